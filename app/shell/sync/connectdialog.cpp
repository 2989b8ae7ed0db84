// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/connectdialog.h"

#include "shell/access/newpasswordform.h"
#include "widgets/controls/formfield.h"
#include "widgets/dialogs.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int connectWidth = 500;

QLineEdit *namedLine(const char *name)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    return line;
}

}  // namespace

ConnectDialog::ConnectDialog(SyncService &service, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent),
      m_service(service),
      m_dialogs(dialogs),
      m_server(namedLine("connect.server")),
      m_name(namedLine("connect.name")),
      m_password(passwordLine("connect.password")),
      m_authorities(namedLine("connect.authorities")),
      m_serverField(new FormField(tr("Address of the server"), m_server)),
      m_nameField(new FormField(tr("Your name on the server"), m_name)),
      m_passwordField(new FormField(tr("Password"), m_password)),
      m_authoritiesField(new FormField(tr("Certificates of your school, if it gave you such a file"), m_authorities)),
      m_note(new QLabel),
      m_advanced(new QWidget),
      m_more(new QPushButton(tr("Advanced"))),
      m_connect(new QPushButton(tr("Connect")))
{
    setObjectName(QStringLiteral("connect"));
    setWindowTitle(tr("Connect to a server"));
    auto *words = new QLabel(tr("Several computers then work on the same data. You can go on without the network at any time: "
                                "changes are kept here and sent later."));
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Token::Text2);
    m_server->setPlaceholderText(QStringLiteral("https://hall.example.edu.cn"));
    m_connect->setObjectName(QStringLiteral("connect.go"));
    m_connect->setDefault(true);
    setRole(m_connect, ControlRole::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_connect);
    auto *layout = new QVBoxLayout(this);
    auto *who = new QHBoxLayout;
    for (FormField *field : {m_nameField, m_passwordField}) {
        // At the top, and as high as its words are when they wrap.
        auto *column = new QVBoxLayout;
        column->addWidget(field);
        column->addStretch(1);
        who->addLayout(column, 1);
    }
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Caption, Token::Text2);
    layout->addWidget(words);
    layout->addWidget(m_serverField);
    layout->addLayout(who);
    layout->addWidget(m_note);
    addAdvanced(layout);
    layout->addLayout(buttons);
    onTheme(this, [this, layout, who](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, margin, margin, margin);
        layout->setSpacing(theme.px(metrics::fieldToField));
        who->setSpacing(theme.px(metrics::fieldToField));
        setMinimumWidth(theme.px(connectWidth));
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::connectNow);
    connect(&service, &SyncService::setUpEnded, this, &ConnectDialog::showOutcome);
    prefill();
}

// Only few schools have an authority of their own.
void ConnectDialog::addAdvanced(QVBoxLayout *layout)
{
    m_more->setObjectName(QStringLiteral("connect.more"));
    m_more->setAutoDefault(false);
    setRole(m_more, ControlRole::Link);
    auto *pick = new QPushButton(tr("Choose…"));
    pick->setAutoDefault(false);
    pick->setAccessibleName(tr("Choose the file with the certificates"));
    auto *line = new QHBoxLayout(m_advanced);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_authoritiesField, 1);
    line->addWidget(pick, 0, Qt::AlignBottom);
    m_advanced->hide();
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_advanced);
    connect(m_more, &QPushButton::clicked, this, [this] {
        openAdvanced();
        m_authorities->setFocus(Qt::OtherFocusReason);
    });
    connect(pick, &QPushButton::clicked, this, [this] {
        const QString file = m_dialogs.openFile(this, tr("Certificates of your school"), tr("Certificates (*.pem *.crt *.cer)"));
        if (!file.isEmpty())
            m_authorities->setText(file);
    });
}

void ConnectDialog::openAdvanced()
{
    m_advanced->show();
    m_more->hide();
    fitSoon();
}

// A file that was connected once belongs to that server and account.
void ConnectDialog::prefill()
{
    const SyncSetup &known = m_service.setup();
    m_note->setText(m_service.keepsPassword()
                        ? tr("The password is kept by the keychain of this computer.")
                        : tr("This computer has no keychain that works: the password is asked for at each start."));
    if (known.server.isEmpty()) {
        m_server->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_server->setText(known.server);
    m_name->setText(known.name);
    m_authorities->setText(known.authorities);
    for (QLineEdit *line : {m_server, m_name}) {
        line->setReadOnly(true);
        line->setFocusPolicy(Qt::ClickFocus);
    }
    m_note->setText(tr("This data file belongs to this server and account.") + u' ' + m_note->text());
    // Who comes from a certificate that did not hold has it to look at.
    const bool distrusted = m_service.state().stage == SyncStage::Distrusted;
    if (distrusted || !known.authorities.isEmpty())
        openAdvanced();
    (distrusted ? m_authorities : m_password)->setFocus(Qt::OtherFocusReason);
}

bool ConnectDialog::check()
{
    m_authoritiesField->setError({});
    m_serverField->setError(m_server->text().trimmed().isEmpty() ? tr("Please give the address; your administrator knows it.")
                                                                 : QString());
    m_nameField->setError(m_name->text().trimmed().isEmpty() ? tr("Please type the name.") : QString());
    m_passwordField->setError(m_password->text().isEmpty() ? tr("Please type the password.") : QString());
    return m_serverField->error().isEmpty() && m_nameField->error().isEmpty() && m_passwordField->error().isEmpty();
}

void ConnectDialog::connectNow()
{
    if (!m_connect->isEnabled())
        return;
    fitSoon();
    if (!check())
        return;
    QString server = m_server->text().trimmed();
    if (!server.contains(QLatin1String("://")))
        server.prepend(QLatin1String("https://"));
    while (server.endsWith(u'/'))
        server.chop(1);
    m_asked = true;
    m_connect->setEnabled(false);
    m_connect->setText(tr("Connecting…"));
    m_service.setUp({server, m_name->text().trimmed(), m_authorities->text().trimmed()}, m_password->text());
}

// As high as its words, once they have found their lines.
void ConnectDialog::fitSoon()
{
    QTimer::singleShot(0, this, [this] {
        layout()->activate();
        resize(width(), layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
    });
}

void ConnectDialog::showOutcome(const QString &problem, SetUpField field)
{
    if (!std::exchange(m_asked, false))
        return;
    m_connect->setEnabled(true);
    m_connect->setText(tr("Connect"));
    if (problem.isEmpty()) {
        accept();
        return;
    }
    FormField *at = field == SetUpField::Password ? m_passwordField
        : field == SetUpField::Name               ? m_nameField
        : field == SetUpField::Authorities        ? m_authoritiesField
                                                  : m_serverField;
    if (at == m_authoritiesField)
        openAdvanced();
    at->setError(problem);
    fitSoon();
    at->editor()->setFocus(Qt::OtherFocusReason);
}

}  // namespace hk

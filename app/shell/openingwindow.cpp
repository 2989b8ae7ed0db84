// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/openingwindow.h"

#include "storage/backup.h"
#include "widgets/dialogs.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace hk {

namespace {

QLabel *words(const QString &text, TextRole role, Token colour)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextRole(label, role, colour);
    return label;
}

}  // namespace

OpeningWindow::OpeningWindow(Dialogs &dialogs, QWidget *parent) : QWidget(parent), m_dialogs(dialogs)
{
    setObjectName(QStringLiteral("openingWindow"));
    const Theme theme = themeOf(this);
    resize(theme.px(640), theme.px(320));
}

void OpeningWindow::showWaiting()
{
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    QLabel *waiting = words(tr("Opening the data…"), TextRole::PanelTitle, Token::Text);
    waiting->setAlignment(Qt::AlignCenter);
    layout->addWidget(waiting);
    layout->addStretch(1);
    show();
}

void OpeningWindow::showError(const Error &error, const QString &file)
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete layout();
    auto *layout = new QVBoxLayout(this);
    const int margin = themeOf(this).px(2 * metrics::pageMargin);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(words(tr("The data could not be opened"), TextRole::PageTitle, Token::Text));
    QLabel *why = words(error.message, TextRole::LongText, Token::Text);
    why->setObjectName(QStringLiteral("opening.error"));
    layout->addWidget(why);
    layout->addWidget(words(QDir::toNativeSeparators(file), TextRole::Body, Token::Text2));
    if (!error.detail.isEmpty()) {
        auto *details = new QPushButton(tr("Details"));
        setRole(details, ControlRole::Link);
        connect(details, &QPushButton::clicked, this,
                [this, error] { m_dialogs.tell(this, tr("Details"), error.message, error.detail); });
        layout->addWidget(details, 0, Qt::AlignLeft);
    }
    layout->addStretch(1);
    auto *row = new QHBoxLayout;
    const auto add = [row](const char *name, const QString &text) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
        return button;
    };
    QPushButton *again = add("opening.again", tr("Try again"));
    setRole(again, ControlRole::Primary);
    connect(again, &QPushButton::clicked, this, &OpeningWindow::tryAgain);
    connect(add("opening.restore", tr("Restore a backup…")), &QPushButton::clicked, this, &OpeningWindow::restoreFromFile);
    connect(add("opening.other", tr("Open another file…")), &QPushButton::clicked, this, [this] {
        const QString other = m_dialogs.openFile(this, tr("Open another file"), tr("Hallkeeper data (*.sqlite *.db)"));
        if (!other.isEmpty())
            emit openOther(other);
    });
    connect(add("opening.quit", tr("Quit")), &QPushButton::clicked, this, &QWidget::close);
    row->addStretch(1);
    layout->addLayout(row);
    show();
    again->setFocus();
}

// A small file is looked into at once: nothing else goes on here that could wait.
void OpeningWindow::restoreFromFile()
{
    const QString file = m_dialogs.openFile(this, tr("Restore a backup"), tr("Hallkeeper backup (*.hkbackup)"));
    if (file.isEmpty())
        return;
    QString passphrase;
    if (isEncryptedBackup(file)) {
        passphrase = m_dialogs.askText(this, tr("Restore a backup"), tr("Passphrase of this backup"), true).value_or(QString());
        if (passphrase.isEmpty())
            return;
    }
    const Result<BackupInfo> info = inspectBackup(file, passphrase);
    if (!info.ok()) {
        m_dialogs.tell(this, tr("Restore a backup"), info.error().message, info.error().detail);
        return;
    }
    Question question{tr("Restore a backup"),
                      tr("The backup of %1 takes the place of the data file that could not be opened. That file is kept beside it.")
                          .arg(campusTime(info->at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))),
                      tr("Restore")};
    if (m_dialogs.confirm(this, question))
        emit restore(file, passphrase);
}

}  // namespace hk

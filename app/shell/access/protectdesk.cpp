// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/protectdesk.h"

#include "access/recovery.h"
#include "access/rules/passwords.h"
#include "access/signin.h"
#include "shell/access/newpasswordform.h"
#include "shell/access/recoverysheet.h"
#include "widgets/controls/formfield.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

namespace hk {

ProtectDesk::ProtectDesk(const WindowContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_person(new QLineEdit(context.person)),
      m_name(new QLineEdit),
      m_password(passwordLine("protect.password")),
      m_again(passwordLine("protect.again")),
      m_personField(new FormField(tr("Your name"), m_person)),
      m_nameField(new FormField(tr("Name to sign in with"), m_name)),
      m_passwordField(new FormField(tr("Password"), m_password)),
      m_againField(new FormField(tr("Password, once more"), m_again)),
      m_protect(new QPushButton(tr("Protect this desk")))
{
    m_person->setObjectName(QStringLiteral("protect.person"));
    m_name->setObjectName(QStringLiteral("protect.name"));
    m_protect->setObjectName(QStringLiteral("protect.make"));
    setRole(m_protect, ControlRole::Primary);
    m_passwordField->setHint(tr("At least 8 characters; a short sentence is best. Nobody can look it up: keep it safe."));
    auto *words = new QLabel(tr("Whoever opens this data file sees and changes everything. With accounts each person signs in, "
                                "sees what the roles allow, and it is written down who looked and exported. Yours will be the "
                                "owner's; you add the others here."));
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Token::Text2);
    auto *fields = new QGridLayout;
    fields->addWidget(m_personField, 0, 0, Qt::AlignTop);
    fields->addWidget(m_nameField, 0, 1, Qt::AlignTop);
    fields->addWidget(m_passwordField, 1, 0, Qt::AlignTop);
    fields->addWidget(m_againField, 1, 1, Qt::AlignTop);
    fields->setColumnStretch(0, 1);
    fields->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(words);
    layout->addLayout(fields);
    layout->addWidget(m_protect, 0, Qt::AlignLeft);
    onTheme(this, [layout, fields](const Theme &theme) {
        layout->setSpacing(theme.px(metrics::fieldToField));
        fields->setSpacing(theme.px(metrics::fieldToField));
    });
    m_protect->setEnabled(!context.database.isReadOnly());
    m_protect->setToolTip(context.database.readOnlyReason());
    connect(m_protect, &QPushButton::clicked, this, &ProtectDesk::protect);
    connect(m_again, &QLineEdit::returnPressed, this, &ProtectDesk::protect);
}

ProtectDesk::~ProtectDesk()
{
    // One whose answer was taken never finishes again.
    if (m_removed.isRunning())
        m_removed.waitForFinished();
}

bool ProtectDesk::check()
{
    m_personField->setError(m_person->text().trimmed().isEmpty() ? tr("Please give your name.") : QString());
    m_nameField->setError(m_name->text().trimmed().isEmpty() ? tr("Please give a name to sign in with.") : QString());
    m_passwordField->setError(passwordWeakness(m_password->text(), m_name->text().trimmed()));
    m_againField->setError(m_password->text() == m_again->text() ? QString() : tr("The two are not the same."));
    return m_personField->error().isEmpty() && m_nameField->error().isEmpty() && m_passwordField->error().isEmpty()
        && m_againField->error().isEmpty();
}

void ProtectDesk::protect()
{
    if (!m_protect->isEnabled() || !check())
        return;
    m_protect->setEnabled(false);
    const AccountDraft owner{m_name->text().trimmed(), m_person->text().trimmed(), m_password->text(), {}};
    const auto future = m_context.database.write({}, [owner](Writer &writer) -> Result<QString> {
        HK_TRY(const qint64 id, makeOwner(writer, owner));
        return makeRecovery(writer, id, owner.password);
    });
    whenDone(future, this, [this, person = owner.displayName](const Result<QString> &made) {
        if (made.ok()) {
            auto *dialog = new RecoveryDialog(person, *made, window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::finished, this, &ProtectDesk::signInAsOwner);
            dialog->open();
            return;
        }
        m_protect->setEnabled(true);
        m_nameField->setError(made.error().message);
    });
}

void ProtectDesk::signInAsOwner()
{
    const auto future = signIn(m_context.database, m_name->text().trimmed(), m_password->text());
    whenDone(future, this, [this](const Result<SignIn> &answer) {
        m_password->clear();
        m_again->clear();
        Restart wish;
        if (answer.ok())
            wish.person = answer->account;
        wish.signOut = !wish.person;
        leaveKeychain(wish);
    });
}

// The password opens the keys from now on.
void ProtectDesk::leaveKeychain(const Restart &wish)
{
    if (!m_context.keychain) {
        m_context.restart(wish);
        return;
    }
    const auto future = m_context.database.read([](Reader &reader) { return sharedKeys(reader); });
    whenDone(future, this, [this, wish](const Result<SharedKeys> &shared) {
        if (shared.ok())
            removeShared(*shared, wish);
        else
            m_context.restart(wish);
    });
}

void ProtectDesk::removeShared(const SharedKeys &shared, const Restart &wish)
{
    m_removed = QtConcurrent::run([shared, keychain = m_context.keychain] {
        forgetDeskKeys(shared, *keychain);
        return true;
    });
    whenDone(m_removed, this, [this, wish](bool) { m_context.restart(wish); });
}

}  // namespace hk

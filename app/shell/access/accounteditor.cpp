// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/accounteditor.h"

#include "access/rules/passwords.h"
#include "shell/access/grantchooser.h"
#include "shell/access/newpasswordform.h"
#include "widgets/controls/formfield.h"
#include "widgets/dialogs.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace hk {

AccountEditor::AccountEditor(const WindowContext &context, Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_context(context), m_workbench(workbench)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    addFields();
    addButtons();
    onTheme(this, [layout](const Theme &theme) { layout->setSpacing(theme.px(metrics::fieldToField)); });
    beginNew();
}

void AccountEditor::addFields()
{
    m_person = new QLineEdit;
    m_person->setObjectName(QStringLiteral("account.person"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("account.name"));
    m_password = passwordLine("account.password");
    m_grants = new GrantChooser;
    m_personField = new FormField(tr("Person"), m_person);
    m_nameField = new FormField(tr("Name to sign in with"), m_name);
    m_passwordField = new FormField(tr("First password"), m_password);
    m_passwordField->setHint(tr("The person is asked for one of their own at the first sign-in."));
    m_grantsField = new FormField(tr("Roles"), m_grants);
    auto *names = new QHBoxLayout;
    names->addWidget(m_personField, 1, Qt::AlignTop);
    names->addWidget(m_nameField, 1, Qt::AlignTop);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(names);
    column->addWidget(m_grantsField);
    column->addWidget(m_passwordField);
    onTheme(m_grants, [names](const Theme &theme) { names->setSpacing(theme.px(metrics::fieldToField)); });
    connect(m_grants, &GrantChooser::edited, this,
            [this] { m_grantsField->setError(m_grants->grants().isEmpty() ? QString() : grantConflict(m_grants->grants())); });
}

void AccountEditor::addButtons()
{
    const auto button = [](const char *name, const QString &text) {
        auto *made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_save = button("account.save", tr("Save account"));
    setRole(m_save, ControlRole::Primary);
    m_reset = button("account.reset", tr("Set another password…"));
    m_open = button("account.open", tr("Close account"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_reset);
    row->addWidget(m_open);
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_save->setEnabled(!m_context.database.isReadOnly());
    connect(m_save, &QPushButton::clicked, this, &AccountEditor::save);
    connect(m_reset, &QPushButton::clicked, this, &AccountEditor::resetPassword);
    connect(m_open, &QPushButton::clicked, this, [this] { setOpen(!m_account.active); });
}

void AccountEditor::setPlaces(const QList<GrantPlace> &places)
{
    m_grants->setPlaces(places);
}

void AccountEditor::clearErrors()
{
    for (FormField *field : {m_personField, m_nameField, m_passwordField, m_grantsField})
        field->setError({});
}

void AccountEditor::beginNew()
{
    edit(Account());
}

void AccountEditor::edit(const Account &account)
{
    m_account = account;
    const bool known = account.id != 0;
    const bool writable = !m_context.database.isReadOnly();
    m_person->setText(account.displayName);
    m_name->setText(account.name);
    m_password->clear();
    m_grants->setGrants(account.grants);
    m_passwordField->setVisible(!known);
    m_reset->setVisible(known);
    m_open->setVisible(known);
    m_reset->setEnabled(writable);
    m_open->setEnabled(writable);
    m_open->setText(account.active ? tr("Close account") : tr("Reopen account"));
    clearErrors();
}

bool AccountEditor::check()
{
    clearErrors();
    if (m_person->text().trimmed().isEmpty())
        m_personField->setError(tr("Please give the person's name."));
    if (m_name->text().trimmed().isEmpty())
        m_nameField->setError(tr("Please give a name to sign in with."));
    if (m_grants->grants().isEmpty())
        m_grantsField->setError(tr("Please add at least one role."));
    else
        m_grantsField->setError(grantConflict(m_grants->grants()));
    if (m_account.id == 0)
        m_passwordField->setError(passwordWeakness(m_password->text(), m_name->text().trimmed()));
    return m_personField->error().isEmpty() && m_nameField->error().isEmpty() && m_grantsField->error().isEmpty()
        && m_passwordField->error().isEmpty();
}

void AccountEditor::save()
{
    if (!check())
        return;
    m_save->setEnabled(false);
    if (m_account.id == 0)
        saveNew();
    else
        saveKnown();
}

void AccountEditor::saveNew()
{
    const AccountDraft draft{m_name->text().trimmed(), m_person->text().trimmed(), m_password->text(), m_grants->grants()};
    const auto future = m_context.database.write({}, [draft](Writer &writer) { return addAccount(writer, draft); });
    whenDone(future, this, [this, person = draft.displayName](const Result<qint64> &made) {
        m_save->setEnabled(true);
        if (!made.ok()) {
            m_nameField->setError(made.error().message);
            return;
        }
        m_workbench.say({StatusKind::Done, tr("%1 can sign in now.").arg(person)});
        emit written(*made);
    });
}

void AccountEditor::saveKnown()
{
    // Which of the two steps refused tells beside which field the words belong.
    auto atGrants = std::make_shared<bool>(false);
    const auto job = [known = m_account, name = m_name->text().trimmed(), person = m_person->text().trimmed(),
                      grants = m_grants->grants(), atGrants](Writer &writer) -> Result<void> {
        if (name != known.name || person != known.displayName)
            HK_CHECK(renameAccount(writer, known.id, name, person));
        *atGrants = true;
        if (grants != known.grants)
            HK_CHECK(setGrants(writer, known.id, grants));
        return {};
    };
    whenDone(m_context.database.write({}, job), this, [this, atGrants](const Result<void> &answer) {
        m_save->setEnabled(true);
        if (!answer.ok()) {
            (*atGrants ? m_grantsField : m_nameField)->setError(answer.error().message);
            return;
        }
        m_workbench.say({StatusKind::Done, tr("Saved. It holds from the next sign-in of %1.").arg(m_person->text().trimmed())});
        emit written(m_account.id);
    });
}

void AccountEditor::resetPassword()
{
    const auto typed = m_context.dialogs.askText(
        this, tr("Set another password"),
        tr("New password of %1; they choose their own at the next sign-in.").arg(m_account.displayName), true);
    if (!typed)
        return;
    tell(m_context.database.write(
             {}, [id = m_account.id, password = *typed](Writer &writer) { return hk::resetPassword(writer, id, password); }),
         tr("%1 has another password now.").arg(m_account.displayName));
}

void AccountEditor::setOpen(bool open)
{
    tell(m_context.database.write({}, [id = m_account.id, open](Writer &writer) { return setActive(writer, id, open); }),
         open ? tr("%1 can sign in again.").arg(m_account.displayName)
              : tr("%1 can no longer sign in.").arg(m_account.displayName));
}

void AccountEditor::tell(const QFuture<Result<void>> &future, const QString &done)
{
    whenDone(future, this, [this, done, id = m_account.id](const Result<void> &answer) {
        if (!answer.ok()) {
            m_grantsField->setError(answer.error().message);
            return;
        }
        m_workbench.say({StatusKind::Done, done});
        emit written(id);
    });
}

}  // namespace hk

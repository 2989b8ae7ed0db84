// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/recoveryform.h"

#include "access/recovery.h"
#include "access/rules/passwords.h"
#include "shell/access/newpasswordform.h"
#include "widgets/controls/formfield.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace hk {

RecoveryForm::RecoveryForm(Database &database, const Account &person, QWidget *parent)
    : QWidget(parent),
      m_database(database),
      m_name(person.name),
      m_code(new QLineEdit),
      m_new(passwordLine("recover.new")),
      m_again(passwordLine("recover.again")),
      m_codeField(new FormField(tr("Recovery code"), m_code)),
      m_newField(new FormField(tr("New password"), m_new)),
      m_againField(new FormField(tr("New password, once more"), m_again)),
      m_back(new QPushButton(tr("Back"))),
      m_set(new QPushButton(tr("Set the password")))
{
    m_code->setObjectName(QStringLiteral("recover.code"));
    m_code->setPlaceholderText(QStringLiteral("000000-000000-…"));
    m_set->setObjectName(QStringLiteral("recover.set"));
    setRole(m_set, ControlRole::Primary);
    auto *heading = new QLabel(tr("Forgot the password?"));
    setTextRole(heading, TextRole::PageTitle);
    auto *words = new QLabel(tr("The owner of this desk was given a recovery code. All others ask whoever administers the accounts "
                                "to set another password."));
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Token::Text2);
    auto *who = new QLabel(person.displayName);
    setTextRole(who, TextRole::CardTitle);
    m_back->setObjectName(QStringLiteral("recover.back"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_set);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{heading, words, who, m_codeField, m_newField, m_againField})
        layout->addWidget(part);
    layout->addLayout(buttons);
    layout->addStretch(1);
    onTheme(this, [layout](const Theme &theme) { layout->setSpacing(theme.px(metrics::fieldToField)); });
    m_set->setEnabled(!database.isReadOnly());
    m_set->setToolTip(database.readOnlyReason());
    connect(m_set, &QPushButton::clicked, this, &RecoveryForm::recover);
    connect(m_back, &QPushButton::clicked, this, &RecoveryForm::givenUp);
    connect(m_code, &QLineEdit::returnPressed, m_new, qOverload<>(&QWidget::setFocus));
    connect(m_new, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &RecoveryForm::recover);
}

void RecoveryForm::takeFocus()
{
    m_code->setFocus(Qt::OtherFocusReason);
}

void RecoveryForm::recover()
{
    m_codeField->setError(recoveryCodeFault(m_code->text()));
    m_newField->setError(passwordWeakness(m_new->text(), m_name));
    m_againField->setError(m_new->text() == m_again->text() ? QString() : tr("The two are not the same."));
    if (!m_codeField->error().isEmpty() || !m_newField->error().isEmpty() || !m_againField->error().isEmpty()
        || !m_set->isEnabled())
        return;
    // Whoever went back now would never see the new code.
    m_set->setEnabled(false);
    m_back->setEnabled(false);
    const auto future = recoverAccount(m_database, m_name, m_code->text(), m_new->text());
    whenDone(future, this, [this](const Result<SignIn> &answer) {
        m_set->setEnabled(true);
        m_back->setEnabled(true);
        if (answer.ok() && answer->account)
            emit recovered(*answer);
        else
            m_codeField->setError(answer.ok() ? answer->refusal : answer.error().message);
    });
}

}  // namespace hk

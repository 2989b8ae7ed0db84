// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/newpasswordform.h"

#include "access/recovery.h"
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

QLineEdit *passwordLine(const char *name)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setEchoMode(QLineEdit::Password);
    return line;
}

NewPasswordForm::NewPasswordForm(Database &database, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent),
      m_database(database),
      m_current(passwordLine("ownPassword.current")),
      m_new(passwordLine("ownPassword.new")),
      m_again(passwordLine("ownPassword.again")),
      m_currentField(new FormField(tr("Present password"), m_current)),
      m_newField(new FormField(tr("New password"), m_new)),
      m_againField(new FormField(tr("New password, once more"), m_again)),
      m_set(new QPushButton(tr("Set the password")))
{
    m_newField->setHint(tr("At least 8 characters; a short sentence is best."));
    m_set->setObjectName(QStringLiteral("ownPassword.set"));
    setRole(m_set, ControlRole::Primary);
    auto *heading = new QLabel(title);
    heading->setWordWrap(true);
    setTextRole(heading, TextRole::PageTitle);
    auto *words = new QLabel(sentence);
    words->setWordWrap(true);
    setTextRole(words, TextRole::Body, Token::Text2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{heading, words, m_currentField, m_newField, m_againField, m_set})
        layout->addWidget(part);
    layout->addStretch(1);
    onTheme(this, [layout](const Theme &theme) { layout->setSpacing(theme.px(metrics::fieldToField)); });
    connect(m_set, &QPushButton::clicked, this, &NewPasswordForm::change);
    connect(m_again, &QLineEdit::returnPressed, this, &NewPasswordForm::change);
    connect(m_new, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_current, &QLineEdit::returnPressed, m_new, qOverload<>(&QWidget::setFocus));
}

void NewPasswordForm::setCurrent(const QString &password)
{
    m_known = password;
    m_currentField->hide();
}

void NewPasswordForm::takeFocus()
{
    (m_known ? m_new : m_current)->setFocus(Qt::OtherFocusReason);
}

void NewPasswordForm::change()
{
    const bool alike = m_new->text() == m_again->text();
    m_currentField->setError({});
    m_newField->setError({});
    m_againField->setError(alike ? QString() : tr("The two are not the same."));
    if (!alike || !m_set->isEnabled())
        return;
    m_set->setEnabled(false);
    const QString current = m_known.value_or(m_current->text());
    const auto future = m_database.write({}, [current, wanted = m_new->text()](Writer &writer) -> Result<QString> {
        HK_CHECK(changeOwnPassword(writer, current, wanted));
        return missingRecovery(writer, wanted);
    });
    whenDone(future, this, [this](const Result<QString> &answer) {
        m_set->setEnabled(true);
        if (answer.ok())
            emit changed(*answer);
        else
            m_newField->setError(answer.error().message);
    });
}

}  // namespace hk

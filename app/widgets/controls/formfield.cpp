// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/formfield.h"

#include "widgets/controls/iconview.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>

namespace hk {

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_label(new QLabel(this)),
      m_mark(new IconView(statusIconId(StatusKind::Overdue), metrics::iconSmall, Token::Overdue, this)),
      m_below(new QLabel(this))
{
    setTextRole(m_label, TextRole::Caption, Token::Text2);
    m_below->setObjectName(QStringLiteral("fieldWords"));
    m_below->setWordWrap(true);
    m_label->setBuddy(editor);
    auto *below = new QHBoxLayout;
    below->addWidget(m_mark, 0, Qt::AlignTop);
    below->addWidget(m_below, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_label);
    column->addWidget(editor);
    column->addLayout(below);
    onTheme(this, [column, below](const Theme &theme) {
        column->setSpacing(theme.px(metrics::labelToField));
        below->setSpacing(theme.px(metrics::iconToWord));
    });
    setLabel(label);
    showWords();
}

void FormField::setLabel(const QString &label)
{
    m_words = label;
    m_label->setText(m_required ? tr("%1 (required)").arg(label) : label);
    m_editor->setAccessibleName(label);
}

void FormField::setRequired(bool required)
{
    m_required = required;
    setLabel(m_words);
}

void FormField::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    setInvalid(m_editor, !error.isEmpty());
    showWords();
    QAccessibleEvent changed(m_editor, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showWords();
}

void FormField::showWords()
{
    const bool wrong = !m_error.isEmpty();
    setTextRole(m_below, TextRole::Caption, wrong ? Token::Overdue : Token::Text3);
    m_mark->setVisible(wrong);
    m_below->setText(wrong ? m_error : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    m_editor->setAccessibleDescription(m_below->text());
}

}  // namespace hk

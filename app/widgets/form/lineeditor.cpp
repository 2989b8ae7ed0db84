// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/lineeditor.h"

#include "base/text.h"
#include "catalogue/filereference.h"
#include "widgets/look/ontheme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace hk {

namespace {

constexpr int longTextHeight = 84;

}  // namespace

LineEditor::LineEditor(QWidget *parent) : FieldEditor(parent), m_line(new QLineEdit(this))
{
    hold(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

QVariant LineEditor::value() const
{
    const QString text = squeezed(m_line->text());
    return text.isEmpty() ? QVariant() : QVariant(text);
}

void LineEditor::setValue(const QVariant &value)
{
    m_line->setText(value.toString());
    m_line->setCursorPosition(0);
}

QWidget *LineEditor::control() const
{
    return m_line;
}

FileNameEditor::FileNameEditor(QWidget *parent) : LineEditor(parent)
{
    m_line->setReadOnly(true);
}

QVariant FileNameEditor::value() const
{
    return m_reference.isEmpty() ? QVariant() : QVariant(m_reference);
}

void FileNameEditor::setValue(const QVariant &value)
{
    m_reference = value.toString();
    const std::optional<FileReference> file = FileReference::of(m_reference);
    LineEditor::setValue(file ? file->name : QString());
}

NumberEditor::NumberEditor(bool whole, QWidget *parent) : LineEditor(parent), m_whole(whole)
{
    m_line->setAlignment(Qt::AlignRight);
}

QVariant NumberEditor::value() const
{
    const QString text = toHalfWidth(m_line->text()).trimmed();
    bool ok = false;
    if (m_whole) {
        const qlonglong number = text.toLongLong(&ok);
        return ok ? QVariant(number) : QVariant();
    }
    const double number = text.toDouble(&ok);
    return ok ? QVariant(number) : QVariant();
}

QString NumberEditor::problem() const
{
    if (m_line->text().trimmed().isEmpty() || !value().isNull())
        return {};
    return m_whole ? tr("This is not a whole number.") : tr("This is not a number.");
}

LongTextEditor::LongTextEditor(QWidget *parent) : FieldEditor(parent), m_text(new QPlainTextEdit(this))
{
    m_text->setTabChangesFocus(true);
    hold(m_text);
    onTheme(m_text, [this](const Theme &theme) { m_text->setFixedHeight(theme.px(longTextHeight)); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
}

QVariant LongTextEditor::value() const
{
    const QString text = m_text->toPlainText().trimmed();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

void LongTextEditor::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(value.toString());
}

QWidget *LongTextEditor::control() const
{
    return m_text;
}

BooleanEditor::BooleanEditor(QWidget *parent) : FieldEditor(parent), m_box(new QCheckBox(tr("yes"), this))
{
    hold(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::edited);
}

QVariant BooleanEditor::value() const
{
    return m_box->isChecked() ? 1 : 0;
}

void BooleanEditor::setValue(const QVariant &value)
{
    m_box->setChecked(value.toInt() != 0);
}

QWidget *BooleanEditor::control() const
{
    return m_box;
}

}  // namespace hk

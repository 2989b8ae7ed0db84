// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/choiceeditor.h"

#include "widgets/controls/choicefield.h"

namespace hk {

ChoiceEditor::ChoiceEditor(const Entity &entity, const Field &field, QWidget *parent)
    : FieldEditor(parent), m_choices(new ChoiceField(this))
{
    QList<ChoiceFieldItem> items;
    for (const Choice &choice : field.choices)
        items.append({choice.code, entity.titleText(choice)});
    m_choices->setChoices(items);
    hold(m_choices);
    connect(m_choices, &ChoiceField::valueChanged, this, &FieldEditor::edited);
}

QVariant ChoiceEditor::value() const
{
    const QVariant code = m_choices->value();
    return code.isValid() ? code : QVariant();
}

void ChoiceEditor::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_choices);
    m_choices->setValue(value.isNull() ? QVariant() : value);
}

QWidget *ChoiceEditor::control() const
{
    return m_choices;
}

}  // namespace hk

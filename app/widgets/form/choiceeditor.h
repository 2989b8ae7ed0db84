// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form/fieldeditor.h"

namespace hk {

class ChoiceField;

// One of the field's choices, as its code.
class HK_WIDGETS_API ChoiceEditor : public FieldEditor {
    Q_OBJECT
public:
    ChoiceEditor(const Entity &entity, const Field &field, QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *control() const override;

private:
    ChoiceField *m_choices;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/fieldeditor.h"

#include "widgets/form/choiceeditor.h"
#include "widgets/form/dateeditor.h"
#include "widgets/form/lineeditor.h"
#include "widgets/form/referenceeditor.h"
#include "widgets/look/metrics.h"

#include <QHBoxLayout>

namespace hk {

void FieldEditor::hold(QWidget *control, QWidget *beside)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::labelToField);
    layout->addWidget(control, 1);
    if (beside != nullptr)
        layout->addWidget(beside);
    setFocusProxy(control);
}

FieldEditor *makeFieldEditor(Database &database, const Entity &entity, const Field &field, QWidget *parent)
{
    FieldEditor *editor = nullptr;
    switch (field.type) {
    case FieldType::LongText:
        editor = new LongTextEditor(parent);
        break;
    case FieldType::Integer:
    case FieldType::Number:
        editor = new NumberEditor(field.type == FieldType::Integer, parent);
        break;
    case FieldType::Boolean:
        editor = new BooleanEditor(parent);
        break;
    case FieldType::Date:
        editor = new DateEditor(parent);
        break;
    case FieldType::Moment:
        editor = new MomentEditor(parent);
        break;
    case FieldType::Choice:
        editor = new ChoiceEditor(entity, field, parent);
        break;
    case FieldType::Reference:
        editor = new ReferenceEditor(database, field, parent);
        break;
    case FieldType::Text:
    case FieldType::EntityName:
        editor = new LineEditor(parent);
        break;
    case FieldType::File:
        editor = new FileNameEditor(parent);
        break;
    }
    const QString name = QString::fromUtf8(field.name);
    editor->control()->setObjectName(QStringLiteral("field.") + name);
    editor->control()->setAccessibleName(entity.titleText(field));
    return editor;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/multiedit.h"

#include "catalogue/entity.h"
#include "storage/rows.h"
#include "widgets/form/fieldeditor.h"
#include "widgets/form/newreference.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hk {

MultiEdit::MultiEdit(const UiContext &context, const Entity &entity, const std::vector<qint64> &ids, Store store, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_entity(entity),
      m_ids(ids),
      m_store(std::move(store)),
      m_fields(new QComboBox(this)),
      m_place(new QVBoxLayout),
      m_problem(new QLabel(this)),
      m_apply(new QPushButton(this))
{
    setObjectName(QStringLiteral("multiEdit"));
    setWindowTitle(tr("Edit %Ln row(s) together", nullptr, int(ids.size())));
    m_fields->setObjectName(QStringLiteral("multiEditField"));
    m_fields->setAccessibleName(tr("Field"));
    m_apply->setObjectName(QStringLiteral("multiEditApply"));
    m_apply->setText(tr("Change %Ln row(s)", nullptr, int(ids.size())));
    m_apply->setDefault(true);
    setRole(m_apply, ControlRole::Primary);
    for (const Field &field : entity.fields) {
        // What names a row is its own.
        if (!field.fixed && !entity.titleFields.contains(field.name))
            m_fields->addItem(entity.titleText(field), field.name);
    }
    auto *label = new QLabel(tr("Field"), this);
    label->setBuddy(m_fields);
    setTextRole(label, TextRole::Caption, Token::Text2);
    setTextRole(m_problem, TextRole::Caption, Token::Overdue);
    m_problem->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_fields);
    layout->addLayout(m_place);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addLayout(buttons);
    setTabOrder(cancel, m_apply);
    setMinimumWidth(themeOf(this).px(metrics::detailMinimumWidth));
    connect(m_fields, &QComboBox::currentIndexChanged, this, &MultiEdit::showField);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &MultiEdit::apply);
    showField();
}

void MultiEdit::showField()
{
    delete m_editor;
    m_editor = nullptr;
    const Field *field = m_entity.field(m_fields->currentData().toByteArray());
    const bool many = m_ids.size() > size_t(mostRows);
    m_problem->setText(many ? tr("At most %Ln row(s) can be changed together. Please choose fewer.", nullptr, mostRows)
                            : QString());
    m_apply->setEnabled(!many && field != nullptr);
    if (field == nullptr)
        return;
    m_editor = makeFieldEditor(m_context.database, m_entity, *field, this);
    m_place->addWidget(m_editor);
    setTabOrder(m_fields, m_editor->control());
    connect(m_editor, &FieldEditor::edited, this, [this] { m_problem->setText(m_editor->problem()); });
}

void MultiEdit::apply()
{
    const Field *field = m_entity.field(m_fields->currentData().toByteArray());
    QString problem = m_editor->problem();
    if (problem.isEmpty() && field->required && m_editor->value().isNull())
        problem = tr("Required.");
    m_problem->setText(problem);
    if (!problem.isEmpty())
        return;
    m_apply->setEnabled(false);
    QVariantMap values{{QString::fromUtf8(field->name), m_editor->value()}};
    const auto job = [entity = m_entity.name, ids = m_ids, store = m_store, values](Writer &writer) mutable -> Result<void> {
        HK_CHECK(makeNewReferences(writer, entity, values, values));
        for (const qint64 id : ids)
            HK_CHECK(store ? store(writer, id, values) : updateRow(writer, entity, id, values));
        return {};
    };
    whenDone(m_context.database.write({}, job), this, [this](const Result<void> &done) {
        m_apply->setEnabled(true);
        if (done.ok())
            accept();
        else
            m_problem->setText(done.error().message);
    });
}

}  // namespace hk

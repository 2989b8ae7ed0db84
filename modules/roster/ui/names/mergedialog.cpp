// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/names/mergedialog.h"

#include "roster/store/names.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/dialogbody.h"
#include "widgets/controls/formfield.h"
#include "widgets/whendone.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

constexpr int mergeDialogWidth = 400;

}  // namespace

MergeDialog::MergeDialog(const UiContext &context, const QByteArray &entity, qint64 from, const QString &name,
                         const QList<std::pair<qint64, QString>> &others, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_entity(entity),
      m_from(from),
      m_name(name),
      m_into(new ChoiceField(this)),
      m_field(new FormField(tr("is the same as"), m_into, this)),
      m_save(new QPushButton(tr("Merge"), this))
{
    setObjectName(QStringLiteral("mergeDialog"));
    setWindowTitle(tr("Merge “%1”").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_into->setObjectName(QStringLiteral("merge.into"));
    m_save->setObjectName(QStringLiteral("merge.save"));
    QList<ChoiceFieldItem> choices;
    for (const auto &[id, title] : others)
        choices.append({id, title});
    m_into->setChoices(choices);
    m_into->setValue({});
    m_field->setRequired(true);
    m_field->setHint(tr("All that stands on “%1” will stand on the name chosen here, and “%1” goes.").arg(name));
    auto *fields = new QVBoxLayout;
    fields->addWidget(m_field);
    layOutDialog(*this, fields, m_save, mergeDialogWidth);
    connect(m_into, &ChoiceField::valueChanged, this, [this] { m_field->setError({}); });
    connect(m_save, &QPushButton::clicked, this, &MergeDialog::save);
}

void MergeDialog::save()
{
    const qint64 into = m_into->value().toLongLong();
    if (into == 0) {
        m_field->setError(tr("Required."));
        return;
    }
    m_save->setEnabled(false);
    const auto job = [entity = m_entity, from = m_from, into](Writer &writer) { return mergeNames(writer, entity, from, into); };
    whenDone(m_context.database.write({.verb = "roster.mergeNames"}, job), this, [this](const Result<void> &done) {
        m_save->setEnabled(true);
        if (!done.ok()) {
            m_field->setError(done.error().message);
            return;
        }
        ActionRegistry &actions = m_context.actions;
        m_context.workbench.say({StatusKind::Done, tr("“%1” is now “%2”.").arg(m_name, m_into->currentText()), tr("Undo"),
                                 [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
        accept();
    });
}

}  // namespace hk::roster

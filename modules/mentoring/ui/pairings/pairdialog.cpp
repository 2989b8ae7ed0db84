// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/pairings/pairdialog.h"

#include "base/clock.h"
#include "mentoring/store/pairings.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/dialogbody.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/form/fieldeditor.h"
#include "widgets/whendone.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hk::mentoring {

namespace {

constexpr int pairWidth = 440;

FieldEditor *editorOf(const UiContext &context, const char *field, QWidget *parent)
{
    const Entity &pairing = *context.catalogue.entity("mentor_pairing");
    return makeFieldEditor(context.database, pairing, *pairing.field(field), parent);
}

}  // namespace

PairDialog::PairDialog(const UiContext &context, const Chosen &chosen, bool isChange, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_isChange(isChange),
      m_message(new MessageBar(this)),
      m_student(editorOf(context, "student_id", this)),
      m_mentor(editorOf(context, "mentor_id", this)),
      m_from(new DateField(campusDate(context.clock()), this)),
      m_reason(new QLineEdit(this)),
      m_beyond(new QCheckBox(tr("Even beyond the mentor's limit"), this)),
      m_save(new QPushButton(isChange ? tr("Change the mentor") : tr("Pair them"), this))
{
    setObjectName(QStringLiteral("pairDialog"));
    setWindowTitle(isChange ? tr("Change of mentor") : tr("Pair mentor and student"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_save->setObjectName(QStringLiteral("pair.save"));
    m_beyond->setObjectName(QStringLiteral("pair.beyond"));
    m_message->setClosable(false);
    m_message->hide();
    auto *fields = new QVBoxLayout;
    fields->addWidget(m_message);
    const auto add = [&](const QString &label, QWidget *editor, const char *name, bool required) {
        editor->setObjectName(QLatin1String(name));
        auto *field = new FormField(label, editor, this);
        field->setRequired(required);
        fields->addWidget(field);
        return field;
    };
    m_studentField = add(tr("Student"), m_student, "pair.student", true);
    m_mentorField = add(isChange ? tr("New mentor") : tr("Mentor"), m_mentor, "pair.mentor", true);
    m_mentorField->setHint(tr("A name that is new becomes a mentor"));
    m_fromField = add(tr("From"), m_from, "pair.from", true);
    add(tr("Reason"), m_reason, "pair.reason", false);
    fields->addWidget(m_beyond);
    layOutDialog(*this, fields, m_save, pairWidth);
    m_from->setDate(campusDate(context.clock()));
    if (chosen.student != 0)
        m_student->setValue(chosen.student);
    if (!isChange && chosen.mentor != 0)
        m_mentor->setValue(chosen.mentor);
    connect(m_save, &QPushButton::clicked, this, &PairDialog::save);
    (chosen.student != 0 ? m_mentor : m_student)->control()->setFocus();
}

bool PairDialog::check()
{
    const QString student = m_student->value().toLongLong() == 0 ? tr("Say which student.") : QString();
    const QString mentor = m_mentor->value().isNull() || !m_mentor->problem().isEmpty() ? tr("Say which mentor.") : QString();
    const QString from = m_from->date() ? QString() : tr("Say from which day.");
    m_studentField->setError(student);
    m_mentorField->setError(mentor);
    m_fromField->setError(from);
    return student.isEmpty() && mentor.isEmpty() && from.isEmpty();
}

void PairDialog::save()
{
    if (!m_save->isEnabled() || !check())
        return;
    m_save->setEnabled(false);
    const QVariant mentor = m_mentor->value();
    PairingStep step{mentor.toLongLong(), m_student->value().toLongLong(), *m_from->date(), m_reason->text(),
                     m_beyond->isChecked()};
    const QString newName = mentor.canConvert<NewReference>() && step.mentor == 0 ? mentor.value<NewReference>().title : QString();
    const auto job = [step, newName](Writer &writer) mutable -> Result<qint64> {
        if (!newName.isEmpty()) {
            Mentor made;
            made.name = newName;
            HK_TRY(step.mentor, addMentor(writer, made));
        }
        return changeMentor(writer, step);
    };
    const QByteArray verb = m_isChange ? "mentoring.change" : "mentoring.pair";
    whenDone(m_context.database.write({.verb = verb}, job), this, [this](const Result<qint64> &answer) {
        m_save->setEnabled(true);
        if (!answer.ok()) {
            m_message->say(StatusKind::Overdue, answer.error().message);
            adjustSize();
            return;
        }
        ActionRegistry &actions = m_context.actions;
        m_context.workbench.say({StatusKind::Done, m_isChange ? tr("The mentor was changed.") : tr("They are a pair now."),
                                 tr("Undo"), [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
        accept();
    });
}

}  // namespace hk::mentoring

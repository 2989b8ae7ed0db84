// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/swapdialog.h"

#include "roster/store/moves.h"
#include "roster/store/students.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/dialogbody.h"
#include "widgets/controls/formfield.h"
#include "widgets/whendone.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

constexpr int swapDialogWidth = 400;

// Why one of them should not live where the other does, when gender does not suit.
Result<QString> swapObjection(Reader &reader, qint64 first, qint64 second)
{
    HK_TRY(const auto one, studentDetails(reader, first));
    HK_TRY(const auto other, studentDetails(reader, second));
    if (!one || !other)
        return QString();
    HK_TRY(QString objection, genderObjection(reader, first, other->room));
    if (objection.isEmpty()) {
        HK_TRY(objection, genderObjection(reader, second, one->room));
    }
    return objection;
}

}  // namespace

SwapDialog::SwapDialog(const UiContext &context, qint64 first, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_first(makeSide(tr("Student"), "swap.first")),
      m_second(makeSide(tr("Changes beds with"), "swap.second")),
      m_date(new DateField(campusDate(context.clock()), this)),
      m_genderReason(new QLineEdit(this)),
      m_note(new QLineEdit(this)),
      m_save(new QPushButton(tr("Swap beds"), this))
{
    setObjectName(QStringLiteral("swapDialog"));
    setWindowTitle(tr("Swap beds"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_date->setObjectName(QStringLiteral("swap.date"));
    m_date->setDate(campusDate(context.clock()));
    m_genderReason->setObjectName(QStringLiteral("swap.genderReason"));
    m_note->setObjectName(QStringLiteral("swap.note"));
    m_save->setObjectName(QStringLiteral("swap.save"));
    build();
    connect(m_first.editor, &FieldEditor::edited, this, [this] { chosen(m_first, m_second); });
    connect(m_second.editor, &FieldEditor::edited, this, [this] { chosen(m_second, m_first); });
    connect(m_genderReason, &QLineEdit::textEdited, this, &SwapDialog::check);
    connect(m_date, &DateField::dateChanged, this, [this] { m_dateField->setError({}); });
    if (first != 0) {
        m_first.editor->setValue(first);
        chosen(m_first, m_second);
        m_second.editor->setFocus();
    }
}

SwapDialog::Side SwapDialog::makeSide(const QString &label, const char *name)
{
    const Entity &residency = *m_context.catalogue.entity("residency");
    Side side;
    side.editor = makeFieldEditor(m_context.database, residency, *residency.field("student_id"), this);
    side.editor->control()->setObjectName(QLatin1String(name));
    side.editor->control()->setAccessibleName(label);
    side.field = new FormField(label, side.editor, this);
    side.field->setRequired(true);
    return side;
}

void SwapDialog::build()
{
    m_dateField = new FormField(tr("Day"), m_date, this);
    m_dateField->setRequired(true);
    m_genderField = new FormField(tr("Why they may live there"), m_genderReason, this);
    m_genderField->setRequired(true);
    m_genderField->hide();
    auto *noteField = new FormField(tr("Reason or note"), m_note, this);
    auto *fields = new QVBoxLayout;
    for (FormField *field : {m_first.field, m_second.field, m_genderField, m_dateField, noteField})
        fields->addWidget(field);
    layOutDialog(*this, fields, m_save, swapDialogWidth);
    connect(m_save, &QPushButton::clicked, this, &SwapDialog::save);
}

// Where the student lives now stands under the name.
void SwapDialog::chosen(Side &side, Side &other)
{
    const qint64 id = side.editor->value().toLongLong();
    side.field->setError(side.editor->problem());
    if (id == 0 || id != side.told)
        side.field->setHint({});
    side.told = id;
    if (id != 0) {
        whenDone(m_context.database.read([id](Reader &reader) { return studentSummary(reader, id); }), this,
                 [this, id, &side](const Result<std::optional<StudentSummary>> &answer) {
                     if (id != side.told || !answer.ok() || !*answer)
                         return;
                     const StudentSummary &student = **answer;
                     side.name = student.name;
                     const bool livesIn = student.residencyState == QLatin1String("active");
                     side.field->setHint(livesIn ? tr("Lives in %1").arg(student.place) : QString());
                     side.field->setError(livesIn ? QString() : tr("This student does not live in any room now."));
                 });
    }
    if (other.told != 0)
        check();
}

void SwapDialog::check()
{
    const qint64 first = m_first.told;
    const qint64 second = m_second.told;
    const quint64 generation = ++m_generation;
    if (first == 0 || second == 0) {
        m_genderField->setVisible(false);
        return;
    }
    whenDone(m_context.database.read([first, second](Reader &reader) { return swapObjection(reader, first, second); }), this,
             [this, generation](const Result<QString> &objection) {
                 if (generation != m_generation || !objection.ok())
                     return;
                 const bool given = !m_genderReason->text().trimmed().isEmpty();
                 m_genderField->setVisible(!objection->isEmpty());
                 m_genderField->setError(given ? QString() : *objection);
                 adjustSize();
             });
}

void SwapDialog::save()
{
    const QString missing = tr("Required.");
    const std::optional<QDate> day = m_date->date();
    if (m_first.told == 0)
        m_first.field->setError(missing);
    if (m_second.told == 0)
        m_second.field->setError(missing);
    m_dateField->setError(day ? QString() : m_date->isWrong() ? tr("There is no such day.") : missing);
    if (m_first.told == 0 || m_second.told == 0 || !day)
        return;
    m_save->setEnabled(false);
    const auto job = [first = m_first.told, second = m_second.told, day = *day, note = m_note->text(),
                      reason = m_genderReason->text()](Writer &writer) {
        return swapBeds(writer, first, second, day, note, reason);
    };
    whenDone(m_context.database.write({.verb = "roster.swap"}, job), this, [this](const Result<void> &done) {
        m_save->setEnabled(true);
        if (!done.ok()) {
            m_second.field->setError(done.error().message);
            check();
            return;
        }
        ActionRegistry &actions = m_context.actions;
        m_context.workbench.say({StatusKind::Done, tr("%1 and %2 have changed beds.").arg(m_first.name, m_second.name), tr("Undo"),
                                 [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
        accept();
    });
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/movedialog.h"

#include "roster/store/students.h"
#include "roster/store/waiting.h"
#include "roster/ui/placefield.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/dialogbody.h"
#include "widgets/controls/formfield.h"
#include "widgets/whendone.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace hk::roster {

namespace {

constexpr int moveDialogWidth = 400;
constexpr int checkMilliseconds = 60;

struct MoveWords {
    QString title;
    QString button;
};

MoveWords moveWords(MoveKind kind)
{
    switch (kind) {
    case MoveKind::CheckIn:
        return {MoveDialog::tr("Check in"), MoveDialog::tr("Check in")};
    case MoveKind::Book:
        return {MoveDialog::tr("Book a bed"), MoveDialog::tr("Book")};
    case MoveKind::Transfer:
        return {MoveDialog::tr("Transfer to another bed"), MoveDialog::tr("Transfer")};
    case MoveKind::CheckOut:
        break;
    }
    return {MoveDialog::tr("Check out"), MoveDialog::tr("Check out")};
}

Result<void> moved(const Result<qint64> &answer)
{
    return answer.ok() ? Result<void>() : Result<void>(answer.error());
}

Result<void> runMove(Writer &writer, MoveKind kind, qint64 student, const Move &move)
{
    switch (kind) {
    case MoveKind::CheckIn:
        return moved(checkIn(writer, student, move));
    case MoveKind::Book:
        return moved(book(writer, student, move));
    case MoveKind::Transfer:
        return moved(transfer(writer, student, move));
    case MoveKind::CheckOut:
        break;
    }
    return checkOut(writer, student, move.date, move.note);
}

QByteArray moveVerb(MoveKind kind)
{
    switch (kind) {
    case MoveKind::CheckIn:
        return "roster.checkIn";
    case MoveKind::Book:
        return "roster.book";
    case MoveKind::Transfer:
        return "roster.transfer";
    case MoveKind::CheckOut:
        break;
    }
    return "roster.checkOut";
}

}  // namespace

MoveDialog::MoveDialog(const UiContext &context, MoveKind kind, const Subject &subject, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_kind(kind),
      m_student(makeFieldEditor(context.database, *context.catalogue.entity("residency"),
                                *context.catalogue.entity("residency")->field("student_id"), this)),
      m_place(new PlaceField(context, this)),
      m_date(new DateField(campusDate(context.clock()), this)),
      m_genderReason(new QLineEdit(this)),
      m_note(new QLineEdit(this)),
      m_save(new QPushButton(moveWords(kind).button, this))
{
    setObjectName(QStringLiteral("moveDialog"));
    setWindowTitle(moveWords(kind).title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_place->setObjectName(QStringLiteral("move.place"));
    m_date->setObjectName(QStringLiteral("move.date"));
    m_genderReason->setObjectName(QStringLiteral("move.genderReason"));
    m_note->setObjectName(QStringLiteral("move.note"));
    m_save->setObjectName(QStringLiteral("move.save"));
    build();
    m_date->setDate(campusDate(context.clock()));
    m_soon.setSingleShot(true);
    m_soon.setInterval(checkMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &MoveDialog::check);
    connect(m_student, &FieldEditor::edited, this, &MoveDialog::studentChosen);
    connect(m_place, &PlaceField::placeChanged, this, [this] {
        if (std::exchange(m_saveWanted, false))
            save();
        else
            checkSoon();
    });
    connect(m_date, &DateField::dateChanged, this, &MoveDialog::checkSoon);
    connect(m_genderReason, &QLineEdit::textEdited, this, &MoveDialog::checkSoon);
    if (subject.student != 0) {
        m_student->setValue(subject.student);
        studentChosen();
        m_place->setFocus();
    }
    const bool free = subject.student == 0 && (m_kind == MoveKind::CheckIn || m_kind == MoveKind::Book);
    if (subject.bed != 0 && (subject.isTarget || free))
        m_place->setPlace(subject.room, subject.bed);
}

void MoveDialog::build()
{
    m_studentField = new FormField(tr("Student"), m_student, this);
    m_placeField = new FormField(m_kind == MoveKind::Transfer ? tr("New bed") : tr("Bed"), m_place, this);
    m_dateField = new FormField(m_kind == MoveKind::Book ? tr("Expected on") : tr("Day"), m_date, this);
    m_genderField = new FormField(tr("Why this student may live there"), m_genderReason, this);
    m_noteField = new FormField(tr("Reason or note"), m_note, this);
    m_studentField->setRequired(true);
    m_placeField->setRequired(true);
    m_dateField->setRequired(true);
    m_genderField->setRequired(true);
    m_genderField->hide();
    m_placeField->setVisible(m_kind != MoveKind::CheckOut);
    auto *fields = new QVBoxLayout;
    for (FormField *field : {m_studentField, m_placeField, m_genderField, m_dateField, m_noteField})
        fields->addWidget(field);
    layOutDialog(*this, fields, m_save, moveDialogWidth);
    connect(m_save, &QPushButton::clicked, this, &MoveDialog::save);
}

qint64 MoveDialog::student() const
{
    return m_student->value().toLongLong();
}

Move MoveDialog::move() const
{
    return {m_place->place().room, m_place->place().bed, m_date->date().value_or(QDate()), m_note->text(), m_genderReason->text()};
}

// Where the student lives now stands under the name; a bed that is booked is the one to check in to.
void MoveDialog::studentChosen()
{
    const qint64 id = student();
    if (id != m_summarised) {
        m_summarised = id;
        m_studentField->setHint({});
    }
    if (id != 0) {
        const auto future = m_context.database.read([id](Reader &reader) { return studentDetails(reader, id); });
        whenDone(future, this, [this, id](const Result<std::optional<StudentDetails>> &answer) {
            if (id != student() || !answer.ok() || !*answer)
                return;
            const StudentDetails &details = **answer;
            const auto value = [&details](const char *name) { return details.values.value(QLatin1String(name)).toString(); };
            m_name = value("name");
            const bool booked = value("residency_state") == QLatin1String("booked");
            const QString place = value("place");
            if (place.isEmpty())
                m_studentField->setHint(tr("Without a bed now"));
            else
                m_studentField->setHint(booked ? tr("Booked: %1").arg(place) : tr("Lives in %1").arg(place));
            if (booked && m_kind == MoveKind::CheckIn && m_place->text().isEmpty())
                m_place->setPlace(details.room, details.bed);
        });
    }
    checkSoon();
}

void MoveDialog::checkSoon()
{
    m_soon.start();
}

void MoveDialog::check()
{
    const auto future = m_context.database.read(
        [kind = m_kind, id = student(), move = move()](Reader &reader) { return moveProblems(reader, kind, id, move); });
    whenDone(future, this, [this, generation = ++m_generation](const Result<MoveProblems> &answer) {
        if (generation == m_generation && answer.ok())
            showProblems(*answer);
    });
}

void MoveDialog::showProblems(const MoveProblems &problems)
{
    const auto first = [](const QString &one, const QString &other) { return one.isEmpty() ? other : one; };
    const QString missing = m_tried ? tr("Required.") : QString();
    const bool place = m_kind != MoveKind::CheckOut;
    m_studentField->setError(first(m_student->problem(), student() == 0 ? missing : problems.student));
    if (place)
        m_placeField->setError(first(m_place->problem(), m_place->place().room == 0 ? missing : problems.place));
    const bool noDate = !m_date->date();
    m_dateField->setError(m_date->isWrong() ? tr("There is no such day.") : noDate ? missing : problems.date);
    const bool asksReason = !problems.gender.isEmpty();
    m_genderField->setVisible(asksReason || !m_genderReason->text().trimmed().isEmpty());
    m_genderField->setError(problems.gender);
    adjustSize();
}

void MoveDialog::save()
{
    m_tried = true;
    m_saveWanted = m_kind != MoveKind::CheckOut && m_place->isReading();
    if (m_saveWanted)
        return;
    if (student() == 0 || (m_kind != MoveKind::CheckOut && m_place->place().room == 0) || !m_date->date()) {
        check();
        return;
    }
    m_save->setEnabled(false);
    const auto future =
        m_context.database.write({.verb = moveVerb(m_kind)}, [kind = m_kind, id = student(), move = move()](Writer &writer) {
            return runMove(writer, kind, id, move);
        });
    whenDone(future, this, [this](const Result<void> &answer) { took(answer); });
}

void MoveDialog::took(const Result<void> &answer)
{
    m_save->setEnabled(true);
    if (answer.ok()) {
        sayMoved(m_context, m_kind, m_name, m_place->place().place);
        accept();
        return;
    }
    // The refusal finds its field; what belongs to none stands at the place.
    const auto future = m_context.database.read(
        [kind = m_kind, id = student(), move = move()](Reader &reader) { return moveProblems(reader, kind, id, move); });
    whenDone(future, this,
             [this, generation = ++m_generation, message = answer.error().message](const Result<MoveProblems> &found) {
                 if (generation != m_generation)
                     return;
                 MoveProblems problems = found.ok() ? *found : MoveProblems{};
                 if (!problems.any())
                     (m_kind == MoveKind::CheckOut ? problems.student : problems.place) = message;
                 showProblems(problems);
             });
}

void openMoveDialog(const UiContext &context, MoveKind kind, const Subject &subject, QWidget *parent)
{
    auto *dialog = new MoveDialog(context, kind, subject, parent);
    dialog->open();
}

void sayMoved(const UiContext &context, MoveKind kind, const QString &name, const QString &place)
{
    QString text;
    switch (kind) {
    case MoveKind::CheckIn:
        text = MoveDialog::tr("%1 now lives in %2.").arg(name, place);
        break;
    case MoveKind::Book:
        text = MoveDialog::tr("The bed %2 is kept for %1.").arg(name, place);
        break;
    case MoveKind::Transfer:
        text = MoveDialog::tr("%1 has moved to %2.").arg(name, place);
        break;
    case MoveKind::CheckOut:
        text = MoveDialog::tr("%1 has moved out.").arg(name);
        break;
    }
    ActionRegistry &actions = context.actions;
    context.workbench.say(
        {StatusKind::Done, text, MoveDialog::tr("Undo"), [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
}

}  // namespace hk::roster

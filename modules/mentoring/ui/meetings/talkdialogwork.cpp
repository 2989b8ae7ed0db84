// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a talk's form, saving it, and what survives of it when nobody saves.
#include "base/clock.h"
#include "mentoring/store/pairings.h"
#include "mentoring/ui/meetings/studentsfield.h"
#include "mentoring/ui/meetings/talkdialog.h"
#include "mentoring/ui/mentoringpage.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/dialogs.h"
#include "widgets/form/draft.h"
#include "widgets/form/fieldeditor.h"
#include "widgets/whendone.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace hk::mentoring {

namespace {

// Stands for a mentor who becomes one with the talk.
constexpr qint64 toBeMade = -1;

QTime timeOf(const QLineEdit *line)
{
    QString text = line->text().trimmed();
    text.replace(QChar(u'：'), QLatin1Char(':'));
    return QTime::fromString(text, QStringLiteral("H:mm"));
}

}  // namespace

void TalkDialog::load()
{
    if (m_order.meeting == 0) {
        m_mentor->setValue(m_order.mentor != 0 ? QVariant(m_order.mentor) : QVariant());
        if (m_order.student != 0)
            m_students->setStudents({{m_order.student, {}, {}, {}, false, 0}});
        if (!m_order.isPlan)
            m_day->setDate(campusDate(m_context.clock()));
        m_mentor->control()->setFocus(Qt::TabFocusReason);
        return;
    }
    whenDone(m_context.database.read([id = m_order.meeting](Reader &reader) { return talkView(reader, id); }), this,
             [this](const Result<TalkView> &view) {
                 if (view.ok())
                     fill(view->talk);
                 else
                     m_message->say(StatusKind::Warning, view.error().message);
             });
}

void TalkDialog::fill(const Talk &talk)
{
    m_order.isPlan = talk.state == QLatin1String("scheduled");
    m_mentor->setValue(talk.mentor);
    m_students->setStudents(talk.students);
    m_vague = talk.day.isVague() ? talk.day : TalkDay();
    m_day->setDate(talk.day.isVague() ? std::nullopt : std::optional(talk.day.first()));
    if (m_vague.isValid())
        m_dayField->setHint(tr("Nobody wrote the day down: %1").arg(m_vague.text()));
    m_dayField->setRequired(!m_vague.isValid());
    m_contentField->setRequired(!m_order.isPlan);
    m_time->setText(talk.time.isValid() ? talk.time.toString(QStringLiteral("HH:mm")) : QString());
    m_minutes->setText(talk.minutes > 0 ? QString::number(talk.minutes) : QString());
    m_form->setValue(talk.form);
    m_topic->setValue(talk.topic.isEmpty() ? QVariant() : QVariant(talk.topic));
    m_subject->setText(talk.subject);
    m_place->setText(talk.place);
    m_problems->setPlainText(talk.problems);
    m_content->setPlainText(talk.content);
    m_advice->setPlainText(talk.advice);
    m_nextDay->setDate(talk.nextDay.isValid() ? std::optional(talk.nextDay) : std::nullopt);
    m_nextTime->setText(talk.nextTime.isValid() ? talk.nextTime.toString(QStringLiteral("HH:mm")) : QString());
    m_draftSoon.stop();
    m_content->setFocus();
}

QString TalkDialog::newMentor() const
{
    const QVariant mentor = m_mentor->value();
    return mentor.canConvert<NewReference>() ? mentor.value<NewReference>().title : QString();
}

Talk TalkDialog::talk() const
{
    Talk talk;
    talk.mentor = newMentor().isEmpty() ? m_mentor->value().toLongLong() : toBeMade;
    talk.students = m_students->students();
    talk.kind = talk.students.size() > 1 ? QStringLiteral("group") : QStringLiteral("single");
    talk.state = m_order.isPlan ? QStringLiteral("scheduled") : QStringLiteral("held");
    talk.day = m_day->date() ? TalkDay(*m_day->date()) : m_day->isWrong() ? TalkDay() : m_vague;
    talk.time = timeOf(m_time);
    talk.minutes = m_minutes->text().toInt();
    talk.form = m_form->value().toString();
    talk.topic = m_topic->value().toString();
    talk.subject = m_subject->text();
    talk.place = m_place->text();
    talk.problems = m_problems->toPlainText();
    talk.content = m_content->toPlainText();
    talk.advice = m_advice->toPlainText();
    talk.nextDay = m_nextDay->date().value_or(QDate());
    talk.nextTime = timeOf(m_nextTime);
    if (!m_followUp->text().trimmed().isEmpty() || m_due->date()) {
        NewFollowUp asked;
        asked.text = m_followUp->text();
        asked.due = m_due->date().value_or(QDate());
        asked.owner = m_owner->text();
        talk.followUps << asked;
    }
    return talk;
}

void TalkDialog::check(bool all)
{
    m_tried = m_tried || all;
    if (!m_tried)
        return;
    const QMap<QByteArray, QString> problems = talkProblems(talk(), campusDate(m_context.clock()));
    FormField *first = nullptr;
    for (const auto &[name, field] :
         {std::pair{"mentor", m_mentorField}, std::pair{"day", m_dayField}, std::pair{"students", m_studentsField},
          std::pair{"content", m_contentField}, std::pair{"followUp", m_followUpField}, std::pair{"next", m_nextField}}) {
        const QString problem = problems.value(name);
        field->setError(problem);
        if (!problem.isEmpty() && first == nullptr)
            first = field;
    }
    if (!all || first == nullptr)
        return;
    if (first == m_nextField)
        showMore(true);
    if (first == m_studentsField)
        m_students->focusFirst();
    else if (first == m_mentorField)
        m_mentor->control()->setFocus();
    else
        first->editor()->setFocus();
}

void TalkDialog::save()
{
    if (!m_save->isEnabled())
        return;
    check(true);
    Talk talk = this->talk();
    if (!talkProblems(talk, campusDate(m_context.clock())).isEmpty())
        return;
    m_save->setEnabled(false);
    m_draftSoon.stop();
    const auto job = [talk, meeting = m_order.meeting, name = newMentor()](Writer &writer) mutable -> Result<qint64> {
        if (talk.mentor == toBeMade) {
            Mentor made;
            made.name = name;
            HK_TRY(talk.mentor, addMentor(writer, made));
        }
        if (meeting != 0) {
            HK_CHECK(editTalk(writer, meeting, talk));
            return meeting;
        }
        HK_TRY(const QList<qint64> made, recordTalk(writer, talk));
        return made.constFirst();
    };
    const QByteArray verb = m_order.meeting != 0 ? "mentoring.editMeeting"
        : m_order.isPlan                         ? "mentoring.schedule"
                                                 : "mentoring.newMeeting";
    whenDone(m_context.database.write({.verb = verb}, job), this, [this](const Result<qint64> &answer) { took(answer); });
}

void TalkDialog::took(const Result<qint64> &answer)
{
    m_save->setEnabled(true);
    if (!answer.ok()) {
        m_message->say(StatusKind::Overdue, answer.error().message);
        fitHeight();
        return;
    }
    m_done = true;
    if (m_order.meeting == 0)
        dropDraft(draftPlace());
    Workbench &workbench = m_context.workbench;
    const qint64 id = *answer;
    workbench.say({StatusKind::Done, m_order.isPlan ? tr("The talk was scheduled.") : tr("The talk was saved."), tr("Open it"),
                   [&workbench, id] { workbench.openItem("mentor_meeting", id); }});
    if (m_context.actions.context() == QLatin1String(meetingsPageId))
        workbench.openItem("mentor_meeting", id);
    accept();
}

bool TalkDialog::isTyped() const
{
    return !m_content->toPlainText().trimmed().isEmpty() || !m_problems->toPlainText().trimmed().isEmpty()
        || !m_advice->toPlainText().trimmed().isEmpty() || !m_followUp->text().trimmed().isEmpty();
}

void TalkDialog::reject()
{
    if (!m_done && isTyped() && m_draftSoon.isActive()) {
        writeDraft();
        m_draftSoon.stop();
    }
    if (!m_done && isTyped() && m_order.meeting == 0) {
        const Question question{tr("Leave without saving?"), tr("What you typed here will be lost."), tr("Leave")};
        if (!m_context.dialogs.confirm(this, question))
            return;
        dropDraft(draftPlace());
    }
    QDialog::reject();
}

QString TalkDialog::draftPlace() const
{
    return draftKey(m_context.database, "mentor_meeting", {}, m_context.database.viewer().account);
}

// Of a new one alone: of another the data have what stood there.
void TalkDialog::writeDraft()
{
    if (m_done || m_order.meeting != 0 || !isTyped())
        return;
    Draft draft{m_context.clock(), {}};
    const auto keep = [&draft](const char *name, const QVariant &value) {
        if (value.isValid() && !value.toString().isEmpty())
            draft.values.insert(QLatin1String(name), value);
    };
    const Talk now = talk();
    keep("mentor", now.mentor > 0 ? QVariant(now.mentor) : QVariant());
    QVariantList students;
    for (const Present &present : now.students)
        students << present.student;
    draft.values.insert(QStringLiteral("students"), students);
    keep("day", now.day.isValid() ? now.day.first().toString(Qt::ISODate) : QString());
    keep("subject", now.subject);
    keep("content", now.content);
    keep("problems", now.problems);
    keep("advice", now.advice);
    keep("followUp", m_followUp->text());
    keepDraft(m_context.database, draftPlace(), draft,
              {{QStringLiteral("mentor"), "mentor"}, {QStringLiteral("students"), "student"}});
}

void TalkDialog::offerDraft()
{
    const auto draft = keptDraft(draftPlace(), m_context.clock());
    if (!draft)
        return;
    const QString when = campusTime(draft->at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_message->say(StatusKind::Info, tr("What you typed here at %1 was not saved.").arg(when), tr("Bring it back"));
    connect(m_message, &MessageBar::actionClicked, this, [this, draft = *draft] {
        whenDone(readDraft(m_context.database, draft), this, [this](const Result<QVariantMap> &values) {
            if (!values.ok()) {
                m_message->say(StatusKind::Overdue, values.error().message);
                return;
            }
            fillFrom(*values);
            m_message->hide();
        });
    });
    connect(m_message, &MessageBar::closed, this, [this] { dropDraft(draftPlace()); });
}

void TalkDialog::fillFrom(const QVariantMap &values)
{
    const auto text = [&values](const char *name) { return values.value(QLatin1String(name)).toString(); };
    m_mentor->setValue(values.value(QStringLiteral("mentor")));
    QList<Present> students;
    for (const QVariant &student : values.value(QStringLiteral("students")).toList())
        students.append({student.toLongLong(), {}, {}, {}, false, 0});
    m_students->setStudents(students);
    m_day->setDate(QDate::fromString(text("day"), Qt::ISODate));
    m_subject->setText(text("subject"));
    m_content->setPlainText(text("content"));
    m_problems->setPlainText(text("problems"));
    m_advice->setPlainText(text("advice"));
    m_followUp->setText(text("followUp"));
}

void openTalkDialog(const UiContext &context, const TalkOrder &order, QWidget *parent)
{
    auto *dialog = new TalkDialog(context, order, parent);
    dialog->open();
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a talk's form, and saving it.
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
constexpr int mostMinutes = 1440;

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
        m_state = m_order.isPlan ? QStringLiteral("scheduled") : QStringLiteral("held");
        if (!m_order.isPlan)
            m_day->setDate(campusDate(m_context.clock()));
        m_mentor->control()->setFocus(Qt::TabFocusReason);
        return;
    }
    whenDone(m_context.database.read([id = m_order.meeting](Reader &reader) { return talkView(reader, id); }), this,
             [this](const Result<TalkView> &view) {
                 if (!view.ok()) {
                     m_message->say(StatusKind::Warning, view.error().message);
                     return;
                 }
                 m_uid = view->uid;
                 fill(view->talk);
             });
}

void TalkDialog::fill(const Talk &talk)
{
    m_state = talk.state;
    m_mentor->setValue(talk.mentor);
    m_students->setStudents(talk.students);
    m_vague = talk.day.isVague() ? talk.day : TalkDay();
    m_day->setDate(talk.day.isVague() ? std::nullopt : std::optional(talk.day.first()));
    if (m_vague.isValid())
        m_dayField->setHint(tr("Nobody wrote the day down: %1").arg(m_vague.text()));
    m_dayField->setRequired(!m_vague.isValid());
    m_contentField->setRequired(m_state == QLatin1String("held"));
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
    m_loaded = this->talk();
    m_draftSoon.stop();
    offerDraft();
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
    talk.state = m_state;
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

// What is wrong with the talk, and what was typed that no talk can hold.
QMap<QByteArray, QString> TalkDialog::problems() const
{
    QMap<QByteArray, QString> found = talkProblems(talk(), campusDate(m_context.clock()));
    for (const auto &[name, line] : {std::pair{"time", m_time}, std::pair{"nextTime", m_nextTime}}) {
        if (!line->text().trimmed().isEmpty() && !timeOf(line).isValid())
            found.insert(name, tr("Write a time such as 14:30."));
    }
    bool isNumber = true;
    const QString minutes = m_minutes->text().trimmed();
    const int many = minutes.isEmpty() ? 1 : minutes.toInt(&isNumber);
    if (!isNumber || many < 1 || many > mostMinutes)
        found.insert("minutes", tr("Write how many minutes, as a number."));
    return found;
}

void TalkDialog::check(bool all)
{
    m_tried = m_tried || all;
    if (!m_tried)
        return;
    const QMap<QByteArray, QString> problems = this->problems();
    FormField *first = nullptr;
    for (const auto &[name, field] :
         {std::pair{"mentor", m_mentorField}, std::pair{"day", m_dayField}, std::pair{"minutes", m_minutesField},
          std::pair{"students", m_studentsField}, std::pair{"content", m_contentField}, std::pair{"followUp", m_followUpField},
          std::pair{"time", m_timeField}, std::pair{"next", m_nextField}, std::pair{"nextTime", m_nextTimeField}}) {
        const QString problem = problems.value(name);
        field->setError(problem);
        if (!problem.isEmpty() && first == nullptr)
            first = field;
    }
    if (!all || first == nullptr)
        return;
    if (first == m_nextField || first == m_timeField || first == m_nextTimeField)
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
    if (!problems().isEmpty())
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
    dropDraft(draftPlace());
    Workbench &workbench = m_context.workbench;
    const qint64 id = *answer;
    workbench.say({StatusKind::Done, m_order.isPlan ? tr("The talk was scheduled.") : tr("The talk was saved."), tr("Open it"),
                   [&workbench, id] { workbench.openItem("mentor_meeting", id); }});
    if (m_context.actions.context() == QLatin1String(meetingsPageId))
        workbench.openItem("mentor_meeting", id);
    accept();
}

void openTalkDialog(const UiContext &context, const TalkOrder &order, QWidget *parent)
{
    auto *dialog = new TalkDialog(context, order, parent);
    dialog->open();
}

}  // namespace hk::mentoring

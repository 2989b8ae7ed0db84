// SPDX-License-Identifier: GPL-3.0-or-later
// What survives of a talk's form when nobody saves it.
#include "base/clock.h"
#include "mentoring/ui/meetings/studentsfield.h"
#include "mentoring/ui/meetings/talkdialog.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/dialogs.h"
#include "widgets/form/draft.h"
#include "widgets/form/fieldeditor.h"
#include "widgets/whendone.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace hk::mentoring {

namespace {

QString dayText(const DateField *field)
{
    return field->date() ? field->date()->toString(Qt::ISODate) : QString();
}

}  // namespace

// Something that would have to be typed again.
bool TalkDialog::isTyped() const
{
    if (m_order.meeting != 0)
        return m_loaded && !(talk() == *m_loaded);
    return !m_content->toPlainText().trimmed().isEmpty() || !m_problems->toPlainText().trimmed().isEmpty()
        || !m_advice->toPlainText().trimmed().isEmpty() || !m_followUp->text().trimmed().isEmpty();
}

void TalkDialog::reject()
{
    if (!m_done && isTyped()) {
        m_draftSoon.stop();
        writeDraft();
        const Question question{tr("Leave without saving?"), tr("What you typed here will be lost."), tr("Leave")};
        if (!m_context.dialogs.confirm(this, question))
            return;
        dropDraft(draftPlace());
    }
    QDialog::reject();
}

QString TalkDialog::draftPlace() const
{
    return draftKey(m_context.database, "mentor_meeting", m_uid, m_context.database.viewer().account);
}

// By their names in a draft.
QList<std::pair<const char *, QLineEdit *>> TalkDialog::lines() const
{
    return {{"minutes", m_minutes},   {"subject", m_subject},   {"place", m_place}, {"time", m_time},
            {"nextTime", m_nextTime}, {"followUp", m_followUp}, {"owner", m_owner}};
}

QList<std::pair<const char *, QPlainTextEdit *>> TalkDialog::texts() const
{
    return {{"content", m_content}, {"problems", m_problems}, {"advice", m_advice}};
}

QList<std::pair<const char *, DateField *>> TalkDialog::days() const
{
    return {{"day", m_day}, {"nextDay", m_nextDay}, {"due", m_due}};
}

void TalkDialog::writeDraft()
{
    if (m_done || !isTyped())
        return;
    Draft draft{m_context.clock(), {}};
    const auto keep = [&draft](const char *name, const QVariant &value) {
        if (value.isValid() && !value.toString().isEmpty())
            draft.values.insert(QLatin1String(name), value);
    };
    const Talk now = talk();
    keep("mentor", now.mentor > 0 ? QVariant(now.mentor) : QVariant());
    // Of a talk that is written already its students are in the data.
    QVariantList students;
    for (const Present &present : m_order.meeting == 0 ? now.students : QList<Present>())
        students << present.student;
    if (!students.isEmpty())
        draft.values.insert(QStringLiteral("students"), students);
    keep("form", now.form);
    keep("topic", now.topic);
    for (const auto &[name, line] : lines())
        keep(name, line->text());
    for (const auto &[name, text] : texts())
        keep(name, text->toPlainText());
    for (const auto &[name, day] : days())
        keep(name, dayText(day));
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
            bringBack(*values);
            m_message->hide();
        });
    });
    connect(m_message, &MessageBar::closed, this, [this] { dropDraft(draftPlace()); });
}

void TalkDialog::bringBack(const QVariantMap &values)
{
    const auto text = [&values](const char *name) { return values.value(QLatin1String(name)).toString(); };
    if (m_order.meeting == 0) {
        m_mentor->setValue(values.value(QStringLiteral("mentor")));
        QList<Present> students;
        for (const QVariant &student : values.value(QStringLiteral("students")).toList())
            students.append({student.toLongLong(), {}, {}, {}, false, 0});
        m_students->setStudents(students);
    }
    m_form->setValue(text("form"));
    m_topic->setValue(text("topic").isEmpty() ? QVariant() : QVariant(text("topic")));
    for (const auto &[name, line] : lines())
        line->setText(text(name));
    for (const auto &[name, editor] : texts())
        editor->setPlainText(text(name));
    for (const auto &[name, field] : days()) {
        const QDate day = QDate::fromString(text(name), Qt::ISODate);
        field->setDate(day.isValid() ? std::optional(day) : std::nullopt);
    }
    const bool hasMore = !text("problems").isEmpty() || !text("advice").isEmpty() || !text("place").isEmpty()
        || !text("time").isEmpty() || !text("nextDay").isEmpty();
    if (hasMore)
        showMore(true);
}

}  // namespace hk::mentoring

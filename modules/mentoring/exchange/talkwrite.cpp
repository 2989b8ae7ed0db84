// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/talkwrite.h"

#include "mentoring/store/meetings.h"
#include "mentoring/store/pairings.h"
#include "mentoring/store/queries.h"
#include "module/importsheets.h"
#include "storage/rows.h"

namespace hk::mentoring {

namespace {

constexpr int operationsAUnit = 500;
// What one talk takes at most: itself, a mentor, a pairing, the student's row, and what follows.
constexpr int operationsATalk = 5;

QVariantMap studentValues(const TalkRow &row, const TalkDecision &decision)
{
    return {{QStringLiteral("student_id"), decision.student ? QVariant(decision.student->id) : QVariant()},
            {QStringLiteral("student_name"), textOrNull(decision.student ? decision.student->name : row.student)},
            {QStringLiteral("student_number"), textOrNull(decision.student ? decision.student->number : row.studentNumber)}};
}

// What a file does not say is what is usual.
QVariantMap talkValues(const TalkRow &row)
{
    QVariantMap values = dayValues(row.day);
    for (int field = 0; field < TalkFieldCount; ++field)
        values.insert(QString::fromLatin1(talkFieldNames()[size_t(field)]), row.values[size_t(field)]);
    for (const auto &[field, usual] : {std::pair("kind", "single"), std::pair("form", "face")}) {
        if (values.value(QLatin1String(field)).isNull())
            values.insert(QLatin1String(field), QLatin1String(usual));
    }
    values.insert(QStringLiteral("state"), QStringLiteral("held"));
    values.insert(QStringLiteral("imported"), 1);
    return values;
}

}  // namespace

Result<void> TalkWrite::run()
{
    for (size_t index = 0; index < m_plan.rows.size(); ++index) {
        if (index % 64 == 0) {
            if (m_control.isCancelled())
                return importCancelled();
            m_control.tell(int(index), int(m_plan.rows.size()));
        }
        HK_CHECK(write(index));
    }
    m_control.tell(int(m_plan.rows.size()), int(m_plan.rows.size()));
    return {};
}

Result<void> TalkWrite::makeRoom()
{
    if (m_operations + operationsATalk <= operationsAUnit)
        return {};
    m_operations = 0;
    return m_writer.nextUnit();
}

Result<void> TalkWrite::write(size_t index)
{
    const TalkRow &row = m_plan.rows[index];
    const TalkDecision &decision = m_plan.decisions[index];
    if (decision.leftOut || decision.action == ImportAction::Refuse)
        return {};
    HK_CHECK(makeRoom());
    HK_TRY(const qint64 mentor, mentorOf(decision.mentor));
    if (decision.pairs)
        HK_CHECK(pair(row, decision, mentor));
    if (decision.action == ImportAction::Insert) {
        QVariantMap values = talkValues(row);
        values.insert(studentValues(row, decision));
        values.insert(QStringLiteral("mentor_id"), mentor);
        HK_TRY(const qint64 meeting, insertRow(m_writer, "mentor_meeting", values));
        ++m_operations;
        return follow(row, decision, mentor, meeting);
    }
    if (decision.action != ImportAction::Update)
        return {};
    QVariantMap values;
    for (const TalkField field : decision.changed)
        values.insert(QString::fromLatin1(talkFieldNames()[field]), row.values[field]);
    if (decision.becomesHeld)
        values.insert(QStringLiteral("state"), QStringLiteral("held"));
    if (!values.isEmpty())
        HK_CHECK(updateRow(m_writer, "mentor_meeting", decision.talk->id, values));
    ++m_operations;
    return follow(row, decision, mentor, decision.talk->id);
}

Result<qint64> TalkWrite::mentorOf(const MeantMentor &meant)
{
    if (meant.id != 0)
        return meant.id;
    if (const auto added = m_added.constFind(meant.added); added != m_added.constEnd())
        return *added;
    const TalkKnown::Mentor &named = m_plan.newMentors.at(meant.added);
    Mentor mentor;
    mentor.name = named.name;
    mentor.number = named.number;
    HK_TRY(const qint64 added, addMentor(m_writer, mentor));
    ++m_operations;
    m_added.insert(meant.added, added);
    return added;
}

// Nobody has said since when. The roster learns of it where it names nobody.
Result<void> TalkWrite::pair(const TalkRow &row, const TalkDecision &decision, qint64 mentor)
{
    const QString student = studentKey(decision.student ? decision.student->id : 0, row.studentNumber, row.student);
    const QString key = pairKey(QString::number(mentor), student);
    if (m_paired.contains(key))
        return {};
    m_paired.insert(key);
    QVariantMap values = studentValues(row, decision);
    values.insert(QStringLiteral("mentor_id"), mentor);
    HK_CHECK(insertRow(m_writer, "mentor_pairing", values));
    ++m_operations;
    const Entity *people = m_writer.catalogue().entity("student");
    if (!decision.student || !decision.student->mentor.isEmpty() || !m_writer.viewer().mayWrite(*people))
        return {};
    HK_TRY(const QVariantMap known, readRow(m_writer, "mentor", mentor));
    ++m_operations;
    return updateRow(m_writer, "student", decision.student->id, {{QStringLiteral("mentor"), known.value(QStringLiteral("name"))}});
}

// It is the mentor's own to do.
Result<void> TalkWrite::follow(const TalkRow &row, const TalkDecision &decision, qint64 mentor, qint64 meeting)
{
    if (!decision.followUpIsNew)
        return {};
    NewFollowUp asked;
    asked.text = row.followUp;
    asked.due = row.due;
    HK_TRY(const QVariantMap known, readRow(m_writer, "mentor", mentor));
    asked.owner = asked.askedBy = known.value(QStringLiteral("name")).toString();
    asked.imported = true;
    HK_CHECK(askFollowUp(m_writer, meeting, studentValues(row, decision), asked));
    ++m_operations;
    return {};
}

}  // namespace hk::mentoring

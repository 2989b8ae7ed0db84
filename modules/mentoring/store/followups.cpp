// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/followups.h"

#include "base/clock.h"
#include "base/text.h"
#include "mentoring/store/keepers.h"
#include "mentoring/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QVariantMap>

namespace hk::mentoring {

namespace {

struct FollowUpText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::FollowUps)
public:
    static Error noText() { return {tr("Say what is to be done.")}; }
    static Error noReason() { return {tr("Say why it is declined.")}; }
    static Error noAnswer() { return {tr("Say what came of it.")}; }
    static Error ended() { return {tr("This follow-up has ended already.")}; }
    static Error notBack() { return {tr("Nothing has come back yet that could be closed.")}; }
    static Error notYours(const QString &name) { return {tr("It comes back to %1, who asked for it and closes it.").arg(name)}; }
    static Error noQuestion() { return {tr("Say what is still missing.")}; }
    static QString askedAgain(const QString &question) { return tr("Asked again: %1").arg(question); }
    static Error unknown() { return {tr("A follow-up cannot become that.")}; }
};

FollowUp followUpFrom(const Statement &row)
{
    FollowUp found{row.integer(0), row.integer(1), row.integer(2), row.text(3), row.text(4), row.text(5), row.text(6)};
    found.due = QDate::fromString(row.text(7), Qt::ISODate);
    found.owner = row.text(8);
    found.askedBy = row.text(9);
    found.state = row.text(10);
    found.answer = row.text(11);
    found.doneOn = QDate::fromString(row.text(12), Qt::ISODate);
    return found;
}

Result<QList<FollowUp>> followUpsFrom(Statement rows)
{
    HK_CHECK(rows.run());
    QList<FollowUp> found;
    while (rows.next())
        found << followUpFrom(rows);
    return found;
}

QVariantMap valuesOf(const NewFollowUp &asked)
{
    return {{QStringLiteral("kind"), asked.kind},
            {QStringLiteral("text"), asked.text.trimmed()},
            {QStringLiteral("due_day"), dayOrNull(asked.due)},
            {QStringLiteral("owner"), textOrNull(squeezed(asked.owner))}};
}

// What came back is closed by whoever asked, or asked for again.
Result<void> comeBack(Writer &writer, const FollowUp &known, const QString &state, const QString &said)
{
    if (!known.isBack())
        return known.isOpen() ? FollowUpText::notBack() : FollowUpText::ended();
    const QString actor = accountName(writer);
    const bool isAnothers = !actor.isEmpty() && !known.askedBy.isEmpty() && known.askedBy != actor;
    // Of whoever has no account here, somebody has to.
    if (isAnothers && !writesAll(writer, "mentor_follow_up"))
        return FollowUpText::notYours(known.askedBy);
    QVariantMap values{{QStringLiteral("state"), state}};
    if (state == QLatin1String("open")) {
        if (said.isEmpty())
            return FollowUpText::noQuestion();
        values.insert(QStringLiteral("done_on"), QVariant());
        values.insert(QStringLiteral("answer"), QString(known.answer + u'\n' + FollowUpText::askedAgain(said)));
    }
    return updateRow(writer, "mentor_follow_up", known.id, values);
}

}  // namespace

Result<qint64> askFollowUp(Writer &writer, qint64 meeting, qint64 student, const NewFollowUp &asked)
{
    HK_TRY(const QVariantMap known, readRow(writer, "student", student));
    return askFollowUp(writer, meeting,
                       {{QStringLiteral("student_id"), student},
                        {QStringLiteral("student_name"), known.value(QStringLiteral("name"))},
                        {QStringLiteral("student_number"), known.value(QStringLiteral("number"))}},
                       asked);
}

Result<qint64> askFollowUp(Writer &writer, qint64 meeting, const QVariantMap &student, const NewFollowUp &asked)
{
    if (asked.text.trimmed().isEmpty())
        return FollowUpText::noText();
    const QString by = asked.askedBy.isEmpty() ? accountName(writer) : asked.askedBy;
    QVariantMap values = valuesOf(asked);
    values.insert(student);
    values.insert(QStringLiteral("meeting_id"), keyOrNull(meeting));
    values.insert(QStringLiteral("asked_by"), textOrNull(by));
    if (values.value(QStringLiteral("owner")).isNull())
        values.insert(QStringLiteral("owner"), textOrNull(by));
    values.insert(QStringLiteral("imported"), asked.imported ? 1 : 0);
    return insertRow(writer, "mentor_follow_up", values);
}

Result<void> moveFollowUp(Writer &writer, qint64 id, const QString &state, const QString &answer)
{
    HK_TRY(const FollowUp known, followUp(writer, id));
    const QString said = answer.trimmed();
    if (state == QLatin1String("closed") || state == QLatin1String("open"))
        return comeBack(writer, known, state, said);
    if (!known.isOpen())
        return FollowUpText::ended();
    if (state == QLatin1String("accepted"))
        return updateRow(writer, "mentor_follow_up", id, {{QStringLiteral("state"), state}});
    const bool isDone = state == QLatin1String("done");
    if (!isDone && state != QLatin1String("declined"))
        return FollowUpText::unknown();
    if (said.isEmpty())
        return isDone ? FollowUpText::noAnswer() : FollowUpText::noReason();
    const QString actor = accountName(writer);
    const bool forOneself = known.askedBy.isEmpty() || known.askedBy == known.owner;
    const bool isOwn = actor.isEmpty() || actor == known.owner || known.owner.isEmpty();
    const QString before = known.answer.isEmpty() ? QString() : known.answer + u'\n';
    return updateRow(writer, "mentor_follow_up", id,
                     {{QStringLiteral("state"), isDone && forOneself && isOwn ? QStringLiteral("closed") : state},
                      {QStringLiteral("answer"), before + said},
                      {QStringLiteral("done_on"), campusDate(writer.now()).toString(Qt::ISODate)}});
}

Result<void> editFollowUp(Writer &writer, qint64 id, const NewFollowUp &asked)
{
    if (asked.text.trimmed().isEmpty())
        return FollowUpText::noText();
    HK_TRY(const FollowUp known, followUp(writer, id));
    if (!known.isOpen())
        return FollowUpText::ended();
    return updateRow(writer, "mentor_follow_up", id, valuesOf(asked));
}

Result<FollowUp> followUp(Reader &reader, qint64 id)
{
    Statement row = reader.statement(followUpQueries()[QLatin1String("one")]);
    HK_CHECK(row.bind(id).run());
    if (row.next())
        return followUpFrom(row);
    // The error of a row that is gone.
    HK_CHECK(readRow(reader, "mentor_follow_up", id));
    return FollowUp();
}

Result<QList<FollowUp>> followUpsOfMeeting(Reader &reader, qint64 meeting)
{
    Statement rows = reader.statement(followUpQueries()[QLatin1String("ofMeeting")]);
    rows.bind(meeting);
    return followUpsFrom(std::move(rows));
}

Result<QList<FollowUp>> followUpsOfStudent(Reader &reader, qint64 student)
{
    Statement rows = reader.statement(followUpQueries()[QLatin1String("ofStudent")]);
    rows.bind(student);
    return followUpsFrom(std::move(rows));
}

Result<QList<FollowUp>> followUpsToDo(Reader &reader, const QString &person, QDate until)
{
    Statement rows = reader.statement(followUpQueries()[QLatin1String("toDo")]);
    rows.bind(QStringLiteral(":person"), textOrNull(person)).bind(QStringLiteral(":until"), dayOrNull(until));
    return followUpsFrom(std::move(rows));
}

Result<QList<FollowUp>> followUpsToRead(Reader &reader, const QString &person)
{
    Statement rows = reader.statement(followUpQueries()[QLatin1String("toRead")]);
    rows.bind(QStringLiteral(":person"), textOrNull(person));
    return followUpsFrom(std::move(rows));
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/intake.h"

#include "base/clock.h"
#include "base/text.h"
#include "storage/rows.h"
#include "tickets/domain/event.h"
#include "tickets/store/automation.h"
#include "tickets/store/history.h"
#include "tickets/store/privacy.h"
#include "tickets/store/queries.h"
#include "tickets/store/rules.h"
#include "tickets/store/steps.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hk::tickets {

namespace {

constexpr qsizetype longestTitle = 40;
constexpr qint64 sixtyDays = qint64(60) * 24 * 3600 * 1000;

struct IntakeText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Intake)
public:
    static QString place() { return tr("Say where it is, or who reports it."); }
    static QString category() { return tr("Choose the category."); }
    static QString words() { return tr("Write what it is about."); }
    static QString source() { return tr("Say how it was reported."); }
    static QString priority() { return tr("Choose the priority."); }
    static QString urgency() { return tr("Choose how urgent it is."); }
    static QString impact() { return tr("Choose whom it concerns."); }
    static QString categoryClosed(const QString &category)
    {
        return tr("The category “%1” takes no new tickets any more. Choose another one.").arg(category);
    }
};

QVariant keyOrNull(qint64 key)
{
    return key == 0 ? QVariant() : QVariant(key);
}

QVariant wordsOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

bool isChoice(const Reader &reader, const char *field, const QString &code)
{
    return choiceOf(*reader.catalogue().entity("ticket")->field(field), code) != nullptr;
}

// A ticket on its way into the file.
class Opening {
public:
    Opening(Writer &writer, const NewTicket &ticket) : m_writer(writer), m_new(ticket) { }

    Result<qint64> run();

private:
    Result<void> check();
    Result<void> fill();
    Result<void> choosePriority();
    Result<qint64> insert();
    Result<void> writeComplainant(qint64 ticket);
    Result<void> writeEvents(qint64 ticket);
    Result<void> bringAbout(qint64 ticket, const Event &opened);

    Writer &m_writer;
    NewTicket m_new;
    Category m_category;
    QString m_usualPriority;
    qint64 m_college = 0;
    bool m_dispatched = false;
};

Result<void> Opening::check()
{
    const QMap<QByteArray, QString> problems = intakeProblems(m_new);
    if (!problems.isEmpty())
        return Error{problems.first()};
    if (!isChoice(m_writer, "source", m_new.source))
        return Error{IntakeText::source()};
    if (!m_new.priority.isEmpty() && !isChoice(m_writer, "priority", m_new.priority))
        return Error{IntakeText::priority()};
    if (!m_new.urgency.isEmpty() && !isChoice(m_writer, "urgency", m_new.urgency))
        return Error{IntakeText::urgency()};
    if (!m_new.impact.isEmpty() && !isChoice(m_writer, "impact", m_new.impact))
        return Error{IntakeText::impact()};
    HK_TRY(const QList<Category> known, categories(m_writer, true));
    const auto category = std::find_if(known.begin(), known.end(), [&](const Category &c) { return c.code == m_new.category; });
    if (category == known.end()) {
        m_category.code = m_new.category;
        return {};
    }
    m_category = *category;
    // What an old ledger says was so then.
    if (m_category.closed && m_new.number.isEmpty())
        return Error{IntakeText::categoryClosed(m_category.title)};
    return {};
}

// What is not said, by the student and the category.
Result<void> Opening::fill()
{
    if (!m_new.openedAt)
        m_new.openedAt = m_writer.now();
    m_college = m_new.college;
    if (m_new.complainant.student != 0) {
        HK_TRY(const auto known, reporter(m_writer, m_new.complainant.student));
        if (known) {
            m_college = m_college == 0 ? known->college : m_college;
            if (m_new.place.isEmpty())
                m_new.place = known->place;
        }
    }
    HK_TRY(m_new.place, wholePlace(m_writer, m_new.place));
    m_dispatched = m_new.department != 0;
    if (m_new.department == 0)
        m_new.department = m_category.department;
    if (m_new.owner.isEmpty())
        m_new.owner = m_category.owner;
    m_new.isPrivate = m_new.isPrivate || m_category.isPrivate;
    HK_CHECK(choosePriority());
    if (m_new.number.isEmpty()) {
        HK_TRY(m_new.number, nextNumber(m_writer, *m_new.openedAt));
    }
    return {};
}

// By how urgent it is and how many it concerns, unless somebody has said another one.
Result<void> Opening::choosePriority()
{
    if (m_new.urgency.isEmpty())
        m_new.urgency = m_category.urgency;
    if (m_new.impact.isEmpty())
        m_new.impact = m_category.impact;
    HK_TRY(const Priorities priorities, readPriorities(m_writer));
    m_usualPriority = priorities.of(m_new.urgency, m_new.impact);
    if (m_new.priority.isEmpty())
        m_new.priority = m_usualPriority;
    return {};
}

Result<qint64> Opening::insert()
{
    const QString title = titleOfWords(m_new.words);
    const QString words = m_new.words.trimmed();
    return insertRow(m_writer, "ticket",
                     {{QStringLiteral("number"), m_new.number},
                      {QStringLiteral("opened_at"), *m_new.openedAt},
                      {QStringLiteral("title"), title},
                      {QStringLiteral("description"), words == title ? QVariant() : QVariant(words)},
                      {QStringLiteral("source"), m_new.source},
                      {QStringLiteral("category"), m_new.category},
                      {QStringLiteral("priority"), m_new.priority},
                      {QStringLiteral("urgency"), wordsOrNull(m_new.urgency)},
                      {QStringLiteral("impact"), wordsOrNull(m_new.impact)},
                      {QStringLiteral("private"), m_new.isPrivate ? 1 : 0},
                      {QStringLiteral("building_id"), keyOrNull(m_new.place.building)},
                      {QStringLiteral("floor_id"), keyOrNull(m_new.place.floor)},
                      {QStringLiteral("room_id"), keyOrNull(m_new.place.room)},
                      {QStringLiteral("place"), wordsOrNull(m_new.place.text)},
                      {QStringLiteral("college_id"), keyOrNull(m_college)},
                      {QStringLiteral("department_id"), keyOrNull(m_new.department)},
                      {QStringLiteral("owner"), wordsOrNull(m_new.owner)}});
}

Result<void> Opening::writeComplainant(qint64 ticket)
{
    if (m_new.complainant.isEmpty())
        return {};
    HK_TRY(const QVariantMap values, complainantValues(m_writer, m_new.complainant));
    QVariantMap row = values;
    row.insert(QStringLiteral("ticket_id"), ticket);
    HK_CHECK(insertRow(m_writer, "ticket_complainant", row));
    return {};
}

Result<void> Opening::writeEvents(qint64 ticket)
{
    Event opened;
    opened.kind = EventKind::Opened;
    opened.at = *m_new.openedAt;
    opened.by = actorOf(m_writer);
    opened.category = m_new.category;
    const QString reason = m_new.priorityReason.trimmed();
    const bool isByHand = m_new.priority != m_usualPriority && !reason.isEmpty();
    opened.priority = isByHand ? m_usualPriority : m_new.priority;
    opened.target = QByteArray::fromHex(m_new.split.toLatin1());
    if (m_new.department != 0) {
        HK_TRY(const QVariant uid, m_writer.single(historyQueries()[QLatin1String("uidOfDepartment")], {m_new.department}));
        opened.department = uid.toByteArray();
    }
    HK_CHECK(writeEvent(m_writer, ticket, opened));
    if (isByHand) {
        Event chosen;
        chosen.kind = EventKind::Reprioritised;
        chosen.at = opened.at + 1;
        chosen.by = opened.by;
        chosen.priority = m_new.priority;
        chosen.text = reason;
        HK_CHECK(writeEvent(m_writer, ticket, chosen));
    }
    if (m_dispatched)
        HK_CHECK(takeStep(
            m_writer, ticket,
            Step{.kind = EventKind::Dispatched, .person = m_new.owner, .department = m_new.department, .at = opened.at + 2}));
    return bringAbout(ticket, opened);
}

// What the school has done with new tickets by itself; what an old ledger tells of is none.
Result<void> Opening::bringAbout(qint64 ticket, const Event &opened)
{
    if (m_new.joins)
        return {};
    TicketState state;
    state.stage = Stage::New;
    state.category = m_new.category;
    HK_TRY(const Rules rules, readRules(m_writer));
    return actOn(m_writer, rules, ticket, occurrencesOf(opened, TicketState(), state));
}

Result<qint64> Opening::run()
{
    HK_CHECK(check());
    HK_CHECK(fill());
    HK_TRY(const qint64 ticket, insert());
    HK_CHECK(writeComplainant(ticket));
    for (const FileReference &file : std::as_const(m_new.files))
        HK_CHECK(addTicketFile(m_writer, ticket, file));
    HK_CHECK(writeEvents(ticket));
    return ticket;
}

}  // namespace

QMap<QByteArray, QString> intakeProblems(const NewTicket &ticket)
{
    QMap<QByteArray, QString> problems;
    if (ticket.place.isEmpty() && ticket.complainant.student == 0)
        problems.insert("place", IntakeText::place());
    if (ticket.category.trimmed().isEmpty())
        problems.insert("category", IntakeText::category());
    if (ticket.words.trimmed().isEmpty())
        problems.insert("words", IntakeText::words());
    if (ticket.source.trimmed().isEmpty())
        problems.insert("source", IntakeText::source());
    return problems;
}

QString titleOfWords(const QString &words)
{
    static const QRegularExpression sentenceEnd(QStringLiteral("[。！？!?；;]"));
    const QString line = squeezed(words.trimmed().section(u'\n', 0, 0));
    if (line.size() <= longestTitle)
        return line;
    const qsizetype end = line.indexOf(sentenceEnd);
    if (end > 0 && end <= longestTitle)
        return line.left(end);
    return line.left(longestTitle - 1) + u'…';
}

Result<qint64> openTicket(Writer &writer, const NewTicket &ticket)
{
    return Opening(writer, ticket).run();
}

Result<QString> nextNumber(Reader &reader, qint64 openedAt)
{
    const QString prefix = QStringLiteral("GD-%1-").arg(campusDate(openedAt).toString(QStringLiteral("yyMMdd")));
    Statement query = reader.statement(deriveQueries()[QLatin1String("lastNumber")]);
    HK_CHECK(query.bind(QStringLiteral(":first"), prefix).bind(QStringLiteral(":past"), prefix + u'~').run());
    const int last = query.next() ? query.text(0).mid(prefix.size()).toInt() : 0;
    return prefix + QStringLiteral("%1").arg(last + 1, 3, 10, QLatin1Char('0'));
}

Result<std::optional<Reporter>> reporter(Reader &reader, qint64 student)
{
    Statement query = reader.statement(intakeQueries()[QLatin1String("reporter")]);
    HK_CHECK(query.bind(student).run());
    if (!query.next())
        return std::optional<Reporter>();
    Reporter found{query.integer(0), query.text(1), query.text(2), query.text(3), query.text(8), {}, query.integer(4)};
    found.place = {query.integer(5), query.integer(6), query.integer(7), {}};
    return std::optional(found);
}

// Of a student the roster has name and number, and the phone too unless another one was said. A masked phone says nothing.
Result<QVariantMap> complainantValues(Reader &reader, const Complainant &complainant)
{
    QVariantMap values{{QStringLiteral("student_id"), keyOrNull(complainant.student)}};
    const QString phone = isMasked(complainant.phone) ? QString() : complainant.phone.trimmed();
    if (complainant.student != 0) {
        HK_TRY(const QVariant known, reader.single(intakeQueries()[QLatin1String("phoneOf")], {complainant.student}));
        values.insert(QStringLiteral("phone"), phone == known.toString() ? QVariant() : wordsOrNull(phone));
        return values;
    }
    values.insert(QStringLiteral("name"), wordsOrNull(complainant.name.trimmed()));
    values.insert(QStringLiteral("number"), wordsOrNull(complainant.number.trimmed()));
    values.insert(QStringLiteral("phone"), wordsOrNull(phone));
    return values;
}

Result<QList<LikeTicket>> briefTickets(Reader &reader, const QList<qint64> &tickets, std::optional<qint64> resolvedSince)
{
    Statement query = reader.statement(intakeQueries()[QLatin1String("brief")]);
    HK_CHECK(query.bind(QStringLiteral(":tickets"), idList(tickets)).run());
    QList<LikeTicket> found;
    while (query.next()) {
        const Stage stage = stageOf(query.text(3)).value_or(Stage::New);
        const bool isRecent = !query.isNull(5) && query.integer(5) >= resolvedSince.value_or(0);
        if (resolvedSince && isClosed(stage) && !isRecent)
            continue;
        const bool known =
            mayKnow(reader.viewer(), {query.integer(6) != 0, query.text(7), query.text(8), query.text(9), query.integer(10)});
        found.append({query.integer(0), query.text(1), known ? query.text(2) : privateWords(), query.text(3), query.integer(4),
                      known ? query.text(11) : QString()});
    }
    return found;
}

Result<QList<LikeTicket>> likeTickets(Reader &reader, const Place &place, const QString &category, qint64 now)
{
    if (place.isEmpty() || category.isEmpty())
        return QList<LikeTicket>{};
    const char *where = place.room != 0 ? "likeInRoom"
        : place.floor != 0              ? "likeOnFloor"
        : place.building != 0           ? "likeInBuilding"
                                        : "likeInWords";
    const QVariant value = place.room != 0 ? QVariant(place.room)
        : place.floor != 0                 ? QVariant(place.floor)
        : place.building != 0              ? QVariant(place.building)
                                           : QVariant(squeezed(place.text));
    Statement query = reader.statement(intakeQueries()[QLatin1String(where)]);
    HK_CHECK(query.bind(QStringLiteral(":place"), value).bind(QStringLiteral(":category"), category).run());
    QList<qint64> tickets;
    while (query.next()) {
        // That there is a private one in a room says who it is about.
        HK_TRY(const bool known, mayKnow(reader, query.integer(0)));
        if (known)
            tickets << query.integer(0);
    }
    return briefTickets(reader, tickets, now - sixtyDays);
}

}  // namespace hk::tickets

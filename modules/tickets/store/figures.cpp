// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/figures.h"

#include "base/clock.h"
#include "calendar/term.h"
#include "tickets/domain/projection.h"
#include "tickets/store/history.h"
#include "tickets/store/judged.h"
#include "tickets/store/queries.h"
#include "tickets/store/rules.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace hk::tickets {

namespace {

constexpr qint64 repeatSpan = qint64(60) * 24 * 3600 * 1000;
constexpr int roomsShown = 10;
constexpr int goodRating = 4;
constexpr double minutesAnHour = 60;

int countAt(const Statement &row, int column)
{
    return int(row.integer(column));
}

Share shareAt(const Statement &row, int part)
{
    return {countAt(row, part), countAt(row, part + 1)};
}

// By what tickets are put together.
enum class Grouping { Building, Category, Department };

// What was settled of one building, category and department; 0 and empty where it is not said.
struct SettledPart {
    qint64 building = 0;
    QString category;
    qint64 department = 0;
    Share share;

    QString key(Grouping by) const
    {
        return by == Grouping::Category ? category : QString::number(by == Grouping::Building ? building : department);
    }
};

// Figures are read one after the other of the same period and scope.
class FigureReading {
public:
    FigureReading(Reader &reader, const FigurePeriod &period, const FigureScope &scope, qint64 now)
        : m_reader(reader), m_scope(scope), m_now(now)
    {
        m_figures.period = period;
    }

    Result<TicketFigures> read();
    Result<TicketFigures> readResolved();

private:
    Statement query(const char *name) const;
    Result<void> readCourse();
    Result<void> readCounts();
    Result<void> readSettled();
    Result<void> readResolvedThen();
    void takeResolvedThen(const Rules &rules, const QList<Event> &events, SettledPart part);
    void countHours();
    Result<void> readSteps();
    Result<void> takeStep(const Event &event, qint64 ticket, bool somethingTakenBack);
    Result<void> readOpen();
    Result<int> openThen();
    Result<void> readGroups(const char *name, QList<FigureGroup> &groups, Grouping by);
    Result<void> addSettledGroups(const QMap<QString, Share> &settled, QList<FigureGroup> &groups, Grouping by);
    Result<void> readHotspots(const char *name, QList<Hotspot> &spots);

    Reader &m_reader;
    const FigureScope &m_scope;
    qint64 m_now;
    TicketFigures m_figures;
    QList<SettledPart> m_settled;
    std::array<std::vector<qint64>, 3> m_minutes;  // by level
    QHash<QString, QString> m_titles;  // of categories
    QHash<qint64, QSet<QByteArray>> m_standing;  // of tickets of which something was taken back
};

Statement FigureReading::query(const char *name) const
{
    Statement statement = m_reader.statement(figureQueries()[QLatin1String(name)]);
    bindScope(statement, m_scope);
    return statement;
}

Result<void> FigureReading::readCourse()
{
    HK_CHECK(readCounts());
    HK_CHECK(readSettled());
    HK_CHECK(readResolvedThen());
    for (const SettledPart &part : std::as_const(m_settled)) {
        m_figures.settled.part += part.share.part;
        m_figures.settled.whole += part.share.whole;
    }
    return {};
}

Result<TicketFigures> FigureReading::readResolved()
{
    HK_CHECK(readCourse());
    return std::move(m_figures);
}

Result<TicketFigures> FigureReading::read()
{
    HK_CHECK(readCourse());
    countHours();
    HK_CHECK(readSteps());
    HK_CHECK(readOpen());
    HK_TRY(const QList<Category> known, categories(m_reader, true));
    for (const Category &category : known)
        m_titles.insert(category.code, category.title);
    HK_CHECK(readGroups("byBuilding", m_figures.buildings, Grouping::Building));
    HK_CHECK(readGroups("byCategory", m_figures.categories, Grouping::Category));
    HK_CHECK(readGroups("byDepartment", m_figures.departments, Grouping::Department));
    HK_CHECK(readHotspots("rooms", m_figures.rooms));
    HK_CHECK(readHotspots("repeats", m_figures.repeats));
    for (const Hotspot &spot : std::as_const(m_figures.repeats))
        m_figures.repeated += spot.tickets;
    return std::move(m_figures);
}

Result<void> FigureReading::readCounts()
{
    Statement opened = query("opened");
    bindPeriod(opened, m_figures.period);
    HK_CHECK(opened.run());
    if (opened.next()) {
        m_figures.opened = countAt(opened, 0);
        m_figures.resolution = {countAt(opened, 1), countAt(opened, 0)};
        m_figures.answered = shareAt(opened, 2);
    }
    Statement resolved = query("resolved");
    bindPeriod(resolved, m_figures.period);
    HK_CHECK(resolved.run());
    if (resolved.next())
        m_figures.resolved = countAt(resolved, 0);
    return {};
}

// The least value that so many percent of all do not exceed; the median of an even number lies between the two in the middle.
std::optional<double> hoursAt(std::vector<qint64> &minutes, size_t percent)
{
    if (minutes.empty())
        return std::nullopt;
    std::sort(minutes.begin(), minutes.end());
    const size_t index = (minutes.size() * percent + 99) / 100 - 1;
    auto value = double(minutes[index]);
    if (percent == 50 && minutes.size() % 2 == 0)
        value = (value + double(minutes[index + 1])) / 2;
    return value / minutesAnHour;
}

// Of what is resolved still.
Result<void> FigureReading::readSettled()
{
    Statement parts = query("settled");
    bindPeriod(parts, m_figures.period);
    HK_CHECK(parts.run());
    while (parts.next())
        m_settled.append({parts.integer(0), parts.text(1), parts.integer(2), shareAt(parts, 3)});
    Statement rows = query("minutes");
    bindPeriod(rows, m_figures.period);
    HK_CHECK(rows.run());
    while (rows.next()) {
        for (int level = 0; level < 3; ++level) {
            if (!rows.isNull(level))
                m_minutes[size_t(level)].push_back(rows.integer(level));
        }
    }
    return {};
}

// Of what was resolved in the period and is not any more, or was again after it: as it was when it was resolved.
Result<void> FigureReading::readResolvedThen()
{
    struct Course {
        qint64 ticket;
        SettledPart part;
        QList<Event> events;
    };
    QList<Course> courses;
    Statement rows = query("resolvedThen");
    bindPeriod(rows, m_figures.period);
    HK_CHECK(rows.run());
    while (rows.next()) {
        if (courses.isEmpty() || courses.constLast().ticket != rows.integer(0))
            courses.append({rows.integer(0), {rows.integer(16), rows.text(17), rows.integer(18), {}}, {}});
        courses.last().events += eventFrom(rows);
    }
    if (courses.isEmpty())
        return {};
    HK_TRY(const Rules rules, readRules(m_reader));
    for (const Course &course : std::as_const(courses))
        takeResolvedThen(rules, course.events, course.part);
    return {};
}

void FigureReading::takeResolvedThen(const Rules &rules, const QList<Event> &events, SettledPart part)
{
    QList<Event> course = standing(events);
    const auto last = std::find_if(course.crbegin(), course.crend(), [this](const Event &event) {
        return event.kind == EventKind::Resolved && event.at >= m_figures.period.from() && event.at < m_figures.period.to();
    });
    if (last == course.crend())
        return;
    const qint64 moment = last->at;
    course.erase(last.base(), course.cend());
    const TicketState state = project(course, rules.policies, rules.works, moment);
    if (!state.resolvedAt)
        return;
    if (const std::optional<bool> kept = wasKept(state, ClockKind::Resolution)) {
        part.share = {*kept ? 1 : 0, 1};
        m_settled.append(part);
    }
    const auto office = rules.works.find(QString());
    if (office == rules.works.end())
        return;
    for (const Level level : {Level::Class, Level::College, Level::School}) {
        if (const std::optional<qint64> minutes = minutesAt(level, state, rules.works))
            m_minutes[size_t(level)].push_back(*minutes);
    }
}

void FigureReading::countHours()
{
    for (int level = 0; level < 3; ++level) {
        std::vector<qint64> &of = m_minutes[size_t(level)];
        m_figures.hours[size_t(level)] = {Level(level), int(of.size()), hoursAt(of, 50), hoursAt(of, 90)};
    }
}

Result<void> FigureReading::readSteps()
{
    struct Found {
        qint64 ticket;
        Event event;
        bool somethingTakenBack;
    };
    Statement rows = query("steps");
    bindPeriod(rows, m_figures.period);
    HK_CHECK(rows.run());
    QList<Found> found;
    while (rows.next()) {
        Event event;
        event.uid = rows.bytes(1);
        event.kind = eventKindOf(rows.text(2)).value_or(EventKind::Commented);
        if (!rows.isNull(3))
            event.rating = countAt(rows, 3);
        if (!rows.isNull(4))
            event.solved = rows.integer(4) != 0;
        event.imported = rows.integer(5) != 0;
        found.append({rows.integer(0), event, rows.integer(6) != 0});
    }
    for (const Found &each : std::as_const(found))
        HK_CHECK(takeStep(each.event, each.ticket, each.somethingTakenBack));
    return {};
}

Result<void> FigureReading::takeStep(const Event &event, qint64 ticket, bool somethingTakenBack)
{
    if (somethingTakenBack) {
        if (!m_standing.contains(ticket)) {
            HK_TRY(const QList<Event> events, eventsOf(m_reader, ticket));
            QSet<QByteArray> &uids = m_standing[ticket];
            for (const Event &each : standing(events))
                uids.insert(each.uid);
        }
        if (!m_standing.value(ticket).contains(event.uid))
            return {};
    }
    if (event.kind == EventKind::PushedBack)
        ++m_figures.pushBacks;
    if (event.kind == EventKind::Reopened || opensNextRound(event))
        ++m_figures.reopened;
    if (event.rating) {
        ++m_figures.ratings;
        m_figures.stars += *event.rating;
        m_figures.satisfied.part += *event.rating >= goodRating ? 1 : 0;
        ++m_figures.satisfied.whole;
    }
    return {};
}

Result<void> FigureReading::readOpen()
{
    Statement rows = query("openNow");
    HK_CHECK(rows.bind(QStringLiteral(":to"), m_figures.period.to()).run());
    if (!rows.next())
        return {};
    m_figures.open = countAt(rows, 0);
    if (m_figures.period.to() > m_now) {
        m_figures.overdue = countAt(rows, 1);
        return {};
    }
    HK_TRY(const int more, openThen());
    m_figures.open += more;
    return {};
}

// Whether work was owed by what had happened so far.
bool isOpenAfter(const QList<Event> &events, qint64 moment)
{
    bool isOpen = true;
    for (const Event &event : events) {
        if (event.at >= moment)
            break;
        if (event.kind == EventKind::Resolved || event.kind == EventKind::Declined || event.kind == EventKind::Merged)
            isOpen = false;
        else if (event.kind == EventKind::Reopened || opensNextRound(event))
            isOpen = true;
    }
    return isOpen;
}

// How many more were open when the period was over than are open now of those that were there: by the tickets that were closed or
// opened again since.
Result<int> FigureReading::openThen()
{
    constexpr qint64 endOfTime = std::numeric_limits<qint64>::max();
    Statement rows = query("courses");
    HK_CHECK(rows.bind(QStringLiteral(":to"), m_figures.period.to()).run());
    int more = 0;
    qint64 ticket = 0;
    QList<Event> events;
    const auto take = [&] {
        const QList<Event> course = standing(std::exchange(events, {}));
        if (!course.isEmpty())
            more += int(isOpenAfter(course, m_figures.period.to())) - int(isOpenAfter(course, endOfTime));
    };
    while (rows.next()) {
        if (rows.integer(0) != ticket)
            take();
        ticket = rows.integer(0);
        events += eventFrom(rows);
    }
    take();
    return more;
}

Result<void> FigureReading::readGroups(const char *name, QList<FigureGroup> &groups, Grouping by)
{
    QMap<QString, Share> settled;
    for (const SettledPart &part : std::as_const(m_settled)) {
        Share &share = settled[part.key(by)];
        share.part += part.share.part;
        share.whole += part.share.whole;
    }
    Statement rows = query(name);
    bindPeriod(rows, m_figures.period);
    HK_CHECK(rows.run());
    while (rows.next()) {
        const QString word = rows.text(1);
        groups.append({rows.integer(0),
                       by == Grouping::Category ? m_titles.value(word, word) : word,
                       countAt(rows, 2),
                       {countAt(rows, 3), countAt(rows, 2)},
                       shareAt(rows, 4),
                       settled.take(by == Grouping::Category ? word : QString::number(rows.integer(0)))});
    }
    return addSettledGroups(settled, groups, by);
}

// Those that settled something and of which nothing was opened in the period.
Result<void> FigureReading::addSettledGroups(const QMap<QString, Share> &settled, QList<FigureGroup> &groups, Grouping by)
{
    for (const auto &[key, share] : settled.asKeyValueRange()) {
        FigureGroup group;
        group.settled = share;
        if (by == Grouping::Category) {
            group.name = m_titles.value(key, key);
        } else {
            group.id = key.toLongLong();
            const char *name = by == Grouping::Building ? "buildingName" : "departmentName";
            Statement row = m_reader.statement(figureQueries()[QLatin1String(name)]);
            HK_CHECK(row.bind(QStringLiteral(":id"), group.id).run());
            group.name = row.next() ? row.text(0) : QString();
        }
        groups.append(group);
    }
    return {};
}

Result<void> FigureReading::readHotspots(const char *name, QList<Hotspot> &spots)
{
    Statement rows = query(name);
    bindPeriod(rows, m_figures.period);
    if (qstrcmp(name, "repeats") == 0)
        rows.bind(QStringLiteral(":span"), repeatSpan);
    else
        rows.bind(QStringLiteral(":limit"), roomsShown);
    HK_CHECK(rows.run());
    while (rows.next()) {
        const QString category = rows.text(2);
        spots.append(
            {rows.integer(0), rows.text(1), category.isEmpty() ? QString() : m_titles.value(category, category), countAt(rows, 3)});
    }
    return {};
}

Result<int> countOf(Reader &reader, const char *name, const FigurePeriod &period, const FigureScope &scope)
{
    Statement rows = reader.statement(figureQueries()[QLatin1String(name)]);
    bindScope(rows, scope);
    bindPeriod(rows, period);
    HK_CHECK(rows.run());
    return rows.next() ? countAt(rows, 0) : 0;
}

}  // namespace

Result<TicketFigures> ticketFigures(Reader &reader, const FigurePeriod &period, const FigureScope &scope, qint64 now)
{
    return FigureReading(reader, period, scope, now).read();
}

Result<TicketFigures> resolvedFigures(Reader &reader, const FigurePeriod &period, const FigureScope &scope, qint64 now)
{
    return FigureReading(reader, period, scope, now).readResolved();
}

Result<QList<WeekCount>> weekCounts(Reader &reader, const QDate &dayOfLast, int weeks, const FigureScope &scope)
{
    QList<WeekCount> counts;
    for (int back = weeks - 1; back >= 0; --back) {
        const FigurePeriod week = FigurePeriod::week(dayOfLast.addDays(-7 * back));
        HK_TRY(const int opened, countOf(reader, "opened", week, scope));
        HK_TRY(const int resolved, countOf(reader, "resolved", week, scope));
        counts.append({week.first, opened, resolved});
    }
    return counts;
}

}  // namespace hk::tickets

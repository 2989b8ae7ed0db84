// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/rotamaking.h"

#include "duty/store/queries.h"
#include "module/calendarstore.h"
#include "storage/settings.h"

#include <QCoreApplication>
#include <QHash>

namespace hk::duty {

namespace {

struct RotaMakingText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::RotaMaking)
public:
    static Error changed()
    {
        return {tr("The duty plan was changed meanwhile. Nothing was given out; please look at the rota again.")};
    }
    static Error backwards() { return {tr("The last day lies before the first.")}; }
};

constexpr int operationsAUnit = 480;

// Reads what the rota goes by into its order.
class DraftReader {
public:
    DraftReader(Reader &reader, const RotaRequest &request) : m_reader(reader) { m_draft.request = request; }

    Result<RotaDraft> read();

private:
    Result<void> readShifts();
    Result<void> readPeople();
    Result<void> readAllowed();
    Result<void> readWishes();
    Result<void> readDuties();
    int postOf(const Shift &shift);
    int personOf(qint64 key) const { return int(m_draft.people.indexOf(key)); }

    Reader &m_reader;
    RotaDraft m_draft;
    WorkCalendar m_calendar;
    Terms m_terms;
    QHash<std::pair<qint64, qint64>, int> m_posts;  // post and building -> number
};

int DraftReader::postOf(const Shift &shift)
{
    const std::pair<qint64, qint64> key{shift.post, shift.building};
    const auto known = m_posts.constFind(key);
    return known != m_posts.constEnd() ? *known : *m_posts.insert(key, int(m_posts.size()));
}

Result<void> DraftReader::readShifts()
{
    const RotaRequest &request = m_draft.request;
    HK_TRY(QList<Shift> shifts, shiftsBetween(m_reader, request.first, request.last, request.buildings));
    HK_TRY(const QList<Shift> made, shiftsToMake(m_reader, request.first, request.last, request.buildings));
    shifts += made;
    std::stable_sort(shifts.begin(), shifts.end(), [](const Shift &a, const Shift &b) { return a.starts < b.starts; });
    for (const Shift &shift : std::as_const(shifts)) {
        const int number = postOf(shift);
        if (shift.missing() == 0)
            continue;
        m_draft.order.shifts.append({number, shift.day, shift.missing(), shiftDayOf(shift.day, m_calendar), shift.title()});
        m_draft.shifts << shift;
    }
    return {};
}

Result<void> DraftReader::readPeople()
{
    const RotaRequest &request = m_draft.request;
    HK_TRY(const QList<DutyPerson> people, dutyPeople(m_reader));
    for (const DutyPerson &person : people) {
        if (!person.onRota || (!request.roleType.isEmpty() && person.roleType != request.roleType))
            continue;
        if ((person.from.isValid() && person.from > request.last) || (person.to.isValid() && person.to < request.first))
            continue;
        RotaPerson who{person.name};
        if (person.from.isValid() && person.from > request.first)
            who.absences.append({request.first, person.from.addDays(-1)});
        if (person.to.isValid() && person.to < request.last)
            who.absences.append({person.to.addDays(1), request.last});
        m_draft.order.people << who;
        m_draft.people << person.id;
    }
    return {};
}

Result<void> DraftReader::readAllowed()
{
    Statement rows = m_reader.statement(planQueries()[QLatin1String("allowed")]);
    HK_CHECK(rows.run());
    while (rows.next()) {
        const int person = personOf(rows.integer(0));
        if (person < 0)
            continue;
        QSet<int> &posts = m_draft.order.people[person].posts;
        // Who may be somewhere else only may be nowhere here.
        posts.insert(-1);
        for (auto post = m_posts.constBegin(); post != m_posts.constEnd(); ++post) {
            if (rows.isNull(2) ? post.key().second == rows.integer(1) : post.key().first == rows.integer(2))
                posts.insert(post.value());
        }
    }
    return {};
}

Result<void> DraftReader::readWishes()
{
    Statement rows = m_reader.statement(planQueries()[QLatin1String("wishes")]);
    rows.bind(QStringLiteral(":first"), isoDay(m_draft.request.first)).bind(QStringLiteral(":last"), isoDay(m_draft.request.last));
    HK_CHECK(rows.run());
    while (rows.next()) {
        const int person = personOf(rows.integer(0));
        if (person < 0)
            continue;
        const DaySpan days{QDate::fromString(rows.text(2), Qt::ISODate), QDate::fromString(rows.text(3), Qt::ISODate)};
        if (rows.text(1) == QLatin1String("absent")) {
            m_draft.order.people[person].absences << days;
            continue;
        }
        RotaWish wish{days, rows.text(1) == QLatin1String("for"), int(rows.integer(4))};
        if (rows.isNull(5)) {
            m_draft.order.people[person].wishes << wish;
            continue;
        }
        // About a post that is not drawn up here it says nothing.
        for (auto post = m_posts.constBegin(); post != m_posts.constEnd(); ++post) {
            if (post.key().first != rows.integer(5))
                continue;
            wish.post = post.value();
            m_draft.order.people[person].wishes << wish;
        }
    }
    return {};
}

// Duties that people have already: those near are in the way, and those of the term count for who has had how much.
Result<void> DraftReader::readDuties()
{
    const RotaRequest &request = m_draft.request;
    const auto term = m_terms.termOf(request.first);
    const QDate since = term ? std::min(term->firstDay, request.first) : request.first.addMonths(-4);
    Statement rows = m_reader.statement(planQueries()[QLatin1String("loads")]);
    rows.bind(QStringLiteral(":first"), isoDay(std::min(since, request.first.addDays(-request.restDays))))
        .bind(QStringLiteral(":last"), isoDay(request.last.addDays(request.restDays)));
    HK_CHECK(rows.run());
    while (rows.next()) {
        const int person = personOf(rows.integer(0));
        const QDate day = QDate::fromString(rows.text(1), Qt::ISODate);
        if (person < 0)
            continue;
        RotaPerson &who = m_draft.order.people[person];
        if (day >= request.first.addDays(-request.restDays))
            who.taken.insert(day);
        if (day < since || day > request.last)
            continue;
        const ShiftDay kind = shiftDayOf(day, m_calendar);
        ++who.before.shifts;
        who.before.weekends += kind == ShiftDay::Weekend;
        who.before.holidays += kind == ShiftDay::Holiday;
    }
    return {};
}

Result<RotaDraft> DraftReader::read()
{
    if (m_draft.request.last < m_draft.request.first)
        return RotaMakingText::backwards();
    HK_TRY(m_calendar, readWorkCalendar(m_reader));
    HK_TRY(m_terms, readTerms(m_reader));
    if (m_draft.request.restDays == 0) {
        HK_TRY(m_draft.request.restDays, rotaRestDays(m_reader));
    }
    m_draft.order.restDays = m_draft.request.restDays;
    HK_CHECK(readShifts());
    HK_CHECK(readPeople());
    HK_CHECK(readAllowed());
    HK_CHECK(readWishes());
    HK_CHECK(readDuties());
    return std::move(m_draft);
}

}  // namespace

Result<int> rotaRestDays(Reader &reader)
{
    HK_TRY(const QJsonValue days, readSetting(reader, QStringLiteral("duty.restDays")));
    return std::max(1, days.toInt(1));
}

Result<RotaDraft> readRotaDraft(Reader &reader, const RotaRequest &request)
{
    return DraftReader(reader, request).read();
}

Result<int> writeRota(Writer &writer, const RotaDraft &draft)
{
    HK_TRY(const RotaDraft now, readRotaDraft(writer, draft.request));
    bool isSame = now.people == draft.people && now.shifts.size() == draft.shifts.size();
    for (qsizetype i = 0; isSame && i < now.shifts.size(); ++i)
        isSame = now.shifts[i].id == draft.shifts[i].id && now.shifts[i].post == draft.shifts[i].post
            && now.shifts[i].day == draft.shifts[i].day && now.shifts[i].missing() == draft.shifts[i].missing();
    if (!isSame || !brokenRules(now.order, draft.plan.seats).isEmpty())
        return RotaMakingText::changed();
    if (now.shifts.size() + draft.plan.seats.size() > operationsAUnit)
        HK_CHECK(beginLongStep(writer));
    int inUnit = 0;
    const auto count = [&]() -> Result<void> { return ++inUnit % operationsAUnit == 0 ? writer.nextUnit() : Result<void>(); };
    QList<qint64> ids;
    for (const Shift &shift : now.shifts) {
        HK_CHECK(count());
        qint64 id = shift.id;
        if (id == 0) {
            HK_TRY(id, insertShift(writer, shift));
        }
        ids << id;
    }
    for (const RotaSeat &seat : draft.plan.seats) {
        HK_CHECK(count());
        HK_CHECK(assign(writer, ids[seat.shift], draft.people[seat.person], QStringLiteral("rota")));
    }
    return int(draft.plan.seats.size());
}

}  // namespace hk::duty

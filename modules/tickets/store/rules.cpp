// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/rules.h"

#include "base/clock.h"
#include "base/text.h"
#include "tickets/store/queries.h"
#include "tickets/store/rulereading.h"
#include "tickets/ticketscatalogue.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace hk::tickets {

namespace {

Policy policyFrom(const Statement &row)
{
    Policy policy;
    policy.clock = clockKindOf(row.text(0)).value_or(ClockKind::Resolution);
    policy.category = row.text(1);
    policy.level = levelOf(row.text(2));
    policy.priority = row.text(3);
    if (!row.isNull(4))
        policy.limit = Limit{int(row.integer(4)), unitOf(row.text(5)).value_or(Unit::WorkingDays)};
    policy.warnPercent = int(row.integer(6));
    for (const QString &word : row.text(7).split(u' ', Qt::SkipEmptyParts)) {
        if (const auto kind = eventKindOf(word); kind && isWaiting(*kind))
            policy.pausedBy += *kind;
    }
    policy.validFrom = row.integer(8);
    policy.onReopen = onReopenOf(row.text(9)).value_or(OnReopen::Restart);
    policy.onChange = onChangeOf(row.text(10)).value_or(OnChange::Retro);
    policy.escalateAtWarning = row.integer(11) != 0;
    policy.escalateAtBreach = row.integer(12) != 0;
    policy.calendar = row.text(13);
    policy.longestPause = int(row.integer(14));
    policy.isOwn = true;
    return policy;
}

Result<WorkCalendar> calendarFrom(Reader &reader, const SqlFile &queries)
{
    CalendarYears years;
    Statement known = reader.statement(queries[QLatin1String("years")]);
    HK_CHECK(known.run());
    while (known.next())
        years.wholeYears << int(known.integer(0));
    Statement days = reader.statement(queries[QLatin1String("days")]);
    HK_CHECK(days.run());
    while (days.next())
        years.days.append({QDate::fromString(days.text(0), Qt::ISODate), days.text(1) == QLatin1String("work"), days.text(2)});
    return WorkCalendar(years);
}

// An office's hours as they are kept.
struct OfficeRow {
    QString name;
    QString hours;
    QDate first;
    QDate last;
    bool onDaysOff = false;

    bool operator==(const OfficeRow &) const = default;
};

Result<QList<OfficeRow>> officeRows(Reader &reader, const SqlFile &queries)
{
    QList<OfficeRow> offices;
    Statement rows = reader.statement(queries[QLatin1String("officeHours")]);
    HK_CHECK(rows.run());
    while (rows.next())
        offices.append({rows.text(0), rows.text(1), QDate::fromString(rows.text(2), Qt::ISODate),
                        QDate::fromString(rows.text(3), Qt::ISODate), rows.integer(4) != 0});
    return offices;
}

// The hours of one office while they are gathered.
struct OfficeTime {
    QList<OfficeSlot> hours;
    QList<OfficePeriod> periods;
};

WorkTimes worksOf(const WorkCalendar &calendar, const QList<OfficeRow> &rows)
{
    std::map<QString, OfficeTime> offices{{QString(), {}}};
    for (const OfficeRow &row : rows) {
        OfficeTime &office = offices[row.name];
        if (row.first.isValid())
            office.periods.append({row.first, row.last, officeSlots(row.hours), row.onDaysOff});
        else
            office.hours = officeSlots(row.hours);
    }
    WorkTimes works;
    for (const auto &[name, office] : offices) {
        const auto work = WorkTime::of(calendar, office.hours.isEmpty() ? usualOfficeHours() : office.hours, office.periods);
        // Hours that make no sense are missing hours, which each clock says.
        if (work.ok())
            works.emplace(name, *work);
    }
    return works;
}

// Work times take every day of every year known, and are asked for at each step of a ticket though they change a few times a year:
// a thread keeps those that it made last.
struct LastWorks {
    QTimeZone zone;
    CalendarYears years;
    QList<OfficeRow> offices;
    WorkTimes works;
};

Result<WorkTimes> worksFrom(Reader &reader, const SqlFile &queries)
{
    static thread_local LastWorks last;
    HK_TRY(const WorkCalendar calendar, calendarFrom(reader, queries));
    HK_TRY(const QList<OfficeRow> offices, officeRows(reader, queries));
    const CalendarYears years = calendar.years();
    const bool same = last.zone == campusTimeZone() && last.offices == offices && last.years.wholeYears == years.wholeYears
        && last.years.days == years.days;
    if (!same)
        last = {campusTimeZone(), years, offices, worksOf(calendar, offices)};
    return last.works;
}

Category categoryFrom(const Statement &row)
{
    Category category;
    category.code = row.text(0);
    category.title = row.text(1).isEmpty() ? categoryTitle(category.code) : row.text(1);
    category.parent = row.text(2);
    category.department = row.integer(3);
    category.departmentName = row.text(4);
    category.owner = row.text(5);
    category.reviewed = row.integer(6) != 0;
    category.isPrivate = row.integer(7) != 0;
    category.closed = row.integer(8) != 0;
    category.urgency = row.text(10);
    category.impact = row.text(11);
    return category;
}

// What a category says nothing of is as what it stands under has it.
void inheritFrom(QList<Category> &categories)
{
    const auto find = [&categories](const QString &code) {
        return std::find_if(categories.begin(), categories.end(), [&code](const Category &each) { return each.code == code; });
    };
    for (Category &category : categories) {
        QStringList line{category.code};
        category.path = category.title;
        for (QString next = category.parent; !next.isEmpty() && !line.contains(next);) {
            line << next;
            const auto parent = find(next);
            if (parent == categories.end())
                break;
            category.path.prepend(parent->title + QStringLiteral(" / "));
            if (category.department == 0) {
                category.department = parent->department;
                category.departmentName = parent->departmentName;
            }
            if (category.owner.isEmpty())
                category.owner = parent->owner;
            if (category.urgency.isEmpty())
                category.urgency = parent->urgency;
            if (category.impact.isEmpty())
                category.impact = parent->impact;
            category.isPrivate = category.isPrivate || parent->isPrivate;
            category.reviewed = category.reviewed || parent->reviewed;
            next = parent->parent;
        }
    }
}

}  // namespace

QList<OfficeSlot> officeSlots(const QString &text)
{
    static const QRegularExpression slot(QStringLiteral("(\\d{1,2}):(\\d{2})\\s*[-–—~至到]+\\s*(\\d{1,2}):(\\d{2})"));
    QList<OfficeSlot> found;
    const QString plain = toHalfWidth(text);
    for (auto match = slot.globalMatch(plain); match.hasNext();) {
        const auto each = match.next();
        const auto time = [&each](int hour) { return QTime(each.captured(hour).toInt(), each.captured(hour + 1).toInt()); };
        found.append({time(1), time(3)});
    }
    return found;
}

Result<Rules> rulesFrom(Reader &reader, const SqlFile &queries)
{
    Rules rules;
    rules.policies = usualPolicies();
    Statement rows = reader.statement(queries[QLatin1String("rules")]);
    HK_CHECK(rows.run());
    while (rows.next())
        rules.policies.rows += policyFrom(rows);
    Statement reviewed = reader.statement(queries[QLatin1String("reviewed")]);
    HK_CHECK(reviewed.run());
    while (reviewed.next())
        rules.policies.reviewedCategories << reviewed.text(0);
    Statement parents = reader.statement(queries[QLatin1String("parents")]);
    HK_CHECK(parents.run());
    while (parents.next())
        rules.policies.parents.insert(parents.text(0), parents.text(1));
    HK_TRY(rules.works, worksFrom(reader, queries));
    return rules;
}

Result<Rules> readRules(Reader &reader)
{
    return rulesFrom(reader, ruleQueries());
}

Result<QList<Category>> categories(Reader &reader, bool all)
{
    Statement rows = reader.statement(ruleQueries()[QLatin1String("categories")]);
    HK_CHECK(rows.run());
    QList<Category> placed;
    QList<Category> own;
    QHash<QString, Category> usual;
    while (rows.next()) {
        const Category category = categoryFrom(rows);
        if (!rows.isNull(9))
            placed += category;
        else if (usualCategories().contains(category.code))
            usual.insert(category.code, category);
        else
            own += category;
    }
    // A usual category stands in its usual place, unless the school gave it another.
    QList<Category> found = placed;
    for (const Choice &choice : categoryChoices()) {
        if (std::none_of(placed.begin(), placed.end(), [&](const Category &each) { return each.code == choice.code; }))
            found += usual.value(choice.code, Category{.code = choice.code, .title = categoryTitle(choice.code)});
    }
    found += own;
    inheritFrom(found);
    if (!all)
        found.removeIf([](const Category &category) { return category.closed; });
    return found;
}

Result<bool> isUsuallyPrivate(Reader &reader, const QString &category)
{
    HK_TRY(const QList<Category> known, categories(reader, true));
    return std::any_of(known.begin(), known.end(),
                       [&category](const Category &each) { return each.code == category && each.isPrivate; });
}

Result<Priorities> readPriorities(Reader &reader)
{
    Priorities priorities = Priorities::usual();
    Statement rows = reader.statement(ruleQueries()[QLatin1String("priorities")]);
    HK_CHECK(rows.run());
    while (rows.next())
        priorities.set(rows.text(0), rows.text(1), rows.text(2));
    return priorities;
}

Result<QHash<QString, QString>> categoryTitles(Reader &reader)
{
    HK_TRY(const QList<Category> known, categories(reader, true));
    QHash<QString, QString> titles;
    for (const Category &category : known)
        titles.insert(category.code, category.title);
    return titles;
}

QString categoryTitle(const QString &code)
{
    static const QHash<QString, const char *> titles = [] {
        QHash<QString, const char *> all;
        for (const Choice &choice : categoryChoices())
            all.insert(choice.code, choice.title);
        return all;
    }();
    const char *const title = titles.value(code, nullptr);
    return title ? QCoreApplication::translate("tickets", title) : code;
}

QString categoryMeant(const QList<Category> &known, const QString &text)
{
    const QString word = squeezed(toHalfWidth(text));
    const auto is = [&word](const Category &category) {
        return category.code.compare(word, Qt::CaseInsensitive) == 0 || category.title.compare(word, Qt::CaseInsensitive) == 0;
    };
    if (const auto found = std::find_if(known.begin(), known.end(), is); found != known.end())
        return found->code;
    for (const Choice &choice : categoryChoices()) {
        if (choice.synonyms.contains(word))
            return choice.code;
    }
    return {};
}

}  // namespace hk::tickets

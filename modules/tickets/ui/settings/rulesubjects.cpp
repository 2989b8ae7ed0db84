// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "tickets/domain/titles.h"
#include "tickets/store/rules.h"
#include "tickets/store/settingrows.h"
#include "tickets/ui/settings/ticketsettings.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::tickets {

namespace {

struct RuleText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::TicketSettings)
};

const QList<EventKind> &waitings()
{
    static const QList<EventKind> kinds{EventKind::WaitingForStudent, EventKind::WaitingForParts, EventKind::WaitingForThirdParty};
    return kinds;
}

QString pauseField(EventKind kind)
{
    return QStringLiteral("pause.") + code(kind);
}

// The choices of a rule, in the words of the catalogue.
struct RuleChoices {
    QList<SettingOption> clocks;
    QList<SettingOption> levels;
    QList<SettingOption> priorities;
    QList<SettingOption> units;
    QList<SettingOption> reopening;
    QList<SettingOption> changing;

    explicit RuleChoices(const Catalogue &catalogue)
        : clocks(choiceOptions(catalogue, "ticket_rule", "clock")),
          levels(choiceOptions(catalogue, "ticket_rule", "level")),
          priorities(choiceOptions(catalogue, "ticket_rule", "priority")),
          units(choiceOptions(catalogue, "ticket_rule", "unit")),
          reopening(choiceOptions(catalogue, "ticket_rule", "on_reopen")),
          changing(choiceOptions(catalogue, "ticket_rule", "on_change"))
    {
    }
};

// As the dialog has it: a day instead of a moment, and each reason to stand by itself.
QVariantMap editedRule(QVariantMap row)
{
    row.insert(QStringLiteral("valid_from"), campusDate(row.value(QStringLiteral("valid_from")).toLongLong()));
    const QStringList pauses = row.value(QStringLiteral("paused_by")).toString().split(u' ', Qt::SkipEmptyParts);
    for (const EventKind kind : waitings())
        row.insert(pauseField(kind), pauses.contains(code(kind)));
    return row;
}

QVariantMap storedRule(QVariantMap values)
{
    QStringList pauses;
    for (const EventKind kind : waitings()) {
        if (values.take(pauseField(kind)).toBool())
            pauses << code(kind);
    }
    values.insert(QStringLiteral("paused_by"), pauses.isEmpty() ? QVariant() : QVariant(pauses.join(u' ')));
    const QDate day = values.value(QStringLiteral("valid_from")).toDate();
    values.insert(QStringLiteral("valid_from"), day.startOfDay(campusTimeZone()).toMSecsSinceEpoch());
    for (const char *number : {"amount", "longest_pause"}) {
        if (values.value(QLatin1String(number)).toInt() == 0)
            values.insert(QLatin1String(number), QVariant());
    }
    return values;
}

// A rule in the words of the list.
SettingRow ruleRow(const QVariantMap &each, const RuleChoices &choices, const QList<SettingOption> &known)
{
    const auto value = [&each](const char *name) { return each.value(QLatin1String(name)); };
    QStringList about{wordOf(choices.clocks, value("clock")), wordOf(known, value("category")),
                      wordOf(choices.levels, value("level")), wordOf(choices.priorities, value("priority"))};
    about.removeAll(QString());
    const Limit limit{value("amount").toInt(), unitOf(value("unit").toString()).value_or(Unit::WorkingDays)};
    const qint64 key = each.value(QStringLiteral("id")).toLongLong();
    return {key,
            {about.join(RuleText::tr(", ")), limit.amount == 0 ? RuleText::tr("no limit") : limitText(limit),
             RuleText::tr("%1 %").arg(value("warn_percent").toInt()),
             key == 0 ? RuleText::tr("usual rule") : campusDate(value("valid_from").toLongLong()).toString(Qt::ISODate)},
            editedRule(each)};
}

// A usual rule as a row of the school's own would say it.
QVariantMap valuesOf(const Policy &policy, qint64 today)
{
    QStringList pauses;
    for (const EventKind kind : policy.pausedBy)
        pauses << code(kind);
    QVariantMap values{{QStringLiteral("clock"), code(policy.clock)},
                       {QStringLiteral("category"), policy.category},
                       {QStringLiteral("priority"), policy.priority},
                       {QStringLiteral("warn_percent"), policy.warnPercent},
                       {QStringLiteral("paused_by"), pauses.join(u' ')},
                       {QStringLiteral("valid_from"), today},
                       {QStringLiteral("on_reopen"), code(policy.onReopen)},
                       {QStringLiteral("on_change"), code(policy.onChange)},
                       {QStringLiteral("escalate_at_warning"), int(policy.escalateAtWarning)},
                       {QStringLiteral("escalate_at_breach"), int(policy.escalateAtBreach)}};
    if (policy.level)
        values.insert(QStringLiteral("level"), code(*policy.level));
    if (policy.limit)
        values.insert({{QStringLiteral("amount"), policy.limit->amount}, {QStringLiteral("unit"), code(policy.limit->unit)}});
    return values;
}

// The school's own, then the usual ones that hold beside them; to edit one of those makes it the school's.
Result<QList<SettingRow>> ruleRows(Reader &reader, const RuleChoices &choices, qint64 today)
{
    HK_TRY(const QList<QVariantMap> stored, settingRows(reader, "ticket_rule"));
    HK_TRY(const QList<SettingOption> known, categoryOptions(reader));
    QList<SettingRow> rows;
    for (const QVariantMap &each : stored)
        rows << ruleRow(each, choices, known);
    for (const Policy &policy : usualPolicies().rows)
        rows << ruleRow(valuesOf(policy, today), choices, known);
    return rows;
}

// The names of the offices whose hours are known.
Result<QList<SettingOption>> officeOptions(Reader &reader)
{
    HK_TRY(const QList<QVariantMap> rows, settingRows(reader, "office_hours"));
    QList<SettingOption> offices;
    for (const QVariantMap &row : rows) {
        const QString name = row.value(QStringLiteral("name")).toString();
        const bool isKnown =
            std::any_of(offices.begin(), offices.end(), [&name](const SettingOption &each) { return each.title == name; });
        if (!name.isEmpty() && !isKnown)
            offices.append({name, name});
    }
    return offices;
}

Result<std::vector<SettingField>> ruleFields(Reader &reader, const RuleChoices &choices)
{
    HK_TRY(const QList<SettingOption> known, categoryOptions(reader));
    HK_TRY(const QList<SettingOption> offices, officeOptions(reader));
    const auto choice = [](const char *name, const QString &label, const QList<SettingOption> &options, bool required = false) {
        return SettingField{QLatin1String(name), label, SettingKind::Choice, required, options};
    };
    std::vector<SettingField> fields{
        choice("clock", RuleText::tr("Clock"), choices.clocks, true),
        choice("category", RuleText::tr("Category"), known),
        choice("level", RuleText::tr("Level"), choices.levels),
        choice("priority", RuleText::tr("Priority"), choices.priorities),
        {QStringLiteral("amount"),
         RuleText::tr("Limit"),
         SettingKind::Number,
         false,
         {},
         RuleText::tr("0: this clock does not run"),
         0,
         10000},
        choice("unit", RuleText::tr("Unit"), choices.units, true),
        {QStringLiteral("warn_percent"), RuleText::tr("Warns at (%)"), SettingKind::Number, true, {}, {}, 1, 100},
        {QStringLiteral("valid_from"), RuleText::tr("For tickets opened from"), SettingKind::Day, true},
        choice("on_reopen", RuleText::tr("When reopened"), choices.reopening, true),
        choice("on_change", RuleText::tr("When category or priority change"), choices.changing, true),
        {QStringLiteral("escalate_at_warning"), RuleText::tr("Passes up at the warning"), SettingKind::Truth},
        {QStringLiteral("escalate_at_breach"), RuleText::tr("Passes up when overdue"), SettingKind::Truth},
        choice("calendar", RuleText::tr("Office hours of"), offices)};
    fields.back().none = RuleText::tr("the usual office's");
    for (const EventKind kind : waitings())
        fields.push_back({pauseField(kind), RuleText::tr("Stands: %1").arg(title(kind)), SettingKind::Truth});
    fields.push_back({QStringLiteral("longest_pause"),
                      RuleText::tr("Stands at most (working days)"),
                      SettingKind::Number,
                      false,
                      {},
                      RuleText::tr("0: as long as it is waited"),
                      0,
                      1000});
    return fields;
}

QString usualHoursText()
{
    QStringList hours;
    for (const OfficeSlot &slot : usualOfficeHours())
        hours << slot.from.toString(QStringLiteral("HH:mm")) + u'-' + slot.to.toString(QStringLiteral("HH:mm"));
    return hours.join(u' ');
}

QMap<QString, QString> officeProblems(const QVariantMap &values)
{
    QMap<QString, QString> wrong;
    const QList<OfficeSlot> hours = officeSlots(values.value(QStringLiteral("hours")).toString());
    if (hours.isEmpty() || !WorkTime::of(WorkCalendar(CalendarYears()), hours).ok())
        wrong.insert(QStringLiteral("hours"), RuleText::tr("Please give hours such as 08:30-12:00 14:00-17:30."));
    const QDate first = values.value(QStringLiteral("first_day")).toDate();
    const QDate last = values.value(QStringLiteral("last_day")).toDate();
    if (first.isValid() != last.isValid())
        wrong.insert(QStringLiteral("last_day"), RuleText::tr("Give both days, or none."));
    else if (first.isValid() && last < first)
        wrong.insert(QStringLiteral("last_day"), RuleText::tr("The last day lies before the first."));
    return wrong;
}

Result<QList<SettingRow>> officeRows(Reader &reader)
{
    HK_TRY(const QList<QVariantMap> stored, settingRows(reader, "office_hours"));
    QList<SettingRow> rows;
    for (const QVariantMap &each : stored) {
        const QString first = each.value(QStringLiteral("first_day")).toString();
        const QString name = each.value(QStringLiteral("name")).toString();
        QString days = first.isEmpty() ? RuleText::tr("always")
                                       : first + QStringLiteral(" – ") + each.value(QStringLiteral("last_day")).toString();
        if (each.value(QStringLiteral("on_days_off")).toBool())
            days = RuleText::tr("%1, on days off").arg(days);
        QVariantMap edited = each;
        for (const char *day : {"first_day", "last_day"})
            edited.insert(QLatin1String(day), QDate::fromString(each.value(QLatin1String(day)).toString(), Qt::ISODate));
        rows.append({each.value(QStringLiteral("id")).toLongLong(),
                     {name.isEmpty() ? RuleText::tr("usual office") : name, each.value(QStringLiteral("hours")).toString(), days},
                     edited});
    }
    const bool hasUsual = std::any_of(stored.begin(), stored.end(), [](const QVariantMap &each) {
        return each.value(QStringLiteral("name")).toString().isEmpty() && each.value(QStringLiteral("first_day")).isNull();
    });
    if (!hasUsual)
        rows.prepend({0,
                      {RuleText::tr("usual office"), usualHoursText(), RuleText::tr("usual hours")},
                      {{QStringLiteral("hours"), usualHoursText()}}});
    return rows;
}

QVariantMap storedOffice(QVariantMap values)
{
    for (const char *day : {"first_day", "last_day"}) {
        const QDate date = values.value(QLatin1String(day)).toDate();
        values.insert(QLatin1String(day), date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant());
    }
    return values;
}

}  // namespace

SettingSubject ruleSubject(const UiContext &context)
{
    SettingSubject subject{
        "ticket_rule",
        QStringLiteral("tickets.rules"),
        RuleText::tr("Clocks: what may take how long"),
        RuleText::tr("Rule of a clock"),
        {RuleText::tr("About"), RuleText::tr("Limit"), RuleText::tr("Warns at"), RuleText::tr("For tickets from")},
        {{QStringLiteral("clock"), QStringLiteral("resolution")},
         {QStringLiteral("amount"), 5},
         {QStringLiteral("unit"), QStringLiteral("working-days")},
         {QStringLiteral("warn_percent"), 80},
         {QStringLiteral("valid_from"), campusDate(context.clock())},
         {QStringLiteral("on_reopen"), QStringLiteral("restart")},
         {QStringLiteral("on_change"), QStringLiteral("retro")},
         {QStringLiteral("escalate_at_breach"), 1}}};
    for (const EventKind kind : waitings())
        subject.fresh.insert(pauseField(kind), true);
    const RuleChoices choices(context.catalogue);
    subject.rows = [choices, clock = context.clock](Reader &reader) { return ruleRows(reader, choices, clock()); };
    subject.fields = [choices](Reader &reader) { return ruleFields(reader, choices); };
    subject.stored = storedRule;
    return subject;
}

SettingSubject officeSubject(const UiContext &)
{
    SettingSubject subject{"office_hours",
                           QStringLiteral("tickets.offices"),
                           RuleText::tr("Office hours"),
                           RuleText::tr("Office hours"),
                           {RuleText::tr("Office"), RuleText::tr("Hours"), RuleText::tr("Days")},
                           {{QStringLiteral("hours"), QStringLiteral("08:30-12:00 14:00-17:30")}}};
    subject.rows = officeRows;
    subject.fields = [](Reader &) -> Result<std::vector<SettingField>> {
        return std::vector<SettingField>{
            {QStringLiteral("name"), RuleText::tr("Office"), SettingKind::Text, false, {}, RuleText::tr("Empty: the usual one")},
            {QStringLiteral("hours"), RuleText::tr("Hours"), SettingKind::Text, true},
            {QStringLiteral("first_day"), RuleText::tr("First day"), SettingKind::Day, false, {}, RuleText::tr("Empty: always")},
            {QStringLiteral("last_day"), RuleText::tr("Last day"), SettingKind::Day},
            {QStringLiteral("on_days_off"), RuleText::tr("Opens on days off"), SettingKind::Truth}};
    };
    subject.stored = storedOffice;
    subject.check = officeProblems;
    return subject;
}

}  // namespace hk::tickets

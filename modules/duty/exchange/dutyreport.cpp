// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/exchange/dutyreport.h"

#include "base/clock.h"
#include "duty/dutycatalogue.h"
#include "duty/store/handovers.h"
#include "duty/store/queries.h"
#include "module/calendarstore.h"

#include <QCoreApplication>
#include <QLocale>

namespace hk::duty {

namespace {

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Report)
};

QString spanOf(QDate first, QDate last)
{
    return ReportText::tr("Days: %1 – %2").arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate));
}

QString weekday(QDate day)
{
    return QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
}

// Gathers the sheets of one workbook.
class DutyReport {
public:
    DutyReport(Reader &reader, const DutyReportOrder &order) : m_reader(reader), m_order(order) { }

    Result<std::vector<ReportSheet>> make();
    int rows() const { return m_rows; }

private:
    Result<void> addPlan();
    Result<void> addLog();
    Result<void> addPresence();
    Result<void> addCoverage();
    Result<void> addComparison();
    Result<void> addBulletin();
    // `days`: which days it tells of, where those are not the days asked for.
    ReportSheet sheet(const QString &name, const QString &title, const QString &days = {}) const;

    Reader &m_reader;
    const DutyReportOrder &m_order;
    std::vector<ReportSheet> m_sheets;
    int m_rows = 0;
};

ReportSheet DutyReport::sheet(const QString &name, const QString &title, const QString &days) const
{
    ReportSheet sheet{name,
                      title,
                      {days.isEmpty() ? spanOf(m_order.first, m_order.last) : days,
                       m_order.author.isEmpty() ? ReportText::tr("Made %1").arg(momentText(m_order.at))
                                                : ReportText::tr("Made by %1, %2").arg(m_order.author, momentText(m_order.at))}};
    sheet.landscape = true;
    return sheet;
}

Result<void> DutyReport::addPlan()
{
    HK_TRY(const QList<Shift> shifts, shiftsBetween(m_reader, m_order.first, m_order.last, m_order.buildings));
    ReportSheet made = sheet(ReportText::tr("Plan"), ReportText::tr("Duty plan"));
    ReportTable table{{},
                      {{ReportText::tr("Day"), FigureKind::Date},
                       {ReportText::tr("Weekday")},
                       {ReportText::tr("Building")},
                       {ReportText::tr("Shift")},
                       {ReportText::tr("Time")},
                       {ReportText::tr("On duty")},
                       {ReportText::tr("Missing"), FigureKind::Count},
                       {ReportText::tr("Signature")}},
                      {},
                      ReportText::tr("Total"),
                      ReportText::tr("No shifts in these days.")};
    for (const Shift &shift : shifts) {
        if (shift.cancelled)
            continue;
        QStringList names;
        for (const OnDuty &on : shift.on)
            names << on.name;
        table.rows.push_back({{shift.day},
                              {weekday(shift.day)},
                              {shift.buildingName},
                              {shift.name},
                              {spanText(shift.starts, shift.ends)},
                              {names.join(QStringLiteral("、"))},
                              {shift.missing()},
                              {}});
        ++m_rows;
    }
    made.tables.push_back(std::move(table));
    m_sheets.push_back(std::move(made));
    return {};
}

Result<void> DutyReport::addLog()
{
    Statement rows = m_reader.statement(logQueries()[QLatin1String("entriesBetween")]);
    rows.bind(QStringLiteral(":from"), beginningOf(m_order.first))
        .bind(QStringLiteral(":to"), endOf(m_order.last))
        .bind(QStringLiteral(":buildings"), idList(m_order.buildings));
    HK_CHECK(rows.run());
    QList<qint64> ids;
    while (rows.next())
        ids << rows.integer(0);
    HK_TRY(const QList<Entry> entries, ids.isEmpty() ? Result<QList<Entry>>(QList<Entry>()) : entriesOf(m_reader, ids));
    ReportSheet made = sheet(ReportText::tr("Log"), ReportText::tr("Duty log"));
    ReportTable table{{},
                      {{ReportText::tr("Day"), FigureKind::Date},
                       {ReportText::tr("Time")},
                       {ReportText::tr("By")},
                       {ReportText::tr("Kind")},
                       {ReportText::tr("Place")},
                       {ReportText::tr("Severity")},
                       {ReportText::tr("What was seen")},
                       {ReportText::tr("What was done")},
                       {ReportText::tr("Corrections")}},
                      {},
                      {},
                      ReportText::tr("Nothing was written in these days.")};
    for (const Entry &entry : entries) {
        const EntryDraft &said = entry.said;
        // What was written in confidence goes into nobody's hands, whoever exports.
        QStringList corrections;
        for (const EntryNote &note : entry.notes) {
            if (note.kind == QLatin1String("correction") && !note.takenBack && !said.isPrivate)
                corrections << momentText(note.at) + u' ' + note.by + QStringLiteral(": ") + note.text;
        }
        table.rows.push_back({{campusDate(said.at)},
                              {timeText(campusTime(said.at).time())},
                              {entry.author},
                              {entryKindText(m_reader, said.kind)},
                              {said.isPrivate ? QString() : entry.placeText},
                              {choiceTitle(m_reader.catalogue(), "duty_entry", "severity", said.severity)},
                              {said.isPrivate ? withheldWords() : said.text},
                              {said.isPrivate ? QString() : said.done},
                              {corrections.join(u'\n')}});
        ++m_rows;
    }
    made.tables.push_back(std::move(table));
    m_sheets.push_back(std::move(made));
    return {};
}

Result<void> DutyReport::addPresence()
{
    HK_TRY(const Presence presence, readPresence(m_reader, m_order.last, m_order.today, m_order.buildings));
    ReportSheet made = sheet(ReportText::tr("Presence"), ReportText::tr("Presence against what is asked for"),
                             ReportText::tr("Periods that %1 is in").arg(m_order.last.toString(Qt::ISODate)));
    ReportTable table{{},
                      {{ReportText::tr("Target")},
                       {ReportText::tr("Indicator")},
                       {ReportText::tr("Person")},
                       {ReportText::tr("From"), FigureKind::Date},
                       {ReportText::tr("To"), FigureKind::Date},
                       {ReportText::tr("Done"), FigureKind::Count},
                       {ReportText::tr("Owed"), FigureKind::Count},
                       {ReportText::tr("Standing")}},
                      {},
                      ReportText::tr("Total"),
                      ReportText::tr("Nothing is asked of anybody.")};
    for (const PresenceLine &line : presence.board.lines) {
        const PresenceTarget &target = presence.board.targets[line.target];
        table.rows.push_back({{target.title},
                              {target.guide},
                              {presence.board.people[line.person].name},
                              {line.period.first},
                              {line.period.last},
                              {line.done},
                              {line.owed},
                              {standingText(line.standing)}});
    }
    ReportTable cover{
        ReportText::tr("Shifts covered, %1 – %2").arg(m_order.first.toString(Qt::ISODate), m_order.last.toString(Qt::ISODate)),
        {{ReportText::tr("Building")},
         {ReportText::tr("Places"), FigureKind::Count},
         {ReportText::tr("Taken"), FigureKind::Count},
         {ReportText::tr("Covered"), FigureKind::Share, 2, 1}},
        {},
        ReportText::tr("Total"),
        ReportText::tr("No shifts in these days.")};
    HK_TRY(const QList<Cover> covers, coverBetween(m_reader, m_order.first, m_order.last, m_order.buildings));
    for (const Cover &each : covers)
        cover.rows.push_back(
            {{each.buildingName.isEmpty() ? ReportText::tr("whole school") : each.buildingName}, {each.wanted}, {each.taken}, {}});
    made.tables = {std::move(table), std::move(cover)};
    m_sheets.push_back(std::move(made));
    return {};
}

Result<void> DutyReport::addCoverage()
{
    HK_TRY(const int limit, visitWeeks(m_reader));
    HK_TRY(const QList<RoomVisits> rooms, roomCoverage(m_reader, m_order.today, limit, m_order.buildings));
    ReportSheet made = sheet(ReportText::tr("Rooms"), ReportText::tr("Rooms by weeks since the last visit"),
                             ReportText::tr("As of %1").arg(m_order.today.toString(Qt::ISODate)));
    ReportTable table{{},
                      {{ReportText::tr("Room")},
                       {ReportText::tr("Last visit"), FigureKind::Date},
                       {ReportText::tr("Weeks ago"), FigureKind::Count},
                       {ReportText::tr("Standing")}},
                      {},
                      {},
                      ReportText::tr("There are no rooms.")};
    for (const RoomVisits &room : rooms) {
        const auto weeks = weeksSince(room.last, m_order.today);
        table.rows.push_back({{room.place},
                              {room.last ? QVariant(*room.last) : QVariant()},
                              {weeks ? QVariant(*weeks) : QVariant()},
                              {room.last ? standingText(visitStanding(weeks, limit)) : ReportText::tr("never visited")}});
    }
    made.tables.push_back(std::move(table));
    m_sheets.push_back(std::move(made));
    return {};
}

Result<void> DutyReport::addComparison()
{
    HK_TRY(const QList<ThreeWayLine> lines, readComparison(m_reader, m_order.first, m_order.last, m_order.buildings));
    ReportSheet made = sheet(ReportText::tr("Comparison"), ReportText::tr("Desk register, own log and college summary"));
    ReportTable table{{},
                      {{ReportText::tr("Day"), FigureKind::Date},
                       {ReportText::tr("Person")},
                       {ReportText::tr("Desk register")},
                       {ReportText::tr("Own log")},
                       {ReportText::tr("College summary")},
                       {ReportText::tr("Differences")}},
                      {},
                      {},
                      ReportText::tr("Nothing was registered in these days.")};
    for (const ThreeWayLine &line : lines) {
        QStringList differences;
        for (const Difference difference : line.differences)
            differences << differenceText(difference);
        table.rows.push_back({{line.day},
                              {line.person},
                              {toldText(line.told[0])},
                              {toldText(line.told[1])},
                              {toldText(line.told[2])},
                              {differences.join(QStringLiteral("; "))}});
    }
    made.tables.push_back(std::move(table));
    m_sheets.push_back(std::move(made));
    return {};
}

Result<void> DutyReport::addBulletin()
{
    HK_TRY(const Bulletin bulletin, readBulletin(m_reader, m_order.last, m_order.buildings));
    ReportSheet made = sheet(ReportText::tr("Bulletin"), ReportText::tr("Duty bulletin, %1").arg(bulletin.week),
                             spanOf(bulletin.monday, bulletin.monday.addDays(6)));
    ReportTable figures{
        {}, {{ReportText::tr("Figure")}, {ReportText::tr("Number"), FigureKind::Count}, {ReportText::tr("Which")}}, {}};
    figures.rows = {
        {{ReportText::tr("Rooms checked")}, {bulletin.roomsChecked}, {}},
        {{ReportText::tr("Excellent")}, {int(bulletin.excellent.size())}, {bulletin.excellent.join(QStringLiteral("、"))}},
        {{ReportText::tr("Failed")}, {int(bulletin.failed.size())}, {bulletin.failed.join(QStringLiteral("、"))}},
        {{ReportText::tr("Talks")}, {bulletin.talks}, {}},
        {{ReportText::tr("Logs submitted")}, {bulletin.logs}, {}},
        {{ReportText::tr("Logs written late")}, {bulletin.lateLogs}, {}}};
    for (const auto &[words, number] : bulletin.violations)
        figures.rows.push_back({{ReportText::tr("Violation: %1").arg(words)}, {number}, {}});
    ReportTable problems{ReportText::tr("Main problems"),
                         {{ReportText::tr("Time")},
                          {ReportText::tr("Kind")},
                          {ReportText::tr("Place")},
                          {ReportText::tr("What was seen")},
                          {ReportText::tr("Standing")}},
                         {},
                         {},
                         ReportText::tr("None this week.")};
    for (const Bulletin::Problem &problem : bulletin.problems)
        problems.rows.push_back({{momentText(problem.at)}, {problem.kind}, {problem.place}, {problem.text}, {problem.standing}});
    made.tables = {std::move(figures), std::move(problems)};
    m_sheets.push_back(std::move(made));
    return {};
}

Result<std::vector<ReportSheet>> DutyReport::make()
{
    for (const DutyReportPart part : m_order.parts.isEmpty() ? allDutyReportParts() : m_order.parts) {
        switch (part) {
        case DutyReportPart::Plan:
            HK_CHECK(addPlan());
            break;
        case DutyReportPart::Log:
            HK_CHECK(addLog());
            break;
        case DutyReportPart::Presence:
            HK_CHECK(addPresence());
            break;
        case DutyReportPart::Coverage:
            HK_CHECK(addCoverage());
            break;
        case DutyReportPart::Comparison:
            HK_CHECK(addComparison());
            break;
        case DutyReportPart::Bulletin:
            HK_CHECK(addBulletin());
            break;
        }
    }
    return m_sheets;
}

}  // namespace

const QList<DutyReportPart> &allDutyReportParts()
{
    static const QList<DutyReportPart> parts{DutyReportPart::Plan,     DutyReportPart::Log,        DutyReportPart::Presence,
                                             DutyReportPart::Coverage, DutyReportPart::Comparison, DutyReportPart::Bulletin};
    return parts;
}

std::optional<DutyReportPart> dutyReportPartOf(const QString &word)
{
    static const QStringList codes{QStringLiteral("plan"),     QStringLiteral("log"),        QStringLiteral("presence"),
                                   QStringLiteral("coverage"), QStringLiteral("comparison"), QStringLiteral("bulletin")};
    const qsizetype index = codes.indexOf(word);
    return index < 0 ? std::optional<DutyReportPart>() : std::optional(allDutyReportParts().at(index));
}

Result<int> writeDutyReport(Reader &reader, const DutyReportOrder &order, const QString &path)
{
    DutyReport report(reader, order);
    HK_TRY(const std::vector<ReportSheet> sheets, report.make());
    HK_CHECK(writeReport(path, sheets));
    return report.rows();
}

}  // namespace hk::duty

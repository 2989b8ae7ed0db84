// SPDX-License-Identifier: GPL-3.0-or-later
// The board of 5,000 open tickets among 500,000 beside that of 500 among 50,000 (at most 3 ×), the clocks of 5,000 tickets beside
// the walk of their events (at most 20 ×), and the figures of a week over 500,000 tickets beside the bare SQL (at most 1.5 ×).
#include "base/clock.h"
#include "module/calendarstore.h"
#include "module/host.h"
#include "storage/rows.h"
#include "tickets/domain/projection.h"
#include "tickets/store/board.h"
#include "tickets/store/figures.h"
#include "tickets/store/history.h"
#include "tickets/store/queries.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace hk;
using namespace hk::tickets;

namespace {

constexpr qint64 now = 1795060800000;  // 2026-11-19, noon
constexpr qint64 hour = 3'600'000;

// Tickets of two and a half years, every hundredth of them open, written bare: what the program keeps of each besides is not asked.
const QStringList filling{
    QStringLiteral(
        "INSERT INTO building (id, uid, code, name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8) "
        "SELECT i, randomblob(16), i, i || '号楼' FROM n"),
    QStringLiteral(
        "INSERT INTO room (id, uid, building_id, number, usage) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        "WHERE i < 1600) SELECT i, randomblob(16), 1 + i % 8, 100 + i / 8, 'normal' FROM n"),
    QStringLiteral("INSERT INTO department (id, uid, name) VALUES (1, randomblob(16), '后勤'), (2, randomblob(16), '保卫处')"),
    QStringLiteral(
        "INSERT INTO ticket (id, uid, number, opened_at, title, category, building_id, room_id, department_id, owner) "
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :all) "
        "SELECT i, randomblob(16), printf('T%07d', i), :now - (:all - i) * (:span / :all) - 3600000, '空调不制冷', "
        "CASE i % 5 WHEN 0 THEN 'repair' WHEN 1 THEN 'hygiene' WHEN 2 THEN 'network' WHEN 3 THEN 'safety' ELSE 'complaint' END, "
        "1 + (i * 7 % 1600 + 1) % 8, i * 7 % 1600 + 1, 1 + i % 2, '张师傅' FROM n"),
    QStringLiteral("INSERT INTO ticket_event (uid, ticket_id, kind, at, by, category, priority) "
                   "SELECT randomblob(16), id, 'opened', opened_at, '王老师', category, 'normal' FROM ticket"),
    QStringLiteral("INSERT INTO ticket_event (uid, ticket_id, kind, at, by) "
                   "SELECT randomblob(16), id, 'accepted', opened_at + 600000, '王老师' FROM ticket"),
    QStringLiteral("INSERT INTO ticket_event (uid, ticket_id, kind, at, by, department_id, person) "
                   "SELECT randomblob(16), id, 'dispatched', opened_at + 1200000, '王老师', department_id, owner FROM ticket"),
    QStringLiteral(
        "INSERT INTO ticket_event (uid, ticket_id, kind, at, by) "
        "SELECT randomblob(16), id, 'resolved', opened_at + 3600000 * (1 + id % 60), '张师傅' FROM ticket WHERE id % 100 <> 0"),
    QStringLiteral(
        "INSERT INTO ticket_event (uid, ticket_id, kind, at, by, rating) "
        "SELECT randomblob(16), id, 'followed-up', opened_at + 3600000 * (2 + id % 60), '王老师', 3 + id % 3 FROM ticket "
        "WHERE id % 100 <> 0 AND id % 3 = 0"),
    QStringLiteral(
        "INSERT INTO ticket_state (ticket_id, stage, is_open, level, round, sort_due, overdue, needs_review, extension_asked, "
        "imported, push_backs, resolved_at, rating, first_answer_met, resolution_met, class_minutes) "
        "SELECT id, iif(id % 100 = 0, 'dispatched', 'followed-up'), id % 100 = 0, 'class', 1, opened_at, 0, 0, 0, 0, 0, "
        "iif(id % 100 = 0, NULL, opened_at + 3600000 * (1 + id % 60)), 3 + id % 3, 1, id % 7 <> 0, 60 * (1 + id % 60) FROM ticket"),
    QStringLiteral("ANALYZE"),
};

bool fill(const QString &file, int tickets)
{
    {
        QSqlDatabase bare = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        bare.setDatabaseName(file);
        if (!bare.open())
            return false;
        QSqlQuery query(bare);
        query.exec(QStringLiteral("PRAGMA synchronous = OFF"));
        bare.transaction();
        for (const QString &sql : filling) {
            QSqlQuery step(bare);
            step.prepare(sql);
            if (sql.contains(QStringLiteral(":all"))) {
                step.bindValue(QStringLiteral(":all"), tickets);
                step.bindValue(QStringLiteral(":now"), now);
                step.bindValue(QStringLiteral(":span"), 900 * 24 * hour);
            }
            if (!step.exec()) {
                std::printf("%s\n", qPrintable(step.lastError().text() + sql));
                return false;
            }
        }
        bare.commit();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bare"));
    return true;
}

struct Desk {
    std::unique_ptr<Database> database;

    // The file is made, filled past the program, and opened again; then the states of what is open are worked out anew.
    static Result<Desk> with(const ModuleHost &host, const QString &file, int tickets)
    {
        const OpenOptions options{.clock = [] { return now; }};
        {
            HK_TRY(const auto made, Database::open(file, host.catalogue(), host.schemas(), options));
            HK_CHECK(made->write({}, [](Writer &writer) { return writeFirstCalendar(writer); }).result());
        }
        if (!fill(file, tickets))
            return Error{QStringLiteral("not filled")};
        Desk desk;
        HK_TRY(desk.database, Database::open(file, host.catalogue(), host.schemas(), options));
        QElapsedTimer timer;
        timer.start();
        HK_CHECK(desk.database
                     ->write({},
                             [](Writer &writer) {
                                 return insertRow(writer, "ticket_rule",
                                                  {{QStringLiteral("clock"), QStringLiteral("progress")},
                                                   {QStringLiteral("amount"), 6},
                                                   {QStringLiteral("unit"), QStringLiteral("working-days")},
                                                   {QStringLiteral("warn_percent"), 80},
                                                   {QStringLiteral("valid_from"), 0},
                                                   {QStringLiteral("on_reopen"), QStringLiteral("restart")},
                                                   {QStringLiteral("on_change"), QStringLiteral("retro")},
                                                   {QStringLiteral("escalate_at_warning"), 0},
                                                   {QStringLiteral("escalate_at_breach"), 1}});
                             })
                     .result());
        std::printf("  %7d tickets; a rule changed: %6.0f ms\n", tickets, double(timer.nsecsElapsed()) / 1e6);
        return desk;
    }

    // The best of several, in milliseconds.
    template <class Job> Result<double> best(int rounds, Job job)
    {
        return database
            ->read([&](Reader &reader) -> Result<double> {
                double least = 1e12;
                for (int round = 0; round < rounds; ++round) {
                    QElapsedTimer timer;
                    timer.start();
                    HK_CHECK(job(reader));
                    least = std::min(least, double(timer.nsecsElapsed()) / 1e6);
                }
                return least;
            })
            .result();
    }
};

Result<double> boardTime(Desk &desk)
{
    return desk.best(7, [](Reader &reader) -> Result<void> {
        HK_TRY(const Rules rules, readRules(reader));
        HK_TRY(const Board board, readBoard(reader, rules, {}, now));
        return board.total > 0 ? Result<void>() : Error{QStringLiteral("an empty board")};
    });
}

// Clocks beside the walk of the same events.
Result<double> clockRatio(Desk &desk)
{
    std::vector<QList<Event>> histories;
    Rules rules;
    const auto read = desk.best(1, [&](Reader &reader) -> Result<void> {
        HK_TRY(rules, readRules(reader));
        Statement open = reader.statement(QStringLiteral("SELECT ticket_id FROM ticket_state WHERE is_open = 1"));
        HK_CHECK(open.run());
        std::vector<qint64> tickets;
        while (open.next())
            tickets.push_back(open.integer(0));
        for (const qint64 ticket : tickets) {
            HK_TRY(QList<Event> events, eventsOf(reader, ticket));
            histories.push_back(std::move(events));
        }
        return {};
    });
    HK_CHECK(read);
    double walk = 1e12;
    double clocks = 1e12;
    qint64 sum = 0;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (const QList<Event> &events : histories) {
            for (const Event &event : standing(events))
                sum += event.at;
        }
        walk = std::min(walk, double(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        for (const QList<Event> &events : histories)
            sum += qint64(project(events, rules.policies, rules.works, now).clocks.size());
        clocks = std::min(clocks, double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("clocks of %zu tickets      %8.2f ms, the walk of their events %6.2f ms: %.1f × (at most 20) %s\n",
                histories.size(), clocks, walk, clocks / walk, sum == 0 ? "!" : "");
    return clocks / walk;
}

// The statements of the figures over the tables themselves.
Result<void> bareFigures(Reader &reader, const FigurePeriod &week)
{
    for (const char *name : {"opened", "resolved", "settled", "minutes", "steps", "openNow", "courses", "byBuilding", "byCategory",
                             "byDepartment", "rooms", "repeats"}) {
        QString sql = figureQueries()[QLatin1String(name)];
        sql.replace(QStringLiteral("ticket_figure"),
                    QStringLiteral("(SELECT t.id, t.opened_at, t.category, t.private, t.building_id, t.room_id, t.college_id, "
                                   "t.department_id, s.* FROM ticket t JOIN ticket_state s ON s.ticket_id = t.id)"));
        sql.replace(
            QStringLiteral("room_place place"),
            QStringLiteral("(SELECT r.id AS room_id, b.code || '-' || r.number AS place FROM room r JOIN building b ON b.id = "
                           "r.building_id) place"));
        sql.replace(QStringLiteral("visible_"), QString());
        // The last words of a replaced name that has no name of its own.
        Statement query = reader.statement(sql);
        bindScope(query, {});
        if (sql.contains(QStringLiteral(":from")))
            query.bind(QStringLiteral(":from"), week.from());
        query.bind(QStringLiteral(":to"), week.to());
        if (sql.contains(QStringLiteral(":span")))
            query.bind(QStringLiteral(":span"), 60 * 24 * hour);
        if (sql.contains(QStringLiteral(":limit")))
            query.bind(QStringLiteral(":limit"), 10);
        HK_CHECK(query.run());
        while (query.next())
            static_cast<void>(query.value(0));
    }
    return {};
}

Result<double> figureRatio(Desk &desk)
{
    const FigurePeriod week = FigurePeriod::week(campusDate(now)).before();
    HK_TRY(const double bare, desk.best(7, [&](Reader &reader) { return bareFigures(reader, week); }));
    HK_TRY(const double ours, desk.best(7, [&](Reader &reader) -> Result<void> {
        HK_TRY(const TicketFigures figures, ticketFigures(reader, week, {}, now));
        return figures.opened > 0 ? Result<void>() : Error{QStringLiteral("an empty week")};
    }));
    std::printf("figures of a week         %8.2f ms, bare SQL %8.2f ms: %.2f × (at most 1.5)\n", ours, bare, ours / bare);
    return ours / bare;
}

Result<bool> measure(const ModuleHost &host, const QTemporaryDir &folder)
{
    HK_TRY(Desk few, Desk::with(host, folder.filePath(QStringLiteral("few.hk")), 50'000));
    HK_TRY(const double small, boardTime(few));
    few.database.reset();
    HK_TRY(Desk many, Desk::with(host, folder.filePath(QStringLiteral("many.hk")), 500'000));
    HK_TRY(const double large, boardTime(many));
    std::printf("board of 5,000 of 500,000 %8.2f ms, 500 of 50,000 %8.2f ms: %.1f × (at most 3)\n", large, small, large / small);
    HK_TRY(const double clocks, clockRatio(many));
    HK_TRY(const double figures, figureRatio(many));
    return large <= 3 * small && clocks <= 20 && figures <= 1.5;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    ModuleHost host;
    host.load(QStringLiteral(HK_MODULE_DIR));
    const auto kept = measure(host, folder);
    if (!kept.ok())
        std::printf("%s %s\n", qPrintable(kept.error().message), qPrintable(kept.error().detail));
    return kept.ok() && *kept ? 0 : 1;
}

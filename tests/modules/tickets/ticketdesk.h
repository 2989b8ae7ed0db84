// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accessschema.h"
#include "access/rules/roles.h"
#include "module/calendarstore.h"
#include "roster/rostermodule.h"
#include "storage/corecatalogue.h"
#include "storage/integrity.h"
#include "storage/rows.h"
#include "storage/undo/units.h"
#include "support/resulttext.h"
#include "tickets/store/board.h"
#include "tickets/store/history.h"
#include "tickets/store/intake.h"
#include "tickets/store/steps.h"
#include "tickets/store/ticketview.h"
#include "tickets/ticketsmodule.h"

#include <QTemporaryDir>

namespace hk::test {

using tickets::EventKind;
using tickets::NewTicket;
using tickets::Stage;
using tickets::Step;

// A data file with the roster's and the tickets' tables and the shipped work calendar. It is 2026-11-19 (a Thursday), noon, until
// the clock is put on.
class TicketDesk {
public:
    static constexpr qint64 noon = 1795060800000;
    static constexpr qint64 hour = 3'600'000;
    static constexpr qint64 day = 24 * hour;

    Result<void> open()
    {
        HK_CHECK(declareCore(m_catalogue));
        HK_CHECK(m_roster.declare(m_catalogue));
        HK_CHECK(m_tickets.declare(m_catalogue));
        HK_CHECK(m_catalogue.checkWhole());
        HK_CHECK(reopen());
        HK_CHECK(m_database->write({}, writeFirstCalendar).result());
        building = add("building",
                       {{QStringLiteral("code"), QStringLiteral("3")},
                        {QStringLiteral("name"), QStringLiteral("3号楼")},
                        {QStringLiteral("gender"), QStringLiteral("male")}});
        floor = add("floor", {{QStringLiteral("building_id"), building}, {QStringLiteral("number"), 5}});
        room = add("room",
                   {{QStringLiteral("building_id"), building},
                    {QStringLiteral("floor_id"), floor},
                    {QStringLiteral("number"), QStringLiteral("502")},
                    {QStringLiteral("usage"), QStringLiteral("normal")},
                    {QStringLiteral("capacity"), 4}});
        bed = add("bed",
                  {{QStringLiteral("room_id"), room},
                   {QStringLiteral("number"), QStringLiteral("2")},
                   {QStringLiteral("state"), QStringLiteral("usable")}});
        college = add("college", {{QStringLiteral("name"), QStringLiteral("计算机学院")}});
        student = add("student",
                      {{QStringLiteral("number"), QStringLiteral("20260001")},
                       {QStringLiteral("name"), QStringLiteral("孟子涵")},
                       {QStringLiteral("gender"), QStringLiteral("male")},
                       {QStringLiteral("college_id"), college},
                       {QStringLiteral("phone"), QStringLiteral("13812345521")},
                       {QStringLiteral("status"), QStringLiteral("enrolled")}});
        add("residency",
            {{QStringLiteral("student_id"), student},
             {QStringLiteral("room_id"), room},
             {QStringLiteral("bed_id"), bed},
             {QStringLiteral("state"), QStringLiteral("active")},
             {QStringLiteral("from_date"), QStringLiteral("2026-09-01")},
             {QStringLiteral("reason"), QStringLiteral("check_in")}});
        for (int i = 0; i < 2; ++i)
            department[i] =
                add("department", {{QStringLiteral("name"), i == 0 ? QStringLiteral("后勤维修中心") : QStringLiteral("保卫处")}});
        return {};
    }
    Result<void> reopen()
    {
        m_database.reset();
        HK_TRY(m_database,
               Database::open(m_folder.filePath(QStringLiteral("desk.hk")), m_catalogue,
                              {coreSchema(), accessSchema(), m_roster.schema(), m_tickets.schema()},
                              {.clock = [this] { return now; }}));
        return {};
    }

    Database &database() { return *m_database; }
    const Catalogue &catalogue() const { return m_catalogue; }
    tickets::TicketsModule &module() { return m_tickets; }

    template <class Job> auto write(Job job) { return m_database->write({}, std::move(job)).result(); }
    template <class Job> auto read(Job job) { return m_database->read(std::move(job)).result(); }

    qint64 add(const QByteArray &entity, const QVariantMap &values)
    {
        const auto added = write([&](Writer &writer) { return insertRow(writer, entity, values); });
        if (!added.ok())
            qWarning("%s: %s", entity.constData(), textOf(added).constData());
        return added.ok() ? *added : 0;
    }
    QVariant single(const QString &sql)
    {
        const auto value = read([&](Reader &reader) { return reader.single(sql); });
        return value.ok() ? *value : QVariant(value.error().detail);
    }
    // A value of the ticket's row, or of its stored state.
    QVariant field(qint64 ticket, const char *name)
    {
        return single(QStringLiteral("SELECT %1 FROM ticket WHERE id = %2").arg(QLatin1String(name)).arg(ticket));
    }
    QVariant state(qint64 ticket, const char *name)
    {
        return single(QStringLiteral("SELECT %1 FROM ticket_state WHERE ticket_id = %2").arg(QLatin1String(name)).arg(ticket));
    }
    QString stage(qint64 ticket) { return state(ticket, "stage").toString(); }
    int rows(const char *table) { return single(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).toInt(); }

    NewTicket report() const
    {
        NewTicket ticket;
        ticket.words = QStringLiteral("热水器出水只有 30 度");
        ticket.place.room = room;
        ticket.category = QStringLiteral("repair");
        return ticket;
    }
    Result<qint64> take(const NewTicket &ticket)
    {
        return write([&](Writer &writer) { return tickets::openTicket(writer, ticket); });
    }
    // Of a report that must be taken; 0 where it was not.
    qint64 taken(const NewTicket &ticket)
    {
        const auto made = take(ticket);
        if (!made.ok())
            qWarning("%s", textOf(made).constData());
        return made.ok() ? *made : 0;
    }
    Result<void> step(qint64 ticket, const Step &step)
    {
        now += 60'000;
        return write([&](Writer &writer) { return tickets::takeStep(writer, ticket, step); });
    }
    tickets::TicketView view(qint64 ticket)
    {
        const auto view = read([&](Reader &reader) -> Result<std::optional<tickets::TicketView>> {
            HK_TRY(const tickets::Rules rules, tickets::readRules(reader));
            return tickets::ticketView(reader, rules, ticket, now);
        });
        return view.ok() && *view ? **view : tickets::TicketView();
    }
    tickets::Board board(const tickets::BoardFilter &filter = {})
    {
        const auto board = read([&](Reader &reader) -> Result<tickets::Board> {
            HK_TRY(const tickets::Rules rules, tickets::readRules(reader));
            return tickets::readBoard(reader, rules, filter, now);
        });
        if (!board.ok())
            qWarning("%s", textOf(board).constData());
        return board.ok() ? *board : tickets::Board();
    }
    Result<int> advance()
    {
        return write([](Writer &writer) { return tickets::advanceStates(writer); });
    }
    // The account of a role, in one place or everywhere.
    Result<void> signIn(Role role, const QString &name, std::optional<ScopeKind> scope = {}, const QVariant &key = {})
    {
        const RoleRights &rights = rightsOf(role);
        Viewer viewer;
        viewer.account = QByteArray(15, 'a') + name.toUtf8().left(1);
        viewer.name = name;
        viewer.sights.push_back({rights.read, rights.write, rights.classes, scope, key});
        viewer.deeds = rights.deeds;
        return m_database->setViewer(viewer).result();
    }
    Result<void> signOut() { return m_database->setViewer(Viewer::owner()).result(); }
    QStringList faults()
    {
        const auto found = read([&](Reader &reader) { return checkIntegrity(reader, m_tickets.integrityRules()); });
        QStringList faults;
        for (const IntegrityFault &fault : found.ok() ? *found : QList<IntegrityFault>{{QString::fromUtf8(textOf(found)), {}}})
            faults << fault.rule + u' ' + fault.subject;
        return faults;
    }

    qint64 now = noon;
    qint64 building = 0, floor = 0, room = 0, bed = 0, college = 0, student = 0;
    qint64 department[2] = {};

private:
    QTemporaryDir m_folder;
    roster::RosterModule m_roster;
    tickets::TicketsModule m_tickets;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;
};

// Fails unless it was refused in words that hold these.
template <class T> void refused(const Result<T> &result, const char *words)
{
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(QString::fromUtf8(words)), qPrintable(result.error().message + result.error().detail));
}

}  // namespace hk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accessschema.h"
#include "access/rules/roles.h"
#include "base/clock.h"
#include "duty/domain/logform.h"
#include "duty/dutymodule.h"
#include "duty/exchange/dutypaper.h"
#include "duty/exchange/registerrow.h"
#include "duty/exchange/shiftics.h"
#include "duty/store/allowedplaces.h"
#include "duty/store/bulletin.h"
#include "duty/store/entrytickets.h"
#include "duty/store/handovers.h"
#include "duty/store/rotamaking.h"
#include "duty/store/search.h"
#include "duty/store/swaps.h"
#include "module/calendarstore.h"
#include "roster/rostermodule.h"
#include "storage/corecatalogue.h"
#include "storage/integrity.h"
#include "storage/rows.h"
#include "storage/undo/units.h"
#include "support/resulttext.h"
#include "tickets/ticketsmodule.h"

#include <QTemporaryDir>

namespace hk::test {

using namespace hk::duty;

// The modules that stand in a test, to find one another by.
class FewModules : public ModuleLookup {
public:
    QHash<QString, QObject *> objects;
    QObject *moduleNamed(const QString &id) const override { return objects.value(id); }
    Result<QList<LinkedRow>> linkedTo(Reader &, const QByteArray &, qint64) const override { return QList<LinkedRow>(); }
    Result<bool> withholds(Reader &, const RowAskedFor &) const override { return false; }
};

// A data file with roster, tickets and duty. It is 2026-11-19 (a Thursday), noon, until the clock is put on. Building 3 has a night
// shift from 22:00 to 06:00 and three people for it.
class DutyDesk {
public:
    static constexpr qint64 noon = 1795060800000;
    static constexpr qint64 hour = 3'600'000;
    static constexpr qint64 day = 24 * hour;

    Result<void> open()
    {
        HK_CHECK(declareCore(m_catalogue));
        HK_CHECK(m_roster.declare(m_catalogue));
        HK_CHECK(m_tickets.declare(m_catalogue));
        HK_CHECK(m_duty.declare(m_catalogue));
        HK_CHECK(m_catalogue.checkWhole());
        m_modules.objects.insert(QStringLiteral("tickets"), &m_tickets);
        m_duty.meet(m_modules);
        HK_TRY(m_database,
               Database::open(m_folder.filePath(QStringLiteral("desk.hk")), m_catalogue,
                              {coreSchema(), accessSchema(), m_roster.schema(), m_tickets.schema(), m_duty.schema()},
                              {.clock = [this] { return now; }}));
        HK_CHECK(m_database->write({}, writeFirstCalendar).result());
        for (int i = 0; i < 2; ++i)
            building[i] = add("building",
                              {{QStringLiteral("code"), i == 0 ? QStringLiteral("3") : QStringLiteral("5")},
                               {QStringLiteral("name"), i == 0 ? QStringLiteral("3号楼") : QStringLiteral("5号楼")}});
        const qint64 floor = add("floor", {{QStringLiteral("building_id"), building[0]}, {QStringLiteral("number"), 5}});
        for (int i = 0; i < 3; ++i)
            room[i] = add("room",
                          {{QStringLiteral("building_id"), building[0]},
                           {QStringLiteral("floor_id"), floor},
                           {QStringLiteral("number"), QString::number(501 + i)},
                           {QStringLiteral("usage"), QStringLiteral("normal")}});
        student = add("student",
                      {{QStringLiteral("number"), QStringLiteral("20260001")},
                       {QStringLiteral("name"), QStringLiteral("孟子涵")},
                       {QStringLiteral("status"), QStringLiteral("enrolled")}});
        const char16_t *names[] = {u"陈雨桐", u"周建国", u"刘敏"};
        for (int i = 0; i < 3; ++i)
            person[i] = add(
                "duty_person",
                {{QStringLiteral("name"), QString::fromUtf16(names[i])}, {QStringLiteral("role_type"), QStringLiteral("staff")}});
        post = add("duty_post",
                   {{QStringLiteral("name"), QStringLiteral("夜班")},
                    {QStringLiteral("building_id"), building[0]},
                    {QStringLiteral("starts"), QStringLiteral("22:00")},
                    {QStringLiteral("ends"), QStringLiteral("06:00")}});
        return {};
    }

    Database &database() { return *m_database; }
    duty::DutyModule &module() { return m_duty; }
    const tickets::TicketIntake *tickets() const { return &m_tickets; }

    template <class Job> auto write(Job job, const QByteArray &verb = {})
    {
        return m_database->write({.verb = verb}, std::move(job)).result();
    }
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
    int rows(const char *table) { return single(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).toInt(); }

    QDate today() const { return campusDate(now); }
    // The night shift of a day, made where it is not there.
    qint64 shift(QDate on)
    {
        const auto made = write([on](Writer &writer) { return makeShifts(writer, on, on); });
        if (!made.ok())
            qWarning("%s", textOf(made).constData());
        return single(QStringLiteral("SELECT id FROM duty_shift WHERE day = '%1'").arg(on.toString(Qt::ISODate))).toLongLong();
    }
    Result<void> give(qint64 shiftKey, qint64 who)
    {
        return write([&](Writer &writer) { return assign(writer, shiftKey, who); });
    }
    // The log of a shift by whoever has it.
    qint64 log(qint64 shiftKey, qint64 who)
    {
        const auto made = write([&](Writer &writer) { return beginLog(writer, {.shift = shiftKey, .person = who}); });
        if (!made.ok())
            qWarning("%s", textOf(made).constData());
        return made.ok() ? *made : 0;
    }
    EntryDraft incident(qint64 at) const
    {
        EntryDraft entry;
        entry.kind = QStringLiteral("incident");
        entry.at = at;
        entry.place.room = room[1];
        entry.text = QStringLiteral("洗衣房漏水");
        entry.isOpen = true;
        return entry;
    }
    qint64 entry(qint64 logKey, const EntryDraft &draft)
    {
        const auto made = write([&](Writer &writer) { return addEntry(writer, logKey, draft); }, "duty.addEntry");
        if (!made.ok())
            qWarning("%s", textOf(made).constData());
        return made.ok() ? *made : 0;
    }
    Result<void> submit(qint64 logKey)
    {
        return write([&](Writer &writer) { return submitLog(writer, logKey); }, "duty.submit");
    }
    duty::Log told(qint64 logKey)
    {
        const auto found = read([&](Reader &reader) { return dutyLog(reader, logKey); });
        return found.ok() && *found ? **found : duty::Log();
    }
    Result<void> signIn(Role role, const QString &name, std::optional<ScopeKind> scope = {}, const QVariant &key = {})
    {
        const RoleRights &rights = rightsOf(role);
        Viewer viewer;
        viewer.account = QByteArray(13, 'a') + name.toUtf8().left(3);
        viewer.name = name;
        viewer.sights.push_back({rights.read, rights.write, rights.classes, scope, key});
        viewer.deeds = rights.deeds;
        return m_database->setViewer(viewer).result();
    }
    Result<void> signOut() { return m_database->setViewer(Viewer::owner()).result(); }
    QStringList faults()
    {
        const auto found = read([&](Reader &reader) { return checkIntegrity(reader, m_duty.integrityRules()); });
        QStringList all;
        for (const IntegrityFault &fault : found.ok() ? *found : QList<IntegrityFault>{{QString::fromUtf8(textOf(found)), {}}})
            all << fault.rule + u' ' + fault.subject;
        return all;
    }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    qint64 now = noon;
    qint64 building[2] = {};
    qint64 room[3] = {};
    qint64 person[3] = {};
    qint64 student = 0, post = 0;

private:
    QTemporaryDir m_folder;
    roster::RosterModule m_roster;
    tickets::TicketsModule m_tickets;
    duty::DutyModule m_duty;
    FewModules m_modules;
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

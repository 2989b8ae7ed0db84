// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "duty/store/handovers.h"
#include "duty/store/logs.h"
#include "mentoring/store/meetings.h"
#include "mentoring/store/pairings.h"
#include "servertest.h"
#include "sync/httptransport.h"
#include "sync/quarantine.h"

using namespace hk;
using namespace hk::test;

// Duty logs and talks at several desks that work apart.
class TestDutyDesks : public ServerTest {
    Q_OBJECT

private slots:
    void bothHistoriesStand()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        SyncDesk b(m_shared, file(QStringLiteral("b")));
        foundSchool(a);
        const qint64 log = begun(a, u"陈雨桐"_qs, u"3号楼"_qs);
        const qint64 seen = entered(a, log, u"洗衣房漏水"_qs, true);
        HK_VERIFY(a.write([&](Writer &writer) { return duty::submitLog(writer, log); }));
        settle(a);
        settle(b);
        // Apart: each writes a log of its own, both put something beside the same entry, one hands over and the other acknowledges
        // what was handed over before.
        const qint64 own[] = {begun(a, u"陈雨桐"_qs, u"3号楼"_qs), begun(b, u"周建国"_qs, u"5号楼"_qs)};
        SyncDesk *const desks[] = {&a, &b};
        for (int i = 0; i < 2; ++i) {
            SyncDesk &desk = *desks[i];
            for (int n = 0; n < 3; ++n)
                entered(desk, own[i], QStringLiteral("第%1次巡查").arg(n + 1), n == 1);
            const qint64 entry =
                desk.single(QStringLiteral("SELECT id FROM duty_entry WHERE uid = x'%1'").arg(uidOf(a, "duty_entry", seen)))
                    .toLongLong();
            HK_VERIFY(desk.write([&](Writer &writer) { return duty::correctEntry(writer, entry, u"更正 %1"_qs.arg(i)); }));
            if (i == 0)
                HK_VERIFY(desk.write([&](Writer &writer) { return duty::settleEntry(writer, entry, u"已修好"_qs); }));
            HK_VERIFY(desk.write([&](Writer &writer) { return duty::handOver(writer, own[i], 0, u"看好3层"_qs); }));
            HK_VERIFY(desk.write([&](Writer &writer) { return duty::submitLog(writer, own[i]); }));
        }
        settleAll({&a, &b});
        QCOMPARE(b.dump(), a.dump());
        for (SyncDesk *desk : desks) {
            QCOMPARE(count(*desk, "conflict"), 0);
            QCOMPARE(count(*desk, "duty_log"), 3);
            QCOMPARE(count(*desk, "duty_entry"), 7);
            QCOMPARE(count(*desk, "duty_note"), 3);
            QCOMPARE(count(*desk, "duty_handover"), 2);
            QCOMPARE(count(*desk, "duty_submission"), 3);
            QCOMPARE(desk->faults(), 0);
        }
    }

    // Who goes on writing in a log that another desk has submitted meanwhile is told so, and can put it beside an entry.
    void whatComesAfterTheSubmissionComesBackInWords()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        SyncDesk b(m_shared, file(QStringLiteral("b")));
        foundSchool(a);
        const qint64 log = begun(a, u"陈雨桐"_qs, u"3号楼"_qs);
        entered(a, log, u"一切正常"_qs, false);
        settleAll({&a, &b});
        const qint64 there = b.single(QStringLiteral("SELECT id FROM duty_log")).toLongLong();
        entered(b, there, u"半夜有人敲门"_qs, false);
        HK_VERIFY(b.write([&](Writer &writer) { return duty::writeSummary(writer, there, u"不平静"_qs); }));
        HK_VERIFY(a.write([&](Writer &writer) { return duty::submitLog(writer, log); }));
        settle(a);
        const auto report = round(b);
        HK_VERIFY(report);
        QCOMPARE(report->rejected, 2);
        QCOMPARE(report->conflicts, 0);
        const auto steps = b.read([](Reader &reader) { return refusedSteps(reader); });
        HK_VERIFY(steps);
        QCOMPARE(steps->size(), 2);
        for (const RefusedStep &step : *steps)
            QCOMPARE(step.reason, u"A submitted log stays as it is; put a correction beside the entry."_qs);
        // What it says is not lost, and the desk shows what the server has.
        const QString words = a.dump().join(u'\n');
        QVERIFY(!words.contains(u"敲门"_qs));
        QCOMPARE(b.dump(), a.dump());
        bool told = false;
        for (const RefusedStep &step : *steps) {
            for (const OperationInfo &operation : step.operations)
                told = told || operation.after.contains(u"敲门"_qs);
        }
        QVERIFY(told);
    }

    // Each gives the same person another post for the same hours: the later desk hears of it, and people decide.
    void twoPostsAtOnceAreSeen()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        SyncDesk b(m_shared, file(QStringLiteral("b")));
        foundSchool(a);
        settleAll({&a, &b});
        for (int i = 0; i < 2; ++i) {
            SyncDesk &desk = i == 0 ? a : b;
            const qint64 person = desk.single(QStringLiteral("SELECT id FROM duty_person WHERE name = '陈雨桐'")).toLongLong();
            const qint64 shift = desk.add("duty_shift",
                                          {{u"name"_qs, i == 0 ? u"夜班"_qs : u"值守"_qs},
                                           {u"day"_qs, u"2026-11-20"_qs},
                                           {u"starts_at"_qs, 1000 + i},
                                           {u"ends_at"_qs, 2000 + i}});
            QVERIFY(desk.add("duty_assignment", {{u"shift_id"_qs, shift}, {u"person_id"_qs, person}}) != 0);
        }
        settle(a);
        const auto report = round(b);
        HK_VERIFY(report);
        QCOMPARE(report->conflicts, 1);
        HK_VERIFY(round(a));
        QCOMPARE(count(a, "duty_assignment"), 1);
        QCOMPARE(count(a, "conflict"), 1);
        QCOMPARE(b.dump(), a.dump());
    }

    // Talks are rows of their own: two that write down a talk with the same student on one day have both.
    void talksOfTwoDesksStand()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        SyncDesk b(m_shared, file(QStringLiteral("b")));
        foundSchool(a);
        settleAll({&a, &b});
        for (SyncDesk *desk : {&a, &b}) {
            mentoring::Talk talk;
            talk.mentor = desk->single(QStringLiteral("SELECT id FROM mentor")).toLongLong();
            talk.day = mentoring::TalkDay(QDate(2026, 11, 18));
            talk.content = desk == &a ? u"复习安排"_qs : u"实习去向"_qs;
            talk.students.append({desk->single(QStringLiteral("SELECT id FROM student")).toLongLong(), {}, {}, {}, false, 0});
            talk.followUps = {{u"下周再谈"_qs, QDate(2026, 11, 26), u"孙教授"_qs, u"task"_qs, u"孙教授"_qs, false}};
            HK_VERIFY(desk->write([&](Writer &writer) { return mentoring::recordTalk(writer, talk); }));
        }
        settleAll({&a, &b});
        QCOMPARE(b.dump(), a.dump());
        for (SyncDesk *desk : {&a, &b}) {
            QCOMPARE(count(*desk, "conflict"), 0);
            QCOMPARE(count(*desk, "mentor_meeting"), 2);
            QCOMPARE(count(*desk, "mentor_follow_up"), 2);
            QCOMPARE(desk->faults(), 0);
        }
    }

    // A building's chief has that building's logs, whoever wrote them, and the plan of all.
    void aBuildingsDeskHasItsOwnLogs()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        foundSchool(a);
        for (const QString &building : {u"3号楼"_qs, u"5号楼"_qs}) {
            const qint64 log = begun(a, u"陈雨桐"_qs, building);
            entered(a, log, u"巡查 "_qs + building, true);
            HK_VERIFY(a.write([&](Writer &writer) { return duty::handOver(writer, log, 0, u"看好 "_qs + building); }));
            HK_VERIFY(a.write([&](Writer &writer) { return duty::submitLog(writer, log); }));
        }
        settle(a);
        m_server->addAccount(u"hu"_qs, u"chief"_qs,
                             a.single(QStringLiteral("SELECT uid FROM building WHERE name = '3号楼'")).toByteArray());
        SyncDesk chief(m_shared, file(QStringLiteral("chief")));
        settle(chief, u"hu"_qs);
        for (const char *table : {"duty_log", "duty_entry", "duty_handover", "duty_submission"})
            QCOMPARE(count(chief, table), 1);
        QCOMPARE(chief.single(QStringLiteral("SELECT text FROM duty_entry")).toString(), u"巡查 3号楼"_qs);
        QCOMPARE(count(chief, "duty_person"), 2);
        chief.close();
        QFile held(file(QStringLiteral("chief")));
        QVERIFY(held.open(QIODevice::ReadOnly));
        const QByteArray bytes = held.readAll();
        QVERIFY(bytes.contains(u"看好 3号楼"_qs.toUtf8()));
        QVERIFY(!bytes.contains(u"看好 5号楼"_qs.toUtf8()));
    }

private:
    void foundSchool(SyncDesk &desk)
    {
        for (const QString &name : {u"3号楼"_qs, u"5号楼"_qs})
            QVERIFY(desk.add("building", {{u"name"_qs, name}, {u"code"_qs, name.left(1)}}) != 0);
        for (const QString &name : {u"陈雨桐"_qs, u"周建国"_qs})
            QVERIFY(desk.add("duty_person", {{u"name"_qs, name}, {u"role_type"_qs, u"staff"_qs}}) != 0);
        const qint64 student =
            desk.add("student", {{u"name"_qs, u"孟子涵"_qs}, {u"number"_qs, u"20260001"_qs}, {u"status"_qs, u"enrolled"_qs}});
        const qint64 mentor = desk.add("mentor", {{u"name"_qs, u"孙教授"_qs}});
        HK_VERIFY(desk.write([&](Writer &writer) {
            return mentoring::pairStudent(writer, {mentor, student, QDate(2026, 9, 1), {}, false});
        }));
    }
    static qint64 begun(SyncDesk &desk, const QString &author, const QString &building)
    {
        duty::NewLog log;
        log.author = author;
        log.building = desk.single(QStringLiteral("SELECT id FROM building WHERE name = '%1'").arg(building)).toLongLong();
        log.starts = 1'795'000'000'000 + desk.single(QStringLiteral("SELECT count(*) FROM duty_log")).toLongLong();
        log.ends = log.starts + 3'600'000;
        const auto made = desk.write([&](Writer &writer) { return duty::beginLog(writer, log); });
        if (!made.ok())
            qWarning("%s", textOf(made).constData());
        return made.ok() ? *made : 0;
    }
    static qint64 entered(SyncDesk &desk, qint64 log, const QString &text, bool open)
    {
        duty::EntryDraft entry;
        entry.at = 1'795'000'100'000;
        entry.text = text;
        entry.isOpen = open;
        const auto made = desk.write([&](Writer &writer) { return duty::addEntry(writer, log, entry); });
        if (!made.ok())
            qWarning("%s", textOf(made).constData());
        return made.ok() ? *made : 0;
    }
    static QString uidOf(SyncDesk &desk, const char *table, qint64 row)
    {
        return desk.single(QStringLiteral("SELECT hex(uid) FROM %1 WHERE id = %2").arg(QLatin1String(table)).arg(row)).toString();
    }
    static int count(SyncDesk &desk, const char *table)
    {
        return desk.single(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).toInt();
    }
    Result<SyncReport> round(SyncDesk &desk, const QString &account = u"wang"_qs)
    {
        HK_TRY(const auto line, HttpTransport::to(address()));
        return Synchronizer(desk.database(), *line, {u"https://hall.example"_qs, account, ServerFixture::password()}).run();
    }
    void settle(SyncDesk &desk, const QString &account = u"wang"_qs)
    {
        const auto report = round(desk, account);
        HK_VERIFY(report);
        QCOMPARE(report->conflicts + report->rejected, 0);
    }
    void settleAll(const QList<SyncDesk *> &desks)
    {
        for (int i = 0; i < 2; ++i) {
            for (SyncDesk *desk : desks)
                settle(*desk);
        }
    }

    SharedCatalogue m_shared;
};

QTEST_GUILESS_MAIN(TestDutyDesks)
#include "test_dutydesks.moc"

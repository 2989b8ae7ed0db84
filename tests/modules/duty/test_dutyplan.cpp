// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutydesk.h"

using namespace hk;
using namespace hk::test;

// Shifts, rotas and swaps as the data file keeps them.
class DutyPlanTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DutyDesk> m_desk;

    RotaDraft draft(int days, int restDays = 1)
    {
        const RotaRequest request{m_desk->today().addDays(1), m_desk->today().addDays(days), {}, {}, restDays};
        const auto read = m_desk->read([&](Reader &reader) { return readRotaDraft(reader, request); });
        RotaDraft found = read.ok() ? *read : RotaDraft();
        found.plan = drawUpRota(found.order);
        return found;
    }
    QList<Shift> shifts(int days)
    {
        const auto read =
            m_desk->read([&](Reader &reader) { return shiftsBetween(reader, m_desk->today(), m_desk->today().addDays(days)); });
        return read.ok() ? *read : QList<Shift>();
    }
    Result<void> swap(Result<void> (*deed)(Writer &, qint64), qint64 key)
    {
        return m_desk->write([=](Writer &writer) { return deed(writer, key); });
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<DutyDesk>();
        HK_VERIFY(m_desk->open());
    }

    void shiftsAreMadeOnce()
    {
        const auto make = [&] {
            const auto made =
                m_desk->write([&](Writer &writer) { return makeShifts(writer, m_desk->today(), m_desk->today().addDays(6)); });
            return made.ok() ? *made : -1;
        };
        QCOMPARE(make(), 7);
        QCOMPARE(make(), 0);
        const Shift first = shifts(6).first();
        QCOMPARE(first.title(), QStringLiteral("3号楼 夜班"));
        QCOMPARE(campusTime(first.ends).date(), m_desk->today().addDays(1));
        QCOMPARE(first.missing(), 1);
    }

    void aRotaIsDrawnUpAndWritten()
    {
        m_desk->add("duty_wish",
                    {{QStringLiteral("person_id"), m_desk->person[0]},
                     {QStringLiteral("kind"), QStringLiteral("absent")},
                     {QStringLiteral("first_day"), m_desk->today().addDays(1).toString(Qt::ISODate)},
                     {QStringLiteral("last_day"), m_desk->today().addDays(4).toString(Qt::ISODate)}});
        const RotaDraft made = draft(12);
        QCOMPARE(made.shifts.size(), 12);
        QVERIFY(made.plan.gaps.isEmpty());
        const auto written = m_desk->write([&](Writer &writer) { return writeRota(writer, made); }, "duty.makeRota");
        HK_VERIFY(written);
        QCOMPARE(*written, 12);
        QCOMPARE(m_desk->rows("duty_assignment"), 12);
        for (const Shift &shift : shifts(4)) {
            for (const OnDuty &on : shift.on)
                QVERIFY(on.person != m_desk->person[0]);
        }
        QVERIFY(m_desk->faults().isEmpty());
        // Nothing is left to give out, and one step takes all of it back.
        QCOMPARE(draft(12).shifts.size(), 0);
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->rows("duty_assignment"), 0);
        QCOMPARE(m_desk->rows("duty_shift"), 0);
    }

    void whatPeopleHaveAlreadyCounts()
    {
        const qint64 tomorrow = m_desk->shift(m_desk->today().addDays(1));
        HK_VERIFY(m_desk->give(tomorrow, m_desk->person[2]));
        const RotaDraft made = draft(3);
        QCOMPARE(made.shifts.size(), 2);
        QCOMPARE(made.order.people[made.people.indexOf(m_desk->person[2])].before.shifts, 1);
        for (const RotaSeat &seat : made.plan.seats)
            QVERIFY(made.shifts[seat.shift].day != m_desk->today().addDays(2) || made.people[seat.person] != m_desk->person[2]);
    }

    void whereOneMayBeHolds()
    {
        m_desk->add("duty_allowed",
                    {{QStringLiteral("person_id"), m_desk->person[0]}, {QStringLiteral("building_id"), m_desk->building[1]}});
        m_desk->add("duty_allowed", {{QStringLiteral("person_id"), m_desk->person[1]}, {QStringLiteral("post_id"), m_desk->post}});
        const RotaDraft made = draft(2);
        const auto shifts = [&](int who) { return made.plan.loads[made.people.indexOf(m_desk->person[who])].shifts; };
        QCOMPARE(shifts(0), 0);
        QCOMPARE(shifts(1) + shifts(2), 2);
    }

    void aPlanThatChangedMeanwhileIsNotWritten()
    {
        const RotaDraft made = draft(4);
        HK_VERIFY(m_desk->give(m_desk->shift(m_desk->today().addDays(2)), m_desk->person[1]));
        refused(m_desk->write([&](Writer &writer) { return writeRota(writer, made); }), "was changed meanwhile");
        QCOMPARE(m_desk->rows("duty_assignment"), 1);
    }

    void nobodyIsAtTwoPostsAtOnce()
    {
        const qint64 night = m_desk->shift(m_desk->today());
        const qint64 late = m_desk->add("duty_shift",
                                        {{QStringLiteral("name"), QStringLiteral("晚班")},
                                         {QStringLiteral("building_id"), m_desk->building[1]},
                                         {QStringLiteral("day"), m_desk->today().toString(Qt::ISODate)},
                                         {QStringLiteral("starts_at"), m_desk->now + 8 * DutyDesk::hour},
                                         {QStringLiteral("ends_at"), m_desk->now + 11 * DutyDesk::hour}});
        HK_VERIFY(m_desk->give(night, m_desk->person[0]));
        refused(m_desk->give(night, m_desk->person[0]), "already");
        refused(m_desk->give(late, m_desk->person[0]), "two posts at once");
        HK_VERIFY(m_desk->give(late, m_desk->person[1]));
    }

    void aSwapNeedsConsentAndApproval()
    {
        const qint64 first = m_desk->shift(m_desk->today().addDays(1));
        const qint64 second = m_desk->shift(m_desk->today().addDays(2));
        HK_VERIFY(m_desk->give(first, m_desk->person[0]));
        HK_VERIFY(m_desk->give(second, m_desk->person[1]));
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("陈雨桐"), ScopeKind::Building, m_desk->building[0]));
        const SwapRequest request{first, m_desk->person[0], m_desk->person[1], second, QStringLiteral("家中有事")};
        const auto asked = m_desk->write([&](Writer &writer) { return askSwap(writer, request); });
        HK_VERIFY(asked);
        refused(m_desk->write([&](Writer &writer) { return askSwap(writer, request); }), "asked for already");
        refused(swap(agreeToSwap, *asked), "周建国");
        refused(swap(approveSwap, *asked), "makes the plan");
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("周建国"), ScopeKind::Building, m_desk->building[0]));
        HK_VERIFY(swap(agreeToSwap, *asked));
        QCOMPARE(m_desk->single(QStringLiteral("SELECT state FROM visible_duty_swap")).toString(), QStringLiteral("agreed"));
        HK_VERIFY(m_desk->signIn(Role::Counsellor, QStringLiteral("刘敏"), ScopeKind::Building, m_desk->building[0]));
        HK_VERIFY(swap(approveSwap, *asked));
        HK_VERIFY(m_desk->signOut());
        const QList<Shift> now = shifts(2);
        QCOMPARE(now[0].on.first().name, QStringLiteral("周建国"));
        QCOMPARE(now[1].on.first().name, QStringLiteral("陈雨桐"));
        refused(swap(approveSwap, *asked), "any more");
        QVERIFY(m_desk->faults().isEmpty());
    }

    void nobodySwapsInAnothersName()
    {
        const qint64 first = m_desk->shift(m_desk->today().addDays(1));
        HK_VERIFY(m_desk->give(first, m_desk->person[0]));
        const auto ask = [&] {
            return m_desk->write([&](Writer &writer) { return askSwap(writer, {first, m_desk->person[0], m_desk->person[1]}); });
        };
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("周建国"), ScopeKind::Building, m_desk->building[0]));
        refused(ask(), "Only 陈雨桐 can give");
        HK_VERIFY(m_desk->signIn(Role::Counsellor, QStringLiteral("刘敏"), ScopeKind::Building, m_desk->building[0]));
        HK_VERIFY(ask());
    }

    void aCancelledShiftWantsNobody()
    {
        const qint64 first = m_desk->shift(m_desk->today().addDays(1));
        const qint64 second = m_desk->shift(m_desk->today().addDays(2));
        HK_VERIFY(m_desk->give(first, m_desk->person[0]));
        HK_VERIFY(m_desk->give(second, m_desk->person[1]));
        const auto cancel = [&](const QString &why) {
            return m_desk->write([&](Writer &writer) { return cancelShift(writer, first, why); }, "duty.cancelShift");
        };
        const auto asked = m_desk->write([&](Writer &writer) {
            return askSwap(writer, {second, m_desk->person[1], m_desk->person[0], first});
        });
        HK_VERIFY(asked);
        // Nobody is given what they cannot hold.
        HK_VERIFY(m_desk->give(first, m_desk->person[2]));
        refused(m_desk->write([&](Writer &writer) {
            return askSwap(writer, {first, m_desk->person[2], m_desk->person[0]});
        }),
                "elsewhere");
        HK_VERIFY(m_desk->write([&](Writer &writer) { return release(writer, first, m_desk->person[2]); }));
        refused(cancel(QStringLiteral("  ")), "Say why");
        HK_VERIFY(cancel(QStringLiteral("校运会")));
        refused(cancel(QStringLiteral("校运会")), "already");
        const Shift cancelled = shifts(1).first();
        QVERIFY(cancelled.cancelled);
        QCOMPARE(cancelled.cancelReason, QStringLiteral("校运会"));
        QCOMPARE(cancelled.missing(), 0);
        // A swap of it, here as what was offered in return, is answered with that.
        QCOMPARE(m_desk->single(QStringLiteral("SELECT state || answer FROM visible_duty_swap")).toString(),
                 QStringLiteral("refused校运会"));
        refused(m_desk->give(first, m_desk->person[2]), "is cancelled");
        refused(m_desk->write([&](Writer &writer) {
            return askSwap(writer, {first, m_desk->person[0], m_desk->person[2]});
        }),
                "is cancelled");
        const auto gaps =
            m_desk->read([&](Reader &reader) { return gapsFrom(reader, m_desk->today(), m_desk->today().addDays(1)); });
        QVERIFY(gaps.ok() && gaps->isEmpty());
        const auto restore = [&] { return m_desk->write([&](Writer &writer) { return restoreShift(writer, first); }); };
        HK_VERIFY(restore());
        refused(restore(), "not cancelled");
        QVERIFY(shifts(1).first().cancelReason.isEmpty());
        QCOMPARE(shifts(1).first().on.size(), 1);
    }

    void aShiftIsNotHeldByWhoIsElsewhere()
    {
        const qint64 night = m_desk->shift(m_desk->today());
        HK_VERIFY(m_desk->give(night, m_desk->person[0]));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return cancelShift(writer, night, QStringLiteral("x")); }));
        const qint64 late = m_desk->add("duty_shift",
                                        {{QStringLiteral("name"), QStringLiteral("晚班")},
                                         {QStringLiteral("day"), m_desk->today().toString(Qt::ISODate)},
                                         {QStringLiteral("starts_at"), m_desk->now + 8 * DutyDesk::hour},
                                         {QStringLiteral("ends_at"), m_desk->now + 11 * DutyDesk::hour}});
        HK_VERIFY(m_desk->give(late, m_desk->person[0]));
        refused(m_desk->write([&](Writer &writer) { return restoreShift(writer, night); }), "陈雨桐 is on duty elsewhere");
        // What was held is not cancelled afterwards.
        QVERIFY(m_desk->log(late, m_desk->person[0]) != 0);
        refused(m_desk->write([&](Writer &writer) { return cancelShift(writer, late, QStringLiteral("x")); }), "was held");
    }

    void oneShiftIsOtherThisOnce()
    {
        m_desk->shift(m_desk->today());
        Shift night = shifts(0).first();
        HK_VERIFY(m_desk->give(night.id, m_desk->person[0]));
        const qint64 morning = m_desk->add("duty_shift",
                                           {{QStringLiteral("name"), QStringLiteral("早班")},
                                            {QStringLiteral("day"), m_desk->today().addDays(1).toString(Qt::ISODate)},
                                            {QStringLiteral("starts_at"), night.ends + DutyDesk::hour},
                                            {QStringLiteral("ends_at"), night.ends + 3 * DutyDesk::hour}});
        HK_VERIFY(m_desk->give(morning, m_desk->person[0]));
        const auto edit = [&] { return m_desk->write([&](Writer &writer) { return editShift(writer, night); }, "duty.editShift"); };
        night.people = 2;
        night.ends += DutyDesk::hour;
        HK_VERIFY(edit());
        QCOMPARE(shifts(0).first().missing(), 1);
        night.ends += DutyDesk::hour;
        refused(edit(), "陈雨桐 is on duty elsewhere");
        QCOMPARE(shifts(0).first().ends, night.ends - DutyDesk::hour);
    }

    void whereSomebodyMayBeIsSaid()
    {
        const auto set = [&](const AllowedPlaces &places) {
            return m_desk->write([&](Writer &writer) { return setAllowedPlaces(writer, m_desk->person[0], places); });
        };
        const auto told = [&] {
            const auto places = m_desk->read([&](Reader &reader) { return allowedPlaces(reader, m_desk->person[0]); });
            return places.ok() ? *places : AllowedPlaces();
        };
        QVERIFY(told().isAnywhere());
        const AllowedPlaces one{{m_desk->building[1]}, {m_desk->post}};
        HK_VERIFY(set(one));
        QCOMPARE(told(), one);
        const QVariant kept = m_desk->single(QStringLiteral("SELECT id FROM duty_allowed WHERE post_id IS NOT NULL"));
        HK_VERIFY(set({{m_desk->building[0]}, {m_desk->post}}));
        QCOMPARE(m_desk->single(QStringLiteral("SELECT id FROM duty_allowed WHERE post_id IS NOT NULL")), kept);
        QCOMPARE(m_desk->rows("duty_allowed"), 2);
        HK_VERIFY(set({}));
        QCOMPARE(m_desk->rows("duty_allowed"), 0);
    }

    void aWishAboutAnotherPostIsNoneHere()
    {
        const qint64 other = m_desk->add("duty_post",
                                         {{QStringLiteral("name"), QStringLiteral("夜班")},
                                          {QStringLiteral("building_id"), m_desk->building[1]},
                                          {QStringLiteral("starts"), QStringLiteral("22:00")},
                                          {QStringLiteral("ends"), QStringLiteral("06:00")}});
        const QString last = m_desk->today().addDays(9).toString(Qt::ISODate);
        for (const qint64 post : {other, m_desk->post})
            m_desk->add("duty_wish",
                        {{QStringLiteral("person_id"), m_desk->person[0]},
                         {QStringLiteral("kind"), QStringLiteral("against")},
                         {QStringLiteral("first_day"), m_desk->today().toString(Qt::ISODate)},
                         {QStringLiteral("last_day"), last},
                         {QStringLiteral("post_id"), post}});
        const RotaRequest request{m_desk->today(), m_desk->today().addDays(3), {m_desk->building[0]}};
        const auto read = m_desk->read([&](Reader &reader) { return readRotaDraft(reader, request); });
        HK_VERIFY(read);
        const QList<RotaWish> wishes = read->order.people[read->people.indexOf(m_desk->person[0])].wishes;
        QCOMPARE(wishes.size(), 1);
        QVERIFY(wishes.first().post >= 0);
    }

    void ownShiftsGoIntoACalendar()
    {
        const qint64 first = m_desk->shift(m_desk->today().addDays(1));
        const qint64 second = m_desk->shift(m_desk->today().addDays(2));
        HK_VERIFY(m_desk->give(first, m_desk->person[0]));
        HK_VERIFY(m_desk->give(second, m_desk->person[0]));
        HK_VERIFY(m_desk->give(m_desk->shift(m_desk->today().addDays(3)), m_desk->person[1]));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return cancelShift(writer, second, QStringLiteral("x")); }));
        const QString path = m_desk->path("duty.ics");
        const auto write = [&] {
            return m_desk->read([&](Reader &reader) { return writeShiftsIcs(reader, m_desk->person[0], 30, m_desk->now, path); });
        };
        const auto written = write();
        HK_VERIFY(written);
        QCOMPARE(*written, 1);
        const auto bytes = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray calendar = bytes();
        QCOMPARE(calendar.count("BEGIN:VEVENT"), 1);
        QVERIFY2(calendar.contains("DTSTART;TZID=Asia/Shanghai:20261120T220000"), calendar.constData());
        QVERIFY2(calendar.contains("DTEND;TZID=Asia/Shanghai:20261121T060000"), calendar.constData());
        QVERIFY(calendar.contains("BEGIN:VALARM"));
        // The same shift is the same event the next time.
        HK_VERIFY(write());
        QCOMPARE(bytes(), calendar);
    }

    void thePlanStandsOnPaper()
    {
        HK_VERIFY(m_desk->give(m_desk->shift(m_desk->today()), m_desk->person[0]));
        HK_VERIFY(m_desk->write([&, key = m_desk->shift(m_desk->today().addDays(1))](Writer &writer) {
            return cancelShift(writer, key, QStringLiteral("<校运会>"));
        }));
        const auto paper =
            m_desk->read([&](Reader &reader) { return planPaper(reader, QDate(2026, 11, 1), QDate(2026, 11, 30), {}); });
        HK_VERIFY(paper);
        QCOMPARE(paper->rows, 2);
        QCOMPARE(paper->html.count(QStringLiteral("<table")), 1);
        QVERIFY(paper->html.contains(QStringLiteral("陈雨桐")));
        QVERIFY(paper->html.contains(QStringLiteral("&lt;校运会&gt;")));
    }

    void onlyOwnShiftsAreSwappedAndWithdrawn()
    {
        const qint64 first = m_desk->shift(m_desk->today().addDays(1));
        HK_VERIFY(m_desk->give(first, m_desk->person[0]));
        const auto ask = [&](qint64 giver, qint64 taker) {
            return m_desk->write([=](Writer &writer) { return askSwap(writer, {first, giver, taker}); });
        };
        refused(ask(m_desk->person[1], m_desk->person[2]), "does not have this shift");
        refused(ask(m_desk->person[0], m_desk->person[0]), "somebody else");
        const auto asked = ask(m_desk->person[0], m_desk->person[1]);
        HK_VERIFY(asked);
        HK_VERIFY(swap(withdrawSwap, *asked));
        const auto open = m_desk->read([](Reader &reader) { return openSwaps(reader); });
        QVERIFY(open.ok() && open->isEmpty());
    }

    void chiefsReadThePlanAndDoNotMakeIt()
    {
        const qint64 night = m_desk->shift(m_desk->today());
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("陈雨桐"), ScopeKind::Building, m_desk->building[0]));
        QCOMPARE(shifts(0).size(), 1);
        QVERIFY(!m_desk->give(night, m_desk->person[0]).ok());
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("别人"), ScopeKind::Building, m_desk->building[1]));
        QVERIFY(shifts(0).isEmpty());
        HK_VERIFY(m_desk->signIn(Role::Mentor, QStringLiteral("导师")));
        QVERIFY(shifts(0).isEmpty());
        HK_VERIFY(m_desk->signIn(Role::Reviewer, QStringLiteral("校领导")));
        QCOMPARE(shifts(0).size(), 1);
        QCOMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM visible_duty_log")).toInt(), 0);
    }

    void wrongPostsAreRefused()
    {
        const auto save = [&](const char *starts, const char *weekdays) {
            return m_desk->write([=](Writer &writer) {
                return savePost(writer, 0,
                                {{QStringLiteral("name"), QStringLiteral("白班")},
                                 {QStringLiteral("starts"), QLatin1String(starts)},
                                 {QStringLiteral("ends"), QStringLiteral("18:00")},
                                 {QStringLiteral("weekdays"), QLatin1String(weekdays)}});
            });
        };
        refused(save("late", "12345"), "time of day");
        refused(save("08:00", ""), "weekday");
        HK_VERIFY(save("08:00", "12345"));
    }
};

QTEST_GUILESS_MAIN(DutyPlanTest)
#include "test_dutyplan.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"
#include "tickets/store/figures.h"

using namespace hk;
using namespace hk::tickets;
using hk::test::TicketDesk;

// A small table of tickets, counted by hand. Weeks: W46 is 9 to 15 November 2026, W47 the week of "now" (Thursday 19th, noon).
class TicketFiguresTest : public QObject {
    Q_OBJECT

    TicketDesk m_desk;
    qint64 m_house = 0;  // building 4
    qint64 m_room = 0;  // 4-101
    qint64 m_late = 0;

    static qint64 at(int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), campusTimeZone()).toMSecsSinceEpoch();
    }
    static qint64 on(const QDate &day, int hour) { return QDateTime(day, QTime(hour, 0), campusTimeZone()).toMSecsSinceEpoch(); }
    static FigurePeriod week46() { return FigurePeriod::week(QDate(2026, 11, 11)); }
    static FigurePeriod week47() { return FigurePeriod::week(QDate(2026, 11, 19)); }

    qint64 opened(qint64 moment, const char *category, qint64 room, const QString &words, bool isPrivate = false)
    {
        NewTicket ticket;
        ticket.words = words;
        ticket.category = QString::fromLatin1(category);
        ticket.place.room = room;
        ticket.openedAt = moment;
        ticket.isPrivate = isPrivate;
        return m_desk.taken(ticket);
    }
    bool happened(qint64 ticket, EventKind kind, qint64 moment, std::optional<int> rating = {}, std::optional<Level> level = {})
    {
        Event event{.kind = kind, .at = moment, .by = QStringLiteral("王老师")};
        event.rating = rating;
        event.level = level;
        return m_desk.write([&](Writer &writer) { return writeEvent(writer, ticket, event); }).ok();
    }
    TicketFigures figures(const FigurePeriod &period, const FigureScope &scope = {})
    {
        const auto read = m_desk.read([&](Reader &reader) { return ticketFigures(reader, period, scope, m_desk.now); });
        if (!read.ok())
            qWarning("%s", hk::test::textOf(read).constData());
        return read.ok() ? *read : TicketFigures();
    }
    PublicSheet sheet(const FigurePeriod &period)
    {
        const auto read = m_desk.read([&](Reader &reader) { return publicSheet(reader, period, {}); });
        if (!read.ok())
            qWarning("%s", hk::test::textOf(read).constData());
        return read.ok() ? *read : PublicSheet();
    }
    // Takes back what of this kind happened last to the ticket.
    bool takenBack(qint64 ticket, EventKind kind, qint64 moment)
    {
        Event event{.kind = EventKind::Reversed, .at = moment, .by = QStringLiteral("王老师")};
        event.target =
            m_desk
                .single(QStringLiteral("SELECT uid FROM ticket_event WHERE ticket_id = %1 AND kind = '%2' ORDER BY at DESC LIMIT 1")
                            .arg(ticket)
                            .arg(code(kind)))
                .toByteArray();
        return m_desk.write([&](Writer &writer) { return writeEvent(writer, ticket, event); }).ok();
    }
    static Share settledOf(const QList<FigureGroup> &groups)
    {
        Share sum;
        for (const FigureGroup &group : groups)
            sum = {sum.part + group.settled.part, sum.whole + group.settled.whole};
        return sum;
    }
    static QString groups(const QList<FigureGroup> &groups)
    {
        QStringList words;
        for (const FigureGroup &group : groups)
            words << QStringLiteral("%1 %2/%3 %4/%5")
                         .arg(group.name)
                         .arg(group.resolved.part)
                         .arg(group.opened)
                         .arg(group.settled.part)
                         .arg(group.settled.whole);
        return words.join(QStringLiteral("; "));
    }

private slots:
    void initTestCase();
    void countsAWeek();
    void countsTheWeekBefore();
    void tellsLevelsApart();
    void keepsToTheScope();
    void findsWhatComesAgain();
    void countsEveryRatingAndRound();
    void leavesOutWhatWasTakenBack();
    void countsOnceWhatIsMerged();
    void shutsTheWeekAtMidnight();
    void countsWeekByWeek();
    void showsOnlyWhatOneMaySee();
    void sumsItsGroups();
    void keepsWhatWasSettled();
    void forgetsWhatWasMergedBefore();
    void tellsThePublicWhatWasOpenThen();
};

void TicketFiguresTest::initTestCase()
{
    HK_VERIFY(m_desk.open());
    m_house = m_desk.add("building",
                         {{QStringLiteral("code"), QStringLiteral("4")},
                          {QStringLiteral("name"), QStringLiteral("4号楼")},
                          {QStringLiteral("gender"), QStringLiteral("female")}});
    m_room = m_desk.add("room",
                        {{QStringLiteral("building_id"), m_house},
                         {QStringLiteral("number"), QStringLiteral("101")},
                         {QStringLiteral("usage"), QStringLiteral("normal")}});
    m_desk.now = TicketDesk::noon;
    // In room 3-502 the heater fails on Monday of W46, is answered within the hour and resolved on Tuesday: a class has one
    // working day for repairs, which ends on Tuesday at 17:30.
    const qint64 heater = opened(at(9, 9), "repair", m_desk.room, QStringLiteral("热水器"));
    QVERIFY(happened(heater, EventKind::Answered, at(9, 9, 30)) && happened(heater, EventKind::Resolved, at(10, 10)));
    QVERIFY(happened(heater, EventKind::FollowedUp, at(11, 9), 5));
    // The same again on Friday; nobody answers within the day, nobody repairs it in time; done on Wednesday of W47.
    m_late = opened(at(13, 9), "repair", m_desk.room, QStringLiteral("热水器又坏了"));
    QVERIFY(happened(m_late, EventKind::Answered, at(16, 9)) && happened(m_late, EventKind::Resolved, at(18, 11)));
    // In building 4 the net fails on Thursday of W46 and works on Friday; she is not content: a second round since W47.
    const qint64 net = opened(at(12, 9), "network", m_room, QStringLiteral("断网"));
    QVERIFY(happened(net, EventKind::Answered, at(12, 10)) && happened(net, EventKind::Resolved, at(13, 10)));
    QVERIFY(happened(net, EventKind::FollowedUp, at(16, 9), 2));
    // A private one of W46 that is open still.
    QVERIFY(opened(at(11, 9), "wellbeing", m_room, QStringLiteral("想找人谈谈"), true) != 0);
    // Two of W47: one pushed back, one declined.
    const qint64 pushed = opened(at(17, 9), "safety", m_room, QStringLiteral("通道堵塞"));
    QVERIFY(happened(pushed, EventKind::Accepted, at(17, 10)) && happened(pushed, EventKind::PushedBack, at(17, 11)));
    const qint64 declined = opened(at(18, 9), "suggestion", m_desk.room, QStringLiteral("延长熄灯"));
    QVERIFY(happened(declined, EventKind::Declined, at(18, 10)));
}

void TicketFiguresTest::countsAWeek()
{
    const TicketFigures week = figures(week46());
    QCOMPARE(week.opened, 4);
    QCOMPARE(week.resolved, 2);
    // The net was resolved and is open again, so it counts for nothing yet.
    QCOMPARE(week.resolution, (Share{2, 4}));
    // The first heater and the net, which was opened again only after the week.
    QCOMPARE(week.settled, (Share{2, 2}));
    // The first heater alone: the net was answered at once, but nobody has answered in its second round.
    QCOMPARE(week.answered, (Share{1, 4}));
    // When Sunday was over: the second heater, the private one; the net was resolved then.
    QCOMPARE(week.open, 2);
    QVERIFY(!week.overdue);
    QCOMPARE(week.ratings, 1);
    QCOMPARE(*week.satisfaction(), 5.0);
    QCOMPARE(week.reopened, 0);
    QCOMPARE(week.pushBacks, 0);
}

void TicketFiguresTest::countsTheWeekBefore()
{
    const FigurePeriod before = week47().before();
    QCOMPARE(before, week46());
    const TicketFigures week = figures(week47());
    QCOMPARE(week.opened, 2);
    QCOMPARE(week.resolved, 1);
    QCOMPARE(week.settled, (Share{0, 1}));
    QCOMPARE(week.resolution, (Share{0, 2}));
    // The net's second round, the private one, the pushed one.
    QCOMPARE(week.open, 3);
    QVERIFY(week.overdue && *week.overdue >= 1);
    QCOMPARE(week.ratings, 1);
    QCOMPARE(*week.satisfaction(), 2.0);
    QCOMPARE(week.satisfied, (Share{0, 1}));
    QCOMPARE(week.reopened, 1);
    QCOMPARE(week.pushBacks, 1);
    const TicketFigures empty = figures(FigurePeriod::week(QDate(2026, 10, 1)));
    QCOMPARE(empty.opened, 0);
    QVERIFY(!empty.resolution.rate() && !empty.satisfaction() && !empty.hours[0].median);
    QCOMPARE(empty.open, 0);
}

void TicketFiguresTest::tellsLevelsApart()
{
    // The first heater: from Monday 9:00, 3 h before noon and 3.5 h after, on Tuesday 1.5 h more. The net took as long, until it
    // was resolved for the first time.
    const TicketFigures week = figures(week46());
    QCOMPARE(week.hours[0].level, Level::Class);
    QCOMPARE(week.hours[0].tickets, 2);
    QCOMPARE(*week.hours[0].median, 8.0);
    QCOMPARE(*week.hours[0].ninetieth, 8.0);
    // The second one: the class has it from Friday 9:00 until Monday's close, then the college.
    const TicketFigures later = figures(week47());
    QCOMPARE(later.hours[0].tickets, 1);
    QCOMPARE(*later.hours[0].median, 13.5);
    QCOMPARE(later.hours[1].tickets, 1);
    QCOMPARE(*later.hours[1].median, 9.5);
    QCOMPARE(later.hours[2].tickets, 0);
}

void TicketFiguresTest::keepsToTheScope()
{
    QCOMPARE(figures(week46(), {.buildings = {m_desk.building}}).opened, 2);
    QCOMPARE(figures(week46(), {.buildings = {m_house}}).opened, 2);
    QCOMPARE(figures(week46(), {.buildings = {m_house}}).ratings, 0);
    QCOMPARE(figures(week46(), {.buildings = {m_house}}).open, 1);
    QCOMPARE(figures(week46(), {.category = QStringLiteral("repair")}).opened, 2);
    QCOMPARE(figures(week47(), {.category = QStringLiteral("repair")}).pushBacks, 0);
    QCOMPARE(figures(week46(), {.colleges = {m_desk.college}}).opened, 0);
    QCOMPARE(figures(week46(), {.department = m_desk.department[0]}).opened, 0);
    const TicketFigures days = figures({QDate(2026, 11, 12), QDate(2026, 11, 13)});
    QCOMPARE(days.opened, 2);
    QCOMPARE(groups(figures(week46()).buildings), QStringLiteral("3号楼 2/2 1/1; 4号楼 0/2 1/1"));
    QCOMPARE(groups(figures(week46()).categories), QStringLiteral("Repair 2/2 1/1; Network 0/1 1/1; Well-being 0/1 0/0"));
    QCOMPARE(figures(week46()).departments.size(), 1);
    QCOMPARE(figures(week46(), {.buildings = {m_house}}).settled, (Share{1, 1}));
    // Neither what was declined nor what is late and not done yet was settled; the heater was, and nothing else of its kind came
    // up.
    QCOMPARE(groups(figures(week47()).buildings), QStringLiteral("3号楼 0/1 0/1; 4号楼 0/1 0/0"));
    QVERIFY(groups(figures(week47()).categories).endsWith(QStringLiteral("; Repair 0/0 0/1")));
}

void TicketFiguresTest::findsWhatComesAgain()
{
    const TicketFigures week = figures(week46());
    QCOMPARE(week.repeated, 1);
    QCOMPARE(week.repeats.size(), 1);
    QCOMPARE(week.repeats[0].place, QStringLiteral("3-502"));
    QCOMPARE(week.repeats[0].category, QStringLiteral("Repair"));
    // What is private points to no room.
    QCOMPARE(week.rooms.size(), 2);
    QCOMPARE(week.rooms[0].tickets, 2);
    QCOMPARE(week.rooms[1].tickets, 1);
    // Sixty days later it is another problem.
    const qint64 heater = m_desk.single(QStringLiteral("SELECT min(opened_at) FROM ticket")).toLongLong();
    constexpr qint64 day = TicketDesk::day;
    const qint64 after = opened(heater + 64 * day - TicketDesk::hour, "repair", m_desk.room, QStringLiteral("水管"));
    QVERIFY(after != 0);
    const QDate then = campusDate(heater + 64 * day - TicketDesk::hour);
    QCOMPARE(figures({then, then}).repeated, 1);
    const qint64 wanted = m_desk.field(m_late, "opened_at").toLongLong() + 60 * day + 1;
    QVERIFY(
        m_desk.write([&](Writer &writer) {
                  return updateRow(writer, "ticket", after, {{QStringLiteral("opened_at"), wanted}});
              })
            .ok());
    const QDate later = campusDate(wanted);
    QCOMPARE(figures({later, later}).opened, 1);
    QCOMPARE(figures({later, later}).repeated, 0);
    QVERIFY(m_desk
                .write([&](Writer &writer) {
                    return updateRow(writer, "ticket", after, {{QStringLiteral("opened_at"), wanted - 1}});
                })
                .ok());
    QCOMPARE(figures({later, later}).repeated, 1);
}

void TicketFiguresTest::countsEveryRatingAndRound()
{
    const qint64 ticket = opened(at(2, 9), "dispute", m_desk.room, QStringLiteral("吵架"));
    QVERIFY(happened(ticket, EventKind::Resolved, at(2, 10)) && happened(ticket, EventKind::FollowedUp, at(2, 11), 1));
    QVERIFY(happened(ticket, EventKind::Resolved, at(3, 10)) && happened(ticket, EventKind::FollowedUp, at(3, 11), 4));
    QVERIFY(happened(ticket, EventKind::Reopened, at(4, 10)) && happened(ticket, EventKind::Resolved, at(5, 10)));
    const TicketFigures week = figures(FigurePeriod::week(QDate(2026, 11, 2)));
    QCOMPARE(week.ratings, 2);
    QCOMPARE(*week.satisfaction(), 2.5);
    QCOMPARE(week.satisfied, (Share{1, 2}));
    QCOMPARE(week.reopened, 2);
    QCOMPARE(week.resolved, 1);
    QCOMPARE(week.open, 0);
    const TicketFigures days = figures({QDate(2026, 11, 2), QDate(2026, 11, 2)});
    QCOMPARE(days.open, 1);
    // As it stood after its first round.
    QCOMPARE(days.resolved, 1);
    QCOMPARE(days.settled, (Share{1, 1}));
    QCOMPARE(*days.hours[0].median, 1.0);
}

void TicketFiguresTest::leavesOutWhatWasTakenBack()
{
    const FigurePeriod period = FigurePeriod::week(QDate(2026, 11, 2));
    const TicketFigures before = figures(period);
    const qint64 ticket = opened(at(6, 9), "study", m_desk.room, QStringLiteral("补课"));
    QVERIFY(happened(ticket, EventKind::PushedBack, at(6, 10)) && happened(ticket, EventKind::Resolved, at(6, 11)));
    QVERIFY(happened(ticket, EventKind::FollowedUp, at(6, 12), 3));
    QCOMPARE(figures(period).pushBacks, before.pushBacks + 1);
    QCOMPARE(figures(period).ratings, before.ratings + 1);
    HK_VERIFY(undoLast(m_desk.database()).result());
    QCOMPARE(figures(period).ratings, before.ratings);
    QCOMPARE(figures(period).pushBacks, before.pushBacks + 1);
    HK_VERIFY(redoLast(m_desk.database()).result());
    QCOMPARE(figures(period).ratings, before.ratings + 1);
    QCOMPARE(figures(period).open, before.open);
}

void TicketFiguresTest::countsOnceWhatIsMerged()
{
    const FigurePeriod period = FigurePeriod::week(QDate(2026, 10, 26));
    const qint64 one = opened(at(1, 9) - 4 * TicketDesk::day, "hygiene", m_desk.room, QStringLiteral("垃圾"));
    const qint64 other = opened(at(1, 10) - 4 * TicketDesk::day, "hygiene", m_desk.room, QStringLiteral("垃圾没倒"));
    QCOMPARE(figures(period).opened, 2);
    QCOMPARE(figures(period).repeated, 1);
    HK_VERIFY(m_desk.write([&](Writer &writer) { return takeStep(writer, other, {.kind = EventKind::Merged, .ticket = one}); }));
    QCOMPARE(figures(period).opened, 1);
    QCOMPARE(figures(period).repeated, 0);
    // It was merged today; when the week was over it was open.
    QCOMPARE(figures(period).open, 2);
}

void TicketFiguresTest::shutsTheWeekAtMidnight()
{
    const FigurePeriod period = FigurePeriod::week(QDate(2026, 10, 19));
    const qint64 midnight = QDateTime(QDate(2026, 10, 26), QTime(0, 0), campusTimeZone()).toMSecsSinceEpoch();
    const int next = figures(FigurePeriod::week(QDate(2026, 10, 26))).opened;
    QVERIFY(opened(midnight - 1, "other", m_desk.room, QStringLiteral("甲")) != 0);
    QVERIFY(opened(midnight, "other", m_desk.room, QStringLiteral("乙")) != 0);
    QCOMPARE(figures(period).opened, 1);
    QCOMPARE(figures(FigurePeriod::week(QDate(2026, 10, 26))).opened, next + 1);
}

void TicketFiguresTest::countsWeekByWeek()
{
    const auto weeks = m_desk.read([](Reader &reader) { return weekCounts(reader, QDate(2026, 11, 19), 3, {}); });
    HK_VERIFY(weeks);
    QCOMPARE(weeks->size(), 3);
    QCOMPARE(weeks->at(1).monday, QDate(2026, 11, 9));
    QCOMPARE(weeks->at(1).opened, figures(week46()).opened);
    QCOMPARE(weeks->at(2).resolved, figures(week47()).resolved);
}

void TicketFiguresTest::showsOnlyWhatOneMaySee()
{
    const qint64 ticket = opened(at(19, 9), "repair", m_desk.room, QStringLiteral("门锁"));
    HK_VERIFY(m_desk.write([&](Writer &writer) {
        return takeStep(writer, ticket, {.kind = EventKind::Dispatched, .department = m_desk.department[0], .at = at(19, 10)});
    }));
    HK_VERIFY(m_desk.signIn(Role::Handler, QStringLiteral("张师傅"), ScopeKind::Department, m_desk.department[0]));
    const TicketFigures seen = figures(week47());
    HK_VERIFY(m_desk.signOut());
    QCOMPARE(seen.opened, 1);
    QCOMPARE(seen.pushBacks, 0);
    QCOMPARE(figures(week47()).opened, 3);
}

void TicketFiguresTest::sumsItsGroups()
{
    for (int back = 0; back < 6; ++back) {
        const TicketFigures week = figures(FigurePeriod::week(QDate(2026, 11, 19).addDays(-7 * back)));
        QCOMPARE(settledOf(week.buildings), week.settled);
        QCOMPARE(settledOf(week.categories), week.settled);
        QCOMPARE(settledOf(week.departments), week.settled);
    }
}

void TicketFiguresTest::keepsWhatWasSettled()
{
    const QDate monday(2026, 9, 7);
    const FigurePeriod week = FigurePeriod::week(monday);
    const FigurePeriod next = FigurePeriod::week(monday.addDays(7));
    const qint64 ticket = opened(on(monday, 9), "study", m_room, QStringLiteral("补课"));
    QVERIFY(happened(ticket, EventKind::Resolved, on(monday.addDays(1), 10)));
    const auto isKept = [&] {
        const TicketFigures then = figures(week);
        return then.resolved == 1 && then.settled == Share{1, 1} && settledOf(then.buildings) == then.settled
            && then.hours[0].tickets == 1 && then.hours[0].median == std::optional(8.0);
    };
    QVERIFY(isKept());
    // Opened again and late since, then done: what the week was does not change.
    QVERIFY(happened(ticket, EventKind::Reopened, on(monday.addDays(7), 9)));
    QVERIFY(isKept());
    QCOMPARE(figures(next).settled, (Share{0, 0}));
    QVERIFY(figures(next).buildings.isEmpty());
    QVERIFY(happened(ticket, EventKind::Resolved, on(monday.addDays(8), 10)));
    QVERIFY(isKept());
    // A building that settled something and where nothing was opened.
    QCOMPARE(groups(figures(next).buildings), QStringLiteral("4号楼 0/0 1/1"));
    QCOMPARE(figures(next).settled, (Share{1, 1}));
    // What was taken back was not settled.
    QVERIFY(takenBack(ticket, EventKind::Resolved, on(monday.addDays(9), 10)));
    QVERIFY(isKept());
    QCOMPARE(figures(next).settled, (Share{0, 0}));
}

void TicketFiguresTest::forgetsWhatWasMergedBefore()
{
    const QDate monday(2026, 9, 7);
    const FigurePeriod week = FigurePeriod::week(monday);
    const qint64 survivor = opened(on(monday.addDays(-6), 8), "hygiene", m_desk.room, QStringLiteral("垃圾"));
    const qint64 merged = opened(on(monday.addDays(-6), 9), "hygiene", m_room, QStringLiteral("垃圾,房间写错"));
    QVERIFY(opened(on(monday.addDays(2), 9), "hygiene", m_room, QStringLiteral("垃圾没倒")) != 0);
    QCOMPARE(figures(week).repeated, 1);
    HK_VERIFY(
        m_desk.write([&](Writer &writer) { return takeStep(writer, merged, {.kind = EventKind::Merged, .ticket = survivor}); }));
    QCOMPARE(figures(week).repeated, 0);
    QVERIFY(figures(week).repeats.isEmpty());
}

void TicketFiguresTest::tellsThePublicWhatWasOpenThen()
{
    const QDate monday(2026, 8, 24);
    const FigurePeriod week = FigurePeriod::week(monday);
    const FigurePeriod next = FigurePeriod::week(monday.addDays(7));
    const qint64 day = on(monday.addDays(1), 9);
    const auto add = [&](bool isPrivate = false) { return opened(day, "other", m_room, QStringLiteral("其他"), isPrivate); };
    QVERIFY(happened(add(), EventKind::Resolved, on(monday.addDays(2), 9)));
    // Open when the week was over: three that were resolved, declined or opened again by taking back since.
    QVERIFY(happened(add(), EventKind::Resolved, on(monday.addDays(9), 9)));
    QVERIFY(happened(add(), EventKind::Declined, on(monday.addDays(10), 9)));
    const qint64 back = add();
    QVERIFY(happened(back, EventKind::Resolved, on(monday.addDays(4), 9)));
    QVERIFY(takenBack(back, EventKind::Resolved, on(monday.addDays(11), 9)));
    // Closed then and open now: opened again, or not content.
    const qint64 again = add();
    QVERIFY(happened(again, EventKind::Resolved, on(monday.addDays(3), 9)));
    QVERIFY(happened(again, EventKind::Reopened, on(monday.addDays(10), 9)));
    const qint64 unhappy = add();
    QVERIFY(happened(unhappy, EventKind::Resolved, on(monday.addDays(3), 9)));
    QVERIFY(happened(unhappy, EventKind::FollowedUp, on(monday.addDays(10), 9), 1));
    QVERIFY(add(true) != 0);
    QCOMPARE(sheet(week).opened, 6);
    QCOMPARE(sheet(week).open, 3);
    // As the figures have it, but for the private one.
    QCOMPARE(figures(week).open, 4);
    QCOMPARE(sheet(next).open, figures(next).open - 1);
    QCOMPARE(sheet(week.before()).open, 0);
}

QTEST_GUILESS_MAIN(TicketFiguresTest)
#include "test_ticketfigures.moc"

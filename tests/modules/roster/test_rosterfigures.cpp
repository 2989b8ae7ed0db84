// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterdesk.h"

#include "roster/store/moves.h"
#include "roster/store/occupancy.h"
#include "roster/store/places.h"
#include "roster/store/posts.h"
#include "roster/store/residencies.h"
#include "roster/store/search.h"
#include "roster/store/waiting.h"

using namespace hk::roster;
using hk::test::RosterDesk;
using hk::test::SmallHouse;
using hk::test::stay;

// Histories, figures and search over a house small enough to count by hand:
// 3-501: 李 in bed 1 since 09-01, bed 2 blocked; 3-502: 王 in bed 1 since 11-16, from 3-501-2; 4-101: 梅 is booked.
class RosterFiguresTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        HK_VERIFY(m_desk.open());
        m_house.emplace(m_desk);
        m_info = m_desk.add("college", {{QStringLiteral("name"), QStringLiteral("信息工程学院")}});
        m_li = m_desk.addStudent(QStringLiteral("2024030217"), QStringLiteral("单欣"));
        m_wang = m_desk.addStudent(QStringLiteral("2024030218"), QStringLiteral("王强"));
        m_mei = m_desk.addStudent(QStringLiteral("2024030219"), QStringLiteral("陈㛃"), QStringLiteral("female"));
        QVERIFY(m_desk.change("student", m_li,
                              {{QStringLiteral("college_id"), m_info}, {QStringLiteral("phone"), QStringLiteral("13800505021")}}));
        QVERIFY(m_desk.add("residency", stay(m_li, m_house->room501, m_house->bed501[0])));
        QVERIFY(m_desk.add("residency", stay(m_wang, m_house->room501, m_house->bed501[1], "ended", "2026-09-01", "2026-11-16")));
        QVariantMap moved = stay(m_wang, m_house->room502, m_house->bed502[0], "active", "2026-11-16");
        moved.insert(QStringLiteral("reason"), QStringLiteral("transfer"));
        QVERIFY(m_desk.add("residency", moved));
        QVERIFY(m_desk.add("residency", stay(m_mei, m_house->room101, m_house->bed101, "booked", "2026-11-10")));
        QVERIFY(m_desk.change("bed", m_house->bed501[1], {{QStringLiteral("state"), QStringLiteral("blocked")}}));
    }

    void whoLivedThereOnADay()
    {
        const auto names = [&](const QDate &day) {
            QStringList found;
            const auto residents =
                m_desk.read([&](hk::Reader &reader) { return residentsOfRoomOn(reader, m_house->room501, day); });
            for (const Residency &resident : *residents)
                found << resident.name;
            return found;
        };
        QCOMPARE(names(QDate(2026, 8, 31)), QStringList());
        QCOMPARE(names(QDate(2026, 9, 1)), QStringList({QStringLiteral("单欣"), QStringLiteral("王强")}));
        QCOMPARE(names(QDate(2026, 11, 15)), QStringList({QStringLiteral("单欣"), QStringLiteral("王强")}));
        QCOMPARE(names(QDate(2026, 11, 16)), QStringList({QStringLiteral("单欣")}));
    }

    void occupancyByHand()
    {
        const auto rows = [&](OccupancyBy by) { return *m_desk.read([=](hk::Reader &reader) { return occupancy(reader, by); }); };
        const auto buildings = rows(OccupancyBy::Building);
        QCOMPARE(buildings.size(), 2);
        QCOMPARE(buildings.at(0).name, QStringLiteral("3号楼"));
        QCOMPARE(buildings.at(0).beds, 4);
        QCOMPARE(buildings.at(0).taken, 2);
        QCOMPARE(buildings.at(0).blocked, 1);
        QCOMPARE(buildings.at(0).free, 1);
        QCOMPARE(*buildings.at(0).rate(), 0.5);
        // Room 101 holds two, though only one bed is written down, which is booked.
        QCOMPARE(buildings.at(1).beds, 2);
        QCOMPARE(buildings.at(1).free, 1);
        const auto genders = rows(OccupancyBy::Gender);
        QCOMPARE(genders.at(0).name, QStringLiteral("male"));
        QCOMPARE(genders.at(0).free, 1);
        QCOMPARE(genders.at(1).free, 1);
        const auto byCollege = rows(OccupancyBy::College);
        QCOMPARE(byCollege.size(), 2);
        QCOMPARE(byCollege.at(0).students, 1);
        QCOMPARE(byCollege.at(0).taken, 1);
        QCOMPARE(byCollege.at(1).students, 2);
        QCOMPARE(byCollege.at(1).taken, 1);
        const auto floors = rows(OccupancyBy::Floor);
        QCOMPARE(floors.size(), 2);
        QCOMPARE(floors.at(0).beds, 4);
        // 4-101 stands on no floor, and is counted all the same.
        QCOMPARE(floors.at(1).name, QStringLiteral("4号楼, no floor"));
        QCOMPARE(floors.at(1).beds, 2);
    }

    void onlyWhatIsLookedAt()
    {
        const auto rows = [&](OccupancyBy by, const Scope &scope) {
            return *m_desk.read([=](hk::Reader &reader) { return occupancy(reader, by, scope); });
        };
        const Scope women{{m_house->women}, {}};
        QCOMPARE(rows(OccupancyBy::Building, women).size(), 1);
        QCOMPARE(rows(OccupancyBy::Floor, women).size(), 1);
        QCOMPARE(rows(OccupancyBy::Gender, women).size(), 1);
        QCOMPARE(rows(OccupancyBy::All, women).at(0).beds, 2);
        QCOMPARE(rows(OccupancyBy::College, {{}, {m_info}}).size(), 1);
        const auto figures = [&](const Scope &scope) {
            return *m_desk.read([=](hk::Reader &reader) { return deskFigures(reader, QDate(2026, 11, 19), scope); });
        };
        QCOMPARE(figures(women).residents, 0);
        QCOMPARE(figures(women).movesThisWeek.transfers, 0);
        QCOMPARE(figures(women).freeBeds, 1);
        const DeskFigures men = figures({{m_house->men}, {}});
        QCOMPARE(men.residents, 2);
        QCOMPARE(men.movesThisWeek.transfers, 1);
        QCOMPARE(men.freeBeds, 1);
        const DeskFigures college = figures({{}, {m_info}});
        QCOMPARE(college.residents, 1);
        QCOMPARE(college.residentsLastWeek, 1);
        QCOMPARE(college.movesThisWeek.transfers, 0);
        const auto missing = [&](const Scope &scope) {
            return m_desk.read([=](hk::Reader &reader) { return notArrived(reader, QDate(2026, 11, 19), scope); })->size();
        };
        QCOMPARE(missing({}), 1);
        QCOMPARE(missing(women), 1);
        QCOMPARE(missing({{m_house->men}, {}}), 0);
        QCOMPARE(missing({{}, {m_info}}), 0);
    }

    void moreResidentsThanBedsBlockNothing()
    {
        // A closed room whose two residents outnumber its one bed.
        const qint64 room = SmallHouse::room(m_desk, m_house->men, m_house->floor, QStringLiteral("503"));
        const qint64 bed = SmallHouse::bed(m_desk, room, 1);
        QVERIFY(m_desk.change("room", room, {{QStringLiteral("capacity"), QVariant()}}));
        const qint64 one = m_desk.addStudent(QStringLiteral("2024030301"), QStringLiteral("甲"));
        const qint64 two = m_desk.addStudent(QStringLiteral("2024030302"), QStringLiteral("乙"));
        const qint64 stays[] = {m_desk.add("residency", stay(one, room, bed)), m_desk.add("residency", stay(two, room, 0))};
        QVERIFY(m_desk.change("room", room, {{QStringLiteral("usage"), QStringLiteral("closed")}}));
        QCOMPARE(m_desk.single(QStringLiteral("SELECT blocked FROM room_list WHERE number = '503'")).toInt(), 0);
        for (const qint64 id : stays)
            HK_VERIFY(m_desk.write([&](hk::Writer &writer) { return hk::deleteRow(writer, "residency", id); }));
        HK_VERIFY(m_desk.write([&](hk::Writer &writer) { return deletePlace(writer, "bed", bed); }));
        HK_VERIFY(m_desk.write([&](hk::Writer &writer) { return deletePlace(writer, "room", room); }));
    }

    // Nobody lives in a free bed, and nobody has booked or claims it: in every report, in the tree of places, on the map, in
    // choices.
    void whatIsFreeIsTheSameEverywhere()
    {
        QCOMPARE(freeOfMen(), QList<int>(6, 1));
        const qint64 guest = m_desk.addStudent(QStringLiteral("2024030401"), QStringLiteral("丙"));
        const qint64 other = m_desk.addStudent(QStringLiteral("2024030402"), QStringLiteral("丁"));
        const auto during = [&](qint64 student, qint64 room, qint64 bed, const char *state) {
            const qint64 id = m_desk.add("residency", stay(student, room, bed, state, "2026-11-23"));
            const QList<int> free = freeOfMen();
            const auto floor = floorOfMen();
            const bool gone = m_desk.write([&](hk::Writer &writer) { return hk::deleteRow(writer, "residency", id); }).ok();
            return id != 0 && gone ? std::pair(free, floor) : std::pair(QList<int>(), BedCounts());
        };
        for (const char *state : {"booked", "contested"}) {
            const auto [free, floor] = during(guest, m_house->room502, m_house->bed502[1], state);
            QCOMPARE(free, QList<int>(6, 0));
            QCOMPARE(floor.blocked, 1);
            QCOMPARE(floor.booked, state == QByteArray("booked") ? 1 : 0);
        }
        // Whoever has booked a bed in which somebody lives still takes no second one; who has booked one that is out of use takes
        // none.
        QCOMPARE(during(guest, m_house->room502, m_house->bed502[0], "booked").first, QList<int>(6, 1));
        const auto [free, floor] = during(guest, m_house->room501, m_house->bed501[1], "booked");
        QCOMPARE(free, QList<int>(6, 1));
        QCOMPARE(floor.blocked, 0);
        // A bed that is still open is one of the room's; the map cannot say which.
        QCOMPARE(during(guest, m_house->room502, 0, "booked").first.mid(0, 4), QList<int>(4, 0));
        // A closed room has no free bed, and what is held in it is not out of use.
        QVERIFY(m_desk.change("room", m_house->room502, {{QStringLiteral("usage"), QStringLiteral("closed")}}));
        const auto closed = during(other, m_house->room502, m_house->bed502[1], "booked");
        QVERIFY(m_desk.change("room", m_house->room502, {{QStringLiteral("usage"), QStringLiteral("normal")}}));
        QCOMPARE(closed.first.mid(0, 4), QList<int>(4, 0));
        QCOMPARE(closed.second.blocked, 1);
        QCOMPARE(freeOfMen(), QList<int>(6, 1));
        for (const qint64 student : {guest, other})
            HK_VERIFY(m_desk.write([&](hk::Writer &writer) { return hk::deleteRow(writer, "student", student); }));
    }

    // Whoever claimed a bed that another one holds never moved.
    void lostClaimsAreNoMoves()
    {
        const auto moves = [&] {
            const auto figures = m_desk.read([](hk::Reader &reader) { return deskFigures(reader, QDate(2026, 11, 19)); });
            return figures.ok() ? QList<int>{figures->movesThisWeek.checkIns, figures->movesThisWeek.transfers,
                                             figures->movesThisWeek.checkOuts, figures->movesByWeek.last(), figures->residents}
                                : QList<int>();
        };
        const QDate today(2026, 11, 19);
        const QList<int> before = moves();
        QCOMPARE(before.size(), 5);
        const qint64 one = m_desk.addStudent(QStringLiteral("2024030501"), QStringLiteral("戊"));
        const qint64 two = m_desk.addStudent(QStringLiteral("2024030502"), QStringLiteral("己"));
        const qint64 holds =
            m_desk.single(QStringLiteral("SELECT id FROM residency WHERE state = 'active' AND student_id = %1").arg(m_li))
                .toLongLong();
        const qint64 lost = m_desk.add("residency", stay(one, m_house->room501, m_house->bed501[0], "contested", "2026-11-17"));
        QVariantMap someDay = stay(two, m_house->room501, m_house->bed501[0], "contested");
        someDay.insert(QStringLiteral("from_date"), QVariant());
        const qint64 dayless = m_desk.add("residency", someDay);
        HK_VERIFY(m_desk.write([&](hk::Writer &writer) { return settleContest(writer, holds, today); }));
        const qint64 withdrawn =
            m_desk.add("residency", stay(two, m_house->room502, m_house->bed502[0], "contested", "2026-11-18"));
        HK_VERIFY(m_desk.write([&](hk::Writer &writer) { return withdrawClaim(writer, withdrawn, today); }));
        QCOMPARE(moves(), before);
        const auto on = [&](int day) {
            return m_desk
                .read([&](hk::Reader &reader) { return residentsOfRoomOn(reader, m_house->room501, QDate(2026, 11, day)); })
                ->size();
        };
        QCOMPARE(on(17), 1);
        QCOMPARE(on(19), 1);
        // Who moves in and out on one day did live there.
        HK_VERIFY(m_desk.write([&](hk::Writer &writer) {
            return checkIn(writer, one, {m_house->room502, m_house->bed502[1], today});
        }));
        HK_VERIFY(m_desk.write([&](hk::Writer &writer) { return checkOut(writer, one, today); }));
        QCOMPARE(moves(), QList<int>({before[0] + 1, before[1], before[2] + 1, before[3] + 2, before[4]}));
        for (const qint64 student : {one, two}) {
            HK_VERIFY(m_desk.write([&](hk::Writer &writer) -> hk::Result<void> {
                hk::Statement remove = writer.statement(QStringLiteral("DELETE FROM residency WHERE student_id = ?"));
                HK_CHECK(remove.bind(student).run());
                return hk::deleteRow(writer, "student", student);
            }));
        }
        QVERIFY(lost != 0 && dayless != 0);
        QCOMPARE(moves(), before);
    }

    void deskFiguresOfTheWeek()
    {
        const auto figures = m_desk.read([](hk::Reader &reader) { return deskFigures(reader, QDate(2026, 11, 19)); });
        HK_VERIFY(figures);
        QCOMPARE(figures->residents, 2);
        QCOMPARE(figures->residentsLastWeek, 2);
        QCOMPARE(figures->movesThisWeek.transfers, 1);
        QCOMPARE(figures->movesThisWeek.checkIns, 0);
        QCOMPARE(figures->movesLastWeek.transfers, 0);
        QCOMPARE(figures->freeBeds, 2);
        // 王 lived in 3-501-2, which is blocked today; 3-502-1 was free.
        QCOMPARE(figures->freeBedsLastWeek, 3);
        QCOMPARE(figures->residentsByWeek.size(), 8);
    }

    void theBedMapOfAFloor()
    {
        const auto cards = m_desk.read([&](hk::Reader &reader) { return roomsOfFloor(reader, m_house->men, m_house->floor); });
        HK_VERIFY(cards);
        QCOMPARE(cards->size(), 2);
        QCOMPARE(cards->at(0).place, QStringLiteral("3-501"));
        QCOMPARE(cards->at(0).beds.size(), 2);
        QCOMPARE(cards->at(0).beds.at(0).occupants.at(0).name, QStringLiteral("单欣"));
        QCOMPARE(cards->at(0).beds.at(1).state, QStringLiteral("blocked"));
        QVERIFY(cards->at(0).beds.at(1).occupants.isEmpty());
        QCOMPARE(cards->at(0).taken(), 1);
        const auto tree = m_desk.read([](hk::Reader &reader) { return placeTree(reader); });
        HK_VERIFY(tree);
        QCOMPARE(tree->at(0).buildings.at(0).floors.at(0).counts.taken, 2);
    }

    void roomsWithoutAFloorHaveTheirPlace()
    {
        const auto tree = m_desk.read([](hk::Reader &reader) { return placeTree(reader); });
        HK_VERIFY(tree);
        const QList<FloorNode> floors = tree->at(0).buildings.at(1).floors;
        QCOMPARE(floors.size(), 1);
        QCOMPARE(floors.at(0).id, withoutFloor);
        QCOMPARE(floors.at(0).counts.beds, 2);
        const auto cards = m_desk.read([&](hk::Reader &reader) { return roomsOfFloor(reader, m_house->women, withoutFloor); });
        HK_VERIFY(cards);
        QCOMPARE(cards->size(), 1);
        QCOMPARE(cards->at(0).place, QStringLiteral("4-101"));
        QCOMPARE(cards->at(0).beds.at(0).occupants.size(), 1);
    }

    void namesToSearchFor()
    {
        const qint64 south = m_desk.add("community", {{QStringLiteral("name"), QStringLiteral("南苑")}});
        for (const qint64 building : {m_house->men, m_house->women})
            QVERIFY(m_desk.change("building", building, {{QStringLiteral("community_id"), south}}));
        QVERIFY(m_desk.add("post",
                           {{QStringLiteral("kind"), QStringLiteral("pioneer")},
                            {QStringLiteral("role_type"), QStringLiteral("staff")},
                            {QStringLiteral("person"), QStringLiteral("周敏")},
                            {QStringLiteral("building_id"), m_house->men}}));
        const qint64 flat = SmallHouse::room(m_desk, m_house->women, 0, QStringLiteral("102A"));
        QVERIFY(m_desk.change("room", flat, {{QStringLiteral("capacity"), 0}}));
    }

    void searchAnywhere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<QString>("first");
        QTest::newRow("number") << "2024030218"
                                << "student"
                                << "2024030218";
        QTest::newRow("surname reading") << "shanxin"
                                         << "student"
                                         << "2024030217";
        QTest::newRow("initials") << "sx"
                                  << "student"
                                  << "2024030217";
        QTest::newRow("one character") << QStringLiteral("㛃") << "student"
                                       << "2024030219";
        QTest::newRow("phone tail") << "5021"
                                    << "student"
                                    << "2024030217";
        QTest::newRow("room") << "3-502"
                              << "student room"
                              << "2024030218";
        QTest::newRow("bed") << "3-501-1"
                             << "student room"
                             << "2024030217";
        QTest::newRow("words") << QStringLiteral("3号楼502") << "student room"
                               << "2024030218";
        QTest::newRow("run together") << "3502"
                                      << "student room"
                                      << "2024030218";
        QTest::newRow("still typing") << "3-50"
                                      << "student student room room"
                                      << "2024030217";
        QTest::newRow("still typing, before a letter") << "4-10"
                                                       << "student room room"
                                                       << "2024030219";
        QTest::newRow("holder of a post") << QStringLiteral("周敏") << "post"
                                          << "";
        QTest::newRow("community") << QStringLiteral("南苑") << "building building"
                                   << "";
        QTest::newRow("nobody") << "zzzz"
                                << ""
                                << "";
    }
    void searchAnywhere()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kinds);
        QFETCH(QString, first);
        const auto hits = m_desk.read([&](hk::Reader &reader) { return searchRoster(reader, {typed, 20}); });
        HK_VERIFY(hits);
        QStringList found;
        for (const hk::SearchHit &hit : *hits)
            found << hit.fields.value(QStringLiteral("kind")).toString();
        QCOMPARE(found.join(u' '), kinds);
        QCOMPARE(hits->isEmpty() ? QString() : hits->first().fields.value(QStringLiteral("number")).toString(), first);
    }

    void postsHaveAHolderAndAPlace()
    {
        const QVariantMap chief{{QStringLiteral("kind"), QStringLiteral("floor_chief")},
                                {QStringLiteral("role_type"), QStringLiteral("student")},
                                {QStringLiteral("student_id"), m_li},
                                {QStringLiteral("floor_id"), m_house->floor},
                                {QStringLiteral("from_date"), QStringLiteral("2026-09-10")}};
        QVariantMap nowhere = chief;
        nowhere.remove(QStringLiteral("floor_id"));
        QVERIFY(!m_desk.write([&](hk::Writer &writer) { return savePost(writer, 0, nowhere); }).ok());
        const auto post = m_desk.write([&](hk::Writer &writer) { return savePost(writer, 0, chief); });
        HK_VERIFY(post);
        QCOMPARE(m_desk.read([&](hk::Reader &reader) { return overlappingPosts(reader, chief); })->size(), 1);
        QCOMPARE(m_desk.read([&](hk::Reader &reader) { return overlappingPosts(reader, chief, *post); })->size(), 0);
        QVERIFY(!m_desk.write([&](hk::Writer &writer) { return endPost(writer, *post, QDate(2026, 9, 1)); }).ok());
        HK_VERIFY(m_desk.write([&](hk::Writer &writer) { return endPost(writer, *post, QDate(2026, 10, 1)); }));
        QCOMPARE(m_desk.single(QStringLiteral("SELECT to_date FROM visible_post WHERE kind = 'floor_chief'")).toString(),
                 QStringLiteral("2026-10-01"));
        // What an edit leaves out counts as it was written.
        QVERIFY(
            !m_desk.write([&](hk::Writer &writer) {
                       return savePost(writer, *post, {{QStringLiteral("floor_id"), QVariant()}});
                   })
                 .ok());
        HK_VERIFY(m_desk.write([&](hk::Writer &writer) {
            return savePost(writer, *post, {{QStringLiteral("note"), QStringLiteral("x")}});
        }));
    }

private:
    BedCounts floorOfMen()
    {
        const auto tree = m_desk.read([](hk::Reader &reader) { return placeTree(reader); });
        return tree.ok() ? tree->at(0).buildings.at(0).floors.at(0).counts : BedCounts();
    }
    // The free beds of building 3 by all who count them: three reports, the tree, the desk, the map.
    QList<int> freeOfMen()
    {
        const auto free = [&](OccupancyBy by) {
            const Scope men{{m_house->men}, {}};
            return m_desk.read([=](hk::Reader &reader) { return occupancy(reader, by, men); })->at(0).free.value_or(-1);
        };
        const auto cards = m_desk.read([&](hk::Reader &reader) { return roomsOfFloor(reader, m_house->men, m_house->floor); });
        int onTheMap = 0;
        for (const RoomCard &card : *cards) {
            const auto offered = m_desk.read([&](hk::Reader &reader) { return freeBeds(reader, card.id); });
            const bool out = card.usage == QLatin1String("closed") || card.usage == QLatin1String("repair");
            const auto unheld = std::count_if(card.beds.begin(), card.beds.end(), [](const BedCell &bed) {
                return bed.id != 0 && bed.occupants.isEmpty() && bed.state == QLatin1String("usable");
            });
            onTheMap += out ? 0 : unheld == offered->size() ? int(unheld) : -100;
        }
        const auto desk = m_desk.read([&](hk::Reader &reader) {
            return deskFigures(reader, QDate(2026, 11, 19), {{m_house->men}, {}});
        });
        return {free(OccupancyBy::Building), free(OccupancyBy::Floor), floorOfMen().free,
                free(OccupancyBy::All),      desk->freeBeds,           onTheMap};
    }

    RosterDesk m_desk;
    std::optional<SmallHouse> m_house;
    qint64 m_info = 0;
    qint64 m_li = 0;
    qint64 m_wang = 0;
    qint64 m_mei = 0;
};

QTEST_GUILESS_MAIN(RosterFiguresTest)
#include "test_rosterfigures.moc"

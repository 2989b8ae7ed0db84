// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterdesk.h"

#include "roster/store/occupancy.h"
#include "roster/store/places.h"
#include "roster/store/posts.h"
#include "roster/store/residencies.h"
#include "roster/store/search.h"

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
        // Room 101 holds two, though only one bed is written down.
        QCOMPARE(buildings.at(1).beds, 2);
        QCOMPARE(buildings.at(1).free, 2);
        const auto genders = rows(OccupancyBy::Gender);
        QCOMPARE(genders.at(0).name, QStringLiteral("male"));
        QCOMPARE(genders.at(0).free, 1);
        QCOMPARE(genders.at(1).free, 2);
        const auto byCollege = rows(OccupancyBy::College);
        QCOMPARE(byCollege.size(), 2);
        QCOMPARE(byCollege.at(0).students, 1);
        QCOMPARE(byCollege.at(0).taken, 1);
        QCOMPARE(byCollege.at(1).students, 2);
        QCOMPARE(byCollege.at(1).taken, 1);
        QCOMPARE(rows(OccupancyBy::Floor).at(0).beds, 4);
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
        QCOMPARE(figures->freeBeds, 3);
        QCOMPARE(figures->notArrived, 1);
        QCOMPARE(figures->residentsByWeek.size(), 8);
    }

    void theBedMapOfAFloor()
    {
        const auto cards = m_desk.read([&](hk::Reader &reader) { return roomsOfFloor(reader, m_house->floor); });
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

    void postsOfADay()
    {
        const QVariantMap chief{{QStringLiteral("kind"), QStringLiteral("floor_chief")},
                                {QStringLiteral("role_type"), QStringLiteral("student")},
                                {QStringLiteral("student_id"), m_li},
                                {QStringLiteral("floor_id"), m_house->floor},
                                {QStringLiteral("from_date"), QStringLiteral("2026-09-10")}};
        QVariantMap nowhere = chief;
        nowhere.remove(QStringLiteral("floor_id"));
        QVERIFY(!m_desk.write([&](hk::Writer &writer) { return addPost(writer, nowhere); }).ok());
        const auto post = m_desk.write([&](hk::Writer &writer) { return addPost(writer, chief); });
        HK_VERIFY(post);
        QCOMPARE(m_desk.read([&](hk::Reader &reader) { return overlappingPosts(reader, chief); })->size(), 1);
        QCOMPARE(m_desk.read([&](hk::Reader &reader) { return overlappingPosts(reader, chief, *post); })->size(), 0);
        QVERIFY(!m_desk.write([&](hk::Writer &writer) { return endPost(writer, *post, QDate(2026, 9, 1)); }).ok());
        HK_VERIFY(m_desk.write([&](hk::Writer &writer) { return endPost(writer, *post, QDate(2026, 10, 1)); }));
        const auto held = [&](const QDate &day) {
            return m_desk.read([=](hk::Reader &reader) { return postsOn(reader, day); })->size();
        };
        QCOMPARE(held(QDate(2026, 9, 30)), 1);
        QCOMPARE(held(QDate(2026, 10, 2)), 0);
    }

private:
    RosterDesk m_desk;
    std::optional<SmallHouse> m_house;
    qint64 m_info = 0;
    qint64 m_li = 0;
    qint64 m_wang = 0;
    qint64 m_mei = 0;
};

QTEST_GUILESS_MAIN(RosterFiguresTest)
#include "test_rosterfigures.moc"

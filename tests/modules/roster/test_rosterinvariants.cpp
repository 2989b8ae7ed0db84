// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterdesk.h"

#include "storage/integrity.h"

using hk::test::RosterDesk;
using hk::test::SmallHouse;
using hk::test::stay;

// What the database itself refuses, whoever asks.
class RosterInvariantsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_desk = std::make_unique<RosterDesk>();
        HK_VERIFY(m_desk->open());
        m_house.emplace(*m_desk);
        m_li = m_desk->addStudent(QStringLiteral("2024030217"), QStringLiteral("李明"));
        m_wang = m_desk->addStudent(QStringLiteral("2024030218"), QStringLiteral("王强"));
        QVERIFY(m_li != 0 && m_wang != 0 && m_house->bed101 != 0);
    }

    void aSecondResidentOfABed()
    {
        QVERIFY(m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0])) != 0);
        QCOMPARE(m_desk->add("residency", stay(m_wang, m_house->room501, m_house->bed501[0])), 0);
        QVERIFY2(m_desk->refusal.contains(QLatin1String("bed_id")), qPrintable(m_desk->refusal));
    }

    void aSecondHomeOfAStudent()
    {
        QVERIFY(m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0])) != 0);
        QCOMPARE(m_desk->add("residency", stay(m_li, m_house->room502, m_house->bed502[0])), 0);
        QVERIFY(m_desk->add("residency", stay(m_li, m_house->room502, m_house->bed502[0], "ended", "2025-09-01", "2026-07-01"))
                != 0);
    }

    void aBedOfAnotherRoom()
    {
        QCOMPARE(m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed502[0])), 0);
        const qint64 open = m_desk->add("residency", stay(m_li, m_house->room501, 0));
        QVERIFY(open != 0);
        QVERIFY(!m_desk->change("residency", open, {{QStringLiteral("bed_id"), m_house->bed502[0]}}));
        QVERIFY(m_desk->change("residency", open, {{QStringLiteral("bed_id"), m_house->bed501[1]}}));
    }

    void historyIsNeverOverwritten()
    {
        const qint64 home = m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0]));
        QVERIFY(!m_desk->change("residency", home, {{QStringLiteral("student_id"), m_wang}}));
        QVERIFY(!m_desk->change("residency", home, {{QStringLiteral("room_id"), m_house->room502}}));
        QVERIFY(!m_desk->change("residency", home, {{QStringLiteral("bed_id"), m_house->bed501[1]}}));
        QVERIFY(m_desk->refusal.contains(QLatin1String("end it and begin another")));
    }

    void datesAndStates()
    {
        QCOMPARE(m_desk->add("residency", stay(m_li, m_house->room501, 0, "ended", "2026-09-02", "2026-09-01")), 0);
        QCOMPARE(m_desk->add("residency", stay(m_li, m_house->room501, 0, "active", "2026-09-02", "2026-09-03")), 0);
        QCOMPARE(m_desk->add("residency", stay(m_li, m_house->room501, 0, "active", "2.9.2026")), 0);
        QCOMPARE(m_desk->add("residency", stay(m_li, m_house->room501, 0, "somewhere")), 0);
    }

    void aRoomHoldsWhatItHolds()
    {
        const qint64 third = SmallHouse::bed(*m_desk, m_house->room501, 3);
        const qint64 zhao = m_desk->addStudent(QStringLiteral("2024030219"), QStringLiteral("赵一鸣"));
        QVERIFY(m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0])) != 0);
        QVERIFY(m_desk->add("residency", stay(m_wang, m_house->room501, m_house->bed501[1])) != 0);
        QCOMPARE(m_desk->add("residency", stay(zhao, m_house->room501, third)), 0);
        QVERIFY(!m_desk->change("room", m_house->room501, {{QStringLiteral("capacity"), 1}}));
        QVERIFY(m_desk->change("room", m_house->room501, {{QStringLiteral("capacity"), 3}}));
        QVERIFY(m_desk->add("residency", stay(zhao, m_house->room501, third)) != 0);
    }

    void placesStayWhereTheyAre()
    {
        QVERIFY(!m_desk->change("bed", m_house->bed501[0], {{QStringLiteral("room_id"), m_house->room502}}));
        QVERIFY(!m_desk->change("room", m_house->room501, {{QStringLiteral("building_id"), m_house->women}}));
        QVERIFY(!m_desk->change("room", m_house->room101, {{QStringLiteral("floor_id"), m_house->floor}}));
        QCOMPARE(
            m_desk->add("room", {{QStringLiteral("building_id"), m_house->men}, {QStringLiteral("number"), QStringLiteral("501")}}),
            0);
    }

    void aPostHasOneHolder()
    {
        QCOMPARE(m_desk->add("post",
                             {{QStringLiteral("kind"), QStringLiteral("zone")}, {QStringLiteral("zone"), QStringLiteral("东区")}}),
                 0);
        QCOMPARE(m_desk->add("post",
                             {{QStringLiteral("kind"), QStringLiteral("zone")},
                              {QStringLiteral("person"), QStringLiteral("周敏")},
                              {QStringLiteral("student_id"), m_li}}),
                 0);
    }

    void theCheckFindsWhatTheDatabaseCannotRefuse()
    {
        const auto faults = [&] {
            const auto found =
                m_desk->read([&](hk::Reader &reader) { return hk::checkIntegrity(reader, m_desk->module().integrityRules()); });
            return found.ok() ? found->size() : -1;
        };
        QVERIFY(m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0], "ended", "2025-09-01", "2026-07-01"))
                != 0);
        QCOMPARE(faults(), 0);
        // Another person's stay in the same bed at the same time.
        QVERIFY(m_desk->add("residency", stay(m_wang, m_house->room501, m_house->bed501[0], "ended", "2026-06-30", "2026-08-01"))
                != 0);
        QCOMPARE(faults(), 1);
        // The same person elsewhere, too.
        QVERIFY(m_desk->add("residency", stay(m_wang, m_house->room502, m_house->bed502[0], "ended", "2026-07-15", "2026-08-15"))
                != 0);
        QCOMPARE(faults(), 2);
        // In a building that became one for women.
        QVERIFY(m_desk->add("residency", stay(m_li, m_house->room502, m_house->bed502[1], "active", "2026-09-01")) != 0);
        QVERIFY(m_desk->change("building", m_house->men, {{QStringLiteral("gender"), QStringLiteral("female")}}));
        QCOMPARE(faults(), 3);
    }

private:
    std::unique_ptr<RosterDesk> m_desk;
    std::optional<SmallHouse> m_house;
    qint64 m_li = 0;
    qint64 m_wang = 0;
};

QTEST_GUILESS_MAIN(RosterInvariantsTest)
#include "test_rosterinvariants.moc"

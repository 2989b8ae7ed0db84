// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterdesk.h"

#include "roster/store/moveproblems.h"
#include "roster/store/moves.h"
#include "roster/store/residencies.h"
#include "roster/store/students.h"
#include "roster/store/waiting.h"
#include "storage/lists.h"

using namespace hk::roster;
using hk::test::refused;
using hk::test::RosterDesk;
using hk::test::SmallHouse;
using hk::test::stay;

namespace {

const QString genderReason = QStringLiteral("gender_reason");

}  // namespace

// Beds given later, claims settled and days corrected: no two lived in a bed, and nobody in two places, at the same time; and who
// lives in a room for the other gender does so for a reason.
class RosterStaysTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_desk = std::make_unique<RosterDesk>();
        HK_VERIFY(m_desk->open());
        m_house.emplace(*m_desk);
        m_li = m_desk->addStudent(QStringLiteral("2024030217"), QStringLiteral("李明"));
        m_wang = m_desk->addStudent(QStringLiteral("2024030218"), QStringLiteral("王强"));
        m_zhao = m_desk->addStudent(QStringLiteral("2024030220"), QStringLiteral("赵一"));
        m_mei = m_desk->addStudent(QStringLiteral("2024030219"), QStringLiteral("陈梅"), QStringLiteral("female"));
    }

    void cleanup()
    {
        const auto faults =
            m_desk->read([&](hk::Reader &reader) { return hk::checkIntegrity(reader, m_desk->module().integrityRules()); });
        HK_VERIFY(faults);
        QVERIFY2(faults->isEmpty(), faults->isEmpty() ? "" : qPrintable(faults->first().rule));
    }

    void theDatabaseKeepsTheGenders()
    {
        QVariantMap mei = stay(m_mei, m_house->room501, m_house->bed501[0]);
        QCOMPARE(m_desk->add("residency", mei), 0);
        QVERIFY2(m_desk->refusal.contains(QStringLiteral("other gender")), qPrintable(m_desk->refusal));
        mei.insert(QStringLiteral("state"), QStringLiteral("booked"));
        QCOMPARE(m_desk->add("residency", mei), 0);
        mei.insert(QStringLiteral("state"), QStringLiteral("contested"));
        const qint64 claim = m_desk->add("residency", mei);
        QVERIFY(claim != 0);
        QVERIFY(!m_desk->change("residency", claim, {{QStringLiteral("state"), QStringLiteral("active")}}));
        QVERIFY(m_desk->change("residency", claim,
                               {{QStringLiteral("state"), QStringLiteral("active")}, {genderReason, QStringLiteral("维修")}}));
        QVERIFY(!m_desk->change("residency", claim, {{genderReason, QVariant()}}));
        QVERIFY(m_desk->change("residency", claim, {{QStringLiteral("note"), QStringLiteral("x")}}));
        // A room's own gender counts before the building's.
        QVERIFY(m_desk->change("room", m_house->room502, {{QStringLiteral("gender"), QStringLiteral("female")}}));
        QCOMPARE(m_desk->add("residency", stay(m_li, m_house->room502, m_house->bed502[0])), 0);
        QVERIFY(m_desk->change("room", m_house->room502, {{QStringLiteral("gender"), QStringLiteral("mixed")}}));
        QVERIFY(m_desk->add("residency", stay(m_li, m_house->room502, m_house->bed502[0])) != 0);
    }

    void aReasonIsAskedForOnceARoom()
    {
        Move move{m_house->room501, m_house->bed501[0], QDate(2026, 9, 1)};
        move.genderReason = QStringLiteral("宿舍维修");
        HK_VERIFY(m_desk->write([&](hk::Writer &writer) { return book(writer, m_mei, move); }));
        move.genderReason.clear();
        const auto problems =
            m_desk->read([&](hk::Reader &reader) { return moveProblems(reader, MoveKind::CheckIn, m_mei, move); });
        HK_VERIFY(problems);
        QVERIFY2(!problems->any(), qPrintable(problems->gender + problems->place));
        HK_VERIFY(m_desk->write([&](hk::Writer &writer) { return checkIn(writer, m_mei, move); }));
        // Another bed of the room needs no new one; another room does.
        const auto to = [&](qint64 room, qint64 bed) {
            return m_desk->write([&, room, bed](hk::Writer &writer) {
                return transfer(writer, m_mei, {room, bed, QDate(2026, 10, 1)});
            });
        };
        QVERIFY(!to(m_house->room502, m_house->bed502[0]).ok());
        HK_VERIFY(to(m_house->room501, m_house->bed501[1]));
        QCOMPARE(current(m_mei).genderReason, QStringLiteral("宿舍维修"));
        QCOMPARE(current(m_mei).note, QString());
    }

    void aSwapKeepsTheReasonForWhomItIsTrue()
    {
        QVariantMap mei = stay(m_mei, m_house->room101, m_house->bed101);
        QVERIFY(m_desk->add("residency", mei) != 0);
        QVERIFY(m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0])) != 0);
        const auto swapped = [&](const QString &why) {
            return m_desk->write([&](hk::Writer &writer) { return swapBeds(writer, m_mei, m_li, QDate(2026, 10, 1), {}, why); });
        };
        QVERIFY(!swapped({}).ok());
        HK_VERIFY(swapped(QStringLiteral("维修")));
        QCOMPARE(current(m_mei).place, QStringLiteral("3-501-1"));
        QCOMPARE(current(m_li).genderReason, QStringLiteral("维修"));
    }

    void anOpenBedThatHadAnotherIsATransfer()
    {
        QVERIFY(m_desk->add("residency", stay(m_wang, m_house->room501, m_house->bed501[0], "ended", "2026-09-01", "2026-10-15"))
                != 0);
        QVERIFY(m_desk->add("residency", stay(m_li, m_house->room501, 0, "active", "2026-09-01")) != 0);
        HK_VERIFY(give(m_li, m_house->room501, m_house->bed501[0]));
        QCOMPARE(current(m_li).from, QDate(2026, 11, 19));
        QCOMPARE(current(m_li).reason, QStringLiteral("transfer"));
        // Where nobody was since, the bed is filled in.
        QVERIFY(m_desk->add("residency", stay(m_zhao, m_house->room502, 0, "active", "2026-09-01")) != 0);
        HK_VERIFY(give(m_zhao, m_house->room502, m_house->bed502[0]));
        QCOMPARE(current(m_zhao).from, QDate(2026, 9, 1));
        QCOMPARE(current(m_zhao).place, QStringLiteral("3-502-1"));
    }

    void anOpenBedKeepsTheReason()
    {
        QVERIFY(m_desk->change("room", m_house->room501, {{QStringLiteral("gender"), QStringLiteral("mixed")}}));
        QVERIFY(m_desk->add("residency", stay(m_mei, m_house->room501, 0)) != 0);
        QVERIFY(m_desk->change("room", m_house->room501, {{QStringLiteral("gender"), QVariant()}}));
        QVERIFY(!give(m_mei, m_house->room501, m_house->bed501[0]).ok());
        HK_VERIFY(give(m_mei, m_house->room501, m_house->bed501[0], QStringLiteral("临时")));
        QCOMPARE(current(m_mei).genderReason, QStringLiteral("临时"));
    }

    void aSettledClaimBeginsWhenTheBedIsFree()
    {
        QVERIFY(m_desk->add("residency", stay(m_wang, m_house->room501, m_house->bed501[0], "active", "2026-09-01")) != 0);
        QVERIFY(m_desk->add("residency", stay(m_zhao, m_house->room501, m_house->bed501[0], "contested", "2026-09-10")) != 0);
        const qint64 claim = m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0], "contested", "2026-09-05"));
        // Who lives elsewhere cannot be given the bed.
        const qint64 elsewhere = m_desk->add("residency", stay(m_li, m_house->room502, m_house->bed502[0]));
        const auto settled = [&] {
            return m_desk->write([&](hk::Writer &writer) { return settleContest(writer, claim, QDate(2026, 11, 19)); });
        };
        const auto refused = settled();
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(QStringLiteral("another bed")), qPrintable(refused.error().message));
        QVERIFY(m_desk->change(
            "residency", elsewhere,
            {{QStringLiteral("state"), QStringLiteral("ended")}, {QStringLiteral("to_date"), QStringLiteral("2026-11-18")}}));
        HK_VERIFY(settled());
        QCOMPARE(current(m_li).place, QStringLiteral("3-501-1"));
        QCOMPARE(current(m_li).from, QDate(2026, 11, 19));
        const auto lost = m_desk->read([&](hk::Reader &reader) { return residenciesOfStudent(reader, m_zhao); });
        QCOMPARE(lost->first().to, QDate(2026, 9, 10));
    }

    // However many claim a bed, it is one thing to decide; and none of the roster's while it is a conflict.
    void aContestedBedIsOneTask()
    {
        const auto beds = [&](const Scope &scope = {}) {
            return m_desk->read([&](hk::Reader &reader) { return contestedBeds(reader, scope); }).value();
        };
        QVERIFY(beds().isEmpty());
        m_desk->add("residency", stay(m_wang, m_house->room501, m_house->bed501[0], "active", "2026-09-01"));
        const qint64 first =
            m_desk->add("residency", stay(m_zhao, m_house->room501, m_house->bed501[0], "contested", "2026-09-10"));
        m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0], "contested", "2026-09-05"));
        const qint64 single =
            m_desk->add("residency", stay(m_wang, m_house->room502, m_house->bed502[0], "contested", "2026-09-20"));
        const QList<ContestedBed> found = beds();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).place, QStringLiteral("3-501-1"));
        QCOMPARE(found.at(0).residency, first);
        QCOMPARE(found.at(0).names, QStringList({QStringLiteral("赵一"), QStringLiteral("李明")}));
        QCOMPARE(found.at(0).from, QDate(2026, 9, 5));
        QCOMPARE(found.at(1).residency, single);
        QCOMPARE(beds({{m_house->men}, {}}).size(), 2);
        QVERIFY(beds({{m_house->women}, {}}).isEmpty());
        const qint64 conflict = m_desk->add(
            "conflict",
            {{QStringLiteral("entity"), QStringLiteral("residency")},
             {QStringLiteral("row"),
              m_desk->single(QStringLiteral("SELECT lower(hex(uid)) FROM residency WHERE id = %1").arg(first)).toString()},
             {QStringLiteral("merge_group"), QStringLiteral("state")},
             {QStringLiteral("state"), QStringLiteral("open")}});
        QVERIFY2(conflict != 0, qPrintable(m_desk->refusal));
        QCOMPARE(beds().size(), 1);
        QCOMPARE(beds().first().residency, single);
        QVERIFY(m_desk->change("conflict", conflict, {{QStringLiteral("state"), QStringLiteral("resolved")}}));
        QCOMPARE(beds().size(), 2);
        HK_VERIFY(m_desk->write([&](hk::Writer &writer) { return settleContest(writer, first, QDate(2026, 11, 19)); }));
        QCOMPARE(beds().size(), 1);
    }

    // Whoever holds the bed already may be the one who keeps it.
    void theOneWhoLivesThereKeepsIt()
    {
        const qint64 holds = m_desk->add("residency", stay(m_wang, m_house->room501, m_house->bed501[0], "active", "2026-09-01"));
        const qint64 claim =
            m_desk->add("residency", stay(m_zhao, m_house->room501, m_house->bed501[0], "contested", "2026-09-10"));
        HK_VERIFY(m_desk->write([&](hk::Writer &writer) { return settleContest(writer, holds, QDate(2026, 11, 19)); }));
        QCOMPARE(current(m_wang).place, QStringLiteral("3-501-1"));
        QCOMPARE(current(m_wang).from, QDate(2026, 9, 1));
        QCOMPARE(m_desk->single(QStringLiteral("SELECT state FROM residency WHERE id = %1").arg(claim)).toString(),
                 QStringLiteral("ended"));
    }

    // Of two beds that two desks gave one student, the later one may be the one that holds.
    void ofTwoBedsOfOneStudentEitherMayHold()
    {
        m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0], "active", "2026-09-01"));
        const qint64 claim = m_desk->add("residency", stay(m_li, m_house->room502, m_house->bed502[0], "contested", "2026-09-10"));
        HK_VERIFY(m_desk->write([&](hk::Writer &writer) { return settleContest(writer, claim, QDate(2026, 11, 19)); }));
        QCOMPARE(current(m_li).place, QStringLiteral("3-502-1"));
        QCOMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM residency WHERE state = 'active'")).toInt(), 1);
    }

    void correctedDaysDoNotOverlap()
    {
        const qint64 first =
            m_desk->add("residency", stay(m_wang, m_house->room501, m_house->bed501[0], "ended", "2026-09-01", "2026-10-01"));
        const qint64 second = m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0], "active", "2026-10-01"));
        m_desk->add("residency", stay(m_li, m_house->room502, m_house->bed502[0], "ended", "2026-09-01", "2026-10-01"));
        refused(edit(second, "from_date", "2026-09-20"), "2026-10-01");
        refused(edit(first, "to_date", "2026-10-02"), "李明");
        refused(edit(first, "to_date", "2026-08-02"), "before");
        refused(edit(second, "to_date", "2026-11-01"), "Check out");
        HK_VERIFY(edit(first, "to_date", "2026-09-20"));
        HK_VERIFY(edit(second, "from_date", "2026-10-05"));
        HK_VERIFY(edit(second, "note", "x"));
    }

    void peopleOfTheListAreNotArrivedOnOneMeaning()
    {
        m_desk->add("residency", stay(m_li, m_house->room501, m_house->bed501[0], "booked", "2026-11-19"));
        m_desk->add("residency", stay(m_zhao, m_house->room501, m_house->bed501[1], "booked", "2026-11-20"));
        QVariantMap someDay = stay(m_wang, m_house->room502, m_house->bed502[0], "booked");
        someDay.insert(QStringLiteral("from_date"), QVariant());
        m_desk->add("residency", someDay);
        const auto missing = m_desk->read([](hk::Reader &reader) { return notArrived(reader, QDate(2026, 11, 19)); });
        HK_VERIFY(missing);
        QCOMPARE(missing->size(), 2);
        QCOMPARE(missing->at(0).student, m_li);
        QCOMPARE(missing->at(1).student, m_wang);
        const auto listed = m_desk->read([](hk::Reader &reader) {
            return hk::listIds(reader, {"roster.notArrived", {{"due", QStringLiteral("..2026-11-19")}}, {}, false});
        });
        HK_VERIFY(listed);
        QCOMPARE(listed->size(), size_t(2));
    }

private:
    hk::Result<void> give(qint64 student, qint64 room, qint64 bed, const QString &why = {})
    {
        Move move{room, bed, QDate(2026, 11, 19)};
        move.genderReason = why;
        return m_desk->write([&](hk::Writer &writer) { return giveBed(writer, student, move); });
    }
    hk::Result<void> edit(qint64 residency, const char *field, const char *value)
    {
        return m_desk->write([&](hk::Writer &writer) {
            return editResidency(writer, residency, {{QLatin1String(field), QLatin1String(value)}});
        });
    }
    Residency current(qint64 student)
    {
        const auto all = m_desk->read([&](hk::Reader &reader) { return residenciesOfStudent(reader, student); });
        for (const Residency &one : *all) {
            if (one.state == QLatin1String("active"))
                return one;
        }
        return {};
    }
    std::unique_ptr<RosterDesk> m_desk;
    std::optional<SmallHouse> m_house;
    qint64 m_li = 0;
    qint64 m_wang = 0;
    qint64 m_zhao = 0;
    qint64 m_mei = 0;
};

QTEST_GUILESS_MAIN(RosterStaysTest)
#include "test_rosterstays.moc"

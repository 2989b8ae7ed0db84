// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterdesk.h"

#include "roster/store/moves.h"
#include "roster/store/residencies.h"
#include "roster/store/students.h"

using namespace hk::roster;
using hk::test::refused;
using hk::test::RosterDesk;
using hk::test::SmallHouse;

namespace {

QDate day(int month, int ofMonth)
{
    return QDate(2026, month, ofMonth);
}

}  // namespace

// Check in, check out, transfer, swap, book: what they do, and what they refuse in which words.
class RosterMovesTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_desk = std::make_unique<RosterDesk>();
        HK_VERIFY(m_desk->open());
        m_house.emplace(*m_desk);
        m_li = m_desk->addStudent(QStringLiteral("2024030217"), QStringLiteral("李明"));
        m_wang = m_desk->addStudent(QStringLiteral("2024030218"), QStringLiteral("王强"));
        m_mei = m_desk->addStudent(QStringLiteral("2024030219"), QStringLiteral("陈梅"), QStringLiteral("female"));
    }

    void checkInAndOut()
    {
        HK_VERIFY(in(m_li, m_house->room501, m_house->bed501[0], day(9, 1)));
        refused(in(m_li, m_house->room502, m_house->bed502[0], day(9, 2)), "3-501-1");
        refused(in(m_wang, m_house->room501, m_house->bed501[0], day(9, 2)), "李明");
        refused(in(m_wang, m_house->room501, m_house->bed502[0], day(9, 2)), "another room");
        refused(out(m_li, day(8, 31)), "2026-09-01");
        refused(out(m_wang, day(9, 5)), "does not live");
        HK_VERIFY(out(m_li, day(10, 1)));
        refused(in(m_wang, m_house->room501, m_house->bed501[0], day(9, 20)), "2026-10-01");
        refused(in(m_li, m_house->room502, m_house->bed502[0], day(9, 20)), "2026-10-01");
        HK_VERIFY(in(m_wang, m_house->room501, m_house->bed501[0], day(10, 1)));
        const auto history = m_desk->read([&](hk::Reader &reader) { return residenciesOfBed(reader, m_house->bed501[0]); });
        HK_VERIFY(history);
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->at(0).student, m_wang);
        QCOMPARE(history->at(1).to, day(10, 1));
        QCOMPARE(history->at(1).endReason, QStringLiteral("check_out"));
        QCOMPARE(history->at(1).reason, QStringLiteral("check_in"));
    }

    void roomsAndBedsOutOfUse()
    {
        QVERIFY(m_desk->change("bed", m_house->bed501[0], {{QStringLiteral("state"), QStringLiteral("blocked")}}));
        refused(in(m_li, m_house->room501, m_house->bed501[0], day(9, 1)), "blocked");
        QVERIFY(m_desk->change("room", m_house->room501, {{QStringLiteral("usage"), QStringLiteral("repair")}}));
        refused(in(m_li, m_house->room501, m_house->bed501[1], day(9, 1)), "under repair");
        QVERIFY(m_desk->change("room", m_house->room502, {{QStringLiteral("capacity"), 1}}));
        HK_VERIFY(in(m_li, m_house->room502, 0, day(9, 1)));
        refused(in(m_wang, m_house->room502, m_house->bed502[1], day(9, 1)), "no place left");
        QVERIFY(m_desk->change("student", m_wang, {{QStringLiteral("status"), QStringLiteral("left")}}));
        refused(in(m_wang, m_house->room501, m_house->bed501[1], day(9, 1)), "left the school");
    }

    void anotherGenderNeedsAReason()
    {
        refused(in(m_mei, m_house->room501, m_house->bed501[0], day(9, 1)), "for men");
        refused(in(m_li, m_house->room101, m_house->bed101, day(9, 1)), "for women");
        Move move{m_house->room501, m_house->bed501[0], day(9, 1)};
        move.genderReason = QStringLiteral("宿舍维修，临时安置");
        HK_VERIFY(m_desk->write([&](hk::Writer &writer) { return checkIn(writer, m_mei, move); }));
        const auto history = m_desk->read([&](hk::Reader &reader) { return residenciesOfStudent(reader, m_mei); });
        QCOMPARE(history->at(0).genderReason, move.genderReason);
        QCOMPARE(history->at(0).note, QString());
    }

    void transfersEndAndBegin()
    {
        HK_VERIFY(in(m_li, m_house->room501, m_house->bed501[0], day(9, 1)));
        HK_VERIFY(in(m_wang, m_house->room501, m_house->bed501[1], day(9, 1)));
        refused(to(m_li, m_house->room501, m_house->bed501[1], day(10, 1)), "王强");
        refused(to(m_li, m_house->room501, m_house->bed501[0], day(10, 1)), "already");
        refused(to(m_li, m_house->room502, m_house->bed502[0], day(8, 1)), "2026-09-01");
        HK_VERIFY(to(m_li, m_house->room502, m_house->bed502[0], day(10, 1)));
        const auto history = m_desk->read([&](hk::Reader &reader) { return residenciesOfStudent(reader, m_li); });
        QCOMPARE(history->size(), 2);
        QCOMPARE(history->at(0).place, QStringLiteral("3-502-1"));
        QCOMPARE(history->at(0).reason, QStringLiteral("transfer"));
        QCOMPARE(history->at(0).from, day(10, 1));
        QCOMPARE(history->at(1).state, QStringLiteral("ended"));
        QCOMPARE(history->at(1).to, day(10, 1));
    }

    void twoSwapTheirBeds()
    {
        HK_VERIFY(in(m_li, m_house->room501, m_house->bed501[0], day(9, 1)));
        HK_VERIFY(in(m_wang, m_house->room502, m_house->bed502[1], day(9, 5)));
        const auto swapped = [&](const QDate &when) {
            return m_desk->write([&](hk::Writer &writer) { return swapBeds(writer, m_li, m_wang, when); });
        };
        refused(swapped(day(9, 3)), "2026-09-05");
        HK_VERIFY(swapped(day(10, 10)));
        QCOMPARE(placeOf(m_li), QStringLiteral("3-502-2"));
        QCOMPARE(placeOf(m_wang), QStringLiteral("3-501-1"));
    }

    void bookingsAreMetOrCancelled()
    {
        HK_VERIFY(booked(m_li, m_house->room501, m_house->bed501[0], day(11, 10)));
        refused(booked(m_wang, m_house->room501, m_house->bed501[0], day(11, 10)), "booked for 李明");
        refused(in(m_wang, m_house->room501, m_house->bed501[0], day(11, 10)), "booked for 李明");
        refused(in(m_li, m_house->room502, m_house->bed502[0], day(11, 10)), "3-501-1");
        const auto missing = [&](const QDate &today) {
            return m_desk->read([&](hk::Reader &reader) { return notArrived(reader, today); })->size();
        };
        QCOMPARE(missing(day(11, 9)), 0);
        QCOMPARE(missing(day(11, 10)), 1);
        HK_VERIFY(in(m_li, m_house->room501, m_house->bed501[0], day(11, 12)));
        QCOMPARE(missing(day(11, 19)), 0);
        const auto history = m_desk->read([&](hk::Reader &reader) { return residenciesOfStudent(reader, m_li); });
        QCOMPARE(history->size(), 1);
        QCOMPARE(history->at(0).from, day(11, 12));
        HK_VERIFY(booked(m_wang, m_house->room502, m_house->bed502[0], day(11, 20)));
        HK_VERIFY(m_desk->write([&](hk::Writer &writer) { return cancelBooking(writer, m_wang); }));
        refused(m_desk->write([&](hk::Writer &writer) { return cancelBooking(writer, m_wang); }), "No bed is booked");
    }

    void studentsWithAHistoryStay()
    {
        HK_VERIFY(in(m_li, m_house->room501, m_house->bed501[0], day(9, 1)));
        refused(m_desk->write([&](hk::Writer &writer) { return deleteStudent(writer, m_li); }), "cannot be deleted");
        HK_VERIFY(booked(m_wang, m_house->room502, m_house->bed502[0], day(11, 20)));
        HK_VERIFY(m_desk->write([&](hk::Writer &writer) { return deleteStudent(writer, m_wang); }));
        refused(m_desk->write([&](hk::Writer &writer) {
            return editStudent(writer, m_mei, {{QStringLiteral("number"), QStringLiteral("2024030217")}});
        }),
                "2024030217");
    }

    void leftButNotOut()
    {
        HK_VERIFY(in(m_li, m_house->room501, m_house->bed501[0], day(9, 1)));
        QVERIFY(m_desk->change("student", m_li, {{QStringLiteral("status"), QStringLiteral("left")}}));
        QCOMPARE(m_desk->read([](hk::Reader &reader) { return notLeft(reader); })->size(), 1);
    }

private:
    hk::Result<qint64> in(qint64 student, qint64 room, qint64 bed, const QDate &when)
    {
        return m_desk->write([=](hk::Writer &writer) { return checkIn(writer, student, {room, bed, when}); });
    }
    hk::Result<qint64> to(qint64 student, qint64 room, qint64 bed, const QDate &when)
    {
        return m_desk->write([=](hk::Writer &writer) { return transfer(writer, student, {room, bed, when}); });
    }
    hk::Result<qint64> booked(qint64 student, qint64 room, qint64 bed, const QDate &when)
    {
        return m_desk->write([=](hk::Writer &writer) { return book(writer, student, {room, bed, when}); });
    }
    hk::Result<void> out(qint64 student, const QDate &when)
    {
        return m_desk->write([=](hk::Writer &writer) { return checkOut(writer, student, when); });
    }
    QString placeOf(qint64 student)
    {
        const auto summary = m_desk->read([=](hk::Reader &reader) { return studentSummary(reader, student); });
        return summary.ok() && *summary ? (*summary)->place : QString();
    }
    std::unique_ptr<RosterDesk> m_desk;
    std::optional<SmallHouse> m_house;
    qint64 m_li = 0;
    qint64 m_wang = 0;
    qint64 m_mei = 0;
};

QTEST_GUILESS_MAIN(RosterMovesTest)
#include "test_rostermoves.moc"

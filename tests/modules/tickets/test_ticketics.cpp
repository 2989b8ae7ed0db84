// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerdesk.h"
#include "tickets/exchange/deadlineics.h"
#include "tickets/reportcommand.h"

#include <QFile>

using namespace hk;
using namespace hk::tickets;
using hk::test::LedgerDesk;

// One's own deadlines as an iCalendar file.
class TicketIcsTest : public QObject {
    Q_OBJECT

    // The lines as a reader sees them: those that go on joined again.
    static QStringList unfolded(const QByteArray &ics)
    {
        return QString::fromUtf8(QByteArray(ics).replace("\r\n ", "")).split(QStringLiteral("\r\n"));
    }
    static Deadline deadline()
    {
        Deadline made{QByteArray::fromHex("0198b2c4000070008000000000000001"),
                      QStringLiteral("GD-261119-001"),
                      QStringLiteral("热水器"),
                      QStringLiteral("3-502"),
                      QStringLiteral("后勤维修中心"),
                      QStringLiteral("王老师")};
        made.due = LedgerDesk::noon + 5 * LedgerDesk::hour + 30 * 60'000;
        made.warnAt = made.due - 2 * LedgerDesk::hour;
        return made;
    }

private slots:
    void oneDeadline();
    void longAndOddWords();
    void theSameAgain();
    void otherZones();
    void ownOnly();
};

void TicketIcsTest::oneDeadline()
{
    const QByteArray ics = deadlinesIcs({deadline()}, LedgerDesk::noon);
    QVERIFY(ics.endsWith("END:VCALENDAR\r\n"));
    QVERIFY(!ics.contains("\n\n") && ics.count('\n') == ics.count("\r\n"));
    const QStringList lines = unfolded(ics);
    QCOMPARE(lines.first(), QStringLiteral("BEGIN:VCALENDAR"));
    for (const char *wanted : {"VERSION:2.0", "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "TZOFFSETTO:+0800",
                               "DTSTAMP:20261119T040000Z", "UID:0198b2c4000070008000000000000001-resolution@hallkeeper",
                               "DTSTART;TZID=Asia/Shanghai:20261119T173000", "LOCATION:3-502", "TRIGGER:-PT120M"})
        QVERIFY2(lines.contains(QLatin1String(wanted)), wanted);
    QCOMPARE(lines.filter(QStringLiteral("BEGIN:VEVENT")).size(), 1);
    QVERIFY(lines.contains(QStringLiteral("SUMMARY:Resolution due: GD-261119-001 热水器")));
    QVERIFY(deadlinesIcs({}, LedgerDesk::noon).contains("END:VCALENDAR"));
}

void TicketIcsTest::longAndOddWords()
{
    Deadline odd = deadline();
    odd.title = QStringLiteral("水; 电, 网\\门\n第二行\tEND:VEVENT ") + QString(200, QChar(u'修')) + QString::fromUcs4(U"𬱖");
    const QByteArray ics = deadlinesIcs({odd}, LedgerDesk::noon);
    for (const QByteArray &line : ics.split('\n')) {
        QVERIFY2(line.size() <= 76, line.constData());
        QVERIFY(QString::fromUtf8(line).toUtf8() == line);
    }
    const QStringList summary = unfolded(ics).filter(QStringLiteral("SUMMARY:"));
    QCOMPARE(summary.size(), 1);
    QVERIFY2(summary[0].contains(QStringLiteral("水\\; 电\\, 网\\\\门\\n第二行")), qPrintable(summary[0]));
    QVERIFY(summary[0].endsWith(QString::fromUcs4(U"修𬱖")));
    QCOMPARE(unfolded(ics).filter(QStringLiteral("END:VEVENT")).filter(QStringLiteral("SUMMARY"), Qt::CaseSensitive).size(), 1);
}

void TicketIcsTest::theSameAgain()
{
    Deadline later = deadline();
    later.due += LedgerDesk::day;
    const QStringList one = unfolded(deadlinesIcs({deadline()}, LedgerDesk::noon)).filter(QStringLiteral("UID:"));
    QCOMPARE(unfolded(deadlinesIcs({later}, LedgerDesk::noon + LedgerDesk::day)).filter(QStringLiteral("UID:")), one);
    later.clock = ClockKind::Progress;
    QVERIFY(unfolded(deadlinesIcs({later}, LedgerDesk::noon)).filter(QStringLiteral("UID:")) != one);
}

void TicketIcsTest::otherZones()
{
    setCampusTimeZone("Europe/Berlin");
    Deadline spring = deadline();
    spring.due = QDateTime(QDate(2027, 4, 1), QTime(9, 0), campusTimeZone()).toMSecsSinceEpoch();
    const QStringList lines = unfolded(deadlinesIcs({deadline(), spring}, LedgerDesk::noon));
    setCampusTimeZone("Asia/Shanghai");
    for (const char *wanted : {"BEGIN:DAYLIGHT", "DTSTART:20270328T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
                               "DTSTART;TZID=Europe/Berlin:20261119T103000", "DTSTART;TZID=Europe/Berlin:20270401T090000"})
        QVERIFY2(lines.contains(QLatin1String(wanted)), wanted);
}

void TicketIcsTest::ownOnly()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    NewTicket report = desk.report();
    report.owner = QStringLiteral("王老师");
    QVERIFY(desk.taken(report) != 0);
    report.owner = QStringLiteral("李老师");
    report.isPrivate = true;
    report.words = QStringLiteral("心事");
    const qint64 other = desk.taken(report);
    QVERIFY(other != 0);
    const auto written = [&](const QStringList &more) {
        const QString path = desk.path(QStringLiteral("due.ics"));
        const auto answer =
            reportCommand().run(desk.database(), QStringList{QStringLiteral("deadlines"), QStringLiteral("--out"), path} + more);
        QFile file(path);
        return answer.ok() && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().replace("\r\n ", "")) : QString();
    };
    QCOMPARE(written({}).count(QStringLiteral("BEGIN:VEVENT")), 2);
    const QString own = written({QStringLiteral("--person"), QStringLiteral("王老师")});
    QCOMPARE(own.count(QStringLiteral("BEGIN:VEVENT")), 1);
    QVERIFY(!own.contains(QStringLiteral("心事")));
    HK_VERIFY(desk.signIn(Role::Counsellor, QStringLiteral("王老师")));
    QCOMPARE(written({}).count(QStringLiteral("BEGIN:VEVENT")), 1);
    // Somebody else's private one says no more than that it is there.
    const QString others = written({QStringLiteral("--person"), QStringLiteral("李老师")});
    QCOMPARE(others.count(QStringLiteral("BEGIN:VEVENT")), 1);
    QVERIFY(!others.contains(QStringLiteral("心事")) && !others.contains(QStringLiteral("3-502")));
    HK_VERIFY(desk.signOut());
    HK_VERIFY(desk.step(other, {.kind = EventKind::Accepted}));
    HK_VERIFY(desk.step(other, {.kind = EventKind::Resolved, .text = QStringLiteral("谈过了")}));
    QCOMPARE(written({}).count(QStringLiteral("BEGIN:VEVENT")), 1);
}

QTEST_GUILESS_MAIN(TicketIcsTest)
#include "test_ticketics.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "tickets/ticketcommands.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace hk;
using hk::test::refused;
using hk::test::textOf;
using hk::test::TicketDesk;

// The verbs of the command line, as scripts call them.
class TicketCommandsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;

    Result<CommandAnswer> run(const QString &line)
    {
        const QStringList arguments = line.split(u' ', Qt::SkipEmptyParts);
        m_desk->now += 60'000;
        for (const Command &command : tickets::ticketCommands()) {
            if (command.verb == arguments.first())
                return command.run ? command.run(m_desk->database(), arguments.mid(1)) : command.runAlone(arguments.mid(1));
        }
        return Error{QStringLiteral("no verb")};
    }
    QJsonObject answered(const QString &line)
    {
        const auto answer = run(line);
        if (!answer.ok())
            qWarning("%s", textOf(answer).constData());
        return answer.ok() ? answer->json.toObject() : QJsonObject();
    }
    QJsonArray listed(const QString &options)
    {
        const auto answer = run(QStringLiteral("ticket list ") + options);
        return answer.ok() ? answer->json.toArray() : QJsonArray{-1};
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<TicketDesk>();
        HK_VERIFY(m_desk->open());
    }

    void fromReportToFollowUp()
    {
        QJsonObject ticket = answered(QStringLiteral("ticket new --place 3-502 --category 维修 --words 热水器不热"));
        QCOMPARE(ticket[QStringLiteral("number")].toString(), QStringLiteral("GD-261119-001"));
        QCOMPARE(ticket[QStringLiteral("stage")].toString(), QStringLiteral("new"));
        QCOMPARE(ticket[QStringLiteral("place")].toString(), QStringLiteral("3-502"));
        QVERIFY(ticket[QStringLiteral("complainant")].isNull());
        QCOMPARE(ticket[QStringLiteral("due")].toString(), QStringLiteral("2026-11-20T12:01:00+08:00"));
        const QString move = QStringLiteral("ticket move GD-261119-001 ");
        ticket = answered(move + QStringLiteral("dispatch --department 后勤维修中心 --to 周建国"));
        QCOMPARE(ticket[QStringLiteral("stage")].toString(), QStringLiteral("dispatched"));
        QCOMPARE(ticket[QStringLiteral("owner")].toString(), QStringLiteral("周建国"));
        ticket = answered(move + QStringLiteral("waiting-for-parts --text 等配件"));
        QCOMPARE(ticket[QStringLiteral("stage")].toString(), QStringLiteral("waiting"));
        QVERIFY(!answered(move + QStringLiteral("resume")).isEmpty());
        refused(run(move + QStringLiteral("resolve")), "what was done");
        QVERIFY(!answered(move + QStringLiteral("resolve --text 已换")).isEmpty());
        ticket = answered(move + QStringLiteral("follow-up --text 电话 --rating 2 --solved no"));
        QCOMPARE(ticket[QStringLiteral("round")].toInt(), 2);
        QCOMPARE(ticket[QStringLiteral("ratings")].toArray().size(), 1);
        const QJsonObject shown = answered(QStringLiteral("ticket show gd-261119-001"));
        QCOMPARE(shown[QStringLiteral("history")].toArray().size(), 7);
        QCOMPARE(shown[QStringLiteral("history")].toArray().first()[QStringLiteral("step")].toString(), QStringLiteral("opened"));
        const QJsonArray clocks = answered(QStringLiteral("ticket explain GD-261119-001"))[QStringLiteral("clocks")].toArray();
        QVERIFY(clocks.size() > 4);
        for (const QJsonValue clock : clocks) {
            QVERIFY(clock[QStringLiteral("steps")].toArray().size() > 2);
            QCOMPARE(clock[QStringLiteral("title")].toString().contains(QStringLiteral("First answer")),
                     clock[QStringLiteral("clock")].toString() == QStringLiteral("first-answer"));
        }
    }

    void aStudentReports()
    {
        const QJsonObject ticket = answered(QStringLiteral(
            "ticket new --student 20260001 --category network --words 网络掉线 --source 电话 --priority 紧急 --private"));
        QCOMPARE(ticket[QStringLiteral("complainant")][QStringLiteral("name")].toString(), QStringLiteral("孟子涵"));
        QVERIFY(ticket[QStringLiteral("urgent")].toBool() && ticket[QStringLiteral("private")].toBool());
        QCOMPARE(ticket[QStringLiteral("place")].toString(), QStringLiteral("3-502"));
    }

    // What is urgent and concerns many is urgent, unless somebody says otherwise.
    void urgencyAndImpactMakeThePriority()
    {
        const QString ticket = QStringLiteral("ticket new --place 3-502 --category 维修 --words x ");
        QVERIFY(answered(ticket + QStringLiteral("--urgency high --impact high"))[QStringLiteral("urgent")].toBool());
        QVERIFY(!answered(ticket + QStringLiteral("--urgency low --impact low"))[QStringLiteral("urgent")].toBool());
        QVERIFY(!answered(ticket + QStringLiteral("--urgency high --impact high --priority normal"))[QStringLiteral("urgent")]
                     .toBool());
        refused(run(ticket + QStringLiteral("--urgency soon")), "urgent");
        refused(run(ticket + QStringLiteral("--impact 全校")), "concerns");
    }

    void listsAreNarrowed()
    {
        for (const char16_t *category : {u"维修", u"网络", u"网络"})
            answered(QStringLiteral("ticket new --place 3-502 --words x --category ") + QString::fromUtf16(category));
        answered(QStringLiteral("ticket move GD-261119-002 decline --text 不受理"));
        QCOMPARE(listed({}).size(), 2);
        QCOMPARE(listed(QStringLiteral("--category 网络")).size(), 1);
        QCOMPARE(listed(QStringLiteral("--stage declined")).size(), 1);
        QCOMPARE(listed(QStringLiteral("--overdue")).size(), 0);
        m_desk->now += 2 * TicketDesk::day;
        QCOMPARE(listed(QStringLiteral("--overdue")).size(), 2);
        QCOMPARE(listed(QStringLiteral("--overdue")).first()[QStringLiteral("severity")].toString(), QStringLiteral("overdue"));
        QVERIFY(!run(QStringLiteral("ticket list --stage nowhere")).ok());
    }

    void whatTimeChangedIsWrittenBeforeItIsRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("list") << QStringLiteral("ticket list");
        QTest::newRow("show") << QStringLiteral("ticket show GD-261119-001");
    }
    void whatTimeChangedIsWrittenBeforeItIsRead()
    {
        QFETCH(QString, line);
        answered(QStringLiteral("ticket new --place 3-502 --category 维修 --words x"));
        m_desk->now += 3 * TicketDesk::day;
        const QString missed = QStringLiteral("SELECT count(*) FROM ticket_state WHERE first_answer_met = 0");
        QCOMPARE(m_desk->single(missed).toInt(), 0);
        HK_VERIFY(run(line));
        QCOMPARE(m_desk->single(missed).toInt(), 1);
    }

    void solvedIsYesOrNo_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("round");
        QTest::newRow("yes") << QStringLiteral("yes") << 1;
        QTest::newRow("no") << QStringLiteral("no") << 2;
        QTest::newRow("shi") << QStringLiteral("是") << 1;
        QTest::newRow("fou") << QStringLiteral("否") << 2;
    }
    void solvedIsYesOrNo()
    {
        QFETCH(QString, word);
        const QString move = QStringLiteral("ticket move GD-261119-001 ");
        answered(QStringLiteral("ticket new --place 3-502 --category 维修 --words x"));
        HK_VERIFY(run(move + QStringLiteral("dispatch --department 后勤维修中心 --to 周建国")));
        HK_VERIFY(run(move + QStringLiteral("resolve --text 已换")));
        const QString asked = move + QStringLiteral("follow-up --text 电话 --rating 5 --solved ");
        for (const char16_t *wrong : {u"maybe", u"YES", u"对"}) {
            const auto refusal = run(asked + QString::fromUtf16(wrong));
            QVERIFY(!refusal.ok() && isWrongUse(refusal.error()));
        }
        const QJsonObject ticket = answered(asked + word);
        QTEST(ticket[QStringLiteral("round")].toInt(), "round");
    }

    void wrongUseIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"ticket", "ticket fly", "ticket show", "ticket list --colour red", "ticket move GD-1 fly",
                                 "ticket move GD-1 follow-up --solved maybe", "ticket move GD-1 escalate --level nowhere",
                                 "due --hours 3", "due --opened 2026-02-13T10:00", "due --opened never --hours 3",
                                 "due --opened 2026-02-13T10:00 --hours 3 --days 2", "due --opened 2026-02-13T10:00 --hours 0"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void wrongUseIsSaid()
    {
        QFETCH(QString, line);
        const auto answer = run(line);
        QVERIFY(!answer.ok());
        QVERIFY(isWrongUse(answer.error()));
    }

    void whatIsUnknownIsSaid()
    {
        refused(run(QStringLiteral("ticket new --place 3-502 --category 天气 --words x")), "天气");
        refused(run(QStringLiteral("ticket new --student 7 --category 维修 --words x")), "7");
        refused(run(QStringLiteral("ticket new --place 3-502 --category 维修 --words x --department 外交部")), "外交部");
        refused(run(QStringLiteral("ticket show GD-000000-000")), "GD-000000-000");
        QCOMPARE(m_desk->rows("ticket"), 0);
    }

    void aLimitIsExplained_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("due");
        // Spring Festival of 2026: off from February 15 to 23, worked on Saturdays 14 and 28.
        QTest::newRow("working days") << QStringLiteral("--opened 2026-02-13T10:00 --working-days 5")
                                      << QStringLiteral("2026-02-27T17:30:00+08:00");
        QTest::newRow("working hours") << QStringLiteral("--opened 2026-02-13T16:30 --working-hours 2")
                                       << QStringLiteral("2026-02-14T09:30:00+08:00");
        QTest::newRow("hours") << QStringLiteral("--opened 2026-02-13T10:00 --hours 24")
                               << QStringLiteral("2026-02-14T10:00:00+08:00");
        QTest::newRow("zone") << QStringLiteral("--opened 2026-02-13T02:00:00Z --hours 24")
                              << QStringLiteral("2026-02-14T10:00:00+08:00");
    }
    void aLimitIsExplained()
    {
        QFETCH(QString, line);
        const QJsonObject answer = answered(QStringLiteral("due ") + line);
        QTEST(answer[QStringLiteral("due")].toString(), "due");
        QVERIFY(answer[QStringLiteral("steps")].toArray().size() >= 3);
    }

    void anotherCalendarIsTaken()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("calendar.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"years": {"2030": {"off": ["2030-01-01", "2030-02-02..2030-02-08", "2030-04-05", "2030-05-01..2030-05-05",
                   "2030-10-01..2030-10-07"], "work": []}}})");
        file.close();
        const QString due = QStringLiteral("due --opened 2030-04-30T10:00 --working-days 1");
        QVERIFY(!run(due).ok());
        QCOMPARE(answered(due + QStringLiteral(" --calendar ") + file.fileName())[QStringLiteral("due")].toString(),
                 QStringLiteral("2030-05-06T17:30:00+08:00"));
    }
};

QTEST_GUILESS_MAIN(TicketCommandsTest)
#include "test_ticketcommands.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "servertest.h"
#include "sync/httptransport.h"

#include <QJsonDocument>

using namespace hk;
using namespace hk::test;

namespace {

QVariantMap student(const QString &number, const QString &name)
{
    return {{QStringLiteral("number"), number}, {QStringLiteral("name"), name}, {QStringLiteral("gender"), QStringLiteral("male")}};
}

}  // namespace

// Whole desks against the server and PostgreSQL: by the command line, and file against file.
class TestDesks : public ServerTest {
    Q_OBJECT

private slots:
    void twoCommandLineDesksConverge()
    {
        QVERIFY(commandLine(QStringLiteral("a"), {QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("small")}).second
                == 0);
        QVERIFY(commandLine(QStringLiteral("b"), {QStringLiteral("init")}).second == 0);
        const QJsonObject sent = synchronise(QStringLiteral("a"));
        QVERIFY(sent.value(QStringLiteral("pushed")).toInt() > 0);
        QCOMPARE(sent.value(QStringLiteral("rejected")).toInt(-1), 0);
        QCOMPARE(sent.value(QStringLiteral("conflicts")).toInt(-1), 0);
        QVERIFY(sent.value(QStringLiteral("caught_up")).toBool());
        const QJsonObject received = synchronise(QStringLiteral("b"));
        QVERIFY(received.value(QStringLiteral("pulled")).toInt() > 0);
        // Both began with the work calendar, whose days are the same rows everywhere.
        QCOMPARE(received.value(QStringLiteral("conflicts")).toInt(-1), 0);
        QVERIFY(received.value(QStringLiteral("caught_up")).toBool());
        const QJsonObject again = synchronise(QStringLiteral("b"), {QStringLiteral("--verify")});
        QVERIFY(again.value(QStringLiteral("verified")).toBool());
        QCOMPARE(again.value(QStringLiteral("mended")).toInt(-1), 0);
        QCOMPARE(again.value(QStringLiteral("pushed")).toInt(-1), 0);
        QCOMPARE(again.value(QStringLiteral("pulled")).toInt(-1), 0);
        for (const char *desk : {"a", "b"})
            QCOMPARE(commandLine(QLatin1String(desk), {QStringLiteral("check")}).second, 0);
        SyncDesk a(m_shared, file(QStringLiteral("a")), SyncDesk::Existing);
        SyncDesk b(m_shared, file(QStringLiteral("b")), SyncDesk::Existing);
        QVERIFY(a.dump().size() > 500);
        QCOMPARE(b.dump(), a.dump());
    }

    void aWrongPasswordSendsNothing()
    {
        QVERIFY(commandLine(QStringLiteral("a"), {QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("small")}).second
                == 0);
        const auto refused = commandLine(QStringLiteral("a"), syncWords(), "wrong password\n");
        QCOMPARE(refused.second, 1);
        QVERIFY(m_server->asOwner().script("DO $$ BEGIN ASSERT (SELECT count(*) FROM data.student) = 0; END $$").ok());
    }

    void bothEditBothSeeBoth()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        auto second = std::make_unique<SyncDesk>(m_shared, file(QStringLiteral("b")));
        SyncDesk &b = *second;
        QVERIFY(a.add("student", student(QStringLiteral("1"), QStringLiteral("孟子涵"))));
        settle({&a, &b});
        const auto key = [](SyncDesk &desk) {
            return desk.single(QStringLiteral("SELECT id FROM student WHERE number = '1'")).toLongLong();
        };
        QVERIFY(a.change("student", key(a), {{QStringLiteral("phone"), QStringLiteral("1")}}));
        QVERIFY(
            b.change("student", key(b),
                     {{QStringLiteral("phone"), QStringLiteral("2")}, {QStringLiteral("home_region"), QStringLiteral("浙江")}}));
        settle({&a, &b});
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(a.single(QStringLiteral("SELECT phone || home_region FROM student")).toString(), QStringLiteral("1浙江"));
        QCOMPARE(a.single(QStringLiteral("SELECT count(*) FROM conflict WHERE state = 'open'")).toInt(), 1);
        QCOMPARE(a.faults() + b.faults(), 0);
        const auto written = [](SyncDesk &desk) {
            return desk
                .single(QStringLiteral("SELECT max(u.at) FROM change c JOIN change_unit u ON u.id = c.unit WHERE c.after LIKE "
                                       "'%phone%'"))
                .toLongLong();
        };
        const qint64 ofA = written(a);
        const qint64 ofB = written(b);
        QVERIFY(ofA != ofB);
        // The command line knows more modules than this desk: the file grows by them when it is written next.
        second.reset();
        synchronise(QStringLiteral("b"));
        const auto [out, code] =
            commandLine(QStringLiteral("b"), {QStringLiteral("--json"), QStringLiteral("conflicts"), QStringLiteral("list")});
        QCOMPARE(code, 0);
        const QJsonObject conflict = QJsonDocument::fromJson(out)[QLatin1String("conflicts")][0].toObject();
        QCOMPARE(conflict.value(QStringLiteral("theirs_at")).toInteger(), ofA);
        QCOMPARE(conflict.value(QStringLiteral("mine_at")).toInteger(), ofB);
    }

    void oneBedTwoDesks()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        SyncDesk b(m_shared, file(QStringLiteral("b")));
        const qint64 building =
            a.add("building", {{QStringLiteral("code"), QStringLiteral("3")}, {QStringLiteral("name"), QStringLiteral("3号楼")}});
        const qint64 room =
            a.add("room", {{QStringLiteral("building_id"), building}, {QStringLiteral("number"), QStringLiteral("501")}});
        QVERIFY(a.add("bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), QStringLiteral("1")}}));
        QVERIFY(a.add("student", student(QStringLiteral("1"), QStringLiteral("孟子涵"))));
        QVERIFY(a.add("student", student(QStringLiteral("2"), QStringLiteral("李雨桐"))));
        settle({&a, &b});
        for (const auto &[desk, number] : {std::pair(&a, 1), std::pair(&b, 2)}) {
            QVERIFY(desk->add("residency",
                              {{QStringLiteral("student_id"),
                                desk->single(QStringLiteral("SELECT id FROM student WHERE number = '%1'").arg(number))},
                               {QStringLiteral("room_id"), desk->single(QStringLiteral("SELECT id FROM room"))},
                               {QStringLiteral("bed_id"), desk->single(QStringLiteral("SELECT id FROM bed"))},
                               {QStringLiteral("state"), QStringLiteral("active")},
                               {QStringLiteral("from_date"), QStringLiteral("2026-09-01")}}));
        }
        settle({&a, &b});
        QCOMPARE(a.dump(), b.dump());
        for (SyncDesk *desk : {&a, &b}) {
            QCOMPARE(desk->single(QStringLiteral("SELECT count(*) FROM residency WHERE state = 'active'")).toInt(), 1);
            QCOMPARE(desk->single(QStringLiteral("SELECT count(*) FROM residency WHERE state = 'contested'")).toInt(), 1);
            QCOMPARE(desk->faults(), 0);
        }
    }

    void aServerThatStopsLosesNothing()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        SyncDesk b(m_shared, file(QStringLiteral("b")));
        QVERIFY(a.add("student", student(QStringLiteral("1"), QStringLiteral("孟子涵"))));
        settle({&a, &b});
        m_server->stop();
        QVERIFY(a.change("student", 1, {{QStringLiteral("phone"), QStringLiteral("1")}}));
        QVERIFY(!round(a).ok());
        QVERIFY(m_server->start());
        settle({&a, &b});
        QCOMPARE(b.single(QStringLiteral("SELECT phone FROM student")).toString(), QStringLiteral("1"));
        QCOMPARE(a.dump(), b.dump());
    }

private:
    QStringList syncWords() const
    {
        return {QStringLiteral("sync"),   QStringLiteral("--server"), address(),
                QStringLiteral("--user"), QStringLiteral("wang"),     QStringLiteral("--password-stdin"),
                QStringLiteral("--json")};
    }

    std::pair<QByteArray, int> commandLine(const QString &desk, const QStringList &words, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QStringLiteral(HK_BIN_DIR "/hallkeeper-cli"), QStringList{QStringLiteral("--db"), file(desk)} + words);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(120000);
        return {process.readAllStandardOutput(), process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1};
    }
    QJsonObject synchronise(const QString &desk, const QStringList &more = {})
    {
        const auto [out, code] = commandLine(desk, syncWords() + more, ServerFixture::password().toUtf8() + "\n");
        return code == 0 ? QJsonDocument::fromJson(out).object() : QJsonObject();
    }

    Result<SyncReport> round(SyncDesk &desk)
    {
        HK_TRY(const auto line, HttpTransport::to(address()));
        Synchronizer synchronizer(desk.database(), *line, {m_name, QStringLiteral("wang"), ServerFixture::password()});
        return synchronizer.run();
    }
    void settle(const QList<SyncDesk *> &desks)
    {
        for (int i = 0; i < 2; ++i) {
            for (SyncDesk *desk : desks)
                HK_VERIFY(round(*desk));
        }
    }

    // The file belongs to a server by its name: a port may change with a restart of the test's server.
    const QString m_name = QStringLiteral("https://hall.example");
    SharedCatalogue m_shared;
};

QTEST_GUILESS_MAIN(TestDesks)
#include "test_desks.moc"

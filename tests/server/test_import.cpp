// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "commandlinedesk.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hk;
using namespace hk::test;

namespace {

// What a desk may need while it synchronises, in KiB. The sanitizers' own memory is not ours.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 mostMemoryOfDesk = 1024 * 1024;
#else
constexpr qint64 mostMemoryOfDesk = 96 * 1024;
#endif

// A house of residents: four to a room, thirty rooms to a floor, six floors to a building.
QByteArray sheet(int students)
{
    static const QList<QByteArray> colleges{"信息工程学院", "机电工程学院", "经济管理学院"};
    static const QList<QByteArray> surnames{"王", "李", "张", "刘", "陈", "欧阳"};
    static const QList<QByteArray> names{"伟", "子涵", "雨欣", "浩然", "一诺"};
    QByteArray text = "学号,姓名,性别,民族,学院,专业,年级,班级,联系电话,辅导员,楼栋,房间,床位,入住日期\r\n";
    for (int i = 0; i < students; ++i) {
        const int room = i / 4;
        const int building = 1 + room / 180;
        const int college = i % int(colleges.size());
        text += "2025" + QByteArray::number(1'000'000 + i) + ',' + surnames.at(i % 6) + names.at(i % 5) + ','
            + (building % 2 ? "男" : "女") + ",汉族," + colleges.at(college) + ",专业" + QByteArray::number(i % 7) + ",2025,专业"
            + QByteArray::number(i % 7) + "2501班,138" + QByteArray::number(10'000'000 + i) + ",周敏,"
            + QByteArray::number(building) + "号楼," + QByteArray::number(1 + room % 180 / 30)
            + QByteArray::number(room % 30 + 1).rightJustified(2, '0') + ',' + QByteArray::number(i % 4 + 1) + ",2025-09-01\r\n";
    }
    return text;
}

// Runs a program of this test's own making to its end: its exit code, and the most memory it ever had in KiB.
struct Ended {
    int code = -1;
    qint64 peak = 0;
};
Ended run(const QStringList &words, const QByteArray &input)
{
    std::vector<QByteArray> bytes{HK_BIN_DIR "/hallkeeper-cli"};
    for (const QString &word : words)
        bytes.push_back(word.toUtf8());
    std::vector<char *> arguments;
    for (QByteArray &word : bytes)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    int pipe[2];
    if (::pipe(pipe) != 0)
        return {};
    const pid_t child = ::vfork();
    if (child == 0) {
        ::dup2(pipe[0], STDIN_FILENO);
        ::close(pipe[1]);
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    ::close(pipe[0]);
    const bool written = ::write(pipe[1], input.constData(), size_t(input.size())) == input.size();
    ::close(pipe[1]);
    int status = 0;
    rusage usage{};
    if (child < 0 || !written || ::wait4(child, &status, 0, &usage) != child)
        return {};
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, usage.ru_maxrss};
}

}  // namespace

// A whole school comes in as a sheet on one desk and reaches another one. HK_STUDENTS=40000 for a large one.
class TestImport : public QObject {
    Q_OBJECT

    PostgresCluster m_cluster;
    SharedCatalogue m_shared;
    QTemporaryDir m_folder;
    std::unique_ptr<ServerFixture> m_server;

    QString file(const char *desk) const { return m_folder.filePath(QLatin1String(desk)); }
    Ended synchronise(const char *desk) const
    {
        return run({QStringLiteral("--db"), file(desk), QStringLiteral("sync"), QStringLiteral("--server"),
                    QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()), QStringLiteral("--user"), QStringLiteral("wang"),
                    QStringLiteral("--password-stdin")},
                   ServerFixture::password().toUtf8() + '\n');
    }
    qint64 onServer(const QByteArray &what) const
    {
        server::Postgres owner = m_server->asOwner();
        const auto rows = owner.run("SELECT count(*) FROM " + what);
        return rows.ok() ? rows->number(0, 0) : -1;
    }

private slots:
    void initTestCase()
    {
        HK_VERIFY(m_cluster.start(PostgresCluster::Durable));
        m_server = std::make_unique<ServerFixture>(m_cluster);
        const auto made = m_server->run({QStringLiteral("init")});
        QVERIFY2(made.code == 0, made.error.constData());
        m_server->addAccount(QStringLiteral("wang"), QStringLiteral("administrator"));
        QVERIFY(m_server->start());
    }

    void aWholeSchoolReachesTheOtherDesk()
    {
        const int wanted = qEnvironmentVariableIntValue("HK_STUDENTS");
        const int students = wanted > 0 ? wanted : 2000;
        QFile roster(m_folder.filePath(QStringLiteral("roster.csv")));
        QVERIFY(roster.open(QIODevice::WriteOnly) && roster.write(sheet(students)) > 0);
        roster.close();
        for (const char *desk : {"a", "b"})
            QVERIFY(QFile::copy(m_shared.emptyFile(), file(desk)));
        CommandLineDesk importer(file("a"), QStringLiteral("wang"));
        const auto taken = importer.run({QStringLiteral("import"), QStringLiteral("roster"), roster.fileName()});
        QVERIFY2(taken.code == 0, taken.error);
        QCOMPARE(taken.out.value(QStringLiteral("inserted")).toInt(), students);
        QCOMPARE(taken.out.value(QStringLiteral("refused")).toInt(-1), 0);

        const Ended sent = synchronise("a");
        QCOMPARE(sent.code, 0);
        QCOMPARE(onServer("data.student"), students);
        QCOMPARE(onServer("data.residency WHERE state = 'active'"), students);
        QCOMPARE(onServer("data.student WHERE version > 1"), 0);
        QCOMPARE(onServer("data.conflict"), 0);
        const Ended received = synchronise("b");
        QCOMPARE(received.code, 0);
        qInfo("peaks: %lld MiB sending, %lld MiB receiving", sent.peak / 1024, received.peak / 1024);
        QVERIFY2(sent.peak <= mostMemoryOfDesk && received.peak <= mostMemoryOfDesk, "too much memory");

        SyncDesk a(m_shared, file("a"), SyncDesk::Existing);
        SyncDesk b(m_shared, file("b"), SyncDesk::Existing);
        const QStringList rows = a.dump();
        QVERIFY(rows.size() > 2 * students);
        // Not by QCOMPARE, which would print them all.
        QVERIFY2(b.dump() == rows, "the second desk holds other rows");
        QCOMPARE(a.faults() + b.faults(), 0);
        const auto whole = m_server->run({QStringLiteral("check")});
        QVERIFY2(whole.code == 0, whole.out + whole.error);
    }

    void cleanupTestCase() { m_server.reset(); }
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"

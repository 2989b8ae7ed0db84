// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "access/schoolkeys.h"
#include "commandlinedesk.h"
#include "crashledger.h"
#include "loopbackproxy.h"
#include "servertest.h"

#include <random>

using namespace hk;
using namespace hk::test;

namespace {

enum class Victim : quint8 { Desk, NewDesk, Server, Postgres };

}  // namespace

// Desks, the server and PostgreSQL (fsync and synchronous_commit on) are killed in the middle of what they do, at points that a
// seed decides. HK_SEEDS=40 plays forty courses, HK_SEED=17 that one, HK_POINTS=8 crashes eight times in each.
class TestCrash : public QObject {
    Q_OBJECT

    PostgresCluster m_cluster;
    SharedCatalogue m_shared;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<LoopbackProxy> m_line;
    std::vector<std::unique_ptr<CommandLineDesk>> m_desks;
    CrashLedger m_ledger;
    std::mt19937 m_chance;
    int m_written = 0;

    int below(int end) { return int(m_chance() % unsigned(end)); }

private slots:
    void initTestCase() { HK_VERIFY(m_cluster.start(PostgresCluster::Durable)); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ServerFixture>(m_cluster);
        HK_VERIFY(m_server->begin());
        m_line = std::make_unique<LoopbackProxy>(m_server->port());
        m_ledger = CrashLedger();
        m_written = 0;
    }
    void cleanup()
    {
        m_desks.clear();
        m_line.reset();
        m_server.reset();
    }

    void nothingIsWrittenLater()
    {
        for (const bool service : {false, true}) {
            server::Postgres postgres = service ? m_server->asService() : m_server->asOwner();
            for (const char *setting : {"fsync", "synchronous_commit", "full_page_writes"}) {
                const auto shown = postgres.run(QByteArray("SHOW ") + setting);
                HK_VERIFY(shown);
                QCOMPARE(shown->text(0, 0), QByteArray("on"));
            }
        }
    }

    // A transaction that left nothing behind gave its number to nobody, and after a crash another one gets it: what that one writes
    // is not behind a desk that had read to the end before.
    void numbersAreGivenOutAgain()
    {
        Desk reader(*m_server, QStringLiteral("wang"));
        Desk writer(*m_server, QStringLiteral("wang"));
        QCOMPARE(reader.signIn().status, 200);
        QCOMPARE(writer.signIn().status, 200);
        const auto college = [&](const char *name) {
            const QByteArray uid = makeUid();
            const auto result = writer.push({insertOf("college", uid, values({{"name", word(name)}}))});
            return result.outcome == wire::Outcome::Applied ? uid : QByteArray();
        };
        const QByteArray first = college("理学院");
        {
            server::Postgres owner = m_server->asOwner();
            for (int i = 0; i < 3; ++i)
                HK_VERIFY(owner.script("BEGIN; SELECT pg_current_xact_id(); ROLLBACK"));
        }
        reader.pull();
        QVERIFY(reader.has(first));
        m_cluster.crash();
        HK_VERIFY(m_cluster.run());
        const QByteArray second = college("工学院");
        QVERIFY(!second.isEmpty());
        reader.pull();
        QVERIFY(reader.has(second));
    }

    void coursesOfCrashes_data()
    {
        QTest::addColumn<int>("seed");
        const int one = qEnvironmentVariableIntValue("HK_SEED");
        const int last = one > 0 ? one : countOf("HK_SEEDS", 1);
        for (int seed = one > 0 ? one : 1; seed <= last; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    // Everything that was entered is there once, and all see the same.
    void coursesOfCrashes()
    {
        QFETCH(int, seed);
        m_chance.seed(unsigned(seed));
        QVERIFY(newDesk());
        QVERIFY(newDesk());
        QVERIFY(foundSchool());
        int hits = 0;
        for (CrashPoint point; nextPoint(point);) {
            for (int desk = 0; desk < 2; ++desk)
                QVERIFY(edit(desk));
            if (point.victim == Victim::NewDesk)
                QVERIFY(newDesk());
            const int struck = crashAt(point);
            QVERIFY2(struck >= 0, "not everything came up again");
            hits += struck;
            m_points << QStringLiteral("victim %1 at %2 + %3 ms: %4")
                            .arg(int(point.victim))
                            .arg(point.chunk)
                            .arg(point.milliseconds)
                            .arg(struck > 0 ? QStringLiteral("struck") : QStringLiteral("it was over"));
            // Nobody comes to rest between two crashes, except now and then.
            const QString trouble = m_points.size() % 4 == 0 ? rest() : QString();
            QVERIFY2(trouble.isEmpty(), qPrintable(m_points.join(u'\n') + u'\n' + trouble));
        }
        QVERIFY2(hits >= 2, "hardly anything was hit");
    }

private:
    struct CrashPoint {
        Victim victim = Victim::Desk;
        int chunk = 0;
        int milliseconds = 0;
    };

    static QVariantMap student(const QString &number)
    {
        return {{QStringLiteral("number"), number}, {QStringLiteral("name"), QStringLiteral("孟子涵")}};
    }
    bool newDesk()
    {
        const QString file = m_folder->filePath(QString::number(++m_files));
        m_desks.push_back(std::make_unique<CommandLineDesk>(file, QStringLiteral("wang")));
        return QFile::copy(m_shared.emptyFile(), file);
    }
    SyncDesk opened(int desk) const { return SyncDesk{m_shared, m_desks.at(size_t(desk))->file(), SyncDesk::Existing}; }

    bool addStudents(SyncDesk &desk, const QString &prefix, int count)
    {
        m_ledger.promise(desk.file());
        return desk
            .write([&](Writer &writer) -> Result<int> {
                for (int i = 0; i < count; ++i)
                    HK_CHECK(insertRow(writer, "student", student(prefix + QString::number(++m_written))));
                return count;
            })
            .ok();
    }
    // Several pages for a desk that is new.
    bool foundSchool()
    {
        SyncDesk desk = opened(0);
        for (int i = 0; i < 3; ++i) {
            if (!addStudents(desk, QStringLiteral("school-"), 450))
                return false;
        }
        desk.close();
        return rest() == QString();
    }
    QList<qint64> someOf(SyncDesk &desk, const QString &prefix, int count)
    {
        const auto rows = desk.read([&](Reader &reader) -> Result<QList<qint64>> {
            Statement query = reader.statement(QStringLiteral("SELECT id FROM student WHERE number LIKE ? ORDER BY number"));
            HK_CHECK(query.bind(prefix + u'%').run());
            QList<qint64> found;
            while (query.next())
                found << query.integer(0);
            return found;
        });
        QList<qint64> left = rows.value();
        QList<qint64> some;
        while (some.size() < count && !left.isEmpty())
            some << left.takeAt(below(int(left.size())));
        return some;
    }
    // A small picture, which every desk gets by itself, and one of two parts.
    bool attachFiles(SyncDesk &desk)
    {
        if (!openSchoolKeys(desk.database(), ServerFixture::password()).ok())
            return false;
        bool done = true;
        const qint64 whose = someOf(desk, QStringLiteral("school-2"), 1).value(0);
        for (const int size : {1000, 1'300'000}) {
            const QByteArray bytes = "\x89PNG\r\n\x1a\n" + QByteArray::number(++m_written) + QByteArray(size, '.');
            const QVariantMap row{{QStringLiteral("student_id"), whose},
                                  {QStringLiteral("kind"), QStringLiteral("scan")},
                                  {QStringLiteral("file"), desk.takePicture(bytes, QStringLiteral("a.png"))}};
            m_ledger.promise(desk.file());
            done = done && desk.add("student_file", row) > 0;
        }
        return done;
    }
    // What is small and named has come, whole.
    QString inspectFiles(SyncDesk &desk)
    {
        if (!openSchoolKeys(desk.database(), ServerFixture::password()).ok())
            return QStringLiteral("the school's keys do not open");
        const auto pictures = desk.read([](Reader &reader) { return smallPictures(reader, 10'000, 1000); });
        for (const NamedFile &one : pictures.value()) {
            if (desk.bytesOf(one.file.sha256).size() != one.file.size)
                return QStringLiteral("a picture has not come");
        }
        return {};
    }
    // Rows of its own, which nobody else touches, and some that both desks change.
    bool edit(int which)
    {
        SyncDesk desk = opened(which);
        const QString own = QStringLiteral("desk%1-").arg(which);
        const QList<qint64> mine = someOf(desk, own, 5);
        const QList<qint64> ours = someOf(desk, QStringLiteral("school-1"), 2);
        bool done = true;
        for (const qint64 row : mine.mid(1) + ours) {
            m_ledger.promise(desk.file());
            done = done && desk.change("student", row, {{QStringLiteral("phone"), QString::number(++m_written)}});
        }
        if (!mine.isEmpty()) {
            m_ledger.promise(desk.file());
            done = done && desk.write([&](Writer &writer) { return deleteRow(writer, "student", mine.first()); }).ok();
        }
        done = done && attachFiles(desk);
        for (int i = 0; i < 6; ++i)
            done = done && addStudents(desk, own, i == 0 ? 1 + below(200) : 1);
        return done;
    }

    // 1: it was in the middle of something, 0: all was over before, -1: it did not come up again.
    int crashAt(const CrashPoint &point)
    {
        int left = point.chunk;
        int struck = 0;
        QTimer fuse;
        fuse.setSingleShot(true);
        connect(&fuse, &QTimer::timeout, &fuse, [&] { struck = strike(point.victim) ? 1 : -1; });
        m_line->heard = [&] {
            if (left-- == 0)
                fuse.start(point.milliseconds);
        };
        for (const auto &desk : m_desks)
            desk->beginSync(m_line->address());
        for (const auto &desk : m_desks)
            (void)desk->end();
        m_line->heard = [] {};
        return struck;
    }
    bool strike(Victim victim)
    {
        switch (victim) {
        case Victim::Desk:
            m_desks.front()->kill();
            return true;
        case Victim::NewDesk:
            m_desks.back()->kill();
            return true;
        case Victim::Server:
            m_server->crash();
            if (!m_server->start())
                return false;
            m_line->lead(m_server->port());
            return true;
        default:
            m_cluster.crash();
            return m_cluster.run().ok();
        }
    }

    // Until nobody has anything to send; then all is looked at.
    QString rest()
    {
        bool resting = false;
        QByteArray said;
        for (int i = 0; i < 6 && !resting; ++i) {
            resting = true;
            for (const auto &desk : m_desks)
                desk->beginSync(m_line->address());
            for (const auto &desk : m_desks) {
                const CommandLineDesk::Said round = desk->end();
                said = round.error;
                resting = resting && round.code == 0 && round.out.value(QStringLiteral("pushed")).toInt(-1) == 0
                    && round.out.value(QStringLiteral("caught_up")).toBool();
            }
        }
        return resting ? inspect() : QStringLiteral("they do not come to rest: ") + QString::fromUtf8(said);
    }
    QString inspect()
    {
        Desk answered(*m_server, QStringLiteral("wang"));
        if (answered.signIn().status != 200)
            return QStringLiteral("nobody may sign in");
        answered.pull();
        const QStringList truth = answered.dump();
        std::vector<std::unique_ptr<SyncDesk>> files;
        QHash<QString, SyncDesk *> byName;
        for (const auto &desk : m_desks) {
            files.push_back(std::make_unique<SyncDesk>(m_shared, desk->file(), SyncDesk::Existing));
            SyncDesk &file = *files.back();
            byName.insert(file.file(), &file);
            if (file.dump() != truth)
                return QStringLiteral("desk %1 does not hold what the server answers").arg(files.size());
            if (const QString trouble = inspectFiles(file); !trouble.isEmpty())
                return trouble;
            if (file.faults() != 0)
                return QStringLiteral("the check of desk %1 finds faults").arg(files.size());
        }
        server::Postgres owner = m_server->asOwner();
        if (const QString trouble = m_ledger.check(byName, owner); !trouble.isEmpty())
            return trouble;
        if (m_desks.size() > 2)
            m_desks.pop_back();
        const auto whole = m_server->run({QStringLiteral("check")});
        return whole.code == 0 ? QString() : QString::fromUtf8(whole.out + whole.error);
    }

    QStringList m_points;
    int m_files = 0;

    // Each victim in turn.
    bool nextPoint(CrashPoint &point)
    {
        static const std::array order{Victim::NewDesk, Victim::Postgres, Victim::Desk, Victim::Server};
        if (m_points.size() >= countOf("HK_POINTS", 4))
            return m_points.clear(), false;
        point = {order.at(size_t(m_points.size()) % order.size()), below(14), below(3) == 0 ? 0 : below(60)};
        return true;
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "test_crash.moc"

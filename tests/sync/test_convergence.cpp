// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelserver.h"
#include "storage/units.h"
#include "syncdesk.h"

#include <random>

using namespace hk;
using namespace hk::test;

namespace {

using Chance = std::mt19937;

int below(Chance &chance, int end)
{
    return int(chance() % unsigned(end));
}

// A line that loses requests, loses answers and delivers twice.
class BadLine : public Transport {
public:
    BadLine(Transport &server, Chance &chance) : m_server(server), m_chance(chance) { }
    Result<HttpReply> send(const HttpRequest &request) override
    {
        const int luck = below(m_chance, 10);
        if (luck == 0)
            return Error{QStringLiteral("request lost"), {}};
        if (luck == 1)
            (void)m_server.send(request).ok();
        Result<HttpReply> reply = m_server.send(request);
        if (luck == 2)
            return Error{QStringLiteral("answer lost"), {}};
        return reply;
    }

private:
    Transport &m_server;
    Chance &m_chance;
};

// One run: desks that edit, synchronise over a bad line, stop and go on; the same seed gives the same run.
class Run {
public:
    Run(const SharedCatalogue &shared, unsigned seed) : m_chance(seed), m_server(shared.catalogue())
    {
        m_server.pageRows = 1 + below(m_chance, 6);
        for (int i = 0; i < 2 + below(m_chance, 2); ++i)
            m_desks.push_back(std::make_unique<SyncDesk>(shared, m_folder.filePath(QString::number(i))));
        prepare();
    }

    ModelServer &server() { return m_server; }
    std::vector<std::unique_ptr<SyncDesk>> &desks() { return m_desks; }

    void steps(int count)
    {
        for (int i = 0; i < count; ++i) {
            SyncDesk &desk = *m_desks.at(size_t(below(m_chance, int(m_desks.size()))));
            switch (below(m_chance, 12)) {
            case 0:
                desk.reopen();
                break;
            case 1:
            case 2:
            case 3: {
                BadLine line(m_server, m_chance);
                (void)desk.synchronise(line).ok();
                break;
            }
            default:
                edit(desk);
            }
        }
    }

    // Everybody synchronises over a good line until nothing moves. An error ends the run with its words.
    QString quiet()
    {
        for (int round = 0; round < 12; ++round) {
            int moved = 0;
            for (const auto &desk : m_desks) {
                const auto report = desk->synchronise(m_server);
                if (!report.ok())
                    return QString::fromUtf8(textOf(report));
                moved += report->pushed + report->rejected + report->pulled + (report->caughtUp ? 0 : 1);
            }
            if (moved == 0)
                return {};
        }
        return QStringLiteral("the desks do not come to rest");
    }

private:
    void prepare()
    {
        SyncDesk &first = *m_desks.front();
        const qint64 building = first.add(
            "building", {{QStringLiteral("code"), QStringLiteral("3")}, {QStringLiteral("name"), QStringLiteral("3号楼")}});
        const qint64 room =
            first.add("room", {{QStringLiteral("building_id"), building}, {QStringLiteral("number"), QStringLiteral("501")}});
        for (int bed = 1; bed <= 3; ++bed)
            first.add("bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), QString::number(bed)}});
        for (int i = 0; i < 4; ++i)
            addStudent(first);
    }
    void addStudent(SyncDesk &desk)
    {
        // Few numbers, so that desks give the same one now and then.
        desk.add("student",
                 {{QStringLiteral("number"), QString::number(below(m_chance, 12))},
                  {QStringLiteral("name"), QStringLiteral("学生%1").arg(below(m_chance, 100))}});
    }
    qint64 any(SyncDesk &desk, const QString &table, const QString &where = QStringLiteral("1"))
    {
        // By a name that is the same in every run, not by uid or key.
        const int count = desk.single(QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(table, where)).toInt();
        if (count == 0)
            return 0;
        return desk
            .single(QStringLiteral("SELECT id FROM %1 WHERE %2 ORDER BY id LIMIT 1 OFFSET %3")
                        .arg(table, where)
                        .arg(below(m_chance, count)))
            .toLongLong();
    }
    void edit(SyncDesk &desk)
    {
        const QString living = QStringLiteral("state = 'active'");
        switch (below(m_chance, 7)) {
        case 0:
            addStudent(desk);
            break;
        case 1:
        case 2:
            desk.change(
                "student", any(desk, QStringLiteral("student")),
                {{below(m_chance, 2) ? QStringLiteral("phone") : QStringLiteral("note"), QString::number(below(m_chance, 5))}});
            break;
        case 3: {
            const qint64 student = any(desk, QStringLiteral("student"));
            (void)desk.write([&](Writer &writer) { return deleteRow(writer, "student", student); }).ok();
            break;
        }
        case 4:
            desk.add("residency",
                     {{QStringLiteral("student_id"), any(desk, QStringLiteral("student"))},
                      {QStringLiteral("room_id"), any(desk, QStringLiteral("room"))},
                      {QStringLiteral("bed_id"), any(desk, QStringLiteral("bed"))},
                      {QStringLiteral("state"), QStringLiteral("active")},
                      {QStringLiteral("from_date"), QStringLiteral("2026-09-01")}});
            break;
        case 5:
            desk.change(
                "residency", any(desk, QStringLiteral("residency"), living),
                {{QStringLiteral("state"), QStringLiteral("ended")}, {QStringLiteral("to_date"), QStringLiteral("2026-11-01")}});
            break;
        default:
            (void)undoLast(desk.database()).result().ok();
        }
    }

    Chance m_chance;
    QTemporaryDir m_folder;
    ModelServer m_server;
    std::vector<std::unique_ptr<SyncDesk>> m_desks;
};

}  // namespace

// Whatever desks do and lines lose: when all is quiet each desk holds exactly the server's rows.
// HK_SEEDS=10000 test_convergence runs that many; HK_SEED=17 test_convergence runs that one.
class ConvergenceTest : public QObject {
    Q_OBJECT
private slots:
    void desksEndAlike()
    {
        const int one = qEnvironmentVariableIntValue("HK_SEED");
        const int many = qEnvironmentVariableIntValue("HK_SEEDS");
        const int first = one > 0 ? one : 1;
        const int last = one > 0 ? one : many > 0 ? many : 12;
        for (int seed = first; seed <= last; ++seed) {
            Run run(m_shared, unsigned(seed));
            run.steps(60);
            const QString trouble = run.quiet();
            QVERIFY2(trouble.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(trouble)));
            for (const auto &desk : run.desks()) {
                const QByteArray where = QStringLiteral("seed %1, %2").arg(seed).arg(desk->file()).toUtf8();
                const QStringList here = desk->dump();
                const QStringList there = run.server().dump();
                for (const QString &line : here) {
                    if (!there.contains(line))
                        qWarning("%s: only here: %s", where.constData(), qPrintable(line));
                }
                for (const QString &line : there) {
                    if (!here.contains(line))
                        qWarning("%s: only there: %s", where.constData(), qPrintable(line));
                }
                QVERIFY2(here == there, where.constData());
                QVERIFY2(desk->faults() == 0, where.constData());
            }
        }
    }

private:
    SharedCatalogue m_shared;
};

QTEST_GUILESS_MAIN(ConvergenceTest)
#include "test_convergence.moc"

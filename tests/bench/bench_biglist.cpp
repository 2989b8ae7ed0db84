// SPDX-License-Identifier: GPL-3.0-or-later
// From the request for the change log to its first 128 rows painted: 1,000,000 rows beside 1,000; at most 3 × as long, and 60 MB
// more memory when all ids are there.
#include "../gui/scripteddialogs.h"
#include "../gui/stubworkbench.h"
#include "support/samplecatalogue.h"
#include "widgets/actionregistry.h"
#include "widgets/list/listpanel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>

using namespace hk;

namespace {

constexpr int rounds = 7;

bool fill(const QString &path, int rows)
{
    bool done = false;
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fill"));
        raw.setDatabaseName(path);
        raw.open();
        QSqlQuery query(raw);
        done = query.exec(QStringLiteral("INSERT INTO person (uid, number, name) VALUES (randomblob(16), 'n1', '张三')"))
            && query.exec(
                QStringLiteral("INSERT INTO change_unit (id, uid, kind, at) VALUES (1, randomblob(16), 'edit', 1760000000000)"));
        query.prepare(QStringLiteral("INSERT INTO change (unit, op, entity, row_id, row_uid, after) WITH RECURSIVE n(i) AS (SELECT "
                                     "1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                                     "SELECT 1, 'update', 'person', 1, (SELECT uid FROM person), '{\"name\":\"a\"}' FROM n"));
        query.addBindValue(rows);
        done = done && query.exec();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("fill"));
    return done;
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

// Tells when the viewport was painted with rows in it.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(ListTable &table) : m_table(table) { table.viewport()->installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_table.model()->rowCount() > 0)
            QMetaObject::invokeMethod(
                this, [this] { painted = true; }, Qt::QueuedConnection);
        return false;
    }

private:
    ListTable &m_table;
};

struct Measured {
    double milliseconds = 1e9;
    double megabytes = 0;
};

Measured measure(const QString &path, const Catalogue &catalogue, int rows)
{
    Measured best;
    if (!Database::open(path, catalogue, test::sampleSchemas()).ok() || !fill(path, rows))
        return best;
    auto database = Database::open(path, catalogue, test::sampleSchemas());
    ActionRegistry actions;
    ScriptedDialogs dialogs;
    test::StubWorkbench workbench;
    const std::vector<std::unique_ptr<Importer>> importers;
    const UiContext context{**database, catalogue, actions, dialogs, workbench, importers, systemNow};
    const double before = residentMegabytes();
    for (int round = 0; round < rounds; ++round) {
        ListPanel panel(context, "core.changes");
        panel.resize(1200, 3800);
        PaintWatch watch(panel.table());
        QElapsedTimer timer;
        timer.start();
        panel.show();
        while (!watch.painted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1000);
        best.milliseconds = std::min(best.milliseconds, double(timer.nsecsElapsed()) / 1e6);
        while (!panel.model().isComplete())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1000);
        if (panel.model().rowCount() != rows)
            std::fprintf(stderr, "%d rows instead of %d\n", panel.model().rowCount(), rows);
        best.megabytes = std::max(best.megabytes, residentMegabytes() - before);
    }
    return best;
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    Catalogue catalogue;
    if (!test::declareSample(catalogue).ok())
        return 1;
    const Measured few = measure(folder.filePath(QStringLiteral("few.sqlite")), catalogue, 1'000);
    const Measured many = measure(folder.filePath(QStringLiteral("many.sqlite")), catalogue, 1'000'000);
    std::printf("{\"first_paint_ms\": %.1f, \"of_1000_rows_ms\": %.1f, \"ratio\": %.2f, \"limit\": 3, \"more_memory_mb\": %.0f, "
                "\"memory_limit_mb\": 60}\n",
                many.milliseconds, few.milliseconds, many.milliseconds / few.milliseconds, many.megabytes - few.megabytes);
    return many.milliseconds <= 3 * few.milliseconds && many.megabytes - few.megabytes <= 60 ? 0 : 1;
}

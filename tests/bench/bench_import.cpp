// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a roster of 40,000 students into an empty data file, all checks and capture on, beside the floor of the same run: reading
// the file, and bare prepared inserts of the same rows with their search keys and indexes. At most 2.5 × of it.
//   bench_import [FILE.xlsx]
#include "bench/baretable.h"
#include "module/host.h"
#include "sheets/writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace hk;

namespace {

constexpr int students = 40'000;
constexpr int rounds = 3;

const QStringList header{
    QStringLiteral("学号"),     QStringLiteral("姓名"),     QStringLiteral("性别"),     QStringLiteral("民族"),
    QStringLiteral("政治面貌"), QStringLiteral("学院"),     QStringLiteral("专业"),     QStringLiteral("年级"),
    QStringLiteral("班级"),     QStringLiteral("联系电话"), QStringLiteral("辅导员"),   QStringLiteral("楼栋"),
    QStringLiteral("房间号"),   QStringLiteral("床位"),     QStringLiteral("入住日期"), QStringLiteral("备注")};

bool writeRoster(const QString &path)
{
    auto writer = WorkbookWriter::create(path);
    std::vector<SheetColumn> columns;
    for (const QString &title : header)
        columns.push_back({title, ColumnKind::Text, 12});
    if (!writer.ok() || !(*writer)->beginTable(QStringLiteral("花名册"), columns).ok())
        return false;
    const QString family = QStringLiteral("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗");
    const QString given = QStringLiteral("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚");
    for (int i = 0; i < students; ++i) {
        const int building = i / 480;
        const int room = i % 480 / 4;
        const QString name = QString(family.at(i % 20)) + given.at(i / 20 % 20) + given.at(i / 400 % 20);
        const QStringList row{QStringLiteral("2024%1").arg(i, 7, 10, QLatin1Char('0')),
                              name,
                              building % 2 == 0 ? QStringLiteral("男") : QStringLiteral("女"),
                              QStringLiteral("汉族"),
                              QStringLiteral("共青团员"),
                              QStringLiteral("学院%1").arg(i % 12),
                              QStringLiteral("专业%1").arg(i % 36),
                              QStringLiteral("2024"),
                              QStringLiteral("专业%1-2401班").arg(i % 36),
                              QStringLiteral("138%1").arg(i, 8, 10, QLatin1Char('0')),
                              QStringLiteral("周敏"),
                              QStringLiteral("%1号楼").arg(building + 1),
                              QStringLiteral("%1%2").arg(room / 20 + 1).arg(room % 20 + 1, 2, 10, QLatin1Char('0')),
                              QString::number(i % 4 + 1),
                              QStringLiteral("2024-09-0%1").arg(i % 9 + 1),
                              QString()};
        if (!(*writer)->addRow(row).ok())
            return false;
    }
    return (*writer)->close().ok();
}

double readSeconds(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    auto workbook = openWorkbook(path);
    qint64 cells = 0;
    if (workbook.ok())
        (void)(*workbook)->read(0, [&](int, const CellRow &row) { return cells += qint64(row.size()), true; }).ok();
    return double(timer.nsecsElapsed()) / 1e9;
}

Result<double> importSeconds(const ModuleHost &host, const QString &roster, const QString &file)
{
    HK_TRY(const auto database, Database::open(file, host.catalogue(), host.schemas()));
    const auto importers = host.importers();
    const Importer &importer = *importers.front();
    QElapsedTimer timer;
    timer.start();
    HK_TRY(const ImportPlan plan,
           database->read([&](Reader &reader) { return importer.plan(reader, roster, {}, {}, {}); }, ReadLane::Bulk).result());
    HK_TRY(const ImportOutcome outcome,
           database->write({.kind = UnitKind::Import}, [&](Writer &writer) { return importer.apply(writer, plan, {}); }).result());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (outcome.batch.refused > 0 || outcome.batch.rows < students)
        std::printf("unexpected: %d rows, %d refused\n", outcome.batch.rows, outcome.batch.refused);
    return seconds;
}

// The same rows, bare: no checks, no capture, nothing read.
double insertSeconds(const ModuleHost &host, const QString &imported, const QString &file)
{
    if (!Database::open(file, host.catalogue(), host.schemas()).ok())
        return 0;
    std::vector<bench::BareTable> tables;
    double seconds = 0;
    {
        QSqlDatabase source = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("source"));
        source.setDatabaseName(imported);
        source.open();
        QStringList names;
        for (const auto &entity : host.catalogue().entities())
            names << QString::fromLatin1(entity->table);
        names << QStringLiteral("search_key") << QStringLiteral("search_entity");
        for (const QString &name : names)
            tables.push_back(bench::readBare(source, name, bench::columnsOfTable(source, name)));
        tables.push_back(
            bench::readBare(source, QStringLiteral("search_text"), {QStringLiteral("rowid"), QStringLiteral("words")}));
        QSqlDatabase target = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("target"));
        target.setDatabaseName(file);
        target.open();
        QSqlQuery pragma(target);
        pragma.exec(QStringLiteral("PRAGMA cache_size = -16000"));
        pragma.exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
        QElapsedTimer timer;
        timer.start();
        target.transaction();
        for (const bench::BareTable &table : tables) {
            if (!bench::writeBare(target, table))
                std::printf("bare insert into %s failed\n", qPrintable(table.name));
        }
        target.commit();
        seconds = double(timer.nsecsElapsed()) / 1e9;
    }
    QSqlDatabase::removeDatabase(QStringLiteral("source"));
    QSqlDatabase::removeDatabase(QStringLiteral("target"));
    return seconds;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    const QString roster = argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(QStringLiteral("roster.xlsx"));
    if (argc < 2 && !writeRoster(roster))
        return 1;
    ModuleHost host;
    host.load(QStringLiteral(HK_MODULE_DIR));
    double best = 1e9;
    for (int round = 0; round < rounds; ++round) {
        const QString imported = folder.filePath(QStringLiteral("imported%1.sqlite").arg(round));
        const Result<double> import = importSeconds(host, roster, imported);
        if (!import.ok()) {
            std::printf("%s %s\n", qPrintable(import.error().message), qPrintable(import.error().detail));
            return 1;
        }
        const double reading = readSeconds(roster);
        const double inserting = insertSeconds(host, imported, folder.filePath(QStringLiteral("bare%1.sqlite").arg(round)));
        const double ratio = *import / (reading + inserting);
        std::printf("import %.2f s; floor: reading %.2f s + bare inserts %.2f s; %.2f x (at most 2.5)\n", *import, reading,
                    inserting, ratio);
        best = std::min(best, ratio);
    }
    std::printf("best %.2f x\n", best);
    return best <= 2.5 ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/listexport.h"
#include "rosterfile.h"
#include "storage/rows.h"

#include <QSignalSpy>

using namespace hk;
using hk::test::problemCells;
using hk::test::RosterFile;

// The sample files end to end, and what an import does to the data.
class RosterImportTest : public QObject {
    Q_OBJECT

    static QString sample(const char *name) { return QStringLiteral(HK_TEST_DATA "/") + QLatin1String(name); }
    static QStringList roster(const QStringList &rows)
    {
        return QStringList{QStringLiteral("学号|姓名|楼栋|房间号|床位|联系电话")} + rows;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void readsTheMessyOne();
    void readsTheSamples_data();
    void readsTheSamples();
    void keepsOneBatchThatCanBeTakenBack();
    void leavesNothingWhenCancelled();
    void swapsAndChains();
    void refusesABedThatStaysTaken();
    void listsTheGoneAndEndsThemOnlyWhenTold();
    void leavesOutWhatAPersonLeavesOut();
    void bringsCorrectedRowsIn();
    void noticesDataThatChangedSince();
    void remembersAMapping();
    void bringsBackWhatWasExported();
};

void RosterImportTest::readsTheMessyOne()
{
    RosterFile file;
    const auto plan = file.plan(sample("roster-messy.xlsx"));
    HK_VERIFY(plan);
    QCOMPARE(problemCells(*plan),
             QStringList({QStringLiteral("D6 error"), QStringLiteral("F8 warning"), QStringLiteral("C9 warning"),
                          QStringLiteral("K10 warning"), QStringLiteral("D12 error"), QStringLiteral("C14 error"),
                          QStringLiteral("L15 warning")}));
    QCOMPARE(plan->rows(), 240);
    QCOMPARE(plan->refused(), 3);
    QVERIFY(!plan->layouts[0].used);
    const auto outcome = file.apply(*plan);
    HK_VERIFY(outcome);
    QCOMPARE(outcome->batch.inserted, 237);
    QCOMPARE(outcome->batch.refused, 3);
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM student")), QStringLiteral("237"));
    QCOMPARE(file.single(QStringLiteral("SELECT group_concat(code, ' ') FROM (SELECT code FROM building ORDER BY code)")),
             QStringLiteral("1 2 3"));
    // "1102室" in building 1 is room 102.
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM room WHERE length(number) <> 3")), QStringLiteral("0"));
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM room WHERE capacity <> 4")), QStringLiteral("0"));
    QCOMPARE(file.single(
                 QStringLiteral("SELECT count(*) FROM student WHERE name LIKE '% %' OR phone LIKE '%-%' OR length(number) <> 12")),
             QStringLiteral("0"));
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM student WHERE political_status IS NULL")), QStringLiteral("0"));
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM student WHERE gender IS NULL")), QStringLiteral("1"));
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM residency WHERE from_date IS NULL")), QStringLiteral("1"));
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM residency WHERE bed_id IS NULL")), QStringLiteral("1"));
    const auto again = file.import(sample("roster-messy.xlsx"));
    HK_VERIFY(again);
    QCOMPARE(again->unchanged, 237);
    QCOMPARE(again->refused, 3);
}

void RosterImportTest::readsTheSamples_data()
{
    QTest::addColumn<int>("people");
    QTest::newRow("roster-clean.xlsx") << 300;
    QTest::newRow("roster-gb18030.csv") << 120;
    QTest::newRow("roster-legacy.xls") << 120;
    QTest::newRow("roster-html.xls") << 60;
}

void RosterImportTest::readsTheSamples()
{
    QFETCH(int, people);
    RosterFile file;
    const auto plan = file.plan(sample(QTest::currentDataTag()));
    HK_VERIFY(plan);
    QCOMPARE(problemCells(*plan), QStringList());
    const auto first = file.apply(*plan);
    HK_VERIFY(first);
    QCOMPARE(first->batch.inserted, people);
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM residency WHERE state = 'active' AND bed_id IS NOT NULL")),
             QString::number(people));
    const QStringList before = file.dump();
    const auto again = file.plan(sample(QTest::currentDataTag()));
    HK_VERIFY(again);
    QCOMPARE(again->count(ImportAction::Same), people);
    QVERIFY(again->sameFile);
    HK_VERIFY(file.apply(*again));
    QCOMPARE(file.dump(), before);
}

void RosterImportTest::keepsOneBatchThatCanBeTakenBack()
{
    RosterFile file;
    HK_VERIFY(
        file.import(file.write(QStringLiteral("a.csv"), roster({QStringLiteral("2024000001|张三|3号楼|502|2|13800000001")}))));
    const QStringList before = file.dump();
    const auto batch = file.import(sample("roster-clean.xlsx"));
    HK_VERIFY(batch);
    QVERIFY(file.dump().size() > before.size());
    QCOMPARE(file.single(QStringLiteral("SELECT max(n) <= 500 FROM (SELECT count(*) AS n FROM change GROUP BY unit)")),
             QStringLiteral("1"));
    const auto undone = undoBatch(file.database(), batch->id).result();
    HK_VERIFY(undone);
    QCOMPARE(undone->kept, 0);
    QCOMPARE(file.dump(), before);
}

void RosterImportTest::leavesNothingWhenCancelled()
{
    RosterFile file;
    const auto plan = file.plan(sample("roster-clean.xlsx"));
    HK_VERIFY(plan);
    JobControl control;
    control.cancelled = std::make_shared<std::atomic<bool>>(false);
    control.progress = [cancelled = control.cancelled](int done, int) {
        if (done > 0)
            *cancelled = true;
    };
    const auto outcome = file.apply(*plan, control);
    QVERIFY(!outcome.ok());
    QCOMPARE(file.dump(), QStringList());
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM batch")), QStringLiteral("0"));
}

void RosterImportTest::swapsAndChains()
{
    RosterFile file;
    HK_VERIFY(file.import(
        file.write(QStringLiteral("a.csv"),
                   roster({QStringLiteral("2024000001|张三|3号楼|502|1|"), QStringLiteral("2024000002|李四|3号楼|502|2|"),
                           QStringLiteral("2024000003|王五|3号楼|502|3|"), QStringLiteral("2024000004|赵六|3号楼|502|4|")}))));
    // 1 and 2 swap; 3 goes where 4 was, 4 goes to a new room.
    const auto moved = file.import(
        file.write(QStringLiteral("b.csv"),
                   roster({QStringLiteral("2024000001|张三|3号楼|502|2|"), QStringLiteral("2024000002|李四|3号楼|502|1|"),
                           QStringLiteral("2024000003|王五|3号楼|502|4|"), QStringLiteral("2024000004|赵六|3号楼|503|1|")})));
    HK_VERIFY(moved);
    QCOMPARE(moved->updated, 4);
    QCOMPARE(file.placeOf(QStringLiteral("2024000001")), QStringLiteral("3-502-2"));
    QCOMPARE(file.placeOf(QStringLiteral("2024000002")), QStringLiteral("3-502-1"));
    QCOMPARE(file.placeOf(QStringLiteral("2024000003")), QStringLiteral("3-502-4"));
    QCOMPARE(file.placeOf(QStringLiteral("2024000004")), QStringLiteral("3-503-1"));
    QCOMPARE(file.single(QStringLiteral(
                 "SELECT count(*) FROM residency WHERE state = 'ended' AND to_date = '2026-11-19' AND end_reason = 'transfer'")),
             QStringLiteral("4"));
    QCOMPARE(file.single(QStringLiteral(
                 "SELECT count(*) FROM residency WHERE state = 'active' AND from_date = '2026-11-19' AND reason = 'transfer'")),
             QStringLiteral("4"));
}

void RosterImportTest::refusesABedThatStaysTaken()
{
    RosterFile file;
    HK_VERIFY(file.import(
        file.write(QStringLiteral("a.csv"),
                   roster({QStringLiteral("2024000001|张三|3号楼|502|1|"), QStringLiteral("2024000002|李四|3号楼|502|2|"),
                           QStringLiteral("2024000003|王五|3号楼|502|3|"), QStringLiteral("2024000004|赵六|3号楼|502|4|")}))));
    // 4 is not in the file, so 3 cannot move; 2 counted on the bed of 3 and stays too; 9 counted on the bed of 2.
    const auto plan =
        file.plan(file.write(QStringLiteral("b.csv"),
                             roster({QStringLiteral("2024000009|新生|3号楼|502|2|"), QStringLiteral("2024000002|李四|3号楼|502|3|"),
                                     QStringLiteral("2024000003|王五|3号楼|502|4|")})));
    HK_VERIFY(plan);
    QCOMPARE(plan->refused(), 3);
    QCOMPARE(plan->count(ImportAction::Gone), 2);
    const QStringList before = file.dump();
    HK_VERIFY(file.apply(*plan));
    QCOMPARE(file.dump(), before);
}

void RosterImportTest::listsTheGoneAndEndsThemOnlyWhenTold()
{
    RosterFile file;
    HK_VERIFY(file.import(
        file.write(QStringLiteral("a.csv"),
                   roster({QStringLiteral("2024000001|张三|3号楼|502|1|"), QStringLiteral("2024000002|李四|3号楼|502|2|"),
                           QStringLiteral("2024000003|王五|5号楼|502|3|")}))));
    const QString newer = file.write(QStringLiteral("b.csv"), roster({QStringLiteral("2024000001|张三|3号楼|502|1|")}));
    auto plan = file.plan(newer);
    HK_VERIFY(plan);
    QCOMPARE(plan->count(ImportAction::Gone), 1);
    QCOMPARE(plan->rows(), 1);
    QVERIFY(!plan->items.back().accepted);
    HK_VERIFY(file.apply(*plan));
    QCOMPARE(file.placeOf(QStringLiteral("2024000002")), QStringLiteral("3-502-2"));
    plan->items.back().accepted = true;
    HK_VERIFY(file.apply(*plan));
    QCOMPARE(file.placeOf(QStringLiteral("2024000002")), QString());
    QCOMPARE(file.single(QStringLiteral("SELECT end_reason || to_date FROM residency WHERE state = 'ended'")),
             QStringLiteral("check_out2026-11-19"));
    QCOMPARE(file.placeOf(QStringLiteral("2024000003")), QStringLiteral("5-502-3"));
}

void RosterImportTest::leavesOutWhatAPersonLeavesOut()
{
    RosterFile file;
    HK_VERIFY(
        file.import(file.write(QStringLiteral("a.csv"), roster({QStringLiteral("2024000001|张三|3号楼|502|1|13800000001")}))));
    auto plan = file.plan(file.write(
        QStringLiteral("b.csv"),
        roster({QStringLiteral("2024000001|张三|3号楼|503|1|13800000009"), QStringLiteral("2024000002|李四|3号楼|502|1|")})));
    HK_VERIFY(plan);
    QCOMPARE(plan->count(ImportAction::Move), 1);
    QVERIFY2(plan->items[0].change.startsWith(QStringLiteral("3-502-1 → 3-503-1; ")), qPrintable(plan->items[0].change));
    plan->items[0].accepted = false;
    const auto outcome = file.apply(*plan);
    HK_VERIFY(outcome);
    // Who is left out stays, so whoever counted on the bed is refused.
    QCOMPARE(outcome->batch.refused, 1);
    QCOMPARE(file.placeOf(QStringLiteral("2024000001")), QStringLiteral("3-502-1"));
    QCOMPARE(file.single(QStringLiteral("SELECT phone FROM student")), QStringLiteral("13800000001"));
}

void RosterImportTest::bringsCorrectedRowsIn()
{
    RosterFile file;
    const auto plan = file.plan(sample("roster-messy.xlsx"));
    HK_VERIFY(plan);
    HK_VERIFY(file.apply(*plan));
    const QString refused = file.path(QStringLiteral("refused.xlsx"));
    HK_VERIFY(file.importer().writeRefused(*plan, refused));
    // As it is, the file is refused again, row by row.
    const auto same = file.plan(refused);
    HK_VERIFY(same);
    QCOMPARE(same->rows(), 3);
    QCOMPARE(same->refused(), 3);
    // Corrected: numbers of their own, and a free bed. The building stands in the rows now.
    const auto sheets = readWorkbook(refused);
    HK_VERIFY(sheets);
    QCOMPARE(sheets->size(), size_t(1));
    QStringList lines;
    for (size_t row = 0; row < sheets->front().rows.size(); ++row) {
        QStringList cells;
        for (const Cell &cell : sheets->front().rows[row])
            cells << QString(cell.text).replace(QLatin1Char(','), QLatin1Char(' '));
        if (row > 0)
            cells[3] = QStringLiteral("20260199900%1").arg(row);
        if (row == 3)
            cells[2] = QString();
        lines << cells.join(QLatin1Char('|'));
    }
    const auto corrected = file.import(file.write(QStringLiteral("corrected.csv"), lines));
    HK_VERIFY(corrected);
    QCOMPARE(corrected->rows, 3);
    QCOMPARE(corrected->inserted, 3);
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM residency WHERE state = 'active'")), QStringLiteral("240"));
    QCOMPARE(file.single(QStringLiteral("SELECT count(*) FROM room WHERE length(number) <> 3")), QStringLiteral("0"));
}

void RosterImportTest::noticesDataThatChangedSince()
{
    RosterFile file;
    const auto plan = file.plan(file.write(QStringLiteral("a.csv"), roster({QStringLiteral("2024000001|张三|3号楼|502|1|")})));
    HK_VERIFY(plan);
    HK_VERIFY(file.import(file.write(QStringLiteral("b.csv"), roster({QStringLiteral("2024000002|李四|3号楼|502|1|")}))));
    const QStringList before = file.dump();
    QVERIFY(!file.apply(*plan).ok());
    QCOMPARE(file.dump(), before);
}

void RosterImportTest::remembersAMapping()
{
    RosterFile file;
    const QString csv = file.write(QStringLiteral("a.csv"),
                                   {QStringLiteral("代码|称呼|楼栋|房间号|床位"), QStringLiteral("2024000001|张三|3号楼|502|1")});
    auto plan = file.plan(csv);
    HK_VERIFY(plan);
    QVERIFY(!plan->layouts[0].used);
    QCOMPARE(plan->rows(), 0);
    auto layouts = plan->layouts;
    layouts[0].used = true;
    layouts[0].mapping[0] = "number";
    layouts[0].mapping[1] = "name";
    plan = file.plan(csv, layouts);
    HK_VERIFY(plan);
    QCOMPARE(plan->count(ImportAction::Insert), 1);
    HK_VERIFY(file.apply(*plan));
    plan = file.plan(file.write(QStringLiteral("b.csv"),
                                {QStringLiteral("代码|称呼|楼栋|房间号|床位"), QStringLiteral("2024000002|李四|3号楼|502|2")}));
    HK_VERIFY(plan);
    QVERIFY(plan->layouts[0].used);
    QCOMPARE(plan->count(ImportAction::Insert), 1);
}

void RosterImportTest::bringsBackWhatWasExported()
{
    RosterFile file;
    HK_VERIFY(file.import(sample("roster-messy.xlsx")));
    // One who is only booked, and one without a place.
    const auto booked = file.database()
                            .write({},
                                   [](Writer &writer) -> Result<void> {
                                       HK_TRY(const qint64 student,
                                              insertRow(writer, "student",
                                                        {{QStringLiteral("number"), QStringLiteral("202601990001")},
                                                         {QStringLiteral("name"), QStringLiteral("赵六")}}));
                                       HK_CHECK(insertRow(writer, "residency",
                                                          {{QStringLiteral("student_id"), student},
                                                           {QStringLiteral("room_id"), 1},
                                                           {QStringLiteral("state"), QStringLiteral("booked")}}));
                                       HK_CHECK(insertRow(writer, "student",
                                                          {{QStringLiteral("number"), QStringLiteral("202601990002")},
                                                           {QStringLiteral("name"), QStringLiteral("钱七")}}));
                                       return {};
                                   })
                            .result();
    HK_VERIFY(booked);
    std::vector<QByteArray> all;
    for (const ListColumn &column : file.catalogue().list("roster.students")->columns)
        all.push_back(column.name);
    const QStringList before = file.dump();
    for (const std::vector<QByteArray> &columns : {all, std::vector<QByteArray>()}) {
        ExportOrder order;
        order.query.list = "roster.students";
        order.columns = columns;
        order.path = file.path(QStringLiteral("export.xlsx"));
        HK_VERIFY(file.database().read([&](Reader &reader) { return exportList(reader, order, {}); }).result());
        const auto plan = file.plan(order.path);
        HK_VERIFY(plan);
        for (const ImportItem &item : plan->items) {
            if (columns.empty() && item.title.endsWith(QStringLiteral("202601990001")))
                continue;
            QVERIFY2(item.action == ImportAction::Same, qPrintable(item.title + QLatin1String(": ") + item.change));
        }
        QCOMPARE(plan->rows(), 239);
        if (columns.empty())
            continue;
        QCOMPARE(problemCells(*plan), QStringList());
        HK_VERIFY(file.apply(*plan));
        QCOMPARE(file.dump(), before);
    }
}

QTEST_GUILESS_MAIN(RosterImportTest)
#include "test_rosterimport.moc"

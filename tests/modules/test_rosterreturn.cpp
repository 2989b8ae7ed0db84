// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/datalocation.h"
#include "module/listexport.h"
#include "rosterfile.h"

#include <QTest>
#include <QTranslator>

#include <translations/texts.h>

using namespace hk;
using hk::test::RosterFile;

// What the program gives out of a roster comes in again as it was: refused rows once they are put right, and exported lists.
class RosterReturnTest : public QObject {
    Q_OBJECT

    QTranslator m_texts;

    // Every row is refused, since its number stands before already. The refused rows are saved, given numbers of their own and
    // imported.
    void importRefused(RosterFile &file, const QStringList &lines, const std::function<void(SheetLayout &)> &set = {})
    {
        const QString csv = file.write(QStringLiteral("list.csv"), lines);
        auto plan = file.plan(csv);
        HK_VERIFY(plan);
        if (set) {
            std::vector<SheetLayout> layouts = plan->layouts;
            set(layouts[0]);
            plan = file.plan(csv, layouts);
            HK_VERIFY(plan);
        }
        QCOMPARE(plan->refused(), 2);
        HK_VERIFY(file.apply(*plan));
        const QString path = file.path(QStringLiteral("refused.xlsx"));
        HK_VERIFY(file.importer().writeRefused(*plan, path));
        const auto sheets = readWorkbook(path);
        HK_VERIFY(sheets);
        QStringList corrected;
        for (size_t row = 0; row < sheets->front().rows.size(); ++row) {
            QStringList cells;
            for (const Cell &cell : sheets->front().rows[row])
                cells << (row > 0 && cell.text == QStringLiteral("2024000001") ? QStringLiteral("202400001%1").arg(row)
                                                                               : cell.text);
            corrected << cells.join(QLatin1Char('|')).remove(QLatin1Char(','));
        }
        const auto again = file.import(file.write(QStringLiteral("corrected.csv"), corrected));
        HK_VERIFY(again);
        QCOMPARE(again->refused, 0);
        QCOMPARE(again->inserted, 2);
    }

private slots:
    void initTestCase() { loadTexts(); }
    void cleanupTestCase() { installLanguage(m_texts, QStringLiteral("en")); }

    void refusedRowsKeepTheirPlaces_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("lines");
        for (const QString &language : {u"en"_qs, u"zh_CN"_qs}) {
            const auto add = [&](const char *name, const QStringList &lines) {
                QTest::addRow("%s %s", name, qPrintable(language)) << language << lines;
            };
            add("building headed 宿舍楼",
                {u"学号|姓名|宿舍楼|宿舍号|床号"_qs, u"2024000001|张三|5号楼|502|1"_qs, u"2024000001|李四|5号楼|503|2"_qs,
                 u"2024000001|王五|5号楼|503|3"_qs});
            add("buildings filled down",
                {u"楼|寝室|床|学号|姓名"_qs, u"5栋|502|1|2024000001|张三"_qs, u"|503|2|2024000001|李四"_qs,
                 u"||3|2024000001|王五"_qs});
            add("header of two lines",
                {u"学号|姓名|住宿信息||"_qs, u"||楼栋|房间|床位"_qs, u"2024000001|张三|5号楼|502|1"_qs,
                 u"2024000001|李四|5号楼|503|2"_qs, u"2024000001|王五|5号楼|503|3"_qs});
            add("building in the title",
                {u"5号楼住宿名单|||"_qs, u"学号|姓名|房间|床位"_qs, u"2024000001|张三|502|1"_qs, u"2024000001|李四|503|2"_qs,
                 u"2024000001|王五|503|3"_qs});
            add("building before the room",
                {u"学号|姓名|楼栋|房间|床位"_qs, u"2024000001|张三|5号楼|5502|1"_qs, u"2024000001|李四|5号楼|5503|2"_qs,
                 u"2024000001|王五|5号楼|5503|3"_qs});
            add("whole addresses",
                {u"学号|姓名|住宿地址"_qs, u"2024000001|张三|5-502-1"_qs, u"2024000001|李四|5-503-2"_qs,
                 u"2024000001|王五|5号楼503室3床"_qs});
            add("beds across",
                {u"5号楼床位表||||"_qs, u"房间|1号床|2号床|3号床"_qs, u"502|张三 2024000001||"_qs,
                 u"503||李四 2024000001|王五 2024000001"_qs});
        }
    }
    void refusedRowsKeepTheirPlaces()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, lines);
        installLanguage(m_texts, language);
        RosterFile file;
        importRefused(file, lines);
        QCOMPARE(file.placeOf(QStringLiteral("2024000011")), QStringLiteral("5-503-2"));
        QCOMPARE(file.placeOf(QStringLiteral("2024000012")), QStringLiteral("5-503-3"));
    }

    void refusedRowsKeepAMappingMadeByHand()
    {
        installLanguage(m_texts, QStringLiteral("zh_CN"));
        RosterFile file;
        // 代码 is the number, 床位 is no bed but something of the office's own.
        importRefused(file,
                      {u"代码|姓名|楼栋|房间|床位|铺"_qs, u"2024000001|张三|5号楼|502|7|1"_qs, u"2024000001|李四|5号楼|503|8|2"_qs,
                       u"2024000001|王五|5号楼|503|9|3"_qs},
                      [](SheetLayout &layout) {
                          layout.used = true;
                          layout.mapping = {"number", "name", "building", "room", {}, "bed"};
                      });
        QCOMPARE(file.placeOf(QStringLiteral("2024000011")), QStringLiteral("5-503-2"));
        QCOMPARE(file.placeOf(QStringLiteral("2024000012")), QStringLiteral("5-503-3"));
    }

    void exportedStudentsComeBack_data()
    {
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("in");
        for (const QString &out : {u"en"_qs, u"zh_CN"_qs}) {
            for (const QString &in : {u"en"_qs, u"zh_CN"_qs})
                QTest::addRow("%s to %s", qPrintable(out), qPrintable(in)) << out << in;
        }
    }
    void exportedStudentsComeBack()
    {
        QFETCH(QString, out);
        QFETCH(QString, in);
        RosterFile file;
        HK_VERIFY(file.import(QStringLiteral(HK_TEST_DATA "/roster-messy.xlsx")));
        const QStringList before = file.dump();
        ExportOrder order;
        order.query.list = "roster.students";
        for (const ListColumn &column : file.catalogue().list("roster.students")->columns)
            order.columns.push_back(column.name);
        order.path = file.path(QStringLiteral("export.xlsx"));
        installLanguage(m_texts, out);
        HK_VERIFY(file.database().read([&](Reader &reader) { return exportList(reader, order, {}); }).result());
        installLanguage(m_texts, in);
        const auto plan = file.plan(order.path);
        HK_VERIFY(plan);
        QCOMPARE(test::problemCells(*plan), QStringList());
        QCOMPARE(plan->count(ImportAction::Same), 237);
        QCOMPARE(plan->rows(), 237);
        HK_VERIFY(file.apply(*plan));
        QCOMPARE(file.dump(), before);
    }

    void forgetsTheOldestMappingOnly()
    {
        installLanguage(m_texts, QStringLiteral("en"));
        RosterFile file;
        const auto bring = [&](int n) {
            const QString csv =
                file.write(QStringLiteral("a%1.csv").arg(n), {QStringLiteral("代码%1|称呼").arg(n), u"2024000001|张三"_qs});
            auto plan = file.plan(csv);
            HK_VERIFY(plan);
            std::vector<SheetLayout> layouts = plan->layouts;
            layouts[0].used = true;
            layouts[0].mapping = {"number", "name"};
            layouts[0].headerRow = 0;
            layouts[0].headerRows = 1;
            plan = file.plan(csv, layouts);
            HK_VERIFY(plan);
            HK_VERIFY(file.apply(*plan));
        };
        const auto known = [&](int n) {
            const auto plan =
                file.plan(file.write(QStringLiteral("b.csv"), {QStringLiteral("代码%1|称呼").arg(n), u"2024000002|李四"_qs}));
            return plan.ok() && plan->layouts[0].used;
        };
        for (int n = 0; n <= 100; ++n)
            bring(n);
        QVERIFY(!known(0));
        QVERIFY(known(1));
        bring(1);
        bring(101);
        QVERIFY(known(1));
        QVERIFY(!known(2));
        QVERIFY(known(101));
    }
};

QTEST_GUILESS_MAIN(RosterReturnTest)
#include "test_rosterreturn.moc"

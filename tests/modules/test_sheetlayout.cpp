// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/sheetlayout.h"
#include "roster/exchange/rosterfields.h"
#include "roster/exchange/rowreader.h"
#include "rosterfile.h"

using namespace hk;
using namespace hk::roster;

// Small sheets as offices lay them out: what is found of their layout, and whom they hold.
class SheetLayoutTest : public QObject {
    Q_OBJECT

    Catalogue m_catalogue;
    Sheet m_sheet;
    SheetLayout m_layout;
    RosterRows m_read;

    // Cells parted by bars, one line a row.
    void set(const QString &name, const QStringList &lines, const QList<CellRange> &merged = {})
    {
        m_sheet = {};
        m_sheet.info.name = name;
        m_sheet.info.merged = merged;
        for (const QString &line : lines) {
            CellRow row;
            for (const QString &cell : line.split(QLatin1Char('|')))
                row.push_back(textCell(cell));
            trimRow(row);
            m_sheet.rows.push_back(row);
        }
    }
    void read()
    {
        const LayoutRules rules{
            rosterFields(), {"counsellor", "mentor", "emergency_contact"}, {"room", "place"}, buildingInTitle, refineRosterLayout};
        m_layout = detectLayout(m_sheet, 0, rules);
        m_read = {};
        if (m_layout.used)
            QVERIFY(RowReader(m_sheet, m_layout, m_catalogue, {{}, QDate(2026, 11, 19)}, m_read).read({}));
    }
    QStringList people() const
    {
        QStringList all;
        for (const RosterRow &row : m_read.rows)
            all << row.name + QLatin1Char(' ') + row.number + QLatin1Char(' ') + placeText(row.place())
                    + (row.refused ? QStringLiteral(" refused") : QString());
        return all;
    }

private slots:
    void initTestCase() { QVERIFY(declareRoster(m_catalogue).ok()); }

    void findsTitlesHeaderAndFooter()
    {
        set(QStringLiteral("Sheet1"),
            {QStringLiteral("2026年3号楼学生住宿花名册"), QStringLiteral("填报单位:社区"), QString(),
             QStringLiteral("序号|学 号|姓  名|房间|床位|备注"), QStringLiteral("1|2024000001|张三|502|1|"), QString(),
             QStringLiteral("2|2024000002|李四|502|2|"), QStringLiteral("合计||2"), QStringLiteral("楼长签字:      审核人:")});
        read();
        QVERIFY(m_layout.used);
        QCOMPARE(m_layout.headerRow, 3);
        QCOMPARE(m_layout.lastRow, 6);
        QCOMPARE(m_layout.building, QStringLiteral("3号楼"));
        QCOMPARE(people(), QStringList({QStringLiteral("张三 2024000001 3-502-1"), QStringLiteral("李四 2024000002 3-502-2")}));
    }

    void readsHeadersOfTwoLines()
    {
        set(QStringLiteral("南苑3栋"),
            {QStringLiteral("学号|姓名|住宿信息|||家长信息|"), QStringLiteral("||楼栋|房间|床位|姓名|电话"),
             QStringLiteral("2024000001|张三|3号楼|502|1|张父|13900000001")},
            {{0, 0, 1, 0}, {0, 1, 1, 1}, {0, 2, 0, 4}, {0, 5, 0, 6}});
        read();
        QCOMPARE(m_layout.headerRows, 2);
        QCOMPARE(people(), QStringList({QStringLiteral("张三 2024000001 3-502-1")}));
        QCOMPARE(m_read.rows[0].values[EmergencyContact], QStringLiteral("张父"));
        QCOMPARE(m_read.rows[0].values[EmergencyPhone], QStringLiteral("13900000001"));
        QCOMPARE(m_read.rows[0].values[Phone], QString());
    }

    void takesTheNewPlaceOfAMoveSheet()
    {
        set(QStringLiteral("调宿"),
            {QStringLiteral("学号|姓名|原楼栋|原房间号|原床位号|新楼栋|新房间号|新床位号"),
             QStringLiteral("2024000001|张三|1号楼|101|1|3号楼|502|2")});
        read();
        QCOMPARE(people(), QStringList({QStringLiteral("张三 2024000001 3-502-2")}));
    }

    void fillsMergedRoomsDown()
    {
        set(QStringLiteral("3号楼"),
            {QStringLiteral("宿舍号|床号|学号|姓名"), QStringLiteral("3-502|1|2024000001|张三"),
             QStringLiteral("|2|2024000002|李四"), QStringLiteral("|3||空"), QStringLiteral("|4|2024000004|赵六")},
            {{1, 0, 3, 0}});
        read();
        // Below the merged area the room is not known: nothing is invented.
        QCOMPARE(people(),
                 QStringList({QStringLiteral("张三 2024000001 3-502-1"), QStringLiteral("李四 2024000002 3-502-2"),
                              QStringLiteral("赵六 2024000004 3")}));
    }

    void fillsBlankRoomsDownBesideABed()
    {
        set(QStringLiteral("3号楼"),
            {QStringLiteral("房间|床位|学号|姓名"), QStringLiteral("502|1|2024000001|张三"), QStringLiteral("|2|2024000002|李四"),
             QStringLiteral("||2024000003|走读生")});
        read();
        QCOMPARE(people(),
                 QStringList({QStringLiteral("张三 2024000001 3-502-1"), QStringLiteral("李四 2024000002 3-502-2"),
                              QStringLiteral("走读生 2024000003 3")}));
    }

    void takesBedsAcrossApart()
    {
        set(QStringLiteral("3号楼床位表"),
            {QStringLiteral("房间|1号床|2号床|3号床|4号床"),
             QStringLiteral("502|张三 2025010001|2025010002\n李四|空|王五(软件2401) 2025010003"),
             QStringLiteral("503|赵六2025010004||/|钱七")});
        read();
        QVERIFY(m_layout.pivoted);
        QCOMPARE(people(),
                 QStringList({QStringLiteral("张三 2025010001 3-502-1"), QStringLiteral("李四 2025010002 3-502-2"),
                              QStringLiteral("王五 2025010003 3-502-4"), QStringLiteral("赵六 2025010004 3-503-1"),
                              QStringLiteral("钱七  3-503-4 refused")}));
        QCOMPARE(m_read.rows[2].values[StudentClass], QStringLiteral("软件2401"));
    }

    void leavesOutSheetsThatAreNoRoster()
    {
        set(QStringLiteral("填表说明"), {QStringLiteral("1. 学号必填;2. 房间号请按“栋-室”填写;3. 请勿改动表头。")});
        read();
        QVERIFY(!m_layout.used);
        QVERIFY(!m_layout.note.isEmpty());
        set(QStringLiteral("统计"), {QStringLiteral("学院|人数"), QStringLiteral("信息学院|300")});
        read();
        QVERIFY(!m_layout.used);
    }

    void leavesOutHiddenSheets()
    {
        set(QStringLiteral("旧数据"), {QStringLiteral("学号|姓名"), QStringLiteral("2024000001|张三")});
        m_sheet.info.hidden = true;
        read();
        QVERIFY(!m_layout.used);
        QVERIFY(!m_layout.note.isEmpty());
    }

    void readsHiddenColumnsWithANote()
    {
        set(QStringLiteral("3号楼"), {QStringLiteral("学号|姓名|民族"), QStringLiteral("2024000001|张三|汉族")});
        m_sheet.info.hiddenColumns = {2};
        read();
        QCOMPARE(m_read.rows[0].values[Ethnicity], QStringLiteral("汉族"));
        QCOMPARE(m_read.problems.size(), 1);
        QCOMPARE(m_read.problems[0].severity, Severity::Note);
    }

    void takesACounterForANumberOnlyBesideAName()
    {
        set(QStringLiteral("a"), {QStringLiteral("编号|姓名|房间"), QStringLiteral("2024000001|张三|502")});
        read();
        QVERIFY(m_layout.used);
        set(QStringLiteral("a"), {QStringLiteral("编号|房间|姓名"), QStringLiteral("1|502|张三")});
        read();
        QVERIFY(!m_layout.used);
        // Beside a student number it is only a counter.
        set(QStringLiteral("a"), {QStringLiteral("编号|姓名|学号"), QStringLiteral("1|张三|2024000001")});
        read();
        QCOMPARE(m_read.rows[0].number, QStringLiteral("2024000001"));
    }

    void refusesRowsWithoutNumberOrName()
    {
        set(QStringLiteral("a"),
            {QStringLiteral("学号|姓名|电话"), QStringLiteral("|张三|"), QStringLiteral("2024000002||"),
             QStringLiteral("||13800000001"), QStringLiteral("2024000003|李四|")});
        read();
        QCOMPARE(people(),
                 QStringList({QStringLiteral("张三   refused"), QStringLiteral(" 2024000002  refused"),
                              QStringLiteral("   refused"), QStringLiteral("李四 2024000003 ")}));
    }

    void leavesRepeatedHeadersAndSectionsOut()
    {
        set(QStringLiteral("a"),
            {QStringLiteral("学号|姓名|房间|床位"), QStringLiteral("3号楼"), QStringLiteral("2024000001|张三|502|1"),
             QStringLiteral("学号|姓名|房间|床位"), QStringLiteral("5号楼"), QStringLiteral("2024000002|李四|101|1")},
            {{1, 0, 1, 3}, {4, 0, 4, 3}});
        read();
        QCOMPARE(people(), QStringList({QStringLiteral("张三 2024000001 3-502-1"), QStringLiteral("李四 2024000002 5-101-1")}));
    }

    void tellsTheStatesApartByTheirCells_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QStringList>("states");
        QTest::addColumn<QStringList>("places");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char *name, const char16_t *header, const QStringList &states, const QStringList &places,
                            const char *field) {
            QTest::newRow(name) << QString::fromUtf16(header) << states << places << QByteArray(field);
        };
        const QStringList first{u"3-502-1"_qs, u"3"_qs};
        const QStringList both{u"3-502-1"_qs, u"3-502-2"_qs};
        row("residency", u"状态", {u"在住"_qs, u"已退宿"_qs}, first, "stay_state");
        row("student", u"状态", {u"在读"_qs, u"休学"_qs}, both, "status");
        row("both", u"状态", {u"正常"_qs, u"正常"_qs}, both, "stay_state");
        row("something else", u"状态", {u"审核通过"_qs, u"待审核"_qs}, both, "");
        row("bed", u"床位状态", {u"占用"_qs, u"空闲"_qs}, first, "stay_state");
        row("lives there", u"是否在住", {u"是"_qs, u"否"_qs}, first, "stay_state");
        row("empty bed", u"是否空位", {u"否"_qs, u"是"_qs}, first, "stay_state");
        row("wrongly headed", u"学生状态", {u"在住"_qs, u"已退宿"_qs}, first, "stay_state");
    }
    void tellsTheStatesApartByTheirCells()
    {
        QFETCH(QString, header);
        QFETCH(QStringList, states);
        QFETCH(QStringList, places);
        set(QStringLiteral("3号楼"),
            {QStringLiteral("学号|姓名|房间|床位|") + header, QStringLiteral("2024000001|张三|502|1|") + states[0],
             QStringLiteral("2024000002|李四|502|2|") + states[1]});
        read();
        QTEST(m_layout.mapping[4], "field");
        QCOMPARE(people(), QStringList({u"张三 2024000001 "_qs + places[0], u"李四 2024000002 "_qs + places[1]}));
    }

    void readsTwoStatesBesideEachOther()
    {
        set(QStringLiteral("3号楼"),
            {QStringLiteral("学号|姓名|房间|床位|住宿状态|状态"), QStringLiteral("2024000001|张三|502|1|在住|实习")});
        read();
        QCOMPARE(columnOf(m_layout, "stay_state"), 4);
        QCOMPARE(m_read.rows[0].values[StudentStatus], QStringLiteral("internship"));
        QCOMPARE(people(), QStringList({QStringLiteral("张三 2024000001 3-502-1")}));
    }

    void readsTheDayOfMovingOut_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("problems");
        QTest::newRow("past") << u"2026-06-30"_qs << u"3"_qs << 1;
        QTest::newRow("today") << u"2026.11.19"_qs << u"3"_qs << 1;
        QTest::newRow("to come") << u"2028-06-30"_qs << u"3-502-1"_qs << 0;
        QTest::newRow("until now") << u"至今"_qs << u"3-502-1"_qs << 0;
        QTest::newRow("nothing") << u"/"_qs << u"3-502-1"_qs << 0;
        QTest::newRow("no date") << u"毕业时"_qs << u"3-502-1"_qs << 1;
    }
    void readsTheDayOfMovingOut()
    {
        QFETCH(QString, day);
        QFETCH(QString, place);
        set(QStringLiteral("3号楼"),
            {QStringLiteral("学号|姓名|房间|床位|退宿日期"), QStringLiteral("2024000001|张三|502|1|") + day});
        read();
        QCOMPARE(people(), QStringList(u"张三 2024000001 "_qs + place));
        QTEST(int(m_read.problems.size()), "problems");
    }

    void readsAnAddressByWhatItHolds()
    {
        set(QStringLiteral("a"), {QStringLiteral("学号|姓名|地址"), QStringLiteral("2024000001|张三|南苑3栋412-2")});
        read();
        QCOMPARE(m_layout.mapping[2], QByteArray("place"));
        set(QStringLiteral("a"), {QStringLiteral("学号|姓名|地址|楼栋|房间"), QStringLiteral("2024000001|张三|南苑|3号楼|412")});
        read();
        QCOMPARE(m_read.rows[0].community, QStringLiteral("南苑"));
    }

    void warnsOfTheNationalNumber()
    {
        set(QStringLiteral("a"), {QStringLiteral("学籍号|姓名"), QStringLiteral("2024000001|张三")});
        read();
        QCOMPARE(people(), QStringList({QStringLiteral("张三 2024000001 ")}));
        QCOMPARE(m_read.problems.size(), 1);
        QCOMPARE(m_read.problems[0].severity, Severity::Warning);
        QCOMPARE(m_read.problems[0].row, 0);
    }

    void keepsMaskedValuesAsTheyAre()
    {
        set(QStringLiteral("a"), {QStringLiteral("学号|姓名|电话"), QStringLiteral("2024000001|张三|138****0007")});
        read();
        QCOMPARE(m_read.rows[0].values[Phone], QString());
        QCOMPARE(m_read.problems.size(), 1);
        QCOMPARE(m_read.problems[0].severity, Severity::Note);
    }

    void suggestsDigitsForLettersInARoom()
    {
        set(QStringLiteral("a"), {QStringLiteral("学号|姓名|宿舍"), QStringLiteral("2024000001|张三|3-1O4-3")});
        read();
        QCOMPARE(m_read.problems.size(), 1);
        QCOMPARE(m_read.problems[0].suggestion, QStringLiteral("3-104-3"));
        QCOMPARE(m_read.rows[0].room, QString());
    }
};

QTEST_GUILESS_MAIN(SheetLayoutTest)
#include "test_sheetlayout.moc"

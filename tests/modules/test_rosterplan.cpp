// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/rosterplan.h"
#include "rosterfile.h"
#include "storage/rows.h"

using namespace hk;
using hk::test::problemCells;
using hk::test::RosterFile;

// What is refused, warned of, changed and kept, each rule by itself.
class RosterPlanTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RosterFile> m_file;
    int m_count = 0;

    // Plans a file of these lines under the common header.
    ImportPlan plan(const QStringList &rows,
                    const QString &header = QStringLiteral("学号|姓名|性别|楼栋|房间号|床位|联系电话|入住日期"))
    {
        const auto planned = m_file->plan(m_file->write(QStringLiteral("f%1.csv").arg(++m_count), QStringList{header} + rows));
        if (!planned.ok())
            qFatal("%s", test::textOf(planned).constData());
        return *planned;
    }
    void bring(const QStringList &rows, const QString &header = QStringLiteral("学号|姓名|性别|楼栋|房间号|床位|联系电话|入住日期"))
    {
        HK_VERIFY(m_file->apply(plan(rows, header)));
    }
    void edit(const QByteArray &entity, const QVariantMap &values)
    {
        HK_VERIFY(m_file->database().write({}, [&](Writer &writer) { return updateRow(writer, entity, 1, values); }).result());
    }
    static QStringList changes(const ImportPlan &plan)
    {
        QStringList all;
        for (const ImportItem &item : plan.items)
            all << QString::number(int(item.action)) + QLatin1Char(' ') + item.change;
        return all;
    }

private slots:
    void init()
    {
        m_file = std::make_unique<RosterFile>();
        bring({QStringLiteral("2024000001|张三|男|3号楼|502|1|13800000001|2024-09-01"),
               QStringLiteral("2024000002|李四|男|3号楼|502|2|13800000002|2024-09-01"),
               QStringLiteral("2024000003|王五|男|3号楼|502|4|13800000003|2024-09-01")});
    }

    void takesOnePersonTwiceWhenAllAgrees()
    {
        const ImportPlan same =
            plan({QStringLiteral("2024000009|赵六|男|3号楼|503|1||"), QStringLiteral("2024000009|赵六|||||13800000009|")});
        QCOMPARE(problemCells(same), QStringList());
        QCOMPARE(same.rows(), 1);
        HK_VERIFY(m_file->apply(same));
        QCOMPARE(m_file->single(QStringLiteral("SELECT phone FROM student WHERE number = '2024000009'")),
                 QStringLiteral("13800000009"));
    }

    void refusesTheLaterOfOnePersonThatDisagrees()
    {
        const ImportPlan other =
            plan({QStringLiteral("2024000009|赵六|男|3号楼|503|1||"), QStringLiteral("2024000009|赵六|男|3号楼|503|2||")});
        QCOMPARE(problemCells(other), QStringList({QStringLiteral("A3 error")}));
        QCOMPARE(other.rows(), 2);
    }

    void refusesTheLaterOfTwoPeopleWithOneNumber()
    {
        QCOMPARE(problemCells(plan(
                     {QStringLiteral("2024000009|赵六|||||13800000009|"), QStringLiteral("2024000009|孙七|||||13800000008|")})),
                 QStringList({QStringLiteral("A3 error")}));
    }

    void takesAChangedName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("action");
        QTest::newRow("surname agrees") << QStringLiteral("张山峰") << int(ImportAction::Update);
        QTest::newRow("pinyin agrees") << QStringLiteral("章三") << int(ImportAction::Update);
        QTest::newRow("nothing agrees") << QStringLiteral("欧阳锋") << int(ImportAction::Refuse);
        QTest::newRow("masked") << QStringLiteral("张*") << int(ImportAction::Same);
    }
    void takesAChangedName()
    {
        QFETCH(QString, name);
        const ImportPlan planned = plan({QStringLiteral("2024000001|%1|男|3号楼|502|1|13800000001|2024-09-01").arg(name)});
        QTEST(int(planned.items[0].action), "action");
    }

    void refusesABedTwiceInTheFile()
    {
        QCOMPARE(problemCells(plan(
                     {QStringLiteral("2024000008|赵六|男|3号楼|503|1||"), QStringLiteral("2024000009|孙七|男|3号楼|503|1||")})),
                 QStringList({QStringLiteral("F3 error")}));
    }

    void keepsKnownValuesWhereTheFileSaysNothing()
    {
        const ImportPlan planned = plan({QStringLiteral("2024000001|张三|未知||||138****0001|九月初")});
        QCOMPARE(problemCells(planned), QStringList({QStringLiteral("C2 warning"), QStringLiteral("H2 warning")}));
        QCOMPARE(planned.items[0].action, ImportAction::Same);
        QCOMPARE(planned.count(ImportAction::Gone), 0);
        const QStringList before = m_file->dump();
        HK_VERIFY(m_file->apply(planned));
        QCOMPARE(m_file->dump(), before);
    }

    void tellsWhatChanges()
    {
        QCOMPARE(changes(plan({QStringLiteral("2024000001|张三|男|3号楼|502|3|13800000009|2026-09-01"),
                               QStringLiteral("2024000002|李四|男|3号楼|502|2|13800000002|2024-09-02"),
                               QStringLiteral("2024000003|王五|男|3号楼|502|4|13800000003|2024-09-01")})),
                 QStringList({QStringLiteral("%1 3-502-1 → 3-502-3; Phone: 13800000001 → 13800000009").arg(int(ImportAction::Move)),
                              QStringLiteral("%1 Lives here since: 2024-09-01 → 2024-09-02").arg(int(ImportAction::Update)),
                              QStringLiteral("%1 ").arg(int(ImportAction::Same))}));
    }

    void warnsOfBedsBeyondTheRoom()
    {
        // The known room has four; a new one in a new building as many as most there have, the larger on a tie.
        QCOMPARE(problemCells(plan({QStringLiteral("2024000009|赵六|男|3号楼|502|5||")})),
                 QStringList({QStringLiteral("F2 warning")}));
        const ImportPlan planned =
            plan({QStringLiteral("2024000011|甲一|男|5号楼|101|4||"), QStringLiteral("2024000012|乙二|男|5号楼|102|6||"),
                  QStringLiteral("2024000013|丙三|男|5号楼|103|6||"), QStringLiteral("2024000014|丁四|男|5号楼|104|4||"),
                  QStringLiteral("2024000015|戊五|男|5号楼|105|7||")});
        QCOMPARE(problemCells(planned), QStringList({QStringLiteral("F6 warning")}));
        HK_VERIFY(m_file->apply(planned));
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000015")), QStringLiteral("5-105"));
        QCOMPARE(
            m_file->single(QStringLiteral(
                "SELECT group_concat(DISTINCT capacity) FROM room r JOIN building b ON b.id = r.building_id WHERE b.code = '5'")),
            QStringLiteral("6"));
    }

    void fillsAnOpenBedWithoutAMove()
    {
        bring({QStringLiteral("2024000009|赵六|男|3号楼|503|||2024-09-01")});
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000009")), QStringLiteral("3-503"));
        bring({QStringLiteral("2024000009|赵六|男|3号楼|503|1||2024-09-01")});
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000009")), QStringLiteral("3-503-1"));
        QCOMPARE(m_file->single(QStringLiteral(
                     "SELECT count(*) FROM residency y JOIN student s ON s.id = y.student_id WHERE s.number = '2024000009'")),
                 QStringLiteral("1"));
    }

    void keepsAStaleDayFromOverlapping()
    {
        // Moved, but the column still tells the first day.
        const QStringList moved{QStringLiteral("2024000001|张三|男|3号楼|502|3|13800000001|2024-09-01")};
        bring(moved);
        QCOMPARE(m_file->single(QStringLiteral("SELECT from_date FROM residency WHERE state = 'active' AND student_id = 1")),
                 QStringLiteral("2026-11-19"));
        QCOMPARE(plan(moved).items[0].action, ImportAction::Same);
    }

    void doesNotPutMenInABuildingForWomen()
    {
        edit("building", {{QStringLiteral("gender"), QStringLiteral("female")}});
        const ImportPlan planned =
            plan({QStringLiteral("2024000009|赵六|男|3号楼|503|1||"), QStringLiteral("2024000008|钱七|女|3号楼|503|2||")});
        QCOMPARE(problemCells(planned), QStringList({QStringLiteral("F2 warning")}));
        HK_VERIFY(m_file->apply(planned));
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000009")), QString());
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000008")), QStringLiteral("3-503-2"));
    }

    void keepsTheReasonForTheOtherGenderInTheRoom()
    {
        bring({QStringLiteral("2024000009|赵六|男|3号楼|503|2||"), QStringLiteral("2024000010|孙八|男|3号楼|504|2||")});
        edit("building", {{QStringLiteral("gender"), QStringLiteral("female")}});
        HK_VERIFY(
            m_file->database()
                .write({},
                       [this](Writer &writer) {
                           const auto stay = m_file->single(QStringLiteral(
                               "SELECT y.id FROM residency y JOIN student s ON s.id = y.student_id WHERE s.number = '2024000009'"));
                           return updateRow(writer, "residency", stay.toLongLong(),
                                            {{QStringLiteral("gender_reason"), QStringLiteral("维修")}});
                       })
                .result());
        // Without a reason nobody moves within the room either, and the rest of the file is written all the same.
        const ImportPlan planned =
            plan({QStringLiteral("2024000009|赵六|男|3号楼|503|1||"), QStringLiteral("2024000010|孙八|男|3号楼|504|1||")});
        QCOMPARE(problemCells(planned), QStringList({QStringLiteral("F3 warning")}));
        HK_VERIFY(m_file->apply(planned));
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000009")), QStringLiteral("3-503-1"));
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000010")), QStringLiteral("3-504-2"));
        QCOMPARE(m_file->single(
                     QStringLiteral("SELECT gender_reason FROM residency WHERE state = 'active' AND gender_reason IS NOT NULL")),
                 QStringLiteral("维修"));
    }

    void readsRoomsWithTheirBuildingInFront()
    {
        const QString header = QStringLiteral("学号|姓名|楼栋|宿舍|床位");
        bring({QStringLiteral("2024000011|甲一|1号楼|1-101|1"), QStringLiteral("2024000012|乙二|1号楼|1102室|1"),
               QStringLiteral("2024000013|丙三|1号楼|103|1")},
              header);
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000012")), QStringLiteral("1-102-1"));
        // A tall building has floors of two digits.
        bring({QStringLiteral("2024000014|丁四|11号楼|902|1"), QStringLiteral("2024000015|戊五|11号楼|11102|1")}, header);
        bring({QStringLiteral("2024000021|甲六|2号楼|902|1"), QStringLiteral("2024000022|乙七|2号楼|2102|1")}, header);
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000022")), QStringLiteral("2-2102-1"));
    }

    void keepsBuildingsOfTwoCommunitiesApart()
    {
        bring({QStringLiteral("2024000011|甲一|南苑|7号楼|101|1"), QStringLiteral("2024000012|乙二|北苑|7号楼|101|1")},
              QStringLiteral("学号|姓名|园区|楼栋|房间|床位"));
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000011")), QStringLiteral("7-101-1"));
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000012")), QStringLiteral("北苑7-101-1"));
    }

    void makesCollegesMajorsAndClasses()
    {
        const QString header = QStringLiteral("学号|姓名|学院|专业|班级|年级");
        bring({QStringLiteral("2024000001|张三|信息学院|软件工程|软件2401|2024级"),
               QStringLiteral("2024000002|李四|信息学院|软件工程|软件2401|24级")},
              header);
        QCOMPARE(
            m_file->single(QStringLiteral(
                "SELECT (SELECT count(*) FROM college) || (SELECT count(*) FROM major) || (SELECT count(*) FROM student_class)")),
            QStringLiteral("111"));
        QCOMPARE(m_file->single(QStringLiteral("SELECT grade FROM student WHERE id = 2")), QStringLiteral("2024"));
        // A major without a college is only taken when it is known.
        const QString loose = QStringLiteral("学号|姓名|专业");
        QCOMPARE(problemCells(plan({QStringLiteral("2024000009|赵六|软件工程"), QStringLiteral("2024000010|钱七|会计学")}, loose)),
                 QStringList({QStringLiteral("C3 warning")}));
    }

    void warnsOfANumberUnlikeTheOthers()
    {
        QStringList rows;
        for (int n = 10; n < 40; ++n)
            rows << QStringLiteral("20240001%1|甲乙|||||%2|").arg(n).arg(13800001000 + n);
        rows[7] = QStringLiteral("202400|甲乙||||||");
        QCOMPARE(problemCells(plan(rows)), QStringList({QStringLiteral("A9 warning")}));
    }

    void beginsABookedStay()
    {
        HK_VERIFY(m_file->database()
                      .write({},
                             [](Writer &writer) -> Result<void> {
                                 HK_TRY(const qint64 student,
                                        insertRow(writer, "student",
                                                  {{QStringLiteral("number"), QStringLiteral("2024000009")},
                                                   {QStringLiteral("name"), QStringLiteral("赵六")}}));
                                 HK_CHECK(insertRow(writer, "residency",
                                                    {{QStringLiteral("student_id"), student},
                                                     {QStringLiteral("room_id"), 1},
                                                     {QStringLiteral("bed_id"), 3},
                                                     {QStringLiteral("state"), QStringLiteral("booked")}}));
                                 return {};
                             })
                      .result());
        const ImportPlan planned = plan({QStringLiteral("2024000009|赵六|男|3号楼|502|3||2026-09-01")});
        QCOMPARE(planned.items[0].action, ImportAction::Move);
        HK_VERIFY(m_file->apply(planned));
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000009")), QStringLiteral("3-502-3"));
        QCOMPARE(m_file->single(QStringLiteral("SELECT count(*) FROM residency WHERE student_id = 4")), QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(RosterPlanTest)
#include "test_rosterplan.moc"

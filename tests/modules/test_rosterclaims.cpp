// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/integrityrules.h"
#include "rosterfile.h"
#include "storage/rows.h"

using namespace hk;
using hk::test::problemCells;
using hk::test::RosterFile;

// Who gets which bed from which day on: bookings, histories, people who leave, and rows that a person leaves out.
class RosterClaimsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RosterFile> m_file;
    int m_count = 0;

    ImportPlan plan(const QStringList &rows, const QString &header = QStringLiteral("学号|姓名|楼栋|房间号|床位|入住日期"))
    {
        const auto planned = m_file->plan(m_file->write(QStringLiteral("f%1.csv").arg(++m_count), QStringList{header} + rows));
        if (!planned.ok())
            qFatal("%s", test::textOf(planned).constData());
        return *planned;
    }
    Batch apply(const ImportPlan &planned)
    {
        const auto outcome = m_file->apply(planned);
        if (!outcome.ok())
            qFatal("%s", test::textOf(outcome).constData());
        return outcome->batch;
    }
    Batch bring(const QStringList &rows) { return apply(plan(rows)); }
    // Books the bed of room 1 for a student who may be new.
    void book(const QString &number, int bed)
    {
        const QVariant known = m_file->single(QStringLiteral("SELECT id FROM student WHERE number = '%1'").arg(number));
        const auto booked =
            m_file->database()
                .write({},
                       [&](Writer &writer) -> Result<void> {
                           qint64 student = known.toLongLong();
                           if (student == 0) {
                               HK_TRY(student,
                                      insertRow(writer, "student",
                                                {{QStringLiteral("number"), number}, {QStringLiteral("name"), u"赵六"_qs}}));
                           }
                           HK_CHECK(insertRow(writer, "residency",
                                              {{QStringLiteral("student_id"), student},
                                               {QStringLiteral("room_id"), 1},
                                               {QStringLiteral("bed_id"), bed},
                                               {QStringLiteral("state"), QStringLiteral("booked")}}));
                           return {};
                       })
                .result();
        HK_VERIFY(booked);
    }
    static void endStayOf(const QString &number, ImportPlan &planned)
    {
        for (ImportItem &item : planned.items)
            item.accepted = item.accepted || (item.action == ImportAction::Gone && item.title.endsWith(number));
    }
    QString bookings() { return m_file->single(QStringLiteral("SELECT count(*) FROM residency WHERE state = 'booked'")); }
    QString since(const QString &number)
    {
        return m_file->single(QStringLiteral("SELECT from_date FROM residency y JOIN student s ON s.id = y.student_id "
                                             "WHERE y.state = 'active' AND s.number = '%1'")
                                  .arg(number));
    }
    void checkRules()
    {
        const auto faults =
            m_file->database().read([](Reader &reader) { return checkIntegrity(reader, roster::rosterIntegrityRules()); }).result();
        HK_VERIFY(faults);
        QVERIFY2(faults->isEmpty(),
                 faults->isEmpty() ? "" : qPrintable(faults->first().rule + QLatin1String(": ") + faults->first().subject));
    }

private slots:
    void init()
    {
        m_file = std::make_unique<RosterFile>();
        bring({QStringLiteral("2024000001|张三|3号楼|502|1|2024-09-01"), QStringLiteral("2024000002|李四|3号楼|502|2|2024-09-01"),
               QStringLiteral("2024000003|王五|3号楼|503|4|2024-09-01")});
    }
    void cleanup() { checkRules(); }

    void keepsABookedBedForWhomItIsBooked()
    {
        book(QStringLiteral("2024000009"), 3);
        const ImportPlan planned = plan({QStringLiteral("2024000008|钱七|3号楼|502|3|")});
        QCOMPARE(problemCells(planned), QStringList({QStringLiteral("E2 error")}));
        apply(planned);
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000008")), QString());
        QCOMPARE(bookings(), QStringLiteral("1"));
    }

    void beginsABookedStayInItsBedThoughTheFileNamesNone()
    {
        book(QStringLiteral("2024000009"), 3);
        const ImportPlan planned =
            plan({QStringLiteral("2024000008|钱七|3号楼|502|3|"), QStringLiteral("2024000009|赵六|3号楼|502||")});
        QCOMPARE(problemCells(planned), QStringList({QStringLiteral("E2 error")}));
        apply(planned);
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000009")), QStringLiteral("3-502-3"));
        QCOMPARE(bookings(), QStringLiteral("0"));
    }

    void endsABookingWithAStayElsewhere()
    {
        book(QStringLiteral("2024000009"), 3);
        // Who goes elsewhere leaves the booked bed to others.
        bring({QStringLiteral("2024000008|钱七|3号楼|502|3|"), QStringLiteral("2024000009|赵六|3号楼|503|1|")});
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000009")), QStringLiteral("3-503-1"));
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000008")), QStringLiteral("3-502-3"));
        QCOMPARE(bookings(), QStringLiteral("0"));
    }

    void keepsABookingWhenTheStayElsewhereIsRefused()
    {
        book(QStringLiteral("2024000009"), 3);
        const ImportPlan planned =
            plan({QStringLiteral("2024000008|钱七|3号楼|502|3|"), QStringLiteral("2024000009|赵六|3号楼|503|4|")});
        QCOMPARE(planned.refused(), 2);
        apply(planned);
        QCOMPARE(bookings(), QStringLiteral("1"));
    }

    void leavesTheResidentOfABookedBedAlone()
    {
        book(QStringLiteral("2024000009"), 1);
        const ImportPlan planned = plan({QStringLiteral("2024000001|张三|3号楼|502|1|2024-09-01")});
        QCOMPARE(planned.count(ImportAction::Same), 1);
        QCOMPARE(problemCells(planned), QStringList());
    }

    void beginsNoStayBeforeTheBedWasFree()
    {
        // Whoever was in bed 1 leaves it today, so nobody was in it since September.
        bring({QStringLiteral("2024000001|张三|3号楼|503|1|2024-09-01"), QStringLiteral("2024000008|钱七|3号楼|502|1|2026-09-01")});
        QCOMPARE(since(QStringLiteral("2024000001")), QStringLiteral("2026-11-19"));
        QCOMPARE(since(QStringLiteral("2024000008")), QStringLiteral("2026-11-19"));
        // The same file again has nothing to say against it.
        const ImportPlan again = plan(
            {QStringLiteral("2024000001|张三|3号楼|503|1|2024-09-01"), QStringLiteral("2024000008|钱七|3号楼|502|1|2026-09-01")});
        QCOMPARE(again.count(ImportAction::Same), 2);
    }

    void beginsNoStayBeforeTheLastOneEnded()
    {
        ImportPlan planned = plan({QStringLiteral("2024000001|张三|3号楼|502|1|2024-09-01")});
        endStayOf(QStringLiteral("2024000002"), planned);
        apply(planned);
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000002")), QString());
        bring({QStringLiteral("2024000002|李四|3号楼|503|1|2025-03-01")});
        QCOMPARE(since(QStringLiteral("2024000002")), QStringLiteral("2026-11-19"));
    }

    void letsEachOfARingWait()
    {
        // Each begins when the next one has gone, whatever the day in the file.
        bring({QStringLiteral("2024000001|张三|3号楼|502|2|2026-09-01"), QStringLiteral("2024000002|李四|3号楼|503|4|2026-09-10"),
               QStringLiteral("2024000003|王五|3号楼|502|1|2026-10-01")});
        for (const char *number : {"2024000001", "2024000002", "2024000003"})
            QCOMPARE(since(QString::fromLatin1(number)), QStringLiteral("2026-10-01"));
    }

    void fillsNoBedInThatSomebodyElseHad()
    {
        bring({QStringLiteral("2024000008|钱七|3号楼|502||2024-09-01")});
        // Bed 1 was another's until today: the open stay ends and one in the bed begins.
        bring({QStringLiteral("2024000001|张三|3号楼|503|1|2024-09-01"), QStringLiteral("2024000008|钱七|3号楼|502|1|2024-09-01")});
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000008")), QStringLiteral("3-502-1"));
        QCOMPARE(since(QStringLiteral("2024000008")), QStringLiteral("2026-11-19"));
    }

    void givesTheBedOfAGoneStudentToAnother()
    {
        ImportPlan planned =
            plan({QStringLiteral("2024000008|钱七|3号楼|502|2|"), QStringLiteral("2024000001|张三|3号楼|502|1|2024-09-01")});
        QCOMPARE(planned.refused(), 1);
        endStayOf(QStringLiteral("2024000002"), planned);
        const Batch batch = apply(planned);
        QCOMPARE(batch.refused, 0);
        QCOMPARE(batch.inserted, 1);
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000002")), QString());
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000008")), QStringLiteral("3-502-2"));
    }

    void importsTheRestWhenARowIsLeftOut()
    {
        // Two for one bed: the first is left out, the second was refused and stays so.
        ImportPlan planned = plan({QStringLiteral("2024000008|钱七|3号楼|502|3|"), QStringLiteral("2024000009|孙八|3号楼|502|3|"),
                                   QStringLiteral("2024000010|周九|3号楼|502|4|")});
        QCOMPARE(planned.refused(), 1);
        planned.items[0].accepted = false;
        const Batch batch = apply(planned);
        QCOMPARE(batch.rows, 2);
        QCOMPARE(batch.refused, 1);
        QCOMPARE(batch.inserted, 1);
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000010")), QStringLiteral("3-502-4"));
    }

    void leavesOutAPersonWithAllTheirRows()
    {
        ImportPlan planned =
            plan({QStringLiteral("2024000008|钱七|3号楼|502|3|"), QStringLiteral("2024000008|钱七||||2026-09-01")});
        QCOMPARE(planned.rows(), 1);
        planned.items[0].accepted = false;
        QCOMPARE(apply(planned).rows, 0);
        QCOMPARE(m_file->single(QStringLiteral("SELECT count(*) FROM student")), QStringLiteral("3"));
    }

    void heedsWhomARoomIsFor()
    {
        const auto edit = [&](const char *entity, const char *gender) {
            HK_VERIFY(m_file->database()
                          .write({},
                                 [&](Writer &writer) {
                                     return updateRow(writer, entity, 1, {{QStringLiteral("gender"), QString::fromLatin1(gender)}});
                                 })
                          .result());
        };
        const QString header = QStringLiteral("学号|姓名|性别|楼栋|房间号|床位");
        edit("room", "female");
        QCOMPARE(problemCells(plan({QStringLiteral("2024000009|赵六|男|3号楼|502|3")}, header)),
                 QStringList({QStringLiteral("F2 warning")}));
        QCOMPARE(problemCells(plan({QStringLiteral("2024000009|赵六|男|3号楼|503|3")}, header)), QStringList());
        edit("building", "male");
        edit("room", "mixed");
        QCOMPARE(problemCells(plan({QStringLiteral("2024000009|赵六|女|3号楼|502|3")}, header)), QStringList());
    }

    void findsABuildingByTheNameThatItsCommunityLeads()
    {
        const auto added =
            m_file->database()
                .write({},
                       [](Writer &writer) -> Result<void> {
                           HK_TRY(const qint64 south, insertRow(writer, "community", {{QStringLiteral("name"), u"南苑"_qs}}));
                           HK_CHECK(updateRow(writer, "building", 1, {{QStringLiteral("community_id"), south}}));
                           HK_CHECK(insertRow(writer, "building",
                                              {{QStringLiteral("code"), u"B3"_qs}, {QStringLiteral("name"), u"北苑3号楼"_qs}}));
                           return {};
                       })
                .result();
        HK_VERIFY(added);
        apply(plan({QStringLiteral("2024000009|赵六|北苑|3号楼|502|3")}, QStringLiteral("学号|姓名|园区|楼栋|房间号|床位")));
        QCOMPARE(m_file->placeOf(QStringLiteral("2024000009")), QStringLiteral("B3-502-3"));
    }
};

QTEST_GUILESS_MAIN(RosterClaimsTest)
#include "test_rosterclaims.moc"

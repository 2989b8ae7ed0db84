// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/audit.h"
#include "accessdesk.h"
#include "sheets/workbook.h"
#include "widgets/controls/emptystate.h"

using namespace hk;
using namespace hk::test;

// What leaves the desk is written down, and what an account does not see is said in words.
class AccessGivenTest : public QObject, private AccessDesk {
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { beginAnew(); }
    void cleanup() { session.reset(); }

    void aStudentGetsTheirOwnData()
    {
        protect();
        QVERIFY(window().openPage(u"roster.students"_qs));
        const qint64 student = database()
                                   .read([](Reader &reader) { return reader.single(u"SELECT min(id) FROM visible_student"_qs); })
                                   .result()
                                   ->toLongLong();
        QVERIFY(window().openItem("student", student));
        const QString file = folder.filePath(u"own.xlsx"_qs);
        dialogs.answerFile(file);
        QTRY_VERIFY(window().actions().trigger(u"roster.personData"_qs) && QFileInfo::exists(file));
        const auto sheets = readWorkbook(file);
        HK_VERIFY(sheets);
        QVERIFY(sheets->size() >= 4);
        QTRY_COMPARE(entries(AuditDeed::PersonReport).size(), 1);
        const AuditEntry entry = entries(AuditDeed::PersonReport).first();
        QVERIFY(entry.subject.startsWith(u"student "_qs));
        QVERIFY(entry.fields.contains(u"phone"_qs));
        add(u"he"_qs, u"何楼长"_qs, {{Role::Chief, {}}});
        signOutAndIn(u"何楼长"_qs, firstPassword());
        QVERIFY(!window().actions().action(u"roster.personData"_qs)->isEnabled());
    }

    void whatIsPrintedIsWrittenDown()
    {
        protect();
        QVERIFY(window().openPage(u"roster.students"_qs));
        auto *panel = find<ListPanel>("listPanel.roster.students");
        QTRY_VERIFY(panel->model().isComplete() && panel->model().rowCount() > 0);
        const QString file = folder.filePath(u"list.pdf"_qs);
        dialogs.answerFile(file);
        QVERIFY(window().actions().trigger(u"shell.print"_qs));
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 0, 20000);
        const QList<AuditEntry> printed = entries(AuditDeed::Print);
        QCOMPARE(printed.size(), 1);
        QCOMPARE(printed.first().subject, u"roster.students"_qs);
        QCOMPARE(printed.first().rows, panel->model().rowCount());
    }

    void aReportIsWrittenDown()
    {
        protect();
        Page *page = window().openPage(u"roster.occupancy"_qs);
        QTRY_VERIFY(page->shownReport());
        const QString file = folder.filePath(u"occupancy.xlsx"_qs);
        dialogs.answerFile(file);
        QVERIFY(window().actions().trigger(u"shell.exportList"_qs));
        QTRY_COMPARE(entries(AuditDeed::Export).size(), 1);
        QVERIFY(QFileInfo::exists(file));
        QVERIFY(entries(AuditDeed::Export).first().rows.value_or(0) > 0);
    }

    void whoSeesNothingIsTold()
    {
        protect();
        add(u"sun"_qs, u"孙审计"_qs, {{Role::Auditor, {}}});
        signOutAndIn(u"孙审计"_qs, firstPassword());
        for (const char *id : {"roster.bedMap", "roster.occupancy"}) {
            Page *page = window().openPage(QLatin1String(id));
            QVERIFY(page);
            const auto said = [page] {
                for (const EmptyState *state : page->findChildren<EmptyState *>()) {
                    if (!state->isVisible())
                        continue;
                    for (const QLabel *label : state->findChildren<QLabel *>()) {
                        if (label->text().contains(u"Your account"_qs))
                            return true;
                    }
                }
                return false;
            };
            QTRY_VERIFY2(said(), id);
            keepPicture(window(), u"nothing-"_qs + QLatin1String(id));
        }
    }

    void aManagerOfBuildingsKeepsCommunitiesOnly()
    {
        protect();
        add(u"wu"_qs, u"吴楼管"_qs, {{Role::BuildingManager, {}}});
        signOutAndIn(u"吴楼管"_qs, firstPassword());
        QVERIFY(window().openPage(u"roster.names"_qs));
        QVERIFY(window().actions().action(u"roster.names.new"_qs)->isEnabled());
        QVERIFY(find<QPushButton>("names.new")->isEnabled());
    }

private:
    // Of one kind, the latest first; read past the right to do so.
    QList<AuditEntry> entries(AuditDeed deed)
    {
        const auto found = database()
                               .read([deed](Reader &reader) -> Result<QList<AuditEntry>> {
                                   auto query = reader.statement(
                                       u"SELECT subject, fields, rows FROM audit_entry WHERE deed = ? ORDER BY id DESC"_qs);
                                   HK_CHECK(query.bind(auditDeedCode(deed)).run());
                                   QList<AuditEntry> all;
                                   while (query.next()) {
                                       AuditEntry entry;
                                       entry.subject = query.text(0);
                                       entry.fields = query.text(1).split(u' ', Qt::SkipEmptyParts);
                                       if (!query.isNull(2))
                                           entry.rows = int(query.integer(2));
                                       all << entry;
                                   }
                                   return all;
                               })
                               .result();
        return found.ok() ? *found : QList<AuditEntry>();
    }
};

QTEST_MAIN(AccessGivenTest)
#include "test_accessgiven.moc"

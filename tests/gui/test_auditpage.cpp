// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessdesk.h"

#include "access/audit.h"

#include <QComboBox>
#include <QFileInfo>
#include <QTableView>

using namespace hk;
using namespace hk::test;

// The log of who did what, read by an auditor.
class AuditPageTest : public QObject, protected AccessDesk {
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { beginAnew(); }
    void cleanup() { session.reset(); }

    void theAuditLogIsReadAndRecorded();
};

void AuditPageTest::theAuditLogIsReadAndRecorded()
{
    protect();
    add(u"sun"_qs, u"孙审计"_qs, {{Role::Auditor, {}}});
    signOutAndIn(u"孙审计"_qs, firstPassword());
    // Who reads the log sees no students, and is told why.
    QVERIFY(window().openPage(u"roster.students"_qs));
    QTRY_VERIFY(find<QWidget>("listPanel.roster.students")->findChild<QPushButton *>(u"emptyAction"_qs));
    QVERIFY(window().openPage(u"shell.audit"_qs));
    auto *table = find<QTableView>("audit.table");
    QTRY_VERIFY(table->model()->rowCount() >= 4);
    QCOMPARE(table->model()->index(0, 2).data().toString(), auditDeedTitle(AuditDeed::ReadAudit));
    auto *deed = find<QComboBox>("audit.deed");
    deed->setCurrentIndex(deed->findData(int(AuditDeed::AccountMade)));
    emit deed->activated(deed->currentIndex());
    QTRY_COMPARE(table->model()->rowCount(), 2);
    find<QPushButton>("audit.check")->click();
    QTRY_VERIFY(find<QWidget>("audit.answer")->isVisible());
    const QString file = folder.filePath(u"audit.xlsx"_qs);
    dialogs.answerFile(file);
    find<QPushButton>("audit.export")->click();
    QTRY_VERIFY(QFileInfo::exists(file));
    deed->setCurrentIndex(deed->findData(int(AuditDeed::Export)));
    emit deed->activated(deed->currentIndex());
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

QTEST_MAIN(AuditPageTest)
#include "test_auditpage.moc"

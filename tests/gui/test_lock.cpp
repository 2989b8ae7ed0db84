// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessdesk.h"

#include "shell/access/lockguard.h"
#include "shell/access/lockscreen.h"

#include <QDialog>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

using namespace hk;
using namespace hk::test;

// A window that is locked: nothing goes through, the same person finds it as it was, another takes over.
class LockTest : public QObject, protected AccessDesk {
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { beginAnew(); }
    void cleanup() { session.reset(); }

    void aLockedWindowLetsNothingThrough();
    void itLocksByItself();
    void anotherPersonKeepsThePage();
};

void LockTest::aLockedWindowLetsNothingThrough()
{
    protect();
    Page *page = window().openPage(u"roster.students"_qs);
    QVERIFY(page);
    auto *search = find<QLineEdit>("search");
    search->setFocus();
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier);
    auto *lock = find<LockScreen>("lockScreen");
    QVERIFY(lock && lock->isVisible());
    QCOMPARE(lock->geometry(), window().rect());
    QTRY_COMPARE(people(lock), QStringList{u"周主任"_qs});
    keepPicture(window(), u"locked"_qs);
    // No key, no command, no drop.
    QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(&window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *line = findIn<QLineEdit>(lock, "signIn.password");
    QTest::keyClick(line, Qt::Key_Escape);
    QTest::keyClick(line, Qt::Key_1, Qt::ControlModifier);
    QTest::keyClicks(search, u"zs"_qs);
    QVERIFY(!window().actions().trigger(u"shell.settings"_qs));
    QVERIFY(page->isVisible() && lock->isVisible());
    QVERIFY(search->text().isEmpty());
    QVERIFY(!findIn<QWidget>(&window(), "commandPalette")->isVisible());
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(QStringLiteral(HK_TEST_DATA "/roster-messy.xlsx"))});
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    drop.ignore();
    QApplication::sendEvent(page, &drop);
    QVERIFY(!drop.isAccepted());
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : line, Qt::Key_Tab);
        QVERIFY(lock->isAncestorOf(QApplication::focusWidget()));
    }
    QCOMPARE(clippedControls(*lock), QStringList());
    // What work under way has to say waits.
    QDialog late(&window());
    late.setModal(true);
    late.show();
    QTRY_VERIFY(!late.isVisible());
    signInAt(lock, u"周主任"_qs, u"wrong"_qs);
    QTRY_VERIFY(!RosterSample::wordsBeside(line).isEmpty());
    MainWindow *same = session->window();
    signInAt(lock, u"周主任"_qs, ownerPassword());
    QTRY_VERIFY(!find<LockScreen>("lockScreen"));
    QCOMPARE(session->window(), same);
    QVERIFY(page->isVisible());
    QVERIFY(late.isVisible());
    late.close();
    window().activateWindow();
    QTRY_VERIFY(search->hasFocus());
    QVERIFY(window().actions().trigger(u"shell.settings"_qs));
}

void LockTest::itLocksByItself()
{
    protect();
    auto *guard = find<LockGuard>("lockGuard");
    QTRY_COMPARE(guard->minutes(), usualLockMinutes);
    guard->checkIdle();
    QVERIFY(!guard->isLocked());
    guard->checkIdleAt(database().clock()() + (usualLockMinutes * 60 - 5) * 1000);
    QVERIFY(!guard->isLocked());
    guard->checkIdleAt(database().clock()() + (usualLockMinutes * 60 + 1) * 1000);
    QVERIFY(guard->isLocked());
}

void LockTest::anotherPersonKeepsThePage()
{
    protect();
    add(u"lin"_qs, u"林老师"_qs, {{Role::Counsellor, {}}});
    QVERIFY(window().openPage(u"roster.posts"_qs));
    const QPointer<MainWindow> before = session->window();
    // Two clicks: the person, then the other one.
    find<QToolButton>("status.person")->click();
    QTRY_VERIFY(find<QMenu>("personMenu"));
    auto *menu = find<QMenu>("personMenu");
    keepPicture(*menu, u"person-menu"_qs);
    auto *other = menu->findChild<QAction *>(u"person.lin"_qs);
    QVERIFY(other);
    other->trigger();
    menu->close();
    auto *lock = find<LockScreen>("lockScreen");
    QVERIFY(lock);
    QTRY_COMPARE(people(lock).size(), 2);
    auto *list = findIn<QListWidget>(lock, "signIn.people");
    QTRY_COMPARE(list->currentItem()->text(), u"林老师"_qs);
    auto *line = findIn<QLineEdit>(lock, "signIn.password");
    line->setText(firstPassword());
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(before.isNull() && session->window() && window().isVisible());
    QCOMPARE(find<QToolButton>("status.person")->text(), u"林老师"_qs);
    QTRY_VERIFY(find<QWidget>("page.roster.posts"));
    QVERIFY(find<QWidget>("page.roster.posts")->isVisible());
    QVERIFY(!window().pageIds().contains(u"shell.accounts"_qs));
    QVERIFY(!database().viewer().everything);
}

QTEST_MAIN(LockTest)
#include "test_lock.moc"

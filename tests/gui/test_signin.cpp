// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessdesk.h"

#include "shell/access/signinscreen.h"

#include <QTableView>
#include <QToolButton>

using namespace hk;
using namespace hk::test;

// Who comes in at the real window, and who does not.
class SignInTest : public QObject, protected AccessDesk {
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { beginAnew(); }
    void cleanup() { session.reset(); }

    void aDeskWithoutAccountsOpensAtOnce();
    void theOwnerProtectsTheDesk();
    void aWrongPasswordIsRefused();
    void aPauseIsSaidOnTheButton();
    void theFirstPasswordIsChanged();
    void theWindowFitsASmallScreen();
};

void SignInTest::aDeskWithoutAccountsOpensAtOnce()
{
    QVERIFY(!session->signInWindow());
    QVERIFY(database().viewer().everything);
    QVERIFY(!find<QToolButton>("status.person"));
    QAction *lock = window().actions().action(u"shell.lock"_qs);
    QVERIFY(!lock->isEnabled());
    QVERIFY(lock->toolTip().contains(u"no accounts"_qs));
    QVERIFY(!window().actions().trigger(u"shell.lock"_qs));
}

void SignInTest::theOwnerProtectsTheDesk()
{
    QVERIFY(window().openPage(u"shell.accounts"_qs));
    find<QLineEdit>("protect.name")->setText(u"zhou"_qs);
    find<QLineEdit>("protect.password")->setText(u"12345678"_qs);
    find<QPushButton>("protect.make")->click();
    QVERIFY(!RosterSample::wordsBeside(find<QLineEdit>("protect.password")).isEmpty());
    QVERIFY(!RosterSample::wordsBeside(find<QLineEdit>("protect.again")).isEmpty());
    protect();
    QCOMPARE(find<QToolButton>("status.person")->text(), u"周主任"_qs);
    // The window stands where it stood, now with the table of accounts.
    auto *table = find<QTableView>("accounts.table");
    QVERIFY(table && table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"周主任"_qs);
    signOutAndIn(u"周主任"_qs, ownerPassword());
    QVERIFY(database().viewer().everything);
}

void SignInTest::aWrongPasswordIsRefused()
{
    protect();
    QVERIFY(window().actions().trigger(u"shell.signOut"_qs));
    QTRY_VERIFY(session->signInWindow());
    QVERIFY(!session->window());
    QWidget *asking = session->signInWindow();
    keepPicture(*asking, u"signin"_qs);
    QCOMPARE(students(), 0);
    signInAt(asking, u"周主任"_qs, u"wrong"_qs);
    auto *line = findIn<QLineEdit>(asking, "signIn.password");
    QTRY_VERIFY(!RosterSample::wordsBeside(line).isEmpty());
    QVERIFY(!session->window());
    QCOMPARE(faultsOf(*asking), QStringList());
    signInAt(asking, u"周主任"_qs, ownerPassword());
    QTRY_VERIFY(session->window());
    QVERIFY(students() > 0);
}

void SignInTest::aPauseIsSaidOnTheButton()
{
    protect();
    add(u"lin"_qs, u"林老师"_qs, {{Role::Counsellor, {}}});
    HK_VERIFY(database()
                  .write({},
                         [&](Writer &writer) {
                             auto query =
                                 writer.statement(u"UPDATE account SET failures = 30, locked_until = ? WHERE name = 'lin'"_qs);
                             return query.bind(writer.now() + 600'000).run();
                         })
                  .result());
    QVERIFY(window().actions().trigger(u"shell.signOut"_qs));
    QTRY_VERIFY(session->signInWindow());
    QWidget *asking = session->signInWindow();
    signInAt(asking, u"林老师"_qs, firstPassword());
    auto *enter = findIn<QPushButton>(asking, "signIn.enter");
    QTRY_VERIFY(!enter->isEnabled() && enter->text().contains(u"second"_qs));
    // Another person need not wait.
    signInAt(asking, u"周主任"_qs, ownerPassword());
    QTRY_VERIFY(session->window());
}

void SignInTest::theFirstPasswordIsChanged()
{
    protect();
    add(u"lin"_qs, u"林老师"_qs, {{Role::Counsellor, {}}}, false);
    QVERIFY(window().actions().trigger(u"shell.signOut"_qs));
    QTRY_VERIFY(session->signInWindow());
    QWidget *asking = session->signInWindow();
    signInAt(asking, u"林老师"_qs, firstPassword());
    QTRY_VERIFY(findIn<QLineEdit>(asking, "ownPassword.new") && findIn<QLineEdit>(asking, "ownPassword.new")->isVisible());
    QVERIFY(!session->window());
    auto *fresh = findIn<QLineEdit>(asking, "ownPassword.new");
    auto *again = findIn<QLineEdit>(asking, "ownPassword.again");
    fresh->setText(u"a cup of my own"_qs);
    again->setText(u"a cup"_qs);
    QTest::keyClick(again, Qt::Key_Return);
    QVERIFY(!RosterSample::wordsBeside(again).isEmpty());
    again->setText(u"a cup of my own"_qs);
    QTest::keyClick(again, Qt::Key_Return);
    QTRY_VERIFY(session->window());
    signOutAndIn(u"林老师"_qs, u"a cup of my own"_qs);
}

// Also before any window was left in a place of its own.
void SignInTest::theWindowFitsASmallScreen()
{
    const SessionWish file = newFile(u"small.hk"_qs);
    InstalledProgram::open(file, u"en"_qs);
    data = session->database();
    protect();
    session.reset();
    settings->clear();
    SessionWish again = file;
    again.moduleFolder = QStringLiteral(HK_MODULE_DIR);
    session = std::make_unique<DesktopSession>(again, *appearance, dialogs, *settings, [](const QString &) {});
    session->start(u"en"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(session->signInWindow(), 30000);
    const QWidget *asking = session->signInWindow();
    QVERIFY(asking->normalGeometry().height() + 40 > asking->screen()->availableGeometry().height());
    QVERIFY(asking->isMaximized());
}

QTEST_MAIN(SignInTest)
#include "test_signin.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessdesk.h"

#include <QComboBox>
#include <QDialog>
#include <QTableView>

using namespace hk;
using namespace hk::test;

namespace {

QString chosenPassword()
{
    return QStringLiteral("a cup of my own");
}

}  // namespace

// What people do with their own account, and an administrator with those of others.
class AccessOwnTest : public QObject, private AccessDesk {
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { beginAnew(); }
    void cleanup() { session.reset(); }

    void theOwnPasswordIsChanged()
    {
        protect();
        QVERIFY(window().actions().trigger(u"shell.ownPassword"_qs));
        QTRY_VERIFY(find<QDialog>("ownPassword"));
        auto *dialog = find<QDialog>("ownPassword");
        QCOMPARE(namelessControls(*dialog) + clippedControls(*dialog), QStringList());
        keepPicture(*dialog, u"own-password"_qs);
        auto *current = findIn<QLineEdit>(dialog, "ownPassword.current");
        auto *fresh = findIn<QLineEdit>(dialog, "ownPassword.new");
        auto *again = findIn<QLineEdit>(dialog, "ownPassword.again");
        current->setText(u"wrong"_qs);
        fresh->setText(chosenPassword());
        again->setText(u"other"_qs);
        QTest::keyClick(again, Qt::Key_Return);
        QVERIFY(!RosterSample::wordsBeside(again).isEmpty());
        again->setText(chosenPassword());
        QTest::keyClick(again, Qt::Key_Return);
        QTRY_VERIFY(!RosterSample::wordsBeside(fresh).isEmpty() || !RosterSample::wordsBeside(current).isEmpty());
        QTRY_VERIFY(findIn<QPushButton>(dialog, "ownPassword.set")->isEnabled());
        current->setText(ownerPassword());
        QTest::keyClick(again, Qt::Key_Return);
        QTRY_VERIFY(!find<QDialog>("ownPassword"));
        signOutAndIn(u"周主任"_qs, chosenPassword());
    }

    void theLastSignInsAreShown()
    {
        protect();
        QVERIFY(window().actions().trigger(u"shell.signOut"_qs));
        QTRY_VERIFY(session->signInWindow());
        QWidget *asking = session->signInWindow();
        signInAt(asking, u"周主任"_qs, u"wrong"_qs);
        QTRY_VERIFY(!RosterSample::wordsBeside(findIn<QLineEdit>(asking, "signIn.password")).isEmpty());
        signInAt(asking, u"周主任"_qs, ownerPassword());
        QTRY_VERIFY(session->window());
        QVERIFY(window().actions().trigger(u"shell.ownSignIns"_qs));
        QTRY_VERIFY(find<QListWidget>("ownSignIns.list"));
        auto *list = find<QListWidget>("ownSignIns.list");
        QTRY_COMPARE(list->count(), 3);
        QVERIFY(!list->item(0)->text().contains(u"failed"_qs));
        QVERIFY(list->item(1)->text().contains(u"failed"_qs));
        keepPicture(*list->window(), u"own-sign-ins"_qs);
    }

    void aPasswordIsSetForSomebody()
    {
        protect();
        add(u"lin"_qs, u"林老师"_qs, {{Role::Counsellor, {}}});
        chooseAccount(u"林老师"_qs);
        dialogs.answerText(u"1234"_qs);
        find<QPushButton>("account.reset")->click();
        QTRY_VERIFY(!RosterSample::wordsBeside(find<QListWidget>("grants.list")).isEmpty());
        dialogs.answerText(u"a password from the boss"_qs);
        find<QPushButton>("account.reset")->click();
        QTRY_VERIFY(find<QWidget>("messageBar")->isVisible());
        QVERIFY(window().actions().trigger(u"shell.signOut"_qs));
        QTRY_VERIFY(session->signInWindow());
        QWidget *asking = session->signInWindow();
        signInAt(asking, u"林老师"_qs, firstPassword());
        QTRY_VERIFY(!RosterSample::wordsBeside(findIn<QLineEdit>(asking, "signIn.password")).isEmpty());
        signInAt(asking, u"林老师"_qs, u"a password from the boss"_qs);
        QTRY_VERIFY(findIn<QLineEdit>(asking, "ownPassword.new"));
        findIn<QLineEdit>(asking, "ownPassword.new")->setText(chosenPassword());
        findIn<QLineEdit>(asking, "ownPassword.again")->setText(chosenPassword());
        findIn<QPushButton>(asking, "ownPassword.set")->click();
        QTRY_VERIFY(session->window());
    }

    void anAccountIsClosedAndOpenedAgain()
    {
        protect();
        add(u"lin"_qs, u"林老师"_qs, {{Role::Counsellor, {}}});
        chooseAccount(u"林老师"_qs);
        auto *open = find<QPushButton>("account.open");
        const QString close = open->text();
        open->click();
        QTRY_VERIFY(open->text() != close);
        QVERIFY(window().actions().trigger(u"shell.signOut"_qs));
        QTRY_VERIFY(session->signInWindow());
        QTRY_COMPARE(people(session->signInWindow()), QStringList{u"周主任"_qs});
        signInAt(session->signInWindow(), u"周主任"_qs, ownerPassword());
        QTRY_VERIFY(session->window());
        chooseAccount(u"林老师"_qs);
        find<QPushButton>("account.open")->click();
        QTRY_COMPARE(find<QPushButton>("account.open")->text(), close);
        // The last who can administer stays.
        chooseAccount(u"周主任"_qs);
        find<QPushButton>("account.open")->click();
        QTRY_VERIFY(!RosterSample::wordsBeside(find<QListWidget>("grants.list")).isEmpty());
        signOutAndIn(u"林老师"_qs, firstPassword());
    }

    void aFileThatCanOnlyBeReadLetsPeopleIn()
    {
        const QString path = folder.filePath(u"shared.sqlite"_qs);
        session.reset();
        ModuleHost host;
        host.load(QStringLiteral(HK_MODULE_DIR));
        auto opened = Database::open(path, host.catalogue(), host.schemas(), {.viewer = Viewer::nobody()});
        HK_VERIFY(opened);
        HK_VERIFY(openForOwner(**opened));
        HK_VERIFY((*opened)
                      ->write({},
                              [](Writer &writer) {
                                  return makeOwner(writer, {u"zhou"_qs, u"周主任"_qs, ownerPassword(), {}});
                              })
                      .result());
        // While that one has the file, the desk can only read it.
        SessionWish wish;
        wish.dataFile = path;
        wish.moduleFolder = QStringLiteral(HK_MODULE_DIR);
        session = std::make_unique<DesktopSession>(wish, *appearance, dialogs, *settings,
                                                   [this](const QString &wanted) { installLanguage(translator, wanted); });
        session->start(u"en"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(session->signInWindow() != nullptr, 30000);
        QWidget *asking = session->signInWindow();
        findIn<QPushButton>(asking, "signIn.forgotten")->click();
        QVERIFY(!findIn<QPushButton>(asking, "recover.set")->isEnabled());
        findIn<QPushButton>(asking, "recover.back")->click();
        signInAt(asking, u"周主任"_qs, u"wrong"_qs);
        QTRY_VERIFY(!RosterSample::wordsBeside(findIn<QLineEdit>(asking, "signIn.password")).isEmpty());
        signInAt(asking, u"周主任"_qs, ownerPassword());
        QTRY_VERIFY(session->window());
        QVERIFY(session->database()->isReadOnly());
        QTRY_VERIFY(find<QWidget>("readOnlyBar")->isVisible());
        QVERIFY(!window().actions().action(u"shell.ownPassword"_qs)->isEnabled());
        QVERIFY(window().openPage(u"shell.accounts"_qs));
        QVERIFY(!find<QPushButton>("account.save")->isEnabled());
        QVERIFY(!find<QPushButton>("accounts.recovery")->isEnabled());
        session.reset();
    }

    void whatWasTypedIsNotPassedOn()
    {
        protect();
        add(u"lin"_qs, u"林老师"_qs, {{Role::Counsellor, {}}});
        QVERIFY(window().openPage(u"roster.occupancy"_qs));
        find<QComboBox>("occupancy.by")->setCurrentIndex(3);
        signOutAndIn(u"林老师"_qs, firstPassword());
        // The place in the window is kept.
        QTRY_VERIFY(find<QWidget>("page.roster.occupancy") && find<QWidget>("page.roster.occupancy")->isVisible());
        QCOMPARE(find<QComboBox>("occupancy.by")->currentIndex(), 0);
        signOutAndIn(u"周主任"_qs, ownerPassword());
        QVERIFY(window().openPage(u"roster.occupancy"_qs));
        QCOMPARE(find<QComboBox>("occupancy.by")->currentIndex(), 3);
    }

private:
    void chooseAccount(const QString &person)
    {
        // The page reads the accounts when it is shown.
        QVERIFY(window().openPage(u"shell.about"_qs));
        QVERIFY(window().openPage(u"shell.accounts"_qs));
        auto *table = find<QTableView>("accounts.table");
        const auto row = [&] {
            for (int i = 0; i < table->model()->rowCount(); ++i) {
                if (table->model()->index(i, 0).data().toString() == person)
                    return i;
            }
            return -1;
        };
        QTRY_VERIFY(row() >= 0);
        table->selectRow(row());
        QTRY_VERIFY(find<QPushButton>("account.open")->isVisible());
    }
};

QTEST_MAIN(AccessOwnTest)
#include "test_accessown.moc"

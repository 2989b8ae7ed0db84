// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/audit.h"
#include "access/signin.h"
#include "module/datalocation.h"
#include "rostersample.h"
#include "scripteddialogs.h"
#include "shell/access/lockguard.h"
#include "shell/access/lockscreen.h"
#include "shell/access/signinscreen.h"
#include "shell/access/signinwindow.h"
#include "shell/desktopsession.h"
#include "support/guiwalk.h"
#include "support/resulttext.h"
#include "translations/texts.h"

#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QTranslator>

using namespace hk;
using namespace hk::test;

namespace {

QString ownerPassword()
{
    return QStringLiteral("three blue doors");
}

QString firstPassword()
{
    return QStringLiteral("first of many cups");
}

}  // namespace

// The people of a desk at the real window, on demonstration data: who comes in, who is locked out, what each is offered.
class AccessTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aDeskWithoutAccountsOpensAtOnce();
    void theOwnerProtectsTheDesk();
    void aWrongPasswordIsRefused();
    void aPauseIsSaidOnTheButton();
    void theFirstPasswordIsChanged();
    void aLockedWindowLetsNothingThrough();
    void itLocksByItself();
    void anotherPersonKeepsThePage();
    void aChiefIsNotOfferedWhatTheyMayNotDo();
    void aCounsellorOfOneBuildingSeesItsStudents();
    void theAuditLogIsReadAndRecorded();
    void pagesFitInBothLanguages_data();
    void pagesFitInBothLanguages();

private:
    void open(const QString &words = QStringLiteral("en"));
    MainWindow &window() const { return *session->window(); }
    Database &database() const { return *data; }
    template <class T> T *find(const char *name) const { return window().findChild<T *>(QLatin1String(name)); }
    template <class T> T *findIn(QWidget *root, const char *name) const { return root->findChild<T *>(QLatin1String(name)); }
    void protect();
    void add(const QString &name, const QString &person, const QList<Grant> &grants, bool ownPassword = true);
    void signInAt(QWidget *root, const QString &person, const QString &password);
    void signOutAndIn(const QString &person, const QString &password);
    QStringList people(QWidget *root) const;
    int students() const;

    QTemporaryDir folder;
    QTranslator translator;
    ScriptedDialogs dialogs;
    std::unique_ptr<Appearance> appearance;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<DesktopSession> session;
    Database *data = nullptr;
};

void AccessTest::initTestCase()
{
    loadTexts();
    appearance = std::make_unique<Appearance>(*qApp, [] { return false; });
    appearance->set(SchemeChoice::Light, 1.0, Density::Compact);
}

void AccessTest::init()
{
    settings = std::make_unique<QSettings>(folder.filePath(u"settings.ini"_qs), QSettings::IniFormat);
    settings->clear();
    open();
}

void AccessTest::cleanup()
{
    session.reset();
}

void AccessTest::open(const QString &words)
{
    session.reset();
    SessionWish wish;
    wish.demo = true;
    wish.moduleFolder = QStringLiteral(HK_MODULE_DIR);
    session = std::make_unique<DesktopSession>(wish, *appearance, dialogs, *settings,
                                               [this](const QString &wanted) { installLanguage(translator, wanted); });
    session->start(words);
    QTRY_VERIFY_WITH_TIMEOUT(session->window() != nullptr, 30000);
    data = session->database();
    window().resize(1366, 768);
}

// Through the page, as the first owner does it.
void AccessTest::protect()
{
    const QPointer<MainWindow> before = session->window();
    QVERIFY(window().openPage(u"shell.accounts"_qs));
    find<QLineEdit>("protect.person")->setText(u"周主任"_qs);
    find<QLineEdit>("protect.name")->setText(u"zhou"_qs);
    find<QLineEdit>("protect.password")->setText(ownerPassword());
    find<QLineEdit>("protect.again")->setText(ownerPassword());
    find<QPushButton>("protect.make")->click();
    QTRY_VERIFY(before.isNull() && session->window() && window().isVisible());
    QTRY_VERIFY(database().viewer().name == u"周主任"_qs);
    window().resize(1366, 768);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void AccessTest::add(const QString &name, const QString &person, const QList<Grant> &grants, bool ownPassword)
{
    HK_VERIFY(database()
                  .write({},
                         [&](Writer &writer) {
                             return addAccount(writer, {name, person, firstPassword(), grants});
                         })
                  .result());
    if (!ownPassword)
        return;
    HK_VERIFY(database()
                  .write({},
                         [&](Writer &writer) {
                             auto query = writer.statement(u"UPDATE account SET must_change = 0 WHERE name = ?"_qs);
                             return query.bind(name).run();
                         })
                  .result());
}

QStringList AccessTest::people(QWidget *root) const
{
    QStringList names;
    const auto *list = findIn<QListWidget>(root, "signIn.people");
    for (int row = 0; list && row < list->count(); ++row)
        names << list->item(row)->text();
    return names;
}

void AccessTest::signInAt(QWidget *root, const QString &person, const QString &password)
{
    QTRY_VERIFY(people(root).contains(person));
    auto *list = findIn<QListWidget>(root, "signIn.people");
    list->setCurrentRow(int(people(root).indexOf(person)));
    auto *line = findIn<QLineEdit>(root, "signIn.password");
    line->setText(password);
    QTest::keyClick(line, Qt::Key_Return);
}

void AccessTest::signOutAndIn(const QString &person, const QString &password)
{
    QVERIFY(window().actions().trigger(u"shell.signOut"_qs));
    QTRY_VERIFY(session->signInWindow());
    signInAt(session->signInWindow(), person, password);
    QTRY_VERIFY(session->window() && window().isVisible());
    window().resize(1366, 768);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

int AccessTest::students() const
{
    const auto count =
        database().read([](Reader &reader) { return reader.single(u"SELECT count(*) FROM visible_student"_qs); }).result();
    return count.ok() ? count->toInt() : -1;
}

void AccessTest::aDeskWithoutAccountsOpensAtOnce()
{
    QVERIFY(!session->signInWindow());
    QVERIFY(database().viewer().everything);
    QVERIFY(!find<QToolButton>("status.person"));
    QAction *lock = window().actions().action(u"shell.lock"_qs);
    QVERIFY(!lock->isEnabled());
    QVERIFY(lock->toolTip().contains(u"no accounts"_qs));
    QVERIFY(!window().actions().trigger(u"shell.lock"_qs));
}

void AccessTest::theOwnerProtectsTheDesk()
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

void AccessTest::aWrongPasswordIsRefused()
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
    QCOMPARE(namelessControls(*asking) + clippedControls(*asking), QStringList());
    signInAt(asking, u"周主任"_qs, ownerPassword());
    QTRY_VERIFY(session->window());
    QVERIFY(students() > 0);
}

void AccessTest::aPauseIsSaidOnTheButton()
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

void AccessTest::theFirstPasswordIsChanged()
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

void AccessTest::aLockedWindowLetsNothingThrough()
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

void AccessTest::itLocksByItself()
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

void AccessTest::anotherPersonKeepsThePage()
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

void AccessTest::aChiefIsNotOfferedWhatTheyMayNotDo()
{
    protect();
    add(u"he"_qs, u"何楼长"_qs, {{Role::Chief, {}}});
    signOutAndIn(u"何楼长"_qs, firstPassword());
    QVERIFY(window().openPage(u"roster.students"_qs));
    ActionRegistry &actions = window().actions();
    for (const char *id : {"shell.importFile", "shell.exportList", "shell.backUp", "roster.newStudent", "roster.checkIn",
                           "roster.students.edit", "roster.students.delete", "roster.import", "roster.newBuilding"}) {
        QAction *action = actions.action(QLatin1String(id));
        QVERIFY2(action, id);
        QVERIFY2(!action->isEnabled(), id);
        QVERIFY2(action->toolTip().contains(u"Your account"_qs), qPrintable(action->toolTip()));
        QVERIFY(!actions.trigger(QLatin1String(id)));
    }
    QVERIFY(!window().pageIds().contains(u"shell.accounts"_qs));
    QVERIFY(!window().pageIds().contains(u"shell.audit"_qs));
    QVERIFY(window().openPage(u"shell.data"_qs));
    QVERIFY(!find<QPushButton>("data.backUp")->isEnabled());
    QVERIFY(!find<QPushButton>("data.restoreFile")->isEnabled());
}

void AccessTest::aCounsellorOfOneBuildingSeesItsStudents()
{
    protect();
    const int all = students();
    QVERIFY(window().openPage(u"shell.accounts"_qs));
    auto *scope = find<QComboBox>("grants.scope");
    QTRY_VERIFY(find<QTableView>("accounts.table")->model()->rowCount() == 1);
    find<QLineEdit>("account.person")->setText(u"林老师"_qs);
    find<QLineEdit>("account.name")->setText(u"lin"_qs);
    find<QLineEdit>("account.password")->setText(firstPassword());
    find<QPushButton>("account.save")->click();
    QVERIFY(!RosterSample::wordsBeside(find<QListWidget>("grants.list")).isEmpty());
    scope->setCurrentIndex(scope->findData(int(ScopeKind::Building)));
    auto *place = find<QComboBox>("grants.place");
    QTRY_VERIFY(place->count() > 1);
    find<QPushButton>("grants.add")->click();
    QCOMPARE(find<QListWidget>("grants.list")->count(), 1);
    keepPicture(window(), u"accounts-new"_qs);
    find<QPushButton>("account.save")->click();
    QTRY_COMPARE(find<QTableView>("accounts.table")->model()->rowCount(), 2);
    // A name that is taken, and roles that do not go together, are said at their fields.
    find<QPushButton>("accounts.new")->click();
    auto *role = find<QComboBox>("grants.role");
    for (const Role wanted : {Role::Administrator, Role::Auditor}) {
        role->setCurrentIndex(role->findData(int(wanted)));
        find<QPushButton>("grants.add")->click();
    }
    QVERIFY(!RosterSample::wordsBeside(find<QListWidget>("grants.list")).isEmpty());

    QVERIFY(window().actions().trigger(u"shell.signOut"_qs));
    QTRY_VERIFY(session->signInWindow());
    signInAt(session->signInWindow(), u"林老师"_qs, firstPassword());
    QTRY_VERIFY(findIn<QLineEdit>(session->signInWindow(), "ownPassword.new"));
    findIn<QLineEdit>(session->signInWindow(), "ownPassword.new")->setText(u"a cup of my own"_qs);
    findIn<QLineEdit>(session->signInWindow(), "ownPassword.again")->setText(u"a cup of my own"_qs);
    findIn<QPushButton>(session->signInWindow(), "ownPassword.set")->click();
    QTRY_VERIFY(session->window());
    const int seen = students();
    QVERIFY2(seen > 0 && seen < all, qPrintable(QString::number(seen)));
    QVERIFY(window().openPage(u"roster.students"_qs));
    auto *panel = find<ListPanel>("listPanel.roster.students");
    QTRY_VERIFY(panel->model().isComplete());
    QVERIFY(panel->model().rowCount() > 0 && panel->model().rowCount() <= seen);
}

void AccessTest::theAuditLogIsReadAndRecorded()
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

void AccessTest::pagesFitInBothLanguages_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    QTest::newRow("zh-light-100") << u"zh_CN"_qs << false << 1.0;
    QTest::newRow("zh-light-200") << u"zh_CN"_qs << false << 2.0;
    QTest::newRow("en-dark-100") << u"en"_qs << true << 1.0;
    QTest::newRow("en-dark-200") << u"en"_qs << true << 2.0;
}

void AccessTest::pagesFitInBothLanguages()
{
    QFETCH(const QString, words);
    QFETCH(const bool, dark);
    QFETCH(const double, scale);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    open(words);
    appearance->set(dark ? SchemeChoice::Dark : SchemeChoice::Light, scale, Density::Compact);
    protect();
    for (int i = 1; i <= 7; ++i)
        add(u"lin%1"_qs.arg(i), u"林老师%1"_qs.arg(i),
            {{Role::Counsellor, {}}, {Role::Mentor, {ScopeKind::Person, {}, u"吴导师"_qs}}});
    const auto faults = [this] { return namelessControls(window()) + clippedControls(window()); };
    for (const char *page : {"shell.audit", "shell.accounts"}) {
        QVERIFY(window().openPage(QLatin1String(page)));
        QTRY_COMPARE(faults(), QStringList());
        if (auto *table = find<QTableView>("accounts.table"); table && table->isVisible()) {
            QTRY_COMPARE(table->model()->rowCount(), 8);
            table->selectRow(0);
        }
        if (auto *log = find<QTableView>("audit.table"); log && log->isVisible())
            QTRY_VERIFY(log->model()->rowCount() > 7);
        QTRY_COMPARE(faults(), QStringList());
        keepPicture(window(), QLatin1String(page) + u'-' + tag);
    }
    QCOMPARE(window().size(), QSize(1366, 768));
    find<LockGuard>("lockGuard")->lock();
    auto *lock = find<LockScreen>("lockScreen");
    QTRY_COMPARE(people(lock).size(), 8);
    QTRY_COMPARE(namelessControls(*lock) + clippedControls(*lock), QStringList());
    keepPicture(window(), u"locked-"_qs + tag);
    signInAt(lock, u"林老师1"_qs, u"wrong"_qs);
    QTRY_VERIFY(!RosterSample::wordsBeside(findIn<QLineEdit>(lock, "signIn.password")).isEmpty());
    QTRY_COMPARE(namelessControls(*lock) + clippedControls(*lock), QStringList());
    session.reset();
    appearance->set(SchemeChoice::Light, 1.0, Density::Compact);
}

QTEST_MAIN(AccessTest)
#include "test_access.moc"

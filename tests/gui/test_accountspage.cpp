// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessdesk.h"

#include "access/grantplaces.h"
#include "shell/access/lockguard.h"
#include "shell/access/lockscreen.h"

#include <QComboBox>
#include <QTableView>

using namespace hk;
using namespace hk::test;

// What each account is offered and sees, and the page where accounts are made.
class AccountsPageTest : public QObject, protected AccessDesk {
    Q_OBJECT
private slots:
    void initTestCase() { prepare(); }
    void init() { beginAnew(); }
    void cleanup() { session.reset(); }

    void aChiefIsNotOfferedWhatTheyMayNotDo();
    void aCounsellorOfOneBuildingSeesItsStudents();
    void aHandlerIsGivenADepartment();
    void pagesFitInBothLanguages_data();
    void pagesFitInBothLanguages();
};

void AccountsPageTest::aChiefIsNotOfferedWhatTheyMayNotDo()
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

void AccountsPageTest::aCounsellorOfOneBuildingSeesItsStudents()
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

void AccountsPageTest::aHandlerIsGivenADepartment()
{
    protect();
    QVERIFY(window().openPage(u"shell.accounts"_qs));
    QTRY_VERIFY(find<QTableView>("accounts.table")->model()->rowCount() == 1);
    auto *role = find<QComboBox>("grants.role");
    auto *scope = find<QComboBox>("grants.scope");
    auto *place = find<QComboBox>("grants.place");
    // Only what the role may be limited to is offered.
    for (const Role other : allRoles()) {
        if (other == Role::Owner)
            continue;
        role->setCurrentIndex(role->findData(int(other)));
        QCOMPARE(scope->count(), scopesOf(other).size() + (mayHoldEverywhere(other) ? 1 : 0));
        QCOMPARE(scope->findData(int(ScopeKind::Department)) >= 0, other == Role::Handler);
        QCOMPARE(scope->isEnabled(), scope->count() > 1);
    }
    role->setCurrentIndex(role->findData(int(Role::Handler)));
    QTRY_COMPARE(place->count(), 8);
    place->setCurrentIndex(place->findText(u"保卫处"_qs));
    QVERIFY(place->isEnabled() && place->currentIndex() >= 0);
    find<QPushButton>("grants.add")->click();
    QCOMPARE(find<QListWidget>("grants.list")->count(), 1);
    QVERIFY(find<QListWidget>("grants.list")->item(0)->text().contains(u"保卫处"_qs));
    keepPicture(window(), u"accounts-handler"_qs);
    find<QLineEdit>("account.person")->setText(u"吴师傅"_qs);
    find<QLineEdit>("account.name")->setText(u"wu"_qs);
    find<QLineEdit>("account.password")->setText(firstPassword());
    find<QPushButton>("account.save")->click();
    QTRY_COMPARE(find<QTableView>("accounts.table")->model()->rowCount(), 2);
    const auto kept = database().read([](Reader &reader) { return accountNamed(reader, u"wu"_qs); }).result();
    HK_VERIFY(kept);
    const QByteArray department =
        database()
            .read([](Reader &reader) { return grantPlaceNamed(reader, ScopeKind::Department, u"保卫处"_qs); })
            .result()
            .value();
    QVERIFY(!department.isEmpty());
    QCOMPARE((*kept)->grants, (QList<Grant>{{Role::Handler, {ScopeKind::Department, department, {}}}}));
    // Back at a role of the desk, the whole school is offered again.
    role->setCurrentIndex(role->findData(int(Role::Counsellor)));
    QVERIFY(scope->isEnabled());
    QCOMPARE(scope->currentIndex(), 0);
    QVERIFY(!place->isEnabled());
}

void AccountsPageTest::pagesFitInBothLanguages_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    QTest::newRow("zh-light-100") << u"zh_CN"_qs << false << 1.0;
    QTest::newRow("zh-light-200") << u"zh_CN"_qs << false << 2.0;
    QTest::newRow("en-dark-100") << u"en"_qs << true << 1.0;
    QTest::newRow("en-dark-200") << u"en"_qs << true << 2.0;
}

void AccountsPageTest::pagesFitInBothLanguages()
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
    const auto faults = [this] { return faultsOf(window()); };
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
    QTRY_COMPARE(faultsOf(*lock), QStringList());
    keepPicture(window(), u"locked-"_qs + tag);
    signInAt(lock, u"林老师1"_qs, u"wrong"_qs);
    QTRY_VERIFY(!RosterSample::wordsBeside(findIn<QLineEdit>(lock, "signIn.password")).isEmpty());
    QTRY_COMPARE(faultsOf(*lock), QStringList());
    session.reset();
    appearance->set(SchemeChoice::Light, 1.0, Density::Compact);
}

QTEST_MAIN(AccountsPageTest)
#include "test_accountspage.moc"

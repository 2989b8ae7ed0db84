// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellsample.h"

#include "fakeimporter.h"
#include "module/listexport.h"
#include "shell/frame/rail.h"
#include "shell/search/searchmodel.h"
#include "support/guiwalk.h"
#include "widgets/controls/messagebar.h"
#include "widgets/importwizard/importpage.h"

#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using namespace hk;
using namespace hk::test;

class ShellTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void opensModulesFromTheRail();
    void opensTabsAndRemembers();
    void brokenModuleSaysWhy();
    void staysWhereAPageMayNotBeLeft();
    void searchOpensWhatWasTyped();
    void searchGivesTheKeyboardBack();
    void emptySearchOffersRecentThings();
    void undoesAndRedoesByKey();
    void undoRefusedSaysWhy();
    void undoPassesOverWhatOthersChanged();
    void deskListsWhatIsToDo();
    void deskCountsAllThatIsOverdue();
    void emptyDeskOffersFirstSteps();
    void paletteAndListOpenByKey();
    void keepsShortcutsForTheNextStart();
    void switchesThemeAndTextWhileRunning();
    void scopeIsRemembered();
    void exportsWhatIsSeen();
    void offersTheLevelsOfTheAccount();
    void dropOpensTheImport();
    void everyControlHasAName();
    void restsWhenNothingHappens();

private:
    PersonPage *personPage() const { return sample->find<PersonPage>(u"page.test.persons"_qs); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(sample->window.get(), key, modifiers);
    }

    std::unique_ptr<Appearance> appearance;
    std::unique_ptr<ShellSample> sample;
};

void ShellTest::initTestCase()
{
    appearance = std::make_unique<Appearance>(*qApp, [] { return false; });
    appearance->set(SchemeChoice::Light, 1.0, Density::Compact);
}

void ShellTest::init()
{
    sample = std::make_unique<ShellSample>(*appearance);
    const auto opened = sample->open(50);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
    QVERIFY(QTest::qWaitForWindowActive(sample->window.get()));
}

void ShellTest::cleanup()
{
    sample.reset();
}

void ShellTest::opensModulesFromTheRail()
{
    QCOMPARE(sample->window->actions().problems(), QStringList());
    auto *rail = sample->find<Rail>(u"rail"_qs);
    QTest::mouseClick(rail->findChild<QWidget *>(u"rail.test"_qs), Qt::LeftButton);
    QVERIFY(personPage());
    QVERIFY(personPage()->isVisible());
    QVERIFY(rail->findChild<RailButton *>(u"rail.test"_qs)->isChecked());
    // A second click leads nowhere and takes no mark away.
    QTest::mouseClick(rail->findChild<QWidget *>(u"rail.test"_qs), Qt::LeftButton);
    QVERIFY(rail->findChild<RailButton *>(u"rail.test"_qs)->isChecked());
    press(Qt::Key_1);
    QVERIFY(!personPage()->isVisible());
    press(Qt::Key_2);
    QVERIFY(personPage()->isVisible());
    press(Qt::Key_B);
    QVERIFY(rail->isCollapsed());
    QVERIFY(rail->width() < 60);
}

void ShellTest::opensTabsAndRemembers()
{
    press(Qt::Key_2);
    auto *tabs = sample->find<QTabBar>(u"pageTabs"_qs);
    QCOMPARE(tabs->count(), 2);
    tabs->setCurrentIndex(1);
    auto *others = sample->find<PersonPage>(u"page.test.others"_qs);
    QVERIFY(others && others->isVisible());
    others->note = u"kept"_qs;
    // The module opens again where it was left, and the next start too.
    press(Qt::Key_1);
    press(Qt::Key_2);
    QVERIFY(others->isVisible());
    QVERIFY(sample->window->close());
    sample->makeWindow();
    QCOMPARE(sample->ui.stopped, 1);
    others = sample->find<PersonPage>(u"page.test.others"_qs);
    QVERIFY(others && others->isVisible());
    QCOMPARE(others->note, u"kept"_qs);
}

void ShellTest::brokenModuleSaysWhy()
{
    press(Qt::Key_3);
    auto *why = sample->find<QLabel>(u"problem"_qs);
    QVERIFY(why && why->isVisible());
    QCOMPARE(why->text(), u"Its library is missing."_qs);
    sample->window->close();
    sample->ui.failure = u"The tables are too old."_qs;
    sample->makeWindow();
    QVERIFY(QTest::qWaitForWindowActive(sample->window.get()));
    press(Qt::Key_2);
    QTRY_VERIFY(sample->find(u"page.test"_qs));
    QCOMPARE(sample->find(u"page.test"_qs)->findChild<QLabel *>(u"problem"_qs)->text(), u"The tables are too old."_qs);
    press(Qt::Key_1);
    QVERIFY(sample->find(u"page.shell.desk"_qs)->isVisible());
}

void ShellTest::staysWhereAPageMayNotBeLeft()
{
    press(Qt::Key_2);
    personPage()->leavable = false;
    press(Qt::Key_1);
    QVERIFY(personPage()->isVisible());
    QVERIFY(sample->find<RailButton>(u"rail.test"_qs)->isChecked());
    auto *tabs = sample->find<QTabBar>(u"pageTabs"_qs);
    tabs->setCurrentIndex(1);
    QVERIFY(personPage()->isVisible());
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(!sample->window->close());
    personPage()->leavable = true;
}

void ShellTest::searchOpensWhatWasTyped()
{
    const auto id = sample->addPerson(u"2024030217"_qs, u"孟子涵"_qs);
    const auto other = sample->addPerson(u"2024030218"_qs, u"曾强"_qs);
    QVERIFY(id.ok() && other.ok());
    press(Qt::Key_K);
    auto *box = sample->find<QLineEdit>(u"search"_qs);
    auto *popup = sample->find(u"searchPopup"_qs);
    auto *list = sample->find<QListView>(u"searchPopup.list"_qs);
    QVERIFY(box->hasFocus());
    QTest::keyClicks(box, u"mzh"_qs);
    QTRY_VERIFY(popup->isVisible());
    QTRY_COMPARE(list->currentIndex().data().toString(), u"孟子涵"_qs);
    QVERIFY(list->model()->index(0, 0).data(SearchModel::HeadingRole).toBool());
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY(personPage() && personPage()->shown == *id);
    QVERIFY(!popup->isVisible());
    // Enter before the answer opens it when it is there; the answer to an older text never shows.
    personPage()->shown = 0;
    press(Qt::Key_K);
    QTest::keyClicks(box, u"2024030218"_qs);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(personPage()->shown, *other);
    // The keyboard is at what was opened, and the next search is typed over this one.
    QVERIFY(personPage()->isAncestorOf(sample->window->focusWidget()));
    QCOMPARE(box->text(), u"2024030218"_qs);
    QTest::mouseClick(box, Qt::LeftButton);
    QCOMPARE(box->selectedText(), box->text());
    QTest::keyClicks(box, u"m"_qs);
    QCOMPARE(box->text(), u"m"_qs);
    press(Qt::Key_2);
    QTest::mouseClick(box, Qt::LeftButton);
    QVERIFY(!box->hasSelectedText());
}

void ShellTest::searchGivesTheKeyboardBack()
{
    press(Qt::Key_2);
    QWidget *before = sample->window->focusWidget();
    QVERIFY(before);
    press(Qt::Key_K);
    auto *box = sample->find<QLineEdit>(u"search"_qs);
    QTest::keyClicks(box, u"nobody at all"_qs);
    auto *sentence = sample->find<QLabel>(u"searchPopup.sentence"_qs);
    QTRY_VERIFY(sentence->isVisible());
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!sample->find(u"searchPopup"_qs)->isVisible());
    QCOMPARE(sample->window->focusWidget(), before);
}

void ShellTest::emptySearchOffersRecentThings()
{
    QVERIFY(sample->window->openItem("person", 3));
    QVERIFY(sample->window->openItem("person", 5));
    press(Qt::Key_K);
    auto *box = sample->find<QLineEdit>(u"search"_qs);
    auto *list = sample->find<QListView>(u"searchPopup.list"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QVERIFY(list->currentIndex().data().toString().contains(u"n000005"_qs));
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(personPage()->shown, 3);
}

void ShellTest::undoesAndRedoesByKey()
{
    press(Qt::Key_2);
    QAction *undo = sample->window->actions().action(u"shell.undo"_qs);
    const auto id = sample->addPerson(u"2024030217"_qs, u"孟子涵"_qs);
    QVERIFY(id.ok());
    QTRY_VERIFY(undo->isEnabled());
    press(Qt::Key_Z);
    auto *bar = sample->find<MessageBar>(u"messageBar"_qs);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->sentence().contains(u"孟子涵"_qs), qPrintable(bar->sentence()));
    const auto count = [this] {
        return sample->data.database().read([](Reader &reader) { return listCount(reader, "test.persons"); }).result();
    };
    QCOMPARE(*count(), 50);
    QAction *redo = sample->window->actions().action(u"shell.redo"_qs);
    QTRY_VERIFY(redo->isEnabled());
    press(Qt::Key_Y);
    QTRY_COMPARE(*count(), 51);
}

void ShellTest::undoRefusedSaysWhy()
{
    const auto id = sample->addPerson(u"2024030217"_qs, u"孟子涵"_qs);
    QVERIFY(id.ok());
    QTRY_VERIFY(sample->window->actions().action(u"shell.undo"_qs)->isEnabled());
    // Another program's edit, which no unit knows of.
    QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"other"_qs);
    raw.setDatabaseName(sample->data.database().path());
    QVERIFY(raw.open());
    QVERIFY(QSqlQuery(raw).exec(u"UPDATE person SET phone = '13900000000' WHERE id = %1"_qs.arg(*id)));
    raw.close();
    press(Qt::Key_Z);
    auto *bar = sample->find<MessageBar>(u"messageBar"_qs);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!bar->sentence().isEmpty());
    const auto still = sample->data.database().read([id = *id](Reader &reader) { return readRow(reader, "person", id); }).result();
    QVERIFY(still.ok());
}

void ShellTest::undoPassesOverWhatOthersChanged()
{
    press(Qt::Key_2);
    QAction *undo = sample->window->actions().action(u"shell.undo"_qs);
    const auto write = [this](qint64 id, const QVariantMap &values, UnitKind kind) {
        return sample->data.database()
            .write({.kind = kind}, [=](Writer &writer) { return updateRow(writer, "person", id, values); })
            .result()
            .ok();
    };
    const auto phone = [this](qint64 id) {
        const auto row = sample->data.database().read([id](Reader &reader) { return readRow(reader, "person", id); }).result();
        return row.ok() ? row->value(u"phone"_qs).toString() : QString();
    };
    const auto before = sample->addPerson(u"2024030217"_qs, u"孟子涵"_qs);
    const auto last = sample->addPerson(u"2024030218"_qs, u"曾强"_qs);
    QVERIFY(before.ok() && last.ok());
    QVERIFY(write(*before, {{u"phone"_qs, u"1"_qs}}, UnitKind::Edit));
    QVERIFY(write(*last, {{u"phone"_qs, u"2"_qs}}, UnitKind::Edit));
    QTRY_VERIFY2(undo->toolTip().contains(u"曾强"_qs), qPrintable(undo->toolTip()));
    QVERIFY2(undo->toolTip().startsWith(u"Undo: Edit"_qs) && undo->toolTip().endsWith(u"(Ctrl+Z)"_qs), qPrintable(undo->toolTip()));
    QCOMPARE(sample->find<QToolButton>(u"topBar.undo"_qs)->toolTip(), undo->toolTip());
    // As a pull brings it from another desk.
    QVERIFY(write(*last, {{u"phone"_qs, u"3"_qs}}, UnitKind::Pulled));
    press(Qt::Key_Z);
    auto *bar = sample->find<MessageBar>(u"messageBar"_qs);
    QTRY_VERIFY2(bar->isVisible() && bar->sentence().contains(u"Press Ctrl+Z again"_qs), qPrintable(bar->sentence()));
    QVERIFY2(bar->sentence().contains(u"曾强"_qs), qPrintable(bar->sentence()));
    QTRY_VERIFY2(undo->toolTip().contains(u"孟子涵"_qs), qPrintable(undo->toolTip()));
    // What a colleague writes elsewhere in the meantime changes nothing about it; what he writes there again does.
    const auto arrive = [this](qint64 id) {
        return sample->data.database()
            .write({.kind = UnitKind::Pulled},
                   [id](Writer &writer) -> Result<void> {
                       writer.pulled("person", {id});
                       return {};
                   })
            .result()
            .ok();
    };
    QVERIFY(arrive(1));
    for (int round = 0; round < 2; ++round) {
        QCoreApplication::processEvents();
        sample->window->waitForReads();
    }
    QCoreApplication::processEvents();
    QVERIFY2(undo->toolTip().contains(u"孟子涵"_qs), qPrintable(undo->toolTip()));
    QVERIFY(arrive(*last));
    QTRY_VERIFY2(undo->toolTip().contains(u"曾强"_qs), qPrintable(undo->toolTip()));
    press(Qt::Key_Z);
    QTRY_VERIFY2(undo->toolTip().contains(u"孟子涵"_qs), qPrintable(undo->toolTip()));
    QVERIFY(arrive(1));
    press(Qt::Key_Z);
    QTRY_COMPARE(phone(*before), QString());
    QCOMPARE(phone(*last), u"3"_qs);
    QTRY_VERIFY2(bar->sentence().contains(u"孟子涵"_qs), qPrintable(bar->sentence()));
}

void ShellTest::deskListsWhatIsToDo()
{
    press(Qt::Key_1);
    auto *list = sample->find<QListView>(u"desk.list"_qs);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QCOMPARE(sample->find<RailButton>(u"rail.test"_qs)->count(), 1);
    QCOMPARE(sample->find<RailButton>(u"rail.shell.desk"_qs)->count(), 1);
    keepPicture(*sample->window, u"desk-light"_qs);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(personPage());
    QCOMPARE(personPage()->shown, 7);
}

// Also what a module does not list.
void ShellTest::deskCountsAllThatIsOverdue()
{
    const auto says = [this](const QString &words) {
        const QList<QLabel *> labels = sample->window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->isVisible() && label->text() == words; });
    };
    press(Qt::Key_1);
    QTRY_VERIFY(says(u"1 to do, 1 overdue"_qs));
    sample->ui.overdue = 9;
    sample->makeWindow();
    QVERIFY(QTest::qWaitForWindowActive(sample->window.get()));
    press(Qt::Key_1);
    QTRY_VERIFY(says(u"9 to do, 9 overdue"_qs));
}

void ShellTest::emptyDeskOffersFirstSteps()
{
    sample->ui.withTasks = false;
    sample->makeWindow();
    QVERIFY(QTest::qWaitForWindowActive(sample->window.get()));
    press(Qt::Key_1);
    QTRY_VERIFY(sample->find<QPushButton>(u"desk.offer.shell.openDemo"_qs));
    auto *demo = sample->find<QPushButton>(u"desk.offer.shell.openDemo"_qs);
    QTRY_VERIFY(demo->isVisible());
    keepPicture(*sample->window, u"desk-empty"_qs);
    QTest::mouseClick(demo, Qt::LeftButton);
    QCOMPARE(sample->restarts.size(), 1);
    QVERIFY(sample->restarts.first().demo);
}

void ShellTest::paletteAndListOpenByKey()
{
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = sample->find(u"commandPalette"_qs);
    QTRY_VERIFY(palette->isVisible());
    auto *edit = palette->findChild<QLineEdit *>(u"commandPalette.edit"_qs);
    QTest::keyClicks(edit, u"new person"_qs);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(sample->ui.created, 1);
    press(Qt::Key_Question, Qt::NoModifier);
    QTRY_VERIFY(sample->find(u"shortcutList"_qs));
    auto *table = sample->find<QTreeView>(u"shortcuts.table"_qs);
    QVERIFY(table->model()->rowCount() > 15);
    sample->find<QDialog>(u"shortcutList"_qs)->close();
}

void ShellTest::keepsShortcutsForTheNextStart()
{
    QVERIFY(!sample->window->actions().setShortcut(u"test.newPerson"_qs, QKeySequence(u"Ctrl+K"_qs)).ok());
    QVERIFY(sample->window->actions().setShortcut(u"test.newPerson"_qs, QKeySequence(u"Ctrl+J"_qs)).ok());
    sample->makeWindow();
    QVERIFY(QTest::qWaitForWindowActive(sample->window.get()));
    press(Qt::Key_N);
    QCOMPARE(sample->ui.created, 0);
    press(Qt::Key_J);
    QCOMPARE(sample->ui.created, 1);
}

void ShellTest::switchesThemeAndTextWhileRunning()
{
    QVERIFY(sample->window->actions().trigger(u"shell.switchTheme"_qs));
    QVERIFY(appearance->theme().isDark());
    QTRY_COMPARE(sample->window->palette().color(QPalette::Window), appearance->theme().color(Token::Window));
    press(Qt::Key_1);
    QTRY_COMPARE(sample->find<QListView>(u"desk.list"_qs)->model()->rowCount(), 2);
    keepPicture(*sample->window, u"desk-dark"_qs);
    const int before = sample->find(u"topBar"_qs)->height();
    appearance->setScale(2.0);
    QTRY_COMPARE(sample->find(u"topBar"_qs)->height(), before * 2);
    QTRY_COMPARE(clippedControls(*sample->window), QStringList());
    keepPicture(*sample->window, u"desk-dark-200"_qs);
    appearance->set(SchemeChoice::Light, 1.0, Density::Compact);
}

void ShellTest::scopeIsRemembered()
{
    press(Qt::Key_2);
    auto *scope = sample->find<QToolButton>(u"scope"_qs);
    QTRY_COMPARE(scope->menu()->actions().size(), 4);
    const QString all = scope->text();
    auto *second = scope->menu()->findChildren<QAbstractButton *>().last();
    second->click();
    QCOMPARE(scope->text(), u"House 2"_qs);
    QCOMPARE(personPage()->scopes, 1);
    sample->makeWindow();
    QCOMPARE(sample->window->scope().size(), 1);
    QCOMPARE(sample->window->scope().first().id, 2);
    QVERIFY(sample->find<QToolButton>(u"scope"_qs)->text() != all);
}

void ShellTest::exportsWhatIsSeen()
{
    press(Qt::Key_1);
    QVERIFY(!sample->window->actions().action(u"shell.exportList"_qs)->isEnabled());
    press(Qt::Key_2);
    QTRY_VERIFY(sample->window->actions().action(u"shell.exportList"_qs)->isEnabled());
    const QString path = sample->data.path(u"out.xlsx"_qs);
    sample->data.dialogs.answerChoice(int(ExportLevel::Whole));
    sample->data.dialogs.answerFile(path);
    press(Qt::Key_E);
    auto *bar = sample->find<MessageBar>(u"messageBar"_qs);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->sentence().contains(u"50"_qs), qPrintable(bar->sentence()));
    QVERIFY(QFile::exists(path));
    QCOMPARE(sample->data.dialogs.offered().size(), 3);
}

// Who may not take personal data along whole is not offered it; who cancels exports nothing.
void ShellTest::offersTheLevelsOfTheAccount()
{
    Viewer viewer;
    viewer.account = QByteArray(16, 'c');
    viewer.name = u"Chen"_qs;
    viewer.deeds = {Deed::Export};
    viewer.sights.push_back({{Area::Common}, {}, {FieldClass::Basic, FieldClass::Contact}, {}, {}});
    QVERIFY(sample->data.database().setViewer(viewer).result().ok());
    sample->makeWindow();
    QVERIFY(QTest::qWaitForWindowActive(sample->window.get()));
    press(Qt::Key_2);
    QTRY_VERIFY(sample->window->actions().action(u"shell.exportList"_qs)->isEnabled());
    QVERIFY(!sample->window->actions().action(u"shell.importFile"_qs)->isEnabled());
    press(Qt::Key_E);
    QCOMPARE(sample->data.dialogs.offered().size(), 2);
    const QString path = sample->data.path(u"internal.xlsx"_qs);
    QVERIFY(!QFile::exists(path));
    sample->data.dialogs.answerChoice(int(ExportLevel::Public));
    sample->data.dialogs.answerFile(path);
    press(Qt::Key_E);
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(sample->settings.value(u"export/level"_qs + QString::fromLatin1(viewer.account.toHex())).toInt(),
             int(ExportLevel::Public));
}

void ShellTest::dropOpensTheImport()
{
    sample->importers.push_back(std::make_unique<FakeImporter>());
    press(Qt::Key_2);
    const QString path = sample->data.path(u"roster.xlsx"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    // Over the search box too, which would take the text of a path for itself.
    for (QWidget *over : {static_cast<QWidget *>(sample->find<QLineEdit>(u"search"_qs)), static_cast<QWidget *>(personPage())}) {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over, &drop);
        QVERIFY(drop.isAccepted());
        QTRY_VERIFY(sample->window->findChild<ImportPage *>());
        QTRY_VERIFY(sample->window->findChild<ImportPage *>()->isVisible());
        QVERIFY(sample->window->actions().trigger(u"shell.back"_qs));
        QTRY_VERIFY(!sample->window->findChild<ImportPage *>());
        QVERIFY(personPage()->isVisible());
    }
    QVERIFY(sample->find<QLineEdit>(u"search"_qs)->text().isEmpty());
}

void ShellTest::everyControlHasAName()
{
    for (const QString &id : {u"shell.desk"_qs, u"test.persons"_qs, u"shell.appearance"_qs, u"shell.data"_qs, u"shell.calendar"_qs,
                              u"shell.changes"_qs, u"shell.keys"_qs, u"shell.modules"_qs, u"shell.about"_qs}) {
        QVERIFY2(sample->window->openPage(id), qPrintable(id));
        QTRY_VERIFY(sample->find(u"page."_qs + id)->isVisible());
        QCOMPARE(namelessControls(*sample->window), QStringList());
        QTRY_COMPARE(clippedControls(*sample->window), QStringList());
        keepPicture(*sample->window, id);
    }
}

namespace {

// How often any widget was asked to lay itself out.
class LayoutCounter : public QObject {
public:
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
};

}  // namespace

void ShellTest::restsWhenNothingHappens()
{
    LayoutCounter counter;
    qApp->installEventFilter(&counter);
    for (const QString &id : sample->window->pageIds()) {
        sample->window->openPage(id);
        QTRY_VERIFY2(
            [&] {
                sample->window->waitForReads();
                QCoreApplication::processEvents();
                counter.count = 0;
                for (int turn = 0; turn < 20; ++turn)
                    QCoreApplication::processEvents();
                return counter.count == 0;
            }(),
            qPrintable(id));
    }
}

QTEST_MAIN(ShellTest)
#include "test_shell.moc"

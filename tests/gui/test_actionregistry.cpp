// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actionregistry.h"
#include "widgets/commandpalette.h"
#include "widgets/fuzzymatch.h"
#include "widgets/job.h"
#include "widgets/shortcutlist.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <thread>

using namespace hk;

class ActionRegistryTest : public QObject {
    Q_OBJECT
private slots:
    void refusesWhatIsTaken();
    void pagesMayShareKeys();
    void enablesByPage();
    void theGateKeepsActionsShut();
    void aLockedWindowRunsNothing();
    void personsKeysWin();
    void keysOfOthersAreRefused();
    void findsByInitials();
    void paletteRunsTheBest();
    void listChangesKeys();
    void progressFromAThread();
};

namespace {

ActionSpec specOf(const QString &id, const QString &text, const QString &keys = {}, const QString &context = {})
{
    ActionSpec spec;
    spec.id = id;
    spec.text = text;
    spec.shortcut = QKeySequence(keys);
    spec.context = context;
    return spec;
}

}  // namespace

void ActionRegistryTest::theGateKeepsActionsShut()
{
    ActionRegistry actions;
    actions.setGate([](const ActionSpec &spec) { return spec.writes == "student" ? u"Not you."_qs : QString(); });
    ActionSpec edit = specOf(u"a.edit"_qs, u"Edit"_qs);
    edit.writes = "student";
    QAction *shut = actions.add(edit);
    QAction *open = actions.add(specOf(u"a.look"_qs, u"Look"_qs));
    actions.setEnabled(u"a.edit"_qs, true);
    QVERIFY(!shut->isEnabled());
    QVERIFY(shut->toolTip().contains(u"Not you."_qs));
    QCOMPARE(actions.whyShut(u"a.edit"_qs), u"Not you."_qs);
    QVERIFY(!actions.trigger(u"a.edit"_qs));
    QVERIFY(open->isEnabled());
}

void ActionRegistryTest::aLockedWindowRunsNothing()
{
    ActionRegistry actions;
    int runs = 0;
    actions.add(specOf(u"a.one"_qs, u"One"_qs), this, [&runs] { ++runs; });
    actions.setLocked(true);
    actions.setEnabled(u"a.one"_qs, true);
    QVERIFY(!actions.trigger(u"a.one"_qs));
    actions.setLocked(false);
    QVERIFY(actions.trigger(u"a.one"_qs));
    QCOMPARE(runs, 1);
}

void ActionRegistryTest::refusesWhatIsTaken()
{
    ActionRegistry actions;
    QVERIFY(actions.add(specOf(u"a.one"_qs, u"One"_qs, u"Ctrl+G"_qs)));
    QVERIFY(!actions.add(specOf(u"a.one"_qs, u"Again"_qs)));
    QVERIFY(!actions.add(specOf(u"a.two"_qs, u"Two"_qs, u"Ctrl+G"_qs)));
    QVERIFY(!actions.add(specOf(u"a.three"_qs, u"Three"_qs, u"Ctrl+G"_qs, u"a.page"_qs)));
    QCOMPARE(actions.problems().size(), 3);
    QCOMPARE(actions.ids(), QStringList{u"a.one"_qs});
}

void ActionRegistryTest::pagesMayShareKeys()
{
    ActionRegistry actions;
    QVERIFY(actions.add(specOf(u"a.new"_qs, u"New A"_qs, u"Ctrl+N"_qs, u"a.page"_qs)));
    QVERIFY(actions.add(specOf(u"b.new"_qs, u"New B"_qs, u"Ctrl+N"_qs, u"b.page"_qs)));
    QVERIFY(!actions.add(specOf(u"a.other"_qs, u"Other"_qs, u"Ctrl+N"_qs, u"a"_qs)));
}

void ActionRegistryTest::enablesByPage()
{
    ActionRegistry actions;
    actions.add(specOf(u"a.new"_qs, u"New"_qs, u"Ctrl+N"_qs, u"a.page"_qs));
    QVERIFY(!actions.action(u"a.new"_qs)->isEnabled());
    actions.setContext(u"a.page"_qs);
    QVERIFY(actions.action(u"a.new"_qs)->isEnabled());
    actions.setEnabled(u"a.new"_qs, false, u"Nothing chosen"_qs);
    QVERIFY(!actions.trigger(u"a.new"_qs));
    QVERIFY(actions.action(u"a.new"_qs)->toolTip().contains(u"Nothing chosen"_qs));
    actions.setContext(u"a.pageant"_qs);
    actions.setEnabled(u"a.new"_qs, true);
    QVERIFY(!actions.action(u"a.new"_qs)->isEnabled());
}

void ActionRegistryTest::personsKeysWin()
{
    ActionRegistry actions;
    actions.loadOwnShortcuts({{u"a.one"_qs, u"Ctrl+J"_qs}});
    QCOMPARE(actions.add(specOf(u"a.one"_qs, u"One"_qs, u"Ctrl+G"_qs))->shortcut(), QKeySequence(u"Ctrl+J"_qs));
    // The keys that the person took are free for another, and those given away are not fought for.
    QVERIFY(actions.add(specOf(u"a.two"_qs, u"Two"_qs, u"Ctrl+G"_qs)));
    QAction *three = actions.add(specOf(u"a.three"_qs, u"Three"_qs, u"Ctrl+J"_qs));
    QVERIFY(three);
    QVERIFY(three->shortcut().isEmpty());
}

void ActionRegistryTest::keysOfOthersAreRefused()
{
    ActionRegistry actions;
    actions.add(specOf(u"a.one"_qs, u"One"_qs, u"Ctrl+G"_qs));
    actions.add(specOf(u"a.two"_qs, u"Two"_qs));
    QSignalSpy changed(&actions, &ActionRegistry::shortcutsChanged);
    const Result<void> refused = actions.setShortcut(u"a.two"_qs, QKeySequence(u"Ctrl+G"_qs));
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.contains(u"One"_qs));
    QCOMPARE(changed.size(), 0);
    QVERIFY(actions.setShortcut(u"a.two"_qs, QKeySequence(u"Ctrl+J"_qs)).ok());
    QCOMPARE(actions.ownShortcuts().value(u"a.two"_qs), u"Ctrl+J"_qs);
    QVERIFY(actions.resetShortcut(u"a.two"_qs).ok());
    QVERIFY(actions.ownShortcuts().isEmpty());
}

void ActionRegistryTest::findsByInitials()
{
    QVERIFY(FuzzyText(u"导出列表"_qs).score(u"dclb"_qs) > 0);
    QVERIFY(FuzzyText(u"导出列表"_qs).score(u"daochu"_qs) > 0);
    QVERIFY(FuzzyText(u"导出列表"_qs).score(u"导表"_qs) > 0);
    QCOMPARE(FuzzyText(u"导出列表"_qs).score(u"dx"_qs), 0);
    QVERIFY(FuzzyText(u"New student"_qs).score(u"ns"_qs) > FuzzyText(u"Transfer student"_qs).score(u"ns"_qs));
}

void ActionRegistryTest::paletteRunsTheBest()
{
    QWidget window;
    window.resize(800, 600);
    ActionRegistry actions;
    int ran = 0;
    actions.add(specOf(u"a.export"_qs, u"导出列表"_qs), this, [&ran] { ran = 1; });
    actions.add(specOf(u"a.print"_qs, u"打印"_qs), this, [&ran] { ran = 2; });
    actions.add(specOf(u"a.off"_qs, u"打包"_qs, {}, u"elsewhere"_qs), this, [&ran] { ran = 3; });
    CommandPalette palette(actions, &window);
    window.show();
    palette.popUp();
    auto *edit = palette.findChild<QLineEdit *>(u"commandPalette.edit"_qs);
    auto *list = palette.findChild<QListView *>(u"commandPalette.list"_qs);
    QCOMPARE(list->model()->rowCount(), 2);
    QTest::keyClicks(edit, u"dy"_qs);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(ran, 2);
    QVERIFY(!palette.isVisible());
}

void ActionRegistryTest::listChangesKeys()
{
    ActionRegistry actions;
    actions.add(specOf(u"a.export"_qs, u"Export"_qs, u"Ctrl+E"_qs));
    actions.add(specOf(u"a.print"_qs, u"Print"_qs, u"Ctrl+P"_qs));
    ShortcutTable table(actions, true);
    table.show();
    auto *view = table.findChild<QTreeView *>(u"shortcuts.table"_qs);
    QTest::keyClicks(table.findChild<QLineEdit *>(u"shortcuts.search"_qs), u"ctrl+p"_qs);
    QCOMPARE(view->model()->rowCount(), 1);
    view->setCurrentIndex(view->model()->index(0, 0));
    auto *keys = table.findChild<QKeySequenceEdit *>(u"shortcuts.keys"_qs);
    QCOMPARE(keys->keySequence(), QKeySequence(u"Ctrl+P"_qs));
    keys->setKeySequence(QKeySequence(u"Ctrl+E"_qs));
    table.findChild<QPushButton *>(u"shortcuts.set"_qs)->click();
    QVERIFY(table.findChild<QLabel *>(u"shortcuts.answer"_qs)->text().contains(u"Export"_qs));
    QCOMPARE(actions.action(u"a.print"_qs)->shortcut(), QKeySequence(u"Ctrl+P"_qs));
    keys->setKeySequence(QKeySequence(u"Ctrl+L"_qs));
    table.findChild<QPushButton *>(u"shortcuts.set"_qs)->click();
    QCOMPARE(actions.action(u"a.print"_qs)->shortcut(), QKeySequence(u"Ctrl+L"_qs));
}

void ActionRegistryTest::progressFromAThread()
{
    auto job = std::make_unique<Job>(u"Working"_qs);
    const JobControl control = job->control();
    std::thread worker([control] {
        for (int i = 1; i <= 1000; ++i)
            control.tell(i, 1000);
    });
    worker.join();
    QTRY_COMPARE(job->done(), 1000);
    job->cancel();
    QVERIFY(control.isCancelled());
    job.reset();
    control.tell(1, 2);  // late, and nobody is there
}

QTEST_MAIN(ActionRegistryTest)
#include "test_actionregistry.moc"

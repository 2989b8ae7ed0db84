// SPDX-License-Identifier: GPL-3.0-or-later
#include "installedprogram.h"

#include "widgets/importwizard/importpage.h"
#include "widgets/page.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace hk;
using namespace hk::test;

// Beyond the pages: every dialog and form that a command opens on its page, the palette, the list of keys, the search box's answers
// and the steps of the import wizard, in both languages and with text at its smallest and largest. Commands are found in the
// registry, so that a new one is walked too.
class FormWalkTest : public QObject, InstalledProgram {
    Q_OBJECT
private slots:
    void initTestCase();
    void whatCommandsOpen_data() { addLooks(); }
    void whatCommandsOpen();
    void answersOfTheSearchBox_data() { addLooks(); }
    void answersOfTheSearchBox();
    void stepsOfAnImport_data() { addLooks(); }
    void stepsOfAnImport();
    void cleanupTestCase() { session.reset(); }

private:
    void addLooks();
    void takeLook();
    void chooseFirst(const QString &page) const;
    static bool staysOut(const ActionSpec &spec);
    QString lookedAtOn(const QString &context) const;
    QList<QWidget *> openWindows() const;
    void lookAt(QWidget &shown, const QString &name);

    QString language;
    QStringList faults;
    int opened = 0;
};

void FormWalkTest::initTestCase()
{
    prepare();
}

void FormWalkTest::addLooks()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<double>("scale");
    for (const char *words : {"zh_CN", "en"}) {
        for (const double scale : {1.0, 2.0})
            QTest::addRow("%s-%d", words, int(scale * 100)) << QString::fromLatin1(words) << scale;
    }
}

void FormWalkTest::takeLook()
{
    QFETCH(const QString, words);
    QFETCH(const double, scale);
    if (words != language) {
        language = words;
        open(demonstration(), words);
    }
    appearance->set(SchemeChoice::Light, scale, Density::Compact);
    window().resize(1366, 768);
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    faults.clear();
    opened = 0;
}

// The first entry of the page's list, so that there is something to edit.
void FormWalkTest::chooseFirst(const QString &page) const
{
    for (auto *view : window().findChild<QWidget *>(u"page."_qs + page)->findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->model() && view->model()->rowCount() > 0) {
            view->setCurrentIndex(view->model()->index(0, 0));
            break;
        }
    }
    settle();
}

// What ends or changes the window itself, takes something away, or only leads to a page.
bool FormWalkTest::staysOut(const ActionSpec &spec)
{
    static const QStringList others{
        u"shell.quit"_qs,         u"shell.openDemo"_qs,    u"shell.signOut"_qs,    u"shell.lock"_qs, u"shell.switchTheme"_qs,
        u"shell.largerText"_qs,   u"shell.smallerText"_qs, u"shell.normalText"_qs, u"shell.undo"_qs, u"shell.redo"_qs,
        u"shell.collapseRail"_qs, u"duty.beginLog"_qs,     u"duty.removeEntry"_qs};
    return others.contains(spec.id) || spec.id.startsWith(u"shell.open."_qs) || spec.id.endsWith(u".delete"_qs);
}

// What is the same everywhere is looked at over the students, what is the same on all pages of a module over its first one.
QString FormWalkTest::lookedAtOn(const QString &context) const
{
    if (context.isEmpty())
        return u"roster.students"_qs;
    const QStringList pages = window().pageIds();
    const auto found = std::find_if(pages.begin(), pages.end(),
                                    [&context](const QString &page) { return page == context || page.startsWith(context + u'.'); });
    return found == pages.end() ? QString() : *found;
}

QList<QWidget *> FormWalkTest::openWindows() const
{
    QList<QWidget *> found;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && top != &window() && top->inherits("QDialog"))
            found << top;
    }
    return found;
}

void FormWalkTest::lookAt(QWidget &shown, const QString &name)
{
    const auto faultsNow = [&] { return faultsOf(shown) + (shown.inherits("QDialog") ? tabOrderFaults(shown) : QStringList()); };
    // What is read in the background may still change sizes.
    if (!QTest::qWaitFor([&] { return faultsNow().isEmpty(); }, 1500)) {
        for (const QString &fault : faultsNow())
            faults << name + u": "_qs + fault;
    }
    if (shown.width() > 1366 || shown.height() > 768)
        faults << QStringLiteral("%1: %2 x %3 is larger than the screen").arg(name).arg(shown.width()).arg(shown.height());
    keepPicture(shown, name + u'-' + QLatin1String(QTest::currentDataTag()));
}

void FormWalkTest::whatCommandsOpen()
{
    takeLook();
    const QStringList pages = window().pageIds();
    const QStringList ids = window().actions().ids();
    for (const QString &page : pages) {
        for (const QString &id : ids) {
            const ActionSpec spec = *window().actions().spec(id);
            if (staysOut(spec) || page != lookedAtOn(spec.context))
                continue;
            QVERIFY2(window().openPage(page), qPrintable(page));
            settle();
            chooseFirst(page);
            window().activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window()));
            if (!window().actions().trigger(id))
                continue;
            settle();
            ++opened;
            const QList<QWidget *> dialogsNow = openWindows();
            for (QWidget *dialog : dialogsNow) {
                lookAt(*dialog, id);
                const QPointer<QDialog> there = qobject_cast<QDialog *>(dialog);
                there->reject();
                QTRY_VERIFY(there.isNull() || !there->isVisible());
            }
            if (dialogsNow.isEmpty()) {
                lookAt(window(), id);
                if (QWidget *focus = QApplication::focusWidget())
                    QTest::keyClick(focus, Qt::Key_Escape);
            }
            settle();
        }
    }
    QVERIFY(opened > 20);
    // Each command is there under its name, and two that may be given at once have no key in common.
    QCOMPARE(window().actions().problems(), QStringList());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void FormWalkTest::answersOfTheSearchBox()
{
    takeLook();
    QVERIFY(window().openPage(u"shell.desk"_qs));
    auto *line = window().findChild<QLineEdit *>(u"search"_qs);
    line->setFocus();
    auto *answers = window().findChild<QWidget *>(u"searchPopup"_qs);
    for (const QString &typed : {u"3"_qs, u"l"_qs, u"no such thing"_qs}) {
        line->clear();
        QTest::keyClicks(line, typed);
        settle();
        QTRY_VERIFY(answers->isVisible());
        lookAt(*answers, u"search-"_qs + typed.left(2));
    }
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void FormWalkTest::stepsOfAnImport()
{
    takeLook();
    window().openImport({}, u"roster"_qs);
    settle();
    lookAt(window(), u"import-file"_qs);
    auto *wizard = window().findChild<ImportPage *>();
    QVERIFY(wizard);
    wizard->open(QStringLiteral(HK_TEST_DATA "/roster-messy.xlsx"));
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), ImportPage::Preview, 30000);
    settle();
    lookAt(window(), u"import-preview"_qs);
    wizard->findChild<QPushButton *>(u"importBack"_qs)->click();
    settle();
    lookAt(window(), u"import-columns"_qs);
    wizard->findChild<QPushButton *>(u"importBack"_qs)->click();
    settle();
    lookAt(window(), u"import-sheets"_qs);
    QVERIFY(window().openPage(u"shell.desk"_qs));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(FormWalkTest)
#include "test_formwalk.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "installedprogram.h"

#include "widgets/importwizard/importpage.h"

#include <QTest>

using namespace hk;
using namespace hk::test;

// Every page of the program as it is installed, on demonstration data: in both languages, light and dark, with text at its smallest
// and its largest, on a small office screen. HK_PICTURES names a folder that keeps what was seen.
class PageWalkTest : public QObject, InstalledProgram {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyPage_data() { addLooks(); }
    void everyPage();
    void importOfAnOfficesFile();
    void cleanupTestCase();

private:
    QStringList pages() const;

    QString language;
};

void PageWalkTest::initTestCase()
{
    prepare();
}

void PageWalkTest::everyPage()
{
    QFETCH(const QString, words);
    QFETCH(const bool, dark);
    QFETCH(const double, scale);
    if (words != language) {
        language = words;
        open(demonstration(), words);
    }
    appearance->set(dark ? SchemeChoice::Dark : SchemeChoice::Light, scale, Density::Compact);
    window().resize(1366, 768);
    QVERIFY(pages().size() > 8);
    QStringList faults;
    for (const QString &id : pages()) {
        QVERIFY2(window().openPage(id), qPrintable(id));
        settle();
        const auto faultsNow = [this] {
            // The window sets its order when Tab is pressed.
            QTest::keyClick(&window(), Qt::Key_Tab);
            return faultsOf(window()) + tabOrderFaults(window());
        };
        // What is read in the background may still change sizes.
        if (!QTest::qWaitFor([&] { return faultsNow().isEmpty(); }, 1500)) {
            for (const QString &fault : faultsNow())
                faults << id + u": "_qs + fault;
        }
        if (QWidget *focused = window().focusWidget())
            focused->clearFocus();
        keepPicture(window(), QStringLiteral("%1-%2").arg(id, QLatin1String(QTest::currentDataTag())));
    }
    QCOMPARE(window().size(), QSize(1366, 768));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void PageWalkTest::importOfAnOfficesFile()
{
    language.clear();
    open(newFile(u"office.sqlite"_qs), u"zh_CN"_qs);
    window().openImport(QStringLiteral(HK_TEST_DATA "/roster-messy.xlsx"), u"roster"_qs);
    const auto step = [&] {
        const auto *page = window().findChild<ImportPage *>();
        return page ? page->step() : ImportPage::File;
    };
    QTRY_COMPARE_WITH_TIMEOUT(step(), ImportPage::Preview, 30000);
    settle();
    QTRY_COMPARE(faultsOf(window()), QStringList());
    keepPicture(window(), u"import-zh_CN-light-100"_qs);
}

void PageWalkTest::cleanupTestCase()
{
    session.reset();
}

QStringList PageWalkTest::pages() const
{
    return window().pageIds();
}

QTEST_MAIN(PageWalkTest)
#include "test_pagewalk.moc"

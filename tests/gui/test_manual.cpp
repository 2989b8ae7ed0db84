// SPDX-License-Identifier: GPL-3.0-or-later
#include "installedprogram.h"

#include "shell/manual/manualwindow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace hk;
using namespace hk::test;

// F1 on the program as it is installed. HK_PICTURES names a folder that keeps what was seen.
class ManualTest : public QObject, InstalledProgram {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyPageHasItsChapter_data();
    void everyPageHasItsChapter();
    void opensAtThePageInFront();
    void isSearchedByWords();
    void linksLeadOn();
    void looksRight_data();
    void looksRight();
    void cleanupTestCase() { session.reset(); }

private:
    ManualWindow *manual() const { return window().findChild<ManualWindow *>(); }
    template <typename T> T *part(const char *name) const { return manual()->findChild<T *>(QLatin1String(name)); }
    QString title() const { return part<QListWidget>("manual.list")->currentItem()->text(); }
    int visibleChapters() const;
};

void ManualTest::initTestCase()
{
    prepare();
    open(demonstration(), u"zh_CN"_qs);
    QApplication::setActiveWindow(&window());
}

int ManualTest::visibleChapters() const
{
    const auto *list = part<QListWidget>("manual.list");
    int visible = 0;
    for (int row = 0; row < list->count(); ++row)
        visible += !list->item(row)->isHidden();
    return visible;
}

void ManualTest::everyPageHasItsChapter_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh_CN") << u"zh_CN"_qs;
    QTest::newRow("en") << u"en"_qs;
}

void ManualTest::everyPageHasItsChapter()
{
    QFETCH(const QString, language);
    static const QRegularExpression link(QStringLiteral("\\]\\(manual:([^)]*)\\)"));
    // The pages that a desk without accounts does not show have theirs, too.
    QStringList pages = window().pageIds();
    pages << u"shell.audit"_qs << u"shell.accounts"_qs;
    pages.removeDuplicates();
    pages.removeAll(u"shell.about"_qs);  // says all itself
    const auto chapters = manualChapters(language, pages);
    QCOMPARE(chapters.front().id, u"start"_qs);
    QStringList ids;
    for (const ManualChapter &chapter : chapters) {
        ids << chapter.id;
        QVERIFY2(chapter.text.startsWith(u"# "_qs) && !chapter.title.isEmpty(), qPrintable(chapter.id));
    }
    for (const QString &page : std::as_const(pages))
        QVERIFY2(ids.contains(page), qPrintable(page));
    for (const ManualChapter &chapter : chapters) {
        auto links = link.globalMatch(chapter.text);
        while (links.hasNext()) {
            const QString target = links.next().captured(1);
            QVERIFY2(ids.contains(target), qPrintable(QString(chapter.id + u" → "_qs + target)));
        }
    }
}

void ManualTest::opensAtThePageInFront()
{
    QVERIFY(window().openPage(u"roster.bedMap"_qs));
    QTest::keyClick(&window(), Qt::Key_F1);
    QVERIFY(manual());
    QVERIFY(!manual()->isModal());
    QCOMPARE(title(), u"床位图"_qs);
    QVERIFY(part<QTextBrowser>("manual.text")->toPlainText().contains(u"等待床位"_qs));
    // It stays open and turns to the page that is in front now.
    QVERIFY(window().openPage(u"roster.students"_qs));
    window().actions().action(u"shell.manual"_qs)->trigger();
    QCOMPARE(window().findChildren<ManualWindow *>().size(), 1);
    QCOMPARE(title(), u"学生"_qs);
    // A page without a chapter shows the first steps.
    QVERIFY(window().openPage(u"shell.about"_qs));
    window().actions().action(u"shell.manual"_qs)->trigger();
    QCOMPARE(title(), u"从这里开始"_qs);
}

void ManualTest::isSearchedByWords()
{
    auto *search = part<QLineEdit>("manual.search");
    const int all = visibleChapters();
    search->setText(u"恢复码"_qs);
    QVERIFY(visibleChapters() > 0 && visibleChapters() < all);
    QVERIFY(part<QTextBrowser>("manual.text")->toPlainText().contains(u"恢复码"_qs));
    QCOMPARE(part<QTextBrowser>("manual.text")->textCursor().selectedText(), u"恢复码"_qs);
    search->setText(u"恢复码 qqq"_qs);
    QCOMPARE(visibleChapters(), 0);
    QVERIFY(part<QTextBrowser>("manual.text")->toPlainText().startsWith(u"没有章节"_qs));
    search->clear();
    QCOMPARE(visibleChapters(), all);
    QVERIFY(part<QTextBrowser>("manual.text")->toPlainText().contains(title()));
}

void ManualTest::linksLeadOn()
{
    emit part<QTextBrowser>("manual.text")->anchorClicked(QUrl(u"manual:roster.occupancy"_qs));
    QCOMPARE(title(), u"入住情况"_qs);
    QTest::keyClick(manual(), Qt::Key_Escape);
    QTRY_VERIFY(!manual());
}

void ManualTest::looksRight_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    QTest::newRow("light-100") << false << 1.0;
    QTest::newRow("dark-100") << true << 1.0;
    QTest::newRow("light-200") << false << 2.0;
}

void ManualTest::looksRight()
{
    QFETCH(const bool, dark);
    QFETCH(const double, scale);
    appearance->set(dark ? SchemeChoice::Dark : SchemeChoice::Light, scale, Density::Compact);
    QVERIFY(window().openPage(u"roster.students"_qs));
    window().actions().action(u"shell.manual"_qs)->trigger();
    QVERIFY(QTest::qWaitForWindowExposed(manual()));
    if (!QTest::qWaitFor([this] { return faultsOf(*manual()).isEmpty(); }, 1500))
        QFAIL(qPrintable(faultsOf(*manual()).join(u'\n')));
    keepPicture(*manual(), QStringLiteral("manual-") + QLatin1String(QTest::currentDataTag()));
    manual()->close();
    QTRY_VERIFY(!manual());
}

QTEST_MAIN(ManualTest)
#include "test_manual.moc"

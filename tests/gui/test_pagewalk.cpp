// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripteddialogs.h"

#include "module/datalocation.h"
#include "shell/desktopsession.h"
#include "shell/mainwindow.h"
#include "support/guiwalk.h"
#include "translations/texts.h"
#include "widgets/importwizard/importpage.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace hk;
using namespace hk::test;

// Every page of the program as it is installed, on demonstration data: in both languages, light and dark, with text at its smallest
// and its largest, on a small office screen. HK_PICTURES names a folder that keeps what was seen.
class PageWalkTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyPage_data();
    void everyPage();
    void importOfAnOfficesFile();
    void cleanupTestCase();

private:
    QStringList pages() const;
    void settle() const;

    QTemporaryDir folder;
    QTranslator translator;
    ScriptedDialogs dialogs;
    std::unique_ptr<Appearance> appearance;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<DesktopSession> session;
    QString language;
};

void PageWalkTest::initTestCase()
{
    loadTexts();
    appearance = std::make_unique<Appearance>(*qApp, [] { return false; });
    settings = std::make_unique<QSettings>(folder.filePath(u"settings.ini"_qs), QSettings::IniFormat);
}

void PageWalkTest::everyPage_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    for (const char *words : {"zh_CN", "en"}) {
        for (const bool dark : {false, true}) {
            for (const double scale : {1.0, 2.0})
                QTest::addRow("%s-%s-%d", words, dark ? "dark" : "light", int(scale * 100))
                    << QString::fromLatin1(words) << dark << scale;
        }
    }
}

void PageWalkTest::everyPage()
{
    QFETCH(const QString, words);
    QFETCH(const bool, dark);
    QFETCH(const double, scale);
    if (words != language) {
        language = words;
        session.reset();
        SessionWish wish;
        wish.demo = true;
        wish.moduleFolder = QStringLiteral(HK_MODULE_DIR);
        wish.dataFile = folder.filePath(u"unused.sqlite"_qs);
        session = std::make_unique<DesktopSession>(wish, *appearance, dialogs, *settings,
                                                   [this](const QString &wanted) { installLanguage(translator, wanted); });
        QSignalSpy shown(session.get(), &DesktopSession::windowShown);
        session->start(words);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30000);
    }
    appearance->set(dark ? SchemeChoice::Dark : SchemeChoice::Light, scale, Density::Compact);
    session->window()->resize(1366, 768);
    QVERIFY(pages().size() > 8);
    QStringList faults;
    for (const QString &id : pages()) {
        QVERIFY2(session->window()->openPage(id), qPrintable(id));
        settle();
        const auto faultsNow = [this] {
            // The window sets its order when Tab is pressed.
            QTest::keyClick(session->window(), Qt::Key_Tab);
            return faultsOf(*session->window()) + tabOrderFaults(*session->window());
        };
        // What is read in the background may still change sizes.
        if (!QTest::qWaitFor([&] { return faultsNow().isEmpty(); }, 1500)) {
            for (const QString &fault : faultsNow())
                faults << id + u": "_qs + fault;
        }
        if (QWidget *focused = session->window()->focusWidget())
            focused->clearFocus();
        keepPicture(*session->window(), QStringLiteral("%1-%2").arg(id, QLatin1String(QTest::currentDataTag())));
    }
    QCOMPARE(session->window()->size(), QSize(1366, 768));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void PageWalkTest::importOfAnOfficesFile()
{
    session.reset();
    language.clear();
    SessionWish wish;
    wish.dataFile = folder.filePath(u"office.sqlite"_qs);
    wish.moduleFolder = QStringLiteral(HK_MODULE_DIR);
    wish.scheme = SchemeChoice::Light;
    wish.scale = 1.0;
    session = std::make_unique<DesktopSession>(wish, *appearance, dialogs, *settings,
                                               [this](const QString &wanted) { installLanguage(translator, wanted); });
    session->start(u"zh_CN"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(session->window() != nullptr, 30000);
    MainWindow &window = *session->window();
    window.resize(1366, 768);
    window.openImport(QStringLiteral(HK_TEST_DATA "/roster-messy.xlsx"), u"roster"_qs);
    const auto step = [&] {
        const auto *page = window.findChild<ImportPage *>();
        return page ? page->step() : ImportPage::File;
    };
    QTRY_COMPARE_WITH_TIMEOUT(step(), ImportPage::Preview, 30000);
    settle();
    QTRY_COMPARE(faultsOf(window), QStringList());
    keepPicture(window, u"import-zh_CN-light-100"_qs);
}

void PageWalkTest::cleanupTestCase()
{
    session.reset();
}

QStringList PageWalkTest::pages() const
{
    return session->window()->pageIds();
}

void PageWalkTest::settle() const
{
    // Three turns: what the page asked for, what that changed, and the painting of it.
    for (int i = 0; i < 3; ++i) {
        session->window()->waitForReads();
        QCoreApplication::processEvents();
    }
}

QTEST_MAIN(PageWalkTest)
#include "test_pagewalk.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/datalocation.h"
#include "module/host.h"
#include "scripteddialogs.h"
#include "shell/desktopsession.h"
#include "shell/mainwindow.h"
#include "shell/uihost.h"
#include "support/guiwalk.h"
#include "translations/texts.h"
#include "widgets/importwizard/importpage.h"
#include "widgets/look/appearance.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace hk;

// Opens every page of the program on demonstration data, in both languages, light and dark, with text at 100 and 200 %, on the
// smallest screen we promise, and looks for words that do not fit and controls that have no name. Keeps a picture of each.
class TestPageWalk : public QObject {
    Q_OBJECT

    QTranslator m_texts;

    static QStringList pageIds()
    {
        QStringList ids {QStringLiteral("shell.desk"), QStringLiteral("shell.appearance"), QStringLiteral("shell.data"), QStringLiteral("shell.calendar"),
                         QStringLiteral("shell.changes"), QStringLiteral("shell.keys"), QStringLiteral("shell.modules"), QStringLiteral("shell.about")};
        ModuleHost host;
        host.load(QStringLiteral(HK_MODULE_DIR));
        for (const ModuleFace &face : loadFaces(QStringLiteral(HK_MODULE_DIR), host)) {
            if (!face.ui)
                continue;
            for (const PageInfo &page : face.ui->pages())
                ids << page.id;
        }
        return ids;
    }

    // Pages read behind the window; a page is at rest when nothing has been painted anew for a while.
    static void settle(QWidget &window)
    {
        QImage before;
        for (int still = 0, tries = 0; still < 3 && tries < 60; ++tries) {
            QTest::qWait(50);
            const QImage now = window.grab().toImage();
            still = now == before ? still + 1 : 0;
            before = now;
        }
    }

    static QStringList faultsOf(const QWidget &window, const QString &page)
    {
        QStringList faults;
        for (const QString &fault : test::namelessControls(window) + test::clippedControls(window))
            faults << page + QStringLiteral(": ") + fault;
        return faults;
    }

    // The program on demonstration data, in one language and look.
    struct Walk {
        Walk(QTranslator &texts, const QString &language, bool dark, double scale)
        {
            SessionWish wish;
            wish.demo = true;
            wish.moduleFolder = QStringLiteral(HK_MODULE_DIR);
            wish.scheme = dark ? SchemeChoice::Dark : SchemeChoice::Light;
            wish.scale = scale;
            session = std::make_unique<DesktopSession>(wish, appearance, dialogs, settings,
                                                       [&texts](const QString &wanted) { installLanguage(texts, wanted); });
            session->start(language);
        }

        QTemporaryDir folder;
        QSettings settings {folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
        Appearance appearance {*qApp, [] { return false; }};
        ScriptedDialogs dialogs;
        std::unique_ptr<DesktopSession> session;
    };

private slots:
    void initTestCase()
    {
        setProgramIdentity();
        loadTexts();
        if (!qEnvironmentVariableIsSet("HK_PICTURES"))
            qputenv("HK_PICTURES", HK_PICTURES);
    }

    void everyPageIsWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("scale");
        for (const char *language : {"zh_CN", "en"}) {
            for (const bool dark : {false, true}) {
                for (const double scale : {1.0, 2.0})
                    QTest::addRow("%s-%s-%d", language, dark ? "dark" : "light", int(scale * 100)) << QString::fromLatin1(language) << dark << scale;
            }
        }
    }

    void everyPageIsWhole()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(double, scale);
        Walk walk(m_texts, language, dark, scale);
        QTRY_VERIFY_WITH_TIMEOUT(walk.session->window(), 60000);
        MainWindow &window = *walk.session->window();
        window.resize(1366, 768);
        QStringList faults;
        for (const QString &id : pageIds()) {
            QVERIFY2(window.openPage(id), qPrintable(id));
            settle(window);
            test::keepPicture(window, QStringLiteral("%1-%2").arg(id, QString::fromLatin1(QTest::currentDataTag())));
            faults << faultsOf(window, id);
        }
        QCOMPARE(window.size(), QSize(1366, 768));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void theImportIsWhole_data() { everyPageIsWhole_data(); }
    void theImportIsWhole()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(double, scale);
        Walk walk(m_texts, language, dark, scale);
        QTRY_VERIFY_WITH_TIMEOUT(walk.session->window(), 60000);
        MainWindow &window = *walk.session->window();
        window.resize(1366, 768);
        window.openImport(QStringLiteral(HK_TEST_DATA "/roster-messy.xlsx"), QStringLiteral("roster"));
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ImportPage *>() && window.findChild<ImportPage *>()->step() == ImportPage::Preview, 30000);
        settle(window);
        test::keepPicture(window, QStringLiteral("import-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
        const QStringList faults = faultsOf(window, QStringLiteral("import"));
        QCOMPARE(window.size(), QSize(1366, 768));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestPageWalk)
#include "test_pagewalk.moc"

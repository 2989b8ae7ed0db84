// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/datalocation.h"
#include "scripteddialogs.h"
#include "shell/desktopsession.h"
#include "shell/mainwindow.h"
#include "support/guiwalk.h"
#include "translations/texts.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace hk::test {

// The program as it is installed, with all its modules, for tests that drive its window.
class InstalledProgram {
protected:
    // Once, before any test.
    void prepare()
    {
        loadTexts();
        appearance = std::make_unique<Appearance>(*qApp, [] { return false; });
        settings = std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    }
    static SessionWish demonstration()
    {
        SessionWish wish;
        wish.demo = true;
        return wish;
    }
    // On a data file of its own that nobody has used yet.
    SessionWish newFile(const QString &name) const
    {
        SessionWish wish;
        wish.dataFile = folder.filePath(name);
        wish.scheme = SchemeChoice::Light;
        wish.scale = 1.0;
        return wish;
    }
    // Starts it, and waits for the window.
    void open(SessionWish wish, const QString &language)
    {
        session.reset();
        wish.moduleFolder = QStringLiteral(HK_MODULE_DIR);
        session = std::make_unique<DesktopSession>(wish, *appearance, dialogs, *settings,
                                                   [this](const QString &wanted) { installLanguage(translator, wanted); });
        session->start(language);
        QTRY_VERIFY_WITH_TIMEOUT(session->window() != nullptr, 30000);
        window().resize(1366, 768);
    }
    MainWindow &window() const { return *session->window(); }
    // Three turns: what a page asked for, what that changed, and the painting of it.
    void settle() const
    {
        for (int i = 0; i < 3; ++i) {
            window().waitForReads();
            QCoreApplication::processEvents();
        }
    }

    QTemporaryDir folder;
    QTranslator translator;
    ScriptedDialogs dialogs;
    std::unique_ptr<Appearance> appearance;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<DesktopSession> session;
};

}  // namespace hk::test

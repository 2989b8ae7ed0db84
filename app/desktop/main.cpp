// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/systemkeychain.h"
#include "base/log.h"
#include "base/process.h"
#include "module/datalocation.h"
#include "shell/desktopsession.h"
#include "translations/texts.h"
#include "widgets/dialogs.h"
#include "widgets/look/appearance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>

namespace {

using namespace hk;

struct MainText {
    Q_DECLARE_TR_FUNCTIONS(hk::Desktop)
};

struct Options {
    SessionWish wish;
    QString language;
};

// Answers nothing when the words make no sense; what is wrong has then been said.
std::optional<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption file(QStringLiteral("db"), MainText::tr("Open this data file."), QStringLiteral("file"));
    const QCommandLineOption demo(QStringLiteral("demo"), MainText::tr("Open demonstration data in a copy of their own."));
    const QCommandLineOption language(QStringLiteral("lang"), MainText::tr("Language: zh_CN or en."), QStringLiteral("language"));
    const QCommandLineOption theme(QStringLiteral("theme"), MainText::tr("Colours: light or dark."), QStringLiteral("theme"));
    const QCommandLineOption scale(QStringLiteral("scale"), MainText::tr("Size of text, 1.0 to 2.0."), QStringLiteral("factor"));
    parser.setApplicationDescription(MainText::tr("A workbench for residential student communities."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({file, demo, language, theme, scale});
    parser.process(arguments);

    Options options;
    options.wish.dataFile = parser.isSet(file) ? parser.value(file) : defaultDataFile();
    options.wish.demo = parser.isSet(demo);
    options.wish.moduleFolder = ModuleHost::moduleFolder();
    options.language = parser.value(language);
    if (parser.isSet(theme)) {
        if (parser.value(theme) != QLatin1String("light") && parser.value(theme) != QLatin1String("dark"))
            return std::nullopt;
        options.wish.scheme = parser.value(theme) == QLatin1String("dark") ? SchemeChoice::Dark : SchemeChoice::Light;
    }
    if (parser.isSet(scale)) {
        bool number = false;
        options.wish.scale = parser.value(scale).toDouble(&number);
        if (!number)
            return std::nullopt;
    }
    return options;
}

// Our own texts, and those of Qt's dialogs where they are installed.
class Languages {
public:
    void use(const QString &language)
    {
        installLanguage(m_own, language);
        QCoreApplication::removeTranslator(&m_qt);
        const QString name = QStringLiteral("qtbase_") + language;
        if (m_qt.load(name, QStringLiteral(":/i18n")) || m_qt.load(name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
    }

private:
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace

int main(int argc, char **argv)
{
    beginProcess();
    QApplication application(argc, argv);
    setProgramIdentity();
    QApplication::setApplicationVersion(QStringLiteral(HK_VERSION));
    startLog(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    loadTexts();
    Languages languages;
    QSettings settings;
    languages.use(interfaceLanguage(settings.value(QStringLiteral("language")).toString()));
    const std::optional<Options> options = readOptions(QApplication::arguments());
    if (!options) {
        QTextStream(stderr) << MainText::tr("The words after the program's name are not understood; --help lists what can follow.")
                            << Qt::endl;
        return 2;
    }
    const QString language =
        options->language.isEmpty() ? settings.value(QStringLiteral("language")).toString() : options->language;
    SystemDialogs dialogs;
    Appearance appearance(application);
    SystemKeychain keychain;
    SessionWish wish = options->wish;
    wish.keychain = &keychain;
    DesktopSession session(wish, appearance, dialogs, settings, [&languages](const QString &wanted) { languages.use(wanted); });
    session.start(interfaceLanguage(language));
    return QApplication::exec();
}

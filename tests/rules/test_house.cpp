// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

// The rules of the house, read off the sources: who may include whom, how long a thing may be, and what no file may hold.
class TestHouse : public QObject {
    Q_OBJECT

    const QString m_root = QStringLiteral(HK_SOURCE_DIR);

    QStringList sources(const QString &folder, const QStringList &patterns = {QStringLiteral("*.cpp"), QStringLiteral("*.h")}) const
    {
        QStringList files;
        QDirIterator walk(m_root + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << walk.next().mid(m_root.size() + 1);
        files.sort();
        return files;
    }
    QStringList lines(const QString &file) const
    {
        QFile source(m_root + u'/' + file);
        return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()).split(u'\n') : QStringList();
    }
    QStringList includes(const QString &file) const
    {
        static const QRegularExpression include(QStringLiteral("^#include [<\"]([^>\"]+)[>\"]"));
        QStringList found;
        for (const QString &line : lines(file)) {
            if (const auto match = include.match(line); match.hasMatch())
                found << match.captured(1);
        }
        return found;
    }

    // What the files of a folder may include of ours.
    static const QMap<QString, QSet<QString>> &allowed()
    {
        static const QSet<QString> headless{QStringLiteral("base"),      QStringLiteral("calendar"), QStringLiteral("sheets"),
                                            QStringLiteral("catalogue"), QStringLiteral("storage"),  QStringLiteral("access"),
                                            QStringLiteral("module")};
        static const QSet<QString> base{QStringLiteral("base")};
        static const QMap<QString, QSet<QString>> rules{
            {QStringLiteral("app/base"), base},
            {QStringLiteral("app/calendar"), base + QSet<QString>{QStringLiteral("calendar")}},
            {QStringLiteral("app/sheets"), base + QSet<QString>{QStringLiteral("sheets")}},
            {QStringLiteral("app/catalogue"), base + QSet<QString>{QStringLiteral("catalogue")}},
            {QStringLiteral("app/storage"), {QStringLiteral("base"), QStringLiteral("catalogue"), QStringLiteral("storage")}},
            {QStringLiteral("app/access"),
             {QStringLiteral("base"), QStringLiteral("catalogue"), QStringLiteral("storage"), QStringLiteral("access")}},
            // What a server could not share stays out of here.
            {QStringLiteral("app/access/rules"), {QStringLiteral("base"), QStringLiteral("catalogue"), QStringLiteral("access")}},
            {QStringLiteral("app/sync"),
             {QStringLiteral("base"), QStringLiteral("catalogue"), QStringLiteral("storage"), QStringLiteral("access"),
              QStringLiteral("sync")}},
            {QStringLiteral("app/sync/wire"), {QStringLiteral("base"), QStringLiteral("catalogue"), QStringLiteral("sync")}},
            {QStringLiteral("app/module"), headless},
            {QStringLiteral("app/widgets"), headless + QSet<QString>{QStringLiteral("widgets")}},
            {QStringLiteral("app/shell"),
             headless + QSet<QString>{QStringLiteral("sync"), QStringLiteral("widgets"), QStringLiteral("shell")}},
            {QStringLiteral("app/desktop"),
             headless
                 + QSet<QString>{QStringLiteral("widgets"), QStringLiteral("shell"), QStringLiteral("desktop"),
                                 QStringLiteral("translations")}},
            {QStringLiteral("app/cli"), headless + QSet<QString>{QStringLiteral("sync"), QStringLiteral("translations")}},
            {QStringLiteral("app/server"),
             {QStringLiteral("base"), QStringLiteral("catalogue"), QStringLiteral("access"), QStringLiteral("sync"),
              QStringLiteral("module"), QStringLiteral("translations"), QStringLiteral("server")}},
        };
        return rules;
    }
    // Of some folders they may include a part only: what both sides of the network share knows nothing of either.
    static bool beyondItsPart(const QString &rule, const QString &include)
    {
        static const QMap<QString, QStringList> parts{
            {QStringLiteral("app/access/rules"), {QStringLiteral("access/rules/")}},
            {QStringLiteral("app/sync/wire"), {QStringLiteral("sync/wire/")}},
            {QStringLiteral("app/server"),
             {QStringLiteral("access/rules/"), QStringLiteral("sync/wire/"), QStringLiteral("module/host.h")}},
        };
        for (const QString &part : parts.value(rule)) {
            if (include.startsWith(part.section(u'/', 0, 0) + u'/') && !include.startsWith(part))
                return true;
        }
        return false;
    }
    static QString joined(QStringList faults)
    {
        faults.prepend(QStringLiteral("%1 fault(s):").arg(faults.size()));
        return faults.join(u'\n');
    }

private slots:
    void foldersIncludeOnlyWhatTheyMay()
    {
        static const QSet<QString> ours{QStringLiteral("base"),      QStringLiteral("calendar"), QStringLiteral("sheets"),
                                        QStringLiteral("catalogue"), QStringLiteral("storage"),  QStringLiteral("module"),
                                        QStringLiteral("access"),    QStringLiteral("widgets"),  QStringLiteral("shell"),
                                        QStringLiteral("desktop"),   QStringLiteral("cli"),      QStringLiteral("translations"),
                                        QStringLiteral("sync"),      QStringLiteral("server"),   QStringLiteral("roster")};
        QStringList faults;
        for (auto rule = allowed().begin(); rule != allowed().end(); ++rule) {
            const QStringList files = sources(rule.key());
            QVERIFY2(!files.isEmpty(), qPrintable(rule.key()));
            for (const QString &file : files) {
                for (const QString &include : includes(file)) {
                    const QString folder = include.section(u'/', 0, 0);
                    if (beyondItsPart(rule.key(), include)
                        || (include.contains(u'/') && ours.contains(folder) && !rule->contains(folder)))
                        faults << file + QStringLiteral(" includes ") + include;
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void modulesKeepToThemselves()
    {
        QStringList faults;
        const QStringList modules = QDir(m_root + QStringLiteral("/modules")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &file : sources(QStringLiteral("modules"))) {
            const QString module = file.section(u'/', 1, 1);
            const QString part = file.section(u'/', 2, 2);
            for (const QString &include : includes(file)) {
                const QString folder = include.section(u'/', 0, 0);
                const bool foreign =
                    modules.contains(folder) && folder != module && include.section(u'/', 1, 1) != QLatin1String("api");
                const bool beyondShell =
                    folder == QLatin1String("shell") || folder == QLatin1String("desktop") || folder == QLatin1String("cli");
                const bool widgetsBelow = part != QLatin1String("ui")
                    && (folder == QLatin1String("widgets") || include.startsWith(QLatin1String("QWidget")));
                const bool sql = include.startsWith(QLatin1String("QSql"));
                const bool impureDomain =
                    part == QLatin1String("domain") && (folder == QLatin1String("storage") || folder == QLatin1String("module"));
                if (foreign || beyondShell || widgetsBelow || sql || impureDomain)
                    faults << file + QStringLiteral(" includes ") + include;
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void onlyStorageSpeaksSql()
    {
        QStringList faults;
        for (const QString &file : sources(QStringLiteral("app")) + sources(QStringLiteral("modules"))) {
            for (const QString &include : includes(file)) {
                if (include.startsWith(QLatin1String("QSql")) && !file.startsWith(QLatin1String("app/storage/")))
                    faults << file + QStringLiteral(" includes ") + include;
                if (include.startsWith(QLatin1String("sqlite3")))
                    faults << file + QStringLiteral(" calls sqlite3 itself");
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void modulesReadThroughVisibleViews()
    {
        // Base tables of entities, which a module's reading statements may name only as visible_<entity>.
        static const QRegularExpression created(QStringLiteral("CREATE TABLE (\\w+)"));
        QStringList tables;
        for (const QString &file : sources(QStringLiteral("modules"), {QStringLiteral("0*.sql")})) {
            for (const QString &line : lines(file)) {
                if (const auto match = created.match(line); match.hasMatch())
                    tables << match.captured(1);
            }
        }
        QVERIFY(!tables.isEmpty());
        const QRegularExpression reading(QStringLiteral("\\b(FROM|JOIN)\\s+(main\\.)?(%1)\\b").arg(tables.join(u'|')),
                                         QRegularExpression::CaseInsensitiveOption);
        QStringList faults;
        for (const QString &file : sources(QStringLiteral("modules"), {QStringLiteral("*.sql")})) {
            // What tables follow from that are derived is the same for everybody, so it is read past the views.
            const QString name = QFileInfo(file).fileName();
            if (name.at(0).isDigit() || name == QLatin1String("derive.sql"))
                continue;
            const QStringList text = lines(file);
            for (qsizetype i = 0; i < text.size(); ++i) {
                if (const auto match = reading.match(text.at(i));
                    match.hasMatch() && !text.at(i).contains(QLatin1String("DELETE FROM")))
                    faults << QStringLiteral("%1:%2 reads %3").arg(file).arg(i + 1).arg(match.captured(3));
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void thingsStaySmall()
    {
        QStringList faults;
        QMap<QString, int> sizes;
        for (const QString &file : sources(QStringLiteral("app")) + sources(QStringLiteral("modules"))) {
            const int length = int(lines(file).size());
            const bool header = file.endsWith(QLatin1String(".h"));
            if (length > (header ? 200 : 600))
                faults << QStringLiteral("%1 has %2 lines").arg(file).arg(length);
            else if (!header && length > 400)
                qInfo("%s has %d lines", qPrintable(file), length);
            if (!header)
                ++sizes[file.section(u'/', 0, -2)];
        }
        for (auto folder = sizes.begin(); folder != sizes.end(); ++folder) {
            if (*folder > 25)
                faults << QStringLiteral("%1 holds %2 .cpp files").arg(folder.key()).arg(*folder);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void functionsFitOnAScreen()
    {
        // By our layout a function's body opens and closes with a brace in the first column.
        QStringList faults;
        for (const QString &file : sources(QStringLiteral("app")) + sources(QStringLiteral("modules"))) {
            const QStringList text = lines(file);
            qsizetype opened = -1;
            for (qsizetype i = 0; i < text.size(); ++i) {
                if (text.at(i) == QLatin1String("{"))
                    opened = i;
                else if (text.at(i) == QLatin1String("}") && opened >= 0) {
                    if (i - opened > 61)
                        faults << QStringLiteral("%1:%2 has %3 lines").arg(file).arg(opened).arg(i - opened - 1);
                    opened = -1;
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void classesAreNoCupboards()
    {
        // By our layout a class opens with a brace at the end of its first line, and each of its members begins a line.
        static const QRegularExpression head(QStringLiteral("^\\s*(class|struct)\\s+(?:HK_\\w+\\s+)?(\\w+)[^;(]*\\{"));
        static const QRegularExpression open(QStringLiteral("^\\s*(public( slots)?|signals):"));
        static const QRegularExpression closed(QStringLiteral("^\\s*(private|protected)( slots)?:"));
        static const QRegularExpression method(QStringLiteral("^\\s*(?!using |Q_|friend )[^=]*(\\w\\(|operator)"));
        struct Class {
            QString name;
            int depth = 0;
            bool isPublic = false;
            int methods = 0;
        };
        QStringList faults;
        int seen = 0;
        const QStringList headers{QStringLiteral("*.h")};
        for (const QString &file : sources(QStringLiteral("app"), headers) + sources(QStringLiteral("modules"), headers)) {
            QList<Class> around;
            int depth = 0;
            for (const QString &whole : lines(file)) {
                const QString line = whole.section(QStringLiteral("//"), 0, 0);
                if (const auto match = head.match(line); match.hasMatch())
                    around << Class{match.captured(2), depth, match.captured(1) == QLatin1String("struct"), 0};
                else if (!around.isEmpty() && open.match(line).hasMatch())
                    around.last().isPublic = true;
                else if (!around.isEmpty() && closed.match(line).hasMatch())
                    around.last().isPublic = false;
                else if (!around.isEmpty() && around.last().isPublic && depth == around.last().depth + 1
                         && method.match(line).hasMatch())
                    ++around.last().methods;
                depth += int(line.count(u'{') - line.count(u'}'));
                while (!around.isEmpty() && depth <= around.last().depth && line.contains(u'}')) {
                    const Class done = around.takeLast();
                    seen += done.methods;
                    if (done.methods > 25)
                        faults << QStringLiteral("%1: %2 has %3 public methods").arg(file, done.name).arg(done.methods);
                }
            }
        }
        QVERIFY(seen > 500);
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void whatIsSeenAsksInNoSql()
    {
        static const QRegularExpression sql(
            QStringLiteral("\"\\s*(SELECT|INSERT INTO|UPDATE \\S+ SET|DELETE FROM|WITH \\w+ AS|PRAGMA) "));
        QStringList files;
        for (const QString &folder :
             {QStringLiteral("app/shell"), QStringLiteral("app/widgets"), QStringLiteral("app/desktop"), QStringLiteral("app/cli")})
            files += sources(folder);
        for (const QString &file : sources(QStringLiteral("modules"))) {
            if (file.section(u'/', 2, 2) == QLatin1String("ui"))
                files << file;
        }
        QStringList faults;
        for (const QString &file : std::as_const(files)) {
            if (lines(file).join(u'\n').contains(sql))
                faults << file;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void everyFileNamesItsLicence()
    {
        QStringList faults;
        const QStringList patterns{QStringLiteral("*.cpp"),          QStringLiteral("*.h"),
                                   QStringLiteral("*.sql"),          QStringLiteral("*.sh"),
                                   QStringLiteral("CMakeLists.txt"), QStringLiteral("*.cmake")};
        for (const QString &folder : {QStringLiteral("app"), QStringLiteral("modules"), QStringLiteral("tests"),
                                      QStringLiteral("packaging"), QStringLiteral("translations")}) {
            for (const QString &file : sources(folder, patterns)) {
                const QStringList head = lines(file).mid(0, 2);
                if (!head.join(u'\n').contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later")))
                    faults << file;
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void lookIsSetInOnePlace()
    {
        static const QRegularExpression hex(QStringLiteral("\"#[0-9A-Fa-f]{6}\""));
        QStringList faults;
        for (const QString &file : sources(QStringLiteral("app/shell")) + sources(QStringLiteral("modules"))) {
            const QString text = lines(file).join(u'\n');
            if (text.contains(QLatin1String("setStyleSheet")) || text.contains(hex))
                faults << file;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }

    void textsAreTranslated()
    {
        QStringList faults;
        for (const QString &file : sources(QStringLiteral("translations"), {QStringLiteral("*.ts")})) {
            const QString text = lines(file).join(u'\n');
            QVERIFY2(text.contains(QLatin1String("<message")), qPrintable(file));
            if (const qsizetype open = text.count(QLatin1String("type=\"unfinished\"")); open > 0)
                faults << QStringLiteral("%1: %2 unfinished").arg(file).arg(open);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(joined(faults)));
    }
};

QTEST_GUILESS_MAIN(TestHouse)
#include "test_house.moc"

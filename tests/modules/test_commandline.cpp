// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

// The program of the command line as a person or a script runs it, on the sample files of an office.
class TestCommandLine : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    struct Answer {
        int exitCode = -1;
        QJsonValue json;
        QString output;
        QString error;
    };

    Answer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runProgram(QStringLiteral(HK_BIN_DIR "/hallkeeper-cli"), arguments, input);
    }
    Answer runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start(program,
                      QStringList{QStringLiteral("--db"), m_file, QStringLiteral("--lang"), QStringLiteral("en")} + arguments);
        process.write(input);
        process.closeWriteChannel();
        Answer answer;
        if (!process.waitForFinished(50000))
            return answer;
        answer.exitCode = process.exitCode();
        const QByteArray output = process.readAllStandardOutput();
        answer.output = QString::fromUtf8(output);
        answer.error = QString::fromUtf8(process.readAllStandardError());
        answer.json = QJsonDocument::fromJson('[' + output + ']').array().at(0);
        return answer;
    }
    static QString data(const char *name) { return QStringLiteral(HK_TEST_DATA "/") + QString::fromLatin1(name); }
    static int number(const Answer &answer, const char *name) { return answer.json[QLatin1String(name)].toInt(-1); }

private slots:
    void init()
    {
        m_file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QString::fromLatin1(QTest::currentDataTag())
                                   + QStringLiteral(".sqlite"));
    }

    void importsEverySample_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("inserted");
        QTest::addColumn<int>("refused");
        QTest::newRow("roster-clean.xlsx") << 300 << 300 << 0;
        QTest::newRow("roster-messy.xlsx") << 240 << 237 << 3;
        QTest::newRow("roster-gb18030.csv") << 120 << 120 << 0;
        QTest::newRow("roster-legacy.xls") << 120 << 120 << 0;
        QTest::newRow("roster-html.xls") << 60 << 60 << 0;
    }
    void importsEverySample()
    {
        QFETCH(int, rows);
        QFETCH(int, inserted);
        QFETCH(int, refused);
        const QStringList import{QStringLiteral("--json"), QStringLiteral("import"), QStringLiteral("roster"),
                                 data(QTest::currentDataTag())};
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        const Answer trial = run(import + QStringList{QStringLiteral("--dry-run")});
        QVERIFY(trial.json[QStringLiteral("batch")].isNull());
        const Answer first = run(import);
        QVERIFY2(first.exitCode == (refused > 0 ? 3 : 0), qPrintable(first.error));
        QCOMPARE(number(first, "rows"), rows);
        QCOMPARE(number(first, "inserted"), inserted);
        QCOMPARE(number(first, "refused"), refused);
        QCOMPARE(trial.json[QStringLiteral("problems")], first.json[QStringLiteral("problems")]);
        const Answer again = run(import);
        QCOMPARE(number(again, "unchanged"), inserted);
        QCOMPARE(number(again, "inserted"), 0);
        QCOMPARE(number(again, "updated"), 0);
        QCOMPARE(run({QStringLiteral("check")}).exitCode, 0);
    }

    // POSIX takes a process' locks away when it closes any descriptor of the file: a window that looked into it once has none
    // any more. Whoever reads beside it must not take its log away all the same.
    void aReaderLeavesTheLogOfAWindow()
    {
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        QLockFile lock(m_file + QStringLiteral(".lock"));
        QVERIFY(lock.tryLock(0));
        const QString log = m_file + QStringLiteral("-wal");
        {
            QSqlDatabase window = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("window"));
            window.setDatabaseName(m_file);
            QVERIFY(window.open());
            QSqlQuery written(window);
            QVERIFY(written.exec(QStringLiteral("CREATE TABLE kept_by_the_window (a)")));
            QVERIFY(QFileInfo(log).size() > 0);
            QFile looked(m_file);
            QVERIFY(looked.open(QIODevice::ReadOnly));
            looked.close();
            QCOMPARE(run({QStringLiteral("--json"), QStringLiteral("find"), QStringLiteral("2")}).exitCode, 0);
            QVERIFY(QFileInfo(log).size() > 0);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("window"));
    }

    void takesAnImportBack()
    {
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        const Answer first =
            run({QStringLiteral("--json"), QStringLiteral("import"), QStringLiteral("roster"), data("roster-clean.xlsx")});
        const QString batch = QString::number(number(first, "batch"));
        const Answer undone = run({QStringLiteral("--json"), QStringLiteral("import"), QStringLiteral("undo"), batch});
        QCOMPARE(undone.exitCode, 0);
        QCOMPARE(number(undone, "kept"), 0);
        QCOMPARE(run({QStringLiteral("--json"), QStringLiteral("find"), QStringLiteral("2")}).json.toArray().size(), 0);
        const Answer list = run({QStringLiteral("--json"), QStringLiteral("import"), QStringLiteral("list")});
        QVERIFY(list.json.toArray().at(0)[QStringLiteral("undone")].toBool());
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("undo"), batch}).exitCode, 1);
        QCOMPARE(run({QStringLiteral("check")}).exitCode, 0);
    }

    void findsAStudent()
    {
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("roster"), data("roster-clean.xlsx")}).exitCode, 0);
        const QJsonValue sheets = run({QStringLiteral("--json"), QStringLiteral("sheet"), data("roster-clean.xlsx")}).json;
        const QJsonArray row = sheets[QStringLiteral("sheets")].toArray().at(0)[QStringLiteral("rows")].toArray().at(7).toArray();
        const QString student = row.at(1).toString();
        const QJsonValue hit = run({QStringLiteral("--json"), QStringLiteral("find"), student}).json.toArray().at(0);
        QCOMPARE(hit[QStringLiteral("kind")].toString(), QStringLiteral("student"));
        QCOMPARE(hit[QStringLiteral("name")].toString(), row.at(2).toString());
        QCOMPARE(hit[QStringLiteral("building")].toString(), row.at(12).toString());
        QCOMPARE(hit[QStringLiteral("room")].toString(), row.at(13).toString());
        QCOMPARE(hit[QStringLiteral("bed")].toString(), row.at(14).toString());
        const QString place = QStringLiteral("%1-%2").arg(row.at(12).toString().left(1), row.at(13).toString());
        bool found = false;
        for (const QJsonValue each : run({QStringLiteral("--json"), QStringLiteral("find"), place}).json.toArray())
            found = found || each[QStringLiteral("number")].toString() == student;
        QVERIFY(found);
    }

    void whatWasExportedComesBackUnchanged()
    {
        QCOMPARE(run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("small")}).exitCode, 0);
        const QString file = m_folder.filePath(QStringLiteral("students.xlsx"));
        const Answer exported =
            run({QStringLiteral("--json"), QStringLiteral("export"), QStringLiteral("students"), QStringLiteral("--out"), file});
        QVERIFY2(exported.exitCode == 0, qPrintable(exported.error));
        QVERIFY(number(exported, "rows") > 1000);
        const Answer log = run({QStringLiteral("--json"), QStringLiteral("audit")});
        const QJsonArray entries = log.json.toArray();
        QVERIFY2(std::any_of(entries.begin(), entries.end(),
                             [](const QJsonValue &entry) { return entry[QStringLiteral("deed")] == QStringLiteral("export"); }),
                 qPrintable(log.output + log.error));
        const Answer again = run({QStringLiteral("--json"), QStringLiteral("import"), QStringLiteral("roster"), file});
        QVERIFY2(again.exitCode == 0, qPrintable(again.output.left(2000) + again.error));
        QCOMPARE(number(again, "unchanged"), number(exported, "rows"));
        QCOMPARE(number(again, "rows"), number(exported, "rows"));
    }

    void backsUpAndRestores()
    {
        QCOMPARE(run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("small")}).exitCode, 0);
        for (const bool encrypted : {false, true}) {
            const QString file = m_folder.filePath(encrypted ? QStringLiteral("b2.hkbackup") : QStringLiteral("b1.hkbackup"));
            const QStringList secret = encrypted ? QStringList{QStringLiteral("--passphrase-stdin")} : QStringList();
            QCOMPARE(run(QStringList{QStringLiteral("backup"), QStringLiteral("--out"), file} + secret, "口令 word\n").exitCode, 0);
            // Some of its beds are taken by the invented residents.
            QCOMPARE(run({QStringLiteral("import"), QStringLiteral("roster"), data("roster-html.xls")}).exitCode, 3);
            if (encrypted) {
                QCOMPARE(run(QStringList{QStringLiteral("restore"), file} + secret, "wrong\n").exitCode, 1);
                QFile bytes(file);
                QVERIFY(bytes.open(QIODevice::ReadOnly));
                QVERIFY(!bytes.readAll().contains("manifest.json"));
            }
            const Answer restored =
                run(QStringList{QStringLiteral("--json"), QStringLiteral("restore"), file} + secret, "口令 word\n");
            QVERIFY2(restored.exitCode == 0, qPrintable(restored.error));
            QVERIFY(QFile::exists(restored.json[QStringLiteral("kept")].toString()));
            QCOMPARE(run({QStringLiteral("--json"), QStringLiteral("import"), QStringLiteral("list")}).json.toArray().size(), 0);
            QCOMPARE(run({QStringLiteral("check")}).exitCode, 0);
        }
        QFile damaged(m_folder.filePath(QStringLiteral("b1.hkbackup")));
        QVERIFY(damaged.resize(damaged.size() / 2));
        QCOMPARE(run({QStringLiteral("restore"), damaged.fileName()}).exitCode, 1);
        QCOMPARE(run({QStringLiteral("check")}).exitCode, 0);
    }

    void encryptionIsNeverLeftOutInSilence()
    {
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        const QString file = m_folder.filePath(QStringLiteral("secret.hkbackup"));
        const QStringList backup{QStringLiteral("backup"), QStringLiteral("--out"), file, QStringLiteral("--passphrase-stdin")};
        for (const char *input : {"", "\n"}) {
            const Answer refused = run(backup, input);
            QCOMPARE(refused.exitCode, 2);
            QVERIFY(refused.output.isEmpty());
            QVERIFY(!QFile::exists(file));
        }
    }

    void showsABackupBeforeRestoring()
    {
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("roster"), data("roster-html.xls")}).exitCode, 0);
        const QString file = m_folder.filePath(QStringLiteral("shown.hkbackup"));
        QCOMPARE(run({QStringLiteral("backup"), QStringLiteral("--out"), file}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("undo")}).exitCode, 0);
        const Answer shown = run({QStringLiteral("--json"), QStringLiteral("restore"), file, QStringLiteral("--show")});
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.json[QStringLiteral("rows")][QStringLiteral("student")].toInt(), 60);
        const Answer text = run({QStringLiteral("restore"), file, QStringLiteral("--show")});
        QVERIFY2(text.output.contains(QStringLiteral("Student: 60")), qPrintable(text.output));
        // Nothing was restored.
        QVERIFY(run({QStringLiteral("--json"), QStringLiteral("find"), QStringLiteral("2")}).json.toArray().isEmpty());
    }

    void whatIsAbsentIsNull()
    {
        QCOMPARE(run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("small")}).exitCode, 0);
        const QJsonArray hits = run({QStringLiteral("--json"), QStringLiteral("find"), QStringLiteral("1号楼")}).json.toArray();
        QVERIFY(!hits.isEmpty());
        for (const QJsonValue hit : hits) {
            for (const char *key : {"kind", "number", "name", "building", "room", "bed"})
                QVERIFY2(hit.toObject().contains(QLatin1String(key)), key);
        }
        const Answer messy = run({QStringLiteral("--json"), QStringLiteral("import"), QStringLiteral("roster"),
                                  data("roster-messy.xlsx"), QStringLiteral("--dry-run")});
        const QJsonArray problems = messy.json[QStringLiteral("problems")].toArray();
        QVERIFY(!problems.isEmpty());
        for (const QJsonValue problem : problems) {
            for (const char *key : {"cell", "value"}) {
                QVERIFY(problem.toObject().contains(QLatin1String(key)));
                QVERIFY(problem[QLatin1String(key)] != QJsonValue(QString()));
            }
        }
    }

    void saysWhatItDoesNotShow()
    {
        QCOMPARE(run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("small")}).exitCode, 0);
        const Answer all = run({QStringLiteral("--json"), QStringLiteral("find"), QStringLiteral("20")});
        QVERIFY(all.json.toArray().size() > 60);
        const Answer text = run({QStringLiteral("find"), QStringLiteral("20")});
        QVERIFY2(text.output.contains(QStringLiteral("only the first 50")), qPrintable(text.output));
    }

    void namesWhoExported()
    {
        QCOMPARE(run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("small")}).exitCode, 0);
        const QString file = m_folder.filePath(QStringLiteral("author.xlsx"));
        qputenv("USER", "zhang.li");
        const Answer exported = run({QStringLiteral("export"), QStringLiteral("students"), QStringLiteral("--out"), file});
        QCOMPARE(exported.exitCode, 0);
        const Answer sheets = run({QStringLiteral("--json"), QStringLiteral("sheet"), file});
        QVERIFY(QJsonDocument(sheets.json[QStringLiteral("sheets")].toArray().at(1).toObject()).toJson().contains("zhang.li"));
    }

    void readingLeavesTheFileToOthers()
    {
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        // As if a program had it open for writing: reading goes on without the lock, writing does not.
        QLockFile lock(m_file + QStringLiteral(".lock"));
        QVERIFY(lock.tryLock());
        QCOMPARE(run({QStringLiteral("find"), QStringLiteral("x")}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("undo")}).exitCode, 1);
        lock.unlock();
        // A migration that is missing is for a verb that writes.
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"), {m_file, QStringLiteral("DELETE FROM migration WHERE owner = 'roster'")});
        QVERIFY(sqlite.waitForFinished());
        for (const char *verb : {"check", "occupancy"}) {
            const Answer refused = run({QString::fromLatin1(verb)});
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.error.contains(QStringLiteral("older version")), qPrintable(refused.error));
        }
    }

    void aBrokenModuleIsNamedAndNothingIsMadeWithoutIt()
    {
        // The program with a module folder of its own, where one module is damaged.
        QTemporaryDir program;
        const QDir build(QStringLiteral(HK_BIN_DIR "/.."));
        QVERIFY(QDir(program.path()).mkpath(QStringLiteral("lib/hallkeeper/modules")));
        QVERIFY(QDir(program.path()).mkpath(QStringLiteral("bin")));
        const QString cli = program.filePath(QStringLiteral("bin/hallkeeper-cli"));
        QVERIFY(QFile::copy(build.filePath(QStringLiteral("bin/hallkeeper-cli")), cli));
        QFile damaged(program.filePath(QStringLiteral("lib/hallkeeper/modules/libhk_roster.so")));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("cut off");
        damaged.close();
        const Answer version = runProgram(cli, {QStringLiteral("init")});
        QCOMPARE(version.exitCode, 1);
        QVERIFY2(version.error.contains(QStringLiteral("roster")), qPrintable(version.error));
        QVERIFY(!QFile::exists(m_file));
        const Answer sheet = runProgram(cli, {QStringLiteral("--json"), QStringLiteral("sheet"), data("roster-clean.xlsx")});
        QCOMPARE(sheet.exitCode, 0);
        QVERIFY(sheet.error.contains(QStringLiteral("roster")));
        QVERIFY(sheet.json.isObject());
    }

    void checkNamesWhatIsBroken()
    {
        QCOMPARE(run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("small")}).exitCode, 0);
        QProcess sqlite;
        sqlite.start(QStringLiteral("sqlite3"),
                     {m_file, QStringLiteral("PRAGMA foreign_keys = OFF; DELETE FROM room WHERE id = 1;")});
        QVERIFY(sqlite.waitForFinished());
        const Answer answer = run({QStringLiteral("--json"), QStringLiteral("check")});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(!answer.json.toArray().isEmpty());
    }

    void tellsWrongUseFromFailure()
    {
        QCOMPARE(run({QStringLiteral("nonsense")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("export"), QStringLiteral("students")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("roster")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        const Answer asked = run({QStringLiteral("occupancy"), QStringLiteral("--by"), QStringLiteral("nonsense")});
        QCOMPARE(asked.exitCode, 2);
        QVERIFY(asked.output.isEmpty());
        QVERIFY(asked.error.contains(QStringLiteral("occupancy")));
        QVERIFY(QFile::remove(m_file));
        const Answer missing = run({QStringLiteral("find"), QStringLiteral("x")});
        QCOMPARE(missing.exitCode, 1);
        QCOMPARE(missing.error.trimmed().count(u'\n'), 0);
        QVERIFY(missing.output.isEmpty());
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 1);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("roster"), QStringLiteral(HK_BIN_DIR "/hallkeeper-cli")}).exitCode,
                 1);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_commandline.moc"

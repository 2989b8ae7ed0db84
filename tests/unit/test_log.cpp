// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace hk;

class TestLog : public QObject {
    Q_OBJECT

private slots:
    void writesWithoutNumbersOfPeople()
    {
        const QTemporaryDir folder;
        startLog(folder.filePath(QStringLiteral("log")));
        qCWarning(hkLog) << "row 12 of 202612345678 failed";
        qInstallMessageHandler(nullptr);
        QFile file(folder.filePath(QStringLiteral("log/hallkeeper.log")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("warning hallkeeper: row 12 of # failed\n"), text.constData());
        QVERIFY(!text.contains("202612345678"));
    }

    void rollsAndKeepsTwoOldFiles()
    {
        const QTemporaryDir folder;
        const auto fill = [&folder] {
            QFile file(folder.filePath(QStringLiteral("hallkeeper.log")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.resize(1024 * 1024));
        };
        startLog(folder.path());
        for (int i = 0; i < 4; ++i) {
            fill();
            qCWarning(hkLog) << "next";
        }
        qInstallMessageHandler(nullptr);
        const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files,
                 (QStringList{QStringLiteral("hallkeeper.1.log"), QStringLiteral("hallkeeper.2.log"),
                              QStringLiteral("hallkeeper.log")}));
        QVERIFY(QFile(folder.filePath(QStringLiteral("hallkeeper.log"))).size() < 200);
    }
};

QTEST_APPLESS_MAIN(TestLog)
#include "test_log.moc"

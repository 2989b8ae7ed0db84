// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/host.h"
#include "storage/undo/units.h"
#include "support/resulttext.h"

#include <QDir>
#include <QTemporaryDir>

using namespace hk;

// Data files that released versions have written, one for every schema: each opens in this version, whole, and its last step can
// still be undone.
class TestReleased : public QObject {
    Q_OBJECT

private slots:
    void opens_data()
    {
        QTest::addColumn<QString>("file");
        const QDir folder(QStringLiteral(HK_TEST_DATA "/released"));
        for (const QString &name : folder.entryList({QStringLiteral("*.sqlite")}, QDir::Files))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void opens()
    {
        QFETCH(QString, file);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("data.sqlite"));
        QVERIFY(QFile::copy(file, copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        ModuleHost host;
        host.load(QStringLiteral(HK_MODULE_DIR));
        const auto opened = Database::open(copy, host.catalogue(), host.schemas());
        HK_VERIFY(opened);
        Database &database = **opened;
        QVERIFY2(!database.isReadOnly(), qPrintable(database.readOnlyReason()));
        const QList<IntegrityRule> rules = host.integrityRules();
        const auto faults = database.read([&](Reader &reader) { return checkIntegrity(reader, rules); }).result();
        HK_VERIFY(faults);
        QVERIFY2(faults->isEmpty(), faults->isEmpty() ? "" : qPrintable(faults->first().rule));
        const auto students =
            database.read([](Reader &reader) { return reader.single(QStringLiteral("SELECT count(*) FROM visible_student")); })
                .result();
        HK_VERIFY(students);
        QCOMPARE(students->toInt(), 60);
        HK_VERIFY(undoLast(database).result());
    }
};

QTEST_GUILESS_MAIN(TestReleased)
#include "test_released.moc"

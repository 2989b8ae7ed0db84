// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/diskprotection.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hk;

// Block devices as the kernel tells of them, in a folder of the test's own.
class DiskProtectionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_blocks;

    void add(const QString &device, const QByteArray &uuid = {}, const QStringList &below = {})
    {
        const QDir folder(m_blocks.filePath(device));
        QVERIFY(folder.mkpath(QStringLiteral("dm")));
        if (!uuid.isEmpty()) {
            QFile file(folder.filePath(QStringLiteral("dm/uuid")));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(uuid) == uuid.size());
        }
        for (const QString &layer : below) {
            QVERIFY(folder.mkpath(QStringLiteral("slaves")));
            QVERIFY(QFile::link(m_blocks.filePath(layer), folder.filePath(QStringLiteral("slaves/") + layer)));
        }
    }
    DiskProtection of(const char *device) const { return blockProtection(m_blocks.path(), QLatin1String(device)); }

private slots:
    void layersOfADisk()
    {
        add(QStringLiteral("8:1"));
        add(QStringLiteral("8:2"));
        add(QStringLiteral("254:0"), "CRYPT-LUKS2-3b1c-root\n", {QStringLiteral("8:1")});
        add(QStringLiteral("254:1"), "LVM-abcdef", {QStringLiteral("254:0")});
        add(QStringLiteral("254:2"), "LVM-abcdef", {QStringLiteral("254:0"), QStringLiteral("8:2")});
        add(QStringLiteral("254:3"), "LVM-abcdef", {QStringLiteral("8:2")});
        QCOMPARE(of("8:1"), DiskProtection::Open);
        QCOMPARE(of("254:0"), DiskProtection::Encrypted);
        QCOMPARE(of("254:1"), DiskProtection::Encrypted);
        // Half of it lies open.
        QCOMPARE(of("254:2"), DiskProtection::Open);
        QCOMPARE(of("254:3"), DiskProtection::Open);
        QCOMPARE(of("9:9"), DiskProtection::Unknown);
    }

    void aFileThatIsNotThere() { QCOMPARE(diskProtection(m_blocks.filePath(QStringLiteral("none"))), DiskProtection::Unknown); }
};

QTEST_GUILESS_MAIN(DiskProtectionTest)
#include "test_diskprotection.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpackage.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

// Changes bytes of good small .xlsx and text files, always in the same way. Any answer will do, as long as there is one.
class TestSheetMutation : public QObject {
    Q_OBJECT

private slots:
    void bytes_data();
    void bytes();
    void insideOfParts();

private:
    QTemporaryDir m_folder;
};

namespace {

constexpr int rounds = 2000;
constexpr int longestRead = 5000;

QByteArray changed(QByteArray bytes, QRandomGenerator &random)
{
    const int changes = 1 + random.bounded(8);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(int(bytes.size()));
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            break;
        case 2:
            bytes.remove(at, 1 + random.bounded(16));
            break;
        case 3:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), 1 + random.bounded(64)));
            break;
        default:
            bytes.replace(at, 4, QByteArray(4, char(random.bounded(2) ? 0xff : 0x00)));
            break;
        }
    }
    return bytes;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

bool answers(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        return false;
    file.close();
    QElapsedTimer clock;
    clock.start();
    const auto sheets = hk::readWorkbook(path);
    const bool hasSentence = sheets.ok() || !sheets.error().message.isEmpty();
    return hasSentence && clock.elapsed() < longestRead;
}

hk::test::TestWorkbook smallBook()
{
    hk::test::TestWorkbook book{hk::test::worksheet(
        "<cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' "
        "s='1'><v>45536</v></c></row>"
        "<row r='2' hidden='1'><c r='A2' t='inlineStr'><is><t>x_x000D_</t></is></c><c r='B2' t='b'><v>1</v></c></row></sheetData>"
        "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>")};
    book.sharedStrings = hk::test::sharedStrings("<si><r><t>学</t></r><rPh sb='0' eb='1'><t>xue</t></rPh></si>");
    book.styles = hk::test::styles({"0", "yyyy\"年\"m\"月\""});
    return book;
}

}  // namespace

void TestSheetMutation::bytes_data()
{
    QTest::addColumn<QByteArray>("whole");
    const QString made = m_folder.filePath(QStringLiteral("made.xlsx"));
    QVERIFY(hk::test::writePackage(made, smallBook().parts()));
    QTest::newRow("xlsx") << content(made);
    QTest::newRow("csv") << QByteArray("学号,姓名,\"备注\"\r\n1,张三,\"a\r\n\"\"b\"\"\"\r\n2,李四,\r\n");
    QTest::newRow("gb18030") << content(QStringLiteral(HK_TEST_DATA "/roster-gb18030.csv"));
}

void TestSheetMutation::bytes()
{
    QFETCH(QByteArray, whole);
    QVERIFY(!whole.isEmpty());
    const QString path = m_folder.filePath(QStringLiteral("changed.bin"));
    QRandomGenerator random(20260901);
    for (int round = 0; round < rounds; ++round)
        QVERIFY2(answers(path, changed(whole, random)), qPrintable(QStringLiteral("round %1").arg(round)));
}

void TestSheetMutation::insideOfParts()
{
    // Inside the zip, where no checksum catches it.
    const QString path = m_folder.filePath(QStringLiteral("inside.xlsx"));
    const hk::test::PackageParts whole = smallBook().parts();
    QRandomGenerator random(20260902);
    for (int round = 0; round < rounds; ++round) {
        hk::test::PackageParts parts = whole;
        QByteArray &part = parts[random.bounded(int(parts.size()))].second;
        part = changed(part, random);
        QVERIFY(hk::test::writePackage(path, parts));
        QElapsedTimer clock;
        clock.start();
        const auto sheets = hk::readWorkbook(path);
        QVERIFY2(sheets.ok() || !sheets.error().message.isEmpty(), qPrintable(QStringLiteral("round %1").arg(round)));
        QVERIFY2(clock.elapsed() < longestRead, qPrintable(QStringLiteral("round %1").arg(round)));
    }
}

QTEST_GUILESS_MAIN(TestSheetMutation)
#include "test_sheetmutation.moc"

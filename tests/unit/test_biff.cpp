// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xls/xlsworkbook.h"
#include "support/resulttext.h"
#include "testbiff.h"

#include <QElapsedTimer>
#include <QtTest>

using hk::Cell;
using hk::CellKind;
using hk::test::biffRecord;
using hk::test::Bytes;

// Records that no library at hand writes: formula results, split strings, code pages, encryption, forged sizes.
class TestBiff : public QObject {
    Q_OBJECT

private slots:
    void formulaResults();
    void splitStrings();
    void packedNumbers();
    void chartInSheet();
    void unsortedRows();
    void codePages_data();
    void codePages();
    void bareSheet();
    void passwords_data();
    void passwords();
    void forgedSizes();
    void manyMentionsOfALongString();
    void veryOldVersions();

private:
    hk::Result<std::vector<hk::Sheet>> read(const QByteArray &stream);

    QTemporaryDir m_folder;
};

namespace {

Bytes place(int row, int column)
{
    return Bytes().u16(row).u16(column).u16(0);
}

QByteArray formula(int column, const QByteArray &result)
{
    return biffRecord(0x06, place(0, column).raw(result).u16(0).u32(0).u16(0));
}

QByteArray special(int kind, int value)
{
    return Bytes().u8(kind).u8(0).u8(value).u8(0).u16(0).u16(0xffff);
}

}  // namespace

hk::Result<std::vector<hk::Sheet>> TestBiff::read(const QByteArray &stream)
{
    const QString path = m_folder.filePath(QStringLiteral("made.xls"));
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(stream) != stream.size())
        return hk::Error{QStringLiteral("not written")};
    file.close();
    return hk::readWorkbook(path);
}

void TestBiff::formulaResults()
{
    const QByteArray cells = formula(0, Bytes().real(2.5)) + formula(1, special(0, 0)) + biffRecord(0x4bc, Bytes().u32(0))
        + biffRecord(0x207, Bytes().u16(2).wide(QStringLiteral("男生"))) + formula(2, special(1, 1)) + formula(3, special(2, 0x0f))
        + formula(4, special(3, 0)) + formula(5, special(0, 0)) + biffRecord(0x207, Bytes().u16(2).narrow("ok"));
    const auto sheets = read(hk::test::biff8Workbook({}, cells));
    HK_VERIFY(sheets);
    QCOMPARE(sheets->at(0).rows.at(0),
             (hk::CellRow{{CellKind::Number, QStringLiteral("2.5")},
                          {CellKind::Text, QStringLiteral("男生")},
                          {CellKind::Boolean, QStringLiteral("TRUE")},
                          {CellKind::Error, QStringLiteral("#VALUE!")},
                          {},
                          {CellKind::Text, QStringLiteral("ok")}}));
}

void TestBiff::splitStrings()
{
    // One string begins narrow and goes on wide, one is cut behind its length, one carries formatting runs and a phonetic part.
    const QByteArray table = biffRecord(0xfc, Bytes().u32(4).u32(4).u16(4).narrow("ab"))
        + biffRecord(0x3c, Bytes().wide(QStringLiteral("宿舍")).u16(3))
        + biffRecord(0x3c, Bytes().narrow("xyz").u16(2).u8(0x0d).u16(1).u32(3).u16(0x5f20).u16(0x4e09).u32(7).u8(1))
        + biffRecord(0x3c, Bytes().u16(0).u16(1).narrow("!"));
    QByteArray cells;
    for (quint32 i = 0; i < 4; ++i)
        cells += biffRecord(0xfd, place(0, int(i)).u32(i));
    const auto sheets = read(hk::test::biff8Workbook(table, cells));
    HK_VERIFY(sheets);
    const hk::CellRow &row = sheets->at(0).rows.at(0);
    QCOMPARE(row.at(0).text, QStringLiteral("ab宿舍"));
    QCOMPARE(row.at(1).text, QStringLiteral("xyz"));
    QCOMPARE(row.at(2).text, QStringLiteral("张三"));
    QCOMPARE(row.at(3).text, QStringLiteral("!"));
}

void TestBiff::packedNumbers()
{
    // An integer, an integer in hundredths, the upper half of a double, the same in hundredths.
    const QByteArray cells = biffRecord(0xbd,
                                        Bytes()
                                            .u16(3)
                                            .u16(1)
                                            .u16(0)
                                            .u32(quint32(-5) << 2 | 2)
                                            .u16(0)
                                            .u32(1234 << 2 | 3)
                                            .u16(0)
                                            .u32(0x3ff80000)
                                            .u16(0)
                                            .u32(0x40590001)
                                            .u16(4));
    const auto sheets = read(hk::test::biff8Workbook({}, cells));
    HK_VERIFY(sheets);
    QStringList texts;
    for (const Cell &cell : sheets->at(0).rows.at(3))
        texts << cell.text;
    QCOMPARE(texts,
             (QStringList{QString(), QStringLiteral("-5"), QStringLiteral("12.34"), QStringLiteral("1.5"), QStringLiteral("1")}));
}

void TestBiff::chartInSheet()
{
    const QByteArray chart = hk::test::biffBegin(0x600, 0x20) + biffRecord(0x203, place(0, 0).real(99)) + hk::test::biffEnd();
    const auto sheets = read(hk::test::biff8Workbook({}, chart + biffRecord(0x203, place(1, 0).real(1))));
    HK_VERIFY(sheets);
    QVERIFY(sheets->at(0).rows.at(0).empty());
    QCOMPARE(sheets->at(0).rows.at(1).at(0).text, QStringLiteral("1"));
}

void TestBiff::unsortedRows()
{
    const QByteArray cells =
        biffRecord(0x203, place(5, 1).real(51)) + biffRecord(0x203, place(2, 0).real(20)) + biffRecord(0x203, place(5, 0).real(50));
    const auto sheets = read(hk::test::biff8Workbook({}, cells));
    HK_VERIFY(sheets);
    QCOMPARE(sheets->at(0).rows.at(2).at(0).text, QStringLiteral("20"));
    QCOMPARE(sheets->at(0).rows.at(5).at(0).text, QStringLiteral("50"));
    QCOMPARE(sheets->at(0).rows.at(5).at(1).text, QStringLiteral("51"));
}

void TestBiff::codePages_data()
{
    QTest::addColumn<int>("codePage");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const QByteArray gbk = QByteArray::fromHex("d5c5c8fd");
    QTest::newRow("936") << 936 << gbk << QStringLiteral("张三");
    QTest::newRow("none") << 0 << gbk << QStringLiteral("张三");
    QTest::newRow("western around Chinese") << 1252 << gbk << QStringLiteral("张三");
    QTest::newRow("western around UTF-8") << 1252 << QByteArray::fromHex("e5bca0e4b889") << QStringLiteral("张三");
    QTest::newRow("western") << 1252 << QByteArray("caf\xe9") << QStringLiteral("café");
    QTest::newRow("950") << 950 << QByteArray::fromHex("b169a454") << QStringLiteral("張三");
}

void TestBiff::codePages()
{
    QFETCH(int, codePage);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const int size = int(bytes.size());
    const QByteArray cells = biffRecord(0x204, place(0, 0).u16(size).raw(bytes)) + formula(1, special(0, 0))
        + biffRecord(0x207, Bytes().u16(size).raw(bytes)) + biffRecord(0xd6, place(0, 2).u16(size).raw(bytes).u8(1).u8(0).u8(1));
    const auto sheets = read(hk::test::biff5Workbook(codePage, bytes, cells));
    HK_VERIFY(sheets);
    QCOMPARE(sheets->at(0).info.name, expected);
    for (const Cell &cell : sheets->at(0).rows.at(0))
        QCOMPARE(cell, (Cell{CellKind::Text, expected}));
    QCOMPARE(sheets->at(0).rows.at(0).size(), size_t(3));
}

void TestBiff::bareSheet()
{
    // As the scripts of many web systems write it.
    const QByteArray stream = biffRecord(0x809, Bytes().u16(0).u16(0x10).u32(0))
        + biffRecord(0x204, place(0, 0).u16(2).raw("\xd1\xa7")) + biffRecord(0x203, place(0, 1).real(202612345678.0))
        + biffRecord(0x0a);
    const auto sheets = read(stream);
    HK_VERIFY(sheets);
    QCOMPARE(sheets->at(0).rows.at(0).at(0).text, QStringLiteral("学"));
    QCOMPARE(sheets->at(0).rows.at(0).at(1).text, QStringLiteral("202612345678"));
}

void TestBiff::passwords_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::newRow("BIFF8") << hk::test::biff8Workbook(biffRecord(0x2f, Bytes().u16(1).u32(0)), {});
    QTest::newRow("BIFF5") << hk::test::biff5Workbook(936, "a", biffRecord(0x2f, Bytes().u32(0)));
    QFile file(QStringLiteral(HK_TEST_DATA "/roster-legacy.xls"));
    QVERIFY(file.open(QFile::ReadOnly));
    QByteArray package = file.readAll();
    QByteArray name;
    for (const char c : QByteArray("EncryptedPackage"))
        name.append(c).append('\0');
    const qsizetype entry = package.indexOf(QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16));
    QVERIFY(entry > 0);
    package.replace(entry, name.size(), name);
    package[entry + 64] = char(name.size() + 2);
    QTest::newRow("xlsx") << package;
}

void TestBiff::passwords()
{
    QFETCH(QByteArray, stream);
    const auto sheets = read(stream);
    QVERIFY(!sheets.ok());
    QVERIFY2(sheets.error().message.contains(QStringLiteral("password")), qPrintable(sheets.error().message));
}

void TestBiff::forgedSizes()
{
    // A full DIMENSION, four billion shared strings, and every row formatted: none of it holds a value.
    QByteArray cells = biffRecord(0x200, Bytes().u32(0).u32(65536).u16(0).u16(256).u16(0));
    for (int row = 0; row < 65536; ++row)
        cells += biffRecord(0x208, Bytes().u16(row).u16(0).u16(256).u16(255).u32(0).u32(0));
    cells += biffRecord(0x203, place(1, 255).real(7));
    QElapsedTimer clock;
    clock.start();
    const auto sheets = read(hk::test::biff8Workbook(biffRecord(0xfc, Bytes().u32(0xffffffff).u32(0xffffffff)), cells));
    HK_VERIFY(sheets);
    QCOMPARE(sheets->at(0).rows.size(), size_t(2));
    QCOMPARE(sheets->at(0).rows.at(1).size(), size_t(256));
    QVERIFY(clock.elapsed() < 5000);
}

void TestBiff::manyMentionsOfALongString()
{
    // 400 KB that ask for two thousand million characters.
    QByteArray table = biffRecord(0xfc, Bytes().u32(1).u32(1).u16(32767).u8(0).raw(QByteArray(8000, 'x')));
    for (int rest = 32767 - 8000; rest > 0; rest -= 8000)
        table += biffRecord(0x3c, Bytes().u8(0).raw(QByteArray(qMin(rest, 8000), 'x')));
    QByteArray cells;
    for (int row = 0; row < 60000; ++row)
        cells += biffRecord(0xfd, place(row, 0).u32(0));
    QElapsedTimer clock;
    clock.start();
    const auto sheets = read(hk::test::biff8Workbook(table, cells));
    QVERIFY(!sheets.ok());
    QVERIFY(sheets.error().message.contains(QStringLiteral("too large")));
    QVERIFY(clock.elapsed() < 10000);
}

void TestBiff::veryOldVersions()
{
    const auto sheets = read(biffRecord(0x09, Bytes().u16(2).u16(0x10)) + hk::test::biffEnd());
    QVERIFY(!sheets.ok());
    QVERIFY(sheets.error().message.contains(QStringLiteral("Excel 2–4")));
}

QTEST_GUILESS_MAIN(TestBiff)
#include "test_biff.moc"

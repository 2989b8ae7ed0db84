// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/resulttext.h"
#include "testpackage.h"

#include <QtTest>

#include <ctime>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using hk::test::sharedStrings;
using hk::test::TestWorkbook;
using hk::test::worksheet;

namespace {

constexpr const char *damaged = "This file is damaged";
constexpr const char *tooLarge = "This file is too large";

QByteArray cellRow(const QByteArray &cell)
{
    return worksheet("<sheetData><row>" + cell + "</row></sheetData>");
}

[[maybe_unused]] qint64 memoryPeak()
{
#ifdef Q_OS_LINUX
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return qint64(usage.ru_maxrss) * 1024;
#else
    return 0;
#endif
}

}  // namespace

// Files that were broken by accident or made to do harm: each gets a sentence, in little time and memory.
class TestHostileSheets : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void packages_data();
    void packages();
    void otherFiles_data();
    void otherFiles();
    void notAFile();
    void truncated();
    void emptyRowsInMillions();
    void repeatedLongText();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("hostile.xlsx")); }
    bool write(const QByteArray &bytes);
    QString sentence() const;

    QTemporaryDir m_folder;
    std::clock_t m_started = 0;
};

void TestHostileSheets::init()
{
    m_started = std::clock();
}

void TestHostileSheets::cleanup()
{
    // Processor time, so that a busy machine does not matter; sanitizers take several times of both.
#ifndef __SANITIZE_ADDRESS__
    const double seconds = double(std::clock() - m_started) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 10, qPrintable(QString::number(seconds)));
    // The test itself holds up to 100 MB of what it packs.
    QVERIFY2(memoryPeak() < 600LL << 20, qPrintable(QString::number(memoryPeak() >> 20)));
#endif
}

bool TestHostileSheets::write(const QByteArray &bytes)
{
    QFile file(path());
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

QString TestHostileSheets::sentence() const
{
    const auto sheets = hk::readWorkbook(path());
    return sheets.ok() ? QStringLiteral("read") : sheets.error().message;
}

void TestHostileSheets::packages_data()
{
    QTest::addColumn<TestWorkbook>("book");
    QTest::addColumn<QByteArray>("begins");
    const auto row = [](const char *name, const TestWorkbook &book, const char *begins) {
        QTest::newRow(name) << book << QByteArray(begins);
    };

    row("column past the last", {cellRow("<c r='XFE1'><v>1</v></c>")}, damaged);
    row("column far past the last", {cellRow("<c r='ZZZZZZZZZZZZ1'><v>1</v></c>")}, damaged);
    row("row past the last", {worksheet("<sheetData><row r='1048577'><c><v>1</v></c></row></sheetData>")}, damaged);
    row("row of no number", {worksheet("<sheetData><row r='99999999999999'><c><v>1</v></c></row></sheetData>")}, damaged);
    row("row zero", {worksheet("<sheetData><row r='0'><c><v>1</v></c></row></sheetData>")}, damaged);
    row("rows that go back", {worksheet("<sheetData><row r='5'/><row r='4'/></sheetData>")}, damaged);
    row("cell without a row", {cellRow("<c r='A'><v>1</v></c>")}, damaged);
    row("merged past the last", {worksheet("<sheetData/><mergeCells><mergeCell ref='A1:XFE9'/></mergeCells>")}, damaged);
    row("no number", {cellRow("<c><v>nan</v></c>")}, damaged);
    row("too many cells", {cellRow(QByteArray("<c/>").repeated(16385))}, damaged);
    row("shared text that is not there", {cellRow("<c t='s'><v>-1</v></c>")}, damaged);
    row("not closed", {worksheet("<sheetData><row>")}, damaged);
    row("no XML", {"PK"}, damaged);
    row("wrong UTF-8", {cellRow("<c t='inlineStr'><is><t>\xff</t></is></c>")}, damaged);

    row("billion laughs",
        {"<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>]>"
         + worksheet("<sheetData><row><c t='inlineStr'><is><t>&c;</t></is></c></row></sheetData>")},
        damaged);
    row("external entity",
        {"<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
         + worksheet("<sheetData><row><c t='inlineStr'><is><t>&x;</t></is></c></row></sheetData>")},
        damaged);
    TestWorkbook sharedBomb{cellRow("<c t='s'><v>0</v></c>")};
    sharedBomb.sharedStrings = "<!DOCTYPE sst [<!ENTITY a 'x'>]>" + sharedStrings("<si><t>&a;</t></si>");
    row("entity in shared text", sharedBomb, damaged);

    row("zip bomb", {worksheet("<sheetData>" + QByteArray(60 << 20, ' ') + "</sheetData>")}, tooLarge);
    row("deep nesting", {worksheet("<sheetData>" + QByteArray("<a>").repeated(3 << 20))}, tooLarge);
    row("one long token", {worksheet("<!--" + QByteArray(8 << 20, 'x') + "-->")}, tooLarge);
    row("one long attribute", {cellRow("<c r='" + QByteArray(8 << 20, 'A') + "'/>")}, tooLarge);
    row("one long text", {cellRow("<c t='inlineStr'><is><t>" + QByteArray(8 << 20, 'x') + "</t></is></c>")}, tooLarge);
    row("text after text",
        {cellRow(QByteArray("<c t='inlineStr'><is><t>" + QByteArray(900000, 'x') + "</t></is></c>").repeated(30))}, tooLarge);
    QByteArray names;
    for (int i = 0; i < 1500000; ++i)
        names += "<n" + QByteArray::number(i, 36) + "/>";
    row("a million names of elements", {worksheet(names)}, tooLarge);
}

void TestHostileSheets::packages()
{
    QFETCH(TestWorkbook, book);
    QFETCH(QByteArray, begins);
    QVERIFY(hk::test::writePackage(path(), book.parts()));
    m_started = std::clock();
    QVERIFY2(sentence().startsWith(QString::fromLatin1(begins)), qPrintable(sentence()));
}

void TestHostileSheets::otherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("begins");
    const auto row = [](const char *name, const QByteArray &bytes, const char *begins) {
        QTest::newRow(name) << bytes << QByteArray(begins);
    };
    row("empty", "", "This file is empty");
    row("picture", QByteArray::fromHex("ffd8ffe000104a46494600010100"), "This is a file of the kind JPEG");
    row("pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "This is a file of the kind PDF");
    row("program", QByteArray("MZ\x90\0\3\0\0\0", 8), "This is a file of the kind EXE");
    row("zip head alone", QByteArray("PK\3\4", 4), damaged);
    row("zip head and rubbish", QByteArray("PK\3\4", 4) + QByteArray(5000, 'x'), damaged);
    row("empty zip", QByteArray("PK\5\6", 4) + QByteArray(18, '\0'), damaged);
    row("zeros", QByteArray(4096, '\0'), "This file is not a spreadsheet");
}

void TestHostileSheets::otherFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, begins);
    QVERIFY(write(bytes));
    QVERIFY2(sentence().startsWith(QString::fromLatin1(begins)), qPrintable(sentence()));
}

void TestHostileSheets::notAFile()
{
    QCOMPARE(hk::openWorkbook(m_folder.path()).ok(), false);
    QCOMPARE(hk::openWorkbook(m_folder.filePath(QStringLiteral("absent.xlsx"))).ok(), false);
    QVERIFY(hk::test::writePackage(path(), {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}}));
    QVERIFY2(sentence().startsWith(QLatin1String("This is a file of the kind .docx")), qPrintable(sentence()));
    QVERIFY(
        hk::test::writePackage(path(), {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<w/>"}}));
    QVERIFY2(sentence().startsWith(QLatin1String("This is a file of the kind .ods")), qPrintable(sentence()));
}

void TestHostileSheets::truncated()
{
    QVERIFY(hk::test::writePackage(path(), TestWorkbook{cellRow("<c><v>1</v></c>")}.parts()));
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QCOMPARE(sentence(), QStringLiteral("read"));
    for (qsizetype size = 4; size < whole.size() - 4; size += 7) {
        QVERIFY(write(whole.first(size)));
        QVERIFY2(sentence().startsWith(QLatin1String(damaged)), qPrintable(sentence()));
    }
}

void TestHostileSheets::emptyRowsInMillions()
{
    QByteArray rows;
    for (int row = 1; row <= 1048576; ++row)
        rows += "<row r=\"" + QByteArray::number(row) + "\" s=\"1\" customFormat=\"1\" ht=\"15\"><c r=\"A" + QByteArray::number(row)
            + "\" s=\"1\"/></row>";
    QVERIFY(hk::test::writePackage(path(), TestWorkbook{worksheet("<sheetData>" + rows + "</sheetData>")}.parts()));
    rows.clear();
    m_started = std::clock();
    const auto sheets = hk::readWorkbook(path());
    HK_VERIFY(sheets);
    QCOMPARE(sheets->front().rows.size(), size_t(0));
}

void TestHostileSheets::repeatedLongText()
{
    // A file of a few kilobytes that speaks of terabytes.
    TestWorkbook book;
    book.sharedStrings = sharedStrings("<si><t>" + QByteArray(1000000, 'x') + "</t></si>");
    QByteArray rows;
    for (int row = 0; row < 20000; ++row)
        rows += "<row>" + QByteArray("<c t='s'><v>0</v></c>").repeated(10) + "</row>";
    book.sheet = worksheet("<sheetData>" + rows + "</sheetData>");
    QVERIFY(hk::test::writePackage(path(), book.parts()));
    m_started = std::clock();
    QVERIFY(sentence().startsWith(QLatin1String(tooLarge)));
    const auto reader = hk::openWorkbook(path());
    HK_VERIFY(reader);
    QVERIFY(!reader.value()->read(0, [](int, const hk::CellRow &) { return true; }).ok());
}

QTEST_GUILESS_MAIN(TestHostileSheets)
#include "test_hostilesheets.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/workbook.h"
#include "sheets/writer.h"
#include "support/resulttext.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using hk::ColumnKind;

class TestXlsxWriter : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatWasWritten();
    void othersReadIt();
    void longText();
    void sheetNames();
    void rowsPastTheEnd();
    void nothingIsLeftBehind();
    void unwritablePlace();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("out.xlsx")); }
    QTemporaryDir m_folder;
};

namespace {

std::vector<hk::SheetColumn> columns()
{
    return {{QStringLiteral("学号"), ColumnKind::Text},
            {QStringLiteral("年级"), ColumnKind::Number},
            {QStringLiteral("入住日期"), ColumnKind::Date},
            {QStringLiteral("时间"), ColumnKind::DateTime}};
}

const QList<QStringList> &rows()
{
    static const QList<QStringList> list = {
        {QStringLiteral("00120250101"), QStringLiteral("2025"), QStringLiteral("2026-09-01"),
         QStringLiteral("2026-09-01T08:30:00")},
        {QStringLiteral("=1+1"), QStringLiteral("007"), QStringLiteral("2026.9.1"), QStringLiteral("soon")},
        {QStringLiteral("张\u3000三 "), QStringLiteral("-0.5"), QStringLiteral("1900-01-01"),
         QStringLiteral("2026-09-01T00:00:00")},
        {QStringLiteral(" a\nb\tc\r<&>\""), QStringLiteral("123456789012345"), QStringLiteral("1899-12-31"), QString()},
        {QString::fromUtf8("㛃𬭎_x000D_"), QStringLiteral("1234567890123456789"), QStringLiteral("2026-02-30"),
         QStringLiteral("x")},
        {QString(QChar(1)), QStringLiteral("1e+22"), QStringLiteral("x"), QStringLiteral("2026-09-01T23:59:59")},
        {QStringLiteral("end"), QStringLiteral("0.30000000000000004"), QString(), QString()},
        {QStringLiteral("https://example.org"), QStringLiteral("nan"), QStringLiteral("9999-12-31"),
         QStringLiteral("9999-12-31T12:00:00")},
    };
    return list;
}

hk::Result<void> writeAll(const QString &path)
{
    HK_TRY(const auto writer, hk::WorkbookWriter::create(path));
    HK_CHECK(writer->beginTable(QStringLiteral("学生"), columns()));
    for (const QStringList &row : rows())
        HK_CHECK(writer->addRow(
            row, row.first() == QLatin1String("end") ? QList<hk::CellMark>{{1, QStringLiteral("太长")}} : QList<hk::CellMark>()));
    HK_CHECK(writer->addNotes(QStringLiteral("说明"),
                              {{QStringLiteral("筛选"), QStringLiteral("无")}, {QStringLiteral("行数"), QStringLiteral("8")}}));
    return writer->close();
}

}  // namespace

void TestXlsxWriter::readsBackWhatWasWritten()
{
    HK_VERIFY(writeAll(path()));
    const auto sheets = hk::readWorkbook(path());
    HK_VERIFY(sheets);
    QCOMPARE(sheets->size(), size_t(2));
    const hk::Sheet &sheet = sheets->front();
    QCOMPARE(sheet.info.name, QStringLiteral("学生"));
    QCOMPARE(sheet.rows.size(), size_t(rows().size() + 1));
    for (int row = 0; row < rows().size(); ++row) {
        QStringList cells;
        for (const hk::Cell &cell : sheet.rows.at(size_t(row) + 1))
            cells.append(cell.text);
        while (cells.size() < 4)
            cells.append(QString());
        QCOMPARE(cells, rows().at(row));
    }
    QCOMPARE(sheet.rows.at(1).at(0).kind, hk::CellKind::Text);
    QCOMPARE(sheet.rows.at(1).at(1).kind, hk::CellKind::Number);
    QCOMPARE(sheet.rows.at(1).at(2).kind, hk::CellKind::Date);
    QCOMPARE(sheet.rows.at(1).at(3).kind, hk::CellKind::DateTime);
    QCOMPARE(sheet.rows.at(2).at(1).kind, hk::CellKind::Text);
    QCOMPARE(sheet.rows.at(3).at(3).kind, hk::CellKind::DateTime);
    QCOMPARE(sheets->at(1).rows.at(0).at(1).text, QStringLiteral("无"));
}

void TestXlsxWriter::othersReadIt()
{
    HK_VERIFY(writeAll(path()));
    const QString script =
        QStringLiteral("import json, sys, openpyxl\n"
                       "b = openpyxl.load_workbook(sys.argv[1]); s = b.worksheets[0]; p = s.page_setup\n"
                       "print(json.dumps([s['A2'].value, s['B2'].value, s['C2'].value.isoformat(), s['D2'].value.isoformat(), "
                       "s['A3'].value, s['A3'].data_type,\n"
                       "  s.freeze_panes, s.auto_filter.ref, p.orientation, p.paperSize, s.sheet_properties.pageSetUpPr.fitToPage, "
                       "p.fitToHeight, s.print_title_rows, s.oddFooter.center.text,\n"
                       "  s['B8'].comment.text, s['B8'].fill.fgColor.rgb, s['A2'].font.name, s['A2'].number_format, "
                       "s.column_dimensions['A'].width > 10,\n"
                       "  s['C4'].value.isoformat(), [x.title for x in b.worksheets]]))\n");
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, path()});
    QVERIFY2(python.waitForFinished(30000), "python3 is needed by this test");
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const QJsonArray found = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    const QJsonArray expected = {QStringLiteral("00120250101"),
                                 2025,
                                 QStringLiteral("2026-09-01T00:00:00"),
                                 QStringLiteral("2026-09-01T08:30:00"),
                                 QStringLiteral("=1+1"),
                                 found.at(5),
                                 QStringLiteral("A2"),
                                 QStringLiteral("A1:D9"),
                                 QStringLiteral("landscape"),
                                 9,
                                 true,
                                 0,
                                 QStringLiteral("$1:$1"),
                                 QStringLiteral("Page &P of &N"),
                                 QStringLiteral("太长"),
                                 QStringLiteral("FFFFE3DC"),
                                 QStringLiteral("Microsoft YaHei"),
                                 QStringLiteral("@"),
                                 true,
                                 QStringLiteral("1900-01-01T00:00:00"),
                                 QJsonArray{QStringLiteral("学生"), QStringLiteral("说明")}};
    QCOMPARE(found, expected);
}

void TestXlsxWriter::longText()
{
    auto writer = hk::WorkbookWriter::create(path());
    HK_VERIFY(writer);
    HK_VERIFY(writer.value()->beginTable(QStringLiteral("a"), {{QStringLiteral("x")}}));
    HK_VERIFY(writer.value()->addRow({QString(32767, QChar(u'学'))}));
    const auto refused = writer.value()->addRow({QString(32768, u'x')});
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().message.contains(QLatin1String("A3")));
}

void TestXlsxWriter::sheetNames()
{
    auto writer = hk::WorkbookWriter::create(path());
    HK_VERIFY(writer);
    const QStringList wanted = {QStringLiteral("a/b:c"),
                                QStringLiteral("A-B-C"),
                                QString(),
                                QStringLiteral("'x'"),
                                QStringLiteral("History"),
                                QString(40, QChar(u'楼')),
                                QString(40, QChar(u'楼')),
                                QString(30, u'y') + QString::fromUtf8("𬭎")};
    for (const QString &name : wanted)
        HK_VERIFY(writer.value()->beginTable(name, {{QStringLiteral("t")}}));
    HK_VERIFY(writer.value()->close());
    const auto sheets = hk::readWorkbook(path());
    HK_VERIFY(sheets);
    QStringList names;
    for (const hk::Sheet &sheet : *sheets)
        names.append(sheet.info.name);
    QCOMPARE(names,
             (QStringList{QStringLiteral("a-b-c"), QStringLiteral("A-B-C (2)"), QStringLiteral("Sheet"), QStringLiteral("x"),
                          QStringLiteral("History_"), QString(31, QChar(u'楼')), QString(27, QChar(u'楼')) + QStringLiteral(" (2)"),
                          QString(30, u'y')}));
}

void TestXlsxWriter::rowsPastTheEnd()
{
    auto writer = hk::WorkbookWriter::create(path());
    HK_VERIFY(writer);
    HK_VERIFY(writer.value()->beginTable(QStringLiteral("log"), {{QStringLiteral("n"), ColumnKind::Number}}));
    constexpr int many = 1048580;
    for (int row = 1; row <= many; ++row)
        HK_VERIFY(writer.value()->addRow({QString::number(row)}));
    HK_VERIFY(writer.value()->close());
    const auto reader = hk::openWorkbook(path());
    HK_VERIFY(reader);
    QCOMPARE(reader.value()->sheets().size(), size_t(2));
    QCOMPARE(reader.value()->sheets().at(1).name, QStringLiteral("log (2)"));
    int last = 0;
    for (int sheet = 0; sheet < 2; ++sheet)
        HK_VERIFY(reader.value()->read(sheet, [&](int row, const hk::CellRow &cells) {
            if (row > 0 && cells.front().text.toInt() != ++last)
                return false;
            return true;
        }));
    QCOMPARE(last, many);
}

void TestXlsxWriter::nothingIsLeftBehind()
{
    const QTemporaryDir folder;
    const QString kept = folder.filePath(QStringLiteral("kept.xlsx"));
    HK_VERIFY(writeAll(kept));
    {
        auto writer = hk::WorkbookWriter::create(kept);
        HK_VERIFY(writer);
        HK_VERIFY(writer.value()->beginTable(QStringLiteral("other"), {{QStringLiteral("x")}}));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("kept.xlsx")});
    HK_VERIFY(hk::readWorkbook(kept));
}

void TestXlsxWriter::unwritablePlace()
{
    QVERIFY(!hk::WorkbookWriter::create(m_folder.filePath(QStringLiteral("no/such/folder/x.xlsx"))).ok());
    // A folder stands where the file should go.
    const QString taken = m_folder.filePath(QStringLiteral("taken.xlsx"));
    QVERIFY(QDir().mkpath(taken + QStringLiteral("/inside")));
    QVERIFY(!writeAll(taken).ok());
}

QTEST_GUILESS_MAIN(TestXlsxWriter)
#include "test_xlsxwriter.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/workbook.h"
#include "support/resulttext.h"

#include <QStringConverter>
#include <QTemporaryDir>
#include <QtTest>

class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void texts_data();
    void texts();
    void encodings_data();
    void encodings();
    void acrossBlocks();
    void refusesOtherText();

private:
    // Rows as cells joined by |, records by a line end.
    QString read(const QByteArray &bytes);

    QTemporaryDir m_folder;
};

QString TestCsv::read(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(QStringLiteral("table.dat")));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        return QStringLiteral("not written");
    file.close();
    const auto sheets = hk::readWorkbook(file.fileName());
    if (!sheets.ok())
        return QStringLiteral("error: ") + sheets.error().message;
    QStringList rows;
    for (const hk::CellRow &row : sheets->front().rows) {
        QStringList cells;
        for (const hk::Cell &cell : row) {
            if (cell.kind != hk::CellKind::Text && !cell.text.isEmpty())
                return QStringLiteral("not text");
            cells.append(cell.text);
        }
        rows.append(cells.join(u'|'));
    }
    return rows.join(u'\n');
}

void TestCsv::texts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *bytes, const char *expected) {
        QTest::newRow(name) << QByteArray(bytes) << QString::fromUtf8(expected);
    };
    row("comma", "a,b,c\n1,2,3\n", "a|b|c\n1|2|3");
    row("tab in a .csv", "a\tb,x\n1\t2,y\n", "a|b,x\n1|2,y");
    row("semicolon", "a;b\n1,5;2\n3,5;4\n", "a|b\n1,5|2\n3,5|4");
    row("bar", "a|b|c\r\n1|2|3\r\n", "a|b|c\n1|2|3");
    row("sep line", "sep=;\r\na;b,c\r\n", "a|b,c");
    row("title above", "花名册\n\n学号,姓名\n1,张\n2,李\n", "花名册\n\n学号|姓名\n1|张\n2|李");
    row("one column", "学号\n1\n2\n", "学号\n1\n2");
    row("quotes", "a,\"b,\"\"c\"\"\",d\n", "a|b,\"c\"|d");
    row("line end in quotes", "a,\"x\r\ny\",b\r\n1,2,3\r\n", "a|x\r\ny|b\n1|2|3");
    row("quote inside", "5\" pipe,a\n6\" pipe,b\n", "5\" pipe|a\n6\" pipe|b");
    row("quote never closed", "a,\"b,c\nd,e,f\n", "a|\"b|c\nd|e|f");
    row("text behind a quote", "\"a\"b,c\n", "ab|c");
    row("ragged", "a,b,c\n1\n1,2,3,4\n,,\n\n,x\n", "a|b|c\n1\n1|2|3|4\n\n\n|x");
    row("old line ends", "a,b\r1,2\r", "a|b\n1|2");
    row("no last line end", "a,b\n1,2", "a|b\n1|2");
    row("as it stands", "001, 2026.9.1 ,'x,TRUE\n", "001| 2026.9.1 |'x|TRUE");
    row("ends in an empty field", "a,b\n1,", "a|b\n1");
}

void TestCsv::texts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(read(bytes), expected);
}

void TestCsv::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QString::fromUtf8("学号,姓名,€\n1,㛃䶮𬭎,é\n");
    const auto encoded = [&](QStringConverter::Encoding encoding, bool mark) {
        QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return QByteArray(encoder(text));
    };
    QTest::newRow("utf-8") << encoded(QStringConverter::Utf8, false);
    QTest::newRow("utf-8 with mark") << encoded(QStringConverter::Utf8, true);
    QTest::newRow("utf-16le with mark") << encoded(QStringConverter::Utf16LE, true);
    QTest::newRow("utf-16le") << encoded(QStringConverter::Utf16LE, false);
    QTest::newRow("utf-16be with mark") << encoded(QStringConverter::Utf16BE, true);
    QTest::newRow("utf-16be") << encoded(QStringConverter::Utf16BE, false);
    QStringEncoder gb18030("GB18030");
    QTest::newRow("gb18030") << QByteArray(gb18030(text));
}

void TestCsv::encodings()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(read(bytes), QString::fromUtf8("学号|姓名|€\n1|㛃䶮𬭎|é"));
}

void TestCsv::acrossBlocks()
{
    // Every character of more than one byte falls across the end of a block somewhere.
    for (int shift = 0; shift < 4; ++shift) {
        QString text = QString(shift, u'x') + QStringLiteral(",b\n");
        QString expected = QString(shift, u'x') + QStringLiteral("|b\n");
        for (int row = 0; row < 30000; ++row) {
            text += QString::fromUtf8("学生𬭎,\"甲\"\n");
            expected += QString::fromUtf8("学生𬭎|甲\n");
        }
        expected.chop(1);
        QVERIFY(read(text.toUtf8()) == expected);
        QStringEncoder gb18030("GB18030");
        QVERIFY(read(gb18030(text)) == expected);
    }
}

void TestCsv::refusesOtherText()
{
    QVERIFY(read("").startsWith(QLatin1String("error: This file is empty")));
    QVERIFY(read(QByteArray("a\0b\0\1\2c", 7)).startsWith(QLatin1String("error: This file is not a spreadsheet")));
    QVERIFY(read("{\"a\": 1}").startsWith(QLatin1String("error: This is a file of the kind JSON")));
    QVERIFY(read("<svg xmlns='x'/>").startsWith(QLatin1String("error: This file is not a spreadsheet")));
    // Neither UTF-8 nor GB18030.
    QVERIFY(read("caf\xe9, \xff\xff\n").startsWith(QLatin1String("error: This file is not a spreadsheet")));
    QVERIFY(read(QByteArray(20000, ',')).startsWith(QLatin1String("error: This file is too large")));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/workbook.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QtTest>

// Good old workbooks with bytes changed, always in the same way, each format 2,000 times: every one gets an answer, and soon.
class TestOldSheetMutation : public QObject {
    Q_OBJECT

private slots:
    void answers_data();
    void answers();

private:
    QTemporaryDir m_folder;
};

namespace {

constexpr int oldRounds = 2000;
constexpr int slowest = 10'000;

QByteArray data(const char *name)
{
    QFile file(QStringLiteral(HK_TEST_DATA "/") + QString::fromLatin1(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

// The records alone, so that nearly every change meets one of them and not the container.
QByteArray recordsOf(const QByteArray &workbook)
{
    return workbook.mid(workbook.indexOf(QByteArray("\x09\x08\x10\x00", 4)));
}

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    static const QByteArray edges = QByteArray::fromHex("00ffff7f80fefd01");
    for (int changes = 1 + random.bounded(12); changes > 0; --changes) {
        const auto at = random.bounded(int(bytes.size()));
        switch (random.bounded(4)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes[at] = edges[random.bounded(int(edges.size()))];
            break;
        case 2:
            bytes.replace(at, 4, edges.mid(random.bounded(4), 4));
            break;
        default:
            bytes.truncate(std::max(64, at));
            break;
        }
    }
    return bytes;
}

// Whether the bytes read as a workbook; nothing when the refusal has no sentence. The file is a new one each time: some file
// systems wait for the disk when an old one is written over.
std::optional<bool> answer(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        return std::nullopt;
    file.close();
    const auto sheets = hk::readWorkbook(path);
    if (!sheets.ok() && sheets.error().message.isEmpty())
        return std::nullopt;
    return sheets.ok();
}

}  // namespace

void TestOldSheetMutation::answers_data()
{
    QTest::addColumn<QByteArray>("good");
    QTest::newRow("xls") << data("kinds.xls");
    QTest::newRow("xls with continued strings") << recordsOf(data("longstrings.xls"));
    QTest::newRow("records alone") << recordsOf(data("kinds.xls"));
    QTest::newRow("html") << QByteArray(
        "<html><meta charset=gb2312><table><caption>a</caption><tr><td colspan=2 x:num=\"1\">1</td><td rowspan=3>&nbsp;&#20013;<br>"
        "</td></tr><tr style='display:none'><td><table><tr><td>x</td></tr></table></td></tr></table><!-- c --></html>");
    QTest::newRow("spreadsheetml") << QByteArray(
        "<?xml version=\"1.0\" encoding=\"gb2312\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        "xmlns:ss=\"urn:x\"><Worksheet ss:Name=\"S\">"
        "<Table><Column ss:Index=\"2\" ss:Span=\"9\" ss:Hidden=\"1\"/><Row ss:Index=\"4\" ss:Span=\"3\"><Cell ss:Index=\"3\" "
        "ss:MergeAcross=\"2\" ss:MergeDown=\"9\">"
        "<Data ss:Type=\"DateTime\">2026-09-01T08:30:00.000</Data></Cell></Row></Table></Worksheet></Workbook>");
}

void TestOldSheetMutation::answers()
{
    QFETCH(QByteArray, good);
    QVERIFY(!good.isEmpty());
    QRandomGenerator random(20261121);
    const QString path = m_folder.filePath(QStringLiteral("mutated.xls"));
    QCOMPARE(answer(path, good), std::optional(true));
    for (int round = 0; round < oldRounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        const auto readable = answer(path, mutated(good, random));
        QVERIFY2(readable.has_value(), qPrintable(QString::number(round)));
        QVERIFY2(clock.elapsed() < slowest, qPrintable(QString::number(round)));
    }
}

QTEST_GUILESS_MAIN(TestOldSheetMutation)
#include "test_oldsheetmutation.moc"

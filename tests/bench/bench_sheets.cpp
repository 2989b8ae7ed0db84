// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing of .xlsx beside what they rest on, in one run: reading beside unzipping and scanning the same file with
// expat, writing beside a bare libxlsxwriter loop. Usage: bench_sheets [FILE.xlsx]
#include "sheets/workbook.h"
#include "sheets/writer.h"

#include <expat.h>
#include <minizip/unzip.h>
#include <xlsxwriter.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <limits>

namespace {

constexpr int rounds = 7;
constexpr int readRows = 40000;
constexpr int readColumns = 16;
constexpr int writtenRows = 100000;
constexpr int writtenColumns = 15;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

// Processor time of this process: nothing here waits, and other work on the machine does not count.
class Stopwatch {
public:
    double milliseconds() const { return double(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

QString cellText(int row, int column)
{
    switch (column % 8) {
    case 0:
        return QStringLiteral("2026%1").arg(row, 8, 10, QLatin1Char('0'));
    case 1:
        return QStringLiteral("学生%1").arg(row % 977);
    case 2:
        return row % 2 ? QStringLiteral("男") : QStringLiteral("女");
    case 3:
        return QString::number(row % 2000);
    case 4:
        return QStringLiteral("2026-09-%1").arg(row % 28 + 1, 2, 10, QLatin1Char('0'));
    case 5:
        return QStringLiteral("信息工程学院");
    case 6:
        return QStringLiteral("138%1").arg(row, 8, 10, QLatin1Char('0'));
    default:
        return QStringLiteral("%1号楼").arg(row % 9);
    }
}

std::vector<hk::SheetColumn> tableColumns(int count)
{
    std::vector<hk::SheetColumn> columns;
    for (int column = 0; column < count; ++column) {
        const auto kind = column % 8 == 3 ? hk::ColumnKind::Number : column % 8 == 4 ? hk::ColumnKind::Date : hk::ColumnKind::Text;
        columns.push_back({QStringLiteral("列%1").arg(column), kind, 0});
    }
    return columns;
}

bool writeOurs(const QString &path, const QList<QStringList> &rows, int columns)
{
    auto writer = hk::WorkbookWriter::create(path);
    if (!writer || !writer.value()->beginTable(QStringLiteral("Sheet"), tableColumns(columns)))
        return false;
    for (const QStringList &row : rows) {
        if (!writer.value()->addRow(row))
            return false;
    }
    return writer.value()->close().ok();
}

// The floor of writing: the same cells, ready as UTF-8 and numbers, straight into the library.
void writeBare(const QString &path, const std::vector<std::vector<QByteArray>> &rows)
{
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Sheet");
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    for (size_t row = 0; row < rows.size(); ++row) {
        for (size_t column = 0; column < rows[row].size(); ++column) {
            const auto at = lxw_row_t(row);
            const auto place = lxw_col_t(column);
            if (column % 8 == 3)
                worksheet_write_number(sheet, at, place, double(row % 2000), nullptr);
            else if (column % 8 == 4)
                worksheet_write_number(sheet, at, place, 46266.0 + double(row % 28), day);
            else
                worksheet_write_string(sheet, at, place, rows[row][column].constData(), nullptr);
        }
    }
    workbook_close(book);
}

// The floor of reading: every part unpacked and scanned, nothing done with it.
qint64 scanBare(const QString &path)
{
    unzFile zip = unzOpen64(QFile::encodeName(path).constData());
    qint64 bytes = 0;
    for (int status = unzGoToFirstFile(zip); status == UNZ_OK; status = unzGoToNextFile(zip)) {
        unzOpenCurrentFile(zip);
        XML_Parser parser = XML_ParserCreate(nullptr);
        constexpr int blockSize = 64 * 1024;
        int size = 0;
        do {
            size = unzReadCurrentFile(zip, XML_GetBuffer(parser, blockSize), blockSize);
            XML_ParseBuffer(parser, size, size == 0);
            bytes += size;
        } while (size > 0);
        XML_ParserFree(parser);
        unzCloseCurrentFile(zip);
    }
    unzClose(zip);
    return bytes;
}

qint64 readOurs(const QString &path)
{
    const auto reader = hk::openWorkbook(path);
    if (!reader)
        return -1;
    qint64 cells = 0;
    for (int sheet = 0; sheet < int(reader.value()->sheets().size()); ++sheet) {
        const auto done = reader.value()->read(sheet, [&](int, const hk::CellRow &row) {
            cells += qint64(row.size());
            return true;
        });
        if (!done)
            return -1;
    }
    return cells;
}

double openpyxlMilliseconds(const QString &path)
{
    const QString script = QStringLiteral("import sys, time, openpyxl\nt = time.process_time()\nn = 0\n"
                                          "for s in openpyxl.load_workbook(sys.argv[1], read_only=True):\n"
                                          "    for r in s.iter_rows(values_only=True):\n        n += len(r)\n"
                                          "print((time.process_time() - t) * 1000)\n");
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, path});
    return python.waitForFinished(120000) && python.exitCode() == 0 ? python.readAllStandardOutput().trimmed().toDouble() : 0;
}

qint64 memoryPeakKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

// Whether all bounds hold.
bool benchReading(const QString &path)
{
    double floor = std::numeric_limits<double>::max();
    double ours = floor;
    qint64 cells = 0;
    qint64 bytes = 0;
    for (int round = 0; round < rounds; ++round) {
        const Stopwatch floorWatch;
        bytes = scanBare(path);
        floor = std::min(floor, floorWatch.milliseconds());
        const Stopwatch ourWatch;
        cells = readOurs(path);
        ours = std::min(ours, ourWatch.milliseconds());
    }
    out() << "read: " << cells << " cells, " << bytes << " bytes of XML\n"
          << "  unzip + expat scan   " << floor << " ms\n"
          << "  openWorkbook + read  " << ours << " ms, ratio " << ours / floor << " (at most 1.5)\n";
    const double python = openpyxlMilliseconds(path);
    if (python > 0)
        out() << "  openpyxl read-only   " << python << " ms, " << python / ours << " times ours (at least 8)\n";
    const qint64 peak = memoryPeakKilobytes() / 1024;
    out() << "  memory peak of this process so far " << peak << " MB (at most 150)\n";
    out().flush();
    return ours <= 1.5 * floor && (python <= 0 || python >= 8 * ours) && peak <= 150;
}

void benchWriting(const QString &folder)
{
    QList<QStringList> rows;
    std::vector<std::vector<QByteArray>> bare;
    for (int row = 0; row < writtenRows; ++row) {
        QStringList cells;
        std::vector<QByteArray> bytes;
        for (int column = 0; column < writtenColumns; ++column) {
            cells.append(cellText(row, column));
            bytes.push_back(cells.last().toUtf8());
        }
        rows.append(cells);
        bare.push_back(std::move(bytes));
    }
    double floor = std::numeric_limits<double>::max();
    double ours = floor;
    for (int round = 0; round < 3; ++round) {
        const Stopwatch floorWatch;
        writeBare(folder + QStringLiteral("/bare.xlsx"), bare);
        floor = std::min(floor, floorWatch.milliseconds());
        const Stopwatch ourWatch;
        const bool ok = writeOurs(folder + QStringLiteral("/ours.xlsx"), rows, writtenColumns);
        ours = ok ? std::min(ours, ourWatch.milliseconds()) : ours;
    }
    out() << "write " << writtenRows << " x " << writtenColumns << ":\n"
          << "  bare libxlsxwriter   " << floor << " ms\n"
          << "  WorkbookWriter       " << ours << " ms, ratio " << ours / floor << "\n";
}

}  // namespace

int main(int count, char **arguments)
{
    const QTemporaryDir folder;
    QString path = count > 1 ? QFile::decodeName(arguments[1]) : QString();
    if (path.isEmpty()) {
        path = folder.filePath(QStringLiteral("read.xlsx"));
        QList<QStringList> rows;
        for (int row = 0; row < readRows; ++row) {
            QStringList cells;
            for (int column = 0; column < readColumns; ++column)
                cells.append(cellText(row, column));
            rows.append(cells);
        }
        if (!writeOurs(path, rows, readColumns))
            return 1;
    }
    const bool holds = benchReading(path);
    benchWriting(folder.path());
    return holds ? 0 : 1;
}

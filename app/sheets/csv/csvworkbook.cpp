// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/csv/csvworkbook.h"

#include "sheets/cellvalue.h"
#include "sheets/csv/csvparser.h"
#include "sheets/csv/textencoding.h"
#include "sheets/sheeterror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <map>

namespace hk {

namespace {

constexpr qint64 decodedBlock = 64 * 1024;
constexpr qint64 largestFile = 512LL << 20;
constexpr int recordsToCompare = 200;

// How well a delimiter explains the head of a file: the share of records that have the commonest number of fields, and that number.
struct Explanation {
    double share = 0;
    qsizetype fields = 1;
};

Explanation explain(const QString &head, QChar delimiter, bool whole)
{
    std::map<qsizetype, int> counts;
    int records = 0;
    CsvParser parser(delimiter, [&](const QStringList &fields) {
        if (fields.size() > 1 || !fields.first().trimmed().isEmpty()) {
            ++counts[fields.size()];
            ++records;
        }
        return records < recordsToCompare;
    });
    // The last record of a head may be cut off.
    if (parser.take(head) && (whole || records == 0))
        parser.finish();
    Explanation best;
    int most = 0;
    for (const auto &[fields, count] : counts) {
        if (fields > 1 && count >= most) {
            most = count;
            best = {double(count) / records, fields};
        }
    }
    return best;
}

QChar findDelimiter(const QString &head, bool whole)
{
    constexpr std::array<char16_t, 4> candidates = {u',', u'\t', u';', u'|'};
    QChar chosen = u',';
    Explanation best;
    for (const char16_t candidate : candidates) {
        const Explanation found = explain(head, candidate, whole);
        if (found.fields < 2)
            continue;
        const bool clearer = found.share > best.share + 0.1;
        const bool richer = found.share > best.share - 0.1 && found.fields > best.fields;
        // People type commas into a text, and hardly ever tabs.
        const bool tabbed = candidate == u'\t' && found.share >= best.share && found.fields >= best.fields;
        if (clearer || richer || tabbed) {
            best = found;
            chosen = candidate;
        }
    }
    return chosen;
}

class CsvWorkbook : public WorkbookReader {
    Q_DECLARE_TR_FUNCTIONS(hk::CsvWorkbook)
public:
    explicit CsvWorkbook(const QString &path) : m_file(path)
    {
        m_sheets.push_back({QFileInfo(path).completeBaseName(), false, {}, {}, {}});
    }

    Result<void> open();
    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }
    Result<void> read(int sheet, const RowSink &sink) override;
    QString formatName() const override { return tr("Text table (.csv), %1").arg(m_encoding.name()); }

private:
    QFile m_file;
    TextEncoding m_encoding;
    QChar m_delimiter = u',';
    // Characters of the line "sep=;" that some programs put first.
    qsizetype m_skip = 0;
    std::vector<SheetInfo> m_sheets;
};

Result<void> CsvWorkbook::open()
{
    if (!m_file.open(QFile::ReadOnly))
        return unreadableFile(m_file.errorString());
    if (m_file.size() > largestFile)
        return tooLargeSheet(QStringLiteral("text of %1 bytes").arg(m_file.size()));
    HK_TRY(m_encoding, findTextEncoding(m_file));
    m_file.seek(m_encoding.markSize);
    QStringDecoder decoder = m_encoding.decoder();
    const QByteArray bytes = m_file.read(decodedBlock);
    const QString head = decoder(bytes);
    const auto isControl = [](QChar unit) { return unit < u' ' && !unit.isSpace(); };
    if (std::count_if(head.begin(), head.end(), isControl) * 20 > head.size())
        return notASpreadsheet(QStringLiteral("control characters"));
    if (head.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && head.size() > 5
        && (head.at(5) == u'\r' || head.at(5) == u'\n')) {
        m_delimiter = head.at(4);
        m_skip = head.mid(5, 2) == QLatin1String("\r\n") ? 7 : 6;
    } else {
        m_delimiter = findDelimiter(head, bytes.size() < decodedBlock);
    }
    return {};
}

Result<void> CsvWorkbook::read(int, const RowSink &sink)
{
    int row = -1;
    CellRow cells;
    CellBudget budget;
    bool spent = false;
    CsvParser parser(m_delimiter, [&](const QStringList &fields) {
        ++row;
        cells.clear();
        for (const QString &field : fields)
            cells.push_back(textCell(field));
        trimRow(cells);
        spent = !budget.take(cells);
        return !spent && (cells.empty() || sink(row, cells));
    });
    m_file.seek(m_encoding.markSize);
    QStringDecoder decoder = m_encoding.decoder();
    qsizetype skip = m_skip;
    bool more = true;
    while (more) {
        const QByteArray block = m_file.read(decodedBlock);
        if (block.isEmpty())
            break;
        const QString text = decoder(block);
        const qsizetype skipped = qMin(skip, text.size());
        skip -= skipped;
        more = parser.take(QStringView(text).mid(skipped));
    }
    if (m_file.error() != QFile::NoError)
        return unreadableFile(m_file.errorString());
    if (more)
        parser.finish();
    if (parser.tooLarge() || spent)
        return tooLargeSheet(QStringLiteral("text: row %1").arg(row + 1));
    return {};
}

}  // namespace

Result<std::unique_ptr<WorkbookReader>> openCsv(const QString &path)
{
    auto workbook = std::make_unique<CsvWorkbook>(path);
    HK_CHECK(workbook->open());
    return std::unique_ptr<WorkbookReader>(std::move(workbook));
}

}  // namespace hk

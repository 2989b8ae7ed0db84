// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/report.h"

#include "sheets/cell.h"
#include "sheets/datecell.h"
#include "sheets/xlsx/sheettext.h"
#include "sheets/xlsx/textwidth.h"
#include "sheets/xlsx/xlsxfile.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hk {

namespace {

constexpr int narrowestReportColumn = 8;
constexpr int chartRows = 16;
constexpr double chartWidth = 640;
constexpr double chartHeight = 300;
constexpr lxw_color_t lineColour = 0xDCE1E5;
// The palette of the program's own charts.
constexpr std::array<lxw_color_t, 4> seriesColours = {0x1F5F8B, 0xC86303, 0x3E9263, 0xAB76AC};

// What the formula of a share comes to.
QVariant shareIn(double part, double whole)
{
    return whole == 0 ? QVariant() : QVariant(part / whole);
}

// Where a table came to stand.
struct TablePlace {
    lxw_row_t header = 0;
    lxw_row_t firstRow = 0;
    lxw_row_t pastRow = 0;
};

class XlsxReport {
public:
    explicit XlsxReport(const QString &path) : m_file(path) { }

    Result<void> write(const std::vector<ReportSheet> &sheets);

private:
    void makeFormats();
    Result<void> writeSheet(const ReportSheet &sheet);
    Result<void> writeTitle(const ReportSheet &sheet);
    Result<void> writeTable(const ReportTable &table);
    Result<void> writeRow(const ReportTable &table, const ReportRow &row);
    Result<void> writeTotal(const ReportTable &table);
    Result<void> writeCell(int column, const ReportCell &cell, FigureKind kind);
    Result<void> writeFormula(int column, const QString &formula, lxw_format *format, const QVariant &value);
    Result<void> writeChart(const ReportSheet &sheet, const ReportChart &chart);
    Result<void> setUp(const ReportSheet &sheet);
    Result<void> text(int column, const QString &words, lxw_format *format);
    QString inRow(const QString &formula) const;
    QString shareOf(const ReportColumn &column) const;

    XlsxFile m_file;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_title = nullptr;
    lxw_format *m_line = nullptr;
    lxw_format *m_tableTitle = nullptr;
    lxw_format *m_header = nullptr;
    std::array<lxw_format *, 5> m_plain = {};
    std::array<lxw_format *, 5> m_total = {};
    lxw_row_t m_row = 0;
    std::vector<TablePlace> m_places;
    std::vector<int> m_widths;
    QString m_sheetName;
};

Result<void> XlsxReport::write(const std::vector<ReportSheet> &sheets)
{
    HK_CHECK(m_file.open(false));
    makeFormats();
    for (const ReportSheet &sheet : sheets)
        HK_CHECK(writeSheet(sheet));
    return m_file.close();
}

void XlsxReport::makeFormats()
{
    constexpr std::array<const char *, 5> numberFormats = {"@", "#,##0", "#,##0.0", "0.0%", "yyyy-mm-dd"};
    for (size_t kind = 0; kind < numberFormats.size(); ++kind) {
        m_plain[kind] = m_file.makeFormat(numberFormats[kind]);
        format_set_bottom(m_plain[kind], LXW_BORDER_HAIR);
        format_set_bottom_color(m_plain[kind], lineColour);
        m_total[kind] = m_file.makeFormat(numberFormats[kind]);
        format_set_bold(m_total[kind]);
        format_set_top(m_total[kind], LXW_BORDER_THIN);
    }
    format_set_text_wrap(m_plain[0]);
    format_set_align(m_plain[0], LXW_ALIGN_VERTICAL_TOP);
    m_title = m_file.makeFormat("@");
    format_set_bold(m_title);
    format_set_font_size(m_title, 16);
    m_line = m_file.makeFormat("@");
    m_tableTitle = m_file.makeFormat("@");
    format_set_bold(m_tableTitle);
    format_set_font_size(m_tableTitle, 12);
    m_header = m_file.makeFormat("@");
    format_set_bold(m_header);
    format_set_bg_color(m_header, sheetHeaderColour);
    format_set_bottom(m_header, LXW_BORDER_THIN);
    format_set_text_wrap(m_header);
}

Result<void> XlsxReport::writeSheet(const ReportSheet &sheet)
{
    HK_TRY(m_sheet, m_file.addSheet(sheet.name));
    m_sheetName = QString::fromUtf8(m_sheet->name);
    m_row = 0;
    m_places.clear();
    m_widths.clear();
    HK_CHECK(writeTitle(sheet));
    for (const ReportTable &table : sheet.tables)
        HK_CHECK(writeTable(table));
    for (const ReportChart &chart : sheet.charts)
        HK_CHECK(writeChart(sheet, chart));
    return setUp(sheet);
}

Result<void> XlsxReport::writeTitle(const ReportSheet &sheet)
{
    HK_CHECK(m_file.writeText(m_sheet, m_row++, 0, sheet.title, m_title));
    for (const QString &line : sheet.lines)
        HK_CHECK(m_file.writeText(m_sheet, m_row++, 0, line, m_line));
    ++m_row;
    return {};
}

Result<void> XlsxReport::text(int column, const QString &words, lxw_format *format)
{
    m_widths.resize(std::max(m_widths.size(), size_t(column) + 1));
    m_widths[size_t(column)] = std::max(m_widths[size_t(column)], textWidth(words));
    return m_file.writeText(m_sheet, m_row, column, words, format);
}

Result<void> XlsxReport::writeTable(const ReportTable &table)
{
    if (!table.title.isEmpty())
        HK_CHECK(m_file.writeText(m_sheet, m_row++, 0, table.title, m_tableTitle));
    TablePlace place;
    place.header = m_row;
    for (int column = 0; column < int(table.columns.size()); ++column)
        HK_CHECK(text(column, table.columns[size_t(column)].title, m_header));
    place.firstRow = ++m_row;
    for (const ReportRow &row : table.rows) {
        HK_CHECK(writeRow(table, row));
        ++m_row;
    }
    place.pastRow = m_row;
    m_places.push_back(place);
    if (table.rows.empty() && !table.empty.isEmpty())
        HK_CHECK(m_file.writeText(m_sheet, m_row++, 0, table.empty, m_line));
    else if (!table.rows.empty() && !table.total.isEmpty())
        HK_CHECK(writeTotal(table));
    ++m_row;
    return {};
}

Result<void> XlsxReport::writeRow(const ReportTable &table, const ReportRow &row)
{
    for (int column = 0; column < int(table.columns.size()); ++column) {
        const ReportColumn &of = table.columns[size_t(column)];
        ReportCell cell = size_t(column) < row.size() ? row[size_t(column)] : ReportCell();
        const bool hasParts = of.part >= 0 && size_t(std::max(of.part, of.whole)) < row.size();
        if (hasParts && cell.formula.isEmpty())
            cell = {shareIn(row[size_t(of.part)].value.toDouble(), row[size_t(of.whole)].value.toDouble()), shareOf(of)};
        HK_CHECK(writeCell(column, cell, cell.kind.value_or(of.kind)));
    }
    return {};
}

// Counts are added up; shares follow from the sums.
Result<void> XlsxReport::writeTotal(const ReportTable &table)
{
    const TablePlace &place = m_places.back();
    HK_CHECK(text(0, table.total, m_total[0]));
    const auto sumOf = [&table](int column) {
        double sum = 0;
        for (const ReportRow &row : table.rows)
            sum += size_t(column) < row.size() ? row[size_t(column)].value.toDouble() : 0;
        return sum;
    };
    for (int column = 1; column < int(table.columns.size()); ++column) {
        const ReportColumn &of = table.columns[size_t(column)];
        lxw_format *const format = m_total[size_t(of.kind)];
        if (of.part >= 0) {
            HK_CHECK(writeFormula(column, inRow(shareOf(of)), format, shareIn(sumOf(of.part), sumOf(of.whole))));
        } else if (of.kind == FigureKind::Count) {
            const double sum = sumOf(column);
            const QString range = cellName(int(place.firstRow), column) + u':' + cellName(int(place.pastRow) - 1, column);
            HK_CHECK(writeFormula(column, QStringLiteral("=SUM(%1)").arg(range), format, sum));
        } else {
            HK_CHECK(XlsxFile::check(worksheet_write_blank(m_sheet, m_row, lxw_col_t(column), format)));
        }
    }
    ++m_row;
    return {};
}

Result<void> XlsxReport::writeCell(int column, const ReportCell &cell, FigureKind kind)
{
    lxw_format *const format = m_plain[size_t(kind)];
    if (!cell.formula.isEmpty())
        return writeFormula(column, inRow(cell.formula), format, cell.value);
    if (cell.value.isNull())
        return XlsxFile::check(worksheet_write_blank(m_sheet, m_row, lxw_col_t(column), format));
    if (kind == FigureKind::Text)
        return text(column, cell.value.toString(), format);
    if (kind == FigureKind::Date) {
        const auto serial = dateSerial(cell.value.toDate().toString(Qt::ISODate));
        return XlsxFile::check(worksheet_write_number(m_sheet, m_row, lxw_col_t(column), serial.value_or(0), format));
    }
    return XlsxFile::check(worksheet_write_number(m_sheet, m_row, lxw_col_t(column), cell.value.toDouble(), format));
}

Result<void> XlsxReport::writeFormula(int column, const QString &formula, lxw_format *format, const QVariant &value)
{
    const QByteArray utf8 = formula.toUtf8();
    const auto at = lxw_col_t(column);
    return XlsxFile::check(value.isNull()
                               ? worksheet_write_formula_str(m_sheet, m_row, at, utf8.constData(), format, "")
                               : worksheet_write_formula_num(m_sheet, m_row, at, utf8.constData(), format, value.toDouble()));
}

QString XlsxReport::shareOf(const ReportColumn &column) const
{
    return QStringLiteral("=IF({%2}=0,\"\",{%1}/{%2})").arg(column.part).arg(column.whole);
}

QString XlsxReport::inRow(const QString &formula) const
{
    static const QRegularExpression place(QStringLiteral("\\{(\\d+)\\}"));
    QString filled = formula;
    for (auto match = place.match(filled); match.hasMatch(); match = place.match(filled))
        filled.replace(match.capturedStart(), match.capturedLength(), cellName(int(m_row), match.captured(1).toInt()));
    return filled;
}

Result<void> XlsxReport::writeChart(const ReportSheet &sheet, const ReportChart &chart)
{
    const TablePlace &place = m_places[size_t(chart.table)];
    if (place.pastRow == place.firstRow)
        return {};
    const uint8_t kind = chart.kind == ReportChartKind::Line ? LXW_CHART_LINE
        : chart.kind == ReportChartKind::Bars                ? LXW_CHART_BAR
                                                             : LXW_CHART_COLUMN;
    lxw_chart *const made = workbook_add_chart(m_file.workbook(), kind);
    const QByteArray name = m_sheetName.toUtf8();
    const ReportTable &table = sheet.tables[size_t(chart.table)];
    for (qsizetype index = 0; index < chart.series.size(); ++index) {
        const auto column = lxw_col_t(chart.series.at(index));
        lxw_chart_series *const series = chart_add_series(made, nullptr, nullptr);
        chart_series_set_categories(series, name.constData(), place.firstRow, lxw_col_t(chart.labels), place.pastRow - 1,
                                    lxw_col_t(chart.labels));
        chart_series_set_values(series, name.constData(), place.firstRow, column, place.pastRow - 1, column);
        chart_series_set_name(series, table.columns[column].title.toUtf8().constData());
        const lxw_color_t colour = seriesColours[size_t(index) % seriesColours.size()];
        lxw_chart_line line = {};
        line.color = colour;
        line.width = 1.75F;
        lxw_chart_fill fill = {};
        fill.color = colour;
        if (chart.kind == ReportChartKind::Line)
            chart_series_set_line(series, &line);
        else
            chart_series_set_fill(series, &fill);
    }
    chart_title_set_name(made, chart.title.toUtf8().constData());
    if (!chart.valueAxis.isEmpty())
        chart_axis_set_name(made->y_axis, chart.valueAxis.toUtf8().constData());
    // Lying bars begin at 0 by themselves.
    if (chart.kind != ReportChartKind::Bars)
        chart_axis_set_min(made->y_axis, 0);
    // The first group stands at the top, as in the table.
    if (chart.kind == ReportChartKind::Bars)
        chart_axis_set_reverse(made->x_axis);
    if (chart.series.size() == 1)
        chart_legend_set_position(made, LXW_CHART_LEGEND_NONE);
    else
        chart_legend_set_position(made, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options options = {};
    options.x_scale = chartWidth / 480;
    options.y_scale = chartHeight / 288;
    HK_CHECK(XlsxFile::check(worksheet_insert_chart_opt(m_sheet, m_row, 0, made, &options)));
    m_row += chartRows;
    return {};
}

Result<void> XlsxReport::setUp(const ReportSheet &sheet)
{
    for (size_t column = 0; column < m_widths.size(); ++column) {
        const int width = std::clamp(m_widths[column] + 2, narrowestReportColumn, widestSheetColumn);
        HK_CHECK(XlsxFile::check(worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column), width, nullptr)));
    }
    if (sheet.landscape)
        worksheet_set_landscape(m_sheet);
    if (sheet.tables.size() == 1) {
        const lxw_row_t header = m_places.front().header;
        worksheet_freeze_panes(m_sheet, header + 1, 0);
        HK_CHECK(XlsxFile::check(worksheet_repeat_rows(m_sheet, header, header)));
    } else if (!sheet.tables.empty()) {
        worksheet_freeze_panes(m_sheet, 1, 0);
    }
    return {};
}

}  // namespace

Result<void> writeReport(const QString &path, const std::vector<ReportSheet> &sheets)
{
    return XlsxReport(path).write(sheets);
}

}  // namespace hk

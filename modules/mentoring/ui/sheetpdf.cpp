// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/sheetpdf.h"

#include "widgets/look/fonts.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace hk::mentoring {

namespace {

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::SheetPdf)
};

constexpr int bodyPoints = 9;
constexpr int margin = 15;  // mm

QString cellText(const QVariant &value)
{
    if (value.userType() == QMetaType::QDate)
        return value.toDate().toString(Qt::ISODate);
    return value.toString().toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString tableHtml(const ReportTable &table)
{
    QString html = table.title.isEmpty() ? QString() : QStringLiteral("<h3>%1</h3>").arg(table.title.toHtmlEscaped());
    if (table.rows.empty())
        return html + QStringLiteral("<p>%1</p>").arg(table.empty.toHtmlEscaped());
    html += QStringLiteral("<table border='1' cellspacing='0' cellpadding='4' width='100%'><thead><tr>");
    for (const ReportColumn &column : table.columns)
        html += QStringLiteral("<th align='left'>%1</th>").arg(column.title.toHtmlEscaped());
    html += QStringLiteral("</tr></thead>");
    for (const ReportRow &row : table.rows) {
        html += QStringLiteral("<tr>");
        for (const ReportCell &cell : row)
            html += QStringLiteral("<td>%1</td>").arg(cellText(cell.value));
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString sheetHtml(const ReportSheet &sheet)
{
    QString html = QStringLiteral("<h2>%1</h2>").arg(sheet.title.toHtmlEscaped());
    for (const QString &line : sheet.lines)
        html += QStringLiteral("<div>%1</div>").arg(line.toHtmlEscaped());
    for (const ReportTable &table : sheet.tables)
        html += QStringLiteral("<p></p>") + tableHtml(table);
    return html;
}

}  // namespace

Result<void> writeSheetsPdf(const QString &path, const std::vector<ReportSheet> &sheets)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    QString html;
    for (const ReportSheet &sheet : sheets)
        html += (html.isEmpty() ? QStringLiteral("<div>") : QStringLiteral("<div style='page-break-before:always'>"))
            + sheetHtml(sheet) + QStringLiteral("</div>");
    QTextDocument document;
    QFont font;
    font.setFamilies(fontFamilies());
    font.setPointSize(bodyPoints);
    document.setDefaultFont(font);
    document.setHtml(html);
    document.print(&writer);
    QFile file(path);
    if (file.size() == 0)
        return Error{PdfText::tr("The file could not be written. Check that it is not open in another program and that there is "
                                 "space, then try again."),
                     path};
    return {};
}

}  // namespace hk::mentoring

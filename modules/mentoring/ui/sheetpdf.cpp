// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/sheetpdf.h"

#include "widgets/look/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDate>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include <memory>

namespace hk::mentoring {

namespace {

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::SheetPdf)
};

constexpr int bodyPoints = 9;
constexpr int footPoints = 8;
constexpr int dotsAnInch = 300;
constexpr int margin = 15;  // mm
constexpr double footHeight = 0.35;  // of an inch

QString textOf(const QVariant &value)
{
    if (value.userType() == QMetaType::QDate)
        return value.toDate().toString(Qt::ISODate);
    return value.toString().toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString rowHtml(const QStringList &cells)
{
    QString html = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        html += QStringLiteral("<td>%1</td>").arg(cell);
    return html + QStringLiteral("</tr>");
}

// The counts added up; in the file for Excel it is a formula.
QString totalHtml(const ReportTable &table)
{
    QStringList cells;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        qint64 sum = 0;
        for (const ReportRow &row : table.rows)
            sum += column < row.size() ? row[column].value.toLongLong() : 0;
        const bool isCount = table.columns[column].kind == FigureKind::Count;
        cells << (column == 0 ? table.total.toHtmlEscaped() : isCount ? QString::number(sum) : QString());
    }
    return rowHtml(cells);
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
        QStringList cells;
        for (const ReportCell &cell : row)
            cells << textOf(cell.value);
        html += rowHtml(cells);
    }
    if (!table.total.isEmpty())
        html += totalHtml(table);
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

QFont printedFont(int points)
{
    QFont font;
    font.setFamilies(fontFamilies());
    font.setPointSize(points);
    return font;
}

// Paints sheets page by page, each in its own direction, with the number of the page below.
class SheetPainter {
public:
    explicit SheetPainter(QIODevice *device) : m_writer(device)
    {
        m_writer.setResolution(dotsAnInch);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    }

    bool paint(const std::vector<ReportSheet> &sheets)
    {
        std::vector<std::unique_ptr<QTextDocument>> documents;
        int pages = 0;
        for (const ReportSheet &sheet : sheets) {
            turn(sheet);
            documents.push_back(laidOut(sheet));
            pages += documents.back()->pageCount();
        }
        turn(sheets.front());
        QPainter painter;
        if (!painter.begin(&m_writer))
            return false;
        int number = 0;
        for (size_t i = 0; i < sheets.size(); ++i) {
            turn(sheets[i]);
            for (int page = 0; page < documents[i]->pageCount(); ++page) {
                if (number++ > 0)
                    m_writer.newPage();
                paintPage(painter, *documents[i], page);
                paintFoot(painter, PdfText::tr("Page %1 of %2").arg(number).arg(pages));
            }
        }
        return painter.end();
    }

private:
    void turn(const ReportSheet &sheet)
    {
        m_writer.setPageOrientation(sheet.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    }
    // What a page has room for above its foot.
    QSizeF body() const { return {double(m_writer.width()), m_writer.height() - footHeight * dotsAnInch}; }

    std::unique_ptr<QTextDocument> laidOut(const ReportSheet &sheet)
    {
        auto document = std::make_unique<QTextDocument>();
        document->documentLayout()->setPaintDevice(&m_writer);
        document->setDocumentMargin(0);
        document->setDefaultFont(printedFont(bodyPoints));
        document->setHtml(sheetHtml(sheet));
        document->setPageSize(body());
        return document;
    }

    void paintPage(QPainter &painter, QTextDocument &document, int page)
    {
        const QSizeF size = body();
        const QRectF part(0, page * size.height(), size.width(), size.height());
        painter.save();
        painter.translate(0, -part.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(part);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }

    void paintFoot(QPainter &painter, const QString &words)
    {
        painter.setFont(printedFont(footPoints));
        painter.drawText(QRectF(0, body().height(), m_writer.width(), footHeight * dotsAnInch), Qt::AlignRight | Qt::AlignBottom,
                         words);
    }

    QPdfWriter m_writer;
};

}  // namespace

Result<void> writeSheetsPdf(const QString &path, const std::vector<ReportSheet> &sheets)
{
    // The file appears under its name only when it is whole.
    QSaveFile file(path);
    const bool isWritten =
        !sheets.empty() && file.open(QIODevice::WriteOnly) && SheetPainter(&file).paint(sheets) && file.pos() > 0 && file.commit();
    if (isWritten)
        return {};
    return Error{PdfText::tr("The file could not be written. Check that it is not open in another program and that there is "
                             "space, then try again."),
                 file.errorString()};
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/tableprinter.h"

#include "widgets/look/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hk {

namespace {

struct PrintWords {
    Q_DECLARE_TR_FUNCTIONS(hk::TablePrinter)
};

constexpr double marginMillimetres = 12;
constexpr size_t measuredRows = 300;
constexpr double bodyPoints = 9;
constexpr double titlePoints = 14;
constexpr double rowPoints = 16;
constexpr double titleBlockPoints = 40;
constexpr double footPoints = 20;
constexpr double signaturePoints = 36;
constexpr double cellPaddingPoints = 4;
constexpr double widestShare = 0.35;  // of the page, for one column

QFont printFont(double points, bool strong)
{
    QFont font;
    font.setFamilies(fontFamilies());
    font.setPointSizeF(points);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

}  // namespace

TablePrinter::TablePrinter(QPagedPaintDevice &device, PrintedTable table)
    : m_device(device),
      m_table(std::move(table)),
      m_body(printFont(bodyPoints, false)),
      m_strong(printFont(bodyPoints, true)),
      m_titleFont(printFont(titlePoints, true))
{
    const QMarginsF margins(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres);
    m_device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, margins, QPageLayout::Millimeter));
    measure();
}

TablePrinter::~TablePrinter() = default;

void TablePrinter::measure()
{
    m_unit = m_device.logicalDpiX() / 72.0;
    const double millimetre = m_device.logicalDpiX() / 25.4;
    m_page = QSizeF((297 - 2 * marginMillimetres) * millimetre, (210 - 2 * marginMillimetres) * millimetre);
    m_rowHeight = rowPoints * m_unit;
    m_headHeight = titleBlockPoints * m_unit;

    const QFontMetricsF body(m_body, &m_device);
    const QFontMetricsF strong(m_strong, &m_device);
    const TextTable &table = m_table.table;
    const qreal padding = 2 * cellPaddingPoints * m_unit;
    for (qsizetype column = 0; column < table.titles.size(); ++column) {
        qreal width = strong.horizontalAdvance(table.titles.at(column));
        for (size_t row = 0; row < std::min(table.rows.size(), measuredRows); ++row)
            width = std::max(width, body.horizontalAdvance(table.rows[row].at(column)));
        m_widths.push_back(std::min(width + padding, m_page.width() * widestShare));
    }
    const qreal sum = std::accumulate(m_widths.begin(), m_widths.end(), qreal(0));
    for (qreal &width : m_widths)
        width *= m_page.width() / std::max(sum, qreal(1));

    size_t left = table.rows.size();
    do {
        left -= std::min(left, size_t(rowsOn(m_pages)));
        ++m_pages;
    } while (left > 0);
}

int TablePrinter::rowsOn(int page) const
{
    // Room for the signature is kept on every page: which one is the last depends on how many rows fit.
    const qreal room = m_page.height() - (page == 0 ? m_headHeight : 0) - m_rowHeight - (footPoints + signaturePoints) * m_unit;
    return std::max(1, int(room / m_rowHeight));
}

bool TablePrinter::paintNext()
{
    if (m_failed || m_done >= m_pages)
        return false;
    if (!m_painter) {
        m_painter = std::make_unique<QPainter>();
        m_failed = !m_painter->begin(&m_device);
    } else {
        m_failed = !m_device.newPage();
    }
    if (m_failed)
        return false;
    qreal top = m_done == 0 ? paintHead(0) : 0;
    paintRow(m_table.table.titles, top, true);
    const int rows = rowsOn(m_done);
    for (int i = 0; i < rows && m_row < m_table.table.rows.size(); ++i) {
        top += m_rowHeight;
        paintRow(m_table.table.rows[m_row++], top, false);
    }
    paintFoot();
    if (++m_done == m_pages) {
        m_painter->end();
        return false;
    }
    return true;
}

qreal TablePrinter::paintHead(qreal top)
{
    QPainter &painter = *m_painter;
    painter.setPen(Qt::black);
    painter.setFont(m_titleFont);
    const QRectF first(0, top, m_page.width(), m_headHeight * 0.55);
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, m_table.title);
    painter.setFont(m_body);
    painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, m_table.origin);
    const QString filter = m_table.filter.isEmpty() ? PrintWords::tr("All rows") : m_table.filter;
    const QString count = PrintWords::tr("%Ln row(s)", nullptr, int(m_table.table.rows.size()));
    const QRectF second(0, top + m_headHeight * 0.5, m_page.width(), m_headHeight * 0.4);
    const QFontMetricsF metrics(m_body, &m_device);
    painter.drawText(second, Qt::AlignRight | Qt::AlignVCenter, count);
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(filter, Qt::ElideRight, second.width() - metrics.horizontalAdvance(count) - m_rowHeight));
    return top + m_headHeight;
}

void TablePrinter::paintRow(const QStringList &cells, qreal top, bool header)
{
    QPainter &painter = *m_painter;
    painter.setFont(header ? m_strong : m_body);
    const QFontMetricsF metrics(painter.font(), &m_device);
    const qreal padding = cellPaddingPoints * m_unit;
    qreal left = 0;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const qreal width = m_widths[size_t(column)];
        const QRectF cell(left + padding, top, width - 2 * padding, m_rowHeight);
        const bool right = m_table.table.numeric[size_t(column)];
        QString text = cells.at(column);
        text.replace(u'\n', u' ');
        painter.setPen(Qt::black);
        painter.drawText(cell, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, cell.width()));
        left += width;
    }
    painter.setPen(QPen(header ? Qt::black : Qt::lightGray, (header ? 0.8 : 0.4) * m_unit));
    painter.drawLine(QPointF(0, top + m_rowHeight), QPointF(m_page.width(), top + m_rowHeight));
}

void TablePrinter::paintFoot()
{
    QPainter &painter = *m_painter;
    painter.setFont(m_body);
    painter.setPen(Qt::black);
    if (m_done == m_pages - 1) {
        const QRectF line(0, m_page.height() - (footPoints + signaturePoints) * m_unit, m_page.width(), signaturePoints * m_unit);
        const QString blank(24, u'_');
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                         PrintWords::tr("Signature %1   Date %2").arg(blank, blank.left(14)));
    }
    const QRectF foot(0, m_page.height() - footPoints * m_unit, m_page.width(), footPoints * m_unit);
    painter.drawText(foot, Qt::AlignHCenter | Qt::AlignBottom, PrintWords::tr("Page %1 of %2").arg(m_done + 1).arg(m_pages));
}

}  // namespace hk

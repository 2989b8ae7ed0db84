// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/list/listcopy.h"

#include <QFont>
#include <QPagedPaintDevice>

#include <memory>

class QPainter;

namespace hk {

// A list on paper: what stands on every page besides its rows.
struct PrintedTable {
    QString title;
    QString filter;  // in words; empty = none
    QString origin;  // who and when
    TextTable table;
};

// Paints a table page by page on A4 landscape, one page a call so that the window stays awake: title and filter on the first page,
// the header on each, page x / y, and a line to sign on the last. Only one device at a time; black on white whatever the theme.
class HK_WIDGETS_API TablePrinter {
public:
    // Sets the page up. Call before anything opens the device for painting.
    TablePrinter(QPagedPaintDevice &device, PrintedTable table);
    ~TablePrinter();

    int pages() const { return m_pages; }
    // False when all pages are done, or the device refuses.
    bool paintNext();
    bool failed() const { return m_failed; }

private:
    void measure();
    int rowsOn(int page) const;
    qreal paintHead(qreal top);
    void paintRow(const QStringList &cells, qreal top, bool header);
    void paintFoot();

    QPagedPaintDevice &m_device;
    PrintedTable m_table;
    std::unique_ptr<QPainter> m_painter;
    QFont m_body;
    QFont m_strong;
    QFont m_titleFont;
    std::vector<qreal> m_widths;
    QSizeF m_page;
    qreal m_rowHeight = 0;
    qreal m_headHeight = 0;
    qreal m_unit = 1;  // device pixels of a point
    int m_pages = 0;
    int m_done = 0;
    size_t m_row = 0;
    bool m_failed = false;
};

}  // namespace hk

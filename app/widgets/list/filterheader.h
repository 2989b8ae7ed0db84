// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/list/filterfield.h"

#include <QHeaderView>

#include <vector>

namespace hk {

// The header of a list: titles with the arrow of the order, and under each a field that filters. The fields keep to their
// columns while these are resized, moved, hidden and scrolled.
class HK_WIDGETS_API FilterHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit FilterHeader(const std::vector<ColumnInfo> &columns, QWidget *parent = nullptr);

    // Logical column -> its field.
    FilterField *field(int column) const { return m_fields[size_t(column)]; }
    void placeFields();

    QSize sizeHint() const override;

signals:
    void filtersEdited();
    void fieldLeft();
    // A field took the keyboard: its column should be in sight.
    void fieldEntered(int column);

protected:
    void updateGeometries() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;

    QWidget *m_row;
    std::vector<FilterField *> m_fields;
};

}  // namespace hk

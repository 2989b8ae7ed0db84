// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/sheetlayout.h"

#include <QHash>

#include <functional>

namespace hk {

// A sheet by its layout: a cell by its row and by the field that its column stands for. Cells under a merged area say what stands
// at its head.
class MappedSheet {
public:
    MappedSheet(const Sheet &sheet, const SheetLayout &layout);

    const Cell &cell(const QByteArray &field, int row) const;
    // Of the cell; empty where it says nothing.
    QString words(const QByteArray &field, int row) const;
    bool has(const QByteArray &field) const { return m_columns.contains(field); }
    QStringList headers() const;

    // Every row that stands for a thing; false when it was cancelled.
    bool eachThing(const JobControl &control, const std::function<void(int row)> &read) const;

    // About a cell, with what usually follows: an error leaves the row out, a warning only the value.
    ImportProblem problem(Severity severity, int row, const QByteArray &field, const QString &reason, int item) const;

private:
    const Sheet &m_sheet;
    const SheetLayout &m_layout;
    MergedAreas m_merged;
    QHash<QByteArray, int> m_columns;
};

}  // namespace hk

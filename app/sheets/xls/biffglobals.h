// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sheets/datecell.h"
#include "sheets/xls/biffstream.h"
#include "sheets/xls/bifftext.h"

#include <QHash>

#include <vector>

namespace hk {

// The shared strings of a workbook. Only their places are kept; a string is decoded when a cell asks for it, so that a forged table
// cannot fill the memory.
class BiffStringTable {
public:
    // False when the table is cut off.
    bool index(const QByteArray &stream, const BiffRecord &record);
    std::optional<QString> at(const QByteArray &stream, quint32 index) const;

private:
    struct Segment {
        qsizetype at = 0;
        qsizetype end = 0;
    };
    std::vector<Segment> m_segments;
    std::vector<quint32> m_places;
};

// What stands before the sheets of an .xls and holds for all of them.
class BiffGlobals {
public:
    struct Sheet {
        QString name;
        bool hidden = false;
        qsizetype offset = 0;
    };

    // Errors: protected by a password, damaged, too large.
    Result<void> read(const QByteArray &stream);

    bool isBiff8() const { return m_biff8; }
    bool date1904() const { return m_date1904; }
    const BiffText &text() const { return m_text; }
    const BiffStringTable &strings() const { return m_strings; }
    const std::vector<Sheet> &sheets() const { return m_sheets; }
    // What the number format of a cell format (XF) makes of a number.
    DateShape shapeOf(int cellFormat) const;
    // A text of `count` characters in the form of this version.
    QString readText(BiffCursor &cursor, int count) const;

private:
    Result<void> readRecord(const QByteArray &stream, const BiffRecord &record);
    void readSheet(const QByteArray &stream, const BiffRecord &record);
    void resolveFormats();

    bool m_biff8 = false;
    bool m_date1904 = false;
    BiffText m_text;
    BiffStringTable m_strings;
    std::vector<Sheet> m_sheets;
    QHash<int, DateShape> m_formats;
    std::vector<quint16> m_formatOf;
    std::vector<DateShape> m_shapes;
};

}  // namespace hk

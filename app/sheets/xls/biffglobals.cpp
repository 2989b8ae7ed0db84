// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xls/biffglobals.h"

#include "sheets/sheeterror.h"

#include <algorithm>

namespace hk {

namespace {

constexpr size_t mostSheets = 4096;
constexpr quint16 wholeWorkbook = 0x0005;

}  // namespace

bool BiffStringTable::index(const QByteArray &stream, const BiffRecord &record)
{
    m_segments = {{record.at, record.end()}};
    for (auto next = biffRecordAt(stream, record.end()); next && next->id == Biff::Continue;
         next = biffRecordAt(stream, next->end()))
        m_segments.push_back({next->at, next->end()});
    BiffCursor cursor(stream, record);
    cursor.u32();
    const quint32 count = cursor.u32();
    // The smallest string takes three bytes, whatever the count says.
    m_places.clear();
    m_places.reserve(std::min<size_t>(count, size_t(m_segments.back().end - record.at) / 3 + 1));
    for (quint32 i = 0; i < count && !cursor.atEnd(); ++i) {
        m_places.push_back(quint32(cursor.position()));
        const int length = cursor.u16();
        cursor.skipUnicode(length);
        if (cursor.failed())
            return false;
    }
    return true;
}

std::optional<QString> BiffStringTable::at(const QByteArray &stream, quint32 index) const
{
    if (index >= m_places.size())
        return std::nullopt;
    const qsizetype place = m_places[index];
    // A string that begins where a segment ends stands in the next one; the cursor steps over by itself.
    const auto segment = std::lower_bound(m_segments.begin(), m_segments.end(), place,
                                          [](const Segment &one, qsizetype wanted) { return one.end < wanted; });
    if (segment == m_segments.end())
        return std::nullopt;
    BiffCursor cursor(stream, place, segment->end);
    const int length = cursor.u16();
    return cursor.unicode(length);
}

Result<void> BiffGlobals::read(const QByteArray &stream)
{
    const auto begin = biffRecordAt(stream, 0);
    if (!begin || begin->id != Biff::Begin)
        return damagedSheet(QStringLiteral("xls: no BOF"));
    BiffCursor head(stream, *begin);
    m_biff8 = head.u16() == 0x0600;
    if (head.u16() != wholeWorkbook) {
        // A bare sheet without a workbook around it.
        m_sheets.push_back({QStringLiteral("Sheet1"), false, 0});
        return {};
    }
    for (qsizetype offset = begin->end();;) {
        const auto record = biffRecordAt(stream, offset);
        if (!record)
            return damagedSheet(QStringLiteral("xls: the workbook part is cut off"));
        if (record->id == Biff::EndOfStream)
            break;
        HK_CHECK(readRecord(stream, *record));
        offset = record->end();
    }
    resolveFormats();
    return {};
}

Result<void> BiffGlobals::readRecord(const QByteArray &stream, const BiffRecord &record)
{
    BiffCursor cursor(stream, record);
    switch (record.id) {
    case Biff::FilePass:
        return protectedSheet(QStringLiteral("xls: FILEPASS"));
    case Biff::CodePage:
        m_text = BiffText(cursor.u16());
        break;
    case Biff::DateMode:
        m_date1904 = cursor.u16() == 1;
        break;
    case Biff::Format: {
        const int id = cursor.u16();
        const int length = m_biff8 ? cursor.u16() : cursor.u8();
        m_formats.insert(id, dateShapeOfCode(readText(cursor, length)));
        break;
    }
    case Biff::CellFormat:
        cursor.skip(2);
        m_formatOf.push_back(cursor.u16());
        break;
    case Biff::BoundSheet:
        if (m_sheets.size() >= mostSheets)
            return tooLargeSheet(QStringLiteral("xls: sheets"));
        readSheet(stream, record);
        break;
    case Biff::StringTable:
        if (!m_strings.index(stream, record))
            return damagedSheet(QStringLiteral("xls: the string table is cut off"));
        break;
    default:
        break;
    }
    return {};
}

void BiffGlobals::readSheet(const QByteArray &stream, const BiffRecord &record)
{
    BiffCursor cursor(stream, record);
    Sheet sheet;
    sheet.offset = qsizetype(cursor.u32());
    sheet.hidden = (cursor.u8() & 0x03) != 0;
    const bool cells = cursor.u8() == 0;
    const int length = cursor.u8();
    sheet.name = readText(cursor, length);
    // Charts and macro sheets have no cells to read.
    if (cells)
        m_sheets.push_back(std::move(sheet));
}

void BiffGlobals::resolveFormats()
{
    m_shapes.reserve(m_formatOf.size());
    for (const int format : m_formatOf) {
        const auto own = m_formats.constFind(format);
        m_shapes.push_back(own != m_formats.constEnd() ? *own : dateShapeOfBuiltIn(format));
    }
}

DateShape BiffGlobals::shapeOf(int cellFormat) const
{
    return size_t(cellFormat) < m_shapes.size() ? m_shapes[size_t(cellFormat)] : DateShape::None;
}

QString BiffGlobals::readText(BiffCursor &cursor, int count) const
{
    return m_biff8 ? cursor.unicode(count) : m_text.decode(cursor.bytes(count));
}

}  // namespace hk

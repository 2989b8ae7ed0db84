// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xls/compoundfile.h"

#include <QtEndian>

#include <algorithm>

namespace hk {

namespace {

constexpr quint32 endOfChain = 0xfffffffe;
constexpr quint32 firstReserved = 0xfffffffa;
constexpr quint32 noEntry = 0xffffffff;
constexpr int headerSize = 512;
constexpr int entrySize = 128;
constexpr qint64 miniStreamLimit = 64 * 1024 * 1024;
constexpr qint64 directoryLimit = 8 * 1024 * 1024;

quint16 u16At(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 u32At(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

}  // namespace

bool CompoundFile::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = m_file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArrayLiteral("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")))
        return false;
    const int shift = u16At(header, 30);
    const int miniShift = u16At(header, 32);
    if ((shift != 9 && shift != 12) || miniShift < 2 || miniShift >= shift)
        return false;
    m_sectorSize = 1 << shift;
    m_miniSize = 1 << miniShift;
    m_miniCutoff = u32At(header, 56);
    m_sectorCount = std::max<qint64>(0, (m_file.size() - m_sectorSize + m_sectorSize - 1) / m_sectorSize);
    if (!readFat(header))
        return false;
    if (const auto sectors = chain(u32At(header, 60), m_fat, m_sectorCount)) {
        for (const quint32 sector : *sectors)
            appendTable(sector, m_miniFat);
    }
    return readDirectory(u32At(header, 48));
}

bool CompoundFile::appendTable(quint32 sector, std::vector<quint32> &table)
{
    if (sector >= m_sectorCount || !m_file.seek(qint64(sector + qint64(1)) * m_sectorSize))
        return false;
    const QByteArray bytes = m_file.read(m_sectorSize);
    for (qsizetype at = 0; at + 4 <= bytes.size(); at += 4)
        table.push_back(u32At(bytes, at));
    return bytes.size() == m_sectorSize;
}

bool CompoundFile::readFat(const QByteArray &header)
{
    const qint64 perSector = m_sectorSize / 4;
    const qint64 most = m_sectorCount / perSector + 1;
    std::vector<quint32> places;
    for (int i = 0; i < 109; ++i)
        places.push_back(u32At(header, 76 + 4 * i));
    quint32 next = u32At(header, 68);
    for (qint64 steps = 0; next < firstReserved && steps < most; ++steps) {
        std::vector<quint32> more;
        if (!appendTable(next, more))
            return false;
        next = more.back();
        places.insert(places.end(), more.begin(), more.end() - 1);
    }
    for (const quint32 place : places) {
        if (place >= firstReserved)
            continue;
        // A table longer than the file is a forgery; what lies beyond the file's end cannot be reached anyway.
        if (qint64(m_fat.size()) >= most * perSector)
            break;
        const size_t before = m_fat.size();
        if (!appendTable(place, m_fat))
            m_fat.resize(before + size_t(perSector), endOfChain);
    }
    return !m_fat.empty();
}

std::optional<CompoundFile::Chain> CompoundFile::chain(quint32 start, const std::vector<quint32> &table, qint64 most) const
{
    Chain sectors;
    for (quint32 sector = start; sector != endOfChain; sector = table[sector]) {
        if (sector >= table.size() || qint64(sectors.size()) >= most)
            return std::nullopt;
        sectors.push_back(sector);
    }
    return sectors;
}

std::optional<QByteArray> CompoundFile::readSectors(const Chain &sectors, qint64 size)
{
    QByteArray bytes;
    bytes.reserve(size);
    for (size_t i = 0; i < sectors.size() && bytes.size() < size;) {
        size_t end = i + 1;
        while (end < sectors.size() && sectors[end] == sectors[end - 1] + 1)
            ++end;
        const qint64 wanted = std::min<qint64>(size - bytes.size(), qint64(end - i) * m_sectorSize);
        if (!m_file.seek((sectors[i] + qint64(1)) * m_sectorSize))
            return std::nullopt;
        const QByteArray part = m_file.read(wanted);
        if (part.size() != wanted)
            return std::nullopt;
        bytes += part;
        i = end;
    }
    if (bytes.size() != size)
        return std::nullopt;
    return bytes;
}

bool CompoundFile::readDirectory(quint32 start)
{
    const auto sectors = chain(start, m_fat, std::min(m_sectorCount, directoryLimit / m_sectorSize));
    if (!sectors || sectors->empty())
        return false;
    const auto bytes = readSectors(*sectors, qint64(sectors->size()) * m_sectorSize);
    if (!bytes)
        return false;
    for (qsizetype at = 0; at + entrySize <= bytes->size(); at += entrySize) {
        Entry entry;
        const int length = std::clamp(u16At(*bytes, at + 64) / 2 - 1, 0, 31);
        for (int i = 0; i < length; ++i)
            entry.name += QChar(u16At(*bytes, at + 2 * i));
        entry.type = quint8(bytes->at(at + 66));
        entry.left = u32At(*bytes, at + 68);
        entry.right = u32At(*bytes, at + 72);
        entry.child = u32At(*bytes, at + 76);
        entry.start = u32At(*bytes, at + 116);
        entry.size = u32At(*bytes, at + 120);
        m_entries.push_back(std::move(entry));
    }
    return true;
}

const CompoundFile::Entry *CompoundFile::find(const QString &name) const
{
    // The tree of the top level only: a workbook embedded in this one has streams of the same names further down.
    if (m_entries.empty())
        return nullptr;
    std::vector<bool> seen(m_entries.size());
    std::vector<quint32> pending{m_entries.front().child};
    while (!pending.empty()) {
        const quint32 at = pending.back();
        pending.pop_back();
        if (at == noEntry || at >= m_entries.size() || seen[at])
            continue;
        seen[at] = true;
        const Entry &entry = m_entries[at];
        if (entry.type == 2 && entry.name.compare(name, Qt::CaseInsensitive) == 0)
            return &entry;
        pending.push_back(entry.left);
        pending.push_back(entry.right);
    }
    return nullptr;
}

bool CompoundFile::contains(const QString &name) const
{
    return find(name) != nullptr;
}

std::optional<QByteArray> CompoundFile::readMini(const Entry &entry)
{
    if (!m_miniStream) {
        const Entry &root = m_entries.front();
        const auto sectors = chain(root.start, m_fat, m_sectorCount);
        if (!sectors || root.size > miniStreamLimit)
            return std::nullopt;
        m_miniStream = readSectors(*sectors, root.size);
        if (!m_miniStream)
            return std::nullopt;
    }
    const auto sectors = chain(entry.start, m_miniFat, m_miniStream->size() / m_miniSize + 1);
    if (!sectors)
        return std::nullopt;
    QByteArray bytes;
    for (const quint32 sector : *sectors)
        bytes += m_miniStream->mid(qint64(sector) * m_miniSize, m_miniSize);
    if (bytes.size() < entry.size)
        return std::nullopt;
    bytes.truncate(entry.size);
    return bytes;
}

std::optional<QByteArray> CompoundFile::stream(const QString &name, qint64 limit)
{
    const Entry *entry = find(name);
    if (!entry || entry->size > limit)
        return std::nullopt;
    if (entry->size < m_miniCutoff)
        return readMini(*entry);
    // A chain cannot be longer than the file, so neither can the memory for it.
    const auto sectors = chain(entry->start, m_fat, m_sectorCount);
    if (!sectors || qint64(sectors->size()) * m_sectorSize < entry->size)
        return std::nullopt;
    return readSectors(*sectors, entry->size);
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xls/biffstream.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace hk {

std::optional<BiffRecord> biffRecordAt(const QByteArray &stream, qsizetype offset)
{
    if (offset < 0 || offset > stream.size() - 4)
        return std::nullopt;
    BiffRecord record;
    record.id = Biff(qFromLittleEndian<quint16>(stream.constData() + offset));
    record.at = offset + 4;
    record.size = qFromLittleEndian<quint16>(stream.constData() + offset + 2);
    if (record.end() > stream.size())
        return std::nullopt;
    return record;
}

std::optional<BiffRecord> BiffCursor::nextSegment() const
{
    const auto next = biffRecordAt(m_stream, m_end);
    return next && next->id == Biff::Continue ? next : std::nullopt;
}

bool BiffCursor::enterNextSegment()
{
    const auto next = nextSegment();
    if (!next) {
        m_failed = true;
        return false;
    }
    m_at = next->at;
    m_end = next->end();
    return true;
}

quint8 BiffCursor::u8()
{
    while (m_at >= m_end) {
        if (!enterNextSegment())
            return 0;
    }
    return quint8(m_stream.at(m_at++));
}

quint16 BiffCursor::u16()
{
    const quint16 low = u8();
    return quint16(low | u8() << 8);
}

quint32 BiffCursor::u32()
{
    const quint32 low = u16();
    return low | quint32(u16()) << 16;
}

double BiffCursor::real()
{
    const quint64 low = u32();
    return std::bit_cast<double>(low | quint64(u32()) << 32);
}

void BiffCursor::skip(qsizetype count)
{
    while (count > 0) {
        if (m_at >= m_end && !enterNextSegment())
            return;
        const qsizetype step = std::min(count, m_end - m_at);
        m_at += step;
        count -= step;
    }
}

QByteArray BiffCursor::bytes(qsizetype count)
{
    QByteArray all;
    while (count > 0) {
        if (m_at >= m_end && !enterNextSegment())
            break;
        const qsizetype step = std::min(count, m_end - m_at);
        all.append(m_stream.constData() + m_at, step);
        m_at += step;
        count -= step;
    }
    return all;
}

QString BiffCursor::unicode(int count)
{
    QString text;
    readUnicode(count, &text);
    return text;
}

void BiffCursor::readUnicode(int count, QString *text)
{
    const int flags = u8();
    const int runs = flags & 0x08 ? u16() : 0;
    const quint32 phonetic = flags & 0x04 ? u32() : 0;
    readCharacters(count, flags & 0x01, text);
    skip(qsizetype(4) * runs + phonetic);
}

void BiffCursor::readCharacters(int count, bool wide, QString *text)
{
    while (count > 0) {
        if (m_at >= m_end) {
            if (!enterNextSegment())
                return;
            wide = u8() & 0x01;
            continue;
        }
        const int width = wide ? 2 : 1;
        const int step = int(std::min<qsizetype>(count, (m_end - m_at) / width));
        if (step == 0) {
            m_failed = true;
            return;
        }
        if (text && wide) {
            for (int i = 0; i < step; ++i)
                text->append(QChar(qFromLittleEndian<quint16>(m_stream.constData() + m_at + 2 * i)));
        } else if (text) {
            text->append(QLatin1String(m_stream.constData() + m_at, step));
        }
        m_at += qsizetype(step) * width;
        count -= step;
    }
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace hk {

// Numbers of the BIFF records that carry what a reader needs.
enum class Biff : quint16 {
    Formula = 0x0006,
    EndOfStream = 0x000a,
    DateMode = 0x0022,
    FilePass = 0x002f,
    Continue = 0x003c,
    CodePage = 0x0042,
    ColumnInfo = 0x007d,
    BoundSheet = 0x0085,
    MulRk = 0x00bd,
    RichString = 0x00d6,
    CellFormat = 0x00e0,
    MergedCells = 0x00e5,
    StringTable = 0x00fc,
    LabelSst = 0x00fd,
    Number = 0x0203,
    Label = 0x0204,
    BoolErr = 0x0205,
    Formula3 = 0x0206,
    String = 0x0207,
    Row = 0x0208,
    Array = 0x0221,
    Table = 0x0236,
    Rk = 0x027e,
    Formula4 = 0x0406,
    Format = 0x041e,
    SharedFormula = 0x04bc,
    Begin = 0x0809
};

// A record: its number, and where its content lies in the stream.
struct BiffRecord {
    Biff id = Biff::EndOfStream;
    qsizetype at = 0;
    qsizetype size = 0;

    qsizetype end() const { return at + size; }
};

// The record whose head stands at `offset`; nothing at the end of the stream or when it is cut off.
std::optional<BiffRecord> biffRecordAt(const QByteArray &stream, qsizetype offset);

// Reads the content of a record and runs on into its CONTINUE records. Past the end every value is 0 and `failed` is true.
class BiffCursor {
public:
    BiffCursor(const QByteArray &stream, const BiffRecord &record) : BiffCursor(stream, record.at, record.end()) { }
    // From a place inside a record that ends at `segmentEnd`.
    BiffCursor(const QByteArray &stream, qsizetype at, qsizetype segmentEnd) : m_stream(stream), m_at(at), m_end(segmentEnd) { }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at >= m_end && !nextSegment(); }
    qsizetype position() const { return m_at; }

    quint8 u8();
    quint16 u16();
    quint32 u32();
    double real();
    void skip(qsizetype count);
    QByteArray bytes(qsizetype count);
    // A BIFF8 string of `count` characters: its flags, its characters (each CONTINUE may change their width), and past its
    // formatting runs and phonetic part.
    QString unicode(int count);
    void skipUnicode(int count) { readUnicode(count, nullptr); }

private:
    std::optional<BiffRecord> nextSegment() const;
    bool enterNextSegment();
    void readUnicode(int count, QString *text);
    void readCharacters(int count, bool wide, QString *text);

    const QByteArray &m_stream;
    qsizetype m_at;
    qsizetype m_end;
    bool m_failed = false;
};

}  // namespace hk

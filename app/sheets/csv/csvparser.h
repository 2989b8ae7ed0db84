// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace hk {

// Cuts decoded text into records and fields as it comes in. A field in quotes may hold delimiters, line ends and doubled quotes; a
// quote inside a bare field is a character like any other, and so is one that is never closed.
class CsvParser {
public:
    // Takes a record; false stops. Blank lines are records with one empty field.
    using RecordSink = std::function<bool(const QStringList &fields)>;

    CsvParser(QChar delimiter, RecordSink sink);

    // False when the sink has stopped the parsing or a bound was met.
    bool take(QStringView text);
    bool finish();

    // Whether a record had more fields than a sheet has columns, or a field more text than is read.
    bool tooLarge() const { return m_tooLarge; }

private:
    enum class Place : quint8 { FieldStart, Bare, Quoted, QuoteSeen };

    bool takeUnit(QChar unit);
    bool endField();
    bool endRecord();
    bool giveUpQuote();

    QChar m_delimiter;
    RecordSink m_sink;
    Place m_place = Place::FieldStart;
    bool m_afterReturn = false;
    bool m_tooLarge = false;
    int m_lostQuotes = 0;
    QString m_field;
    // All that followed an open quote, to be read anew as bare text should it never be closed.
    QString m_sinceQuote;
    QStringList m_fields;
};

}  // namespace hk

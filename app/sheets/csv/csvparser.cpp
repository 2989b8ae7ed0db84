// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/csv/csvparser.h"

#include "sheets/cellvalue.h"

namespace hk {

namespace {

constexpr qsizetype longestField = 1 << 20;
// A quoted text longer than a cell can hold several times over is a quote that somebody forgot.
constexpr qsizetype longestQuoted = 128 * 1024;
// After so many forgotten quotes the file does not use them at all.
constexpr int mostLostQuotes = 20;

}  // namespace

CsvParser::CsvParser(QChar delimiter, RecordSink sink) : m_delimiter(delimiter), m_sink(std::move(sink)) { }

bool CsvParser::take(QStringView text)
{
    for (const QChar unit : text) {
        if (!takeUnit(unit))
            return false;
    }
    return true;
}

bool CsvParser::finish()
{
    while (m_place == Place::Quoted) {
        if (!giveUpQuote())
            return false;
    }
    const bool nothing = m_place == Place::FieldStart && m_fields.isEmpty();
    return nothing || endRecord();
}

bool CsvParser::takeUnit(QChar unit)
{
    if (m_place == Place::Quoted) {
        m_sinceQuote += unit;
        if (unit == u'"')
            m_place = Place::QuoteSeen;
        else
            m_field += unit;
        return m_sinceQuote.size() <= longestQuoted || giveUpQuote();
    }
    if (m_place == Place::QuoteSeen) {
        if (unit == u'"') {
            m_sinceQuote += unit;
            m_field += unit;
            m_place = Place::Quoted;
            return true;
        }
        m_place = Place::Bare;
        m_sinceQuote.clear();
    }
    const bool secondOfLineEnd = m_afterReturn && unit == u'\n';
    m_afterReturn = unit == u'\r';
    if (secondOfLineEnd)
        return true;
    if (unit == m_delimiter)
        return endField();
    if (unit == u'\n' || unit == u'\r')
        return endRecord();
    if (unit == u'"' && m_place == Place::FieldStart && m_lostQuotes < mostLostQuotes) {
        m_place = Place::Quoted;
        m_sinceQuote.clear();
        return true;
    }
    m_place = Place::Bare;
    m_field += unit;
    if (m_field.size() <= longestField)
        return true;
    m_tooLarge = true;
    return false;
}

bool CsvParser::endField()
{
    m_fields.append(m_field);
    m_field = QString();
    m_place = Place::FieldStart;
    m_tooLarge = m_tooLarge || m_fields.size() > maximumColumns;
    return !m_tooLarge;
}

bool CsvParser::endRecord()
{
    if (!endField())
        return false;
    const bool more = m_sink(m_fields);
    m_fields.clear();
    return more;
}

bool CsvParser::giveUpQuote()
{
    ++m_lostQuotes;
    m_place = Place::Bare;
    m_field = QStringLiteral("\"");
    const QString again = std::exchange(m_sinceQuote, QString());
    return take(again);
}

}  // namespace hk

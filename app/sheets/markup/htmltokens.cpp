// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/markup/htmltokens.h"

namespace hk {

namespace {

bool isTagLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isHtmlBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && isHtmlBlank(text[at]))
        ++at;
    return at;
}

}  // namespace

bool HtmlTokens::beginsTag(qsizetype at) const
{
    if (m_page[at] != u'<' || at + 1 >= m_page.size())
        return false;
    const QChar c = m_page[at + 1];
    return c == u'!' || c == u'?' || isTagLetter(c) || (c == u'/' && at + 2 < m_page.size() && isTagLetter(m_page[at + 2]));
}

qsizetype HtmlTokens::after(QLatin1String sign, qsizetype from) const
{
    const qsizetype found = m_page.indexOf(sign, from, Qt::CaseInsensitive);
    return found < 0 ? m_page.size() : found + sign.size();
}

std::optional<HtmlToken> HtmlTokens::next()
{
    while (m_at < m_page.size()) {
        if (!beginsTag(m_at)) {
            const qsizetype from = m_at;
            do {
                m_at = m_page.indexOf(u'<', m_at + 1);
            } while (m_at >= 0 && !beginsTag(m_at));
            if (m_at < 0)
                m_at = m_page.size();
            HtmlToken token;
            token.text = m_page.mid(from, m_at - from);
            return token;
        }
        if (m_page.mid(m_at, 4) == QLatin1String("<!--"))
            m_at = after(QLatin1String("-->"), m_at + 4);
        else if (m_page[m_at + 1] == u'!' || m_page[m_at + 1] == u'?')
            m_at = after(QLatin1String(">"), m_at + 2);
        else
            return readTag();
    }
    return std::nullopt;
}

HtmlToken HtmlTokens::readTag()
{
    HtmlToken token;
    token.kind = m_page[m_at + 1] == u'/' ? HtmlToken::Kind::Close : HtmlToken::Kind::Open;
    const qsizetype nameAt = m_at + (token.kind == HtmlToken::Kind::Close ? 2 : 1);
    qsizetype nameEnd = nameAt;
    while (nameEnd < m_page.size() && !isHtmlBlank(m_page[nameEnd]) && m_page[nameEnd] != u'>' && m_page[nameEnd] != u'/')
        ++nameEnd;
    token.name = m_page.mid(nameAt, nameEnd - nameAt);
    const qsizetype end = tagEnd(nameEnd);
    token.attributes = m_page.mid(nameEnd, end - nameEnd);
    m_at = end < m_page.size() ? end + 1 : end;
    if (token.opens(QLatin1String("script")))
        m_at = after(QLatin1String("</script"), m_at);
    else if (token.opens(QLatin1String("style")))
        m_at = after(QLatin1String("</style"), m_at);
    return token;
}

qsizetype HtmlTokens::tagEnd(qsizetype from) const
{
    // A quotation mark counts only where a value begins; one that is never closed counts for nothing.
    for (qsizetype at = from; at < m_page.size(); ++at) {
        if (m_page[at] == u'>')
            return at;
        if (m_page[at] != u'=')
            continue;
        const qsizetype value = skipBlanks(m_page, at + 1);
        if (value < m_page.size() && (m_page[value] == u'"' || m_page[value] == u'\'')) {
            const qsizetype close = m_page.indexOf(m_page[value], value + 1);
            at = close < 0 ? value : close;
        } else {
            at = value - 1;
        }
    }
    return m_page.size();
}

std::optional<QString> htmlAttribute(QStringView attributes, QLatin1String name)
{
    qsizetype at = 0;
    while (at < attributes.size()) {
        at = skipBlanks(attributes, at);
        const qsizetype nameAt = at;
        while (at < attributes.size() && attributes[at] != u'=' && !isHtmlBlank(attributes[at]))
            ++at;
        const QStringView found = attributes.mid(nameAt, at - nameAt);
        at = skipBlanks(attributes, at);
        QStringView value;
        if (at < attributes.size() && attributes[at] == u'=') {
            at = skipBlanks(attributes, at + 1);
            const QChar quote = at < attributes.size() ? attributes[at] : QChar();
            const qsizetype close = quote == u'"' || quote == u'\'' ? attributes.indexOf(quote, at + 1) : -1;
            if (close >= 0) {
                value = attributes.mid(at + 1, close - at - 1);
                at = close + 1;
            } else {
                const qsizetype valueAt = at;
                while (at < attributes.size() && !isHtmlBlank(attributes[at]))
                    ++at;
                value = attributes.mid(valueAt, at - valueAt);
            }
        }
        if (found.compare(name, Qt::CaseInsensitive) == 0)
            return decodeHtmlEntities(value);
    }
    return std::nullopt;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/sharedstrings.h"

#include "sheets/sheeterror.h"
#include "sheets/xlsx/sheettext.h"
#include "sheets/xlsx/xmlscan.h"
#include "sheets/xlsx/zippackage.h"

#include <algorithm>

namespace hk {

namespace {

constexpr qint64 largestPool = 64LL << 20;
constexpr size_t mostStrings = 16'000'000;
// A cell holds 32,767 characters at most; other programs are a little more generous.
constexpr size_t longestString = 1 << 20;

class SharedStringHandler : public XmlHandler {
public:
    SharedStringHandler(std::u16string &pool, std::vector<quint32> &ends) : m_pool(pool), m_ends(ends) { }

    void startElement(const char *name, const char **) override
    {
        ++m_depth;
        const std::string_view local = localName(name);
        if (m_depth == 2)
            m_inString = local == "si";
        else if (m_inString && local == "rPh" && m_phoneticDepth == 0)
            m_phoneticDepth = m_depth;
        m_inText = m_inString && m_phoneticDepth == 0 && m_depth > 2 && local == "t";
    }

    void endElement(const char *) override
    {
        m_inText = false;
        if (m_depth == m_phoneticDepth)
            m_phoneticDepth = 0;
        if (m_depth == 2 && m_inString)
            endString();
        --m_depth;
    }

    void text(std::string_view text) override
    {
        if (!m_inText)
            return;
        appendUtf8(m_pool, text);
        if (m_pool.size() - m_start > longestString || qint64(m_pool.size()) > largestPool)
            fail(tooLargeSheet(QStringLiteral("shared strings: too much text")));
    }

private:
    void endString()
    {
        unescapeFrom(m_pool, m_start);
        m_start = m_pool.size();
        m_ends.push_back(quint32(m_start));
        m_inString = false;
        if (m_ends.size() > mostStrings)
            fail(tooLargeSheet(QStringLiteral("shared strings: too many")));
    }

    std::u16string &m_pool;
    std::vector<quint32> &m_ends;
    size_t m_start = 0;
    int m_depth = 0;
    int m_phoneticDepth = 0;
    bool m_inString = false;
    bool m_inText = false;
};

}  // namespace

Result<void> SharedStrings::load(ZipPackage &package, const QString &part)
{
    // Reserved pages cost nothing until they are written, and growing would copy.
    m_pool.reserve(size_t(std::min(package.unpackedSize(part), largestPool)));
    SharedStringHandler handler(m_pool, m_ends);
    return scanPart(package, part, handler);
}

std::u16string_view SharedStrings::at(size_t index) const
{
    const size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::u16string_view(m_pool).substr(begin, m_ends[index] - begin);
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hk {

// A piece of a web page. Of a tag, `name` is its name and `attributes` what follows it; of text, `text` is the raw text. All are
// views into the page.
struct HtmlToken {
    enum class Kind : quint8 { Text, Open, Close };

    Kind kind = Kind::Text;
    QStringView name;
    QStringView attributes;
    QStringView text;

    bool opens(QLatin1String tag) const { return kind == Kind::Open && name.compare(tag, Qt::CaseInsensitive) == 0; }
    bool closes(QLatin1String tag) const { return kind == Kind::Close && name.compare(tag, Qt::CaseInsensitive) == 0; }
};

// Cuts a page into tags and text, whatever state it is in. Comments, declarations, scripts and style sheets are left out.
class HtmlTokens {
public:
    explicit HtmlTokens(QStringView page, qsizetype at = 0) : m_page(page), m_at(at) { }

    std::optional<HtmlToken> next();
    // Behind the token last given.
    qsizetype position() const { return m_at; }

private:
    bool beginsTag(qsizetype at) const;
    qsizetype after(QLatin1String sign, qsizetype from) const;
    HtmlToken readTag();
    qsizetype tagEnd(qsizetype from) const;

    QStringView m_page;
    qsizetype m_at;
};

// The value of an attribute, entities decoded; empty when it stands there without a value, nothing when it is not there.
std::optional<QString> htmlAttribute(QStringView attributes, QLatin1String name);

// Text with its entities (&nbsp; &#20013; &#x4e2d;) as the characters they stand for.
QString decodeHtmlEntities(QStringView text);

}  // namespace hk

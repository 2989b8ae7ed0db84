// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/sheetheader.h"

#include "base/text.h"

#include <QRegularExpression>

namespace hk {

QString plainHeader(const QString &header)
{
    static const QRegularExpression remarks(QStringLiteral("\\([^)]*\\)|\\[[^\\]]*\\]|【[^】]*】|[*:;?!#]+$|^[*]+"));
    QString plain = withoutBlanks(toHalfWidth(header)).toLower();
    const QString bare = QString(plain).remove(remarks);
    return bare.isEmpty() ? plain : bare;
}

QString bedOfHeader(const QString &header, const QString &group)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(床位?|铺位?)?([1-9]\\d?|0[1-9]|[a-h]|[一二三四五六七八九十])(号?床位?|号?铺位?|号)?(?:姓名|学号|班级|学生)*$"));
    static const QString numerals = QStringLiteral("一二三四五六七八九十");
    const auto bed = [&](const QString &text, bool underBeds) -> QString {
        const auto match = pattern.match(plainHeader(text));
        if (!match.hasMatch() || (!underBeds && match.captured(1).isEmpty() && match.captured(3).isEmpty()))
            return {};
        const QString word = match.captured(2);
        if (const auto numeral = numerals.indexOf(word); numeral >= 0)
            return QString::number(numeral + 1);
        return word.at(0).isDigit() ? QString::number(word.toInt()) : word.toUpper();
    };
    if (const QString own = bed(header, group.contains(QChar(u'床')) || group.contains(QChar(u'铺'))); !own.isEmpty())
        return own;
    static const QRegularExpression personal(QStringLiteral("^(?:学生)?(?:姓名|学号|班级)$"));
    return personal.match(plainHeader(header)).hasMatch() ? bed(group, false) : QString();
}

HeaderMatcher::HeaderMatcher(const std::vector<ImportField> &fields, const QList<QByteArray> &people) : m_people(people)
{
    for (const ImportField &field : fields) {
        int rank = 0;
        for (const QString &word : QStringList{field.title} + field.synonyms) {
            const QString plain = plainHeader(word);
            if (!plain.isEmpty() && !m_words.contains(plain))
                m_words.insert(plain, {field.name, rank});
            ++rank;
        }
    }
}

HeaderMatcher::Match HeaderMatcher::exact(const QString &plain) const
{
    if (const auto found = m_words.constFind(plain); found != m_words.constEnd())
        return *found;
    // "学生性别", "本人电话", "现房间号" mean the plain word, a little less surely.
    static const QRegularExpression forerunners(QStringLiteral("^(?:学生|本人|现在|现|新|目标|调整后)"));
    const QString bare = QString(plain).remove(forerunners);
    if (const auto found = m_words.constFind(bare); bare != plain && found != m_words.constEnd())
        return {found->field, found->rank + 100};
    return {};
}

HeaderMatcher::Match HeaderMatcher::match(const QString &header, const QString &group) const
{
    static const QRegularExpression former(QStringLiteral("^(?:原|旧|调整前|变更前)"));
    static const QRegularExpression filler(QStringLiteral("(?:基本)?(?:信息|情况|资料|数据)$"));
    const QString leaf = plainHeader(header);
    const QString above = plainHeader(group).remove(filler);
    if (leaf.isEmpty() && above.isEmpty())
        return {};
    if (former.match(above).hasMatch())
        return {};
    if (above.isEmpty() || leaf.isEmpty())
        return exact(leaf.isEmpty() ? above : leaf);
    if (const Match whole = exact(above + leaf); !whole.field.isEmpty())
        return whole;
    if (m_people.contains(exact(above).field))
        return {};
    return exact(leaf);
}

}  // namespace hk

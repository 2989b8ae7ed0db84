// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listfilter.h"

#include "base/clock.h"
#include "base/text.h"
#include "storage/searchkeys.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace hk {

namespace {

QString likePattern(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_"));
    return u'%' + text + u'%';
}

bool isLatin(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() && c.unicode() < 128; });
}

FilterSql textFilter(const List &list, const ColumnInfo &column, const QString &text)
{
    const QString name = QString::fromLatin1(column.name);
    FilterSql filter{QStringLiteral("%1 LIKE ? ESCAPE '\\'").arg(name), {likePattern(text)}};
    // A name is also found by its pinyin or initials.
    const bool named = column.field && column.field->search == SearchAs::Name && column.entity->name == list.entity;
    if (named && isLatin(text)) {
        const QString key = codeKey(text);
        filter.condition = QStringLiteral("(%1 OR id IN (SELECT row_id FROM search_key WHERE entity = ? AND key >= ? AND key < ?))")
                               .arg(filter.condition);
        filter.values << QString::fromLatin1(list.entity) << key << key + QString::fromUcs4(U"\U0010FFFF");
    }
    return filter;
}

// "=3号楼|5号楼": the whole value, one of several.
FilterSql exactFilter(const QString &name, const QString &values)
{
    FilterSql filter;
    QStringList places;
    for (const QString &value : values.split(u'|')) {
        places << QStringLiteral("?");
        filter.values << value.trimmed();
    }
    filter.condition = QStringLiteral("%1 IN (%2)").arg(name, places.join(QStringLiteral(", ")));
    return filter;
}

FilterSql numberFilter(const QString &name, const QString &text)
{
    static const QRegularExpression compared(QStringLiteral("^(>=|<=|>|<|=)?\\s*(-?[0-9.]+)$"));
    static const QRegularExpression between(QStringLiteral("^([0-9.]+)\\s*(?:-|–|~|\\.\\.)\\s*([0-9.]+)$"));
    if (const auto match = compared.match(text); match.hasMatch()) {
        const QString sign = match.captured(1).isEmpty() ? QStringLiteral("=") : match.captured(1);
        return {QStringLiteral("%1 %2 ?").arg(name, sign), {match.captured(2).toDouble()}};
    }
    if (const auto match = between.match(text); match.hasMatch())
        return {QStringLiteral("%1 BETWEEN ? AND ?").arg(name), {match.captured(1).toDouble(), match.captured(2).toDouble()}};
    return {QStringLiteral("CAST(%1 AS TEXT) LIKE ? ESCAPE '\\'").arg(name), {likePattern(text)}};
}

// The first and the last day that a written date stands for: a year, a month, a day, or a range of them.
std::pair<QString, QString> daysMeant(const QString &text)
{
    QString normal = text;
    normal.replace(u'.', u'-').replace(u'/', u'-');
    const QStringList ends = text.contains(QLatin1String("..")) ? text.split(QStringLiteral("..")) : QStringList{normal, normal};
    // Months and days compare as text: '2026-09' comes before and '2026-09~' after every day of it.
    return {ends.at(0).trimmed(), ends.at(1).trimmed() + u'~'};
}

FilterSql momentFilter(const QString &name, const QString &text)
{
    const auto [first, last] = daysMeant(text);
    const auto moment = [](QString day, bool end) {
        day.remove(u'~');
        const QStringList parts = day.split(u'-');
        const int year = parts.value(0).toInt();
        const int month = parts.size() > 1 ? parts.at(1).toInt() : end ? 12 : 1;
        QDate date(year, month, 1);
        date.setDate(year, month, parts.size() > 2 ? parts.at(2).toInt() : end ? date.daysInMonth() : 1);
        return (end ? date.addDays(1) : date).startOfDay(campusTimeZone()).toMSecsSinceEpoch();
    };
    return {QStringLiteral("%1 >= ? AND %1 < ?").arg(name), {moment(first, false), moment(last, true)}};
}

FilterSql choiceFilter(const ColumnInfo &column, const QString &text)
{
    FilterSql filter;
    QStringList places;
    static const QRegularExpression separators(QStringLiteral("[,，、;；]"));
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        for (const ChoiceTitle &choice : column.choices) {
            if (choice.code == part.trimmed() || choice.title.contains(part.trimmed(), Qt::CaseInsensitive)) {
                places << QStringLiteral("?");
                filter.values << choice.code;
            }
        }
    }
    filter.condition = places.isEmpty()
        ? QStringLiteral("0")
        : QStringLiteral("%1 IN (%2)").arg(QString::fromLatin1(column.name), places.join(QStringLiteral(", ")));
    return filter;
}

}  // namespace

FilterSql filterSql(const List &list, const ColumnInfo &column, const QString &text)
{
    const QString name = QString::fromLatin1(column.name);
    const QString typed = toHalfWidth(text).trimmed();
    if (typed == QLatin1String("="))
        return {QStringLiteral("(%1 IS NULL OR %1 = '')").arg(name), {}};
    switch (column.type) {
    case FieldType::Integer:
    case FieldType::Number:
        return numberFilter(name, typed);
    case FieldType::Date: {
        const auto [first, last] = daysMeant(typed);
        return {QStringLiteral("%1 BETWEEN ? AND ?").arg(name), {first, last}};
    }
    case FieldType::Moment:
        return momentFilter(name, typed);
    case FieldType::Choice:
    case FieldType::EntityName:
        return choiceFilter(column, text.trimmed());
    default:
        if (typed.startsWith(u'='))
            return exactFilter(name, typed.mid(1));
        return textFilter(list, column, typed);
    }
}

}  // namespace hk

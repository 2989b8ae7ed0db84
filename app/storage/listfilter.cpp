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

// The text as typed, and in half width where that is another one: both may be what the cells hold.
QStringList spellings(const QString &raw)
{
    QStringList all{raw};
    if (const QString half = toHalfWidth(raw); half != raw)
        all << half;
    return all;
}

FilterSql textFilter(const List &list, const ColumnInfo &column, const QString &raw)
{
    FilterSql filter;
    QStringList conditions;
    for (const QString &text : spellings(raw)) {
        conditions << QStringLiteral("%1 LIKE ? ESCAPE '\\'").arg(QString::fromLatin1(column.name));
        filter.values << likePattern(text);
    }
    // A name is also found by its pinyin or initials.
    const bool named = column.field && column.field->search == SearchAs::Name && column.entity->name == list.entity;
    if (const QString text = toHalfWidth(raw); named && isLatin(text)) {
        const QString key = codeKey(text);
        conditions << QStringLiteral("id IN (SELECT row_id FROM search_key WHERE entity = ? AND key >= ? AND key < ?)");
        filter.values << QString::fromLatin1(list.entity) << key << key + QString::fromUcs4(U"\U0010FFFF");
    }
    filter.condition = QStringLiteral("(%1)").arg(conditions.join(QStringLiteral(" OR ")));
    return filter;
}

// "=3号楼|5号楼": the whole value, one of several.
FilterSql exactFilter(const QString &name, const QString &values)
{
    static const QRegularExpression bars(QStringLiteral("[|｜]"));
    FilterSql filter;
    QStringList places;
    for (const QString &value : values.split(bars)) {
        for (const QString &text : spellings(value.trimmed())) {
            places << QStringLiteral("?");
            filter.values << text;
        }
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

// Days from `first` to `last`; an end that is not a date is open.
struct DayRange {
    QDate first;
    QDate last;
};

// A year, a month or a day: "2026", "2026-9", "2026.09.01", "2026年9月1日", "20260901".
std::optional<DayRange> daysWritten(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression parts(QStringLiteral("^(\\d{4})(?:[-./年](?:(\\d{1,2})(?:[-./月](?:(\\d{1,2})日?)?)?)?)?$"));
    auto match = digits.match(text);
    if (!match.hasMatch())
        match = parts.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    const QDate first(year, month > 0 ? month : 1, day > 0 ? day : 1);
    // "2026-0" is the beginning of a month, not January.
    if (!first.isValid() || (!match.captured(2).isEmpty() && month == 0) || (!match.captured(3).isEmpty() && day == 0))
        return std::nullopt;
    const QDate last = day > 0 ? first : (month > 0 ? first.addMonths(1) : first.addYears(1)).addDays(-1);
    return DayRange{first, last};
}

// The days that a filter text means: one date, or two with ".." between them, of which one may be missing.
std::optional<DayRange> daysMeant(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("\\s*(?:\\.\\.+|…+|~|至)\\s*"));
    const QStringList ends = text.split(between);
    if (ends.size() == 1)
        return daysWritten(text);
    const auto first = daysWritten(ends.first());
    const auto last = daysWritten(ends.last());
    if (ends.size() != 2 || (!first && !ends.first().isEmpty()) || (!last && !ends.last().isEmpty()) || (!first && !last))
        return std::nullopt;
    return DayRange{first ? first->first : QDate(), last ? last->last : QDate()};
}

FilterSql rangeFilter(const QString &name, const QVariant &from, const QVariant &before)
{
    FilterSql filter;
    QStringList conditions;
    if (from.isValid()) {
        conditions << name + QStringLiteral(" >= ?");
        filter.values << from;
    }
    if (before.isValid()) {
        conditions << name + QStringLiteral(" < ?");
        filter.values << before;
    }
    filter.condition = conditions.join(QStringLiteral(" AND "));
    return filter;
}

FilterSql dateFilter(const QString &name, const QString &text)
{
    const auto days = daysMeant(text);
    // While a date is still being typed its beginning is all there is.
    if (!days)
        return {QStringLiteral("%1 LIKE ? ESCAPE '\\'").arg(name), {likePattern(text).mid(1)}};
    const auto day = [](const QDate &date) { return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant(); };
    return rangeFilter(name, day(days->first), day(days->last.isValid() ? days->last.addDays(1) : QDate()));
}

FilterSql momentFilter(const QString &name, const QString &text)
{
    const auto days = daysMeant(text);
    if (!days)
        return {QStringLiteral("0"), {}};
    const auto start = [](const QDate &date) {
        return date.isValid() ? QVariant(date.startOfDay(campusTimeZone()).toMSecsSinceEpoch()) : QVariant();
    };
    return rangeFilter(name, start(days->first), start(days->last.isValid() ? days->last.addDays(1) : QDate()));
}

FilterSql choiceFilter(const ColumnInfo &column, const QString &text)
{
    FilterSql filter;
    QStringList places;
    static const QRegularExpression separators(QStringLiteral("[,，、;；]"));
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        const qsizetype before = places.size();
        for (const ChoiceTitle &choice : column.choices) {
            if (choice.code == part.trimmed() || choice.title.contains(part.trimmed(), Qt::CaseInsensitive)) {
                places << QStringLiteral("?");
                filter.values << choice.code;
            }
        }
        // A column may hold what is none of its usual choices: a school's own category.
        if (places.size() == before) {
            places << QStringLiteral("?");
            filter.values << part.trimmed();
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
    const QString raw = text.trimmed();
    const QString typed = toHalfWidth(raw);
    if (typed == QLatin1String("="))
        return {QStringLiteral("(%1 IS NULL OR %1 = '')").arg(name), {}};
    switch (column.type) {
    case FieldType::Integer:
    case FieldType::Number:
        return numberFilter(name, typed);
    case FieldType::Date:
        return dateFilter(name, typed);
    case FieldType::Moment:
        return momentFilter(name, typed);
    case FieldType::Choice:
    case FieldType::EntityName:
        return choiceFilter(column, raw);
    case FieldType::File: {
        // By what a person calls the file, whose name stands in the value as JSON.
        const QString called = QStringLiteral("(%1 ->> '$.name')").arg(name);
        return {called + QStringLiteral(" LIKE ? ESCAPE '\\'"), {likePattern(raw)}};
    }
    default:
        if (typed.startsWith(u'='))
            return exactFilter(name, raw.mid(1));
        return textFilter(list, column, raw);
    }
}

}  // namespace hk

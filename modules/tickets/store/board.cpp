// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/board.h"

#include "base/clock.h"
#include "tickets/store/cards.h"
#include "tickets/store/queries.h"

#include <algorithm>

namespace hk::tickets {

namespace {

qint64 startOf(const QDate &day)
{
    return day.startOfDay(campusTimeZone()).toMSecsSinceEpoch();
}

QVariant nullIfNone(qint64 key)
{
    return key == 0 ? QVariant() : QVariant(key);
}

QVariant nullIfNone(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

// The moments between which something is due that the filter is about.
struct DueRange {
    QVariant from;
    QVariant before;
};

DueRange dueRange(DueFilter filter, qint64 now)
{
    const QDate today = campusDate(now);
    switch (filter) {
    case DueFilter::Overdue:
        return {{}, now + 1};
    case DueFilter::Today:
        return {now + 1, startOf(today.addDays(1))};
    case DueFilter::ThisWeek:
        return {now + 1, startOf(today.addDays(8 - today.dayOfWeek()))};
    default:
        return {};
    }
}

void bindFilter(Statement &query, const Reader &reader, const BoardFilter &filter, qint64 now)
{
    const DueRange range = dueRange(filter.due, now);
    query.bind(QStringLiteral(":buildings"), idList(filter.buildings))
        .bind(QStringLiteral(":colleges"), idList(filter.colleges))
        .bind(QStringLiteral(":category"), nullIfNone(filter.category))
        .bind(QStringLiteral(":owner"), nullIfNone(filter.owner))
        .bind(QStringLiteral(":person"), filter.mine ? QVariant(actorOf(reader)) : QVariant())
        .bind(QStringLiteral(":untaken"), int(filter.untaken))
        .bind(QStringLiteral(":department"), nullIfNone(filter.department))
        .bind(QStringLiteral(":from"), range.from)
        .bind(QStringLiteral(":before"), range.before)
        .bind(QStringLiteral(":waiting"), filter.due == DueFilter::Waiting ? QVariant(1) : QVariant());
}

Result<void> readCounts(Reader &reader, const BoardFilter &filter, qint64 now, Board &board)
{
    Statement query = reader.statement(boardQueries()[QLatin1String("counts")]);
    bindFilter(query, reader, filter, now);
    query.bind(QStringLiteral(":now"), now).bind(QStringLiteral(":tomorrow"), startOf(campusDate(now).addDays(1)));
    HK_CHECK(query.run());
    while (query.next()) {
        const auto stage = stageOf(query.text(0));
        const auto column = std::find_if(board.columns.begin(), board.columns.end(),
                                         [&stage](const BoardColumn &each) { return each.stage == stage; });
        if (column == board.columns.end())
            continue;
        column->count = int(query.integer(1));
        column->overdue = int(query.integer(2));
        board.total += column->count;
        board.overdue += column->overdue;
        board.dueToday += int(query.integer(3));
    }
    return {};
}

Result<void> readMost(Reader &reader, Board &board)
{
    Statement query = reader.statement(boardQueries()[QLatin1String("most")]);
    HK_CHECK(query.run());
    while (query.next()) {
        for (BoardColumn &column : board.columns) {
            if (code(column.stage) == query.text(0))
                column.most = int(query.integer(1));
        }
    }
    return {};
}

// Of one whose due moment has passed something else may be due now.
Result<std::vector<Card>> cardsFrom(CardMaker &maker, Statement query)
{
    HK_CHECK(query.run());
    std::vector<Card> cards;
    while (query.next()) {
        HK_TRY(const Card card, maker.cardOf(query));
        cards.push_back(card);
    }
    return cards;
}

Result<QList<Handler>> namesOf(Reader &reader, const char *query)
{
    Statement rows = reader.statement(ruleQueries()[QLatin1String(query)]);
    HK_CHECK(rows.run());
    QList<Handler> found;
    while (rows.next())
        found.append({rows.integer(0), rows.text(1)});
    return found;
}

}  // namespace

const QList<Stage> &boardStages()
{
    static const QList<Stage> stages{Stage::New,        Stage::Accepted, Stage::Dispatched,
                                     Stage::InProgress, Stage::Waiting,  Stage::Resolved};
    return stages;
}

Result<Board> readBoard(Reader &reader, const Rules &rules, const BoardFilter &filter, qint64 now, int cardsAColumn)
{
    Board board;
    for (const Stage stage : boardStages()) {
        BoardColumn column;
        column.stage = stage;
        board.columns.push_back(column);
    }
    HK_CHECK(readCounts(reader, filter, now, board));
    HK_CHECK(readMost(reader, board));
    CardMaker maker(reader, rules, now);
    HK_CHECK(maker.begin());
    for (BoardColumn &column : board.columns) {
        if (column.count == 0)
            continue;
        Statement query = reader.statement(boardQueries()[QLatin1String("cards")]);
        bindFilter(query, reader, filter, now);
        query.bind(QStringLiteral(":stage"), code(column.stage)).bind(QStringLiteral(":limit"), cardsAColumn);
        HK_TRY(column.cards, cardsFrom(maker, std::move(query)));
    }
    return board;
}

Result<std::vector<Card>> cardsInStage(Reader &reader, const Rules &rules, const BoardFilter &filter, Stage stage, qint64 now)
{
    Statement query = reader.statement(boardQueries()[QLatin1String("inStage")]);
    bindFilter(query, reader, filter, now);
    query.bind(QStringLiteral(":stage"), code(stage));
    CardMaker maker(reader, rules, now);
    HK_CHECK(maker.begin());
    return cardsFrom(maker, std::move(query));
}

Result<std::vector<Card>> cardsToAskAgain(Reader &reader, const Rules &rules, const BoardFilter &filter, qint64 now)
{
    Statement query = reader.statement(boardQueries()[QLatin1String("toAskAgain")]);
    bindFilter(query, reader, filter, now);
    query.bind(QStringLiteral(":now"), now);
    CardMaker maker(reader, rules, now);
    HK_CHECK(maker.begin());
    return cardsFrom(maker, std::move(query));
}

Result<std::optional<Card>> readCard(Reader &reader, const Rules &rules, qint64 ticket, qint64 now)
{
    Statement query = reader.statement(boardQueries()[QLatin1String("card")]);
    query.bind(ticket);
    CardMaker maker(reader, rules, now);
    HK_CHECK(maker.begin());
    HK_TRY(const std::vector<Card> cards, cardsFrom(maker, std::move(query)));
    return cards.empty() ? std::nullopt : std::optional(cards.front());
}

Result<QList<DueDay>> dueBetween(Reader &reader, const Rules &rules, const BoardFilter &filter, const QDate &first,
                                 const QDate &last, qint64 now)
{
    Statement query = reader.statement(boardQueries()[QLatin1String("due")]);
    bindFilter(query, reader, filter, now);
    query.bind(QStringLiteral(":first"), startOf(first)).bind(QStringLiteral(":past"), startOf(last.addDays(1)));
    CardMaker maker(reader, rules, now);
    HK_CHECK(maker.begin());
    HK_TRY(const std::vector<Card> cards, cardsFrom(maker, std::move(query)));
    QList<DueDay> days;
    for (const Card &card : cards) {
        if (!card.due)
            continue;
        const QDate day = campusDate(*card.due);
        const auto known = std::find_if(days.begin(), days.end(), [&day](const DueDay &each) { return each.day == day; });
        if (known != days.end())
            known->cards.push_back(card);
        else if (day >= first && day <= last)
            days.append({day, {card}});
    }
    std::sort(days.begin(), days.end(), [](const DueDay &a, const DueDay &b) { return a.day < b.day; });
    return days;
}

Result<QList<Handler>> departments(Reader &reader)
{
    return namesOf(reader, "departments");
}

Result<QList<Handler>> allBuildings(Reader &reader)
{
    return namesOf(reader, "buildings");
}

Result<QStringList> owners(Reader &reader)
{
    Statement query = reader.statement(ruleQueries()[QLatin1String("owners")]);
    HK_CHECK(query.run());
    QStringList found;
    while (query.next())
        found << query.text(0);
    return found;
}

}  // namespace hk::tickets

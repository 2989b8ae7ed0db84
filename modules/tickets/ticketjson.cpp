// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ticketjson.h"

#include "base/clock.h"

#include <QJsonArray>

namespace hk::tickets {

namespace {

QJsonValue momentJson(const std::optional<qint64> &moment)
{
    return moment ? QJsonValue(campusTime(*moment).toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue wordsJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString severityCode(Severity severity)
{
    switch (severity) {
    case Severity::Overdue:
        return QStringLiteral("overdue");
    case Severity::Due:
        return QStringLiteral("due");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Plan:
        return QStringLiteral("plan");
    case Severity::Waiting:
        return QStringLiteral("waiting");
    case Severity::Done:
        break;
    }
    return QStringLiteral("done");
}

QJsonArray historyJson(const TicketView &view)
{
    QJsonArray lines;
    for (const HistoryLine &line : view.history)
        lines.append(QJsonObject{{QStringLiteral("at"), momentJson(line.at)},
                                 {QStringLiteral("by"), wordsJson(line.by)},
                                 {QStringLiteral("step"), code(line.kind)},
                                 {QStringLiteral("title"), line.title},
                                 {QStringLiteral("text"), wordsJson(line.text)},
                                 {QStringLiteral("taken_back"), line.takenBack}});
    return lines;
}

QJsonArray likeJson(const QList<LikeTicket> &tickets)
{
    QJsonArray all;
    for (const LikeTicket &ticket : tickets)
        all.append(QJsonObject{{QStringLiteral("number"), ticket.number},
                               {QStringLiteral("title"), ticket.title},
                               {QStringLiteral("stage"), ticket.stage},
                               {QStringLiteral("opened"), momentJson(ticket.openedAt)}});
    return all;
}

QJsonArray ratingsJson(const TicketState &state)
{
    QJsonArray ratings;
    for (const Rating &rating : state.ratings)
        ratings.append(QJsonObject{{QStringLiteral("round"), rating.round},
                                   {QStringLiteral("at"), momentJson(rating.at)},
                                   {QStringLiteral("rating"), rating.stars ? QJsonValue(*rating.stars) : QJsonValue()},
                                   {QStringLiteral("solved"), rating.solved ? QJsonValue(*rating.solved) : QJsonValue()}});
    return ratings;
}

QJsonArray clockArray(const TicketView &view)
{
    QJsonArray clocks;
    for (const ClockLine &line : view.clocks) {
        const ClockState &clock = line.clock;
        clocks.append(QJsonObject{{QStringLiteral("clock"), code(clock.kind)},
                                  {QStringLiteral("title"), line.title},
                                  {QStringLiteral("round"), clock.round},
                                  {QStringLiteral("level"), code(clock.level)},
                                  {QStringLiteral("limit"), line.limit},
                                  {QStringLiteral("started"), momentJson(clock.startedAt)},
                                  {QStringLiteral("due"), momentJson(line.due)},
                                  {QStringLiteral("first_due"), momentJson(line.firstDue)},
                                  {QStringLiteral("ended"), momentJson(clock.endedAt)},
                                  {QStringLiteral("overdue"), clock.breached},
                                  {QStringLiteral("words"), line.words.text},
                                  {QStringLiteral("steps"), QJsonArray::fromStringList(line.explanation)}});
    }
    return clocks;
}

}  // namespace

QJsonObject cardJson(const Card &card)
{
    return {{QStringLiteral("number"), card.number},
            {QStringLiteral("title"), card.title},
            {QStringLiteral("category"), card.category},
            {QStringLiteral("stage"), code(card.stage)},
            {QStringLiteral("place"), wordsJson(card.place)},
            {QStringLiteral("person"), wordsJson(card.person)},
            {QStringLiteral("urgent"), card.urgent},
            {QStringLiteral("private"), card.isPrivate},
            {QStringLiteral("due"), momentJson(card.due)},
            {QStringLiteral("deadline"), card.deadline.text},
            {QStringLiteral("severity"), severityCode(card.deadline.severity)}};
}

QJsonObject viewJson(const TicketView &view)
{
    QJsonObject json = cardJson(view.card);
    json.insert(QStringLiteral("description"), wordsJson(view.description));
    json.insert(QStringLiteral("source"), view.source);
    json.insert(QStringLiteral("priority"), view.priority);
    json.insert(QStringLiteral("level"), code(view.state.level));
    json.insert(QStringLiteral("round"), view.round);
    json.insert(QStringLiteral("opened"), momentJson(view.openedAt));
    json.insert(QStringLiteral("college"), wordsJson(view.college));
    json.insert(QStringLiteral("department"), wordsJson(view.departmentName));
    json.insert(QStringLiteral("owner"), wordsJson(view.owner));
    json.insert(QStringLiteral("lead"), wordsJson(view.lead));
    json.insert(QStringLiteral("helpers"), QJsonArray::fromStringList(view.helpers));
    json.insert(QStringLiteral("push_backs"), view.state.pushBacks);
    json.insert(QStringLiteral("complainant"),
                view.complainant ? QJsonValue(QJsonObject{{QStringLiteral("name"), wordsJson(view.complainant->name)},
                                                          {QStringLiteral("number"), wordsJson(view.complainant->number)},
                                                          {QStringLiteral("phone"), wordsJson(view.complainant->phone)}})
                                 : QJsonValue());
    json.insert(QStringLiteral("ratings"), ratingsJson(view.state));
    json.insert(QStringLiteral("history"), historyJson(view));
    json.insert(QStringLiteral("linked"), likeJson(view.linked));
    json.insert(QStringLiteral("earlier"), likeJson(view.earlier));
    QJsonArray steps;
    for (const EventKind kind : view.steps)
        steps.append(code(kind));
    json.insert(QStringLiteral("steps"), steps);
    return json;
}

QJsonObject clocksJson(const TicketView &view)
{
    return {{QStringLiteral("number"), view.card.number}, {QStringLiteral("clocks"), clockArray(view)}};
}

}  // namespace hk::tickets

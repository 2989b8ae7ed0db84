// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/deskpart.h"

#include "base/clock.h"
#include "tickets/store/figures.h"
#include "tickets/ui/ticketspage.h"
#include "tickets/ui/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::tickets {

namespace {

constexpr int deskRows = 6;
constexpr int daysOfDeskWeek = 7;
constexpr double percent = 100;
constexpr int overdueOrder = 10;
constexpr int dueOrder = 12;
constexpr int newOrder = 30;
constexpr int followUpOrder = 32;

class TicketDesk {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Desk)

public:
    explicit TicketDesk(const QString &person) : m_person(person) { }

    void sort(const Board &board, qint64 now);
    std::vector<DeskGroup> groups() const;
    static DeskFigure openFigure(const Board &board);
    static std::vector<DeskFigure> weekFigures(const TicketFigures &now, const TicketFigures &before);

private:
    DeskGroup group(DeskGroup group, const std::vector<Card> &cards) const;
    static DeskRow row(const Card &card);

    QString m_person;
    std::vector<Card> m_overdue;
    std::vector<Card> m_due;
    std::vector<Card> m_new;
    std::vector<Card> m_followUp;
};

// Each ticket once, where it presses most.
void TicketDesk::sort(const Board &board, qint64 now)
{
    const QDate today = campusDate(now);
    for (const BoardColumn &column : board.columns) {
        for (const Card &card : column.cards) {
            if (card.deadline.severity == Severity::Overdue)
                m_overdue.push_back(card);
            else if (card.due && campusDate(*card.due) == today)
                m_due.push_back(card);
            else if (card.stage == Stage::New)
                m_new.push_back(card);
            else if (card.stage == Stage::Resolved)
                m_followUp.push_back(card);
        }
    }
    for (std::vector<Card> *cards : {&m_overdue, &m_due, &m_new, &m_followUp}) {
        std::stable_sort(cards->begin(), cards->end(), [this](const Card &a, const Card &b) {
            const bool own = a.person == m_person;
            const bool otherOwn = b.person == m_person;
            return own != otherOwn ? own : a.due.value_or(0) < b.due.value_or(0);
        });
    }
}

std::vector<DeskGroup> TicketDesk::groups() const
{
    const QString page = QLatin1String(boardPageId);
    std::vector<DeskGroup> all{
        group({tr("Tickets overdue"), {}, StatusKind::Overdue, overdueOrder, {}, 0, page}, m_overdue),
        group({tr("Tickets due today"), {}, StatusKind::Due, dueOrder, {}, 0, page}, m_due),
        group({tr("New tickets, not accepted"), QStringLiteral("tickets"), {}, newOrder, {}, 0, page}, m_new),
        group({tr("To follow up"), QStringLiteral("phone"), {}, followUpOrder, {}, 0, page}, m_followUp),
    };
    all.erase(std::remove_if(all.begin(), all.end(), [](const DeskGroup &group) { return group.rows.empty(); }), all.end());
    return all;
}

DeskGroup TicketDesk::group(DeskGroup group, const std::vector<Card> &cards) const
{
    for (const Card &card : cards) {
        ++group.total;
        group.overdue += int(card.deadline.severity == Severity::Overdue);
        if (group.total <= deskRows)
            group.rows.push_back(row(card));
    }
    return group;
}

DeskRow TicketDesk::row(const Card &card)
{
    return {card.number,        card.title, placeWords(card), personWords(card), statusOf(card.deadline.severity),
            card.deadline.text, "ticket",   card.id};
}

DeskFigure TicketDesk::openFigure(const Board &board)
{
    // What waits for the follow-up alone is resolved.
    int resolved = 0;
    for (const BoardColumn &column : board.columns)
        resolved += column.stage == Stage::Resolved ? column.count : 0;
    DeskFigure open{tr("Open tickets"), double(board.total - resolved), 0, tr("tickets", "unit")};
    open.page = QLatin1String(boardPageId);
    if (board.overdue > 0) {
        open.status = StatusKind::Overdue;
        open.statusText = tr("%n overdue", nullptr, board.overdue);
    }
    return open;
}

std::vector<DeskFigure> TicketDesk::weekFigures(const TicketFigures &now, const TicketFigures &before)
{
    DeskFigure resolved{tr("Resolved tickets"), double(now.resolved), 0, tr("tickets", "unit"), double(before.resolved)};
    resolved.page = QLatin1String(listPageId);
    std::vector<DeskFigure> figures{resolved};
    if (const auto rate = now.settled.rate()) {
        DeskFigure settled{tr("Resolved in time"), *rate * percent, 0, QStringLiteral("%")};
        if (const auto earlier = before.settled.rate())
            settled.before = *earlier * percent;
        settled.page = QLatin1String(listPageId);
        figures.push_back(settled);
    }
    return figures;
}

// This week so far beside the same days of the last one.
Result<std::vector<DeskFigure>> figuresOfWeek(Reader &reader, const BoardFilter &filter, qint64 now)
{
    const QDate today = campusDate(now);
    const FigurePeriod week{today.addDays(1 - today.dayOfWeek()), today};
    const FigurePeriod last{week.first.addDays(-daysOfDeskWeek), week.last.addDays(-daysOfDeskWeek)};
    const FigureScope scope = figureScopeOf(filter);
    HK_TRY(const TicketFigures present, resolvedFigures(reader, week, scope, now));
    HK_TRY(const TicketFigures before, resolvedFigures(reader, last, scope, now));
    return TicketDesk::weekFigures(present, before);
}

}  // namespace

Result<DeskPart> makeDeskPart(Reader &reader, const QList<ScopeChoice> &choices, qint64 now)
{
    DeskPart part;
    HK_TRY(const Rules rules, readRules(reader));
    const BoardFilter filter = filterOf(choices);
    HK_TRY(const Board board, readBoard(reader, rules, filter, now));
    TicketDesk desk(reader.viewer().name);
    desk.sort(board, now);
    part.groups = desk.groups();
    HK_TRY(part.figures, figuresOfWeek(reader, filter, now));
    // A school that has no tickets yet is not shown zeros.
    const bool none = board.total == 0 && part.figures.front().value == 0 && part.figures.front().before.value_or(0) == 0;
    if (none)
        part.figures.clear();
    else
        part.figures.insert(part.figures.begin(), TicketDesk::openFigure(board));
    return part;
}

}  // namespace hk::tickets

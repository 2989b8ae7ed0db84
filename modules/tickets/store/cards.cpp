// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/cards.h"

#include "tickets/store/history.h"
#include "tickets/store/privacy.h"

namespace hk::tickets {

namespace {

// The columns of board.sql's cards.
enum CardColumn : quint8 {
    IdColumn,
    NumberColumn,
    TitleColumn,
    CategoryColumn,
    PlaceColumn,
    OwnerColumn,
    DepartmentColumn,
    StageColumn,
    PriorityColumn,
    PrivateColumn,
    DepartmentKeyColumn,
    LeadColumn,
    OpenedByColumn,
    DueColumn,
    DueClockColumn,
    DueUnitColumn,
    DueCalendarColumn,
    WarnColumn,
    ChangesColumn,
    WaitingColumn,
    FollowUpColumn,
    UnknownColumn,
    AskAgainColumn,
};

std::optional<qint64> momentIn(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

// As much of a ticket's state as its words on a card are made of.
TicketState stillState(const Statement &row, Stage stage)
{
    TicketState state;
    state.stage = stage;
    state.followUpSince = momentIn(row, FollowUpColumn);
    if (const auto since = momentIn(row, WaitingColumn))
        state.waiting = Waiting{EventKind::WaitingForStudent, *since, {}, momentIn(row, AskAgainColumn)};
    if (const auto due = momentIn(row, DueColumn)) {
        ClockState clock;
        clock.kind = clockKindOf(row.text(DueClockColumn)).value_or(ClockKind::Resolution);
        clock.limit.unit = unitOf(row.text(DueUnitColumn)).value_or(Unit::WorkingDays);
        clock.calendar = row.text(DueCalendarColumn);
        clock.due = due;
        clock.warnAt = momentIn(row, WarnColumn);
        state.clocks.push_back(clock);
    }
    return state;
}

}  // namespace

Result<void> CardMaker::begin()
{
    HK_TRY(m_categories, categoryTitles(m_reader));
    return {};
}

Result<void> CardMaker::tellAnew(Card &card)
{
    HK_TRY(const TicketState state, stateOf(m_reader, m_rules, card.id, m_now));
    card.stage = state.stage;
    card.deadline = deadlineWords(state, m_rules.works, m_now);
    const ClockState *const next = isClosed(state.stage) ? nullptr : state.next();
    card.due = next ? next->due : std::nullopt;
    return {};
}

Result<Card> CardMaker::cardOf(const Statement &row)
{
    Card card;
    card.id = row.integer(IdColumn);
    card.number = row.text(NumberColumn);
    card.isPrivate = row.integer(PrivateColumn) != 0;
    // Students stand before the board: what a private one is about stands only where it is opened.
    card.title = card.isPrivate ? privateWords() : row.text(TitleColumn);
    card.place = card.isPrivate ? QString() : row.text(PlaceColumn);
    const QString category = row.text(CategoryColumn);
    card.category = m_categories.value(category, category);
    card.person = row.text(OwnerColumn).isEmpty() ? row.text(DepartmentColumn) : row.text(OwnerColumn);
    card.stage = stageOf(row.text(StageColumn)).value_or(Stage::New);
    card.urgent = row.text(PriorityColumn) == urgentPriority;
    card.due = momentIn(row, DueColumn);
    const auto changesAt = momentIn(row, ChangesColumn);
    // What the calendar does not know is said in the language of today.
    if ((changesAt && *changesAt <= m_now) || !row.isNull(UnknownColumn) || row.isNull(StageColumn)) {
        HK_CHECK(tellAnew(card));
        return card;
    }
    card.deadline = deadlineWords(stillState(row, card.stage), m_rules.works, m_now);
    return card;
}

}  // namespace hk::tickets

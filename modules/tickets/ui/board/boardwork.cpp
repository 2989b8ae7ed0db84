// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that are moved to another column: the step that leads there.
#include "tickets/ui/board/boardpage.h"
#include "tickets/ui/board/boardview.h"
#include "tickets/ui/steps/course.h"
#include "tickets/ui/steps/steporder.h"

namespace hk::tickets {

void BoardPage::refuse(const QString &sentence)
{
    m_context.workbench.say({StatusKind::Warning, sentence});
}

void BoardPage::moveTo(const QList<qint64> &tickets, Stage stage)
{
    StepOrder order;
    std::optional<EventKind> kind;
    for (const Stage from : m_board->stagesOf(tickets)) {
        // Those that are there already stay.
        if (from == stage)
            continue;
        const std::optional<EventKind> step = stepTowards(from, stage);
        if (!step) {
            refuse(noWayTo(from, stage));
            return;
        }
        if (kind && *kind != *step) {
            refuse(tr("The chosen tickets need different steps to get there. Move them one stage after the other."));
            return;
        }
        kind = step;
    }
    if (!kind)
        return;
    for (const qint64 ticket : tickets) {
        const Card *const card = m_board->card(ticket);
        if (card == nullptr || card->stage == stage)
            continue;
        order.tickets.append(ticket);
        order.number = card->number;
    }
    order.kind = *kind;
    order.towards = stage;
    beginStep(m_context, order, window());
}

// To the nearest column on that side that a step leads to; beyond the last one stands the follow-up.
void BoardPage::moveAside(int direction)
{
    const QList<qint64> tickets = m_board->chosen();
    const QList<Stage> stages = m_board->stagesOf(tickets);
    if (stages.isEmpty())
        return;
    if (stages.size() > 1) {
        refuse(tr("The chosen tickets stand in different stages. Move them one stage after the other."));
        return;
    }
    const QList<Stage> &all = boardStages();
    const qsizetype at = all.indexOf(stages.first());
    if (stages.first() == Stage::Resolved && direction > 0) {
        const Card *const card = m_board->card(tickets.first());
        StepOrder order;
        order.kind = EventKind::FollowedUp;
        order.tickets = {tickets.first()};
        order.number = card != nullptr ? card->number : QString();
        beginStep(m_context, order, window());
        return;
    }
    for (qsizetype to = at + direction; to >= 0 && to < all.size(); to += direction) {
        if (stepTowards(stages.first(), all.at(to))) {
            moveTo(tickets, all.at(to));
            return;
        }
    }
    refuse(noWayTo(stages.first(), all.at(std::clamp<qsizetype>(at + direction, 0, all.size() - 1))));
}

}  // namespace hk::tickets

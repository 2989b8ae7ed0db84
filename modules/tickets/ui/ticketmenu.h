// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/event.h"
#include "tickets/ui/ticketspage.h"

class QMenu;
class QPoint;

namespace hk::tickets {

// A step with its command.
struct StepCommand {
    const char *id;  // "tickets.accept"
    EventKind kind;
    const char *icon;
};

// In the order in which they are offered; a command of no kind is none.
const QList<StepCommand> &stepCommands();
// Empty where the step has no command.
QString commandOf(EventKind kind);

// The steps that all of these tickets allow now.
Result<QList<EventKind>> allowedSteps(Reader &reader, const QList<qint64> &tickets, qint64 now);

// Reads what the chosen tickets allow, and offers it there.
void showTicketMenu(const UiContext &context, const Chosen &chosen, QWidget *parent, const QPoint &globalPosition);

}  // namespace hk::tickets

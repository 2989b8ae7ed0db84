// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/steps.h"
#include "widgets/workbench.h"

class QWidget;

namespace hk::tickets {

// A step that a person wants to take.
struct StepOrder {
    EventKind kind = EventKind::Commented;
    QList<qint64> tickets = {};
    QString number = {};  // of the ticket, where it is one and known
    std::optional<Stage> towards = {};  // all the way to this stage of the board
    QString text = {};  // to begin with
    bool link = false;  // no step: ties the ticket to another
    QString draft = {};  // what was typed for it elsewhere, done with once it is taken

    // "GD-1118-021", "3 tickets"
    QString name() const;
    QString title() const;
};

// At once where nothing is to be said, else by a dialog over the window. Says what was done, with the way back.
void beginStep(const UiContext &context, const StepOrder &order, QWidget *parent);

// Writes it; `untilDay` means the close of office of that day for an extension, its beginning for a reminder.
Result<void> writeStep(Writer &writer, const StepOrder &order, Step step, const QDate &untilDay);
QByteArray stepVerb(const StepOrder &order);
void sayTaken(const UiContext &context, const StepOrder &order);

}  // namespace hk::tickets

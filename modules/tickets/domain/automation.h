// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/ticketstate.h"

namespace hk::tickets {

// What a school has the program do to tickets by itself: when something happens to one that it is about, it takes further steps,
// which stand in the history under its name.

enum class Occasion { Opened, CategorySet, StageEntered, Warned, Breached };

QString code(Occasion occasion);
std::optional<Occasion> occasionOf(const QString &code);

struct AutomaticAction {
    QByteArray uid = {};
    QString name = {};
    Occasion occasion = Occasion::Opened;
    std::optional<Stage> stage = {};  // that is entered; none: any
    std::optional<ClockKind> clock = {};  // that warns or runs out; none: any
    qint64 validFrom = 0;
    // Which tickets; what is empty is any. Of a category also what stands under it.
    QString category = {};
    qint64 building = 0;
    std::optional<Level> level = {};
    QString source = {};
    // What is done; what is empty is not.
    QString priority = {};
    std::optional<Level> raiseTo = {};
    QString helper = {};
    QString listTitle = {};
    QString list = {};  // lines of a check list
    bool reminds = false;
    QByteArray department = {};
    QString person = {};
};

// What happened to a ticket. Of a clock its name tells it from every other of the ticket: it is the same on all desks.
struct Occurrence {
    Occasion occasion = Occasion::Opened;
    qint64 at = 0;
    std::optional<Stage> stage = {};
    std::optional<ClockKind> clock = {};
    std::optional<Level> level = {};  // whose clock it was; none: where the ticket is
    QString name = {};
};

// Besides its state, what an action asks of a ticket.
struct ActedOn {
    qint64 building = 0;
    QString source = {};
    QString owner = {};
    QString checklist = {};
};

// What a step that is no imported history came to.
QList<Occurrence> occurrencesOf(const Event &event, const TicketState &before, const TicketState &after);
// The warnings and breaches of this round, "resolution:2:college:breach"; not those of a clock that was met after all.
QList<Occurrence> occurrencesOfClocks(const TicketState &state);

bool isAbout(const AutomaticAction &action, const Occurrence &occurrence, const TicketState &state, const ActedOn &ticket,
             const Policies &policies);
// The steps that it takes then; none that would change nothing.
QList<Event> stepsOf(const AutomaticAction &action, const Occurrence &occurrence, const TicketState &state, const ActedOn &ticket);

}  // namespace hk::tickets

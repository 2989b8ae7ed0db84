// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/ticketmenu.h"

#include "tickets/domain/steps.h"
#include "tickets/store/history.h"
#include "widgets/actionregistry.h"
#include "widgets/whendone.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace hk::tickets {

namespace {

// Of more that are chosen together it is found out when the step is taken.
constexpr int mostAsked = 100;

struct TicketMenuText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::TicketMenu)
};

// Where a new group begins in the menu.
bool beginsGroup(EventKind kind)
{
    return kind == EventKind::Answered || kind == EventKind::HandedOver || kind == EventKind::Merged || kind == EventKind::Declined;
}

}  // namespace

const QList<StepCommand> &stepCommands()
{
    using enum EventKind;
    static const QList<StepCommand> commands{
        {"tickets.accept", Accepted, "circle-tick"},
        {"tickets.dispatch", Dispatched, "arrow-right"},
        {"tickets.start", Started, "flag"},
        {"tickets.wait", WaitingForStudent, "hourglass"},
        {"tickets.resume", Resumed, "refresh"},
        {"tickets.resolve", Resolved, "tick"},
        {"tickets.followUp", FollowedUp, "phone"},
        {"tickets.reopen", Reopened, "undo"},
        {"tickets.answer", Answered, "person"},
        {"tickets.tellProgress", ProgressTold, "info"},
        {"tickets.proposeAnswer", AnswerProposed, "edit"},
        {"tickets.approveAnswer", AnswerApproved, "tick"},
        {"tickets.returnAnswer", AnswerReturned, "arrow-left"},
        {"tickets.check", Checked, "eye"},
        {"tickets.comment", Commented, "edit"},
        {"tickets.handOver", HandedOver, "move"},
        {"tickets.addHelper", HelperAdded, "people"},
        {"tickets.pushBack", PushedBack, "arrow-left"},
        {"tickets.escalate", Escalated, "chevron-up"},
        {"tickets.extend", ExtensionAsked, "calendar"},
        {"tickets.grantExtension", ExtensionGranted, "tick"},
        {"tickets.refuseExtension", ExtensionRefused, "close"},
        {"tickets.snooze", Snoozed, "clock"},
        {"tickets.recategorise", Recategorised, "list"},
        {"tickets.reprioritise", Reprioritised, "flag"},
        {"tickets.merge", Merged, "tree"},
        {"tickets.split", Split, "copy"},
        {"tickets.decline", Declined, "close"},
    };
    return commands;
}

QString commandOf(EventKind kind)
{
    // What is waited for is chosen in the dialog.
    const EventKind offered = isWaiting(kind) ? EventKind::WaitingForStudent : kind;
    for (const StepCommand &command : stepCommands()) {
        if (command.kind == offered)
            return QLatin1String(command.id);
    }
    return {};
}

Result<QList<EventKind>> allowedSteps(Reader &reader, const QList<qint64> &tickets, qint64 now)
{
    HK_TRY(const Rules rules, readRules(reader));
    QList<EventKind> allowed;
    for (qsizetype i = 0; i < std::min<qsizetype>(tickets.size(), mostAsked); ++i) {
        HK_TRY(const TicketState state, stateOf(reader, rules, tickets.at(i), now));
        QList<EventKind> steps = stepsFrom(state);
        // Who passes on or begins what nobody had accepted accepts it by that.
        if (state.stage == Stage::New)
            steps += {EventKind::Dispatched, EventKind::Started};
        if (i == 0)
            allowed = steps;
        else
            allowed.removeIf([&steps](EventKind kind) { return !steps.contains(kind); });
    }
    // Each of them is about one ticket alone.
    if (tickets.size() > 1)
        allowed.removeIf([](EventKind kind) { return kind == EventKind::FollowedUp || kind == EventKind::Split; });
    return allowed;
}

void showTicketMenu(const UiContext &context, const Chosen &chosen, QWidget *parent, const QPoint &globalPosition)
{
    if (chosen.tickets.isEmpty())
        return;
    const auto job = [tickets = chosen.tickets, now = context.clock()](Reader &reader) {
        return allowedSteps(reader, tickets, now);
    };
    whenDone(
        context.database.read(job), parent,
        [&actions = context.actions, parent, globalPosition, sole = chosen.sole() != 0](const Result<QList<EventKind>> &steps) {
            if (!steps.ok())
                return;
            auto *menu = new QMenu(parent);
            menu->setObjectName(QStringLiteral("ticket.menu"));
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->setAccessibleName(TicketMenuText::tr("Steps of the ticket"));
            for (const StepCommand &command : stepCommands()) {
                if (beginsGroup(command.kind))
                    menu->addSeparator();
                QAction *const action = actions.action(QLatin1String(command.id));
                if (action != nullptr && steps->contains(command.kind))
                    menu->addAction(action);
            }
            menu->addSeparator();
            for (const char *id : {"tickets.link", "tickets.untie", "tickets.complainant", "tickets.edit", "tickets.delete"}) {
                if (QAction *const action = sole ? actions.action(QLatin1String(id)) : nullptr)
                    menu->addAction(action);
            }
            menu->popup(globalPosition);
        });
}

}  // namespace hk::tickets

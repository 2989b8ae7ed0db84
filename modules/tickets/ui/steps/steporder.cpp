// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/steps/steporder.h"

#include "tickets/domain/titles.h"
#include "tickets/store/rules.h"
#include "tickets/ui/steps/course.h"
#include "tickets/ui/steps/stepdialog.h"
#include "tickets/ui/steps/stepform.h"
#include "widgets/actionregistry.h"
#include "widgets/whendone.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

struct StepOrderText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::StepOrder)
};

// A promise ends with the office of its day, and a reminder comes as the day begins.
Result<qint64> momentOf(Writer &writer, EventKind kind, const QDate &day)
{
    const qint64 morning = QDateTime(day, QTime(0, 0), campusTimeZone()).toMSecsSinceEpoch();
    if (kind == EventKind::Snoozed || isWaiting(kind))
        return morning;
    HK_TRY(const Rules rules, readRules(writer));
    const auto office = rules.works.find(QString());
    return office == rules.works.end()
        ? Result<qint64>(Error{StepOrderText::tr("The usual office hours make no sense. Set them in Settings.")})
        : office->second.closeAfter(morning, 1);
}

}  // namespace

QString StepOrder::name() const
{
    return tickets.size() == 1 && !number.isEmpty() ? number : StepOrderText::tr("%n ticket(s)", nullptr, int(tickets.size()));
}

QString StepOrder::title() const
{
    return link ? StepOrderText::tr("Tie to another ticket") : tickets::title(kind);
}

void beginStep(const UiContext &context, const StepOrder &order, QWidget *parent)
{
    if (order.tickets.isEmpty())
        return;
    if (order.link || !stepForm(order.kind).asksNothing()) {
        auto *dialog = new StepDialog(context, order, parent);
        dialog->open();
        return;
    }
    Step step;
    step.kind = order.kind;
    const auto job = [order, step](Writer &writer) { return writeStep(writer, order, step, {}); };
    whenDone(context.database.write({.verb = stepVerb(order)}, job), &context.actions, [context, order](const Result<void> &done) {
        if (done.ok())
            sayTaken(context, order);
        else
            context.workbench.say({StatusKind::Warning, done.error().message});
    });
}

Result<void> writeStep(Writer &writer, const StepOrder &order, Step step, const QDate &untilDay)
{
    if (order.link)
        return linkTickets(writer, order.tickets.first(), step.ticket);
    if (untilDay.isValid()) {
        HK_TRY(step.until, momentOf(writer, step.kind, untilDay));
    }
    if (order.towards)
        return takeTowards(writer, order.tickets, *order.towards, step);
    if (step.kind == EventKind::Split) {
        HK_TRY(const qint64 made, splitTicket(writer, order.tickets.first(), step.text, step.category));
        return made != 0 ? Result<void>() : Result<void>(Error{StepOrderText::tr("The ticket could not be split.")});
    }
    if (step.kind == EventKind::FollowedUp && order.tickets.size() == 1)
        return followUp(writer, order.tickets.first(), step);
    return order.tickets.size() == 1 ? takeStep(writer, order.tickets.first(), step) : takeSteps(writer, order.tickets, step);
}

QByteArray stepVerb(const StepOrder &order)
{
    return order.link ? QByteArray("tickets.link") : verbOf(order.kind);
}

void sayTaken(const UiContext &context, const StepOrder &order)
{
    ActionRegistry &actions = context.actions;
    context.workbench.say({StatusKind::Done,
                           StepOrderText::tr("%1: %2", "a step that was taken, and the ticket").arg(order.title(), order.name()),
                           StepOrderText::tr("Undo"), [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to the shift that is chosen.
#include "duty/store/logs.h"
#include "duty/ui/plan/planpage.h"
#include "widgets/dialogs.h"
#include "widgets/whendone.h"

namespace hk::duty {

void PlanPage::assignTo()
{
    const Shift *const shift = current();
    if (!shift)
        return;
    QStringList names;
    QList<qint64> keys;
    for (const DutyPerson &person : std::as_const(m_shown.people)) {
        names << person.name;
        keys << person.id;
    }
    const int chosen =
        m_context.dialogs.choose(this, tr("Give out the shift"), shift->day.toString(Qt::ISODate) + u' ' + shift->title(), names);
    if (chosen < 0)
        return;
    const auto job = [shift = *shift, person = keys.at(chosen)](Writer &writer) -> Result<QString> {
        HK_CHECK(assign(writer, shift.id, person));
        return nearDuties(writer, person, shift);
    };
    whenDone(m_context.database.write({.verb = "duty.assign"}, job), this, [this](const Result<QString> &near) {
        if (near.ok() && !near->isEmpty())
            m_context.workbench.say({StatusKind::Warning, *near});
        else
            tell(near, tr("The shift was given out."));
    });
}

void PlanPage::releaseFrom()
{
    const Shift *const shift = current();
    if (!shift || shift->on.isEmpty())
        return;
    int chosen = 0;
    if (shift->on.size() > 1) {
        QStringList names;
        for (const OnDuty &on : shift->on)
            names << on.name;
        chosen = m_context.dialogs.choose(this, tr("Take somebody off the shift"), shift->title(), names);
    }
    if (chosen < 0)
        return;
    const auto job = [key = shift->id, person = shift->on.at(chosen).person](Writer &writer) {
        return release(writer, key, person);
    };
    whenDone(m_context.database.write({.verb = "duty.release"}, job), this,
             [this](const Result<void> &done) { tell(done, tr("The duty was ended.")); });
}

// Of several on duty the first one gives; the account's own shift comes before.
void PlanPage::askForSwap()
{
    const Shift *const shift = current();
    if (!shift || shift->on.isEmpty())
        return;
    const QString own = m_context.database.viewer().name;
    const auto mine = std::find_if(shift->on.begin(), shift->on.end(), [&](const OnDuty &on) { return on.name == own; });
    const OnDuty giver = mine == shift->on.end() ? shift->on.first() : *mine;
    QStringList names;
    QList<qint64> keys;
    for (const DutyPerson &person : std::as_const(m_shown.people)) {
        if (person.id == giver.person)
            continue;
        names << person.name;
        keys << person.id;
    }
    const int chosen =
        m_context.dialogs.choose(this, tr("Ask for a swap"),
                                 tr("Who takes the shift of %1 on %2?").arg(giver.name, shift->day.toString(Qt::ISODate)), names);
    if (chosen < 0)
        return;
    const auto reason = m_context.dialogs.askText(this, tr("Ask for a swap"), tr("Reason"));
    if (!reason)
        return;
    const SwapRequest request{shift->id, giver.person, keys.at(chosen), 0, *reason};
    whenDone(
        m_context.database.write({.verb = "duty.askSwap"}, [request](Writer &writer) { return askSwap(writer, request); }), this,
        [this, name = names.at(chosen)](const Result<qint64> &asked) { tell(asked, tr("%1 is asked for the swap.").arg(name)); });
}

void PlanPage::answerSwap()
{
    if (m_shown.swaps.isEmpty())
        return;
    QStringList texts;
    for (const Swap &swap : std::as_const(m_shown.swaps))
        texts << tr("%1: %2 to %3").arg(swap.shiftTitle, swap.giverName, swap.takerName);
    const int which = texts.size() == 1 ? 0 : m_context.dialogs.choose(this, tr("Answer a swap"), tr("Which one?"), texts);
    if (which < 0)
        return;
    const Swap swap = m_shown.swaps.at(which);
    const bool isAgreed = swap.state == QLatin1String("agreed");
    const int answer =
        m_context.dialogs.choose(this, tr("Answer a swap"), texts.at(which),
                                 {isAgreed ? tr("Approve it") : tr("Agree to it"), tr("Refuse it"), tr("Withdraw it")});
    if (answer < 0)
        return;
    const auto job = [key = swap.id, answer, isAgreed](Writer &writer) -> Result<void> {
        if (answer == 1)
            return refuseSwap(writer, key, {});
        if (answer == 2)
            return withdrawSwap(writer, key);
        return isAgreed ? approveSwap(writer, key) : agreeToSwap(writer, key);
    };
    whenDone(m_context.database.write({.verb = "duty.answerSwap"}, job), this,
             [this](const Result<void> &done) { tell(done, tr("The swap was answered.")); });
}

void PlanPage::beginLog()
{
    const Shift *const shift = current();
    if (!shift)
        return;
    NewLog log{shift->id};
    // Where nobody signs in, whoever is on duty first writes.
    if (m_context.database.viewer().name.isEmpty() && !shift->on.isEmpty())
        log.person = shift->on.first().person;
    whenDone(m_context.database.write({.verb = "duty.newLog"}, [log](Writer &writer) { return hk::duty::beginLog(writer, log); }),
             this, [this](const Result<qint64> &begun) {
                 if (begun.ok())
                     m_context.workbench.openItem("duty_log", *begun);
                 else
                     say(begun.error());
             });
}

}  // namespace hk::duty

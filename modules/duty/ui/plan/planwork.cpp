// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to the shift that is chosen.
#include "duty/dutycatalogue.h"
#include "duty/exchange/shiftics.h"
#include "duty/store/logs.h"
#include "duty/ui/plan/alloweddialog.h"
#include "duty/ui/plan/planpage.h"
#include "duty/ui/plan/shiftdialog.h"
#include "duty/ui/plan/swapdialog.h"
#include "duty/ui/reminder.h"
#include "widgets/dialogs.h"
#include "widgets/whendone.h"

#include <algorithm>

namespace hk::duty {

namespace {

bool isOn(const Shift &shift, qint64 person)
{
    return std::any_of(shift.on.begin(), shift.on.end(), [person](const OnDuty &on) { return on.person == person; });
}

}  // namespace

// Who may have the shift: those of the rota and of its building first, whoever is on duty elsewhere at that time last.
QList<PlanPage::Candidate> PlanPage::candidatesFor(const Shift &shift) const
{
    QList<Candidate> candidates;
    for (const DutyPerson &person : m_shown.people) {
        const bool isHere =
            (!person.from.isValid() || person.from <= shift.day) && (!person.to.isValid() || person.to >= shift.day);
        if (!isHere || isOn(shift, person.id))
            continue;
        int duties = 0;
        bool isElsewhere = false;
        for (const Shift &other : m_shown.shifts) {
            const bool isTheirs = !other.cancelled && isOn(other, person.id);
            duties += int(isTheirs);
            isElsewhere = isElsewhere || (isTheirs && other.starts < shift.ends && shift.starts < other.ends);
        }
        // Namesakes are told apart by what they are.
        QStringList about{person.name, choiceTitle(m_context.catalogue, "duty_person", "role_type", person.roleType),
                          person.buildingName,
                          isElsewhere ? tr("on duty elsewhere then") : tr("%n duties in what is shown", nullptr, duties)};
        about.removeAll(QString());
        const bool isOfBuilding = person.building == 0 || person.building == shift.building;
        const int rank = isElsewhere ? 3 : !person.onRota ? 2 : isOfBuilding ? 0 : 1;
        candidates.append({person.id, about.join(QStringLiteral(" · ")), rank, duties});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &one, const Candidate &other) {
        return std::pair(one.rank, one.duties) < std::pair(other.rank, other.duties);
    });
    return candidates;
}

void PlanPage::assignTo()
{
    const Shift *const shift = current();
    if (!shift)
        return;
    const QList<Candidate> candidates = candidatesFor(*shift);
    QStringList names;
    for (const Candidate &candidate : candidates)
        names << candidate.text;
    const int chosen =
        m_context.dialogs.choose(this, tr("Give out the shift"), shift->day.toString(Qt::ISODate) + u' ' + shift->title(), names);
    if (chosen < 0)
        return;
    const auto job = [shift = *shift, person = candidates.at(chosen).person](Writer &writer) -> Result<QString> {
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

void PlanPage::cancelOne()
{
    const Shift *const shift = current();
    if (!shift)
        return;
    const qint64 key = shift->id;
    QStringList names;
    for (const OnDuty &on : shift->on)
        names << on.name;
    const auto reason = m_context.dialogs.askText(
        this, tr("Cancel the shift"), tr("Why %1 is not held").arg(shift->day.toString(Qt::ISODate) + u' ' + shift->title()));
    if (!reason)
        return;
    const QString done = names.isEmpty() ? tr("The shift is cancelled.")
                                         : tr("The shift is cancelled. Tell %1.").arg(names.join(QStringLiteral("、")));
    whenDone(m_context.database.write({.verb = "duty.cancelShift"},
                                      [key, reason = *reason](Writer &writer) { return cancelShift(writer, key, reason); }),
             this, [this, done](const Result<void> &cancelled) { tell(cancelled, done); });
}

void PlanPage::restoreOne()
{
    const Shift *const shift = current();
    if (!shift)
        return;
    whenDone(m_context.database.write({.verb = "duty.restoreShift"},
                                      [key = shift->id](Writer &writer) { return restoreShift(writer, key); }),
             this, [this](const Result<void> &done) { tell(done, tr("The shift is held after all.")); });
}

void PlanPage::askForSwap()
{
    const Shift *const shift = current();
    if (shift && !shift->on.isEmpty())
        (new SwapDialog(m_context, *shift, m_shown.people, this))->open();
}

void PlanPage::addShift()
{
    const Shift *const shift = current();
    auto *dialog = new ShiftDialog(m_context, shift ? shift->day : today(), buildings(), this);
    connect(dialog, &ShiftDialog::saved, this, [this](qint64 key) { showItem("duty_shift", key); });
    dialog->open();
}

void PlanPage::editOne()
{
    if (const Shift *const shift = current())
        (new ShiftDialog(m_context, *shift, this))->open();
}

void PlanPage::sayAllowed()
{
    const Shift *const shift = current();
    const qint64 person = shift && !shift->on.isEmpty() ? shift->on.first().person : m_shown.people.first().id;
    (new AllowedDialog(m_context, m_shown.people, person, this))->open();
}

// Of whoever is signed in; where nobody is, of the one that is chosen.
void PlanPage::writeCalendar()
{
    const QString own = m_context.database.viewer().name;
    const QList<DutyPerson> &people = m_shown.people;
    auto whose =
        std::find_if(people.begin(), people.end(), [&own](const DutyPerson &one) { return !own.isEmpty() && one.name == own; });
    if (whose == people.end()) {
        QStringList names;
        for (const DutyPerson &person : people)
            names << person.name;
        const int chosen = m_context.dialogs.choose(this, tr("Shifts as a calendar file"), tr("Whose shifts?"), names);
        if (chosen < 0)
            return;
        whose = people.begin() + chosen;
    }
    const QString path =
        m_context.dialogs.saveFile(this, tr("Shifts as a calendar file"),
                                   tr("Duties of %1").arg(whose->name) + QStringLiteral(".ics"), tr("Calendar files (*.ics)"));
    if (path.isEmpty())
        return;
    const auto job = [person = whose->id, path, minutes = Reminder::kept().minutes, now = m_context.clock()](Reader &reader) {
        return writeShiftsIcs(reader, person, minutes, now, path);
    };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this](const Result<int> &shifts) {
        if (shifts.ok())
            sayDone(tr("%n shifts were written. Open the file with a calendar.", nullptr, *shifts));
        else
            say(shifts.error());
    });
}

QString PlanPage::swapWords(const Swap &swap)
{
    const QString what = tr("%1 gives it to %2").arg(swap.giverName, swap.takerName);
    return swap.inReturn == 0 ? what : tr("%1, in return for %2").arg(what, swap.returnTitle);
}

void PlanPage::answerSwap()
{
    if (m_shown.swaps.isEmpty())
        return;
    QStringList texts;
    for (const Swap &swap : std::as_const(m_shown.swaps))
        texts << swapTitle(swap);
    const int which = texts.size() == 1 ? 0 : m_context.dialogs.choose(this, tr("Answer a swap"), tr("Which one?"), texts);
    if (which >= 0)
        answerOne(m_shown.swaps.at(which));
}

QString PlanPage::swapTitle(const Swap &swap)
{
    return tr("%1: %2", "shift, who to whom").arg(swap.shiftTitle, swapWords(swap));
}

void PlanPage::answerOne(const Swap &swap)
{
    const qint64 key = swap.id;
    const bool isAgreed = swap.state == QLatin1String("agreed");
    const int answer =
        m_context.dialogs.choose(this, tr("Answer a swap"), swapTitle(swap),
                                 {isAgreed ? tr("Approve it") : tr("Agree to it"), tr("Refuse it"), tr("Withdraw it")});
    if (answer < 0)
        return;
    const auto why = answer == 1 ? m_context.dialogs.askText(this, tr("Refuse the swap"), tr("Reason")) : QString();
    if (!why)
        return;
    const auto job = [key, answer, isAgreed, why = *why](Writer &writer) -> Result<void> {
        if (answer == 1)
            return refuseSwap(writer, key, why);
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
    // Where nobody signs in, whoever is on duty writes.
    if (m_context.database.viewer().name.isEmpty() && shift->on.size() == 1)
        log.person = shift->on.first().person;
    if (m_context.database.viewer().name.isEmpty() && shift->on.size() > 1) {
        QStringList names;
        for (const OnDuty &on : shift->on)
            names << on.name;
        const int chosen = m_context.dialogs.choose(this, tr("Write the log of the shift"), tr("Who writes it?"), names);
        if (chosen < 0)
            return;
        log.person = shift->on.at(chosen).person;
    }
    whenDone(m_context.database.write({.verb = "duty.newLog"}, [log](Writer &writer) { return hk::duty::beginLog(writer, log); }),
             this, [this](const Result<qint64> &begun) {
                 if (begun.ok())
                     m_context.workbench.openItem("duty_log", *begun);
                 else
                     say(begun.error());
             });
}

}  // namespace hk::duty

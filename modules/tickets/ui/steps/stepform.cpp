// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/steps/stepform.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

class StepForms {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::StepForm)

public:
    static StepForm of(EventKind kind);

private:
    static StepForm ofCourse(EventKind kind);
    static StepForm ofAnswer(EventKind kind);
    static StepForm words(const QString &label, Ask ask = Ask::Must, bool canned = false)
    {
        StepForm form;
        form.textLabel = label;
        form.text = ask;
        form.cannedAnswers = canned;
        return form;
    }
};

StepForm StepForms::of(EventKind kind)
{
    StepForm form;
    switch (kind) {
    case EventKind::HandedOver:
    case EventKind::HelperAdded:
        form = words(tr("What they should know"), Ask::MayBe);
        form.personLabel = kind == EventKind::HandedOver ? tr("Who answers for it from now on") : tr("Who helps");
        form.person = Ask::Must;
        return form;
    case EventKind::Recategorised:
        form.category = true;
        return form;
    case EventKind::Reprioritised:
        form = words(tr("Why another priority"));
        form.priority = true;
        return form;
    case EventKind::Merged:
        form = words(tr("Note"), Ask::MayBe);
        form.otherLabel = tr("The ticket that goes on");
        return form;
    case EventKind::Split:
        form = words(tr("What the new ticket is about"));
        form.category = true;
        return form;
    case EventKind::Snoozed:
        form = words(tr("Why later"));
        form.untilLabel = tr("Remind me again on");
        form.until = Ask::Must;
        return form;
    case EventKind::Commented:
        return words(tr("Comment"));
    default:
        return ofCourse(kind);
    }
}

StepForm StepForms::ofCourse(EventKind kind)
{
    StepForm form;
    switch (kind) {
    case EventKind::Dispatched:
        form = words(tr("What they are to do"), Ask::MayBe);
        form.department = true;
        form.personLabel = tr("Person there");
        form.person = Ask::MayBe;
        return form;
    case EventKind::PushedBack:
        return words(tr("Why it goes back"));
    case EventKind::Checked:
        return words(tr("What was found"), Ask::MayBe);
    case EventKind::WaitingForStudent:
    case EventKind::WaitingForParts:
    case EventKind::WaitingForThirdParty:
        form = words(tr("What exactly is missing"));
        form.waiting = true;
        form.untilLabel = tr("Ask again on");
        form.until = Ask::MayBe;
        return form;
    case EventKind::Escalated:
        form = words(tr("Why it goes up"), Ask::MayBe);
        form.level = true;
        return form;
    case EventKind::Resolved:
        return words(tr("What was done"), Ask::Must, true);
    case EventKind::FollowedUp:
        form = words(tr("How the student was asked, and what they said"));
        form.personLabel = tr("Who was asked, if not who reported it");
        form.person = Ask::MayBe;
        form.rating = true;
        return form;
    case EventKind::Reopened:
        return words(tr("Why it is opened again"));
    case EventKind::Declined:
        return words(tr("Why it is not taken on"), Ask::Must, true);
    default:
        return ofAnswer(kind);
    }
}

StepForm StepForms::ofAnswer(EventKind kind)
{
    StepForm form;
    switch (kind) {
    case EventKind::Answered:
        return words(tr("Answer to the student"), Ask::Must, true);
    case EventKind::ProgressTold:
        return words(tr("What the student was told"), Ask::Must, true);
    case EventKind::AnswerProposed:
        return words(tr("Proposed answer"), Ask::Must, true);
    case EventKind::AnswerReturned:
        return words(tr("What should be changed"));
    case EventKind::ExtensionAsked:
        form = words(tr("Reason"));
        form.untilLabel = tr("New limit");
        form.until = Ask::Must;
        return form;
    case EventKind::ExtensionGranted:
        form = words(tr("Note"), Ask::MayBe);
        form.untilLabel = tr("New limit, if another than was asked for");
        form.until = Ask::MayBe;
        return form;
    case EventKind::ExtensionRefused:
        return words(tr("Reason"));
    default:
        return {};
    }
}

}  // namespace

bool StepForm::asksNothing() const
{
    return text == Ask::No && person == Ask::No && until == Ask::No && !department && !category && !priority && !level && !waiting
        && otherLabel.isEmpty() && !rating;
}

StepForm stepForm(EventKind kind)
{
    return StepForms::of(kind);
}

}  // namespace hk::tickets

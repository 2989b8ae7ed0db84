// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/mentoringactions.h"

#include "mentoring/ui/meetings/confidencedialog.h"
#include "mentoring/ui/meetings/notedialog.h"
#include "mentoring/ui/meetings/talkdialog.h"
#include "mentoring/ui/pairings/pairdialog.h"
#include "mentoring/ui/settings/mentoringsettings.h"
#include "widgets/actionregistry.h"

#include <QApplication>

namespace hk::mentoring {

namespace {

const QString mentoringContext = QStringLiteral("mentoring");
constexpr int talkOrder = 420;

QKeySequence control(Qt::Key key)
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | key);
}

}  // namespace

MentoringActions::MentoringActions(const UiContext &context) : m_context(context)
{
    addGlobal();
    addOnTalks();
    addOnFollowUps();
    addOnPairs();
    allow();
}

MentoringActions::~MentoringActions()
{
    m_context.actions.removeAll(QStringLiteral("mentoring."));
}

void MentoringActions::addGlobal()
{
    ActionSpec talk{QStringLiteral("mentoring.newMeeting"), tr("New talk"), QStringLiteral("mentors"), {}, MenuPlace::New, 60};
    talk.writes = "mentor_meeting";
    m_context.actions.add(talk, this, [this] { newTalk(); });
    ActionSpec talks{QStringLiteral("mentoring.import"), tr("Import…"), QStringLiteral("import"), {}, MenuPlace::None};
    talks.needs = Deed::Import;
    m_context.actions.add(talks, this, [this] { m_context.workbench.openImport({}, QStringLiteral("meetings")); });
    ActionSpec calendar{QStringLiteral("mentoring.calendar"),
                        tr("Save talks to come for a calendar…"),
                        QStringLiteral("calendar"),
                        {},
                        MenuPlace::Data,
                        650};
    calendar.needs = Deed::Export;
    m_context.actions.add(calendar, this, [this] { writeCalendar(); });
}

void MentoringActions::add(const Command &command)
{
    ActionSpec spec{QLatin1String(command.id), command.text, QLatin1String(command.icon), command.keys, MenuPlace::None, talkOrder};
    spec.context = mentoringContext;
    spec.writes = command.writes;
    if (spec.writes.isEmpty())
        spec.needs = Deed::Export;
    m_context.actions.add(spec, this, [this, run = command.run] { (this->*run)(); });
}

void MentoringActions::addOnTalks()
{
    const char *talk = "mentor_meeting";
    add({"mentoring.new", tr("New talk"), "add", QKeySequence(Qt::CTRL | Qt::Key_N), talk, &MentoringActions::newTalk});
    add({"mentoring.schedule", tr("Schedule a talk…"), "calendar", control(Qt::Key_Y), talk, &MentoringActions::schedule});
    add({"mentoring.edit", tr("Edit the talk"), "edit", QKeySequence(Qt::Key_F2), talk, &MentoringActions::edit});
    add({"mentoring.delete", tr("Delete the talk"), "delete", QKeySequence(Qt::Key_Delete), talk, &MentoringActions::remove});
    add({"mentoring.hold", tr("The talk was held"), "tick", {}, talk, &MentoringActions::hold});
    add({"mentoring.miss", tr("The student did not come"), "close", {}, talk, &MentoringActions::miss});
    add({"mentoring.confide", tr("Confidential record…"), "lock", control(Qt::Key_K), "mentor_confidence",
         &MentoringActions::confide});
    add({"mentoring.note", tr("Free note…"), "edit", {}, "mentor_note", &MentoringActions::writeNote});
    add({"mentoring.ask", tr("Ask for a follow-up…"), "flag", {}, "mentor_follow_up", &MentoringActions::ask});
    add({"mentoring.form", tr("Form…"), "file", {}, "", &MentoringActions::writeForm});
    add({"mentoring.booklet", tr("Booklet…"), "print", {}, "", &MentoringActions::writeBooklet});
}

void MentoringActions::addOnFollowUps()
{
    const char *follow = "mentor_follow_up";
    add({"mentoring.accept", tr("Accept"), "tick", control(Qt::Key_A), follow, &MentoringActions::accept});
    add({"mentoring.done", tr("Done…"), "circle-tick", control(Qt::Key_D), follow, &MentoringActions::finish});
    add({"mentoring.decline", tr("Decline…"), "close", {}, follow, &MentoringActions::decline});
    add({"mentoring.close", tr("Read, close"), "eye", control(Qt::Key_E), follow, &MentoringActions::close});
    add({"mentoring.askAgain", tr("Ask again…"), "undo", {}, follow, &MentoringActions::askAgain});
}

void MentoringActions::addOnPairs()
{
    const char *pairing = "mentor_pairing";
    add({"mentoring.pair", tr("New pair…"), "link", {}, pairing, &MentoringActions::pair});
    add({"mentoring.changeMentor", tr("Change of mentor…"), "move", {}, pairing, &MentoringActions::changeMentor});
    add({"mentoring.endPairing", tr("End the pairing"), "close", {}, pairing, &MentoringActions::endPairing});
    add({"mentoring.byRoster", tr("Take pairs from the roster"), "roster", {}, pairing, &MentoringActions::byRoster});
    add({"mentoring.editMentor", tr("Edit the mentor…"), "person", {}, "mentor", &MentoringActions::editMentor});
    add({"mentoring.rule", tr("Rules of the quota…"), "settings", {}, "mentor_rule", &MentoringActions::openRules});
}

void MentoringActions::addPage(MentoringPage *page)
{
    m_pages.insert(page->id(), page);
    connect(page, &MentoringPage::chosenChanged, this, &MentoringActions::allow);
}

Chosen MentoringActions::chosen() const
{
    const QPointer<MentoringPage> page = m_pages.value(m_context.actions.context());
    return page ? page->chosen() : Chosen();
}

void MentoringActions::allow()
{
    const Chosen now = chosen();
    const auto set = [this](std::initializer_list<const char *> ids, bool can, const QString &reason) {
        for (const char *id : ids)
            m_context.actions.setEnabled(QLatin1String(id), can, can ? QString() : reason);
    };
    set({"mentoring.edit", "mentoring.delete", "mentoring.hold", "mentoring.miss", "mentoring.form"}, now.meeting != 0,
        tr("Choose a talk first."));
    set({"mentoring.confide", "mentoring.note", "mentoring.ask"}, now.student != 0,
        tr("Choose a talk with a student of the roster first."));
    const auto follows = [&](std::initializer_list<const char *> ids, const QStringList &states, const QString &reason) {
        set(ids, now.followUp != 0 && states.contains(now.state), now.followUp == 0 ? tr("Choose a follow-up first.") : reason);
    };
    const QString open = QStringLiteral("open");
    const QString accepted = QStringLiteral("accepted");
    const QString done = QStringLiteral("done");
    const QString declined = QStringLiteral("declined");
    follows({"mentoring.accept"}, {open}, tr("It was answered already."));
    follows({"mentoring.done", "mentoring.decline"}, {open, accepted}, tr("It was answered already."));
    follows({"mentoring.close", "mentoring.askAgain"}, {done, declined},
            now.state == QLatin1String("closed") ? tr("It is closed.") : tr("It has no answer yet."));
    set({"mentoring.changeMentor", "mentoring.endPairing"}, now.pairing != 0, tr("Choose a pair first."));
    set({"mentoring.editMentor", "mentoring.booklet"}, now.mentor != 0, tr("Choose a row of the mentor first."));
}

void MentoringActions::newTalk()
{
    const Chosen now = chosen();
    openTalkDialog(m_context, {0, now.mentor, now.meeting == 0 ? now.student : 0, false}, QApplication::activeWindow());
}

void MentoringActions::schedule()
{
    const Chosen now = chosen();
    openTalkDialog(m_context, {0, now.mentor, now.student, true}, QApplication::activeWindow());
}

void MentoringActions::edit()
{
    if (const Chosen now = chosen(); now.meeting != 0)
        openTalkDialog(m_context, {now.meeting, 0, 0, false}, QApplication::activeWindow());
}

void MentoringActions::confide()
{
    const Chosen now = chosen();
    if (now.student == 0)
        return;
    auto *dialog = new ConfidenceDialog(m_context, now.student, {}, QApplication::activeWindow());
    dialog->open();
}

void MentoringActions::pair()
{
    auto *dialog = new PairDialog(m_context, {}, false, QApplication::activeWindow());
    dialog->open();
}

void MentoringActions::changeMentor()
{
    const Chosen now = chosen();
    if (now.pairing == 0)
        return;
    auto *dialog = new PairDialog(m_context, now, true, QApplication::activeWindow());
    dialog->open();
}

void MentoringActions::openRules()
{
    m_context.workbench.openPage(QLatin1String(mentoringSettingsId));
}

void MentoringActions::writeNote()
{
    const Chosen now = chosen();
    if (now.student == 0)
        return;
    auto *dialog = new NoteDialog(m_context, now.student, {}, QApplication::activeWindow());
    dialog->open();
}

}  // namespace hk::mentoring

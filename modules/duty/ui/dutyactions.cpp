// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/dutyactions.h"

#include "widgets/actionregistry.h"

namespace hk::duty {

namespace {

constexpr int firstOrder = 700;
const QString dutyPrefix = QStringLiteral("duty.");

QKeySequence shifted(Qt::Key key)
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | key);
}

}  // namespace

DutyActions::DutyActions(const UiContext &context) : m_context(context)
{
    add("makeRota", tr("Make a rota…"), "people", shifted(Qt::Key_R), "duty_assignment", planPageId);
    add("assign", tr("Give out the shift…"), "add", {}, "duty_assignment", planPageId);
    add("release", tr("Take somebody off the shift…"), "close", {}, "duty_assignment", planPageId);
    add("swap", tr("Ask for a swap…"), "sync", {}, "duty_swap", planPageId);
    add("answerSwap", tr("Answer a swap…"), "tick", {}, "duty_swap", planPageId);
    add("editShift", tr("Change the shift…"), "edit", {}, "duty_shift", planPageId);
    add("cancelShift", tr("Cancel the shift…"), "close", {}, "duty_shift", planPageId);
    add("restoreShift", tr("Hold the shift after all"), "undo", {}, "duty_shift", planPageId);
    add("newShift", tr("Single shift…"), "add", {}, "duty_shift", planPageId);
    add("allowed", tr("Where somebody may be on duty…"), "building", {}, "duty_allowed", planPageId);
    add("calendarFile", tr("Shifts as a calendar file…"), "export", {}, {}, planPageId);
    add("beginLog", tr("Write the log of the shift"), "edit", shifted(Qt::Key_L), "duty_log", planPageId);
    add("newPost", tr("Shifts…"), "calendar", {}, "duty_post", planPageId);
    add("newPerson", tr("People…"), "person", {}, "duty_person", planPageId);
    add("newWish", tr("Absences…"), "flag", {}, "duty_wish", planPageId);
    add("startLog", tr("Begin a log…"), "edit", shifted(Qt::Key_B), "duty_log", logPageId);
    add("editLog", tr("Summary and form…"), "edit", {}, "duty_log", logPageId);
    add("newEntry", tr("New entry"), "add", QKeySequence(Qt::CTRL | Qt::Key_N), "duty_entry", logPageId);
    add("editEntry", tr("Edit the entry"), "edit", QKeySequence(Qt::Key_F2), "duty_entry", logPageId);
    add("removeEntry", tr("Delete the entry"), "delete", QKeySequence(Qt::Key_Delete), "duty_entry", logPageId);
    add("correct", tr("Correction…"), "edit", shifted(Qt::Key_K), "duty_note", logPageId);
    add("settle", tr("Settle…"), "tick", shifted(Qt::Key_G), "duty_note", logPageId);
    add("reopen", tr("Open again…"), "sync", {}, "duty_note", logPageId);
    add("ticket", tr("Make a ticket"), "tickets", shifted(Qt::Key_D), "duty_entry", logPageId);
    add("handOver", tr("Hand over…"), "arrow-right", shifted(Qt::Key_H), "duty_handover", logPageId);
    add("submit", tr("Submit the log"), "lock", shifted(Qt::Key_Return), "duty_submission", logPageId);
    add("acknowledge", tr("Acknowledge the handover"), "circle-tick", shifted(Qt::Key_A), "duty_acknowledgement", logPageId);
    add("copyBulletin", tr("Copy the bulletin"), "copy", {}, {}, presencePageId);
    add("targets", tr("Targets…"), "flag", {}, "duty_target", presencePageId);
    ActionSpec import{QStringLiteral("duty.import"), tr("Import a register…"), QStringLiteral("import"), {}, MenuPlace::None};
    import.needs = Deed::Import;
    m_context.actions.add(import, this, [this] { m_context.workbench.openImport({}, QStringLiteral("duty")); });
    refresh();
}

DutyActions::~DutyActions()
{
    m_context.actions.removeAll(dutyPrefix);
}

void DutyActions::add(const char *id, const QString &text, const char *icon, const QKeySequence &keys, const QByteArray &writes,
                      const char *page)
{
    const QString name = QLatin1String(id);
    ActionSpec spec{dutyPrefix + name, text, QLatin1String(icon), keys, MenuPlace::None, firstOrder + int(m_pageOf.size())};
    spec.context = QLatin1String(page);
    spec.writes = writes;
    m_pageOf.insert(name, QLatin1String(page));
    m_context.actions.add(spec, this, [this, name] {
        for (const QPointer<DutyPage> &shown : std::as_const(m_pages)) {
            if (shown && shown->isVisible() && shown->act(name))
                return;
        }
    });
}

void DutyActions::addPage(DutyPage *page)
{
    m_pages.insert(page->id(), page);
    connect(page, &DutyPage::possibleChanged, this, &DutyActions::refresh);
    refresh();
}

void DutyActions::refresh()
{
    for (auto action = m_pageOf.constBegin(); action != m_pageOf.constEnd(); ++action) {
        const QPointer<DutyPage> page = m_pages.value(*action);
        const bool can = page && page->possible().contains(action.key());
        m_context.actions.setEnabled(dutyPrefix + action.key(), can,
                                     can ? QString() : tr("This is not possible with what is chosen."));
    }
}

}  // namespace hk::duty

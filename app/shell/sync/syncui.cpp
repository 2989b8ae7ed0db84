// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/syncui.h"

#include "shell/sync/conflictspage.h"
#include "shell/sync/conflictwords.h"
#include "shell/sync/syncpage.h"
#include "sync/deskstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk {

namespace {

constexpr int conflictOrder = 15;
constexpr int conflictsOnDesk = 6;

struct SyncUiText {
    Q_DECLARE_TR_FUNCTIONS(hk::SyncUi)
};

QString questionOf(Contest contest)
{
    switch (contest) {
    case Contest::TwoThings:
        return SyncUiText::tr("which one?");
    case Contest::Twice:
        return SyncUiText::tr("entered twice");
    default:
        return SyncUiText::tr("who gets it?");
    }
}

DeskRow deskRowOf(const Conflict &conflict, qint64 now)
{
    const bool isContest = conflict.kind == ConflictKind::Contested && !conflict.settled;
    QString text = conflictSubject(conflict);
    if (isContest)
        text = conflict.theirsTitle.isEmpty() || conflict.contest == Contest::Twice
            ? conflict.mineTitle
            : SyncUiText::tr("%1 or %2").arg(conflict.theirsTitle, conflict.mineTitle);
    return {{},
            text,
            isContest ? conflict.title : QString(),
            conflictPeople(conflict),
            conflictStatus(conflict),
            isContest ? questionOf(conflict.contest) : conflictMoment(conflict.mineAt, now),
            "conflict",
            conflict.id};
}

}  // namespace

ModuleFace SyncUi::face(ModuleUi *ui)
{
    return {QStringLiteral("shell.sync"), SyncUiText::tr("Sync"), QStringLiteral("sync"), 990, ui, {}, true};
}

Result<void> SyncUi::start(const UiContext &context)
{
    m_context = &context;
    return {};
}

void SyncUi::stop()
{
    m_context = nullptr;
}

QList<PageInfo> SyncUi::pages() const
{
    return {{ConflictsPage::pageId(), SyncUiText::tr("Conflicts"), {"conflict"}, m_waiting},
            {SyncPage::pageId(), SyncUiText::tr("This computer and the server"), {}}};
}

std::unique_ptr<Page> SyncUi::makePage(const QString &id)
{
    if (id == ConflictsPage::pageId())
        return std::make_unique<ConflictsPage>(m_window, m_context->actions, m_context->workbench);
    return std::make_unique<SyncPage>(m_window, m_context->actions, m_context->workbench);
}

Result<DeskPart> SyncUi::desk(Reader &reader, const QList<ScopeChoice> &) const
{
    DeskPart part;
    HK_TRY(const QList<Conflict> conflicts, openConflicts(reader, discretionOf(m_window.modules)));
    if (!conflicts.isEmpty()) {
        DeskGroup group{SyncUiText::tr("Changed differently in two places"),
                        {},
                        StatusKind::Warning,
                        conflictOrder,
                        {},
                        0,
                        ConflictsPage::pageId()};
        group.total = int(conflicts.size());
        group.overdue = int(std::count_if(conflicts.begin(), conflicts.end(), [](const Conflict &conflict) {
            return conflictStatus(conflict) == StatusKind::Overdue;
        }));
        const qint64 now = m_window.clock();
        for (const Conflict &conflict : conflicts.mid(0, conflictsOnDesk))
            group.rows.push_back(deskRowOf(conflict, now));
        part.groups.push_back(group);
    }
    HK_TRY(const auto desk, deskState(reader));
    if (!desk && m_window.sync)
        part.offers.push_back({SyncUiText::tr("Your school has a server already: fetch the data that you may see, and work on them "
                                              "together with the others."),
                               QStringLiteral("shell.connectServer")});
    return part;
}

}  // namespace hk

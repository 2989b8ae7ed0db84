// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/ticketspage.h"

#include "module/savedviews.h"
#include "storage/database.h"
#include "tickets/ui/board/boardbar.h"
#include "widgets/dialogs.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hk::tickets {

void TicketsPage::sayProblem(const Error &error)
{
    m_context.workbench.say({StatusKind::Warning, error.message});
}

void TicketsPage::keepFiltersOf(BoardBar &bar)
{
    const auto answered = [this, &bar](const Result<void> &done) {
        if (!done.ok())
            sayProblem(done.error());
        else
            emit bar.changed();
    };
    connect(&bar, &BoardBar::saveWanted, this, [this, answered](const QJsonObject &state) {
        const auto name = m_context.dialogs.askText(this, tr("Keep these filters"), tr("Name"));
        if (!name || name->trimmed().isEmpty())
            return;
        const auto job = [state, name = name->trimmed()](Writer &writer) -> Result<void> {
            HK_CHECK(saveView(writer, boardPageId, name, state));
            return {};
        };
        whenDone(m_context.database.write({}, job), this, answered);
    });
    connect(&bar, &BoardBar::forgetWanted, this, [this, answered](qint64 saved) {
        whenDone(m_context.database.write({}, [saved](Writer &writer) { return deleteView(writer, saved); }), this, answered);
    });
}

void TicketsPage::fillWith(QWidget *content)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(content);
    onTheme(this, [layout](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, 0, margin, theme.px(12));
    });
}

BoardFilter filterOf(const QList<ScopeChoice> &choices)
{
    BoardFilter filter;
    for (const ScopeChoice &choice : choices) {
        if (choice.entity == "building")
            filter.buildings << choice.id;
        else if (choice.entity == "college")
            filter.colleges << choice.id;
    }
    return filter;
}

FigureScope figureScopeOf(const BoardFilter &filter)
{
    return {filter.buildings, filter.colleges};
}

bool concernsTickets(const ChangeSet &changes)
{
    static const QList<QByteArray> entities{
        "ticket",       "ticket_event",  "ticket_complainant", "ticket_file", "ticket_link", "ticket_category", "ticket_rule",
        "office_hours", "ticket_column", "calendar_day",       "department",  "room",        "building"};
    return std::any_of(entities.begin(), entities.end(), [&changes](const QByteArray &entity) { return changes.touches(entity); });
}

}  // namespace hk::tickets

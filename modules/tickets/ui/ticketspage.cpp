// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/ticketspage.h"

#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hk::tickets {

void TicketsPage::sayProblem(const Error &error)
{
    m_context.workbench.say({StatusKind::Warning, error.message});
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

bool concernsTickets(const ChangeSet &changes)
{
    static const QList<QByteArray> entities{
        "ticket",      "ticket_event", "ticket_complainant", "ticket_file", "ticket_link", "ticket_category",
        "ticket_rule", "office_hours", "calendar_day",       "department",  "room",        "building"};
    return std::any_of(entities.begin(), entities.end(), [&changes](const QByteArray &entity) { return changes.touches(entity); });
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/lists.h"
#include "tickets/store/board.h"
#include "widgets/page.h"
#include "widgets/workbench.h"

namespace hk::tickets {

inline constexpr char ticketsList[] = "tickets.tickets";

// Filters of that list that keep to what the person looks at; none when that is everything.
std::vector<ColumnFilter> scopeFilters(const QList<ScopeChoice> &scope);

// The list of the module that holds what a board with this filter shows, as it is exported and printed. `person`: whose `mine` are.
std::optional<ShownList> openTicketsList(const Catalogue &catalogue, const BoardFilter &filter, const QList<ScopeChoice> &scope,
                                         const QString &person, const QDate &today, const QString &title);
void printTickets(const UiContext &context, QWidget *parent, const ShownList &shown);

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/ticketlists.h"

#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "tickets/ui/steps/course.h"
#include "widgets/list/printlist.h"

namespace hk::tickets {

namespace {

// The whole names, as a filter finds them.
void addNames(std::vector<ColumnFilter> &filters, const QList<ScopeChoice> &scope, const QByteArray &entity)
{
    QStringList names;
    for (const ScopeChoice &choice : scope) {
        if (choice.entity == entity)
            names << choice.title;
    }
    if (!names.isEmpty())
        filters.push_back({entity, u'=' + names.join(u'|')});
}

void addDays(std::vector<ColumnFilter> &filters, const QDate &first, const QDate &last)
{
    filters.push_back({"overdue", QStringLiteral("=0")});
    filters.push_back({"due", first.toString(Qt::ISODate) + QStringLiteral("..") + last.toString(Qt::ISODate)});
}

QString openStages()
{
    QStringList codes;
    for (const Stage stage : boardStages())
        codes << code(stage);
    return codes.join(u',');
}

}  // namespace

std::vector<ColumnFilter> scopeFilters(const QList<ScopeChoice> &scope)
{
    std::vector<ColumnFilter> filters;
    addNames(filters, scope, "building");
    addNames(filters, scope, "college");
    return filters;
}

std::optional<ShownList> openTicketsList(const Catalogue &catalogue, const BoardFilter &filter, const QList<ScopeChoice> &scope,
                                         const QString &person, const QDate &today, const QString &title)
{
    const List *const list = catalogue.list(ticketsList);
    if (list == nullptr)
        return std::nullopt;
    ShownList shown;
    shown.title = title;
    shown.query = {ticketsList, scopeFilters(scope), "due", false};
    shown.query.filters.push_back({"stage", filter.due == DueFilter::Waiting ? code(Stage::Waiting) : openStages()});
    if (!filter.category.isEmpty())
        shown.query.filters.push_back({"category", filter.category});
    if (!filter.owner.isEmpty())
        shown.query.filters.push_back({"owner", u'=' + filter.owner});
    if (filter.department != 0)
        shown.query.filters.push_back({"department", u'=' + filter.departmentName});
    if (filter.mine)
        shown.query.filters.push_back({"people", person});
    if (filter.due == DueFilter::Overdue)
        shown.query.filters.push_back({"overdue", QStringLiteral("=1")});
    else if (filter.due == DueFilter::Today || filter.due == DueFilter::ThisWeek)
        addDays(shown.query.filters, today, filter.due == DueFilter::Today ? today : today.addDays(7 - today.dayOfWeek()));
    for (const ListColumn &column : list->columns) {
        if (column.shown)
            shown.columns.push_back(column.name);
    }
    return shown;
}

void printTickets(const UiContext &context, QWidget *parent, const ShownList &shown)
{
    const List *const list = context.catalogue.list(ticketsList);
    std::vector<int> columns;
    for (const QByteArray &name : shown.columns) {
        for (int column = 0; column < list->columns.size(); ++column) {
            if (list->columns.at(column).name == name)
                columns.push_back(column);
        }
    }
    printList(context, parent, shown, columns);
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/rosterpage.h"

#include "widgets/actionregistry.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hk::roster {

namespace {

// The whole names, as a filter finds them.
QString namesOf(const QList<ScopeChoice> &choices, const char *entity)
{
    QStringList names;
    for (const ScopeChoice &choice : choices) {
        if (choice.entity == entity)
            names << choice.title;
    }
    return names.isEmpty() ? QString() : u'=' + names.join(u'|');
}

}  // namespace

Scope scopeOf(const QList<ScopeChoice> &choices)
{
    Scope scope;
    for (const ScopeChoice &choice : choices) {
        if (choice.entity == "building")
            scope.buildings << choice.id;
        else if (choice.entity == "college")
            scope.colleges << choice.id;
    }
    return scope;
}

RosterPage::RosterPage(const UiContext &context) : m_context(context) { }

bool RosterPage::seesOnlyPart(const char *entity) const
{
    const Viewer viewer = m_context.database.viewer();
    const Entity &known = *m_context.catalogue.entity(entity);
    return !viewer.everything && std::none_of(viewer.sights.begin(), viewer.sights.end(), [&known](const Sight &sight) {
        return sight.read.contains(known.area) && !sight.limits(known);
    });
}

QDate RosterPage::today() const
{
    return campusDate(m_context.clock());
}

void RosterPage::sayDone(const QString &text)
{
    ActionRegistry &actions = m_context.actions;
    m_context.workbench.say({StatusKind::Done, text, tr("Undo"), [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
}

void RosterPage::sayProblem(const Error &error)
{
    m_context.workbench.say({StatusKind::Warning, error.message});
}

Scope RosterPage::scope() const
{
    return scopeOf(m_context.workbench.scope());
}

std::vector<ColumnFilter> RosterPage::scopeFilters() const
{
    std::vector<ColumnFilter> filters = buildingFilters();
    if (const QString names = namesOf(m_context.workbench.scope(), "college"); !names.isEmpty())
        filters.push_back({"college", names});
    return filters;
}

std::vector<ColumnFilter> RosterPage::buildingFilters() const
{
    const QString names = namesOf(m_context.workbench.scope(), "building");
    return names.isEmpty() ? std::vector<ColumnFilter>{} : std::vector<ColumnFilter>{{"building", names}};
}

void RosterPage::fillWith(QWidget *content)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(content);
    onTheme(this, [layout](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, 0, margin, theme.px(12));
    });
}

void RosterPage::alignBelowBar(QLayout *column)
{
    onTheme(column->parentWidget(),
            [column](const Theme &theme) { column->setContentsMargins(0, theme.px(metrics::filterRowHeight), 0, 0); });
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/rosterpage.h"

#include "widgets/actionregistry.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QVBoxLayout>

namespace hk::roster {

RosterPage::RosterPage(const UiContext &context) : m_context(context) { }

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

std::vector<ColumnFilter> RosterPage::scopeFilters() const
{
    QStringList names;
    for (const ScopeChoice &choice : m_context.workbench.scope()) {
        if (choice.entity == "building")
            names << choice.title;
    }
    if (names.isEmpty())
        return {};
    return {{"building", u'=' + names.join(u'|')}};
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

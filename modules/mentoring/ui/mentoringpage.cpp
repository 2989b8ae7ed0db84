// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/mentoringpage.h"

#include "widgets/actionregistry.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QAbstractScrollArea>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace hk::mentoring {

QMenu *MentoringPage::offerMenu(QWidget &table, const QStringList &actions)
{
    auto *menu = new QMenu(this);
    for (const QString &id : actions) {
        if (QAction *action = m_context.actions.action(id))
            menu->addAction(action);
    }
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    const auto *area = qobject_cast<QAbstractScrollArea *>(&table);
    const QWidget *under = area ? area->viewport() : &table;
    connect(&table, &QWidget::customContextMenuRequested, menu,
            [menu, under](const QPoint &at) { menu->popup(under->mapToGlobal(at)); });
    return menu;
}

void MentoringPage::fillWith(QWidget *content)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(content);
    onTheme(this, [layout](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, 0, margin, theme.px(12));
    });
}

std::vector<ColumnFilter> scopeFilters(const QList<ScopeChoice> &scope)
{
    QStringList colleges;
    for (const ScopeChoice &choice : scope) {
        if (choice.entity == "college")
            colleges << choice.title;
    }
    std::vector<ColumnFilter> filters;
    if (!colleges.isEmpty())
        filters.push_back({"college", u'=' + colleges.join(u'|')});
    return filters;
}

QuotaScope quotaScopeOf(const QList<ScopeChoice> &scope)
{
    QuotaScope wanted;
    for (const ScopeChoice &choice : scope) {
        if (choice.entity == "building")
            wanted.buildings << choice.id;
        else if (choice.entity == "college")
            wanted.colleges << choice.id;
    }
    return wanted;
}

bool concernsMentoring(const ChangeSet &changes)
{
    static const QList<QByteArray> entities{"mentor",      "mentor_pairing", "mentor_meeting",    "mentor_follow_up",
                                            "mentor_note", "mentor_rule",    "mentor_confidence", "student",
                                            "term",        "calendar_day"};
    return std::any_of(entities.begin(), entities.end(), [&changes](const QByteArray &entity) { return changes.touches(entity); });
}

}  // namespace hk::mentoring

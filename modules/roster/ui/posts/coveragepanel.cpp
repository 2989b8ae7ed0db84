// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/posts/coveragepanel.h"

#include "roster/ui/bedmap/placework.h"
#include "roster/ui/historylist.h"
#include "roster/ui/rosterpage.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

constexpr int coverageIdRole = Qt::UserRole + 1;
constexpr int floorColumnWidth = 104;
constexpr int partyColumnWidth = 110;

}  // namespace

CoveragePanel::CoveragePanel(const UiContext &context, QWidget *parent)
    : Panel(parent), m_context(context), m_figure(new QLabel(this)), m_words(new QLabel(this)), m_floors(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("coveragePanel"));
    setTitle(tr("Floors with a party or league group"));
    m_figure->setObjectName(QStringLiteral("coverage.figure"));
    setTextRole(m_figure, TextRole::Figure);
    setTextRole(m_words, TextRole::Body, Token::Text2);
    m_words->setWordWrap(true);
    m_floors->setObjectName(QStringLiteral("coverage.floors"));
    m_floors->setAccessibleName(tr("Groups of the floors; Enter edits"));
    m_floors->setRootIsDecorated(false);
    m_floors->setUniformRowHeights(true);
    m_floors->setAllColumnsShowFocus(true);
    m_floors->setFrameShape(QFrame::NoFrame);
    m_floors->setHeaderLabels({tr("Building, floor"), tr("Party group"), tr("League group")});
    layOutColumns(m_floors, {floorColumnWidth, partyColumnWidth, 0}, 2);
    auto *line = new QHBoxLayout;
    line->addWidget(m_figure);
    line->addWidget(m_words, 1, Qt::AlignBottom);
    body()->addLayout(line);
    body()->addWidget(m_floors, 1);
    onTheme(this, [line](const Theme &theme) {
        line->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
        line->setSpacing(theme.px(8));
    });
    connect(m_floors, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const qint64 floor = item->data(0, coverageIdRole).toLongLong())
            editPlace(m_context, "floor", floor, {}, window());
    });
}

void CoveragePanel::refresh()
{
    whenDone(m_context.database.read([](Reader &reader) { return placeTree(reader); }), this,
             [this, generation = ++m_generation](const Result<QList<CommunityNode>> &tree) {
                 if (generation == m_generation && tree.ok())
                     showTree(*tree);
             });
}

void CoveragePanel::showTree(const QList<CommunityNode> &tree)
{
    const Scope scope = scopeOf(m_context.workbench.scope());
    struct {
        int floors = 0;
        int covered = 0;
        int party = 0;
        int league = 0;
    } coverage;
    m_floors->clear();
    for (const CommunityNode &community : tree) {
        for (const BuildingNode &building : community.buildings) {
            if (!scope.buildings.isEmpty() && !scope.buildings.contains(building.id))
                continue;
            for (const FloorNode &floor : building.floors) {
                if (floor.id == withoutFloor)
                    continue;
                ++coverage.floors;
                coverage.party += floor.partyGroup.isEmpty() ? 0 : 1;
                coverage.league += floor.leagueGroup.isEmpty() ? 0 : 1;
                coverage.covered += floor.partyGroup.isEmpty() && floor.leagueGroup.isEmpty() ? 0 : 1;
                auto *item = new QTreeWidgetItem(
                    m_floors, {tr("%1 · %2").arg(building.name).arg(floor.number), floor.partyGroup, floor.leagueGroup});
                item->setData(0, coverageIdRole, floor.id);
                for (int column = 0; column < 3; ++column)
                    item->setToolTip(column, item->text(column));
            }
        }
    }
    const QLocale locale;
    const double percent = coverage.floors == 0 ? 0 : 100.0 * coverage.covered / coverage.floors;
    m_figure->setText(coverage.floors == 0 ? QStringLiteral("—") : locale.toString(percent, 'f', 1) + u'%');
    m_words->setText(tr("%1 of %2 floors · party groups on %3, league groups on %4")
                         .arg(locale.toString(coverage.covered), locale.toString(coverage.floors), locale.toString(coverage.party),
                              locale.toString(coverage.league)));
}

}  // namespace hk::roster

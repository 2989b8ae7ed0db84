// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/bedmappage.h"

#include "roster/ui/bedmap/bedpanel.h"
#include "roster/ui/bedmap/floorlist.h"
#include "roster/ui/bedmap/maplegend.h"
#include "roster/ui/bedmap/roomgrid.h"
#include "roster/ui/bedmap/waitinglist.h"
#include "roster/ui/words.h"
#include "storage/rows.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/emptystate.h"
#include "widgets/list/printlist.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/prefixcombo.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

constexpr int waitingShown = 200;
constexpr int rightWidth = 266;
constexpr int leastCombo = 120;
constexpr int mostCombo = 260;
constexpr int comboRoom = 50;  // paddings, the gap between the two words, the arrow
constexpr int leastWaiting = 190;
constexpr int reloadMilliseconds = 40;

}  // namespace

BedMapPage::BedMapPage(const UiContext &context)
    : RosterPage(context),
      m_buildings(new PrefixCombo(tr("Building"))),
      m_shows(new PrefixCombo(tr("Mark"))),
      m_legend(new MapLegend),
      m_counts(new QLabel),
      m_floors(new FloorList),
      m_middle(new QStackedWidget),
      m_grid(new RoomGrid),
      m_empty(new EmptyState),
      m_panel(new BedPanel(context)),
      m_waiting(new WaitingPanel)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *bar = new QHBoxLayout;
    makeBar(*bar);
    m_middle->addWidget(m_grid);
    m_middle->addWidget(m_empty);
    auto *right = new QVBoxLayout;
    right->addWidget(m_panel);
    right->addWidget(m_waiting, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_floors, 0, Qt::AlignTop);
    below->addWidget(m_middle, 1);
    below->addLayout(right);
    column->addLayout(bar);
    column->addLayout(below, 1);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    fillWith(content);
    onTheme(this, [this, bar, right, below](const Theme &theme) {
        fitCombos();
        bar->setContentsMargins(0, theme.px(8), 0, theme.px(8));
        bar->setSpacing(theme.px(8));
        right->setSpacing(theme.px(metrics::panelGap));
        below->setSpacing(theme.px(metrics::panelGap));
        m_panel->setFixedWidth(theme.px(rightWidth));
        m_waiting->setFixedWidth(theme.px(rightWidth));
        m_waiting->setMinimumHeight(theme.px(leastWaiting));
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(reloadMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &BedMapPage::loadTree);
    connect(m_floors, &FloorList::chosen, this, &BedMapPage::loadFloor);
    connect(m_grid, &RoomGrid::chosen, this, &BedMapPage::bedChosen);
    connect(m_grid, &RoomGrid::activated, m_panel, &BedPanel::focusActions);
    connect(m_grid, &RoomGrid::menuWanted, m_panel, &BedPanel::focusActions);
    connect(m_grid, &RoomGrid::studentDropped, this, &BedMapPage::place);
    connect(m_waiting, &WaitingPanel::activated, this, &BedMapPage::placeWaiting);
    connect(m_empty, &EmptyState::clicked, this, [this] {
        m_context.actions.trigger(m_tree.isEmpty() ? QStringLiteral("roster.newBuilding") : QStringLiteral("roster.bedMap.new"));
    });
    setFocusProxy(m_grid);
    m_panel->showBed(nullptr, nullptr);
}

void BedMapPage::makeBar(QHBoxLayout &bar)
{
    m_buildings->setObjectName(QStringLiteral("bedMap.building"));
    m_shows->setObjectName(QStringLiteral("bedMap.mark"));
    m_shows->addItem(tr("exceptions"), int(MapShows::Exceptions));
    m_shows->addItem(tr("mixed colleges"), int(MapShows::MixedColleges));
    m_shows->addItem(tr("nothing"), int(MapShows::Nothing));
    m_counts->setObjectName(QStringLiteral("bedMap.counts"));
    setTextRole(m_counts, TextRole::Body, Token::Text2);
    bar.addWidget(m_buildings);
    bar.addWidget(m_shows);
    bar.addSpacing(themeOf(this).px(12));
    bar.addWidget(m_legend);
    bar.addStretch(1);
    bar.addWidget(m_counts);
    connect(m_buildings, &QComboBox::activated, this, [this] {
        m_shownFloor = 0;
        showBuilding();
    });
    connect(m_shows, &QComboBox::currentIndexChanged, this, [this] { m_grid->setShows(MapShows(m_shows->currentData().toInt())); });
}

// Wide enough for the longest of their words beside what they are about.
void BedMapPage::fitCombos()
{
    const Theme theme = themeOf(this);
    for (PrefixCombo *combo : {m_buildings, m_shows}) {
        int width = 0;
        for (int i = 0; i < combo->count(); ++i)
            width = std::max(width, combo->fontMetrics().horizontalAdvance(combo->itemText(i)));
        width += combo->fontMetrics().horizontalAdvance(combo->accessibleName()) + theme.px(comboRoom);
        combo->setFixedWidth(std::clamp(width, theme.px(leastCombo), theme.px(mostCombo)));
    }
}

PageActions BedMapPage::headerActions() const
{
    return {{QStringLiteral("shell.importFile"), QStringLiteral("shell.exportList"), QStringLiteral("shell.print")},
            QStringLiteral("roster.checkIn")};
}

QJsonObject BedMapPage::saveState() const
{
    return {{QStringLiteral("building"), m_buildings->currentData().toLongLong()},
            {QStringLiteral("floor"), m_floors->current()},
            {QStringLiteral("mark"), m_shows->currentIndex()}};
}

void BedMapPage::restoreState(const QJsonObject &state)
{
    m_wantedBuilding = state.value(QStringLiteral("building")).toInteger();
    m_wantedFloor = state.value(QStringLiteral("floor")).toInteger();
    m_shows->setCurrentIndex(std::clamp(state.value(QStringLiteral("mark")).toInt(), 0, m_shows->count() - 1));
}

void BedMapPage::showEvent(QShowEvent *event)
{
    RosterPage::showEvent(event);
    if (!m_loaded)
        loadTree();
}

void BedMapPage::dataChanged(const ChangeSet &changes)
{
    for (const char *entity : {"community", "building", "floor", "room", "bed", "residency", "student", "post", "student_class"}) {
        if (!changes.touches(entity))
            continue;
        m_loaded = false;
        if (isVisible())
            m_soon.start();
        return;
    }
}

void BedMapPage::scopeChanged()
{
    m_loaded = false;
    if (isVisible())
        m_soon.start();
}

void BedMapPage::loadTree()
{
    m_loaded = true;
    whenDone(m_context.database.read([](Reader &reader) { return placeTree(reader); }), this,
             [this, generation = ++m_treeGeneration](const Result<QList<CommunityNode>> &answer) {
                 if (generation != m_treeGeneration)
                     return;
                 if (answer.ok())
                     showTree(*answer);
                 else
                     sayProblem(answer.error());
             });
}

void BedMapPage::showTree(const QList<CommunityNode> &tree)
{
    const QList<qint64> lookedAt = scope().buildings;
    const qint64 before = m_wantedBuilding != 0 ? m_wantedBuilding : m_buildings->currentData().toLongLong();
    m_wantedBuilding = 0;
    m_tree.clear();
    m_buildings->clear();
    for (const CommunityNode &community : tree) {
        for (const BuildingNode &node : community.buildings) {
            if (!lookedAt.isEmpty() && !lookedAt.contains(node.id) && node.id != before)
                continue;
            m_tree.append(node);
            const QString suits = choiceWord(m_context.catalogue, "building", "gender", node.gender);
            const QString name = suits.isEmpty() ? node.name : tr("%1 (%2)").arg(node.name, suits);
            m_buildings->addItem(tree.size() > 1 && community.id != 0 ? community.name + QStringLiteral(" · ") + name : name,
                                 node.id);
        }
    }
    m_buildings->setCurrentIndex(std::max(0, m_buildings->findData(before)));
    fitCombos();
    showBuilding();
}

const BuildingNode *BedMapPage::building() const
{
    const int index = m_buildings->currentIndex();
    return index >= 0 && index < m_tree.size() ? &m_tree.at(index) : nullptr;
}

void BedMapPage::showBuilding()
{
    const BuildingNode *node = building();
    m_floors->setFloors(node != nullptr ? node->floors : QList<FloorNode>());
    if (node == nullptr && seesOnlyPart("building"))
        m_empty->setContent(
            QStringLiteral("lock"), tr("Your account shows no building"),
            tr("Its roles give access to no building that is here. Whoever administers the accounts can change that."));
    else if (node == nullptr)
        m_empty->setContent(QStringLiteral("building"), tr("Buildings will be shown here"),
                            tr("Import a roster, or make the first building by hand."), tr("New building…"));
    else
        m_empty->setContent(QStringLiteral("room"), tr("Rooms will be shown here"),
                            tr("Make the rooms of a floor in one step, such as 501-524 with four beds each."), tr("New rooms…"));
    const bool floors = node != nullptr && !node->floors.isEmpty();
    m_middle->setCurrentIndex(floors ? 0 : 1);
    if (!floors) {
        m_grid->setRooms({});
        m_counts->clear();
        return;
    }
    const qint64 wanted = m_wantedFloor != 0 ? m_wantedFloor : m_floors->current();
    const bool known =
        std::any_of(node->floors.begin(), node->floors.end(), [wanted](const FloorNode &f) { return f.id == wanted; });
    m_wantedFloor = 0;
    // The lowest floor; rooms of no known floor come after it.
    const auto lowest =
        std::find_if(node->floors.rbegin(), node->floors.rend(), [](const FloorNode &f) { return f.id != withoutFloor; });
    const qint64 floor = known ? wanted : (lowest != node->floors.rend() ? *lowest : node->floors.last()).id;
    if (m_floors->current() != floor)
        m_floors->choose(floor);
    else
        loadFloor(floor);
}

void BedMapPage::loadFloor(qint64 floor)
{
    const BuildingNode *node = building();
    const QString suits = node != nullptr ? node->gender : QString();
    const qint64 building = node != nullptr ? node->id : 0;
    m_shownFloor = floor;
    showCounts();
    emit headerChanged();
    whenDone(m_context.database.read([building, floor](Reader &reader) { return roomsOfFloor(reader, building, floor); }), this,
             [this, generation = ++m_floorGeneration](const Result<QList<RoomCard>> &answer) {
                 if (generation != m_floorGeneration || !answer.ok())
                     return;
                 m_grid->setRooms(*answer);
                 if (m_wantedRoom != 0 && m_grid->choose(m_wantedRoom, m_wantedBed))
                     m_wantedRoom = m_wantedBed = 0;
             });
    whenDone(m_context.database.read(
                 [suits, looked = scope()](Reader &reader) { return waitingForBed(reader, suits, waitingShown, looked); },
                 ReadLane::Bulk),
             this, [this, generation = m_floorGeneration](const Result<WaitingList> &answer) {
                 if (generation == m_floorGeneration && answer.ok())
                     m_waiting->setWaiting(*answer);
             });
}

void BedMapPage::showCounts()
{
    const BuildingNode *node = building();
    for (const FloorNode &floor : node != nullptr ? node->floors : QList<FloorNode>()) {
        if (floor.id != m_shownFloor)
            continue;
        const QLocale locale;
        QStringList words{FloorList::nameOf(floor), tr("living in %1").arg(locale.toString(floor.counts.taken))};
        if (floor.counts.booked > 0)
            words << tr("booked %1").arg(locale.toString(floor.counts.booked));
        words << tr("free %1").arg(locale.toString(floor.counts.free))
              << tr("out of use %1").arg(locale.toString(floor.counts.blocked));
        m_counts->setText(words.join(QStringLiteral("　")));
    }
}

void BedMapPage::bedChosen()
{
    m_panel->showBed(m_grid->room(), m_grid->bed());
}

bool BedMapPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity != "building" && entity != "floor" && entity != "room" && entity != "bed")
        return false;
    struct Where {
        qint64 building = 0;
        qint64 floor = 0;
        qint64 room = 0;
    };
    const auto job = [entity, id](Reader &reader) -> Result<Where> {
        if (entity == "building")
            return Where{id, 0, 0};
        qint64 room = entity == "room" ? id : 0;
        if (entity == "bed") {
            HK_TRY(const QVariantMap bed, readRow(reader, "bed", id));
            room = bed.value(QStringLiteral("room_id")).toLongLong();
        }
        const bool isFloor = entity == "floor";
        HK_TRY(const QVariantMap row, readRow(reader, isFloor ? "floor" : "room", isFloor ? id : room));
        const qint64 floor = isFloor ? id : row.value(QStringLiteral("floor_id")).toLongLong();
        return Where{row.value(QStringLiteral("building_id")).toLongLong(), floor != 0 ? floor : withoutFloor, room};
    };
    whenDone(m_context.database.read(job), this, [this, bed = entity == "bed" ? id : 0](const Result<Where> &where) {
        if (!where.ok())
            return;
        m_wantedBuilding = where->building;
        m_wantedFloor = where->floor;
        m_wantedRoom = where->room;
        m_wantedBed = bed;
        loadTree();
    });
    return true;
}

std::optional<ShownList> BedMapPage::shownList() const
{
    const BuildingNode *node = building();
    if (node == nullptr)
        return std::nullopt;
    ShownList shown;
    shown.title = tr("Rooms of %1").arg(node->name);
    shown.query = {"roster.rooms", {{"building", u'=' + node->name}}, {}, false};
    shown.columns = {"place", "floor", "type", "gender", "usage", "places", "taken", "free", "booked", "blocked", "note"};
    shown.filterText = tr("Building: %1").arg(node->name);
    return shown;
}

void BedMapPage::print()
{
    const std::optional<ShownList> shown = shownList();
    const List *list = m_context.catalogue.list("roster.rooms");
    if (!shown || list == nullptr)
        return;
    std::vector<int> columns;
    for (const QByteArray &name : shown->columns) {
        for (int column = 0; column < list->columns.size(); ++column) {
            if (list->columns.at(column).name == name)
                columns.push_back(column);
        }
    }
    printList(m_context, this, *shown, columns);
}

}  // namespace hk::roster

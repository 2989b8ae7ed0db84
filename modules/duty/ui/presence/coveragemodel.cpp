// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/presence/coveragemodel.h"

#include "widgets/look/status.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace hk::duty {

namespace {

StatusKind visitStatus(Standing standing)
{
    return standing == Standing::Owed ? StatusKind::Overdue : standing == Standing::Due ? StatusKind::Due : StatusKind::Done;
}

}  // namespace

void CoverageModel::setRooms(const QList<RoomVisits> &rooms, int limit, QDate today)
{
    beginResetModel();
    m_rooms = rooms;
    m_today = today;
    m_weeks = rooms.isEmpty() ? 0 : int(rooms.first().perWeek.size());
    m_overdue = 0;
    m_stands.clear();
    m_stands.reserve(size_t(rooms.size()));
    for (const RoomVisits &room : rooms) {
        const auto weeks = weeksSince(room.last, today);
        m_stands.push_back({weeks, visitStanding(weeks, limit)});
        m_overdue += m_stands.back().standing == Standing::Owed;
    }
    arrange();
    endResetModel();
}

void CoverageModel::setOnlyOwed(bool only)
{
    beginResetModel();
    m_onlyOwed = only;
    arrange();
    endResetModel();
}

// Which rooms are shown, in which order.
void CoverageModel::arrange()
{
    m_rows.resize(m_stands.size());
    std::iota(m_rows.begin(), m_rows.end(), 0);
    if (m_onlyOwed)
        m_rows.erase(std::remove_if(m_rows.begin(), m_rows.end(),
                                    [this](int room) { return m_stands[size_t(room)].standing != Standing::Owed; }),
                     m_rows.end());
    // Rooms and buildings were read in their order.
    if (m_sortColumn > BuildingColumn) {
        std::stable_sort(m_rows.begin(), m_rows.end(), [this](int one, int other) {
            return m_order == Qt::AscendingOrder ? comesBefore(one, other) : comesBefore(other, one);
        });
    } else if (m_sortColumn >= 0 && m_order == Qt::DescendingOrder) {
        std::reverse(m_rows.begin(), m_rows.end());
    }
}

bool CoverageModel::comesBefore(int one, int other) const
{
    if (m_sortColumn >= FirstWeek)
        return m_rooms[one].perWeek[m_sortColumn - FirstWeek] < m_rooms[other].perWeek[m_sortColumn - FirstWeek];
    // Never visited is longest ago.
    const auto ago = [this](int room) { return m_stands[size_t(room)].weeks.value_or(std::numeric_limits<int>::max()); };
    if (m_sortColumn == StandingColumn)
        return ago(one) < ago(other);
    return m_rooms[one].last.value_or(QDate(1, 1, 1)) < m_rooms[other].last.value_or(QDate(1, 1, 1));
}

int CoverageModel::rowOf(qint64 room) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](int each) { return m_rooms[each].room == room; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString CoverageModel::standingWords(int room) const
{
    const auto &weeks = m_stands[size_t(room)].weeks;
    return !weeks ? tr("never visited") : *weeks == 0 ? tr("this week") : tr("%n week(s) ago", nullptr, *weeks);
}

QVariant CoverageModel::weekData(const RoomVisits &room, int week, int role) const
{
    const int visits = room.perWeek[week];
    switch (role) {
    case Qt::DisplayRole:
        return visits == 0 ? QVariant() : QVariant(visits);
    case visitsRole:
        return visits;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, week of %2: %n visit(s)", nullptr, visits).arg(room.place, mondayOfWeek(week).toString(Qt::ISODate));
    default:
        return {};
    }
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int at = m_rows[size_t(index.row())];
    const RoomVisits &room = m_rooms[at];
    if (role == roomRole)
        return room.room;
    if (index.column() >= FirstWeek)
        return weekData(room, index.column() - FirstWeek, role);
    if (role == statusRole && index.column() == StandingColumn)
        return int(visitStatus(m_stands[size_t(at)].standing));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case RoomColumn:
        return room.place;
    case BuildingColumn:
        return room.buildingName;
    case LastColumn:
        return room.last ? room.last->toString(Qt::ISODate) : QStringLiteral("—");
    default:
        return standingWords(at);
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section >= FirstWeek) {
        const QDate monday = mondayOfWeek(section - FirstWeek);
        if (role == Qt::DisplayRole)
            return monday.toString(QStringLiteral("M/d"));
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return tr("Visits in the week of %1").arg(monday.toString(Qt::ISODate));
        return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignCenter)) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Room"), tr("Building"), tr("Last visit"), tr("Standing")};
    return titles.value(section);
}

void CoverageModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount())
        return;
    emit layoutAboutToBeChanged();
    m_sortColumn = column;
    m_order = order;
    const QModelIndexList before = persistentIndexList();
    QHash<int, int> rowsBefore;
    for (const QModelIndex &index : before)
        rowsBefore.insert(index.row(), m_rows[size_t(index.row())]);
    arrange();
    std::vector<int> rowOfRoom(m_stands.size(), -1);
    for (size_t row = 0; row < m_rows.size(); ++row)
        rowOfRoom[size_t(m_rows[row])] = int(row);
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after << this->index(rowOfRoom[size_t(rowsBefore.value(index.row()))], index.column());
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

}  // namespace hk::duty

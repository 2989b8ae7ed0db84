// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/calendar/duemodel.h"

#include "tickets/ui/words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace hk::tickets {

namespace {

constexpr int daysOfWeek = 7;

}  // namespace

void DueModel::addHead(const QString &head, size_t count, bool isToday)
{
    const QString note = count == 0 ? tr("nothing falls due") : tr("%n ticket(s)", nullptr, int(count));
    m_lines.push_back({head, note, isToday});
}

void DueModel::setWeek(const QList<DueDay> &days, const std::vector<Card> &earlier, const QDate &first, const QDate &today)
{
    const std::vector<Line> before = std::exchange(m_lines, {});
    const auto addCards = [this](const std::vector<Card> &cards) {
        for (const Card &card : cards)
            m_lines.push_back({{}, {}, false, card});
    };
    if (!earlier.empty()) {
        addHead(tr("Earlier, not done"), earlier.size(), false);
        addCards(earlier);
    }
    for (int offset = 0; offset < daysOfWeek; ++offset) {
        const QDate day = first.addDays(offset);
        const auto found = std::find_if(days.begin(), days.end(), [&day](const DueDay &due) { return due.day == day; });
        const std::vector<Card> cards = found == days.end() ? std::vector<Card>() : found->cards;
        const QString name = tr("%1 %2", "weekday and day").arg(QLocale().dayName(day.dayOfWeek()), day.toString(Qt::ISODate));
        addHead(day == today ? tr("%1, today").arg(name) : name, cards.size(), day == today);
        addCards(cards);
    }
    // Where the same stand in the same places, what is chosen and how far it was scrolled stay.
    const bool same = std::equal(m_lines.begin(), m_lines.end(), before.begin(), before.end(), [](const Line &a, const Line &b) {
        return a.head == b.head && (a.card ? a.card->id : 0) == (b.card ? b.card->id : 0);
    });
    if (same) {
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    std::vector<Line> now = std::exchange(m_lines, before);
    beginResetModel();
    m_lines = std::move(now);
    endResetModel();
}

const DueModel::Line *DueModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines.at(size_t(row)) : nullptr;
}

int DueModel::rowOf(qint64 ticket) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [ticket](const Line &line) { return line.card && line.card->id == ticket; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int DueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant DueModel::data(const QModelIndex &index, int role) const
{
    const Line *const shown = line(index.row());
    if (shown == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown->card ? shown->card->title : shown->head;
    case Qt::AccessibleTextRole:
        return shown->card ? cardSentence(*shown->card) : tr("%1: %2", "a day, and how many").arg(shown->head, shown->note);
    case Qt::ToolTipRole:
        return shown->card ? QVariant(shown->card->title) : QVariant();
    case idRole:
        return shown->card ? shown->card->id : 0;
    default:
        return {};
    }
}

// The head of a day is read, not chosen.
Qt::ItemFlags DueModel::flags(const QModelIndex &index) const
{
    const Line *const shown = line(index.row());
    return shown != nullptr && shown->card ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                           : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/roomgrid.h"

#include "roster/ui/bedmap/bedwords.h"
#include "roster/ui/bedmap/roomgridaccess.h"
#include "roster/ui/bedmap/roompainter.h"
#include "roster/ui/bedmap/studentmime.h"
#include "widgets/look/ontheme.h"

#include <QAccessible>
#include <QApplication>
#include <QDrag>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace hk::roster {

namespace {

constexpr int cardWidth = 118;
constexpr int cardGap = 8;
constexpr int leastBedRows = 4;

}  // namespace

RoomGrid::RoomGrid(QWidget *parent) : QAbstractScrollArea(parent)
{
    RoomGridAccess::install();
    setObjectName(QStringLiteral("roomGrid"));
    setAccessibleName(tr("Rooms and beds of the floor"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    onTheme(this, [this](const Theme &) { layOut(); });
}

void RoomGrid::setRooms(const QList<RoomCard> &rooms)
{
    const qint64 chosenRoom = room() != nullptr ? room()->id : 0;
    const qint64 chosenBed = bed() != nullptr ? bed()->id : 0;
    m_rooms = rooms;
    m_chosen = {};
    m_hovered = {};
    m_target = {};
    m_bedRows = leastBedRows;
    for (const RoomCard &card : rooms)
        m_bedRows = std::max(m_bedRows, int(card.beds.size()));
    layOut();
    if (chosenRoom == 0 || !choose(chosenRoom, chosenBed))
        emit chosen();
}

void RoomGrid::setShows(MapShows shows)
{
    m_shows = shows;
    viewport()->update();
}

bool RoomGrid::isValid(const Spot &spot) const
{
    return spot.room >= 0 && spot.room < m_rooms.size() && spot.bed >= -1 && spot.bed < m_rooms.at(spot.room).beds.size();
}

const BedCell &RoomGrid::bedAt(const Spot &spot) const
{
    return m_rooms.at(spot.room).beds.at(spot.bed);
}

const RoomCard *RoomGrid::room() const
{
    return isValid(m_chosen) ? &m_rooms.at(m_chosen.room) : nullptr;
}

const BedCell *RoomGrid::bed() const
{
    return isValid(m_chosen) && m_chosen.bed >= 0 ? &bedAt(m_chosen) : nullptr;
}

bool RoomGrid::choose(qint64 roomId, qint64 bedId)
{
    for (int r = 0; r < m_rooms.size(); ++r) {
        if (m_rooms.at(r).id != roomId)
            continue;
        const QList<BedCell> &beds = m_rooms.at(r).beds;
        int b = beds.isEmpty() ? -1 : 0;
        for (int i = 0; i < beds.size(); ++i)
            b = beds.at(i).id == bedId && bedId != 0 ? i : b;
        take({r, b});
        return true;
    }
    return false;
}

void RoomGrid::take(const Spot &spot)
{
    m_chosen = spot;
    if (isValid(spot)) {
        const QRect rect = cardRect(spot.room);
        QScrollBar *bar = verticalScrollBar();
        if (rect.top() < 0)
            bar->setValue(bar->value() + rect.top());
        else if (rect.bottom() > viewport()->height())
            bar->setValue(bar->value() + std::min(rect.top(), rect.bottom() - viewport()->height()));
        const QString words = spot.bed >= 0 ? bedSentence(m_rooms.at(spot.room), bedAt(spot)) : m_rooms.at(spot.room).place;
        setAccessibleDescription(words);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
        if (hasFocus() && spot.bed >= 0) {
            QAccessibleEvent focus(this, QAccessible::Focus);
            focus.setChild(indexOf(spot));
            QAccessible::updateAccessibility(&focus);
        }
    }
    viewport()->update();
    emit chosen();
}

int RoomGrid::columns() const
{
    const Theme theme = themeOf(this);
    return std::max(1, (viewport()->width() + theme.px(cardGap)) / (theme.px(cardWidth) + theme.px(cardGap)));
}

void RoomGrid::layOut()
{
    const Theme theme = themeOf(this);
    const int rows = (int(m_rooms.size()) + columns() - 1) / columns();
    const int height = rows * (RoomPainter::cardHeight(theme, m_bedRows) + theme.px(cardGap)) - theme.px(cardGap);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(theme.px(26));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    viewport()->update();
}

QRect RoomGrid::cardRect(int room) const
{
    const Theme theme = themeOf(this);
    const int gap = theme.px(cardGap);
    const int count = columns();
    const int column = room % count;
    // Cards share the width to the pixel, so that their right edges end with the page's.
    const int left = column * (viewport()->width() + gap) / count;
    const int right = (column + 1) * (viewport()->width() + gap) / count - gap;
    const int height = RoomPainter::cardHeight(theme, m_bedRows);
    return {left, room / count * (height + gap) - verticalScrollBar()->value(), right - left, height};
}

QRect RoomGrid::rectOf(const Spot &spot) const
{
    return RoomPainter::bedRect(themeOf(this), cardRect(spot.room), spot.bed);
}

QRect RoomGrid::bedRect(qint64 roomId, qint64 bedId) const
{
    for (int r = 0; r < m_rooms.size(); ++r) {
        for (int b = 0; b < m_rooms.at(r).beds.size(); ++b) {
            if (m_rooms.at(r).id == roomId && m_rooms.at(r).beds.at(b).id == bedId)
                return rectOf({r, b});
        }
    }
    return {};
}

RoomGrid::Spot RoomGrid::spotAt(const QPoint &position) const
{
    for (int r = 0; r < m_rooms.size(); ++r) {
        if (!cardRect(r).contains(position))
            continue;
        for (int b = 0; b < m_rooms.at(r).beds.size(); ++b) {
            if (rectOf({r, b}).contains(position))
                return {r, b};
        }
        return {r, -1};
    }
    return {};
}

RoomGrid::Spot RoomGrid::freeSpotAt(const QPoint &position) const
{
    const Spot spot = spotAt(position);
    const bool free = isValid(spot) && spot.bed >= 0 && bedLook(m_rooms.at(spot.room), bedAt(spot)) == BedLook::Free;
    return free ? spot : Spot{};
}

void RoomGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme theme = themeOf(this);
    for (int r = 0; r < m_rooms.size(); ++r) {
        const QRect rect = cardRect(r);
        if (!rect.intersects(event->rect()))
            continue;
        RoomPainter card(painter, theme, rect, m_rooms.at(r));
        card.setFont(font());
        card.setShows(m_shows);
        card.setHovered(m_hovered.room == r ? m_hovered.bed : -1);
        card.setTarget(m_target.room == r ? m_target.bed : -1);
        card.setChosen(m_chosen.room == r, m_chosen.room == r ? m_chosen.bed : -1, hasFocus());
        card.paint();
    }
}

void RoomGrid::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

RoomGrid::Spot RoomGrid::stepped(int key) const
{
    const int count = columns();
    const int last = int(m_rooms.size()) - 1;
    Spot to = m_chosen;
    const auto clampBed = [this](Spot spot) {
        const int beds = int(m_rooms.at(spot.room).beds.size());
        spot.bed = beds == 0 ? -1 : std::clamp(spot.bed, 0, beds - 1);
        return spot;
    };
    if (!isValid(m_chosen))
        return clampBed({0, 0});
    switch (key) {
    case Qt::Key_Left:
        to.room = std::max(0, to.room - 1);
        break;
    case Qt::Key_Right:
        to.room = std::min(last, to.room + 1);
        break;
    case Qt::Key_Up:
        if (to.bed > 0)
            --to.bed;
        else if (to.room - count >= 0)
            to = {to.room - count, m_bedRows};
        break;
    case Qt::Key_Down:
        if (to.bed + 1 < m_rooms.at(to.room).beds.size())
            ++to.bed;
        else if (to.room + count <= last)
            to = {to.room + count, 0};
        break;
    case Qt::Key_Home:
        to = {0, 0};
        break;
    default:
        to = {last, m_bedRows};
        break;
    }
    return clampBed(to);
}

void RoomGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!m_rooms.isEmpty())
            take(stepped(event->key()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (isValid(m_chosen))
            emit activated();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void RoomGrid::mousePressEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->pos());
    m_pressed = event->pos();
    if (isValid(spot))
        take(spot.bed < 0 && !m_rooms.at(spot.room).beds.isEmpty() ? Spot{spot.room, 0} : spot);
}

void RoomGrid::mouseMoveEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->pos());
    if (spot != m_hovered) {
        m_hovered = spot;
        viewport()->update();
    }
    const bool dragged =
        (event->buttons() & Qt::LeftButton) && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    const BedCell *held = bed();
    if (!dragged || held == nullptr || held->occupants.size() != 1 || spotAt(m_pressed) != m_chosen)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(studentMime(held->occupants.first().student));
    drag->exec(Qt::MoveAction);
}

void RoomGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isValid(spotAt(event->pos())))
        emit activated();
}

void RoomGrid::contextMenuEvent(QContextMenuEvent *event)
{
    if (isValid(m_chosen))
        emit menuWanted(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(rectOf(m_chosen).center())
                                                                       : event->globalPos());
}

void RoomGrid::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(studentIn(event->mimeData()) != 0);
}

void RoomGrid::dragMoveEvent(QDragMoveEvent *event)
{
    m_target = studentIn(event->mimeData()) != 0 ? freeSpotAt(event->position().toPoint()) : Spot{};
    viewport()->update();
    event->setAccepted(isValid(m_target));
}

void RoomGrid::dragLeaveEvent(QDragLeaveEvent *)
{
    m_target = {};
    viewport()->update();
}

void RoomGrid::dropEvent(QDropEvent *event)
{
    const Spot spot = freeSpotAt(event->position().toPoint());
    const qint64 student = studentIn(event->mimeData());
    m_target = {};
    viewport()->update();
    event->setAccepted(isValid(spot) && student != 0);
    if (!event->isAccepted())
        return;
    take(spot);
    emit studentDropped(student, m_rooms.at(spot.room).id, bedAt(spot).id);
}

bool RoomGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Spot spot = spotAt(help->pos());
        if (isValid(spot) && spot.bed >= 0)
            QToolTip::showText(help->globalPos(), bedSentence(m_rooms.at(spot.room), bedAt(spot)), viewport(), rectOf(spot));
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_hovered = {};
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void RoomGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!isValid(m_chosen) && !m_rooms.isEmpty() && event->reason() != Qt::MouseFocusReason)
        take(stepped(Qt::Key_Home));
    viewport()->update();
}

void RoomGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

}  // namespace hk::roster

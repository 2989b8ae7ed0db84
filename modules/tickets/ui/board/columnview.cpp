// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/board/columnview.h"

#include "tickets/ui/board/carddelegate.h"
#include "tickets/ui/board/ticketmime.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hk::tickets {

namespace {

constexpr int countSide = 22;

}  // namespace

ColumnView::ColumnView(Stage stage, const QString &title, QWidget *parent)
    : QListView(parent), m_stage(stage), m_model(new CardModel(this))
{
    setObjectName(QStringLiteral("column.") + code(stage));
    setAccessibleName(title);
    setModel(m_model);
    setItemDelegate(new CardDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    viewport()->setAutoFillBackground(false);
    viewport()->setAcceptDrops(true);
    connect(this, &QListView::doubleClicked, this, &ColumnView::cardActivated);
}

QList<qint64> ColumnView::selected() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<qint64> tickets;
    for (const QModelIndex &row : std::as_const(rows))
        tickets.append(row.data(CardModel::idRole).toLongLong());
    return tickets;
}

const Card *ColumnView::current() const
{
    return m_model->card(currentIndex().row());
}

void ColumnView::makeCurrent(int row, bool select)
{
    const QModelIndex index = m_model->index(row);
    selectionModel()->setCurrentIndex(index, select ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

// Escape closes the details before it leads back; the side arrows are the board's.
bool ColumnView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

bool ColumnView::isKeyOfSide(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right)
        return false;
    const int direction = event.key() == Qt::Key_Left ? -1 : 1;
    if (event.modifiers().testFlag(Qt::ControlModifier))
        emit moveWanted(direction);
    else
        emit sideWanted(direction);
    return true;
}

void ColumnView::keyPressEvent(QKeyEvent *event)
{
    if (isKeyOfSide(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current() != nullptr)
            emit cardActivated();
        return;
    case Qt::Key_Escape:
        emit leftByEscape();
        return;
    case Qt::Key_Space:
        // With Ctrl it adds the card to what is chosen, as in every list.
        if (event->modifiers() == Qt::NoModifier && current() != nullptr) {
            emit menuWanted(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
            return;
        }
        break;
    default:
        break;
    }
    const QModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    if (currentIndex() != before && (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) == 0)
        emit alone();
}

// A press on one of several chosen cards may begin a drag of them all.
void ColumnView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    const bool further = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    if (!further && !(under.isValid() && selectionModel()->isSelected(under)))
        emit alone();
    QListView::mousePressEvent(event);
}

void ColumnView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const bool further = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    if (!further && event->button() == Qt::LeftButton)
        emit alone();
}

void ColumnView::contextMenuEvent(QContextMenuEvent *event)
{
    if (current() == nullptr)
        return;
    emit menuWanted(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                                                                   : event->globalPos());
}

void ColumnView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        makeCurrent(0, true);
}

void ColumnView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    emit chosenChanged();
}

void ColumnView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit chosenChanged();
}

// The card that is held, with the number of those that go with it.
QPixmap ColumnView::pictureOf(int count) const
{
    const Theme theme = themeOf(this);
    const QRect rect = visualRect(currentIndex()).adjusted(0, 0, 0, -theme.px(cardGap));
    QPixmap picture = viewport()->grab(rect);
    if (count < 2)
        return picture;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = theme.px(countSide);
    const QRect mark(rect.width() - side - theme.px(6), theme.px(6), side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Accent));
    painter.drawRoundedRect(mark, theme.px(metrics::radius), theme.px(metrics::radius));
    painter.setPen(theme.color(Token::OnAccent));
    painter.setFont(strongFontOf(TextRole::Caption, theme));
    painter.drawText(mark, Qt::AlignCenter, QString::number(count));
    return picture;
}

void ColumnView::startDrag(Qt::DropActions)
{
    const QList<qint64> tickets = m_dragged ? m_dragged() : selected();
    if (tickets.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(ticketMime(tickets));
    drag->setPixmap(pictureOf(int(tickets.size())));
    drag->exec(Qt::MoveAction);
}

// Whether a step leads there is said when it is dropped, in words.
void ColumnView::dragEnterEvent(QDragEnterEvent *event)
{
    const bool ours = event->mimeData()->hasFormat(ticketMimeType);
    event->setAccepted(ours);
    m_isTarget = ours && event->source() != this;
    viewport()->update();
}

void ColumnView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!event->mimeData()->hasFormat(ticketMimeType)) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void ColumnView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isTarget = false;
    viewport()->update();
}

void ColumnView::dropEvent(QDropEvent *event)
{
    m_isTarget = false;
    viewport()->update();
    const QList<qint64> tickets = ticketsIn(event->mimeData());
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(!tickets.isEmpty());
    // The drag is the other column's until this returns; a dialog may follow.
    if (!tickets.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, tickets] { emit dropped(tickets); }, Qt::QueuedConnection);
}

void ColumnView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_isTarget)
        return;
    const Theme theme = themeOf(this);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Focus), theme.px(metrics::focusWidth)));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), theme.px(metrics::radius),
                            theme.px(metrics::radius));
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/checklist.h"

#include "widgets/look/theme.h"

#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace hk {

CheckList::CheckList()
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, &CheckList::edited);
}

void CheckList::addChoice(const QString &title, const QByteArray &value, bool checked)
{
    const QSignalBlocker quiet(this);
    auto *item = new QListWidgetItem(title, this);
    item->setData(Qt::UserRole, value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

QList<QByteArray> CheckList::checkedValues() const
{
    QList<QByteArray> checked;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            checked.append(item(i)->data(Qt::UserRole).toByteArray());
    }
    return checked;
}

QList<QByteArray> CheckList::values() const
{
    QList<QByteArray> all;
    for (int i = 0; i < count(); ++i)
        all.append(item(i)->data(Qt::UserRole).toByteArray());
    return all;
}

void CheckList::popUp(QWidget *under)
{
    auto *frame = new QFrame(under, Qt::Popup);
    frame->setAttribute(Qt::WA_DeleteOnClose);
    frame->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(this);
    setCurrentRow(0);

    const Theme theme = themeOf(under);
    const int width = std::max(under->width(), sizeHintForColumn(0) + theme.px(24));
    const int height = std::min(count(), 14) * std::max(sizeHintForRow(0), theme.px(24)) + theme.px(6);
    const QRect screen = under->screen()->availableGeometry();
    QPoint place = under->mapToGlobal(QPoint(0, under->height() + 1));
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width)));
    if (place.y() + height > screen.bottom())
        place.setY(under->mapToGlobal(QPoint(0, 0)).y() - height - 1);
    frame->setGeometry(QRect(place, QSize(width, height)));
    frame->show();
    setFocus(Qt::PopupFocusReason);
}

void CheckList::mousePressEvent(QMouseEvent *event)
{
    m_pressed = itemAt(event->position().toPoint());
    if (m_pressed != nullptr)
        setCurrentItem(m_pressed);
}

void CheckList::mouseReleaseEvent(QMouseEvent *event)
{
    QListWidgetItem *released = itemAt(event->position().toPoint());
    if (released != nullptr && released == m_pressed)
        released->setCheckState(released->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    m_pressed = nullptr;
}

void CheckList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        window()->close();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_orderable && event->modifiers().testFlag(Qt::AltModifier)) {
            moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
            return;
        }
        break;
    default:
        break;
    }
    QListWidget::keyPressEvent(event);
}

void CheckList::moveCurrent(int by)
{
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
    emit edited();
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/focusorder.h"

#include <QWidget>

#include <algorithm>

namespace hk {

namespace {

bool isReadBefore(const QRect &first, const QRect &second)
{
    const bool sameColumn = first.left() <= second.right() && second.left() <= first.right();
    const bool sameLine = first.top() <= second.bottom() && second.top() <= first.bottom();
    return (sameColumn && !sameLine && first.bottom() < second.top()) || (sameLine && !sameColumn && first.right() < second.left());
}

QList<QWidget *> partsByReading(const QWidget &whole)
{
    QList<QWidget *> waiting;
    for (QWidget *part : whole.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!part->isWindow() && !part->isHidden())
            waiting << part;
    }
    const auto corner = [](const QWidget *part) { return std::pair(part->y(), part->x()); };
    std::stable_sort(waiting.begin(), waiting.end(), [&](const QWidget *a, const QWidget *b) { return corner(a) < corner(b); });
    QList<QWidget *> parts;
    while (!waiting.isEmpty()) {
        const auto isNext = [&waiting](const QWidget *part) {
            return std::none_of(waiting.cbegin(), waiting.cend(),
                                [part](const QWidget *other) { return isReadBefore(other->geometry(), part->geometry()); });
        };
        const auto next = std::find_if(waiting.cbegin(), waiting.cend(), isNext);
        parts << waiting.takeAt(next == waiting.cend() ? 0 : next - waiting.cbegin());
    }
    return parts;
}

void orderParts(QWidget &whole, QWidget *&last)
{
    for (QWidget *part : partsByReading(whole)) {
        if ((part->focusPolicy() & Qt::TabFocus) != 0 && part->focusProxy() == nullptr) {
            if (last)
                QWidget::setTabOrder(last, part);
            last = part;
        }
        orderParts(*part, last);
    }
}

}  // namespace

void orderFocusByReading(QWidget &window)
{
    QWidget *last = nullptr;
    orderParts(window, last);
}

}  // namespace hk

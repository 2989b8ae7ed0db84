// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/tallenough.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace hk {

namespace {

class TallEnough : public QObject {
public:
    explicit TallEnough(QWidget *widget) : QObject(widget) { widget->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
            auto *widget = static_cast<QWidget *>(watched);
            widget->setMinimumHeight(std::max(0, widget->layout()->totalHeightForWidth(widget->width())));
        }
        return false;
    }
};

}  // namespace

void keepTallEnough(QWidget *widget)
{
    new TallEnough(widget);
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/ontheme.h"

#include <QEvent>
#include <QWidget>

namespace hk {

namespace {

class ThemeStep : public QObject {
public:
    ThemeStep(QWidget *widget, std::function<void(const Theme &)> step) : QObject(widget), m_widget(widget), m_step(std::move(step))
    {
        widget->installEventFilter(this);
        m_step(themeOf(widget));
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_widget && event->type() == QEvent::StyleChange)
            m_step(themeOf(m_widget));
        return false;
    }

private:
    QWidget *m_widget;
    std::function<void(const Theme &)> m_step;
};

}  // namespace

void onTheme(QWidget *widget, std::function<void(const Theme &)> step, const QString &name)
{
    if (!name.isEmpty())
        delete widget->findChild<QObject *>(name, Qt::FindDirectChildrenOnly);
    auto *themeStep = new ThemeStep(widget, std::move(step));
    themeStep->setObjectName(name);
}

}  // namespace hk

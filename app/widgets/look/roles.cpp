// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/roles.h"

#include <QVariant>
#include <QWidget>

namespace hk {

namespace {

constexpr char roleProperty[] = "hkRole";
constexpr char invalidProperty[] = "hkInvalid";

}  // namespace

void setRole(QWidget *widget, ControlRole role)
{
    static constexpr const char *names[] = {"normal", "primary", "flat", "link", "filter"};
    widget->setProperty(roleProperty, QString::fromLatin1(names[static_cast<int>(role)]));
    widget->updateGeometry();
    widget->update();
}

ControlRole roleOf(const QWidget *widget)
{
    if (widget == nullptr)
        return ControlRole::Normal;
    const QString name = widget->property(roleProperty).toString();
    if (name == QLatin1String("primary"))
        return ControlRole::Primary;
    if (name == QLatin1String("flat"))
        return ControlRole::Flat;
    if (name == QLatin1String("link"))
        return ControlRole::Link;
    if (name == QLatin1String("filter"))
        return ControlRole::Filter;
    return ControlRole::Normal;
}

void setInvalid(QWidget *widget, bool invalid)
{
    if (isInvalid(widget) == invalid)
        return;
    widget->setProperty(invalidProperty, invalid);
    widget->update();
}

bool isInvalid(const QWidget *widget)
{
    return widget != nullptr && widget->property(invalidProperty).toBool();
}

}  // namespace hk

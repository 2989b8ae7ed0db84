// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QString>
#include <QTime>

#include <optional>

class QWidget;

namespace hk {

struct UiContext;

// When nobody wants to be told of anything on this computer: from one hour to another, perhaps over midnight.
struct HK_WIDGETS_API QuietHours {
    QTime from;
    QTime to;

    bool contains(QTime time) const;
    // "22:00-07:00"; nothing for what is none. Empty text: never quiet.
    static std::optional<QuietHours> of(const QString &text);
    QString text() const;

    static QuietHours kept();
    void keep() const;

    bool operator==(const QuietHours &) const = default;
};

// Asks for them.
HK_WIDGETS_API void askQuietHours(const UiContext &context, QWidget *parent);

}  // namespace hk

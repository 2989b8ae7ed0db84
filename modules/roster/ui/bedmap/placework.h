// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

#include <QVariantMap>

class QWidget;

namespace hk::roster {

// Opens the form of a community, building, floor, room or bed; `id` 0 makes a new one with the values of `preset`.
void editPlace(const UiContext &context, const QByteArray &entity, qint64 id, const QVariantMap &preset, QWidget *parent);

// Opens the window that makes many rooms at once.
void addRooms(const UiContext &context, qint64 building, QWidget *parent);

// Deletes a place, or says what stands in the way; Ctrl+Z brings it back.
void removePlace(const UiContext &context, const QByteArray &entity, qint64 id, QWidget *parent);

// Gives a bed another state: usable, blocked, repair.
void setBedState(const UiContext &context, qint64 bed, const QString &state, QWidget *parent);

}  // namespace hk::roster

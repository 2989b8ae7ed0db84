// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/wire/messages.h"

namespace hk::wire {

// Units as JSON, written straight, byte for byte as QJsonDocument would write the same objects: they are most of what desks send,
// and their hash is remembered.
enum class Versions : quint8 { Told, LeftOut };
void appendUnit(QByteArray &text, const Unit &unit, Versions versions);

// A row's fields, and a text as it stands in JSON.
void appendFields(QByteArray &text, const QJsonObject &fields);
void appendText(QByteArray &text, QStringView value);

}  // namespace hk::wire

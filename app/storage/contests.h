// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QVariantMap>

namespace hk {

// Two rows that claim what one may have, such as a bed: the one that came later says so in a field of choices, and the server keeps
// a conflict about it until somebody decides.

// What the field says while nobody has decided.
QString contestedCode();
// Whether the field can say so.
bool mayBeContested(const Field &field);
bool isContested(const Entity &entity, const QVariantMap &row);

// Wherever it is decided, the conflicts about it are decided with it: those of a contested row that is to get these values, or to
// be deleted; and their end, in the writer's unit, once that is done.
Result<QList<qint64>> contestsEndedBy(Reader &reader, const Entity &entity, qint64 row, const QVariantMap &values);
Result<QList<qint64>> contestsEndedByDeletion(Reader &reader, const Entity &entity, qint64 row);
Result<void> endContests(Writer &writer, const QList<qint64> &records);

}  // namespace hk

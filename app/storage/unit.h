// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace hk {

enum class UnitKind : quint8 {
    Edit,
    Import,
    Undo,
    Redo,
    Pulled,  // rows as the server has them: no step of a person, leaves no operations, and no rule or right is asked anew
};

// What a person did, as one step that is undone, travels and merges as a whole; at most 500 operations.
struct UnitSpec {
    QByteArray verb;  // "roster.checkIn", in words by Catalogue::verbText; empty: told from the operations
    UnitKind kind = UnitKind::Edit;
    qint64 batch = 0;  // the import it belongs to
    qint64 target = 0;  // the unit that an undo or redo is about
};

// The rows that one committed job touched, by entity; `all` where they were too many to name.
struct ChangeSet {
    struct Rows {
        std::vector<qint64> ids;
        bool all = false;
    };
    QHash<QByteArray, Rows> entities;
    bool pulled = false;  // rows as the server has them: nobody here took a step

    bool touches(const QByteArray &entity) const { return entities.contains(entity); }
    bool isEmpty() const { return entities.isEmpty(); }
};

// One line of the change log.
struct UnitInfo {
    qint64 id = 0;
    UnitKind kind = UnitKind::Edit;
    qint64 at = 0;  // UTC milliseconds
    bool undone = false;
    qint64 batch = 0;
    QString text;  // "Edit student 孟子涵: phone"
};

}  // namespace hk

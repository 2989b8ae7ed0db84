// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modelserver.h"
#include "syncdesk.h"

namespace hk::test {

// What people did on their desks, written down from the desks' change tables: all of it that the server acknowledged must be found
// again at the end, and none of it twice.
class Ledger {
public:
    // Also before a file is put back: what it was told does not become untrue.
    void writeDown(size_t desk, SyncDesk &file);
    // What is lost, doubled, or neither in a row, in a conflict nor in a quarantine; empty when nothing is.
    QString check(const ModelServer &server) const;

private:
    struct Edit {
        QByteArray op;
        ModelRows::Name row;
        QJsonObject values;  // without references, whose keys are each desk's own
    };
    struct Step {
        std::set<std::pair<QByteArray, qint64>> names;  // device and number under which it was sent
        bool acknowledged = false;
        bool rejected = false;
        QList<Edit> edits;
    };

    QString checkEdit(const ModelServer &server, const Edit &edit) const;

    std::map<std::pair<size_t, QByteArray>, Step> m_steps;
};

}  // namespace hk::test

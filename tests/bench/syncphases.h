// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/host.h"

#include <QJsonObject>

namespace hk::bench {

// What one desk does in a process of its own, so that the peak of memory is its own. Prints one line of JSON.
//   desk make FILE ROWS | desk sync FILE ADDRESS SERVER-PROCESS | desk edit FILE COUNT
int runDeskPhase(const ModuleHost &host, const QStringList &words);

struct Floor {
    double copy = 0;  // seconds: every row out of PostgreSQL
    double pack = 0;  // zstd there and back
    double insert = 0;  // bare inserts with the same indexes and search keys
    qint64 packedBytes = 0;

    double seconds() const { return copy + pack + insert; }
};

// The least that a first sync of these rows must do: `connection` as the service, `pulled` a desk that has everything.
Floor measureFloor(const ModuleHost &host, const QByteArray &connection, const QString &pulled, const QString &scratch);

// VmHWM of a process.
double peakMebibytes(qint64 process);

}  // namespace hk::bench

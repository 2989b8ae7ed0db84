// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace hk::server {

// What the one configuration file says:
//   [database]  owner=host=/run/postgresql dbname=hallkeeper user=hk_owner     (init, migrate, user, check)
//               service=host=/run/postgresql dbname=hallkeeper user=hk_service (serve)
//   [listen]    address=127.0.0.1, port=8790, or socket=/run/hallkeeper/server.sock; deadline=20 (seconds for a request)
//   [keys]      file=hallkeeper.keys (beside this file, unless a whole path is said): seals the keys of encrypted fields
//   [log]       level=info | warning
struct Configuration {
    QByteArray owner;
    QByteArray service;
    QByteArray address = "127.0.0.1";
    quint16 port = 8790;
    QByteArray socket;
    int deadlineSeconds = 20;
    QString keysFile;  // empty: none is named
    QString logLevel = QStringLiteral("info");
};

Result<Configuration> readConfiguration(const QString &path);

}  // namespace hk::server

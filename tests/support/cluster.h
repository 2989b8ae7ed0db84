// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QProcess>
#include <QTemporaryDir>

namespace hk::test {

// A PostgreSQL of the test's own in a temporary folder, on a unix socket, gone with the test. It does not sync to disk unless told.
class PostgresCluster {
public:
    enum Durability : quint8 { Fast, Durable };
    PostgresCluster() = default;
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    // Says what is missing when there is no PostgreSQL on this computer.
    Result<void> start(Durability durability = Fast);

    // A streaming replica of another one, following it.
    Result<void> follow(const PostgresCluster &first);
    // Goes down at once, as by a cut of the power, and comes up again.
    void cut();
    // All its processes end at once and in the middle of anything (SIGKILL).
    void crash();
    Result<void> run();
    // Its folder as it stands, beside it, and that again in its place, as by a snapshot of the machine. While it is down.
    Result<void> keepFolder();
    Result<void> putFolderBack();
    // A replica becomes the one that is written.
    Result<void> promote();
    // Connections lead to whichever of both may be written.
    void alsoAt(const PostgresCluster &other);

    // For libpq: "host=… user=… dbname=…".
    QByteArray connection(const QByteArray &user, const QByteArray &database) const;
    // One of PostgreSQL's own, by its whole name.
    static QString program(const QString &name);
    QString folder() const { return m_folder.path(); }

private:
    Result<void> own();

    QByteArray m_others;
    Durability m_durability = Fast;
    QTemporaryDir m_folder{QStringLiteral("/tmp/hk-pg-XXXXXX")};
    QProcess m_postgres;
};

}  // namespace hk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverfixture.h"

#include <QObject>
#include <QTemporaryDir>

namespace hk::test {

// How often something is done: as an environment variable says, else as usual.
inline int countOf(const char *variable, int usual)
{
    const int wanted = qEnvironmentVariableIntValue(variable);
    return wanted > 0 ? wanted : usual;
}

// What tests of a server begin and end with: each has a database, a server on it and a folder of its own, and leaves a database
// that `check` finds in order.
class ServerTest : public QObject {
    Q_OBJECT

protected slots:
    void initTestCase();
    void init();
    void cleanup();

protected:
    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()); }
    // A desk's data file.
    QString file(const QString &desk) const { return m_folder->filePath(desk + QStringLiteral(".hallkeeper")); }

    PostgresCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerFixture> m_server;
};

}  // namespace hk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cluster.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace hk::test {

namespace {

constexpr int patience = 30'000;

QString binary(const QString &name)
{
    return QStringLiteral("/usr/lib/postgresql/15/bin/") + name;
}

bool isRoot()
{
#ifdef Q_OS_UNIX
    return geteuid() == 0;
#else
    return false;
#endif
}

// PostgreSQL refuses to run as root; and it must not outlive the test.
QStringList command(const QStringList &program)
{
    QStringList words{QStringLiteral("--pdeathsig"), QStringLiteral("SIGQUIT")};
    if (isRoot())
        words << QStringLiteral("--reuid") << QStringLiteral("postgres") << QStringLiteral("--regid") << QStringLiteral("postgres")
              << QStringLiteral("--clear-groups");
    return words + program;
}

Result<void> run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return Error{QStringLiteral("%1 failed").arg(program), QString::fromUtf8(process.readAllStandardError())};
    return {};
}

}  // namespace

PostgresCluster::~PostgresCluster()
{
    if (m_postgres.state() == QProcess::NotRunning)
        return;
    m_postgres.terminate();
    if (!m_postgres.waitForFinished(patience))
        m_postgres.kill();
    m_postgres.waitForFinished(patience);
}

Result<void> PostgresCluster::start(Durability durability)
{
    if (!QFile::exists(binary(QStringLiteral("postgres"))))
        return Error{QStringLiteral("PostgreSQL 15 is missing: bash packaging/install-packages.sh test"), {}};
    if (isRoot())
        HK_CHECK(run(QStringLiteral("chown"), {QStringLiteral("postgres"), m_folder.path()}));
    const QString data = m_folder.filePath(QStringLiteral("data"));
    HK_CHECK(run(QStringLiteral("setpriv"),
                 command({binary(QStringLiteral("initdb")), QStringLiteral("-D"), data, QStringLiteral("-A"),
                          QStringLiteral("trust"), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-E"),
                          QStringLiteral("UTF8"), QStringLiteral("--no-locale"), QStringLiteral("--no-sync")})));
    m_postgres.setProcessChannelMode(QProcess::MergedChannels);
    m_postgres.start(
        QStringLiteral("setpriv"),
        command({binary(QStringLiteral("postgres")), QStringLiteral("-D"), data, QStringLiteral("-k"), m_folder.path(),
                 QStringLiteral("-c"), QStringLiteral("listen_addresses="), QStringLiteral("-c"),
                 durability == Durable ? QStringLiteral("fsync=on") : QStringLiteral("fsync=off"), QStringLiteral("-c"),
                 QStringLiteral("shared_buffers=32MB"), QStringLiteral("-c"), QStringLiteral("log_min_messages=log")}));
    QByteArray said;
    while (!said.contains("ready to accept connections")) {
        if (!m_postgres.waitForReadyRead(patience))
            return Error{QStringLiteral("PostgreSQL did not start"), QString::fromUtf8(said)};
        said += m_postgres.readAll();
    }
    // Nobody reads on: a full pipe would stop it, and refused statements would fill it.
    m_postgres.closeReadChannel(QProcess::StandardOutput);
    return {};
}

QByteArray PostgresCluster::connection(const QByteArray &user, const QByteArray &database) const
{
    return "host=" + m_folder.path().toUtf8() + " user=" + user + " dbname=" + database;
}

}  // namespace hk::test

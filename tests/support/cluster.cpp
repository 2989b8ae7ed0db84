// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cluster.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <csignal>
#include <poll.h>
#include <sys/syscall.h>
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

#ifdef Q_OS_UNIX
QList<pid_t> childrenOf(pid_t parent)
{
    QList<pid_t> children;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // "pid (name) state parent …"
        const QByteArray stat = file.readAll();
        if (stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toInt() == parent)
            children << name.toInt();
    }
    return children;
}

void killAndWait(pid_t process)
{
    pollfd end{int(::syscall(SYS_pidfd_open, process, 0)), POLLIN, 0};
    ::kill(process, SIGKILL);
    if (end.fd < 0)
        return;
    ::poll(&end, 1, patience);
    ::close(end.fd);
}
#endif

}  // namespace

QString PostgresCluster::program(const QString &name)
{
    return binary(name);
}

PostgresCluster::~PostgresCluster()
{
    if (m_postgres.state() == QProcess::NotRunning)
        return;
    m_postgres.terminate();
    if (!m_postgres.waitForFinished(patience))
        m_postgres.kill();
    m_postgres.waitForFinished(patience);
}

Result<void> PostgresCluster::own()
{
    if (!QFile::exists(binary(QStringLiteral("postgres"))))
        return Error{QStringLiteral("PostgreSQL 15 is missing: bash packaging/install-packages.sh test"), {}};
    if (isRoot())
        HK_CHECK(test::run(QStringLiteral("chown"), {QStringLiteral("postgres"), m_folder.path()}));
    return {};
}

Result<void> PostgresCluster::start(Durability durability)
{
    m_durability = durability;
    HK_CHECK(own());
    const QString data = m_folder.filePath(QStringLiteral("data"));
    HK_CHECK(test::run(QStringLiteral("setpriv"),
                       command({binary(QStringLiteral("initdb")), QStringLiteral("-D"), data, QStringLiteral("-A"),
                                QStringLiteral("trust"), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-E"),
                                QStringLiteral("UTF8"), QStringLiteral("--no-locale"), QStringLiteral("--no-sync")})));
    return run();
}

Result<void> PostgresCluster::follow(const PostgresCluster &first)
{
    HK_CHECK(own());
    HK_CHECK(test::run(QStringLiteral("setpriv"),
                       command({binary(QStringLiteral("pg_basebackup")), QStringLiteral("-h"), first.folder(), QStringLiteral("-U"),
                                QStringLiteral("postgres"), QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")),
                                QStringLiteral("-R"), QStringLiteral("-X"), QStringLiteral("stream"), QStringLiteral("-c"),
                                QStringLiteral("fast"), QStringLiteral("--no-sync")})));
    return run();
}

Result<void> PostgresCluster::run()
{
    m_postgres.setProcessChannelMode(QProcess::MergedChannels);
    m_postgres.start(
        QStringLiteral("setpriv"),
        command({binary(QStringLiteral("postgres")), QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")),
                 QStringLiteral("-k"), m_folder.path(), QStringLiteral("-c"), QStringLiteral("listen_addresses="),
                 QStringLiteral("-c"), m_durability == Durable ? QStringLiteral("fsync=on") : QStringLiteral("fsync=off"),
                 QStringLiteral("-c"), QStringLiteral("shared_buffers=32MB"), QStringLiteral("-c"),
                 QStringLiteral("log_min_messages=log"), QStringLiteral("-c"),
                 QStringLiteral("recovery_init_sync_method=syncfs")}));
    QByteArray said;
    // A replica says "… to accept read-only connections".
    while (!said.contains("ready to accept ")) {
        if (!m_postgres.waitForReadyRead(patience))
            return Error{QStringLiteral("PostgreSQL did not start"), QString::fromUtf8(said)};
        said += m_postgres.readAll();
    }
    // Nobody reads on: a full pipe would stop it, and refused statements would fill it.
    m_postgres.closeReadChannel(QProcess::StandardOutput);
    return {};
}

void PostgresCluster::cut()
{
#ifdef Q_OS_UNIX
    ::kill(pid_t(m_postgres.processId()), SIGQUIT);
#endif
    m_postgres.waitForFinished(patience);
}

void PostgresCluster::crash()
{
#ifdef Q_OS_UNIX
    const pid_t first = pid_t(m_postgres.processId());
    // Held, so that it begins no others meanwhile.
    ::kill(first, SIGSTOP);
    const QList<pid_t> children = childrenOf(first);
    for (const pid_t child : children)
        ::kill(child, SIGKILL);
    ::kill(first, SIGKILL);
    for (const pid_t child : children)
        killAndWait(child);
#endif
    m_postgres.waitForFinished(patience);
}

Result<void> PostgresCluster::keepFolder()
{
    return test::run(QStringLiteral("cp"),
                     {QStringLiteral("-a"), m_folder.filePath(QStringLiteral("data")), m_folder.filePath(QStringLiteral("kept"))});
}

Result<void> PostgresCluster::putFolderBack()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    if (!QDir(data).removeRecursively())
        return Error{QStringLiteral("The folder cannot be removed."), data};
    return test::run(QStringLiteral("mv"), {m_folder.filePath(QStringLiteral("kept")), data});
}

Result<void> PostgresCluster::promote()
{
    return test::run(QStringLiteral("setpriv"),
                     command({binary(QStringLiteral("pg_ctl")), QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")),
                              QStringLiteral("-w"), QStringLiteral("promote")}));
}

void PostgresCluster::alsoAt(const PostgresCluster &other)
{
    m_others = ',' + other.folder().toUtf8() + " target_session_attrs=read-write";
}

QByteArray PostgresCluster::connection(const QByteArray &user, const QByteArray &database) const
{
    return "host=" + m_folder.path().toUtf8() + m_others + " user=" + user + " dbname=" + database;
}

}  // namespace hk::test

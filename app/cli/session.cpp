// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace hk::cli {

namespace {

struct SessionText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString noFile(const QString &file)
    {
        return tr("There is no data file “%1”. “init” makes one.").arg(QDir::toNativeSeparators(file));
    }
    static QString fileExists(const QString &file)
    {
        return tr("There is a data file “%1” already. It was left as it is.").arg(QDir::toNativeSeparators(file));
    }
    static QString moduleMissing(const QString &module)
    {
        return tr("The module “%1” does not work, so its part would be missing in the data file. Nothing was made.").arg(module);
    }
};

}  // namespace

Result<Database *> Session::open(bool forWriting)
{
    if (!m_database) {
        HK_TRY(m_database, Database::open(m_dataFile, m_host.catalogue(), m_host.schemas(), {.readOnly = !forWriting}));
        m_host.start({*m_database, m_host.catalogue(), m_database->clock()});
    }
    return m_database.get();
}

Result<Database *> Session::database()
{
    if (!m_database && !QFileInfo::exists(m_dataFile))
        return Error{SessionText::noFile(m_dataFile), {}};
    return open(false);
}

Result<Database *> Session::databaseForWriting()
{
    if (!m_database && !QFileInfo::exists(m_dataFile))
        return Error{SessionText::noFile(m_dataFile), {}};
    HK_TRY(Database *const opened, open(true));
    if (opened->isReadOnly())
        return Error{opened->readOnlyReason(), {}};
    return opened;
}

Result<Database *> Session::createDatabase()
{
    if (QFileInfo::exists(m_dataFile))
        return Error{SessionText::fileExists(m_dataFile), {}};
    for (const LoadedModule &module : m_host.modules()) {
        if (!module.problem.isEmpty())
            return Error{SessionText::moduleMissing(module.title), module.detail};
    }
    return open(true);
}

}  // namespace hk::cli

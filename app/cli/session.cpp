// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace hk::cli {

namespace {

const QString useMark = QStringLiteral("use");

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
};

}  // namespace

Error wrongUse(const Error &error)
{
    return {error.message, useMark};
}

bool isWrongUse(const Error &error)
{
    return error.detail == useMark;
}

Result<Database *> Session::open()
{
    if (!m_database) {
        HK_TRY(m_database, Database::open(m_dataFile, m_host.catalogue(), m_host.schemas()));
        m_host.start({*m_database, m_host.catalogue(), m_database->clock()});
    }
    return m_database.get();
}

Result<Database *> Session::database()
{
    if (!m_database && !QFileInfo::exists(m_dataFile))
        return Error{SessionText::noFile(m_dataFile), {}};
    return open();
}

Result<Database *> Session::databaseForWriting()
{
    HK_TRY(Database *const opened, database());
    if (opened->isReadOnly())
        return Error{opened->readOnlyReason(), {}};
    return opened;
}

Result<Database *> Session::createDatabase()
{
    if (QFileInfo::exists(m_dataFile))
        return Error{SessionText::fileExists(m_dataFile), {}};
    return open();
}

}  // namespace hk::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin.h"
#include "secretinput.h"
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
    static QString needsUser() { return tr("This data file has accounts. Say who you are with --user NAME."); }
    static QString needsPassword()
    {
        return tr("The keychain remembers no password of this account: please give --password-stdin and the password as a line of "
                  "the standard input.");
    }
    static QString mustChange()
    {
        return tr("The password was set by somebody else. Please choose your own first: user own-password.");
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
        HK_TRY(auto opened,
               Database::open(m_dataFile, m_host.catalogue(), m_host.schemas(),
                              {.readOnly = !forWriting && m_user.isEmpty(), .viewer = Viewer::nobody()}));
        HK_CHECK(signInto(*opened));
        m_database = std::move(opened);
        m_host.start({*m_database, m_host.catalogue(), m_database->clock()});
    }
    return m_database.get();
}

Result<void> Session::signInto(Database &database)
{
    HK_TRY(const DeskOpening opening, openDesk(database, m_keychain));
    m_standing = opening.keychain;
    if (!opening.guarded || m_recovers)
        return opening.shown.result();
    if (m_user.isEmpty())
        return Error{SessionText::needsUser(), {}};
    if (m_passwordFromInput) {
        m_password = nextLineOfInput();
    } else {
        const auto remembered = rememberedPassword(database, m_keychain, m_user);
        if (!remembered.ok() || !*remembered)
            return Error{SessionText::needsPassword(), {}};
        m_password = **remembered;
    }
    HK_TRY(const SignIn came, signIn(database, m_user, m_password).result());
    if (!came.account)
        return Error{came.refusal, {}};
    if (came.account->mustChange && !m_mayChange)
        return Error{SessionText::mustChange(), {}};
    return {};
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

Result<Database *> Session::databaseForDisclosure()
{
    if (!m_user.isEmpty())
        return databaseForWriting();
    if (!m_database && !QFileInfo::exists(m_dataFile))
        return Error{SessionText::noFile(m_dataFile), {}};
    return open(true);
}

Result<Database *> Session::databaseForRecovery()
{
    m_recovers = true;
    return databaseForWriting();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/deskkeys.h"
#include "invocation.h"
#include "module/command.h"
#include "module/host.h"

#include <functional>
#include <memory>
#include <vector>

namespace hk::cli {

// What a verb works on. The data file is opened when a verb first asks for it.
class Session {
public:
    Session(ModuleHost &host, QString dataFile, const Invocation &invocation, Keychain &keychain)
        : m_host(host),
          m_keychain(keychain),
          m_dataFile(std::move(dataFile)),
          m_user(invocation.user),
          m_passwordFromInput(invocation.passwordFromInput)
    {
    }

    ModuleHost &host() const { return m_host; }
    const QString &dataFile() const { return m_dataFile; }
    // The data file open for reading, whoever else has it; an error when there is none yet.
    Result<Database *> database();
    // The same, for a verb that writes: an error when another program has it.
    Result<Database *> databaseForWriting();
    // For the one verb that an account may use whose password somebody else has set.
    void allowMustChange() { m_mayChange = true; }
    const QString &ownPassword() const { return m_password; }
    const QString &user() const { return m_user; }
    Keychain &keychain() const { return m_keychain; }
    const KeychainStanding &keychainStanding() const { return m_standing; }
    // The data file open for nobody, for the one verb that needs no password: setting a new one by recovery code.
    Result<Database *> databaseForRecovery();
    // What is given out leaves a trace in the audit log: whoever has signed in needs a file that can be written, and on a desk
    // without accounts it is only read where it cannot be.
    Result<Database *> databaseForDisclosure();
    // Makes the file where there is none, with the tables of all modules.
    Result<Database *> createDatabase();

private:
    Result<Database *> open(bool forWriting);
    Result<void> signInto(Database &database);

    ModuleHost &m_host;
    Keychain &m_keychain;
    KeychainStanding m_standing;
    QString m_dataFile;
    QString m_user;
    bool m_passwordFromInput = false;
    QString m_password;
    bool m_mayChange = false;
    bool m_recovers = false;
    std::unique_ptr<Database> m_database;
};

struct Verb {
    QString name;
    QString usage;
    QString summary;
    std::function<Result<CommandAnswer>(Session &session, const Invocation &invocation)> run;
};

std::vector<Verb> dataFileVerbs();  // init, check, backup, restore, undo, redo
std::vector<Verb> sheetVerbs();  // sheet
std::vector<Verb> importVerbs();  // import
std::vector<Verb> listVerbs();  // export, find
std::vector<Verb> userVerbs();  // user, audit
std::vector<Verb> settingsVerbs();  // settings
std::vector<Verb> syncVerbs();  // sync
std::vector<Verb> conflictVerbs();  // conflicts

}  // namespace hk::cli

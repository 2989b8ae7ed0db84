// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QStringList>

#include <functional>

namespace hk {

class Database;

// What a verb of the command line answers: the value that --json prints, and the text for people.
struct CommandAnswer {
    QJsonValue json;
    QString text;
    int exitCode = 0;  // 0 done, 3 done but rows were refused; 1 something checked is broken
};

// An error of use: shown with the verb's usage on the error output, exit code 2.
inline Error wrongUse(const QString &message)
{
    return {message, QStringLiteral("use")};
}
inline bool isWrongUse(const Error &error)
{
    return error.detail == QLatin1String("use");
}

// What a verb does with the data file, which is opened accordingly.
enum class CommandUse : quint8 {
    Reads,
    Writes,
    Discloses,  // gives out what leaves a trace in the audit log
};

// A verb of the command line: "occupancy", with what follows it.
struct Command {
    QString verb;
    QString usage;  // "occupancy [--by building|college]"
    QString summary;  // one line
    std::function<Result<CommandAnswer>(Database &database, const QStringList &arguments)> run = {};
    // What it does with these arguments; without it, the verb only reads.
    std::function<CommandUse(const QStringList &arguments)> use = {};
    // The first words after the verb that this one answers to, such as "tickets" of "report tickets". Commands of several modules
    // that say them share their verb.
    QStringList subjects = {};
    // Instead of `run`, for a verb that needs no data file.
    std::function<Result<CommandAnswer>(const QStringList &arguments)> runAlone = {};
};

}  // namespace hk

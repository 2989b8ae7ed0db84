// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include <QCoreApplication>

namespace hk::cli {

namespace {

struct UseText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString unknownOption(const QString &option) { return tr("There is no option %1 here.").arg(option); }
    static QString missingValue(const QString &option) { return tr("The option %1 needs a value.").arg(option); }
};

}  // namespace

Result<Invocation> parseInvocation(QStringList arguments)
{
    Invocation invocation;
    // --json and --lang are taken wherever they stand: people append them.
    for (qsizetype i = 0; i < arguments.size();) {
        const QString &argument = arguments.at(i);
        const bool beforeVerb = i == 0;
        if (argument == QLatin1String("--json")) {
            invocation.json = true;
            arguments.removeAt(i);
        } else if (argument == QLatin1String("--lang")
                   || (beforeVerb && (argument == QLatin1String("--db") || argument == QLatin1String("--user")))) {
            if (i + 1 >= arguments.size())
                return Error{UseText::missingValue(argument), {}};
            QString &value = argument == QLatin1String("--db") ? invocation.dataFile
                : argument == QLatin1String("--user")          ? invocation.user
                                                               : invocation.language;
            value = arguments.at(i + 1);
            arguments.remove(i, 2);
        } else if (beforeVerb && argument == QLatin1String("--password-stdin")) {
            invocation.passwordFromInput = true;
            arguments.removeAt(i);
        } else if (beforeVerb && (argument == QLatin1String("--help") || argument == QLatin1String("-h"))) {
            invocation.help = true;
            arguments.removeAt(i);
        } else if (beforeVerb && argument == QLatin1String("--version")) {
            invocation.version = true;
            arguments.removeAt(i);
        } else if (beforeVerb && argument.startsWith(u'-')) {
            return Error{UseText::unknownOption(argument), {}};
        } else {
            ++i;
        }
    }
    if (!arguments.isEmpty())
        invocation.verb = arguments.takeFirst();
    invocation.arguments = arguments;
    return invocation;
}

}  // namespace hk::cli

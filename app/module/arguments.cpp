// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/arguments.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct UseText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString unknownOption(const QString &option) { return tr("There is no option %1 here.").arg(option); }
    static QString missingValue(const QString &option) { return tr("The option %1 needs a value.").arg(option); }
    static QString wrongCount() { return tr("Too few or too many words follow the verb."); }
};

}  // namespace

Result<Arguments> Arguments::of(const QStringList &arguments, const QStringList &withValue, const QStringList &flags, int least,
                                int most)
{
    Arguments parsed;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!argument.startsWith(QLatin1String("--"))) {
            parsed.m_words << argument;
            continue;
        }
        const QString name = argument.mid(2);
        if (flags.contains(name)) {
            parsed.m_options.insert(name, QString());
        } else if (withValue.contains(name)) {
            if (i + 1 >= arguments.size())
                return Error{UseText::missingValue(argument), {}};
            parsed.m_options.insert(name, arguments.at(++i));
        } else {
            return Error{UseText::unknownOption(argument), {}};
        }
    }
    if (parsed.words() < least || parsed.words() > most)
        return Error{UseText::wrongCount(), {}};
    return parsed;
}

}  // namespace hk

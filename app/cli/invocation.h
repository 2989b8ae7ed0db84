// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace hk::cli {

// The command line, taken apart: what stands before the verb, the verb, and what follows it.
struct Invocation {
    QString dataFile;
    QString language;
    QString user;  // the account to sign in with
    bool passwordFromInput = false;
    bool json = false;
    bool help = false;
    bool version = false;
    QString verb;
    QStringList arguments;
};

// An error is wrong use.
Result<Invocation> parseInvocation(QStringList arguments);

// What follows a verb: words in order, and options with a value ("--out FILE") or without ("--dry-run").
class Arguments {
public:
    // `withValue` and `flags` name the options that the verb knows, without dashes.
    static Result<Arguments> of(const QStringList &arguments, const QStringList &withValue, const QStringList &flags, int least,
                                int most);

    QString word(int index) const { return m_words.value(index); }
    int words() const { return int(m_words.size()); }
    QString option(const QString &name) const { return m_options.value(name); }
    bool has(const QString &name) const { return m_options.contains(name); }
    QStringList from(int index) const { return m_words.mid(index); }

private:
    QStringList m_words;
    QHash<QString, QString> m_options;
};

}  // namespace hk::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace hk {

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

}  // namespace hk

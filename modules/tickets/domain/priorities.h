// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <utility>

namespace hk::tickets {

// How soon something has to be done ("low": it can wait, "normal", "high": at once), and how many it concerns ("low": one person,
// "normal": a room or a few, "high": many): together they say the priority.
class Priorities {
public:
    // What holds where a school has said nothing else.
    static Priorities usual();

    void set(const QString &urgency, const QString &impact, const QString &priority);
    // The priority of both; what was not said is normal.
    QString of(const QString &urgency, const QString &impact) const;

private:
    QHash<std::pair<QString, QString>, QString> m_priorities;
};

// "low", "normal", "high".
const QStringList &urgencies();

}  // namespace hk::tickets

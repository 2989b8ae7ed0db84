// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/windowcontext.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace hk {

// What all modules put on the desk, read anew a moment after data, day or scope have changed.
class HK_SHELL_API DeskFeed : public QObject {
    Q_OBJECT
public:
    DeskFeed(const WindowContext &context, std::function<QList<ScopeChoice>()> scope, QObject *parent = nullptr);

    void refreshSoon();
    void refresh();

    bool isRead() const { return m_read; }
    // All modules' parts in one, groups in their order.
    const DeskPart &whole() const { return m_whole; }
    // Things to do by module, for the rail.
    const QHash<QString, int> &counts() const { return m_counts; }
    // The sentence of a module that could not say what it has; empty when all did.
    QString problem() const { return m_problem; }

signals:
    void updated();

private:
    const WindowContext &m_context;
    std::function<QList<ScopeChoice>()> m_scope;
    QTimer m_soon;
    quint64 m_generation = 0;
    bool m_read = false;
    DeskPart m_whole;
    QHash<QString, int> m_counts;
    QString m_problem;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "base/result.h"
#include "storage/unit.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <optional>

namespace hk {

class ActionRegistry;
class Database;
class Workbench;

// Ctrl+Z and Ctrl+Y: takes the last step back or does it again, and says in words what that was.
class HK_SHELL_API UndoControl : public QObject {
    Q_OBJECT
public:
    UndoControl(Database &database, ActionRegistry &actions, Workbench &workbench, QObject *parent = nullptr);

    // Asks what can be undone and redone now.
    void refresh();

private:
    void undo();
    void redo();
    void showRefusal(const Error &error);
    void passOver(qint64 step, const QString &refusal);
    void reconsider(const ChangeSet &changes);
    QList<qint64> passed() const;
    void showAvailable(const QString &id, const QString &tip, const std::optional<UnitInfo> &unit, const QString &none);

    Database &m_database;
    ActionRegistry &m_actions;
    Workbench &m_workbench;
    quint64 m_generation = 0;
    bool m_working = false;
    // Steps that others have written over since, with the rows they wrote: they stay, and do not bar the way to those before them.
    struct Passed {
        qint64 step = 0;
        QHash<QByteArray, QSet<qint64>> rows;
    };
    QList<Passed> m_passed;
};

}  // namespace hk

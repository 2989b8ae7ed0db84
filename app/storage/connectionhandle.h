// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/sight.h"
#include "storage/rights/keyring.h"
#include "storage/statement.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>

namespace hk {

// One SQLite connection with its prepared statements. Made, used and destroyed on one thread.
class Connection {
public:
    enum class Access : quint8 {
        ReadWrite,
        ReadOnly,
        Unchanging,  // reads a file that nobody writes, and puts nothing beside it
    };

    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Statement statement(const QString &sql);
    // Runs a statement that answers nothing of interest: pragmas, definitions, transaction control.
    Result<void> execute(const QString &sql);
    Result<QVariant> single(const QString &sql);
    // All statements of a script, in order.
    Result<void> executeScript(const QString &script);
    // Prepared statements hold on to the schema they were made for.
    void forgetStatements() { m_statements.clear(); }
    // Of the data file, beside which its files stand.
    const QString &path() const { return m_path; }
    // For whom its views are made.
    const Viewer &viewer() const { return m_viewer; }
    void setViewer(const Viewer &viewer) { m_viewer = viewer; }
    // The views of the modules, which stand on those of the viewer and stay when they are made for another one.
    bool hasModuleViews() const { return m_hasModuleViews; }
    void setHasModuleViews() { m_hasModuleViews = true; }
    // The keys of encrypted fields that are open; never null.
    const KeyRing &keys() const { return *m_keys; }
    void setKeys(std::shared_ptr<const KeyRing> keys) { m_keys = std::move(keys); }
    // The key of the audit log's marks; never null, empty where there is none.
    const LogKey &logKey() const { return *m_logKey; }
    void setLogKey(std::shared_ptr<const LogKey> key) { m_logKey = std::move(key); }

private:
    Connection(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) { }
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

    QString m_name;
    QString m_path;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    Viewer m_viewer;
    bool m_hasModuleViews = false;
    std::shared_ptr<const KeyRing> m_keys = std::make_shared<KeyRing>();
    std::shared_ptr<const LogKey> m_logKey = std::make_shared<LogKey>();
};

}  // namespace hk

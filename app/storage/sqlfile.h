// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace hk {

// The named statements of one .sql file in the resources. A statement begins with a line `-- name: byNumber`; a line
// `-- scan: reason` under it says why it may read a large table from end to end.
class SqlFile {
public:
    explicit SqlFile(const QString &path);

    // A name that is not in the file is a fault of the program and stops it.
    const QString &operator[](QLatin1String name) const;
    QStringList names() const;
    QString scanReason(const QString &name) const;

private:
    QString m_path;
    QHash<QString, QString> m_statements;
    QHash<QString, QString> m_scanReasons;
};

// The statements of a script, split at the semicolons that end them; knows strings, comments and BEGIN … END of triggers.
QStringList splitStatements(const QString &script);

}  // namespace hk

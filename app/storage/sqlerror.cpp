// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlerror.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QStringList>

namespace hk {

namespace {

struct Sentence {
    Q_DECLARE_TR_FUNCTIONS(hk::Storage)
public:
    static QString of(const QString &cause)
    {
        if (cause.contains(QLatin1String("UNIQUE constraint")))
            return tr("There is already an entry with the same value. Nothing was changed.");
        if (cause.contains(QLatin1String("FOREIGN KEY constraint")))
            return tr("Other entries still refer to this one. Nothing was changed.");
        if (cause.contains(QLatin1String("constraint failed")) || cause.contains(QLatin1String("cannot store")))
            return tr("A value is missing or not allowed here. Nothing was changed.");
        if (cause.contains(QLatin1String("locked")) || cause.contains(QLatin1String("busy")))
            return tr("Another program is using the data file. Please try again in a moment; nothing was changed.");
        if (cause.contains(QLatin1String("full")))
            return tr("The disk is full. Nothing was changed.");
        if (cause.contains(QLatin1String("malformed")) || cause.contains(QLatin1String("not a database")))
            return tr("The data file is damaged. Please restore a backup; nothing was changed.");
        if (cause.contains(QLatin1String("readonly")) || cause.contains(QLatin1String("read-only")))
            return tr("The data file cannot be written. Nothing was changed.");
        return tr("The data could not be read or written. Nothing was changed.");
    }
};

const QLatin1String rulePrefix("rule: ");

}  // namespace

Error sqlError(const QSqlError &error, const QString &sql)
{
    const QString cause = error.databaseText();
    // Triggers speak in the rule's own words, which the module translates.
    if (const qsizetype at = cause.indexOf(rulePrefix); at >= 0) {
        const QByteArray rule = cause.mid(at + rulePrefix.size()).section(u'\n', 0, 0).trimmed().toUtf8();
        return {QCoreApplication::translate("rules", rule.constData()), cause};
    }
    return {Sentence::of(cause), QStringLiteral("%1 — %2").arg(cause, sql.simplified().left(400))};
}

bool isRefusal(const Error &error)
{
    return error.detail.contains(rulePrefix) || error.detail.contains(QLatin1String("constraint failed"));
}

bool isDiskFull(const Error &error)
{
    return error.detail.startsWith(QLatin1String("database or disk is full"));
}

QStringList uniqueColumns(const Error &error)
{
    static const QLatin1String mark("UNIQUE constraint failed: ");
    const qsizetype at = error.detail.indexOf(mark);
    if (at < 0)
        return {};
    const QString columns = error.detail.mid(at + mark.size()).section(QStringLiteral(" — "), 0, 0).section(u" Unable"_qs, 0, 0);
    return columns.trimmed().split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

}  // namespace hk

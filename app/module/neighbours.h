// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/discretion.h"

#include <QList>
#include <QObject>
#include <QtPlugin>

namespace hk {

// A row that belongs to one of another module: the entry of a duty log that a ticket was made of, say.
struct LinkedRow {
    QByteArray entity;  // what it is, and what opens it
    qint64 id = 0;
    QString kind;  // in words
    QString title;
    QString subtitle;
    qint64 at = 0;  // UTC milliseconds; 0 = at no time
};

// Offered by a module whose rows belong to rows of others.
class LinksRows {
public:
    virtual ~LinksRows() = default;
    // What of its own belongs to the row, the latest first; nothing for rows that it knows nothing of.
    virtual Result<QList<LinkedRow>> linkedTo(Reader &reader, const QByteArray &entity, qint64 row) const = 0;
};

// Offered by a module that keeps the words of single rows from some who may see that there are such rows.
class WithholdsRows {
public:
    virtual ~WithholdsRows() = default;
    // False for rows that are not the module's.
    virtual Result<bool> withholds(Reader &reader, const RowAskedFor &row) const = 0;
};

// How a module finds another one, which may not be installed.
class ModuleLookup {
public:
    virtual ~ModuleLookup() = default;
    // The module's object, to be cast to an interface of its api/; null: it is not there.
    virtual QObject *moduleNamed(const QString &id) const = 0;
    // What of all modules belongs to the row, the latest first.
    virtual Result<QList<LinkedRow>> linkedTo(Reader &reader, const QByteArray &entity, qint64 row) const = 0;

    // Whether the module whose row it is keeps from whoever reads what it says.
    virtual Result<bool> withholds(Reader &reader, const RowAskedFor &row) const = 0;

    template <class Face> Face *find(const QString &id) const { return qobject_cast<Face *>(moduleNamed(id)); }
};

// Offered by a module that works with others where they are there; told when all have been loaded.
class MeetsModules {
public:
    virtual ~MeetsModules() = default;
    virtual void meet(const ModuleLookup &others) = 0;
};

// For what hands out rows of any module; nothing is withheld where there are none.
inline Discretion discretionOf(const ModuleLookup *modules)
{
    if (!modules)
        return {};
    return [modules](Reader &reader, const RowAskedFor &row) { return modules->withholds(reader, row); };
}

}  // namespace hk

Q_DECLARE_INTERFACE(hk::LinksRows, "org.hallkeeper.LinksRows/1")
Q_DECLARE_INTERFACE(hk::WithholdsRows, "org.hallkeeper.WithholdsRows/1")
Q_DECLARE_INTERFACE(hk::MeetsModules, "org.hallkeeper.MeetsModules/1")

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/list.h"

#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace hk {

// Everything the program knows about its data besides the SQL tables: entities, lists, and the words for what people do.
// Import mapping, list columns, export headers, masking, change capture, search keys and change texts follow from it.
// Filled once at start, then read from every thread.
class Catalogue {
public:
    // Refuses a name that is taken, a reference to nothing, and a title or identity field that is none.
    Result<void> add(Entity entity);
    Result<void> add(List list);
    // What a unit of changes was, in words: "roster.checkIn" -> "Check in".
    void addVerb(const QByteArray &id, const char *context, const char *title);

    const Entity *entity(const QByteArray &name) const;
    const Entity *entityOfTable(const QByteArray &table) const;
    const List *list(const QByteArray &id) const;
    const std::vector<std::shared_ptr<const Entity>> &entities() const { return m_entities; }
    const std::vector<std::shared_ptr<const List>> &lists() const { return m_lists; }

    std::vector<ColumnInfo> columnsOf(const List &list) const;
    QString verbText(const QByteArray &id) const;

    // References that point to nothing, lists of no entity; asked once when all modules have declared.
    Result<void> checkWhole() const;

private:
    ColumnInfo columnOf(const List &list, const ListColumn &column) const;

    struct Verb {
        const char *context;
        const char *title;
    };
    // Shared by copies, so that a pointer to one holds whichever copy it was asked of.
    std::vector<std::shared_ptr<const Entity>> m_entities;
    std::vector<std::shared_ptr<const List>> m_lists;
    QHash<QByteArray, Verb> m_verbs;
};

// All entities, each after those that it needs, as far as they do not need one another.
QList<const Entity *> afterTheirNeeds(const Catalogue &catalogue,
                                      const std::function<QList<const Entity *>(const Entity &)> &needs);

}  // namespace hk

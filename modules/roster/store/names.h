// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QVariantMap>

#include <vector>

namespace hk::roster {

// A community, college, major, class or department.
struct NameNode {
    QByteArray entity;
    qint64 id = 0;
    QString name;
    int uses = 0;  // buildings of a community, none of a department, else students
    std::vector<NameNode> children;  // majors of a college, classes of a major; classes without a major stand under the college
};

struct NameTree {
    std::vector<NameNode> communities;
    std::vector<NameNode> colleges;
    std::vector<NameNode> classes;  // those without a college
    std::vector<NameNode> departments;
};

Result<NameTree> nameTree(Reader &reader);

// A new one when `id` is 0; the key. Refuses an empty name, and one that is there already.
Result<qint64> saveName(Writer &writer, const QByteArray &entity, qint64 id, const QVariantMap &values);
// Refused with a sentence while something stands on it.
Result<void> deleteName(Writer &writer, const QByteArray &entity, qint64 id);
// Two spellings of one: all that stands on `from` stands on `into` afterwards, and `from` is gone. Majors and classes of the same
// name in two colleges become one. What stands on a department is known to other modules alone: whatever refers to it goes along.
// Refused when it would change more than one step of the change log holds.
Result<void> mergeNames(Writer &writer, const QByteArray &entity, qint64 from, qint64 into);

}  // namespace hk::roster

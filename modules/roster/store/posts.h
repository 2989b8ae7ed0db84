// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QVariantMap>

#include <optional>

namespace hk::roster {

// Who holds which post where.
struct Post {
    qint64 id = 0;
    QString kind;  // building_chief, floor_chief, room_leader, zone, pioneer
    QString roleType;  // leader, staff, student
    qint64 student = 0;
    QString holder;
    QString number;
    qint64 building = 0;
    qint64 floor = 0;
    qint64 room = 0;
    QString place;
    QString zone;
    QDate from;
    QDate to;
};

Result<std::optional<Post>> postOf(Reader &reader, qint64 post);
Result<QList<Post>> postsOfStudent(Reader &reader, qint64 student);
Result<QList<Post>> postsOfRoom(Reader &reader, qint64 room, const QDate &day);

// Other posts of the same kind at the same place in the same days, for a warning. `values` by field of the entity "post"; `id` 0 =
// a new one.
Result<QList<Post>> overlappingPosts(Reader &reader, const QVariantMap &values, qint64 id = 0);
// What is wrong with a post, by field, each as a sentence: without one holder, or without the place that its kind is about.
QMap<QByteArray, QString> postProblems(const QVariantMap &values);
// Refuses what postProblems() finds. A new one when `post` is 0; the key.
Result<qint64> savePost(Writer &writer, qint64 post, const QVariantMap &values);
Result<void> endPost(Writer &writer, qint64 post, const QDate &day);

}  // namespace hk::roster

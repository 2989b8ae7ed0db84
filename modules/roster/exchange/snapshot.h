// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterrow.h"
#include "storage/connection.h"

#include <QHash>

#include <optional>

namespace hk::roster {

struct KnownBuilding {
    qint64 id = 0;
    QString code;
    QString name;
    QString gender;
    QString community;
};

struct KnownRoom {
    qint64 id = 0;
    int building = -1;  // index
    QString number;
    std::optional<int> capacity;
    QString gender;  // whom it is for, by itself or by its building
};

// A stay as the data have it, active or booked; `room` is an index, -1 = none.
struct KnownStay {
    qint64 id = 0;
    int room = -1;
    qint64 bedId = 0;
    QString bed;
    QString from;
    bool hasGenderReason = false;
};

struct KnownStudent {
    qint64 id = 0;
    QString number;
    QString name;
    StudentValues values;
    KnownStay stay;
    KnownStay booked;
    QStringList formerFrom;  // days on which earlier stays began
    QString lastEnd;  // of the earlier stays
};

// A key of two names: a room in a building, a class in a college.
using NameKey = QPair<QString, QString>;
// A bed: building code, room, bed.
QString bedKey(const QString &building, const QString &room, const QString &bed);

// All that an import is compared with, in memory.
struct RosterSnapshot {
    std::vector<KnownBuilding> buildings;
    std::vector<KnownRoom> rooms;
    std::vector<KnownStudent> students;
    QHash<QString, int> buildingByCode;
    QHash<QString, int> buildingByName;  // as compared
    QHash<NameKey, int> roomByNumber;  // building code, number
    QHash<QPair<int, QString>, qint64> beds;  // room index, number -> id
    QHash<qint64, int> residents;  // bed -> the student who lives in it
    QHash<qint64, QString> bedEnds;  // bed -> the day the last former resident left
    QHash<QString, int> studentByNumber;
    QHash<QString, qint64> communities;
    QHash<QPair<int, int>, qint64> floors;  // building index, number -> id
    QHash<QString, qint64> colleges;  // as compared -> id
    QHash<QPair<qint64, QString>, qint64> majors;  // college, name as compared -> id
    QHash<QPair<qint64, QString>, qint64> classes;  // college (0 = none), name as compared -> id

    Place placeOf(const KnownStay &stay) const;
    // The bed that a row names, 0 = none or not known yet.
    qint64 bedOf(const RosterRow &row) const;
    // No stay of the student in the bed (0 = open) begins before this day without standing in an earlier one.
    QString historyEnd(const KnownStudent &student, qint64 bed) const;
    // The major of this name, when there is only one in all colleges.
    std::optional<qint64> onlyMajor(const QString &name) const;
    void addBuilding(KnownBuilding building);
    void addRoom(KnownRoom room);
    void addStudent(KnownStudent student);
};

Result<RosterSnapshot> readSnapshot(Reader &reader, bool withIdentities);

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/domain/shift.h"
#include "storage/connection.h"

#include <QList>

#include <optional>

namespace hk::duty {

// A shift that comes again, as the plan has it.
struct Post {
    qint64 id = 0;
    qint64 building = 0;  // 0 = the whole school
    QString buildingName;
    QString name;
    ShiftPattern pattern;
    int people = 1;
};
Result<QList<Post>> dutyPosts(Reader &reader, const QList<qint64> &buildings = {});

struct DutyPerson {
    qint64 id = 0;
    QString name;
    QString roleType;
    qint64 building = 0;
    QString buildingName;
    qint64 student = 0;
    bool onRota = true;
    QDate from;
    QDate to;
};
Result<QList<DutyPerson>> dutyPeople(Reader &reader);
// The person of this name that the viewer sees; the account's own, at a desk with accounts.
Result<std::optional<DutyPerson>> dutyPersonNamed(Reader &reader, const QString &name);

struct OnDuty {
    qint64 assignment = 0;
    qint64 person = 0;
    QString name;
    QString roleType;
};

struct Shift {
    qint64 id = 0;
    qint64 post = 0;
    qint64 building = 0;
    QString buildingName;
    QString name;
    QDate day;
    qint64 starts = 0;
    qint64 ends = 0;
    int people = 1;
    bool cancelled = false;
    QString note;
    QString cancelReason = {};
    QByteArray uid = {};
    QList<OnDuty> on = {};

    int missing() const { return cancelled ? 0 : std::max(0, people - int(on.size())); }
    // "3号楼 夜班".
    QString title() const { return (buildingName + u' ' + name).trimmed(); }
};
// By day, then by time.
Result<QList<Shift>> shiftsBetween(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings = {});
Result<std::optional<Shift>> shiftOf(Reader &reader, qint64 shift);
Result<QList<Shift>> shiftsOfPerson(Reader &reader, qint64 person, QDate first, QDate last);

// The shifts that repeating ones make in these days and that are not there yet; their ids are 0.
Result<QList<Shift>> shiftsToMake(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings = {});
Result<qint64> insertShift(Writer &writer, const Shift &shift);
Result<int> makeShifts(Writer &writer, QDate first, QDate last, const QList<qint64> &buildings = {});

// Its name, hours, people wanted and note, for this once. Refused where somebody who has it would be on duty elsewhere at that
// time.
Result<void> editShift(Writer &writer, const Shift &shift);

// A shift that is not held, and why; swaps of it are refused with that. Whoever had it keeps it, should it be held after all.
// Refused where a log of it was begun.
Result<void> cancelShift(Writer &writer, qint64 shift, const QString &reason);
// Refused where somebody who has it is on duty elsewhere meanwhile.
Result<void> restoreShift(Writer &writer, qint64 shift);

// What is wrong with a repeating shift's values, by field, each as a sentence.
QMap<QByteArray, QString> postProblems(const QVariantMap &values);
Result<qint64> savePost(Writer &writer, qint64 post, const QVariantMap &values);

// Gives a shift to somebody; refused where they have it already, or are on duty elsewhere at that time.
Result<void> assign(Writer &writer, qint64 shift, qint64 person, const QString &origin = QStringLiteral("hand"));
Result<void> release(Writer &writer, qint64 shift, qint64 person);
// Fails where the person is on duty elsewhere at the time of the shift, but for shifts that are left out.
Result<void> requireFree(Reader &reader, qint64 person, const Shift &shift, const QList<qint64> &leftOut = {});
// What else the person does within a day of the shift, as a sentence; empty: nothing. Shifts that are left out are not looked at.
Result<QString> nearDuties(Reader &reader, qint64 person, const Shift &shift, const QList<qint64> &leftOut = {});

// Shifts from today on with places that nobody has.
Result<QList<Shift>> gapsFrom(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings = {});

}  // namespace hk::duty

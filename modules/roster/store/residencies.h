// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/scope.h"
#include "storage/connection.h"

#include <QDate>
#include <QList>
#include <QVariantMap>

namespace hk::roster {

// One stay of a student in a room, with the words to show it.
struct Residency {
    qint64 id = 0;
    qint64 student = 0;
    QString number;
    QString name;
    qint64 room = 0;
    qint64 bed = 0;  // 0 = still open
    QString place;  // "3-502-2"
    QDate from;  // invalid = not known
    QDate to;
    QString state;  // booked, active, ended, contested
    QString reason;
    QString endReason;
    QString note;
    QString genderReason;  // why somebody of the other gender may live there
};

// Histories, the latest first.
Result<QList<Residency>> residenciesOfStudent(Reader &reader, qint64 student);
Result<QList<Residency>> residenciesOfBed(Reader &reader, qint64 bed);
Result<QList<Residency>> residenciesOfRoom(Reader &reader, qint64 room);

// Who lived there on the day. On the day of a move the one who moved in counts; an end that nobody knows counts as before.
Result<QList<Residency>> residentsOfRoomOn(Reader &reader, qint64 room, const QDate &day);
Result<QList<Residency>> residentsOfBedOn(Reader &reader, qint64 bed, const QDate &day);

// Bookings that are due by today, or on no known day; and students who have left the school and still hold a bed.
Result<QList<Residency>> notArrived(Reader &reader, const QDate &today, const Scope &scope = {});
Result<QList<Residency>> notLeft(Reader &reader, const Scope &scope = {});

// Corrects days, note and the reason for the other gender. Refuses days in which the student lived elsewhere or the bed had
// another.
Result<void> editResidency(Writer &writer, qint64 residency, const QVariantMap &values);

}  // namespace hk::roster

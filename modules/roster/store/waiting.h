// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/moves.h"
#include "roster/store/scope.h"

#include <QList>
#include <QStringList>

namespace hk::roster {

// Someone who studies here and has no bed yet.
struct WaitingStudent {
    qint64 student = 0;
    QString number;
    QString name;
    QString gender;
    QString className;
    QString state;  // active or booked: in a room whose bed is open; empty: nowhere
    qint64 residency = 0;
    qint64 room = 0;
    QString place;  // "3-502" of such a room
};
struct WaitingList {
    QList<WaitingStudent> students;
    int total = 0;  // when there are more than these
};

// `gender` male or female: only those who may live in such a building; else all. Of the colleges looked at.
Result<WaitingList> waitingForBed(Reader &reader, const QString &gender, int limit, const Scope &scope = {});

// Gives a waiting student the bed on the move's date: checks in, or fills in the bed of the room where the student is already. A
// bed that had somebody else since is given by a transfer, so that no two lived in it at a time.
Result<void> giveBed(Writer &writer, qint64 student, const Move &move);

// A bed that one or more claim beside who lives there.
struct ContestedBed {
    qint64 bed = 0;  // 0 = open, or not known
    qint64 residency = 0;  // the first claim
    QStringList names;  // of who claims it
    QString place;
    QDate from;  // the earliest day that is claimed
};
// Those that are no conflict with the server, which is shown as such.
Result<QList<ContestedBed>> contestedBeds(Reader &reader, const Scope &scope = {});
// This one lives in the bed: who lived there leaves on the day and the claim begins then; claims that never held end as they began.
// Refused while the claimant lives elsewhere.
Result<void> settleContest(Writer &writer, qint64 residency, const QDate &day);

// A claim that somebody else's stands against ends as it began, and takes no night.
Result<void> withdrawClaim(Writer &writer, qint64 residency, const QDate &day);

// A post that ends within the days.
struct EndingPost {
    qint64 id = 0;
    QString kind;
    QString holder;
    QString place;
    QDate to;
};
Result<QList<EndingPost>> postsEnding(Reader &reader, const QDate &first, const QDate &last, const Scope &scope = {});

Result<bool> hasStudents(Reader &reader);

}  // namespace hk::roster

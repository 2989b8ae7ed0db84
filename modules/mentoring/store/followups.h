// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QDate>
#include <QList>

namespace hk::mentoring {

struct NewFollowUp {
    QString text;
    QDate due;
    QString owner;  // empty: who asks
    QString kind = QStringLiteral("task");
    QString askedBy;  // empty: who is at the desk
    bool imported = false;

    bool operator==(const NewFollowUp &) const = default;
};

struct FollowUp {
    qint64 id = 0;
    qint64 meeting = 0;
    qint64 student = 0;
    QString studentName;
    QString studentNumber;
    QString kind;
    QString text;
    QDate due;
    QString owner;
    QString askedBy;
    QString state;
    QString answer;
    QDate doneOn;

    bool isOpen() const { return state == QLatin1String("open") || state == QLatin1String("accepted"); }
    // Done or declined, and whoever asked has not yet read it.
    bool isBack() const { return state == QLatin1String("done") || state == QLatin1String("declined"); }
};

Result<qint64> askFollowUp(Writer &writer, qint64 meeting, qint64 student, const NewFollowUp &asked);
// For a student whom the roster lacks.
Result<qint64> askFollowUp(Writer &writer, qint64 meeting, const QVariantMap &student, const NewFollowUp &asked);

// "accepted", "declined", "done", "closed". What is declined says why, what is done what came of it; it goes back to whoever asked,
// who closes it, or asks again ("open") and says what is missing. What somebody does for themselves is closed when it is done.
Result<void> moveFollowUp(Writer &writer, qint64 followUp, const QString &state, const QString &answer);
Result<void> editFollowUp(Writer &writer, qint64 followUp, const NewFollowUp &asked);

Result<FollowUp> followUp(Reader &reader, qint64 followUp);
Result<QList<FollowUp>> followUpsOfMeeting(Reader &reader, qint64 meeting);
Result<QList<FollowUp>> followUpsOfStudent(Reader &reader, qint64 student);
// What is open and due by a day, of a person or of all; what came back to a person.
Result<QList<FollowUp>> followUpsToDo(Reader &reader, const QString &person, QDate until = {});
Result<QList<FollowUp>> followUpsToRead(Reader &reader, const QString &person);

}  // namespace hk::mentoring

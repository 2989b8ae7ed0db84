// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/presencestore.h"

namespace hk::duty {

// What a week's logs tell, to be read by all: rooms checked, the best and the worst of them, violations, main problems. Nothing
// that was written in confidence but its kind and severity, and no names of students.
struct Bulletin {
    QDate monday;
    QString week;  // "Week 11"
    int logs = 0;
    int lateLogs = 0;
    int roomsChecked = 0;
    QStringList excellent;
    QStringList failed;
    QList<std::pair<QString, int>> violations;  // the commonest first
    QList<std::pair<QString, int>> kinds;  // entries by kind, in words
    struct Problem {
        qint64 at = 0;
        QString kind;
        QString severity;
        QString place;
        QString text;
        QString standing;  // open, settled, ticket
    };
    QList<Problem> problems;
    int talks = 0;
    int wantedPlaces = 0;
    int takenPlaces = 0;
};
Result<Bulletin> readBulletin(Reader &reader, QDate dayOfWeek, const QList<qint64> &buildings = {});
// As text to be pasted.
QString bulletinText(const Bulletin &bulletin);

}  // namespace hk::duty

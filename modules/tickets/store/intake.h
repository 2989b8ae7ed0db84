// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereference.h"
#include "module/places.h"
#include "storage/connection.h"

#include <QMap>
#include <QVariantMap>

namespace hk::tickets {

using hk::Place;
using hk::placeMeant;
using hk::placeText;
using hk::wholePlace;

struct Complainant {
    qint64 student = 0;  // 0 = not in the roster, or not said
    QString name;
    QString number;
    QString phone;

    bool isEmpty() const { return student == 0 && name.isEmpty() && number.isEmpty() && phone.isEmpty(); }
};

// A report as it is taken: place or student, category, words and source are enough.
struct NewTicket {
    QString words;  // the first line, or its first sentence, becomes the title
    Place place;
    Complainant complainant;
    QString category;
    QString source = QStringLiteral("desk");
    QString urgency = {};  // low, normal, high; else the category's
    QString impact = {};
    QString priority = {};  // else what urgency and impact come to
    QString priorityReason = {};  // why another one than that; told in the history
    bool isPrivate = false;
    QString owner;  // else the category's, else nobody yet
    qint64 department = 0;  // dispatched at once where said
    std::optional<qint64> openedAt = {};  // else now
    QList<FileReference> files = {};
    QString number = {};  // of an old ledger; else the next one of the day
    qint64 college = 0;  // else the student's
    bool joins = false;  // another ticket at once, which goes on for both: no automatic action is taken
    QString split = {};  // the uid, in hex, of the ticket that it was split off
};

// What is missing, by input ("place", "category", "words", "source"), each as a sentence.
QMap<QByteArray, QString> intakeProblems(const NewTicket &ticket);
// The title that a report has by its words: the first line, or its first sentence where that is long.
QString titleOfWords(const QString &words);
Result<qint64> openTicket(Writer &writer, const NewTicket &ticket);
// "GD-261118-021": the next one of the campus' day.
Result<QString> nextNumber(Reader &reader, qint64 openedAt);

// A student who reports: what the form fills in by itself.
struct Reporter {
    qint64 student = 0;
    QString number;
    QString name;
    QString phone;  // masked where the account may not see it
    QString placeText;  // "3-502"
    Place place;
    qint64 college = 0;
};
Result<std::optional<Reporter>> reporter(Reader &reader, qint64 student);
// The fields of the entity "ticket_complainant".
Result<QVariantMap> complainantValues(Reader &reader, const Complainant &complainant);

// Open tickets, and those resolved within 60 days, of the same place and category: likely the same thing.
struct LikeTicket {
    qint64 id = 0;
    QString number;
    QString title;
    QString stage;  // code
    qint64 openedAt = 0;
    QString complainant;  // empty where the account may not know
};
Result<QList<LikeTicket>> likeTickets(Reader &reader, const Place &place, const QString &category, qint64 now);
// These, the latest first; with a moment, of the closed ones only what was resolved since.
Result<QList<LikeTicket>> briefTickets(Reader &reader, const QList<qint64> &tickets, std::optional<qint64> resolvedSince = {});

}  // namespace hk::tickets

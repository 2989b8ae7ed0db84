// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/exchange/talkrow.h"
#include "mentoring/store/pairkeys.h"
#include "storage/batches.h"

#include <QHash>
#include <QSet>

namespace hk::mentoring {

// A student of the roster, as a file may mean one.
struct KnownStudent {
    qint64 id = 0;
    QString number;
    QString name;
    QString mentor;
};

// A talk that the data have.
struct KnownTalk {
    qint64 id = 0;
    std::array<QVariant, TalkFieldCount> values;
    QStringList followUps;
    bool held = true;
};

// What the data have of what a file names.
struct TalkKnown {
    struct Mentor {
        qint64 id = 0;
        QString name;
        QString number;
    };
    QList<Mentor> mentors;
    QHash<QString, KnownStudent> byNumber;
    QHash<QString, QList<KnownStudent>> byName;
    QHash<QString, QList<KnownTalk>> talks;  // by talkKey, in the order in which they were written
    QSet<QString> pairs;  // by pairKey
    QHash<qint64, QSet<qint64>> mentorsNow;  // of each student

    static Result<TalkKnown> read(Reader &reader, const TalkRows &rows);
};

// A mentor that a file names: one of the data, or the n-th new one.
struct MeantMentor {
    qint64 id = 0;
    int added = -1;  // index in TalkPlan::newMentors

    QString key() const { return id != 0 ? QString::number(id) : QStringLiteral("new%1").arg(added); }
};

// What is to be done for one talk.
struct TalkDecision {
    ImportAction action = ImportAction::Insert;
    MeantMentor mentor = {};
    std::optional<KnownStudent> student = {};
    std::optional<KnownTalk> talk = {};
    QList<TalkField> changed = {};
    bool followUpIsNew = false;
    bool becomesHeld = false;  // it was planned or missed by the data, and the file tells that it took place
    bool pairs = false;  // mentor and student become a pair by it
    bool leftOut = false;  // a person decided so
};

struct TalkPlan {
    std::vector<TalkRow> rows;
    std::vector<TalkDecision> decisions;  // a row each
    QList<TalkKnown::Mentor> newMentors;
    QList<ImportProblem> problems;  // `item` is a row
};

// Decided from the file's talks and the data alone; sheets and layouts are only looked at for the words of problems.
TalkPlan planTalks(TalkRows read, const TalkKnown &known, const std::vector<Sheet> &sheets,
                   const std::vector<SheetLayout> &layouts);

// A pair on the day of a talk.
QString talkKey(const QString &pair, const TalkDay &day);

}  // namespace hk::mentoring

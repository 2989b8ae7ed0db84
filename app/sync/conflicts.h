// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/discretion.h"

#include <QHash>

#include <functional>

namespace hk {

// What two people wrote differently. Both values are kept; until somebody decides, the server's stands.

enum class ConflictKind : quint8 {
    Fields,  // both changed the same fields
    Deleted,  // deleted there, changed here: `mine` is the change
    Edited,  // changed there, deleted here
    Refused,  // a new row, or a change, that did not fit beside what the server has
    Contested,  // two rows claim what one may have, such as a bed
};

// What two rows contest.
enum class Contest : quint8 {
    TwoClaimants,  // one thing was given to two, such as a bed
    TwoThings,  // one was given two things
    Twice,  // one was given the same thing by two
};

struct ConflictField {
    const Field *field = nullptr;
    QString title;
    // As they are stored here, references as keys; invalid: empty.
    QVariant mine;
    QVariant theirs;  // the row as it stands now
    // In words.
    QString baseText;
    QString mineText;
    QString theirsText;
    bool closed = false;  // kept from the viewer, or of a class that they may not see or write: its values are not handed out
    bool confidential = false;  // its words stand here only where they were asked for
    size_t state = 0;  // of what is confidential: another number when one of its values has changed

    bool operator==(const ConflictField &) const = default;
};

// One row's disagreement with one person: as many records of the table `conflict` as groups of fields differ.
struct Conflict {
    qint64 id = 0;  // of the first record
    QList<qint64> records;
    ConflictKind kind = ConflictKind::Fields;
    QByteArray entity;
    QByteArray rowUid;
    qint64 row = 0;  // 0: there is none now
    qint64 rival = 0;  // of a contested row: the one that holds what both claim; 0: none by now
    bool settled = false;  // somebody has decided it in another place
    Contest contest = Contest::TwoClaimants;
    QString entityTitle;
    QString title;  // what a person calls the row; of a contest what both claim, or who was given both
    QString mineTitle;  // of a contest: the two rows, or the two things
    QString theirsTitle;
    QString mineBy;
    QString theirsBy;
    qint64 mineAt = 0;
    qint64 theirsAt = 0;  // 0: not known
    bool withheld = false;  // the viewer may know that there is such a row, not what it says: others decide
    bool mineHere = false;  // the change that lost was made on this desk
    bool theirsHere = false;
    QList<ConflictField> fields;

    bool operator==(const Conflict &) const = default;
};

// Those that the viewer may see, the oldest first.
Result<QList<Conflict>> openConflicts(Reader &reader, const Discretion &withholds);
Result<int> openConflictCount(Reader &reader);
// What is confidential is opened for whoever asks for it, and is in the audit log by then.
enum class Secrets : quint8 { Masked, Whole };
// By the number of any of its records.
Result<Conflict> openConflict(Reader &reader, qint64 id, const Discretion &withholds, Secrets secrets = Secrets::Masked);

enum class ConflictSide : quint8 { Server, Mine, Own };

struct FieldDecision {
    ConflictSide side = ConflictSide::Server;
    QVariant own = {};  // merged by hand, as it is stored
};

struct ConflictDecision {
    qint64 conflict = 0;
    ConflictSide whole = ConflictSide::Server;  // of fields not named, and of rows as a whole
    QHash<QByteArray, FieldDecision> fields = {};
};

// Gives a contested row what it claims, or takes its claim back; false when no module knows such rows.
using SettleClaim = std::function<Result<bool>(Writer &, const QByteArray &entity, qint64 row, bool holds)>;

constexpr const char *resolveVerb = "core.resolveConflict";

// Writes what was decided, as a step that can be undone and is sent like any other. Refused where the viewer may not write the row,
// or may not know what it says.
Result<void> resolveConflict(Writer &writer, const ConflictDecision &decision, const SettleClaim &settle,
                             const Discretion &withholds);

// What stands where the viewer may not see a value.
QString closedMark();

}  // namespace hk

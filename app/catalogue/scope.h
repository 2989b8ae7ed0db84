// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace hk {

// The kind of work that a row belongs to; a role's rights are given by it.
enum class Area : quint8 {
    Common,  // saved views: everyone's
    Calendar,  // terms, holidays, make-up workdays
    Places,
    Organisation,  // colleges, majors, classes
    People,
    Housing,  // residencies
    Posts,
    Tickets,
    Complainants,  // who reported a ticket, which those who handle it are not told
    Duty,  // who is on duty when, and what is owed
    DutyLogs,  // what those on duty saw and did, whom they met, and what they hand over
    Pairings,  // which mentor has which students
    Mentoring,  // what they talk about, and what follows
    Confidences,  // confidential records
};

// What an account's grant may be limited to.
enum class ScopeKind : quint8 { Building, College, Person, Department };

// The entity whose rows are the scopes of a kind; none for persons, who are names.
QByteArray scopeEntity(ScopeKind kind);

// One way in which a row belongs to a scope. A row is in the scope of a grant when any of its paths leads there.
struct ScopePath {
    ScopeKind kind = ScopeKind::Building;
    // References from row to row; the last field holds the scope: the key of a building, college or department, or a
    // person's name. Empty: the row itself is the building, college or department.
    QList<QByteArray> fields = {};
    // The path starts at the rows of this entity that refer to the row by `by` and whose `stateField` is one of `states`:
    // a student belongs to the building of the residency that is current.
    QByteArray from = {};
    QByteArray by = {};
    QByteArray stateField = {};
    QList<QByteArray> states = {};
    // A reference of the row's own: it belongs wherever the row belongs that this leads to, and this is one of that row's paths.
    // Whoever inherits one path of a row inherits all of them.
    QByteArray through = {};
};

// Where a row belongs that refers to another one by this field and belongs wherever that one does, whose paths these are.
QList<ScopePath> inherited(QList<ScopePath> paths, const QByteArray &through);

// The fields of a row itself that say where it belongs by these paths: it moves only when one of them changes.
QList<QByteArray> decidingFields(const QList<ScopePath> &paths);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereference.h"
#include "module/places.h"
#include "storage/connection.h"

#include <QList>
#include <QMap>

#include <optional>

namespace hk::duty {

// What one on duty writes: the log of a shift, or of a visit outside of the plan.
struct NewLog {
    qint64 shift = 0;  // 0 = none; else what is not said follows from it
    qint64 building = 0;
    qint64 person = 0;  // else whoever is on duty by the account's name
    QString author;  // else the account, or the person
    QString form;  // leader, staff, student; else the person's role
    qint64 starts = 0;
    qint64 ends = 0;
    QString summary = {};
};
// The key; of a shift that the author has begun a log of already, that one.
Result<qint64> beginLog(Writer &writer, const NewLog &log);
Result<void> writeSummary(Writer &writer, qint64 log, const QString &summary);

// What stands above the entries of a log, until it is submitted. When it began and ended is the plan's to say where it is of a
// shift.
struct LogHead {
    QString form;
    qint64 starts = 0;
    qint64 ends = 0;
    QString summary;
};
Result<void> editLog(Writer &writer, qint64 log, const LogHead &head);

struct MetStudent {
    qint64 student = 0;  // 0 = not in the roster
    QString name;
    QString number;
    QString remark;

    bool operator==(const MetStudent &) const = default;
};

// An entry as it is written.
struct EntryDraft {
    QString kind = QStringLiteral("patrol");
    qint64 at = 0;
    std::optional<qint64> until = {};
    Place place;
    QString people;
    QString severity = QStringLiteral("normal");
    QString text;
    QString done;
    QString result = {};  // of a room: excellent, good, failed
    QString violation;
    bool isPrivate = false;
    bool isOpen = false;  // to be followed up
    QList<MetStudent> students = {};
    QList<FileReference> files = {};
};
// What is missing, by field ("kind", "at", "text", "place", "students"), each as a sentence.
QMap<QByteArray, QString> entryProblems(const EntryDraft &entry);
Result<qint64> addEntry(Writer &writer, qint64 log, const EntryDraft &entry);
// Refused once the log is submitted.
Result<void> editEntry(Writer &writer, qint64 entry, const EntryDraft &draft);
Result<void> removeEntry(Writer &writer, qint64 entry);
// A photograph of it; refused once the log is submitted. Answers the key of its row.
Result<qint64> addEntryFile(Writer &writer, qint64 entry, const FileReference &file);

// Locks the log for good. What comes later than so many hours after the shift is marked as written late.
Result<void> submitLog(Writer &writer, qint64 log);
constexpr int usualLateHours = 12;
Result<int> lateHours(Reader &reader);

// Beside an entry, once the log is submitted; before that it is edited.
Result<void> correctEntry(Writer &writer, qint64 entry, const QString &text);
Result<void> settleEntry(Writer &writer, qint64 entry, const QString &text);
Result<void> reopenEntry(Writer &writer, qint64 entry, const QString &text);

struct EntryNote {
    QString kind;  // correction, settled, reopened
    qint64 at = 0;
    QString by;
    QString text;
    bool takenBack = false;
};

struct EntryFile {
    qint64 id = 0;
    FileReference file;
    QString note = {};
};

struct Entry {
    qint64 id = 0;
    QByteArray uid;
    qint64 log = 0;
    EntryDraft said;
    QString placeText;
    QString author;
    QString building;
    bool isSettled = false;
    QString ticket;  // its uid in hex
    qint64 writtenAt = 0;
    bool mayKnow = true;  // else its words are withheld
    QList<EntryNote> notes = {};
    QList<EntryFile> files = {};

    bool isOpen() const { return said.isOpen && !isSettled; }
};

struct Log {
    qint64 id = 0;
    QByteArray uid;
    qint64 shift = 0;
    QString shiftName;
    qint64 building = 0;
    QString buildingName;
    qint64 person = 0;
    QString author;
    QString form;
    qint64 starts = 0;
    qint64 ends = 0;
    QString summary;
    std::optional<qint64> submittedAt;
    bool isLate = false;
    QList<Entry> entries = {};

    bool isDraft() const { return !submittedAt; }
};
Result<std::optional<Log>> dutyLog(Reader &reader, qint64 log);
// Those that the author has not submitted, the latest first.
Result<QList<qint64>> draftsOf(Reader &reader, const QString &author, qint64 since);
// The one that begins last, since then; 0: none.
Result<qint64> latestLog(Reader &reader, qint64 since, const QList<qint64> &buildings = {});
// By their time. What was written in confidence is withheld from who may not know it.
Result<QList<Entry>> entriesOf(Reader &reader, const QList<qint64> &entries);
// To be followed up and not settled; of everywhere without buildings.
Result<QList<Entry>> openEntries(Reader &reader, const QList<qint64> &buildings, qint64 now);

// Whoever wrote it knows an entry in confidence, who reads sensitive fields, and whoever has the desk alone.
bool mayKnowEntry(const Reader &reader, bool isPrivate, const QString &author);
QString withheldWords();
// "patrol" in words.
QString entryKindText(const Reader &reader, const QString &kind);

}  // namespace hk::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/wire/messages.h"

namespace hk::wire {

// A first synchronisation: rows come by entity and uid as they stand, in large pages, and the feed goes on from where it was when
// the first of them was read. On the wire a page is one line of JSON and then a line for each row, as PostgreSQL's COPY writes it.

// Among the features of a server that answers so.
constexpr const char *snapshotFeature = "snapshot";
constexpr int mostSnapshotRows = 5000;
constexpr int mostSnapshotBytes = 4 * 1024 * 1024;
// Unpacked: one row of the largest texts goes beyond what a page should have.
constexpr qsizetype mostSnapshotText = 32 * 1024 * 1024;

// How far a desk has come: past this row of this entity.
struct SnapshotPlace {
    Cursor feed;
    QByteArray entity;
    QByteArray row;  // uid

    bool operator==(const SnapshotPlace &) const = default;
};

struct SnapshotRequest {
    QByteArray device;
    std::optional<SnapshotPlace> after;  // none: from the beginning
    int rows = 0;  // at most; 0: as many as the server likes
};

// Rows of one entity. A value is as PostgreSQL writes it in text; one without bytes at all is none.
struct SnapshotPart {
    QByteArray entity;
    QList<QByteArray> fields;
    // Where some rows show a field and others do not: which sign of a row's `shown` tells it; -1: every row shows it. Empty: every
    // row shows all.
    QList<int> shownBy;
    int rows = 0;

    // By row: uid, version, and, with `shownBy`, the signs; then the fields.
    QList<QByteArray> cells;
    int leading() const { return shownBy.isEmpty() ? 2 : 3; }
    int width() const { return leading() + int(fields.size()); }
    const QByteArray &cell(int row, int column) const { return cells.at(qsizetype(row) * width() + column); }
    QByteArray uid(int row) const;
    qint64 version(int row) const { return cell(row, 1).toLongLong(); }
    const QByteArray &value(int row, int field) const { return cell(row, leading() + field); }
    bool shows(int row, int field) const;
};

struct SnapshotAnswer {
    SnapshotPlace place;
    bool more = false;
    qint64 total = 0;  // rows in all, about; told with the first page
    QByteArray sight;
    QList<SnapshotPart> parts;
    QByteArray lines;  // of all parts, which point into it
};

QByteArray encode(const SnapshotRequest &request);
// Of `lines`, and of the parts all but the cells.
QByteArray encode(const SnapshotAnswer &answer);
Result<SnapshotRequest> decodeSnapshotRequest(const QByteArray &text);
Result<SnapshotAnswer> decodeSnapshotAnswer(const QByteArray &text);

// A cell as COPY writes it, for who has it from elsewhere.
QByteArray copyText(const QByteArray &value);

}  // namespace hk::wire

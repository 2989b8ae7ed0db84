-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a desk remembers of the shared server. A desk without one leaves all of this empty.

-- Which server this file belongs to, and where the desk stands with it.
CREATE TABLE sync_desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    server TEXT NOT NULL CHECK (server <> ''),
    account TEXT NOT NULL CHECK (account <> ''),
    device BLOB NOT NULL CHECK (length(device) = 16),
    nonce BLOB,
    epoch TEXT,
    feed_transaction TEXT,
    feed_sequence INTEGER,
    caught_up_at INTEGER
) STRICT;

-- Rows that the server has, or had: the key under which each is known here stays the same when it leaves and comes back.
-- A version of 0: a row that others refer to and that has not come yet, or that went out of sight.
CREATE TABLE sync_row (
    entity TEXT NOT NULL,
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    row_id INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (entity, uid)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX sync_row_key ON sync_row (row_id, entity);

-- The units that were numbered for the server, and what it said of them.
CREATE TABLE sync_unit (
    unit INTEGER PRIMARY KEY REFERENCES change_unit (id),
    device BLOB NOT NULL CHECK (length(device) = 16),  -- under which name of this desk; a file put back from a backup gets another
    number INTEGER NOT NULL,
    outcome TEXT CHECK (outcome IN ('applied', 'merged', 'conflict', 'rejected')),
    code TEXT,
    at INTEGER,
    UNIQUE (device, number)
) STRICT;
CREATE INDEX sync_unit_waiting ON sync_unit (unit) WHERE outcome IS NULL;

-- Rows that came before another one has made room for them: each page tries them again.
CREATE TABLE sync_held (
    entity TEXT NOT NULL,
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    line TEXT NOT NULL,
    PRIMARY KEY (entity, uid)
) STRICT, WITHOUT ROWID;

-- What two people wrote differently, until somebody decides. The server writes it, and it travels like any other row.
CREATE TABLE conflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    entity TEXT NOT NULL CHECK (entity <> ''),
    row TEXT NOT NULL CHECK (row <> ''),
    merge_group TEXT,
    base TEXT CHECK (base IS NULL OR json_valid(base)),
    mine TEXT CHECK (mine IS NULL OR json_valid(mine)),
    theirs TEXT CHECK (theirs IS NULL OR json_valid(theirs)),
    mine_by TEXT,
    theirs_by TEXT,
    mine_at INTEGER,
    device TEXT,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'resolved'))
) STRICT;
CREATE INDEX conflict_open ON conflict (state, id);
CREATE INDEX conflict_row ON conflict (row, entity);

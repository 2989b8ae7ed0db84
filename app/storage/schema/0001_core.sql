-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ground that every data file has: settings, imports, the change table, search, terms and the work calendar.

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- An import, or one edit by hand that needed several units; undone as one.
CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    kind TEXT NOT NULL,
    file TEXT NOT NULL DEFAULT '',
    hash BLOB,
    at INTEGER NOT NULL,
    rows INTEGER NOT NULL DEFAULT 0,
    inserted INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX batch_hash ON batch (hash);

-- What a person did, as one step. Undo and redo are units of their own that name their target.
CREATE TABLE change_unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'import', 'undo', 'redo')),
    verb TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    batch INTEGER REFERENCES batch (id),
    target INTEGER REFERENCES change_unit (id),
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    origin TEXT NOT NULL DEFAULT 'local'
) STRICT;
CREATE INDEX change_unit_batch ON change_unit (batch) WHERE batch IS NOT NULL;
CREATE INDEX change_unit_target ON change_unit (target) WHERE target IS NOT NULL;
CREATE INDEX change_unit_open ON change_unit (undone, id) WHERE kind IN ('edit', 'import');

-- One row written by a unit. `before` and `after` hold the columns that differ, uids in hexadecimal.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit INTEGER NOT NULL REFERENCES change_unit (id),
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    entity TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    row_uid BLOB NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX change_by_unit ON change (unit);
CREATE INDEX change_by_row ON change (row_id, entity);

-- Keys for the search box: a row's numbers, names, readings and initials as people begin to type them, and the ends of its phones.
CREATE TABLE search_key (
    entity TEXT NOT NULL,
    key TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    PRIMARY KEY (entity, key, row_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_key_row ON search_key (row_id, entity);

-- The rows whose text is in search_text, under the same id.
CREATE TABLE search_row (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    UNIQUE (row_id, entity)
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (words, tokenize = 'unicode61', columnsize = 0);

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    list TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    state TEXT NOT NULL CHECK (json_valid(state)),
    UNIQUE (list, name)
) STRICT;

CREATE TABLE term (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last_day TEXT NOT NULL CHECK (last_day IS date(last_day)),
    teaching_weeks INTEGER NOT NULL CHECK (teaching_weeks BETWEEN 1 AND 60),
    CHECK (first_day <= last_day)
) STRICT;

-- Years whose holidays and make-up workdays are known as a whole.
CREATE TABLE calendar_year (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 2999)
) STRICT;

-- Days that break the rhythm of the week.
CREATE TABLE calendar_day (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    day TEXT NOT NULL UNIQUE CHECK (day IS date(day)),
    kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
    name TEXT
) STRICT;

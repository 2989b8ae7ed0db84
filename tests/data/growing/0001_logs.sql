-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  title TEXT NOT NULL
) STRICT;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  log_id INTEGER NOT NULL REFERENCES log (id),
  kind TEXT NOT NULL,
  at INTEGER,
  by TEXT,
  text TEXT,
  target TEXT
) STRICT;
CREATE INDEX entry_log ON entry (log_id);

CREATE TABLE log_length (log_id INTEGER PRIMARY KEY, entries INTEGER NOT NULL) STRICT;

-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE house (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    name TEXT NOT NULL,
    phone TEXT,
    born TEXT,
    height REAL,
    grade INTEGER,
    state TEXT CHECK (state IN ('here', 'away')),
    house_id INTEGER REFERENCES house (id)
) STRICT;

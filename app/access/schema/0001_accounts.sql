-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may use a data file, what they may, and what was seen, given out and changed by whom.

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    display_name TEXT NOT NULL CHECK (display_name <> ''),
    password TEXT,  -- argon2id, as libsodium writes it
    public_key BLOB CHECK (length(public_key) = 32),
    secret_key BLOB,  -- of the same pair, encrypted with a key that argon2id makes of the password
    recovery BLOB,  -- the same secret key, encrypted with one that argon2id makes of the recovery code
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1)),
    failures INTEGER NOT NULL DEFAULT 0,  -- since the last sign-in
    locked_until INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;

-- The keys of encrypted fields, by the class they are for. The keys themselves are never in the file, but sealed to accounts.
CREATE TABLE data_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    klass TEXT NOT NULL CHECK (klass IN ('sensitive', 'confidential')),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE data_key_share (
    key_id INTEGER NOT NULL REFERENCES data_key (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    sealed BLOB NOT NULL,
    PRIMARY KEY (key_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_grant (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('school', 'building', 'college', 'person')),
    scope_uid BLOB CHECK (length(scope_uid) = 16),
    person TEXT CHECK (person <> ''),
    CHECK ((scope IN ('building', 'college')) = (scope_uid IS NOT NULL)),
    CHECK ((scope = 'person') = (person IS NOT NULL)),
    UNIQUE (account_id, role, scope, scope_uid, person)
) STRICT;

-- Each entry's mark covers the entry and the mark before it, so that an edited or missing one shows.
CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    account BLOB CHECK (length(account) = 16),
    name TEXT NOT NULL,
    deed TEXT NOT NULL,
    success INTEGER NOT NULL CHECK (success IN (0, 1)),
    subject TEXT NOT NULL DEFAULT '',
    fields TEXT NOT NULL DEFAULT '',
    rows INTEGER,
    key BLOB CHECK (length(key) = 16),  -- with which the mark was made; the system's keychain holds it. NULL: without one
    mark BLOB NOT NULL
) STRICT;
CREATE INDEX audit_entry_account ON audit_entry (account, id);

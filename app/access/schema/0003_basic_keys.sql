-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keys of class basic, for files that everybody may see who sees their row: the disk of a stolen computer shows them to nobody.

CREATE TABLE former_key AS SELECT id, uid, klass, created_at, state, sealed FROM data_key;
CREATE TABLE former_share AS SELECT key_id, account_id, sealed FROM data_key_share;
CREATE TABLE former_number AS SELECT seq FROM sqlite_sequence WHERE name = 'data_key';
DROP TABLE data_key_share;
DROP TABLE data_key;

CREATE TABLE data_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    klass TEXT NOT NULL CHECK (klass IN ('basic', 'sensitive', 'confidential')),
    created_at INTEGER NOT NULL,
    state TEXT CHECK (state IN ('replaced', 'handed', 'away', 'withdrawn')),
    sealed BLOB
) STRICT;
CREATE TABLE data_key_share (
    key_id INTEGER NOT NULL REFERENCES data_key (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    sealed BLOB NOT NULL,
    PRIMARY KEY (key_id, account_id)
) STRICT, WITHOUT ROWID;

INSERT INTO data_key (id, uid, klass, created_at, state, sealed)
SELECT id, uid, klass, created_at, state, sealed FROM former_key ORDER BY id;
INSERT INTO data_key_share (key_id, account_id, sealed) SELECT key_id, account_id, sealed FROM former_share;
-- Numbers are not given out again.
UPDATE sqlite_sequence SET seq = max(seq, (SELECT max(seq) FROM former_number))
WHERE name = 'data_key' AND EXISTS (SELECT 1 FROM former_number);
DROP TABLE former_key;
DROP TABLE former_share;
DROP TABLE former_number;

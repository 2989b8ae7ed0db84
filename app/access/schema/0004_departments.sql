-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roles may be limited to a department.

CREATE TABLE former_grant AS SELECT id, account_id, role, scope, scope_uid, person FROM account_grant;
DROP TABLE account_grant;

CREATE TABLE account_grant (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('school', 'building', 'college', 'department', 'person')),
    scope_uid BLOB CHECK (length(scope_uid) = 16),
    person TEXT CHECK (person <> ''),
    CHECK ((scope IN ('building', 'college', 'department')) = (scope_uid IS NOT NULL)),
    CHECK ((scope = 'person') = (person IS NOT NULL)),
    UNIQUE (account_id, role, scope, scope_uid, person)
) STRICT;

INSERT INTO account_grant (id, account_id, role, scope, scope_uid, person)
SELECT id, account_id, role, scope, scope_uid, person FROM former_grant ORDER BY id;
DROP TABLE former_grant;

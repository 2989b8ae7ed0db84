-- SPDX-License-Identifier: GPL-3.0-or-later
-- The departments of the school to which work is passed: repairs, security, network. Their phone is the office's.

CREATE TABLE department (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  phone TEXT,
  note TEXT
) STRICT;

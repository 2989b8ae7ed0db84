-- SPDX-License-Identifier: GPL-3.0-or-later
-- The school's keys of encrypted fields, sealed with the key of a file that is not in the database: a dump alone opens nothing.
-- The newest of a class writes, all of them read. Numbers leave room, so that a desk's own numbers after them meet none.

CREATE TABLE hk.school_key (
  id bigint PRIMARY KEY,
  school int NOT NULL DEFAULT 1,
  uid uuid NOT NULL UNIQUE,
  klass text NOT NULL CHECK (klass IN ('sensitive', 'confidential')),
  sealed bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);

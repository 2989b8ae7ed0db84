-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a desk remembers of the server over many rounds.

-- `sight` names what the account may see, `schema` the tables with which the feed was read: when either changes, or the server's
-- history does, the feed is read once more from its beginning. `sweep` counts these readings; while one goes on, `sweep_for` says
-- why, and at its end the rows that it did not meet go.
ALTER TABLE sync_desk ADD COLUMN sight TEXT;
ALTER TABLE sync_desk ADD COLUMN schema TEXT;
ALTER TABLE sync_desk ADD COLUMN sweep INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_desk ADD COLUMN sweep_for TEXT CHECK (sweep_for IN ('sight', 'schema', 'epoch'));
ALTER TABLE sync_row ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;

-- Rows that the server took away since this desk last had everything: too many of them, and a person is asked.
CREATE TABLE sync_removal (
    entity TEXT PRIMARY KEY,
    stood INTEGER NOT NULL,
    removed INTEGER NOT NULL
) STRICT;

-- When a person has read why the server refused a step, and put it aside.
ALTER TABLE sync_unit ADD COLUMN dismissed_at INTEGER;

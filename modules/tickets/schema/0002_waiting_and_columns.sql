-- SPDX-License-Identifier: GPL-3.0-or-later
-- When to ask again for what a ticket waits for, how long its clock may stand, and how many tickets a column of the board may hold.

-- In working days; empty: as long as it takes.
ALTER TABLE ticket_rule ADD COLUMN longest_pause INTEGER CHECK (longest_pause BETWEEN 1 AND 1000);

ALTER TABLE ticket_state ADD COLUMN ask_again INTEGER;
-- Their names with bars between.
ALTER TABLE ticket_state ADD COLUMN helpers TEXT;
CREATE INDEX ticket_state_unjudged ON ticket_state (ticket_id)
WHERE is_open = 0 AND imported = 0 AND resolved_at IS NOT NULL AND resolution_met IS NULL;
CREATE INDEX ticket_state_asked ON ticket_state (ask_again) WHERE ask_again IS NOT NULL;

CREATE TABLE ticket_column (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  stage TEXT NOT NULL UNIQUE CHECK (stage <> ''),
  most INTEGER NOT NULL CHECK (most BETWEEN 1 AND 10000)
) STRICT;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- How urgent a report is and how many it concerns, what priority follows from that, and what the program does to a ticket by itself.

ALTER TABLE ticket ADD COLUMN urgency TEXT CHECK (urgency IN ('low', 'normal', 'high'));
ALTER TABLE ticket ADD COLUMN impact TEXT CHECK (impact IN ('low', 'normal', 'high'));
ALTER TABLE ticket_category ADD COLUMN urgency TEXT CHECK (urgency IN ('low', 'normal', 'high'));
ALTER TABLE ticket_category ADD COLUMN impact TEXT CHECK (impact IN ('low', 'normal', 'high'));

-- Where a school has said nothing the usual one holds.
CREATE TABLE ticket_priority (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  urgency TEXT NOT NULL CHECK (urgency IN ('low', 'normal', 'high')),
  impact TEXT NOT NULL CHECK (impact IN ('low', 'normal', 'high')),
  priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'urgent')),
  UNIQUE (urgency, impact)
) STRICT;

-- When, of which tickets (what is empty is any), and what is done then.
CREATE TABLE ticket_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL CHECK (name <> ''),
  occasion TEXT NOT NULL CHECK (occasion IN ('opened', 'category', 'stage', 'warning', 'breach')),
  stage TEXT,
  clock TEXT CHECK (clock IN ('first-answer', 'college-check', 'progress', 'resolution', 'total')),
  valid_from INTEGER NOT NULL,
  category TEXT,
  building_id INTEGER REFERENCES building (id),
  level TEXT CHECK (level IN ('class', 'college', 'school')),
  source TEXT,
  priority TEXT CHECK (priority IN ('low', 'normal', 'urgent')),
  raise_to TEXT CHECK (raise_to IN ('college', 'school')),
  helper TEXT,
  checklist_id INTEGER REFERENCES ticket_template (id),
  reminds INTEGER NOT NULL DEFAULT 0 CHECK (reminds IN (0, 1)),
  department_id INTEGER REFERENCES department (id),
  person TEXT,
  off INTEGER NOT NULL DEFAULT 0 CHECK (off IN (0, 1))
) STRICT;
CREATE INDEX ticket_action_building ON ticket_action (building_id);
CREATE INDEX ticket_action_checklist ON ticket_action (checklist_id);
CREATE INDEX ticket_action_department ON ticket_action (department_id);

-- The name of the automatic action that took the step; empty: a person did.
ALTER TABLE ticket_event ADD COLUMN rule TEXT;

DROP TRIGGER ticket_event_fixed;
CREATE TRIGGER ticket_event_fixed BEFORE UPDATE ON ticket_event
WHEN new.ticket_id IS NOT old.ticket_id OR new.kind IS NOT old.kind OR new.at IS NOT old.at OR new.by IS NOT old.by
  OR new.text IS NOT old.text OR new.person IS NOT old.person OR new.category IS NOT old.category
  OR new.priority IS NOT old.priority OR new.department_id IS NOT old.department_id OR new.target IS NOT old.target
  OR new.level IS NOT old.level OR new.until IS NOT old.until OR new.rating IS NOT old.rating OR new.solved IS NOT old.solved
  OR new.imported IS NOT old.imported OR new.rule IS NOT old.rule
BEGIN
  SELECT RAISE(ABORT, 'rule: The history of a ticket is not rewritten; take the step back instead.');
END;

-- The clocks of this round that have warned or run out, as they are named in domain/automation.h, with blanks between.
ALTER TABLE ticket_state ADD COLUMN pressing TEXT;
-- How many events the state follows from: where there are others now, it is worked out anew.
ALTER TABLE ticket_state ADD COLUMN events INTEGER NOT NULL DEFAULT 0;

CREATE INDEX ticket_state_pressing ON ticket_state (ticket_id) WHERE pressing IS NOT NULL;

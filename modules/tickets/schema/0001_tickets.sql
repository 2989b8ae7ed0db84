-- SPDX-License-Identifier: GPL-3.0-or-later
-- What students report and how it is answered: the ticket, its history that only grows, who reported it (apart, since handlers never
-- get it), its files, and the rules that its clocks follow. ticket_state follows from all of these and is no entity.

CREATE TABLE ticket (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  number TEXT NOT NULL CHECK (number <> ''),
  opened_at INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  description TEXT,
  source TEXT NOT NULL DEFAULT 'desk' CHECK (source IN ('web', 'phone', 'desk', 'box', 'patrol', 'class-committee', 'duty-log', 'survey', 'ledger', 'other')),
  category TEXT NOT NULL CHECK (category <> ''),
  priority TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'urgent')),
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
  building_id INTEGER REFERENCES building (id),
  floor_id INTEGER REFERENCES floor (id),
  room_id INTEGER REFERENCES room (id),
  place TEXT,
  college_id INTEGER REFERENCES college (id),
  department_id INTEGER REFERENCES department (id),
  owner TEXT,
  checklist TEXT,
  note TEXT
) STRICT;
CREATE INDEX ticket_number ON ticket (number);
CREATE INDEX ticket_opened ON ticket (opened_at);
CREATE INDEX ticket_building ON ticket (building_id);
CREATE INDEX ticket_floor ON ticket (floor_id);
CREATE INDEX ticket_room ON ticket (room_id, category, opened_at);
CREATE INDEX ticket_college ON ticket (college_id);
CREATE INDEX ticket_department ON ticket (department_id);
CREATE INDEX ticket_place ON ticket (place, category) WHERE place IS NOT NULL;

CREATE TABLE ticket_complainant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ticket_id INTEGER NOT NULL REFERENCES ticket (id),
  student_id INTEGER REFERENCES student (id),
  name TEXT,
  number TEXT,
  phone TEXT
) STRICT;
CREATE INDEX ticket_complainant_ticket ON ticket_complainant (ticket_id);
CREATE INDEX ticket_complainant_student ON ticket_complainant (student_id);

CREATE TRIGGER ticket_complainant_fixed BEFORE UPDATE OF ticket_id ON ticket_complainant
WHEN new.ticket_id IS NOT old.ticket_id
BEGIN
  SELECT RAISE(ABORT, 'rule: Who reported a ticket stays with it.');
END;

CREATE TABLE ticket_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ticket_id INTEGER NOT NULL REFERENCES ticket (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  at INTEGER NOT NULL,
  by TEXT,
  text TEXT,
  person TEXT,
  category TEXT,
  priority TEXT,
  department_id INTEGER REFERENCES department (id),
  target TEXT,
  level TEXT CHECK (level IN ('class', 'college', 'school')),
  until INTEGER,
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  solved INTEGER CHECK (solved IN (0, 1)),
  imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1))
) STRICT;
CREATE INDEX ticket_event_ticket ON ticket_event (ticket_id, at);
CREATE INDEX ticket_event_kind ON ticket_event (kind, at);
CREATE INDEX ticket_event_department ON ticket_event (department_id);

CREATE TRIGGER ticket_event_fixed BEFORE UPDATE ON ticket_event
WHEN new.ticket_id IS NOT old.ticket_id OR new.kind IS NOT old.kind OR new.at IS NOT old.at OR new.by IS NOT old.by
  OR new.text IS NOT old.text OR new.person IS NOT old.person OR new.category IS NOT old.category
  OR new.priority IS NOT old.priority OR new.department_id IS NOT old.department_id OR new.target IS NOT old.target
  OR new.level IS NOT old.level OR new.until IS NOT old.until OR new.rating IS NOT old.rating OR new.solved IS NOT old.solved
  OR new.imported IS NOT old.imported
BEGIN
  SELECT RAISE(ABORT, 'rule: The history of a ticket is not rewritten; take the step back instead.');
END;

CREATE TABLE ticket_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ticket_id INTEGER NOT NULL REFERENCES ticket (id),
  file TEXT NOT NULL CHECK (json_valid(file)),
  note TEXT
) STRICT;
CREATE INDEX ticket_file_ticket ON ticket_file (ticket_id);

CREATE TRIGGER ticket_file_fixed BEFORE UPDATE OF ticket_id ON ticket_file
WHEN new.ticket_id IS NOT old.ticket_id
BEGIN
  SELECT RAISE(ABORT, 'rule: A file stays with its ticket.');
END;

-- Two tickets about one thing, neither of which ends the other.
CREATE TABLE ticket_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  ticket_id INTEGER NOT NULL REFERENCES ticket (id),
  other_id INTEGER NOT NULL REFERENCES ticket (id) CHECK (other_id <> ticket_id)
) STRICT;
CREATE INDEX ticket_link_ticket ON ticket_link (ticket_id);
CREATE INDEX ticket_link_other ON ticket_link (other_id);

CREATE TRIGGER ticket_link_fixed BEFORE UPDATE ON ticket_link
WHEN new.ticket_id IS NOT old.ticket_id OR new.other_id IS NOT old.other_id
BEGIN
  SELECT RAISE(ABORT, 'rule: A link stays between its tickets; remove it and make another.');
END;

-- What a school says of a category: a usual one by its code, one of its own by its name.
CREATE TABLE ticket_category (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT,
  parent TEXT,
  department_id INTEGER REFERENCES department (id),
  owner TEXT,
  reviewed INTEGER NOT NULL DEFAULT 0 CHECK (reviewed IN (0, 1)),
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  position INTEGER
) STRICT;
CREATE INDEX ticket_category_department ON ticket_category (department_id);

-- How long a clock may take, beyond the usual rules; what is empty is any.
CREATE TABLE ticket_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  clock TEXT NOT NULL CHECK (clock IN ('first-answer', 'college-check', 'progress', 'resolution', 'total')),
  category TEXT,
  level TEXT CHECK (level IN ('class', 'college', 'school')),
  priority TEXT CHECK (priority IN ('low', 'normal', 'urgent')),
  amount INTEGER CHECK (amount BETWEEN 1 AND 10000),
  unit TEXT NOT NULL DEFAULT 'working-days' CHECK (unit IN ('hours', 'days', 'working-hours', 'working-days')),
  warn_percent INTEGER NOT NULL DEFAULT 80 CHECK (warn_percent BETWEEN 1 AND 100),
  paused_by TEXT,
  valid_from INTEGER NOT NULL,
  on_reopen TEXT NOT NULL DEFAULT 'restart' CHECK (on_reopen IN ('restart', 'continue', 'only-resolution')),
  on_change TEXT NOT NULL DEFAULT 'retro' CHECK (on_change IN ('retro', 'from-now', 'reset')),
  escalate_at_warning INTEGER NOT NULL DEFAULT 0 CHECK (escalate_at_warning IN (0, 1)),
  escalate_at_breach INTEGER NOT NULL DEFAULT 1 CHECK (escalate_at_breach IN (0, 1)),
  calendar TEXT
) STRICT;

-- The hours of an office by name, the usual one without: "08:30-12:00 14:00-17:30". A row with days holds from one to the other.
CREATE TABLE office_hours (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT,
  hours TEXT NOT NULL CHECK (hours <> ''),
  first_day TEXT CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  on_days_off INTEGER NOT NULL DEFAULT 0 CHECK (on_days_off IN (0, 1)),
  CHECK ((first_day IS NULL) = (last_day IS NULL) AND (first_day IS NULL OR first_day <= last_day))
) STRICT;

-- Answers and lists of steps to begin with.
CREATE TABLE ticket_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'checklist')),
  category TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;

-- The projection of each ticket's history, as far as rows are found, sorted and counted by it. Amounts in minutes of open office.
-- is_open: work on it is owed, or the follow-up. Of the clock that is due first: due_clock to warn_at; sort_due has those without one
-- after all others. needs_review: an answer waits for somebody to look at it. answered and settled in time: NULL while it is open.
CREATE TABLE ticket_state (
  ticket_id INTEGER PRIMARY KEY,
  stage TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  level TEXT NOT NULL,
  round INTEGER NOT NULL,
  sort_due INTEGER NOT NULL,
  due_clock TEXT,
  due_unit TEXT,
  due_calendar TEXT,
  due INTEGER,
  warn_at INTEGER,
  changes_at INTEGER,
  overdue INTEGER NOT NULL,
  waiting TEXT,
  waiting_since INTEGER,
  opened_by TEXT,
  lead TEXT,
  resolved_at INTEGER,
  resolved_by TEXT,
  follow_up_since INTEGER,
  snoozed_until INTEGER,
  needs_review INTEGER NOT NULL,
  extension_asked INTEGER NOT NULL,
  unknown TEXT,
  imported INTEGER NOT NULL,
  push_backs INTEGER NOT NULL,
  rating INTEGER,
  solved INTEGER,
  first_answer_met INTEGER,
  resolution_met INTEGER,
  class_minutes INTEGER,
  college_minutes INTEGER,
  school_minutes INTEGER
) STRICT;
CREATE INDEX ticket_state_open ON ticket_state (is_open, stage, sort_due);
CREATE INDEX ticket_state_change ON ticket_state (changes_at) WHERE changes_at IS NOT NULL;
CREATE INDEX ticket_state_resolved ON ticket_state (resolved_at) WHERE resolved_at IS NOT NULL;

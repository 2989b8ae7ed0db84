-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is on duty when, what they saw and did, what they hand over, and what is owed. A log is open until its submission is there, which is
-- a row of its own that is never taken back; afterwards only notes are put beside its entries.

-- A shift that comes again.
CREATE TABLE duty_post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL CHECK (name <> ''),
  building_id INTEGER REFERENCES building (id),
  weekdays TEXT NOT NULL DEFAULT '1234567' CHECK (weekdays <> ''),
  days TEXT NOT NULL DEFAULT 'every-day' CHECK (days IN ('every-day', 'workdays', 'days-off')),
  teaching_only INTEGER NOT NULL DEFAULT 0 CHECK (teaching_only IN (0, 1)),
  starts TEXT NOT NULL CHECK (starts <> ''),
  ends TEXT NOT NULL CHECK (ends <> ''),
  people INTEGER NOT NULL DEFAULT 1 CHECK (people BETWEEN 1 AND 50),
  first_day TEXT CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT,
  CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX duty_post_building ON duty_post (building_id);

CREATE TABLE duty_person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL CHECK (name <> ''),
  role_type TEXT NOT NULL DEFAULT 'staff' CHECK (role_type IN ('leader', 'staff', 'student')),
  building_id INTEGER REFERENCES building (id),
  student_id INTEGER REFERENCES student (id),
  on_rota INTEGER NOT NULL DEFAULT 1 CHECK (on_rota IN (0, 1)),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT,
  CHECK (from_date <= to_date)
) STRICT;
CREATE INDEX duty_person_name ON duty_person (name);
CREATE INDEX duty_person_building ON duty_person (building_id);
CREATE INDEX duty_person_student ON duty_person (student_id);

-- Where somebody may be on duty; who has no such row may be anywhere.
CREATE TABLE duty_allowed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  person_id INTEGER NOT NULL REFERENCES duty_person (id),
  building_id INTEGER REFERENCES building (id),
  post_id INTEGER REFERENCES duty_post (id),
  CHECK ((building_id IS NULL) <> (post_id IS NULL))
) STRICT;
CREATE INDEX duty_allowed_person ON duty_allowed (person_id);
CREATE INDEX duty_allowed_building ON duty_allowed (building_id);
CREATE INDEX duty_allowed_post ON duty_allowed (post_id);

-- Absent in these days, or what somebody would like or would rather not.
CREATE TABLE duty_wish (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  person_id INTEGER NOT NULL REFERENCES duty_person (id),
  kind TEXT NOT NULL CHECK (kind IN ('absent', 'against', 'for')),
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  last_day TEXT NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
  post_id INTEGER REFERENCES duty_post (id),
  reason TEXT,
  CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX duty_wish_person ON duty_wish (person_id);
CREATE INDEX duty_wish_post ON duty_wish (post_id);
CREATE INDEX duty_wish_last ON duty_wish (last_day);

-- A shift on its day; one that crosses midnight belongs to the day that it begins on.
CREATE TABLE duty_shift (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  post_id INTEGER REFERENCES duty_post (id),
  building_id INTEGER REFERENCES building (id),
  name TEXT NOT NULL CHECK (name <> ''),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  people INTEGER NOT NULL DEFAULT 1 CHECK (people BETWEEN 1 AND 50),
  cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
  note TEXT,
  CHECK (ends_at > starts_at)
) STRICT;
CREATE UNIQUE INDEX duty_shift_once ON duty_shift (post_id, day) WHERE post_id IS NOT NULL;
CREATE INDEX duty_shift_day ON duty_shift (day);
CREATE INDEX duty_shift_building ON duty_shift (building_id, day);
CREATE INDEX duty_shift_starts ON duty_shift (starts_at);

CREATE TABLE duty_assignment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  shift_id INTEGER NOT NULL REFERENCES duty_shift (id),
  person_id INTEGER NOT NULL REFERENCES duty_person (id),
  origin TEXT NOT NULL DEFAULT 'hand' CHECK (origin IN ('rota', 'hand', 'swap')),
  UNIQUE (shift_id, person_id)
) STRICT;
CREATE INDEX duty_assignment_person ON duty_assignment (person_id);

CREATE TRIGGER duty_assignment_fixed BEFORE UPDATE ON duty_assignment
WHEN new.shift_id IS NOT old.shift_id OR new.person_id IS NOT old.person_id
BEGIN
  SELECT RAISE(ABORT, 'rule: A duty stays with its shift and its person; end it and give out another.');
END;

CREATE TRIGGER duty_assignment_once BEFORE INSERT ON duty_assignment
WHEN EXISTS (
  SELECT 1 FROM duty_assignment other JOIN duty_shift there ON there.id = other.shift_id
  JOIN duty_shift here ON here.id = new.shift_id
  WHERE other.person_id = new.person_id AND there.cancelled = 0 AND here.cancelled = 0
    AND there.starts_at < here.ends_at AND here.starts_at < there.ends_at)
BEGIN
  SELECT RAISE(ABORT, 'rule: Nobody can be on duty at two posts at once.');
END;

-- Somebody gives a shift to somebody else, for another one or for nothing.
CREATE TABLE duty_swap (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  shift_id INTEGER NOT NULL REFERENCES duty_shift (id),
  giver_id INTEGER NOT NULL REFERENCES duty_person (id),
  taker_id INTEGER NOT NULL REFERENCES duty_person (id),
  return_id INTEGER REFERENCES duty_shift (id),
  state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'agreed', 'done', 'refused', 'withdrawn')),
  reason TEXT,
  asked_at INTEGER NOT NULL,
  asked_by TEXT,
  agreed_at INTEGER,
  agreed_by TEXT,
  decided_at INTEGER,
  decided_by TEXT,
  answer TEXT
) STRICT;
CREATE INDEX duty_swap_shift ON duty_swap (shift_id);
CREATE INDEX duty_swap_return ON duty_swap (return_id);
CREATE INDEX duty_swap_giver ON duty_swap (giver_id);
CREATE INDEX duty_swap_taker ON duty_swap (taker_id);
CREATE INDEX duty_swap_state ON duty_swap (state) WHERE state IN ('asked', 'agreed');

CREATE TABLE duty_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  shift_id INTEGER REFERENCES duty_shift (id),
  building_id INTEGER REFERENCES building (id),
  person_id INTEGER REFERENCES duty_person (id),
  author TEXT,
  template TEXT NOT NULL DEFAULT 'staff' CHECK (template IN ('leader', 'staff', 'student')),
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  summary TEXT,
  CHECK (ends_at >= starts_at)
) STRICT;
CREATE INDEX duty_log_shift ON duty_log (shift_id);
CREATE INDEX duty_log_building ON duty_log (building_id, starts_at);
CREATE INDEX duty_log_person ON duty_log (person_id, starts_at);
CREATE INDEX duty_log_starts ON duty_log (starts_at);

CREATE TABLE duty_submission (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  log_id INTEGER NOT NULL REFERENCES duty_log (id),
  at INTEGER NOT NULL,
  by TEXT,
  late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1))
) STRICT;
CREATE INDEX duty_submission_log ON duty_submission (log_id);
CREATE INDEX duty_submission_at ON duty_submission (at);

CREATE TABLE duty_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  log_id INTEGER NOT NULL REFERENCES duty_log (id),
  kind TEXT NOT NULL CHECK (kind IN ('patrol', 'visit', 'talk', 'incident', 'hazard', 'facility', 'handover', 'branch')),
  at INTEGER NOT NULL,
  until INTEGER,
  building_id INTEGER REFERENCES building (id),
  floor_id INTEGER REFERENCES floor (id),
  room_id INTEGER REFERENCES room (id),
  place TEXT,
  people TEXT,
  severity TEXT NOT NULL DEFAULT 'normal' CHECK (severity IN ('low', 'normal', 'high')),
  text TEXT,
  done TEXT,
  result TEXT CHECK (result IN ('excellent', 'good', 'failed')),
  violation TEXT,
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
  follow_up INTEGER NOT NULL DEFAULT 0 CHECK (follow_up IN (0, 1)),
  ticket TEXT,
  written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX duty_entry_log ON duty_entry (log_id, at);
CREATE INDEX duty_entry_at ON duty_entry (at);
CREATE INDEX duty_entry_building ON duty_entry (building_id);
CREATE INDEX duty_entry_floor ON duty_entry (floor_id);
CREATE INDEX duty_entry_room ON duty_entry (room_id, at);
CREATE INDEX duty_entry_open ON duty_entry (follow_up, at) WHERE follow_up = 1;
CREATE INDEX duty_entry_ticket ON duty_entry (ticket) WHERE ticket IS NOT NULL;

CREATE TABLE duty_entry_student (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  entry_id INTEGER NOT NULL REFERENCES duty_entry (id),
  student_id INTEGER REFERENCES student (id),
  name TEXT,
  remark TEXT,
  CHECK (student_id IS NOT NULL OR name IS NOT NULL)
) STRICT;
CREATE INDEX duty_entry_student_entry ON duty_entry_student (entry_id);
CREATE INDEX duty_entry_student_student ON duty_entry_student (student_id);

CREATE TABLE duty_entry_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  entry_id INTEGER NOT NULL REFERENCES duty_entry (id),
  file TEXT NOT NULL CHECK (json_valid(file)),
  note TEXT
) STRICT;
CREATE INDEX duty_entry_file_entry ON duty_entry_file (entry_id);

-- What is put beside an entry later: a correction, or that what was open is settled, or open again.
CREATE TABLE duty_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  entry_id INTEGER NOT NULL REFERENCES duty_entry (id),
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'settled', 'reopened', 'reversed')),
  at INTEGER NOT NULL,
  by TEXT,
  text TEXT,
  target TEXT
) STRICT;
CREATE INDEX duty_note_entry ON duty_note (entry_id, at);

CREATE TABLE duty_handover (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  log_id INTEGER NOT NULL REFERENCES duty_log (id),
  building_id INTEGER REFERENCES building (id),
  at INTEGER NOT NULL,
  by TEXT,
  taker_id INTEGER REFERENCES duty_person (id),
  words TEXT,
  entries TEXT
) STRICT;
CREATE INDEX duty_handover_log ON duty_handover (log_id);
CREATE INDEX duty_handover_building ON duty_handover (building_id, at);
CREATE INDEX duty_handover_taker ON duty_handover (taker_id);
CREATE INDEX duty_handover_at ON duty_handover (at);

CREATE TABLE duty_acknowledgement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  handover_id INTEGER NOT NULL REFERENCES duty_handover (id),
  at INTEGER NOT NULL,
  by TEXT,
  text TEXT
) STRICT;
CREATE INDEX duty_acknowledgement_handover ON duty_acknowledgement (handover_id);

-- What people of a role owe in a week, a month or a quarter.
CREATE TABLE duty_target (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  title TEXT NOT NULL CHECK (title <> ''),
  role_type TEXT NOT NULL CHECK (role_type IN ('leader', 'staff', 'student')),
  measure TEXT NOT NULL CHECK (measure IN ('talk', 'visit', 'patrol', 'branch', 'shift', 'cover')),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 1000),
  period TEXT NOT NULL CHECK (period IN ('week', 'month', 'quarter')),
  guide TEXT,
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
) STRICT;

-- What the register at the desk, somebody's own sheet or a college's summary says of a duty; taken in from files.
CREATE TABLE duty_record (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  source TEXT NOT NULL CHECK (source IN ('desk', 'own', 'summary')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  building_id INTEGER REFERENCES building (id),
  place TEXT,
  person TEXT NOT NULL CHECK (person <> ''),
  starts_at INTEGER,
  ends_at INTEGER,
  shift TEXT,
  words TEXT,
  note TEXT,
  CHECK (ends_at >= starts_at)
) STRICT;
CREATE INDEX duty_record_day ON duty_record (day, person);
CREATE INDEX duty_record_building ON duty_record (building_id, day);

-- A submitted log stays as it is.
CREATE TRIGGER duty_submission_stays BEFORE DELETE ON duty_submission
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_submission_fixed BEFORE UPDATE ON duty_submission
WHEN new.log_id IS NOT old.log_id OR new.at IS NOT old.at OR new.by IS NOT old.by OR new.late IS NOT old.late
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_log_locked BEFORE UPDATE ON duty_log
WHEN EXISTS (SELECT 1 FROM duty_submission WHERE log_id = old.id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_entry_added BEFORE INSERT ON duty_entry
WHEN EXISTS (SELECT 1 FROM duty_submission WHERE log_id = new.log_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

-- All but the ticket that an entry becomes.
CREATE TRIGGER duty_entry_locked BEFORE UPDATE ON duty_entry
WHEN EXISTS (SELECT 1 FROM duty_submission WHERE log_id = old.log_id) AND new.ticket IS old.ticket
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_entry_fixed BEFORE UPDATE OF log_id ON duty_entry WHEN new.log_id IS NOT old.log_id
BEGIN
  SELECT RAISE(ABORT, 'rule: An entry stays in its log.');
END;

CREATE TRIGGER duty_entry_removed BEFORE DELETE ON duty_entry
WHEN EXISTS (SELECT 1 FROM duty_submission WHERE log_id = old.log_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_entry_student_added BEFORE INSERT ON duty_entry_student
WHEN EXISTS (SELECT 1 FROM duty_submission s JOIN duty_entry e ON e.log_id = s.log_id WHERE e.id = new.entry_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_entry_student_fixed BEFORE UPDATE ON duty_entry_student
WHEN new.entry_id IS NOT old.entry_id
  OR EXISTS (SELECT 1 FROM duty_submission s JOIN duty_entry e ON e.log_id = s.log_id WHERE e.id = old.entry_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_entry_student_removed BEFORE DELETE ON duty_entry_student
WHEN EXISTS (SELECT 1 FROM duty_submission s JOIN duty_entry e ON e.log_id = s.log_id WHERE e.id = old.entry_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_entry_file_fixed BEFORE UPDATE OF entry_id ON duty_entry_file WHEN new.entry_id IS NOT old.entry_id
BEGIN
  SELECT RAISE(ABORT, 'rule: A file stays with its entry.');
END;

CREATE TRIGGER duty_entry_file_added BEFORE INSERT ON duty_entry_file
WHEN EXISTS (SELECT 1 FROM duty_submission s JOIN duty_entry e ON e.log_id = s.log_id WHERE e.id = new.entry_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_entry_file_removed BEFORE DELETE ON duty_entry_file
WHEN EXISTS (SELECT 1 FROM duty_submission s JOIN duty_entry e ON e.log_id = s.log_id WHERE e.id = old.entry_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_note_fixed BEFORE UPDATE ON duty_note
WHEN new.entry_id IS NOT old.entry_id OR new.kind IS NOT old.kind OR new.at IS NOT old.at OR new.by IS NOT old.by
  OR new.text IS NOT old.text OR new.target IS NOT old.target
BEGIN
  SELECT RAISE(ABORT, 'rule: What was put beside an entry is not rewritten; take it back instead.');
END;

CREATE TRIGGER duty_handover_fixed BEFORE UPDATE ON duty_handover
WHEN new.log_id IS NOT old.log_id OR EXISTS (SELECT 1 FROM duty_acknowledgement WHERE handover_id = old.id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A handover that was acknowledged stays as it is.');
END;

CREATE TRIGGER duty_handover_removed BEFORE DELETE ON duty_handover
WHEN EXISTS (SELECT 1 FROM duty_acknowledgement WHERE handover_id = old.id)
BEGIN
  SELECT RAISE(ABORT, 'rule: A handover that was acknowledged stays as it is.');
END;

CREATE TRIGGER duty_acknowledgement_stays BEFORE DELETE ON duty_acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'rule: A handover that was acknowledged stays as it is.');
END;

CREATE TRIGGER duty_acknowledgement_fixed BEFORE UPDATE ON duty_acknowledgement
WHEN new.handover_id IS NOT old.handover_id OR new.at IS NOT old.at OR new.by IS NOT old.by OR new.text IS NOT old.text
BEGIN
  SELECT RAISE(ABORT, 'rule: A handover that was acknowledged stays as it is.');
END;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Academic mentors: whom they have as students, what they talk about, and what follows. A talk is a row for each student; those of a
-- group share their session. Whoever is not in the roster stands by name and number alone.

CREATE TABLE mentor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL CHECK (name <> ''),
  number TEXT CHECK (number <> ''),
  college_id INTEGER REFERENCES college (id),
  team TEXT CHECK (team <> ''),
  most_students INTEGER CHECK (most_students BETWEEN 1 AND 1000),
  note TEXT
) STRICT;
CREATE INDEX mentor_name ON mentor (name);
CREATE INDEX mentor_number ON mentor (number);
CREATE INDEX mentor_college ON mentor (college_id);

CREATE TABLE mentor_pairing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  mentor_id INTEGER NOT NULL REFERENCES mentor (id),
  student_id INTEGER REFERENCES student (id),
  student_name TEXT,
  student_number TEXT,
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  end_reason TEXT,
  note TEXT,
  CHECK (from_date <= to_date),
  CHECK (student_id IS NOT NULL OR student_name IS NOT NULL OR student_number IS NOT NULL)
) STRICT;
CREATE INDEX mentor_pairing_mentor ON mentor_pairing (mentor_id, to_date);
CREATE INDEX mentor_pairing_student ON mentor_pairing (student_id, to_date);
CREATE INDEX mentor_pairing_number ON mentor_pairing (student_number) WHERE student_id IS NULL;

-- When: a day, or a part of a month where nobody wrote the day down, or the month alone. 202609 is September 2026.
CREATE TABLE mentor_meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  mentor_id INTEGER NOT NULL REFERENCES mentor (id),
  student_id INTEGER REFERENCES student (id),
  student_name TEXT,
  student_number TEXT,
  session TEXT CHECK (session <> ''),
  month INTEGER NOT NULL CHECK (month BETWEEN 190001 AND 220012 AND month % 100 BETWEEN 1 AND 12),
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  part TEXT CHECK (part IN ('early', 'middle', 'late')),
  start_time TEXT CHECK (start_time <> ''),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  kind TEXT NOT NULL DEFAULT 'single' CHECK (kind IN ('single', 'group')),
  form TEXT NOT NULL DEFAULT 'face' CHECK (form IN ('face', 'phone', 'video', 'online', 'written')),
  state TEXT NOT NULL DEFAULT 'held' CHECK (state IN ('scheduled', 'held', 'missed')),
  place TEXT,
  topic TEXT CHECK (topic IN ('study', 'research', 'skills', 'project', 'career', 'wellbeing', 'other')),
  subject TEXT,
  problems TEXT,
  content TEXT,
  advice TEXT,
  remark TEXT,
  next_day TEXT CHECK (next_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  next_time TEXT CHECK (next_time <> ''),
  imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1)),
  CHECK (day IS NULL OR part IS NULL),
  CHECK (student_id IS NOT NULL OR student_name IS NOT NULL OR student_number IS NOT NULL)
) STRICT;
CREATE INDEX mentor_meeting_mentor ON mentor_meeting (mentor_id, month, day);
CREATE INDEX mentor_meeting_student ON mentor_meeting (student_id, month, day);
CREATE INDEX mentor_meeting_number ON mentor_meeting (student_number, month) WHERE student_id IS NULL;
CREATE INDEX mentor_meeting_month ON mentor_meeting (month, day);
CREATE INDEX mentor_meeting_session ON mentor_meeting (session) WHERE session IS NOT NULL;
CREATE INDEX mentor_meeting_state ON mentor_meeting (state, day) WHERE state = 'scheduled';
CREATE INDEX mentor_meeting_next ON mentor_meeting (next_day) WHERE next_day IS NOT NULL;

-- What follows from a talk; it comes back to whoever asked for it. Others than a task are referrals: they say nothing of the talk.
CREATE TABLE mentor_follow_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  meeting_id INTEGER REFERENCES mentor_meeting (id),
  student_id INTEGER REFERENCES student (id),
  student_name TEXT,
  student_number TEXT,
  kind TEXT NOT NULL DEFAULT 'task' CHECK (kind IN ('task', 'counselling', 'aid', 'career')),
  text TEXT NOT NULL CHECK (text <> ''),
  due_day TEXT CHECK (due_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  owner TEXT,
  asked_by TEXT,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined', 'done', 'closed')),
  answer TEXT,
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1))
) STRICT;
CREATE INDEX mentor_follow_up_meeting ON mentor_follow_up (meeting_id);
CREATE INDEX mentor_follow_up_student ON mentor_follow_up (student_id);
CREATE INDEX mentor_follow_up_state ON mentor_follow_up (state, due_day);
CREATE INDEX mentor_follow_up_owner ON mentor_follow_up (owner, state);
CREATE INDEX mentor_follow_up_asked ON mentor_follow_up (asked_by, state);

-- A free note, which is no talk and counts for nothing.
CREATE TABLE mentor_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  student_id INTEGER NOT NULL REFERENCES student (id),
  author TEXT,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX mentor_note_student ON mentor_note (student_id, day);
CREATE INDEX mentor_note_day ON mentor_note (day);

-- What only its author may read and the roles that it names. The text is encrypted before it comes here.
CREATE TABLE mentor_confidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  student_id INTEGER NOT NULL REFERENCES student (id),
  author TEXT,
  readers TEXT,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  text TEXT
) STRICT;
CREATE INDEX mentor_confidence_student ON mentor_confidence (student_id, day);
CREATE INDEX mentor_confidence_author ON mentor_confidence (author);

CREATE TRIGGER mentor_confidence_fixed BEFORE UPDATE OF student_id, author ON mentor_confidence
WHEN new.student_id IS NOT old.student_id OR new.author IS NOT old.author
BEGIN
  SELECT RAISE(ABORT, 'rule: A confidential record stays with its student and its author.');
END;

-- How often; what is empty holds for all. A team's rule goes before a college's, and that before the school's.
CREATE TABLE mentor_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  college_id INTEGER REFERENCES college (id),
  team TEXT CHECK (team <> ''),
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  meetings INTEGER NOT NULL DEFAULT 2 CHECK (meetings BETWEEN 0 AND 31),
  group_counts INTEGER NOT NULL DEFAULT 0 CHECK (group_counts IN (0, 1)),
  online_counts INTEGER NOT NULL DEFAULT 1 CHECK (online_counts IN (0, 1)),
  least_days INTEGER NOT NULL DEFAULT 0 CHECK (least_days BETWEEN 0 AND 31),
  vacation_counts INTEGER NOT NULL DEFAULT 0 CHECK (vacation_counts IN (0, 1)),
  short_minutes INTEGER NOT NULL DEFAULT 5 CHECK (short_minutes BETWEEN 0 AND 240),
  copies INTEGER NOT NULL DEFAULT 3 CHECK (copies BETWEEN 0 AND 1000)
) STRICT;
CREATE INDEX mentor_rule_college ON mentor_rule (college_id);

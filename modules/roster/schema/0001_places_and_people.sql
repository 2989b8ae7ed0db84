-- SPDX-License-Identifier: GPL-3.0-or-later
-- Places (community, building, floor, room, bed), people (college, major, class, student), who lives where, and who holds which post.
-- Columns ending in _order follow from the one they are named after and sort it naturally: digits at its end count as a number.

CREATE TABLE community (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  note TEXT
) STRICT;

CREATE TABLE building (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  community_id INTEGER REFERENCES community (id),
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  gender TEXT CHECK (gender IN ('male', 'female', 'mixed')),
  floors INTEGER CHECK (floors BETWEEN 1 AND 200),
  manager TEXT,
  note TEXT,
  code_order TEXT GENERATED ALWAYS AS (
    rtrim(code, '0123456789') || printf('%04d', substr(code, 1 + length(rtrim(code, '0123456789'))))) STORED
) STRICT;
CREATE INDEX building_community ON building (community_id);

CREATE TABLE floor (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  building_id INTEGER NOT NULL REFERENCES building (id),
  number INTEGER NOT NULL CHECK (number BETWEEN -9 AND 200),
  party_group TEXT,
  league_group TEXT,
  UNIQUE (building_id, number)
) STRICT;

CREATE TABLE room (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  building_id INTEGER NOT NULL REFERENCES building (id),
  floor_id INTEGER REFERENCES floor (id),
  number TEXT NOT NULL CHECK (number <> ''),
  capacity INTEGER CHECK (capacity BETWEEN 0 AND 1000),
  type TEXT,
  usage TEXT NOT NULL DEFAULT 'normal' CHECK (usage IN ('normal', 'isolation', 'holiday', 'repair', 'closed')),
  gender TEXT CHECK (gender IN ('male', 'female', 'mixed')),
  note TEXT,
  number_order TEXT GENERATED ALWAYS AS (
    rtrim(number, '0123456789') || printf('%05d', substr(number, 1 + length(rtrim(number, '0123456789'))))) STORED,
  UNIQUE (building_id, number)
) STRICT;
CREATE INDEX room_floor ON room (floor_id);
CREATE INDEX room_number ON room (number);

CREATE TABLE bed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  room_id INTEGER NOT NULL REFERENCES room (id),
  number TEXT NOT NULL CHECK (number <> ''),
  state TEXT NOT NULL DEFAULT 'usable' CHECK (state IN ('usable', 'blocked', 'repair')),
  note TEXT,
  number_order TEXT GENERATED ALWAYS AS (
    rtrim(number, '0123456789') || printf('%03d', substr(number, 1 + length(rtrim(number, '0123456789'))))) STORED,
  UNIQUE (room_id, number)
) STRICT;

CREATE TABLE college (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE major (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  college_id INTEGER NOT NULL REFERENCES college (id),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (college_id, name)
) STRICT;

CREATE TABLE student_class (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  major_id INTEGER REFERENCES major (id),
  college_id INTEGER REFERENCES college (id),
  name TEXT NOT NULL CHECK (name <> ''),
  grade INTEGER CHECK (grade BETWEEN 1900 AND 2200)
) STRICT;
-- A class without a college is told apart by its name alone.
CREATE UNIQUE INDEX student_class_name ON student_class (coalesce(college_id, 0), name);
CREATE INDEX student_class_major ON student_class (major_id);
CREATE INDEX student_class_college ON student_class (college_id);

CREATE TABLE student (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  gender TEXT CHECK (gender IN ('male', 'female')),
  ethnicity TEXT,
  political_status TEXT CHECK (political_status IN ('mass', 'league', 'activist', 'probationary', 'party')),
  college_id INTEGER REFERENCES college (id),
  major_id INTEGER REFERENCES major (id),
  class_id INTEGER REFERENCES student_class (id),
  grade INTEGER CHECK (grade BETWEEN 1900 AND 2200),
  phone TEXT,
  second_phone TEXT,
  card_number TEXT,
  counsellor TEXT,
  mentor TEXT,
  emergency_contact TEXT,
  emergency_phone TEXT,
  home_region TEXT,
  status TEXT NOT NULL DEFAULT 'enrolled' CHECK (status IN ('enrolled', 'suspended', 'internship', 'left')),
  note TEXT
) STRICT;
CREATE INDEX student_name ON student (name);
CREATE INDEX student_college ON student (college_id);
CREATE INDEX student_major ON student (major_id);
CREATE INDEX student_class_of ON student (class_id);
CREATE INDEX student_grade ON student (grade);
CREATE INDEX student_counsellor ON student (counsellor);
CREATE INDEX student_mentor ON student (mentor);
CREATE INDEX student_status ON student (status);

CREATE TABLE residency (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  student_id INTEGER NOT NULL REFERENCES student (id),
  room_id INTEGER NOT NULL REFERENCES room (id),
  bed_id INTEGER REFERENCES bed (id),
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('booked', 'active', 'ended', 'contested')),
  reason TEXT NOT NULL DEFAULT 'check_in' CHECK (reason IN ('check_in', 'transfer', 'check_out', 'stay')),
  end_reason TEXT CHECK (end_reason IN ('transfer', 'check_out')),
  gender_reason TEXT CHECK (gender_reason <> ''),
  note TEXT,
  CHECK (from_date <= to_date),
  CHECK (state <> 'active' OR (to_date IS NULL AND end_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX residency_one_active_a_bed ON residency (bed_id) WHERE state = 'active' AND bed_id IS NOT NULL;
CREATE UNIQUE INDEX residency_one_active_a_student ON residency (student_id) WHERE state = 'active';
CREATE UNIQUE INDEX residency_one_booked_a_bed ON residency (bed_id) WHERE state = 'booked' AND bed_id IS NOT NULL;
CREATE UNIQUE INDEX residency_one_booked_a_student ON residency (student_id) WHERE state = 'booked';
CREATE INDEX residency_student ON residency (student_id, state);
CREATE INDEX residency_room ON residency (room_id, state);
CREATE INDEX residency_bed ON residency (bed_id, state);
CREATE INDEX residency_state ON residency (state, from_date);
CREATE INDEX residency_from ON residency (from_date);
CREATE INDEX residency_to ON residency (to_date);

CREATE TABLE post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('building_chief', 'floor_chief', 'room_leader', 'zone', 'pioneer')),
  role_type TEXT NOT NULL DEFAULT 'student' CHECK (role_type IN ('leader', 'staff', 'student')),
  student_id INTEGER REFERENCES student (id),
  person TEXT CHECK (person <> ''),
  building_id INTEGER REFERENCES building (id),
  floor_id INTEGER REFERENCES floor (id),
  room_id INTEGER REFERENCES room (id),
  zone TEXT,
  from_date TEXT CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_date TEXT CHECK (to_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT,
  CHECK (from_date <= to_date),
  CHECK ((student_id IS NULL) <> (person IS NULL))
) STRICT;
CREATE INDEX post_student ON post (student_id);
CREATE INDEX post_building ON post (building_id);
CREATE INDEX post_floor ON post (floor_id);
CREATE INDEX post_room ON post (room_id);
CREATE INDEX post_kind ON post (kind);

-- A place stays where it is, since histories stand on it.
CREATE TRIGGER floor_building_fixed BEFORE UPDATE OF building_id ON floor WHEN new.building_id IS NOT old.building_id
BEGIN
  SELECT RAISE(ABORT, 'rule: A floor cannot move to another building.');
END;

CREATE TRIGGER room_building_fixed BEFORE UPDATE OF building_id ON room WHEN new.building_id IS NOT old.building_id
BEGIN
  SELECT RAISE(ABORT, 'rule: A room cannot move to another building.');
END;

CREATE TRIGGER bed_room_fixed BEFORE UPDATE OF room_id ON bed WHEN new.room_id IS NOT old.room_id
BEGIN
  SELECT RAISE(ABORT, 'rule: A bed cannot move to another room.');
END;

CREATE TRIGGER room_floor_inserted BEFORE INSERT ON room
WHEN new.floor_id IS NOT NULL AND new.building_id IS NOT (SELECT building_id FROM floor WHERE id = new.floor_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: The floor is in another building.');
END;

CREATE TRIGGER room_floor_changed BEFORE UPDATE OF floor_id ON room
WHEN new.floor_id IS NOT NULL AND new.building_id IS NOT (SELECT building_id FROM floor WHERE id = new.floor_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: The floor is in another building.');
END;

-- History is never overwritten: another student or another room is another residency. A bed that was open may be filled in.
CREATE TRIGGER residency_fixed BEFORE UPDATE OF student_id, room_id, bed_id ON residency
WHEN new.student_id IS NOT old.student_id OR new.room_id IS NOT old.room_id
  OR (new.bed_id IS NOT old.bed_id AND new.bed_id IS NOT NULL AND old.bed_id IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'rule: A residency keeps its student, room and bed; end it and begin another.');
END;

CREATE TRIGGER residency_bed_inserted BEFORE INSERT ON residency
WHEN new.bed_id IS NOT NULL AND new.room_id IS NOT (SELECT room_id FROM bed WHERE id = new.bed_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: The bed is in another room.');
END;

CREATE TRIGGER residency_bed_changed BEFORE UPDATE OF bed_id ON residency
WHEN new.bed_id IS NOT NULL AND new.room_id IS NOT (SELECT room_id FROM bed WHERE id = new.bed_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: The bed is in another room.');
END;

-- Those who have a bed must fit the room. People whose bed is still open do not count: the office will find them one.
CREATE TRIGGER residency_capacity_inserted AFTER INSERT ON residency
WHEN new.state = 'active' AND new.bed_id IS NOT NULL
  AND (SELECT count(*) FROM residency WHERE room_id = new.room_id AND state = 'active' AND bed_id IS NOT NULL)
    > (SELECT capacity FROM room WHERE id = new.room_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: The room has no place left.');
END;

CREATE TRIGGER residency_capacity_changed AFTER UPDATE OF state, bed_id ON residency
WHEN new.state = 'active' AND new.bed_id IS NOT NULL
  AND (SELECT count(*) FROM residency WHERE room_id = new.room_id AND state = 'active' AND bed_id IS NOT NULL)
    > (SELECT capacity FROM room WHERE id = new.room_id)
BEGIN
  SELECT RAISE(ABORT, 'rule: The room has no place left.');
END;

-- Whose gender does not suit the room may get a bed there only for a reason that is written down. What was written before a building
-- changed its gender stays as it is until somebody moves.
CREATE TRIGGER residency_gender_inserted BEFORE INSERT ON residency
WHEN new.state IN ('active', 'booked') AND new.gender_reason IS NULL AND EXISTS (
  SELECT 1 FROM student JOIN room ON room.id = new.room_id JOIN building ON building.id = room.building_id
  WHERE student.id = new.student_id AND coalesce(room.gender, building.gender) <> 'mixed'
    AND student.gender <> coalesce(room.gender, building.gender))
BEGIN
  SELECT RAISE(ABORT, 'rule: The room is for the other gender; a reason is needed.');
END;

CREATE TRIGGER residency_gender_changed BEFORE UPDATE OF state, gender_reason ON residency
WHEN new.state IN ('active', 'booked') AND new.gender_reason IS NULL
  AND (old.state NOT IN ('active', 'booked') OR old.gender_reason IS NOT NULL) AND EXISTS (
  SELECT 1 FROM student JOIN room ON room.id = new.room_id JOIN building ON building.id = room.building_id
  WHERE student.id = new.student_id AND coalesce(room.gender, building.gender) <> 'mixed'
    AND student.gender <> coalesce(room.gender, building.gender))
BEGIN
  SELECT RAISE(ABORT, 'rule: The room is for the other gender; a reason is needed.');
END;

CREATE TRIGGER room_capacity_changed AFTER UPDATE OF capacity ON room
WHEN (SELECT count(*) FROM residency WHERE room_id = new.id AND state = 'active' AND bed_id IS NOT NULL) > new.capacity
BEGIN
  SELECT RAISE(ABORT, 'rule: More people live in the room than it would hold.');
END;

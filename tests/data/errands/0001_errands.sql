-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE errand (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  title TEXT NOT NULL,
  department_id INTEGER REFERENCES department (id),
  building_id INTEGER REFERENCES building (id),
  student_id INTEGER REFERENCES student (id)
) STRICT;
CREATE INDEX errand_department ON errand (department_id);

CREATE TABLE stamp (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  title TEXT NOT NULL,
  department_id INTEGER NOT NULL REFERENCES department (id)
) STRICT;
CREATE INDEX stamp_department ON stamp (department_id);

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Photographs, scans and other files of students. `file` names the bytes, which stand beside the data file; it is open only to those
-- who may see sensitive fields, so a desk may hold the row without it.

CREATE TABLE student_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  student_id INTEGER NOT NULL REFERENCES student (id),
  kind TEXT NOT NULL CHECK (kind IN ('photo', 'scan', 'other')),
  file TEXT CHECK (json_valid(file)),
  note TEXT
) STRICT;
CREATE INDEX student_file_student ON student_file (student_id);

CREATE TRIGGER student_file_fixed BEFORE UPDATE OF student_id ON student_file
WHEN new.student_id IS NOT old.student_id
BEGIN
  SELECT RAISE(ABORT, 'rule: A file stays with its student.');
END;

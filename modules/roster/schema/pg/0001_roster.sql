-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server holds besides the catalogue: names that are taken once, and one stay at a time.

ALTER TABLE data.community ADD CONSTRAINT community_name UNIQUE (school, name);
ALTER TABLE data.building ADD CONSTRAINT building_code UNIQUE (school, code);
ALTER TABLE data.building ADD CONSTRAINT building_name UNIQUE (school, name);
ALTER TABLE data.floor ADD CONSTRAINT floor_number UNIQUE (building_id, number);
ALTER TABLE data.room ADD CONSTRAINT room_number UNIQUE (building_id, number);
ALTER TABLE data.bed ADD CONSTRAINT bed_number UNIQUE (room_id, number);
ALTER TABLE data.college ADD CONSTRAINT college_name UNIQUE (school, name);
ALTER TABLE data.major ADD CONSTRAINT major_name UNIQUE (college_id, name);
ALTER TABLE data.student_class ADD CONSTRAINT student_class_name UNIQUE NULLS NOT DISTINCT (school, college_id, name);
ALTER TABLE data.student ADD CONSTRAINT student_number UNIQUE (school, number);
ALTER TABLE data.residency ADD CONSTRAINT residency_days CHECK (from_date <= to_date);
ALTER TABLE data.residency ADD CONSTRAINT residency_open CHECK (state <> 'active' OR (to_date IS NULL AND end_reason IS NULL));
ALTER TABLE data.post ADD CONSTRAINT post_days CHECK (from_date <= to_date);
ALTER TABLE data.post ADD CONSTRAINT post_holder CHECK ((student_id IS NULL) <> (person IS NULL));

CREATE UNIQUE INDEX residency_one_active_a_bed ON data.residency (bed_id) WHERE state = 'active' AND bed_id IS NOT NULL;
CREATE UNIQUE INDEX residency_one_active_a_student ON data.residency (student_id) WHERE state = 'active';
CREATE UNIQUE INDEX residency_one_booked_a_bed ON data.residency (bed_id) WHERE state = 'booked' AND bed_id IS NOT NULL;
CREATE UNIQUE INDEX residency_one_booked_a_student ON data.residency (student_id) WHERE state = 'booked';

-- Two desks that gave one bed, or two beds to one student, without knowing of each other: the later stay waits for people to decide.
INSERT INTO hk.contest (constraint_name, entity, key_field, field, value) VALUES
  ('residency_one_active_a_bed', 'residency', 'bed_id', 'state', 'contested'),
  ('residency_one_active_a_student', 'residency', 'student_id', 'state', 'contested'),
  ('residency_one_booked_a_bed', 'residency', 'bed_id', 'state', 'contested'),
  ('residency_one_booked_a_student', 'residency', 'student_id', 'state', 'contested');

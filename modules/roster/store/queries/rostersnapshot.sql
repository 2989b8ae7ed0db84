-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everything that an import is compared with, read once: a question for every row of a file would take longer.

-- name: buildings
-- scan: an import is compared with all of them
SELECT b.id, b.code, b.name, b.gender, c.name
FROM visible_building b LEFT JOIN visible_community c ON c.id = b.community_id;

-- name: communities
-- scan: an import is compared with all of them
SELECT id, name FROM visible_community;

-- name: floors
-- scan: an import is compared with all of them
SELECT id, building_id, number FROM visible_floor;

-- name: rooms
-- scan: an import is compared with all of them
SELECT id, building_id, number, capacity, gender FROM visible_room;

-- name: beds
-- scan: an import is compared with all of them
SELECT id, room_id, number FROM visible_bed;

-- name: colleges
-- scan: an import is compared with all of them
SELECT id, name FROM visible_college;

-- name: majors
-- scan: an import is compared with all of them
SELECT id, college_id, name FROM visible_major;

-- name: classes
-- scan: an import is compared with all of them
SELECT id, college_id, name FROM visible_student_class;

-- name: students
-- scan: an import is compared with all of them
SELECT s.id, s.number, s.name,
  s.gender, s.ethnicity, s.political_status, c.name, m.name, k.name, s.grade, s.phone, s.second_phone, s.card_number, s.counsellor,
  s.mentor, s.emergency_contact, s.emergency_phone, s.home_region, NULL, s.status, s.note
FROM visible_student s
LEFT JOIN visible_college c ON c.id = s.college_id
LEFT JOIN visible_major m ON m.id = s.major_id
LEFT JOIN visible_student_class k ON k.id = s.class_id;

-- name: residencies
-- scan: an import is compared with all of them
SELECT id, student_id, room_id, bed_id, from_date, state, to_date, gender_reason IS NOT NULL FROM visible_residency;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an import writes by the thousand. Single corrections go by the catalogue.

-- name: insertFloor
INSERT INTO floor (uid, building_id, number) VALUES (?, ?, ?);

-- name: insertRoom
INSERT INTO room (uid, building_id, floor_id, number, capacity) VALUES (?, ?, ?, ?, ?);

-- name: insertBed
INSERT INTO bed (uid, room_id, number) VALUES (?, ?, ?);

-- name: insertStudent
INSERT INTO student (
  uid, number, name, college_id, major_id, class_id, grade, status, gender, ethnicity, political_status, phone, second_phone, card_number,
  counsellor, mentor, emergency_contact, emergency_phone, home_region, note, identity_number)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: endStay
UPDATE residency SET state = 'ended', to_date = ?, end_reason = ? WHERE id = ? AND state = 'active';

-- name: beginStay
-- The reason why the other gender may live in a room is still true in another bed of it.
INSERT INTO residency (uid, student_id, room_id, bed_id, from_date, state, reason, gender_reason)
VALUES (?, ?, ?, ?, ?, 'active', ?, (
  SELECT gender_reason FROM visible_residency WHERE student_id = ? AND room_id = ? AND gender_reason IS NOT NULL ORDER BY id DESC));

-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: ofStudent
SELECT id, student_id, number, name, room_id, bed_id, place, from_date, to_date, state, reason, end_reason, note, gender_reason
FROM residency_list WHERE student_id = ? ORDER BY coalesce(from_date, to_date, '') DESC, id DESC;

-- name: ofBed
SELECT id, student_id, number, name, room_id, bed_id, place, from_date, to_date, state, reason, end_reason, note, gender_reason
FROM residency_list WHERE bed_id = ? ORDER BY coalesce(from_date, to_date, '') DESC, id DESC;

-- name: ofRoom
SELECT id, student_id, number, name, room_id, bed_id, place, from_date, to_date, state, reason, end_reason, note, gender_reason
FROM residency_list WHERE room_id = ? ORDER BY coalesce(from_date, to_date, '') DESC, id DESC;

-- name: inRoomOn
SELECT id, student_id, number, name, room_id, bed_id, place, from_date, to_date, state, reason, end_reason, note, gender_reason
FROM residency_list
WHERE room_id = :room AND state IN ('active', 'ended') AND (from_date <= :day OR (from_date IS NULL AND state = 'active'))
  AND (to_date > :day OR (to_date IS NULL AND state = 'active') OR (to_date = :day AND from_date = :day AND end_reason = 'check_out'))
ORDER BY place_order, from_date;

-- name: inBedOn
SELECT id, student_id, number, name, room_id, bed_id, place, from_date, to_date, state, reason, end_reason, note, gender_reason
FROM residency_list
WHERE bed_id = :bed AND state IN ('active', 'ended') AND (from_date <= :day OR (from_date IS NULL AND state = 'active'))
  AND (to_date > :day OR (to_date IS NULL AND state = 'active') OR (to_date = :day AND from_date = :day AND end_reason = 'check_out'))
ORDER BY place_order, from_date;

-- name: activeOfStudent
SELECT id, room_id, bed_id, from_date, gender_reason FROM visible_residency WHERE student_id = ? AND state = 'active';

-- name: bookedOfStudent
SELECT id, room_id, bed_id, from_date, gender_reason FROM visible_residency WHERE student_id = ? AND state = 'booked';

-- name: lastEndOfStudent
SELECT max(to_date) FROM visible_residency WHERE student_id = ? AND state = 'ended' AND (from_date IS NULL OR from_date < to_date);

-- name: lastEndOfBed
SELECT max(to_date) FROM visible_residency WHERE bed_id = ? AND state = 'ended' AND (from_date IS NULL OR from_date < to_date);

-- name: holderOfBed
SELECT student.id, student.name, stay.state FROM visible_residency stay JOIN visible_student student ON student.id = stay.student_id
WHERE stay.bed_id = ? AND stay.state IN ('active', 'booked') ORDER BY stay.state;

-- name: roomFor
SELECT room.usage, coalesce(room.gender, building.gender), room.capacity,
       (SELECT count(*) FROM visible_residency stay WHERE stay.room_id = room.id AND stay.state = 'active'),
       building.code || '-' || room.number
FROM visible_room room JOIN visible_building building ON building.id = room.building_id WHERE room.id = ?;

-- name: bedFor
SELECT room_id, state FROM visible_bed WHERE id = ?;

-- name: studentFor
SELECT gender, status, name FROM visible_student WHERE id = ?;

-- name: notArrived
SELECT id, student_id, number, name, room_id, bed_id, place, from_date, to_date, state, reason, end_reason, note, gender_reason
FROM residency_list WHERE state = 'booked' AND (from_date <= :today OR from_date IS NULL)
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR student_id IN (SELECT id FROM visible_student WHERE college_id IN (SELECT value FROM json_each(:colleges))))
ORDER BY from_date IS NULL, from_date, id;

-- name: notLeft
SELECT id, student_id, number, name, room_id, bed_id, place, from_date, to_date, state, reason, end_reason, note, gender_reason
FROM residency_list
WHERE state = 'active' AND student_id IN (SELECT id FROM visible_student WHERE status = 'left')
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR student_id IN (SELECT id FROM visible_student WHERE college_id IN (SELECT value FROM json_each(:colleges))))
ORDER BY place_order;

-- name: besides
SELECT id, student_id, number, name, room_id, bed_id, place, from_date, to_date, state, reason, end_reason, note, gender_reason
FROM residency_list
WHERE id IN (SELECT id FROM visible_residency WHERE student_id = :student UNION SELECT id FROM visible_residency WHERE bed_id = :bed)
  AND id <> :id AND state IN ('active', 'ended') AND (:to IS NULL OR from_date < :to) AND (state = 'active' OR to_date > :from)
  AND (state = 'active' OR from_date < to_date)
ORDER BY from_date;

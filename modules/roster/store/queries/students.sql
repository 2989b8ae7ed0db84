-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: summaries
-- Plain joins, where student_list has subqueries: this runs at each key of the search box, and needs every column.
SELECT student.id, student.number, student.name, class.name, building.name, room.number, bed.number,
       building.code || '-' || room.number || coalesce('-' || bed.number, ''), stay.state
FROM visible_student student
LEFT JOIN visible_student_class class ON class.id = student.class_id
LEFT JOIN visible_residency stay ON stay.id = (
  SELECT current.id FROM visible_residency current
  WHERE current.student_id = student.id AND current.state IN ('active', 'booked') ORDER BY current.state LIMIT 1)
LEFT JOIN visible_room room ON room.id = stay.room_id
LEFT JOIN visible_building building ON building.id = room.building_id
LEFT JOIN visible_bed bed ON bed.id = stay.bed_id
WHERE student.id IN (SELECT value FROM json_each(:ids));

-- name: details
SELECT id, number, name, gender, ethnicity, political_status, college, major, class_name, grade, phone, second_phone, card_number,
       counsellor, mentor, emergency_contact, emergency_phone, home_region, status, note, building, room, bed, place, from_date,
       residency_state, residency_id, room_id, bed_id
FROM student_list WHERE id = ?;

-- name: counsellors
SELECT DISTINCT counsellor FROM visible_student WHERE counsellor IS NOT NULL ORDER BY counsellor;

-- name: mentors
SELECT DISTINCT mentor FROM visible_student WHERE mentor IS NOT NULL ORDER BY mentor;

-- name: ethnicities
-- scan: a form asks once when it opens
SELECT ethnicity FROM visible_student WHERE ethnicity IS NOT NULL GROUP BY ethnicity ORDER BY count(*) DESC, ethnicity;

-- name: homeRegions
-- scan: a form asks once when it opens
SELECT home_region FROM visible_student WHERE home_region IS NOT NULL GROUP BY home_region ORDER BY count(*) DESC, home_region;

-- name: colleges
SELECT id, name FROM visible_college ORDER BY name;

-- name: historyOf
SELECT (SELECT count(*) FROM visible_residency WHERE student_id = :id AND state <> 'booked')
     + (SELECT count(*) FROM visible_post WHERE student_id = :id);

-- name: bookingOf
SELECT id FROM visible_residency WHERE student_id = ? AND state = 'booked';

-- name: files
SELECT id, kind, file, note FROM visible_student_file WHERE student_id = ? ORDER BY id DESC;

-- name: filesOf
SELECT id FROM visible_student_file WHERE student_id = ?;

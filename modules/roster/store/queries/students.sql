-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: summary
SELECT id, number, name, class_name, building, room, bed, place, residency_state FROM student_list WHERE id = ?;

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

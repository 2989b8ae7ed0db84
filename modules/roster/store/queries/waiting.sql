-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: waiting
-- scan: every student is looked at, beside the work of the window
SELECT id, number, name, gender, class_name, residency_state, residency_id, room_id, place, count(*) OVER ()
FROM student_list
WHERE status <> 'left' AND bed_id IS NULL AND (:gender IS NULL OR gender IS NULL OR gender = :gender)
  AND (:colleges IS NULL OR id IN (SELECT id FROM visible_student WHERE college_id IN (SELECT value FROM json_each(:colleges))))
ORDER BY residency_state IS NULL, residency_state, number LIMIT :limit;

-- name: contested
-- A bed about which there is an open conflict stands among those already.
SELECT id, bed_id, name, place, from_date FROM residency_list claim
WHERE state = 'contested' AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR student_id IN (SELECT id FROM visible_student WHERE college_id IN (SELECT value FROM json_each(:colleges))))
  AND NOT EXISTS (
    SELECT 1 FROM visible_residency stay
    JOIN visible_conflict conflict ON conflict.row = lower(hex(stay.uid)) AND conflict.entity = 'residency' AND conflict.state = 'open'
    WHERE stay.id IN (
      SELECT claim.id UNION ALL SELECT rival.id FROM visible_residency rival WHERE rival.bed_id = claim.bed_id AND rival.state = 'contested'))
ORDER BY place_order, bed_id, id;

-- name: rivals
SELECT id, from_date, state FROM visible_residency WHERE bed_id = :bed AND id <> :residency AND state IN ('active', 'contested');

-- name: postsEnding
-- scan: posts are a few hundred
SELECT id, kind, holder, place, to_date FROM post_list
WHERE to_date BETWEEN :first AND :last AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
ORDER BY to_date, place_order;

-- name: students
-- scan: EXISTS ends at the first row
SELECT EXISTS (SELECT 1 FROM visible_student);

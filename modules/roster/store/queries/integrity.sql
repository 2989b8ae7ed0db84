-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the data must keep. Each statement answers a row for each violation: a number or a place.

-- name: oneResidentABed
-- scan: the check reads everything
SELECT bed_id FROM visible_residency WHERE state = 'active' AND bed_id IS NOT NULL GROUP BY bed_id HAVING count(*) > 1;

-- name: oneBedAStudent
-- scan: the check reads everything
SELECT (SELECT number FROM visible_student student WHERE student.id = student_id)
FROM visible_residency WHERE state = 'active' GROUP BY student_id HAVING count(*) > 1;

-- name: bedInRoom
-- scan: the check reads everything
SELECT stay.place FROM residency_list stay JOIN visible_bed bed ON bed.id = stay.bed_id WHERE bed.room_id <> stay.room_id;

-- name: floorInBuilding
-- scan: the check reads everything
SELECT place.place FROM room_place place JOIN visible_floor floor ON floor.id = place.floor_id
WHERE floor.building_id <> place.building_id;

-- name: endOfActive
-- scan: the check reads everything
SELECT number FROM residency_list WHERE state = 'active' AND to_date IS NOT NULL;

-- name: datesInOrder
-- scan: the check reads everything
SELECT number FROM residency_list WHERE from_date > to_date;

-- name: bedTimes
-- scan: the check reads everything
SELECT first.place FROM visible_residency a
JOIN visible_residency b ON b.bed_id = a.bed_id AND b.id > a.id
JOIN residency_list first ON first.id = a.id
WHERE a.state IN ('active', 'ended') AND b.state IN ('active', 'ended')
  AND a.from_date < CASE WHEN b.state = 'active' THEN '9999-12-31' ELSE b.to_date END
  AND b.from_date < CASE WHEN a.state = 'active' THEN '9999-12-31' ELSE a.to_date END
  AND (a.to_date IS NULL OR a.from_date < a.to_date) AND (b.to_date IS NULL OR b.from_date < b.to_date);

-- name: studentTimes
-- scan: the check reads everything
SELECT first.number FROM visible_residency a
JOIN visible_residency b ON b.student_id = a.student_id AND b.id > a.id
JOIN residency_list first ON first.id = a.id
WHERE a.state IN ('active', 'ended') AND b.state IN ('active', 'ended')
  AND a.from_date < CASE WHEN b.state = 'active' THEN '9999-12-31' ELSE b.to_date END
  AND b.from_date < CASE WHEN a.state = 'active' THEN '9999-12-31' ELSE a.to_date END
  AND (a.to_date IS NULL OR a.from_date < a.to_date) AND (b.to_date IS NULL OR b.from_date < b.to_date);

-- name: capacity
-- scan: the check reads everything
SELECT place.place FROM visible_room room JOIN room_place place ON place.room_id = room.id
WHERE room.capacity < (SELECT count(*) FROM visible_residency stay WHERE stay.room_id = room.id AND stay.state = 'active' AND stay.bed_id IS NOT NULL);

-- name: gender
-- scan: the check reads everything
SELECT student.number || ' ' || place.place FROM visible_residency stay
JOIN visible_student student ON student.id = stay.student_id
JOIN visible_room room ON room.id = stay.room_id
JOIN visible_building building ON building.id = room.building_id
JOIN room_place place ON place.room_id = room.id
WHERE stay.state = 'active' AND stay.gender_reason IS NULL
  AND student.gender <> coalesce(room.gender, building.gender) AND coalesce(room.gender, building.gender) <> 'mixed';

-- name: postHolder
-- scan: the check reads everything
SELECT id FROM visible_post WHERE (student_id IS NULL) = (person IS NULL);

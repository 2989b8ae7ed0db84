-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of the buildings looked at (:buildings, a JSON list; NULL = all); people's groups also of the colleges (:colleges).

-- name: building
-- scan: a figure over all rooms
SELECT name, places, taken, free, blocked, NULL, id FROM building_list
WHERE (:buildings IS NULL OR id IN (SELECT value FROM json_each(:buildings))) ORDER BY code_order;

-- name: floor
-- scan: a figure over all rooms
SELECT building.name || coalesce(' ' || floor.number, ''), sum(figures.places), sum(figures.taken), sum(figures.free), sum(figures.blocked),
       NULL, floor.id
FROM room_figures figures
JOIN visible_building building ON building.id = figures.building_id
LEFT JOIN visible_floor floor ON floor.id = figures.floor_id
WHERE (:buildings IS NULL OR building.id IN (SELECT value FROM json_each(:buildings)))
GROUP BY building.id, floor.id ORDER BY building.code_order, floor.number IS NULL, floor.number;

-- name: gender
-- scan: a figure over all rooms
SELECT gender, sum(places), sum(taken), sum(free), sum(blocked), NULL, NULL
FROM room_figures WHERE (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings))) GROUP BY gender ORDER BY gender IS NULL, gender DESC;

-- name: college
-- scan: a figure over all students
SELECT college.name, NULL, count(stay.id), NULL, NULL, count(*), college.id
FROM visible_student student
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_residency stay ON stay.student_id = student.id AND stay.state = 'active'
WHERE (student.status <> 'left' OR stay.id IS NOT NULL)
  AND (:colleges IS NULL OR student.college_id IN (SELECT value FROM json_each(:colleges)))
GROUP BY student.college_id ORDER BY college.name IS NULL, college.name;

-- name: grade
-- scan: a figure over all students
SELECT student.grade, NULL, count(stay.id), NULL, NULL, count(*), NULL
FROM visible_student student
LEFT JOIN visible_residency stay ON stay.student_id = student.id AND stay.state = 'active'
WHERE (student.status <> 'left' OR stay.id IS NOT NULL)
  AND (:colleges IS NULL OR student.college_id IN (SELECT value FROM json_each(:colleges)))
GROUP BY student.grade ORDER BY student.grade IS NULL, student.grade;

-- name: all
-- scan: a figure over all rooms
SELECT NULL, coalesce(sum(places), 0), coalesce(sum(taken), 0), coalesce(sum(free), 0), coalesce(sum(blocked), 0), NULL, NULL FROM room_figures
WHERE (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)));

-- name: mixedRooms
-- scan: a figure over all residents
SELECT place.room_id, place.place, count(*), group_concat(DISTINCT college.name)
FROM visible_residency stay
JOIN visible_student student ON student.id = stay.student_id
JOIN visible_college college ON college.id = student.college_id
JOIN room_place place ON place.room_id = stay.room_id
WHERE stay.state = 'active' AND (:buildings IS NULL OR place.building_id IN (SELECT value FROM json_each(:buildings)))
GROUP BY place.room_id HAVING count(DISTINCT student.college_id) > 1
ORDER BY place.place_order;

-- name: residentsSince
-- scan: a figure over all residents
-- Who lived here on :day or later, counted by the first day and the day of leaving: any day's residents follow from it.
SELECT from_date, NULL, count(*) FROM visible_residency
WHERE state = 'active'
  AND (:buildings IS NULL OR room_id IN (SELECT id FROM visible_room WHERE building_id IN (SELECT value FROM json_each(:buildings))))
  AND (:colleges IS NULL OR student_id IN (SELECT id FROM visible_student WHERE college_id IN (SELECT value FROM json_each(:colleges))))
GROUP BY from_date
UNION ALL
SELECT from_date, to_date, count(*) FROM visible_residency
WHERE state = 'ended' AND to_date > :day
  AND (:buildings IS NULL OR room_id IN (SELECT id FROM visible_room WHERE building_id IN (SELECT value FROM json_each(:buildings))))
  AND (:colleges IS NULL OR student_id IN (SELECT id FROM visible_student WHERE college_id IN (SELECT value FROM json_each(:colleges))))
GROUP BY from_date, to_date;

-- name: freeSince
-- scan: a figure over all rooms and residents
-- Free now; and on :day, of the beds that are in use and not booked now.
SELECT coalesce(sum(figures.free), 0), coalesce(sum(max(0, figures.places - figures.blocked - coalesce(past.held, 0))), 0)
FROM room_figures figures
LEFT JOIN (
  SELECT room_id, count(DISTINCT bed_id) + count(*) FILTER (WHERE bed_id IS NULL) AS held
  FROM visible_residency
  WHERE state IN ('booked', 'contested')
    OR (coalesce(from_date, '') <= :day AND (state = 'active' OR (state = 'ended' AND to_date > :day)))
  GROUP BY room_id) past ON past.room_id = figures.room_id
WHERE (:buildings IS NULL OR figures.building_id IN (SELECT value FROM json_each(:buildings)));

-- name: moves
-- A claim to a bed that was lost ended as it began, for no reason that a stay ends for: nobody moved.
SELECT count(*) FILTER (WHERE from_date BETWEEN :first AND :last AND state IN ('active', 'ended') AND reason <> 'transfer'),
       count(*) FILTER (WHERE from_date BETWEEN :first AND :last AND state IN ('active', 'ended') AND reason = 'transfer'),
       count(*) FILTER (WHERE to_date BETWEEN :first AND :last AND state = 'ended' AND end_reason IS NOT 'transfer')
FROM visible_residency
WHERE (from_date BETWEEN :first AND :last OR to_date BETWEEN :first AND :last)
  AND (state <> 'ended' OR end_reason IS NOT NULL OR from_date IS NOT to_date)
  AND (:buildings IS NULL OR room_id IN (SELECT id FROM visible_room WHERE building_id IN (SELECT value FROM json_each(:buildings))))
  AND (:colleges IS NULL OR student_id IN (SELECT id FROM visible_student WHERE college_id IN (SELECT value FROM json_each(:colleges))));

-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: building
-- scan: a figure over all rooms
SELECT name, places, taken, free, blocked, NULL, id FROM building_list ORDER BY code_order;

-- name: floor
-- scan: a figure over all rooms
SELECT building.name || ' ' || floor.number, sum(figures.places), sum(figures.taken), sum(figures.free), sum(figures.blocked), NULL, floor.id
FROM room_figures figures
JOIN visible_floor floor ON floor.id = figures.floor_id
JOIN visible_building building ON building.id = figures.building_id
GROUP BY floor.id ORDER BY building.code_order, floor.number;

-- name: gender
-- scan: a figure over all rooms
SELECT gender, sum(places), sum(taken), sum(free), sum(blocked), NULL, NULL
FROM room_figures GROUP BY gender ORDER BY gender IS NULL, gender DESC;

-- name: college
-- scan: a figure over all students
SELECT college.name, NULL, count(stay.id), NULL, NULL, count(*), college.id
FROM visible_student student
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_residency stay ON stay.student_id = student.id AND stay.state = 'active'
WHERE student.status <> 'left' OR stay.id IS NOT NULL
GROUP BY student.college_id ORDER BY college.name IS NULL, college.name;

-- name: grade
-- scan: a figure over all students
SELECT student.grade, NULL, count(stay.id), NULL, NULL, count(*), NULL
FROM visible_student student
LEFT JOIN visible_residency stay ON stay.student_id = student.id AND stay.state = 'active'
WHERE student.status <> 'left' OR stay.id IS NOT NULL
GROUP BY student.grade ORDER BY student.grade IS NULL, student.grade;

-- name: all
-- scan: a figure over all rooms
SELECT NULL, coalesce(sum(places), 0), coalesce(sum(taken), 0), coalesce(sum(free), 0), coalesce(sum(blocked), 0), NULL, NULL FROM room_figures;

-- name: mixedRooms
-- scan: a figure over all residents
SELECT place.room_id, place.place, count(*), group_concat(DISTINCT college.name)
FROM visible_residency stay
JOIN visible_student student ON student.id = stay.student_id
JOIN visible_college college ON college.id = student.college_id
JOIN room_place place ON place.room_id = stay.room_id
WHERE stay.state = 'active'
GROUP BY place.room_id HAVING count(DISTINCT student.college_id) > 1
ORDER BY place.place_order;

-- name: coverage
-- scan: floors are few
SELECT count(*), count(coalesce(party_group, league_group)), count(party_group), count(league_group) FROM visible_floor;

-- name: residentsOn
-- scan: a figure over all residents
SELECT count(*) FROM visible_residency
WHERE (state = 'active' AND (from_date IS NULL OR from_date <= :day))
   OR (state = 'ended' AND to_date > :day AND (from_date IS NULL OR from_date <= :day));

-- name: moves
SELECT (SELECT count(*) FROM visible_residency WHERE from_date BETWEEN :first AND :last AND state IN ('active', 'ended') AND reason <> 'transfer'),
       (SELECT count(*) FROM visible_residency WHERE from_date BETWEEN :first AND :last AND state IN ('active', 'ended') AND reason = 'transfer'),
       (SELECT count(*) FROM visible_residency WHERE to_date BETWEEN :first AND :last AND state = 'ended' AND end_reason IS NOT 'transfer');

-- name: waiting
SELECT (SELECT count(*) FROM visible_residency WHERE state = 'booked' AND from_date < :today),
       (SELECT count(*) FROM visible_student student JOIN visible_residency stay ON stay.student_id = student.id AND stay.state = 'active'
        WHERE student.status = 'left');

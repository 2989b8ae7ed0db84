-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: communities
SELECT id, name FROM visible_community ORDER BY name;

-- name: buildings
-- scan: every building, for the tree of places
SELECT building_list.id, code, name, gender, manager, places, taken, free, blocked, booked,
       (SELECT community_id FROM visible_building b WHERE b.id = building_list.id)
FROM building_list ORDER BY code_order, code;

-- name: floors
-- scan: every floor, for the tree of places
SELECT floor.id, floor.building_id, floor.number, floor.party_group, floor.league_group,
       coalesce(sum(figures.places), 0), coalesce(sum(figures.taken), 0), coalesce(sum(figures.free), 0), coalesce(sum(figures.blocked), 0)
FROM visible_floor floor
LEFT JOIN room_figures figures ON figures.floor_id = floor.id
GROUP BY floor.id
ORDER BY floor.building_id, floor.number DESC;

-- name: bedsOfFloor
SELECT room.id, room.number, building.code || '-' || room.number, room.capacity, room.type, room.usage, coalesce(room.gender, building.gender),
       room.note, bed.id, bed.number, bed.state, stay.id, stay.state, stay.from_date, student.id, student.number, student.name,
       student.gender, student.status, college.name, class.name, room.building_id, room.floor_id
FROM visible_room room
JOIN visible_building building ON building.id = room.building_id
LEFT JOIN visible_bed bed ON bed.room_id = room.id
LEFT JOIN visible_residency stay ON stay.bed_id = bed.id AND stay.state IN ('active', 'booked', 'contested')
LEFT JOIN visible_student student ON student.id = stay.student_id
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_student_class class ON class.id = student.class_id
WHERE room.floor_id = :floor
UNION ALL
SELECT room.id, room.number, building.code || '-' || room.number, room.capacity, room.type, room.usage, coalesce(room.gender, building.gender),
       room.note, NULL, NULL, NULL, stay.id, stay.state, stay.from_date, student.id, student.number, student.name,
       student.gender, student.status, college.name, class.name, room.building_id, room.floor_id
FROM visible_room room
JOIN visible_building building ON building.id = room.building_id
JOIN visible_residency stay ON stay.room_id = room.id AND stay.bed_id IS NULL AND stay.state IN ('active', 'booked', 'contested')
JOIN visible_student student ON student.id = stay.student_id
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_student_class class ON class.id = student.class_id
WHERE room.floor_id = :floor;

-- name: bedsOfRoom
SELECT room.id, room.number, building.code || '-' || room.number, room.capacity, room.type, room.usage, coalesce(room.gender, building.gender),
       room.note, bed.id, bed.number, bed.state, stay.id, stay.state, stay.from_date, student.id, student.number, student.name,
       student.gender, student.status, college.name, class.name, room.building_id, room.floor_id
FROM visible_room room
JOIN visible_building building ON building.id = room.building_id
LEFT JOIN visible_bed bed ON bed.room_id = room.id
LEFT JOIN visible_residency stay ON stay.bed_id = bed.id AND stay.state IN ('active', 'booked', 'contested')
LEFT JOIN visible_student student ON student.id = stay.student_id
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_student_class class ON class.id = student.class_id
WHERE room.id = :room
UNION ALL
SELECT room.id, room.number, building.code || '-' || room.number, room.capacity, room.type, room.usage, coalesce(room.gender, building.gender),
       room.note, NULL, NULL, NULL, stay.id, stay.state, stay.from_date, student.id, student.number, student.name,
       student.gender, student.status, college.name, class.name, room.building_id, room.floor_id
FROM visible_room room
JOIN visible_building building ON building.id = room.building_id
JOIN visible_residency stay ON stay.room_id = room.id AND stay.bed_id IS NULL AND stay.state IN ('active', 'booked', 'contested')
JOIN visible_student student ON student.id = stay.student_id
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_student_class class ON class.id = student.class_id
WHERE room.id = :room;

-- name: buildingByCode
SELECT id FROM visible_building WHERE code = ?;

-- name: buildingByName
SELECT id FROM visible_building WHERE name = ?;

-- name: floorOf
SELECT id FROM visible_floor WHERE building_id = ? AND number = ?;

-- name: roomOf
SELECT id FROM visible_room WHERE building_id = ? AND number = ?;

-- name: bedOf
SELECT id FROM visible_bed WHERE room_id = ? AND number = ?;

-- name: bedsFree
SELECT bed.id, bed.number FROM visible_bed bed
WHERE bed.room_id = ? AND bed.state = 'usable'
  AND NOT EXISTS (SELECT 1 FROM visible_residency stay WHERE stay.bed_id = bed.id AND stay.state IN ('active', 'booked'))
ORDER BY bed.number_order, bed.number;

-- name: roomsNumbered
SELECT place.room_id, place.place, place.building, place.room, figures.places, figures.taken
FROM room_place place JOIN room_figures figures ON figures.room_id = place.room_id
WHERE place.room_id IN (SELECT id FROM visible_room WHERE number = :room) AND (:building IS NULL OR place.building_code = :building)
ORDER BY place.place_order LIMIT :limit;

-- name: roomsNumberedFrom
-- scan: rooms are few thousand, and this is asked for only where a room is not typed whole
SELECT place.room_id, place.place, place.building, place.room, figures.places, figures.taken
FROM room_place place JOIN room_figures figures ON figures.room_id = place.room_id
WHERE place.room_id IN (SELECT id FROM visible_room WHERE number >= :room AND number < :past)
  AND (:building IS NULL OR place.building_code = :building)
ORDER BY place.place_order LIMIT :limit;

-- name: residentsOfRoom
SELECT place.student_id, place.bed FROM student_place place WHERE place.room_id = ? ORDER BY place.place_order;

-- name: buildingsNamed
-- scan: buildings are few
SELECT id, code, name FROM visible_building WHERE code = :code OR name = :name ORDER BY code_order;

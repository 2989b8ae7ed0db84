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
       coalesce(sum(figures.places), 0), coalesce(sum(figures.taken), 0), coalesce(sum(figures.free), 0), coalesce(sum(figures.blocked), 0),
       coalesce(sum(figures.booked), 0)
FROM visible_floor floor
LEFT JOIN room_figures figures ON figures.floor_id = floor.id
GROUP BY floor.id
UNION ALL
SELECT NULL, building_id, NULL, NULL, NULL, sum(places), sum(taken), sum(free), sum(blocked), sum(booked)
FROM room_figures WHERE floor_id IS NULL GROUP BY building_id
ORDER BY 2, 3 DESC;

-- name: buildingNames
-- scan: buildings are few
SELECT building.id, building.name FROM visible_building building
LEFT JOIN visible_community community ON community.id = building.community_id
ORDER BY community.name IS NULL, community.name, building.code_order, building.code;

-- name: buildingsOfCommunity
SELECT building.id, building.name, community.name FROM visible_building building
JOIN visible_community community ON community.id = building.community_id
WHERE community.id = ? ORDER BY building.code_order, building.code;

-- name: bedsOfFloor
-- scan: of the view only what is asked for is made
SELECT room_id, number, place, capacity, type, usage, gender, note, bed_id, bed, bed_state, residency_id, state, from_date, student_id,
       student_number, name, student_gender, status, college, class_name, building_id, floor_id
FROM room_card WHERE floor_id = :floor;

-- name: bedsWithoutFloor
-- scan: of the view only what is asked for is made
SELECT room_id, number, place, capacity, type, usage, gender, note, bed_id, bed, bed_state, residency_id, state, from_date, student_id,
       student_number, name, student_gender, status, college, class_name, building_id, floor_id
FROM room_card WHERE building_id = :building AND floor_id IS NULL;

-- name: bedsOfRoom
-- scan: of the view only what is asked for is made
SELECT room_id, number, place, capacity, type, usage, gender, note, bed_id, bed, bed_state, residency_id, state, from_date, student_id,
       student_number, name, student_gender, status, college, class_name, building_id, floor_id
FROM room_card WHERE room_id = :room;

-- name: floorOf
SELECT id FROM visible_floor WHERE building_id = ? AND number = ?;

-- name: roomOf
SELECT id FROM visible_room WHERE building_id = ? AND number = ?;

-- name: bedOf
SELECT id FROM visible_bed WHERE room_id = ? AND number = ?;

-- name: bedsFree
SELECT bed.id, bed.number FROM visible_bed bed
WHERE bed.room_id = ? AND bed.state = 'usable'
  AND NOT EXISTS (SELECT 1 FROM visible_residency stay WHERE stay.bed_id = bed.id AND stay.state IN ('active', 'booked', 'contested'))
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

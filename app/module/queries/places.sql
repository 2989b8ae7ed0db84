-- SPDX-License-Identifier: GPL-3.0-or-later
-- Places as people write them.

-- name: roomParts
SELECT building_id, floor_id FROM visible_room WHERE id = ?;

-- name: buildingOfFloor
SELECT building_id FROM visible_floor WHERE id = ?;

-- name: buildingCoded
SELECT id FROM visible_building WHERE code = :text OR name = :text ORDER BY code <> :text LIMIT 1;

-- name: roomNumbered
SELECT id, floor_id FROM visible_room WHERE building_id = ? AND number = ?;

-- name: roomsNumbered
SELECT id, building_id, floor_id FROM visible_room WHERE number = ? LIMIT 2;

-- name: floorNumbered
SELECT id FROM visible_floor WHERE building_id = ? AND number = ?;

-- name: roomWords
SELECT place FROM room_place WHERE room_id = ?;

-- name: floorWords
SELECT building.name || ' ' || floor.number || '层' FROM visible_floor floor
JOIN visible_building building ON building.id = floor.building_id WHERE floor.id = ?;

-- name: buildingWords
SELECT name FROM visible_building WHERE id = ?;

-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: buildings
-- scan: a school has a few dozen
SELECT id, name FROM visible_building ORDER BY code_order;

-- name: rooms
SELECT id, building_id, floor_id FROM visible_room WHERE building_id = ? ORDER BY number_order;

-- name: residents
SELECT stay.student_id FROM visible_residency stay WHERE stay.room_id = ? AND stay.state = 'active' LIMIT 2;

-- name: lastRow
SELECT coalesce(max(id), 0) FROM visible_duty_log;

-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: reporters
-- scan: once, for demonstration data
SELECT stay.student_id, room.building_id, room.floor_id, room.id, student.college_id
FROM visible_residency stay
JOIN visible_room room ON room.id = stay.room_id
JOIN visible_student student ON student.id = stay.student_id
WHERE stay.state = 'active' ORDER BY stay.id * 7919 % 10007, stay.id LIMIT :limit;

-- name: lastTicket
-- scan: ends at the first row
SELECT id FROM visible_ticket ORDER BY id DESC LIMIT 1;

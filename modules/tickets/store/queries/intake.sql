-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: reporter
SELECT student.id, student.number, student.name, student.phone, student.college_id, room.building_id, room.floor_id, room.id,
       (SELECT place.place FROM room_place place WHERE place.room_id = room.id)
FROM visible_student student
LEFT JOIN visible_room room ON room.id = (
  SELECT stay.room_id FROM visible_residency stay
  WHERE stay.student_id = student.id AND stay.state IN ('active', 'booked') ORDER BY stay.state LIMIT 1)
WHERE student.id = ?;

-- name: phoneOf
SELECT phone FROM visible_student WHERE id = ?;

-- name: likeInRoom
SELECT id FROM visible_ticket WHERE room_id = :place AND category = :category;

-- name: likeOnFloor
SELECT id FROM visible_ticket WHERE floor_id = :place AND room_id IS NULL AND category = :category;

-- name: likeInBuilding
SELECT id FROM visible_ticket WHERE building_id = :place AND floor_id IS NULL AND room_id IS NULL AND category = :category;

-- name: likeInWords
SELECT id FROM visible_ticket WHERE place = :place AND category = :category AND building_id IS NULL;

-- name: brief
SELECT ticket.id, ticket.number, ticket.title, ticket.stage, ticket.opened_at, ticket.resolved_at, ticket.private, ticket.owner,
       ticket.lead, ticket.around, ticket.department_id,
       (SELECT reporter.name FROM ticket_reporter reporter WHERE reporter.ticket_id = ticket.id LIMIT 1)
FROM ticket_row ticket WHERE ticket.id IN (SELECT value FROM json_each(:tickets)) ORDER BY ticket.opened_at DESC, ticket.id DESC;

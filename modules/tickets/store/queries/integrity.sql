-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the data must keep. Each statement answers a row for each violation: a ticket's number.

-- name: opened
-- scan: the check reads everything
SELECT ticket.number FROM visible_ticket ticket
WHERE NOT EXISTS (SELECT 1 FROM visible_ticket_event event WHERE event.ticket_id = ticket.id AND event.kind = 'opened');

-- name: staged
-- scan: the check reads everything
SELECT number FROM ticket_row WHERE stage IS NULL;

-- name: placed
-- scan: the check reads everything
SELECT ticket.number FROM visible_ticket ticket
LEFT JOIN visible_room room ON room.id = ticket.room_id
LEFT JOIN visible_floor floor ON floor.id = ticket.floor_id
WHERE room.building_id <> ticket.building_id OR floor.building_id <> ticket.building_id OR room.floor_id <> ticket.floor_id;

-- name: reversed
-- scan: the check reads everything
SELECT ticket.number FROM visible_ticket_event reversal JOIN visible_ticket ticket ON ticket.id = reversal.ticket_id
WHERE reversal.kind = 'reversed' AND NOT EXISTS (
  SELECT 1 FROM visible_ticket_event event WHERE event.ticket_id = reversal.ticket_id AND lower(hex(event.uid)) = reversal.target);

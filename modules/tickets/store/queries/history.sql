-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: events
SELECT ticket_id, uid, kind, at, by, text, person, category, priority, department_uid, target, level, until, rating, solved, imported,
       rule
FROM ticket_history WHERE ticket_id = ?;

-- name: write
INSERT INTO ticket_event (uid, ticket_id, kind, at, by, text, person, category, priority, department_id, target, level, until, rating,
  solved, imported, rule)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: ticket
SELECT uid, number, category, department_id, owner, priority FROM visible_ticket WHERE id = ?;

-- What automatic actions ask of a ticket.
-- name: actedOn
SELECT uid, building_id, source, owner, checklist, department_id FROM visible_ticket WHERE id = ?;

-- name: pressing
-- scan: an index that holds only those whose limit nears or has run out
SELECT id, uid, pressing FROM ticket_card WHERE pressing IS NOT NULL;

-- name: hasEvent
SELECT 1 FROM visible_ticket_event WHERE uid = ?;

-- Reminders that have arrived since one was told, of tickets that somebody answers for.
-- name: reminders
SELECT event.id, event.ticket_id, event.rule, ticket.owner
FROM visible_ticket_event event JOIN visible_ticket ticket ON ticket.id = event.ticket_id
WHERE event.kind = 'reminded' AND event.at >= :since AND event.id > :told ORDER BY event.id;

-- name: circle
SELECT private, owner, lead, around, department_id FROM ticket_row WHERE id = ?;

-- name: namesOfComplainants
SELECT name FROM ticket_reporter WHERE ticket_id = ?;

-- name: uidOfDepartment
SELECT uid FROM visible_department WHERE id = ?;

-- name: departmentOfUid
SELECT id FROM visible_department WHERE uid = ?;

-- name: usualDepartment
SELECT department_id FROM visible_ticket_category WHERE code = ?;

-- name: nextChange
SELECT changes_at FROM ticket_card WHERE changes_at IS NOT NULL ORDER BY changes_at LIMIT 1;

-- name: complainants
SELECT id FROM visible_ticket_complainant WHERE ticket_id = ?;

-- name: files
SELECT id, file, note FROM visible_ticket_file WHERE ticket_id = ? ORDER BY id;

-- name: eventIds
SELECT id FROM visible_ticket_event WHERE ticket_id = ?;

-- name: links
SELECT id FROM visible_ticket_link WHERE ticket_id = :ticket OR other_id = :ticket;

-- name: linkBetween
SELECT id FROM visible_ticket_link WHERE (ticket_id = :ticket AND other_id = :other) OR (ticket_id = :other AND other_id = :ticket);

-- How a ticket stands, for the module that it was made by.
-- name: news
SELECT id, number, title, stage, is_open FROM ticket_row WHERE uid = ?;

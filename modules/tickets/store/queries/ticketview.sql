-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: details
SELECT description, source, priority, college, department_id, department, building_id, floor_id, room_id, place_words, owner, lead,
       around, checklist, note, opened_at, private, category, title, place, urgency, impact
FROM ticket_row WHERE id = ?;

-- name: complainant
SELECT student_id, name, number, phone, id FROM ticket_reporter WHERE ticket_id = ? ORDER BY id LIMIT 1;

-- name: departmentNames
-- scan: a school has a few dozen
SELECT uid, name FROM visible_department;

-- name: linked
SELECT iif(ticket_id = :ticket, other_id, ticket_id) FROM visible_ticket_link WHERE ticket_id = :ticket OR other_id = :ticket;

-- name: numbered
SELECT id, title, private, owner, lead, around, department_id FROM ticket_row WHERE number = ?;

-- name: numberOfUid
SELECT number FROM visible_ticket WHERE uid = ?;

-- name: ofUid
SELECT id, number FROM visible_ticket WHERE uid = ?;

-- name: templates
-- scan: a school has a few dozen
SELECT id, kind, category, title, text FROM visible_ticket_template
WHERE kind = :kind AND (category IS NULL OR category = '' OR :category IS NULL OR category = :category)
ORDER BY category IS NULL, title;

-- name: reportedBy
SELECT ticket.number, ticket.opened_at, ticket.category, ticket.title, ticket.stage, ticket.resolved_at, ticket.id
FROM visible_ticket_complainant complainant JOIN ticket_row ticket ON ticket.id = complainant.ticket_id
WHERE complainant.student_id = ? ORDER BY ticket.opened_at DESC, ticket.id DESC;

-- name: ticketsOfStudents
SELECT DISTINCT ticket_id FROM visible_ticket_complainant WHERE student_id IN (SELECT value FROM json_each(:students));

-- name: ticketsOfComplainants
SELECT DISTINCT ticket_id FROM visible_ticket_complainant WHERE id IN (SELECT value FROM json_each(:complainants));

-- name: hits
SELECT id, number, title, category, place, stage, private, owner, lead, around, department_id, building
FROM ticket_row WHERE id IN (SELECT value FROM json_each(:tickets));

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What tickets are counted by, and what the school may read of them.

-- Joins are by unique keys from either side: by when tickets were opened, or by when they were resolved.
CREATE TEMP VIEW ticket_figure AS
SELECT ticket.id, ticket.number, ticket.opened_at, ticket.category, ticket.private, ticket.building_id, ticket.room_id, ticket.college_id,
       ticket.department_id, state.stage, state.is_open, state.overdue, state.resolved_at, state.round, state.first_answer_met,
       state.resolution_met, state.class_minutes, state.college_minutes, state.school_minutes
FROM visible_ticket ticket
JOIN ticket_state state ON state.ticket_id = ticket.id;

-- The weekly public sheet reads this alone: nothing that anybody wrote, no room and no person, and nothing of a private ticket.
CREATE TEMP VIEW ticket_public AS
SELECT ticket.id, ticket.number, ticket.opened_at, ticket.category, building.name AS building, building.code_order AS building_order,
       department.name AS department, state.stage, state.resolved_at, ticket.building_id, ticket.college_id, ticket.department_id
FROM visible_ticket ticket
JOIN ticket_state state ON state.ticket_id = ticket.id
LEFT JOIN visible_building building ON building.id = ticket.building_id
LEFT JOIN visible_department department ON department.id = ticket.department_id
WHERE ticket.private = 0;

-- A ticket as a line of a ledger, with who reported it.
CREATE TEMP VIEW ticket_ledger AS
SELECT ticket.id, ticket.number, ticket.opened_at, ticket.title, ticket.description, ticket.source, ticket.category, ticket.priority,
       ticket.private, ticket.place, ticket.building_id, ticket.floor_id, ticket.room_id, ticket.place_words, ticket.college_id,
       ticket.department_id, ticket.department, ticket.owner, ticket.note, ticket.stage, ticket.lead, ticket.opened_by,
       complainant.id AS complainant_id, complainant.student_id, coalesce(student.name, complainant.name) AS name,
       coalesce(student.number, complainant.number) AS student_number, coalesce(complainant.phone, student.phone) AS phone
FROM ticket_row ticket
LEFT JOIN visible_ticket_complainant complainant ON complainant.ticket_id = ticket.id
LEFT JOIN visible_student student ON student.id = complainant.student_id;

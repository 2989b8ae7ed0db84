-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tickets as people read them. What a private one is about stands in no list; who may know it opens it.

-- A ticket with its state and its place in words. Joins are by unique keys: SQLite leaves out what is not asked for.
CREATE TEMP VIEW ticket_row AS
SELECT ticket.id, ticket.uid, ticket.number, ticket.opened_at, ticket.title, ticket.description, ticket.source, ticket.category,
       ticket.priority, ticket.private, ticket.building_id, ticket.floor_id, ticket.room_id, ticket.place AS place_words,
       ticket.college_id, ticket.department_id, ticket.owner, ticket.checklist, ticket.note, ticket.urgency, ticket.impact,
       (SELECT department.name FROM visible_department department WHERE department.id = ticket.department_id) AS department,
       (SELECT college.name FROM visible_college college WHERE college.id = ticket.college_id) AS college,
       (SELECT building.name FROM visible_building building WHERE building.id = ticket.building_id) AS building,
       trim(coalesce(
         (SELECT building.code || '-' || room.number FROM visible_room room
          JOIN visible_building building ON building.id = room.building_id WHERE room.id = ticket.room_id),
         (SELECT building.name || ' ' || floor.number || '层' FROM visible_floor floor
          JOIN visible_building building ON building.id = floor.building_id WHERE floor.id = ticket.floor_id),
         (SELECT building.name FROM visible_building building WHERE building.id = ticket.building_id), '')
         || ' ' || coalesce(ticket.place, '')) AS place,
       coalesce(
         (SELECT building.code_order || '-' || room.number_order FROM visible_room room
          JOIN visible_building building ON building.id = room.building_id WHERE room.id = ticket.room_id),
         (SELECT building.code_order || '-' || printf('%03d', floor.number) FROM visible_floor floor
          JOIN visible_building building ON building.id = floor.building_id WHERE floor.id = ticket.floor_id),
         (SELECT building.code_order FROM visible_building building WHERE building.id = ticket.building_id), '~' || ticket.place)
         AS place_order,
       state.stage, state.is_open, state.level, state.round, state.sort_due, state.due_clock, state.due_unit, state.due_calendar,
       state.due, state.warn_at, state.changes_at, state.overdue, state.waiting, state.waiting_since, state.opened_by, state.lead,
       state.resolved_at, state.resolved_by, state.follow_up_since, state.snoozed_until, state.needs_review, state.extension_asked,
       state.unknown, state.imported, state.push_backs, state.rating, state.solved, state.first_answer_met, state.resolution_met,
       state.class_minutes, state.college_minutes, state.school_minutes, state.ask_again,
       coalesce(state.opened_by, '') || coalesce('|' || state.helpers, '') AS around
FROM visible_ticket ticket
LEFT JOIN ticket_state state ON state.ticket_id = ticket.id;

-- The same from the side of the state: what is open is found without a look at what is closed.
CREATE TEMP VIEW ticket_card AS
SELECT ticket.id, ticket.uid, ticket.number, ticket.opened_at, ticket.title, ticket.source, ticket.category, ticket.priority,
       ticket.private, ticket.building_id, ticket.college_id, ticket.department_id, ticket.owner,
       (SELECT department.name FROM visible_department department WHERE department.id = ticket.department_id) AS department,
       trim(coalesce(
         (SELECT building.code || '-' || room.number FROM visible_room room
          JOIN visible_building building ON building.id = room.building_id WHERE room.id = ticket.room_id),
         (SELECT building.name || ' ' || floor.number || '层' FROM visible_floor floor
          JOIN visible_building building ON building.id = floor.building_id WHERE floor.id = ticket.floor_id),
         (SELECT building.name FROM visible_building building WHERE building.id = ticket.building_id), '')
         || ' ' || coalesce(ticket.place, '')) AS place,
       state.stage, state.is_open, state.sort_due, state.due_clock, state.due_unit, state.due_calendar, state.due, state.warn_at,
       state.changes_at, state.waiting_since, state.opened_by, state.lead, state.resolved_at, state.follow_up_since,
       state.snoozed_until, state.unknown, state.ask_again, state.pressing
FROM ticket_state state
CROSS JOIN visible_ticket ticket ON ticket.id = state.ticket_id;

CREATE TEMP VIEW ticket_list AS
SELECT id, number, iif(private, '****', title) AS title, iif(private, '****', description) AS description, category, stage,
       CASE stage WHEN 'new' THEN 1 WHEN 'accepted' THEN 2 WHEN 'dispatched' THEN 3 WHEN 'in-progress' THEN 4 WHEN 'waiting' THEN 5
         WHEN 'resolved' THEN 6 WHEN 'followed-up' THEN 7 WHEN 'declined' THEN 8 ELSE 9 END AS stage_order,
       level, CASE level WHEN 'class' THEN 1 WHEN 'college' THEN 2 ELSE 3 END AS level_order,
       iif(private, '****', place) AS place, iif(private, '~', place_order) AS place_order, owner, department, due, overdue,
       opened_at, source, priority, private, building, college, lead,
       coalesce(owner, '') || '|' || coalesce(lead, '') AS people, round, resolved_at, rating,
       push_backs, iif(private, '****', note) AS note, building_id, college_id, department_id
FROM ticket_row;

-- Who reported a ticket: by the roster, or as it was written down.
CREATE TEMP VIEW ticket_reporter AS
SELECT complainant.id, complainant.ticket_id, complainant.student_id, coalesce(student.name, complainant.name) AS name,
       coalesce(student.number, complainant.number) AS number, coalesce(complainant.phone, student.phone) AS phone
FROM visible_ticket_complainant complainant
LEFT JOIN visible_student student ON student.id = complainant.student_id;

-- Steps with the names of what they lead to.
CREATE TEMP VIEW ticket_history AS
SELECT event.id, event.ticket_id, event.uid, event.kind, event.at, event.by, event.text, event.person, event.category,
       event.priority, department.uid AS department_uid, department.name AS department, event.target, event.level, event.until,
       event.rating, event.solved, event.imported, event.rule
FROM visible_ticket_event event
LEFT JOIN visible_department department ON department.id = event.department_id;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Figures of a period (:from, :to, in milliseconds, the end not included) and a scope: :buildings and :colleges as JSON lists,
-- :category, :department; NULL is any. A ticket that was merged into another is the same thing told twice and counts once.

-- name: opened
SELECT count(*),
       count(*) FILTER (WHERE stage IN ('resolved', 'followed-up')),
       count(*) FILTER (WHERE first_answer_met = 1), count(*) FILTER (WHERE first_answer_met IS NOT NULL)
FROM ticket_figure
WHERE opened_at >= :from AND opened_at < :to AND stage <> 'merged'
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department);

-- name: resolved
-- Whatever became of them later; what was taken back did not happen.
SELECT count(DISTINCT event.ticket_id)
FROM visible_ticket_event event
JOIN visible_ticket ticket ON ticket.id = event.ticket_id
WHERE event.kind = 'resolved' AND event.at >= :from AND event.at < :to
  AND (:buildings IS NULL OR ticket.building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR ticket.college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR ticket.category = :category) AND (:department IS NULL OR ticket.department_id = :department)
  AND NOT EXISTS (
    SELECT 1 FROM visible_ticket_event back
    WHERE back.ticket_id = event.ticket_id AND back.kind = 'reversed' AND back.target = lower(hex(event.uid)) AND NOT EXISTS (
      SELECT 1 FROM visible_ticket_event again
      WHERE again.ticket_id = event.ticket_id AND again.kind = 'reversed' AND again.target = lower(hex(back.uid))));

-- name: settled
-- What was resolved in the period and is so still: the groups' parts, of which the figure of all is the sum.
SELECT building_id, category, department_id, sum(resolution_met), count(resolution_met)
FROM ticket_figure
WHERE resolved_at >= :from AND resolved_at < :to
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department)
GROUP BY building_id, category, department_id HAVING count(resolution_met) > 0;

-- name: minutes
SELECT class_minutes, college_minutes, school_minutes
FROM ticket_figure
WHERE resolved_at >= :from AND resolved_at < :to
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department);

-- name: resolvedThen
-- What was resolved in the period and opened again since, or resolved anew after it: all by which it was.
SELECT event.ticket_id, event.uid, event.kind, event.at, event.by, event.text, event.person, event.category, event.priority, NULL,
       event.target, event.level, event.until, event.rating, event.solved, event.imported,
       ticket.building_id, ticket.category, ticket.department_id
FROM visible_ticket_event event
JOIN visible_ticket ticket ON ticket.id = event.ticket_id
WHERE event.ticket_id IN (
  SELECT resolved.ticket_id FROM visible_ticket_event resolved
  JOIN ticket_figure figure ON figure.id = resolved.ticket_id
  WHERE resolved.kind = 'resolved' AND resolved.at >= :from AND resolved.at < :to
    AND (figure.resolved_at IS NULL OR figure.resolved_at < :from OR figure.resolved_at >= :to)
    AND (:buildings IS NULL OR figure.building_id IN (SELECT value FROM json_each(:buildings)))
    AND (:colleges IS NULL OR figure.college_id IN (SELECT value FROM json_each(:colleges)))
    AND (:category IS NULL OR figure.category = :category) AND (:department IS NULL OR figure.department_id = :department))
ORDER BY event.ticket_id;

-- name: openNow
SELECT count(*), count(*) FILTER (WHERE overdue = 1)
FROM ticket_figure
WHERE is_open = 1 AND stage IN ('new', 'accepted', 'dispatched', 'in-progress', 'waiting') AND opened_at < :to
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department);

-- name: steps
-- What happened in the period that counts by when it happened; the last column: whether something of the ticket was taken back.
SELECT event.ticket_id, event.uid, event.kind, event.rating, event.solved, event.imported,
       EXISTS (SELECT 1 FROM visible_ticket_event back WHERE back.ticket_id = event.ticket_id AND back.kind = 'reversed')
FROM visible_ticket_event event
JOIN visible_ticket ticket ON ticket.id = event.ticket_id
WHERE event.kind IN ('pushed-back', 'reopened', 'followed-up') AND event.at >= :from AND event.at < :to
  AND (:buildings IS NULL OR ticket.building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR ticket.college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR ticket.category = :category) AND (:department IS NULL OR ticket.department_id = :department);

-- name: courses
-- Of the tickets that were closed or opened again after a moment (:to) all by which they were; those open now or not, as they are.
SELECT event.ticket_id, event.uid, event.kind, event.at, event.by, event.text, event.person, event.category, event.priority, NULL,
       event.target, event.level, event.until, event.rating, event.solved, event.imported
FROM visible_ticket_event event
WHERE event.ticket_id IN (
  SELECT later.ticket_id FROM visible_ticket_event later
  JOIN visible_ticket ticket ON ticket.id = later.ticket_id
  WHERE later.kind IN ('resolved', 'followed-up', 'reopened', 'declined', 'merged', 'reversed') AND later.at >= :to AND ticket.opened_at < :to
    AND (:buildings IS NULL OR ticket.building_id IN (SELECT value FROM json_each(:buildings)))
    AND (:colleges IS NULL OR ticket.college_id IN (SELECT value FROM json_each(:colleges)))
    AND (:category IS NULL OR ticket.category = :category) AND (:department IS NULL OR ticket.department_id = :department))
ORDER BY event.ticket_id;

-- name: byBuilding
SELECT ticket.building_id, (SELECT building.name FROM visible_building building WHERE building.id = ticket.building_id),
       count(*), count(*) FILTER (WHERE stage IN ('resolved', 'followed-up')),
       count(*) FILTER (WHERE first_answer_met = 1), count(*) FILTER (WHERE first_answer_met IS NOT NULL)
FROM ticket_figure ticket
WHERE opened_at >= :from AND opened_at < :to AND stage <> 'merged'
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department)
GROUP BY ticket.building_id ORDER BY 3 DESC, 2;

-- name: byCategory
SELECT 0, category,
       count(*), count(*) FILTER (WHERE stage IN ('resolved', 'followed-up')),
       count(*) FILTER (WHERE first_answer_met = 1), count(*) FILTER (WHERE first_answer_met IS NOT NULL)
FROM ticket_figure ticket
WHERE opened_at >= :from AND opened_at < :to AND stage <> 'merged'
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department)
GROUP BY category ORDER BY 3 DESC, 2;

-- name: byDepartment
SELECT ticket.department_id, (SELECT department.name FROM visible_department department WHERE department.id = ticket.department_id),
       count(*), count(*) FILTER (WHERE stage IN ('resolved', 'followed-up')),
       count(*) FILTER (WHERE first_answer_met = 1), count(*) FILTER (WHERE first_answer_met IS NOT NULL)
FROM ticket_figure ticket
WHERE opened_at >= :from AND opened_at < :to AND stage <> 'merged'
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department)
GROUP BY ticket.department_id ORDER BY 3 DESC, 2;

-- name: buildingName
SELECT name FROM visible_building WHERE id = :id;

-- name: departmentName
SELECT name FROM visible_department WHERE id = :id;

-- name: rooms
-- Where the most was reported; what is private points to no room.
SELECT room_id, (SELECT place.place FROM room_place place WHERE place.room_id = ticket.room_id), NULL, count(*)
FROM ticket_figure ticket
WHERE opened_at >= :from AND opened_at < :to AND stage <> 'merged' AND private = 0 AND room_id IS NOT NULL
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department)
GROUP BY room_id ORDER BY 4 DESC, 2 LIMIT :limit;

-- name: repeats
-- What had been reported before, from the same room in the same category, within :span; what was merged is no report of its own.
SELECT room_id, (SELECT place.place FROM room_place place WHERE place.room_id = ticket.room_id), category, count(*)
FROM ticket_figure ticket
WHERE opened_at >= :from AND opened_at < :to AND stage <> 'merged' AND private = 0 AND room_id IS NOT NULL
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department)
  AND EXISTS (
    SELECT 1 FROM ticket_figure earlier
    WHERE earlier.room_id = ticket.room_id AND earlier.category = ticket.category AND earlier.private = 0
      AND earlier.stage <> 'merged'
      AND earlier.opened_at BETWEEN ticket.opened_at - :span AND ticket.opened_at
      AND (earlier.opened_at < ticket.opened_at OR earlier.id < ticket.id))
GROUP BY room_id, category ORDER BY 4 DESC, 2;

-- name: publicLines
-- scan: once a report, beside the work of the window; what was resolved in the period may have been opened long before
SELECT number, opened_at, category, building, department, stage, resolved_at
FROM ticket_public
WHERE stage <> 'merged' AND id IN (
    SELECT id FROM ticket_figure WHERE opened_at >= :from AND opened_at < :to
    UNION SELECT id FROM ticket_figure WHERE resolved_at >= :from AND resolved_at < :to)
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department)
ORDER BY opened_at, number;

-- name: publicCounts
-- Opened in the period, of these resolved, resolved in the period, and open when it was over: by the last step before its end that
-- closed a ticket or opened it again, of those open now or changed since. What was taken back did not happen.
SELECT count(*) FILTER (WHERE opened_at >= :from AND stage <> 'merged'),
       count(*) FILTER (WHERE opened_at >= :from AND stage IN ('resolved', 'followed-up')),
       count(*) FILTER (WHERE resolved_at >= :from AND resolved_at < :to),
       count(*) FILTER (WHERE coalesce((
         SELECT event.kind IN ('reopened', 'followed-up') FROM visible_ticket_event event
         WHERE event.ticket_id = ticket.id AND event.at < :to
           AND (event.kind IN ('resolved', 'declined', 'merged', 'reopened')
                OR event.kind = 'followed-up' AND event.imported = 0 AND (event.rating < 3 OR event.solved = 0))
           AND NOT EXISTS (
             SELECT 1 FROM visible_ticket_event back
             WHERE back.ticket_id = event.ticket_id AND back.kind = 'reversed' AND back.target = lower(hex(event.uid)) AND NOT EXISTS (
               SELECT 1 FROM visible_ticket_event again
               WHERE again.ticket_id = event.ticket_id AND again.kind = 'reversed' AND again.target = lower(hex(back.uid))))
         ORDER BY event.at DESC, event.uid DESC LIMIT 1), 1))
FROM ticket_public ticket
WHERE opened_at < :to AND id IN (
    SELECT id FROM ticket_figure WHERE opened_at >= :from AND opened_at < :to
    UNION SELECT id FROM ticket_figure WHERE resolved_at >= :from AND resolved_at < :to
    UNION SELECT id FROM ticket_figure WHERE is_open = 1
    UNION SELECT ticket_id FROM visible_ticket_event
    WHERE kind IN ('resolved', 'followed-up', 'reopened', 'declined', 'merged', 'reversed') AND at >= :to)
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department);

-- name: deadlines
SELECT uid, number, title, private, place, department, owner, lead, around, department_id, due_clock, due, warn_at, stage
FROM ticket_row
WHERE is_open = 1 AND due IS NOT NULL AND (:person IS NULL OR owner = :person OR lead = :person)
ORDER BY due, number;

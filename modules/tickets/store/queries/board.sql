-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is open, by the side of the state. Each statement has the same filter. What is due is asked of sort_due, which stands in the
-- index: what has no due comes after any moment there.

-- name: counts
SELECT stage, count(*), total(sort_due <= :now), total(sort_due > :now AND sort_due < :tomorrow) FROM ticket_card
WHERE is_open = 1
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:owner IS NULL OR owner = :owner)
  AND (:person IS NULL OR owner = :person OR lead = :person OR (:untaken = 1 AND owner IS NULL AND lead IS NULL)) AND (:department IS NULL OR department_id = :department)
  AND (:from IS NULL OR sort_due >= :from) AND (:before IS NULL OR sort_due < :before) AND (:waiting IS NULL OR stage = 'waiting')
GROUP BY stage;

-- name: cards
SELECT id, number, title, category, place, owner, department, stage, priority, private, department_id, lead, opened_by, due, due_clock,
       due_unit, due_calendar, warn_at, changes_at, waiting_since, follow_up_since, unknown,
       ask_again
FROM ticket_card
WHERE is_open = 1 AND stage = :stage
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:owner IS NULL OR owner = :owner)
  AND (:person IS NULL OR owner = :person OR lead = :person OR (:untaken = 1 AND owner IS NULL AND lead IS NULL)) AND (:department IS NULL OR department_id = :department)
  AND (:from IS NULL OR sort_due >= :from) AND (:before IS NULL OR sort_due < :before) AND (:waiting IS NULL OR stage = 'waiting')
ORDER BY sort_due, id LIMIT :limit;

-- name: inStage
SELECT id, number, title, category, place, owner, department, stage, priority, private, department_id, lead, opened_by, due, due_clock,
       due_unit, due_calendar, warn_at, changes_at, waiting_since, follow_up_since, unknown,
       ask_again
FROM ticket_card
WHERE is_open IN (0, 1) AND stage = :stage
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:owner IS NULL OR owner = :owner)
  AND (:person IS NULL OR owner = :person OR lead = :person OR (:untaken = 1 AND owner IS NULL AND lead IS NULL)) AND (:department IS NULL OR department_id = :department)
  AND (:from IS NULL OR sort_due >= :from) AND (:before IS NULL OR sort_due < :before) AND (:waiting IS NULL OR stage = 'waiting')
ORDER BY sort_due, id;

-- name: due
SELECT id, number, title, category, place, owner, department, stage, priority, private, department_id, lead, opened_by, due, due_clock,
       due_unit, due_calendar, warn_at, changes_at, waiting_since, follow_up_since, unknown,
       ask_again
FROM ticket_card
WHERE is_open = 1 AND sort_due >= :first AND sort_due < :past
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:owner IS NULL OR owner = :owner)
  AND (:person IS NULL OR owner = :person OR lead = :person OR (:untaken = 1 AND owner IS NULL AND lead IS NULL)) AND (:department IS NULL OR department_id = :department)
  AND (:from IS NULL OR sort_due >= :from) AND (:before IS NULL OR sort_due < :before) AND (:waiting IS NULL OR stage = 'waiting')
ORDER BY sort_due, id;

-- name: toAskAgain
SELECT id, number, title, category, place, owner, department, stage, priority, private, department_id, lead, opened_by, due, due_clock,
       due_unit, due_calendar, warn_at, changes_at, waiting_since, follow_up_since, unknown,
       ask_again
FROM ticket_card
WHERE ask_again <= :now AND is_open = 1
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:owner IS NULL OR owner = :owner)
  AND (:person IS NULL OR owner = :person OR lead = :person OR (:untaken = 1 AND owner IS NULL AND lead IS NULL)) AND (:department IS NULL OR department_id = :department)
  AND (:from IS NULL OR sort_due >= :from) AND (:before IS NULL OR sort_due < :before) AND (:waiting IS NULL OR stage = 'waiting')
ORDER BY sort_due, id;

-- name: card
SELECT id, number, title, category, place, owner, department, stage, priority, private, department_id, lead, opened_by, due, due_clock,
       due_unit, due_calendar, warn_at, changes_at, waiting_since, follow_up_since, unknown,
       ask_again
FROM ticket_row WHERE id = ?;

-- name: most
-- scan: six columns at most
SELECT stage, most FROM visible_ticket_column;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the clocks follow. derive.sql has the same for whoever looks.

-- name: rules
-- scan: a school has a few dozen
SELECT clock, category, level, priority, amount, unit, warn_percent, paused_by, valid_from, on_reopen, on_change,
       escalate_at_warning, escalate_at_breach, calendar, longest_pause
FROM visible_ticket_rule ORDER BY valid_from, uid DESC;

-- Those of the school, and of each office whose hours a rule counts by.
-- name: officeHours
-- scan: a school has a few
SELECT name, hours, first_day, last_day, on_days_off FROM visible_office_hours
WHERE name IS NULL OR name IN (SELECT calendar FROM visible_ticket_rule) ORDER BY first_day, uid;

-- name: parents
-- scan: a school has a few dozen
SELECT code, parent FROM visible_ticket_category WHERE parent <> '';

-- name: reviewed
-- scan: a school has a few dozen
SELECT code FROM visible_ticket_category WHERE reviewed = 1 ORDER BY code;

-- name: years
-- scan: years are few
SELECT year FROM visible_calendar_year ORDER BY year;

-- name: days
-- scan: some thirty a year
SELECT day, kind, name FROM visible_calendar_day ORDER BY day;

-- name: categories
-- scan: a school has a few dozen
SELECT category.code, category.name, category.parent, category.department_id, department.name, category.owner, category.reviewed,
       category.private, category.closed, category.position, category.urgency, category.impact
FROM visible_ticket_category category LEFT JOIN visible_department department ON department.id = category.department_id
ORDER BY category.position IS NULL, category.position, category.code;

-- name: priorities
-- scan: nine at most
SELECT urgency, impact, priority FROM visible_ticket_priority;

-- name: actions
-- scan: a school has a few dozen
SELECT action.uid, action.name, action.occasion, action.stage, action.clock, action.valid_from, action.category, action.building_id,
       action.level, action.source, action.priority, action.raise_to, action.helper, list.title, list.text, action.reminds,
       department.uid, action.person
FROM visible_ticket_action action
LEFT JOIN visible_ticket_template list ON list.id = action.checklist_id
LEFT JOIN visible_department department ON department.id = action.department_id
WHERE action.off = 0 ORDER BY action.name, action.uid;

-- name: departments
-- scan: a school has a few dozen
SELECT id, name FROM visible_department ORDER BY name;

-- name: buildings
-- scan: a school has a few dozen
SELECT id, name FROM visible_building ORDER BY code_order, name;

-- name: departmentNamed
SELECT id FROM visible_department WHERE name = ?;

-- name: owners
-- scan: over what is open, and counsellors by their index
SELECT owner FROM (
  SELECT DISTINCT owner FROM ticket_card WHERE is_open = 1 AND owner <> ''
  UNION SELECT owner FROM visible_ticket_category WHERE owner <> ''
  UNION SELECT DISTINCT counsellor FROM visible_student WHERE counsellor IS NOT NULL)
ORDER BY owner;

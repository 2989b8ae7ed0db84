-- SPDX-License-Identifier: GPL-3.0-or-later
-- What ticket_state follows from. It is the same for everybody, so it sees every row of the file, whoever looks; nothing of it is
-- shown other than through the visible views.

-- name: rules
-- scan: a school has a few dozen
SELECT clock, category, level, priority, amount, unit, warn_percent, paused_by, valid_from, on_reopen, on_change,
       escalate_at_warning, escalate_at_breach, calendar, longest_pause
FROM main.ticket_rule ORDER BY valid_from, uid DESC;

-- Those of the school, and of each office whose hours a rule counts by.
-- name: officeHours
-- scan: a school has a few
SELECT name, hours, first_day, last_day, on_days_off FROM main.office_hours
WHERE name IS NULL OR name IN (SELECT calendar FROM main.ticket_rule) ORDER BY first_day, uid;

-- name: parents
-- scan: a school has a few dozen
SELECT code, parent FROM main.ticket_category WHERE parent <> '';

-- name: reviewed
-- scan: a school has a few dozen
SELECT code FROM main.ticket_category WHERE reviewed = 1 ORDER BY code;

-- name: years
-- scan: years are few
SELECT year FROM main.calendar_year ORDER BY year;

-- name: days
-- scan: some thirty a year
SELECT day, kind, name FROM main.calendar_day ORDER BY day;

-- name: living
SELECT ticket.id FROM json_each(:tickets) CROSS JOIN main.ticket ticket ON ticket.id = json_each.value;

-- name: ofEvents
SELECT DISTINCT event.ticket_id FROM json_each(:events) CROSS JOIN main.ticket_event event ON event.id = json_each.value;

-- name: events
SELECT event.ticket_id, event.uid, event.kind, event.at, event.by, event.text, event.person, event.category, event.priority,
       department.uid, event.target, event.level, event.until, event.rating, event.solved, event.imported
FROM json_each(:tickets)
CROSS JOIN main.ticket_event event ON event.ticket_id = json_each.value
LEFT JOIN main.department department ON department.id = event.department_id
ORDER BY event.ticket_id;

-- name: open
SELECT ticket_id FROM ticket_state WHERE is_open = 1;

-- What was imported closed has no clocks.
-- name: measured
-- scan: a rule of clocks holds for all of them
SELECT ticket_id FROM ticket_state WHERE is_open = 1 OR imported = 0;

-- name: isAnyGone
SELECT 1 FROM json_each(:events) WHERE NOT EXISTS (SELECT 1 FROM main.ticket_event event WHERE event.id = json_each.value) LIMIT 1;

-- name: miscounted
-- scan: an event that leaves by itself does not say where it was
SELECT state.ticket_id FROM ticket_state state
WHERE state.events <> (SELECT count(*) FROM main.ticket_event event WHERE event.ticket_id = state.ticket_id);

-- name: due
SELECT ticket_id FROM ticket_state WHERE changes_at <= :now;

-- name: forget
DELETE FROM ticket_state WHERE ticket_id IN (SELECT value FROM json_each(:tickets));

-- name: keep
INSERT OR REPLACE INTO ticket_state (ticket_id, stage, is_open, level, round, sort_due, due_clock, due_unit, due_calendar, due, warn_at,
  changes_at, overdue, waiting, waiting_since, opened_by, lead, resolved_at, resolved_by, follow_up_since, snoozed_until,
  needs_review, extension_asked, unknown, imported, push_backs, rating, solved, first_answer_met, resolution_met, class_minutes,
  college_minutes, school_minutes, ask_again, helpers, pressing, events)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: lastNumber
SELECT number FROM main.ticket WHERE number >= :first AND number < :past ORDER BY length(number) DESC, number DESC LIMIT 1;

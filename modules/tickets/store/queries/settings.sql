-- SPDX-License-Identifier: GPL-3.0-or-later
-- What administrators set; each has a handful of rows.

-- name: ticket_category
-- scan: a school has a few dozen
SELECT id FROM visible_ticket_category ORDER BY position IS NULL, position, code;

-- name: ticket_rule
-- scan: a school has a few dozen
SELECT id FROM visible_ticket_rule ORDER BY clock, category, level, priority, valid_from;

-- name: office_hours
-- scan: a school has a few
SELECT id FROM visible_office_hours ORDER BY name IS NOT NULL, name, first_day IS NOT NULL, first_day;

-- name: ticket_template
-- scan: a school has a few dozen
SELECT id FROM visible_ticket_template ORDER BY kind, category, title;

-- name: ticket_column
-- scan: six columns at most
SELECT id FROM visible_ticket_column ORDER BY stage;

-- name: ticket_priority
-- scan: nine at most
SELECT id FROM visible_ticket_priority ORDER BY urgency, impact;

-- name: ticket_action
-- scan: a school has a few dozen
SELECT id FROM visible_ticket_action ORDER BY name, id;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server holds besides the catalogue: a category once, and amounts that make sense. Numbers of tickets are not held: two
-- desks without a line may give the same one.

ALTER TABLE data.ticket_category ADD CONSTRAINT ticket_category_code UNIQUE (school, code);
ALTER TABLE data.ticket_event ADD CONSTRAINT ticket_event_stars CHECK (rating BETWEEN 1 AND 5);
ALTER TABLE data.ticket_link ADD CONSTRAINT ticket_link_two CHECK (other_id <> ticket_id);
ALTER TABLE data.ticket_rule ADD CONSTRAINT ticket_rule_limit CHECK (amount BETWEEN 1 AND 10000);
ALTER TABLE data.ticket_rule ADD CONSTRAINT ticket_rule_warning CHECK (warn_percent BETWEEN 1 AND 100);
ALTER TABLE data.office_hours ADD CONSTRAINT office_hours_days
  CHECK ((first_day IS NULL) = (last_day IS NULL) AND (first_day IS NULL OR first_day <= last_day));

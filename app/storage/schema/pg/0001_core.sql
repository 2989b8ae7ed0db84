-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server holds of the program's own entities besides the catalogue.

ALTER TABLE data.term ADD CONSTRAINT term_name UNIQUE (school, name);
ALTER TABLE data.term ADD CONSTRAINT term_days CHECK (first_day <= last_day);
ALTER TABLE data.calendar_year ADD CONSTRAINT calendar_year_once UNIQUE (school, year);
ALTER TABLE data.calendar_day ADD CONSTRAINT calendar_day_once UNIQUE (school, day);
ALTER TABLE data.saved_view ADD CONSTRAINT saved_view_name UNIQUE (school, list, name);

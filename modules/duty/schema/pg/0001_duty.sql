-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server holds besides the catalogue: a shift of a post once a day, a person once in a shift, and amounts that make sense.

ALTER TABLE data.duty_assignment ADD CONSTRAINT duty_assignment_once UNIQUE (school, shift_id, person_id);
ALTER TABLE data.duty_post ADD CONSTRAINT duty_post_people CHECK (people BETWEEN 1 AND 50);
ALTER TABLE data.duty_shift ADD CONSTRAINT duty_shift_once UNIQUE (school, post_id, day);
ALTER TABLE data.duty_shift ADD CONSTRAINT duty_shift_people CHECK (people BETWEEN 1 AND 50);
ALTER TABLE data.duty_shift ADD CONSTRAINT duty_shift_ends CHECK (ends_at > starts_at);
ALTER TABLE data.duty_target ADD CONSTRAINT duty_target_amount CHECK (amount BETWEEN 1 AND 1000);
ALTER TABLE data.duty_wish ADD CONSTRAINT duty_wish_days CHECK (first_day <= last_day);

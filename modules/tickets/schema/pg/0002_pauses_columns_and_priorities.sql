-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the desks' tables of 0002 and 0003 hold besides the catalogue.

ALTER TABLE data.ticket_rule ADD CONSTRAINT ticket_rule_pause CHECK (longest_pause BETWEEN 1 AND 1000);
ALTER TABLE data.ticket_column ADD CONSTRAINT ticket_column_most CHECK (most BETWEEN 1 AND 10000);
ALTER TABLE data.ticket_column ADD CONSTRAINT ticket_column_stage UNIQUE (school, stage);
ALTER TABLE data.ticket_priority ADD CONSTRAINT ticket_priority_pair UNIQUE (school, urgency, impact);

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server holds besides the catalogue: a talk has a day or a part of its month, and a pairing does not end before it begins.

ALTER TABLE data.mentor_meeting ADD CONSTRAINT mentor_meeting_when
  CHECK ((day IS NULL OR part IS NULL) AND month % 100 BETWEEN 1 AND 12);
ALTER TABLE data.mentor_pairing ADD CONSTRAINT mentor_pairing_days CHECK (from_date <= to_date);
ALTER TABLE data.mentor_rule ADD CONSTRAINT mentor_rule_amounts CHECK (meetings BETWEEN 0 AND 31 AND least_days BETWEEN 0 AND 31);

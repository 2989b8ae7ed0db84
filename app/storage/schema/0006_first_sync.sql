-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far a first synchronisation has come: up to which row of which entity, and from where the feed goes on afterwards.

ALTER TABLE sync_desk ADD COLUMN snapshot TEXT CHECK (snapshot IS NULL OR json_valid(snapshot));

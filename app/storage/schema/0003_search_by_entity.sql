-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each entity has its own run of ids in the text index, so that searching one never looks at another's words: the id there is
-- the entity's number × 2^40 + the row's id. Storage writes all keys anew when it finds that their rules changed.

DROP TABLE search_text;
DROP TABLE search_row;
CREATE TABLE search_entity (
    number INTEGER PRIMARY KEY,
    entity TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (words, tokenize = 'unicode61', columnsize = 0);

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keys that the school's server hands to the account of this desk stand beside the desk's own, under the server's numbers.

-- Of a key of the desk's own: NULL, or 'replaced' once nothing here is written with it any more. Of one of the school's: 'handed';
-- 'away' when the desk itself has put it away after too long without the server; 'withdrawn' when the server has.
-- `sealed` is the key encrypted with the password for the server, where no keychain keeps it and nobody signs in here.
ALTER TABLE data_key ADD COLUMN state TEXT CHECK (state IN ('replaced', 'handed', 'away', 'withdrawn'));
ALTER TABLE data_key ADD COLUMN sealed BLOB;

-- When the server last answered, and the latest moment seen since, by this computer's clock.
CREATE TABLE school_key_term (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    contact_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;

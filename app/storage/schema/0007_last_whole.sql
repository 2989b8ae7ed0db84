-- SPDX-License-Identifier: GPL-3.0-or-later
-- When this desk last had everything, or began to read from the beginning, by the server's clock. The server forgets which rows were
-- deleted long ago: past that the feed is read once more from its beginning.
ALTER TABLE sync_desk ADD COLUMN whole_at INTEGER;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- When what is here was last held against what the server has, by the server's clock.
ALTER TABLE sync_desk ADD COLUMN verified_at INTEGER;

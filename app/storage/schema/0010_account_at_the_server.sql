-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which of the server's accounts the desk signs in with: what it writes there is that account's, whatever people call themselves.
ALTER TABLE sync_desk ADD COLUMN account_uid BLOB CHECK (length(account_uid) = 16);

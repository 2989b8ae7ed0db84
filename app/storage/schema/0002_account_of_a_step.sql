-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who took a step: the account's uid; null on a desk that has no accounts.

ALTER TABLE change_unit ADD COLUMN account BLOB CHECK (length(account) = 16);
CREATE INDEX change_unit_account ON change_unit (account, undone, id) WHERE kind IN ('edit', 'import');
ALTER TABLE batch ADD COLUMN account BLOB CHECK (length(account) = 16);

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roles may be limited to a department.

ALTER TABLE hk.account_grant DROP CONSTRAINT account_grant_kind_check, DROP CONSTRAINT account_grant_check;
ALTER TABLE hk.account_grant
  ADD CONSTRAINT account_grant_kind_check CHECK (kind IN ('', 'building', 'college', 'department', 'person')),
  ADD CONSTRAINT account_grant_check CHECK ((kind IN ('building', 'college', 'department')) = (scope IS NOT NULL));

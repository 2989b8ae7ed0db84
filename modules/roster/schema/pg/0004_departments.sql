-- SPDX-License-Identifier: GPL-3.0-or-later
-- The name of a department is taken once.

ALTER TABLE data.department ADD CONSTRAINT department_name UNIQUE (school, name);

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The identity number, encrypted: as text "<key>:<base64>".

ALTER TABLE student ADD COLUMN identity_number TEXT;

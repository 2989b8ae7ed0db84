-- SPDX-License-Identifier: GPL-3.0-or-later
-- Why a shift is not held.

ALTER TABLE duty_shift ADD COLUMN cancel_reason TEXT;

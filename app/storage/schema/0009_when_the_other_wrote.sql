-- SPDX-License-Identifier: GPL-3.0-or-later
-- When and on which computer the value was written that stands against a refused one, as the server knows it; of older conflicts it
-- does not.
ALTER TABLE conflict ADD COLUMN theirs_at INTEGER;
ALTER TABLE conflict ADD COLUMN theirs_device TEXT;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The feed is moved by whole statements now, by the triggers of the tables themselves.

DROP FUNCTION hk.feed;

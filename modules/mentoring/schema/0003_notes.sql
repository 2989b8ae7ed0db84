-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a free note is about, in the words of talks.

ALTER TABLE mentor_note ADD COLUMN topic TEXT CHECK (topic IN ('study', 'research', 'skills', 'project', 'career', 'wellbeing', 'other'));

-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: rules
-- scan: a school has a handful
SELECT id, college_id, team, valid_from, meetings, group_counts, online_counts, least_days, vacation_counts, short_minutes, copies
FROM visible_mentor_rule ORDER BY valid_from IS NOT NULL, valid_from, id;

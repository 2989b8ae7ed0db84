-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the data must keep. Each statement answers a row for each violation: the mentor's or student's name.

-- name: pairedTwice
-- scan: the check reads everything
SELECT one.student_name FROM visible_mentor_pairing one
JOIN visible_mentor_pairing other ON other.mentor_id = one.mentor_id AND other.student_id = one.student_id AND other.id > one.id
WHERE coalesce(one.from_date, '') <= coalesce(other.to_date, '9999') AND coalesce(other.from_date, '') <= coalesce(one.to_date, '9999');

-- name: sessions
-- scan: the check reads everything
SELECT min(student_name) FROM visible_mentor_meeting WHERE session IS NOT NULL
GROUP BY session HAVING count(DISTINCT mentor_id) > 1 OR count(DISTINCT month || coalesce(day, part, '')) > 1;

-- name: dayInMonth
-- scan: the check reads everything
SELECT student_name FROM visible_mentor_meeting
WHERE day IS NOT NULL AND substr(day, 1, 4) || substr(day, 6, 2) <> CAST(month AS TEXT);

-- name: followed
-- scan: the check reads everything
SELECT follow.student_name FROM visible_mentor_follow_up follow
JOIN visible_mentor_meeting meeting ON meeting.id = follow.meeting_id
WHERE follow.student_id IS NOT meeting.student_id;

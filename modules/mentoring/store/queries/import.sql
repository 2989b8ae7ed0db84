-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the data have of what a file names.

-- name: studentsNumbered
SELECT id, number, name, mentor, status FROM visible_student WHERE number IN (SELECT value FROM json_each(:numbers));

-- name: studentsNamed
SELECT id, number, name, mentor, status FROM visible_student WHERE name IN (SELECT value FROM json_each(:names));

-- name: mentors
-- scan: a school has a few hundred
SELECT id, name, number FROM visible_mentor ORDER BY id;

-- name: meetings
SELECT id, mentor_id, student_id, student_number, student_name, month, day, part, minutes, kind, form, place, topic, subject, problems,
       content, advice, remark, state
FROM visible_mentor_meeting WHERE month >= :first AND month <= :last ORDER BY state <> 'held', id;

-- name: followUps
SELECT follow.meeting_id, follow.text FROM visible_mentor_meeting meeting
JOIN visible_mentor_follow_up follow ON follow.meeting_id = meeting.id
WHERE meeting.month >= :first AND meeting.month <= :last;

-- name: pairings
-- scan: an import asks once for all pairs
SELECT mentor_id, student_id, student_number, student_name, from_date, to_date FROM visible_mentor_pairing;

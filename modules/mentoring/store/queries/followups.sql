-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: one
SELECT id, meeting_id, student_id, student, student_number, kind, text, due_day, owner, asked_by, state, answer, done_on
FROM mentor_follow_up_row WHERE id = ?;

-- name: ofMeeting
SELECT id, meeting_id, student_id, student, student_number, kind, text, due_day, owner, asked_by, state, answer, done_on
FROM mentor_follow_up_row WHERE meeting_id = ? ORDER BY due_day IS NULL, due_day, id;

-- name: ofStudent
SELECT id, meeting_id, student_id, student, student_number, kind, text, due_day, owner, asked_by, state, answer, done_on
FROM mentor_follow_up_row WHERE student_id = ? ORDER BY state_order, due_day IS NULL, due_day, id;

-- name: toDo
SELECT id, meeting_id, student_id, student, student_number, kind, text, due_day, owner, asked_by, state, answer, done_on
FROM mentor_follow_up_row
WHERE state IN ('open', 'accepted') AND (:person IS NULL OR owner = :person) AND (:until IS NULL OR due_day <= :until)
ORDER BY due_day IS NULL, due_day, id;

-- name: toRead
SELECT id, meeting_id, student_id, student, student_number, kind, text, due_day, owner, asked_by, state, answer, done_on
FROM mentor_follow_up_row
WHERE state IN ('done', 'declined') AND (:person IS NULL OR asked_by = :person) ORDER BY done_on, id;

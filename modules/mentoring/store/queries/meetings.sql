-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: ofStudent
SELECT id, day, part, month, start_time, minutes, kind, form, state, mentor, topic, subject, content, place, problems, advice, remark
FROM mentor_meeting_row WHERE student_id = ? ORDER BY day_order DESC, id DESC;

-- name: session
SELECT id, student_id, student, student_number, remark, state FROM mentor_meeting_row WHERE session = ? ORDER BY id;

-- name: details
SELECT id, mentor_id, mentor, student_id, student, student_number, session, month, day, part, start_time, minutes, kind, form, state,
       place, topic, subject, problems, content, advice, remark, next_day, next_time, imported, class_name, college
FROM mentor_meeting_row WHERE id = ?;

-- name: coming
SELECT id, uid, mentor, student, student_number, month, day, start_time, minutes, form, place, topic, session FROM mentor_meeting_row
WHERE state = 'scheduled' AND day >= :from AND (:mentor IS NULL OR mentor = :mentor) ORDER BY day, start_time, id;

-- name: planned
SELECT id, uid, mentor, student, student_number, next_day, next_time, place, session FROM mentor_meeting_row
WHERE next_day >= :from AND (:mentor IS NULL OR mentor = :mentor) AND NOT EXISTS (
  SELECT 1 FROM visible_mentor_meeting made
  WHERE made.mentor_id = mentor_meeting_row.mentor_id AND made.student_id IS mentor_meeting_row.student_id
    AND made.student_number IS mentor_meeting_row.student_number AND made.day = mentor_meeting_row.next_day
    AND made.month = CAST(substr(mentor_meeting_row.next_day, 1, 4) || substr(mentor_meeting_row.next_day, 6, 2) AS INTEGER))
ORDER BY next_day, next_time, id;

-- name: booklet
SELECT id FROM mentor_meeting_row
WHERE mentor_id = :mentor AND month >= :first AND month <= :last ORDER BY student_number, student_id, day_order, id;

-- name: inMonths
SELECT talk.id, talk.mentor_id, talk.mentor, talk.session, talk.student, talk.content, talk.minutes, talk.month, mentor.college_id,
       mentor.team
FROM mentor_meeting_row talk JOIN visible_mentor mentor ON mentor.id = talk.mentor_id
WHERE talk.month >= :first AND talk.month <= :last AND talk.state = 'held' ORDER BY talk.day_order, talk.id;

-- name: hits
SELECT id, mentor, student, student_number, month, day, part, subject, topic FROM mentor_meeting_row
WHERE id IN (SELECT value FROM json_each(:meetings));

-- name: ofMentors
SELECT id FROM visible_mentor_meeting WHERE mentor_id IN (SELECT value FROM json_each(:mentors)) ORDER BY month DESC, day DESC LIMIT 50;

-- name: ofStudents
SELECT id FROM visible_mentor_meeting WHERE student_id IN (SELECT value FROM json_each(:students))
ORDER BY month DESC, day DESC LIMIT 50;

-- name: notes
SELECT id, author, day, text, topic FROM visible_mentor_note WHERE student_id = ? ORDER BY day DESC, id DESC;

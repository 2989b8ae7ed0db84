-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pairings, talks and follow-ups as people read them. A student's name is the roster's, or as it was written where the roster has
-- none or does not show it. Joins are by unique keys: SQLite leaves out what is not asked for.

CREATE TEMP VIEW mentor_row AS
SELECT mentor.id, mentor.uid, mentor.name, mentor.number, mentor.college_id,
       (SELECT college.name FROM visible_college college WHERE college.id = mentor.college_id) AS college,
       mentor.team, mentor.most_students, mentor.note
FROM visible_mentor mentor;

CREATE TEMP VIEW mentor_pairing_row AS
SELECT pairing.id, pairing.mentor_id, mentor.name AS mentor, mentor.number AS mentor_number, mentor.college_id AS mentor_college_id,
       mentor.team, pairing.student_id, coalesce(student.name, pairing.student_name) AS student,
       coalesce(student.number, pairing.student_number) AS student_number, student.college_id, student.class_id,
       (SELECT college.name FROM visible_college college WHERE college.id = student.college_id) AS college,
       (SELECT class.name FROM visible_student_class class WHERE class.id = student.class_id) AS class_name,
       pairing.from_date, pairing.to_date, pairing.end_reason, pairing.note
FROM visible_mentor_pairing pairing
LEFT JOIN visible_mentor mentor ON mentor.id = pairing.mentor_id
LEFT JOIN visible_student student ON student.id = pairing.student_id;

CREATE TEMP VIEW mentor_meeting_row AS
SELECT meeting.id, meeting.uid, meeting.mentor_id, mentor.name AS mentor, mentor.number AS mentor_number, meeting.student_id,
       coalesce(student.name, meeting.student_name) AS student, coalesce(student.number, meeting.student_number) AS student_number,
       student.college_id,
       (SELECT college.name FROM visible_college college WHERE college.id = student.college_id) AS college,
       (SELECT class.name FROM visible_student_class class WHERE class.id = student.class_id) AS class_name,
       meeting.session, meeting.month, meeting.day, meeting.part,
       coalesce(meeting.day, printf('%d-%02d-', meeting.month / 100, meeting.month % 100)
         || CASE meeting.part WHEN 'middle' THEN '11' WHEN 'late' THEN '21' ELSE '01' END || '~') AS day_order,
       meeting.start_time, meeting.minutes, meeting.kind, meeting.form, meeting.state, meeting.place, meeting.topic, meeting.subject,
       meeting.problems, meeting.content, meeting.advice, meeting.remark, meeting.next_day, meeting.next_time, meeting.imported
FROM visible_mentor_meeting meeting
LEFT JOIN visible_mentor mentor ON mentor.id = meeting.mentor_id
LEFT JOIN visible_student student ON student.id = meeting.student_id;

CREATE TEMP VIEW mentor_meeting_list AS
SELECT id, month, day, part, day_order, start_time, mentor, student, student_number, college, class_name, kind, form, state, minutes,
       place, topic, subject, problems, content, advice, remark, next_day, student_id IS NOT NULL AS in_roster, mentor_id, student_id,
       college_id
FROM mentor_meeting_row;

CREATE TEMP VIEW mentor_pairing_list AS
SELECT id, mentor, mentor_number, team, student, student_number, college, class_name, from_date, to_date, to_date IS NULL AS current,
       end_reason, note, student_id IS NOT NULL AS in_roster, mentor_id, student_id, college_id
FROM mentor_pairing_row;

CREATE TEMP VIEW mentor_follow_up_row AS
SELECT follow.id, follow.uid, follow.meeting_id, follow.student_id, coalesce(student.name, follow.student_name) AS student,
       coalesce(student.number, follow.student_number) AS student_number, student.college_id, follow.kind, follow.text, follow.due_day,
       follow.owner, follow.asked_by, follow.state,
       CASE follow.state WHEN 'open' THEN '1' WHEN 'accepted' THEN '2' WHEN 'done' THEN '3' WHEN 'declined' THEN '4' ELSE '5' END
         || coalesce(follow.due_day, '~') AS state_order,
       follow.answer, follow.done_on, follow.imported, meeting.mentor_id, coalesce(meeting.day, printf('%d-%02d', meeting.month / 100, meeting.month % 100)) AS talked_on
FROM visible_mentor_follow_up follow
LEFT JOIN visible_mentor_meeting meeting ON meeting.id = follow.meeting_id
LEFT JOIN visible_student student ON student.id = follow.student_id;

CREATE TEMP VIEW mentor_follow_up_list AS
SELECT id, due_day, text, student, student_number, kind, state, state_order, owner, asked_by, answer, done_on, talked_on, student_id,
       college_id
FROM mentor_follow_up_row;

-- That there is one, and whose it is; never what it says.
CREATE TEMP VIEW mentor_confidence_row AS
SELECT confidence.id, confidence.uid, confidence.student_id, student.name AS student, student.number AS student_number,
       confidence.author, confidence.author_account, confidence.readers, confidence.day
FROM visible_mentor_confidence confidence
LEFT JOIN visible_student student ON student.id = confidence.student_id;

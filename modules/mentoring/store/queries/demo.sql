-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: students
-- scan: once, for demonstration data
SELECT student.id, student.number, student.name, student.college_id FROM visible_student student
WHERE student.status = 'enrolled' ORDER BY student.id * 7919 % 10007, student.id LIMIT :limit;

-- name: lastMeeting
-- scan: ends at the first row
SELECT id FROM visible_mentor_meeting ORDER BY id DESC LIMIT 1;

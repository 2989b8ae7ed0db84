-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows that stand by name and number alone, and the student of the roster whom they mean: by the number where nobody says another
-- name, else by a name that only one has.

-- name: meetingsNumbered
SELECT meeting.id, student.id, student.name, student.number FROM visible_mentor_meeting meeting
CROSS JOIN visible_student student ON student.number = meeting.student_number
WHERE meeting.student_id IS NULL AND (meeting.student_name IS NULL OR meeting.student_name = student.name);

-- name: meetingsNamed
SELECT meeting.id, student.id, student.name, student.number FROM visible_mentor_meeting meeting
CROSS JOIN visible_student student ON student.name = meeting.student_name
WHERE meeting.student_id IS NULL AND meeting.student_number IS NULL
  AND NOT EXISTS (SELECT 1 FROM visible_student other WHERE other.name = student.name AND other.id <> student.id);

-- name: pairingsNumbered
SELECT pairing.id, student.id, student.name, student.number FROM visible_mentor_pairing pairing
CROSS JOIN visible_student student ON student.number = pairing.student_number
WHERE pairing.student_id IS NULL AND (pairing.student_name IS NULL OR pairing.student_name = student.name);

-- name: pairingsNamed
SELECT pairing.id, student.id, student.name, student.number FROM visible_mentor_pairing pairing
CROSS JOIN visible_student student ON student.name = pairing.student_name
WHERE pairing.student_id IS NULL AND pairing.student_number IS NULL
  AND NOT EXISTS (SELECT 1 FROM visible_student other WHERE other.name = student.name AND other.id <> student.id);

-- name: followUps
SELECT id FROM visible_mentor_follow_up WHERE meeting_id = ? AND student_id IS NULL;

-- name: pairedAlready
SELECT other.id FROM visible_mentor_pairing pairing
JOIN visible_mentor_pairing other ON other.mentor_id = pairing.mentor_id AND other.student_id = :student
WHERE pairing.id = :pairing
  AND coalesce(other.from_date, '') <= coalesce(pairing.to_date, '9999')
  AND coalesce(pairing.from_date, '') <= coalesce(other.to_date, '9999');

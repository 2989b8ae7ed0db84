-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: mentors
-- scan: a school has a few hundred
SELECT mentor.id, mentor.name, mentor.number, mentor.college_id, mentor.college, mentor.team, mentor.most_students,
       (SELECT count(*) FROM visible_mentor_pairing pairing
        WHERE pairing.mentor_id = mentor.id AND (pairing.from_date IS NULL OR pairing.from_date <= :day)
          AND (pairing.to_date IS NULL OR pairing.to_date >= :day)) AS students
FROM mentor_row mentor WHERE :mentor IS NULL OR mentor.id = :mentor ORDER BY mentor.name, mentor.number;

-- name: mentorNumbered
SELECT id FROM visible_mentor WHERE number = ?;

-- name: mentorsNamed
SELECT id, number FROM visible_mentor WHERE name = ? ORDER BY id;

-- name: ofStudent
SELECT id, mentor_id, mentor, mentor_number, from_date, to_date, end_reason, note FROM mentor_pairing_row
WHERE student_id = ? ORDER BY from_date IS NOT NULL, from_date, id;

-- name: ofMentor
SELECT id, student_id, student, student_number, college, class_name, from_date, to_date, end_reason FROM mentor_pairing_row
WHERE mentor_id = :mentor AND (:current IS NULL OR to_date IS NULL OR to_date >= :current) ORDER BY student_number, id;

-- name: pair
SELECT id, from_date, to_date FROM visible_mentor_pairing WHERE mentor_id = :mentor AND student_id = :student ORDER BY id;

-- name: current
SELECT id, mentor_id, from_date, to_date FROM visible_mentor_pairing
WHERE student_id = :student AND (to_date IS NULL OR to_date >= :day) ORDER BY id;

-- name: rosterPairs
-- scan: a step that a person takes once a term
SELECT student.id, student.mentor FROM visible_student student
WHERE student.mentor IS NOT NULL AND trim(student.mentor) <> '' AND student.status = 'enrolled' AND NOT EXISTS (
  SELECT 1 FROM visible_mentor_pairing pairing
  WHERE pairing.student_id = student.id AND (pairing.to_date IS NULL OR pairing.to_date >= :day))
ORDER BY student.mentor, student.number;

-- name: teams
-- scan: a school has a few hundred mentors
SELECT DISTINCT team FROM visible_mentor WHERE team IS NOT NULL ORDER BY team;

-- name: talksSince
SELECT count(*) FROM visible_mentor_meeting WHERE mentor_id = ? AND student_id = ? AND month >= ? AND coalesce(day, '9999') >= ?
  AND state = 'held';

-- name: begun
-- scan: once at the start of the program
SELECT student.id, mentor.name FROM visible_mentor_pairing pairing
JOIN visible_mentor mentor ON mentor.id = pairing.mentor_id
JOIN visible_student student ON student.id = pairing.student_id
WHERE pairing.from_date <= :today AND (pairing.to_date IS NULL OR pairing.to_date >= :today)
  AND (student.mentor IS NULL OR student.mentor IN (
    SELECT former.name FROM visible_mentor_pairing before JOIN visible_mentor former ON former.id = before.mentor_id
    WHERE before.student_id = pairing.student_id AND before.mentor_id <> pairing.mentor_id
      AND before.to_date = date(pairing.from_date, '-1 day')))
  AND student.mentor IS NOT mentor.name;

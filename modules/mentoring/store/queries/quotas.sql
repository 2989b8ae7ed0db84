-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pairs and the talks that they held. A pairing whose beginning nobody said counts from the month of its first talk.

-- name: pairs
-- scan: of all pairs most are those of today
SELECT pairing.mentor_id, pairing.mentor, pairing.mentor_number, pairing.mentor_college_id, pairing.team, pairing.student_id,
       pairing.student, pairing.student_number, pairing.class_name, pairing.college,
       coalesce(pairing.from_date,
         (SELECT printf('%d-%02d-01', min(meeting.month) / 100, min(meeting.month) % 100) FROM visible_mentor_meeting meeting
          WHERE meeting.student_id = pairing.student_id AND meeting.mentor_id = pairing.mentor_id),
         (SELECT printf('%d-%02d-01', min(meeting.month) / 100, min(meeting.month) % 100) FROM visible_mentor_meeting meeting
          WHERE pairing.student_id IS NULL AND meeting.student_id IS NULL AND meeting.mentor_id = pairing.mentor_id
            AND (meeting.student_number = pairing.student_number
                 OR (pairing.student_number IS NULL AND meeting.student_name = pairing.student)))) AS begins,
       pairing.to_date
FROM mentor_pairing_row pairing
WHERE (pairing.from_date IS NULL OR pairing.from_date <= :last) AND (pairing.to_date IS NULL OR pairing.to_date >= :first)
  AND (:mentor IS NULL OR pairing.mentor_id = :mentor)
  AND (:buildings IS NULL OR pairing.student_id IN (SELECT place.student_id FROM student_place place
         WHERE place.building_id IN (SELECT value FROM json_each(:buildings))))
  AND (:colleges IS NULL OR pairing.college_id IN (SELECT value FROM json_each(:colleges)))
ORDER BY pairing.mentor, pairing.mentor_number, pairing.mentor_id, pairing.student_number, pairing.student;

-- name: talks
SELECT mentor_id, student_id, student_number, student_name, month, day, part, kind, form FROM visible_mentor_meeting
WHERE state = 'held' AND month >= :first AND month <= :last AND (:mentor IS NULL OR mentor_id = :mentor);

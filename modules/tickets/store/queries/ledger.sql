-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: numbered
SELECT id, number, opened_at, title, description, source, category, priority, private, place, building_id, floor_id, room_id, place_words,
       department_id, department, owner, note, stage, lead, opened_by, complainant_id, student_id, name, student_number, phone
FROM ticket_ledger
WHERE number IN (SELECT value FROM json_each(:numbers)) ORDER BY id;

-- name: openedBetween
SELECT id, number, opened_at, title, description, source, category, priority, private, place, building_id, floor_id, room_id, place_words,
       department_id, department, owner, note, stage, lead, opened_by, complainant_id, student_id, name, student_number, phone
FROM ticket_ledger
WHERE opened_at >= :from AND opened_at < :to
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
  AND (:colleges IS NULL OR college_id IN (SELECT value FROM json_each(:colleges)))
  AND (:category IS NULL OR category = :category) AND (:department IS NULL OR department_id = :department)
ORDER BY opened_at, id;

-- name: namesakes
SELECT student.id, student.phone, student.college_id, stay.room_id
FROM visible_student student
LEFT JOIN student_place stay ON stay.student_id = student.id
WHERE student.name = :name;

-- name: studentNumbered
SELECT student.id, student.name, student.college_id FROM visible_student student WHERE student.number = :number;

-- name: departments
SELECT id, uid, name FROM visible_department ORDER BY name;


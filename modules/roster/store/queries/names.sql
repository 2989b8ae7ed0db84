-- SPDX-License-Identifier: GPL-3.0-or-later
-- Communities, colleges, majors, classes and departments, with how many stand on each: buildings, or students.

-- name: communities
SELECT community.id, community.name, (SELECT count(*) FROM visible_building building WHERE building.community_id = community.id)
FROM visible_community community ORDER BY community.name;

-- name: colleges
-- scan: a list of names, over all students
SELECT college.id, college.name, coalesce(uses.students, 0) FROM visible_college college
LEFT JOIN (SELECT college_id, count(*) AS students FROM visible_student GROUP BY college_id) uses ON uses.college_id = college.id
ORDER BY college.name;

-- name: majors
-- scan: a list of names, over all students
SELECT major.id, major.name, coalesce(uses.students, 0), major.college_id FROM visible_major major
LEFT JOIN (SELECT major_id, count(*) AS students FROM visible_student GROUP BY major_id) uses ON uses.major_id = major.id
ORDER BY major.name;

-- name: classes
-- scan: a list of names, over all students
SELECT class.id, class.name, coalesce(uses.students, 0), class.college_id, class.major_id FROM visible_student_class class
LEFT JOIN (SELECT class_id, count(*) AS students FROM visible_student GROUP BY class_id) uses ON uses.class_id = class.id
ORDER BY class.name;

-- name: departments
SELECT department.id, department.name, 0 FROM visible_department department ORDER BY department.name;

-- name: buildingsOfCommunity
SELECT id, NULL FROM visible_building WHERE community_id = ?;

-- name: majorsOfCollege
SELECT id, name FROM visible_major WHERE college_id = ?;

-- name: classesOfCollege
SELECT id, name FROM visible_student_class WHERE college_id = ?;

-- name: classesOfMajor
SELECT id, NULL FROM visible_student_class WHERE major_id = ?;

-- name: studentsOfCollege
SELECT id, NULL FROM visible_student WHERE college_id = ?;

-- name: studentsOfMajor
SELECT id, NULL FROM visible_student WHERE major_id = ?;

-- name: studentsOfClass
SELECT id, NULL FROM visible_student WHERE class_id = ?;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The lists that people see, sort and filter.

-- Places stand in subqueries, and joins are by unique keys: SQLite leaves out what a sort or filter does not need.
CREATE TEMP VIEW student_list AS
SELECT student.id, student.number, student.name, student.gender, student.ethnicity, student.political_status,
       college.name AS college, major.name AS major, class.name AS class_name, student.grade,
       student.phone, student.second_phone, student.card_number, student.counsellor, student.mentor,
       student.emergency_contact, student.emergency_phone, student.home_region, student.status, student.note, student.identity_number,
       (SELECT building.name FROM visible_room room JOIN visible_building building ON building.id = room.building_id
        WHERE room.id = stay.room_id) AS building,
       (SELECT room.number FROM visible_room room WHERE room.id = stay.room_id) AS room,
       (SELECT bed.number FROM visible_bed bed WHERE bed.id = stay.bed_id) AS bed,
       (SELECT building.code || '-' || room.number
        FROM visible_room room JOIN visible_building building ON building.id = room.building_id WHERE room.id = stay.room_id)
         || coalesce('-' || (SELECT bed.number FROM visible_bed bed WHERE bed.id = stay.bed_id), '') AS place,
       (SELECT building.code_order || '-' || room.number_order
        FROM visible_room room JOIN visible_building building ON building.id = room.building_id WHERE room.id = stay.room_id)
         || coalesce('-' || (SELECT bed.number_order FROM visible_bed bed WHERE bed.id = stay.bed_id), '') AS place_order,
       stay.from_date, stay.state AS residency_state, student.college_id, student.major_id, student.class_id,
       stay.id AS residency_id, stay.room_id, stay.bed_id
FROM visible_student student
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_major major ON major.id = student.major_id
LEFT JOIN visible_student_class class ON class.id = student.class_id
LEFT JOIN visible_residency stay ON stay.id = (
  SELECT current.id FROM visible_residency current
  WHERE current.student_id = student.id AND current.state IN ('active', 'booked') ORDER BY current.state LIMIT 1);

CREATE TEMP VIEW building_list AS
SELECT building.id, building.code, building.name, community.name AS community, building.gender, building.floors, building.manager,
       building.note, coalesce(figures.rooms, 0) AS rooms, coalesce(figures.places, 0) AS places, coalesce(figures.taken, 0) AS taken,
       coalesce(figures.booked, 0) AS booked, coalesce(figures.free, 0) AS free, coalesce(figures.blocked, 0) AS blocked,
       building.code_order
FROM visible_building building
LEFT JOIN visible_community community ON community.id = building.community_id
LEFT JOIN (
  SELECT building_id, count(*) AS rooms, sum(places) AS places, sum(taken) AS taken, sum(booked) AS booked, sum(free) AS free,
         sum(blocked) AS blocked
  FROM room_figures GROUP BY building_id) figures ON figures.building_id = building.id;

CREATE TEMP VIEW room_list AS
SELECT room.id, place.place, place.place_order, place.building, floor.number AS floor, room.number, room.capacity, room.type, room.usage,
       figures.gender, figures.places, figures.taken, figures.booked, figures.free, figures.blocked, room.note,
       room.building_id, room.floor_id
FROM visible_room room
JOIN room_place place ON place.room_id = room.id
JOIN room_figures figures ON figures.room_id = room.id
LEFT JOIN visible_floor floor ON floor.id = room.floor_id;

CREATE TEMP VIEW residency_list AS
SELECT residency.id, student.number, student.name, college.name AS college, class.name AS class_name, student.phone, student.status,
       place.building, place.room, bed.number AS bed, place.place || coalesce('-' || bed.number, '') AS place,
       place.place_order || coalesce('-' || bed.number_order, '') AS place_order,
       residency.from_date, residency.to_date, residency.state, residency.reason, residency.end_reason, residency.gender_reason,
       residency.note,
       residency.student_id, residency.room_id, residency.bed_id, place.building_id
FROM visible_residency residency
JOIN visible_student student ON student.id = residency.student_id
JOIN room_place place ON place.room_id = residency.room_id
LEFT JOIN visible_bed bed ON bed.id = residency.bed_id
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_student_class class ON class.id = student.class_id;

-- Beds that were given to someone who has not come yet. Those due by today, or on no day, have not arrived: who asks knows the day.
CREATE TEMP VIEW not_arrived_list AS
SELECT *, coalesce(from_date, '') AS due FROM residency_list WHERE state = 'booked';

-- Students who have left the school and still hold a bed.
CREATE TEMP VIEW not_left_list AS
SELECT * FROM residency_list WHERE state = 'active' AND status = 'left';

CREATE TEMP VIEW post_list AS
SELECT post.id, post.kind, post.role_type, coalesce(student.name, post.person) AS holder, student.number,
       building.name AS building, floor.number AS floor, room.number AS room, post.zone,
       iif(room.number IS NULL, building.name, building.code || '-' || room.number) AS place,
       building.code_order || coalesce('-' || printf('%03d', floor.number), '') || coalesce('-' || room.number_order, '') AS place_order,
       post.from_date, post.to_date, post.note, post.student_id, building.id AS building_id, floor.id AS floor_id, post.room_id
FROM visible_post post
LEFT JOIN visible_student student ON student.id = post.student_id
LEFT JOIN visible_room room ON room.id = post.room_id
LEFT JOIN visible_floor floor ON floor.id = coalesce(post.floor_id, room.floor_id)
LEFT JOIN visible_building building ON building.id = coalesce(post.building_id, floor.building_id, room.building_id);

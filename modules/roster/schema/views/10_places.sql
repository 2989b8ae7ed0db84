-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where students live, as people write it.

CREATE TEMP VIEW room_place AS
SELECT room.id AS room_id, room.number AS room, room.floor_id, room.building_id, building.code AS building_code, building.name AS building,
       building.code || '-' || room.number AS place, building.code_order || '-' || room.number_order AS place_order
FROM visible_room room
JOIN visible_building building ON building.id = room.building_id;

-- Of each student the residency that counts today: the active one, else the booked one.
CREATE TEMP VIEW student_place AS
SELECT residency.student_id, residency.id AS residency_id, place.building_id, place.floor_id, residency.room_id, residency.bed_id,
       place.building, place.building_code, place.room, bed.number AS bed,
       place.place || coalesce('-' || bed.number, '') AS place,
       place.place_order || coalesce('-' || bed.number_order, '') AS place_order,
       residency.from_date, residency.state
FROM visible_residency residency
JOIN room_place place ON place.room_id = residency.room_id
LEFT JOIN visible_bed bed ON bed.id = residency.bed_id
WHERE residency.state = 'active'
   OR (residency.state = 'booked' AND NOT EXISTS (
         SELECT 1 FROM visible_residency other WHERE other.student_id = residency.student_id AND other.state = 'active'));

-- What a room holds. Places: its capacity, or its beds where they are more or nothing else is known. Held: beds in which somebody lives,
-- or that somebody has booked or claims, and people there whose bed is open. Free is what nobody holds and what is not out of use.
CREATE TEMP VIEW room_figures AS
SELECT room_id, building_id, floor_id, usage, gender, places, taken, booked,
       iif(usage IN ('repair', 'closed'), max(0, places - held), broken) AS blocked,
       iif(usage IN ('repair', 'closed'), 0, max(0, places - held - broken)) AS free
FROM (
  SELECT room.id AS room_id, room.building_id, room.floor_id, room.usage, coalesce(room.gender, building.gender) AS gender,
         max(coalesce(room.capacity, 0), (SELECT count(*) FROM visible_bed bed WHERE bed.room_id = room.id)) AS places,
         (SELECT count(*) FROM visible_residency stay WHERE stay.room_id = room.id AND stay.state = 'active') AS taken,
         (SELECT count(*) FROM visible_residency stay WHERE stay.room_id = room.id AND stay.state = 'booked') AS booked,
         (SELECT count(DISTINCT stay.bed_id) + count(*) FILTER (WHERE stay.bed_id IS NULL) FROM visible_residency stay
          WHERE stay.room_id = room.id AND stay.state IN ('active', 'booked', 'contested')) AS held,
         (SELECT count(*) FROM visible_bed bed WHERE bed.room_id = room.id AND bed.state <> 'usable' AND NOT EXISTS (
            SELECT 1 FROM visible_residency stay
            WHERE stay.bed_id = bed.id AND stay.state IN ('active', 'booked', 'contested'))) AS broken
  FROM visible_room room
  JOIN visible_building building ON building.id = room.building_id
);

-- A room with its beds and those who hold them or claim them: a row for each bed and holder, and for each whose bed is open.
CREATE TEMP VIEW room_card AS
SELECT room.id AS room_id, room.number, building.code || '-' || room.number AS place, room.capacity, room.type, room.usage,
       coalesce(room.gender, building.gender) AS gender, room.note, bed.id AS bed_id, bed.number AS bed, bed.state AS bed_state,
       stay.id AS residency_id, stay.state, stay.from_date, student.id AS student_id, student.number AS student_number, student.name,
       student.gender AS student_gender, student.status, college.name AS college, class.name AS class_name, room.building_id, room.floor_id
FROM visible_room room
JOIN visible_building building ON building.id = room.building_id
LEFT JOIN visible_bed bed ON bed.room_id = room.id
LEFT JOIN visible_residency stay ON stay.bed_id = bed.id AND stay.state IN ('active', 'booked', 'contested')
LEFT JOIN visible_student student ON student.id = stay.student_id
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_student_class class ON class.id = student.class_id
UNION ALL
SELECT room.id, room.number, building.code || '-' || room.number, room.capacity, room.type, room.usage, coalesce(room.gender, building.gender),
       room.note, NULL, NULL, NULL, stay.id, stay.state, stay.from_date, student.id, student.number, student.name,
       student.gender, student.status, college.name, class.name, room.building_id, room.floor_id
FROM visible_room room
JOIN visible_building building ON building.id = room.building_id
JOIN visible_residency stay ON stay.room_id = room.id AND stay.bed_id IS NULL AND stay.state IN ('active', 'booked', 'contested')
JOIN visible_student student ON student.id = stay.student_id
LEFT JOIN visible_college college ON college.id = student.college_id
LEFT JOIN visible_student_class class ON class.id = student.class_id;

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

-- What a room holds. Places: its capacity, or its beds where they are more or nothing else is known.
CREATE TEMP VIEW room_figures AS
SELECT room_id, building_id, floor_id, usage, gender, places,
       taken, booked, min(blocked, places) AS blocked, max(0, places - taken - blocked) AS free
FROM (
  SELECT room.id AS room_id, room.building_id, room.floor_id, room.usage, coalesce(room.gender, building.gender) AS gender,
         max(coalesce(room.capacity, 0), (SELECT count(*) FROM visible_bed bed WHERE bed.room_id = room.id)) AS places,
         (SELECT count(*) FROM visible_residency stay WHERE stay.room_id = room.id AND stay.state = 'active') AS taken,
         (SELECT count(*) FROM visible_residency stay WHERE stay.room_id = room.id AND stay.state = 'booked') AS booked,
         CASE WHEN room.usage IN ('repair', 'closed') THEN
           max(coalesce(room.capacity, 0), (SELECT count(*) FROM visible_bed bed WHERE bed.room_id = room.id))
             - (SELECT count(*) FROM visible_residency stay WHERE stay.room_id = room.id AND stay.state = 'active')
         ELSE
           (SELECT count(*) FROM visible_bed bed WHERE bed.room_id = room.id AND bed.state <> 'usable' AND NOT EXISTS (
              SELECT 1 FROM visible_residency stay WHERE stay.bed_id = bed.id AND stay.state = 'active'))
         END AS blocked
  FROM visible_room room
  JOIN visible_building building ON building.id = room.building_id
);

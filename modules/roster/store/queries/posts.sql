-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: one
SELECT id, kind, role_type, student_id, holder, number, building_id, floor_id, room_id, place, zone, from_date, to_date
FROM post_list WHERE id = ?;

-- name: ofStudent
SELECT id, kind, role_type, student_id, holder, number, building_id, floor_id, room_id, place, zone, from_date, to_date
FROM post_list WHERE student_id = ? ORDER BY coalesce(from_date, '') DESC, id DESC;

-- name: ofRoom
SELECT id, kind, role_type, student_id, holder, number, building_id, floor_id, room_id, place, zone, from_date, to_date
FROM post_list WHERE room_id = :room AND (from_date IS NULL OR from_date <= :day) AND (to_date IS NULL OR to_date >= :day);

-- name: overlapping
-- scan: posts are a few hundred
SELECT list.id, list.kind, list.role_type, list.student_id, list.holder, list.number, list.building_id, list.floor_id, list.room_id, list.place,
       list.zone, list.from_date, list.to_date
FROM visible_post post JOIN post_list list ON list.id = post.id
WHERE post.kind = :kind AND post.id <> :id
  AND post.building_id IS :building AND post.floor_id IS :floor AND post.room_id IS :room AND post.zone IS :zone
  AND (post.to_date IS NULL OR post.to_date >= coalesce(:from, '')) AND (post.from_date IS NULL OR post.from_date <= coalesce(:to, '9999-12-31'));

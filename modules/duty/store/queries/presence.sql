-- SPDX-License-Identifier: GPL-3.0-or-later
-- Presence: what is asked for, what was done, which rooms were visited, and what three registers tell.

-- name: targets
-- scan: a school has a dozen
SELECT id, title, role_type, measure, amount, period, guide FROM visible_duty_target WHERE closed = 0 ORDER BY role_type, period, id;

-- name: anyTarget
-- scan: a school has a dozen
SELECT 1 FROM visible_duty_target LIMIT 1;

-- name: deeds
SELECT log.person_id, entry.kind, entry.at
FROM visible_duty_entry entry
JOIN visible_duty_log log ON log.id = entry.log_id
WHERE entry.at >= :from AND entry.at < :to AND log.person_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM visible_duty_submission sent WHERE sent.log_id = log.id);

-- name: shiftDeeds
SELECT log.person_id, log.starts_at
FROM visible_duty_log log
WHERE log.starts_at >= :from AND log.starts_at < :to AND log.person_id IS NOT NULL AND log.shift_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM visible_duty_submission sent WHERE sent.log_id = log.id);

-- name: cover
SELECT building_id, building, sum(people), sum(min(people, assigned)), count(*), sum(assigned >= people)
FROM duty_shift_row
WHERE day BETWEEN :first AND :last AND cancelled = 0
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
GROUP BY building_id
ORDER BY code_order;

-- name: rooms
-- scan: the map shows every room of the buildings
SELECT room.id, room.number, floor.number, building.code || '-' || room.number, building.id, building.name
FROM visible_building building
JOIN visible_room room ON room.building_id = building.id
LEFT JOIN visible_floor floor ON floor.id = room.floor_id
WHERE room.usage NOT IN ('closed', 'repair') AND (:buildings IS NULL OR building.id IN (SELECT value FROM json_each(:buildings)))
ORDER BY building.code_order, room.number_order;

-- name: visits
SELECT room_id, at FROM visible_duty_entry
WHERE at >= :from AND room_id IS NOT NULL AND kind IN ('visit', 'talk', 'patrol');

-- name: records
SELECT source, day, person, building_id, place, starts_at, ends_at FROM visible_duty_record
WHERE day BETWEEN :first AND :last AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
ORDER BY day, person;

-- name: ownLogs
SELECT author, building_id, building, starts_at, ends_at FROM duty_log_row
WHERE starts_at >= :from AND starts_at < :to AND author IS NOT NULL AND submitted_at IS NOT NULL
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)));

-- name: recordsOfDay
SELECT id, source, building_id, place, person, starts_at, ends_at, shift, words, note FROM visible_duty_record WHERE day = ? AND person = ?;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the data must keep. Each statement answers a row for each violation.

-- name: once
-- scan: the check reads everything
SELECT person.name FROM visible_duty_assignment duty
JOIN visible_duty_shift shift ON shift.id = duty.shift_id
JOIN visible_duty_person person ON person.id = duty.person_id
WHERE shift.cancelled = 0 AND EXISTS (
  SELECT 1 FROM visible_duty_assignment other JOIN visible_duty_shift there ON there.id = other.shift_id
  WHERE other.person_id = duty.person_id AND other.id <> duty.id AND there.cancelled = 0
    AND there.starts_at < shift.ends_at AND shift.starts_at < there.ends_at);

-- name: placed
-- scan: the check reads everything
SELECT entry.kind FROM visible_duty_entry entry
LEFT JOIN visible_room room ON room.id = entry.room_id
LEFT JOIN visible_floor floor ON floor.id = entry.floor_id
WHERE room.building_id <> entry.building_id OR floor.building_id <> entry.building_id OR room.floor_id <> entry.floor_id;

-- name: dated
-- scan: the check reads everything
SELECT name || ' ' || day FROM visible_duty_shift WHERE abs(starts_at / 86400000 - unixepoch(day) / 86400) > 1;

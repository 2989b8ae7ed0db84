-- SPDX-License-Identifier: GPL-3.0-or-later
-- The plan: repeating shifts, people, shifts and who has them. Places ":buildings" are lists as JSON, NULL for all.

-- name: posts
-- scan: a school has a few dozen
SELECT post.id, post.building_id, post.name, post.weekdays, post.days, post.teaching_only, post.starts, post.ends, post.people,
       post.first_day, post.last_day, building.name
FROM visible_duty_post post
LEFT JOIN visible_building building ON building.id = post.building_id
WHERE :buildings IS NULL OR post.building_id IN (SELECT value FROM json_each(:buildings))
ORDER BY building.code_order, post.starts, post.id;

-- name: people
-- scan: a school has a few hundred
SELECT person.id, person.name, person.role_type, person.building_id, person.student_id, person.on_rota, person.from_date, person.to_date,
       building.name
FROM visible_duty_person person
LEFT JOIN visible_building building ON building.id = person.building_id
ORDER BY person.role_type, building.code_order, person.name, person.id;

-- name: peopleNamed
SELECT id, role_type, building_id FROM visible_duty_person WHERE name = ? ORDER BY id LIMIT 1;

-- name: allowed
-- scan: a few for each person on duty
SELECT person_id, building_id, post_id FROM visible_duty_allowed;

-- name: wishes
SELECT person_id, kind, first_day, last_day, weekday, post_id FROM visible_duty_wish WHERE last_day >= :first AND first_day <= :last;

-- name: shifts
SELECT id, post_id, building_id, building, name, day, starts_at, ends_at, people, cancelled, note, cancel_reason, uid
FROM duty_shift_row
WHERE day BETWEEN :first AND :last AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
ORDER BY day, starts_at, code_order, id;

-- name: shift
SELECT id, post_id, building_id, building, name, day, starts_at, ends_at, people, cancelled, note,
       cancel_reason, uid
FROM duty_shift_row WHERE id = ?;

-- name: doubled
-- Who has the shift and another one at that time.
SELECT person.name
FROM visible_duty_assignment duty
JOIN visible_duty_shift here ON here.id = duty.shift_id
JOIN visible_duty_assignment other ON other.person_id = duty.person_id AND other.id <> duty.id
JOIN visible_duty_shift there ON there.id = other.shift_id
JOIN visible_duty_person person ON person.id = duty.person_id
WHERE duty.shift_id = ? AND there.cancelled = 0 AND there.starts_at < here.ends_at AND here.starts_at < there.ends_at LIMIT 1;

-- name: logsOfShift
SELECT 1 FROM visible_duty_log WHERE shift_id = ? LIMIT 1;

-- name: allowedOf
SELECT id, building_id, post_id FROM visible_duty_allowed WHERE person_id = ?;

-- name: assignments
SELECT duty.shift_id, duty.id, person.id, person.name, person.role_type
FROM json_each(:shifts)
CROSS JOIN visible_duty_assignment duty ON duty.shift_id = json_each.value
JOIN visible_duty_person person ON person.id = duty.person_id
ORDER BY duty.shift_id, duty.id;

-- name: assignment
SELECT id FROM visible_duty_assignment WHERE shift_id = ? AND person_id = ?;

-- name: dutiesNear
SELECT shift.id, shift.day, shift.name, shift.building, shift.starts_at, shift.ends_at
FROM visible_duty_assignment duty
JOIN duty_shift_row shift ON shift.id = duty.shift_id
WHERE duty.person_id = :person AND shift.cancelled = 0 AND shift.day BETWEEN :first AND :last
ORDER BY shift.starts_at;

-- name: loads
SELECT duty.person_id, shift.day
FROM visible_duty_shift shift
JOIN visible_duty_assignment duty ON duty.shift_id = shift.id
WHERE shift.cancelled = 0 AND shift.day BETWEEN :first AND :last;

-- name: shiftsOfPerson
SELECT shift.id, shift.post_id, shift.building_id, shift.building, shift.name, shift.day, shift.starts_at, shift.ends_at, shift.people,
       shift.cancelled, shift.note, shift.cancel_reason, shift.uid
FROM visible_duty_assignment duty
JOIN duty_shift_row shift ON shift.id = duty.shift_id
WHERE duty.person_id = :person AND shift.day BETWEEN :first AND :last
ORDER BY shift.starts_at;

-- name: swaps
SELECT swap.id, swap.shift_id, swap.giver_id, giver.name, swap.taker_id, taker.name, swap.return_id, swap.state, swap.reason,
       swap.asked_at, swap.asked_by, swap.agreed_by, shift.day, shift.name,
       (SELECT building.name FROM visible_building building WHERE building.id = shift.building_id),
       back.day, back.name, (SELECT building.name FROM visible_building building WHERE building.id = back.building_id)
FROM visible_duty_swap swap
CROSS JOIN visible_duty_shift shift ON shift.id = swap.shift_id
CROSS JOIN visible_duty_person giver ON giver.id = swap.giver_id
CROSS JOIN visible_duty_person taker ON taker.id = swap.taker_id
LEFT JOIN visible_duty_shift back ON back.id = swap.return_id
WHERE swap.state IN ('asked', 'agreed')
ORDER BY shift.day, swap.id;

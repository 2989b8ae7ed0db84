-- SPDX-License-Identifier: GPL-3.0-or-later
-- Duty as people read it. What was written in confidence stands in no list but by its kind and severity; who may know it opens its log.

-- A shift with those who are on duty.
CREATE TEMP VIEW duty_shift_row AS
SELECT shift.id, shift.uid, shift.post_id, shift.building_id, shift.name, shift.day, shift.starts_at, shift.ends_at, shift.people,
       shift.cancelled, shift.cancel_reason, shift.note, building.name AS building, building.code_order,
       (SELECT count(*) FROM visible_duty_assignment duty WHERE duty.shift_id = shift.id) AS assigned,
       (SELECT group_concat(name, '、') FROM (
          SELECT person.name FROM visible_duty_assignment duty JOIN visible_duty_person person ON person.id = duty.person_id
          WHERE duty.shift_id = shift.id ORDER BY duty.id)) AS names
FROM visible_duty_shift shift
LEFT JOIN visible_building building ON building.id = shift.building_id;

CREATE TEMP VIEW duty_shift_list AS
SELECT id, day, name, building, coalesce(code_order, '') AS building_order, starts_at, ends_at, people, assigned, names,
       max(0, people - assigned) * (1 - cancelled) AS missing, cancelled, cancel_reason, note, building_id
FROM duty_shift_row;

-- A log with its submission: the first one, should two desks have submitted it.
CREATE TEMP VIEW duty_log_row AS
SELECT log.id, log.uid, log.shift_id, log.building_id, log.person_id, log.author, log.template, log.starts_at, log.ends_at, log.summary,
       building.name AS building, building.code_order, shift.name AS shift, shift.day AS shift_day, person.role_type,
       (SELECT min(sent.at) FROM visible_duty_submission sent WHERE sent.log_id = log.id) AS submitted_at,
       coalesce((SELECT max(sent.late) FROM visible_duty_submission sent WHERE sent.log_id = log.id), 0) AS late,
       (SELECT count(*) FROM visible_duty_entry entry WHERE entry.log_id = log.id) AS entries
FROM visible_duty_log log
LEFT JOIN visible_building building ON building.id = log.building_id
LEFT JOIN visible_duty_shift shift ON shift.id = log.shift_id
LEFT JOIN visible_duty_person person ON person.id = log.person_id;

CREATE TEMP VIEW duty_log_list AS
SELECT id, starts_at, ends_at, author, template, building, coalesce(code_order, '') AS building_order, shift, entries,
       CASE WHEN submitted_at IS NULL THEN 'draft' WHEN late THEN 'late' ELSE 'submitted' END AS state, submitted_at, summary, building_id
FROM duty_log_row;

-- An entry with its place in words, how it stands by the notes beside it, and whose log it is in. Joins are by unique keys.
CREATE TEMP VIEW duty_entry_row AS
SELECT entry.id, entry.uid, entry.log_id, entry.kind, entry.at, entry.until, entry.building_id, entry.floor_id, entry.room_id,
       entry.place AS place_words, entry.people, entry.severity, entry.text, entry.done, entry.result, entry.violation, entry.private,
       entry.follow_up, entry.ticket, entry.written_at, log.author, log.template, log.person_id, log.building_id AS log_building_id,
       trim(coalesce(
         (SELECT building.code || '-' || room.number FROM visible_room room
          JOIN visible_building building ON building.id = room.building_id WHERE room.id = entry.room_id),
         (SELECT building.name || ' ' || floor.number || '层' FROM visible_floor floor
          JOIN visible_building building ON building.id = floor.building_id WHERE floor.id = entry.floor_id),
         (SELECT building.name FROM visible_building building WHERE building.id = entry.building_id), '')
         || ' ' || coalesce(entry.place, '')) AS place,
       (SELECT building.name FROM visible_building building WHERE building.id = entry.building_id) AS building,
       coalesce((SELECT note.kind = 'settled' FROM visible_duty_note note
                 WHERE note.entry_id = entry.id AND note.kind IN ('settled', 'reopened') AND NOT EXISTS (
                   SELECT 1 FROM visible_duty_note back WHERE back.entry_id = entry.id AND back.kind = 'reversed'
                     AND back.target = lower(hex(note.uid)))
                 ORDER BY note.at DESC, note.id DESC LIMIT 1), 0) AS settled
FROM visible_duty_entry entry
JOIN visible_duty_log log ON log.id = entry.log_id;

CREATE TEMP VIEW duty_entry_list AS
SELECT id, at, kind, severity, iif(private, '****', place) AS place, iif(private, '****', text) AS text,
       iif(private, '****', done) AS done, iif(private, NULL, result) AS result,
       iif(private, '****', violation) AS violation, author, building, private, follow_up,
       iif(follow_up, iif(settled, 'settled', 'open'), '') AS standing, building_id, log_id
FROM duty_entry_row;

-- Handovers with their acknowledgement.
CREATE TEMP VIEW duty_handover_row AS
SELECT handover.id, handover.uid, handover.log_id, handover.building_id, handover.at, handover.by, handover.taker_id, handover.words,
       handover.entries, building.name AS building, taker.name AS taker,
       (SELECT min(seen.at) FROM visible_duty_acknowledgement seen WHERE seen.handover_id = handover.id) AS acknowledged_at,
       (SELECT seen.by FROM visible_duty_acknowledgement seen WHERE seen.handover_id = handover.id ORDER BY seen.at, seen.id LIMIT 1)
         AS acknowledged_by,
       (SELECT seen.text FROM visible_duty_acknowledgement seen WHERE seen.handover_id = handover.id ORDER BY seen.at, seen.id LIMIT 1)
         AS answer
FROM visible_duty_handover handover
LEFT JOIN visible_building building ON building.id = handover.building_id
LEFT JOIN visible_duty_person taker ON taker.id = handover.taker_id;

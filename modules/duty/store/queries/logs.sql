-- SPDX-License-Identifier: GPL-3.0-or-later
-- Logs, their entries, and what is handed over.

-- name: log
SELECT id, uid, shift_id, building_id, building, person_id, author, template, starts_at, ends_at, summary, submitted_at, late, shift
FROM duty_log_row WHERE id = ?;

-- name: logOfShift
SELECT id FROM duty_log_row WHERE shift_id = :shift AND author IS :author ORDER BY id LIMIT 1;

-- name: drafts
SELECT id FROM duty_log_row WHERE author IS :author AND submitted_at IS NULL AND starts_at >= :since ORDER BY starts_at DESC, id DESC;

-- name: latestLog
SELECT id FROM visible_duty_log
WHERE starts_at >= :since AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
ORDER BY starts_at DESC, id DESC LIMIT 1;

-- name: entriesOfLog
SELECT id FROM visible_duty_entry WHERE log_id = ? ORDER BY at, id;

-- name: entries
SELECT entry.id, entry.uid, entry.log_id, entry.kind, entry.at, entry.until, entry.building_id, entry.floor_id, entry.room_id,
       entry.place_words, entry.place, entry.people, entry.severity, entry.text, entry.done, entry.result, entry.violation,
       entry.private, entry.follow_up, entry.settled, entry.ticket, entry.written_at, entry.author, entry.building
FROM json_each(:entries)
CROSS JOIN duty_entry_row entry ON entry.id = json_each.value
ORDER BY entry.at, entry.id;

-- name: students
SELECT met.entry_id, met.id, met.student_id, coalesce(student.name, met.name), student.number, met.remark
FROM json_each(:entries)
CROSS JOIN visible_duty_entry_student met ON met.entry_id = json_each.value
LEFT JOIN visible_student student ON student.id = met.student_id
ORDER BY met.entry_id, met.id;

-- name: files
SELECT file.entry_id, file.id, file.file, file.note
FROM json_each(:entries)
CROSS JOIN visible_duty_entry_file file ON file.entry_id = json_each.value
ORDER BY file.entry_id, file.id;

-- name: notes
SELECT note.entry_id, note.kind, note.at, note.by, note.text,
       EXISTS (SELECT 1 FROM visible_duty_note back WHERE back.entry_id = note.entry_id AND back.kind = 'reversed'
                 AND back.target = lower(hex(note.uid)))
FROM json_each(:entries)
CROSS JOIN visible_duty_note note ON note.entry_id = json_each.value
WHERE note.kind <> 'reversed'
ORDER BY note.entry_id, note.at, note.id;

-- name: openEntries
SELECT id FROM duty_entry_row
WHERE follow_up = 1 AND settled = 0 AND at >= :since
  AND (:buildings IS NULL OR coalesce(building_id, log_building_id) IN (SELECT value FROM json_each(:buildings)))
ORDER BY at, id;

-- name: openEntriesOfBuilding
SELECT id FROM duty_entry_row
WHERE follow_up = 1 AND settled = 0 AND at >= :since AND coalesce(building_id, log_building_id) IS :building
ORDER BY at, id;

-- name: entriesOfStudent
SELECT entry_id FROM visible_duty_entry_student WHERE student_id = ?;

-- name: entriesOfTicket
SELECT id FROM visible_duty_entry WHERE ticket = ?;

-- name: entryOfUid
SELECT id FROM visible_duty_entry WHERE uid = ?;

-- name: handover
SELECT id, log_id, building_id, building, at, by, taker_id, taker, words, entries, acknowledged_at, acknowledged_by, answer
FROM duty_handover_row WHERE id = ?;

-- name: handoversOfLog
SELECT id FROM visible_duty_handover WHERE log_id = ? ORDER BY at, id;

-- name: unacknowledged
SELECT id FROM duty_handover_row
WHERE acknowledged_at IS NULL AND at >= :since
  AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
ORDER BY at, id;

-- name: logsBetween
SELECT id, starts_at, ends_at, author, template, building, shift, submitted_at, late, entries, summary
FROM duty_log_row
WHERE starts_at >= :from AND starts_at < :to AND (:buildings IS NULL OR building_id IN (SELECT value FROM json_each(:buildings)))
ORDER BY starts_at, id;

-- name: entriesBetween
SELECT id FROM duty_entry_row
WHERE at >= :from AND at < :to AND EXISTS (SELECT 1 FROM visible_duty_submission sent WHERE sent.log_id = duty_entry_row.log_id)
  AND (:buildings IS NULL OR coalesce(building_id, log_building_id) IN (SELECT value FROM json_each(:buildings)))
ORDER BY at, id;

-- name: hits
SELECT entry.id, entry.kind, entry.at, entry.place, entry.text, entry.private, entry.author, entry.building
FROM json_each(:entries)
CROSS JOIN duty_entry_row entry ON entry.id = json_each.value;

-- name: circle
SELECT private, author FROM duty_entry_row WHERE id = ?;

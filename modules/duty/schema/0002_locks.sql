-- SPDX-License-Identifier: GPL-3.0-or-later
-- Together with the ticket that it becomes nothing else of a submitted entry changes; and what was put beside an entry is not removed.

DROP TRIGGER duty_entry_locked;
CREATE TRIGGER duty_entry_locked BEFORE UPDATE ON duty_entry
WHEN EXISTS (SELECT 1 FROM duty_submission WHERE log_id = old.log_id)
  AND (new.ticket IS old.ticket OR new.kind IS NOT old.kind OR new.at IS NOT old.at OR new.until IS NOT old.until
    OR new.building_id IS NOT old.building_id OR new.floor_id IS NOT old.floor_id OR new.room_id IS NOT old.room_id
    OR new.place IS NOT old.place OR new.people IS NOT old.people OR new.severity IS NOT old.severity OR new.text IS NOT old.text
    OR new.done IS NOT old.done OR new.result IS NOT old.result OR new.violation IS NOT old.violation
    OR new.private IS NOT old.private OR new.follow_up IS NOT old.follow_up OR new.written_at IS NOT old.written_at)
BEGIN
  SELECT RAISE(ABORT, 'rule: A submitted log stays as it is; put a correction beside the entry.');
END;

CREATE TRIGGER duty_note_stays BEFORE DELETE ON duty_note
BEGIN
  SELECT RAISE(ABORT, 'rule: What was put beside an entry is not rewritten; take it back instead.');
END;

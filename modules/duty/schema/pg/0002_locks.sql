-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rules that a desk's triggers keep, under their names. What was submitted or acknowledged stays as it is, whatever a desk sends:
-- that is refused in the desk's own words. (Fields that never change are fixed by the catalogue.)

-- A log that is being submitted and one that is being written meet at its row: who comes second sees what the first has done.
CREATE FUNCTION data.duty_log_is_submitted(log uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM 1 FROM data.duty_log l WHERE l.id = log FOR SHARE;
  RETURN EXISTS (SELECT 1 FROM data.duty_submission s WHERE s.log_id = log);
END $$;

CREATE FUNCTION data.duty_submission_meets() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM 1 FROM data.duty_log l WHERE l.id = NEW.log_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER duty_submission_meets BEFORE INSERT ON data.duty_submission
  FOR EACH ROW EXECUTE FUNCTION data.duty_submission_meets();

CREATE FUNCTION data.duty_submission_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM hk.refuse('A submitted log stays as it is; put a correction beside the entry.');
  RETURN NULL;
END $$;
CREATE TRIGGER duty_submission_stays BEFORE DELETE ON data.duty_submission
  FOR EACH ROW EXECUTE FUNCTION data.duty_submission_stays();

-- By the name of the log's column: a log's own, or that of an entry.
CREATE FUNCTION data.duty_locked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  line jsonb := CASE WHEN TG_OP = 'INSERT' THEN to_jsonb(NEW) ELSE to_jsonb(OLD) END;
  log uuid;
BEGIN
  IF TG_ARGV[0] = 'entry_id' THEN
    SELECT e.log_id INTO log FROM data.duty_entry e WHERE e.id = (line ->> 'entry_id')::uuid;
  ELSE
    log := (line ->> TG_ARGV[0])::uuid;
  END IF;
  IF data.duty_log_is_submitted(log) THEN
    PERFORM hk.refuse('A submitted log stays as it is; put a correction beside the entry.');
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER duty_log_locked
  BEFORE UPDATE OF shift_id, building_id, person_id, author, template, starts_at, ends_at, summary OR DELETE ON data.duty_log
  FOR EACH ROW EXECUTE FUNCTION data.duty_locked('id');
-- All but the ticket that an entry becomes.
CREATE TRIGGER duty_entry_locked
  BEFORE INSERT OR DELETE OR UPDATE OF kind, at, until, building_id, floor_id, room_id, place, people, severity, text, done, result,
    violation, private, follow_up, written_at ON data.duty_entry
  FOR EACH ROW EXECUTE FUNCTION data.duty_locked('log_id');
CREATE TRIGGER duty_entry_student_locked
  BEFORE INSERT OR DELETE OR UPDATE OF student_id, name, remark ON data.duty_entry_student
  FOR EACH ROW EXECUTE FUNCTION data.duty_locked('entry_id');
-- What is said of a file may be said later.
CREATE TRIGGER duty_entry_file_locked BEFORE INSERT OR DELETE ON data.duty_entry_file
  FOR EACH ROW EXECUTE FUNCTION data.duty_locked('entry_id');

CREATE FUNCTION data.duty_note_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM hk.refuse('What was put beside an entry is not rewritten; take it back instead.');
  RETURN NULL;
END $$;
CREATE TRIGGER duty_note_stays BEFORE DELETE ON data.duty_note FOR EACH ROW EXECUTE FUNCTION data.duty_note_stays();

CREATE FUNCTION data.duty_handover_locked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM 1 FROM data.duty_handover h WHERE h.id = OLD.id FOR SHARE;
  IF EXISTS (SELECT 1 FROM data.duty_acknowledgement a WHERE a.handover_id = OLD.id) THEN
    PERFORM hk.refuse('A handover that was acknowledged stays as it is.');
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER duty_handover_locked
  BEFORE DELETE OR UPDATE OF building_id, at, by, taker_id, words, entries ON data.duty_handover
  FOR EACH ROW EXECUTE FUNCTION data.duty_handover_locked();

CREATE FUNCTION data.duty_acknowledgement_meets() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM 1 FROM data.duty_handover h WHERE h.id = NEW.handover_id FOR NO KEY UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER duty_acknowledgement_meets BEFORE INSERT ON data.duty_acknowledgement
  FOR EACH ROW EXECUTE FUNCTION data.duty_acknowledgement_meets();

CREATE FUNCTION data.duty_acknowledgement_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM hk.refuse('A handover that was acknowledged stays as it is.');
  RETURN NULL;
END $$;
CREATE TRIGGER duty_acknowledgement_stays BEFORE DELETE ON data.duty_acknowledgement
  FOR EACH ROW EXECUTE FUNCTION data.duty_acknowledgement_stays();

-- Two desks may give one person two posts at once without knowing of each other: the unit that comes later is kept as a conflict.
CREATE FUNCTION data.duty_assignment_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM 1 FROM data.duty_person p WHERE p.id = NEW.person_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM data.duty_assignment duty JOIN data.duty_shift here ON here.id = duty.shift_id
    JOIN data.duty_assignment other ON other.person_id = duty.person_id AND other.id <> duty.id
    JOIN data.duty_shift there ON there.id = other.shift_id
    WHERE duty.id = NEW.id AND there.cancelled = 0 AND here.cancelled = 0
      AND there.starts_at < here.ends_at AND here.starts_at < there.ends_at) THEN
    RAISE check_violation USING CONSTRAINT = 'duty_assignment_at_once', MESSAGE = 'a rule of duty';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER duty_assignment_at_once AFTER INSERT ON data.duty_assignment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION data.duty_assignment_once();

REVOKE ALL ON FUNCTION data.duty_log_is_submitted FROM PUBLIC;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rules that a desk's triggers keep, under their names, asked at the end of a unit, when all its rows are there. A desk may not
-- have seen what another one did: the unit that comes later is kept as a conflict.

CREATE FUNCTION data.break_rule(name text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE check_violation USING CONSTRAINT = break_rule.name, MESSAGE = 'a rule of the roster';
END $$;

CREATE FUNCTION data.room_rules() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  room data.room;
BEGIN
  SELECT * INTO room FROM data.room r WHERE r.id = NEW.id;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF room.floor_id IS NOT NULL
     AND room.building_id IS DISTINCT FROM (SELECT f.building_id FROM data.floor f WHERE f.id = room.floor_id) THEN
    PERFORM data.break_rule('room_floor');
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.capacity IS DISTINCT FROM OLD.capacity
     AND (SELECT count(*) FROM data.residency r WHERE r.room_id = room.id AND r.state = 'active' AND r.bed_id IS NOT NULL)
       > room.capacity THEN
    PERFORM data.break_rule('room_capacity');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER rules_of_new AFTER INSERT ON data.room DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.floor_id IS NOT NULL) EXECUTE FUNCTION data.room_rules();
CREATE CONSTRAINT TRIGGER rules_of_changed AFTER UPDATE OF floor_id, capacity ON data.room DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION data.room_rules();

-- Those who have a bed must fit the room. Two who take the last two places of a room that has one meet at its row: who comes second
-- counts again.
CREATE FUNCTION data.room_fits(room uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  places bigint;
  people bigint;
BEGIN
  SELECT r.capacity INTO places FROM data.room r WHERE r.id = room_fits.room;
  SELECT count(*) INTO people FROM data.residency r WHERE r.room_id = room_fits.room AND r.state = 'active' AND r.bed_id IS NOT NULL;
  IF people = places THEN
    PERFORM 1 FROM data.room r WHERE r.id = room_fits.room FOR NO KEY UPDATE;
    SELECT count(*) INTO people FROM data.residency r
    WHERE r.room_id = room_fits.room AND r.state = 'active' AND r.bed_id IS NOT NULL;
  END IF;
  RETURN places IS NULL OR people <= places;
END $$;

CREATE FUNCTION data.suits(student uuid, room uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
RETURN NOT EXISTS (
  SELECT 1 FROM data.student s JOIN data.room r ON r.id = room JOIN data.building b ON b.id = r.building_id
  WHERE s.id = student AND coalesce(r.gender, b.gender) <> 'mixed' AND s.gender <> coalesce(r.gender, b.gender));

CREATE FUNCTION data.residency_rules() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  stay data.residency;
BEGIN
  SELECT * INTO stay FROM data.residency r WHERE r.id = NEW.id;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.student_id <> OLD.student_id OR NEW.room_id <> OLD.room_id OR NEW.bed_id <> OLD.bed_id) THEN
    PERFORM data.break_rule('residency_fixed');
  END IF;
  IF stay.bed_id IS NOT NULL AND stay.room_id IS DISTINCT FROM (SELECT b.room_id FROM data.bed b WHERE b.id = stay.bed_id) THEN
    PERFORM data.break_rule('residency_bed');
  END IF;
  IF stay.state = 'active' AND stay.bed_id IS NOT NULL
     AND (TG_OP = 'INSERT' OR NEW.state <> OLD.state OR NEW.bed_id IS DISTINCT FROM OLD.bed_id)
     AND NOT data.room_fits(stay.room_id) THEN
    PERFORM data.break_rule('residency_capacity');
  END IF;
  -- What was written before a building changed its gender stays as it is until somebody moves.
  IF stay.state IN ('active', 'booked') AND stay.gender_reason IS NULL
     AND (TG_OP = 'INSERT' OR OLD.state NOT IN ('active', 'booked') OR OLD.gender_reason IS NOT NULL)
     AND NOT data.suits(stay.student_id, stay.room_id) THEN
    PERFORM data.break_rule('residency_gender');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER rules_of_new AFTER INSERT ON data.residency DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION data.residency_rules();
CREATE CONSTRAINT TRIGGER rules_of_changed AFTER UPDATE OF student_id, room_id, bed_id, state, gender_reason ON data.residency
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION data.residency_rules();

REVOKE ALL ON FUNCTION data.room_fits, data.suits, data.break_rule FROM PUBLIC;

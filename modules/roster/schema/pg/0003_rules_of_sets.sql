-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same rules for many new rows at once: where a set of units is taken together, its stays are asked about by few statements
-- instead of each by itself. Whoever adds rows so (data.add_…, which says hk.together) asks data.rules_of_new_… at the end.

-- Those who have a bed must fit the room. Two who take the last two places of a room that has one meet at its row: who comes second
-- counts again. By the room's own stays: a condition on their state would be answered from the index of all stays that have a bed.
CREATE OR REPLACE FUNCTION data.room_fits(room uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  places bigint;
  people bigint;
BEGIN
  SELECT r.capacity INTO places FROM data.room r WHERE r.id = room_fits.room;
  SELECT count(*) FILTER (WHERE r.state = 'active' AND r.bed_id IS NOT NULL) INTO people FROM data.residency r
  WHERE r.room_id = room_fits.room;
  IF people = places THEN
    PERFORM 1 FROM data.room r WHERE r.id = room_fits.room FOR NO KEY UPDATE;
    SELECT count(*) FILTER (WHERE r.state = 'active' AND r.bed_id IS NOT NULL) INTO people FROM data.residency r
    WHERE r.room_id = room_fits.room;
  END IF;
  RETURN places IS NULL OR people <= places;
END $$;

CREATE FUNCTION data.rules_of_new_residency(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
SET enable_seqscan = off AS $$
DECLARE
  full_rooms uuid[];
BEGIN
  IF EXISTS (WITH fresh AS MATERIALIZED (SELECT * FROM data.residency r WHERE r.id = ANY (ids))
             SELECT 1 FROM fresh r WHERE r.bed_id IS NOT NULL
             AND r.room_id IS DISTINCT FROM (SELECT b.room_id FROM data.bed b WHERE b.id = r.bed_id)) THEN
    PERFORM data.break_rule('residency_bed');
  END IF;
  WITH fresh AS MATERIALIZED (SELECT * FROM data.residency r WHERE r.id = ANY (ids))
  SELECT array_agg(s.room_id) INTO full_rooms
  FROM (SELECT DISTINCT r.room_id FROM fresh r WHERE r.state = 'active' AND r.bed_id IS NOT NULL) s
  WHERE (SELECT p.capacity FROM data.room p WHERE p.id = s.room_id)
        <= (SELECT count(*) FILTER (WHERE o.state = 'active' AND o.bed_id IS NOT NULL) FROM data.residency o
            WHERE o.room_id = s.room_id);
  -- As in data.room_fits: who may have come second meets the first at the room's row, and counts again.
  IF full_rooms IS NOT NULL THEN
    PERFORM 1 FROM data.room p WHERE p.id = ANY (full_rooms) ORDER BY p.id FOR NO KEY UPDATE;
    IF EXISTS (SELECT 1 FROM data.room p WHERE p.id = ANY (full_rooms)
               AND p.capacity < (SELECT count(*) FILTER (WHERE o.state = 'active' AND o.bed_id IS NOT NULL)
                                 FROM data.residency o WHERE o.room_id = p.id)) THEN
      PERFORM data.break_rule('residency_capacity');
    END IF;
  END IF;
  IF EXISTS (WITH fresh AS MATERIALIZED (SELECT * FROM data.residency r WHERE r.id = ANY (ids))
             SELECT 1 FROM fresh r JOIN data.student s ON s.id = r.student_id JOIN data.room p ON p.id = r.room_id
             JOIN data.building b ON b.id = p.building_id
             WHERE r.state IN ('active', 'booked') AND r.gender_reason IS NULL
             AND coalesce(p.gender, b.gender) <> 'mixed' AND s.gender <> coalesce(p.gender, b.gender)) THEN
    PERFORM data.break_rule('residency_gender');
  END IF;
END $$;

DROP TRIGGER rules_of_new ON data.residency;
CREATE CONSTRAINT TRIGGER rules_of_new AFTER INSERT ON data.residency DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (coalesce(current_setting('hk.together', true), '') <> 'on') EXECUTE FUNCTION data.residency_rules();

REVOKE ALL ON FUNCTION data.rules_of_new_residency FROM PUBLIC;

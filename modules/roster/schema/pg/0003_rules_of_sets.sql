-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same rules for many new rows at once: where a set of units is taken together, its stays are asked about by few statements
-- instead of each by itself. Whoever adds rows so (data.add_…, which says hk.together) asks data.rules_of_new_… at the end.

CREATE FUNCTION data.rules_of_new_residency(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
SET enable_seqscan = off AS $$
DECLARE
  full_rooms uuid[];
BEGIN
  IF EXISTS (SELECT 1 FROM data.residency r LEFT JOIN data.bed b ON b.id = r.bed_id
             WHERE r.id = ANY (ids) AND r.bed_id IS NOT NULL AND r.room_id IS DISTINCT FROM b.room_id) THEN
    PERFORM data.break_rule('residency_bed');
  END IF;
  -- As in data.room_fits: who may have come second meets the first at the room's row, and counts again.
  SELECT array_agg(p.id) INTO full_rooms
  FROM (SELECT DISTINCT r.room_id FROM data.residency r
        WHERE r.id = ANY (ids) AND r.state = 'active' AND r.bed_id IS NOT NULL) s
  JOIN data.room p ON p.id = s.room_id
  WHERE p.capacity <= (SELECT count(*) FROM data.residency o
                       WHERE o.room_id = p.id AND o.state = 'active' AND o.bed_id IS NOT NULL);
  IF full_rooms IS NOT NULL THEN
    PERFORM 1 FROM data.room p WHERE p.id = ANY (full_rooms) ORDER BY p.id FOR NO KEY UPDATE;
    IF EXISTS (SELECT 1 FROM data.room p WHERE p.id = ANY (full_rooms)
               AND p.capacity < (SELECT count(*) FROM data.residency o
                                 WHERE o.room_id = p.id AND o.state = 'active' AND o.bed_id IS NOT NULL)) THEN
      PERFORM data.break_rule('residency_capacity');
    END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM data.residency r JOIN data.student s ON s.id = r.student_id JOIN data.room p ON p.id = r.room_id
             JOIN data.building b ON b.id = p.building_id
             WHERE r.id = ANY (ids) AND r.state IN ('active', 'booked') AND r.gender_reason IS NULL
             AND coalesce(p.gender, b.gender) <> 'mixed' AND s.gender <> coalesce(p.gender, b.gender)) THEN
    PERFORM data.break_rule('residency_gender');
  END IF;
END $$;
REVOKE ALL ON FUNCTION data.rules_of_new_residency FROM PUBLIC;

DROP TRIGGER rules_of_new ON data.residency;
CREATE CONSTRAINT TRIGGER rules_of_new AFTER INSERT ON data.residency DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (coalesce(current_setting('hk.together', true), '') <> 'on') EXECUTE FUNCTION data.residency_rules();

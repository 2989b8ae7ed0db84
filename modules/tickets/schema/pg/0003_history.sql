-- SPDX-License-Identifier: GPL-3.0-or-later
-- A step goes only with its whole ticket, whatever a desk sends: it is taken back by a further one.

CREATE FUNCTION data.ticket_event_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM data.ticket t WHERE t.id = OLD.ticket_id) THEN
    PERFORM hk.refuse('The history of a ticket is not rewritten; take the step back instead.');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ticket_event_stays AFTER DELETE ON data.ticket_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION data.ticket_event_stays();

REVOKE ALL ON FUNCTION data.ticket_event_stays FROM PUBLIC;

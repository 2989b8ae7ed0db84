-- SPDX-License-Identifier: GPL-3.0-or-later
-- After 400 days a deleted row's line leaves the feed, and its name stays for ever: nothing comes back under it. A desk that was away
-- for longer reads the feed from its beginning, by its own record.

ALTER TABLE hk.dead_id ADD COLUMN at timestamptz NOT NULL DEFAULT now(), ADD COLUMN forgotten boolean NOT NULL DEFAULT false;
CREATE INDEX dead_id_at ON hk.dead_id (at) WHERE NOT forgotten;

-- Every name that was ever given. Nobody knows the version of one that is forgotten.
CREATE VIEW hk.known_row AS
SELECT entity, row_id, deleted, version, device FROM hk.sync_row
UNION ALL SELECT entity, row_id, true, -1, NULL FROM hk.dead_id WHERE forgotten;

CREATE OR REPLACE FUNCTION hk.expire() RETURNS void LANGUAGE sql SET search_path = pg_catalog AS $$
  DELETE FROM hk.receipt r WHERE r.at < now() - interval '180 days';
  WITH old AS (
    UPDATE hk.dead_id d SET forgotten = true WHERE NOT d.forgotten AND d.at < now() - interval '400 days'
    RETURNING d.entity, d.row_id)
  DELETE FROM hk.sync_row s USING old WHERE s.entity = old.entity AND s.row_id = old.row_id AND s.deleted;
$$;

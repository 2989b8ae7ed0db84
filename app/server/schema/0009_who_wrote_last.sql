-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a row as a whole its last writer, the time and the desk are of one entry: the last to arrive need not be the last who wrote.

CREATE OR REPLACE FUNCTION hk.keep_conflict(id uuid, about text, about_row uuid, theirs_row uuid, theirs_field text, merge_group text,
                                            base text, mine text, theirs text, mine_by uuid, mine_at bigint, device text,
                                            proposal jsonb, fallback uuid[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  reach uuid[];
  line hk.sync_row;
  written jsonb;
BEGIN
  SELECT s.scopes INTO reach FROM hk.sync_row s WHERE s.entity = about AND s.row_id = about_row;
  IF reach IS NULL THEN
    EXECUTE format('SELECT data.%I(jsonb_populate_record(NULL::data.%I, $1))', 'scopes_of_' || about, about)
    INTO reach USING proposal;
  END IF;
  IF reach = '{}' THEN
    reach := fallback;
  END IF;
  SELECT * INTO line FROM hk.sync_row s WHERE s.entity = about AND s.row_id = theirs_row;
  written := CASE WHEN theirs_field = '' THEN hk.last_of(line.writers)
             ELSE coalesce(line.writers->theirs_field, line.writers->'') END;
  INSERT INTO data.conflict (id, scopes, entity, "row", merge_group, base, mine, theirs, mine_by, theirs_by, mine_at, theirs_at, device,
                             theirs_device, state)
  VALUES (keep_conflict.id, reach, about, replace(about_row::text, '-', ''), keep_conflict.merge_group, keep_conflict.base,
          keep_conflict.mine, keep_conflict.theirs,
          coalesce((SELECT a.title FROM hk.account a WHERE a.id = keep_conflict.mine_by),
                   (SELECT a.title FROM hk.account a WHERE a.id = hk.current_uuid('hk.account')), ''),
          coalesce((SELECT a.title FROM hk.account a
                    WHERE a.id = coalesce(hk.writer_of(written), line.writer)), ''),
          keep_conflict.mine_at, (written->>1)::bigint, keep_conflict.device, replace(written->>2, '-', ''), 'open');
END $$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the server keeps besides the rows themselves: accounts, sessions, desks, receipts, and the feed that desks read.

CREATE TABLE hk.account (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  title text NOT NULL,
  password text NOT NULL,
  active boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX account_name ON hk.account (lower(name));

CREATE TABLE hk.account_grant (
  account uuid NOT NULL REFERENCES hk.account (id),
  role text NOT NULL,
  kind text NOT NULL DEFAULT '' CHECK (kind IN ('', 'building', 'college', 'person')),
  scope uuid,
  person text NOT NULL DEFAULT '',
  CHECK ((kind IN ('building', 'college')) = (scope IS NOT NULL)),
  CHECK ((kind = 'person') = (person <> ''))
);
CREATE UNIQUE INDEX account_grant_once ON hk.account_grant (account, role, kind, coalesce(scope, account), person);

-- Attempts to sign in, under a hash of the name, whether there is such an account or not.
CREATE TABLE hk.attempt (
  name bytea PRIMARY KEY,
  failures int NOT NULL,
  locked_until bigint NOT NULL,
  at bigint NOT NULL
);

CREATE TABLE hk.device (
  id uuid PRIMARY KEY,
  last_unit bigint NOT NULL DEFAULT 0,
  nonce bytea NOT NULL,
  previous_nonce bytea,
  previous_first bigint NOT NULL DEFAULT 0
);

-- Tokens are kept as hashes only. A refresh makes a new line of the same family; one that is used twice ends the family.
CREATE TABLE hk.session (
  access bytea PRIMARY KEY,
  access_until bigint NOT NULL,
  refresh bytea NOT NULL UNIQUE,
  refresh_until bigint NOT NULL,
  family uuid NOT NULL,
  family_until bigint NOT NULL,
  refreshed_at bigint,
  account uuid NOT NULL REFERENCES hk.account (id),
  device uuid NOT NULL REFERENCES hk.device (id),
  device_key bytea NOT NULL
);
CREATE INDEX session_family ON hk.session (family);

CREATE TABLE hk.receipt (
  device uuid NOT NULL REFERENCES hk.device (id),
  number bigint NOT NULL,
  hash bytea NOT NULL,
  result text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (device, number)
);

CREATE SEQUENCE hk.sync_seq;

-- One line for each row that is or was: where it stands in the feed. It moves forward whenever the row is written. `writers` names who
-- wrote each field last, under '' who made the row.
CREATE TABLE hk.sync_row (
  school int NOT NULL,
  entity text NOT NULL,
  row_id uuid NOT NULL,
  scopes uuid[] NOT NULL,
  version bigint NOT NULL,
  deleted boolean NOT NULL DEFAULT false,
  writer uuid,
  device uuid,
  writers jsonb NOT NULL DEFAULT '{}',
  xid xid8 NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (entity, row_id)
);
CREATE INDEX sync_row_feed ON hk.sync_row (school, xid, seq);

-- A row left a scope: who sees only that must let it go.
CREATE TABLE hk.sync_exit (
  school int NOT NULL,
  entity text NOT NULL,
  row_id uuid NOT NULL,
  scope uuid NOT NULL,
  xid xid8 NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (entity, row_id, scope)
);
CREATE INDEX sync_exit_feed ON hk.sync_exit (school, xid, seq);

-- Rows that were deleted come back under their name only by the undo of somebody who knew of it.
CREATE TABLE hk.dead_id (entity text NOT NULL, row_id uuid NOT NULL, PRIMARY KEY (entity, row_id));

-- Where two rows claim the same: the later one is kept with `field` at `value`, for people to decide.
CREATE TABLE hk.contest (
  constraint_name text PRIMARY KEY,
  entity text NOT NULL,
  key_field text NOT NULL,
  field text NOT NULL,
  value text NOT NULL
);

-- `generation` is raised by hand after a dump was put back, where transaction numbers start anew.
CREATE TABLE hk.server_state (generation int NOT NULL);
INSERT INTO hk.server_state VALUES (1);

CREATE FUNCTION hk.uuids(name text) RETURNS uuid[] LANGUAGE sql STABLE
RETURN CASE WHEN coalesce(current_setting(name, true), '') IN ('', '*') THEN '{}'::uuid[] ELSE current_setting(name, true)::uuid[] END;

-- A setting reaches a row: it is "*", or names one of its scopes.
CREATE FUNCTION hk.reaches(name text, scopes uuid[]) RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(current_setting(name, true), '') = '*' OR scopes && hk.uuids(name);

CREATE FUNCTION hk.person(name text) RETURNS uuid LANGUAGE sql IMMUTABLE
RETURN CASE WHEN name <> '' THEN md5('person:' || name)::uuid END;

CREATE FUNCTION hk.current_uuid(name text) RETURNS uuid LANGUAGE sql STABLE
RETURN nullif(current_setting(name, true), '')::uuid;

-- Moves a row's line in the feed forward. Called by the tables' triggers alone.
CREATE FUNCTION hk.feed(school int, entity text, row_id uuid, old_scopes uuid[], new_scopes uuid[], version bigint, deleted boolean,
                        changed text[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  lost uuid;
BEGIN
  INSERT INTO hk.sync_row AS r (school, entity, row_id, scopes, version, deleted, writer, device, writers, xid, seq)
  VALUES (feed.school, feed.entity, feed.row_id, new_scopes, feed.version, feed.deleted, hk.current_uuid('hk.account'),
          hk.current_uuid('hk.device'),
          (SELECT coalesce(jsonb_object_agg(c, hk.current_uuid('hk.account')), '{}') FROM unnest(feed.changed) c),
          pg_current_xact_id(), nextval('hk.sync_seq'))
  ON CONFLICT ON CONSTRAINT sync_row_pkey DO UPDATE
  SET scopes = excluded.scopes, version = excluded.version, deleted = excluded.deleted,
      writer = CASE WHEN feed.changed <> '{}' THEN excluded.writer ELSE r.writer END,
      device = CASE WHEN feed.changed <> '{}' THEN excluded.device ELSE r.device END,
      writers = r.writers || excluded.writers, xid = excluded.xid, seq = excluded.seq;
  FOREACH lost IN ARRAY old_scopes LOOP
    IF lost <> ALL (new_scopes) THEN
      INSERT INTO hk.sync_exit (school, entity, row_id, scope, xid, seq)
      VALUES (feed.school, feed.entity, feed.row_id, lost, pg_current_xact_id(), nextval('hk.sync_seq'))
      ON CONFLICT ON CONSTRAINT sync_exit_pkey DO UPDATE SET xid = excluded.xid, seq = excluded.seq;
    END IF;
  END LOOP;
  IF feed.deleted THEN
    INSERT INTO hk.dead_id (entity, row_id) VALUES (feed.entity, feed.row_id) ON CONFLICT DO NOTHING;
  ELSIF feed.version > 1 AND feed.changed = '{""}' THEN
    DELETE FROM hk.dead_id d WHERE d.entity = feed.entity AND d.row_id = feed.row_id;
  END IF;
END $$;
REVOKE ALL ON FUNCTION hk.feed FROM PUBLIC;

-- Keeps both sides of a disagreement, within reach of those who reach the row it is about. `theirs_row` is the row that stands against
-- it where that is another one, `theirs_field` the field that does; `proposal` what the row would be, where there is none.
CREATE FUNCTION hk.keep_conflict(id uuid, about text, about_row uuid, theirs_row uuid, theirs_field text, merge_group text, base text,
                                 mine text, theirs text, mine_by uuid, mine_at bigint, device text, proposal jsonb, fallback uuid[])
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  reach uuid[];
BEGIN
  SELECT s.scopes INTO reach FROM hk.sync_row s WHERE s.entity = about AND s.row_id = about_row;
  IF reach IS NULL THEN
    EXECUTE format('SELECT data.%I(jsonb_populate_record(NULL::data.%I, $1))', 'scopes_of_' || about, about)
    INTO reach USING proposal;
  END IF;
  IF reach = '{}' THEN
    reach := fallback;
  END IF;
  INSERT INTO data.conflict (id, scopes, entity, "row", merge_group, base, mine, theirs, mine_by, theirs_by, mine_at, device, state)
  VALUES (keep_conflict.id, reach, about, replace(about_row::text, '-', ''), keep_conflict.merge_group, keep_conflict.base,
          keep_conflict.mine, keep_conflict.theirs,
          coalesce((SELECT a.title FROM hk.account a WHERE a.id = keep_conflict.mine_by),
                   (SELECT a.title FROM hk.account a WHERE a.id = hk.current_uuid('hk.account')), ''),
          coalesce((SELECT a.title FROM hk.sync_row s JOIN hk.account a
                    ON a.id = CASE WHEN theirs_field = '' THEN s.writer
                              ELSE coalesce(s.writers->>theirs_field, s.writers->>'')::uuid END
                    WHERE s.entity = about AND s.row_id = theirs_row), ''),
          keep_conflict.mine_at, keep_conflict.device, 'open');
END $$;
REVOKE ALL ON FUNCTION hk.keep_conflict FROM PUBLIC;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The bytes of files that rows refer to, in parts, under their hash. What is on its way stands apart until it is whole and was found
-- to be what it said: under a hash there is never half a file.

CREATE TABLE hk.blob_content (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);

CREATE TABLE hk.blob_part (
  content bigint NOT NULL REFERENCES hk.blob_content (id) ON DELETE CASCADE,
  number int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (content, number)
);
-- Photographs and scans are compressed as they come.
ALTER TABLE hk.blob_part ALTER bytes SET STORAGE EXTERNAL;

-- `head` is its beginning, by which its type is known.
CREATE TABLE hk.blob (
  sha256 bytea PRIMARY KEY CHECK (length(sha256) = 32),
  size bigint NOT NULL CHECK (size > 0),
  head bytea NOT NULL,
  content bigint NOT NULL UNIQUE REFERENCES hk.blob_content (id),
  at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE hk.blob_upload (
  account uuid NOT NULL REFERENCES hk.account (id),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  size bigint NOT NULL CHECK (size > 0),
  type text NOT NULL,
  content bigint NOT NULL UNIQUE REFERENCES hk.blob_content (id),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account, sha256)
);
CREATE INDEX blob_upload_at ON hk.blob_upload (at);

-- Who has sent the bytes, and so has them: who merely knows a hash could not.
CREATE TABLE hk.blob_sender (
  sha256 bytea NOT NULL REFERENCES hk.blob (sha256) ON DELETE CASCADE,
  account uuid NOT NULL REFERENCES hk.account (id),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (sha256, account)
);
CREATE INDEX blob_sender_account ON hk.blob_sender (account);

-- The rows and fields that name a file, and until when they did, kept by their tables' triggers. A conflict has those of the row it
-- is about.
CREATE TABLE hk.blob_use (
  entity text NOT NULL,
  row_id uuid NOT NULL,
  field text NOT NULL,
  sha256 bytea NOT NULL REFERENCES hk.blob (sha256),
  ended timestamptz,
  PRIMARY KEY (entity, row_id, field, sha256)
);
CREATE INDEX blob_use_file ON hk.blob_use (sha256);

-- The hash in the text of a reference.
CREATE FUNCTION hk.file_of(reference text) RETURNS bytea LANGUAGE sql IMMUTABLE
RETURN decode(reference::jsonb->>'sha256', 'hex');

-- What lies about with nobody naming it goes after 30 days, what never came whole after one. Two statements: what is locked here is
-- named by nobody new, and what was named just before shows to the second.
CREATE FUNCTION hk.expire_blobs() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  idle bytea[];
BEGIN
  WITH old AS (DELETE FROM hk.blob_upload u WHERE u.at < now() - interval '1 day' RETURNING u.content)
  DELETE FROM hk.blob_content c USING old WHERE c.id = old.content;
  DELETE FROM hk.blob_sender s WHERE s.at < now() - interval '30 days';
  DELETE FROM hk.blob_use u WHERE u.ended < now() - interval '30 days';
  idle := ARRAY(SELECT b.sha256 FROM hk.blob b WHERE b.at < now() - interval '30 days'
                AND NOT EXISTS (SELECT 1 FROM hk.blob_use u WHERE u.sha256 = b.sha256)
                AND NOT EXISTS (SELECT 1 FROM hk.blob_sender s WHERE s.sha256 = b.sha256) FOR UPDATE SKIP LOCKED);
  WITH old AS (
    DELETE FROM hk.blob b WHERE b.sha256 = ANY (idle)
    AND NOT EXISTS (SELECT 1 FROM hk.blob_use u WHERE u.sha256 = b.sha256)
    AND NOT EXISTS (SELECT 1 FROM hk.blob_sender s WHERE s.sha256 = b.sha256) RETURNING b.content)
  DELETE FROM hk.blob_content c USING old WHERE c.id = old.content;
END $$;
REVOKE ALL ON FUNCTION hk.expire_blobs FROM PUBLIC;

-- Programs before files know no key of class basic: the server hands it to who asks.
ALTER TABLE hk.school_key DROP CONSTRAINT school_key_klass_check;
ALTER TABLE hk.school_key ADD CONSTRAINT school_key_klass_check CHECK (klass IN ('basic', 'sensitive', 'confidential'));

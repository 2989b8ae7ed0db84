-- SPDX-License-Identifier: GPL-3.0-or-later
-- What may be forgotten with time: nobody sends a unit of half a year ago a second time.

CREATE INDEX receipt_at ON hk.receipt (at);

CREATE FUNCTION hk.expire() RETURNS void LANGUAGE sql SET search_path = pg_catalog AS $$
  DELETE FROM hk.receipt r WHERE r.at < now() - interval '180 days';
$$;
REVOKE ALL ON FUNCTION hk.expire FROM PUBLIC;

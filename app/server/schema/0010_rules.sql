-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a module refuses for good, whoever comes first: the unit is sent back with the words that a desk's own trigger says.

CREATE FUNCTION hk.refuse(words text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'HK001', MESSAGE = refuse.words;
END $$;
REVOKE ALL ON FUNCTION hk.refuse FROM PUBLIC;

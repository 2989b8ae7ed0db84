-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose a confidential record is follows from the author's account: of records from before, where only one has that name. All of them
-- are touched, so that their scopes are what they are by that.

UPDATE data.mentor_confidence c SET author_account =
  (SELECT min(replace(a.id::text, '-', '')) FROM hk.account a WHERE a.title = c.author HAVING count(*) = 1);

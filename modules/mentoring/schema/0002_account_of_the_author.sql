-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose a confidential record is follows from the author's account; the name is for people to read, and two may share one. What was
-- written before finds its account where only one has that name; else only the roles that it names read it.

ALTER TABLE mentor_confidence ADD COLUMN author_account TEXT CHECK (length(author_account) = 32);

UPDATE mentor_confidence SET author_account = (SELECT lower(hex(uid)) FROM account WHERE display_name = author)
WHERE (SELECT count(*) FROM account WHERE display_name = author) = 1;

DROP INDEX mentor_confidence_author;
CREATE INDEX mentor_confidence_author ON mentor_confidence (author_account);

DROP TRIGGER mentor_confidence_fixed;
CREATE TRIGGER mentor_confidence_fixed BEFORE UPDATE OF student_id, author, author_account ON mentor_confidence
WHEN new.student_id IS NOT old.student_id OR new.author IS NOT old.author OR new.author_account IS NOT old.author_account
BEGIN
  SELECT RAISE(ABORT, 'rule: A confidential record stays with its student and its author.');
END;

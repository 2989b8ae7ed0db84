-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of confidential records: that there are such, for those whom they name. No statement reads what they say.

-- name: ofStudent
SELECT id, student_id, student, student_number, author, readers, day FROM mentor_confidence_row
WHERE student_id = ? ORDER BY day DESC, id DESC;

-- name: authorOf
SELECT author_account FROM mentor_confidence_row WHERE id = ?;

-- name: one
SELECT id, student_id, student, student_number, author, readers, day FROM mentor_confidence_row WHERE id = ?;

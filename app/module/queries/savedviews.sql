-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: ofList
SELECT id, name, state FROM visible_saved_view WHERE list = ? ORDER BY name;

-- name: byName
SELECT id FROM visible_saved_view WHERE list = ? AND name = ?;

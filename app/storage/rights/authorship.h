// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace hk {

// How a row of a circle names who wrote it: the uid of an account, in hexadecimal digits. A name would not do: two people may share
// one. Where nobody signs in, the desk's account at the server stands for whoever is there; without a server it is empty.

// Under which new rows are written here.
Result<QString> authorHere(Reader &reader);
// Whoever is here has written a row that names this author. What names nobody is the owner's.
Result<bool> isAuthorHere(Reader &reader, const QString &author);

// Of the account that the desk signs in with at its server; empty where it has none.
Result<QByteArray> accountAtServer(Reader &reader);

// A query of all authors that the viewer is, by TEMP sight_key: the account's own uid, and the server's for it where the desk signs
// in there under the same name.
QString authorsOfViewer();

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/exchange/ledgerrow.h"

namespace hk::tickets {

// The columns that a ledger may have, with the headers that offices write over them. Beside those of a LedgerRow the building,
// room and bed, which together are the place, and what was used and cost, which goes to what was done.
std::vector<ImportField> ledgerFields();
QString ledgerFieldTitle(LedgerField field);

// What only a ledger can tell of a mapping: the one time of a ledger without a time of the report is that time.
void refineLedgerLayout(const Sheet &sheet, SheetLayout &layout);

// A stage in the words of offices ("已办结", "维修中"), a satisfaction ("基本满意", "5分"), yes or no; nothing where it is none.
std::optional<Stage> stageMeant(const QString &words);
std::optional<int> ratingMeant(const QString &words);
std::optional<bool> answerMeant(const QString &words);
// The code of a source or priority; empty where it is none.
QString choiceMeantBy(LedgerField field, const QString &words);
// The words that are written, and understood again, for them.
QString choiceWords(LedgerField field, const QString &code);
QString stageWords(Stage stage);
QString ratingWords(int rating);

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/sheetlayout.h"

namespace hk {

// What importers of sheets do alike: the file is read whole, its sheets are laid out, and shown as they stand.

Error importCancelled();
// Between preview and import somebody has changed the data, so the preview no longer says what would happen.
Error changedSincePreview();

// The sheets of a file; `plan` learns the file, its hash, whether it was imported before, and its sheets.
Result<std::vector<Sheet>> readImportFile(Reader &reader, const QString &file, const QString &onlySheet, const JobControl &control,
                                          ImportPlan &plan);
// The layouts of all sheets, as they are found or as a person has set them. One that is asked for by its name is read, hidden or
// not, and no other.
void layOutSheets(const std::vector<Sheet> &sheets, const LayoutRules &rules, const std::vector<SheetLayout> &set,
                  const QString &onlySheet, ImportPlan &plan);
// `count` rows from `first`, as far as there are any.
std::vector<CellRow> rowsOfSheet(const std::vector<Sheet> &sheets, int sheet, int first, int count);

// What follows from a problem where nothing else is said: an error leaves the row out, a warning only the value.
QString usualConsequence(Severity severity);
// A problem at a cell, with what usually follows: an error leaves the row out, a warning only the value. The value is what the
// cell says, or `value` where it is empty under a merged one.
ImportProblem problemAt(const std::vector<Sheet> &sheets, const ImportItem &at, Severity severity, const QString &reason,
                        const QString &value = {});
// The same about a sheet as a whole.
ImportProblem noteOf(const Sheet &sheet, int index, const QString &reason);
// What is worth knowing of a sheet that was read: what it hides, and the columns that mean nothing to the importer.
QList<ImportProblem> sheetNotes(const Sheet &sheet, const SheetLayout &layout);

// Problems in the order of their cells. What a refused item would have lost besides is nobody's concern before it is put right.
void settleProblems(QList<ImportProblem> &problems, const std::function<bool(int item)> &isRefused);

}  // namespace hk

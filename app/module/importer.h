// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sheets/workbook.h"
#include "storage/batches.h"
#include "storage/database.h"

#include <QHash>
#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace hk {

enum class Severity : quint8 { Error, Warning, Note };

// Something in an imported file that a person should know. An error refuses its row; a warning lets the row in without
// that value; a note only says what was done.
struct ImportProblem {
    Severity severity = Severity::Error;
    int sheet = 0;  // index in the file
    int row = -1;  // from 0; -1 = the sheet or the file as a whole
    int column = -1;  // from 0
    QString sheetName;
    QString value;  // as it stands in the cell
    QString reason;  // why, a sentence
    QString consequence;  // what will happen, a sentence
    int item = -1;  // the item it belongs to
    QString suggestion = {};  // a value that would be right, where one is safe
};

// What will happen to a thing found in the file.
enum class ImportAction : quint8 { Insert, Move, Update, Same, Refuse, Gone };

// A thing found in the file (a person, a ticket), or one that the file no longer has (Gone).
struct ImportItem {
    int sheet = 0;
    int row = 0;
    int column = 0;  // of a pivoted sheet: where in the row it stands
    ImportAction action = ImportAction::Insert;
    bool accepted = true;  // a person may leave it out
    QString title;  // "孟子涵 2024030217"
    QString change;  // what differs, in words: "3-417-1 → 3-502-2"
};

// A cell as a person corrected it in the preview; the importer reads it instead of what the file says.
struct CellCorrection {
    int row = 0;
    int column = 0;
    QString value;
};

// How one sheet is understood; a person may change it before planning again.
struct SheetLayout {
    int sheet = 0;
    bool used = true;
    QString note;  // why it is left out, or what was noticed, in words
    int headerRow = -1;  // first row of the header, from 0
    int headerRows = 1;
    int firstRow = 0;  // of the data
    int lastRow = -1;  // inclusive
    bool pivoted = false;  // columns are the beds of a room
    QString building;  // known from the sheet's name or title
    std::vector<QByteArray> mapping;  // column -> import field ("number", "place", …); empty = left out
    std::vector<QString> headers;  // column -> the header as read
    std::vector<CellCorrection> corrections = {};
};

// A column's meaning that an importer knows: what the wizard offers for mapping.
struct ImportField {
    QByteArray name;
    QString title;
    QStringList synonyms;
    bool required = false;
    bool encrypted = false;  // shown masked, also where it is mistyped
};

// The file as it was understood, and what importing it would do. Made off the main thread.
struct ImportPlan {
    QString file;  // full path
    QByteArray hash;  // SHA-256
    std::vector<SheetInfo> sheets;
    std::vector<SheetLayout> layouts;
    std::vector<ImportItem> items;
    QList<ImportProblem> problems;
    std::optional<Batch> sameFile;  // it was imported before
    std::shared_ptr<const void> memory;  // the importer's own part

    int count(ImportAction action) const;
    int rows() const;  // all but Gone
    int refused() const { return count(ImportAction::Refuse); }
    int warnings() const;
};

// Puts the corrections of the layouts into the sheets as they were read.
void correctCells(std::vector<Sheet> &sheets, const std::vector<SheetLayout> &layouts);

// Progress of a long job, and the wish to end it.
struct JobControl {
    std::function<void(int done, int total)> progress;
    std::shared_ptr<std::atomic<bool>> cancelled;

    bool isCancelled() const { return cancelled && cancelled->load(); }
    void tell(int done, int total) const
    {
        if (progress)
            progress(done, total);
    }
};

// What an import did.
struct ImportOutcome {
    Batch batch;
};

// Brings one kind of document in. Stateless: everything of a file is in its plan.
class Importer {
public:
    virtual ~Importer() = default;

    virtual QString kind() const = 0;  // "roster", also the word on the command line
    virtual QString title() const = 0;  // "Roster of students and beds"
    virtual std::vector<ImportField> fields() const = 0;

    // Reads the file and says what would happen. `layouts` empty = found by itself, else as a person set them. Sheets may be
    // limited to one name.
    virtual Result<ImportPlan> plan(Reader &reader, const QString &file, const QString &onlySheet,
                                    const std::vector<SheetLayout> &layouts, const JobControl &control) const = 0;
    // Does what the plan says, all of it or nothing, as many units of one batch. Checks the plan against the data anew.
    virtual Result<ImportOutcome> apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const = 0;
    // The rows of a sheet as they stand, for the preview (`count` from `first`).
    virtual std::vector<CellRow> rows(const ImportPlan &plan, int sheet, int first, int count) const = 0;
    // The refused rows as an .xlsx laid out like the file, with the reasons beside, ready to be corrected and imported again.
    virtual Result<void> writeRefused(const ImportPlan &plan, const QString &path) const = 0;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/importsheets.h"

#include "module/cellclean.h"
#include "module/textpool.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace hk {

namespace {

// More than any office's table has, and what fits into memory.
constexpr qint64 mostCells = 4'000'000;

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(hk::ImportSheets)
};

Result<QByteArray> hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{ImportText::tr("The file cannot be read. It may be open in another program, or no longer be there."),
                     file.errorString()};
    return hash.result();
}

Result<std::vector<Sheet>> readSheets(const QString &file, const JobControl &control)
{
    HK_TRY(const std::unique_ptr<WorkbookReader> workbook, openWorkbook(file));
    std::vector<Sheet> sheets(workbook->sheets().size());
    qint64 cells = 0;
    TextPool pool;
    for (int index = 0; index < int(sheets.size()); ++index) {
        Sheet &sheet = sheets[size_t(index)];
        HK_CHECK(workbook->read(index, [&](int row, const CellRow &values) {
            cells += qint64(values.size()) + row + 1 - qint64(sheet.rows.size());
            if (cells > mostCells || (row % 1024 == 0 && control.isCancelled()))
                return false;
            sheet.rows.resize(size_t(row));
            sheet.rows.push_back(values);
            for (Cell &cell : sheet.rows.back())
                cell.text = pool.shared(cell.text);
            return true;
        }));
        if (control.isCancelled())
            return importCancelled();
        if (cells > mostCells)
            return Error{ImportText::tr("The file holds far more than such a table does. Please save the table alone in a file of "
                                        "its own.")};
        sheet.info = workbook->sheets()[size_t(index)];
    }
    return sheets;
}

}  // namespace

Error importCancelled()
{
    return {ImportText::tr("The import was cancelled. Nothing has changed.")};
}

Error changedSincePreview()
{
    return {ImportText::tr("The data have changed since the preview. Nothing was imported; please look at the preview again.")};
}

Result<std::vector<Sheet>> readImportFile(Reader &reader, const QString &file, const QString &onlySheet, const JobControl &control,
                                          ImportPlan &plan)
{
    plan.file = QFileInfo(file).absoluteFilePath();
    HK_TRY(plan.hash, hashOf(file));
    HK_TRY(plan.sameFile, batchOfFile(reader, plan.hash));
    HK_TRY(std::vector<Sheet> sheets, readSheets(file, control));
    for (const Sheet &sheet : sheets)
        plan.sheets.push_back(sheet.info);
    if (!onlySheet.isEmpty()
        && std::none_of(sheets.begin(), sheets.end(), [&](const Sheet &sheet) { return sheet.info.name == onlySheet; }))
        return Error{ImportText::tr("The file has no sheet named “%1”.").arg(onlySheet)};
    return sheets;
}

void layOutSheets(const std::vector<Sheet> &sheets, const LayoutRules &rules, const std::vector<SheetLayout> &set,
                  const QString &onlySheet, ImportPlan &plan)
{
    for (int index = 0; index < int(sheets.size()); ++index) {
        const Sheet &sheet = sheets[size_t(index)];
        const auto chosen =
            std::find_if(set.begin(), set.end(), [index](const SheetLayout &layout) { return layout.sheet == index; });
        SheetLayout layout = chosen == set.end() ? detectLayout(sheet, index, rules) : completeLayout(sheet, *chosen, rules);
        if (!onlySheet.isEmpty() && sheet.info.name == onlySheet && layout.headerRow >= 0)
            layout.used = layout.used || sheet.info.hidden;
        if (!onlySheet.isEmpty() && sheet.info.name != onlySheet && layout.used) {
            layout.used = false;
            layout.note = ImportText::tr("Another sheet was chosen.");
        }
        plan.layouts.push_back(std::move(layout));
    }
}

std::vector<CellRow> rowsOfSheet(const std::vector<Sheet> &sheets, int sheet, int first, int count)
{
    if (sheet < 0 || sheet >= int(sheets.size()))
        return {};
    const std::vector<CellRow> &all = sheets[size_t(sheet)].rows;
    const size_t from = std::min(all.size(), size_t(std::max(0, first)));
    const size_t to = std::min(all.size(), from + size_t(std::max(0, count)));
    return {all.begin() + qsizetype(from), all.begin() + qsizetype(to)};
}

QString usualConsequence(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ImportText::tr("The row is left out.");
    case Severity::Warning:
        return ImportText::tr("The row goes in without this value.");
    case Severity::Note:
        break;
    }
    return {};
}

ImportProblem problemAt(const std::vector<Sheet> &sheets, const ImportItem &at, Severity severity, const QString &reason,
                        const QString &value)
{
    ImportProblem problem;
    problem.severity = severity;
    problem.sheet = at.sheet;
    problem.row = at.row;
    problem.column = at.column;
    problem.reason = reason;
    if (at.sheet >= 0 && at.sheet < int(sheets.size())) {
        problem.sheetName = sheets[size_t(at.sheet)].info.name;
        problem.value = cellAt(sheets[size_t(at.sheet)], at.row, at.column).text;
    }
    if (problem.value.isEmpty())
        problem.value = value;
    problem.consequence = usualConsequence(severity);
    return problem;
}

ImportProblem noteOf(const Sheet &sheet, int index, const QString &reason)
{
    ImportProblem note;
    note.severity = Severity::Note;
    note.sheet = index;
    note.sheetName = sheet.info.name;
    note.reason = reason;
    return note;
}

QList<ImportProblem> sheetNotes(const Sheet &sheet, const SheetLayout &layout)
{
    QStringList hidden;
    QStringList unknown;
    static const QStringList counters{u"序号"_qs, u"序"_qs, u"no."_qs, u"no"_qs, u"原因"_qs, u"reason"_qs};
    for (size_t column = 0; column < layout.headers.size(); ++column) {
        const QString header = layout.headers[column];
        const auto &columns = sheet.info.hiddenColumns;
        if (!header.isEmpty() && std::find(columns.begin(), columns.end(), int(column)) != columns.end())
            hidden.append(header);
        if (!header.isEmpty() && layout.mapping[column].isEmpty() && !counters.contains(comparable(header)))
            unknown.append(header);
    }
    QList<ImportProblem> notes;
    const auto note = [&](const QString &reason) { notes.append(noteOf(sheet, layout.sheet, reason)); };
    if (!hidden.isEmpty())
        note(ImportText::tr("Hidden columns were read too: %1.").arg(hidden.join(ImportText::tr(", "))));
    const auto &rows = sheet.info.hiddenRows;
    const auto inside =
        std::count_if(rows.begin(), rows.end(), [&](int row) { return row >= layout.firstRow && row <= layout.lastRow; });
    if (inside > 0)
        note(ImportText::tr("%n hidden row(s) were read too.", nullptr, int(inside)));
    if (!unknown.isEmpty())
        note(ImportText::tr("These columns are not imported: %1.").arg(unknown.join(ImportText::tr(", "))));
    return notes;
}

void settleProblems(QList<ImportProblem> &problems, const std::function<bool(int)> &isRefused)
{
    problems.removeIf([&](const ImportProblem &problem) {
        return problem.severity != Severity::Error && problem.item >= 0 && isRefused(problem.item);
    });
    std::stable_sort(problems.begin(), problems.end(), [](const ImportProblem &a, const ImportProblem &b) {
        return std::tie(a.sheet, a.row, a.column) < std::tie(b.sheet, b.row, b.column);
    });
}

}  // namespace hk

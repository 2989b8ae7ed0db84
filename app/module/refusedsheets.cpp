// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/refusedsheets.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace hk {

namespace {

QString titleOf(const QByteArray &field, const std::vector<ImportField> &known)
{
    const auto found = std::find_if(known.begin(), known.end(), [&](const ImportField &each) { return each.name == field; });
    return found == known.end() ? QString() : found->title;
}

}  // namespace

SheetLayout refusedLayout(const SheetLayout &layout, const QList<QByteArray> &fields, const std::vector<ImportField> &known)
{
    SheetLayout written;
    for (qsizetype column = 0; column < fields.size(); ++column) {
        written.headers.push_back(fields[column].isEmpty() ? layout.headers[size_t(column)] : titleOf(fields[column], known));
        written.mapping.push_back(fields[column]);
    }
    written.headers.push_back(QCoreApplication::translate("hk::RefusedRows", "Reason"));
    written.mapping.push_back({});
    return written;
}

SheetLayout refusedLayout(const SheetLayout &layout, const std::vector<ImportField> &known)
{
    QList<QByteArray> fields(layout.mapping.begin(), layout.mapping.end());
    fields.resize(qsizetype(layout.headers.size()));
    return refusedLayout(layout, fields, known);
}

std::vector<SheetLayout> layoutsToRemember(const ImportPlan &plan, const std::vector<ImportField> &known)
{
    std::vector<SheetLayout> layouts = plan.layouts;
    for (const SheetLayout &layout : plan.layouts) {
        if (layout.used && plan.refused() > 0)
            layouts.push_back(refusedLayout(layout, known));
    }
    return layouts;
}

Result<void> writeRefusedSheets(const std::vector<RefusedSheet> &sheets, const QString &path)
{
    HK_TRY(const std::unique_ptr<WorkbookWriter> writer, WorkbookWriter::create(path));
    for (const RefusedSheet &sheet : sheets) {
        std::vector<SheetColumn> columns;
        for (const QString &header : sheet.layout.headers)
            columns.push_back({header});
        HK_CHECK(writer->beginTable(sheet.name, columns));
        for (const RefusedSheet::Row &row : sheet.rows)
            HK_CHECK(writer->addRow(row.cells + QStringList{row.reasons.join(QLatin1Char(' '))}, row.marks));
    }
    return writer->close();
}

Refusals refusalsIn(const QList<ImportProblem> &problems)
{
    Refusals refusals;
    for (const ImportProblem &problem : problems) {
        if (problem.severity != Severity::Error || problem.item < 0)
            continue;
        refusals.reasons[problem.item].append(problem.reason);
        refusals.marks[problem.item].append({problem.column, problem.reason});
    }
    return refusals;
}

Result<void> writeRefusedRows(const std::vector<ReadRow> &rows, const QList<ImportProblem> &problems,
                              const std::vector<Sheet> &sheets, const std::vector<SheetLayout> &layouts,
                              const std::vector<ImportField> &known, const QString &path)
{
    const Refusals refusals = refusalsIn(problems);
    QMap<int, RefusedSheet> refused;
    for (int index = 0; index < int(rows.size()); ++index) {
        const ReadRow &row = rows[size_t(index)];
        if (!row.refused)
            continue;
        const Sheet &sheet = sheets[size_t(row.sheet)];
        const SheetLayout &layout = layouts[size_t(row.sheet)];
        RefusedSheet &written = refused[row.sheet];
        written.name = sheet.info.name;
        written.layout = refusedLayout(layout, known);
        QStringList cells;
        for (int column = 0; column < int(layout.headers.size()); ++column)
            cells.append(cellAt(sheet, row.row, column).text);
        written.rows.push_back({cells, refusals.reasons.value(index), refusals.marks.value(index)});
    }
    return writeRefusedSheets({refused.begin(), refused.end()}, path);
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/refusedsheets.h"

#include <QCoreApplication>

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

}  // namespace hk

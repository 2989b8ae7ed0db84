// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/arguments.h"
#include "sheets/workbook.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace hk::cli {

namespace {

struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString summary() { return tr("Show what the program reads from a spreadsheet"); }
    static QString noSuchSheet(const QString &name) { return tr("The file has no sheet “%1”.").arg(name); }
    static QString heading(const QString &name, bool hidden)
    {
        return hidden ? tr("Sheet “%1” (hidden)").arg(name) : tr("Sheet “%1”").arg(name);
    }
};

QJsonObject sheetJson(const Sheet &sheet)
{
    QJsonArray merged;
    for (const CellRange &range : sheet.info.merged)
        merged.append(rangeName(range));
    QJsonArray rows;
    for (const CellRow &cells : sheet.rows) {
        QJsonArray row;
        for (const Cell &cell : cells)
            row.append(cell.text.isNull() ? QStringLiteral("") : cell.text);
        rows.append(row);
    }
    return {{QStringLiteral("name"), sheet.info.name},
            {QStringLiteral("hidden"), sheet.info.hidden},
            {QStringLiteral("merged"), merged},
            {QStringLiteral("rows"), rows}};
}

QString sheetText(const Sheet &sheet)
{
    QStringList lines{SheetText::heading(sheet.info.name, sheet.info.hidden)};
    for (const CellRow &cells : sheet.rows) {
        QStringList row;
        for (const Cell &cell : cells)
            row << cell.text;
        lines << row.join(u'\t');
    }
    return lines.join(u'\n');
}

Result<CommandAnswer> runSheet(Session &, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {QStringLiteral("sheet")}, {}, 1, 1);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    HK_TRY(const std::vector<Sheet> sheets, readWorkbook(arguments->word(0)));
    QJsonArray json;
    QStringList text;
    for (const Sheet &sheet : sheets) {
        if (arguments->has(QStringLiteral("sheet")) && sheet.info.name != arguments->option(QStringLiteral("sheet")))
            continue;
        if (invocation.json)
            json.append(sheetJson(sheet));
        else
            text << sheetText(sheet);
    }
    if (json.isEmpty() && text.isEmpty() && arguments->has(QStringLiteral("sheet")))
        return Error{SheetText::noSuchSheet(arguments->option(QStringLiteral("sheet"))), {}};
    return CommandAnswer{QJsonObject{{QStringLiteral("sheets"), json}}, text.join(u'\n')};
}

}  // namespace

std::vector<Verb> sheetVerbs()
{
    return {{QStringLiteral("sheet"), QStringLiteral("sheet FILE [--sheet NAME]"), SheetText::summary(), runSheet}};
}

}  // namespace hk::cli

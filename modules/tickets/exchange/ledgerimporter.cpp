// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/ledgerimporter.h"

#include "module/importsheets.h"
#include "module/layoutmemory.h"
#include "module/refusedsheets.h"
#include "tickets/exchange/ledgerfields.h"
#include "tickets/exchange/ledgermemory.h"
#include "tickets/exchange/ledgerreader.h"
#include "tickets/exchange/ledgerwrite.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>

namespace hk::tickets {

namespace {

QString layoutSetting()
{
    return QStringLiteral("tickets.importLayouts");
}

class LedgerImporter : public Importer {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::LedgerImporter)
public:
    QString kind() const override { return QStringLiteral("tickets"); }
    QString title() const override { return tr("Ledger of repairs and complaints"); }
    std::vector<ImportField> fields() const override { return ledgerFields(); }
    Result<ImportPlan> plan(Reader &reader, const QString &file, const QString &onlySheet, const std::vector<SheetLayout> &layouts,
                            const JobControl &control) const override;
    Result<ImportOutcome> apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const override;
    std::vector<CellRow> rows(const ImportPlan &plan, int sheet, int first, int count) const override;
    Result<void> writeRefused(const ImportPlan &plan, const QString &path) const override;

private:
    static Result<void> checkAnew(const LedgerPlan &before, const LedgerPlan &now);
    static QSet<int> leftOut(const ImportPlan &plan, const LedgerMemory &memory);
};

const LedgerMemory &memoryOf(const ImportPlan &plan)
{
    return *static_cast<const LedgerMemory *>(plan.memory.get());
}

// The columns of the file as they are.
QList<QByteArray> fieldsFor(const SheetLayout &layout)
{
    QList<QByteArray> fields(layout.mapping.begin(), layout.mapping.end());
    fields.resize(qsizetype(layout.headers.size()));
    return fields;
}

Result<ImportPlan> LedgerImporter::plan(Reader &reader, const QString &file, const QString &onlySheet,
                                        const std::vector<SheetLayout> &layouts, const JobControl &control) const
{
    ImportPlan plan;
    auto memory = std::make_shared<LedgerMemory>();
    HK_TRY(memory->sheets, readImportFile(reader, file, onlySheet, control, plan));
    HK_TRY(const RememberedLayouts remembered, readLayouts(reader, layoutSetting()));
    LayoutRules rules{ledgerFields(), {"accepted_by", "owner"}};
    rules.refine = [&remembered](const Sheet &sheet, SheetLayout &layout) {
        refineLedgerLayout(sheet, layout);
        remembered.applyTo(layout);
    };
    layOutSheets(memory->sheets, rules, layouts, onlySheet, plan);
    correctCells(memory->sheets, plan.layouts);
    memory->layoutsSet = !layouts.empty();
    LedgerHints hints{{QFileInfo(file).completeBaseName()}, {}};
    HK_TRY(hints.categories, categories(reader, true));
    for (const SheetLayout &layout : plan.layouts) {
        if (!layout.used)
            continue;
        if (!LedgerReader(memory->sheets[size_t(layout.sheet)], layout, hints, memory->read).read(control))
            return importCancelled();
        control.tell(layout.sheet + 1, int(plan.layouts.size()) + 1);
    }
    HK_TRY(const LedgerKnown known, LedgerKnown::read(reader, memory->read));
    memory->plan = planLedger(memory->read, known, memory->sheets, plan.layouts);
    listItems(plan, *memory);
    plan.memory = std::move(memory);
    return plan;
}

// Between preview and import somebody may have changed the data; then the preview no longer says what would happen.
Result<void> LedgerImporter::checkAnew(const LedgerPlan &before, const LedgerPlan &now)
{
    for (size_t row = 0; row < now.decisions.size(); ++row) {
        const LedgerDecision &then = before.decisions[row];
        const LedgerDecision &is = now.decisions[row];
        if (is.action != then.action || is.sameAs != then.sameAs || is.changed != then.changed)
            return Error{tr("The data have changed since the preview. Nothing was imported; please look at the preview again.")};
    }
    return {};
}

// Rows are left out with those that say the same.
QSet<int> LedgerImporter::leftOut(const ImportPlan &plan, const LedgerMemory &memory)
{
    QSet<int> rows;
    for (size_t item = 0; item < plan.items.size(); ++item) {
        if (!plan.items[item].accepted && plan.items[item].action != ImportAction::Refuse)
            rows.insert(memory.rowOfItem[item]);
    }
    for (int row = 0; row < int(memory.plan.decisions.size()); ++row) {
        if (rows.contains(memory.plan.decisions[size_t(row)].sameAs))
            rows.insert(row);
    }
    return rows;
}

Result<ImportOutcome> LedgerImporter::apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const
{
    const LedgerMemory &memory = memoryOf(plan);
    HK_TRY(const LedgerKnown known, LedgerKnown::read(writer, memory.read));
    LedgerPlan now = planLedger(memory.read, known, memory.sheets, plan.layouts);
    HK_CHECK(checkAnew(memory.plan, now));
    for (const int row : leftOut(plan, memory))
        now.decisions[size_t(row)].leftOut = true;
    Batch batch = countedBatch(now);
    batch.kind = kind();
    batch.file = QFileInfo(plan.file).fileName();
    batch.hash = plan.hash;
    batch.at = writer.now();
    HK_TRY(batch.id, beginBatch(writer, batch));
    HK_CHECK(writer.setBatch(batch.id));
    HK_CHECK(LedgerWrite(writer, now, known, control).run());
    HK_CHECK(finishBatch(writer, batch));
    if (memory.layoutsSet) {
        // What was refused comes back in a file of its own.
        std::vector<SheetLayout> layouts = plan.layouts;
        for (const SheetLayout &layout : plan.layouts) {
            if (layout.used && plan.refused() > 0)
                layouts.push_back(refusedLayout(layout, fieldsFor(layout), ledgerFields()));
        }
        HK_CHECK(rememberLayouts(writer, layoutSetting(), layouts));
    }
    return ImportOutcome{batch};
}

std::vector<CellRow> LedgerImporter::rows(const ImportPlan &plan, int sheet, int first, int count) const
{
    return rowsOfSheet(memoryOf(plan).sheets, sheet, first, count);
}

Result<void> LedgerImporter::writeRefused(const ImportPlan &plan, const QString &path) const
{
    const LedgerMemory &memory = memoryOf(plan);
    const Refusals refusals = refusalsIn(memory.plan.problems);
    QMap<int, RefusedSheet> refused;
    for (int row = 0; row < int(memory.plan.rows.size()); ++row) {
        const LedgerRow &ticket = memory.plan.rows[size_t(row)];
        if (!ticket.refused)
            continue;
        const Sheet &sheet = memory.sheets[size_t(ticket.sheet)];
        const SheetLayout &layout = plan.layouts[size_t(ticket.sheet)];
        RefusedSheet &written = refused[ticket.sheet];
        written.name = sheet.info.name;
        written.layout = refusedLayout(layout, fieldsFor(layout), ledgerFields());
        QStringList cells;
        for (int column = 0; column < int(layout.headers.size()); ++column)
            cells.append(cellAt(sheet, ticket.row, column).text);
        written.rows.push_back({cells, refusals.reasons.value(row), refusals.marks.value(row)});
    }
    return writeRefusedSheets({refused.begin(), refused.end()}, path);
}

}  // namespace

std::unique_ptr<Importer> makeLedgerImporter()
{
    return std::make_unique<LedgerImporter>();
}

}  // namespace hk::tickets

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

#include <algorithm>

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
    static bool sayTheSame(const LedgerPlan &before, const LedgerPlan &now);
    static QSet<int> leftOut(const ImportPlan &plan, const LedgerMemory &memory);
};

const LedgerMemory &memoryOf(const ImportPlan &plan)
{
    return *static_cast<const LedgerMemory *>(plan.memory.get());
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

bool LedgerImporter::sayTheSame(const LedgerPlan &before, const LedgerPlan &now)
{
    return std::equal(now.decisions.begin(), now.decisions.end(), before.decisions.begin(), before.decisions.end(),
                      [](const LedgerDecision &is, const LedgerDecision &then) {
                          return is.action == then.action && is.sameAs == then.sameAs && is.changed == then.changed;
                      });
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
    if (!sayTheSame(memory.plan, now))
        return changedSincePreview();
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
    if (memory.layoutsSet)
        HK_CHECK(rememberLayouts(writer, layoutSetting(), layoutsToRemember(plan, ledgerFields())));
    return ImportOutcome{batch};
}

std::vector<CellRow> LedgerImporter::rows(const ImportPlan &plan, int sheet, int first, int count) const
{
    return rowsOfSheet(memoryOf(plan).sheets, sheet, first, count);
}

Result<void> LedgerImporter::writeRefused(const ImportPlan &plan, const QString &path) const
{
    const LedgerMemory &memory = memoryOf(plan);
    std::vector<ReadRow> rows;
    for (const LedgerRow &ticket : memory.plan.rows)
        rows.push_back({ticket.sheet, ticket.row, ticket.refused});
    return writeRefusedRows(rows, memory.plan.problems, memory.sheets, plan.layouts, ledgerFields(), path);
}

}  // namespace

std::unique_ptr<Importer> makeLedgerImporter()
{
    return std::make_unique<LedgerImporter>();
}

}  // namespace hk::tickets

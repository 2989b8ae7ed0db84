// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/rosterimporter.h"

#include "module/importsheets.h"
#include "module/layoutmemory.h"
#include "roster/exchange/importitems.h"
#include "roster/exchange/rosterfields.h"
#include "roster/exchange/rostermemory.h"
#include "roster/exchange/rosterwrite.h"
#include "roster/exchange/rowreader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace hk::roster {

namespace {

const QString layoutSetting = QStringLiteral("roster.importLayouts");

class RosterImporter : public Importer {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RosterImporter)
public:
    explicit RosterImporter(Clock clock) : m_clock(std::move(clock)) { }
    QString kind() const override { return QStringLiteral("roster"); }
    QString title() const override { return tr("Roster of students and beds"); }
    std::vector<ImportField> fields() const override { return rosterFields(); }
    Result<ImportPlan> plan(Reader &reader, const QString &file, const QString &onlySheet, const std::vector<SheetLayout> &layouts,
                            const JobControl &control) const override;
    Result<ImportOutcome> apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const override;
    std::vector<CellRow> rows(const ImportPlan &plan, int sheet, int first, int count) const override;
    Result<void> writeRefused(const ImportPlan &plan, const QString &path) const override;

private:
    static bool hasIdentities(const RosterRows &read);
    static void leaveIdentitiesOut(const Reader &reader, const std::vector<SheetLayout> &layouts, RosterMemory &memory);
    static bool sayTheSame(const RosterPlan &before, const RosterPlan &now);
    static PlanWishes wishesOf(const ImportPlan &plan, const RosterMemory &memory, const RosterSnapshot &snapshot);
    static void leaveOutMerged(const RosterPlan &plan, const QSet<int> &into, PlanWishes &wishes);
    static RosterPlan planWith(PlanWishes wishes, const RosterMemory &memory, const RosterPlan &whole,
                               const RosterSnapshot &snapshot);

    Clock m_clock;
};

const RosterMemory &memoryOf(const ImportPlan &plan)
{
    return *static_cast<const RosterMemory *>(plan.memory.get());
}

Result<ImportPlan> RosterImporter::plan(Reader &reader, const QString &file, const QString &onlySheet,
                                        const std::vector<SheetLayout> &layouts, const JobControl &control) const
{
    ImportPlan plan;
    auto memory = std::make_shared<RosterMemory>();
    HK_TRY(memory->sheets, readImportFile(reader, file, onlySheet, control, plan));
    HK_TRY(const RememberedLayouts remembered, readLayouts(reader, layoutSetting));
    const LayoutRules rules{rosterFields(),
                            {"counsellor", "mentor", "emergency_contact"},
                            {"room", "place"},
                            buildingInTitle,
                            [&](const Sheet &sheet, SheetLayout &layout) {
                                refineRosterLayout(sheet, layout);
                                remembered.applyTo(layout);
                            }};
    layOutSheets(memory->sheets, rules, layouts, onlySheet, plan);
    correctCells(memory->sheets, plan.layouts);
    memory->layoutsSet = !layouts.empty();
    for (const SheetLayout &layout : plan.layouts) {
        if (!layout.used)
            continue;
        RowReader rows(memory->sheets[size_t(layout.sheet)], layout, reader.catalogue(),
                       {{QFileInfo(file).completeBaseName()}, campusDate(m_clock())}, memory->read);
        if (!rows.read(control))
            return importCancelled();
        control.tell(layout.sheet + 1, int(plan.layouts.size()) + 1);
    }
    leaveIdentitiesOut(reader, plan.layouts, *memory);
    HK_TRY(const RosterSnapshot snapshot, readSnapshot(reader, hasIdentities(memory->read)));
    memory->plan = planRoster(memory->read, snapshot, memory->sheets);
    listItems(plan, *memory, snapshot, reader.catalogue());
    plan.memory = std::move(memory);
    return plan;
}

bool RosterImporter::hasIdentities(const RosterRows &read)
{
    return std::any_of(read.rows.begin(), read.rows.end(),
                       [](const RosterRow &row) { return !row.values[IdentityNumber].isEmpty(); });
}

// Where their key is not open they cannot be stored, and are never stored as they are.
void RosterImporter::leaveIdentitiesOut(const Reader &reader, const std::vector<SheetLayout> &layouts, RosterMemory &memory)
{
    if (!hasIdentities(memory.read) || reader.keys().opens(FieldClass::Sensitive))
        return;
    for (RosterRow &row : memory.read.rows)
        row.values[IdentityNumber].clear();
    for (const SheetLayout &layout : layouts) {
        const int column = layout.used ? columnOf(layout, "identity_number") : -1;
        if (column < 0)
            continue;
        ImportProblem problem;
        problem.severity = Severity::Warning;
        problem.sheet = layout.sheet;
        problem.sheetName = memory.sheets[size_t(layout.sheet)].info.name;
        problem.row = layout.headerRow;
        problem.column = column;
        problem.value = layout.headers[size_t(column)];
        problem.reason = tr("Identity numbers are kept encrypted, and their key is not open here.");
        problem.consequence = reader.keys().pauseOf(FieldClass::Sensitive) == KeyPause::None
            ? tr("They are left out. Protect this desk with a password, in the settings, to import them.")
            : tr("They are left out. Import the file once more after the next contact with the server, to add them.");
        problem.item = -1;
        memory.read.problems.append(problem);
    }
}

bool RosterImporter::sayTheSame(const RosterPlan &before, const RosterPlan &now)
{
    return std::equal(
        now.decisions.begin(), now.decisions.end(), before.decisions.begin(), before.decisions.end(),
        [](const RowDecision &is, const RowDecision &then) { return is.action == then.action && is.sameAs == then.sameAs; });
}

// Rows are left out with all that was merged into them.
PlanWishes RosterImporter::wishesOf(const ImportPlan &plan, const RosterMemory &memory, const RosterSnapshot &snapshot)
{
    PlanWishes wishes;
    for (int item = 0; item < int(plan.items.size()); ++item) {
        const ImportItem &entry = plan.items[size_t(item)];
        if (entry.action == ImportAction::Gone) {
            const int student = snapshot.studentByNumber.value(memory.goneNumbers.value(item - memory.firstGone), -1);
            if (entry.accepted && student >= 0 && snapshot.students[size_t(student)].stay.room >= 0)
                wishes.gone.insert(student);
        } else if (!entry.accepted && entry.action != ImportAction::Refuse) {
            wishes.leftOut.insert(memory.rowOfItem[size_t(item)]);
        }
    }
    leaveOutMerged(memory.plan, wishes.leftOut, wishes);
    return wishes;
}

void RosterImporter::leaveOutMerged(const RosterPlan &plan, const QSet<int> &into, PlanWishes &wishes)
{
    const QSet<int> rows = into;
    for (int row = 0; row < int(plan.decisions.size()); ++row) {
        if (rows.contains(plan.decisions[size_t(row)].sameAs))
            wishes.leftOut.insert(row);
    }
}

// The plan as a person changed it. What somebody leaves out may free a bed or a number for a row that was refused; it stays
// refused, since nobody has seen it go in. A bed that is freed on purpose, by ending a stay, is free.
RosterPlan RosterImporter::planWith(PlanWishes wishes, const RosterMemory &memory, const RosterPlan &whole,
                                    const RosterSnapshot &snapshot)
{
    if (wishes.leftOut.isEmpty())
        return planRoster(memory.read, snapshot, memory.sheets, wishes);
    const auto refusedOf = [&](const RosterPlan &plan) {
        for (int row = 0; row < int(plan.rows.size()); ++row) {
            if (plan.rows[size_t(row)].refused && !wishes.leftOut.contains(row))
                wishes.refused.insert(row);
        }
        leaveOutMerged(plan, wishes.refused, wishes);
    };
    if (wishes.gone.isEmpty())
        refusedOf(whole);
    else
        refusedOf(planRoster(memory.read, snapshot, memory.sheets, {{}, {}, wishes.gone}));
    return planRoster(memory.read, snapshot, memory.sheets, wishes);
}

Result<ImportOutcome> RosterImporter::apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const
{
    const RosterMemory &memory = memoryOf(plan);
    HK_TRY(RosterSnapshot snapshot, readSnapshot(writer, hasIdentities(memory.read)));
    RosterPlan now = planRoster(memory.read, snapshot, memory.sheets);
    if (!sayTheSame(memory.plan, now))
        return changedSincePreview();
    const PlanWishes wishes = wishesOf(plan, memory, snapshot);
    if (!wishes.leftOut.isEmpty() || !wishes.gone.isEmpty())
        now = planWith(wishes, memory, now, snapshot);
    Batch batch = countedBatch(now);
    batch.kind = kind();
    batch.file = QFileInfo(plan.file).fileName();
    batch.hash = plan.hash;
    batch.at = writer.now();
    HK_TRY(batch.id, beginBatch(writer, batch));
    HK_CHECK(writer.setBatch(batch.id));
    RosterWrite write(writer, now, snapshot, {wishes.gone.begin(), wishes.gone.end()}, control);
    HK_CHECK(write.run());
    HK_CHECK(finishBatch(writer, batch));
    if (memory.layoutsSet) {
        // What was refused comes back in a file of its own.
        std::vector<SheetLayout> layouts = plan.layouts;
        for (const SheetLayout &layout : plan.layouts) {
            if (layout.used && plan.refused() > 0)
                layouts.push_back(refusedLayout(layout));
        }
        HK_CHECK(rememberLayouts(writer, layoutSetting, layouts));
    }
    return ImportOutcome{batch};
}

std::vector<CellRow> RosterImporter::rows(const ImportPlan &plan, int sheet, int first, int count) const
{
    return rowsOfSheet(memoryOf(plan).sheets, sheet, first, count);
}

Result<void> RosterImporter::writeRefused(const ImportPlan &plan, const QString &path) const
{
    return writeRefusedRows(memoryOf(plan), plan.layouts, path);
}

}  // namespace

std::unique_ptr<Importer> makeRosterImporter(Clock clock)
{
    return std::make_unique<RosterImporter>(std::move(clock));
}

}  // namespace hk::roster

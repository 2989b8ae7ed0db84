// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/talkimporter.h"

#include "mentoring/exchange/talkplan.h"
#include "mentoring/exchange/talkreader.h"
#include "mentoring/exchange/talkwrite.h"
#include "module/importitems.h"
#include "module/importsheets.h"
#include "module/layoutmemory.h"
#include "module/refusedsheets.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace hk::mentoring {

namespace {

QString layoutSetting()
{
    return QStringLiteral("mentoring.importLayouts");
}

// What the importer keeps of a file in its ImportPlan. A talk is an item.
struct TalkMemory {
    std::vector<Sheet> sheets;
    TalkRows read;  // as the file has them
    TalkPlan plan;  // as the data had it when planned
    bool layoutsSet = false;  // a person set them, so they are worth remembering
};

const TalkMemory &memoryOf(const ImportPlan &plan)
{
    return *static_cast<const TalkMemory *>(plan.memory.get());
}

class TalkImporter : public Importer {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::TalkImporter)
public:
    QString kind() const override { return QStringLiteral("meetings"); }
    QString title() const override { return tr("Records of mentors' talks"); }
    std::vector<ImportField> fields() const override { return talkFields(); }
    Result<ImportPlan> plan(Reader &reader, const QString &file, const QString &onlySheet, const std::vector<SheetLayout> &layouts,
                            const JobControl &control) const override;
    Result<ImportOutcome> apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const override;
    std::vector<CellRow> rows(const ImportPlan &plan, int sheet, int first, int count) const override;
    Result<void> writeRefused(const ImportPlan &plan, const QString &path) const override;

private:
    static bool sayTheSame(const TalkPlan &before, const TalkPlan &now);
    static void listItems(ImportPlan &plan, const TalkPlan &decided);
    static QString changeOf(const TalkRow &row, const TalkDecision &decision);
    static Batch countedBatch(const ImportPlan &plan, const TalkPlan &decided);
};

Result<ImportPlan> TalkImporter::plan(Reader &reader, const QString &file, const QString &onlySheet,
                                      const std::vector<SheetLayout> &layouts, const JobControl &control) const
{
    ImportPlan plan;
    auto memory = std::make_shared<TalkMemory>();
    HK_TRY(memory->sheets, readImportFile(reader, file, onlySheet, control, plan));
    HK_TRY(const RememberedLayouts remembered, readLayouts(reader, layoutSetting()));
    LayoutRules rules{talkFields(), {"mentor", "mentor_number"}};
    rules.refine = [&remembered](const Sheet &, SheetLayout &layout) { remembered.applyTo(layout); };
    layOutSheets(memory->sheets, rules, layouts, onlySheet, plan);
    correctCells(memory->sheets, plan.layouts);
    memory->layoutsSet = !layouts.empty();
    const QStringList titles{QFileInfo(file).completeBaseName()};
    for (const SheetLayout &layout : plan.layouts) {
        if (!layout.used)
            continue;
        if (!TalkReader(memory->sheets[size_t(layout.sheet)], layout, titles, memory->read).read(control))
            return importCancelled();
        control.tell(layout.sheet + 1, int(plan.layouts.size()) + 1);
    }
    HK_TRY(const TalkKnown known, TalkKnown::read(reader, memory->read));
    memory->plan = planTalks(memory->read, known, memory->sheets, plan.layouts);
    listItems(plan, memory->plan);
    plan.memory = std::move(memory);
    return plan;
}

QString TalkImporter::changeOf(const TalkRow &row, const TalkDecision &decision)
{
    QStringList parts;
    if (decision.action == ImportAction::Insert)
        parts << shownValue(FormField, row.values[FormField]) << row.values[SubjectField].toString();
    for (const TalkField field : decision.changed)
        parts << tr("%1: %2").arg(talkFieldTitle(talkFieldNames()[field]), shownValue(field, row.values[field]));
    if (decision.becomesHeld)
        parts << tr("was held");
    if (decision.followUpIsNew)
        parts << tr("follow-up: %1").arg(row.followUp);
    parts.removeAll(QString());
    return parts.join(tr("; "));
}

void TalkImporter::listItems(ImportPlan &plan, const TalkPlan &decided)
{
    ItemsOfRows items(plan);
    for (size_t index = 0; index < decided.rows.size(); ++index) {
        const TalkRow &row = decided.rows[index];
        const TalkDecision &decision = decided.decisions[index];
        ImportItem item;
        item.sheet = row.sheet;
        item.row = row.row;
        item.action = decision.action;
        QStringList words{row.student.isEmpty() ? row.studentNumber : row.student, row.day.isValid() ? row.day.text() : QString(),
                          row.mentor};
        words.removeAll(QString());
        item.title = words.join(u' ');
        item.change = changeOf(row, decision);
        items.add(std::move(item));
    }
    items.tell(decided.problems);
}

bool TalkImporter::sayTheSame(const TalkPlan &before, const TalkPlan &now)
{
    return std::equal(now.decisions.begin(), now.decisions.end(), before.decisions.begin(), before.decisions.end(),
                      [](const TalkDecision &is, const TalkDecision &then) {
                          return is.action == then.action && is.changed == then.changed && is.becomesHeld == then.becomesHeld
                              && is.mentor.key() == then.mentor.key();
                      });
}

Batch TalkImporter::countedBatch(const ImportPlan &plan, const TalkPlan &decided)
{
    Batch batch;
    for (const TalkDecision &decision : decided.decisions) {
        if (!decision.leftOut)
            countRow(batch, decision.action);
    }
    batch.file = QFileInfo(plan.file).fileName();
    batch.hash = plan.hash;
    return batch;
}

Result<ImportOutcome> TalkImporter::apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const
{
    const TalkMemory &memory = memoryOf(plan);
    HK_TRY(const TalkKnown known, TalkKnown::read(writer, memory.read));
    TalkPlan now = planTalks(memory.read, known, memory.sheets, plan.layouts);
    if (!sayTheSame(memory.plan, now))
        return changedSincePreview();
    for (size_t item = 0; item < plan.items.size(); ++item)
        now.decisions[item].leftOut = !plan.items[item].accepted && plan.items[item].action != ImportAction::Refuse;
    Batch batch = countedBatch(plan, now);
    batch.kind = kind();
    batch.at = writer.now();
    HK_TRY(batch.id, beginBatch(writer, batch));
    HK_CHECK(writer.setBatch(batch.id));
    HK_CHECK(TalkWrite(writer, now, control).run());
    HK_CHECK(finishBatch(writer, batch));
    if (memory.layoutsSet)
        HK_CHECK(rememberLayouts(writer, layoutSetting(), layoutsToRemember(plan, talkFields())));
    return ImportOutcome{batch};
}

std::vector<CellRow> TalkImporter::rows(const ImportPlan &plan, int sheet, int first, int count) const
{
    return rowsOfSheet(memoryOf(plan).sheets, sheet, first, count);
}

Result<void> TalkImporter::writeRefused(const ImportPlan &plan, const QString &path) const
{
    const TalkMemory &memory = memoryOf(plan);
    std::vector<ReadRow> rows;
    for (const TalkRow &talk : memory.plan.rows)
        rows.push_back({talk.sheet, talk.row, talk.refused});
    return writeRefusedRows(rows, memory.plan.problems, memory.sheets, plan.layouts, talkFields(), path);
}

}  // namespace

std::unique_ptr<Importer> makeTalkImporter()
{
    return std::make_unique<TalkImporter>();
}

}  // namespace hk::mentoring

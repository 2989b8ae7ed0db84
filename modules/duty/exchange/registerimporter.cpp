// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/exchange/registerimporter.h"

#include "base/clock.h"
#include "duty/exchange/registerrow.h"
#include "duty/store/queries.h"
#include "module/importsheets.h"
#include "module/layoutmemory.h"
#include "module/places.h"
#include "module/refusedsheets.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace hk::duty {

namespace {

constexpr int rowsAUnit = 480;

QString layoutSetting()
{
    return QStringLiteral("duty.importLayouts");
}

struct RegisterMemory {
    std::vector<Sheet> sheets;
    RegisterRows read;
    bool layoutsSet = false;
};

const RegisterMemory &memoryOf(const ImportPlan &plan)
{
    return *static_cast<const RegisterMemory *>(plan.memory.get());
}

QVariant momentOrNull(const std::optional<qint64> &moment)
{
    return moment ? QVariant(*moment) : QVariant();
}

QVariantMap valuesOf(const RegisterRow &row)
{
    return {{QStringLiteral("source"), code(row.source)},
            {QStringLiteral("day"), row.day.toString(Qt::ISODate)},
            {QStringLiteral("building_id"), keyOrNull(row.building)},
            {QStringLiteral("place"), row.building != 0 ? QVariant() : wordsOrNull(row.place)},
            {QStringLiteral("person"), row.person},
            {QStringLiteral("starts_at"), momentOrNull(row.starts)},
            {QStringLiteral("ends_at"), momentOrNull(row.ends)},
            {QStringLiteral("shift"), wordsOrNull(row.shift)},
            {QStringLiteral("words"), wordsOrNull(row.words)},
            {QStringLiteral("note"), wordsOrNull(row.note)}};
}

class RegisterImporter : public Importer {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::RegisterImport)
public:
    QString kind() const override { return QStringLiteral("duty"); }
    QString title() const override { return tr("Duty registers"); }
    std::vector<ImportField> fields() const override { return registerFields(); }
    Result<ImportPlan> plan(Reader &reader, const QString &file, const QString &onlySheet, const std::vector<SheetLayout> &layouts,
                            const JobControl &control) const override;
    Result<ImportOutcome> apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const override;
    std::vector<CellRow> rows(const ImportPlan &plan, int sheet, int first, int count) const override
    {
        return rowsOfSheet(memoryOf(plan).sheets, sheet, first, count);
    }
    Result<void> writeRefused(const ImportPlan &plan, const QString &path) const override;

private:
    static void listItems(ImportPlan &plan, const RegisterMemory &memory);
};

void RegisterImporter::listItems(ImportPlan &plan, const RegisterMemory &memory)
{
    for (const RegisterRow &row : memory.read.rows) {
        ImportItem item;
        item.sheet = row.sheet;
        item.row = row.row;
        item.action = row.action;
        item.accepted = row.action != ImportAction::Refuse;
        item.title = (row.day.toString(Qt::ISODate) + u' ' + row.person).trimmed();
        item.change = QStringList{row.place, row.shift}.join(u' ').trimmed();
        plan.items.push_back(item);
    }
    plan.problems = memory.read.problems;
}

Result<ImportPlan> RegisterImporter::plan(Reader &reader, const QString &file, const QString &onlySheet,
                                          const std::vector<SheetLayout> &layouts, const JobControl &control) const
{
    ImportPlan plan;
    auto memory = std::make_shared<RegisterMemory>();
    HK_TRY(memory->sheets, readImportFile(reader, file, onlySheet, control, plan));
    HK_TRY(const RememberedLayouts remembered, readLayouts(reader, layoutSetting()));
    LayoutRules rules{registerFields()};
    rules.refine = [&remembered](const Sheet &, SheetLayout &layout) { remembered.applyTo(layout); };
    layOutSheets(memory->sheets, rules, layouts, onlySheet, plan);
    correctCells(memory->sheets, plan.layouts);
    memory->layoutsSet = !layouts.empty();
    for (const SheetLayout &layout : plan.layouts) {
        if (!layout.used)
            continue;
        if (!RegisterReader(memory->sheets, layout, QFileInfo(file).completeBaseName(), memory->read).read(control))
            return importCancelled();
        control.tell(layout.sheet + 1, int(plan.layouts.size()) + 1);
    }
    HK_CHECK(decideRows(reader, memory->read));
    listItems(plan, *memory);
    plan.memory = std::move(memory);
    return plan;
}

Result<ImportOutcome> RegisterImporter::apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const
{
    const RegisterMemory &memory = memoryOf(plan);
    RegisterRows now = memory.read;
    HK_CHECK(decideRows(writer, now));
    Batch batch;
    batch.kind = kind();
    batch.file = QFileInfo(plan.file).fileName();
    batch.hash = plan.hash;
    batch.at = writer.now();
    HK_TRY(batch.id, beginBatch(writer, batch));
    HK_CHECK(writer.setBatch(batch.id));
    HK_CHECK(writer.nextUnit());
    for (size_t i = 0; i < now.rows.size(); ++i) {
        const RegisterRow &row = now.rows[i];
        if (row.action != memory.read.rows[i].action || row.known != memory.read.rows[i].known)
            return Error{tr("The data have changed since the preview. Nothing was imported; please look at the preview again.")};
        if (row.action != ImportAction::Refuse && !plan.items[i].accepted)
            continue;
        ++batch.rows;
        batch.refused += row.action == ImportAction::Refuse;
        batch.unchanged += row.action == ImportAction::Same;
        if (row.action == ImportAction::Insert) {
            HK_CHECK(insertRow(writer, "duty_record", valuesOf(row)));
            ++batch.inserted;
        } else if (row.action == ImportAction::Update) {
            HK_CHECK(updateRow(writer, "duty_record", row.known, valuesOf(row)));
            ++batch.updated;
        }
        if ((batch.inserted + batch.updated + 1) % rowsAUnit == 0)
            HK_CHECK(writer.nextUnit());
        if (i % 256 == 0) {
            control.tell(int(i), int(now.rows.size()));
            if (control.isCancelled())
                return importCancelled();
        }
    }
    HK_CHECK(finishBatch(writer, batch));
    if (memory.layoutsSet)
        HK_CHECK(rememberLayouts(writer, layoutSetting(), plan.layouts));
    return ImportOutcome{batch};
}

Result<void> RegisterImporter::writeRefused(const ImportPlan &plan, const QString &path) const
{
    const RegisterMemory &memory = memoryOf(plan);
    const Refusals refusals = refusalsIn(memory.read.problems);
    QMap<int, RefusedSheet> refused;
    for (int index = 0; index < int(memory.read.rows.size()); ++index) {
        const RegisterRow &row = memory.read.rows[size_t(index)];
        if (!row.refused)
            continue;
        const Sheet &sheet = memory.sheets[size_t(row.sheet)];
        const SheetLayout &layout = plan.layouts[size_t(row.sheet)];
        QList<QByteArray> fields(layout.mapping.begin(), layout.mapping.end());
        fields.resize(qsizetype(layout.headers.size()));
        RefusedSheet &written = refused[row.sheet];
        written.name = sheet.info.name;
        written.layout = refusedLayout(layout, fields, registerFields());
        QStringList cells;
        for (int column = 0; column < int(layout.headers.size()); ++column)
            cells.append(cellAt(sheet, row.row, column).text);
        written.rows.push_back({cells, refusals.reasons.value(index), refusals.marks.value(index)});
    }
    return writeRefusedSheets({refused.begin(), refused.end()}, path);
}

}  // namespace

namespace {

// What the data have of a day and person.
struct KnownRecord {
    qint64 id = 0;
    QString source;
    qint64 building = 0;
    QString place;
    std::optional<qint64> starts;
    std::optional<qint64> ends;
    QString shift;
    QString words;
    QString note;
};

Result<QList<KnownRecord>> knownRecords(Reader &reader, const RegisterRow &row)
{
    Statement known = reader.statement(presenceQueries()[QLatin1String("recordsOfDay")]);
    HK_CHECK(known.bind(row.day.toString(Qt::ISODate)).bind(row.person).run());
    QList<KnownRecord> found;
    while (known.next()) {
        const auto moment = [&known](int column) {
            return known.isNull(column) ? std::optional<qint64>() : std::optional(known.integer(column));
        };
        found.append({known.integer(0), known.text(1), known.integer(2), known.text(3), moment(5), moment(6), known.text(7),
                      known.text(8), known.text(9)});
    }
    return found;
}

// Whether the record is of the duty that the line tells of.
bool isOf(const KnownRecord &record, const RegisterRow &row)
{
    const bool isThere = record.building == row.building && (row.building != 0 || record.place == row.place);
    return record.source == code(row.source) && record.shift == row.shift && record.starts == row.starts && isThere;
}

bool saysTheSame(const KnownRecord &record, const RegisterRow &row)
{
    return record.ends == row.ends && record.words == row.words && record.note == row.note;
}

bool tellTheSame(const RegisterRow &one, const RegisterRow &other)
{
    return one.source == other.source && one.day == other.day && one.person == other.person && one.place == other.place
        && one.shift == other.shift && one.starts == other.starts && one.ends == other.ends && one.words == other.words
        && one.note == other.note;
}

}  // namespace

// A line is known by register, day, person, place and shift or beginning; what it tells may have become more. Each record is one
// line's, first of all that of the line it agrees with; the same line twice is one.
Result<void> decideRows(Reader &reader, RegisterRows &rows)
{
    QHash<QString, qint64> buildings;
    QHash<QString, QList<size_t>> alike;  // lines by day and person
    for (size_t i = 0; i < rows.rows.size(); ++i) {
        RegisterRow &row = rows.rows[i];
        if (row.refused)
            continue;
        const QString words = row.place.section(u' ', 0, 0);
        if (!words.isEmpty() && !buildings.contains(words)) {
            HK_TRY(const qint64 building, buildingNamed(reader, words));
            buildings.insert(words, building);
        }
        row.building = buildings.value(words);
        row.action = ImportAction::Insert;
        row.known = 0;
        alike[row.day.toString(Qt::ISODate) + u'|' + row.person] << i;
    }
    for (const QList<size_t> &lines : std::as_const(alike)) {
        HK_TRY(QList<KnownRecord> known, knownRecords(reader, rows.rows[lines.first()]));
        const auto take = [&known](RegisterRow &row, ImportAction action, auto &&fits) {
            const auto found = std::find_if(known.begin(), known.end(), fits);
            if (found == known.end())
                return;
            row.action = action;
            row.known = found->id;
            known.erase(found);
        };
        for (qsizetype at = 0; at < lines.size(); ++at) {
            RegisterRow &row = rows.rows[lines[at]];
            const bool isTwice =
                std::any_of(lines.begin(), lines.begin() + at, [&](size_t other) { return tellTheSame(rows.rows[other], row); });
            if (isTwice)
                row.action = ImportAction::Same;
            else
                take(row, ImportAction::Same,
                     [&row](const KnownRecord &record) { return isOf(record, row) && saysTheSame(record, row); });
        }
        for (const size_t line : lines) {
            RegisterRow &row = rows.rows[line];
            if (row.action == ImportAction::Insert)
                take(row, ImportAction::Update, [&row](const KnownRecord &record) { return isOf(record, row); });
        }
    }
    return {};
}

std::unique_ptr<Importer> makeRegisterImporter()
{
    return std::make_unique<RegisterImporter>();
}

}  // namespace hk::duty

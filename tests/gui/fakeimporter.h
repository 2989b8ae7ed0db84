// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"
#include "storage/rows.h"

#include <QFile>
#include <QSemaphore>

namespace hk::test {

// An importer of persons whose file is always the same: a header in the third row, then people whose numbers are ten digits; one is
// too short, with a suggestion, and one has an odd phone.
class FakeImporter : public Importer {
public:
    mutable std::atomic<int> plans = 0;
    mutable QByteArray mappedFirst;
    bool sameFile = false;
    bool fails = false;
    bool strange = false;  // knows one of three columns
    bool notes = false;  // a note on the sheet stands before everything else
    mutable QSemaphore gate{1};  // an import waits here
    QString number = QStringLiteral("2026030207");

    QString kind() const override { return QStringLiteral("fake"); }
    QString title() const override { return QStringLiteral("Persons"); }
    std::vector<ImportField> fields() const override
    {
        return {{"number", QStringLiteral("Number"), {}, true},
                {"name", QStringLiteral("Name"), {}, true},
                {"phone", QStringLiteral("Phone"), {}},
                {"identity", QStringLiteral("Identity number"), {}, false, true}};
    }

    Result<ImportPlan> plan(Reader &, const QString &file, const QString &, const std::vector<SheetLayout> &layouts,
                            const JobControl &control) const override
    {
        if (fails)
            return Error{QStringLiteral("This is no spreadsheet.")};
        ++plans;
        ImportPlan plan;
        plan.file = file;
        plan.hash = "hash";
        plan.sheets = {{QStringLiteral("3"), false, {}, {}, {}}, {QStringLiteral("Notes"), true, {}, {}, {}}};
        plan.layouts = layouts;
        if (layouts.empty()) {
            SheetLayout persons;
            persons.headerRow = 2;
            persons.firstRow = 3;
            persons.lastRow = people + 2;
            persons.mapping = {"number", "name", "phone"};
            if (strange)
                persons.mapping = {"number", "", ""};
            persons.headers = {QStringLiteral("No."), QStringLiteral("Who"), QStringLiteral("Tel")};
            SheetLayout notes;
            notes.sheet = 1;
            notes.used = false;
            notes.note = QStringLiteral("Hidden sheet");
            plan.layouts = {persons, notes};
        }
        mappedFirst = plan.layouts[0].mapping.empty() ? QByteArray() : plan.layouts[0].mapping[0];
        if (sameFile) {
            plan.sameFile = Batch();
            plan.sameFile->at = 1'760'000'000'000;
        }
        if (notes)
            plan.problems.append(
                {Severity::Note, 0, -1, -1, QStringLiteral("3"), {}, QStringLiteral("Hidden columns were read"), {}});
        for (int i = 0; i < people; ++i) {
            control.tell(i, people);
            ImportItem item;
            item.row = i + 3;
            item.action = i % 4 == 3 ? ImportAction::Update : ImportAction::Insert;
            item.title = nameOf(i);
            item.change = item.action == ImportAction::Update ? QStringLiteral("phone") : QString();
            if (i == badRow && plan.layouts[0].corrections.empty())
                refuse(plan, item, i);
            plan.items.push_back(item);
        }
        plan.problems.append({Severity::Warning, 0, 20, 2, QStringLiteral("3"), QStringLiteral("1380571234"),
                              QStringLiteral("The phone has 10 digits"), QStringLiteral("imported without it"), 17});
        return plan;
    }

    Result<ImportOutcome> apply(Writer &writer, const ImportPlan &plan, const JobControl &control) const override
    {
        const QSemaphoreReleaser passed((gate.acquire(), gate));
        Batch batch;
        batch.kind = kind();
        batch.file = QStringLiteral("people.xlsx");
        batch.hash = plan.hash;
        HK_TRY(batch.id, beginBatch(writer, batch));
        HK_CHECK(writer.setBatch(batch.id));
        for (const ImportItem &item : plan.items) {
            if (item.action != ImportAction::Insert || !item.accepted)
                continue;
            if (control.isCancelled())
                return Error{QStringLiteral("Cancelled.")};
            HK_TRY(
                const qint64 id,
                insertRow(writer, "person",
                          {{QStringLiteral("number"), QStringLiteral("i%1").arg(item.row)}, {QStringLiteral("name"), item.title}}));
            batch.inserted += id > 0 ? 1 : 0;
        }
        batch.refused = plan.refused();
        HK_CHECK(finishBatch(writer, batch));
        return ImportOutcome{batch};
    }

    std::vector<CellRow> rows(const ImportPlan &, int, int first, int count) const override
    {
        std::vector<CellRow> rows;
        for (int row = first; row < first + count && row < people + 3; ++row) {
            const auto cell = [](const QString &text) { return Cell{CellKind::Text, text}; };
            if (row < 3) {
                rows.push_back(row == 2
                                   ? CellRow{cell(QStringLiteral("No.")), cell(QStringLiteral("Who")), cell(QStringLiteral("Tel"))}
                                   : CellRow{cell(QStringLiteral("List of persons"))});
                continue;
            }
            const int i = row - 3;
            rows.push_back({cell(i == badRow ? QStringLiteral("20260302") : QString::number(2026030201 + i * 3)), cell(nameOf(i)),
                            cell(i == 17 ? QStringLiteral("1380571234") : QStringLiteral("138%1").arg(22292302 + i * 7919))});
        }
        return rows;
    }

    Result<void> writeRefused(const ImportPlan &, const QString &path) const override
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return Error{QStringLiteral("cannot write")};
        file.write("refused");
        return {};
    }

    static constexpr int people = 160;
    static constexpr int badRow = 14;

private:
    void refuse(ImportPlan &plan, ImportItem &item, int i) const
    {
        item.action = ImportAction::Refuse;
        item.accepted = false;
        plan.problems.append({Severity::Error, 0, item.row, 0, QStringLiteral("3"), QStringLiteral("20260302"),
                              QStringLiteral("The number has 8 digits, not 10"), QStringLiteral("this row is refused"), i, number});
    }
    static QString nameOf(int i) { return QStringLiteral("许嘉铭") + QString::number(i); }
};

}  // namespace hk::test

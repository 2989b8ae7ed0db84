// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterimporter.h"
#include "roster/rostercatalogue.h"
#include "sheets/cellvalue.h"
#include "storage/batches.h"
#include "storage/corecatalogue.h"
#include "storage/integrity.h"
#include "support/resulttext.h"

#include <QFile>
#include <QTemporaryDir>

namespace hk::test {

// A data file with the roster's tables, and the importer to fill it.
class RosterFile {
public:
    RosterFile()
    {
        if (!declareCore(m_catalogue).ok() || !roster::declareRoster(m_catalogue).ok())
            qFatal("the catalogue is broken");
        // 2026-11-19 09:12 on campus
        OpenOptions options;
        options.clock = [this] { return m_now; };
        auto opened = Database::open(m_folder.filePath(QStringLiteral("roster.hallkeeper")), m_catalogue,
                                     {coreSchema(), rosterSchema()}, options);
        if (!opened.ok())
            qFatal("%s", textOf(opened).constData());
        m_database = std::move(*opened);
    }

    Database &database() { return *m_database; }
    const Catalogue &catalogue() const { return m_catalogue; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void setNow(qint64 milliseconds) { m_now = milliseconds; }

    Result<ImportPlan> plan(const QString &file, const std::vector<SheetLayout> &layouts = {}, const JobControl &control = {})
    {
        return m_database->read([&](Reader &reader) { return m_importer->plan(reader, file, {}, layouts, control); }).result();
    }
    Result<ImportOutcome> apply(const ImportPlan &plan, const JobControl &control = {})
    {
        UnitSpec unit;
        unit.verb = "roster.import";
        unit.kind = UnitKind::Import;
        return m_database->write(unit, [&](Writer &writer) { return m_importer->apply(writer, plan, control); }).result();
    }
    Result<Batch> import(const QString &file)
    {
        HK_TRY(const ImportPlan planned, plan(file));
        HK_TRY(const ImportOutcome outcome, apply(planned));
        return outcome.batch;
    }
    const Importer &importer() const { return *m_importer; }

    // A comma-separated file of these lines; columns parted by a bar.
    QString write(const QString &name, const QStringList &lines)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        for (const QString &line : lines)
            file.write(QString(line).replace(QLatin1Char('|'), QLatin1Char(',')).toUtf8() + "\r\n");
        return file.fileName();
    }

    QString single(const QString &sql)
    {
        const auto found = m_database->read([&](Reader &reader) { return reader.single(sql); }).result();
        return found.ok() ? found->toString() : QString::fromUtf8(textOf(found));
    }
    // Every row of the roster's tables, with all its columns.
    QStringList dump()
    {
        return m_database
            ->read([](Reader &reader) -> Result<QStringList> {
                QStringList lines;
                for (const char *table : {"community", "building", "floor", "room", "bed", "college", "major", "student_class",
                                          "student", "residency"}) {
                    Statement query = reader.statement(QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(QLatin1String(table)));
                    HK_CHECK(query.run());
                    while (query.next()) {
                        QStringList cells{QLatin1String(table)};
                        for (int column = 0; column < query.columns(); ++column)
                            cells << (query.isNull(column) ? QStringLiteral("NULL")
                                                           : QString::fromLatin1(query.bytes(column).toHex()));
                        lines << cells.join(QLatin1Char('|'));
                    }
                }
                return lines;
            })
            .result()
            .value();
    }
    // Where a student lives now: "3-502-2", or empty.
    QString placeOf(const QString &number)
    {
        return single(
            QStringLiteral(
                "SELECT b.code || '-' || r.number || coalesce('-' || d.number, '') FROM residency y JOIN student s ON s.id = "
                "y.student_id "
                "JOIN room r ON r.id = y.room_id JOIN building b ON b.id = r.building_id LEFT JOIN bed d ON d.id = y.bed_id "
                "WHERE y.state = 'active' AND s.number = '%1'")
                .arg(number));
    }

private:
    static SchemaSource rosterSchema()
    {
        return {QStringLiteral("roster"),
                QStringLiteral(":/hallkeeper/roster/schema"),
                {QStringLiteral(":/hallkeeper/roster/schema/views/10_places.sql"),
                 QStringLiteral(":/hallkeeper/roster/schema/views/20_lists.sql")}};
    }

    QTemporaryDir m_folder;
    qint64 m_now = 1795050720000;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Importer> m_importer = roster::makeRosterImporter([this] { return m_now; });
};

// "D6 error" for each problem that is no note, in order.
inline QStringList problemCells(const ImportPlan &plan)
{
    QStringList cells;
    for (const ImportProblem &problem : plan.problems) {
        if (problem.severity != Severity::Note)
            cells << cellName(problem.row, problem.column)
                    + (problem.severity == Severity::Error ? QStringLiteral(" error") : QStringLiteral(" warning"));
    }
    return cells;
}

}  // namespace hk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterimporter.h"
#include "sheets/writer.h"
#include "storage/batches.h"
#include "ticketdesk.h"
#include "tickets/exchange/ledgerimporter.h"

namespace hk::test {

// A desk with the importer of ledgers, and files to import.
class LedgerDesk : public TicketDesk {
public:
    static QString sample(const char *name) { return QStringLiteral(HK_TEST_DATA "/") + QLatin1String(name); }

    Result<ImportPlan> plan(const QString &file, const Importer &importer)
    {
        return database().read([&](Reader &reader) { return importer.plan(reader, file, {}, {}, {}); }).result();
    }
    Result<ImportPlan> plan(const QString &file) { return plan(file, *m_importer); }
    Result<Batch> apply(const ImportPlan &plan, const Importer &importer)
    {
        HK_TRY(const ImportOutcome outcome,
               database()
                   .write({.kind = UnitKind::Import}, [&](Writer &writer) { return importer.apply(writer, plan, {}); })
                   .result());
        return outcome.batch;
    }
    Result<Batch> apply(const ImportPlan &planned) { return apply(planned, *m_importer); }
    Result<Batch> import(const QString &file)
    {
        HK_TRY(const ImportPlan planned, plan(file));
        return apply(planned);
    }
    Result<Batch> importRoster(const QString &file)
    {
        const auto importer = roster::makeRosterImporter([this] { return now; });
        HK_TRY(const ImportPlan planned, plan(file, *importer));
        return apply(planned, *importer);
    }
    const Importer &importer() const { return *m_importer; }

    QString path(const QString &name) const { return m_files.filePath(name); }
    // A workbook of one sheet, cells parted by a bar.
    QString file(const QString &name, const QStringList &lines)
    {
        const QString path = m_files.filePath(name);
        auto writer = WorkbookWriter::create(path);
        if (!writer.ok())
            qFatal("cannot write");
        std::vector<SheetColumn> columns;
        for (const QString &title : lines.first().split(u'|'))
            columns.push_back({title});
        bool written = (*writer)->beginTable(QStringLiteral("台账"), columns).ok();
        for (const QString &line : lines.mid(1))
            written = written && (*writer)->addRow(line.split(u'|').mid(0, qsizetype(columns.size()))).ok();
        if (!written || !(*writer)->close().ok())
            qFatal("cannot write");
        return path;
    }
    // Every row of the tables that an import of tickets writes, with all its columns.
    QStringList dump()
    {
        QStringList lines;
        for (const char *table : {"department", "ticket", "ticket_complainant", "ticket_event", "ticket_state"}) {
            const auto read = database().read([table](Reader &reader) -> Result<QStringList> {
                QStringList found;
                Statement query = reader.statement(QStringLiteral("SELECT * FROM %1 ORDER BY 1").arg(QLatin1String(table)));
                HK_CHECK(query.run());
                while (query.next()) {
                    QStringList cells{QLatin1String(table)};
                    for (int column = 0; column < query.columns(); ++column)
                        cells << (query.isNull(column) ? QStringLiteral("NULL") : QString::fromLatin1(query.bytes(column).toHex()));
                    found << cells.join(u'|');
                }
                return found;
            });
            lines += read.result().value();
        }
        return lines;
    }
    qint64 numbered(const char *number)
    {
        return single(QStringLiteral("SELECT id FROM ticket WHERE number = '%1'").arg(QLatin1String(number))).toLongLong();
    }
    // "opened 2026-09-16 14:00 | dispatched … | …": the steps that stand.
    QString course(qint64 ticket)
    {
        const auto events = database().read([ticket](Reader &reader) { return tickets::eventsOf(reader, ticket); }).result();
        QStringList steps;
        for (const tickets::Event &event : tickets::standing(*events)) {
            QString step = tickets::code(event.kind) + u' ' + campusTime(event.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
            if (!event.person.isEmpty())
                step += u' ' + event.person;
            if (event.rating)
                step += u' ' + QString::number(*event.rating);
            steps << step;
        }
        return steps.join(QStringLiteral(" | "));
    }

private:
    QTemporaryDir m_files;
    std::unique_ptr<Importer> m_importer = tickets::makeLedgerImporter();
};

// "D6 error" for each problem that is no note, in order.
inline QStringList problemCells(const ImportPlan &plan)
{
    QStringList cells;
    for (const ImportProblem &problem : plan.problems) {
        if (problem.severity != hk::Severity::Note)
            cells << cellName(problem.row, problem.column)
                    + (problem.severity == hk::Severity::Error ? QStringLiteral(" error") : QStringLiteral(" warning"));
    }
    return cells;
}

}  // namespace hk::test

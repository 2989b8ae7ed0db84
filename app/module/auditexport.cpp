// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/auditexport.h"

#include "base/clock.h"
#include "sheets/writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace hk {

namespace {

struct AuditWords {
    Q_DECLARE_TR_FUNCTIONS(hk::AuditExport)
};

const QString auditTable = QStringLiteral("audit_entry");

// A list or entity by its title; an account's name stands as it is.
QString subjectText(const Catalogue &catalogue, const QString &subject)
{
    if (const List *list = catalogue.list(subject.toLatin1()))
        return QCoreApplication::translate(list->context, list->title);
    if (subject == auditTable)
        return AuditWords::tr("Audit log");
    const QString first = subject.section(u' ', 0, 0);
    if (const Entity *entity = catalogue.entity(first.toLatin1()))
        return entity->titleText() + subject.mid(first.size());
    return subject;
}

QString fieldText(const Catalogue &catalogue, const AuditEntry &entry)
{
    const List *list = catalogue.list(entry.subject.toLatin1());
    const std::vector<ColumnInfo> known = list ? catalogue.columnsOf(*list) : std::vector<ColumnInfo>();
    const Entity *entity = catalogue.entity(entry.subject.section(u' ', 0, 0).toLatin1());
    QStringList titles;
    for (const QString &name : entry.fields) {
        const auto column =
            std::find_if(known.begin(), known.end(), [&](const ColumnInfo &c) { return name == QLatin1String(c.name); });
        const Field *field = entity ? entity->field(name.toLatin1()) : nullptr;
        titles << (column != known.end() ? column->title : field ? entity->titleText(*field) : name);
    }
    return titles.join(AuditWords::tr(", "));
}

Result<ExportInfo> write(Reader &reader, const AuditFilter &filter, const QString &path, const QString &author, qint64 now)
{
    AuditFilter all = filter;
    all.limit = std::numeric_limits<int>::max();
    HK_TRY(const QList<AuditEntry> entries, auditEntries(reader, all));
    HK_TRY(const std::unique_ptr<WorkbookWriter> writer, WorkbookWriter::create(path));
    std::vector<SheetColumn> header;
    for (const QString &title : auditTitles())
        header.push_back({title});
    HK_CHECK(writer->beginTable(AuditWords::tr("Audit log"), header));
    for (const AuditEntry &entry : entries)
        HK_CHECK(writer->addRow(auditRow(reader.catalogue(), entry)));
    const int rows = int(entries.size());
    HK_CHECK(writer->addNotes(AuditWords::tr("About"),
                              {{AuditWords::tr("Rows"), QLocale().toString(rows)},
                               {AuditWords::tr("Exported by"), author},
                               {AuditWords::tr("Exported at"), campusTime(now).toString(QStringLiteral("yyyy-MM-dd HH:mm"))},
                               {AuditWords::tr("Level"), AuditWords::tr("internal: names of accounts, no data of students")}}));
    HK_CHECK(writer->close());
    return ExportInfo{path, rows};
}

}  // namespace

QStringList auditTitles()
{
    return {AuditWords::tr("Time"),   AuditWords::tr("Person"), AuditWords::tr("What"),  AuditWords::tr("Of what"),
            AuditWords::tr("Fields"), AuditWords::tr("Rows"),   AuditWords::tr("Result")};
}

QStringList auditRow(const Catalogue &catalogue, const AuditEntry &entry)
{
    return {campusTime(entry.at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
            entry.name,
            auditDeedTitle(entry.deed),
            subjectText(catalogue, entry.subject),
            fieldText(catalogue, entry),
            entry.rows ? QLocale().toString(*entry.rows) : QString(),
            entry.success ? QString() : AuditWords::tr("failed")};
}

Result<QList<AuditEntry>> auditEntries(Reader &reader, const AuditFilter &filter)
{
    const int read = filter.deed ? std::numeric_limits<int>::max() : filter.limit;
    HK_TRY(QList<AuditEntry> entries, auditEntries(reader, filter.account, read));
    if (filter.deed)
        entries.removeIf([&](const AuditEntry &entry) { return entry.deed != *filter.deed; });
    if (entries.size() > filter.limit)
        entries.resize(filter.limit);
    return entries;
}

QFuture<Result<ExportInfo>> exportAudit(Database &database, const AuditFilter &filter, const QString &path, const QString &author)
{
    const qint64 now = database.clock()();
    return database
        .read([filter, path, author, now](Reader &reader) { return write(reader, filter, path, author, now); }, ReadLane::Bulk)
        .then([&database](const Result<ExportInfo> &exported) {
            if (!exported.ok() || database.isReadOnly())
                return QtFuture::makeReadyFuture(Result<ExportInfo>(exported));
            const ExportInfo info = *exported;
            return database
                .write({},
                       [info](Writer &writer) {
                           AuditEntry entry;
                           entry.deed = AuditDeed::Export;
                           entry.subject = auditTable;
                           entry.rows = info.rows;
                           return writeAudit(writer, entry);
                       })
                .then([info](const Result<void> &recorded) -> Result<ExportInfo> {
                    if (recorded.ok())
                        return info;
                    QFile::remove(info.path);
                    return recorded.error();
                });
        })
        .unwrap();
}

}  // namespace hk

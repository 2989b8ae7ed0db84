// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/personreport.h"

#include "base/clock.h"
#include "module/listexport.h"
#include "sheets/writer.h"
#include "storage/rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk {

namespace {

struct PersonWords {
    Q_DECLARE_TR_FUNCTIONS(hk::PersonReport)
public:
    static QString notAllowed() { return tr("Your account may not give out everything that is known of a person."); }
    static QString onlyAPart()
    {
        return tr("Your account sees only a part of what is known of this person. Please ask somebody who may see all of it.");
    }
    static QString withoutNotes()
    {
        return tr(
            "Free notes are left out, since they may speak of others; the office shows them on request. Confidential records "
            "are left out: only those whom they name may open them. Emergency contacts are masked: they are somebody else's data.");
    }
};

struct Written {
    int rows = 0;
    AuditEntry entry;
};

QList<QPair<QString, QString>> pairs(const QList<QStringList> &rows)
{
    QList<QPair<QString, QString>> lines;
    for (const QStringList &row : rows)
        lines.append({row.value(0), row.value(1)});
    return lines;
}

Result<void> writeSection(WorkbookWriter &writer, const PersonSection &section)
{
    if (section.headers.isEmpty())
        return writer.addNotes(section.title, pairs(section.rows));
    std::vector<SheetColumn> columns;
    for (const QString &header : section.headers)
        columns.push_back({header});
    HK_CHECK(writer.beginTable(section.title, columns));
    for (const QStringList &row : section.rows)
        HK_CHECK(writer.addRow(row));
    return {};
}

Result<bool> keepsBack(Reader &reader, const Discretion &withholds, const Entity &entity, const Field &field, qint64 student)
{
    Statement rows = reader.statement(QStringLiteral("SELECT id FROM visible_%1 WHERE %2 = ?")
                                          .arg(QString::fromLatin1(entity.name), QString::fromLatin1(field.name)));
    HK_CHECK(rows.bind(student).run());
    QList<qint64> ids;
    while (rows.next())
        ids << rows.integer(0);
    for (const qint64 id : std::as_const(ids)) {
        HK_TRY(const bool withheld, withholds(reader, {entity.name, id}));
        if (withheld)
            return true;
    }
    return false;
}

// Rows about the person that the viewer's grants hide, in whatever building they are, or whose words their module withholds. Nobody
// sees all confidential records, and the file says that they are left out.
Result<bool> hidesRows(Reader &reader, const Discretion &withholds, qint64 student)
{
    for (const auto &entity : reader.catalogue().entities()) {
        if (entity->circle)
            continue;
        for (const Field &field : entity->fields) {
            if (!field.isReference() || field.target != "student")
                continue;
            HK_TRY(const QVariant hidden,
                   reader.single(QStringLiteral("SELECT 1 FROM main.%1 r WHERE r.%2 = ? AND r.id NOT IN "
                                                "(SELECT v.id FROM visible_%3 v WHERE v.%2 = ?) LIMIT 1")
                                     .arg(QString::fromLatin1(entity->table), QString::fromLatin1(field.name),
                                          QString::fromLatin1(entity->name)),
                                 {student, student}));
            if (!hidden.isNull())
                return true;
            HK_TRY(const bool withheld, withholds ? keepsBack(reader, withholds, *entity, field, student) : Result<bool>(false));
            if (withheld)
                return true;
        }
    }
    return false;
}

// The file says that it is all there is.
Result<void> requireAll(Reader &reader, const Discretion &withholds, qint64 student)
{
    const Entity &entity = *reader.catalogue().entity("student");
    const bool classes = std::all_of(entity.fields.begin(), entity.fields.end(),
                                     [&](const Field &field) { return reader.viewer().sees(entity, field.klass); });
    HK_TRY(const bool hidden, hidesRows(reader, withholds, student));
    if (!classes || hidden)
        return Error{PersonWords::onlyAPart(), {}};
    return {};
}

Result<Written> write(Reader &reader, const PersonRecords &records, const Discretion &withholds, const PersonOrder &order)
{
    if (!reader.viewer().may(Deed::ExportWhole))
        return Error{PersonWords::notAllowed(), {}};
    HK_TRY(const QVariantMap row, readRow(reader, "student", order.student));
    HK_CHECK(requireAll(reader, withholds, order.student));
    HK_TRY(const QList<PersonSection> sections, records(reader, order.student));
    HK_TRY(const std::unique_ptr<WorkbookWriter> writer, WorkbookWriter::create(order.path));
    Written written;
    for (const PersonSection &section : sections) {
        HK_CHECK(writeSection(*writer, section));
        written.rows += int(section.rows.size());
        written.entry.fields += section.fields;
    }
    const QString when = campusTime(order.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    HK_CHECK(
        writer->addNotes(PersonWords::tr("About"),
                         {{PersonWords::tr("What this is"), PersonWords::tr("All data held of one person, given out to them.")},
                          {PersonWords::tr("Left out"), PersonWords::withoutNotes()},
                          {PersonWords::tr("Given out by"), order.author},
                          {PersonWords::tr("Given out at"), when}}));
    HK_CHECK(writer->close());
    written.entry.deed = AuditDeed::PersonReport;
    written.entry.subject =
        QStringLiteral("student ") + QString::fromLatin1(row.value(QStringLiteral("uid")).toByteArray().toHex());
    written.entry.rows = 1;
    return written;
}

}  // namespace

Result<qint64> studentNumbered(Reader &reader, const QString &number)
{
    HK_TRY(const QVariant id, reader.single(QStringLiteral("SELECT id FROM visible_student WHERE number = ?"), {number}));
    return id.toLongLong();
}

QFuture<Result<int>> writePersonReport(Database &database, const PersonRecords &records, const Discretion &withholds,
                                       const PersonOrder &order)
{
    const auto job = [records, withholds, order](Reader &reader) { return write(reader, records, withholds, order); };
    return database.read(job, ReadLane::Bulk)
        .then([&database, path = order.path](const Result<Written> &written) {
            if (!written.ok())
                return QtFuture::makeReadyFuture(Result<int>(written.error()));
            return recordFile(database, written->entry, path).then([rows = written->rows](const Result<void> &recorded) {
                return recorded.ok() ? Result<int>(rows) : Result<int>(recorded.error());
            });
        })
        .unwrap();
}

}  // namespace hk

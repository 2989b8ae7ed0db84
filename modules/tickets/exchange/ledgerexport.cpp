// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/ledgerexport.h"

#include "access/audit.h"
#include "base/clock.h"
#include "base/text.h"
#include "sheets/writer.h"
#include "tickets/exchange/figuretexts.h"
#include "tickets/exchange/ledgerfields.h"
#include "tickets/exchange/ledgermemory.h"
#include "tickets/store/privacy.h"
#include "tickets/store/publicsheet.h"
#include "tickets/store/rules.h"

#include <QCoreApplication>
#include <QLocale>

namespace hk::tickets {

namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::LedgerExport)
};

bool isMoment(LedgerField field)
{
    return field == OpenedAt || field == AcceptedAt || field == DispatchedAt || field == StartedAt || field == ResolvedAt;
}

// What somebody said in confidence, who it was and where, and who worked on it. Of what is private no line goes out, which leaves
// nothing for its column to tell.
bool isPersonal(LedgerField field)
{
    switch (field) {
    case ReportedBy:
    case StudentNumber:
    case Phone:
    case PlaceField:
    case Words:
    case Private:
    case AcceptedBy:
    case Owner:
    case Outcome:
    case FollowUp:
    case Note:
        return true;
    default:
        return false;
    }
}

QList<LedgerField> fieldsAt(ExportLevel level)
{
    QList<LedgerField> fields;
    for (int field = 0; field < LedgerFieldCount; ++field) {
        if (level != ExportLevel::Public || !isPersonal(LedgerField(field)))
            fields << LedgerField(field);
    }
    return fields;
}

Result<void> mayExport(const Viewer &viewer, ExportLevel level)
{
    if (!viewer.may(Deed::Export))
        return Error{ExportText::tr("Your account may not export. Nothing was exported.")};
    if (level == ExportLevel::Whole && !viewer.may(Deed::ExportWhole))
        return Error{ExportText::tr("Your account may export personal data masked only. Please choose the level “internal”.")};
    return {};
}

QString cellText(const LedgerTicket &ticket, const LedgerRow &row, LedgerField field, const LedgerOrder &order,
                 const QHash<QString, QString> &categories)
{
    const QVariant &value = row.values[field];
    if (field == Words && !ticket.mayKnow)
        return privateWords();
    if (value.isNull())
        return {};
    if (field == Number && order.level == ExportLevel::Public)
        return publicNumber(value.toString());
    if (isMoment(field))
        return campusTime(value.toLongLong()).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (field == CategoryField)
        return categories.value(value.toString(), value.toString());
    if (field == Phone && order.level == ExportLevel::Internal)
        return maskedPhone(value.toString());
    return shownValue(field, value);
}

QList<QPair<QString, QString>> notes(const LedgerOrder &order, int rows, const QString &scope)
{
    const QString level = order.level == ExportLevel::Whole ? ExportText::tr("whole, nothing is masked")
        : order.level == ExportLevel::Internal
        ? ExportText::tr("internal: phones masked")
        : ExportText::tr("public: without persons, places and words, and without what is private");
    QList<QPair<QString, QString>> told{
        {ExportText::tr("Ledger of"),
         order.period.first.toString(Qt::ISODate) + QStringLiteral(" – ") + order.period.last.toString(Qt::ISODate)},
        {ExportText::tr("Of"), scope},
        {ExportText::tr("Rows"), QLocale().toString(rows)}};
    if (order.level != ExportLevel::Public)
        told.append({ExportText::tr("Exported by"), order.author});
    told.append({ExportText::tr("Exported at"), campusTime(order.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))});
    told.append({ExportText::tr("Level"), level});
    return told;
}

}  // namespace

Result<ExportInfo> writeLedger(Reader &reader, const LedgerOrder &order, const JobControl &control)
{
    HK_CHECK(mayExport(reader.viewer(), order.level));
    HK_TRY(const QList<LedgerTicket> tickets, ledgerTicketsOpened(reader, order.period.from(), order.period.to(), order.scope));
    QHash<QString, QString> titles;
    HK_TRY(const QList<Category> known, categories(reader, true));
    for (const Category &category : known)
        titles.insert(category.code, category.title);
    const QList<LedgerField> fields = fieldsAt(order.level);
    HK_TRY(const std::unique_ptr<WorkbookWriter> writer, WorkbookWriter::create(order.path));
    std::vector<SheetColumn> columns;
    for (const LedgerField field : fields)
        columns.push_back({ledgerFieldTitle(field), isMoment(field) ? ColumnKind::DateTime : ColumnKind::Text});
    HK_CHECK(writer->beginTable(ExportText::tr("Ledger"), columns));
    ExportInfo info{order.path, 0};
    bool holdsPhones = false;
    for (const LedgerTicket &ticket : tickets) {
        if (control.isCancelled())
            return Error{ExportText::tr("The export was cancelled. No file was written.")};
        if (order.level == ExportLevel::Public && ticket.isPrivate)
            continue;
        const LedgerRow row = rowOf(ticket);
        holdsPhones = holdsPhones || !row.values[Phone].isNull();
        QStringList cells;
        for (const LedgerField field : fields)
            cells << cellText(ticket, row, field, order, titles);
        HK_CHECK(writer->addRow(cells));
        if (++info.rows % 256 == 0)
            control.tell(info.rows, int(tickets.size()));
    }
    HK_TRY(const QString scope, scopeText(reader, order.scope));
    HK_CHECK(writer->addNotes(ExportText::tr("About"), notes(order, info.rows, scope)));
    HK_CHECK(writer->close());
    if (order.level == ExportLevel::Whole && holdsPhones)
        info.fields << QStringLiteral("phone");
    return info;
}

QFuture<Result<ExportInfo>> exportLedger(Database &database, const LedgerOrder &order, const JobControl &control)
{
    return database.read([order, control](Reader &reader) { return writeLedger(reader, order, control); }, ReadLane::Bulk)
        .then([&database, order](const Result<ExportInfo> &written) {
            if (!written.ok())
                return QtFuture::makeReadyFuture(written);
            AuditEntry entry;
            entry.deed = AuditDeed::Export;
            entry.subject = QStringLiteral("ticket_complainant");
            entry.fields = written->fields;
            entry.rows = written->rows;
            return recordFile(database, entry, order.path).then([written](const Result<void> &recorded) {
                return recorded.ok() ? written : Result<ExportInfo>(recorded.error());
            });
        })
        .unwrap();
}

}  // namespace hk::tickets

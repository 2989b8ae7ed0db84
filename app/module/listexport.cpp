// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/listexport.h"

#include "access/audit.h"
#include "base/clock.h"
#include "sheets/writer.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <algorithm>

namespace hk {

namespace {

struct ExportWords {
    Q_DECLARE_TR_FUNCTIONS(hk::ListExport)
};

constexpr int progressEvery = 1024;

ColumnKind kindOf(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
    case FieldType::Number:
        return ColumnKind::Number;
    case FieldType::Date:
        return ColumnKind::Date;
    case FieldType::Moment:
        return ColumnKind::DateTime;
    default:
        return ColumnKind::Text;
    }
}

// UTC milliseconds as campus time in the form the writer reads: 2026-09-01T08:30:00. The zone's offset is asked once an hour of
// data, since a time zone's rules are slow to read.
class MomentText {
public:
    QString operator()(qint64 milliseconds)
    {
        const qint64 hour = milliseconds / 3'600'000;
        if (hour != m_hour) {
            m_hour = hour;
            m_offset = qint64(campusTime(milliseconds).offsetFromUtc()) * 1000;
        }
        const qint64 local = milliseconds + m_offset;
        qint64 day = local / dayLength;
        qint64 rest = local % dayLength;
        if (rest < 0) {
            --day;
            rest += dayLength;
        }
        if (day != m_day) {
            m_day = day;
            m_date = QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate);
        }
        const auto seconds = int(rest / 1000);
        QString text = m_date;
        text.append(u'T');
        appendTwo(text, seconds / 3600);
        text.append(u':');
        appendTwo(text, seconds / 60 % 60);
        text.append(u':');
        appendTwo(text, seconds % 60);
        return text;
    }

private:
    static constexpr qint64 dayLength = 86'400'000;

    static void appendTwo(QString &text, int number)
    {
        text.append(QChar(u'0' + number / 10));
        text.append(QChar(u'0' + number % 10));
    }

    qint64 m_hour = std::numeric_limits<qint64>::min();
    qint64 m_offset = 0;
    qint64 m_day = std::numeric_limits<qint64>::min();
    QString m_date;
};

// A column of the export: where its cell stands in the list's row, and how it is written.
struct ExportColumn {
    ColumnInfo info;
    size_t source = 0;
    MomentText moment = {};
    bool isMasked = false;
    int damaged = 0;  // values that could not be read

    QString text(const QVariant &value)
    {
        if (value.isNull())
            return {};
        if (isMasked && info.klass != FieldClass::Basic)
            return info.masked(info.display(value));
        if (info.type == FieldType::Moment)
            return moment(value.toLongLong());
        if (info.choices.empty() && info.type != FieldType::Boolean && info.type != FieldType::File)
            return value.toString();
        return info.display(value);
    }
};

QString levelText(ExportLevel level)
{
    switch (level) {
    case ExportLevel::Public:
        return ExportWords::tr("public: without contact and sensitive data");
    case ExportLevel::Internal:
        return ExportWords::tr("internal: phones masked, nothing sensitive");
    case ExportLevel::Whole:
        break;
    }
    return ExportWords::tr("whole, nothing is masked");
}

// Leaves out the columns that the level does not hold, and marks those to be masked.
Result<void> keepToLevel(Reader &reader, ExportLevel level, std::vector<ExportColumn> &columns)
{
    const Viewer &viewer = reader.viewer();
    if (!viewer.may(Deed::Export))
        return Error{ExportWords::tr("Your account may not export. Nothing was exported.")};
    const auto above = [](FieldClass most) { return [most](const ExportColumn &c) { return c.info.klass > most; }; };
    if (level != ExportLevel::Whole) {
        std::erase_if(columns, above(level == ExportLevel::Public ? FieldClass::Basic : FieldClass::Contact));
        for (ExportColumn &column : columns)
            column.isMasked = true;
    } else if (!viewer.may(Deed::ExportWhole) && std::any_of(columns.begin(), columns.end(), above(FieldClass::Basic))) {
        return Error{ExportWords::tr("Your account may export personal data masked only. Please choose the level “internal”.")};
    }
    return {};
}

Result<std::vector<ExportColumn>> exportColumns(Reader &reader, const ExportOrder &order)
{
    const List *list = reader.catalogue().list(order.query.list);
    if (list == nullptr)
        return Error{ExportWords::tr("This list is not known. Nothing was exported."), QString::fromUtf8(order.query.list)};
    const std::vector<ColumnInfo> known = reader.catalogue().columnsOf(*list);
    std::vector<ExportColumn> columns;
    const auto take = [&](size_t i) { columns.push_back({known[i], i}); };
    if (order.columns.empty()) {
        for (size_t i = 0; i < known.size(); ++i) {
            if (known[i].shown)
                take(i);
        }
    }
    for (const QByteArray &name : order.columns) {
        const auto found = std::find_if(known.begin(), known.end(), [&](const ColumnInfo &c) { return c.name == name; });
        if (found != known.end())
            take(size_t(found - known.begin()));
    }
    HK_CHECK(keepToLevel(reader, order.level, columns));
    if (columns.empty())
        return Error{ExportWords::tr("No column is shown, so there is nothing to export.")};
    return columns;
}

bool isShownWhole(const ExportColumn &column)
{
    return column.info.field && column.info.field->encrypted && !column.isMasked;
}

// Says of columns that stayed closed when they open again, and of those that hold spoilt values how many.
QList<QPair<QString, QString>> closedNotes(const Reader &reader, const std::vector<ExportColumn> &columns)
{
    QList<QPair<QString, QString>> closed;
    for (const ExportColumn &column : columns) {
        if (column.damaged > 0)
            closed.append(
                {column.info.title,
                 ExportWords::tr("%n value(s) are damaged and could not be read. Check the data file.", nullptr, column.damaged)});
        const KeyPause pause = isShownWhole(column) ? reader.keys().pauseOf(column.info.field->klass) : KeyPause::None;
        if (pause != KeyPause::None)
            closed.append({column.info.title, closedText(pause)});
    }
    return closed;
}

// An encrypted field is opened for the file; where it may not be, its mark stands there.
Result<QString> cellText(Reader &reader, const List &list, ExportColumn &column, const ListRow &row)
{
    const QVariant &value = row.cells[column.source];
    const Field *field = column.info.field;
    if (!isShownWhole(column) || value.isNull() || column.info.entity->name != list.entity)
        return column.text(value);
    const Result<QString> text = readSecret(reader, list.entity, row.id, field->name);
    if (text.ok())
        return text;
    column.damaged += isDamagedValue(text.error()) ? 1 : 0;
    return column.text(value);
}

QList<QPair<QString, QString>> notes(const QString &listTitle, const ExportOrder &order, int rows)
{
    return {
        {ExportWords::tr("List"), listTitle},
        {ExportWords::tr("Filter"), order.filterText.isEmpty() ? ExportWords::tr("none, all rows") : order.filterText},
        {ExportWords::tr("Rows"), QLocale().toString(rows)},
        {ExportWords::tr("Exported by"), order.author},
        {ExportWords::tr("Exported at"), campusTime(order.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))},
        {ExportWords::tr("Level"), levelText(order.level)},
        {ExportWords::tr("Program"), QCoreApplication::translate("hk::Product", "Hallkeeper") + u' ' + QStringLiteral(HK_VERSION)},
    };
}

}  // namespace

Result<ExportInfo> exportList(Reader &reader, const ExportOrder &order, const JobControl &control)
{
    HK_TRY(std::vector<ExportColumn> columns, exportColumns(reader, order));
    HK_TRY(const std::unique_ptr<WorkbookWriter> writer, WorkbookWriter::create(order.path));
    const List *list = reader.catalogue().list(order.query.list);
    const QString title = QCoreApplication::translate(list->context, list->title);
    std::vector<SheetColumn> header;
    for (const ExportColumn &column : columns)
        header.push_back({column.info.title, kindOf(column.info.type), double(column.info.width)});
    HK_CHECK(writer->beginTable(title, header));

    ExportInfo info{order.path, 0};
    std::optional<Error> failure;
    QStringList cells(qsizetype(columns.size()));
    const auto sink = [&](const ListRow &row) {
        for (size_t i = 0; i < columns.size(); ++i) {
            Result<QString> text = cellText(reader, *list, columns[i], row);
            if (!text.ok()) {
                failure = text.error();
                return false;
            }
            cells[qsizetype(i)] = std::move(*text);
        }
        if (Result<void> added = writer->addRow(cells); !added.ok()) {
            failure = added.error();
            return false;
        }
        if (++info.rows % progressEvery == 0)
            control.tell(info.rows, 0);
        return !control.isCancelled();
    };
    HK_CHECK(eachListRow(reader, order.query, sink));
    if (failure)
        return *failure;
    if (control.isCancelled())
        return Error{ExportWords::tr("The export was cancelled. No file was written.")};
    HK_CHECK(writer->addNotes(ExportWords::tr("About"), notes(title, order, info.rows) + closedNotes(reader, columns)));
    HK_CHECK(writer->close());
    for (const ExportColumn &column : columns) {
        if (column.info.klass != FieldClass::Basic && !column.isMasked)
            info.fields << QString::fromLatin1(column.info.name);
    }
    return info;
}

QFuture<Result<ExportInfo>> exportAndRecord(Database &database, const ExportOrder &order, const JobControl &control)
{
    return database.read([order, control](Reader &reader) { return exportList(reader, order, control); }, ReadLane::Bulk)
        .then([&database, order](const Result<ExportInfo> &exported) {
            if (!exported.ok())
                return QtFuture::makeReadyFuture(exported);
            AuditEntry entry;
            entry.deed = AuditDeed::Export;
            entry.subject = QString::fromLatin1(order.query.list);
            entry.fields = exported->fields;
            entry.rows = exported->rows;
            return recordFile(database, entry, order.path).then([exported](const Result<void> &recorded) {
                return recorded.ok() ? exported : Result<ExportInfo>(recorded.error());
            });
        })
        .unwrap();
}

QFuture<Result<void>> recordFile(Database &database, const AuditEntry &entry, const QString &path)
{
    if (database.isReadOnly() && database.viewer().account.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    return database.write({}, [entry](Writer &writer) { return writeAudit(writer, entry); })
        .then([path](const Result<void> &recorded) {
            if (!recorded.ok())
                QFile::remove(path);
            return recorded;
        });
}

QFuture<Result<int>> writeAndRecord(Database &database, const QString &subject, const QString &path,
                                    const std::function<Result<int>(Reader &)> &write)
{
    const auto job = [write](Reader &reader) -> Result<int> {
        if (!reader.viewer().may(Deed::Export))
            return Error{ExportWords::tr("Your account may not export. Nothing was exported.")};
        return write(reader);
    };
    return database.read(job, ReadLane::Bulk)
        .then([&database, subject, path](const Result<int> &rows) {
            if (!rows.ok())
                return QtFuture::makeReadyFuture(rows);
            AuditEntry entry;
            entry.deed = AuditDeed::Export;
            entry.subject = subject;
            entry.rows = *rows;
            return recordFile(database, entry, path).then([rows](const Result<void> &recorded) {
                return recorded.ok() ? rows : Result<int>(recorded.error());
            });
        })
        .unwrap();
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/listcopy.h"

#include "access/audit.h"

#include <QMimeData>

namespace hk {

namespace {

// A cell must not break the lines of the table that it is pasted into.
QString oneLine(QString text)
{
    text.replace(u'\t', u' ').replace(QLatin1String("\r\n"), QLatin1String(" ")).replace(u'\n', u' ');
    return text;
}

void appendHtmlRow(QString &html, const QStringList &cells, const std::vector<bool> &numeric, QLatin1String tag)
{
    html += QLatin1String("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        // Excel takes what looks like a number for one, and cuts long identifiers, unless the cell says that it is text.
        const bool number = size_t(i) < numeric.size() && numeric[size_t(i)];
        html += u'<' + tag + (number ? QLatin1String(">") : QLatin1String(" style=\"mso-number-format:'\\@'\">"))
            + cells.at(i).toHtmlEscaped() + QLatin1String("</") + tag + u'>';
    }
    html += QLatin1String("</tr>\n");
}

QFuture<Result<void>> record(Database &database, AuditDeed deed, const QByteArray &list, const TextTable &table)
{
    if (database.isReadOnly() && database.viewer().account.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    return database.write({}, [deed, list, fields = table.fields, rows = int(table.rows.size())](Writer &writer) {
        AuditEntry entry;
        entry.deed = deed;
        entry.subject = QString::fromLatin1(list);
        entry.fields = fields;
        entry.rows = rows;
        return writeAudit(writer, entry);
    });
}

}  // namespace

Result<TextTable> readTextTable(Reader &reader, const ListQuery &query, const std::vector<int> &columns,
                                const std::vector<qint64> &ids, Masking masking)
{
    const std::vector<ColumnInfo> known = reader.catalogue().columnsOf(*reader.catalogue().list(query.list));
    TextTable table;
    for (const int column : columns) {
        table.titles.append(known[size_t(column)].title);
        table.numeric.push_back(isNumeric(known[size_t(column)]));
        if (masking == Masking::Whole && known[size_t(column)].klass != FieldClass::Basic)
            table.fields.append(QString::fromLatin1(known[size_t(column)].name));
    }
    const auto take = [&](const ListRow &row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(cellText(known[size_t(column)], row.cells[size_t(column)], masking));
        table.rows.push_back(std::move(cells));
        return true;
    };
    if (ids.empty()) {
        HK_CHECK(eachListRow(reader, query, take));
        return table;
    }
    HK_TRY(const std::vector<ListRow> rows, listRows(reader, query.list, ids));
    for (const ListRow &row : rows)
        take(row);
    return table;
}

QFuture<Result<void>> recordCopy(Database &database, const QByteArray &list, const TextTable &table)
{
    if (table.fields.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    return record(database, AuditDeed::Copy, list, table);
}

QFuture<Result<void>> recordPrint(Database &database, const QByteArray &list, const TextTable &table)
{
    return record(database, AuditDeed::Print, list, table);
}

std::unique_ptr<QMimeData> tableMime(const TextTable &table)
{
    QString text;
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>\n");
    const auto line = [&](const QStringList &cells) {
        QStringList flat;
        for (const QString &cell : cells)
            flat.append(oneLine(cell));
        text += flat.join(u'\t') + u'\n';
    };
    line(table.titles);
    appendHtmlRow(html, table.titles, {}, QLatin1String("th"));
    for (const QStringList &row : table.rows) {
        line(row);
        appendHtmlRow(html, row, table.numeric, QLatin1String("td"));
    }
    html += QLatin1String("</table></body></html>");
    auto mime = std::make_unique<QMimeData>();
    mime->setText(text);
    mime->setHtml(html);
    return mime;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/snapshot.h"

#include "base/uid.h"
#include "sync/wire/codec.h"
#include "sync/wire/document.h"
#include "sync/wire/fields.h"

#include <QJsonDocument>

#include <limits>

namespace hk::wire {

namespace {

constexpr qsizetype mostParts = 200;
constexpr qsizetype mostColumns = 200;
constexpr int mostSigns = 8;
constexpr qint64 mostTotal = std::numeric_limits<qint64>::max();

QJsonObject placeObject(const SnapshotPlace &place)
{
    QJsonObject object{{QStringLiteral("feed"), cursorObject(place.feed)}};
    if (!place.row.isEmpty()) {
        object.insert(QStringLiteral("entity"), QString::fromLatin1(place.entity));
        object.insert(QStringLiteral("row"), uidText(place.row));
    }
    return object;
}

QString readPlace(const QJsonValue &value, SnapshotPlace &place)
{
    Fields fields(value);
    const QString fault = readCursor(fields.object("feed"), place.feed);
    if (fields.has("row")) {
        place.entity = fields.word("entity");
        place.row = fields.uid("row");
    }
    return fields.ok() ? fault : fields.fault();
}

QJsonObject partObject(const SnapshotPart &part)
{
    QJsonArray names;
    for (const QByteArray &name : part.fields)
        names.append(QString::fromLatin1(name));
    QJsonObject object{{QStringLiteral("entity"), QString::fromLatin1(part.entity)},
                       {QStringLiteral("fields"), names},
                       {QStringLiteral("rows"), part.rows}};
    QJsonArray signs;
    for (const int sign : part.shownBy)
        signs.append(sign);
    if (!signs.isEmpty())
        object.insert(QStringLiteral("shown"), signs);
    return object;
}

QString readPart(const QJsonValue &value, SnapshotPart &part)
{
    Fields fields(value);
    part.entity = fields.word("entity");
    part.rows = int(fields.integer("rows", 0, 2 * mostSnapshotRows));
    fields.list("fields", mostColumns, [&](const QJsonValue &name) {
        Fields one(QJsonObject{{QStringLiteral("name"), name}});
        part.fields << one.word("name");
        return one.fault();
    });
    if (fields.has("shown")) {
        fields.list("shown", mostColumns, [&](const QJsonValue &sign) {
            Fields one(QJsonObject{{QStringLiteral("sign"), sign}});
            part.shownBy << int(one.integer("sign", -1, mostSigns - 1));
            return one.fault();
        });
        if (part.shownBy.size() != part.fields.size())
            fields.fail("shown");
    }
    return fields.fault();
}

// What COPY writes after a backslash.
char unescaped(char sign)
{
    switch (sign) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case '\\':
        return '\\';
    default:
        return 0;
    }
}

// Goes over the lines cell by cell; a cell without signs to replace stays where it is.
class Cells {
public:
    explicit Cells(const QByteArray &lines) : m_at(lines.constData()), m_end(m_at + lines.size()) { }

    bool atEnd() const { return m_at == m_end; }
    // The next cell, which must end a line if it is the last of its row, and only then.
    bool next(bool last, QByteArray &cell)
    {
        const char *const first = m_at;
        bool plain = true;
        while (m_at != m_end && *m_at != '\t' && *m_at != '\n') {
            if (*m_at == '\\') {
                plain = false;
                if (++m_at == m_end)
                    return false;
            }
            ++m_at;
        }
        if (m_at == m_end || *m_at != (last ? '\n' : '\t'))
            return false;
        const qsizetype size = m_at++ - first;
        if (plain)
            cell = QByteArray::fromRawData(first, size);
        else if (size == 2 && first[1] == 'N')
            cell = QByteArray();
        else
            return replaced(first, size, cell);
        return true;
    }

private:
    static bool replaced(const char *first, qsizetype size, QByteArray &cell)
    {
        cell = QByteArray("");
        cell.reserve(size);
        for (qsizetype i = 0; i < size; ++i) {
            const char sign = first[i] == '\\' ? unescaped(first[++i]) : first[i];
            if (sign == 0)
                return false;
            cell += sign;
        }
        return true;
    }

    const char *m_at;
    const char *m_end;
};

bool isSound(const SnapshotPart &part, int row)
{
    bool isNumber = false;
    const QByteArray &version = part.cell(row, 1);
    if (uidOfUuid(part.cell(row, 0)).isEmpty() || version.toLongLong(&isNumber) <= 0 || !isNumber)
        return false;
    if (part.shownBy.isEmpty())
        return true;
    const QByteArray &signs = part.cell(row, 2);
    for (const int sign : part.shownBy) {
        if (sign >= 0 && (sign >= signs.size() || (signs.at(sign) != '0' && signs.at(sign) != '1')))
            return false;
    }
    return true;
}

bool readCells(SnapshotAnswer &answer)
{
    if (!answer.lines.isValidUtf8() || answer.lines.contains('\0'))
        return false;
    Cells cells(answer.lines);
    for (SnapshotPart &part : answer.parts) {
        const int width = part.width();
        part.cells.reserve(qsizetype(part.rows) * width);
        for (int row = 0; row < part.rows; ++row) {
            for (int column = 0; column < width; ++column) {
                if (!cells.next(column == width - 1, part.cells.emplace_back()))
                    return false;
            }
            if (!isSound(part, row))
                return false;
        }
    }
    return cells.atEnd();
}

QString readPage(const QJsonValue &value, SnapshotAnswer &answer)
{
    Fields fields(value);
    const QString fault = readPlace(fields.object("place"), answer.place);
    answer.more = fields.truth("more");
    // Only the end is nowhere.
    if (answer.more && answer.place.row.isEmpty())
        fields.fail("place");
    answer.total = fields.integer("total", 0, mostTotal);
    answer.sight = fields.hexadecimal("sight");
    qint64 rows = 0;
    fields.list("parts", mostParts, [&](const QJsonValue &item) {
        const QString wrong = readPart(item, answer.parts.emplace_back());
        rows += answer.parts.constLast().rows;
        return wrong;
    });
    if (rows > 2 * mostSnapshotRows)
        fields.fail("rows");
    return fields.ok() ? fault : fields.fault();
}

QString readRequest(const QJsonValue &value, SnapshotRequest &request)
{
    Fields fields(value);
    request.device = fields.uid("device");
    request.rows = int(fields.integer("rows", 0, mostSnapshotRows));
    QString fault;
    if (fields.has("after"))
        fault = readPlace(fields.object("after"), request.after.emplace());
    if (request.after && request.after->row.isEmpty())
        fields.fail("after");
    return fields.ok() ? fault : fields.fault();
}

}  // namespace

QByteArray SnapshotPart::uid(int row) const
{
    return uidOfUuid(cell(row, 0));
}

bool SnapshotPart::shows(int row, int field) const
{
    return shownBy.isEmpty() || shownBy.at(field) < 0 || cell(row, 2).at(shownBy.at(field)) == '1';
}

QByteArray encode(const SnapshotRequest &request)
{
    QJsonObject object{{QStringLiteral("device"), uidText(request.device)}, {QStringLiteral("rows"), request.rows}};
    if (request.after)
        object.insert(QStringLiteral("after"), placeObject(*request.after));
    return textOf(object);
}

QByteArray encode(const SnapshotAnswer &answer)
{
    QJsonArray parts;
    for (const SnapshotPart &part : answer.parts)
        parts.append(partObject(part));
    const QJsonObject object{{QStringLiteral("place"), placeObject(answer.place)},
                             {QStringLiteral("more"), answer.more},
                             {QStringLiteral("total"), answer.total},
                             {QStringLiteral("sight"), QString::fromLatin1(answer.sight)},
                             {QStringLiteral("parts"), parts}};
    return textOf(object) + '\n' + answer.lines;
}

Result<SnapshotRequest> decodeSnapshotRequest(const QByteArray &text)
{
    return decoded<SnapshotRequest>(text, readRequest);
}

Result<SnapshotAnswer> decodeSnapshotAnswer(const QByteArray &text)
{
    if (text.size() > mostSnapshotText)
        return unreadable(QStringLiteral("too long"));
    const qsizetype head = text.indexOf('\n');
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(text.constData(), std::max<qsizetype>(head, 0)));
    if (!document.isObject())
        return unreadable(QStringLiteral("no JSON"));
    SnapshotAnswer answer;
    const QString fault = readPage(document.object(), answer);
    if (!fault.isEmpty())
        return unreadable(fault);
    answer.lines = text.mid(head + 1);
    if (!readCells(answer))
        return unreadable(QStringLiteral("lines"));
    return answer;
}

QByteArray copyText(const QByteArray &value)
{
    QByteArray text = value;
    for (const auto &[sign, letter] :
         {std::pair("\\", "\\\\"), std::pair("\b", "\\b"), std::pair("\f", "\\f"), std::pair("\n", "\\n"), std::pair("\r", "\\r"),
          std::pair("\t", "\\t"), std::pair("\v", "\\v")})
        text.replace(sign, letter);
    return text;
}

}  // namespace hk::wire

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/files.h"

#include "sync/wire/codec.h"
#include "sync/wire/document.h"
#include "sync/wire/fields.h"

#include <algorithm>

namespace hk::wire {

namespace {

constexpr qsizetype hashDigits = 64;
constexpr int mostFileParts = int(mostFileBytes / filePartBytes);
const QByteArray &partFolder()
{
    static const QByteArray folder = "/v1/blob/";
    return folder;
}

QString readFile(const QJsonValue &value, QList<FileReference> &files)
{
    const auto file = FileReference::of(value.toString());
    if (!file)
        return QStringLiteral("file");
    files << *file;
    return {};
}

QString readStateRequest(const QJsonValue &value, FileStateRequest &request)
{
    Fields fields(value);
    request.device = fields.uid("device");
    fields.list("files", mostFilesOfState, [&](const QJsonValue &item) { return readFile(item, request.files); });
    return fields.fault();
}

QString readMissing(const QJsonValue &value, MissingFile &missing)
{
    Fields fields(value);
    missing.sha256 = sha256Of(QString::fromLatin1(fields.hexadecimal("sha256")));
    fields.list("parts", mostFileParts, [&](const QJsonValue &item) {
        const int number = item.toInt(-1);
        missing.parts << number;
        return number < 0 || number >= mostFileParts ? QStringLiteral("part") : QString();
    });
    return missing.sha256.isEmpty() || missing.parts.isEmpty() ? QStringLiteral("missing") : fields.fault();
}

QString readStateAnswer(const QJsonValue &value, FileStateAnswer &answer)
{
    Fields fields(value);
    fields.list("missing", mostFilesOfState,
                [&](const QJsonValue &item) { return readMissing(item, answer.missing.emplace_back()); });
    return fields.fault();
}

QString readPartAnswer(const QJsonValue &value, FilePartAnswer &answer)
{
    Fields fields(value);
    answer.whole = fields.truth("whole");
    return fields.fault();
}

}  // namespace

QByteArray encode(const FileStateRequest &request)
{
    QJsonArray files;
    for (const FileReference &file : request.files)
        files.append(file.text());
    return textOf({{QStringLiteral("device"), uidText(request.device)}, {QStringLiteral("files"), files}});
}

QByteArray encode(const FileStateAnswer &answer)
{
    QJsonArray missing;
    for (const MissingFile &file : answer.missing) {
        QJsonArray parts;
        for (const int part : file.parts)
            parts.append(part);
        missing.append(QJsonObject{{QStringLiteral("sha256"), hashText(file.sha256)}, {QStringLiteral("parts"), parts}});
    }
    return textOf({{QStringLiteral("missing"), missing}});
}

QByteArray encode(const FilePartAnswer &answer)
{
    return textOf({{QStringLiteral("whole"), answer.whole}});
}

Result<FileStateRequest> decodeFileStateRequest(const QByteArray &text)
{
    return decoded<FileStateRequest>(text, readStateRequest);
}

Result<FileStateAnswer> decodeFileStateAnswer(const QByteArray &text)
{
    return decoded<FileStateAnswer>(text, readStateAnswer);
}

Result<FilePartAnswer> decodeFilePartAnswer(const QByteArray &text)
{
    return decoded<FilePartAnswer>(text, readPartAnswer);
}

QString hashText(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex());
}

QByteArray sha256Of(const QString &text)
{
    const QByteArray hash = QByteArray::fromHex(text.toLatin1());
    return text.size() == hashDigits && hashText(hash) == text ? hash : QByteArray();
}

QByteArray pathOf(const FilePart &part)
{
    return partFolder() + part.sha256.toHex() + '/' + QByteArray::number(part.number);
}

std::optional<FilePart> filePartOf(const QByteArray &path)
{
    if (!path.startsWith(partFolder()))
        return {};
    const QList<QByteArray> pieces = path.mid(partFolder().size()).split('/');
    if (pieces.size() != 2)
        return {};
    const FilePart part{sha256Of(QString::fromLatin1(pieces.at(0))), pieces.at(1).toInt()};
    // One path for one part.
    if (part.sha256.isEmpty() || part.number < 0 || part.number >= mostFileParts || pathOf(part) != path)
        return {};
    return part;
}

int partsOf(qint64 size)
{
    return int((size + filePartBytes - 1) / filePartBytes);
}

qint64 bytesOfPart(qint64 size, int number)
{
    return std::clamp(size - number * filePartBytes, qint64(0), filePartBytes);
}

}  // namespace hk::wire

// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelfiles.h"

#include "sync/wire/codec.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace hk::test {

namespace {

HttpReply refused(int status, const char *code)
{
    return {status, wire::encode(wire::Refusal{QString::fromLatin1(code), 0})};
}

// Of the text of a File value; empty of any other.
QByteArray hashIn(const QJsonValue &value)
{
    const auto file = FileReference::of(value.toString());
    return file ? file->sha256 : QByteArray();
}

}  // namespace

HttpReply ModelFiles::state(const wire::FileStateRequest &request, const QString &account, const Sees &sees)
{
    wire::FileStateAnswer answer;
    for (const FileReference &file : request.files) {
        if (has(file.sha256) && (isSentBy(file.sha256, account) || sees(file.sha256)))
            continue;
        Upload &upload = m_coming[{file.sha256, account}];
        upload.size = file.size;
        wire::MissingFile missing{file.sha256, {}};
        for (int part = 0; part < wire::partsOf(file.size); ++part) {
            if (!upload.parts.contains(part))
                missing.parts << part;
        }
        answer.missing << missing;
    }
    return {200, wire::encode(answer)};
}

HttpReply ModelFiles::take(const wire::FilePart &part, const QByteArray &bytes, const QString &account)
{
    const auto found = m_coming.find({part.sha256, account});
    if (found == m_coming.end())
        return refused(404, "unknown");
    Upload &upload = found->second;
    if (bytes.size() != wire::bytesOfPart(upload.size, part.number))
        return refused(400, "malformed");
    upload.parts[part.number] = bytes;
    if (int(upload.parts.size()) < wire::partsOf(upload.size))
        return {200, wire::encode(wire::FilePartAnswer{false})};
    QByteArray whole;
    for (const auto &[number, piece] : upload.parts)
        whole += piece;
    m_coming.erase(found);
    if (QCryptographicHash::hash(whole, QCryptographicHash::Sha256) != part.sha256)
        return refused(422, "blob-hash");
    m_whole[part.sha256] = whole;
    m_sent.insert({part.sha256, account});
    return {200, wire::encode(wire::FilePartAnswer{true})};
}

HttpReply ModelFiles::give(const wire::FilePart &part, const Sees &sees) const
{
    const QByteArray piece = bytes(part.sha256).mid(part.number * filePartBytes, filePartBytes);
    if (piece.isEmpty() || !sees(part.sha256))
        return refused(404, "unknown");
    return {200, piece};
}

std::map<QString, QByteArray> filesWritten(const Catalogue &catalogue, const wire::RowOperation &operation)
{
    std::map<QString, QByteArray> files;
    const Entity *entity = catalogue.entity(operation.entity);
    for (auto value = operation.values.begin(); entity && value != operation.values.end(); ++value) {
        const Field *field = entity->field(value.key().toLatin1());
        if (const QByteArray hash = hashIn(*value); field && field->type == FieldType::File && !hash.isEmpty())
            files[value.key()] = hash;
    }
    return files;
}

bool showsFile(const Catalogue &catalogue, const ModelRows &rows, const ModelReach &reach, const QByteArray &sha256)
{
    const auto names = [&](const QByteArray &entity, const QJsonObject &values) {
        for (const auto &[field, hash] : filesWritten(catalogue, {wire::OperationKind::Insert, entity, {}, 0, {}, values})) {
            if (hash == sha256)
                return true;
        }
        return false;
    };
    for (const auto &[name, row] : rows.rows()) {
        if (row.deleted || !rows.sees(reach, name, row.scopes))
            continue;
        if (names(name.first, row.values))
            return true;
        if (name.first != "conflict" || row.values.value(QStringLiteral("state")) != QStringLiteral("open"))
            continue;
        const QByteArray about = row.values.value(QStringLiteral("entity")).toString().toLatin1();
        for (const char *side : {"base", "mine", "theirs"}) {
            const QByteArray text = row.values.value(QLatin1String(side)).toString().toUtf8();
            if (names(about, QJsonDocument::fromJson(text).object()))
                return true;
        }
    }
    return false;
}

bool onceHeld(const ModelRows &rows, const ModelRows::Name &name, const QString &field, const QByteArray &sha256)
{
    const auto &accepted = rows.accepted();
    for (auto seen = accepted.lower_bound({name, field, {}, {}}); seen != accepted.end(); ++seen) {
        if (seen->row != name || seen->field != field)
            return false;
        if (hashIn(seen->after) == sha256)
            return true;
    }
    return false;
}

}  // namespace hk::test

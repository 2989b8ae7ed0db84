// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blobs.h"

#include "server/blobuse.h"

#include <algorithm>

namespace hk::server {

namespace {

using wire::FilePart;
using wire::FileStateAnswer;
using wire::FileStateRequest;

using State = Answer<FileStateAnswer>;
using Part = Answer<wire::FilePartAnswer>;

constexpr int mostAskedFor = 1000;

struct Upload {
    qint64 content = 0;
    qint64 size = 0;
    QByteArray type;
    int parts = 0;  // that are here
};

// Locked, so that of two parts that come at once one sees the other.
Result<std::optional<Upload>> lockUpload(Postgres &postgres, const Asker &asker, const QByteArray &sha256)
{
    HK_TRY(const Rows rows,
           postgres.run("SELECT content, size, type FROM hk.blob_upload WHERE account = $1 AND sha256 = $2 FOR UPDATE",
                        {uuidValue(asker.account), bytesValue(sha256)}));
    if (rows.isEmpty())
        return std::optional<Upload>();
    return std::optional(Upload{rows.number(0, 0), rows.number(0, 1), rows.text(0, 2)});
}

Result<void> dropUpload(Postgres &postgres, const Asker &asker, const QByteArray &sha256)
{
    HK_CHECK(postgres.run("WITH old AS (DELETE FROM hk.blob_upload WHERE account = $1 AND sha256 = $2 RETURNING content) "
                          "DELETE FROM hk.blob_content c USING old WHERE c.id = old.content",
                          {uuidValue(asker.account), bytesValue(sha256)}));
    return {};
}

Result<QList<int>> missingParts(Postgres &postgres, const Upload &upload)
{
    HK_TRY(const Rows here, postgres.run("SELECT number FROM hk.blob_part WHERE content = $1", {numberValue(upload.content)}));
    QList<int> missing;
    for (int i = 0; i < wire::partsOf(upload.size); ++i)
        missing << i;
    for (int i = 0; i < here.size(); ++i)
        missing.removeOne(int(here.number(i, 0)));
    return missing;
}

// What an account has begun to send and left, it may begin anew another day.
Result<bool> hasRoomFor(Postgres &postgres, const Asker &asker, qint64 size)
{
    HK_CHECK(postgres.run("WITH old AS (DELETE FROM hk.blob_upload WHERE account = $1 AND at < now() - interval '1 day' RETURNING "
                          "content) DELETE FROM hk.blob_content c USING old WHERE c.id = old.content",
                          {uuidValue(asker.account)}));
    HK_TRY(
        const Rows sums,
        postgres.run("SELECT (SELECT coalesce(sum(size), 0) FROM hk.blob_upload WHERE account = $1), (SELECT coalesce(sum(b.size), "
                     "0) FROM hk.blob_sender s JOIN hk.blob b ON b.sha256 = s.sha256 WHERE s.account = $1 AND NOT EXISTS "
                     "(SELECT 1 FROM hk.blob_use u WHERE u.sha256 = s.sha256))",
                     {uuidValue(asker.account)}));
    return sums.number(0, 0) + size <= mostComingBytes && sums.number(0, 1) + size <= mostUnnamedBytes;
}

// None: there is no room.
Result<std::optional<Upload>> expectFile(Postgres &postgres, const Asker &asker, const FileReference &file)
{
    HK_TRY(const auto known, lockUpload(postgres, asker, file.sha256));
    if (known && known->size == file.size && known->type == file.type.toLatin1())
        return known;
    HK_CHECK(dropUpload(postgres, asker, file.sha256));
    HK_TRY(const bool hasRoom, hasRoomFor(postgres, asker, file.size));
    if (!hasRoom)
        return std::optional<Upload>();
    HK_TRY(const Rows content, postgres.run("INSERT INTO hk.blob_content DEFAULT VALUES RETURNING id"));
    const Upload upload{content.number(0, 0), file.size, file.type.toLatin1()};
    HK_CHECK(postgres.run(
        "INSERT INTO hk.blob_upload (account, sha256, size, type, content) VALUES ($1, $2, $3, $4, $5)",
        {uuidValue(asker.account), bytesValue(file.sha256), numberValue(upload.size), upload.type, numberValue(upload.content)}));
    return std::optional(upload);
}

QList<QByteArray> hashesOf(const QList<FileReference> &files)
{
    QList<QByteArray> hashes;
    for (const FileReference &file : files)
        hashes << file.sha256;
    return hashes;
}

struct StoredFile {
    qint64 size = 0;
    QByteArray head;

    bool is(const FileReference &file) const { return size == file.size && beginsAs(head, file.type); }
};

// Those that are here, and stay until the transaction ends.
Result<QHash<QByteArray, StoredFile>> storedFiles(Postgres &postgres, const QList<QByteArray> &hashes)
{
    HK_TRY(const Rows rows,
           postgres.run("SELECT sha256, size, head FROM hk.blob WHERE sha256 = ANY ($1::bytea[]) ORDER BY sha256 FOR KEY SHARE",
                        {hashesValue(hashes)}));
    QHash<QByteArray, StoredFile> stored;
    for (int i = 0; i < rows.size(); ++i)
        stored.insert(bytesOfHex(rows.text(i, 0)), {rows.number(i, 1), bytesOfHex(rows.text(i, 2))});
    return stored;
}

// Files that the asker has: sent by it, or seen.
Result<QSet<QByteArray>> ownFiles(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                                  const QList<QByteArray> &hashes)
{
    HK_TRY(QSet<QByteArray> own, seenFiles(postgres, catalogue, asker, hashes));
    HK_TRY(const Rows sent,
           postgres.run("SELECT sha256 FROM hk.blob_sender WHERE account = $1 AND sha256 = ANY ($2::bytea[])",
                        {uuidValue(asker.account), hashesValue(hashes)}));
    for (int i = 0; i < sent.size(); ++i)
        own.insert(bytesOfHex(sent.text(i, 0)));
    return own;
}

// The file is whole: under its hash it is here from now on, for who sent it at least.
Result<void> keepFile(Postgres &postgres, const Asker &asker, const FilePart &part, const Upload &upload)
{
    HK_CHECK(
        postgres.run("INSERT INTO hk.blob (sha256, size, head, content) SELECT $1, $2, (SELECT substr(bytes, 1, $3) FROM "
                     "hk.blob_part WHERE content = $4 AND number = 0), $4 ON CONFLICT (sha256) DO UPDATE SET at = now()",
                     {bytesValue(part.sha256), numberValue(upload.size), numberValue(fileHeadBytes), numberValue(upload.content)}));
    HK_CHECK(
        postgres.run("INSERT INTO hk.blob_sender (sha256, account) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT blob_sender_pkey DO "
                     "UPDATE SET at = now()",
                     {bytesValue(part.sha256), uuidValue(asker.account)}));
    // Where somebody else had sent the same, their bytes stay and these go.
    HK_CHECK(postgres.run("DELETE FROM hk.blob_upload WHERE account = $1 AND sha256 = $2",
                          {uuidValue(asker.account), bytesValue(part.sha256)}));
    HK_CHECK(postgres.run(
        "DELETE FROM hk.blob_content c WHERE c.id = $1 AND NOT EXISTS (SELECT 1 FROM hk.blob b WHERE b.content = c.id)",
        {numberValue(upload.content)}));
    return {};
}

// Empty: it is what it was said to be.
Result<const char *> faultOf(Postgres &postgres, const FilePart &part, const Upload &upload)
{
    HK_TRY(const Rows found,
           postgres.run("SELECT sha256(string_agg(bytes, ''::bytea ORDER BY number)) = $2, (SELECT substr(bytes, 1, $3) FROM "
                        "hk.blob_part WHERE content = $1 AND number = 0) FROM hk.blob_part WHERE content = $1",
                        {numberValue(upload.content), bytesValue(part.sha256), numberValue(fileHeadBytes)}));
    if (!found.truth(0, 0))
        return "blob-hash";
    return beginsAs(bytesOfHex(found.text(0, 1)), QString::fromLatin1(upload.type)) ? "" : "blob-type";
}

// A File value of a unit, and where it would stand.
struct NamedFile {
    qint64 unit = 0;
    QByteArray entity;
    QByteArray row;
    QByteArray field;
    FileReference file;
};

QList<NamedFile> namedFiles(const Catalogue &catalogue, const wire::PushRequest &request, const QSet<qint64> &known)
{
    QList<NamedFile> named;
    for (const wire::Unit &unit : request.units) {
        if (known.contains(unit.number))
            continue;
        for (const wire::RowOperation &operation : unit.operations) {
            const Entity *entity = catalogue.entity(operation.entity);
            for (auto value = operation.values.begin(); entity && value != operation.values.end(); ++value) {
                const Field *field = entity->field(value.key().toLatin1());
                // What is no reference is refused where values are read.
                const auto file =
                    field && field->type == FieldType::File ? FileReference::of(value.value().toString()) : std::nullopt;
                if (file)
                    named.append({unit.number, operation.entity, operation.row, field->name, *file});
            }
        }
    }
    return named;
}

QList<QByteArray> hashesOf(const QList<NamedFile> &named)
{
    QSet<QByteArray> hashes;
    for (const NamedFile &one : named)
        hashes.insert(one.file.sha256);
    return hashes.values();
}

// Of these the ones that stood in that row and field before, or stand there: whoever puts one back knew it.
Result<QSet<qsizetype>> putBack(Postgres &postgres, const QList<NamedFile> &named)
{
    QList<QByteArray> numbers;
    QList<QByteArray> entities;
    QList<QByteArray> rows;
    QList<QByteArray> fields;
    QList<QByteArray> hashes;
    for (const NamedFile &one : named) {
        numbers << QByteArray::number(numbers.size());
        entities << one.entity;
        rows << one.row;
        fields << one.field;
        hashes << one.file.sha256;
    }
    HK_TRY(
        const Rows found,
        postgres.run("SELECT n.number FROM unnest($1::int[], $2::text[], $3::uuid[], $4::text[], $5::bytea[]) n (number, entity, "
                     "row_id, field, sha256) JOIN hk.blob_use u ON u.entity = n.entity AND u.row_id = n.row_id AND u.field = "
                     "n.field AND u.sha256 = n.sha256",
                     {textsValue(numbers), textsValue(entities), uuidsValue(rows), textsValue(fields), hashesValue(hashes)}));
    QSet<qsizetype> back;
    for (int i = 0; i < found.size(); ++i)
        back.insert(qsizetype(found.number(i, 0)));
    return back;
}

}  // namespace

Result<State> fileState(Postgres &postgres, const Declarations &declarations, const Asker &asker, const FileStateRequest &request)
{
    if (!mayNameFiles(declarations.catalogue, asker))
        return State::refused(403, "forbidden");
    HK_TRY(Transaction transaction, Transaction::begin(postgres));
    HK_CHECK(setRights(postgres, asker));
    // One at a time of an account, so that what it may send is counted right.
    HK_CHECK(postgres.run("SELECT pg_advisory_xact_lock(7206, hashtext($1::text))", {asker.account.toHex()}));
    const QList<QByteArray> hashes = hashesOf(request.files);
    HK_TRY(const auto stored, storedFiles(postgres, hashes));
    HK_TRY(const QSet<QByteArray> own, ownFiles(postgres, declarations.catalogue, asker, hashes));
    State state;
    QSet<QByteArray> done;
    for (const FileReference &file : request.files) {
        if (done.contains(file.sha256) || (stored.contains(file.sha256) && own.contains(file.sha256)))
            continue;
        done.insert(file.sha256);
        HK_TRY(const auto upload, expectFile(postgres, asker, file));
        if (!upload)
            return State::refused(429, "quota", 3600);
        HK_TRY(const QList<int> parts, missingParts(postgres, *upload));
        state.value.missing.append({file.sha256, parts});
    }
    HK_CHECK(transaction.commit());
    return state;
}

Result<Part> takePart(Postgres &postgres, const Asker &asker, const FilePart &part, const QByteArray &bytes)
{
    HK_TRY(Transaction transaction, Transaction::begin(postgres));
    HK_TRY(const auto upload, lockUpload(postgres, asker, part.sha256));
    // Whole, or nobody said that it would come: asked for its state, the server tells.
    if (!upload)
        return Part::refused(404, "unknown");
    if (bytes.isEmpty() || bytes.size() != wire::bytesOfPart(upload->size, part.number))
        return Part::refused(400, "malformed");
    HK_CHECK(postgres.runWith(bytes,
                              "INSERT INTO hk.blob_part (content, number, bytes) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT "
                              "blob_part_pkey DO UPDATE SET bytes = excluded.bytes",
                              {numberValue(upload->content), numberValue(part.number)}));
    HK_TRY(const QList<int> missing, missingParts(postgres, *upload));
    Part answer;
    answer.value.whole = missing.isEmpty();
    if (!answer.value.whole) {
        HK_CHECK(postgres.run("UPDATE hk.blob_upload SET at = now() WHERE account = $1 AND sha256 = $2",
                              {uuidValue(asker.account), bytesValue(part.sha256)}));
        HK_CHECK(transaction.commit());
        return answer;
    }
    HK_TRY(const char *const fault, faultOf(postgres, part, *upload));
    if (*fault != '\0') {
        HK_CHECK(dropUpload(postgres, asker, part.sha256));
        answer = Part::refused(422, fault);
    } else {
        HK_CHECK(keepFile(postgres, asker, part, *upload));
    }
    HK_CHECK(transaction.commit());
    return answer;
}

Result<std::optional<QByteArray>> partOfFile(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                             const FilePart &part)
{
    HK_TRY(Transaction transaction, Transaction::begin(postgres, " ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    HK_CHECK(setRights(postgres, asker));
    HK_TRY(const QSet<QByteArray> seen, seenFiles(postgres, declarations.catalogue, asker, {part.sha256}));
    // The same questions whether it is here or not, so that the time tells nothing either.
    HK_TRY(auto bytes,
           postgres.bytesOf("SELECT p.bytes FROM hk.blob b JOIN hk.blob_part p ON p.content = b.content WHERE b.sha256 = $1 AND "
                            "p.number = $2 AND $3::boolean",
                            {bytesValue(part.sha256), numberValue(part.number), seen.contains(part.sha256) ? "t" : "f"}));
    HK_CHECK(transaction.commit());
    return bytes;
}

Result<FilesOfPush> filesOfPush(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                                const wire::PushRequest &request, const QSet<qint64> &known)
{
    FilesOfPush files;
    const QList<NamedFile> named = namedFiles(catalogue, request, known);
    if (named.isEmpty())
        return files;
    const QList<QByteArray> hashes = hashesOf(named);
    HK_TRY(const auto stored, storedFiles(postgres, hashes));
    HK_TRY(const QSet<QByteArray> own, ownFiles(postgres, catalogue, asker, hashes));
    HK_TRY(const QSet<qsizetype> back, putBack(postgres, named));
    QSet<QByteArray> missing;
    for (qsizetype i = 0; i < named.size(); ++i) {
        const NamedFile &one = named.at(i);
        const QByteArray &hash = one.file.sha256;
        const bool isHere = stored.contains(hash) && (own.contains(hash) || back.contains(i));
        if (isHere && !stored.value(hash).is(one.file))
            files.refused.insert(one.unit, QStringLiteral("bad-value"));
        else if (!isHere && request.lost.contains(hash))
            files.refused.insert(one.unit, QStringLiteral("no-blob"));
        else if (!isHere && missing.size() < mostAskedFor)
            missing.insert(hash);
    }
    files.missing = missing.values();
    return files;
}

}  // namespace hk::server

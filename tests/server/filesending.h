// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverfixture.h"
#include "sync/wire/files.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

// Files as a desk of a test sends and fetches them, request by request.

namespace hk::test {

// A picture by its first bytes; nobody looks at the others.
inline QByteArray picture(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator::global()->generate(bytes.begin(), bytes.end());
    const QByteArray head = "\x89PNG\r\n\x1a\n";
    return bytes.replace(0, head.size(), head);
}

inline FileReference fileOf(const QByteArray &bytes, const QString &name = QStringLiteral("宿舍.png"),
                            const QString &type = QStringLiteral("png"))
{
    return {QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), name, type, bytes.size()};
}

inline QByteArray partOf(const QByteArray &bytes, int number)
{
    return bytes.mid(number * filePartBytes, filePartBytes);
}

inline wire::RowOperation fileRow(const QByteArray &row, const QByteArray &student, const FileReference &file)
{
    return insertOf("student_file", row,
                    values({{"student_id", hk::test::uidValue(student)}, {"kind", word("photo")}, {"file", file.text()}}));
}

inline RawReply stateReply(const Desk &desk, const QList<FileReference> &files)
{
    return desk.post("/v1/blob/state", wire::encode(wire::FileStateRequest{desk.device, files}));
}
// The parts that the server wants of a file; none where it has it.
inline QList<int> wanted(const Desk &desk, const FileReference &file)
{
    const RawReply reply = stateReply(desk, {file});
    const auto answer = wire::decodeFileStateAnswer(reply.body);
    if (!answer.ok())
        qFatal("state: %d %s", reply.status, reply.body.constData());
    return answer->missing.isEmpty() ? QList<int>() : answer->missing.first().parts;
}
inline RawReply send(const Desk &desk, const FileReference &file, int number, const QByteArray &part)
{
    return desk.ask("PUT", wire::pathOf({file.sha256, number}), part);
}
inline RawReply get(const Desk &desk, const FileReference &file, int number = 0)
{
    return desk.ask("GET", wire::pathOf({file.sha256, number}));
}
inline bool isWhole(const RawReply &reply)
{
    const auto answer = wire::decodeFilePartAnswer(reply.body);
    return reply.status == 200 && answer.ok() && answer->whole;
}
// All of it, from wherever it stands.
inline bool upload(const Desk &desk, const FileReference &file, const QByteArray &bytes)
{
    bool whole = false;
    for (const int number : wanted(desk, file))
        whole = isWhole(send(desk, file, number, partOf(bytes, number)));
    return whole;
}
inline RawReply pushOf(const Desk &desk, const QList<wire::Unit> &units, const QList<QByteArray> &lost = {})
{
    return desk.post("/v1/push",
                     wire::encode(wire::PushRequest{desk.device, desk.nonce, {{QStringLiteral("roster"), 3}}, units, lost}));
}

}  // namespace hk::test

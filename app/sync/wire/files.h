// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/filereference.h"

#include <QList>

namespace hk::wire {

// The bytes that values of File fields name, on their way. They travel in parts under their hash, before the unit that names them:
//   POST /v1/blob/state      which parts of these files the server wants from this account
//   PUT  /v1/blob/<hash>/<n> the part of this number
//   GET  /v1/blob/<hash>/<n> the same back, for whoever sees a row and field that names the file
// What a server says that takes files.
constexpr const char *filesFeature = "files";
constexpr const char *filePartType = "application/octet-stream";
constexpr int mostFilesOfState = 500;

struct FileStateRequest {
    QByteArray device;
    QList<FileReference> files;
};

struct MissingFile {
    QByteArray sha256;
    QList<int> parts;
};

// Files that are not named need no sending.
struct FileStateAnswer {
    QList<MissingFile> missing;
};

// Whether the file is whole with this part.
struct FilePartAnswer {
    bool whole = false;
};

QByteArray encode(const FileStateRequest &request);
QByteArray encode(const FileStateAnswer &answer);
QByteArray encode(const FilePartAnswer &answer);
Result<FileStateRequest> decodeFileStateRequest(const QByteArray &text);
Result<FileStateAnswer> decodeFileStateAnswer(const QByteArray &text);
Result<FilePartAnswer> decodeFilePartAnswer(const QByteArray &text);

// 64 digits of the lower case and back; empty when it is no hash.
QString hashText(const QByteArray &sha256);
QByteArray sha256Of(const QString &text);

struct FilePart {
    QByteArray sha256;
    int number = 0;
};
QByteArray pathOf(const FilePart &part);
std::optional<FilePart> filePartOf(const QByteArray &path);
// How many parts so many bytes are, and how many bytes one of them has.
int partsOf(qint64 size);
qint64 bytesOfPart(qint64 size, int number);

}  // namespace hk::wire

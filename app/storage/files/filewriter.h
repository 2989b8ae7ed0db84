// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereference.h"
#include "storage/backup/filemoves.h"
#include "storage/files/sealedfile.h"

#include <QCryptographicHash>
#include <QFile>

namespace hk {

// Takes a file into the store part by part, encrypted at once: no plain byte lies on the disk. Nothing stands under the file's name
// before `finish` has said that all is there; what was begun and not finished goes with the writer.
class FileWriter {
public:
    // `key` is one of the ring's. `arriving` is a new file of this account's alone, on the medium of `path`.
    static Result<std::unique_ptr<FileWriter>> begin(const FileReference &file, const KeyRing &keys, qint64 key,
                                                     const QString &arriving, const QString &path);
    ~FileWriter();
    FileWriter(const FileWriter &) = delete;
    FileWriter &operator=(const FileWriter &) = delete;

    // The plain bytes that come next, as many as there are.
    Result<void> add(const QByteArray &plain);
    // Size, beginning and hash must be what the reference says. On the disk when it answers.
    Result<void> finish();
    qint64 size() const { return m_size; }

private:
    FileWriter(FileReference file, const QString &arriving, QString path);
    bool push(const QByteArray &plain, bool last);

    struct Stream;
    FileReference m_file;
    QString m_path;
    QFile m_target;
    FileGuard m_guard;
    QByteArray m_open;
    std::unique_ptr<Stream> m_stream;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_rest;  // not yet a block: the last one is marked
    qint64 m_size = 0;
};

}  // namespace hk

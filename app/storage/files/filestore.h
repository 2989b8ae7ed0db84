// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/entity.h"
#include "catalogue/filereference.h"
#include "storage/files/filewriter.h"
#include "storage/rights/keyring.h"

#include <QIODevice>
#include <QList>
#include <QSet>

#include <memory>

namespace hk {

// The bytes of files that rows refer to, beside the data file: <data file>-files/ab/<hash of the plain bytes>, each encrypted with
// a key of the class of the field that it was taken for. A name stands only once the bytes are on the disk; the same bytes stand
// once. May be used on any thread; it holds nothing but the folder's name.
class FileStore {
public:
    explicit FileStore(const QString &dataFile);

    QString folder() const { return m_folder; }
    bool has(const QByteArray &sha256) const;
    QString pathOf(const QByteArray &sha256) const;
    // The hashes of all that is there.
    QList<QByteArray> all() const;

    // Takes the file in, under the name that a person will see. Refuses what is no type of the list, empty, or too large.
    Result<FileReference> take(QIODevice &from, const QString &name, const KeyRing &keys, FieldClass klass) const;
    // What the server sent for a reference: its hash, size and beginning must be what the reference says.
    Result<void> put(const FileReference &file, QIODevice &from, const KeyRing &keys, FieldClass klass) const;
    // The same in parts, as they come.
    Result<std::unique_ptr<FileWriter>> begin(const FileReference &file, const KeyRing &keys, FieldClass klass) const;
    // The plain bytes, in a stream. Where the key is not open it says so with the sentence of encrypted fields.
    Result<std::unique_ptr<QIODevice>> open(const QByteArray &sha256, const KeyRing &keys) const;
    Result<QByteArray> read(const QByteArray &sha256, const KeyRing &keys) const;
    // Writes the plain bytes to a file of this account's alone.
    Result<void> save(const QByteArray &sha256, const KeyRing &keys, const QString &to) const;

    // The ring has the key under which the file says it stands; of what is no file of the store nobody knows.
    bool mayOpen(const QByteArray &sha256, const KeyRing &keys) const;
    // Reads it from end to end.
    Result<void> check(const QByteArray &sha256, const KeyRing &keys) const;
    // Writes anew what stands under one of these keys, under the newest one of the class. False when something did not open.
    bool encryptAnew(const KeyRing &keys, const QSet<qint64> &former, FieldClass klass) const;
    // Removes one, or whatever an interrupted program left behind.
    void remove(const QByteArray &sha256) const;
    void removeUnfinished(qint64 olderThan) const;

private:
    Result<std::unique_ptr<FileWriter>> writer(const FileReference &file, const KeyRing &keys, qint64 key) const;
    Result<void> sealAnew(const QByteArray &sha256, const QByteArray &plain, const KeyRing &keys, qint64 key) const;
    void keepAnotherDay(const QByteArray &sha256) const;
    bool isReadableTo(const QByteArray &sha256, const KeyRing &keys, FieldClass klass) const;

    QString m_folder;
};

}  // namespace hk

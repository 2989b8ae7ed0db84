// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backuppack.h"

#include "storage/backup/filemoves.h"
#include "storage/backup/secretfile.h"

#include <QCoreApplication>
#include <QFile>

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <functional>
#include <memory>

namespace hk {

namespace {

constexpr const char *manifestName = "manifest.json";
constexpr const char *dataName = "data.sqlite";
constexpr qsizetype chunkSize = 256 * 1024;
// A manifest is a few hundred bytes; more than this is not ours.
constexpr quint64 largestManifest = 1024 * 1024;

struct PackText {
    Q_DECLARE_TR_FUNCTIONS(hk::Backup)
public:
    static QString notABackup() { return tr("This file is not a backup of this program, or it is damaged."); }
    static QString unwritable() { return tr("The backup could not be written. Is the disk full?"); }
    static QString needsPassphrase() { return tr("This backup is encrypted. Please give its passphrase."); }
};

using Source = std::function<QByteArray()>;

bool addEntry(zipFile zip, const char *name, const Source &source)
{
    zip_fileinfo about{};
    if (zipOpenNewFileInZip64(zip, name, &about, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 3, 1) != ZIP_OK)
        return false;
    for (QByteArray chunk = source(); !chunk.isEmpty(); chunk = source()) {
        if (zipWriteInFileInZip(zip, chunk.constData(), unsigned(chunk.size())) != ZIP_OK)
            return false;
    }
    return zipCloseFileInZip(zip) == ZIP_OK;
}

Result<void> writeZip(const QString &file, const QByteArray &manifest, const QString &data)
{
    QFile source(data);
    if (!source.open(QIODevice::ReadOnly))
        return Error{PackText::unwritable(), source.errorString()};
    const zipFile zip = zipOpen64(QFile::encodeName(file).constData(), APPEND_STATUS_CREATE);
    if (!zip)
        return Error{PackText::unwritable(), {}};
    QByteArray rest = manifest;
    const bool added = addEntry(zip, manifestName, [&] { return std::exchange(rest, {}); })
        && addEntry(zip, dataName, [&] { return source.read(chunkSize); });
    if (zipClose(zip, nullptr) != ZIP_OK || !added)
        return Error{PackText::unwritable(), {}};
    return {};
}

bool readEntry(unzFile zip, const char *name, const std::function<bool(const QByteArray &)> &sink)
{
    if (unzLocateFile(zip, name, 1) != UNZ_OK || unzOpenCurrentFile(zip) != UNZ_OK)
        return false;
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    int read = 0;
    while ((read = unzReadCurrentFile(zip, chunk.data(), unsigned(chunk.size()))) > 0) {
        if (!sink(chunk.left(read)))
            return false;
    }
    return unzCloseCurrentFile(zip) == UNZ_OK && read == 0;
}

Result<QByteArray> readZip(const QString &file, const QString &data)
{
    const std::unique_ptr<void, int (*)(void *)> zip(unzOpen64(QFile::encodeName(file).constData()), unzClose);
    QFile target(data);
    if (!zip || !target.open(QIODevice::WriteOnly))
        return Error{PackText::notABackup(), {}};
    QByteArray manifest;
    const bool whole = readEntry(zip.get(), manifestName,
                                 [&](const QByteArray &chunk) {
                                     manifest += chunk;
                                     return quint64(manifest.size()) < largestManifest;
                                 })
        && readEntry(zip.get(), dataName, [&](const QByteArray &chunk) { return target.write(chunk) == chunk.size(); });
    if (!whole || !target.flush()) {
        target.remove();
        return Error{PackText::notABackup(), {}};
    }
    return manifest;
}

}  // namespace

Result<void> packBackup(const QString &file, const QByteArray &manifest, const QString &data, const QString &passphrase)
{
    if (passphrase.isEmpty())
        return writeZip(file, manifest, data);
    const QString plain = file + QStringLiteral(".zip");
    const FileGuard guard(plain);
    HK_CHECK(writeZip(plain, manifest, data));
    return encryptFile(plain, file, passphrase);
}

Result<QByteArray> unpackBackup(const QString &file, const QString &data, const QString &passphrase)
{
    if (!isEncryptedFile(file))
        return readZip(file, data);
    if (passphrase.isEmpty())
        return Error{PackText::needsPassphrase(), {}};
    const QString plain = data + QStringLiteral(".zip");
    const FileGuard guard(plain);
    HK_CHECK(decryptFile(file, plain, passphrase));
    return readZip(plain, data);
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/backuppack.h"

#include "storage/backup/filemoves.h"
#include "storage/backup/secretfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

namespace hk {

namespace {

constexpr const char *manifestName = "manifest.json";
constexpr const char *dataName = "data.sqlite";
const QString filesName = QStringLiteral("files/");
constexpr size_t longestName = 256;
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

// The names of files below the folder of the zip, and nothing else.
bool isFileName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^files/([0-9a-f]{2})/\\1[0-9a-f]{62}$"));
    return form.match(name).hasMatch();
}

using Source = std::function<QByteArray()>;

enum class Packing : quint8 { Deflated, Stored };

bool addEntry(zipFile zip, const char *name, Packing packing, const Source &source)
{
    zip_fileinfo about{};
    const int method = packing == Packing::Deflated ? Z_DEFLATED : 0;
    if (zipOpenNewFileInZip64(zip, name, &about, nullptr, 0, nullptr, 0, nullptr, method, 3, 1) != ZIP_OK)
        return false;
    for (QByteArray chunk = source(); !chunk.isEmpty(); chunk = source()) {
        if (zipWriteInFileInZip(zip, chunk.constData(), unsigned(chunk.size())) != ZIP_OK)
            return false;
    }
    return zipCloseFileInZip(zip) == ZIP_OK;
}

// What is encrypted does not become smaller.
bool addFiles(zipFile zip, const QStringList &files)
{
    return std::all_of(files.begin(), files.end(), [zip](const QString &path) {
        const QString name = filesName + path.section(u'/', -2);
        QFile source(path);
        return isFileName(name) && source.open(QIODevice::ReadOnly)
            && addEntry(zip, name.toLatin1().constData(), Packing::Stored, [&] { return source.read(chunkSize); })
            && source.error() == QFile::NoError;
    });
}

Result<void> writeZip(const QString &file, const BackupParts &parts)
{
    QFile source(parts.data);
    if (!source.open(QIODevice::ReadOnly))
        return Error{PackText::unwritable(), source.errorString()};
    const zipFile zip = zipOpen64(QFile::encodeName(file).constData(), APPEND_STATUS_CREATE);
    if (!zip)
        return Error{PackText::unwritable(), {}};
    QByteArray rest = parts.manifest;
    const bool added = addEntry(zip, manifestName, Packing::Deflated, [&] { return std::exchange(rest, {}); })
        && addEntry(zip, dataName, Packing::Deflated, [&] { return source.read(chunkSize); }) && addFiles(zip, parts.files);
    if (zipClose(zip, nullptr) != ZIP_OK || !added)
        return Error{PackText::unwritable(), {}};
    return {};
}

using Sink = std::function<bool(const QByteArray &)>;

// The entry that the zip stands at.
bool readCurrent(unzFile zip, const Sink &sink)
{
    if (unzOpenCurrentFile(zip) != UNZ_OK)
        return false;
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    int read = 0;
    while ((read = unzReadCurrentFile(zip, chunk.data(), unsigned(chunk.size()))) > 0) {
        if (!sink(chunk.left(read)))
            return false;
    }
    return unzCloseCurrentFile(zip) == UNZ_OK && read == 0;
}

bool readEntry(unzFile zip, const char *name, const Sink &sink)
{
    return unzLocateFile(zip, name, 1) == UNZ_OK && readCurrent(zip, sink);
}

// The file that the zip stands at, below the folder, if there is one.
bool readFile(unzFile zip, const QString &name, const QString &folder, qint64 &bytes)
{
    if (folder.isEmpty())
        return readCurrent(zip, [&](const QByteArray &chunk) {
            bytes += chunk.size();
            return true;
        });
    const QString path = folder + u'/' + name.mid(filesName.size());
    const QString part = QFileInfo(path).path();
    QFile target(path);
    return QDir().mkpath(part) && QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        && target.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        && readCurrent(zip,
                       [&](const QByteArray &chunk) {
                           bytes += chunk.size();
                           return target.write(chunk) == chunk.size();
                       })
        && target.flush();
}

bool readFiles(unzFile zip, const QString &folder, UnpackedBackup &unpacked)
{
    for (int at = unzGoToFirstFile(zip); at != UNZ_END_OF_LIST_OF_FILE; at = unzGoToNextFile(zip)) {
        std::array<char, longestName> text{};
        if (at != UNZ_OK || unzGetCurrentFileInfo64(zip, nullptr, text.data(), text.size(), nullptr, 0, nullptr, 0) != UNZ_OK)
            return false;
        const QString name = QString::fromLatin1(text.data(), qsizetype(qstrnlen(text.data(), text.size())));
        if (!name.startsWith(filesName))
            continue;
        // A name of another form is forged, and might lead anywhere.
        if (!isFileName(name) || !readFile(zip, name, folder, unpacked.fileBytes))
            return false;
        ++unpacked.files;
    }
    return true;
}

Result<UnpackedBackup> readZip(const QString &file, const QString &data, const QString &files)
{
    const std::unique_ptr<void, int (*)(void *)> zip(unzOpen64(QFile::encodeName(file).constData()), unzClose);
    QFile target(data);
    if (!zip || !target.open(QIODevice::WriteOnly))
        return Error{PackText::notABackup(), {}};
    UnpackedBackup unpacked;
    const bool whole = readEntry(zip.get(), manifestName,
                                 [&](const QByteArray &chunk) {
                                     unpacked.manifest += chunk;
                                     return quint64(unpacked.manifest.size()) < largestManifest;
                                 })
        && readEntry(zip.get(), dataName, [&](const QByteArray &chunk) { return target.write(chunk) == chunk.size(); })
        && readFiles(zip.get(), files, unpacked);
    if (!whole || !target.flush()) {
        target.remove();
        return Error{PackText::notABackup(), {}};
    }
    return unpacked;
}

}  // namespace

Result<void> packBackup(const QString &file, const BackupParts &parts, const QString &passphrase)
{
    if (passphrase.isEmpty())
        return writeZip(file, parts);
    const QString plain = file + QStringLiteral(".zip");
    const FileGuard guard(plain);
    HK_CHECK(writeZip(plain, parts));
    return encryptFile(plain, file, passphrase);
}

Result<UnpackedBackup> unpackBackup(const QString &file, const QString &data, const QString &files, const QString &passphrase)
{
    if (!isEncryptedFile(file))
        return readZip(file, data, files);
    if (passphrase.isEmpty())
        return Error{PackText::needsPassphrase(), {}};
    const QString plain = data + QStringLiteral(".zip");
    const FileGuard guard(plain);
    HK_CHECK(decryptFile(file, plain, passphrase));
    return readZip(plain, data, files);
}

}  // namespace hk

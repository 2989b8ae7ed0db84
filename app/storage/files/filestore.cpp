// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/filestore.h"

#include "base/uid.h"
#include "storage/backup/filemoves.h"
#include "storage/files/sealedfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace hk {

namespace {

constexpr qsizetype hashPart = 64 * 1024;
const QString unfinished = QStringLiteral("tmp-");

struct FileStoreText {
    Q_DECLARE_TR_FUNCTIONS(hk::Files)
public:
    static QString type()
    {
        return tr("Files of this type are not taken. Pictures (JPEG, PNG, WebP, HEIC, GIF), PDF, Word, Excel and text files are.");
    }
    static QString empty() { return tr("The file is empty."); }
    static QString tooLarge() { return tr("The file is larger than 20 MB. Please make it smaller first."); }
    static QString unreadable() { return tr("The file could not be read."); }
    static QString unwritable() { return tr("The file could not be stored. Is the disk full?"); }
    static QString damaged() { return tr("The file is damaged: its encrypted copy on this computer does not open."); }
};

bool makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

struct Looked {
    QByteArray sha256;
    QByteArray head;
    qint64 size = 0;
};

// The first of two passes: what the file is. It is read again from its beginning.
Result<Looked> lookedAt(QIODevice &from)
{
    Looked looked;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (QByteArray part = from.read(hashPart); !part.isEmpty(); part = from.read(hashPart)) {
        if (looked.size == 0)
            looked.head = part.left(fileHeadBytes);
        looked.size += part.size();
        if (looked.size > mostFileBytes)
            return Error{FileStoreText::tooLarge(), {}};
        hash.addData(part);
    }
    if (looked.size == 0)
        return Error{FileStoreText::empty(), {}};
    if (!from.seek(0))
        return Error{FileStoreText::unreadable(), from.errorString()};
    looked.sha256 = hash.result();
    return looked;
}

}  // namespace

FileStore::FileStore(const QString &dataFile) : m_folder(dataFile + QStringLiteral("-files")) { }

QString FileStore::pathOf(const QByteArray &sha256) const
{
    const QString name = QString::fromLatin1(sha256.toHex());
    return m_folder + u'/' + name.left(2) + u'/' + name;
}

bool FileStore::has(const QByteArray &sha256) const
{
    return QFileInfo::exists(pathOf(sha256));
}

QList<QByteArray> FileStore::all() const
{
    QList<QByteArray> hashes;
    for (const QString &part : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        for (const QString &name : QDir(m_folder + u'/' + part).entryList(QDir::Files, QDir::Name)) {
            const QByteArray hash = QByteArray::fromHex(name.toLatin1());
            if (hash.size() == 32 && pathOf(hash).endsWith(part + u'/' + name))
                hashes << hash;
        }
    }
    return hashes;
}

bool FileStore::mayOpen(const QByteArray &sha256, const KeyRing &keys) const
{
    const auto header = sealedHeader(pathOf(sha256));
    return !header || !keys.key(header->key).isEmpty();
}

// Nobody removes it for want of a row before the row has come.
void FileStore::keepAnotherDay(const QByteArray &sha256) const
{
    QFile file(pathOf(sha256));
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

// There already, whole, and open to whoever may see fields of the class.
bool FileStore::isReadableTo(const QByteArray &sha256, const KeyRing &keys, FieldClass klass) const
{
    const auto header = sealedHeader(pathOf(sha256));
    const auto known = header ? keys.classOf(header->key) : std::nullopt;
    return known && *known <= klass && check(sha256, keys).ok();
}

Result<std::unique_ptr<FileWriter>> FileStore::writer(const FileReference &file, const KeyRing &keys, qint64 key) const
{
    const QString path = pathOf(file.sha256);
    if (!makePrivateFolder(m_folder) || !makePrivateFolder(QFileInfo(path).path()))
        return Error{FileStoreText::unwritable(), {}};
    const QString arriving = m_folder + u'/' + unfinished + QString::fromLatin1(makeUid().toHex());
    return FileWriter::begin(file, keys, key, arriving, path);
}

Result<std::unique_ptr<FileWriter>> FileStore::begin(const FileReference &file, const KeyRing &keys, FieldClass klass) const
{
    const auto key = keys.newest(klass);
    if (!key)
        return Error{closedText(keys.pauseOf(klass)), {}};
    return writer(file, keys, *key);
}

Result<FileReference> FileStore::take(QIODevice &from, const QString &name, const KeyRing &keys, FieldClass klass) const
{
    HK_TRY(const Looked looked, lookedAt(from));
    FileReference file{looked.sha256, fileNameOf(name), {}, looked.size};
    file.type = fileTypeOf(looked.head, file.name);
    if (file.type.isEmpty())
        return Error{FileStoreText::type(), {}};
    HK_CHECK(put(file, from, keys, klass));
    return file;
}

Result<void> FileStore::put(const FileReference &file, QIODevice &from, const KeyRing &keys, FieldClass klass) const
{
    HK_TRY(const auto writer, begin(file, keys, klass));
    if (isReadableTo(file.sha256, keys, klass)) {
        keepAnotherDay(file.sha256);
        return {};
    }
    for (QByteArray part = from.read(hashPart); !part.isEmpty(); part = from.read(hashPart))
        HK_CHECK(writer->add(part));
    return writer->finish();
}

Result<std::unique_ptr<QIODevice>> FileStore::open(const QByteArray &sha256, const KeyRing &keys) const
{
    return openSealed(pathOf(sha256), sha256, keys);
}

Result<QByteArray> FileStore::read(const QByteArray &sha256, const KeyRing &keys) const
{
    HK_TRY(const auto plain, open(sha256, keys));
    QByteArray bytes;
    while (!plain->atEnd()) {
        const QByteArray part = plain->read(hashPart);
        if (part.isEmpty())
            return Error{FileStoreText::damaged(), {}};
        bytes += part;
    }
    return bytes;
}

Result<void> FileStore::save(const QByteArray &sha256, const KeyRing &keys, const QString &to) const
{
    HK_TRY(const auto plain, open(sha256, keys));
    const QString arriving = to + QStringLiteral(".part");
    QFile::remove(arriving);
    FileGuard guard(arriving);
    QFile target(arriving);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error{FileStoreText::unwritable(), target.errorString()};
    while (!plain->atEnd()) {
        const QByteArray part = plain->read(hashPart);
        if (part.isEmpty())
            return Error{FileStoreText::damaged(), {}};
        if (target.write(part) != part.size())
            return Error{FileStoreText::unwritable(), target.errorString()};
    }
    target.close();
    if (target.error() != QFile::NoError)
        return Error{FileStoreText::unwritable(), target.errorString()};
    HK_CHECK(replaceFile(arriving, to));
    guard.keep();
    return {};
}

Result<void> FileStore::check(const QByteArray &sha256, const KeyRing &keys) const
{
    HK_TRY(const auto plain, open(sha256, keys));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!plain->atEnd()) {
        const QByteArray part = plain->read(hashPart);
        if (part.isEmpty())
            return Error{FileStoreText::damaged(), {}};
        hash.addData(part);
    }
    return hash.result() == sha256 ? Result<void>() : Error{FileStoreText::damaged(), {}};
}

Result<void> FileStore::sealAnew(const QByteArray &sha256, const QByteArray &plain, const KeyRing &keys, qint64 key) const
{
    HK_TRY(const auto anew, writer({sha256, {}, {}, plain.size()}, keys, key));
    HK_CHECK(anew->add(plain));
    return anew->finish();
}

bool FileStore::encryptAnew(const KeyRing &keys, const QSet<qint64> &former, FieldClass klass) const
{
    for (const QByteArray &sha256 : all()) {
        const auto header = sealedHeader(pathOf(sha256));
        if (!header || !former.contains(header->key))
            continue;
        const auto newest = keys.newest(klass);
        if (!newest || former.contains(*newest) || keys.key(header->key).isEmpty())
            return false;
        // What is damaged stays so under any key.
        const auto bytes = read(sha256, keys);
        if (bytes.ok() && !sealAnew(sha256, *bytes, keys, *newest).ok())
            return false;
    }
    return true;
}

void FileStore::remove(const QByteArray &sha256) const
{
    QFile::remove(pathOf(sha256));
}

void FileStore::removeUnfinished(qint64 olderThan) const
{
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({unfinished + u'*'}, QDir::Files)) {
        if (file.lastModified().toMSecsSinceEpoch() < olderThan)
            QFile::remove(file.filePath());
    }
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/zippackage.h"

#include "sheets/sheeterror.h"

#include <minizip/unzip.h>

#include <array>

namespace hk {

namespace {

constexpr qint64 largestPart = 512LL << 20;
// Deflate reaches 1000 : 1 on repeated bytes; sheets of a million empty rows stay below 30 : 1.
constexpr qint64 suspiciousSize = 32LL << 20;
constexpr qint64 largestRatio = 150;
constexpr int mostParts = 20000;

voidpf openDevice(voidpf device, const void *, int)
{
    return device;
}

uLong readDevice(voidpf, voidpf device, void *buffer, uLong size)
{
    const qint64 got = static_cast<QFile *>(device)->read(static_cast<char *>(buffer), qint64(size));
    return got < 0 ? 0 : uLong(got);
}

uLong refuseWriting(voidpf, voidpf, const void *, uLong)
{
    return 0;
}

ZPOS64_T tellDevice(voidpf, voidpf device)
{
    return ZPOS64_T(static_cast<QFile *>(device)->pos());
}

long seekDevice(voidpf, voidpf device, ZPOS64_T offset, int origin)
{
    auto *file = static_cast<QFile *>(device);
    qint64 from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR)
        from = file->pos();
    else if (origin == ZLIB_FILEFUNC_SEEK_END)
        from = file->size();
    if (offset > ZPOS64_T(file->size()) || from + qint64(offset) > file->size())
        return -1;
    return file->seek(from + qint64(offset)) ? 0 : -1;
}

int closeDevice(voidpf, voidpf)
{
    return 0;
}

int deviceError(voidpf, voidpf device)
{
    return static_cast<QFile *>(device)->error() == QFile::NoError ? 0 : 1;
}

QString partKey(QString name)
{
    name.replace(u'\\', u'/');
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    return name.toLower();
}

}  // namespace

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(const QString &path)
{
    std::unique_ptr<ZipPackage> package(new ZipPackage);
    package->m_file.setFileName(path);
    if (!package->m_file.open(QFile::ReadOnly))
        return unreadableFile(package->m_file.errorString());
    zlib_filefunc64_def functions = {openDevice, readDevice,  refuseWriting, tellDevice,
                                     seekDevice, closeDevice, deviceError,   &package->m_file};
    // The name is only handed through to openDevice.
    package->m_zip = unzOpen2_64("", &functions);
    if (!package->m_zip)
        return damagedSheet(QStringLiteral("zip: no directory"));
    HK_CHECK(package->readDirectory());
    return package;
}

ZipPackage::~ZipPackage()
{
    end();
    if (m_zip)
        unzClose(m_zip);
}

Result<void> ZipPackage::readDirectory()
{
    std::array<char, 1024> name;
    int status = unzGoToFirstFile(m_zip);
    for (; status == UNZ_OK; status = unzGoToNextFile(m_zip)) {
        unz_file_info64 info;
        unz64_file_pos position;
        if (unzGetCurrentFileInfo64(m_zip, &info, name.data(), name.size(), nullptr, 0, nullptr, 0) != UNZ_OK
            || unzGetFilePos64(m_zip, &position) != UNZ_OK)
            return damagedSheet(QStringLiteral("zip: directory entry"));
        if (m_parts.size() >= mostParts)
            return tooLargeSheet(QStringLiteral("zip: too many parts"));
        const auto length = qsizetype(qMin<uLong>(info.size_filename, name.size() - 1));
        const auto packed = qint64(qMin<ZPOS64_T>(info.compressed_size, ZPOS64_T(m_file.size())));
        const auto unpacked = qint64(qMin<ZPOS64_T>(info.uncompressed_size, ZPOS64_T(INT64_MAX)));
        m_parts.insert(partKey(QString::fromUtf8(name.data(), length)),
                       Part{position.pos_in_zip_directory, position.num_of_file, packed, unpacked, (info.flag & 1) != 0});
    }
    if (status != UNZ_END_OF_LIST_OF_FILE)
        return damagedSheet(QStringLiteral("zip: directory"));
    return {};
}

bool ZipPackage::contains(const QString &name) const
{
    return m_parts.contains(partKey(name));
}

qint64 ZipPackage::unpackedSize(const QString &name) const
{
    return m_parts.value(partKey(name)).unpacked;
}

Result<void> ZipPackage::begin(const QString &name)
{
    const auto found = m_parts.constFind(partKey(name));
    if (m_reading || found == m_parts.constEnd())
        return damagedSheet(QStringLiteral("zip: part is missing"));
    if (found->encrypted)
        return protectedSheet(QStringLiteral("zip: part is encrypted"));
    if (found->unpacked > largestPart)
        return tooLargeSheet(QStringLiteral("zip: part of %1 bytes").arg(found->unpacked));
    if (found->unpacked > suspiciousSize && found->unpacked / qMax<qint64>(1, found->packed) > largestRatio)
        return tooLargeSheet(QStringLiteral("zip: part unpacks from %1 to %2 bytes").arg(found->packed).arg(found->unpacked));
    const unz64_file_pos position = {found->directoryOffset, found->number};
    if (unzGoToFilePos64(m_zip, &position) != UNZ_OK || unzOpenCurrentFile(m_zip) != UNZ_OK)
        return damagedSheet(QStringLiteral("zip: part cannot be opened"));
    m_reading = true;
    return {};
}

int ZipPackage::read(void *buffer, int size)
{
    const int got = unzReadCurrentFile(m_zip, buffer, unsigned(size));
    if (got != 0)
        return got < 0 ? -1 : got;
    // The checksum is compared when a part that was read to its end is closed.
    m_reading = false;
    return unzCloseCurrentFile(m_zip) == UNZ_OK ? 0 : -1;
}

void ZipPackage::end()
{
    if (m_reading)
        unzCloseCurrentFile(m_zip);
    m_reading = false;
}

}  // namespace hk

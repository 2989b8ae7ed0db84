// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/filelook.h"

#include "storage/files/filestore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

namespace hk {

namespace {

// A small file may say that it is a huge picture.
constexpr int mostPictureMebibytes = 64;

struct LookText {
    Q_DECLARE_TR_FUNCTIONS(hk::FileLook)
public:
    static QString undrawable() { return tr("This picture cannot be shown here. Please open it with another program."); }
};

}  // namespace

Result<QImage> pictureOf(Reader &reader, const FileReference &file, int most)
{
    HK_TRY(QByteArray bytes, FileStore(reader.dataFile()).read(file.sha256, reader.keys()));
    QImageReader::setAllocationLimit(mostPictureMebibytes);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader pictures(&buffer, file.type.toLatin1());
    pictures.setAutoTransform(true);
    const QSize size = pictures.size();
    if (size.isValid() && (size.width() > most || size.height() > most))
        pictures.setScaledSize(size.scaled(most, most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage picture = pictures.read();
    if (picture.isNull())
        return Error{LookText::undrawable(), pictures.errorString()};
    return picture;
}

FileLook lookAt(Reader &reader, const HeldFile &file, int most)
{
    if (!file.file)
        return {FileState::Closed, {}};
    const FileStore store(reader.dataFile());
    const QByteArray &hash = file.file->sha256;
    if (!store.has(hash))
        return {FileState::Away, {}};
    if (!store.mayOpen(hash, reader.keys()))
        return {FileState::Closed, {}};
    if (!store.open(hash, reader.keys()).ok())
        return {FileState::Damaged, {}};
    FileLook look{FileState::Here, {}};
    if (!isPicture(file.file->type))
        return look;
    const auto picture = pictureOf(reader, *file.file, most);
    if (picture.ok())
        look.picture = *picture;
    else if (!store.check(hash, reader.keys()).ok())
        look.state = FileState::Damaged;
    return look;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/incomingfile.h"

#include "base/clock.h"
#include "storage/files/filestore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QUrl>

namespace hk {

namespace {

struct IncomingFileText {
    Q_DECLARE_TR_FUNCTIONS(hk::IncomingFile)
};

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

}  // namespace

bool holdsFiles(const QMimeData &data)
{
    return data.hasImage() || !localFiles(data).isEmpty();
}

QList<IncomingFile> incomingFiles(const QMimeData &data, qint64 now)
{
    if (const QStringList paths = localFiles(data); !paths.isEmpty())
        return incomingFiles(paths);
    const auto picture = qvariant_cast<QImage>(data.imageData());
    if (picture.isNull())
        return {};
    IncomingFile pasted;
    pasted.name = IncomingFileText::tr("Picture %1.png").arg(campusTime(now).toString(QStringLiteral("yyyy-MM-dd HH.mm.ss")));
    pasted.picture = picture;
    return {pasted};
}

QList<IncomingFile> incomingFiles(const QStringList &paths)
{
    QList<IncomingFile> files;
    for (const QString &path : paths)
        files.append({path, QFileInfo(path).fileName()});
    return files;
}

QString takenFileEndings()
{
    QStringList patterns;
    for (const QString &type : fileTypes()) {
        for (const QString &ending : fileEndings(type))
            patterns << QStringLiteral("*.") + ending;
    }
    return patterns.join(u' ');
}

Result<FileReference> takeIn(Reader &reader, const IncomingFile &file, FieldClass klass)
{
    QFile stored(file.path);
    QBuffer pasted;
    // A large picture takes long to pack; this is a reading thread.
    if (!file.picture.isNull() && pasted.open(QIODevice::WriteOnly)) {
        file.picture.save(&pasted, "PNG");
        pasted.close();
    }
    QIODevice &from = file.path.isEmpty() ? static_cast<QIODevice &>(pasted) : stored;
    if (!from.open(QIODevice::ReadOnly))
        return Error{IncomingFileText::tr("“%1” could not be read.").arg(file.name), from.errorString()};
    const auto taken = FileStore(reader.dataFile()).take(from, file.name, reader.keys(), klass);
    if (!taken.ok())
        return Error{IncomingFileText::tr("“%1” was not added. %2").arg(file.name, taken.error().message), taken.error().detail};
    return *taken;
}

}  // namespace hk

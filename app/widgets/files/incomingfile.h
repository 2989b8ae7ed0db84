// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/entity.h"
#include "catalogue/filereference.h"
#include "storage/connection.h"

#include <QImage>
#include <QList>

class QMimeData;

namespace hk {

// A file on its way in: dragged, pasted or chosen.
struct IncomingFile {
    QString path;  // or, pasted, the picture
    QString name;
    QImage picture = {};
};

bool holdsFiles(const QMimeData &data);
// Files before a picture of them: a file manager offers both. A picture is named by `now`.
QList<IncomingFile> incomingFiles(const QMimeData &data, qint64 now);
QList<IncomingFile> incomingFiles(const QStringList &paths);
// The endings of all types that are taken, as a picker's filter takes them: "*.jpg *.pdf".
QString takenFileEndings();
// Into the store, on a reading thread; an error names the file.
Result<FileReference> takeIn(Reader &reader, const IncomingFile &file, FieldClass klass);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereference.h"
#include "storage/connection.h"

#include <QJsonObject>

namespace hk {

// A file that a row names, and how closely the field touches a person: under a key of that class it is kept.
struct NamedFile {
    FileReference file;
    FieldClass klass = FieldClass::Basic;
};

// Those among the values of a row.
QList<NamedFile> filesOf(const Entity &entity, const QJsonObject &values);
// Of all rows here, whoever may see them: each file once, the newest first. Pictures of at most so many bytes, at most so many.
Result<QList<NamedFile>> smallPictures(Reader &reader, qint64 bytes, qsizetype most);

}  // namespace hk

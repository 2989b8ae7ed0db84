// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/filelist.h"

#include <QSet>

namespace hk {

QList<NamedFile> filesOf(const Entity &entity, const QJsonObject &values)
{
    QList<NamedFile> files;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const Field *field = entity.field(value.key().toLatin1());
        const auto file = field && field->type == FieldType::File ? FileReference::of(value.value().toString()) : std::nullopt;
        if (file)
            files.append({*file, field->klass});
    }
    return files;
}

Result<QList<NamedFile>> smallPictures(Reader &reader, qint64 bytes, qsizetype most)
{
    QList<NamedFile> pictures;
    QSet<QByteArray> known;
    for (const auto &entity : reader.catalogue().entities()) {
        for (const Field &field : entity->fields) {
            if (field.type != FieldType::File)
                continue;
            // scan: from the newest, until there are enough
            Statement query = reader.statement(QStringLiteral("SELECT %1 FROM main.%2 WHERE %1 IS NOT NULL ORDER BY id DESC")
                                                   .arg(QString::fromLatin1(field.name), QString::fromLatin1(entity->table)));
            HK_CHECK(query.run());
            while (pictures.size() < most && query.next()) {
                const auto file = FileReference::of(query.text(0));
                if (!file || file->size > bytes || !isPicture(file->type) || known.contains(file->sha256))
                    continue;
                known.insert(file->sha256);
                pictures.append({*file, field.klass});
            }
        }
    }
    return pictures;
}

}  // namespace hk

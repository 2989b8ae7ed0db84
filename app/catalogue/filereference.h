// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace hk {

// A file that a row refers to, and the parts in which it travels, are at most this large.
inline constexpr qint64 mostFileBytes = 20 * 1024 * 1024;
inline constexpr qint64 filePartBytes = 1024 * 1024;
inline constexpr qsizetype mostFileName = 200;
// So many bytes of a file's beginning tell its type.
inline constexpr qsizetype fileHeadBytes = 512;

// "jpeg", "docx"…: the types that files may be of.
QStringList fileTypes();
// The endings of names of a type, the usual one first: "jpg", "jpeg".
QStringList fileEndings(const QString &type);
// Whether a file of this type begins so.
bool beginsAs(const QByteArray &head, const QString &type);
// The type of a file of this name that begins so; empty where the type is none that is taken, or the name's ending says otherwise.
QString fileTypeOf(const QByteArray &head, const QString &name);
bool isPicture(const QString &type);

// A name as it may stand in a row, made of what a person or a program calls a file: without folders, control characters and what no
// file system takes, and not too long.
QString fileNameOf(const QString &given);

// The value of a File field: which bytes, by the hash of the plain ones, and what a person calls them.
struct FileReference {
    QByteArray sha256;  // 32 bytes
    QString name;
    QString type;
    qint64 size = 0;

    bool operator==(const FileReference &) const = default;
    // As rows and the wire hold it: there is one text for one reference, so texts may be compared.
    QString text() const;
    // Of such a text, to the letter; nothing for any other.
    static std::optional<FileReference> of(const QString &text);
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filereference.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace hk {

namespace {

constexpr qsizetype hashBytes = 32;

bool isZip(const QByteArray &head)
{
    return head.startsWith(QByteArrayView("PK\x03\x04", 4));
}

bool isHeic(const QByteArray &head)
{
    static const QList<QByteArray> brands{"heic", "heix", "heim", "heis", "mif1", "msf1"};
    return head.mid(4, 4) == "ftyp" && brands.contains(head.mid(8, 4));
}

// A text holds no control characters but those that lay it out; which encoding it is in does not matter.
bool isText(const QByteArray &head)
{
    return std::all_of(head.begin(), head.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
    });
}

struct FileType {
    const char *name;
    const char *endings;
    bool (*begins)(const QByteArray &head);
};

const std::array takenTypes{
    FileType{"pdf", "pdf", [](const QByteArray &head) { return head.startsWith("%PDF-"); }},
    FileType{"jpeg", "jpg jpeg jpe jfif", [](const QByteArray &head) { return head.startsWith("\xff\xd8\xff"); }},
    FileType{"png", "png", [](const QByteArray &head) { return head.startsWith("\x89PNG\r\n\x1a\n"); }},
    FileType{"webp", "webp", [](const QByteArray &head) { return head.startsWith("RIFF") && head.mid(8, 4) == "WEBP"; }},
    FileType{"heic", "heic heif", isHeic},
    FileType{"gif", "gif", [](const QByteArray &head) { return head.startsWith("GIF87a") || head.startsWith("GIF89a"); }},
    FileType{"docx", "docx", isZip},
    FileType{"xlsx", "xlsx", isZip},
    FileType{"txt", "txt", isText},
};

const FileType *typeNamed(const QString &name)
{
    const auto found =
        std::find_if(takenTypes.begin(), takenTypes.end(), [&](const FileType &type) { return name == QLatin1String(type.name); });
    return found == takenTypes.end() ? nullptr : &*found;
}

bool standsInNoName(QChar character)
{
    // Format characters turn names around: "gpj.exe" would read as "exe.jpg".
    const QChar::Category category = character.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || QStringLiteral("/\\<>:\"|?*").contains(character);
}

}  // namespace

QStringList fileTypes()
{
    QStringList names;
    for (const FileType &type : takenTypes)
        names << QLatin1String(type.name);
    return names;
}

QStringList fileEndings(const QString &type)
{
    const FileType *found = typeNamed(type);
    return found == nullptr ? QStringList() : QString::fromLatin1(found->endings).split(u' ');
}

bool beginsAs(const QByteArray &head, const QString &type)
{
    const FileType *found = typeNamed(type);
    return found != nullptr && !head.isEmpty() && found->begins(head.first(std::min(head.size(), fileHeadBytes)));
}

QString fileTypeOf(const QByteArray &head, const QString &name)
{
    const QString ending = QFileInfo(name).suffix().toLower();
    for (const QString &type : fileTypes()) {
        if (fileEndings(type).contains(ending))
            return beginsAs(head, type) ? type : QString();
    }
    return {};
}

bool isPicture(const QString &type)
{
    static const QStringList pictures{QStringLiteral("jpeg"), QStringLiteral("png"), QStringLiteral("webp"), QStringLiteral("heic"),
                                      QStringLiteral("gif")};
    return pictures.contains(type);
}

QString fileNameOf(const QString &given)
{
    QString name = given.mid(std::max(given.lastIndexOf(u'/'), given.lastIndexOf(u'\\')) + 1);
    name.removeIf(standsInNoName);
    name = name.trimmed();
    const QString ending = QFileInfo(name).suffix();
    if (name.size() > mostFileName) {
        QString stem = name.first(std::max<qsizetype>(1, mostFileName - ending.size() - 1));
        if (stem.back().isHighSurrogate())
            stem.chop(1);
        name = (stem.trimmed() + u'.' + ending).left(mostFileName);
    }
    return name;
}

QString FileReference::text() const
{
    // Keys stand in the order of the alphabet.
    const QJsonObject object{{QStringLiteral("name"), name},
                             {QStringLiteral("sha256"), QString::fromLatin1(sha256.toHex())},
                             {QStringLiteral("size"), size},
                             {QStringLiteral("type"), type}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<FileReference> FileReference::of(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    FileReference reference;
    reference.name = object.value(QStringLiteral("name")).toString();
    reference.sha256 = QByteArray::fromHex(object.value(QStringLiteral("sha256")).toString().toLatin1());
    reference.size = object.value(QStringLiteral("size")).toInteger();
    reference.type = object.value(QStringLiteral("type")).toString();
    const bool named = !reference.name.isEmpty() && reference.name.size() <= mostFileName
        && fileNameOf(reference.name) == reference.name
        && fileEndings(reference.type).contains(QFileInfo(reference.name).suffix().toLower());
    const bool sized = reference.size >= 1 && reference.size <= mostFileBytes;
    if (reference.sha256.size() != hashBytes || !named || !sized || reference.text() != text)
        return std::nullopt;
    return reference;
}

}  // namespace hk

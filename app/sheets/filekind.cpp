// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/filekind.h"

#include "sheets/sheeterror.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstring>

namespace hk {

namespace {

constexpr qint64 headSize = 64 * 1024;

struct Signature {
    const char *bytes;
    int size;
    const char *format;
};

constexpr std::array<Signature, 14> otherKinds = {{
    {"%PDF", 4, "PDF"},
    {"\xff\xd8\xff", 3, "JPEG"},
    {"\x89PNG", 4, "PNG"},
    {"GIF8", 4, "GIF"},
    {"{\\rtf", 5, "RTF"},
    {"Rar!", 4, "RAR"},
    {"7z\xbc\xaf\x27\x1c", 6, "7z"},
    {"\x1f\x8b", 2, "gzip"},
    {"MZ", 2, "EXE"},
    {"\x7f"
     "ELF",
     4, "ELF"},
    {"II*\0", 4, "TIFF"},
    {"RIFF", 4, "RIFF"},
    {"SQLite format 3", 15, "SQLite"},
    {"MIME-Version:", 13, "MHTML"},
}};

bool startsWith(const QByteArray &head, const char *bytes, int size)
{
    return head.size() >= size && std::memcmp(head.constData(), bytes, size_t(size)) == 0;
}

// The records that begin a workbook of Excel 2 to 5 outside an OLE file.
bool isBareBiff(const QByteArray &head)
{
    return head.size() > 4 && head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8) && head[3] == 0
        && uchar(head[2]) >= 4 && uchar(head[2]) <= 16;
}

// The head in plain ASCII whatever its encoding: tags are all that is looked for.
QByteArray plainHead(QByteArray head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        head.remove(0, 2).replace('\0', "");
    else if (head.startsWith(QByteArray("<\0", 2)) || head.startsWith(QByteArray("\0<", 2)))
        head.replace('\0', "");
    return head.trimmed().toLower();
}

Result<FileKind> kindOfText(const QByteArray &text)
{
    if (text.startsWith('<')) {
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")
            && (text.contains("<workbook") || text.contains("<ss:workbook")))
            return FileKind::SpreadsheetMl;
        if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html"))
            return FileKind::HtmlTable;
        return notASpreadsheet(QStringLiteral("markup"));
    }
    if (text.startsWith("{\"") || text.startsWith("[{") || text.startsWith("{\n") || text.startsWith("{\r"))
        return unsupportedFormat(QStringLiteral("JSON"));
    return FileKind::Text;
}

}  // namespace

Result<FileKind> findFileKind(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.isDir() || !info.isFile())
        return unreadableFile(QStringLiteral("no file"));
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return unreadableFile(file.errorString());
    const QByteArray head = file.read(headSize);
    if (head.isEmpty())
        return emptyFile();
    if (startsWith(head, "PK\x03\x04", 4) || startsWith(head, "PK\x05\x06", 4))
        return FileKind::Zip;
    if (startsWith(head, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) || isBareBiff(head))
        return FileKind::OldExcel;
    for (const Signature &kind : otherKinds) {
        if (startsWith(head, kind.bytes, kind.size))
            return unsupportedFormat(QString::fromLatin1(kind.format));
    }
    return kindOfText(plainHead(head));
}

}  // namespace hk

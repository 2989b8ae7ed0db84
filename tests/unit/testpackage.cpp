// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpackage.h"

#include <minizip/zip.h>

#include <QFile>

namespace hk::test {

bool writePackage(const QString &path, const PackageParts &parts)
{
    zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    if (!zip)
        return false;
    bool ok = true;
    for (const auto &[name, content] : parts) {
        const zip_fileinfo info = {};
        ok = ok && zipOpenNewFileInZip64(zip, name.constData(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 1, 1) == ZIP_OK
            && zipWriteInFileInZip(zip, content.constData(), unsigned(content.size())) == ZIP_OK
            && zipCloseFileInZip(zip) == ZIP_OK;
    }
    return zipClose(zip, nullptr) == ZIP_OK && ok;
}

PackageParts TestWorkbook::parts() const
{
    const QByteArray relations = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                                        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray main =
        strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto relation = [&](const QByteArray &id, const QByteArray &type, const QByteArray &target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + type + "\" Target=\"" + target + "\"/>";
    };
    QByteArray bookRelations = relation("rId1", "worksheet", "worksheets/sheet1.xml");
    if (!sharedStrings.isEmpty())
        bookRelations += relation("rId2", "sharedStrings", "/xl/sharedStrings.xml");
    if (!styles.isEmpty())
        bookRelations += relation("rId3", "styles", "styles.xml");
    PackageParts parts = {
        {"_rels/.rels",
         "<Relationships xmlns=\"" + packageNamespace + "\">" + relation("rId1", "officeDocument", "xl/workbook.xml")
             + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\">" + workbookHead + "<sheets><sheet name=\"One\" "
             + sheetState + " sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + packageNamespace + "\">" + bookRelations + "</Relationships>"},
        {"xl/worksheets/sheet1.xml", sheet},
    };
    if (!sharedStrings.isEmpty())
        parts.append({"xl/sharedStrings.xml", sharedStrings});
    if (!styles.isEmpty())
        parts.append({"xl/styles.xml", styles});
    return parts;
}

QByteArray worksheet(const QByteArray &inside)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet "
           "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + inside + "</worksheet>";
}

QByteArray sharedStrings(const QByteArray &inside)
{
    return "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + inside + "</sst>";
}

QByteArray styles(const QList<QByteArray> &formats)
{
    QByteArray codes;
    QByteArray cells;
    int next = 164;
    for (const QByteArray &format : formats) {
        bool isNumber = false;
        int id = format.toInt(&isNumber);
        if (!isNumber) {
            id = next++;
            codes += "<numFmt numFmtId=\"" + QByteArray::number(id) + "\" formatCode=\""
                + QString::fromUtf8(format).toHtmlEscaped().toUtf8() + "\"/>";
        }
        cells += "<xf numFmtId=\"" + QByteArray::number(id) + "\" xfId=\"0\"/>";
    }
    return "<styleSheet><numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cells
        + "</cellXfs></styleSheet>";
}

QString shown(const Result<std::vector<Sheet>> &workbook)
{
    if (!workbook.ok())
        return QStringLiteral("error: ") + workbook.error().message;
    QStringList rows;
    for (const CellRow &row : workbook.value().front().rows) {
        QStringList cells;
        for (const Cell &cell : row) {
            constexpr const char *letters = " TNDMHBE";
            cells.append(cell.kind == CellKind::Empty
                             ? QString()
                             : QChar(QLatin1Char(letters[int(cell.kind)])) + QStringLiteral(":") + cell.text);
        }
        rows.append(cells.join(u'|'));
    }
    return rows.join(u'\n');
}

QString readBack(const TestWorkbook &workbook)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("made.xlsx"));
    if (!writePackage(path, workbook.parts()))
        return QStringLiteral("not written");
    return shown(readWorkbook(path));
}

}  // namespace hk::test

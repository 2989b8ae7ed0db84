// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/xlsxparts.h"

#include "sheets/sheeterror.h"
#include "sheets/xlsx/xmlscan.h"
#include "sheets/xlsx/zippackage.h"

#include <QHash>
#include <QUrl>

namespace hk {

namespace {

constexpr size_t mostXlsxSheets = 2000;
constexpr size_t mostStyles = 1'000'000;
constexpr qint64 largestSheets = 1LL << 30;

struct Relation {
    QString type;
    QString target;
};
using Relations = QHash<QString, Relation>;

std::string_view attribute(const char **attributes, std::string_view name)
{
    for (; *attributes; attributes += 2) {
        if (name == attributes[0])
            return attributes[1];
    }
    return {};
}

QString attributeText(const char **attributes, std::string_view name)
{
    const std::string_view value = attribute(attributes, name);
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

// "xl/workbook.xml" and "../x/y.xml" make "x/y.xml".
QString resolvedPart(const QString &from, const QString &target)
{
    const QString decoded = QUrl::fromPercentEncoding(target.toUtf8()).replace(u'\\', u'/');
    QStringList steps;
    if (!decoded.startsWith(u'/'))
        steps = from.section(u'/', 0, -2).split(u'/', Qt::SkipEmptyParts);
    const QStringList parts = decoded.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : parts) {
        if (step == QLatin1String("..")) {
            if (!steps.isEmpty())
                steps.removeLast();
        } else if (step != QLatin1String(".")) {
            steps.append(step);
        }
    }
    return steps.join(u'/');
}

class RelationHandler : public XmlHandler {
public:
    RelationHandler(const QString &source, Relations &relations) : m_source(source), m_relations(relations) { }

    void startElement(const char *name, const char **attributes) override
    {
        if (localName(name) != "Relationship" || attribute(attributes, "TargetMode") == "External")
            return;
        m_relations.insert(
            attributeText(attributes, "Id"),
            {attributeText(attributes, "Type").section(u'/', -1), resolvedPart(m_source, attributeText(attributes, "Target"))});
        if (m_relations.size() > qsizetype(mostXlsxSheets) * 2)
            fail(tooLargeSheet(QStringLiteral("too many relations")));
    }
    void endElement(const char *) override { }
    void text(std::string_view) override { }

private:
    QString m_source;
    Relations &m_relations;
};

class WorkbookHandler : public XmlHandler {
public:
    WorkbookHandler(const Relations &relations, XlsxParts &parts) : m_relations(relations), m_parts(parts) { }

    void startElement(const char *name, const char **attributes) override
    {
        const std::string_view local = localName(name);
        if (local == "workbookPr") {
            const std::string_view since1904 = attribute(attributes, "date1904");
            m_parts.since1904 = since1904 == "1" || since1904 == "true";
        } else if (local == "sheet") {
            addSheet(attributes);
        }
    }
    void endElement(const char *) override { }
    void text(std::string_view) override { }

private:
    void addSheet(const char **attributes)
    {
        QString id;
        for (const char **next = attributes; *next; next += 2) {
            const std::string_view name = next[0];
            if (name.size() > 3 && name.ends_with(":id"))
                id = QString::fromUtf8(next[1]);
        }
        // Charts and macro dialogs have tabs too, but no cells.
        const Relation relation = m_relations.value(id);
        if (!relation.type.isEmpty() && relation.type != QLatin1String("worksheet"))
            return;
        const std::string_view state = attribute(attributes, "state");
        m_parts.sheets.push_back({attributeText(attributes, "name"), state == "hidden" || state == "veryHidden", relation.target});
        if (m_parts.sheets.size() > mostXlsxSheets)
            fail(tooLargeSheet(QStringLiteral("too many sheets")));
    }

    const Relations &m_relations;
    XlsxParts &m_parts;
};

class StyleHandler : public XmlHandler {
public:
    explicit StyleHandler(std::vector<DateShape> &styles) : m_styles(styles) { }

    void startElement(const char *name, const char **attributes) override
    {
        const std::string_view local = localName(name);
        ++m_depth;
        if (m_depth == 2) {
            m_inFormats = local == "numFmts";
            m_inCells = local == "cellXfs";
        } else if (m_depth == 3 && m_inFormats && local == "numFmt") {
            m_codes.insert(attributeText(attributes, "numFmtId").toInt(), dateShapeOfCode(attributeText(attributes, "formatCode")));
        } else if (m_depth == 3 && m_inCells && local == "xf") {
            const int id = attributeText(attributes, "numFmtId").toInt();
            const auto own = m_codes.constFind(id);
            m_styles.push_back(own != m_codes.constEnd() ? *own : dateShapeOfBuiltIn(id));
        }
        if (m_styles.size() > mostStyles || m_codes.size() > qsizetype(mostStyles))
            fail(tooLargeSheet(QStringLiteral("too many styles")));
    }
    void endElement(const char *) override { --m_depth; }
    void text(std::string_view) override { }

private:
    std::vector<DateShape> &m_styles;
    QHash<int, DateShape> m_codes;
    int m_depth = 0;
    bool m_inFormats = false;
    bool m_inCells = false;
};

Result<Relations> readRelations(ZipPackage &package, const QString &source)
{
    const QString folder = source.section(u'/', 0, -2);
    const QString part = (folder.isEmpty() ? QString() : folder + u'/') + QStringLiteral("_rels/") + source.section(u'/', -1)
        + QStringLiteral(".rels");
    Relations relations;
    if (package.contains(part)) {
        RelationHandler handler(source, relations);
        HK_CHECK(scanPart(package, part, handler));
    }
    return relations;
}

QString targetOf(const Relations &relations, QLatin1String type)
{
    for (const Relation &relation : relations) {
        if (relation.type == type)
            return relation.target;
    }
    return {};
}

// Other programs keep their files in a zip as well.
Error otherZip(const ZipPackage &package, const QString &mainPart)
{
    if (mainPart.endsWith(QLatin1String(".bin"), Qt::CaseInsensitive))
        return unsupportedFormat(QStringLiteral(".xlsb"));
    if (mainPart.startsWith(QLatin1String("word/")) || package.contains(QStringLiteral("word/document.xml")))
        return unsupportedFormat(QStringLiteral(".docx"));
    if (mainPart.startsWith(QLatin1String("ppt/")))
        return unsupportedFormat(QStringLiteral(".pptx"));
    if (package.contains(QStringLiteral("mimetype")) && package.contains(QStringLiteral("content.xml")))
        return unsupportedFormat(QStringLiteral(".ods"));
    return notASpreadsheet(QStringLiteral("zip without a workbook"));
}

}  // namespace

Result<XlsxParts> readXlsxParts(ZipPackage &package)
{
    HK_TRY(const Relations top, readRelations(package, QString()));
    QString workbook = targetOf(top, QLatin1String("officeDocument"));
    if (workbook.isEmpty() && package.contains(QStringLiteral("xl/workbook.xml")))
        workbook = QStringLiteral("xl/workbook.xml");
    if (!workbook.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive) || workbook.startsWith(QLatin1String("word/"))
        || workbook.startsWith(QLatin1String("ppt/")))
        return otherZip(package, workbook);

    HK_TRY(const Relations relations, readRelations(package, workbook));
    XlsxParts parts;
    WorkbookHandler handler(relations, parts);
    HK_CHECK(scanPart(package, workbook, handler));
    if (parts.sheets.empty())
        return damagedSheet(QStringLiteral("workbook without sheets"));
    qint64 size = 0;
    for (const XlsxSheetPart &sheet : parts.sheets) {
        if (!package.contains(sheet.part))
            return damagedSheet(QStringLiteral("the part of a sheet is missing"));
        size += package.unpackedSize(sheet.part);
    }
    if (size > largestSheets)
        return tooLargeSheet(QStringLiteral("sheets of %1 bytes").arg(size));

    parts.sharedStrings = targetOf(relations, QLatin1String("sharedStrings"));
    const QString styles = targetOf(relations, QLatin1String("styles"));
    if (package.contains(styles)) {
        StyleHandler styleHandler(parts.styles);
        HK_CHECK(scanPart(package, styles, styleHandler));
    }
    return parts;
}

}  // namespace hk

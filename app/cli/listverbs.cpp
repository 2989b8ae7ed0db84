// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/arguments.h"
#include "module/datalocation.h"
#include "module/listexport.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <limits>

namespace hk::cli {

namespace {

// Of each kind, in the text for people; JSON holds all.
constexpr int mostHits = 50;

struct ListText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString exportSummary() { return tr("Write a list into an Excel file"); }
    static QString findSummary() { return tr("Find by number, name, pinyin, initials, room or phone"); }
    static QString needsOut() { return tr("Say where to write with --out FILE."); }
    static QString unknownList(const QString &list, const QString &known)
    {
        return tr("There is no list “%1”. Available: %2.").arg(list, known);
    }
    static QString exported(int rows, const QString &file)
    {
        return tr("Wrote %n row(s) to %1.", nullptr, rows).arg(QDir::toNativeSeparators(file));
    }
    static QString more(const QString &kind) { return tr("%1: only the first %2 are shown.").arg(kind).arg(mostHits); }
    static QString levels() { return tr("The level of an export is “public”, “internal” or “whole”."); }
    static QString personSummary() { return tr("Write everything known of one student into a file for them"); }
    static QString unknownNumber(const QString &number) { return tr("There is no student with the number “%1”.").arg(number); }
    static QString nothingFound() { return tr("Nothing found."); }
};

// "students" means the one list of that name in any module.
const List *listMeant(const Catalogue &catalogue, const QString &word, QStringList &known)
{
    const List *meant = nullptr;
    for (const auto &list : catalogue.lists()) {
        const QString id = QString::fromLatin1(list->id);
        known << id.section(u'.', 1);
        if (id == word || id.section(u'.', 1) == word)
            meant = list.get();
    }
    return meant;
}

Result<void> setLevel(ExportOrder &order, const Arguments &arguments)
{
    static const QHash<QString, ExportLevel> levels{{QStringLiteral("public"), ExportLevel::Public},
                                                    {QStringLiteral("internal"), ExportLevel::Internal},
                                                    {QStringLiteral("whole"), ExportLevel::Whole}};
    if (!arguments.has(QStringLiteral("level")))
        return {};
    const auto found = levels.constFind(arguments.option(QStringLiteral("level")));
    if (found == levels.constEnd())
        return wrongUse(ListText::levels());
    order.level = *found;
    return {};
}

Result<CommandAnswer> runExport(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {QStringLiteral("out"), QStringLiteral("level")}, {}, 1, 1);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    QStringList known;
    const List *list = listMeant(session.host().catalogue(), arguments->word(0), known);
    if (!list)
        return wrongUse(ListText::unknownList(arguments->word(0), known.join(ListText::tr(", "))));
    ExportOrder order;
    order.path = arguments->option(QStringLiteral("out"));
    if (order.path.isEmpty())
        return wrongUse(ListText::needsOut());
    order.query.list = list->id;
    for (const ListColumn &column : list->columns)
        order.columns.push_back(column.name);
    HK_CHECK(setLevel(order, *arguments));
    HK_TRY(Database *const database, session.databaseForDisclosure());
    order.at = database->clock()();
    order.author = database->viewer().name.isEmpty() ? personAtWork() : database->viewer().name;
    HK_TRY(const ExportInfo info, exportAndRecord(*database, order, {}).result());
    return CommandAnswer{QJsonObject{{QStringLiteral("file"), info.path}, {QStringLiteral("rows"), info.rows}},
                         ListText::exported(info.rows, info.path)};
}

Result<CommandAnswer> runFind(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {}, {}, 1, 100);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    HK_TRY(Database *const database, session.database());
    const SearchQuery query{arguments->from(0).join(u' '), invocation.json ? std::numeric_limits<int>::max() : mostHits + 1};
    const ModuleHost &host = session.host();
    HK_TRY(const QList<SearchHit> hits, database->read([&](Reader &reader) { return host.search(reader, query); }).result());
    QJsonArray json;
    QStringList lines;
    QMap<QString, int> ofKind;
    for (const SearchHit &hit : hits) {
        json.append(hit.fields);
        if (++ofKind[hit.kind] <= mostHits)
            lines << QStringLiteral("%1  %2  %3").arg(hit.kind, hit.title, hit.subtitle);
    }
    for (auto it = ofKind.begin(); it != ofKind.end(); ++it) {
        if (it.value() > mostHits)
            lines << ListText::more(it.key());
    }
    return CommandAnswer{json, hits.isEmpty() ? ListText::nothingFound() : lines.join(u'\n')};
}

Result<CommandAnswer> runPersonData(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {QStringLiteral("out")}, {}, 1, 1);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    PersonOrder order;
    order.path = arguments->option(QStringLiteral("out"));
    if (order.path.isEmpty())
        return wrongUse(ListText::needsOut());
    HK_TRY(Database *const database, session.databaseForDisclosure());
    const QString number = arguments->word(0);
    HK_TRY(order.student, database->read([&number](Reader &reader) { return studentNumbered(reader, number); }).result());
    if (order.student == 0)
        return Error{ListText::unknownNumber(number), {}};
    order.at = database->clock()();
    order.author = database->viewer().name.isEmpty() ? personAtWork() : database->viewer().name;
    const ModuleHost &host = session.host();
    const auto records = [&host](Reader &reader, qint64 person) { return host.recordsOf(reader, person); };
    HK_TRY(const int rows, writePersonReport(*database, records, discretionOf(&host), order).result());
    return CommandAnswer{QJsonObject{{QStringLiteral("file"), order.path}, {QStringLiteral("rows"), rows}},
                         ListText::exported(rows, order.path)};
}

}  // namespace

std::vector<Verb> listVerbs()
{
    return {
        {QStringLiteral("export"), QStringLiteral("export LIST --out FILE.xlsx [--level public|internal|whole]"),
         ListText::exportSummary(), runExport},
        {QStringLiteral("person-data"), QStringLiteral("person-data NUMBER --out FILE.xlsx"), ListText::personSummary(),
         runPersonData},
        {QStringLiteral("find"), QStringLiteral("find TEXT"), ListText::findSummary(), runFind},
    };
}

}  // namespace hk::cli

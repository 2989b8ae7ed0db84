// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/occupancy/occupancyfigures.h"

#include "roster/store/places.h"
#include "sheets/writer.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <cmath>

namespace hk::roster {

namespace {

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Occupancy)
public:
    static QString gender(const QString &code)
    {
        if (code == QLatin1String("male"))
            return tr("men's buildings");
        if (code == QLatin1String("female"))
            return tr("women's buildings");
        return code == QLatin1String("mixed") ? tr("mixed buildings") : tr("not known");
    }

    static QString titleOf(FiguresBy by)
    {
        switch (by) {
        case FiguresBy::Building:
            return tr("Building");
        case FiguresBy::Floor:
            return tr("Floor");
        case FiguresBy::Gender:
            return tr("Gender");
        case FiguresBy::College:
            return tr("College");
        case FiguresBy::Grade:
            return tr("Grade");
        case FiguresBy::MixedRooms:
            break;
        }
        return tr("Room");
    }
};

// People have no beds of their own: their groups are counted in students.
bool isOfPeople(FiguresBy by)
{
    return by == FiguresBy::College || by == FiguresBy::Grade;
}

OccupancyBy storeGroup(FiguresBy by)
{
    switch (by) {
    case FiguresBy::Floor:
        return OccupancyBy::Floor;
    case FiguresBy::Gender:
        return OccupancyBy::Gender;
    case FiguresBy::College:
        return OccupancyBy::College;
    case FiguresBy::Grade:
        return OccupancyBy::Grade;
    default:
        return OccupancyBy::Building;
    }
}

QString nameOf(FiguresBy by, const OccupancyRow &row)
{
    if (by == FiguresBy::Gender)
        return FigureText::gender(row.name);
    return row.name.isEmpty() ? FigureText::tr("not known") : row.name;
}

double percentOf(const OccupancyRow &row)
{
    const std::optional<double> rate = row.rate();
    return rate ? std::round(*rate * 1000) / 10 : std::nan("");
}

QString percentText(const OccupancyRow &row)
{
    return row.rate() ? QString::number(*row.rate() * 100, 'f', 1) : QString();
}

QString countText(const std::optional<int> &count)
{
    return count ? QString::number(*count) : QString();
}

struct ScopeOfPlaces {
    QSet<qint64> buildings;
    QSet<qint64> floors;
    QStringList codes;
};

Result<ScopeOfPlaces> placesIn(Reader &reader, const QList<ScopeChoice> &scope)
{
    ScopeOfPlaces places;
    HK_TRY(const QList<CommunityNode> tree, placeTree(reader));
    for (const CommunityNode &community : tree) {
        for (const BuildingNode &building : community.buildings) {
            const auto isIt = [&building](const ScopeChoice &choice) {
                return choice.entity == "building" && choice.id == building.id;
            };
            if (std::none_of(scope.begin(), scope.end(), isIt))
                continue;
            places.buildings.insert(building.id);
            places.codes << building.code + u'-';
            for (const FloorNode &floor : building.floors)
                places.floors.insert(floor.id);
        }
    }
    return places;
}

}  // namespace

Result<OccupancyFigures> readOccupancy(Reader &reader, FiguresBy by, const QList<ScopeChoice> &scope)
{
    OccupancyFigures figures;
    figures.by = by;
    HK_TRY(figures.rows, occupancy(reader, storeGroup(by)));
    HK_TRY(figures.all, occupancyOfAll(reader));
    HK_TRY(figures.genders, occupancy(reader, OccupancyBy::Gender));
    HK_TRY(figures.mixed, mixedRooms(reader));
    if (scope.isEmpty())
        return figures;
    HK_TRY(const ScopeOfPlaces places, placesIn(reader, scope));
    if (by == FiguresBy::Building || by == FiguresBy::Floor)
        figures.rows.removeIf([&](const OccupancyRow &row) {
            return !(by == FiguresBy::Building ? places.buildings : places.floors).contains(row.id);
        });
    figures.mixed.removeIf([&places](const MixedRoom &room) {
        return std::none_of(places.codes.begin(), places.codes.end(),
                            [&room](const QString &code) { return room.place.startsWith(code); });
    });
    return figures;
}

FigureTable figureTable(const OccupancyFigures &figures)
{
    FigureTable table;
    table.titles = {FigureText::titleOf(figures.by)};
    if (figures.by == FiguresBy::MixedRooms) {
        table.title = FigureText::tr("Rooms of several colleges");
        table.titles << FigureText::tr("Residents") << FigureText::tr("Colleges");
        table.numeric = {false, true, false};
        for (const MixedRoom &room : figures.mixed) {
            table.rows.append(
                {room.place, QString::number(room.residents), QString(room.colleges).replace(u',', FigureText::tr(", "))});
            table.rooms.append(room.room);
        }
        return table;
    }
    table.title = FigureText::tr("Occupancy by %1").arg(FigureText::titleOf(figures.by).toLower());
    if (isOfPeople(figures.by)) {
        table.titles << FigureText::tr("Students") << FigureText::tr("Living in") << FigureText::tr("Living in (%)");
        table.numeric = {false, true, true, true};
        for (const OccupancyRow &row : figures.rows)
            table.rows.append({nameOf(figures.by, row), countText(row.students), QString::number(row.taken), percentText(row)});
        return table;
    }
    table.titles << FigureText::tr("Beds") << FigureText::tr("Taken") << FigureText::tr("Free") << FigureText::tr("Out of use")
                 << FigureText::tr("Taken (%)");
    table.numeric = {false, true, true, true, true, true};
    for (const OccupancyRow &row : figures.rows)
        table.rows.append({nameOf(figures.by, row), countText(row.beds), QString::number(row.taken), countText(row.free),
                           countText(row.blocked), percentText(row)});
    return table;
}

// The title says what is to be seen: the fullest and the emptiest.
ChartData figureChart(const OccupancyFigures &figures)
{
    ChartData chart;
    chart.kind = ChartKind::HorizontalBars;
    chart.unit = QStringLiteral("%");
    chart.decimals = 1;
    ChartSeries series{isOfPeople(figures.by) ? FigureText::tr("Living in") : FigureText::tr("Beds taken"), {}};
    const OccupancyRow *fullest = nullptr;
    const OccupancyRow *emptiest = nullptr;
    int counted = 0;
    for (const OccupancyRow &row : figures.rows) {
        chart.categories << nameOf(figures.by, row);
        series.values << percentOf(row);
        counted += row.beds.value_or(row.students.value_or(0));
        if (!row.rate())
            continue;
        if (fullest == nullptr || *row.rate() > *fullest->rate())
            fullest = &row;
        if (emptiest == nullptr || *row.rate() < *emptiest->rate())
            emptiest = &row;
    }
    chart.series = {series};
    if (fullest != nullptr && fullest != emptiest && *fullest->rate() > *emptiest->rate())
        chart.title =
            FigureText::tr("%1 is the fullest with %2 %, %3 the emptiest with %4 %")
                .arg(nameOf(figures.by, *fullest), percentText(*fullest), nameOf(figures.by, *emptiest), percentText(*emptiest));
    else
        chart.title = figureTable(figures).title;
    const QString count = QLocale().toString(counted);
    chart.note = isOfPeople(figures.by) ? FigureText::tr("%1 students").arg(count) : FigureText::tr("%1 beds").arg(count);
    return chart;
}

Result<void> writeFigures(const QString &path, const FigureTable &table, const QDate &day)
{
    HK_TRY(const std::unique_ptr<WorkbookWriter> writer, WorkbookWriter::create(path));
    std::vector<SheetColumn> columns;
    for (qsizetype i = 0; i < table.titles.size(); ++i)
        columns.push_back({table.titles.at(i), table.numeric[size_t(i)] ? ColumnKind::Number : ColumnKind::Text, 0});
    HK_CHECK(writer->beginTable(table.title, columns));
    for (const QStringList &row : table.rows)
        HK_CHECK(writer->addRow(row));
    HK_CHECK(writer->addNotes(FigureText::tr("About"),
                              {{FigureText::tr("Figures"), table.title}, {FigureText::tr("As of"), day.toString(Qt::ISODate)}}));
    return writer->close();
}

}  // namespace hk::roster

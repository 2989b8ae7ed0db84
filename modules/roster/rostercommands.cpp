// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/rostercommands.h"

#include "roster/store/occupancy.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace hk::roster {

namespace {

struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Commands)
public:
    static QString summary() { return tr("How full buildings are, or how many students live in"); }
    static QString use() { return tr("Use: occupancy [--by building|floor|college|grade|gender]"); }
    static QString notKnown() { return tr("not known"); }
    static QString men() { return tr("men"); }
    static QString women() { return tr("women"); }
    static QString mixed() { return tr("mixed"); }
    static QString ofBeds(const OccupancyRow &row, const QString &name, const QString &rate)
    {
        return tr("%1: %2 of %3 beds taken (%4), %5 free, %6 blocked")
            .arg(name)
            .arg(row.taken)
            .arg(row.beds.value_or(0))
            .arg(rate)
            .arg(row.free.value_or(0))
            .arg(row.blocked.value_or(0));
    }
    static QString ofStudents(const OccupancyRow &row, const QString &name, const QString &rate)
    {
        return tr("%1: %2 of %3 students live in (%4)").arg(name).arg(row.taken).arg(row.students.value_or(0)).arg(rate);
    }
};

QJsonValue countOrNull(const std::optional<int> &count)
{
    return count ? QJsonValue(*count) : QJsonValue();
}

QString nameInWords(const OccupancyRow &row)
{
    static const QHash<QString, QString (*)()> genders{{QStringLiteral("male"), CommandText::men},
                                                       {QStringLiteral("female"), CommandText::women},
                                                       {QStringLiteral("mixed"), CommandText::mixed}};
    if (row.name.isEmpty())
        return CommandText::notKnown();
    return genders.contains(row.name) ? genders.value(row.name)() : row.name;
}

QJsonObject asJson(const OccupancyRow &row, const QString &by)
{
    const auto rate = row.rate();
    return {{by, row.name.isEmpty() ? QJsonValue() : QJsonValue(row.name)},
            {QStringLiteral("beds"), countOrNull(row.beds)},
            {QStringLiteral("taken"), row.taken},
            {QStringLiteral("free"), countOrNull(row.free)},
            {QStringLiteral("blocked"), countOrNull(row.blocked)},
            {QStringLiteral("students"), countOrNull(row.students)},
            {QStringLiteral("rate"), rate ? QJsonValue(std::round(*rate * 10000) / 10000) : QJsonValue()}};
}

QString asText(const OccupancyRow &row)
{
    const auto rate = row.rate();
    const QString share = rate ? QString::number(*rate * 100, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–");
    return row.beds ? CommandText::ofBeds(row, nameInWords(row), share) : CommandText::ofStudents(row, nameInWords(row), share);
}

Result<CommandAnswer> runOccupancy(Database &database, const QStringList &arguments)
{
    static const QHash<QString, OccupancyBy> groups{{QStringLiteral("building"), OccupancyBy::Building},
                                                    {QStringLiteral("floor"), OccupancyBy::Floor},
                                                    {QStringLiteral("college"), OccupancyBy::College},
                                                    {QStringLiteral("grade"), OccupancyBy::Grade},
                                                    {QStringLiteral("gender"), OccupancyBy::Gender}};
    QString by = QStringLiteral("building");
    if (!arguments.isEmpty()) {
        if (arguments.size() != 2 || arguments.first() != QLatin1String("--by") || !groups.contains(arguments.last()))
            return wrongUse(CommandText::use());
        by = arguments.last();
    }
    const OccupancyBy group = groups.value(by);
    HK_TRY(const QList<OccupancyRow> rows, database.read([group](Reader &reader) { return occupancy(reader, group); }).result());
    QJsonArray json;
    QStringList lines;
    for (const OccupancyRow &row : rows) {
        json.append(asJson(row, by));
        lines << asText(row);
    }
    return CommandAnswer{json, lines.join(u'\n')};
}

}  // namespace

std::vector<Command> rosterCommands()
{
    return {{QStringLiteral("occupancy"), QStringLiteral("occupancy [--by building|floor|college|grade|gender]"),
             CommandText::summary(), runOccupancy},
            fileCommand()};
}

}  // namespace hk::roster

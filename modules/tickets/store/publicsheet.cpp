// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/publicsheet.h"

#include "base/clock.h"
#include "tickets/store/figures.h"
#include "tickets/store/privacy.h"
#include "tickets/store/queries.h"
#include "tickets/store/rules.h"

#include <QHash>
#include <QRegularExpression>

namespace hk::tickets {

namespace {

Result<Statement> asked(Reader &reader, const char *name, const FigurePeriod &period, const FigureScope &scope)
{
    Statement rows = reader.statement(figureQueries()[QLatin1String(name)]);
    bindScope(rows, scope);
    bindPeriod(rows, period);
    HK_CHECK(rows.run());
    return rows;
}

}  // namespace

// Numbers come from old ledgers too, where phones, student numbers and rooms may stand in their place: what goes out is the
// program's own, or a short one behind letters.
QString publicNumber(const QString &number)
{
    static const QRegularExpression plain(QStringLiteral("^(GD-\\d{6}-\\d{3,}|[A-Za-z]{1,4}[-_]?\\d{1,6})$"));
    return plain.match(number).hasMatch() ? number : QString();
}

Result<PublicSheet> publicSheet(Reader &reader, const FigurePeriod &period, const FigureScope &scope)
{
    PublicSheet sheet;
    sheet.period = period;
    HK_TRY(Statement counts, asked(reader, "publicCounts", period, scope));
    if (counts.next()) {
        sheet.opened = int(counts.integer(0));
        sheet.resolvedOfOpened = int(counts.integer(1));
        sheet.resolved = int(counts.integer(2));
        sheet.open = int(counts.integer(3));
    }
    QHash<QString, QString> titles;
    HK_TRY(const QList<Category> known, categories(reader, true));
    for (const Category &category : known)
        titles.insert(category.code, category.title);
    HK_TRY(Statement rows, asked(reader, "publicLines", period, scope));
    while (rows.next()) {
        PublicLine line{publicNumber(rows.text(0)), campusDate(rows.integer(1)), titles.value(rows.text(2)), rows.text(3),
                        rows.text(4)};
        line.stage = stageOf(rows.text(5)).value_or(Stage::New);
        if (!rows.isNull(6))
            line.resolved = campusDate(rows.integer(6));
        sheet.lines.append(line);
    }
    return sheet;
}

Result<QList<Deadline>> deadlinesOf(Reader &reader, const QString &person)
{
    Statement rows = reader.statement(figureQueries()[QLatin1String("deadlines")]);
    HK_CHECK(rows.bind(QStringLiteral(":person"), person.isEmpty() ? QVariant() : QVariant(person)).run());
    QList<Deadline> found;
    while (rows.next()) {
        const Circle circle{rows.integer(3) != 0, rows.text(6), rows.text(7), rows.text(8), rows.integer(9)};
        const bool known = mayKnow(reader.viewer(), circle);
        Deadline deadline{rows.bytes(0), rows.text(1), known ? rows.text(2) : privateWords(), known ? rows.text(4) : QString(),
                          rows.text(5),  circle.owner};
        deadline.clock = clockKindOf(rows.text(10)).value_or(ClockKind::Resolution);
        deadline.due = rows.integer(11);
        if (!rows.isNull(12))
            deadline.warnAt = rows.integer(12);
        found.append(deadline);
    }
    return found;
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/columnprobe.h"

#include "base/text.h"
#include "module/cellclean.h"
#include "module/sheetheader.h"
#include "module/sheetlayout.h"
#include "roster/domain/place.h"
#include "roster/exchange/rosterfields.h"

#include <QSet>

#include <algorithm>

namespace hk::roster {

namespace {

constexpr int probedRows = 300;

// The words below a header, without those that only mark a cell as empty.
template <class Take> void eachProbed(const Sheet &sheet, const SheetLayout &layout, int column, Take take)
{
    const int first = layout.headerRow + std::max(1, layout.headerRows);
    const int end = std::min(int(sheet.rows.size()), first + probedRows);
    for (int row = first; row < end; ++row) {
        if (const QString words = cellWords(cellAt(sheet, row, column)); !words.isEmpty())
            take(words);
    }
}

QString headerOf(const SheetLayout &layout, int column)
{
    return column < int(layout.headers.size()) ? layout.headers[size_t(column)] : QString();
}

bool meansStatus(const QString &words)
{
    const Entity &student = *rosterCatalogue().entity("student");
    return choiceMeant(student, *student.field("status"), withoutBlanks(toHalfWidth(words))) != nullptr;
}

// A header that does not say whose state it is; the last word of one of two lines counts.
bool saysOnlyState(const QString &header)
{
    static const QSet<QString> words{u"状态"_qs, u"status"_qs, u"state"_qs};
    return words.contains(plainHeader(header)) || words.contains(plainHeader(header.section(QLatin1Char(' '), -1)));
}

void probeState(const Sheet &sheet, SheetLayout &layout, int column)
{
    QByteArray &field = layout.mapping[size_t(column)];
    const QString header = headerOf(layout, column);
    const bool bare = saysOnlyState(header);
    if (field != "status" && field != "stay_state" && !(field.isEmpty() && bare))
        return;
    int cells = 0;
    int stay = 0;
    int status = 0;
    eachProbed(sheet, layout, column, [&](const QString &words) {
        const StayState meant = stayStateMeant(header, words);
        if (meant == StayState::Unknown && saysNothing(words))
            return;
        ++cells;
        stay += meant == StayState::Unknown ? 0 : 1;
        status += meansStatus(words) ? 1 : 0;
    });
    if (cells == 0)
        return;
    if (stay == 0 && status == 0) {
        // The state of something else, of an application perhaps.
        if (bare)
            field.clear();
        return;
    }
    if (stay == status && !bare)
        return;
    const QByteArray meant = stay >= status ? "stay_state" : "status";
    if (columnOf(layout, meant) < 0)
        field = meant;
}

void probeAddress(const Sheet &sheet, SheetLayout &layout, int column)
{
    QByteArray &field = layout.mapping[size_t(column)];
    if (field != "place" || plainHeader(headerOf(layout, column)) != QStringLiteral("地址"))
        return;
    int cells = 0;
    int rooms = 0;
    int buildings = 0;
    eachProbed(sheet, layout, column, [&](const QString &words) {
        if (saysNothing(words))
            return;
        const auto place = parsePlace(wholeNumber(words));
        ++cells;
        rooms += place && !place->room.isEmpty() ? 1 : 0;
        buildings += place && place->room.isEmpty() ? 1 : 0;
    });
    if (cells == 0 || rooms > 0)
        return;
    const QByteArray meant = buildings * 2 > cells ? "building" : "community";
    if (columnOf(layout, meant) < 0)
        field = meant;
}

}  // namespace

void probeColumns(const Sheet &sheet, SheetLayout &layout)
{
    for (int column = 0; column < int(layout.mapping.size()); ++column) {
        probeState(sheet, layout, column);
        probeAddress(sheet, layout, column);
    }
}

StayState stayStateMeant(const QString &header, const QString &words)
{
    static const QSet<QString> nobody{u"空"_qs,   u"空床"_qs, u"空床位"_qs, u"空位"_qs,
                                      u"空铺"_qs, u"空闲"_qs, u"空置"_qs,   u"闲置"_qs};
    const QString plain = withoutBlanks(toHalfWidth(words));
    if (nobody.contains(plain))
        return StayState::Ended;
    const QString asked = plainHeader(header);
    const bool inverted = asked.contains(QStringLiteral("空位")) || asked.contains(QStringLiteral("空床"));
    const Entity &residency = *rosterCatalogue().entity("residency");
    const Choice *choice = choiceMeant(residency, *residency.field("state"), plain);
    if (!choice)
        choice = choiceMeant(residency, *residency.field("state"), words);
    if (!choice)
        return StayState::Unknown;
    if (choice->code == QStringLiteral("booked"))
        return StayState::Booked;
    const bool ended = choice->code == QStringLiteral("ended");
    const bool answer = plain == QStringLiteral("是") || plain == QStringLiteral("否");
    return ended != (inverted && answer) ? StayState::Ended : StayState::Active;
}

}  // namespace hk::roster

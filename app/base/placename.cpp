// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/placename.h"

#include "base/placetext.h"
#include "base/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace hk {

namespace {

using Pattern = QRegularExpression;

// A building with its word behind it, and what follows.
const Pattern &namedBuilding()
{
    static const Pattern pattern(
        QStringLiteral("^([^\\d\\-/#]*?)([A-Z]?\\d{1,3}[A-Z]?|[A-Z]|[零〇一二三四五六七八九十]{1,3})"
                       "(号?学生公寓楼?|号?学生宿舍楼?|号?宿舍楼?|号?公寓楼?|号?楼|号?栋|号?幢|号?#楼?|号?座|号院|号(?=\\d{3}))"
                       "-?(.*)$"));
    return pattern;
}

struct RoomAndBed {
    QString room;
    QString bed;
};

// "502", "502室2床", "2单元502-1", "5层502".
std::optional<RoomAndBed> roomAndBed(const QString &text)
{
    static const Pattern pattern(QStringLiteral("^(?:(\\d+)单元-?)?(?:\\d+(?:层|楼|F)-?)?([A-Z]{0,2}\\d{2,5}[A-Z]?)"
                                                "(?:寝室|宿舍|房间|号房间|号房|号寝室|号宿舍|室|房|号|#)?"
                                                "(?:(?:[-/](\\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,2})(?:号?床位?|号?铺位?|号)?)"
                                                "|(?:(\\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,2})(?:号?床位?|号?铺位?)))?$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString room = withoutLeadingZero(match.captured(2));
    if (!match.captured(1).isEmpty())
        room = match.captured(1) + QStringLiteral("单元") + room;
    const QString bed = match.captured(3).isEmpty() ? match.captured(4) : match.captured(3);
    return RoomAndBed{room, bed.isEmpty() ? QString() : parseBed(bed).value_or(QString())};
}

std::optional<PlaceName> withBuilding(const BuildingName &building, const QString &rest)
{
    PlaceName place{building.code, {}, {}, building.name};
    if (rest.isEmpty())
        return place;
    const auto found = roomAndBed(rest);
    if (!found)
        return std::nullopt;
    place.room = found->room;
    place.bed = found->bed;
    return place;
}

bool looksLikeRoom(const QString &text)
{
    static const Pattern pattern(QStringLiteral("^(?:[A-Z]{0,2}\\d{3,5}[A-Z]?|[A-Z]{0,2}\\d{2,5}[A-Z]?(?:室|房|寝室|宿舍|房间))"));
    return pattern.match(text).hasMatch();
}

bool looksLikeBuilding(const QString &text)
{
    static const Pattern pattern(QStringLiteral("^[^\\d]*(?:\\d{1,2}[A-Z]?|[A-Z]\\d{0,2})$"));
    return pattern.match(text).hasMatch() || (hasHan(text) && !text.contains(QChar(u'床')) && !text.contains(QChar(u'室')));
}

// "3-502-2", "3/502", "502-2", "3-2-502-1": told by how many parts there are and which looks like a room.
std::optional<PlaceName> fromParts(const QStringList &parts, const QString &knownBuilding)
{
    if (parts.size() == 4 && looksLikeRoom(parts[2])) {
        const auto building = parseBuilding(parts[0]);
        const QString unit = parts[1].endsWith(QStringLiteral("单元")) ? parts[1] : parts[1] + QStringLiteral("单元");
        return building ? withBuilding(*building, unit + parts[2] + QLatin1Char('-') + parts[3]) : std::nullopt;
    }
    if (parts.size() == 3 && looksLikeBuilding(parts[0])) {
        const auto building = parseBuilding(parts[0]);
        return building ? withBuilding(*building, parts[1] + QLatin1Char('-') + parts[2]) : std::nullopt;
    }
    if (parts.size() != 2)
        return std::nullopt;
    if (looksLikeBuilding(parts[0]) && looksLikeRoom(parts[1])) {
        const auto building = parseBuilding(parts[0]);
        return building ? withBuilding(*building, parts[1]) : std::nullopt;
    }
    const auto found = looksLikeRoom(parts[0]) ? roomAndBed(parts.join(QLatin1Char('-'))) : std::nullopt;
    return found ? std::optional(PlaceName{knownBuilding, found->room, found->bed}) : std::nullopt;
}

}  // namespace

std::optional<PlaceName> parsePlace(const QString &text, const QString &knownBuilding)
{
    const QString plain = plainAddress(text);
    if (plain.isEmpty() || plain.size() > 40)
        return std::nullopt;
    // Most cells of a file in which the building is known already.
    if (plain.size() == 3 && std::all_of(plain.begin(), plain.end(), [](QChar character) { return character.isDigit(); }))
        return PlaceName{knownBuilding, plain, {}};
    if (const auto match = namedBuilding().match(plain); match.hasMatch()) {
        const QString rest = match.captured(4);
        // "4楼402" inside a known building tells the floor, not another building.
        const bool floor = match.captured(3) == QStringLiteral("楼") && match.captured(1).isEmpty() && !knownBuilding.isEmpty()
            && match.captured(2) != knownBuilding && rest.startsWith(match.captured(2));
        if (!floor) {
            const auto building = parseBuilding(match.captured(1) + match.captured(2) + match.captured(3));
            if (const auto place = building ? withBuilding(*building, rest) : std::nullopt)
                return place;
        }
    }
    static const Pattern separators(QStringLiteral("[-/]+"));
    const QStringList parts = plain.split(separators, Qt::SkipEmptyParts);
    if (parts.size() > 1)
        return fromParts(parts, knownBuilding);
    // "A412" names building A, unless the building is known: then A is a part of it.
    static const Pattern letterAndRoom(QStringLiteral("^([A-Z])(\\d{3,4}(?:室|房)?.*)$"));
    if (const auto match = letterAndRoom.match(plain);
        match.hasMatch() && (knownBuilding.isEmpty() || knownBuilding == match.captured(1))) {
        if (const auto building = parseBuilding(match.captured(1)))
            return withBuilding(*building, match.captured(2));
    }
    const auto found = roomAndBed(plain);
    return found ? std::optional(PlaceName{knownBuilding, found->room, found->bed}) : std::nullopt;
}

std::optional<PlaceName> suggestPlace(const QString &text, const QString &knownBuilding)
{
    QString digits = plainAddress(text);
    static const Pattern besideDigit(QStringLiteral("(?<=[\\d\\-])[OIL](?=[\\dOIL\\-室]|$)"));
    for (auto match = besideDigit.match(digits); match.hasMatch(); match = besideDigit.match(digits))
        digits[match.capturedStart()] = QLatin1Char(match.captured() == QStringLiteral("O") ? '0' : '1');
    if (digits == plainAddress(text))
        return std::nullopt;
    return parsePlace(digits, knownBuilding);
}

std::optional<BuildingName> parseBuilding(const QString &text)
{
    const QString plain = plainAddress(text);
    if (plain.isEmpty())
        return std::nullopt;
    static const Pattern numbered(
        QStringLiteral("^([^\\d]*?)(\\d{1,4}[A-Z]?|[A-Z]\\d{0,3}|[零〇一二三四五六七八九十]{1,3})"
                       "(号?学生公寓楼?|号?学生宿舍楼?|号?宿舍楼?|号?公寓楼?|号?楼|号?栋|号?幢|号?#楼?|号?座|号院|号)?$"));
    const auto match = numbered.match(plain);
    if (!match.hasMatch())
        return BuildingName{plain, plain};
    QString prefix = match.captured(1);
    if (prefix == QStringLiteral("第") || prefix == QStringLiteral("宿舍") || prefix == QStringLiteral("公寓")
        || prefix == QStringLiteral("楼栋"))
        prefix.clear();
    const QString suffix = match.captured(3);
    QString code = match.captured(2);
    if (const auto number = chineseNumber(code)) {
        // A numeral without a word behind it may be part of a name ("东一" is, "一" alone is not).
        if (suffix.isEmpty() && !prefix.isEmpty())
            return BuildingName{plain, plain};
        code = QString::number(*number);
    }
    while (code.size() > 1 && code.startsWith(QLatin1Char('0')))
        code.remove(0, 1);
    if (prefix.isEmpty())
        return BuildingName{code, code.at(0).isDigit() ? code + QStringLiteral("号楼") : code + QStringLiteral("栋")};
    return BuildingName{prefix + code,
                        prefix + code + (suffix.isEmpty() || suffix.contains(QLatin1Char('#')) ? QStringLiteral("号楼") : suffix)};
}

std::optional<QString> parseRoom(const QString &text)
{
    const auto found = roomAndBed(plainAddress(text));
    return found && found->bed.isEmpty() ? std::optional(found->room) : std::nullopt;
}

std::optional<QString> parseBed(const QString &text)
{
    const QString plain = plainAddress(text);
    if (plain.size() == 1 && plain.at(0).isDigit() && plain.at(0) != QLatin1Char('0'))
        return plain;
    static const Pattern pattern(
        QStringLiteral("^(?:床位?|铺位?)?(\\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,3})(?:号?床位?|号?铺位?|号|#床?)?$"));
    const auto match = pattern.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const QString bed = match.captured(1);
    if (const auto number = chineseNumber(bed))
        return QString::number(*number);
    if (bed.at(0).isDigit())
        return bed.toInt() > 0 ? std::optional(QString::number(bed.toInt())) : std::nullopt;
    return bed;
}

}  // namespace hk

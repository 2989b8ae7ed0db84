// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/placetext.h"

#include "base/placename.h"
#include "base/text.h"

#include <QRegularExpression>

namespace hk {

QString plainAddress(const QString &text)
{
    QString plain = withoutBlanks(toHalfWidth(text)).toUpper();
    static const QString dashes = QStringLiteral("—–―‐‑‒−﹣_~～·.、|");
    for (QChar &character : plain) {
        if (dashes.contains(character))
            character = QLatin1Char('-');
        else if (character == QLatin1Char('\\'))
            character = QLatin1Char('/');
    }
    return plain;
}

std::optional<int> chineseNumber(const QString &text)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    const auto digit = [](QChar character) { return character == QChar(u'〇') ? 0 : int(digits.indexOf(character)); };
    if (text.isEmpty() || text.size() > 3)
        return std::nullopt;
    const qsizetype ten = text.indexOf(QChar(u'十'));
    if (ten < 0) {
        int number = 0;
        for (const QChar character : text) {
            if (digit(character) < 0)
                return std::nullopt;
            number = number * 10 + digit(character);
        }
        return number;
    }
    const int tens = ten == 0 ? 1 : digit(text.at(0));
    const int ones = ten + 1 == text.size() ? 0 : digit(text.at(ten + 1));
    if (ten > 1 || text.size() > ten + 2 || tens < 1 || ones < 0)
        return std::nullopt;
    return tens * 10 + ones;
}

QString withoutLeadingZero(const QString &room)
{
    return room.size() >= 4 && room.startsWith(QLatin1Char('0')) && room.at(1).isDigit() ? room.mid(1) : room;
}

std::optional<int> floorOfRoom(const QString &room)
{
    static const QRegularExpression pattern(QStringLiteral("(?:^|[^\\d])(\\d{1,2})\\d{2}[A-Z]?$"));
    const auto match = pattern.match(room);
    const int floor = match.hasMatch() ? match.captured(1).toInt() : 0;
    return floor > 0 ? std::optional(floor) : std::nullopt;
}

std::optional<QString> roomWithoutBuilding(const QString &room, const QString &building)
{
    static const QRegularExpression whole(QStringLiteral("^\\d{3,4}[A-Z]?$"));
    if (building.isEmpty() || !room.startsWith(building))
        return std::nullopt;
    const QString rest = room.mid(building.size());
    return whole.match(rest).hasMatch() ? std::optional(withoutLeadingZero(rest)) : std::nullopt;
}

QString placeText(const PlaceName &place)
{
    QString text = place.building;
    for (const QString &part : {place.room, place.bed}) {
        if (part.isEmpty())
            break;
        text += (text.isEmpty() ? QString() : QStringLiteral("-")) + part;
    }
    return text;
}

}  // namespace hk

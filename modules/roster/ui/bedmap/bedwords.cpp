// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/bedwords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace hk::roster {

namespace {

struct BedText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::BedMap)
};

}  // namespace

bool isOutOfUse(const RoomCard &room)
{
    return room.usage == QLatin1String("repair") || room.usage == QLatin1String("closed");
}

BedLook bedLook(const RoomCard &room, const BedCell &bed)
{
    const auto has = [&bed](const char *state) {
        return std::any_of(bed.occupants.begin(), bed.occupants.end(),
                           [state](const Occupant &o) { return o.state == QLatin1String(state); });
    };
    if (has("contested"))
        return BedLook::Contested;
    if (has("active"))
        return BedLook::Taken;
    if (has("booked"))
        return BedLook::Booked;
    if (isOutOfUse(room) || bed.state != QLatin1String("usable"))
        return BedLook::OutOfUse;
    return BedLook::Free;
}

bool isMixed(const RoomCard &room)
{
    QSet<QString> colleges;
    for (const BedCell &bed : room.beds) {
        for (const Occupant &occupant : bed.occupants) {
            if (occupant.state == QLatin1String("active") && !occupant.college.isEmpty())
                colleges.insert(occupant.college);
        }
    }
    return colleges.size() > 1;
}

QString shortClass(const QString &className)
{
    qsizetype digits = 0;
    while (digits < className.size() && className.at(className.size() - 1 - digits).isDigit())
        ++digits;
    return digits == 4 ? className.chopped(2) : className;
}

QString bedSentence(const RoomCard &room, const BedCell &bed)
{
    const QString place = bed.number.isEmpty() ? room.place : room.place + u'-' + bed.number;
    QStringList people;
    for (const Occupant &occupant : bed.occupants)
        people << QStringList{occupant.name, occupant.number, occupant.className}.join(u' ').simplified();
    const QString names = people.join(QStringLiteral("; "));
    switch (bedLook(room, bed)) {
    case BedLook::Free:
        return BedText::tr("%1: free").arg(place);
    case BedLook::Taken:
        return BedText::tr("%1: %2").arg(place, names);
    case BedLook::Booked:
        return BedText::tr("%1: booked for %2").arg(place, names);
    case BedLook::Contested:
        return BedText::tr("%1: claimed by %2").arg(place, names);
    case BedLook::OutOfUse:
        break;
    }
    return BedText::tr("%1: out of use").arg(place);
}

}  // namespace hk::roster

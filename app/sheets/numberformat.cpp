// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/datecell.h"

namespace hk {

namespace {

struct FormatSigns {
    bool day = false;
    bool time = false;
    bool elapsed = false;
    bool monthOrMinute = false;

    DateShape shape() const
    {
        if (elapsed)
            return DateShape::Elapsed;
        if (day)
            return time ? DateShape::DateTime : DateShape::Date;
        if (time)
            return DateShape::Time;
        return monthOrMinute ? DateShape::Date : DateShape::None;
    }
};

// [h], [mm], [ss] count hours, minutes, seconds; every other bracket is a colour, a language or a condition.
bool isElapsed(QStringView bracket)
{
    const QString inner = bracket.toString().toLower();
    return !inner.isEmpty() && inner.count(inner.front()) == inner.size() && QStringLiteral("hms").contains(inner.front());
}

void noteSign(QStringView code, qsizetype at, FormatSigns &signs)
{
    switch (code[at].toLower().unicode()) {
    case u'y':
    case u'd':
        signs.day = true;
        break;
    case u'a':
        if (code.mid(at, 3).compare(QLatin1String("aaa"), Qt::CaseInsensitive) == 0)
            signs.day = true;
        break;
    case u'e':
        // E+ and E- write an exponent; a lone e is the year in East Asian formats.
        if (at + 1 == code.size() || (code[at + 1] != u'+' && code[at + 1] != u'-'))
            signs.day = true;
        break;
    case u'h':
    case u's':
        signs.time = true;
        break;
    case u'm':
        signs.monthOrMinute = true;
        break;
    default:
        break;
    }
}

}  // namespace

DateShape dateShapeOfCode(const QString &code)
{
    FormatSigns signs;
    QString plain = code;
    plain.replace(QLatin1String("General"), QString(), Qt::CaseInsensitive);
    plain.replace(QLatin1String("AM/PM"), QStringLiteral("h"), Qt::CaseInsensitive);
    plain.replace(QLatin1String("A/P"), QStringLiteral("h"), Qt::CaseInsensitive);
    for (qsizetype at = 0; at < plain.size(); ++at) {
        const QChar c = plain[at];
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++at;
        } else if (c == u'"') {
            at = plain.indexOf(u'"', at + 1);
            if (at < 0)
                break;
        } else if (c == u'[') {
            const qsizetype end = plain.indexOf(u']', at);
            if (end < 0)
                break;
            if (isElapsed(QStringView(plain).mid(at + 1, end - at - 1)))
                signs.elapsed = true;
            at = end;
        } else if (c == u';') {
            break;
        } else {
            noteSign(plain, at, signs);
        }
    }
    return signs.shape();
}

DateShape dateShapeOfBuiltIn(int formatId)
{
    if (formatId == 46)
        return DateShape::Elapsed;
    if (formatId == 22)
        return DateShape::DateTime;
    if ((formatId >= 18 && formatId <= 21) || (formatId >= 32 && formatId <= 35) || (formatId >= 45 && formatId <= 47)
        || formatId == 55 || formatId == 56)
        return DateShape::Time;
    if ((formatId >= 14 && formatId <= 17) || (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58))
        return DateShape::Date;
    return DateShape::None;
}

}  // namespace hk

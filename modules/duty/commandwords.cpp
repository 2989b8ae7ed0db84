// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/commandwords.h"

#include "module/places.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::duty {

namespace {

struct WordText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::CommandWords)
public:
    static QString noDay(const QString &word) { return tr("“%1” is no day, such as 2026-11-20.").arg(word); }
    static QString backwards() { return tr("The last day lies before the first."); }
    static QString noBuilding(const QString &word) { return tr("There is no building “%1”.").arg(word); }
    static QString noPerson(const QString &name) { return tr("Nobody on duty is called “%1”.").arg(name); }
    static QString noShift(const QString &day) { return tr("There is no such shift on %1.").arg(day); }
    static QString manyShifts(const QString &day)
    {
        return tr("There are several such shifts on %1. Say the building too.").arg(day);
    }
    static QString noNumber(const QString &word) { return tr("“%1” is no number.").arg(word); }
};

}  // namespace

QString optionOf(const Arguments &arguments, const char *name)
{
    return arguments.option(QLatin1String(name));
}

Result<QDate> dayGiven(const QString &word)
{
    const QDate day = QDate::fromString(word, Qt::ISODate);
    if (!day.isValid())
        return wrongUse(WordText::noDay(word));
    return day;
}

Result<DaysGiven> daysGiven(const Arguments &arguments, QDate today, int daysBefore, int daysAfter)
{
    DaysGiven days{today.addDays(-daysBefore), today.addDays(daysAfter)};
    if (arguments.has(QStringLiteral("from"))) {
        HK_TRY(days.first, dayGiven(optionOf(arguments, "from")));
        days.last = std::max(days.last, days.first);
    }
    if (arguments.has(QStringLiteral("to"))) {
        HK_TRY(days.last, dayGiven(optionOf(arguments, "to")));
    }
    if (days.last < days.first)
        return wrongUse(WordText::backwards());
    return days;
}

Result<QList<qint64>> buildingsGiven(Reader &reader, const Arguments &arguments)
{
    const QString word = optionOf(arguments, "building");
    if (word.isEmpty())
        return QList<qint64>();
    HK_TRY(const qint64 building, buildingNamed(reader, word));
    if (building == 0)
        return Error{WordText::noBuilding(word)};
    return QList<qint64>{building};
}

Result<DutyPerson> personGiven(Reader &reader, const QString &name)
{
    HK_TRY(const auto person, dutyPersonNamed(reader, name));
    if (!person)
        return Error{WordText::noPerson(name)};
    return *person;
}

Result<Shift> shiftGiven(Reader &reader, const Arguments &arguments)
{
    HK_TRY(const QDate day, dayGiven(optionOf(arguments, "day")));
    HK_TRY(const QList<qint64> buildings, buildingsGiven(reader, arguments));
    HK_TRY(QList<Shift> shifts, shiftsBetween(reader, day, day, buildings));
    const QString name = optionOf(arguments, "shift");
    shifts.removeIf([&](const Shift &shift) { return !name.isEmpty() && shift.name != name; });
    if (shifts.isEmpty())
        return Error{WordText::noShift(day.toString(Qt::ISODate))};
    if (shifts.size() > 1)
        return Error{WordText::manyShifts(day.toString(Qt::ISODate))};
    return shifts.first();
}

Result<qint64> keyGiven(const QString &word)
{
    bool isNumber = false;
    const qint64 key = word.toLongLong(&isNumber);
    if (!isNumber)
        return wrongUse(WordText::noNumber(word));
    return key;
}

}  // namespace hk::duty

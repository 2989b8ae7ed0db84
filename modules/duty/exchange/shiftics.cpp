// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/exchange/shiftics.h"

#include "base/clock.h"
#include "calendar/icswriter.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace hk::duty {

namespace {

constexpr qint64 minuteLength = 60'000;
constexpr int daysAhead = 400;

struct IcsText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::ShiftIcs)
};

}  // namespace

QByteArray shiftsIcs(const QList<Shift> &shifts, const QString &person, int alarmMinutes, qint64 now)
{
    QList<IcsEntry> entries;
    for (const Shift &shift : shifts) {
        if (shift.cancelled)
            continue;
        IcsEntry entry{QString::fromLatin1(shift.uid.toHex()) + QStringLiteral("-shift@hallkeeper"),
                       IcsText::tr("On duty: %1").arg(shift.name), shift.buildingName, shift.note};
        entry.at = shift.starts;
        entry.until = shift.ends;
        if (alarmMinutes > 0)
            entry.alarmAt = shift.starts - alarmMinutes * minuteLength;
        entry.busy = true;
        entries << entry;
    }
    return icsFile(IcsText::tr("Duties of %1").arg(person), QStringLiteral("Duty"), entries, now);
}

Result<int> writeShiftsIcs(Reader &reader, qint64 person, int alarmMinutes, qint64 now, const QString &path)
{
    const QDate today = campusDate(now);
    HK_TRY(QList<Shift> shifts, shiftsOfPerson(reader, person, today, today.addDays(daysAhead)));
    shifts.removeIf([](const Shift &shift) { return shift.cancelled; });
    HK_TRY(const QString name, rowTitle(reader, "duty_person", person));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(shiftsIcs(shifts, name, alarmMinutes, now)) < 0 || !file.commit())
        return Error{IcsText::tr("The file could not be written. Check that it is not open in another program and that there is "
                                 "space, then try again."),
                     file.errorString()};
    return int(shifts.size());
}

}  // namespace hk::duty

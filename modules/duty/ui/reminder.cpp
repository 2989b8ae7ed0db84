// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/reminder.h"

#include "base/clock.h"
#include "duty/ui/dutypage.h"
#include "widgets/quiethours.h"
#include "widgets/whendone.h"

#include <QSettings>

#include <algorithm>
#include <chrono>
#include <numeric>

namespace hk::duty {

namespace {

const QString isOnKey = QStringLiteral("duty/remind");
const QString minutesKey = QStringLiteral("duty/remindMinutes");
constexpr qint64 minuteLength = 60'000;
constexpr std::chrono::milliseconds firstLook{2500};
constexpr std::chrono::milliseconds afterChange{2000};
constexpr std::chrono::minutes regularLook{1};

}  // namespace

Reminder Reminder::kept()
{
    const QSettings settings;
    Reminder kept;
    kept.isOn = settings.value(isOnKey, kept.isOn).toBool();
    kept.minutes = std::clamp(settings.value(minutesKey, kept.minutes).toInt(), 1, 24 * 60);
    return kept;
}

void Reminder::keep() const
{
    QSettings settings;
    settings.setValue(isOnKey, isOn);
    settings.setValue(minutesKey, minutes);
}

ShiftReminder::ShiftReminder(const UiContext &context) : m_context(context)
{
    m_soon.setSingleShot(true);
    m_regular.setInterval(regularLook);
    connect(&m_soon, &QTimer::timeout, this, &ShiftReminder::look);
    connect(&m_regular, &QTimer::timeout, this, &ShiftReminder::look);
    connect(&m_context.database, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("duty_shift") || changes.touches("duty_assignment"))
            m_soon.start(afterChange);
    });
    m_regular.start();
    m_soon.start(firstLook);
}

void ShiftReminder::look()
{
    const Reminder reminder = Reminder::kept();
    const Viewer viewer = m_context.database.viewer();
    const qint64 now = m_context.clock();
    if (!reminder.isOn || viewer.isNobody() || QuietHours::kept().contains(campusTime(now).time()))
        return;
    const auto job = [now, until = now + reminder.minutes * minuteLength, own = viewer.everything ? QString() : viewer.name,
                      buildings = buildingsOf(m_context.workbench.scope())](Reader &reader) -> Result<QList<Shift>> {
        if (!reader.viewer().mayRead(*reader.catalogue().entity("duty_shift")))
            return QList<Shift>();
        HK_TRY(QList<Shift> shifts, shiftsBetween(reader, campusDate(now), campusDate(until), buildings));
        shifts.removeIf([&](const Shift &shift) {
            const bool isOwn =
                own.isEmpty() || std::any_of(shift.on.begin(), shift.on.end(), [&own](const OnDuty &on) { return on.name == own; });
            return shift.cancelled || shift.starts <= now || shift.starts > until || !isOwn;
        });
        return shifts;
    };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this,
             [this, generation = ++m_generation](const Result<QList<Shift>> &shifts) {
                 if (generation == m_generation && shifts.ok())
                     tell(*shifts);
             });
}

void ShiftReminder::tell(const QList<Shift> &shifts)
{
    QList<Shift> fresh;
    for (const Shift &shift : shifts) {
        if (!m_told.contains(shift.id))
            fresh << shift;
        m_told.insert(shift.id);
    }
    if (fresh.isEmpty())
        return;
    const Shift &first = fresh.first();
    Workbench &workbench = m_context.workbench;
    const QString at = timeText(campusTime(first.starts).time());
    const int missing =
        std::accumulate(fresh.begin(), fresh.end(), 0, [](int sum, const Shift &shift) { return sum + shift.missing(); });
    QStringList names;
    for (const OnDuty &on : first.on)
        names << on.name;
    // The desktop shows it to whoever stands before the screen: no names.
    QString outside = fresh.size() == 1 ? tr("%1 begins at %2.").arg(first.title(), at)
                                        : tr("%n shifts begin soon, the first at %1.", nullptr, int(fresh.size())).arg(at);
    QString text = fresh.size() > 1 || names.isEmpty()
        ? outside
        : tr("%1 begins at %2: %3.", "shift, time, people").arg(first.title(), at, names.join(QStringLiteral("、")));
    if (missing > 0)
        text += u' ' + tr("%n place(s) are still empty.", nullptr, missing);
    workbench.say({missing > 0 ? StatusKind::Warning : StatusKind::Due, text, tr("Show the plan"),
                   [&workbench, shift = first.id] { workbench.openItem("duty_shift", shift); }, outside, true});
}

}  // namespace hk::duty

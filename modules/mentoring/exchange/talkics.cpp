// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/talkics.h"

#include "base/clock.h"
#include "calendar/icswriter.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace hk::mentoring {

namespace {

constexpr qint64 minute = 60'000;
constexpr int usualMinutes = 30;
constexpr int alarmMinutes = 60;

struct IcsText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::TalkIcs)
};

IcsEntry entryOf(const ComingTalk &talk)
{
    IcsEntry entry{QStringLiteral("%1-%2@hallkeeper")
                       .arg(QString::fromLatin1(talk.uid.toHex()), talk.isNext ? QStringLiteral("next") : QStringLiteral("talk")),
                   IcsText::tr("Talk: %1, %2").arg(talk.mentor, talk.student), talk.place};
    entry.busy = true;
    if (!talk.time.isValid()) {
        entry.day = talk.day;
        return entry;
    }
    entry.at = QDateTime(talk.day, talk.time, campusTimeZone()).toMSecsSinceEpoch();
    entry.until = entry.at + (talk.minutes > 0 ? talk.minutes : usualMinutes) * minute;
    entry.alarmAt = entry.at - alarmMinutes * minute;
    return entry;
}

}  // namespace

QByteArray talksIcs(const QList<ComingTalk> &talks, qint64 now)
{
    QList<IcsEntry> entries;
    for (const ComingTalk &talk : talks)
        entries << entryOf(talk);
    return icsFile(IcsText::tr("Talks with mentors"), QStringLiteral("Mentoring"), entries, now);
}

Result<int> writeTalksIcs(const QString &path, const QList<ComingTalk> &talks, qint64 now)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(talksIcs(talks, now)) < 0 || !file.commit())
        return Error{IcsText::tr("The file could not be written. Check that it is not open in another program and that there is "
                                 "space, then try again."),
                     file.errorString()};
    return int(talks.size());
}

}  // namespace hk::mentoring

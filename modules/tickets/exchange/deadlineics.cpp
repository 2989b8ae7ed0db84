// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/deadlineics.h"

#include "calendar/icswriter.h"
#include "tickets/domain/titles.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace hk::tickets {

namespace {

struct IcsText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::DeadlineIcs)
};

IcsEntry entryOf(const Deadline &deadline)
{
    // The same deadline is the same event, whenever the file is made.
    IcsEntry entry{QStringLiteral("%1-%2@hallkeeper").arg(QString::fromLatin1(deadline.ticketUid.toHex()), code(deadline.clock)),
                   IcsText::tr("%1 due: %2 %3").arg(title(deadline.clock), deadline.number, deadline.title), deadline.place};
    QStringList words;
    if (!deadline.department.isEmpty())
        words << IcsText::tr("Department: %1").arg(deadline.department);
    if (!deadline.person.isEmpty())
        words << IcsText::tr("Answered for by: %1").arg(deadline.person);
    entry.description = words.join(u'\n');
    entry.at = deadline.due;
    entry.alarmAt = deadline.warnAt;
    return entry;
}

}  // namespace

QByteArray deadlinesIcs(const QList<Deadline> &deadlines, qint64 now)
{
    QList<IcsEntry> entries;
    for (const Deadline &deadline : deadlines)
        entries << entryOf(deadline);
    return icsFile(IcsText::tr("Deadlines of tickets"), QStringLiteral("Tickets"), entries, now);
}

Result<int> writeDeadlines(const QString &path, const QList<Deadline> &deadlines, qint64 now)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(deadlinesIcs(deadlines, now)) < 0 || !file.commit())
        return Error{IcsText::tr("The file could not be written. Check that it is not open in another program and that there is "
                                 "space, then try again."),
                     file.errorString()};
    return int(deadlines.size());
}

}  // namespace hk::tickets

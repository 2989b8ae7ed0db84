// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncstate.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QStringList>

namespace hk {

namespace {

struct StateText {
    Q_DECLARE_TR_FUNCTIONS(hk::SyncState)
public:
    static QString yesterday(const QString &time) { return tr("yesterday %1").arg(time); }
    static QString last(const QString &moment) { return tr("last %1").arg(moment); }
    static QString waiting(int count) { return tr("%n change(s) waiting", nullptr, count); }
    static QString conflicts(int count) { return tr("%n conflict(s)", nullptr, count); }
    static QString refused(int count) { return tr("%n refused", nullptr, count); }
    static QString firstSync(int rows) { return tr("First synchronisation: %n entries", nullptr, rows); }
    static QString firstSync(int rows, int total)
    {
        return tr("First synchronisation: %1 of %n entries", nullptr, total).arg(rows);
    }

    static QString word(SyncStage stage)
    {
        switch (stage) {
        case SyncStage::Off:
            return tr("Only on this computer");
        case SyncStage::Connecting:
            return tr("Connecting");
        case SyncStage::FirstSync:
        case SyncStage::Working:
            return tr("Synchronising");
        case SyncStage::UpToDate:
            return tr("Synchronised");
        case SyncStage::Offline:
            return tr("Offline");
        case SyncStage::NeedsPassword:
            return tr("Password needed");
        case SyncStage::Distrusted:
            return tr("Certificate refused");
        case SyncStage::TooOld:
            return tr("Program too old");
        case SyncStage::DiskFull:
            return tr("Disk full");
        case SyncStage::AsksRemovals:
            return tr("Many deletions: please look");
        case SyncStage::Refused:
            return tr("Not synchronised");
        }
        return {};
    }
    static QString sentence(SyncStage stage)
    {
        switch (stage) {
        case SyncStage::Off:
            return tr("This data file is not connected to a server.");
        case SyncStage::Connecting:
        case SyncStage::FirstSync:
        case SyncStage::Working:
            return tr("You can go on working meanwhile; it may be interrupted at any time and goes on where it was.");
        case SyncStage::UpToDate:
            return tr("What is changed here is sent at once, and what others change arrives by itself.");
        case SyncStage::Offline:
            return tr("The server cannot be reached just now. You can go on working: your changes are kept and sent by themselves "
                      "when it is there again.");
        case SyncStage::NeedsPassword:
            return tr("The server asks for your password. Your changes are kept until then.");
        default:
            return tr("Your changes are kept.");
        }
    }
};

}  // namespace

QString syncMoment(qint64 at, qint64 now)
{
    const QDateTime moment = campusTime(at);
    const qint64 daysAgo = moment.date().daysTo(campusDate(now));
    const QString time = moment.toString(QStringLiteral("HH:mm"));
    if (daysAgo == 0)
        return time;
    return daysAgo == 1 ? StateText::yesterday(time) : moment.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString syncWords(const SyncState &state, qint64 now)
{
    if (state.stage == SyncStage::Off)
        return StateText::word(state.stage);
    if (state.stage == SyncStage::FirstSync)
        return state.expected > state.received ? StateText::firstSync(state.received, state.expected)
                                               : StateText::firstSync(state.received);
    QStringList parts;
    const bool calm = state.stage == SyncStage::UpToDate || state.stage == SyncStage::Working;
    if (!calm || state.waiting == 0)
        parts << StateText::word(state.stage);
    if (state.waiting > 0)
        parts << StateText::waiting(state.waiting);
    if (state.lastAt != 0) {
        const QString moment = syncMoment(state.lastAt, now);
        if (state.stage == SyncStage::UpToDate && state.waiting == 0)
            parts.last() += u' ' + moment;
        else if (state.stage != SyncStage::Connecting)
            parts << StateText::last(moment);
    }
    if (state.refused > 0)
        parts << StateText::refused(state.refused);
    if (state.conflicts > 0)
        parts << StateText::conflicts(state.conflicts);
    return parts.join(QStringLiteral(" · "));
}

QString syncSentence(const SyncState &state)
{
    return state.problem.isEmpty() || state.stage == SyncStage::Offline ? StateText::sentence(state.stage) : state.problem;
}

}  // namespace hk

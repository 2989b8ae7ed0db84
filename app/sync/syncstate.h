// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace hk {

enum class SyncStage : quint8 {
    Off,  // no server was set up, or it was left
    Connecting,
    FirstSync,
    Working,
    UpToDate,
    Offline,  // a normal state: nothing is lost
    NeedsPassword,
    Distrusted,  // the server could not prove who it is
    TooOld,  // of this program, for the server
    DiskFull,
    AsksRemovals,  // the server wants to take away more than goes without asking
    Refused,  // for another reason, which `problem` says
};

// How this desk stands with its server: all that a window shows of it.
struct SyncState {
    SyncStage stage = SyncStage::Off;
    QString server;
    QString account;
    int waiting = 0;  // steps that the server has not answered
    int refused = 0;  // steps that it would not take
    int conflicts = 0;
    int received = 0;  // rows of the round under way
    int expected = 0;  // how many they will be, about; 0: not told
    qint64 lastAt = 0;  // when it was last up to date; 0: never yet
    qint64 verifiedAt = 0;  // when it was last held against what the server has; 0: never yet
    qint64 since = 0;  // of the present trouble
    QString problem = {};  // a sentence

    bool operator==(const SyncState &) const = default;
    // It goes on by itself once the line is there again.
    bool isTrouble() const { return stage >= SyncStage::NeedsPassword; }
};

// "3 changes waiting · last 09:41", for the foot of the window.
QString syncWords(const SyncState &state, qint64 now);
// One sentence more, for a tool tip and the page.
QString syncSentence(const SyncState &state);
// "09:12" today, "yesterday 17:02", else the date too.
QString syncMoment(qint64 at, qint64 now);

}  // namespace hk

Q_DECLARE_METATYPE(hk::SyncState)

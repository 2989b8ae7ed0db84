// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace hk::tickets {

enum class Stage { New, Accepted, Dispatched, InProgress, Waiting, Resolved, FollowedUp, Declined, Merged };
enum class Level { Class, College, School };
enum class ClockKind { FirstAnswer, CollegeCheck, Progress, Resolution, Total };
enum class EventKind {
    Opened,
    Answered,
    Accepted,
    Dispatched,
    PushedBack,
    Started,
    ProgressTold,
    Checked,
    WaitingForStudent,
    WaitingForParts,
    WaitingForThirdParty,
    Resumed,
    ExtensionAsked,
    ExtensionGranted,
    ExtensionRefused,
    Escalated,
    HandedOver,
    HelperAdded,
    Recategorised,
    Reprioritised,
    AnswerProposed,
    AnswerApproved,
    AnswerReturned,
    Resolved,
    FollowedUp,
    Reopened,
    Declined,
    Merged,
    Split,
    Commented,
    Snoozed,
    ListAdded,
    Reminded,
    Reversed,
};

// One line of a ticket's history, which only grows. What only some kinds carry is empty in the others.
struct Event {
    QByteArray uid = {};
    EventKind kind = EventKind::Commented;
    qint64 at = 0;
    QString by = {};
    QString text = {};
    QString person = {};
    QString category = {};
    QString priority = {};
    QByteArray department = {};
    QByteArray target = {};  // the event taken back, or the ticket merged into or split off
    std::optional<Level> level = {};
    std::optional<qint64> until = {};
    std::optional<int> rating = {};
    std::optional<bool> solved = {};
    bool imported = false;
    QString rule = {};  // the automatic action that took the step

    bool operator==(const Event &) const = default;
};

// The texts that stand for them in tables, files and on the command line.
QString code(Stage stage);
QString code(Level level);
QString code(ClockKind kind);
QString code(EventKind kind);
std::optional<Stage> stageOf(const QString &code);
std::optional<Level> levelOf(const QString &code);
std::optional<ClockKind> clockKindOf(const QString &code);
std::optional<EventKind> eventKindOf(const QString &code);
const QList<EventKind> &allEventKinds();

bool isWaiting(EventKind kind);
// No more work is owed on it, save the follow-up.
bool isClosed(Stage stage);

// The answer of a follow-up with which the next round begins: two stars or less, or not solved. One that was only told of the past
// begins none.
bool opensNextRound(const Event &followUp);

// The events that stand, in the order in which they happened: each once, without those taken back and without what took them back.
// A reversal counts wherever it stands in time, for the clocks of two desks differ.
QList<Event> standing(QList<Event> events);

}  // namespace hk::tickets

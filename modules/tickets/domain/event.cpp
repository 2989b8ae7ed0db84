// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/event.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace hk::tickets {

namespace {

template <class Kind> struct Code {
    Kind kind;
    const char *text;
};

constexpr std::array stageCodes{
    Code<Stage>{Stage::New, "new"},
    Code<Stage>{Stage::Accepted, "accepted"},
    Code<Stage>{Stage::Dispatched, "dispatched"},
    Code<Stage>{Stage::InProgress, "in-progress"},
    Code<Stage>{Stage::Waiting, "waiting"},
    Code<Stage>{Stage::Resolved, "resolved"},
    Code<Stage>{Stage::FollowedUp, "followed-up"},
    Code<Stage>{Stage::Declined, "declined"},
    Code<Stage>{Stage::Merged, "merged"},
};

constexpr std::array levelCodes{
    Code<Level>{Level::Class, "class"},
    Code<Level>{Level::College, "college"},
    Code<Level>{Level::School, "school"},
};

constexpr std::array clockCodes{
    Code<ClockKind>{ClockKind::FirstAnswer, "first-answer"},
    Code<ClockKind>{ClockKind::CollegeCheck, "college-check"},
    Code<ClockKind>{ClockKind::Progress, "progress"},
    Code<ClockKind>{ClockKind::Resolution, "resolution"},
    Code<ClockKind>{ClockKind::Total, "total"},
};

constexpr std::array eventCodes{
    Code<EventKind>{EventKind::Opened, "opened"},
    Code<EventKind>{EventKind::Answered, "answered"},
    Code<EventKind>{EventKind::Accepted, "accepted"},
    Code<EventKind>{EventKind::Dispatched, "dispatched"},
    Code<EventKind>{EventKind::PushedBack, "pushed-back"},
    Code<EventKind>{EventKind::Started, "started"},
    Code<EventKind>{EventKind::ProgressTold, "progress-told"},
    Code<EventKind>{EventKind::Checked, "checked"},
    Code<EventKind>{EventKind::WaitingForStudent, "waiting-for-student"},
    Code<EventKind>{EventKind::WaitingForParts, "waiting-for-parts"},
    Code<EventKind>{EventKind::WaitingForThirdParty, "waiting-for-third-party"},
    Code<EventKind>{EventKind::Resumed, "resumed"},
    Code<EventKind>{EventKind::ExtensionAsked, "extension-asked"},
    Code<EventKind>{EventKind::ExtensionGranted, "extension-granted"},
    Code<EventKind>{EventKind::ExtensionRefused, "extension-refused"},
    Code<EventKind>{EventKind::Escalated, "escalated"},
    Code<EventKind>{EventKind::HandedOver, "handed-over"},
    Code<EventKind>{EventKind::HelperAdded, "helper-added"},
    Code<EventKind>{EventKind::Recategorised, "recategorised"},
    Code<EventKind>{EventKind::Reprioritised, "reprioritised"},
    Code<EventKind>{EventKind::AnswerProposed, "answer-proposed"},
    Code<EventKind>{EventKind::AnswerApproved, "answer-approved"},
    Code<EventKind>{EventKind::AnswerReturned, "answer-returned"},
    Code<EventKind>{EventKind::Resolved, "resolved"},
    Code<EventKind>{EventKind::FollowedUp, "followed-up"},
    Code<EventKind>{EventKind::Reopened, "reopened"},
    Code<EventKind>{EventKind::Declined, "declined"},
    Code<EventKind>{EventKind::Merged, "merged"},
    Code<EventKind>{EventKind::Split, "split"},
    Code<EventKind>{EventKind::Commented, "commented"},
    Code<EventKind>{EventKind::Snoozed, "snoozed"},
    Code<EventKind>{EventKind::ListAdded, "list-added"},
    Code<EventKind>{EventKind::Reminded, "reminded"},
    Code<EventKind>{EventKind::Reversed, "reversed"},
};

template <class Kinds, class Kind> QString textOfKind(const Kinds &codes, Kind kind)
{
    const auto found = std::find_if(codes.begin(), codes.end(), [kind](const auto &each) { return each.kind == kind; });
    return found == codes.end() ? QString() : QString::fromLatin1(found->text);
}

template <class Kind, class Kinds> std::optional<Kind> kindOfText(const Kinds &codes, const QString &text)
{
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&text](const auto &each) { return text == QLatin1String(each.text); });
    return found == codes.end() ? std::nullopt : std::optional(found->kind);
}

// Which events are taken back. A reversal may itself be taken back; two that take back each other (no desk makes such) end at the
// first.
class Reversals {
public:
    explicit Reversals(const QList<Event> &events)
    {
        for (const Event &event : events) {
            if (event.kind == EventKind::Reversed)
                m_by.insert(event.target, event.uid);
        }
    }

    bool isTakenBack(const QByteArray &uid)
    {
        if (m_by.isEmpty() || m_underway.contains(uid))
            return false;
        m_underway.insert(uid);
        const QList<QByteArray> reversals = m_by.values(uid);
        const bool taken =
            std::any_of(reversals.begin(), reversals.end(), [this](const QByteArray &reversal) { return !isTakenBack(reversal); });
        m_underway.remove(uid);
        return taken;
    }

private:
    QMultiHash<QByteArray, QByteArray> m_by;
    QSet<QByteArray> m_underway;
};

}  // namespace

QString code(Stage stage)
{
    return textOfKind(stageCodes, stage);
}

QString code(Level level)
{
    return textOfKind(levelCodes, level);
}

QString code(ClockKind kind)
{
    return textOfKind(clockCodes, kind);
}

QString code(EventKind kind)
{
    return textOfKind(eventCodes, kind);
}

std::optional<Stage> stageOf(const QString &code)
{
    return kindOfText<Stage>(stageCodes, code);
}

std::optional<Level> levelOf(const QString &code)
{
    return kindOfText<Level>(levelCodes, code);
}

std::optional<ClockKind> clockKindOf(const QString &code)
{
    return kindOfText<ClockKind>(clockCodes, code);
}

std::optional<EventKind> eventKindOf(const QString &code)
{
    return kindOfText<EventKind>(eventCodes, code);
}

const QList<EventKind> &allEventKinds()
{
    static const QList<EventKind> kinds = [] {
        QList<EventKind> all;
        for (const auto &each : eventCodes)
            all += each.kind;
        return all;
    }();
    return kinds;
}

bool isWaiting(EventKind kind)
{
    return kind == EventKind::WaitingForStudent || kind == EventKind::WaitingForParts || kind == EventKind::WaitingForThirdParty;
}

bool isClosed(Stage stage)
{
    return stage == Stage::Resolved || stage == Stage::FollowedUp || stage == Stage::Declined || stage == Stage::Merged;
}

bool opensNextRound(const Event &followUp)
{
    constexpr int lowestGoodRating = 3;
    const bool unhappy = followUp.rating.value_or(lowestGoodRating) < lowestGoodRating || !followUp.solved.value_or(true);
    return followUp.kind == EventKind::FollowedUp && unhappy && !followUp.imported;
}

QList<Event> standing(QList<Event> events)
{
    const auto before = [](const Event &a, const Event &b) { return std::tie(a.at, a.uid) < std::tie(b.at, b.uid); };
    if (!std::is_sorted(events.cbegin(), events.cend(), before))
        std::sort(events.begin(), events.end(), before);
    events.erase(std::unique(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.uid == b.uid; }),
                 events.end());
    Reversals reversals(events);
    events.removeIf(
        [&reversals](const Event &event) { return event.kind == EventKind::Reversed || reversals.isTakenBack(event.uid); });
    return events;
}

}  // namespace hk::tickets

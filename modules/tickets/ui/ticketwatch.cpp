// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/ticketwatch.h"

#include "tickets/store/history.h"
#include "tickets/ui/ticketspage.h"
#include "tickets/ui/words.h"
#include "widgets/quiethours.h"
#include "widgets/whendone.h"

#include <QCryptographicHash>
#include <QSet>
#include <QSettings>

#include <algorithm>
#include <chrono>

namespace hk::tickets {

namespace {

constexpr std::chrono::milliseconds firstLook{1500};
constexpr std::chrono::milliseconds afterChange{2000};
constexpr std::chrono::minutes regularLook{10};
constexpr qint64 leastWait = 1000;
constexpr qint64 mostWait = 60LL * 60 * 1000;
constexpr int cardsWatched = 60;

bool presses(Severity severity)
{
    return severity == Severity::Overdue || severity == Severity::Due || severity == Severity::Warning;
}

}  // namespace

TicketWatch::TicketWatch(const UiContext &context) : m_context(context)
{
    m_next.setSingleShot(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterChange);
    m_regular.setInterval(regularLook);
    connect(&m_next, &QTimer::timeout, this, &TicketWatch::advance);
    connect(&m_soon, &QTimer::timeout, this, &TicketWatch::plan);
    connect(&m_soon, &QTimer::timeout, this, &TicketWatch::look);
    connect(&m_soon, &QTimer::timeout, this, &TicketWatch::act);
    connect(&m_soon, &QTimer::timeout, this, &TicketWatch::remind);
    connect(&m_regular, &QTimer::timeout, this, &TicketWatch::look);
    connect(&m_regular, &QTimer::timeout, this, &TicketWatch::remind);
    connect(&m_context.database, &Database::changed, this, [this](const ChangeSet &changes) {
        if (concernsTickets(changes) && !m_soon.isActive())
            m_soon.start();
    });
    m_regular.start();
    // What changed while the program was closed is brought up to date first, once the window has been painted.
    m_next.start(firstLook);
}

void TicketWatch::plan()
{
    whenDone(m_context.database.read([](Reader &reader) { return nextChange(reader); }, ReadLane::Bulk), this,
             [this](const Result<std::optional<qint64>> &next) {
                 if (next.ok() && *next)
                     m_next.start(std::chrono::milliseconds(std::clamp(**next - m_context.clock() + 1, leastWait, mostWait)));
             });
}

void TicketWatch::advance()
{
    if (m_context.database.isReadOnly() || m_context.database.viewer().isNobody()) {
        look();
        return;
    }
    whenDone(m_context.database.write({}, [](Writer &writer) { return advanceStates(writer); }), this,
             [this](const Result<int> &changed) {
                 if (changed.ok() && *changed > 0)
                     emit timePassed();
                 plan();
                 look();
                 act();
                 remind();
             });
}

// What an automatic action of the school's does when a limit nears or runs out. Each ticket is a step of its own; one that cannot
// be taken here is left to another desk.
void TicketWatch::act()
{
    if (m_acting || m_context.database.isReadOnly() || m_context.database.viewer().isNobody())
        return;
    m_acting = true;
    const auto job = [now = m_context.clock()](Reader &reader) { return ticketsToActOn(reader, now); };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this,
             [this](const Result<QList<qint64>> &found) { actOn(found.ok() ? *found : QList<qint64>()); });
}

void TicketWatch::actOn(QList<qint64> tickets)
{
    m_acting = !tickets.isEmpty();
    if (!m_acting)
        return;
    const qint64 ticket = tickets.takeFirst();
    const auto job = [ticket](Writer &writer) { return actByClocks(writer, ticket); };
    whenDone(m_context.database.write({.verb = "tickets.byItself"}, job), this,
             [this, tickets](const Result<void> &) { actOn(tickets); });
}

// Reminders that have arrived since the last look, for whoever answers for the ticket. Those from before the first look here are
// old.
void TicketWatch::remind()
{
    const Viewer viewer = m_context.database.viewer();
    if (viewer.isNobody() || isQuiet())
        return;
    using Found = QList<std::pair<Reminder, Card>>;
    const auto told = QSettings().value(keyOf(QStringLiteral("reminded")), -1).toLongLong();
    const auto job = [told, now = m_context.clock()](Reader &reader) -> Result<Found> {
        Found found;
        HK_TRY(const QList<Reminder> reminders, remindersAfter(reader, told, now));
        HK_TRY(const Rules rules, reminders.isEmpty() ? Result<Rules>(Rules()) : readRules(reader));
        for (const Reminder &reminder : reminders) {
            HK_TRY(const auto card, readCard(reader, rules, reminder.ticket, now));
            if (card)
                found.append({reminder, *card});
        }
        return found;
    };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this, told](const Result<Found> &found) {
        const QString key = keyOf(QStringLiteral("reminded"));
        if (!found.ok() || QSettings().value(key, -1).toLongLong() != told)
            return;
        if (told >= 0 && found->size() > 1)
            sayReminders(int(found->size()));
        else if (told >= 0 && !found->isEmpty())
            sayReminder(found->last().second, found->last().first);
        QSettings().setValue(key, found->isEmpty() ? std::max<qint64>(told, 0) : found->last().first.id);
    });
}

void TicketWatch::sayReminders(int count)
{
    Workbench &workbench = m_context.workbench;
    const QString words = tr("You are reminded of %n ticket(s).", nullptr, count);
    workbench.say({StatusKind::Info, words, tr("Show the board"), [&workbench] { workbench.openPage(QLatin1String(boardPageId)); },
                   words, true});
}

void TicketWatch::sayReminder(const Card &card, const Reminder &reminder)
{
    Workbench &workbench = m_context.workbench;
    workbench.say({StatusKind::Info, tr("Reminder (%1): %2 %3", "rule, number, title").arg(reminder.rule, card.number, card.title),
                   tr("Open"), [&workbench, id = card.id] { workbench.openItem("ticket", id); },
                   tr("%1: %2", "number, deadline words").arg(card.number, card.deadline.text), true});
}

Result<TicketWatch::Look> TicketWatch::read(Reader &reader, const BoardFilter &filter, qint64 now)
{
    HK_TRY(const Rules rules, readRules(reader));
    HK_TRY(const Board board, readBoard(reader, rules, filter, now, cardsWatched));
    Look look;
    look.overdue = board.overdue;
    look.dueToday = board.dueToday;
    QSet<qint64> seen;
    const auto add = [&](const Card &card) -> Result<void> {
        if (!presses(card.deadline.severity) || seen.contains(card.id))
            return {};
        seen.insert(card.id);
        HK_TRY(const TicketState state, stateOf(reader, rules, card.id, now));
        look.pressing.append({card.id, card.number, card.title, card.deadline.severity, card.deadline.text, card.due.value_or(now),
                              state.snoozedUntil.value_or(0) > now});
        return {};
    };
    for (const BoardColumn &column : board.columns) {
        if (column.stage == Stage::Resolved) {
            look.followUps = column.count;
            continue;
        }
        for (const Card &card : column.cards)
            HK_CHECK(add(card));
    }
    HK_TRY(const std::vector<Card> asked, cardsToAskAgain(reader, rules, filter, now));
    for (const Card &card : asked)
        HK_CHECK(add(card));
    return look;
}

// Who has an account is told of their own and of what nobody has taken; the owner of a lone desk of all.
void TicketWatch::look()
{
    const Viewer viewer = m_context.database.viewer();
    if (viewer.isNobody() || isQuiet())
        return;
    BoardFilter filter = filterOf(m_context.workbench.scope());
    filter.mine = !viewer.everything;
    filter.untaken = filter.mine;
    const auto job = [filter, now = m_context.clock()](Reader &reader) { return read(reader, filter, now); };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this, generation = ++m_generation](const Result<Look> &seen) {
        if (generation == m_generation && seen.ok())
            tell(*seen);
    });
}

// What was put off stays untold until its day.
void TicketWatch::tell(const Look &look)
{
    QList<Pressing> breached;
    QList<Pressing> warned;
    QHash<qint64, Severity> told;
    for (const Pressing &one : look.pressing) {
        if (one.putOff)
            continue;
        const auto before = m_told.constFind(one.ticket);
        const bool isNew = before == m_told.cend();
        if (one.severity == Severity::Overdue && (isNew || *before != Severity::Overdue))
            breached.append(one);
        else if (one.severity != Severity::Overdue && isNew)
            warned.append(one);
        told.insert(one.ticket, one.severity);
    }
    m_told = told;
    const qint64 lookedBefore = QSettings().value(keyOf(QStringLiteral("looked"))).toLongLong();
    QSettings().setValue(keyOf(QStringLiteral("looked")), m_context.clock());
    if (std::exchange(m_first, false)) {
        if (sayDigest(look))
            return;
        // The day's digest was told; what ran out while the program was closed was not.
        breached.removeIf([lookedBefore](const Pressing &one) { return one.due <= lookedBefore; });
        warned.clear();
    }
    if (!breached.isEmpty())
        sayPressing(breached, Severity::Overdue);
    else if (!warned.isEmpty())
        sayPressing(warned, Severity::Due);
}

QString TicketWatch::keyOf(const QString &what) const
{
    const QByteArray whose = m_context.database.path().toUtf8() + m_context.database.viewer().account;
    return QStringLiteral("tickets/%1/").arg(what)
        + QString::fromLatin1(QCryptographicHash::hash(whose, QCryptographicHash::Sha1).toHex().left(16));
}

// Once a day, when the desk opens, in the figures of the board. Whether the day's was due.
bool TicketWatch::sayDigest(const Look &look)
{
    const QString today = campusDate(m_context.clock()).toString(Qt::ISODate);
    const QString key = keyOf(QStringLiteral("digest"));
    if (QSettings().value(key).toString() == today)
        return false;
    if (look.overdue + look.dueToday + look.followUps == 0)
        return true;
    QSettings().setValue(key, today);
    QStringList parts;
    if (look.overdue > 0)
        parts << tr("%n ticket(s) overdue", nullptr, look.overdue);
    if (look.dueToday > 0)
        parts << tr("%n due today", nullptr, look.dueToday);
    if (look.followUps > 0)
        parts << tr("%n to follow up", nullptr, look.followUps);
    Workbench &workbench = m_context.workbench;
    workbench.say({StatusKind::Info,
                   tr("Today: %1.").arg(parts.join(tr(", "))),
                   tr("Show the board"),
                   [&workbench] { workbench.openPage(QLatin1String(boardPageId)); },
                   {},
                   true});
    return true;
}

void TicketWatch::sayPressing(const QList<Pressing> &pressing, Severity severity)
{
    Workbench &workbench = m_context.workbench;
    if (pressing.size() == 1) {
        const Pressing &one = pressing.first();
        workbench.say({statusOf(severity), tr("%1 %2: %3", "number, title, deadline words").arg(one.number, one.title, one.words),
                       tr("Open"), [&workbench, id = one.ticket] { workbench.openItem("ticket", id); },
                       tr("%1: %2", "number, deadline words").arg(one.number, one.words), true});
        return;
    }
    const QString words = severity == Severity::Overdue ? tr("%n ticket(s) became overdue.", nullptr, int(pressing.size()))
                                                        : tr("%n ticket(s) fall due soon.", nullptr, int(pressing.size()));
    workbench.say({statusOf(severity), words, tr("Show the board"),
                   [&workbench] { workbench.openPage(QLatin1String(boardPageId)); }, words, true});
}

bool TicketWatch::isQuiet() const
{
    return QuietHours::kept().contains(campusTime(m_context.clock()).time());
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "storage/lists.h"

using namespace hk;
using namespace hk::tickets;
using hk::test::TicketDesk;

// The board: what stands where, in which order, and how it is counted.
class TicketBoardTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;

    qint64 reported(qint64 hoursAgo, const QString &category = QStringLiteral("repair"))
    {
        NewTicket ticket = m_desk->report();
        ticket.category = category;
        ticket.openedAt = m_desk->now - hoursAgo * TicketDesk::hour;
        return m_desk->taken(ticket);
    }
    const BoardColumn *columnOf(const Board &board, Stage stage)
    {
        const auto found =
            std::find_if(board.columns.begin(), board.columns.end(), [&](const BoardColumn &c) { return c.stage == stage; });
        return found == board.columns.end() ? nullptr : &*found;
    }
    QList<qint64> idsIn(const Board &board, Stage stage)
    {
        QList<qint64> ids;
        for (const Card &card : columnOf(board, stage)->cards)
            ids << card.id;
        return ids;
    }
    QList<qint64> all(const BoardFilter &filter)
    {
        QList<qint64> ids;
        const Board board = m_desk->board(filter);
        int cards = 0;
        for (const BoardColumn &column : board.columns) {
            cards += int(column.cards.size());
            for (const Card &card : column.cards)
                ids << card.id;
        }
        // The counts are those of the cards.
        if (cards != board.total)
            return {-1};
        std::sort(ids.begin(), ids.end());
        return ids;
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<TicketDesk>();
        HK_VERIFY(m_desk->open());
    }

    void columnsStandInTheOrderOfWork()
    {
        const Board board = m_desk->board();
        QStringList stages;
        for (const BoardColumn &column : board.columns)
            stages << code(column.stage);
        QCOMPARE(stages.join(u' '), QStringLiteral("new accepted dispatched in-progress waiting resolved"));
        QCOMPARE(board.total, 0);
    }

    void whatIsDueFirstComesFirst()
    {
        const qint64 young = reported(1);
        const qint64 old = reported(30);
        const qint64 middle = reported(10);
        const Board board = m_desk->board();
        QCOMPARE(idsIn(board, Stage::New), (QList<qint64>{old, middle, young}));
        QCOMPARE(columnOf(board, Stage::New)->count, 3);
        QCOMPARE(columnOf(board, Stage::New)->overdue, 1);
        QCOMPARE(board.overdue, 1);
        const Card &card = columnOf(board, Stage::New)->cards.front();
        QCOMPARE(card.deadline.severity, tickets::Severity::Overdue);
        QCOMPARE(card.place, QStringLiteral("3-502"));
        QCOMPARE(card.category, QStringLiteral("Repair"));
        QVERIFY(card.person.isEmpty());
    }

    void cardsMoveWithTheirSteps()
    {
        const qint64 ticket = reported(1);
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Dispatched, .department = m_desk->department[0]}));
        QCOMPARE(idsIn(m_desk->board(), Stage::Dispatched), QList<qint64>{ticket});
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Started}));
        QCOMPARE(idsIn(m_desk->board(), Stage::InProgress), QList<qint64>{ticket});
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::WaitingForStudent, .text = QStringLiteral("请补照片")}));
        m_desk->now += 2 * TicketDesk::day;
        const Board board = m_desk->board();
        QCOMPARE(idsIn(board, Stage::Waiting), QList<qint64>{ticket});
        QCOMPARE(columnOf(board, Stage::Waiting)->cards.front().deadline.severity, tickets::Severity::Waiting);
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Resumed}));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Resolved, .text = QStringLiteral("已修好")}));
        QCOMPARE(idsIn(m_desk->board(), Stage::Resolved), QList<qint64>{ticket});
        HK_VERIFY(
            m_desk->step(ticket, {.kind = EventKind::FollowedUp, .text = QStringLiteral("电话"), .rating = 5, .solved = true}));
        QCOMPARE(m_desk->board().total, 0);
        const auto closed = m_desk->read([&](Reader &reader) -> Result<std::vector<Card>> {
            HK_TRY(const Rules rules, readRules(reader));
            return cardsInStage(reader, rules, {}, Stage::FollowedUp, m_desk->now);
        });
        HK_VERIFY(closed);
        QCOMPARE(int(closed->size()), 1);
    }

    // The words of the stored state are those of the history.
    void wordsAreThoseOfTheHistory()
    {
        QList<qint64> made;
        for (int i = 0; i < 40; ++i)
            made << reported(i * 7, i % 2 == 0 ? QStringLiteral("repair") : QStringLiteral("safety"));
        for (int i = 0; i < 40; i += 3)
            HK_VERIFY(m_desk->step(made.at(i), {.kind = EventKind::Answered, .text = QStringLiteral("已收到")}));
        for (int i = 0; i < 40; i += 5)
            HK_VERIFY(m_desk->step(made.at(i), {.kind = EventKind::Dispatched, .department = m_desk->department[0]}));
        for (int i = 0; i < 40; i += 10)
            HK_VERIFY(m_desk->step(made.at(i), {.kind = EventKind::WaitingForParts, .text = QStringLiteral("等")}));
        // Also for moments at which nobody has advanced the states.
        for (const qint64 later : {0LL, 5LL, 20LL, 70LL, 200LL}) {
            m_desk->now += later * TicketDesk::hour;
            const Board board = m_desk->board();
            int cards = 0;
            for (const BoardColumn &column : board.columns) {
                for (const Card &card : column.cards) {
                    ++cards;
                    const auto words = m_desk->read([&](Reader &reader) -> Result<DeadlineWords> {
                        HK_TRY(const Rules rules, readRules(reader));
                        HK_TRY(const TicketState state, stateOf(reader, rules, card.id, m_desk->now));
                        return deadlineWords(state, rules.works, m_desk->now);
                    });
                    HK_VERIFY(words);
                    QCOMPARE(card.deadline.text, words->text);
                    QCOMPARE(card.deadline.severity, words->severity);
                }
            }
            QCOMPARE(cards, 40);
        }
    }

    void filtersNarrow()
    {
        const qint64 old = reported(30);
        const qint64 net = reported(2, QStringLiteral("network"));
        NewTicket elsewhere = m_desk->report();
        elsewhere.place = {0, 0, 0, QStringLiteral("图书馆")};
        elsewhere.words = QStringLiteral("灯不亮");
        elsewhere.owner = QStringLiteral("刘敏");
        elsewhere.complainant.student = m_desk->student;
        const qint64 lamp = m_desk->taken(elsewhere);
        const qint64 given = reported(3);
        HK_VERIFY(m_desk->step(
            given, {.kind = EventKind::Dispatched, .person = QStringLiteral("周建国"), .department = m_desk->department[0]}));
        HK_VERIFY(m_desk->step(given, {.kind = EventKind::WaitingForParts, .text = QStringLiteral("等")}));
        QCOMPARE(all({}), (QList<qint64>{old, net, lamp, given}));
        QCOMPARE(all({.buildings = {m_desk->building}}), (QList<qint64>{old, net, given}));
        QCOMPARE(all({.colleges = {m_desk->college}}), (QList<qint64>{lamp}));
        QCOMPARE(all({.category = QStringLiteral("network")}), (QList<qint64>{net}));
        QCOMPARE(all({.owner = QStringLiteral("刘敏")}), (QList<qint64>{lamp}));
        QCOMPARE(all({.department = m_desk->department[0]}), (QList<qint64>{given}));
        QCOMPARE(all({.due = DueFilter::Overdue}), (QList<qint64>{old}));
        QCOMPARE(all({.due = DueFilter::Waiting}), (QList<qint64>{given}));
        HK_VERIFY(m_desk->signIn(Role::Administrator, QStringLiteral("刘敏")));
        QCOMPARE(all({.mine = true}), (QList<qint64>{lamp}));
        // Nobody has taken the first two.
        QCOMPARE(all({.mine = true, .untaken = true}), (QList<qint64>{old, net, lamp}));
        HK_VERIFY(m_desk->signOut());
    }

    void dueTodayAndThisWeek()
    {
        // Answers are owed 24 hours after: at 15:00, and tomorrow at 11:00.
        const qint64 today = reported(21);
        const qint64 tomorrow = reported(1);
        reported(25);
        const Board board = m_desk->board();
        QCOMPARE(board.dueToday, 1);
        QCOMPARE(board.overdue, 1);
        QCOMPARE(all({.due = DueFilter::Today}), (QList<qint64>{today}));
        QCOMPARE(all({.due = DueFilter::ThisWeek}), (QList<qint64>{today, tomorrow}));
        const auto days = m_desk->read([&](Reader &reader) -> Result<QList<DueDay>> {
            HK_TRY(const Rules rules, readRules(reader));
            return dueBetween(reader, rules, {}, QDate(2026, 11, 19), QDate(2026, 11, 20), m_desk->now);
        });
        HK_VERIFY(days);
        QCOMPARE(days->size(), 2);
        QCOMPARE(days->first().day, QDate(2026, 11, 19));
        QCOMPARE(int(days->first().cards.size()), 2);
        QCOMPARE(days->last().cards.front().id, tomorrow);
    }

    void theListSaysTheSame()
    {
        const qint64 old = reported(30);
        reported(1);
        const auto rows = m_desk->read([&](Reader &reader) -> Result<std::vector<qint64>> {
            return listIds(reader,
                           {.list = "tickets.tickets",
                            .filters = {{"stage", QStringLiteral("new")},
                                        {"overdue", QStringLiteral("1")},
                                        {"category", QStringLiteral("Repair")}}});
        });
        HK_VERIFY(rows);
        QCOMPARE(int(rows->size()), 1);
        QCOMPARE(rows->front(), old);
    }

    void peopleAndDepartmentsAreOffered()
    {
        NewTicket ticket = m_desk->report();
        ticket.owner = QStringLiteral("刘敏");
        m_desk->taken(ticket);
        const auto people = m_desk->read([](Reader &reader) { return owners(reader); });
        HK_VERIFY(people);
        QVERIFY(people->contains(QStringLiteral("刘敏")));
        const auto offices = m_desk->read([](Reader &reader) { return departments(reader); });
        HK_VERIFY(offices);
        QCOMPARE(offices->size(), 2);
    }

    void aColumnSaysHowManyItShouldHold()
    {
        QVERIFY(m_desk->add("ticket_column", {{QStringLiteral("stage"), QStringLiteral("new")}, {QStringLiteral("most"), 1}}) != 0);
        reported(1);
        reported(2);
        const tickets::Board board = m_desk->board();
        QCOMPARE(board.columns.at(0).most, 1);
        QCOMPARE(board.columns.at(0).count, 2);
        QCOMPARE(board.columns.at(1).most, 0);
        // There is one number for a column.
        QVERIFY(m_desk->add("ticket_column", {{QStringLiteral("stage"), QStringLiteral("new")}, {QStringLiteral("most"), 3}}) == 0);
    }

    void whatWaitsIsAskedForAgain()
    {
        const qint64 ticket = reported(1);
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted}));
        hk::test::refused(
            m_desk->step(ticket,
                         {.kind = EventKind::WaitingForStudent, .text = QStringLiteral("等照片"), .until = m_desk->now - 1}),
            "later day");
        HK_VERIFY(m_desk->step(
            ticket,
            {.kind = EventKind::WaitingForStudent, .text = QStringLiteral("等照片"), .until = m_desk->now + 2 * TicketDesk::day}));
        const auto toAsk = [this] {
            const auto cards = m_desk->read([&](Reader &reader) -> Result<std::vector<tickets::Card>> {
                HK_TRY(const tickets::Rules rules, tickets::readRules(reader));
                return tickets::cardsToAskAgain(reader, rules, {}, m_desk->now);
            });
            return cards.ok() ? int(cards->size()) : -1;
        };
        QCOMPARE(toAsk(), 0);
        QVERIFY(m_desk->board().columns.at(4).cards.at(0).deadline.text.contains(QStringLiteral("11-21")));
        m_desk->now += 2 * TicketDesk::day;
        HK_VERIFY(m_desk->advance());
        QCOMPARE(toAsk(), 1);
        QCOMPARE(m_desk->board().columns.at(4).cards.at(0).deadline.severity, tickets::Severity::Warning);
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Resumed}));
        QCOMPARE(toAsk(), 0);
    }
};

QTEST_GUILESS_MAIN(TicketBoardTest)
#include "test_ticketcards.moc"

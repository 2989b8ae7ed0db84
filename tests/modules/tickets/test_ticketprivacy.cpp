// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "module/personreport.h"
#include "storage/lists.h"
#include "tickets/store/privacy.h"
#include "tickets/store/search.h"

using namespace hk;
using hk::test::EventKind;
using hk::test::NewTicket;
using hk::test::refused;
using hk::test::TicketDesk;

// What a private ticket is about is known to those who stand around it, and to nobody else, whichever way they ask.
class TicketPrivacyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;
    qint64 m_private = 0;
    qint64 m_open = 0;

    Result<void> comeAs(const QString &name)
    {
        return m_desk->signIn(Role::Counsellor, name, ScopeKind::Building, m_desk->building);
    }
    QStringList found(const QString &text)
    {
        const auto hits = m_desk->read([&](Reader &reader) { return tickets::searchTickets(reader, {text, 10}); });
        QStringList titles;
        for (const SearchHit &hit : hits.ok() ? *hits : QList<SearchHit>())
            titles << hit.title;
        return titles;
    }
    qsizetype alike()
    {
        const auto like = m_desk->read([&](Reader &reader) {
            return tickets::likeTickets(reader, {m_desk->building, m_desk->floor, m_desk->room, {}}, QStringLiteral("repair"),
                                        m_desk->now);
        });
        return like.ok() ? like->size() : -1;
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<TicketDesk>();
        HK_VERIFY(m_desk->open());
        NewTicket ticket = m_desk->report();
        ticket.words = QStringLiteral("室友深夜哭泣\n她说不想再读书了");
        ticket.isPrivate = true;
        ticket.owner = QStringLiteral("陈静");
        m_private = m_desk->taken(ticket);
        m_open = m_desk->taken(m_desk->report());
        QVERIFY(m_private && m_open);
    }

    void outsidersFindAndReadNothing()
    {
        const QString number = m_desk->field(m_private, "number").toString();
        HK_VERIFY(comeAs(QStringLiteral("刘敏")));
        QVERIFY(found(QStringLiteral("哭泣")).isEmpty());
        QCOMPARE(found(number), QStringList{tickets::privateWords()});
        const tickets::TicketView view = m_desk->view(m_private);
        QCOMPARE(view.card.title, tickets::privateWords());
        QVERIFY(view.description.isEmpty() && view.card.place.isEmpty() && !view.complainant
                && view.clocks.front().explanation.isEmpty());
        for (const tickets::HistoryLine &line : view.history)
            QVERIFY(line.text.isEmpty());
        for (const tickets::BoardColumn &column : m_desk->board().columns) {
            for (const tickets::Card &card : column.cards)
                QVERIFY(card.id != m_private || (card.title == tickets::privateWords() && card.place.isEmpty()));
        }
        const auto rows = m_desk->read([&](Reader &reader) { return listRows(reader, "tickets.tickets", {m_private}); });
        HK_VERIFY(rows);
        QCOMPARE(rows->front().cells.at(1).toString(), QStringLiteral("****"));
        // That there is one in the room is not told either.
        QCOMPARE(alike(), 1);
        HK_VERIFY(comeAs(QStringLiteral("陈静")));
        QCOMPARE(alike(), 2);
        QCOMPARE(found(QStringLiteral("哭泣")).size(), 1);
        QCOMPARE(m_desk->view(m_private).description.contains(QStringLiteral("不想再读书")), true);
    }

    void outsidersDoNothing()
    {
        HK_VERIFY(comeAs(QStringLiteral("刘敏")));
        refused(m_desk->step(m_private, {.kind = EventKind::Commented, .text = QStringLiteral("x")}), "private");
        refused(m_desk->step(m_private, {.kind = EventKind::Answered, .text = QStringLiteral("x")}), "private");
        refused(m_desk->step(m_open, {.kind = EventKind::Merged, .ticket = m_private}), "private");
        const auto writes = [this](const auto &job) { return m_desk->write(job); };
        refused(writes([this](Writer &writer) { return tickets::deleteTicket(writer, m_private); }), "private");
        refused(writes([this](Writer &writer) { return tickets::linkTickets(writer, m_open, m_private); }), "private");
        refused(writes([this](Writer &writer) {
                    return tickets::editTicket(writer, m_private, {{QStringLiteral("note"), QStringLiteral("x")}});
                }),
                "private");
        refused(writes([this](Writer &writer) {
                    return tickets::setComplainant(writer, m_private, {{QStringLiteral("name"), QStringLiteral("x")}});
                }),
                "private");
        refused(writes([this](Writer &writer) {
                    return tickets::addTicketFile(writer, m_private,
                                                  {QByteArray(32, 'a'), QStringLiteral("a.pdf"), QStringLiteral("pdf"), 7});
                }),
                "private");
        refused(writes([this](Writer &writer) {
                    return tickets::splitTicket(writer, m_private, QStringLiteral("x"), QStringLiteral("repair"));
                }),
                "private");
        // To take it over stands in its history, for all to see.
        HK_VERIFY(m_desk->step(m_private, {.kind = EventKind::Accepted}));
        HK_VERIFY(m_desk->step(m_private, {.kind = EventKind::Commented, .text = QStringLiteral("x")}));
    }

    // The program asks row by row before it hands out what conflicts and a person's file are about.
    void itsRowsAreWithheld()
    {
        const qint64 student = m_desk->student;
        const qint64 complainant =
            m_desk->add("ticket_complainant", {{QStringLiteral("ticket_id"), m_private}, {QStringLiteral("student_id"), student}});
        const qint64 step =
            m_desk->single(QStringLiteral("SELECT min(id) FROM ticket_event WHERE ticket_id = %1").arg(m_private)).toLongLong();
        QVERIFY(complainant && step);
        const auto withheld = [&](const RowAskedFor &row) {
            const auto answer = m_desk->read([&](Reader &reader) { return tickets::withholdsWords(reader, row); });
            return !answer.ok() || *answer;
        };
        const auto givenOut = [&] {
            bool asked = false;
            const auto records = [&asked](Reader &, qint64) -> Result<QList<PersonSection>> {
                asked = true;
                return Error{QStringLiteral("enough"), {}};
            };
            (void)writePersonReport(m_desk->database(), records, tickets::withholdsWords,
                                    {student, QStringLiteral("none.xlsx"), {}, 0})
                .result()
                .ok();
            return asked;
        };
        const QVariantMap isPrivate{{QStringLiteral("private"), 1}, {QStringLiteral("owner"), QStringLiteral("陈静")}};
        HK_VERIFY(comeAs(QStringLiteral("刘敏")));
        QVERIFY(withheld({"ticket", m_private}));
        QVERIFY(withheld({"ticket_event", step}));
        QVERIFY(withheld({"ticket_complainant", complainant}));
        QVERIFY(withheld({"ticket_event", 0, {{QStringLiteral("ticket_id"), m_private}}}));
        QVERIFY(!withheld({"ticket", m_open}));
        QVERIFY(!withheld({"student", student}));
        // Of one that is not here it counts what is known of it.
        QVERIFY(withheld({"ticket", 0, isPrivate}));
        QVERIFY(withheld({"ticket", 0, {}}));
        QVERIFY(!withheld({"ticket", 0, {{QStringLiteral("private"), 0}}}));
        QVERIFY(!givenOut());
        HK_VERIFY(comeAs(QStringLiteral("陈静")));
        QVERIFY(!withheld({"ticket", m_private}));
        QVERIFY(!withheld({"ticket_event", step}));
        QVERIFY(!withheld({"ticket", 0, isPrivate}));
        QVERIFY(givenOut());
    }

    void whoHelpsKnows()
    {
        HK_VERIFY(m_desk->step(m_private, {.kind = EventKind::Accepted}));
        HK_VERIFY(m_desk->step(m_private, {.kind = EventKind::HelperAdded, .person = QStringLiteral("刘敏")}));
        HK_VERIFY(m_desk->step(m_private, {.kind = EventKind::HelperAdded, .person = QStringLiteral("周建国")}));
        for (const char *name : {"刘敏", "周建国"}) {
            HK_VERIFY(comeAs(QString::fromUtf8(name)));
            QCOMPARE(m_desk->view(m_private).card.title, QStringLiteral("室友深夜哭泣"));
        }
        HK_VERIFY(comeAs(QStringLiteral("刘")));
        QCOMPARE(m_desk->view(m_private).card.title, tickets::privateWords());
    }

    void aPrivateCategoryMakesItSo()
    {
        QVERIFY(m_desk->add("ticket_category",
                            {{QStringLiteral("code"), QStringLiteral("wellbeing")}, {QStringLiteral("private"), 1}}));
        HK_VERIFY(m_desk->step(m_open, {.kind = EventKind::Recategorised, .category = QStringLiteral("wellbeing")}));
        QCOMPARE(m_desk->field(m_open, "private").toInt(), 1);
        HK_VERIFY(m_desk->step(m_open, {.kind = EventKind::Recategorised, .category = QStringLiteral("repair")}));
        QCOMPARE(m_desk->field(m_open, "private").toInt(), 1);
    }

    // What is split off into a category that is private is not told in the history of what stays open.
    void aPrivatePartIsNotToldOfTheOpenOne()
    {
        QVERIFY(m_desk->add("ticket_category",
                            {{QStringLiteral("code"), QStringLiteral("wellbeing")}, {QStringLiteral("private"), 1}}));
        const auto part = m_desk->write([this](Writer &writer) {
            return tickets::splitTicket(writer, m_open, QStringLiteral("整夜不睡"), QStringLiteral("wellbeing"));
        });
        HK_VERIFY(part);
        QCOMPARE(m_desk->field(*part, "private").toInt(), 1);
        for (const tickets::HistoryLine &line : m_desk->view(m_open).history)
            QVERIFY2(!line.text.contains(QStringLiteral("整夜不睡")), qPrintable(line.title));
    }

    // Nor what was written down on its way: why more time is asked for, what was waited for, what the student said.
    void reasonsOfPrivateTicketsStayInTheCircle()
    {
        HK_VERIFY(comeAs(QStringLiteral("陈静")));
        HK_VERIFY(m_desk->step(m_private, {.kind = EventKind::Accepted}));
        HK_VERIFY(m_desk->step(m_private, {.kind = EventKind::WaitingForThirdParty, .text = QStringLiteral("等家长赶来")}));
        HK_VERIFY(m_desk->step(
            m_private,
            {.kind = EventKind::ExtensionAsked, .text = QStringLiteral("学生住院"), .until = m_desk->now + 30 * TicketDesk::day}));
        QCOMPARE(m_desk->view(m_private).state.extensionAsked->reason, QStringLiteral("学生住院"));
        HK_VERIFY(comeAs(QStringLiteral("刘敏")));
        const tickets::TicketView view = m_desk->view(m_private);
        QVERIFY(view.isHidden && view.state.extensionAsked && view.state.waiting);
        QCOMPARE(view.state.extensionAsked->reason + view.state.waiting->reason, QString());
        for (const tickets::ClockLine &line : view.clocks) {
            for (const tickets::Span &span : line.clock.spans)
                QCOMPARE(span.reason, QString());
        }
    }

    void nobodyJudgesTheirOwn()
    {
        HK_VERIFY(comeAs(QStringLiteral("陈静")));
        HK_VERIFY(m_desk->step(m_private, {.kind = EventKind::Accepted}));
        HK_VERIFY(m_desk->step(
            m_private,
            {.kind = EventKind::ExtensionAsked, .text = QStringLiteral("放假"), .until = m_desk->now + 30 * TicketDesk::day}));
        refused(m_desk->step(m_private, {.kind = EventKind::ExtensionGranted}), "Somebody else");
        HK_VERIFY(m_desk->step(m_private, {.kind = EventKind::AnswerProposed, .text = QStringLiteral("已联系家长")}));
        refused(m_desk->step(m_private, {.kind = EventKind::AnswerApproved}), "Somebody else");
    }

    // What is merged into a closed ticket would be forgotten.
    void nothingIsMergedIntoWhatIsClosed()
    {
        HK_VERIFY(m_desk->step(m_open, {.kind = EventKind::Accepted}));
        HK_VERIFY(m_desk->step(m_open, {.kind = EventKind::Resolved, .text = QStringLiteral("已修好")}));
        const qint64 again = m_desk->taken(m_desk->report());
        refused(m_desk->step(again, {.kind = EventKind::Merged, .ticket = m_open}), "closed already");
    }

    // The name stays with what it was split off from; whoever may know is led there.
    void aPartSplitOffByAHandlerHasItsReporter()
    {
        NewTicket ticket = m_desk->report();
        ticket.complainant.student = m_desk->student;
        ticket.department = m_desk->department[0];
        const qint64 whole = m_desk->taken(ticket);
        HK_VERIFY(m_desk->signIn(Role::Handler, QStringLiteral("周建国"), ScopeKind::Department, m_desk->department[0]));
        const auto part = m_desk->write([&](Writer &writer) {
            return tickets::splitTicket(writer, whole, QStringLiteral("灯也不亮"), QStringLiteral("repair"));
        });
        refused(m_desk->write([&](Writer &writer) { return tickets::deleteTicket(writer, *part); }), "who reported it");
        HK_VERIFY(m_desk->signOut());
        HK_VERIFY(part);
        QCOMPARE(m_desk->field(*part, "college_id"), m_desk->field(whole, "college_id"));
        const tickets::TicketView view = m_desk->view(*part);
        QVERIFY(view.complainant && view.complainant->name == QStringLiteral("孟子涵"));
        QCOMPARE(view.splitFrom, m_desk->field(whole, "number").toString());
    }
};

QTEST_GUILESS_MAIN(TicketPrivacyTest)
#include "test_ticketprivacy.moc"

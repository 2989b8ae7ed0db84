// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketsample.h"

#include "widgets/controls/tabstrip.h"

#include <QLabel>
#include <QToolButton>

using namespace hk;
using namespace hk::test;

// The list of all tickets with the details beside it, several at once with one undo, what falls due by week, and the desk.
class TicketListTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<TicketSample> m_sample;
    ListPanel *m_list = nullptr;

    QString ownerOf(qint64 ticket) const { return m_sample->valueOf("ticket", ticket, "owner").toString(); }
    // Filters the list to a stage and chooses its first rows.
    void chooseRows(const QString &stage, int count)
    {
        m_list->setFilter("stage", stage);
        int there = 0;
        for (const QString &each : stage.split(u','))
            there += m_sample->single(QStringLiteral("SELECT count(*) FROM ticket_list WHERE stage = ?"), {each}).toInt();
        QVERIFY(there >= count);
        QTRY_COMPARE(m_list->model().rowCount(), there);
        m_list->table().setFocus();
        m_list->table().selectRow(0);
        for (int row = 1; row < count; ++row)
            QTest::keyClick(&m_list->table(), Qt::Key_Down, Qt::ShiftModifier);
        QTRY_COMPARE(int(m_list->table().selectedIds().size()), count);
    }

private slots:
    void init()
    {
        m_sample = std::make_unique<TicketSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        QVERIFY(m_sample->window->openPage(QStringLiteral("tickets.list")));
        m_list = m_sample->list(QStringLiteral("tickets.list"), QStringLiteral("tickets.tickets"));
        QVERIFY(m_list != nullptr);
        QTRY_VERIFY(m_list->model().rowCount() > 20);
    }

    void cleanup() { m_sample.reset(); }

    void severalAreHandedOverTogether()
    {
        chooseRows(QStringLiteral("accepted"), 2);
        const std::vector<qint64> ids = m_list->table().selectedIds();
        const QString before = ownerOf(ids.front());
        QTRY_VERIFY(m_sample->window->actions().action(QStringLiteral("tickets.handOver"))->isEnabled());
        QVERIFY(!m_sample->window->actions().action(QStringLiteral("tickets.split"))->isEnabled());
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("tickets.handOver")));
        QWidget *dialog = TicketSample::dialog("stepDialog");
        QVERIFY(dialog != nullptr);
        TicketSample::type(dialog, "step.person", QStringLiteral("Liu Min"));
        m_sample->window->waitForReads();
        QCoreApplication::processEvents();
        TicketSample::save(dialog);
        // A name that is new here may be a slip: it is asked about once.
        QTRY_VERIFY(TicketSample::part<MessageBar>(dialog, "step.message")->isVisible());
        QCOMPARE(ownerOf(ids.front()), before);
        TicketSample::save(dialog);
        for (const qint64 id : ids)
            QTRY_COMPARE(ownerOf(id), QStringLiteral("Liu Min"));
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(ownerOf(ids.front()), before);
        QVERIFY(ownerOf(ids.back()) != QStringLiteral("Liu Min"));
    }

    void whatOneCannotTakeIsRefusedForAll()
    {
        chooseRows(QStringLiteral("new,resolved"), 2);
        m_list->clearFilters();
        QTRY_VERIFY(m_list->model().rowCount() > 20);
        const qint64 fresh = m_sample->anyIn("new");
        const qint64 resolved = m_sample->anyIn("resolved");
        m_list->showItem(fresh);
        QTRY_COMPARE(m_list->table().currentId(), fresh);
        QTRY_VERIFY(m_sample->window->actions().action(QStringLiteral("tickets.accept"))->isEnabled());
        m_list->showItem(resolved);
        QTRY_COMPARE(m_list->table().currentId(), resolved);
        QTRY_VERIFY(!m_sample->window->actions().action(QStringLiteral("tickets.accept"))->isEnabled());
    }

    void detailsExplainTheClocks()
    {
        const qint64 ticket = m_sample->anyIn("in-progress");
        m_list->showItem(ticket);
        QTRY_COMPARE(
            m_sample->find(QStringLiteral("page.tickets.list"))->findChild<QLabel *>(QStringLiteral("ticket.number"))->text(),
            m_sample->valueOf("ticket", ticket, "number").toString());
        QWidget *panel = m_sample->find(QStringLiteral("page.tickets.list"))->findChild<QWidget *>(QStringLiteral("ticketPanel"));
        QToolButton *fold = nullptr;
        QTRY_VERIFY((fold = panel->findChild<QToolButton *>(QStringLiteral("clock.fold"))) != nullptr);
        const auto *why = panel->findChild<QLabel *>(QStringLiteral("clock.explanation"));
        QVERIFY(!why->isVisible());
        QTest::keyClick(fold, Qt::Key_Space);
        QTRY_VERIFY(why->isVisible());
        QVERIFY2(why->text().count(u'\n') >= 2, qPrintable(why->text()));
        auto *tabs = panel->findChild<TabStrip *>(QStringLiteral("ticket.tabs"));
        tabs->setCurrentIndex(1);
        const auto *history = panel->findChild<QWidget *>(QStringLiteral("ticket.history"));
        QTRY_VERIFY(history->isVisible());
        QVERIFY(history->findChildren<QLabel *>().size() >= 2 * m_sample->steps(ticket));
    }

    void wordsAreEditedButNotTheStage()
    {
        const qint64 ticket = m_sample->anyIn("accepted");
        m_list->showItem(ticket);
        QTRY_VERIFY(m_sample->window->actions().action(QStringLiteral("tickets.edit"))->isEnabled());
        QTest::keyClick(&m_list->table(), Qt::Key_F2);
        QWidget *dialog = TicketSample::dialog("formDialog.ticket");
        QVERIFY(dialog != nullptr);
        auto *title = TicketSample::part<QLineEdit>(dialog, "field.title");
        QTRY_VERIFY(!title->text().isEmpty());
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("Another title"));
        TicketSample::save(dialog);
        QTRY_COMPARE(m_sample->valueOf("ticket", ticket, "title").toString(), QStringLiteral("Another title"));
        QVERIFY(dialog->findChild<QWidget *>(QStringLiteral("field.category")) == nullptr);
    }

    void oneWithoutWorkIsDeletedAndBroughtBack()
    {
        const qint64 fresh = m_sample->anyIn("new");
        m_list->showItem(fresh);
        QTRY_COMPARE(m_list->table().currentId(), fresh);
        QTRY_VERIFY(m_sample->window->actions().action(QStringLiteral("tickets.delete"))->isEnabled());
        m_list->table().setFocus();
        QTest::keyClick(&m_list->table(), Qt::Key_Delete);
        const QString there = QStringLiteral("SELECT count(*) FROM visible_ticket WHERE id = ?");
        QTRY_COMPARE(m_sample->single(there, {fresh}).toInt(), 0);
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(m_sample->single(there, {fresh}).toInt(), 1);
    }

    void weekShowsWhatFallsDue()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("tickets.calendar")));
        auto *list = m_sample->find<QListView>(QStringLiteral("dueList"));
        QTRY_VERIFY(list->model()->rowCount() > 7);
        const auto isTicket = [list](int row) { return list->model()->index(row, 0).data(Qt::UserRole + 1).toLongLong() != 0; };
        int row = 0;
        while (row < list->model()->rowCount() && !isTicket(row))
            ++row;
        QVERIFY(row < list->model()->rowCount());
        list->setFocus();
        list->setCurrentIndex(list->model()->index(row, 0));
        const qint64 ticket = list->model()->index(row, 0).data(Qt::UserRole + 1).toLongLong();
        auto *week = m_sample->find<QLabel>(QStringLiteral("calendar.week"));
        QCOMPARE(week->text(), QStringLiteral("2026-11-16 to 2026-11-22"));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(m_sample->find(QStringLiteral("page.tickets.board"))->isVisible());
        const QString number = m_sample->valueOf("ticket", ticket, "number").toString();
        QTRY_VERIFY(m_sample->find(QStringLiteral("page.tickets.board"))
                        ->findChild<QLabel *>(QStringLiteral("ticket.number"))
                        ->text()
                        .startsWith(number));
        QVERIFY(m_sample->window->openPage(QStringLiteral("tickets.calendar")));
        m_sample->find<QToolButton>(QStringLiteral("calendar.next"))->click();
        QTRY_COMPARE(week->text(), QStringLiteral("2026-11-23 to 2026-11-29"));
    }
};

QTEST_MAIN(TicketListTest)
#include "test_ticketlist.moc"

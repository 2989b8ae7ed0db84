// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketsample.h"

#include <QAccessible>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

using namespace hk;
using namespace hk::test;

// The board: what stands where, walks over it by keyboard, cards moved by drag and by keys, a ticket through its whole course.
class TicketBoardTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<TicketSample> m_sample;

    void drop(const char *stage, const QList<qint64> &tickets)
    {
        QMimeData data;
        QByteArray text;
        for (const qint64 ticket : tickets)
            text += QByteArray::number(ticket) + ' ';
        data.setData(QStringLiteral("application/x-hallkeeper-tickets"), text.trimmed());
        QWidget *target = m_sample->column(stage)->viewport();
        QDragEnterEvent enter({20, 40}, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move({20, 40}, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &move);
        QVERIFY(move.isAccepted());
        QDropEvent dropped(QPointF(20, 40), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &dropped);
        QVERIFY(dropped.isAccepted());
    }
    int cards(const char *stage) const { return m_sample->column(stage)->model()->rowCount(); }
    int open(const char *stage) const
    {
        return m_sample
            ->single(QStringLiteral("SELECT count(*) FROM ticket_card WHERE is_open = 1 AND stage = ?"), {QLatin1String(stage)})
            .toInt();
    }

private slots:
    void init()
    {
        m_sample = std::make_unique<TicketSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        QVERIFY(m_sample->window->openPage(QStringLiteral("tickets.board")));
        QTRY_VERIFY(cards("new") > 0);
    }

    void cleanup() { m_sample.reset(); }

    void showsEveryStage()
    {
        int all = 0;
        for (const char *stage : {"new", "accepted", "dispatched", "in-progress", "waiting", "resolved"}) {
            QVERIFY2(open(stage) > 0, stage);
            QTRY_COMPARE(cards(stage), open(stage));
            all += open(stage);
        }
        const auto *total = m_sample->find<QLabel>(QStringLiteral("board.total"));
        QTRY_VERIFY2(total->text().contains(QString::number(all)), qPrintable(total->text()));
        // What is due first stands on top.
        const qint64 first = m_sample->anyIn("new");
        QCOMPARE(m_sample->column("new")->model()->index(0, 0).data(Qt::UserRole + 1).toLongLong(), first);
    }

    void saysACardInOneSentence()
    {
        const QModelIndex card = m_sample->column("new")->model()->index(0, 0);
        const qint64 id = card.data(Qt::UserRole + 1).toLongLong();
        const QString sentence = card.data(Qt::AccessibleTextRole).toString();
        QVERIFY(sentence.contains(m_sample->valueOf("ticket", id, "number").toString()));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_sample->column("new"));
        QVERIFY(list != nullptr && list->childCount() > 0);
        QCOMPARE(list->child(0)->text(QAccessible::Name), sentence);
    }

    // Filters that were kept under a name come back with it, until other ones are chosen.
    void keepsFilters()
    {
        auto *view = m_sample->find<QComboBox>(QStringLiteral("board.view"));
        auto *due = m_sample->find<QComboBox>(QStringLiteral("board.due"));
        const auto choose = [](QComboBox *combo, int index) {
            combo->setCurrentIndex(index);
            emit combo->activated(index);
        };
        choose(due, 4);
        m_sample->dialogs.answerText(QStringLiteral("Waiting for somebody"));
        choose(view, view->findData(QStringLiteral("save")));
        QTRY_VERIFY(view->findText(QStringLiteral("Waiting for somebody")) > 0);
        choose(due, 0);
        QTRY_COMPARE(cards("new"), open("new"));
        choose(view, view->findText(QStringLiteral("Waiting for somebody")));
        QCOMPARE(due->currentIndex(), 4);
        QTRY_COMPARE(cards("new"), 0);
        QCOMPARE(cards("waiting"), open("waiting"));
        choose(due, 0);
        QCOMPARE(view->currentIndex(), 0);
        choose(view, view->findText(QStringLiteral("Waiting for somebody")));
        choose(view, view->findData(QStringLiteral("forget")));
        QTRY_COMPARE(view->findText(QStringLiteral("Waiting for somebody")), -1);
    }

    // With several chosen the details offer no steps: those would be about all of them.
    void offersStepsForItsOwnTicketAlone()
    {
        QVERIFY(m_sample->choose("new", m_sample->anyIn("new")));
        TicketSample::press(Qt::Key_Return);
        auto *more = m_sample->find<QToolButton>(QStringLiteral("ticket.more"));
        QTRY_VERIFY(more->isVisible());
        m_sample->column("new")->selectAll();
        QTRY_VERIFY(!more->isVisible());
        QVERIFY(m_sample->choose("new", m_sample->anyIn("new")));
        QTRY_VERIFY(more->isVisible());
    }

    void walksByKeyboard()
    {
        QVERIFY(m_sample->choose("new", m_sample->anyIn("new")));
        TicketSample::press(Qt::Key_Right);
        QTRY_COMPARE(QApplication::focusWidget(), m_sample->column("accepted"));
        QVERIFY(m_sample->column("accepted")->currentIndex().isValid());
        QVERIFY(m_sample->column("new")->selectionModel()->selectedRows().isEmpty());
        TicketSample::press(Qt::Key_Left);
        QTRY_COMPARE(QApplication::focusWidget(), m_sample->column("new"));
        const int before = m_sample->column("new")->currentIndex().row();
        TicketSample::press(Qt::Key_Down);
        QCOMPARE(m_sample->column("new")->currentIndex().row(), std::min(before + 1, cards("new") - 1));
        // Enter opens the details, Escape closes them.
        TicketSample::press(Qt::Key_Return);
        auto *panel = m_sample->find(QStringLiteral("ticketPanel"));
        QTRY_VERIFY(panel->isVisible());
        const auto *number = m_sample->find<QLabel>(QStringLiteral("ticket.number"));
        const qint64 id = m_sample->column("new")->currentIndex().data(Qt::UserRole + 1).toLongLong();
        QTRY_COMPARE(number->text(), m_sample->valueOf("ticket", id, "number").toString());
        TicketSample::press(Qt::Key_Escape);
        QTRY_VERIFY(!panel->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), m_sample->column("new"));
    }

    void offersWhatTheTicketAllows()
    {
        QVERIFY(m_sample->choose("new", m_sample->anyIn("new")));
        ActionRegistry &actions = m_sample->window->actions();
        QTRY_VERIFY(actions.action(QStringLiteral("tickets.accept"))->isEnabled());
        QVERIFY(!actions.action(QStringLiteral("tickets.followUp"))->isEnabled());
        TicketSample::press(Qt::Key_Space);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = m_sample->window->findChild<QMenu *>(QStringLiteral("ticket.menu"))) != nullptr && menu->isVisible());
        QVERIFY(menu->actions().contains(actions.action(QStringLiteral("tickets.accept"))));
        QVERIFY(!menu->actions().contains(actions.action(QStringLiteral("tickets.resume"))));
        menu->close();
        QVERIFY(m_sample->choose("resolved", m_sample->anyIn("resolved")));
        QTRY_VERIFY(actions.action(QStringLiteral("tickets.followUp"))->isEnabled());
        QVERIFY(!actions.action(QStringLiteral("tickets.accept"))->isEnabled());
    }

    void dropTakesTheStep()
    {
        const qint64 ticket = m_sample->anyIn("new");
        drop("dispatched", {ticket});
        QWidget *dialog = TicketSample::dialog("stepDialog");
        QVERIFY(dialog != nullptr);
        QCOMPARE(m_sample->stageOf(ticket), QStringLiteral("new"));
        // Without a department nothing happens, and it is said beside the field.
        TicketSample::save(dialog);
        QVERIFY(!TicketSample::wordsBeside(TicketSample::part<QComboBox>(dialog, "step.department")).isEmpty());
        QVERIFY(TicketSample::chooseFirst(dialog, "step.department"));
        TicketSample::save(dialog);
        QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("dispatched"));
        QTRY_VERIFY(TicketSample::rowOf(m_sample->column("dispatched"), ticket) >= 0);
        QVERIFY(m_sample->valueOf("ticket", ticket, "department_id").toLongLong() != 0);
        // One undo takes all of it back.
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("new"));
        QTRY_VERIFY(TicketSample::rowOf(m_sample->column("new"), ticket) >= 0);
    }

    void severalGoTogether()
    {
        const QList<qint64> tickets{m_sample->anyIn("new", 0), m_sample->anyIn("new", 1)};
        QVERIFY(tickets.first() != 0 && tickets.last() != 0);
        drop("accepted", tickets);
        for (const qint64 ticket : tickets)
            QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("accepted"));
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        for (const qint64 ticket : tickets)
            QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("new"));
    }

    void refusesWithASentence()
    {
        const qint64 ticket = m_sample->anyIn("accepted");
        const int before = m_sample->steps(ticket);
        drop("new", {ticket});
        QTRY_VERIFY2(m_sample->said().contains(QStringLiteral("does not become new again")), qPrintable(m_sample->said()));
        const qint64 resolved = m_sample->anyIn("resolved");
        drop("waiting", {resolved});
        QTRY_VERIFY2(m_sample->said().contains(QStringLiteral("No single step leads")), qPrintable(m_sample->said()));
        QCOMPARE(m_sample->stageOf(ticket), QStringLiteral("accepted"));
        QCOMPARE(m_sample->stageOf(resolved), QStringLiteral("resolved"));
        QCOMPARE(m_sample->steps(ticket), before);
        QVERIFY(TicketSample::findAnywhere(QStringLiteral("stepDialog")) == nullptr);
    }

    void filtersWhatIsShown()
    {
        auto *due = m_sample->find<QComboBox>(QStringLiteral("board.due"));
        const int overdue =
            m_sample
                ->single(QStringLiteral("SELECT count(*) FROM ticket_card WHERE is_open = 1 AND due <= ?"), {RosterSample::now()})
                .toInt();
        QVERIFY(overdue > 0);
        due->setFocus();
        QTest::keyClick(due, Qt::Key_Down);
        const auto *total = m_sample->find<QLabel>(QStringLiteral("board.total"));
        QTRY_COMPARE(total->text().section(u' ', 0, 0), QString::number(overdue));
        QTest::keyClick(due, Qt::Key_Up);
        QTRY_VERIFY(total->text().section(u' ', 0, 0).toInt() > overdue);
    }

    // From the first word to the second round without a mouse.
    void wholeCourseByKeyboard()
    {
        const qint64 last = m_sample->single(QStringLiteral("SELECT max(id) FROM visible_ticket")).toLongLong();
        QTest::keyClick(m_sample->window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QWidget *intake = TicketSample::dialog("intakeDialog");
        QVERIFY(intake != nullptr);
        QCOMPARE(intake->focusWidget()->objectName(), QStringLiteral("intake.where"));
        TicketSample::type(intake, "intake.where", QStringLiteral("the gate of the yard"));
        TicketSample::type(intake, "intake.words", QStringLiteral("The lamp at the gate is dark. Since Monday."));
        QVERIFY(TicketSample::chooseFirst(intake, "intake.category"));
        TicketSample::save(intake);
        const auto newest = [this] { return m_sample->single(QStringLiteral("SELECT max(id) FROM visible_ticket")).toLongLong(); };
        QTRY_VERIFY(newest() > last);
        const qint64 ticket = newest();
        QCOMPARE(m_sample->stageOf(ticket), QStringLiteral("new"));
        QTRY_VERIFY(TicketSample::rowOf(m_sample->column("new"), ticket) >= 0);
        QTRY_VERIFY(m_sample->column("new")->currentIndex().data(Qt::UserRole + 1).toLongLong() == ticket);
        TicketSample::activate();
        m_sample->column("new")->setFocus();

        TicketSample::press(Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("accepted"));
        TicketSample::activate();
        QTRY_COMPARE(QApplication::focusWidget(), m_sample->column("accepted"));
        TicketSample::press(Qt::Key_Right, Qt::ControlModifier);
        QWidget *step = TicketSample::dialog("stepDialog");
        QVERIFY(step != nullptr && TicketSample::chooseFirst(step, "step.department"));
        TicketSample::save(step);
        QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("dispatched"));
        TicketSample::activate();
        QTRY_COMPARE(QApplication::focusWidget(), m_sample->column("dispatched"));
        TicketSample::press(Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("in-progress"));
        TicketSample::activate();
        QTRY_COMPARE(QApplication::focusWidget(), m_sample->column("in-progress"));
        waitResolveAndFollowUp(ticket);
    }

private:
    void waitResolveAndFollowUp(qint64 ticket)
    {
        TicketSample::press(Qt::Key_Right, Qt::ControlModifier);
        QWidget *step = TicketSample::dialog("stepDialog");
        QVERIFY(step != nullptr);
        TicketSample::type(step, "step.text", QStringLiteral("When somebody is in"));
        TicketSample::save(step);
        QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("waiting"));
        TicketSample::activate();
        QTRY_COMPARE(QApplication::focusWidget(), m_sample->column("waiting"));
        // Back to work, and on: from here the next column is the resolution.
        TicketSample::press(Qt::Key_Left, Qt::ControlModifier);
        QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("in-progress"));
        QTRY_VERIFY(m_sample->window->actions().action(QStringLiteral("tickets.resolve"))->isEnabled());
        QTest::keyClick(m_sample->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY((step = TicketSample::dialog("stepDialog")) != nullptr);
        TicketSample::type(step, "step.text", QStringLiteral("A new lamp"));
        TicketSample::save(step);
        QTRY_COMPARE(m_sample->stageOf(ticket), QStringLiteral("resolved"));
        TicketSample::activate();
        QTRY_COMPARE(QApplication::focusWidget(), m_sample->column("resolved"));

        TicketSample::press(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY((step = TicketSample::dialog("stepDialog")) != nullptr);
        TicketSample::type(step, "step.text", QStringLiteral("By phone: dark again"));
        QVERIFY(TicketSample::chooseFirst(step, "step.solved"));
        auto *stars = step->findChild<QWidget *>(QStringLiteral("step.rating"));
        stars->setFocus();
        QTest::keyClick(stars, Qt::Key_2);
        QCOMPARE(stars->property("value").toInt(), 2);
        TicketSample::save(step);
        QTRY_COMPARE(m_sample->roundOf(ticket), 2);
        QCOMPARE(m_sample->stageOf(ticket), QStringLiteral("accepted"));
        QTRY_VERIFY(TicketSample::rowOf(m_sample->column("accepted"), ticket) >= 0);
    }
};

QTEST_MAIN(TicketBoardTest)
#include "test_ticketboard.moc"

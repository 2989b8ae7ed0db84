// SPDX-License-Identifier: GPL-3.0-or-later
#include "installedprogram.h"

#include "widgets/controls/messagebar.h"

#include <QComboBox>
#include <QDir>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace hk;
using namespace hk::test;

// Cards dragged to another column by a real mouse on a real X server. HK_PICTURES names a folder that keeps what stood on the
// screen.
class TicketDragTest : public QObject, InstalledProgram {
    Q_OBJECT
private slots:
    void initTestCase();
    void draggedToItsNextStage();
    void refusedWhereNoStepLeads();
    void cleanupTestCase();

private:
    QListView *column(const char *stage) { return window().findChild<QListView *>(u"column."_qs + QLatin1String(stage)); }
    qint64 firstOf(const char *stage) { return column(stage)->model()->index(0, 0).data(Qt::UserRole + 1).toLongLong(); }
    QString stageOf(qint64 ticket)
    {
        const auto job = [ticket](Reader &reader) {
            return reader.single(u"SELECT stage FROM ticket_state WHERE ticket_id = ?"_qs, {ticket});
        };
        const auto answer = session->database()->read(job).result();
        return answer.ok() ? answer->toString() : QString();
    }
    QPoint cardPlace(const char *stage)
    {
        QListView *view = column(stage);
        return view->viewport()->mapToGlobal(view->visualRect(view->model()->index(0, 0)).center());
    }
    void mouse(const QString &command);
    void closeMessage();
    void drag(const QPoint &from, const QPoint &to, const QString &picture);
};

void TicketDragTest::initTestCase()
{
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_qs);
    prepare();
    // Nothing is told by itself meanwhile.
    QSettings().setValue(u"notices/quietHours"_qs, u"00:00-23:59"_qs);
    open(demonstration(), u"zh_CN"_qs);
    window().setGeometry(0, 0, 1366, 768);
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
    QVERIFY(window().openPage(u"tickets.board"_qs));
    QTRY_VERIFY(column("new")->model()->rowCount() > 0 && column("accepted")->model()->rowCount() > 0);
    settle();
}

// It pushes the page down while it is shown, and goes by itself: not under a card that is dragged.
void TicketDragTest::closeMessage()
{
    settle();
    auto *bar = window().findChild<MessageBar *>(u"messageBar"_qs);
    if (auto *close = bar->findChild<QToolButton *>(u"messageClose"_qs); bar->isVisible())
        close->click();
    settle();
}

void TicketDragTest::mouse(const QString &command)
{
    QProcess hand;
    hand.start(u"xdotool"_qs, command.split(u' '));
    QTRY_VERIFY(hand.state() == QProcess::NotRunning);
    QCOMPARE(hand.exitCode(), 0);
}

// The hand moves by itself: while a card is dragged, this thread runs the drag's own loop and comes back when the button is let go.
void TicketDragTest::drag(const QPoint &from, const QPoint &to, const QString &picture)
{
    QStringList way{QStringLiteral("mousemove %1 %2 mousedown 1").arg(from.x()).arg(from.y())};
    for (const int step : {1, 2, 3, 4}) {
        const QPoint on = from + (to - from) * step / 4;
        way << QStringLiteral("sleep 0.1 mousemove %1 %2").arg(on.x()).arg(on.y());
    }
    way << QStringLiteral("sleep 0.1 mousemove %1 %2 sleep 0.5 mouseup 1").arg(to.x() + 3).arg(to.y() + 2);
    const QString pictures = qEnvironmentVariable("HK_PICTURES");
    if (!pictures.isEmpty()) {
        QDir().mkpath(pictures);
        const QString file = QStringLiteral("%1/%2.png").arg(pictures, picture);
        QTimer::singleShot(750, this, [this, file] { window().screen()->grabWindow(0).save(file); });
    }
    mouse(way.join(u' '));
}

void TicketDragTest::draggedToItsNextStage()
{
    const qint64 ticket = firstOf("new");
    QListView *target = column("dispatched");
    drag(cardPlace("new"), target->viewport()->mapToGlobal(QPoint(60, 60)), u"ticket-drag"_qs);
    QWidget *dialog = nullptr;
    QTRY_VERIFY((dialog = window().findChild<QWidget *>(u"stepDialog"_qs)) != nullptr && dialog->isVisible());
    auto *department = dialog->findChild<QComboBox *>(u"step.department"_qs);
    QTRY_VERIFY(department->count() > 0);
    department->setFocus();
    QTest::keyClick(department, Qt::Key_Down);
    dialog->findChild<QPushButton *>(u"step.save"_qs)->click();
    QTRY_COMPARE(stageOf(ticket), u"dispatched"_qs);
    // One that needs no words goes at once.
    QTRY_VERIFY(firstOf("new") != ticket);
    closeMessage();
    const qint64 next = firstOf("new");
    drag(cardPlace("new"), column("accepted")->viewport()->mapToGlobal(QPoint(60, 60)), u"ticket-drag-accept"_qs);
    QTRY_COMPARE(stageOf(next), u"accepted"_qs);
}

void TicketDragTest::refusedWhereNoStepLeads()
{
    closeMessage();
    const qint64 ticket = firstOf("accepted");
    drag(cardPlace("accepted"), column("new")->viewport()->mapToGlobal(QPoint(60, 40)), u"ticket-drag-refused"_qs);
    auto *bar = window().findChild<MessageBar *>(u"messageBar"_qs);
    QTRY_VERIFY(bar->isVisible() && bar->sentence().contains(u"不能变回待受理"_qs));
    QCOMPARE(stageOf(ticket), u"accepted"_qs);
}

void TicketDragTest::cleanupTestCase()
{
    mouse(u"mouseup 1"_qs);
    session.reset();
}

QTEST_MAIN(TicketDragTest)
#include "test_ticketdrag.moc"

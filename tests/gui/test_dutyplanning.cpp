// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketsample.h"

#include "storage/settings.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace hk;
using namespace hk::test;

// What is done to the plan by hand: a shift that is not held, one that does not come again, a swap with something in return, where
// somebody may be, the plan on paper and in a calendar; and what this computer says before a shift begins.
class DutyPlanningTest : public QObject {
    Q_OBJECT

    static constexpr qint64 hour = 3'600'000;

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<TicketSample> m_sample;
    QTemporaryDir m_folder;

    qint64 count(const QString &sql) const { return m_sample->single(sql).toLongLong(); }
    void trigger(const char *action) const
    {
        QTRY_VERIFY2(m_sample->window->actions().action(QLatin1String(action))->isEnabled(), action);
        QVERIFY(m_sample->window->actions().trigger(QLatin1String(action)));
    }
    // A shift to come that one person has.
    qint64 shiftToCome() const
    {
        return count(
            QStringLiteral("SELECT id FROM duty_shift_list WHERE day > '2026-11-19' AND assigned = 1 ORDER BY day, id LIMIT 1"));
    }
    void chooseShift(qint64 shift) const
    {
        QVERIFY(m_sample->window->openItem("duty_shift", shift));
        auto *grid = m_sample->find<QTableView>(QStringLiteral("planGrid"));
        QTRY_COMPARE(grid->currentIndex().data(Qt::UserRole + 1).toLongLong(), shift);
    }
    void open()
    {
        m_sample = std::make_unique<TicketSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
    }

private slots:
    void init()
    {
        QSettings().clear();
        RosterSample::later() = 0;
    }
    void cleanup()
    {
        m_sample.reset();
        RosterSample::later() = 0;
    }

    void aShiftIsCancelledAndHeldAfterAll()
    {
        open();
        const qint64 shift = shiftToCome();
        chooseShift(shift);
        m_sample->dialogs.answerText(QStringLiteral("Sports day"));
        trigger("duty.cancelShift");
        QTRY_COMPARE(m_sample->valueOf("duty_shift", shift, "cancelled").toInt(), 1);
        QCOMPARE(m_sample->valueOf("duty_shift", shift, "cancel_reason").toString(), QStringLiteral("Sports day"));
        auto *grid = m_sample->find<QTableView>(QStringLiteral("planGrid"));
        QTRY_VERIFY(grid->currentIndex().data().toString().contains(QStringLiteral("Sports day")));
        QTRY_VERIFY(!m_sample->window->actions().action(QStringLiteral("duty.assign"))->isEnabled());
        trigger("duty.restoreShift");
        QTRY_COMPARE(m_sample->valueOf("duty_shift", shift, "cancelled").toInt(), 0);
    }

    void aSwapWithSomethingInReturn()
    {
        open();
        const qint64 shift = shiftToCome();
        const qint64 giver = count(QStringLiteral("SELECT person_id FROM visible_duty_assignment WHERE shift_id = %1").arg(shift));
        const qint64 back = count(
            QStringLiteral(
                "SELECT shift.id FROM duty_shift_list shift JOIN visible_duty_assignment duty ON duty.shift_id = shift.id "
                "WHERE shift.day > '2026-11-19' AND duty.person_id <> %1 AND NOT EXISTS (SELECT 1 FROM visible_duty_assignment "
                "own JOIN duty_shift_list there ON there.id = own.shift_id WHERE own.person_id = %1 AND there.day = shift.day) "
                "ORDER BY shift.day DESC, shift.id LIMIT 1")
                .arg(giver));
        const qint64 taker = count(QStringLiteral("SELECT person_id FROM visible_duty_assignment WHERE shift_id = %1").arg(back));
        chooseShift(shift);
        trigger("duty.swap");
        QWidget *dialog = TicketSample::dialog("swapDialog");
        QVERIFY(dialog != nullptr);
        // Without a taker it is not asked for, and the field says so.
        TicketSample::save(dialog);
        auto *takers = TicketSample::part<QComboBox>(dialog, "swap.taker");
        QVERIFY(!RosterSample::wordsBeside(takers).isEmpty());
        takers->setCurrentIndex(takers->findData(taker));
        auto *returns = TicketSample::part<QComboBox>(dialog, "swap.return");
        QTRY_VERIFY(returns->findData(back) > 0);
        returns->setCurrentIndex(returns->findData(back));
        TicketSample::type(dialog, "swap.reason", QStringLiteral("A wedding"));
        TicketSample::save(dialog);
        const QString sql =
            QStringLiteral("SELECT id FROM visible_duty_swap WHERE shift_id = %1 AND return_id = %2").arg(shift).arg(back);
        QTRY_VERIFY(count(sql) != 0);
        const qint64 swap = count(sql);
        // The shift leads to it. Agreed to by whoever is at the desk, who makes the plan as well, it is done with that.
        const QString name = m_sample->valueOf("duty_person", taker, "name").toString();
        QPushButton *link = nullptr;
        const auto isShown = [&] {
            for (auto *button : m_sample->find(QStringLiteral("page.duty.plan"))->findChildren<QPushButton *>()) {
                if (button->text().contains(QStringLiteral("not agreed yet")) && button->text().contains(name))
                    link = button;
            }
            return link != nullptr;
        };
        QTRY_VERIFY(isShown());
        m_sample->dialogs.answerChoice(0);
        link->click();
        QTRY_COMPARE(m_sample->valueOf("duty_swap", swap, "state").toString(), QStringLiteral("done"));
        QCOMPARE(count(QStringLiteral("SELECT person_id FROM visible_duty_assignment WHERE shift_id = %1").arg(shift)), taker);
        QCOMPARE(count(QStringLiteral("SELECT person_id FROM visible_duty_assignment WHERE shift_id = %1").arg(back)), giver);
    }

    void aShiftThatDoesNotComeAgain()
    {
        open();
        QVERIFY(m_sample->window->openPage(QStringLiteral("duty.plan")));
        const qint64 before = count(QStringLiteral("SELECT count(*) FROM visible_duty_shift"));
        trigger("duty.newShift");
        QWidget *dialog = TicketSample::dialog("shiftDialog");
        QVERIFY(dialog != nullptr);
        TicketSample::type(dialog, "shift.name", QStringLiteral("Exam watch"));
        TicketSample::save(dialog);
        QVERIFY(!RosterSample::wordsBeside(TicketSample::part<QLineEdit>(dialog, "shift.starts")).isEmpty());
        TicketSample::type(dialog, "shift.starts", QStringLiteral("08:00"));
        TicketSample::type(dialog, "shift.ends", QStringLiteral("12:00"));
        TicketSample::save(dialog);
        QTRY_COMPARE(count(QStringLiteral("SELECT count(*) FROM visible_duty_shift")), before + 1);
        auto *grid = m_sample->find<QTableView>(QStringLiteral("planGrid"));
        const qint64 made = count(QStringLiteral("SELECT max(id) FROM visible_duty_shift"));
        QTRY_COMPARE(grid->currentIndex().data(Qt::UserRole + 1).toLongLong(), made);
    }

    void whereSomebodyMayBe()
    {
        open();
        QVERIFY(m_sample->window->openPage(QStringLiteral("duty.plan")));
        const qint64 before = count(QStringLiteral("SELECT count(*) FROM visible_duty_allowed"));
        trigger("duty.allowed");
        QWidget *dialog = TicketSample::dialog("allowedDialog");
        QVERIFY(dialog != nullptr);
        auto *people = TicketSample::part<QComboBox>(dialog, "allowed.person");
        const qint64 person = count(QStringLiteral("SELECT min(id) FROM visible_duty_person WHERE on_rota = 1"));
        people->setCurrentIndex(people->findData(person));
        auto *places = TicketSample::part<QListWidget>(dialog, "allowed.places");
        QTRY_VERIFY(places->count() > 1);
        QTest::qWait(200);
        places->setFocus();
        places->setCurrentRow(1);
        QTest::keyClick(places, Qt::Key_Space);
        QCOMPARE(places->item(1)->checkState(), Qt::Checked);
        TicketSample::save(dialog);
        QTRY_COMPARE(count(QStringLiteral("SELECT count(*) FROM visible_duty_allowed")), before + 1);
        QCOMPARE(count(QStringLiteral("SELECT max(person_id) FROM visible_duty_allowed WHERE person_id = %1").arg(person)), person);
    }

    void onPaperAndInACalendar()
    {
        open();
        QVERIFY(m_sample->window->openPage(QStringLiteral("duty.plan")));
        const QString pdf = m_folder.filePath(QStringLiteral("plan.pdf"));
        m_sample->dialogs.answerFile(pdf);
        trigger("shell.print");
        QTRY_VERIFY_WITH_TIMEOUT(m_sample->said().contains(QStringLiteral("plan.pdf")), 20000);
        QFile written(pdf);
        QVERIFY(written.open(QIODevice::ReadOnly) && written.read(5) == "%PDF-");
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM audit_entry WHERE deed = 'print'")), 1);
        const QString calendar = m_folder.filePath(QStringLiteral("mine.ics"));
        m_sample->dialogs.answerChoice(m_sample->dialogs.offered().size() > 0 ? 0 : 2);
        m_sample->dialogs.answerFile(calendar);
        trigger("duty.calendarFile");
        QTRY_VERIFY(QFile::exists(calendar));
        QFile shifts(calendar);
        QVERIFY(shifts.open(QIODevice::ReadOnly) && shifts.readAll().startsWith("BEGIN:VCALENDAR"));
        // A log on its sheet.
        QVERIFY(m_sample->window->openPage(QStringLiteral("duty.log")));
        auto *about = m_sample->find<QLabel>(QStringLiteral("log.about"));
        QTRY_VERIFY(about->text().contains(QStringLiteral("2026")));
        const QString sheet = m_folder.filePath(QStringLiteral("log.pdf"));
        m_sample->dialogs.answerChoice(0);
        m_sample->dialogs.answerFile(sheet);
        trigger("shell.print");
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(sheet).size() > 1000, 20000);
    }

    void beforeAShiftItIsSaid_data()
    {
        QTest::addColumn<bool>("isOn");
        QTest::addColumn<QString>("quiet");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("on") << true << QStringLiteral("23:00-07:00") << true;
        QTest::newRow("off") << false << QStringLiteral("23:00-07:00") << false;
        QTest::newRow("in quiet hours") << true << QStringLiteral("21:00-07:00") << false;
    }
    void beforeAShiftItIsSaid()
    {
        QFETCH(bool, isOn);
        QFETCH(QString, quiet);
        QSettings().setValue(QStringLiteral("duty/remind"), isOn);
        QSettings().setValue(QStringLiteral("notices/quietHours"), quiet);
        RosterSample::later() = 12 * hour + 30 * 60'000;  // 21:42 of the campus
        open();
        const auto isSaid = [&] { return m_sample->said().contains(QStringLiteral("begin")); };
        // Tickets have their say before.
        const bool came = QTest::qWaitFor(
            [&] {
                if (!isSaid() && !m_sample->said().isEmpty())
                    m_sample->find<MessageBar>(QStringLiteral("messageBar"))
                        ->findChild<QToolButton *>(QStringLiteral("messageClose"))
                        ->click();
                return isSaid();
            },
            6000);
        QTEST(came, "isSaid");
    }

    void rulesAreSetInTheSettings()
    {
        open();
        QVERIFY(m_sample->window->openPage(QStringLiteral("duty.settings")));
        auto *hours = m_sample->find<QSpinBox>(QStringLiteral("dutySettings.lateHours"));
        QVERIFY(hours != nullptr);
        QTRY_COMPARE(hours->value(), 12);
        hours->setFocus();
        hours->selectAll();
        QTest::keyClicks(hours, QStringLiteral("24"));
        QTest::keyClick(hours, Qt::Key_Return);
        QTRY_COMPARE(m_sample->single(QStringLiteral("SELECT value FROM setting WHERE name = 'duty.lateHours'")).toInt(), 24);
        auto *remind = m_sample->find<QCheckBox>(QStringLiteral("dutySettings.remind"));
        QVERIFY(remind->isChecked());
        QTest::keyClick(remind, Qt::Key_Space);
        QCOMPARE(QSettings().value(QStringLiteral("duty/remind")).toBool(), false);
    }
};

QTEST_MAIN(DutyPlanningTest)
#include "test_dutyplanning.moc"

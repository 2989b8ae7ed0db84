// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketsample.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QTableView>
#include <QTreeWidget>

using namespace hk;
using namespace hk::test;

// A night on duty: the shift is chosen in the plan, its log is written by keyboard past midnight, an incident becomes a ticket, the
// log is handed over and submitted, and the next one acknowledges it.
class DutyNightTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<TicketSample> m_sample;

    qint64 count(const char *sql) const { return m_sample->single(QLatin1String(sql)).toLongLong(); }
    void trigger(const char *action) const
    {
        QTRY_VERIFY(m_sample->window->actions().action(QLatin1String(action))->isEnabled());
        QVERIFY(m_sample->window->actions().trigger(QLatin1String(action)));
    }
    // An entry from the first field to Ctrl+Enter, as it is typed.
    void writeEntry(const QString &kind, const QString &time, const QString &place, const QString &words)
    {
        const qint64 before = count("SELECT count(*) FROM visible_duty_entry");
        trigger("duty.newEntry");
        QWidget *dialog = TicketSample::dialog("entryDialog");
        QVERIFY(dialog != nullptr);
        auto *kinds = TicketSample::part<QComboBox>(dialog, "entry.kind");
        QVERIFY(dialog->focusWidget() == kinds || kinds->isAncestorOf(dialog->focusWidget()));
        const int row = kinds->findData(kind);
        QVERIFY(row >= 0);
        while (kinds->currentIndex() != row)
            QTest::keyClick(kinds, kinds->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
        auto *at = TicketSample::part<QLineEdit>(dialog, "entry.at");
        at->setFocus();
        at->selectAll();
        QTest::keyClicks(at, time);
        TicketSample::type(dialog, "entry.place", place);
        TicketSample::type(dialog, "entry.text", words);
        TicketSample::save(dialog);
        QTRY_COMPARE(count("SELECT count(*) FROM visible_duty_entry"), before + 1);
        QTRY_VERIFY(TicketSample::findAnywhere(QStringLiteral("entryDialog")) == nullptr);
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_sample = std::make_unique<TicketSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
    }
    void cleanup()
    {
        m_sample.reset();
        TicketSample::later() = 0;
    }

    void aNightOverMidnight()
    {
        // Tonight's shift of a building where somebody has it.
        const qint64 shift =
            count("SELECT shift.id FROM duty_shift_list shift WHERE shift.day = '2026-11-19' AND shift.assigned > 0 LIMIT 1");
        QVERIFY(shift != 0);
        QVERIFY(m_sample->window->openItem("duty_shift", shift));
        auto *grid = m_sample->find<QTableView>(QStringLiteral("planGrid"));
        QTRY_COMPARE(grid->currentIndex().data(Qt::UserRole + 1).toLongLong(), shift);
        trigger("duty.beginLog");
        QTRY_COMPARE(count("SELECT count(*) FROM visible_duty_log log JOIN visible_duty_shift shift ON shift.id = log.shift_id "
                           "WHERE shift.day = '2026-11-19'"),
                     1);
        const qint64 log = count("SELECT max(id) FROM visible_duty_log");
        const auto about = [&] {
            const auto *label = m_sample->find<QLabel>(QStringLiteral("log.about"));
            return label != nullptr ? label->text() : QString();
        };
        QTRY_VERIFY(about().contains(QStringLiteral("2026-11-19")));
        // It is the next morning.
        TicketSample::later() = qint64(21) * 3'600'000;
        writeEntry(QStringLiteral("patrol"), QStringLiteral("23:40"), {}, QStringLiteral("All quiet"));
        const QString room =
            m_sample->single(QStringLiteral("SELECT place FROM room_list ORDER BY place_order LIMIT 1")).toString();
        writeEntry(QStringLiteral("incident"), QStringLiteral("01:30"), room, QStringLiteral("Water runs down the stairs"));
        const qint64 entry = count("SELECT max(id) FROM visible_duty_entry");
        QCOMPARE(campusTime(m_sample->valueOf("duty_entry", entry, "at").toLongLong()).toString(QStringLiteral("MM-dd HH:mm")),
                 QStringLiteral("11-20 01:30"));
        QVERIFY(m_sample->valueOf("duty_entry", entry, "room_id").toLongLong() != 0);
        QCOMPARE(m_sample->valueOf("duty_entry", entry, "follow_up").toInt(), 1);
        // The new entry is chosen, and one key makes a ticket of it.
        auto *entries = m_sample->find<QTreeWidget>(QStringLiteral("log.entries"));
        QTRY_COMPARE(entries->topLevelItemCount(), 2);
        QTRY_COMPARE(entries->currentItem()->data(0, Qt::UserRole + 1).toLongLong(), entry);
        const qint64 tickets = count("SELECT count(*) FROM visible_ticket");
        TicketSample::activate();
        entries->setFocus();
        QTest::keyClick(entries, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(count("SELECT count(*) FROM visible_ticket"), tickets + 1);
        QCOMPARE(m_sample->valueOf("ticket", count("SELECT max(id) FROM visible_ticket"), "source").toString(),
                 QStringLiteral("duty-log"));
        QTRY_VERIFY(entries->currentItem()->text(4).startsWith(QStringLiteral("GD-")));
        // Handed over, with what is open, and locked.
        const qint64 waiting = count("SELECT count(*) FROM duty_handover_row WHERE acknowledged_at IS NULL");
        trigger("duty.handOver");
        QWidget *dialog = TicketSample::dialog("handOverDialog");
        QVERIFY(dialog != nullptr);
        // What is open goes over by itself, and is shown before.
        QTRY_VERIFY(TicketSample::part<QTreeWidget>(dialog, "handover.open")->topLevelItemCount() > 0);
        TicketSample::type(dialog, "handover.words", QStringLiteral("Look after the stairs"));
        TicketSample::save(dialog);
        QTRY_COMPARE(count("SELECT count(*) FROM duty_handover_row WHERE acknowledged_at IS NULL"), waiting + 1);
        m_sample->dialogs.answerConfirm(true);
        trigger("duty.submit");
        QTRY_COMPARE(
            m_sample->single(QStringLiteral("SELECT count(*) FROM visible_duty_submission WHERE log_id = ?"), {log}).toInt(), 1);
        QTRY_VERIFY(!m_sample->window->actions().action(QStringLiteral("duty.newEntry"))->isEnabled());
        m_sample->dialogs.answerText(QStringLiteral("It was the second staircase"));
        trigger("duty.correct");
        QTRY_COMPARE(m_sample->single(QStringLiteral("SELECT count(*) FROM visible_duty_note WHERE entry_id = ?"), {entry}).toInt(),
                     1);
        // The next one acknowledges what waits, one after the other.
        auto *bar = m_sample->find<MessageBar>(QStringLiteral("log.waiting"));
        for (qint64 left = waiting + 1; left > 0; --left) {
            QTRY_VERIFY(bar->isVisible());
            const QString before = bar->sentence();
            QTRY_VERIFY(TicketSample::findAnywhere(QStringLiteral("takeOverDialog")) == nullptr);
            trigger("duty.acknowledge");
            dialog = TicketSample::dialog("takeOverDialog");
            QVERIFY(dialog != nullptr);
            auto *done = TicketSample::part<QPushButton>(dialog, "handover.acknowledge");
            QVERIFY(!done->isEnabled());
            QTest::keyClick(TicketSample::part<QCheckBox>(dialog, "handover.read"), Qt::Key_Space);
            QVERIFY(done->isEnabled());
            done->click();
            QTRY_COMPARE(count("SELECT count(*) FROM duty_handover_row WHERE acknowledged_at IS NULL"), left - 1);
            QTRY_VERIFY(!bar->isVisible() || bar->sentence() != before);
        }
        QTRY_VERIFY(!m_sample->find(QStringLiteral("log.waiting"))->isVisible());
        QVERIFY(m_sample->dialogs.isSpent());
    }

    void aRotaIsShownBeforeItIsGivenOut()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("duty.plan")));
        const qint64 before = count("SELECT count(*) FROM visible_duty_assignment");
        trigger("duty.makeRota");
        QWidget *dialog = TicketSample::dialog("rotaDialog");
        QVERIFY(dialog != nullptr);
        auto *last = TicketSample::part<QLineEdit>(dialog, "rota.last");
        last->setFocus();
        last->selectAll();
        QTest::keyClicks(last, QStringLiteral("2026-12-06"));
        auto *give = TicketSample::part<QPushButton>(dialog, "rota.give");
        QVERIFY(!give->isEnabled());
        TicketSample::part<QPushButton>(dialog, "rota.try")->click();
        QTRY_VERIFY_WITH_TIMEOUT(give->isEnabled(), 20000);
        QVERIFY(TicketSample::part<QTreeWidget>(dialog, "rota.loads")->topLevelItemCount() > 3);
        QVERIFY(!TicketSample::part<QPlainTextEdit>(dialog, "rota.gaps")->toPlainText().isEmpty());
        QCOMPARE(count("SELECT count(*) FROM visible_duty_assignment"), before);
        give->click();
        QTRY_VERIFY(count("SELECT count(*) FROM visible_duty_assignment") > before);
        QTRY_VERIFY(TicketSample::findAnywhere(QStringLiteral("rotaDialog")) == nullptr);
    }

    void whatIsTypedSurvives()
    {
        const qint64 log = count("SELECT id FROM duty_log_row WHERE submitted_at IS NULL LIMIT 1");
        QVERIFY(log != 0);
        QVERIFY(m_sample->window->openItem("duty_log", log));
        trigger("duty.newEntry");
        QWidget *dialog = TicketSample::dialog("entryDialog");
        QVERIFY(dialog != nullptr);
        TicketSample::type(dialog, "entry.text", QStringLiteral("The lamp on the fifth floor"));
        QTest::qWait(600);
        delete dialog;
        trigger("duty.newEntry");
        dialog = TicketSample::dialog("entryDialog");
        auto *bar = dialog->findChild<MessageBar *>();
        QVERIFY(bar != nullptr && bar->isVisible());
        bar->findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
        QCOMPARE(TicketSample::part<QPlainTextEdit>(dialog, "entry.text")->toPlainText(),
                 QStringLiteral("The lamp on the fifth floor"));
        delete dialog;
    }

    void aLogIsBegunOutsideOfThePlan()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("duty.log")));
        const qint64 before = count("SELECT count(*) FROM visible_duty_log");
        trigger("duty.startLog");
        QWidget *dialog = TicketSample::dialog("logDialog");
        QVERIFY(dialog != nullptr);
        auto *people = TicketSample::part<QComboBox>(dialog, "log.person");
        QTRY_VERIFY(people->count() > 1);
        people->setCurrentIndex(people->findText(QStringLiteral("郑校长")));
        QCOMPARE(TicketSample::part<QComboBox>(dialog, "log.form")->currentData().toString(), QStringLiteral("leader"));
        TicketSample::type(dialog, "log.summary", QStringLiteral("Dinner with students"));
        TicketSample::save(dialog);
        QTRY_COMPARE(count("SELECT count(*) FROM visible_duty_log"), before + 1);
        const qint64 log = count("SELECT max(id) FROM visible_duty_log");
        QCOMPARE(m_sample->valueOf("duty_log", log, "summary").toString(), QStringLiteral("Dinner with students"));
        QCOMPARE(m_sample->valueOf("duty_log", log, "template").toString(), QStringLiteral("leader"));
        const auto about = [&] { return m_sample->find<QLabel>(QStringLiteral("log.about"))->text(); };
        QTRY_VERIFY2(about().contains(QStringLiteral("outside of the plan")), qPrintable(about()));
        // A leader's form asks for a talk first of all.
        QVERIFY(about().contains(QStringLiteral("not in it yet")));
        trigger("duty.newEntry");
        dialog = TicketSample::dialog("entryDialog");
        QVERIFY(dialog != nullptr);
        QCOMPARE(TicketSample::part<QComboBox>(dialog, "entry.kind")->currentData().toString(), QStringLiteral("talk"));
        QVERIFY(!TicketSample::part<QPlainTextEdit>(dialog, "entry.text")->placeholderText().isEmpty());
        delete dialog;
        // The summary is changed until the log is submitted.
        trigger("duty.editLog");
        dialog = TicketSample::dialog("logDialog");
        QVERIFY(dialog != nullptr);
        TicketSample::type(dialog, "log.summary", QStringLiteral("!"));
        TicketSample::save(dialog);
        QTRY_VERIFY(m_sample->valueOf("duty_log", log, "summary").toString().contains(u'!'));
    }

    void photographsComeWithAnEntry()
    {
        auto keys = std::make_shared<KeyRing>();
        keys->add(1, m_sample->database->catalogue().entity("duty_entry_file")->field("file")->klass, KeyRing::makeKey());
        m_sample->database->setKeys(Viewer::owner(), keys);
        const qint64 log = count("SELECT id FROM duty_log_row WHERE submitted_at IS NULL LIMIT 1");
        QVERIFY(m_sample->window->openItem("duty_log", log));
        trigger("duty.newEntry");
        QWidget *dialog = TicketSample::dialog("entryDialog");
        QVERIFY(dialog != nullptr);
        TicketSample::type(dialog, "entry.text", QStringLiteral("The lamp on the fifth floor"));
        auto *files = TicketSample::part<QListWidget>(dialog, "entry.files");
        QImage photo(16, 12, QImage::Format_RGB32);
        photo.fill(Qt::darkGreen);
        QApplication::clipboard()->setImage(photo);
        files->setFocus();
        QTest::keySequence(files, QKeySequence::Paste);
        QTRY_VERIFY2(files->count() == 1, qPrintable(m_sample->dialogs.told().join(u'\n')));
        TicketSample::save(dialog);
        QTRY_COMPARE(count("SELECT count(*) FROM visible_duty_entry_file"), 1);
        auto *tabs = m_sample->find<QTabBar>(QStringLiteral("log.tabs"));
        QTRY_COMPARE(tabs->tabText(1), QStringLiteral("Files 1"));
        // Another one beside it, pasted into the panel of the entry.
        tabs->setCurrentIndex(1);
        auto *panel = m_sample->find(QStringLiteral("page.duty.log"))->findChild<QListWidget *>(QStringLiteral("files.list"));
        QTRY_COMPARE(panel->count(), 1);
        photo.fill(Qt::darkRed);
        QApplication::clipboard()->setImage(photo);
        TicketSample::activate();
        panel->setFocus();
        QTest::keySequence(panel, QKeySequence::Paste);
        QTRY_COMPARE(count("SELECT count(*) FROM visible_duty_entry_file"), 2);
        QTRY_COMPARE(panel->count(), 2);
    }

    // From the tick on nothing of it lies anywhere but in the data.
    void whatIsInConfidenceIsNoDraft()
    {
        const qint64 log = count("SELECT id FROM duty_log_row WHERE submitted_at IS NULL LIMIT 1");
        QVERIFY(m_sample->window->openItem("duty_log", log));
        trigger("duty.newEntry");
        QWidget *dialog = TicketSample::dialog("entryDialog");
        QVERIFY(dialog != nullptr);
        const auto isKept = [] {
            const QSettings settings;
            for (const QString &key : settings.allKeys()) {
                if (settings.value(key).toString().contains(QStringLiteral("A secret of hers")))
                    return true;
            }
            return false;
        };
        TicketSample::type(dialog, "entry.text", QStringLiteral("A secret of hers"));
        QTRY_VERIFY(isKept());
        QTest::keyClick(TicketSample::part<QCheckBox>(dialog, "entry.private"), Qt::Key_Space);
        QVERIFY(!isKept());
        QTest::qWait(600);
        QVERIFY(!isKept());
        delete dialog;
    }

    void presenceIsToldInWords()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("duty.presence")));
        auto *table = m_sample->find<QTreeWidget>(QStringLiteral("presence.table"));
        auto *tabs = m_sample->find<QTabBar>(QStringLiteral("presence.tabs"));
        auto *rooms = m_sample->find<QTableView>(QStringLiteral("presence.coverage"));
        for (int tab = 0; tab < 4; ++tab) {
            tabs->setCurrentIndex(tab);
            QTRY_VERIFY(table->topLevelItemCount() > 0);
            QCOMPARE(rooms->isVisible(), tab == 2);
            QVERIFY(!m_sample->find<QLabel>(QStringLiteral("presence.finding"))->text().isEmpty());
        }
        // Those alone that nobody visited, and all of them again.
        tabs->setCurrentIndex(2);
        QTRY_VERIFY(rooms->model()->rowCount() > 0);
        const int all = rooms->model()->rowCount();
        QCOMPARE(rooms->model()->columnCount(), 4 + 20);
        QTest::keyClick(m_sample->find<QCheckBox>(QStringLiteral("presence.onlyOwed")), Qt::Key_Space);
        QVERIFY(rooms->model()->rowCount() < all);
        tabs->setCurrentIndex(4);
        QTRY_VERIFY(m_sample->find<QPlainTextEdit>(QStringLiteral("presence.bulletin"))
                        ->toPlainText()
                        .contains(QStringLiteral("2026-11-16")));
    }
};

QTEST_MAIN(DutyNightTest)
#include "test_dutynight.moc"

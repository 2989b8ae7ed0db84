// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketsample.h"

#include "access/deskkeys.h"
#include "support/resulttext.h"
#include "widgets/controls/datefield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QTableView>
#include <QTimer>

using namespace hk;
using namespace hk::test;

// A mentor's day: a talk written by keyboard alone, what follows from it done, what is confidential opened and written down.
class MentoringJourneyTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<TicketSample> m_sample;
    ListPanel *m_list = nullptr;
    MemoryKeychain m_keychain;

    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { TicketSample::press(key, modifiers); }
    static void write(const QString &words) { QTest::keyClicks(QApplication::focusWidget(), words); }
    // Into the field that has the keyboard, what is found is taken with Enter.
    static bool takeFirst(const QString &words)
    {
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        if (line == nullptr)
            return false;
        QTest::keyClicks(line, words);
        const auto *completer = line->parentWidget()->findChild<QCompleter *>();
        if (completer == nullptr)
            return false;
        QAbstractItemView *popup = completer->popup();
        if (!QTest::qWaitFor([popup] { return popup->isVisible() && popup->model()->rowCount() > 0; }, 5000))
            return false;
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        return QTest::qWaitFor([popup] { return !popup->isVisible(); }, 5000);
    }
    qint64 lastMeeting() const { return m_sample->single(QStringLiteral("SELECT max(id) FROM mentor_meeting")).toLongLong(); }
    int opened() const
    {
        return m_sample
            ->single(QStringLiteral("SELECT count(*) FROM audit_entry WHERE deed = 'show' AND subject LIKE 'mentor_confidence %'"))
            .toInt();
    }

private slots:
    void init()
    {
        m_sample = std::make_unique<TicketSample>(m_look);
        const auto open = m_sample->open();
        QVERIFY2(open.ok(), open.ok() ? "" : qPrintable(open.error().message + open.error().detail));
        // The keys of what is encrypted, as a desk without accounts has them.
        const auto desk = openDesk(*m_sample->database, m_keychain);
        HK_VERIFY(desk);
        HK_VERIFY(desk->shown.result());
        QVERIFY(m_sample->window->openPage(QStringLiteral("mentoring.meetings")));
        m_list = m_sample->list(QStringLiteral("mentoring.meetings"), QStringLiteral("mentoring.meetings"));
        QVERIFY(m_list != nullptr);
        QTRY_VERIFY(m_list->model().rowCount() > 20);
    }
    void cleanup() { m_sample.reset(); }

    void aTalkByKeyboardAlone()
    {
        const qint64 before = lastMeeting();
        const QString student =
            m_sample->single(QStringLiteral("SELECT number FROM student WHERE mentor = '孙立新' LIMIT 1")).toString();
        QVERIFY(!student.isEmpty());
        m_list->table().setFocus();
        press(Qt::Key_N, Qt::ControlModifier);
        QWidget *dialog = TicketSample::dialog("talkDialog");
        QVERIFY(dialog != nullptr);
        // Saved too early it says what is missing, beside the fields.
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog->isVisible());
        QTRY_VERIFY(!TicketSample::wordsBeside(dialog->findChild<QWidget *>(QStringLiteral("talk.content"))).isEmpty());
        QVERIFY(takeFirst(QStringLiteral("T0001")));
        press(Qt::Key_Tab);  // the day, which is today
        press(Qt::Key_Tab);
        write(QStringLiteral("25"));
        press(Qt::Key_Tab);
        QVERIFY(takeFirst(student));
        for (int i = 0; i < 8 && QApplication::focusWidget()->objectName() != QLatin1String("talk.content"); ++i)
            press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("talk.content"));
        write(QStringLiteral("Plan of the revision"));
        press(Qt::Key_Tab);
        write(QStringLiteral("Look at the exercises"));
        press(Qt::Key_Tab);
        write(QStringLiteral("2026-11-20"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(lastMeeting() > before);
        const qint64 made = lastMeeting();
        QCOMPARE(m_sample->valueOf("mentor_meeting", made, "minutes").toInt(), 25);
        QCOMPARE(m_sample->valueOf("mentor_meeting", made, "student_number").toString(), student);
        QCOMPARE(m_sample->valueOf("mentor_meeting", made, "day").toString(), QStringLiteral("2026-11-19"));
        QTRY_COMPARE(m_list->table().currentId(), made);
        QTRY_VERIFY(TicketSample::findAnywhere<QWidget>(QStringLiteral("talkDialog")) == nullptr);

        // Its follow-up is done.
        TicketSample::activate();
        QVERIFY(m_sample->window->openPage(QStringLiteral("mentoring.followUps")));
        ListPanel *follows = m_sample->list(QStringLiteral("mentoring.followUps"), QStringLiteral("mentoring.followUps"));
        const qint64 follow =
            m_sample->single(QStringLiteral("SELECT id FROM mentor_follow_up WHERE meeting_id = ?"), {made}).toLongLong();
        QVERIFY(follow != 0);
        QCOMPARE(m_sample->valueOf("mentor_follow_up", follow, "due_day").toString(), QStringLiteral("2026-11-20"));
        follows->showItem(follow);
        QTRY_COMPARE(follows->table().currentId(), follow);
        QTRY_VERIFY(m_sample->window->actions().action(QStringLiteral("mentoring.done"))->isEnabled());
        m_sample->dialogs.answerText(QStringLiteral("All done"));
        follows->table().setFocus();
        press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_sample->valueOf("mentor_follow_up", follow, "state").toString(), QStringLiteral("closed"));
        QCOMPARE(m_sample->valueOf("mentor_follow_up", follow, "answer").toString(), QStringLiteral("All done"));
    }

    void aConfidenceIsOpenedAndWrittenDown()
    {
        const qint64 meeting =
            m_sample->single(QStringLiteral("SELECT min(id) FROM mentor_meeting WHERE session IS NULL")).toLongLong();
        m_list->showItem(meeting);
        QTRY_VERIFY(m_sample->window->actions().action(QStringLiteral("mentoring.confide"))->isEnabled());
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("mentoring.confide")));
        QWidget *dialog = TicketSample::dialog("confidenceDialog");
        QVERIFY(dialog != nullptr);
        TicketSample::type(dialog, "confidence.text", QStringLiteral("zq words for few"));
        // What is typed is kept nowhere: nothing waits to write it.
        QVERIFY(dialog->findChildren<QTimer *>().isEmpty());
        for (const QString &key : QSettings().allKeys())
            QVERIFY2(!QSettings().value(key).toString().contains(QStringLiteral("zq words")), qPrintable(key));
        TicketSample::save(dialog);
        QWidget *panel = m_sample->find(QStringLiteral("talkPanel"));
        QPushButton *reveal = nullptr;
        QTRY_VERIFY((reveal = panel->findChild<QPushButton *>(QStringLiteral("reveal.text"))) != nullptr);
        const auto shown = [panel] {
            for (const QLabel *label : panel->findChildren<QLabel *>()) {
                if (label->text() == QLatin1String("zq words for few"))
                    return true;
            }
            return false;
        };
        QVERIFY(!shown());
        QCOMPARE(opened(), 0);
        reveal->setFocus();
        QTest::keyClick(reveal, Qt::Key_Space);
        QTRY_VERIFY(shown());
        QCOMPARE(opened(), 1);
    }

    void whoIsBehindAndWhatItTakes()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("mentoring.quota")));
        auto *map = m_sample->find<QTableView>(QStringLiteral("quota.map"));
        auto *lines = m_sample->find<QTableView>(QStringLiteral("quota.lines"));
        QTRY_VERIFY(map->model()->rowCount() > 3);
        QTRY_VERIFY(lines->model()->rowCount() > 3);
        QTRY_VERIFY(lines->model()->index(0, 2).data().toString().contains(QStringLiteral("more in")));
        const QString first = lines->model()->index(0, 0).data().toString();
        map->setFocus();
        press(Qt::Key_Down);
        QTRY_VERIFY(lines->model()->index(0, 0).data().toString() != first);
        const QString month = m_sample->find<QLabel>(QStringLiteral("quota.month"))->text();
        QCOMPARE(month, QStringLiteral("2026-11"));
    }

    void pairsAreMadeAndChanged()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("mentoring.pairings")));
        ListPanel *pairs = m_sample->list(QStringLiteral("mentoring.pairings"), QStringLiteral("mentoring.pairings"));
        QTRY_VERIFY(pairs->model().rowCount() > 10);
        const qint64 pairing = m_sample->single(QStringLiteral("SELECT min(id) FROM mentor_pairing")).toLongLong();
        const qint64 student = m_sample->valueOf("mentor_pairing", pairing, "student_id").toLongLong();
        pairs->showItem(pairing);
        QTRY_VERIFY(m_sample->window->actions().action(QStringLiteral("mentoring.changeMentor"))->isEnabled());
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("mentoring.changeMentor")));
        QWidget *dialog = TicketSample::dialog("pairDialog");
        QVERIFY(dialog != nullptr);
        QVERIFY(takeFirst(QStringLiteral("T0004")));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_sample->valueOf("mentor_pairing", pairing, "to_date").toString(), QStringLiteral("2026-11-18"));
        QCOMPARE(m_sample->single(QStringLiteral("SELECT count(*) FROM mentor_pairing WHERE student_id = ?"), {student}).toInt(),
                 2);
    }
};

QTEST_MAIN(MentoringJourneyTest)
#include "test_mentoringjourney.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketsample.h"

#include "storage/rights/keyring.h"
#include "widgets/form/draft.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QToolButton>

using namespace hk;
using namespace hk::test;

// Taking a report: four inputs, what is known filled in, what is likely the same shown, and nothing typed lost.
class TicketIntakeTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<TicketSample> m_sample;
    QWidget *m_dialog = nullptr;

    void openDialog()
    {
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("tickets.newTicket")));
        m_dialog = TicketSample::dialog("intakeDialog");
        QVERIFY(m_dialog != nullptr);
        auto *category = TicketSample::part<QComboBox>(m_dialog, "intake.category");
        QTRY_VERIFY(category->count() > 5);
    }
    QLineEdit *line(const char *name) const { return TicketSample::part<QLineEdit>(m_dialog, name); }
    void chooseCategory(const QString &code) const
    {
        auto *category = TicketSample::part<QComboBox>(m_dialog, "intake.category");
        const int row = category->findData(code);
        QVERIFY(row >= 0);
        category->setFocus();
        while (category->currentIndex() < row)
            QTest::keyClick(category, Qt::Key_Down);
    }
    bool isKept() const { return keptDraft(draftKey(*m_sample->database, "ticket", {}, {}), systemNow()).has_value(); }
    qint64 newest() const { return m_sample->single(QStringLiteral("SELECT max(id) FROM visible_ticket")).toLongLong(); }

private slots:
    void init()
    {
        QSettings().clear();
        m_sample = std::make_unique<TicketSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        QVERIFY(m_sample->window->openPage(QStringLiteral("tickets.board")));
        openDialog();
    }

    void cleanup()
    {
        // Without a window that is active, a dialog has no parent to go with.
        QList<QPointer<QWidget>> left;
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (qobject_cast<QDialog *>(top) != nullptr)
                left << top;
        }
        for (const QPointer<QWidget> &dialog : left)
            delete dialog.data();
        m_sample.reset();
        m_dialog = nullptr;
    }

    void saysWhatIsMissing()
    {
        const qint64 before = newest();
        TicketSample::save(m_dialog);
        QVERIFY(!TicketSample::wordsBeside(line("intake.where")).isEmpty());
        QVERIFY(!TicketSample::wordsBeside(TicketSample::part<QPlainTextEdit>(m_dialog, "intake.words")).isEmpty());
        QVERIFY(!TicketSample::wordsBeside(TicketSample::part<QComboBox>(m_dialog, "intake.category")).isEmpty());
        QVERIFY(TicketSample::wordsBeside(TicketSample::part<QComboBox>(m_dialog, "intake.source")).isEmpty());
        QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("intake.where"));
        QCOMPARE(newest(), before);
        TicketSample::type(m_dialog, "intake.words", QStringLiteral("Dark."));
        QTRY_VERIFY(TicketSample::wordsBeside(TicketSample::part<QPlainTextEdit>(m_dialog, "intake.words")).isEmpty());
    }

    void fourInputsAreEnough()
    {
        const QString room =
            m_sample->single(QStringLiteral("SELECT place FROM room_list ORDER BY place_order LIMIT 1")).toString();
        const qint64 before = newest();
        TicketSample::type(m_dialog, "intake.where", room);
        TicketSample::type(m_dialog, "intake.words", QStringLiteral("The tap drips. All night long."));
        chooseCategory(QStringLiteral("repair"));
        TicketSample::save(m_dialog);
        QTRY_VERIFY(newest() > before);
        const qint64 ticket = newest();
        QCOMPARE(m_sample->valueOf("ticket", ticket, "title").toString(), QStringLiteral("The tap drips. All night long."));
        QCOMPARE(m_sample->valueOf("ticket", ticket, "category").toString(), QStringLiteral("repair"));
        QCOMPARE(m_sample->valueOf("ticket", ticket, "source").toString(), QStringLiteral("desk"));
        QVERIFY(m_sample->valueOf("ticket", ticket, "room_id").toLongLong() != 0);
        QTRY_VERIFY(TicketSample::findAnywhere(QStringLiteral("intakeDialog")) == nullptr);
        // The new one is chosen on the board, its details beside it.
        QTRY_COMPARE(m_sample->find<QLabel>(QStringLiteral("ticket.number"))->text(),
                     m_sample->valueOf("ticket", ticket, "number").toString());
    }

    void fillsInWhatTheRosterKnows()
    {
        const QString number =
            m_sample
                ->single(
                    QStringLiteral("SELECT student.number FROM student_list student WHERE student.place <> '' AND student.phone "
                                   "IS NOT NULL ORDER BY student.id LIMIT 1"))
                .toString();
        QVERIFY(!number.isEmpty());
        TicketSample::type(m_dialog, "intake.where", number);
        QTRY_VERIFY(!line("intake.name")->text().isEmpty());
        QVERIFY(!line("intake.phone")->text().isEmpty());
        TicketSample::type(m_dialog, "intake.words", QStringLiteral("No hot water"));
        chooseCategory(QStringLiteral("daily"));
        const qint64 before = newest();
        TicketSample::save(m_dialog);
        QTRY_VERIFY(newest() > before);
        QVERIFY(m_sample->valueOf("ticket", newest(), "room_id").toLongLong() != 0);
        QCOMPARE(
            m_sample
                ->single(QStringLiteral("SELECT student.number FROM visible_ticket_complainant complainant JOIN visible_student "
                                        "student ON student.id = complainant.student_id WHERE ticket_id = ?"),
                         {newest()})
                .toString(),
            number);
    }

    void showsWhatIsLikelyTheSame()
    {
        const QString from =
            QStringLiteral(" FROM ticket_card card JOIN visible_ticket ticket ON ticket.id = card.id WHERE card.is_open = 1 "
                           "AND ticket.room_id IS NOT NULL AND ticket.private = 0 ORDER BY card.id LIMIT 1");
        const qint64 there = m_sample->single(QStringLiteral("SELECT card.id") + from).toLongLong();
        const QString place = m_sample->single(QStringLiteral("SELECT card.place") + from).toString();
        const QString number = m_sample->valueOf("ticket", there, "number").toString();
        const qint64 before = newest();
        const int steps = m_sample->steps(there);
        TicketSample::type(m_dialog, "intake.where", place);
        TicketSample::type(m_dialog, "intake.words", QStringLiteral("Still broken"));
        chooseCategory(m_sample->valueOf("ticket", there, "category").toString());
        QPushButton *join = nullptr;
        QTRY_VERIFY((join = TicketSample::part<QPushButton>(m_dialog, qPrintable(QStringLiteral("like.") + number))) != nullptr
                    && join->isVisible());
        join->click();
        // One more report, merged into the one that goes on.
        QTRY_COMPARE(m_sample->steps(there), steps + 1);
        QTRY_VERIFY(newest() > before);
        QTRY_COMPARE(m_sample->single(QStringLiteral("SELECT stage FROM ticket_row WHERE id = ?"), {newest()}).toString(),
                     QStringLiteral("merged"));
        QTRY_COMPARE(m_sample->find<QLabel>(QStringLiteral("ticket.number"))->text().section(u' ', 0, 0), number);
    }

    // How soon and how many say the priority; who chooses another one says why.
    void anotherPriorityAsksWhy()
    {
        const qint64 before = newest();
        TicketSample::type(m_dialog, "intake.where", QStringLiteral("the gate"));
        TicketSample::type(m_dialog, "intake.words", QStringLiteral("No water in the whole building."));
        chooseCategory(QStringLiteral("repair"));
        TicketSample::part<QToolButton>(m_dialog, "intake.more")->click();
        const auto pick = [this](const char *name, const char *code) {
            auto *choices = TicketSample::part<QComboBox>(m_dialog, name);
            const int row = choices->findData(QLatin1String(code));
            QVERIFY(row >= 0);
            choices->setFocus();
            while (choices->currentIndex() != row)
                QTest::keyClick(choices, choices->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
        };
        const auto *priority = TicketSample::part<QComboBox>(m_dialog, "intake.priority");
        auto *reason = TicketSample::part<QLineEdit>(m_dialog, "intake.priorityReason");
        QCOMPARE(priority->currentData().toString(), QStringLiteral("normal"));
        pick("intake.impact", "high");
        QCOMPARE(priority->currentData().toString(), QStringLiteral("urgent"));
        QVERIFY(!reason->isVisible());
        pick("intake.priority", "low");
        QVERIFY(reason->isVisible());
        TicketSample::save(m_dialog);
        QVERIFY(!TicketSample::wordsBeside(reason).isEmpty());
        QCOMPARE(newest(), before);
        TicketSample::type(m_dialog, "intake.priorityReason", QStringLiteral("Announced long ago"));
        QVERIFY(TicketSample::wordsBeside(reason).isEmpty());
        TicketSample::save(m_dialog);
        QTRY_VERIFY(newest() > before);
        QCOMPARE(m_sample->valueOf("ticket", newest(), "impact").toString(), QStringLiteral("high"));
        QCOMPARE(m_sample->valueOf("ticket", newest(), "priority").toString(), QStringLiteral("low"));
        QCOMPARE(
            m_sample
                ->single(QStringLiteral("SELECT text FROM visible_ticket_event WHERE kind = 'reprioritised' AND ticket_id = ?"),
                         {newest()})
                .toString(),
            QStringLiteral("Announced long ago"));
    }

    // Of a private report nothing is kept outside the data; a category that is only passed by makes none.
    void whatIsPrivateIsNotKept()
    {
        TicketSample::type(m_dialog, "intake.where", QStringLiteral("somewhere"));
        TicketSample::type(m_dialog, "intake.words", QStringLiteral("Cries at night"));
        QTRY_VERIFY(isKept());
        auto *box = TicketSample::part<QCheckBox>(m_dialog, "intake.private");
        chooseCategory(QStringLiteral("wellbeing"));
        QVERIFY(box->isChecked());
        QTest::qWait(600);
        QVERIFY(!isKept());
        QTest::keyClick(TicketSample::part<QComboBox>(m_dialog, "intake.category"), Qt::Key_Up);
        QVERIFY(!box->isChecked());
        QTRY_VERIFY(isKept());
    }

    void whatWasTypedSurvives()
    {
        TicketSample::type(m_dialog, "intake.where", QStringLiteral("somewhere"));
        TicketSample::type(m_dialog, "intake.words", QStringLiteral("The window does not close"));
        QTRY_VERIFY(!QSettings().childGroups().isEmpty());
        // As if the program had ended there.
        QTest::qWait(600);
        delete m_dialog;
        openDialog();
        const auto *bar = m_dialog->findChild<MessageBar *>();
        QVERIFY(bar != nullptr && bar->isVisible());
        bar->findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
        QTRY_COMPARE(TicketSample::part<QPlainTextEdit>(m_dialog, "intake.words")->toPlainText(),
                     QStringLiteral("The window does not close"));
        QCOMPARE(line("intake.where")->text(), QStringLiteral("somewhere"));
        // Leaving asks, and then it is gone.
        m_sample->dialogs.answerConfirm(true);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(TicketSample::findAnywhere(QStringLiteral("intakeDialog")) == nullptr);
        openDialog();
        QVERIFY(!m_dialog->findChild<MessageBar *>()->isVisible());
    }

    void photographsComeWithIt()
    {
        auto keys = std::make_shared<KeyRing>();
        keys->add(1, m_sample->database->catalogue().entity("ticket_file")->field("file")->klass, KeyRing::makeKey());
        m_sample->database->setKeys(Viewer::owner(), keys);
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QMimeData data;
        data.setImageData(picture);
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_dialog, &drop);
        QVERIFY(drop.isAccepted());
        auto *files = TicketSample::part<QListWidget>(m_dialog, "intake.files");
        QTRY_VERIFY2(files->count() == 1, qPrintable(m_sample->dialogs.told().join(u'\n')));
        QVERIFY(files->isVisible());
        TicketSample::type(m_dialog, "intake.where", QStringLiteral("the yard"));
        TicketSample::type(m_dialog, "intake.words", QStringLiteral("A bicycle blocks the way"));
        chooseCategory(QStringLiteral("safety"));
        const qint64 before = newest();
        TicketSample::save(m_dialog);
        QTRY_VERIFY(newest() > before);
        QCOMPARE(
            m_sample->single(QStringLiteral("SELECT count(*) FROM visible_ticket_file WHERE ticket_id = ?"), {newest()}).toInt(),
            1);
        auto *list = m_sample->find(QStringLiteral("ticketPanel"))->findChild<QListWidget *>(QStringLiteral("files.list"));
        QTRY_COMPARE(list->count(), 1);
    }
};

QTEST_MAIN(TicketIntakeTest)
#include "test_ticketintake.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketsample.h"

#include "access/deskkeys.h"
#include "storage/rows.h"
#include "support/resulttext.h"
#include "widgets/controls/choicefield.h"

#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QSpinBox>
#include <QTreeWidget>

using namespace hk;
using namespace hk::test;

// The forms of mentoring beside that of a new talk: notes and who reads them, records, edited talks, and the rules of the quota.
class MentoringFormsTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<TicketSample> m_sample;
    ListPanel *m_list = nullptr;
    MemoryKeychain m_keychain;

    // A held one-to-one talk of a student in the roster, chosen in the list.
    qint64 chooseTalk(const char *state = "held")
    {
        const qint64 talk = m_sample
                                ->single(QStringLiteral("SELECT min(id) FROM mentor_meeting WHERE session IS NULL AND state = ?"),
                                         {QLatin1String(state)})
                                .toLongLong();
        m_list->showItem(talk);
        const auto isChosen = [&] { return m_sample->window->actions().action(QStringLiteral("mentoring.note"))->isEnabled(); };
        return QTest::qWaitFor([&] { return m_list->table().currentId() == talk && isChosen(); }, 5000) ? talk : 0;
    }
    QWidget *opened(const char *action, const char *dialog)
    {
        return m_sample->window->actions().trigger(QLatin1String(action)) ? TicketSample::dialog(dialog) : nullptr;
    }
    int notes() const { return m_sample->single(QStringLiteral("SELECT count(*) FROM mentor_note")).toInt(); }
    int records() const { return m_sample->single(QStringLiteral("SELECT count(*) FROM mentor_confidence")).toInt(); }
    QByteArray bytesOfFile() const
    {
        QFile file(m_sample->database->path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        m_sample = std::make_unique<TicketSample>(m_look);
        const auto open = m_sample->open();
        QVERIFY2(open.ok(), open.ok() ? "" : qPrintable(open.error().message + open.error().detail));
        const auto desk = openDesk(*m_sample->database, m_keychain);
        HK_VERIFY(desk);
        HK_VERIFY(desk->shown.result());
        QVERIFY(m_sample->window->openPage(QStringLiteral("mentoring.meetings")));
        m_list = m_sample->list(QStringLiteral("mentoring.meetings"), QStringLiteral("mentoring.meetings"));
        QVERIFY(m_list != nullptr);
        QTRY_VERIFY(m_list->model().rowCount() > 20);
    }
    void cleanup() { m_sample.reset(); }

    void aNoteForEverybody()
    {
        QVERIFY(chooseTalk() != 0);
        QWidget *dialog = opened("mentoring.note", "noteDialog");
        QVERIFY(dialog != nullptr);
        TicketSample::save(dialog);
        QTRY_VERIFY(!TicketSample::wordsBeside(TicketSample::part<QWidget>(dialog, "note.text")).isEmpty());
        QVERIFY(TicketSample::chooseFirst(dialog, "note.topic"));
        TicketSample::type(dialog, "note.text", QStringLiteral("Wants another major"));
        QVERIFY(!TicketSample::part<QCheckBox>(dialog, "note.psychologist")->isVisible());
        TicketSample::save(dialog);
        QTRY_COMPARE(notes(), 1);
        QCOMPARE(m_sample->single(QStringLiteral("SELECT topic || ': ' || text FROM mentor_note")).toString(),
                 QStringLiteral("study: Wants another major"));
        QCOMPARE(records(), 0);
    }

    void aNoteForSomeIsKeptEncrypted()
    {
        QVERIFY(chooseTalk() != 0);
        QWidget *dialog = opened("mentoring.note", "noteDialog");
        QVERIFY(dialog != nullptr);
        auto *whose = TicketSample::part<ChoiceField>(dialog, "note.readers");
        QVERIFY(whose->isEnabled());
        whose->setFocus();
        QTest::keyClick(whose, Qt::Key_Down);
        auto *counsellor = TicketSample::part<QCheckBox>(dialog, "note.counsellor");
        QTRY_VERIFY(counsellor->isVisible());
        QTest::mouseClick(counsellor, Qt::LeftButton, {}, QPoint(8, counsellor->height() / 2));
        QVERIFY(counsellor->isChecked());
        TicketSample::type(dialog, "note.text", QStringLiteral("zq sealed words"));
        TicketSample::save(dialog);
        QTRY_COMPARE(records(), 1);
        QCOMPARE(notes(), 0);
        QCOMPARE(m_sample->single(QStringLiteral("SELECT readers FROM mentor_confidence")).toString(),
                 QStringLiteral("counsellor"));
        m_sample->database->waitForIdle();
        QVERIFY(!bytesOfFile().contains("zq sealed"));
    }

    void aRecordIsOpenedChangedAndDeletedByItsAuthor()
    {
        const qint64 talk = chooseTalk();
        QWidget *dialog = opened("mentoring.confide", "confidenceDialog");
        QVERIFY(dialog != nullptr);
        TicketSample::type(dialog, "confidence.text", QStringLiteral("first"));
        TicketSample::save(dialog);
        QTRY_COMPARE(records(), 1);
        QTRY_VERIFY(TicketSample::findAnywhere(QStringLiteral("confidenceDialog")) == nullptr);
        // It stands in the student's history, and opens from there.
        const qint64 record = m_sample->single(QStringLiteral("SELECT id FROM mentor_confidence")).toLongLong();
        QVERIFY(talk != 0 && m_sample->window->openItem("mentor_confidence", record));
        dialog = TicketSample::dialog("confidenceDialog");
        QVERIFY(dialog != nullptr);
        auto *text = TicketSample::part<QPlainTextEdit>(dialog, "confidence.text");
        QVERIFY(text->isReadOnly() && text->toPlainText().isEmpty());
        QTest::mouseClick(TicketSample::part<QPushButton>(dialog, "confidence.open"), Qt::LeftButton);
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("first"));
        QVERIFY(!text->isReadOnly());
        TicketSample::type(dialog, "confidence.text", QStringLiteral("second "));
        TicketSample::save(dialog);
        QTRY_VERIFY(TicketSample::findAnywhere(QStringLiteral("confidenceDialog")) == nullptr);
        QVERIFY(m_sample->window->openItem("mentor_confidence", record));
        dialog = TicketSample::dialog("confidenceDialog");
        QVERIFY(dialog != nullptr);
        QTest::mouseClick(TicketSample::part<QPushButton>(dialog, "confidence.delete"), Qt::LeftButton);
        QTRY_COMPARE(records(), 0);
    }

    void aMissedTalkIsEditedAndStaysMissed()
    {
        const qint64 talk = chooseTalk("missed");
        QVERIFY(talk != 0);
        QWidget *dialog = opened("mentoring.edit", "talkDialog");
        QVERIFY(dialog != nullptr);
        auto *place = TicketSample::part<QLineEdit>(dialog, "talk.place");
        QTRY_VERIFY(TicketSample::part<QWidget>(dialog, "talk.content")->hasFocus());
        place->clear();
        TicketSample::type(dialog, "talk.place", QStringLiteral("Room 302"));
        TicketSample::save(dialog);
        QTRY_COMPARE(m_sample->valueOf("mentor_meeting", talk, "place").toString(), QStringLiteral("Room 302"));
        QCOMPARE(m_sample->valueOf("mentor_meeting", talk, "state").toString(), QStringLiteral("missed"));
    }

    void whatCannotBeReadIsToldAndWhatIsTypedIsNotLost()
    {
        const qint64 talk = chooseTalk();
        QWidget *dialog = opened("mentoring.edit", "talkDialog");
        QVERIFY(dialog != nullptr);
        auto *content = TicketSample::part<QPlainTextEdit>(dialog, "talk.content");
        QTRY_VERIFY(content->hasFocus());
        const QString before = content->toPlainText();
        auto *time = TicketSample::part<QLineEdit>(dialog, "talk.time");
        time->clear();
        TicketSample::type(dialog, "talk.time", QStringLiteral("half past two"));
        TicketSample::save(dialog);
        QTRY_VERIFY(!TicketSample::wordsBeside(time).isEmpty());
        time->clear();
        TicketSample::type(dialog, "talk.time", QStringLiteral("14:30"));
        TicketSample::type(dialog, "talk.content", QStringLiteral("More words. "));
        // Left by mistake: asked first, and stayed.
        m_sample->dialogs.answerConfirm(false);
        QTest::keyClick(content, Qt::Key_Escape);
        QVERIFY(m_sample->dialogs.isSpent() && dialog->isVisible());
        // It goes without a question, as when the program ends: what was typed is offered again.
        qobject_cast<QDialog *>(dialog)->done(QDialog::Rejected);
        QTRY_VERIFY(TicketSample::findAnywhere(QStringLiteral("talkDialog")) == nullptr);
        TicketSample::activate();
        dialog = opened("mentoring.edit", "talkDialog");
        QVERIFY(dialog != nullptr);
        auto *bar = dialog->findChild<MessageBar *>();
        QTRY_VERIFY(bar->isVisible());
        emit bar->actionClicked();
        content = TicketSample::part<QPlainTextEdit>(dialog, "talk.content");
        QTRY_VERIFY(content->toPlainText().contains(QStringLiteral("More words.")));
        QCOMPARE(TicketSample::part<QLineEdit>(dialog, "talk.time")->text(), QStringLiteral("14:30"));
        TicketSample::save(dialog);
        QTRY_VERIFY(m_sample->valueOf("mentor_meeting", talk, "content").toString() != before);
    }

    void theRulesOfTheQuota()
    {
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("mentoring.rule")));
        auto *list = m_sample->find<QTreeWidget>(QStringLiteral("mentoring.rules"));
        QTRY_VERIFY(list != nullptr && list->topLevelItemCount() == 1);
        // The usual one, until the school says its own.
        QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("The whole school"));
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("as usual"));
        QCOMPARE(list->topLevelItem(0)->text(2), QStringLiteral("2"));
        list->setCurrentItem(list->topLevelItem(0));
        auto *edit = m_sample->find<QPushButton>(QStringLiteral("mentoring.rules.edit"));
        QTRY_VERIFY(edit->isEnabled());
        QTest::mouseClick(edit, Qt::LeftButton);
        QWidget *dialog = TicketSample::dialog("settingDialog");
        QVERIFY(dialog != nullptr);
        TicketSample::part<QSpinBox>(dialog, "setting.meetings")->setValue(3);
        TicketSample::part<QSpinBox>(dialog, "setting.least_days")->setValue(7);
        TicketSample::save(dialog);
        QTRY_COMPARE(m_sample->single(QStringLiteral("SELECT meetings * 100 + least_days FROM mentor_rule")).toInt(), 307);
        QTRY_COMPARE(list->topLevelItem(0)->text(2), QStringLiteral("3"));
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("always"));
        // A group's own beside it.
        QTest::mouseClick(m_sample->find<QPushButton>(QStringLiteral("mentoring.rules.new")), Qt::LeftButton);
        dialog = TicketSample::dialog("settingDialog");
        QVERIFY(dialog != nullptr);
        auto *team = TicketSample::part<QComboBox>(dialog, "setting.team");
        QVERIFY(team->count() > 1);
        team->setCurrentIndex(1);
        TicketSample::part<QSpinBox>(dialog, "setting.meetings")->setValue(1);
        TicketSample::save(dialog);
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QTRY_COMPARE(m_sample->single(QStringLiteral("SELECT count(*) FROM mentor_rule WHERE team IS NOT NULL")).toInt(), 1);
    }

    void whatTheTermsDoNotSayIsSaid()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("mentoring.quota")));
        auto *said = m_sample->find<QLabel>(QStringLiteral("quota.terms"));
        auto *summary = m_sample->find<QLabel>(QStringLiteral("quota.summary"));
        QTRY_VERIFY(!summary->text().isEmpty());
        QTRY_VERIFY(said->isVisible());
        QVERIFY(said->text().contains(QStringLiteral("No terms are entered")));
        HK_VERIFY(m_sample->database
                      ->write({},
                              [](Writer &writer) {
                                  return insertRow(writer, "term",
                                                   {{QStringLiteral("name"), QStringLiteral("Autumn")},
                                                    {QStringLiteral("first_day"), QStringLiteral("2026-09-07")},
                                                    {QStringLiteral("last_day"), QStringLiteral("2027-01-22")},
                                                    {QStringLiteral("teaching_weeks"), 18}});
                              })
                      .result());
        QTest::mouseClick(m_sample->find<QWidget>(QStringLiteral("quota.back")), Qt::LeftButton);
        QTRY_VERIFY(!said->isVisible());
        for (int month = 0; month < 2; ++month)
            QTest::mouseClick(m_sample->find<QWidget>(QStringLiteral("quota.back")), Qt::LeftButton);
        QTRY_VERIFY(said->isVisible());
        QVERIFY2(said->text().contains(QStringLiteral("do not reach 2026-08")), qPrintable(said->text()));
    }
};

QTEST_MAIN(MentoringFormsTest)
#include "test_mentoringforms.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "storage/rows.h"
#include "widgets/controls/formfield.h"
#include "widgets/form/draft.h"
#include "widgets/form/entityform.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>

using namespace hk;

class FormTest : public QObject {
    Q_OBJECT

    test::SampleData m_data;
    std::unique_ptr<EntityForm> m_form;

    QLineEdit *line(const QString &field) { return m_form->findChild<QLineEdit *>(QStringLiteral("field.") + field); }
    QString error(const QByteArray &field) { return qobject_cast<FormField *>(m_form->editor(field)->parentWidget())->error(); }
    QVariantMap row(qint64 id)
    {
        const auto found = m_data.database().read([id](Reader &r) { return readRow(r, "person", id); }).result();
        return found.ok() ? *found : QVariantMap{};
    }

    QString place(const QByteArray &row = {}, const QByteArray &account = {})
    {
        return draftKey(m_data.database(), "person", row, account);
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("hallkeeper-test"));
        HK_VERIFY(m_data.open(3));
        HK_VERIFY(m_data.database()
                      .write({},
                             [](Writer &w) {
                                 return insertRow(w, "house", {{QStringLiteral("name"), QStringLiteral("梅园")}});
                             })
                      .result());
    }
    void cleanupTestCase() { m_data.close(); }

    void init()
    {
        QSettings().clear();
        m_form = std::make_unique<EntityForm>(m_data.context(), "person",
                                              std::vector<FormSection>{{QStringLiteral("Who"), {"number", "name", "phone", "born"}},
                                                                       {QStringLiteral("Where"), {"state", "house_id", "grade"}}});
        m_form->resize(600, 500);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
    }
    void cleanup() { m_form.reset(); }

    void errorsStandBesideTheirField()
    {
        m_form->createNew();
        QTest::keyClicks(line(QStringLiteral("born")), QStringLiteral("someday"));
        QVERIFY(!error("born").isEmpty());
        QVERIFY(error("number").isEmpty());
        QTest::keyClick(line(QStringLiteral("name")), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!error("number").isEmpty());
        QTRY_COMPARE(QApplication::focusWidget(), line(QStringLiteral("number")));
    }

    void controlEnterSaves()
    {
        m_form->createNew();
        QSignalSpy saved(m_form.get(), &EntityForm::saved);
        QTest::keyClicks(line(QStringLiteral("number")), QStringLiteral("n77"));
        QTest::keyClicks(line(QStringLiteral("name")), QStringLiteral("Zhang"));
        QTest::keyClicks(line(QStringLiteral("born")), QStringLiteral("2005.9.1"));
        QTest::keyClick(line(QStringLiteral("born")), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.count(), 1);
        const QVariantMap made = row(saved.at(0).at(0).toLongLong());
        QCOMPARE(made.value(QStringLiteral("number")).toString(), QStringLiteral("n77"));
        QCOMPARE(made.value(QStringLiteral("born")).toString(), QStringLiteral("2005-09-01"));
        QVERIFY(made.value(QStringLiteral("phone")).isNull());
    }

    void aTakenNumberIsSaidBesideIt()
    {
        m_form->createNew({{QStringLiteral("number"), QStringLiteral("n000001")}, {QStringLiteral("name"), QStringLiteral("Li")}});
        m_form->save();
        QTRY_VERIFY(!error("number").isEmpty());
        QTest::keyClicks(line(QStringLiteral("number")), QStringLiteral("9"));
        QVERIFY(error("number").isEmpty());
    }

    void referencesCompleteByPinyinAndAreCreated()
    {
        m_form->createNew();
        m_form->activateWindow();
        line(QStringLiteral("house_id"))->setFocus();
        QTest::keyClicks(line(QStringLiteral("house_id")), QStringLiteral("my"));
        const auto completer = m_form->editor("house_id")->findChild<QCompleter *>();
        QTRY_VERIFY(completer->popup()->isVisible());
        QCOMPARE(completer->popup()->model()->index(0, 0).data().toString(), QStringLiteral("梅园"));
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QTRY_COMPARE(m_form->editor("house_id")->value().toLongLong(), 1);

        m_form->editor("house_id")->setValue(QVariant::fromValue(NewReference{QStringLiteral("兰园")}));
        QSignalSpy saved(m_form.get(), &EntityForm::saved);
        QTest::keyClicks(line(QStringLiteral("number")), QStringLiteral("n78"));
        QTest::keyClicks(line(QStringLiteral("name")), QStringLiteral("Wang"));
        m_form->save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(row(saved.at(0).at(0).toLongLong()).value(QStringLiteral("house_id")).toLongLong(), 2);
    }

    void leavingAsksOnlyWhenSomethingWouldBeLost()
    {
        QSignalSpy left(m_form.get(), &EntityForm::left);
        m_form->createNew();
        const qsizetype asked = m_data.dialogs.asked().size();
        QTest::keyClick(line(QStringLiteral("name")), Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        QCOMPARE(m_data.dialogs.asked().size(), asked);
        QTest::keyClicks(line(QStringLiteral("name")), QStringLiteral("Zhao"));
        m_data.dialogs.answerConfirm(false);
        QTest::keyClick(line(QStringLiteral("name")), Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        m_data.dialogs.answerConfirm(true);
        QTest::keyClick(line(QStringLiteral("name")), Qt::Key_Escape);
        QCOMPARE(left.count(), 2);
    }

    void aDraftSurvives()
    {
        m_form->createNew();
        QTest::keyClicks(line(QStringLiteral("name")), QStringLiteral("Unsaved"));
        QTRY_VERIFY(keptDraft(place(), systemNow()).has_value());
        cleanup();
        const auto kept = keptDraft(place(), systemNow());
        QCOMPARE(kept->values.value(QStringLiteral("name")).toString(), QStringLiteral("Unsaved"));
        m_form = std::make_unique<EntityForm>(m_data.context(), "person", std::vector<FormSection>{{{}, {"number", "name"}}});
        m_form->show();
        m_form->createNew();
        auto *bring = m_form->findChild<QPushButton *>(QStringLiteral("messageAction"));
        QVERIFY(bring->isVisible());
        QTest::mouseClick(bring, Qt::LeftButton);
        QTRY_COMPARE(line(QStringLiteral("name"))->text(), QStringLiteral("Unsaved"));
    }

    // Keys are the file's own: a draft is offered in the file and for the row it was typed for, and finds its rows again by their
    // uid.
    void aDraftIsOfOneFileAndRow()
    {
        test::SampleData other;
        HK_VERIFY(other.open(3));
        QVERIFY(place() != draftKey(other.database(), "person", {}, {}));
        QVERIFY(place("a") != place("b"));
        QVERIFY(place({}, "a") != place({}, "b"));
        const Draft draft{systemNow(), {{QStringLiteral("house_id"), 1}, {QStringLiteral("name"), QStringLiteral("Unsaved")}}};
        keepDraft(m_data.database(), place(), draft, {{QStringLiteral("house_id"), "house"}});
        m_data.database().waitForIdle();
        QVERIFY(!QSettings().value(place()).toByteArray().contains("\"house_id\":1"));
        // The row has another key by now.
        HK_VERIFY(m_data.database()
                      .write({},
                             [](Writer &w) -> Result<void> {
                                 Statement move = w.statement(QStringLiteral("UPDATE main.house SET id = 9 WHERE id = 1"));
                                 return move.run();
                             })
                      .result());
        m_form->createNew();
        QTest::mouseClick(m_form->findChild<QPushButton *>(QStringLiteral("messageAction")), Qt::LeftButton);
        QTRY_COMPARE(line(QStringLiteral("name"))->text(), QStringLiteral("Unsaved"));
        QCOMPARE(m_form->editor("house_id")->value().toLongLong(), 9);
        // Where there is no such row nothing is chosen.
        const auto elsewhere = readDraft(other.database(), *keptDraft(place(), systemNow())).result();
        HK_VERIFY(elsewhere);
        QVERIFY(!elsewhere->contains(QStringLiteral("house_id")));
        QCOMPARE(elsewhere->value(QStringLiteral("name")).toString(), QStringLiteral("Unsaved"));
        HK_VERIFY(m_data.database()
                      .write({},
                             [](Writer &w) -> Result<void> {
                                 Statement move = w.statement(QStringLiteral("UPDATE main.house SET id = 1 WHERE id = 9"));
                                 return move.run();
                             })
                      .result());
        other.close();
    }

    // Dropped while it is still being written it does not come back; old ones go by themselves.
    void aDraftGoesForGood()
    {
        QSemaphore goOn;
        const auto before = m_data.database().read([&goOn](Reader &) -> Result<void> {
            goOn.acquire();
            return {};
        });
        keepDraft(m_data.database(), place(), {systemNow(), {{QStringLiteral("house_id"), 1}}},
                  {{QStringLiteral("house_id"), "house"}});
        dropDraft(place());
        goOn.release();
        m_data.database().waitForIdle();
        QVERIFY(!keptDraft(place(), systemNow()));
        constexpr qint64 day = qint64(24) * 3'600'000;
        keepDraft(m_data.database(), place("a"), {systemNow() - 31 * day, {{QStringLiteral("name"), QStringLiteral("Old")}}});
        QVERIFY(!keptDraft(place("a"), systemNow()));
        QVERIFY(keptDraft(place("a"), systemNow() - 2 * day));
        keepDraft(m_data.database(), place("b"), {systemNow(), {{QStringLiteral("name"), QStringLiteral("New")}}});
        QVERIFY(!QSettings().contains(place("a")));
        QVERIFY(keptDraft(place("b"), systemNow()));
    }

    // Wherever the person came from: what the form was opened with, an edit taken back and a list of choices are no draft.
    void withoutTypingThereIsNoDraft()
    {
        m_form->createNew({{QStringLiteral("born"), QStringLiteral("2005-09-01")}});
        emit m_form->editor("born")->edited();
        auto *timer = m_form->findChild<QTimer *>(QStringLiteral("draftTimer"));
        QTRY_VERIFY(!timer->isActive());
        QVERIFY(!keptDraft(place(), systemNow()));

        QTest::keyClicks(line(QStringLiteral("name")), QStringLiteral("Q"));
        QTRY_VERIFY(keptDraft(place(), systemNow()).has_value());
        QTest::keyClick(line(QStringLiteral("name")), Qt::Key_Backspace);
        QVERIFY(m_form->mayLeave());
        QVERIFY(!keptDraft(place(), systemNow()));
    }

    // A draft of another day stays on offer for who only looks.
    void aDraftStaysUntilItIsAnswered()
    {
        keepDraft(m_data.database(), place(), {systemNow(), {{QStringLiteral("name"), QStringLiteral("Unsaved")}}});
        m_form->createNew();
        emit m_form->editor("born")->edited();
        auto *timer = m_form->findChild<QTimer *>(QStringLiteral("draftTimer"));
        QTRY_VERIFY(!timer->isActive());
        QVERIFY(m_form->mayLeave());
        QVERIFY(keptDraft(place(), systemNow()).has_value());
    }

    void nobodyLeavesWhileItIsSaved()
    {
        // Saved behind another write, which ends when it is told.
        QSemaphore goOn;
        const auto before = m_data.database().write({}, [&goOn](Writer &) -> Result<void> {
            goOn.acquire();
            return {};
        });
        QSignalSpy saved(m_form.get(), &EntityForm::saved);
        m_form->createNew();
        QTest::keyClicks(line(QStringLiteral("number")), QStringLiteral("n79"));
        QTest::keyClicks(line(QStringLiteral("name")), QStringLiteral("Sun"));
        const qsizetype asked = m_data.dialogs.asked().size();
        m_form->save();
        const bool left = m_form->mayLeave();
        goOn.release();
        QVERIFY(!left);
        QCOMPARE(m_data.dialogs.asked().size(), asked);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(m_form->mayLeave());
    }

    // Another desk was quicker: what it wrote is seen before it is replaced, and never goes in silence.
    void whatOthersWroteMeanwhileIsSeenFirst()
    {
        m_form->editRow(3);
        QTRY_COMPARE(line(QStringLiteral("number"))->text(), QStringLiteral("n000003"));
        const auto others = [this](const QString &field, const QString &value) {
            return m_data.database().write({}, [=](Writer &w) { return updateRow(w, "person", 3, {{field, value}}); }).result();
        };
        HK_VERIFY(others(QStringLiteral("phone"), QStringLiteral("13355550002")));
        HK_VERIFY(others(QStringLiteral("name"), QStringLiteral("Other")));
        line(QStringLiteral("phone"))->setText(QString());
        QTest::keyClicks(line(QStringLiteral("phone")), QStringLiteral("13366660001"));
        QSignalSpy saved(m_form.get(), &EntityForm::saved);
        m_form->save();
        QTRY_VERIFY(error("phone").contains(QStringLiteral("13355550002")));
        QCOMPARE(saved.count(), 0);
        QCOMPARE(row(3).value(QStringLiteral("phone")).toString(), QStringLiteral("13355550002"));
        m_form->save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(row(3).value(QStringLiteral("phone")).toString(), QStringLiteral("13366660001"));
        // What was not typed in here stays the other's.
        QCOMPARE(row(3).value(QStringLiteral("name")).toString(), QStringLiteral("Other"));
    }

    void onlyWhatChangedIsWritten()
    {
        m_form->editRow(2);
        QTRY_COMPARE(line(QStringLiteral("number"))->text(), QStringLiteral("n000002"));
        QVERIFY(!m_form->isChanged());
        line(QStringLiteral("phone"))->clear();
        QTest::keyClicks(line(QStringLiteral("phone")), QStringLiteral("13912345678"));
        QSignalSpy saved(m_form.get(), &EntityForm::saved);
        m_form->save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(row(2).value(QStringLiteral("phone")).toString(), QStringLiteral("13912345678"));
        QCOMPARE(row(2).value(QStringLiteral("state")).toString(), QStringLiteral("here"));
    }
};

QTEST_MAIN(FormTest)
#include "test_form.moc"

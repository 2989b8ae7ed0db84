// SPDX-License-Identifier: GPL-3.0-or-later
#include "rostersample.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace hk;

// Finds a student by typing, corrects the phone, takes it back and does it again; edits several together; deletes and brings back.
class RosterStudentsTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<test::RosterSample> m_sample;
    ListPanel *m_list = nullptr;

    // Types a number into the filter row and waits for its one row.
    void typeNumber(const QString &number)
    {
        FilterField *field = m_list->table().header().field(m_list->model().columnOf("number"));
        field->setFocus();
        QTest::keyClicks(field, number);
        QTRY_COMPARE(m_list->model().rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Down);
        QTRY_VERIFY(m_list->table().currentId() != 0);
    }

private slots:
    void init()
    {
        m_sample = std::make_unique<test::RosterSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.students")));
        m_list = m_sample->list(QStringLiteral("roster.students"), QStringLiteral("roster.students"));
        QVERIFY(m_list != nullptr);
        QTRY_VERIFY(m_list->model().rowCount() > 100);
    }

    void cleanup() { m_sample.reset(); }

    void correctsAPhone()
    {
        const qint64 id =
            m_sample->single(QStringLiteral("SELECT id FROM visible_student WHERE phone IS NOT NULL ORDER BY id LIMIT 1 OFFSET 40"))
                .toLongLong();
        const QString before = m_sample->valueOf("student", id, "phone").toString();
        const QString number = m_sample->valueOf("student", id, "number").toString();
        typeNumber(number);
        QCOMPARE(m_list->table().currentId(), id);
        QTRY_COMPARE(m_sample->find<QLabel>(QStringLiteral("student.number"))->text(), number);

        QTest::keyClick(&m_list->table(), Qt::Key_Return);
        auto *form = m_sample->find(QStringLiteral("form.student"));
        QVERIFY(form != nullptr);
        auto *phone = form->findChild<QLineEdit *>(QStringLiteral("field.phone"));
        QTRY_COMPARE(phone->text(), before);
        phone->setFocus();
        phone->selectAll();
        QTest::keyClicks(phone, QStringLiteral("not a phone"));
        QTRY_VERIFY(!test::RosterSample::wordsBeside(phone).isEmpty());
        phone->selectAll();
        QTest::keyClicks(phone, QStringLiteral("13900001234"));
        QVERIFY(test::RosterSample::wordsBeside(phone).isEmpty());
        QTest::keyClick(phone, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_sample->valueOf("student", id, "phone").toString(), QStringLiteral("13900001234"));
        QTRY_VERIFY(!form->isVisible());

        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(m_sample->valueOf("student", id, "phone").toString(), before);
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.redo")));
        QTRY_COMPARE(m_sample->valueOf("student", id, "phone").toString(), QStringLiteral("13900001234"));
        auto *changes = m_sample->find<QTreeWidget>(QStringLiteral("student.changes"));
        QTRY_VERIFY(changes->topLevelItemCount() >= 3);
    }

    void refusesANumberThatIsTaken()
    {
        const QString taken = m_sample->single(QStringLiteral("SELECT number FROM visible_student LIMIT 1")).toString();
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.students.new")));
        auto *form = m_sample->find(QStringLiteral("form.student"));
        auto *number = form->findChild<QLineEdit *>(QStringLiteral("field.number"));
        QTest::keyClicks(number, taken);
        QTest::keyClicks(form->findChild<QLineEdit *>(QStringLiteral("field.name")), QStringLiteral("Wang"));
        form->findChild<QPushButton *>(QStringLiteral("saveForm"))->click();
        QTRY_VERIFY(!test::RosterSample::wordsBeside(number).isEmpty());
    }

    // A desk whose keys nobody has opened.
    void saysWhichFieldIsClosed()
    {
        QVERIFY(!m_sample->database->opens(FieldClass::Sensitive));
        m_list->table().setFocus();
        QTest::keyClick(&m_list->table(), Qt::Key_Down);
        QTRY_VERIFY(m_list->table().currentId() != 0);
        QTest::keyClick(&m_list->table(), Qt::Key_Return);
        auto *form = m_sample->find(QStringLiteral("form.student"));
        QVERIFY(form != nullptr);
        const auto *note = form->findChild<QLabel *>(QStringLiteral("form.note"));
        QVERIFY(note != nullptr && note->isVisible());
        QVERIFY2(note->text().startsWith(QStringLiteral("Identity number: ")), qPrintable(note->text()));
        QVERIFY(form->findChild<QWidget *>(QStringLiteral("field.identity_number")) == nullptr);
    }

    void editsSeveralTogether()
    {
        m_list->table().selectRow(0);
        QTest::keyClick(&m_list->table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&m_list->table(), Qt::Key_Down, Qt::ShiftModifier);
        const std::vector<qint64> ids = m_list->table().selectedIds();
        QCOMPARE(int(ids.size()), 3);
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.students.editSelection")));
        auto *dialog = test::RosterSample::findAnywhere(QStringLiteral("multiEdit"));
        QVERIFY(dialog != nullptr);
        auto *fields = dialog->findChild<QComboBox *>(QStringLiteral("multiEditField"));
        fields->setCurrentIndex(fields->findData(QByteArray("counsellor")));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("field.counsellor")), QStringLiteral("Liu Min"));
        dialog->findChild<QPushButton *>(QStringLiteral("multiEditApply"))->click();
        for (const qint64 id : ids)
            QTRY_COMPARE(m_sample->valueOf("student", id, "counsellor").toString(), QStringLiteral("Liu Min"));
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_VERIFY(m_sample->valueOf("student", ids.front(), "counsellor").toString() != QStringLiteral("Liu Min"));
        QVERIFY(m_sample->valueOf("student", ids.back(), "counsellor").toString() != QStringLiteral("Liu Min"));
    }

    void checksWhatSeveralGet()
    {
        m_list->table().selectRow(0);
        const qint64 id = m_list->table().selectedIds().front();
        const QString before = m_sample->valueOf("student", id, "phone").toString();
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.students.editSelection")));
        auto *dialog = test::RosterSample::findAnywhere(QStringLiteral("multiEdit"));
        QVERIFY(dialog != nullptr);
        auto *fields = dialog->findChild<QComboBox *>(QStringLiteral("multiEditField"));
        fields->setCurrentIndex(fields->findData(QByteArray("phone")));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("field.phone")), QStringLiteral("unknown"));
        auto *apply = dialog->findChild<QPushButton *>(QStringLiteral("multiEditApply"));
        apply->click();
        const auto isSaid = [dialog] {
            const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel *label) { return label->text().contains(QStringLiteral("digits only")); });
        };
        QTRY_VERIFY(isSaid());
        QCOMPARE(m_sample->valueOf("student", id, "phone").toString(), before);
        dialog->close();
    }

    void offersTheMajorsOfTheCollege()
    {
        const QString college = m_sample->single(QStringLiteral("SELECT name FROM visible_college ORDER BY id LIMIT 1")).toString();
        const QString own =
            m_sample
                ->single(QStringLiteral("SELECT major.name FROM visible_major major JOIN visible_college college ON college.id = "
                                        "major.college_id WHERE college.name = ? LIMIT 1"),
                         {college})
                .toString();
        const QString other =
            m_sample
                ->single(QStringLiteral("SELECT major.name FROM visible_major major JOIN visible_college college ON college.id = "
                                        "major.college_id WHERE college.name <> ? LIMIT 1"),
                         {college})
                .toString();
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.students.new")));
        auto *form = m_sample->find(QStringLiteral("form.student"));
        const auto field = [form](const char *name) {
            return form->findChild<QLineEdit *>(QStringLiteral("field.") + QLatin1String(name));
        };
        const auto offered = [](QLineEdit *line) {
            QStringList titles;
            for (const auto *completer : line->parentWidget()->findChildren<QCompleter *>()) {
                for (int row = 0; row < completer->model()->rowCount(); ++row)
                    titles << completer->model()->index(row, 0).data().toString();
            }
            return titles;
        };
        // No keys for Chinese letters here: as an input method writes them.
        field("college_id")->setText(college);
        emit field("college_id")->textEdited(college);
        QTRY_VERIFY(offered(field("college_id")).contains(college));
        field("major_id")->setFocus();
        QTest::keyClick(field("major_id"), Qt::Key_Down);
        QTRY_VERIFY(offered(field("major_id")).contains(own));
        QVERIFY(!offered(field("major_id")).contains(other));
        // One that the college does not have yet is made with the student, in the college.
        QTest::keyClicks(field("major_id"), QStringLiteral("Robotics"));
        const QString create = QStringLiteral("Create “Robotics”");
        QTRY_VERIFY(offered(field("major_id")).contains(create));
        auto *completer = field("major_id")->parentWidget()->findChild<QCompleter *>();
        const int row = int(offered(field("major_id")).indexOf(create));
        emit completer->activated(completer->completionModel()->index(row, 0));
        QTest::keyClicks(field("number"), QStringLiteral("2026999902"));
        QTest::keyClicks(field("name"), QStringLiteral("Wang"));
        QTest::keyClicks(field("counsellor"), QStringLiteral("Liu Min"));
        form->findChild<QPushButton *>(QStringLiteral("saveForm"))->click();
        QTRY_COMPARE(m_sample
                         ->single(QStringLiteral("SELECT college.name FROM visible_student student JOIN visible_major major ON "
                                                 "major.id = student.major_id JOIN visible_college college ON college.id = "
                                                 "major.college_id WHERE student.number = '2026999902'"))
                         .toString(),
                     college);
        // Committed is not yet told: until then the form stays, and no other begins in it.
        QTRY_VERIFY(!form->isVisible());
        // What was written for one completes for the next.
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.students.new")));
        const auto words = [&] {
            auto *known = field("counsellor")->findChild<QCompleter *>(QStringLiteral("completeFrom"));
            return known != nullptr && known->model()->rowCount() > 0;
        };
        QTRY_VERIFY(words());
        field("counsellor")->clear();
        QTest::keyClicks(field("counsellor"), QStringLiteral("Liu"));
        auto *known = field("counsellor")->findChild<QCompleter *>(QStringLiteral("completeFrom"));
        QTRY_COMPARE(known->model()->index(0, 0).data().toString(), QStringLiteral("Liu Min"));
        field("counsellor")->clear();
    }

    void deletesAndBringsBack()
    {
        const qint64 id = m_sample->insert("student",
                                           {{QStringLiteral("number"), QStringLiteral("2026999999")},
                                            {QStringLiteral("name"), QStringLiteral("Wang")},
                                            {QStringLiteral("status"), QStringLiteral("enrolled")}});
        typeNumber(QStringLiteral("2026999999"));
        QTRY_COMPARE(m_list->table().selectedIds(), std::vector<qint64>{id});
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.students.delete")));
        QTRY_VERIFY(m_sample->valueOf("student", id, "name").isNull());
        QTRY_COMPARE(m_list->model().rowCount(), 0);
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(m_sample->valueOf("student", id, "name").toString(), QStringLiteral("Wang"));
    }
};

QTEST_MAIN(RosterStudentsTest)
#include "test_rosterstudents.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rostersample.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTreeWidget>

using namespace hk;

// Reads where somebody lived and who lived in a bed, on a day too; books a bed; corrects days, and is refused days that overlap.
class RosterHistoryTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<test::RosterSample> m_sample;
    ListPanel *m_list = nullptr;

    QString shown(const char *name) const { return m_sample->find<QLabel>(QLatin1String(name))->text(); }

    // Opens the residency and waits for its panel.
    void openStay(qint64 id)
    {
        const QString place = m_sample->single(QStringLiteral("SELECT place FROM residency_list WHERE id = ?"), {id}).toString();
        QVERIFY(m_sample->window->openItem("residency", id));
        QTRY_VERIFY(shown("residency.title").contains(place));
    }

    static void write(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

private slots:
    void initTestCase()
    {
        m_sample = std::make_unique<test::RosterSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.residencies")));
        m_list = m_sample->list(QStringLiteral("roster.residencies"), QStringLiteral("roster.residencies"));
        QTRY_VERIFY(m_list->model().rowCount() > 100);
    }

    void cleanupTestCase() { m_sample.reset(); }

    void readsBedAndStudent()
    {
        // Somebody who moved: two lines of the student.
        const QString moved =
            QStringLiteral("SELECT id FROM residency_list WHERE state = 'active' AND reason = 'transfer' LIMIT 1");
        const qint64 id = m_sample->single(moved).toLongLong();
        QVERIFY(id != 0);
        openStay(id);
        auto *tabs = m_sample->find<QTabBar>(QStringLiteral("residency.tabs"));
        auto *student = m_sample->find<QTreeWidget>(QStringLiteral("residency.studentHistory"));
        auto *bed = m_sample->find<QTreeWidget>(QStringLiteral("residency.bedHistory"));
        QTRY_COMPARE(student->topLevelItemCount(), 2);
        QVERIFY(bed->topLevelItemCount() >= 1);
        const QString place = m_sample->single(QStringLiteral("SELECT place FROM residency_list WHERE id = ?"), {id}).toString();
        QCOMPARE(student->topLevelItem(0)->text(1), place);
        QVERIFY(!student->topLevelItem(1)->text(2).isEmpty());
        tabs->setCurrentIndex(1);
        QTRY_VERIFY(student->isVisible());

        // The day before the move, the student lived in the other place.
        tabs->setCurrentIndex(2);
        auto *where = m_sample->find<QLineEdit>(QStringLiteral("day.place"));
        auto *day = m_sample->find<QLineEdit>(QStringLiteral("day.date"));
        auto *people = m_sample->find<QTreeWidget>(QStringLiteral("day.people"));
        const QDate begun = QDate::fromString(m_sample->valueOf("residency", id, "from_date").toString(), Qt::ISODate);
        QTRY_VERIFY(where->isVisible());
        write(where, student->topLevelItem(1)->text(1));
        write(day, begun.addDays(-1).toString(Qt::ISODate));
        const QString name = m_sample->single(QStringLiteral("SELECT name FROM residency_list WHERE id = ?"), {id}).toString();
        QTRY_COMPARE(people->topLevelItemCount(), 1);
        QCOMPARE(people->topLevelItem(0)->text(1), name);
        QVERIFY(shown("day.answer").contains(where->text()));
    }

    void booksABed()
    {
        const qint64 student = m_sample->insert("student",
                                                {{QStringLiteral("number"), QStringLiteral("2026999901")},
                                                 {QStringLiteral("name"), QStringLiteral("Wang")},
                                                 {QStringLiteral("gender"), QStringLiteral("male")},
                                                 {QStringLiteral("status"), QStringLiteral("enrolled")}});
        QVERIFY(m_sample->window->openItem("student", student));
        auto *students = m_sample->list(QStringLiteral("roster.students"), QStringLiteral("roster.students"));
        QTRY_COMPARE(students->table().currentId(), student);
        QTRY_COMPARE(m_sample->find<QLabel>(QStringLiteral("student.number"))->text(), QStringLiteral("2026999901"));
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.book")));
        QWidget *dialog = test::RosterSample::findAnywhere(QStringLiteral("moveDialog"));
        QVERIFY(dialog != nullptr);
        const QString free = m_sample
                                 ->single(QStringLiteral(
                                     "SELECT room.place || '-' || bed.number FROM visible_bed bed JOIN room_list room ON room.id "
                                     "= bed.room_id WHERE bed.state = 'usable' AND room.usage = 'normal' AND room.gender = 'male' "
                                     "AND room.free > room.booked AND NOT EXISTS (SELECT 1 FROM visible_residency stay WHERE "
                                     "stay.bed_id = bed.id AND stay.state <> 'ended') LIMIT 1"))
                                 .toString();
        write(dialog->findChild<QLineEdit *>(QStringLiteral("move.place")), free);
        write(dialog->findChild<QLineEdit *>(QStringLiteral("move.date")), QStringLiteral("2026-11-19"));
        dialog->findChild<QPushButton *>(QStringLiteral("move.save"))->click();
        const QString state = QStringLiteral("SELECT state FROM visible_residency WHERE student_id = ?");
        QTRY_COMPARE(m_sample->single(state, {student}).toString(), QStringLiteral("booked"));
        // Due today: among those who have not arrived; a booking of tomorrow is not.
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.residencies")));
        m_sample->find<QComboBox>(QStringLiteral("residencies.which"))->setCurrentIndex(1);
        auto *missing = m_sample->list(QStringLiteral("roster.residencies"), QStringLiteral("roster.notArrived"));
        const int due = m_sample
                            ->single(QStringLiteral("SELECT count(*) FROM visible_residency WHERE state = 'booked' AND from_date "
                                                    "<= '2026-11-19'"))
                            .toInt();
        const int all = m_sample->single(QStringLiteral("SELECT count(*) FROM visible_residency WHERE state = 'booked'")).toInt();
        QVERIFY(all > due);
        QTRY_COMPARE(missing->model().rowCount(), due);
        m_sample->find<QComboBox>(QStringLiteral("residencies.which"))->setCurrentIndex(0);
    }

    void correctsDays()
    {
        const qint64 former = m_sample
                                  ->single(QStringLiteral(
                                      "SELECT id FROM visible_residency WHERE state = 'ended' AND end_reason = 'transfer' LIMIT 1"))
                                  .toLongLong();
        openStay(former);
        QTRY_COMPARE(m_list->table().currentId(), former);
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.residencies.edit")));
        QWidget *dialog = test::RosterSample::findAnywhere(QStringLiteral("formDialog.residency"));
        QVERIFY(dialog != nullptr);
        auto *to = dialog->findChild<QLineEdit *>(QStringLiteral("field.to_date"));
        auto *save = dialog->findChild<QPushButton *>(QStringLiteral("saveForm"));
        QTRY_VERIFY(!to->text().isEmpty());
        const QString before = to->text();
        write(to, QStringLiteral("2026-11-19"));
        save->click();
        // Then the student lived elsewhere already.
        const auto isSaid = [dialog] {
            const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(QStringLiteral("lived in"));
            });
        };
        QTRY_VERIFY(isSaid());
        QCOMPARE(m_sample->valueOf("residency", former, "to_date").toString(), before);
        const QString earlier = QDate::fromString(before, Qt::ISODate).addDays(-1).toString(Qt::ISODate);
        write(to, earlier);
        save->click();
        QTRY_COMPARE(m_sample->valueOf("residency", former, "to_date").toString(), earlier);
        QTRY_VERIFY(test::RosterSample::findAnywhere(QStringLiteral("formDialog.residency")) == nullptr);
    }
};

QTEST_MAIN(RosterHistoryTest)
#include "test_rosterhistory.moc"

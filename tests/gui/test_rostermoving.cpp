// SPDX-License-Identifier: GPL-3.0-or-later
#include "rostersample.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace hk;

// Checks somebody in, moves them to another bed and out again; what is refused stands beside its field.
class RosterMovesTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<test::RosterSample> m_sample;
    qint64 m_student = 0;

    // A bed as people write it, and its key.
    std::pair<QString, qint64> bed(const char *where, int number)
    {
        const QString from =
            QStringLiteral(" FROM visible_bed bed JOIN visible_room room ON room.id = bed.room_id AND room.usage = 'normal' JOIN "
                           "visible_building building"
                           " ON building.id = room.building_id AND building.gender = 'male' WHERE bed.state = 'usable' AND ");
        const QString sql = QStringLiteral("SELECT %1") + from + QLatin1String(where)
            + QStringLiteral(" ORDER BY bed.id LIMIT 1 OFFSET %1").arg(number);
        const QString place =
            m_sample
                ->single(QString(sql).replace(QStringLiteral("SELECT %1"),
                                              QStringLiteral("SELECT building.code || '-' || room.number || '-' || bed.number")))
                .toString();
        return {place,
                m_sample->single(QString(sql).replace(QStringLiteral("SELECT %1"), QStringLiteral("SELECT bed.id"))).toLongLong()};
    }
    std::pair<QString, qint64> freeBed(int number)
    {
        return bed("NOT EXISTS (SELECT 1 FROM visible_residency stay WHERE stay.bed_id = bed.id AND stay.state <> 'ended')",
                   number);
    }

    QWidget *openDialog(const char *action)
    {
        m_sample->window->actions().trigger(QLatin1String(action));
        return test::RosterSample::findAnywhere(QStringLiteral("moveDialog"));
    }

    static void write(QWidget *dialog, const char *name, const QString &text)
    {
        auto *line = dialog->findChild<QLineEdit *>(QLatin1String(name));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    static QString beside(QWidget *dialog, const char *name)
    {
        return test::RosterSample::wordsBeside(dialog->findChild<QLineEdit *>(QLatin1String(name)));
    }

private slots:
    void initTestCase()
    {
        m_sample = std::make_unique<test::RosterSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        m_student = m_sample->insert("student",
                                     {{QStringLiteral("number"), QStringLiteral("2026999999")},
                                      {QStringLiteral("name"), QStringLiteral("Wang")},
                                      {QStringLiteral("gender"), QStringLiteral("male")},
                                      {QStringLiteral("status"), QStringLiteral("enrolled")}});
        QVERIFY(m_student != 0);
        QVERIFY(m_sample->window->openItem("student", m_student));
        auto *list = m_sample->list(QStringLiteral("roster.students"), QStringLiteral("roster.students"));
        QTRY_COMPARE(list->table().currentId(), m_student);
    }

    void cleanupTestCase() { m_sample.reset(); }

    void refusesATakenBed()
    {
        QWidget *dialog = openDialog("roster.checkIn");
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("field.student_id"))->text().contains(QStringLiteral("Wang")));
        const auto taken =
            bed("EXISTS (SELECT 1 FROM visible_residency stay WHERE stay.bed_id = bed.id AND stay.state = 'active')", 3);
        write(dialog, "move.place", taken.first);
        QTRY_VERIFY(!beside(dialog, "move.place").isEmpty());
        dialog->findChild<QPushButton *>(QStringLiteral("move.save"))->click();
        QTRY_VERIFY(!beside(dialog, "move.place").isEmpty());
        QCOMPARE(
            m_sample->single(QStringLiteral("SELECT count(*) FROM visible_residency WHERE student_id = ?"), {m_student}).toInt(),
            0);

        const auto free = freeBed(0);
        write(dialog, "move.place", free.first);
        QTRY_VERIFY(beside(dialog, "move.place").isEmpty());
        dialog->findChild<QPushButton *>(QStringLiteral("move.save"))->click();
        const QString state = QStringLiteral("SELECT state FROM visible_residency WHERE student_id = ? AND bed_id = ?");
        QTRY_COMPARE(m_sample->single(state, {m_student, free.second}).toString(), QStringLiteral("active"));
        QTRY_VERIFY(test::RosterSample::findAnywhere(QStringLiteral("moveDialog")) == nullptr);
    }

    void asksAReasonForTheOtherGender()
    {
        QWidget *dialog = openDialog("roster.transfer");
        const QString women =
            m_sample
                ->single(QStringLiteral("SELECT building.code || '-' || room.number || '-' || bed.number FROM "
                                        "visible_bed bed JOIN visible_room room ON room.id = bed.room_id"
                                        " AND room.usage = 'normal' JOIN visible_building building ON "
                                        "building.id = room.building_id AND building.gender = 'female'"
                                        " WHERE bed.state = 'usable' AND NOT EXISTS (SELECT 1 FROM "
                                        "visible_residency stay WHERE stay.bed_id = bed.id AND stay.state <> 'ended') LIMIT 1"))
                .toString();
        QVERIFY(!women.isEmpty());
        write(dialog, "move.place", women);
        QTRY_VERIFY(!beside(dialog, "move.genderReason").isEmpty());
        write(dialog, "move.genderReason", QStringLiteral("Repairs"));
        QTRY_VERIFY(beside(dialog, "move.genderReason").isEmpty());
        dialog->close();
        QTRY_VERIFY(test::RosterSample::findAnywhere(QStringLiteral("moveDialog")) == nullptr);
    }

    void transfersAndChecksOut()
    {
        QWidget *dialog = openDialog("roster.transfer");
        const auto free = freeBed(1);
        write(dialog, "move.place", free.first);
        dialog->findChild<QPushButton *>(QStringLiteral("move.save"))->click();
        QTRY_COMPARE(m_sample
                         ->single(QStringLiteral("SELECT bed_id FROM visible_residency WHERE student_id = ? AND state = 'active'"),
                                  {m_student})
                         .toLongLong(),
                     free.second);
        QTRY_VERIFY(test::RosterSample::findAnywhere(QStringLiteral("moveDialog")) == nullptr);

        dialog = openDialog("roster.checkOut");
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("field.student_id"))->text().contains(QStringLiteral("Wang")));
        write(dialog, "move.date", QStringLiteral("2026-11-01"));
        QTRY_VERIFY(!beside(dialog, "move.date").isEmpty());
        write(dialog, "move.date", QStringLiteral("2026-11-19"));
        QTRY_VERIFY(beside(dialog, "move.date").isEmpty());
        dialog->findChild<QPushButton *>(QStringLiteral("move.save"))->click();
        QTRY_COMPARE(
            m_sample
                ->single(QStringLiteral("SELECT count(*) FROM visible_residency WHERE student_id = ? AND state = 'active'"),
                         {m_student})
                .toInt(),
            0);
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(
            m_sample
                ->single(QStringLiteral("SELECT count(*) FROM visible_residency WHERE student_id = ? AND state = 'active'"),
                         {m_student})
                .toInt(),
            1);
    }

    void twoSwapTheirBeds()
    {
        const QString bedOf = QStringLiteral("SELECT bed_id FROM visible_residency WHERE student_id = ? AND state = 'active'");
        const qint64 own = m_sample->single(bedOf, {m_student}).toLongLong();
        const qint64 other = m_sample
                                 ->single(QStringLiteral("SELECT stay.student_id FROM visible_residency stay JOIN visible_student "
                                                         "student ON student.id = stay.student_id JOIN room_list room ON room.id = "
                                                         "stay.room_id WHERE stay.state = 'active' AND student.gender = 'male' AND "
                                                         "room.gender = 'male' AND student.id <> ? LIMIT 1"),
                                          {m_student})
                                 .toLongLong();
        const qint64 others = m_sample->single(bedOf, {other}).toLongLong();
        QVERIFY(own != 0 && others != 0);
        // Until the dialog before it is gone, a new one would be its child and go with it.
        QTRY_VERIFY(test::RosterSample::findAnywhere(QStringLiteral("moveDialog")) == nullptr);
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.swap")));
        QWidget *dialog = test::RosterSample::findAnywhere(QStringLiteral("swapDialog"));
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("swap.first"))->text().contains(QStringLiteral("Wang")));
        auto *save = dialog->findChild<QPushButton *>(QStringLiteral("swap.save"));
        save->click();
        QVERIFY(!beside(dialog, "swap.second").isEmpty());
        const QString number = m_sample->valueOf("student", other, "number").toString();
        write(dialog, "swap.second", number);
        auto *completer = dialog->findChild<QLineEdit *>(QStringLiteral("swap.second"))->parentWidget()->findChild<QCompleter *>();
        QTRY_COMPARE(completer->model()->rowCount(), 1);
        emit completer->activated(completer->completionModel()->index(0, 0));
        const auto known = [dialog] {
            const QList<QLabel *> labels = dialog->findChildren<QLabel *>(QStringLiteral("fieldWords"));
            return std::count_if(labels.begin(), labels.end(),
                                 [](const QLabel *label) { return label->text().contains(QStringLiteral("Lives in")); });
        };
        QTRY_COMPARE(known(), 2);
        save->click();
        QTRY_COMPARE(m_sample->single(bedOf, {m_student}).toLongLong(), others);
        QCOMPARE(m_sample->single(bedOf, {other}).toLongLong(), own);
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(m_sample->single(bedOf, {m_student}).toLongLong(), own);
    }
};

QTEST_MAIN(RosterMovesTest)
#include "test_rostermoving.moc"

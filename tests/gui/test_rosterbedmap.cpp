// SPDX-License-Identifier: GPL-3.0-or-later
#include "rostersample.h"
#include "support/guiwalk.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>

using namespace hk;

// Walks over the bed map with the keyboard, puts a waiting student into a free bed with the mouse, and makes rooms.
class RosterBedMapTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<test::RosterSample> m_sample;
    QAbstractScrollArea *m_grid = nullptr;

    QString shownBed() const
    {
        const auto *place = m_sample->find<QLabel>(QStringLiteral("bedPanel.place"));
        const auto *bed = m_sample->find<QLabel>(QStringLiteral("bedPanel.bed"));
        return place != nullptr && bed != nullptr ? place->text() + u' ' + bed->text() : QString();
    }

    // The room or the bed of the first free bed of the men's buildings.
    qint64 ofFreeBed(const char *what) const
    {
        return m_sample
            ->single(
                QStringLiteral("SELECT %1.id FROM visible_bed bed JOIN room_list room ON room.id = bed.room_id WHERE bed.state = "
                               "'usable' AND room.usage = 'normal' AND room.gender = 'male' AND room.taken + room.booked < "
                               "room.places AND NOT EXISTS (SELECT 1 FROM visible_residency stay WHERE stay.bed_id = bed.id AND "
                               "stay.state <> 'ended') ORDER BY room.place_order, bed.id LIMIT 1")
                    .arg(QLatin1String(what)))
            .toLongLong();
    }

    // Where it is painted, once its floor is shown.
    QPoint showFreeBed()
    {
        const qint64 room = ofFreeBed("room");
        const qint64 bed = ofFreeBed("bed");
        m_sample->window->openItem("bed", bed);
        QRect rect;
        for (int tries = 0; tries < 100 && rect.isNull(); ++tries) {
            QTest::qWait(20);
            QMetaObject::invokeMethod(m_grid, "bedRect", Q_RETURN_ARG(QRect, rect), Q_ARG(qint64, room), Q_ARG(qint64, bed));
        }
        return rect.center();
    }

    void drop(const QPoint &position, qint64 student)
    {
        QMimeData data;
        data.setData(QStringLiteral("application/x-hallkeeper-student"), QByteArray::number(student));
        QDragEnterEvent enter(position, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_grid->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(position, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_grid->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(position, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_grid->viewport(), &drop);
        QVERIFY(drop.isAccepted());
    }

    // What the foot of the desk's title says; -1 while it says nothing.
    int desksOverdue() const
    {
        static const QRegularExpression words(QStringLiteral("to do(?:, (\\d+) overdue)?$"));
        for (const QLabel *label : m_sample->window->findChildren<QLabel *>()) {
            const QRegularExpressionMatch said = words.match(label->text());
            if (label->isVisible() && said.hasMatch())
                return said.captured(1).toInt();
        }
        return -1;
    }
    qint64 addWaiting(const char *number, const char *gender)
    {
        return m_sample->insert("student",
                                {{QStringLiteral("number"), QLatin1String(number)},
                                 {QStringLiteral("name"), QLatin1String(number)},
                                 {QStringLiteral("gender"), QLatin1String(gender)},
                                 {QStringLiteral("status"), QStringLiteral("enrolled")}});
    }

    QString stateOf(qint64 student) const
    {
        return m_sample->single(QStringLiteral("SELECT state FROM visible_residency WHERE student_id = ?"), {student}).toString();
    }

private slots:
    void init()
    {
        m_sample = std::make_unique<test::RosterSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        // The first room of a men's building with a free bed decides which floor is shown.
        const qint64 room = m_sample
                                ->single(QStringLiteral("SELECT id FROM room_list WHERE gender = 'male' AND usage = 'normal' AND "
                                                        "free > 0 ORDER BY place_order LIMIT 1"))
                                .toLongLong();
        QVERIFY(m_sample->window->openItem("room", room));
        m_grid = m_sample->find<QAbstractScrollArea>(QStringLiteral("roomGrid"));
        QTRY_VERIFY(!shownBed().isEmpty());
        m_grid->setFocus();
    }

    void cleanup() { m_sample.reset(); }

    void walksByKeyboard()
    {
        QTest::keyClick(m_grid, Qt::Key_Home);
        const QString first = shownBed();
        QTest::keyClick(m_grid, Qt::Key_Down);
        const QString below = shownBed();
        QVERIFY(below != first);
        QCOMPARE(below.section(u' ', 0, 0), first.section(u' ', 0, 0));
        QTest::keyClick(m_grid, Qt::Key_Right);
        QVERIFY(shownBed().section(u' ', 0, 0) != first.section(u' ', 0, 0));
        QTest::keyClick(m_grid, Qt::Key_Left);
        QCOMPARE(shownBed(), below);
        QTest::keyClick(m_grid, Qt::Key_Up);
        QCOMPARE(shownBed(), first);
        QTest::keyClick(m_grid, Qt::Key_Return);
        QTRY_VERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()) != nullptr);
    }

    // The line of the floor counts as the map paints.
    void aBookedBedIsNotFree()
    {
        const qint64 room = ofFreeBed("room");
        const qint64 bed = ofFreeBed("bed");
        QVERIFY(!showFreeBed().isNull());
        const auto counted = [this](const char *what) {
            const QString line = m_sample->find<QLabel>(QStringLiteral("bedMap.counts"))->text();
            const auto found = QRegularExpression(QLatin1String(what) + QStringLiteral(" (\\d+)")).match(line);
            return found.hasMatch() ? found.captured(1).toInt() : 0;
        };
        const int free = counted("free");
        const int booked = counted("booked");
        QVERIFY(free > 0);
        QVERIFY(m_sample->insert("residency",
                                 {{QStringLiteral("student_id"), addWaiting("2026999981", "male")},
                                  {QStringLiteral("room_id"), room},
                                  {QStringLiteral("bed_id"), bed},
                                  {QStringLiteral("from_date"), QStringLiteral("2026-11-23")},
                                  {QStringLiteral("state"), QStringLiteral("booked")}}));
        QTRY_COMPARE(counted("booked"), booked + 1);
        QCOMPARE(counted("free"), free - 1);
    }

    // However many claim a bed, the desk counts it once, and those it does not list too.
    void theDeskCountsContestedBeds()
    {
        constexpr int contested = 8;
        QVERIFY(m_sample->window->openPage(QStringLiteral("shell.desk")));
        QTRY_VERIFY(desksOverdue() >= 0);
        const int before = desksOverdue();
        for (int i = 0; i < contested; ++i) {
            const QString one =
                QStringLiteral(" FROM visible_residency WHERE state = 'active' AND bed_id IS NOT NULL AND room_id IN "
                               "(SELECT id FROM room_list WHERE gender = 'male') ORDER BY id LIMIT 1 OFFSET ?");
            for (int claim = 0; claim < 2; ++claim) {
                const QByteArray number = "20269998" + QByteArray::number(10 * i + claim).rightJustified(2, '0');
                QVERIFY(
                    m_sample->insert("residency",
                                     {{QStringLiteral("student_id"), addWaiting(number.constData(), "male")},
                                      {QStringLiteral("room_id"), m_sample->single(QStringLiteral("SELECT room_id") + one, {i})},
                                      {QStringLiteral("bed_id"), m_sample->single(QStringLiteral("SELECT bed_id") + one, {i})},
                                      {QStringLiteral("from_date"), QStringLiteral("2026-11-18")},
                                      {QStringLiteral("state"), QStringLiteral("contested")}}));
            }
        }
        QVERIFY(m_sample->window->openPage(QStringLiteral("shell.desk")));
        const auto lines = [this] {
            QStringList texts;
            const auto *list = m_sample->find<QListView>(QStringLiteral("desk.list"));
            for (int row = 0; list != nullptr && row < list->model()->rowCount(); ++row)
                texts << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
            return texts;
        };
        QTRY_VERIFY2(lines().contains(QStringLiteral("Beds to be decided 8")), qPrintable(lines().join(u'\n')));
        QCOMPARE(lines().filter(QStringLiteral(" claim the bed")).size(), 6);
        QVERIFY(lines().filter(QStringLiteral(" claim the bed")).first().contains(QStringLiteral(", ")));
        QTRY_COMPARE(desksOverdue(), before + contested);
    }

    void dropsAWaitingStudentOnAFreeBed()
    {
        const qint64 student = addWaiting("2026999991", "male");
        auto *waiting = m_sample->find<QListWidget>(QStringLiteral("waitingList"));
        QTRY_COMPARE(waiting->count(), 1);
        const QPoint free = showFreeBed();
        QVERIFY(!free.isNull());
        drop(free, student);
        QTRY_COMPARE(stateOf(student), QStringLiteral("active"));
        QTRY_COMPARE(waiting->count(), 0);
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(waiting->count(), 1);
        QCOMPARE(stateOf(student), QString());
    }

    // Both claimants and what can be done with them are in sight in a low window.
    void decidesAContestedBedInALowWindow()
    {
        const qint64 stay = m_sample
                                ->single(QStringLiteral("SELECT id FROM residency_list WHERE state = 'active' AND bed IS NOT NULL "
                                                        "ORDER BY place_order LIMIT 1"))
                                .toLongLong();
        const qint64 bed = m_sample->valueOf("residency", stay, "bed_id").toLongLong();
        const qint64 student = addWaiting("2026999993", "male");
        const qint64 claim = m_sample->insert("residency",
                                              {{QStringLiteral("student_id"), student},
                                               {QStringLiteral("room_id"), m_sample->valueOf("residency", stay, "room_id")},
                                               {QStringLiteral("bed_id"), bed},
                                               {QStringLiteral("from_date"), QStringLiteral("2026-11-18")},
                                               {QStringLiteral("state"), QStringLiteral("contested")}});
        QVERIFY(claim != 0);
        QVERIFY(m_sample->window->openItem("bed", bed));
        auto *area = m_sample->find(QStringLiteral("bedPanel"))->findChild<QScrollArea *>();
        const auto isInSight = [this, area](qint64 residency) {
            const auto *button = m_sample->find<QPushButton>(QStringLiteral("bedPanel.settle.%1").arg(residency));
            return button != nullptr && button->isVisible()
                && area->viewport()->rect().contains(QRect(button->mapTo(area->viewport(), QPoint()), button->size()));
        };
        QTRY_VERIFY(isInSight(stay) && isInSight(claim));
        QTRY_COMPARE(test::faultsOf(*m_sample->window), QStringList());
        test::keepPicture(*m_sample->window, QStringLiteral("bedmap-contested"));
        m_sample->find<QPushButton>(QStringLiteral("bedPanel.settle.%1").arg(claim))->click();
        QTRY_COMPARE(stateOf(student), QStringLiteral("active"));
    }

    void asksBeforeAnotherGender()
    {
        const qint64 student = addWaiting("2026999992", "female");
        const QPoint free = showFreeBed();
        QVERIFY(!free.isNull());
        drop(free, student);
        QWidget *dialog = nullptr;
        QTRY_VERIFY((dialog = test::RosterSample::findAnywhere(QStringLiteral("moveDialog"))) != nullptr);
        auto *reason = dialog->findChild<QLineEdit *>(QStringLiteral("move.genderReason"));
        QTRY_VERIFY(!test::RosterSample::wordsBeside(reason).isEmpty());
        QCOMPARE(stateOf(student), QString());
        QTest::keyClicks(reason, QStringLiteral("Repairs"));
        QTRY_VERIFY(test::RosterSample::wordsBeside(reason).isEmpty());
        dialog->findChild<QPushButton *>(QStringLiteral("move.save"))->click();
        QTRY_COMPARE(stateOf(student), QStringLiteral("active"));
    }

    void makesRoomsInOneStep()
    {
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.bedMap.new")));
        QWidget *dialog = test::RosterSample::findAnywhere(QStringLiteral("roomsDialog"));
        QVERIFY(dialog != nullptr);
        auto *building = dialog->findChild<QComboBox *>(QStringLiteral("rooms.building"));
        QTRY_VERIFY(building->currentData().isValid());
        auto *numbers = dialog->findChild<QLineEdit *>(QStringLiteral("rooms.numbers"));
        QTest::keyClicks(numbers, QStringLiteral("901-9x"));
        QVERIFY(!test::RosterSample::wordsBeside(numbers).isEmpty());
        numbers->clear();
        QTest::keyClicks(numbers, QStringLiteral("901-906"));
        dialog->findChild<QSpinBox *>(QStringLiteral("rooms.beds"))->setValue(6);
        dialog->findChild<QPushButton *>(QStringLiteral("rooms.save"))->click();
        const QString beds = QStringLiteral(
            "SELECT count(*) FROM visible_bed bed JOIN visible_room room ON room.id = bed.room_id WHERE room.number LIKE '90_'");
        QTRY_COMPARE(m_sample->single(beds).toInt(), 36);
        auto *floors = m_sample->find<QListWidget>(QStringLiteral("floorList"));
        QTRY_COMPARE(floors->count(), 7);
    }
};

QTEST_MAIN(RosterBedMapTest)
#include "test_rosterbedmap.moc"

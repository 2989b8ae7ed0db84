// SPDX-License-Identifier: GPL-3.0-or-later
#include "rostersample.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidget>

using namespace hk;

// Makes a building, gives a floor its group, finds a room that stands on no floor, and corrects the names of colleges and classes.
class RosterPlacesTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<test::RosterSample> m_sample;

    QWidget *dialog(const char *name) const
    {
        QWidget *found = nullptr;
        for (int tries = 0; tries < 100 && found == nullptr; ++tries) {
            found = test::RosterSample::findAnywhere(QLatin1String(name));
            if (found == nullptr)
                QTest::qWait(10);
        }
        return found;
    }

    static void write(QWidget *form, const char *name, const QString &text)
    {
        auto *line = form->findChild<QLineEdit *>(QLatin1String(name));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    static void save(QWidget *form) { form->findChild<QPushButton *>(QStringLiteral("saveForm"))->click(); }

    static QTreeWidgetItem *itemNamed(const QTreeWidget *tree, const QString &name)
    {
        const QList<QTreeWidgetItem *> found = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }

private slots:
    void initTestCase()
    {
        m_sample = std::make_unique<test::RosterSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
    }

    void cleanupTestCase() { m_sample.reset(); }

    void makesABuilding()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.bedMap")));
        auto *buildings = m_sample->find<QComboBox>(QStringLiteral("bedMap.building"));
        QTRY_VERIFY(buildings->count() > 1);
        const int before = buildings->count();
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.newBuilding")));
        QWidget *form = dialog("formDialog.building");
        QVERIFY(form != nullptr);
        write(form, "field.name", QStringLiteral("Annex"));
        write(form, "field.code", QStringLiteral("99"));
        write(form, "field.floors", QStringLiteral("400"));
        save(form);
        auto *floors = form->findChild<QLineEdit *>(QStringLiteral("field.floors"));
        QTRY_VERIFY(!test::RosterSample::wordsBeside(floors).isEmpty());
        write(form, "field.floors", QStringLiteral("4"));
        save(form);
        QTRY_COMPARE(buildings->count(), before + 1);
        QCOMPARE(m_sample->single(QStringLiteral("SELECT name FROM visible_building WHERE code = '99'")).toString(),
                 QStringLiteral("Annex"));
    }

    void findsARoomOnNoFloor()
    {
        const qint64 building =
            m_sample->single(QStringLiteral("SELECT building_id FROM visible_floor GROUP BY building_id LIMIT 1")).toLongLong();
        const qint64 room = m_sample->insert("room",
                                             {{QStringLiteral("building_id"), building},
                                              {QStringLiteral("number"), QStringLiteral("B03")},
                                              {QStringLiteral("usage"), QStringLiteral("normal")},
                                              {QStringLiteral("capacity"), 1}});
        QVERIFY(m_sample->insert("bed",
                                 {{QStringLiteral("room_id"), room},
                                  {QStringLiteral("number"), QStringLiteral("1")},
                                  {QStringLiteral("state"), QStringLiteral("usable")}})
                != 0);
        QVERIFY(m_sample->window->openItem("room", room));
        const auto shownPlace = [this] {
            const auto *place = m_sample->find<QLabel>(QStringLiteral("bedPanel.place"));
            return place != nullptr ? place->text() : QString();
        };
        QTRY_VERIFY2(shownPlace().endsWith(QStringLiteral("-B03")), qPrintable(shownPlace()));
        auto *floors = m_sample->find<QListWidget>(QStringLiteral("floorList"));
        QCOMPARE(floors->currentItem()->text(), QStringLiteral("No floor"));
        QVERIFY(m_sample->find<QLabel>(QStringLiteral("bedMap.counts"))->text().contains(QStringLiteral("No floor")));
        // All floors can be seen at once while there is room below them.
        QTRY_COMPARE(floors->verticalScrollBar()->maximum(), 0);
    }

    void readsBedsOut()
    {
        auto *grid = m_sample->find(QStringLiteral("roomGrid"));
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(grid);
        QVERIFY(reader != nullptr);
        QTRY_COMPARE(reader->childCount(), 1);
        QAccessibleInterface *bed = reader->child(0);
        QCOMPARE(bed->role(), QAccessible::ListItem);
        QVERIFY(bed->text(QAccessible::Name).contains(QStringLiteral("-B03-1: free")));
        QVERIFY(bed->rect().isValid());
        QVERIFY(bed->state().selected);
        QCOMPARE(reader->indexOfChild(bed), 0);
        QCOMPARE(bed->parent(), reader);
    }

    void editsCoverage()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.posts")));
        auto *floors = m_sample->find<QTreeWidget>(QStringLiteral("coverage.floors"));
        QTRY_VERIFY(floors->topLevelItemCount() > 4);
        // A room that stands on no floor is no floor to be covered.
        QCOMPARE(floors->topLevelItemCount(), m_sample->single(QStringLiteral("SELECT count(*) FROM visible_floor")).toInt());
        emit floors->itemActivated(floors->topLevelItem(0), 0);
        QWidget *form = dialog("formDialog.floor");
        QVERIFY(form != nullptr);
        QTRY_VERIFY(form->findChild<QPushButton *>(QStringLiteral("saveForm"))->isEnabled());
        write(form, "field.party_group", QStringLiteral("Group seven"));
        save(form);
        QTRY_COMPARE(floors->topLevelItem(0)->text(1), QStringLiteral("Group seven"));
    }

    void correctsNames()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.names")));
        auto *tree = m_sample->find<QTreeWidget>(QStringLiteral("names.tree"));
        QTRY_VERIFY(tree->topLevelItemCount() >= 2);
        QTreeWidgetItem *college = tree->topLevelItem(1)->child(0);
        const QString known = college->text(0);
        const int students =
            m_sample
                ->single(QStringLiteral("SELECT count(*) FROM visible_student student JOIN visible_college college "
                                        "ON college.id = student.college_id WHERE college.name = ?"),
                         {known})
                .toInt();
        // A second spelling, with a student of its own.
        const qint64 wrong = m_sample->insert("college", {{QStringLiteral("name"), QStringLiteral("Misspelt")}});
        QVERIFY(m_sample->insert("student",
                                 {{QStringLiteral("number"), QStringLiteral("2026999801")},
                                  {QStringLiteral("name"), QStringLiteral("Wang")},
                                  {QStringLiteral("college_id"), wrong},
                                  {QStringLiteral("status"), QStringLiteral("enrolled")}})
                != 0);
        QTRY_VERIFY(itemNamed(tree, QStringLiteral("Misspelt")) != nullptr);
        tree->setCurrentItem(itemNamed(tree, QStringLiteral("Misspelt")));
        m_sample->find<QPushButton>(QStringLiteral("names.delete"))->click();
        QTRY_VERIFY(itemNamed(tree, QStringLiteral("Misspelt")) != nullptr);
        m_sample->find<QPushButton>(QStringLiteral("names.merge"))->click();
        QWidget *merge = dialog("mergeDialog");
        QVERIFY(merge != nullptr);
        auto *into = merge->findChild<QComboBox *>(QStringLiteral("merge.into"));
        into->setCurrentIndex(into->findText(known));
        merge->findChild<QPushButton *>(QStringLiteral("merge.save"))->click();
        QTRY_VERIFY(itemNamed(tree, QStringLiteral("Misspelt")) == nullptr);
        QCOMPARE(m_sample
                     ->single(QStringLiteral("SELECT count(*) FROM visible_student student JOIN visible_college college ON "
                                             "college.id = student.college_id WHERE college.name = ?"),
                              {known})
                     .toInt(),
                 students + 1);
        // A major by hand, below the chosen college.
        QTRY_VERIFY(itemNamed(tree, known) != nullptr);
        tree->setCurrentItem(itemNamed(tree, known));
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.names.new")));
        QWidget *form = dialog("formDialog.major");
        QVERIFY(form != nullptr);
        auto *of = form->findChild<QLineEdit *>(QStringLiteral("field.college_id"));
        QTRY_COMPARE(of->text(), known);
        write(form, "field.name", QStringLiteral("Robotics"));
        save(form);
        QTRY_VERIFY(itemNamed(tree, QStringLiteral("Robotics")) != nullptr);
        QTRY_COMPARE(tree->currentItem()->text(0), QStringLiteral("Robotics"));
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.names.delete")));
        QTRY_VERIFY(itemNamed(tree, QStringLiteral("Robotics")) == nullptr);
    }

    void keepsDepartments()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.names")));
        auto *tree = m_sample->find<QTreeWidget>(QStringLiteral("names.tree"));
        QTRY_VERIFY(itemNamed(tree, QStringLiteral("Departments")) != nullptr);
        QTreeWidgetItem *group = itemNamed(tree, QStringLiteral("Departments"));
        QCOMPARE(group->childCount(), 8);
        const QString known = group->child(0)->text(0);
        // A new one where they stand, with the office's phone.
        tree->setCurrentItem(group);
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.names.new")));
        QWidget *form = dialog("formDialog.department");
        QVERIFY(form != nullptr);
        write(form, "field.name", QStringLiteral("Lifts"));
        write(form, "field.phone", QStringLiteral("8190"));
        save(form);
        QTRY_VERIFY(itemNamed(tree, QStringLiteral("Lifts")) != nullptr);
        QTRY_COMPARE(tree->currentItem()->text(0), QStringLiteral("Lifts"));
        QCOMPARE(m_sample->single(QStringLiteral("SELECT phone FROM visible_department WHERE name = 'Lifts'")).toString(),
                 QStringLiteral("8190"));
        // Another name, and then it was the same as one that was there.
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.names.edit")));
        form = dialog("formDialog.department");
        QVERIFY(form != nullptr);
        QTRY_COMPARE(form->findChild<QLineEdit *>(QStringLiteral("field.phone"))->text(), QStringLiteral("8190"));
        write(form, "field.name", QStringLiteral("Elevators"));
        save(form);
        QTRY_VERIFY(itemNamed(tree, QStringLiteral("Elevators")) != nullptr);
        QVERIFY(itemNamed(tree, QStringLiteral("Lifts")) == nullptr);
        m_sample->find<QPushButton>(QStringLiteral("names.merge"))->click();
        QWidget *merge = dialog("mergeDialog");
        QVERIFY(merge != nullptr);
        auto *into = merge->findChild<QComboBox *>(QStringLiteral("merge.into"));
        QVERIFY(into->findText(known) >= 0);
        into->setCurrentIndex(into->findText(known));
        merge->findChild<QPushButton *>(QStringLiteral("merge.save"))->click();
        QTRY_VERIFY(itemNamed(tree, QStringLiteral("Elevators")) == nullptr);
        // One that nothing was passed to may go.
        const QString idle =
            m_sample
                ->single(QStringLiteral("SELECT name FROM visible_department WHERE id NOT IN "
                                        "(SELECT department_id FROM visible_ticket WHERE department_id IS NOT NULL UNION "
                                        "SELECT department_id FROM visible_ticket_event WHERE department_id IS NOT NULL) LIMIT 1"))
                .toString();
        QVERIFY(!idle.isEmpty());
        tree->setCurrentItem(itemNamed(tree, idle));
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.names.delete")));
        QTRY_VERIFY(itemNamed(tree, idle) == nullptr);
        QTRY_COMPARE(itemNamed(tree, QStringLiteral("Departments"))->childCount(), 7);
    }
};

QTEST_MAIN(RosterPlacesTest)
#include "test_rosterplaces.moc"

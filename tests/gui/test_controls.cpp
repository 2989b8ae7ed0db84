// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/choicefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/kpitile.h"
#include "widgets/controls/messagebar.h"
#include "widgets/controls/pageheader.h"
#include "widgets/controls/progressitem.h"
#include "widgets/controls/stepbar.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/controls/typeddate.h"
#include "widgets/look/appearance.h"
#include "widgets/look/roles.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace hk;

class ControlsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp, [] { return false; });
    }
    void cleanupTestCase() { m_appearance.reset(); }

    void typedDates_data();
    void typedDates();
    void dateFieldSettles();
    void dateFieldByKeys();
    void choiceByPinyin();
    void choicePutsBackWhatIsNone();
    void formFieldSaysWhatIsWrong();
    void headerFollowsItsActions();
    void messageBarSaysAndCloses();
    void progressCounts();
    void namesForScreenReaders();

private:
    std::unique_ptr<Appearance> m_appearance;
};

void ControlsTest::typedDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    const QDate first(2026, 9, 1);
    const std::initializer_list<std::pair<const char *, QDate>> forms = {{"2026-09-01", first},
                                                                         {"2026-9-1", first},
                                                                         {"2026.9.1", first},
                                                                         {"2026/9/1", first},
                                                                         {"20260901", first},
                                                                         {"9.1", first},
                                                                         {"0901", first},
                                                                         {"2026年9月1日", first},
                                                                         {"9月1日", first},
                                                                         {" 2026 . 9 . 1 ", first},
                                                                         {"２０２６．９．１", first},
                                                                         {"2026。9。1", first},
                                                                         {"2024-02-29", QDate(2024, 2, 29)},
                                                                         {"2025-02-29", QDate()},
                                                                         {"2026-13-1", QDate()},
                                                                         {"9", QDate()},
                                                                         {"2026-9", QDate()},
                                                                         {"soon", QDate()},
                                                                         {"", QDate()},
                                                                         {"0001-01-01", QDate()},
                                                                         {"2026-09-011", QDate()}};
    for (const auto &[typed, date] : forms)
        QTest::newRow(typed) << QString::fromUtf8(typed) << date;
}

void ControlsTest::typedDates()
{
    QFETCH(QString, typed);
    QFETCH(QDate, date);
    QCOMPARE(typedDate(typed, QDate(2026, 11, 19)).value_or(QDate()), date);
}

void ControlsTest::dateFieldSettles()
{
    DateField field(QDate(2026, 11, 19));
    QSignalSpy changed(&field, &DateField::dateChanged);
    QTest::keyClicks(&field, QStringLiteral("9.1"));
    QCOMPARE(field.date().value_or(QDate()), QDate(2026, 9, 1));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.text(), QStringLiteral("2026-09-01"));
    QCOMPARE(changed.count(), 1);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("31.31"));
    QVERIFY(field.isWrong());
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(isInvalid(&field));
    QCOMPARE(field.text(), QStringLiteral("31.31"));
    field.clear();
    QVERIFY(!field.isWrong());
    QVERIFY(!isInvalid(&field));
}

void ControlsTest::dateFieldByKeys()
{
    DateField field(QDate(2026, 11, 19));
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.text(), QStringLiteral("2026-11-19"));
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(field.text(), QStringLiteral("2026-11-18"));
    QTest::keyClick(&field, Qt::Key_Down, Qt::AltModifier);
    auto *calendar = field.findChild<QCalendarWidget *>(QStringLiteral("calendar"));
    QVERIFY(calendar != nullptr);
    QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 18));
    emit calendar->activated(QDate(2026, 12, 1));
    QCOMPARE(field.text(), QStringLiteral("2026-12-01"));
    QTRY_VERIFY(field.findChild<QCalendarWidget *>(QStringLiteral("calendar")) == nullptr);
}

void ControlsTest::choiceByPinyin()
{
    ChoiceField field;
    field.setChoices(
        {{1, QStringLiteral("信息工程学院")}, {2, QStringLiteral("机械与电气学院")}, {3, QStringLiteral("经济管理学院")}});
    QVERIFY(!field.value().isValid());
    QCOMPARE(field.found(QStringLiteral("jx")), QStringList{QStringLiteral("机械与电气学院")});
    QCOMPARE(field.found(QStringLiteral("jingji")), QStringList{QStringLiteral("经济管理学院")});
    QCOMPARE(field.found(QStringLiteral("工程")), QStringList{QStringLiteral("信息工程学院")});
    QCOMPARE(field.found(QStringLiteral("xyz")).size(), 0);
    QCOMPARE(field.found(QString()).size(), 3);
    field.setValue(3);
    QCOMPARE(field.value().toInt(), 3);
    QCOMPARE(field.currentText(), QStringLiteral("经济管理学院"));
}

void ControlsTest::choicePutsBackWhatIsNone()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *field = new ChoiceField;
    auto *other = new QLineEdit;
    column->addWidget(field);
    column->addWidget(other);
    field->setChoices({{1, QStringLiteral("信息工程学院")}, {2, QStringLiteral("机械与电气学院")}});
    field->setValue(1);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy changed(field, &ChoiceField::valueChanged);
    field->setFocus();
    field->lineEdit()->setText(QStringLiteral("jxdq"));
    other->setFocus();
    QTRY_COMPARE(field->value().toInt(), 1);
    QTRY_COMPARE(field->lineEdit()->text(), QStringLiteral("信息工程学院"));
    field->setFocus();
    field->lineEdit()->setText(QStringLiteral("机械"));
    other->setFocus();
    QTRY_COMPARE(field->value().toInt(), 2);
    QCOMPARE(changed.count(), 1);
    field->setFocus();
    field->lineEdit()->clear();
    other->setFocus();
    QTRY_VERIFY(!field->value().isValid());
}

void ControlsTest::formFieldSaysWhatIsWrong()
{
    auto *edit = new QLineEdit;
    FormField field(QStringLiteral("Number"), edit);
    field.setRequired(true);
    auto *words = field.findChild<QLabel *>(QStringLiteral("fieldWords"));
    QVERIFY(words->isHidden());
    QCOMPARE(edit->accessibleName(), QStringLiteral("Number"));
    field.setError(QStringLiteral("The number has 8 digits, it should have 10."));
    QVERIFY(!words->isHidden());
    QVERIFY(isInvalid(edit));
    QCOMPARE(edit->accessibleDescription(), words->text());
    field.setError({});
    QVERIFY(words->isHidden());
    QVERIFY(!isInvalid(edit));
}

void ControlsTest::headerFollowsItsActions()
{
    PageHeader header;
    QAction import(QStringLiteral("Import…"));
    QAction add(QStringLiteral("New student"));
    import.setObjectName(QStringLiteral("roster.import"));
    add.setObjectName(QStringLiteral("roster.new"));
    header.setTitle(QStringLiteral("Roster"));
    header.setTabs({QStringLiteral("Students"), QStringLiteral("Bed map")});
    header.setActions({&import}, &add);
    QCOMPARE(header.tabs()->count(), 2);
    auto *button = header.findChild<QPushButton *>(QStringLiteral("roster.new.button"));
    QVERIFY(button != nullptr);
    QCOMPARE(roleOf(button), ControlRole::Primary);
    QSignalSpy added(&add, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(added.count(), 1);
    add.setEnabled(false);
    QVERIFY(!button->isEnabled());
    QSignalSpy imported(&import, &QAction::triggered);
    QTest::mouseClick(header.findChild<QToolButton *>(QStringLiteral("roster.import.tool")), Qt::LeftButton);
    QCOMPARE(imported.count(), 1);
    QCOMPARE(header.sizeHint().height() <= 48 && header.maximumHeight() == 48, true);
}

void ControlsTest::messageBarSaysAndCloses()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    bar.say(StatusKind::Warning, QStringLiteral("The year 2027 has no holidays yet."), QStringLiteral("Import…"));
    QVERIFY(!bar.isHidden());
    QSignalSpy action(&bar, &MessageBar::actionClicked);
    QSignalSpy closed(&bar, &MessageBar::closed);
    bar.findChild<QPushButton *>(QStringLiteral("messageAction"))->click();
    bar.findChild<QToolButton *>(QStringLiteral("messageClose"))->click();
    QCOMPARE(action.count(), 1);
    QCOMPARE(closed.count(), 1);
    QVERIFY(bar.isHidden());
}

void ControlsTest::progressCounts()
{
    ProgressItem item;
    item.setWord(QStringLiteral("Import"));
    auto *bar = item.findChild<QProgressBar *>();
    QVERIFY(bar->isHidden());
    item.setProgress(3'000'000'000, 4'000'000'000);
    QVERIFY(!bar->isHidden());
    QCOMPARE(bar->value(), 750);
    item.setProgress(9, 4);
    QCOMPARE(bar->value(), 1000);
    QSignalSpy cancelled(&item, &ProgressItem::cancelled);
    item.findChild<QToolButton *>(QStringLiteral("progressCancel"))->click();
    QCOMPARE(cancelled.count(), 1);
}

void ControlsTest::namesForScreenReaders()
{
    KpiTile tile;
    tile.setKpi({QStringLiteral("Residents"),
                 QStringLiteral("1,684"),
                 QStringLiteral("people"),
                 QStringLiteral("Last week 1,689"),
                 {},
                 StatusKind::Warning,
                 QStringLiteral("below 95")});
    QVERIFY(tile.accessibleName().contains(QStringLiteral("1,684")));
    QVERIFY(tile.accessibleName().contains(QStringLiteral("below 95")));
    StepBar steps;
    steps.setSteps({QStringLiteral("File"), QStringLiteral("Sheet")});
    steps.setCurrent(1);
    QCOMPARE(steps.accessibleName(), QStringLiteral("Step 2 of 2: Sheet"));
}

QTEST_MAIN(ControlsTest)
#include "test_controls.moc"

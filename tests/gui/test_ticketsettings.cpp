// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketsample.h"

#include <QTreeWidget>

using namespace hk;
using namespace hk::test;

// What administrators set of tickets, by the keyboard.
class TicketSettingsTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<TicketSample> m_sample;

    QWidget *openRow(const char *button)
    {
        m_sample->find<QPushButton>(QLatin1String(button))->click();
        return TicketSample::dialog("settingDialog");
    }
    static void pick(QWidget *dialog, const char *name, const char *code)
    {
        auto *choices = TicketSample::part<QComboBox>(dialog, name);
        QVERIFY(choices != nullptr);
        const int row = choices->findData(QLatin1String(code));
        QVERIFY(row >= 0);
        choices->setFocus();
        while (choices->currentIndex() != row)
            QTest::keyClick(choices, choices->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }

private slots:
    void init()
    {
        m_sample = std::make_unique<TicketSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        QVERIFY(m_sample->window->openPage(QStringLiteral("tickets.settings")));
    }

    void cleanup() { m_sample.reset(); }

    void anAutomaticActionIsMade()
    {
        auto *list = m_sample->find<QTreeWidget>(QStringLiteral("tickets.actions"));
        QTRY_VERIFY(list->topLevelItemCount() > 0);
        const int before = list->topLevelItemCount();
        QWidget *dialog = openRow("tickets.actions.new");
        QVERIFY(dialog != nullptr);
        TicketSample::type(dialog, "setting.name", QStringLiteral("Fire"));
        TicketSample::save(dialog);
        // It has to do something.
        QVERIFY(!TicketSample::wordsBeside(TicketSample::part<QComboBox>(dialog, "setting.priority")).isEmpty());
        pick(dialog, "setting.occasion", "stage");
        pick(dialog, "setting.stage", "accepted");
        pick(dialog, "setting.category", "safety");
        pick(dialog, "setting.priority", "urgent");
        TicketSample::save(dialog);
        QTRY_COMPARE(list->topLevelItemCount(), before + 1);
        QTreeWidgetItem *row = list->findItems(QStringLiteral("Fire"), Qt::MatchExactly).value(0);
        QVERIFY(row != nullptr);
        QCOMPARE(row->text(1), QStringLiteral("enters a stage: Accepted"));
        QCOMPARE(row->text(3), QStringLiteral("priority: urgent"));
        const QString stored = QStringLiteral("SELECT occasion || stage || category || priority FROM visible_ticket_action "
                                              "WHERE name = 'Fire' AND clock IS NULL");
        QCOMPARE(m_sample->single(stored).toString(), QStringLiteral("stageacceptedsafetyurgent"));
    }

    void aPriorityIsTheSchools()
    {
        auto *list = m_sample->find<QTreeWidget>(QStringLiteral("tickets.priorities"));
        QTRY_COMPARE(list->topLevelItemCount(), 9);
        list->setCurrentItem(list->topLevelItem(0));
        QCOMPARE(list->currentItem()->text(2), QStringLiteral("low"));
        QWidget *dialog = openRow("tickets.priorities.edit");
        QVERIFY(dialog != nullptr);
        pick(dialog, "setting.priority", "normal");
        TicketSample::save(dialog);
        QTRY_COMPARE(list->topLevelItem(0)->text(2), QStringLiteral("normal"));
        QCOMPARE(list->topLevelItem(0)->text(3), QStringLiteral("the school's"));
    }
};

QTEST_MAIN(TicketSettingsTest)
#include "test_ticketsettings.moc"

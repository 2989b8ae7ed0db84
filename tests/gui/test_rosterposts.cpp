// SPDX-License-Identifier: GPL-3.0-or-later
#include "rostersample.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace hk;

// Gives somebody a post and ends it; reads the occupancy figures; sees on the desk who has not arrived.
class RosterPostsTest : public QObject {
    Q_OBJECT

    Appearance m_look{*qApp, [] { return false; }};
    std::unique_ptr<test::RosterSample> m_sample;

private slots:
    void initTestCase()
    {
        m_sample = std::make_unique<test::RosterSample>(m_look);
        const auto opened = m_sample->open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
    }

    void cleanupTestCase() { m_sample.reset(); }

    void givesAndEndsAPost()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.posts")));
        auto *list = m_sample->list(QStringLiteral("roster.posts"), QStringLiteral("roster.posts"));
        QTRY_VERIFY(list->model().rowCount() > 10);
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("roster.posts.new")));
        auto *form = m_sample->find(QStringLiteral("form.post"));
        auto *kind = form->findChild<QComboBox *>(QStringLiteral("field.kind"));
        auto *zone = form->findChild<QLineEdit *>(QStringLiteral("field.zone"));
        auto *save = form->findChild<QPushButton *>(QStringLiteral("saveForm"));
        kind->setCurrentIndex(kind->findData(QStringLiteral("zone")));
        QTest::keyClicks(form->findChild<QLineEdit *>(QStringLiteral("field.person")), QStringLiteral("Wang Xiulan"));
        save->click();
        QTRY_VERIFY(!test::RosterSample::wordsBeside(zone).isEmpty());
        QTest::keyClicks(zone, QStringLiteral("Laundry"));
        QVERIFY(test::RosterSample::wordsBeside(zone).isEmpty());
        save->click();
        const QString to = QStringLiteral("SELECT coalesce(to_date, 'open') FROM visible_post WHERE person = 'Wang Xiulan'");
        QTRY_COMPARE(m_sample->single(to).toString(), QStringLiteral("open"));
        auto *end = m_sample->find<QPushButton>(QStringLiteral("post.end"));
        QTRY_VERIFY(end->isVisible() && end->isEnabled());
        end->click();
        QTRY_COMPARE(m_sample->single(to).toString(), QStringLiteral("2026-11-19"));
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(m_sample->single(to).toString(), QStringLiteral("open"));
    }

    void countsEveryBedOnce()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.occupancy")));
        auto *table = m_sample->find<QTreeWidget>(QStringLiteral("occupancy.table"));
        QTRY_COMPARE(table->topLevelItemCount(), 6);
        const int beds = m_sample->single(QStringLiteral("SELECT sum(places) FROM room_list")).toInt();
        for (int by = 0; by < 3; ++by) {
            m_sample->find<QComboBox>(QStringLiteral("occupancy.by"))->setCurrentIndex(by);
            const auto sum = [table] {
                int all = 0;
                for (int row = 0; row < table->topLevelItemCount(); ++row)
                    all += table->topLevelItem(row)->text(1).toInt();
                return all;
            };
            QTRY_COMPARE(sum(), beds);
        }
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("figures.xlsx"));
        m_sample->dialogs.answerFile(file);
        QVERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.exportList")));
        QTRY_VERIFY(QFileInfo(file).size() > 1000);
    }

    void settlesWhoHasNotArrived()
    {
        QVERIFY(m_sample->window->openPage(QStringLiteral("roster.residencies")));
        m_sample->find<QComboBox>(QStringLiteral("residencies.which"))->setCurrentIndex(1);
        auto *list = m_sample->list(QStringLiteral("roster.residencies"), QStringLiteral("roster.notArrived"));
        QTRY_VERIFY(list->model().rowCount() > 0);
        const int before = list->model().rowCount();
        list->table().selectRow(0);
        QPushButton *cancel = nullptr;
        QTRY_VERIFY((cancel = m_sample->find<QPushButton>(QStringLiteral("residency.cancelBooking"))) != nullptr
                    && cancel->isVisible());
        cancel->click();
        QTRY_COMPARE(list->model().rowCount(), before - 1);
        QTRY_VERIFY(m_sample->window->actions().trigger(QStringLiteral("shell.undo")));
        QTRY_COMPARE(list->model().rowCount(), before);
    }
};

QTEST_MAIN(RosterPostsTest)
#include "test_rosterposts.moc"

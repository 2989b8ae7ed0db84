// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/presence/coveragemodel.h"
#include "duty/ui/presence/coverageview.h"
#include "widgets/look/appearance.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSet>
#include <QTest>

using namespace hk;
using namespace hk::duty;

namespace {

// Remembers which rows were asked for.
class AskedModel : public CoverageModel {
public:
    using CoverageModel::CoverageModel;

    QVariant data(const QModelIndex &index, int role) const override
    {
        rows.insert(index.row());
        ++cells;
        return CoverageModel::data(index, role);
    }
    mutable QSet<int> rows;
    mutable qint64 cells = 0;
};

}  // namespace

// The map of visits of a whole school: of thousands of rooms no more is made than what is looked at.
class DutyCoverageTest : public QObject {
    Q_OBJECT

    static constexpr int rooms = 5000;
    static constexpr int weeks = 20;
    static constexpr int limit = 3;
    const QDate m_today{2026, 11, 19};
    Appearance m_look{*qApp, [] { return false; }};

    // Every fifth room was visited this week, every seventh four weeks ago, the others never.
    QList<RoomVisits> school() const
    {
        QList<RoomVisits> all;
        for (int i = 0; i < rooms; ++i) {
            RoomVisits room{i + 1, QString::number(i), 1, QStringLiteral("3-%1").arg(i), 1, QStringLiteral("3号楼"), {}, {}};
            room.perWeek = QList<int>(weeks, 0);
            if (i % 5 == 0) {
                room.last = m_today;
                room.perWeek[weeks - 1] = 2;
            } else if (i % 7 == 0) {
                room.last = m_today.addDays(-28);
                room.perWeek[weeks - 5] = 1;
            }
            all << room;
        }
        return all;
    }

private slots:
    void onlyWhatIsSeenIsMade()
    {
        AskedModel model;
        CoverageView view;
        view.showModel(&model);
        view.resize(1200, 560);
        model.setRooms(school(), limit, m_today);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(!model.rows.isEmpty());
        const int onScreen = view.viewport()->height() / view.verticalHeader()->defaultSectionSize() + 2;
        QVERIFY(onScreen > 10 && onScreen < 60);
        QVERIFY2(model.rows.size() <= onScreen, qPrintable(QString::number(model.rows.size())));
        // At the other end of the list it is as little again.
        model.rows.clear();
        view.scrollToBottom();
        view.repaint();
        QTRY_VERIFY(model.rows.contains(rooms - 1));
        QVERIFY2(model.rows.size() <= 2 * onScreen, qPrintable(QString::number(model.rows.size())));
        model.rows.clear();
        for (int step = 0; step < 20; ++step) {
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 50);
            view.repaint();
        }
        QVERIFY2(model.rows.size() <= 21 * 2 * onScreen, qPrintable(QString::number(model.rows.size())));
    }

    void roomsAreCountedSortedAndLeftOut()
    {
        CoverageModel model;
        model.setRooms(school(), limit, m_today);
        QCOMPARE(model.rowCount(), rooms);
        QCOMPARE(model.columnCount(), CoverageModel::FirstWeek + weeks);
        QCOMPARE(model.overdue(), rooms - rooms / 5);
        const auto words = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(words(0, CoverageModel::RoomColumn), QStringLiteral("3-0"));
        QCOMPARE(words(0, CoverageModel::FirstWeek + weeks - 1), QStringLiteral("2"));
        QVERIFY(words(0, CoverageModel::FirstWeek).isEmpty());
        QCOMPARE(words(7, CoverageModel::LastColumn), QStringLiteral("2026-10-22"));
        QCOMPARE(words(1, CoverageModel::StandingColumn), QStringLiteral("never visited"));
        // Longest ago first; what is chosen stays chosen.
        const QPersistentModelIndex chosen = model.index(7, 0);
        model.sort(CoverageModel::StandingColumn, Qt::DescendingOrder);
        QCOMPARE(words(0, CoverageModel::StandingColumn), QStringLiteral("never visited"));
        QCOMPARE(words(rooms - 1, CoverageModel::StandingColumn), QStringLiteral("this week"));
        QCOMPARE(chosen.data().toString(), QStringLiteral("3-7"));
        model.sort(CoverageModel::FirstWeek + weeks - 5, Qt::DescendingOrder);
        QCOMPARE(words(0, CoverageModel::RoomColumn), QStringLiteral("3-7"));
        model.setOnlyOwed(true);
        QCOMPARE(model.rowCount(), model.overdue());
        QCOMPARE(model.rowOf(1), -1);
    }
};

QTEST_MAIN(DutyCoverageTest)
#include "test_dutycoverage.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripteddialogs.h"
#include "widgets/chart/chartview.h"
#include "widgets/look/appearance.h"
#include "widgets/look/chartcolours.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace hk;

class ChartTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp, [] { return false; });
    }
    void cleanupTestCase() { m_appearance.reset(); }

    void showsItsDataInBothThemes_data();
    void showsItsDataInBothThemes();
    void saysValuesAndNumbers();
    void savesThroughTheDialog();

private:
    static ChartData occupancy(ChartKind kind);
    std::unique_ptr<Appearance> m_appearance;
};

ChartData ChartTest::occupancy(ChartKind kind)
{
    ChartData data;
    data.kind = kind;
    data.title = QStringLiteral("Building 5 has the most free beds");
    data.unit = QStringLiteral("%");
    data.decimals = 1;
    data.categories = {QStringLiteral("3号楼"), QStringLiteral("5号楼"), QStringLiteral("7号楼")};
    data.series = {{QStringLiteral("Now"), {97.4, 88.1, 95.0}},
                   {QStringLiteral("Last term"), {96.0, std::numeric_limits<double>::quiet_NaN(), 95.5}}};
    data.mark = 90;
    return data;
}

void ChartTest::showsItsDataInBothThemes_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("bars") << static_cast<int>(ChartKind::Bars);
    QTest::newRow("lying bars") << static_cast<int>(ChartKind::HorizontalBars);
    QTest::newRow("lines") << static_cast<int>(ChartKind::Lines);
}

void ChartTest::showsItsDataInBothThemes()
{
    QFETCH(int, kind);
    ScriptedDialogs dialogs;
    ChartView view(dialogs);
    view.resize(600, 300);
    view.setData(occupancy(static_cast<ChartKind>(kind)));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    for (const SchemeChoice choice : {SchemeChoice::Light, SchemeChoice::Dark}) {
        m_appearance->choose(choice);
        const Theme theme = m_appearance->theme();
        const auto seen = [&view](const QColor &colour) {
            const QImage image = view.grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == colour ? 1 : 0;
            return count;
        };
        QTRY_VERIFY(seen(series(theme, 0).colour) > 20);
        QVERIFY(seen(series(theme, 1).colour) > 20);
        QVERIFY(seen(theme.color(Token::Base)) > 20000);
    }
    m_appearance->choose(SchemeChoice::Light);
}

void ChartTest::saysValuesAndNumbers()
{
    ScriptedDialogs dialogs;
    ChartView view(dialogs);
    view.setData(occupancy(ChartKind::Bars));
    QCOMPARE(view.valueText(0, 1), QStringLiteral("5号楼, Now: 88.1 %"));
    view.showNumbers(true);
    const auto *table = view.findChild<QTableView *>(QStringLiteral("chartNumbers"));
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("97.4"));
    QCOMPARE(table->model()->index(1, 1).data().toString(), QString());
    QVERIFY(view.showsNumbers());
    QCOMPARE(view.accessibleName(), QStringLiteral("Building 5 has the most free beds"));
}

void ChartTest::savesThroughTheDialog()
{
    QTemporaryDir folder;
    ScriptedDialogs dialogs;
    ChartView view(dialogs);
    view.resize(500, 300);
    view.setData(occupancy(ChartKind::Lines));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto choose = [&view](int action) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(&view, &event);
        QList<QMenu *> menus = view.findChildren<QMenu *>();
        menus.last()->actions().at(action)->trigger();
        menus.last()->close();
    };
    dialogs.answerFile(folder.filePath(QStringLiteral("a.png")));
    choose(1);
    QCOMPARE(QImage(folder.filePath(QStringLiteral("a.png"))).size(), QSize(1000, 600));
    dialogs.answerFile(folder.filePath(QStringLiteral("a.svg")));
    choose(2);
    QFile drawing(folder.filePath(QStringLiteral("a.svg")));
    QVERIFY(drawing.open(QIODevice::ReadOnly));
    QVERIFY(drawing.readAll().contains("<path"));
    dialogs.answerFile(folder.filePath(QStringLiteral("no-such-folder/a.png")));
    choose(1);
    QCOMPARE(dialogs.told().size(), 1);
    choose(1);
    QCOMPARE(dialogs.told().size(), 1);
    choose(0);
    QVERIFY(!QGuiApplication::clipboard()->pixmap().isNull());
}

QTEST_MAIN(ChartTest)
#include "test_chart.moc"

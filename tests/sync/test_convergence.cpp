// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskrun.h"

#include <QElapsedTimer>

using namespace hk;
using namespace hk::test;

namespace {

constexpr int stepsOfRun = 50;
#ifdef __SANITIZE_ADDRESS__
constexpr int usualSeeds = 10;
#else
constexpr int usualSeeds = 200;
#endif
constexpr int seedsOfRow = 50;

int numberOf(const char *variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

}  // namespace

// Whatever desks, lines and servers do: when all is quiet each desk holds exactly the rows that the server answers for its account,
// and every acknowledged edit is in its row, in a conflict or in a quarantine, once.
// HK_SEEDS=10000 test_convergence desksEndAlike runs that many courses, HK_SEED=17 that one.
class ConvergenceTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        // The same seed is the same course in another process too.
        QHashSeed::setDeterministicGlobalSeed();
    }

    // Few enough a row that a long run is not taken for one that hangs.
    void desksEndAlike_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        const int one = numberOf("HK_SEED", 0);
        if (one > 0)
            QTest::addRow("%d", one) << one << one;
        const int all = one > 0 ? 0 : numberOf("HK_SEEDS", usualSeeds);
        for (int first = 1; first <= all; first += seedsOfRow)
            QTest::addRow("from %d", first) << first << std::min(first + seedsOfRow - 1, all);
    }
    void desksEndAlike()
    {
        QFETCH(int, first);
        QFETCH(int, last);
        for (int seed = first; seed <= last; ++seed) {
            DeskRun run(m_today, m_tomorrow, unsigned(seed));
            const QString trouble = run.play(stepsOfRun);
            QVERIFY2(trouble.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(trouble)));
        }
    }

    void aSeedIsOneCourse()
    {
        for (unsigned seed = 1; seed <= 2; ++seed) {
            DeskRun once(m_today, m_tomorrow, seed);
            DeskRun again(m_today, m_tomorrow, seed);
            (void)once.play(stepsOfRun);
            (void)again.play(stepsOfRun);
            QCOMPARE(once.trace(), again.trace());
        }
    }

    // Each rule of the server is needed: without it some course goes wrong, and is seen to.
    void withoutARuleItFails_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<int>("first");
        // Where the first course that shows it is not far.
        QTest::newRow("the feed's horizon") << 0 << 61;
        QTest::newRow("receipts") << 1 << 1;
        QTest::newRow("the check of what was seen before") << 2 << 1;
        QTest::newRow("exits") << 3 << 1;
        QTest::newRow("bytes before rows") << 4 << 1;
    }
    void withoutARuleItFails()
    {
        QFETCH(int, rule);
        QFETCH(int, first);
        ModelGuards guards;
        guards.horizon = rule != 0;
        guards.receipts = rule != 1;
        guards.baseCheck = rule != 2;
        guards.exits = rule != 3;
        guards.bytesFirst = rule != 4;
        for (int seed = first; seed < first + 40; ++seed) {
            DeskRun run(m_today, m_tomorrow, unsigned(seed), guards);
            const QString trouble = run.play(stepsOfRun);
            if (trouble.isEmpty())
                continue;
            qInfo("seed %d: %s", seed, qPrintable(trouble));
            return;
        }
        QFAIL("nothing went wrong");
    }

private:
    SharedCatalogue m_today;
    SharedCatalogue m_tomorrow{SharedCatalogue::Tomorrow};
};

QTEST_GUILESS_MAIN(ConvergenceTest)
#include "test_convergence.moc"

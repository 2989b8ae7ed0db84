// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <optional>

using hk::server::Jobs;

namespace {

constexpr std::chrono::seconds longestWait{10};

// A door that jobs wait behind; it opens too when it goes, before the threads are waited for.
class Gate {
public:
    std::shared_future<void> door() const { return m_door; }
    void open() { m_opens.set_value(); }

private:
    std::promise<void> m_opens;
    std::shared_future<void> m_door = m_opens.get_future().share();
};

// What a job carries. It goes when its thread is about to sleep, or to take the next job, and nobody else is let at the queue
// before that: so whoever waits for it finds the thread asleep.
struct Errand {
    std::promise<int> ended;
    int thread = -1;  // that did it; nobody
    ~Errand() { ended.set_value(thread); }
};

// Holds every thread, and then lets them fall asleep one after the other.
class Sleepers {
public:
    Sleepers(Jobs &jobs, int threads) : m_held(size_t(threads))
    {
        std::vector<std::future<int>> begun;
        for (int i = 0; i < threads; ++i) {
            auto errand = std::make_shared<Errand>();
            auto here = std::make_shared<std::promise<int>>();
            std::future<int> asleep = errand->ended.get_future();
            begun.push_back(here->get_future());
            m_allHeld = jobs.add([this, here, errand = std::move(errand), slot = m_asleep.size()](int thread) {
                m_held.at(size_t(thread)).slot = slot;
                here->set_value(thread);
                m_held.at(size_t(thread)).gate.door().wait();
            }) && m_allHeld;
            m_asleep.push_back(std::move(asleep));
        }
        for (std::future<int> &one : begun)
            m_allHeld = one.wait_for(longestWait) == std::future_status::ready && m_allHeld;
    }
    bool allHeld() const { return m_allHeld; }
    bool release(int thread)
    {
        Held &held = m_held.at(size_t(thread));
        held.gate.open();
        return m_asleep.at(held.slot).wait_for(longestWait) == std::future_status::ready;
    }

private:
    struct Held {
        Gate gate;
        size_t slot = 0;
    };
    std::vector<Held> m_held;
    std::vector<std::future<int>> m_asleep;
    bool m_allHeld = true;
};

// The thread that takes a job which comes now, once it sleeps again; none, when the job is refused or not done in time.
std::optional<int> whoTakes(Jobs &jobs)
{
    auto errand = std::make_shared<Errand>();
    std::future<int> ended = errand->ended.get_future();
    if (!jobs.add([errand = std::move(errand)](int thread) { errand->thread = thread; })
        || ended.wait_for(longestWait) != std::future_status::ready)
        return std::nullopt;
    return ended.get();
}

}  // namespace

// The threads of the server and the queue before them.
class JobsTest : public QObject {
    Q_OBJECT
private slots:
    void whoFellAsleepLastIsWokenFirst()
    {
        constexpr int threads = 4;
        const QList<int> orders[] = {{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}};
        for (const QList<int> &order : orders) {
            Jobs jobs(threads, 16);
            Sleepers sleepers(jobs, threads);
            QVERIFY(sleepers.allHeld());
            for (const int thread : order) {
                QVERIFY(sleepers.release(thread));
                // Whoever did the last job does the next one too, while the others sleep on.
                for (int i = 0; i < 3; ++i)
                    QCOMPARE(whoTakes(jobs), std::optional(thread));
            }
        }
    }

    // With the last one busy it is the one that fell asleep before it, and so on.
    void theOthersFollowInTurn()
    {
        constexpr int threads = 3;
        Jobs jobs(threads, 16);
        Sleepers sleepers(jobs, threads);
        QVERIFY(sleepers.allHeld());
        for (int thread = 0; thread < threads; ++thread)
            QVERIFY(sleepers.release(thread));
        Gate gate;
        for (int expected = threads - 1; expected >= 0; --expected) {
            auto taken = std::make_shared<std::promise<int>>();
            std::future<int> by = taken->get_future();
            QVERIFY(jobs.add([taken, door = gate.door()](int thread) {
                taken->set_value(thread);
                door.wait();
            }));
            QCOMPARE(by.wait_for(longestWait), std::future_status::ready);
            QCOMPARE(by.get(), expected);
        }
        gate.open();
    }

    void allWorkIsDoneOnce()
    {
        constexpr int many = 5000;
        std::vector<std::atomic<int>> done(many);
        std::atomic<bool> inRange = true;
        {
            Jobs jobs(4, many);
            for (int i = 0; i < many; ++i) {
                QVERIFY(jobs.add([&done, &inRange, i](int thread) {
                    ++done[size_t(i)];
                    inRange = inRange && thread >= 0 && thread < 4;
                }));
            }
        }
        QVERIFY(inRange);
        QVERIFY(std::all_of(done.begin(), done.end(), [](const std::atomic<int> &times) { return times == 1; }));
    }

    // More work than threads wakes them all: jobs that wait for each other come to an end.
    void allThreadsWork()
    {
        constexpr int threads = 4;
        Jobs jobs(threads, 16);
        Sleepers sleepers(jobs, threads);
        QVERIFY(sleepers.allHeld());
        for (int thread = 0; thread < threads; ++thread)
            QVERIFY(sleepers.release(thread));
    }

    void whatWaitsIsDoneBeforeTheEnd()
    {
        std::atomic<int> done = 0;
        Jobs jobs(1, 100);
        Gate gate;
        std::promise<void> begun;
        QVERIFY(jobs.add([&begun, door = gate.door()](int) {
            begun.set_value();
            door.wait();
        }));
        begun.get_future().wait();
        for (int i = 0; i < 100; ++i)
            QVERIFY(jobs.add([&done](int) { ++done; }));
        std::thread opener([&gate] {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            gate.open();
        });
        jobs.stop();
        opener.join();
        QCOMPARE(done.load(), 100);
        QVERIFY(!jobs.add([&done](int) { ++done; }));
        jobs.stop();
        QCOMPARE(done.load(), 100);
    }

    void aFullQueueRefuses()
    {
        constexpr int most = 3;
        std::atomic<int> done = 0;
        Jobs jobs(1, most);
        Gate gate;
        std::promise<void> begun;
        QVERIFY(jobs.add([&begun, door = gate.door()](int) {
            begun.set_value();
            door.wait();
        }));
        // What is being done waits no more.
        begun.get_future().wait();
        for (int i = 0; i < most; ++i)
            QVERIFY(jobs.add([&done](int) { ++done; }));
        QVERIFY(!jobs.add([&done](int) { ++done; }));
        gate.open();
        QTRY_COMPARE(done.load(), most);
        QVERIFY(whoTakes(jobs).has_value());
        QCOMPARE(done.load(), most);
    }

    void nobodyWaitsForThreadsThatSleep()
    {
        Jobs jobs(8, 8);
        QTest::qWait(20);
        jobs.stop();
        QVERIFY(!whoTakes(jobs).has_value());
    }
};

QTEST_GUILESS_MAIN(JobsTest)
#include "test_jobs.moc"

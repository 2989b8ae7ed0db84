// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hk::server {

// A few threads that work off a bounded queue; beyond it work is refused, so that a crowd waits at the door and not in memory. Whoever
// fell idle last is called first: each has a connection of its own to the database, and a fresh one takes tens of milliseconds until it
// has prepared its statements and read the rules.
class Jobs {
public:
    using Job = std::function<void(int thread)>;

    Jobs(int threads, int queue) : m_most(size_t(queue)), m_seats(size_t(threads))
    {
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this, i] { work(i); });
    }
    ~Jobs() { stop(); }
    Jobs(const Jobs &) = delete;
    Jobs &operator=(const Jobs &) = delete;

    bool add(Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped || m_waiting.size() >= m_most)
                return false;
            m_waiting.push_back(std::move(job));
            if (!m_idle.empty()) {
                Seat &seat = m_seats.at(size_t(m_idle.back()));
                m_idle.pop_back();
                seat.isCalled = true;
                seat.wake.notify_one();
            }
        }
        return true;
    }

    // Ends when what was taken is done.
    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
            for (Seat &seat : m_seats)
                seat.wake.notify_one();
        }
        for (std::thread &thread : m_threads) {
            if (thread.joinable())
                thread.join();
        }
    }

private:
    struct Seat {
        std::condition_variable wake;
        bool isCalled = false;
    };

    void work(int thread)
    {
        Seat &seat = m_seats.at(size_t(thread));
        std::unique_lock lock(m_mutex);
        for (;;) {
            while (m_waiting.empty()) {
                if (m_stopped)
                    return;
                m_idle.push_back(thread);
                seat.wake.wait(lock, [&] { return m_stopped || seat.isCalled; });
                seat.isCalled = false;
            }
            const Job job = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            job(thread);
            lock.lock();
        }
    }

    size_t m_most;
    std::mutex m_mutex;
    std::deque<Job> m_waiting;
    std::deque<Seat> m_seats;
    std::vector<int> m_idle;
    std::vector<std::thread> m_threads;
    bool m_stopped = false;
};

}  // namespace hk::server

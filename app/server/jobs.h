// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hk::server {

// A few threads that work off a bounded queue; beyond it work is refused, so that a crowd waits at the door and not in memory.
class Jobs {
public:
    using Job = std::function<void(int thread)>;

    Jobs(int threads, int queue) : m_most(size_t(queue))
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
        }
        m_wake.notify_one();
        return true;
    }

    // Ends when what was taken is done.
    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_wake.notify_all();
        for (std::thread &thread : m_threads) {
            if (thread.joinable())
                thread.join();
        }
    }

private:
    void work(int thread)
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_stopped || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            const Job job = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            job(thread);
            lock.lock();
        }
    }

    size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_waiting;
    std::vector<std::thread> m_threads;
    bool m_stopped = false;
};

}  // namespace hk::server

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <memory>

namespace hk {

class Connection;

// A thread that owns one connection and runs jobs on it, one after the other. What is queued when it ends still runs.
class Lane : public QThread {
public:
    using Job = std::function<void(std::unique_ptr<Connection> &)>;

    explicit Lane(const QString &name);
    ~Lane() override;

    void enqueue(Job job);
    // Waits for the job; for opening and closing.
    void runNow(Job job);

protected:
    void run() override;

private:
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
};

}  // namespace hk

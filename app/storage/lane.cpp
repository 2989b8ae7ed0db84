// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lane.h"

#include "storage/connectionhandle.h"

#include <QSemaphore>

namespace hk {

Lane::Lane(const QString &name)
{
    setObjectName(name);
    start();
}

Lane::~Lane()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_ending = true;
        m_wake.wakeAll();
    }
    wait();
}

void Lane::enqueue(Job job)
{
    const QMutexLocker locker(&m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.wakeOne();
}

void Lane::runNow(Job job)
{
    QSemaphore done;
    enqueue([&](std::unique_ptr<Connection> &connection) {
        job(connection);
        done.release();
    });
    done.acquire();
}

void Lane::run()
{
    std::unique_ptr<Connection> connection;
    while (true) {
        Job job;
        {
            QMutexLocker locker(&m_mutex);
            while (m_jobs.empty() && !m_ending)
                m_wake.wait(&m_mutex);
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job(connection);
    }
}

}  // namespace hk

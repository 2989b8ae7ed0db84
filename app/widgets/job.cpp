// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job.h"

#include <QMutex>

namespace hk {

// Where the working thread leaves its progress. It outlives the job, so that a late report finds nobody instead of a ruin, and
// holds the latest report only, so that thousands a second make one event.
struct Job::Channel {
    QMutex mutex;
    Job *job = nullptr;
    bool pending = false;
    int done = 0;
    int total = 0;
};

Job::Job(QString title) : m_title(std::move(title)), m_channel(std::make_shared<Channel>())
{
    m_channel->job = this;
}

Job::~Job()
{
    {
        const QMutexLocker lock(&m_channel->mutex);
        m_channel->job = nullptr;
    }
    end();
}

JobControl Job::control()
{
    JobControl control;
    control.cancelled = m_cancelled;
    control.progress = [channel = m_channel](int done, int total) {
        const QMutexLocker lock(&channel->mutex);
        channel->done = done;
        channel->total = total;
        if (!channel->job || channel->pending)
            return;
        channel->pending = true;
        QMetaObject::invokeMethod(
            channel->job, [job = channel->job] { job->takeProgress(); }, Qt::QueuedConnection);
    };
    return control;
}

void Job::takeProgress()
{
    int done = 0;
    int total = 0;
    {
        const QMutexLocker lock(&m_channel->mutex);
        m_channel->pending = false;
        done = m_channel->done;
        total = m_channel->total;
    }
    setProgress(done, total);
}

void Job::setProgress(int done, int total)
{
    if (m_ended || (done == m_done && total == m_total))
        return;
    m_done = done;
    m_total = total;
    emit progressed();
}

void Job::cancel()
{
    m_cancelled->store(true);
    emit progressed();
}

void Job::end()
{
    if (m_ended)
        return;
    m_ended = true;
    emit ended();
}

}  // namespace hk

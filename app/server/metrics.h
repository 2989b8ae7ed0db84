// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QMutex>

namespace hk::server {

// Requests by path and status, for Prometheus.
class Metrics {
public:
    void count(const QByteArray &path, int status, qint64 milliseconds)
    {
        const QMutexLocker lock(&m_mutex);
        Line &line = m_lines[{path, status}];
        ++line.requests;
        line.milliseconds += milliseconds;
    }

    QByteArray text() const
    {
        const QMutexLocker lock(&m_mutex);
        QByteArray requests = "# TYPE hallkeeper_requests_total counter\n";
        QByteArray times = "# TYPE hallkeeper_request_milliseconds_total counter\n";
        for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
            const QByteArray labels =
                "{path=\"" + line.key().first + "\",status=\"" + QByteArray::number(line.key().second) + "\"} ";
            requests += "hallkeeper_requests_total" + labels + QByteArray::number(line->requests) + '\n';
            times += "hallkeeper_request_milliseconds_total" + labels + QByteArray::number(line->milliseconds) + '\n';
        }
        return requests + times;
    }

private:
    struct Line {
        qint64 requests = 0;
        qint64 milliseconds = 0;
    };
    mutable QMutex m_mutex;
    QMap<std::pair<QByteArray, int>, Line> m_lines;
};

}  // namespace hk::server

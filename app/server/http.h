// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <atomic>
#include <functional>
#include <mutex>

namespace hk::server {

struct HttpRequest {
    QByteArray method;
    QByteArray path;
    QByteArray body;
    QByteArray type;
    QByteArray authorization;
    QByteArray device;
    QByteArray time;
    QByteArray signature;
};

struct HttpAnswer {
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json";
    int retryAfter = 0;  // seconds
    // Held back for so many seconds, without a thread, or until the bell has rung more often than `rings`: then `rung` is the body.
    int holdSeconds = 0;
    quint64 rings = 0;
    QByteArray rung = {};
};

// What becomes of a request, judged by its head before any of its body is read.
struct HttpCourse {
    enum Lane : quint8 { Database, SignIn };
    HttpAnswer answer = {};  // at once where its status is not 0
    qint64 bodyBytes = 0;
    Lane lane = Database;
};

struct HttpOptions {
    QByteArray address;
    quint16 port = 0;
    QByteArray socket;  // a path: listen there instead
    int deadlineSeconds = 20;  // from the first byte of a request to its last
    int idleSeconds = 75;  // between requests
    qint64 bodyBytes = 8 * 1024 * 1024;
    qint64 bodiesBytes = 24 * 1024 * 1024;  // of all requests that are here at once
    int headerBytes = 8 * 1024;
    int connections = 512;
    int jobs = 8;
    int signInJobs = 4;  // of their own, for a password takes long and many of them must not keep desks from their rows
    int queue = 64;  // of each
};

// Rung by whoever knows of news, on any thread: answers that are held back are given.
class HttpBell {
public:
    quint64 rings() const { return m_rings; }
    void ring()
    {
        ++m_rings;
        const std::lock_guard lock(m_mutex);
        if (m_heard)
            m_heard();
    }
    void hear(std::function<void()> heard)
    {
        const std::lock_guard lock(m_mutex);
        m_heard = std::move(heard);
    }

private:
    std::atomic<quint64> m_rings = 0;
    std::mutex m_mutex;
    std::function<void()> m_heard;
};

struct HttpWork {
    // On the network's thread; the request has no body yet.
    std::function<HttpCourse(const HttpRequest &)> course;
    // On one of the jobs' threads, told by its number: those of sign-ins come after the others. The body lasts as long as the call.
    std::function<HttpAnswer(const HttpRequest &, int job)> slow;
    std::function<void(quint16 port)> listening;
    HttpBell *bell = nullptr;
};

// Serves until SIGTERM or SIGINT; what is being answered is answered to its end. The only place that knows Boost.
Result<void> serveHttp(const HttpOptions &options, const HttpWork &work);

}  // namespace hk::server

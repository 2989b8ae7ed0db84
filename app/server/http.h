// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace hk::server {

struct HttpRequest {
    QByteArray method;
    QByteArray path;
    QByteArray body;
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
};

struct HttpOptions {
    QByteArray address;
    quint16 port = 0;
    QByteArray socket;  // a path: listen there instead
    int deadlineSeconds = 20;
    qint64 bodyBytes = 8 * 1024 * 1024;
    int headerBytes = 8 * 1024;
    int connections = 512;
    int jobs = 8;
    int queue = 64;
};

struct HttpWork {
    // At once, on the network's thread; no status: it is for the jobs.
    std::function<HttpAnswer(const HttpRequest &)> quick;
    // On one of the jobs' threads, told by its number.
    std::function<HttpAnswer(const HttpRequest &, int job)> slow;
    std::function<void(quint16 port)> listening;
};

// Serves until SIGTERM or SIGINT; what is being answered is answered to its end. The only place that knows Boost.
Result<void> serveHttp(const HttpOptions &options, const HttpWork &work);

}  // namespace hk::server

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>

namespace hk {

struct HttpRequest {
    QByteArray method;
    QByteArray path;
    QByteArray body = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
};

struct HttpReply {
    int status = 0;
    QByteArray body;
    int retryAfter = 0;  // seconds
};

// The way to the server. An error means that no whole answer came: nobody knows whether the request was carried out.
class Transport {
public:
    virtual ~Transport() = default;
    virtual Result<HttpReply> send(const HttpRequest &request) = 0;
    // Ends the request that is under way, as if the line had been cut; called on the thread that sends, while it waits.
    virtual void interrupt() { }
    // The last request failed because the server could not prove who it is.
    virtual bool isDistrusted() const { return false; }
};

}  // namespace hk

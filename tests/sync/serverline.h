// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modelserver.h"
#include "sync/syncservice.h"
#include "sync/wire/codec.h"

#include <QMutex>

namespace hk::test {

// The model server as several services reach it, each from its own thread, over a network that can be cut.
class SharedServer {
public:
    explicit SharedServer(const Catalogue &catalogue) : m_server(catalogue) { }

    Result<HttpReply> ask(const HttpRequest &request)
    {
        const QMutexLocker locker(&m_mutex);
        ++m_requests;
        if (m_distrusted)
            return Error{QStringLiteral("not certified"), {}};
        if (m_cut)
            return Error{QStringLiteral("cut"), {}};
        if (request.path == "/v1/session" && m_wrongPassword)
            return HttpReply{401, wire::encode(wire::Refusal{QStringLiteral("signed-out"), 0})};
        return m_server.send(request);
    }
    void setCut(bool cut)
    {
        const QMutexLocker locker(&m_mutex);
        m_cut = cut;
    }
    void setWrongPassword(bool wrong)
    {
        const QMutexLocker locker(&m_mutex);
        m_wrongPassword = wrong;
    }
    // As if it could not prove who it is.
    void setDistrusted(bool distrusted)
    {
        const QMutexLocker locker(&m_mutex);
        m_distrusted = distrusted;
    }
    bool isDistrusted()
    {
        const QMutexLocker locker(&m_mutex);
        return m_distrusted;
    }
    QStringList dump()
    {
        const QMutexLocker locker(&m_mutex);
        return m_server.dump();
    }
    int requests()
    {
        const QMutexLocker locker(&m_mutex);
        return m_requests;
    }
    LineMaker line();

private:
    QMutex m_mutex;
    ModelServer m_server;
    bool m_cut = false;
    bool m_distrusted = false;
    bool m_wrongPassword = false;
    int m_requests = 0;
};

class ServerLine : public Transport {
public:
    explicit ServerLine(SharedServer &server) : m_server(server) { }
    Result<HttpReply> send(const HttpRequest &request) override { return m_server.ask(request); }
    bool isDistrusted() const override { return m_server.isDistrusted(); }

private:
    SharedServer &m_server;
};

inline LineMaker SharedServer::line()
{
    return [this](const SyncSetup &) { return Result<std::unique_ptr<Transport>>(std::make_unique<ServerLine>(*this)); };
}

// A network in a hurry, so that a test need not wait.
inline SyncPace fastPace()
{
    using std::chrono::milliseconds;
    return {milliseconds(10), milliseconds(60), milliseconds(20), milliseconds(60)};
}

}  // namespace hk::test

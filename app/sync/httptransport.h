// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport.h"

#include <QUrl>

#include <memory>

class QEventLoop;
class QNetworkAccessManager;
class QNetworkReply;

namespace hk {

// HTTPS to the school's server; plain HTTP only to this machine itself, behind its own proxy or in a test. A certificate that does
// not hold is an error, and there is no way past it. Waits in a loop of events of its own: not for the main thread of a window.
class HttpTransport : public Transport {
public:
    // `authorities`: a file with the certificates to trust besides the system's; may be empty.
    static Result<std::unique_ptr<HttpTransport>> to(const QString &server, const QString &authorities = {});
    ~HttpTransport() override;

    // Milliseconds until a connection with TLS stands, without a byte, and until the whole answer is here. However slowly the other
    // side drips, the request ends.
    struct Patience {
        int connecting = 15'000;
        int silence = 60'000;
        int whole = 5 * 60'000;
    };
    void setPatience(const Patience &patience) { m_patience = patience; }

    Result<HttpReply> send(const HttpRequest &request) override;
    void interrupt() override;
    bool isDistrusted() const override { return m_distrusted; }

private:
    explicit HttpTransport(QUrl server);
    Result<void> trust(const QString &authorities);

    void waitFor(QNetworkReply &reply);
    Error distrust() const;

    QUrl m_server;
    Patience m_patience;
    std::unique_ptr<QNetworkAccessManager> m_network;
    struct Trust;
    std::unique_ptr<Trust> m_trust;
    QEventLoop *m_waiting = nullptr;  // of the request under way
    bool m_distrusted = false;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace hk::test {

// A bad line between a desk and the server, on the test's own thread: it works while the desk waits in its loop of events.
class LoopbackProxy : public QTcpServer {
public:
    enum class Line : quint8 {
        Good,
        Late,  // each answer comes half a second late
        CutBefore,  // closes before the server hears anything
        CutAfter,  // the server has done what was asked, and the answer is lost
        CutWithin,  // the answer ends in its middle
        HalfOpen,  // takes everything and never answers
        Dripping,  // a byte of the answer each tenth of a second
    };

    explicit LoopbackProxy(quint16 server) : m_server(server)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *const desk = nextPendingConnection())
                join(desk);
        });
    }

    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }
    // How the line behaves from its `after`th answer on, counted from now.
    void become(Line line, int after = 0)
    {
        m_line = line;
        m_spared = after;
    }
    int requests() const { return m_requests; }
    // The server has come up elsewhere.
    void lead(quint16 server) { m_server = server; }
    // Called whenever bytes arrive from either side, before they are passed on.
    std::function<void()> heard = [] {};

private:
    void join(QTcpSocket *desk)
    {
        auto *const server = new QTcpSocket(desk);
        server->connectToHost(QHostAddress::LocalHost, m_server);
        connect(desk, &QTcpSocket::readyRead, server, [this, desk, server] {
            heard();
            const QByteArray bytes = desk->readAll();
            m_requests += bytes.startsWith("POST ") || bytes.startsWith("GET ") ? 1 : 0;
            if (m_spared <= 0 && m_line == Line::CutBefore)
                return desk->abort();
            if (m_spared > 0 || m_line != Line::HalfOpen)
                server->write(bytes);
        });
        connect(server, &QTcpSocket::readyRead, desk, [this, desk, server] {
            heard();
            pass(desk, server->readAll());
        });
        connect(server, &QTcpSocket::disconnected, desk, [desk] { desk->disconnectFromHost(); });
        connect(desk, &QTcpSocket::disconnected, desk, &QObject::deleteLater);
    }

    void pass(QTcpSocket *desk, const QByteArray &bytes)
    {
        if (m_spared > 0) {
            --m_spared;
            desk->write(bytes);
            return;
        }
        switch (m_line) {
        case Line::Late:
            QTimer::singleShot(500, desk, [desk, bytes] { desk->write(bytes); });
            break;
        case Line::CutAfter:
            desk->abort();
            break;
        case Line::CutWithin:
            desk->write(bytes.left(bytes.size() - 5));
            desk->flush();
            desk->disconnectFromHost();
            break;
        case Line::Dripping:
            drip(desk, bytes);
            break;
        default:
            desk->write(bytes);
        }
    }

    static void drip(QTcpSocket *desk, const QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return;
        desk->write(bytes.left(1));
        QTimer::singleShot(100, desk, [desk, bytes] { drip(desk, bytes.mid(1)); });
    }

    quint16 m_server;
    Line m_line = Line::Good;
    int m_spared = 0;
    int m_requests = 0;
};

}  // namespace hk::test

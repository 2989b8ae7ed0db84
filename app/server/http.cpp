// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http.h"

#include "base/log.h"
#include "server/jobs.h"
#include "sync/wire/signing.h"

#include <QCoreApplication>
#include <QFile>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <chrono>
#include <memory>
#include <set>

namespace hk::server {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

constexpr size_t bufferBytes = 64 * 1024;
constexpr std::chrono::seconds farewell{10};

class Closable {
public:
    virtual ~Closable() = default;
    virtual void closeIfIdle() = 0;
};

// What the connections of one service share. Touched on the network's thread only. The network goes first: with it go what still
// waits, and that leaves the set of open ones.
struct Shared {
    const HttpOptions &options;
    const HttpWork &work;
    Jobs *jobs = nullptr;
    std::set<Closable *> open = {};
    bool stopping = false;
    bool ended = false;
    asio::io_context network{1};

    void closed(Closable *connection)
    {
        open.erase(connection);
        if (stopping && !ended && open.empty())
            network.stop();
    }
};

QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

template <class Stream> class Connection : public Closable, public std::enable_shared_from_this<Connection<Stream>> {
public:
    Connection(Shared &shared, typename Stream::socket_type socket) : m_shared(shared), m_stream(std::move(socket))
    {
        m_buffer.reserve(bufferBytes);
        m_shared.open.insert(this);
    }
    ~Connection() override { m_shared.closed(this); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void read()
    {
        m_parser.emplace();
        m_parser->header_limit(std::uint32_t(m_shared.options.headerBytes));
        m_parser->body_limit(std::uint64_t(m_shared.options.bodyBytes));
        // One deadline for the whole request: who drips is cut off.
        m_stream.expires_after(std::chrono::seconds(m_shared.options.deadlineSeconds));
        m_idle = true;
        http::async_read(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](beast::error_code error, size_t) {
            self->m_idle = false;
            self->received(error);
        });
    }

    void closeIfIdle() override
    {
        beast::error_code ignored;
        if (m_idle)
            m_stream.socket().close(ignored);
    }

private:
    void received(beast::error_code error)
    {
        if (error == http::error::body_limit)
            return answer({413, "{\"error\":\"too-large\"}"}, false);
        if (error == http::error::header_limit || error == http::error::buffer_overflow)
            return answer({431, "{\"error\":\"too-large\"}"}, false);
        if (error && error.category() == http::make_error_code(http::error::bad_method).category()
            && error != http::error::end_of_stream && error != http::error::partial_message)
            return answer({400, "{\"error\":\"malformed\"}"}, false);
        if (error)
            return close();
        work();
    }

    void work()
    {
        const auto &message = m_parser->get();
        HttpRequest request;
        request.method = bytesOf(message.method_string());
        request.path = bytesOf(message.target());
        request.authorization = bytesOf(message[http::field::authorization]);
        request.device = bytesOf(message[wire::deviceHeader]);
        request.time = bytesOf(message[wire::timeHeader]);
        request.signature = bytesOf(message[wire::signatureHeader]);
        request.body = QByteArray(message.body().data(), qsizetype(message.body().size()));
        const bool keep = message.keep_alive();
        const HttpAnswer quick = m_shared.work.quick(request);
        if (quick.status != 0)
            return answer(quick, keep);
        m_stream.expires_never();
        // The connection ends on the network's thread, so its last holder must be there.
        auto done = [self = this->shared_from_this(), keep](const HttpAnswer &slow) { self->answer(slow, keep); };
        const bool taken = m_shared.jobs->add([this, done, request](int job) mutable {
            HttpAnswer slow{500, "{\"error\":\"internal\"}"};
            try {
                slow = m_shared.work.slow(request, job);
            } catch (const std::exception &) {
                qCCritical(hkLog, "a job failed");
            }
            asio::io_context &network = m_shared.network;
            asio::post(network, [done = std::move(done), slow] { done(slow); });
        });
        if (!taken)
            answer({503, "{\"error\":\"busy\"}", "application/json", 1}, keep);
    }

    void answer(const HttpAnswer &answer, bool keep)
    {
        const bool stay = keep && !m_shared.stopping;
        m_response = {};
        m_response.version(11);
        m_response.result(unsigned(answer.status));
        m_response.set(http::field::content_type, answer.type.toStdString());
        m_response.set(http::field::cache_control, "no-store");
        if (answer.retryAfter > 0)
            m_response.set(http::field::retry_after, std::to_string(answer.retryAfter));
        m_response.keep_alive(stay);
        m_response.body() = answer.body.toStdString();
        m_response.prepare_payload();
        m_stream.expires_after(std::chrono::seconds(m_shared.options.deadlineSeconds));
        http::async_write(m_stream, m_response, [self = this->shared_from_this(), stay](beast::error_code error, size_t) {
            if (error || !stay)
                return self->close();
            self->read();
        });
    }

    void close()
    {
        beast::error_code ignored;
        m_stream.socket().shutdown(asio::socket_base::shutdown_send, ignored);
        m_stream.expires_after(farewell / 5);
        drain();
    }

    // What is still on its way is read off, within bounds: closed over unread bytes, the answer would be lost to the other side.
    void drain()
    {
        m_buffer.clear();
        m_stream.async_read_some(
            m_buffer.prepare(bufferBytes), [self = this->shared_from_this()](beast::error_code error, size_t bytes) {
                self->m_drained += bytes;
                if (!error && !self->m_shared.stopping && self->m_drained < size_t(2 * self->m_shared.options.bodyBytes))
                    self->drain();
            });
    }

    Shared &m_shared;
    Stream m_stream;
    beast::flat_buffer m_buffer{2 * bufferBytes};
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::string_body> m_response;
    size_t m_drained = 0;
    bool m_idle = false;
};

template <class Protocol> class Listener {
public:
    Listener(Shared &shared, const typename Protocol::endpoint &endpoint) : m_shared(shared), m_acceptor(shared.network, endpoint)
    {
    }

    void accept()
    {
        m_acceptor.async_accept([this](beast::error_code error, typename Protocol::socket socket) {
            if (m_shared.stopping)
                return;
            // Beyond what is held at once a connection is closed again by going out of scope.
            if (!error && m_shared.open.size() < size_t(m_shared.options.connections))
                std::make_shared<Connection<beast::basic_stream<Protocol>>>(m_shared, std::move(socket))->read();
            accept();
        });
    }
    void stop()
    {
        beast::error_code ignored;
        m_acceptor.close(ignored);
    }
    typename Protocol::endpoint endpoint() const { return m_acceptor.local_endpoint(); }

private:
    Shared &m_shared;
    typename Protocol::acceptor m_acceptor;
};

template <class Protocol> void run(Shared &shared, Listener<Protocol> &listener)
{
    asio::steady_timer end(shared.network);
    asio::signal_set endings(shared.network, SIGINT, SIGTERM);
    endings.async_wait([&](beast::error_code error, int) {
        if (error)
            return;
        shared.stopping = true;
        listener.stop();
        const std::set<Closable *> open = shared.open;
        for (Closable *connection : open)
            connection->closeIfIdle();
        end.expires_after(farewell);
        end.async_wait([&](beast::error_code) { shared.network.stop(); });
        if (shared.open.empty())
            shared.network.stop();
    });
    listener.accept();
    shared.network.run();
    shared.ended = true;
}

}  // namespace

Result<void> serveHttp(const HttpOptions &options, const HttpWork &work)
{
    try {
        Shared shared{options, work};
        Jobs jobs(options.jobs, options.queue);
        shared.jobs = &jobs;
        if (!options.socket.isEmpty()) {
            QFile::remove(QString::fromUtf8(options.socket));
            Listener<asio::local::stream_protocol> listener(shared,
                                                            asio::local::stream_protocol::endpoint(options.socket.toStdString()));
            work.listening(0);
            run(shared, listener);
        } else {
            const auto address = asio::ip::make_address(options.address.toStdString());
            Listener<asio::ip::tcp> listener(shared, asio::ip::tcp::endpoint(address, options.port));
            work.listening(listener.endpoint().port());
            run(shared, listener);
        }
        jobs.stop();
    } catch (const std::exception &problem) {
        return Error{QCoreApplication::translate("hk::Server", "The service could not listen at the configured address."),
                     QString::fromLocal8Bit(problem.what())};
    }
    return {};
}

}  // namespace hk::server

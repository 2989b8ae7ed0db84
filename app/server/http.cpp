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

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace hk::server {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

constexpr size_t bufferBytes = 64 * 1024;
constexpr std::chrono::seconds farewell{25};
constexpr std::chrono::seconds drainTime{2};

class Closable {
public:
    virtual ~Closable() = default;
    virtual void closeIfIdle() = 0;
    // Gives an answer that is held back.
    virtual void wake() = 0;
};

// What the connections of one service share. Touched on the network's thread only. The network goes first: with it go what still
// waits, and that leaves the set of open ones.
struct Shared {
    const HttpOptions &options;
    const HttpWork &work;
    Jobs *jobs = nullptr;
    Jobs *signIns = nullptr;
    std::set<Closable *> open = {};
    qint64 bodiesBytes = 0;
    bool stopping = false;
    bool ended = false;
    asio::io_context network{1};

    void closed(Closable *connection)
    {
        open.erase(connection);
        if (stopping && !ended && open.empty())
            network.stop();
    }
    void wakeAll() const
    {
        const std::set<Closable *> now = open;
        for (Closable *connection : now)
            connection->wake();
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
    ~Connection() override
    {
        release();
        m_shared.closed(this);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // Waits for the first byte of a request. Only here a connection may be closed without a loss.
    void rest(int seconds)
    {
        if (m_buffer.size() > 0)
            return readHead();
        m_stream.expires_after(std::chrono::seconds(seconds));
        m_idle = true;
        m_stream.async_read_some(m_buffer.prepare(bufferBytes),
                                 [self = this->shared_from_this()](beast::error_code error, size_t bytes) {
                                     self->m_idle = false;
                                     self->m_buffer.commit(bytes);
                                     if (error)
                                         return self->close();
                                     self->readHead();
                                 });
    }

    void closeIfIdle() override
    {
        beast::error_code ignored;
        if (m_idle)
            m_stream.socket().close(ignored);
    }

    void wake() override
    {
        if (m_hold)
            m_hold->cancel();
    }

private:
    void readHead()
    {
        m_parser.emplace();
        m_parser->header_limit(std::uint32_t(m_shared.options.headerBytes));
        m_parser->body_limit(std::uint64_t(m_shared.options.bodyBytes));
        // One deadline for the whole request: who drips is cut off.
        m_stream.expires_after(std::chrono::seconds(m_shared.options.deadlineSeconds));
        http::async_read_header(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](beast::error_code error, size_t) {
            if (error)
                return self->refuse(error);
            self->begin();
        });
    }

    void refuse(beast::error_code error)
    {
        if (error == http::error::body_limit)
            return answer({413, "{\"error\":\"too-large\"}"}, false);
        if (error == http::error::header_limit || error == http::error::buffer_overflow)
            return answer({431, "{\"error\":\"too-large\"}"}, false);
        if (error.category() == http::make_error_code(http::error::bad_method).category() && error != http::error::end_of_stream
            && error != http::error::partial_message)
            return answer({400, "{\"error\":\"malformed\"}"}, false);
        close();
    }

    // Whether the body is worth reading is seen by the head.
    void begin()
    {
        const auto &message = m_parser->get();
        m_request = {};
        m_request.method = bytesOf(message.method_string());
        m_request.path = bytesOf(message.target());
        const HttpCourse course = m_shared.work.course(m_request);
        const bool whole = m_parser->is_done();
        if (course.answer.status != 0)
            return answer(course.answer, whole && message.keep_alive() && message.method() != http::verb::head);
        m_lane = course.lane;
        const auto length = qint64(m_parser->content_length().value_or(whole ? 0 : std::uint64_t(course.bodyBytes)));
        if (length > course.bodyBytes)
            return answer({413, "{\"error\":\"too-large\"}"}, false);
        if (m_shared.bodiesBytes + length > m_shared.options.bodiesBytes)
            return answer({503, "{\"error\":\"busy\"}", "application/json", 1}, false);
        m_bodyBytes = length;
        m_shared.bodiesBytes += length;
        m_parser->body_limit(std::uint64_t(course.bodyBytes));
        http::async_read(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](beast::error_code error, size_t) {
            if (error)
                return self->refuse(error);
            self->work();
        });
    }

    void work()
    {
        const auto &message = m_parser->get();
        m_request.type = bytesOf(message[http::field::content_type]);
        m_request.authorization = bytesOf(message[http::field::authorization]);
        m_request.device = bytesOf(message[wire::deviceHeader]);
        m_request.time = bytesOf(message[wire::timeHeader]);
        m_request.signature = bytesOf(message[wire::signatureHeader]);
        // Stays where it is until the answer is written.
        m_request.body = QByteArray::fromRawData(message.body().data(), qsizetype(message.body().size()));
        const bool keep = message.keep_alive();
        m_stream.expires_never();
        const bool isSignIn = m_lane == HttpCourse::SignIn;
        const int first = isSignIn ? m_shared.options.jobs : 0;
        // The connection ends on the network's thread, so its last holder must be there.
        auto done = [self = this->shared_from_this(), keep](const HttpAnswer &slow) { self->hold(slow, keep); };
        const bool taken = (isSignIn ? m_shared.signIns : m_shared.jobs)->add([this, done, first](int job) mutable {
            HttpAnswer slow{500, "{\"error\":\"internal\"}"};
            try {
                slow = m_shared.work.slow(m_request, first + job);
            } catch (...) {
                qCCritical(hkLog, "a job failed");
            }
            asio::io_context &network = m_shared.network;
            asio::post(network, [done = std::move(done), slow] { done(slow); });
        });
        if (!taken)
            answer({503, "{\"error\":\"busy\"}", "application/json", 1}, keep);
    }

    void hold(const HttpAnswer &slow, bool keep)
    {
        HttpAnswer given = slow;
        const HttpBell *bell = m_shared.work.bell;
        if (slow.holdSeconds <= 0 || !bell)
            return answer(given, keep);
        if (bell->rings() == slow.rings && !m_shared.stopping && !m_hold) {
            release();
            m_hold.emplace(m_shared.network, std::chrono::seconds(slow.holdSeconds));
            m_hold->async_wait([self = this->shared_from_this(), slow, keep](beast::error_code) { self->hold(slow, keep); });
            return;
        }
        m_hold.reset();
        if (bell->rings() != slow.rings)
            given.body = slow.rung;
        answer(given, keep);
    }

    // The body is done with.
    void release()
    {
        m_request.body = {};
        m_parser.reset();
        m_shared.bodiesBytes -= std::exchange(m_bodyBytes, 0);
    }

    void answer(const HttpAnswer &answer, bool keep)
    {
        const bool stay = keep && !m_shared.stopping;
        const bool isHead = m_request.method == "HEAD";
        release();
        m_response = {};
        m_response.version(11);
        m_response.result(unsigned(answer.status));
        m_response.set(http::field::content_type, answer.type.toStdString());
        m_response.set(http::field::cache_control, "no-store");
        if (answer.retryAfter > 0)
            m_response.set(http::field::retry_after, std::to_string(answer.retryAfter));
        m_response.keep_alive(stay);
        m_response.body() = isHead ? std::string() : answer.body.toStdString();
        m_response.prepare_payload();
        m_stream.expires_after(std::chrono::seconds(m_shared.options.deadlineSeconds));
        http::async_write(m_stream, m_response, [self = this->shared_from_this(), stay](beast::error_code error, size_t) {
            if (error || !stay)
                return self->close();
            self->rest(self->m_shared.options.idleSeconds);
        });
    }

    void close()
    {
        beast::error_code ignored;
        m_stream.socket().shutdown(asio::socket_base::shutdown_send, ignored);
        m_stream.expires_after(drainTime);
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
    HttpRequest m_request;
    HttpCourse::Lane m_lane = HttpCourse::Database;
    std::optional<asio::steady_timer> m_hold;
    qint64 m_bodyBytes = 0;
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
                std::make_shared<Connection<beast::basic_stream<Protocol>>>(m_shared, std::move(socket))
                    ->rest(m_shared.options.deadlineSeconds);
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

template <class Protocol> void run(Shared &shared, Listener<Protocol> &listener, quint16 port)
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
        shared.wakeAll();
        end.expires_after(farewell);
        end.async_wait([&](beast::error_code) { shared.network.stop(); });
        if (shared.open.empty())
            shared.network.stop();
    });
    listener.accept();
    // Whoever reads this may end it in good order from now on.
    shared.work.listening(port);
    HttpBell *const bell = shared.work.bell;
    if (bell)
        bell->hear([&shared] { asio::post(shared.network, [&shared] { shared.wakeAll(); }); });
    shared.network.run();
    if (bell)
        bell->hear({});
    shared.ended = true;
}

}  // namespace

Result<void> serveHttp(const HttpOptions &options, const HttpWork &work)
{
#ifdef __GLIBC__
    // Large bodies go back to the system when they are done with, instead of being kept for each thread.
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
#endif
    try {
        Shared shared{options, work};
        Jobs jobs(options.jobs, options.queue);
        Jobs signIns(options.signInJobs, options.queue);
        shared.jobs = &jobs;
        shared.signIns = &signIns;
        if (!options.socket.isEmpty()) {
            QFile::remove(QString::fromUtf8(options.socket));
            Listener<asio::local::stream_protocol> listener(shared,
                                                            asio::local::stream_protocol::endpoint(options.socket.toStdString()));
            run(shared, listener, 0);
        } else {
            const auto address = asio::ip::make_address(options.address.toStdString());
            Listener<asio::ip::tcp> listener(shared, asio::ip::tcp::endpoint(address, options.port));
            run(shared, listener, listener.endpoint().port());
        }
        jobs.stop();
        signIns.stop();
    } catch (const std::exception &problem) {
        return Error{QCoreApplication::translate("hk::Server", "The service could not listen at the configured address."),
                     QString::fromLocal8Bit(problem.what())};
    }
    return {};
}

}  // namespace hk::server

// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilecases.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace hk::test {

namespace {

constexpr int sixtyFourMiB = 1024;  // pieces of 64 KiB

QByteArray many(const QByteArray &line, int times)
{
    QByteArray all;
    for (int i = 0; i < times; ++i)
        all += line;
    return all;
}

}  // namespace

QList<HostileCase> hostileFrames()
{
    const QByteArray post = "POST /v1/push HTTP/1.1\r\nHost: x\r\n";
    const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
    const QByteArray piece(65536, 'a');
    return {
        {"length of 64 MiB", post + "Content-Length: 67108864\r\n\r\n", piece, sixtyFourMiB, 413},
        {"chunks of 64 MiB", chunked, "10000\r\n" + piece + "\r\n", sixtyFourMiB, 413},
        {"one chunk of 64 MiB", chunked + "4000000\r\n", piece, sixtyFourMiB, 413},
        {"large body where none is expected", "GET /v1/hello HTTP/1.1\r\nHost: x\r\nContent-Length: 67108864\r\n\r\n", piece,
         sixtyFourMiB, 413},
        {"large sign-in", "POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n", piece, 16, 413},
        {"part of a file that is too large",
         "PUT /v1/blob/" + QByteArray(64, 'a') + "/0 HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n", piece, 17, 413},
        {"part of a file in chunks",
         "PUT /v1/blob/" + QByteArray(64, 'a') + "/0 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
         "10000\r\n" + piece + "\r\n", sixtyFourMiB, 413},
        {"body where a part is asked for",
         "GET /v1/blob/" + QByteArray(64, 'a') + "/0 HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n", "123456789", 1, 413},
        {"endless header", "GET /v1/hello HTTP/1.1\r\nX: ", piece, sixtyFourMiB, 431},
        {"endless name of a header", "GET /v1/hello HTTP/1.1\r\n", piece, sixtyFourMiB, 431},
        {"endless path", "GET /", piece, sixtyFourMiB, 431},
        {"endless method", "", piece, sixtyFourMiB, 431},
        {"200,000 headers", "GET /v1/hello HTTP/1.1\r\nHost: x\r\n", many("A: b\r\n", 10'000), 20, 431},
        {"endless chunk extension", chunked + "2;", piece, sixtyFourMiB},
        {"endless trailer", chunked + "0\r\nX: ", piece, sixtyFourMiB},
        {"length and chunks", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", {}, 0, 400},
        {"chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", {}, 0, 400},
        {"two lengths", post + "Content-Length: 4\r\nContent-Length: 9\r\n\r\nabcdefghi", {}, 0, 400},
        {"list of lengths", post + "Content-Length: 4, 9\r\n\r\nabcdefghi", {}, 0, 400},
        {"negative length", post + "Content-Length: -1\r\n\r\n", {}, 0, 400},
        {"length with a sign", post + "Content-Length: +4\r\n\r\nabcd", {}, 0, 400},
        {"length in hexadecimal", post + "Content-Length: 0x4\r\n\r\nabcd", {}, 0, 400},
        {"length beyond 64 bits", post + "Content-Length: 99999999999999999999\r\n\r\n", {}, 0, 400},
        {"blank before the colon", post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", {}, 0, 400},
        {"folded header", post + "X: a\r\n Transfer-Encoding: chunked\r\n\r\n"},
        {"no name of a header", post + ": chunked\r\n\r\n", {}, 0, 400},
        {"nothing in a header", post + QByteArray("X: a\0b\r\n\r\n", 10), {}, 0, 400},
        {"bare line feed in a chunk's line", chunked + "1\na\r\n0\r\n\r\n"},
        {"bare line feed in a chunk's extension", chunked + "2;\nxx\r\nab\r\n0\r\n\r\n"},
        {"bare carriage return", post + "X: a\rY: b\r\n\r\n"},
        {"negative chunk", chunked + "-2\r\nabcd\r\n0\r\n\r\n"},
        {"chunk beyond 64 bits", chunked + "fffffffffffffffff\r\nabcd\r\n0\r\n\r\n"},
        {"chunk that is too long", chunked + "2\r\nabcd\r\n0\r\n\r\n"},
        {"chunk without a size", chunked + "\r\nabcd\r\n0\r\n\r\n"},
        {"another coding", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"},
        {"no protocol", QByteArray("\x16\x03\x01\x02 GET\r\n\r\n"), {}, 0, 400},
        {"no version", "GET /v1/hello\r\n\r\n", {}, 0, 400},
        {"another version", "GET /v1/hello HTTP/9.9\r\nHost: x\r\n\r\n", {}, 0, 400},
        {"the next HTTP", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {}, 0, 400},
    };
}

QList<HostileCase> hostilePaths()
{
    QList<HostileCase> all;
    for (const char *path : {"/",
                             "/v1",
                             "/v1/",
                             "/v1/push/",
                             "//v1/push",
                             "/v1//push",
                             "/v1/./push",
                             "/v1/x/../push",
                             "/V1/push",
                             "/v1/push%00",
                             "/v1/%70ush",
                             "/v1/push?x=1",
                             "/v1/push;x",
                             "/v1/push#x",
                             "/../../etc/passwd",
                             "/v1/..%2f..%2fetc/passwd",
                             "/v1/push\\",
                             "http://other/v1/push",
                             "*",
                             "/metrics/",
                             "/healthz/x",
                             "/v1/\xe5\xad\xa6",
                             "/hk-error/busy",
                             "/v1/blob",
                             "/v1/blob/",
                             "/v1/blob/state/0",
                             "/v1/blob/../push/0",
                             "/v1/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/0",
                             "/v1/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/0",
                             "/v1/blob/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/0",
                             "/v1/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/20",
                             "/v1/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/-1",
                             "/v1/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/00",
                             "/v1/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/0?part=1"})
        all.append({path, "POST " + QByteArray(path) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"});
    for (const char *method :
         {"GET", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "HEAD", "PATCH", "PROPFIND", "BREW", "post", "P@ST"})
        all.append({method, QByteArray(method) + " /v1/push HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"});
    return all;
}

QList<QByteArray> hostileBodies()
{
    QByteArray deep = many("{\"a\":", 20'000) + "1" + many("}", 20'000);
    return {"",
            "{",
            "}",
            "[]",
            "null",
            "true",
            "1",
            "\"text\"",
            "{}",
            "{}{}",
            "{\"name\":}",
            "{\"name\":1,\"password\":[]}",
            "{\"name\":null,\"password\":null,\"device\":null}",
            "{\"device\":\"zz\",\"nonce\":1,\"units\":{}}",
            "{\"device\":\"0123456789abcdef0123456789abcdef\",\"units\":[[]]}",
            "{\"device\":\"0123456789abcdef0123456789abcdef\",\"nonce\":\"\",\"units\":[{\"number\":1e999}]}",
            "{\"device\":\"0123456789abcdef0123456789abcdef\",\"rows\":-1}",
            "{\"device\":\"0123456789abcdef0123456789abcdef\",\"rows\":99999999999999999999}",
            "{\"name\":\"a\",\"name\":\"b\"}",
            QByteArray("{\"name\":\"a\0b\"}", 14),
            "{\"name\":\"\xff\xfe\"}",
            "{\"name\":\"\\ud800\"}",
            "\xef\xbb\xbf{}",
            "{'name':'a'}",
            "{\"name\":\"a\",}",
            "<name>a</name>",
            "name=a&password=b",
            QByteArray(10'000, '['),
            deep.left(15'000),
            QByteArray(15'000, '\0'),
            QByteArray(15'000, '\xff'),
            "{\"name\":\"" + QByteArray(12'000, 'a') + "\",\"password\":\"b\"}"};
}

std::unique_ptr<QSslSocket> openDoor(const Door &door)
{
    auto socket = std::make_unique<QSslSocket>();
    if (door.authorities.isEmpty()) {
        socket->connectToHost(QStringLiteral("127.0.0.1"), door.port);
        return socket->waitForConnected() ? std::move(socket) : nullptr;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(door.authorities));
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted(QStringLiteral("localhost"), door.port);
    return socket->waitForEncrypted() ? std::move(socket) : nullptr;
}

void write(QSslSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    while (socket.state() == QAbstractSocket::ConnectedState && (socket.bytesToWrite() > 0 || socket.encryptedBytesToWrite() > 0)) {
        if (!socket.waitForBytesWritten(10'000) || socket.bytesAvailable() > 0)
            return;
    }
}

QByteArray readAnswer(QSslSocket &socket, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray all = socket.readAll();
    while (timer.elapsed() < milliseconds) {
        const qsizetype end = all.indexOf("\r\n\r\n");
        const qsizetype at = all.toLower().indexOf("content-length: ");
        if (end >= 0 && at >= 0 && all.size() >= end + 4 + all.mid(at + 16, all.indexOf('\r', at) - at - 16).toLongLong())
            break;
        const bool more = socket.waitForReadyRead(int(milliseconds - timer.elapsed()));
        all += socket.readAll();
        if (!more)
            break;
    }
    return all;
}

int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.") ? answer.mid(9, 3).toInt() : 0;
}

QByteArray answerTo(const Door &door, const HostileCase &hostile)
{
    const std::unique_ptr<QSslSocket> socket = openDoor(door);
    if (!socket)
        return "nobody there";
    write(*socket, hostile.head);
    for (int i = 0; i < hostile.times; ++i) {
        write(*socket, hostile.piece);
        if (socket->state() != QAbstractSocket::ConnectedState || socket->waitForReadyRead(0) || socket->bytesAvailable() > 0)
            break;
    }
    return readAnswer(*socket);
}

bool isRefusal(const QByteArray &answer)
{
    const int status = statusOf(answer);
    // To a request without a version the answer has no head either.
    if (!answer.startsWith("HTTP/") && answer.contains("400 Bad Request"))
        return true;
    if (!answer.isEmpty() && (status < 400 || status == 500 || status == 502))
        return false;
    for (const char *inside : {"hk.", "data.", "SELECT", "boost", "beast", "exception", "/tmp", ".cpp", "PostgreSQL", "Qt"}) {
        if (answer.contains(inside))
            return false;
    }
    return true;
}

}  // namespace hk::test

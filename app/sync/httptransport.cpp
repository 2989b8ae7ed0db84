// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/httptransport.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace hk {

namespace {

constexpr int answerWithin = 60000;  // milliseconds without a byte

struct NetworkText {
    Q_DECLARE_TR_FUNCTIONS(hk::Network)
public:
    static QString noAddress(const QString &server)
    {
        return tr("“%1” is no address of a server. It looks like https://hall.example.edu.cn.").arg(server);
    }
    static QString notPlain() { return tr("The address must begin with https://, so that nobody can read along."); }
    static QString noCertificates(const QString &file) { return tr("There are no certificates in “%1”.").arg(file); }
    static QString unreachable() { return tr("The server cannot be reached. Your changes are kept and will be sent later."); }
    static QString badCertificate()
    {
        return tr("The server's certificate does not hold, so it may be somebody else's server. Nothing was sent. Please ask your "
                  "administrator.");
    }
};

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

}  // namespace

struct HttpTransport::Trust {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
};

HttpTransport::HttpTransport(QUrl server)
    : m_server(std::move(server)), m_network(std::make_unique<QNetworkAccessManager>()), m_trust(std::make_unique<Trust>())
{
    m_trust->configuration.setProtocol(QSsl::TlsV1_2OrLater);
}

HttpTransport::~HttpTransport() = default;

Result<std::unique_ptr<HttpTransport>> HttpTransport::to(const QString &server, const QString &authorities)
{
    QUrl url(server, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return Error{NetworkText::noAddress(server), {}};
    if (url.scheme() != QLatin1String("https") && !(url.scheme() == QLatin1String("http") && isThisMachine(url.host())))
        return Error{NetworkText::notPlain(), {}};
    std::unique_ptr<HttpTransport> transport(new HttpTransport(url));
    if (!authorities.isEmpty())
        HK_CHECK(transport->trust(authorities));
    return transport;
}

Result<void> HttpTransport::trust(const QString &authorities)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(authorities, QSsl::Pem);
    if (certificates.isEmpty())
        return Error{NetworkText::noCertificates(authorities), {}};
    m_trust->configuration.addCaCertificates(certificates);
    return {};
}

void HttpTransport::interrupt()
{
    if (m_waiting)
        m_waiting->quit();
}

Result<HttpReply> HttpTransport::send(const HttpRequest &request)
{
    QUrl url = m_server;
    url.setPath(url.path().endsWith(u'/') ? url.path().chopped(1) + QString::fromLatin1(request.path)
                                          : url.path() + QString::fromLatin1(request.path));
    QNetworkRequest outgoing(url);
    outgoing.setSslConfiguration(m_trust->configuration);
    outgoing.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    outgoing.setTransferTimeout(answerWithin);
    if (request.method == "POST")
        outgoing.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    for (const auto &[name, value] : request.headers)
        outgoing.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network->sendCustomRequest(outgoing, request.method, request.body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    m_waiting = &loop;
    loop.exec();
    m_waiting = nullptr;
    m_distrusted = reply->error() == QNetworkReply::SslHandshakeFailedError;
    if (!reply->isFinished())
        return Error{NetworkText::unreachable(), QStringLiteral("interrupted")};
    if (m_distrusted)
        return Error{NetworkText::badCertificate(), reply->errorString()};
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An answer that was cut has a status, too; an answer that refuses is whole.
    const bool refused = reply->error() >= QNetworkReply::ContentAccessDenied;
    if (status == 0 || (reply->error() != QNetworkReply::NoError && !refused))
        return Error{NetworkText::unreachable(), reply->errorString()};
    return HttpReply{status, reply->readAll(), reply->rawHeader("Retry-After").toInt()};
}

}  // namespace hk

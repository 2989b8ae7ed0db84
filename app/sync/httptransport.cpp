// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/httptransport.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

namespace hk {

namespace {

constexpr qint64 mostAnswer = 64 * 1024 * 1024;

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
    static QString notToday()
    {
        return tr(
            "The server's certificate is not valid today. Nothing was sent. Please look whether this computer's clock is right, "
            "and ask your administrator.");
    }
    static QString otherName()
    {
        return tr(
            "The server's certificate is for another address, so it may be somebody else's server. Nothing was sent. Please ask "
            "your administrator.");
    }
    static QString unknownAuthority()
    {
        return tr(
            "Nobody whom this computer trusts vouches for the server's certificate, so it may be somebody else's server. Nothing "
            "was sent. A school with an authority of its own hands out its certificate as a file.");
    }
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
    QList<QSslError> faults = {};  // of the last request
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

Error HttpTransport::distrust() const
{
    Error error{NetworkText::badCertificate(), {}};
    for (const QSslError &fault : m_trust->faults) {
        error.detail = fault.errorString();
        switch (fault.error()) {
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            error.message = NetworkText::notToday();
            break;
        case QSslError::HostNameMismatch:
            error.message = NetworkText::otherName();
            return error;
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
            error.message = NetworkText::unknownAuthority();
            return error;
        default:
            break;
        }
    }
    return error;
}

Result<HttpReply> HttpTransport::send(const HttpRequest &request)
{
    QUrl url = m_server;
    url.setPath(url.path().endsWith(u'/') ? url.path().chopped(1) + QString::fromLatin1(request.path)
                                          : url.path() + QString::fromLatin1(request.path));
    QNetworkRequest outgoing(url);
    outgoing.setSslConfiguration(m_trust->configuration);
    outgoing.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    outgoing.setTransferTimeout(m_patience.silence);
    if (request.method == "POST")
        outgoing.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    for (const auto &[name, value] : request.headers)
        outgoing.setRawHeader(name, value);
    m_trust->faults.clear();
    const std::unique_ptr<QNetworkReply> reply(m_network->sendCustomRequest(outgoing, request.method, request.body));
    waitFor(*reply);
    m_distrusted = !m_trust->faults.isEmpty() || reply->error() == QNetworkReply::SslHandshakeFailedError;
    if (m_distrusted)
        return distrust();
    if (!reply->isFinished())
        return Error{NetworkText::unreachable(), QStringLiteral("interrupted")};
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An answer that was cut has a status, too; an answer that refuses is whole. A proxy whose server did not answer knows no more.
    const bool refused = reply->error() >= QNetworkReply::ContentAccessDenied && status != 502 && status != 504;
    if (status == 0 || (reply->error() != QNetworkReply::NoError && !refused))
        return Error{NetworkText::unreachable(), reply->errorString()};
    return HttpReply{status, reply->readAll(), reply->rawHeader("Retry-After").toInt()};
}

void HttpTransport::waitFor(QNetworkReply &reply)
{
    QEventLoop loop;
    QTimer connecting;
    QTimer whole;
    for (QTimer *timer : {&connecting, &whole}) {
        timer->setSingleShot(true);
        QObject::connect(timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    }
    whole.start(m_patience.whole);
    // A line that is kept needs neither; plain HTTP goes to this machine only, where nobody is far away.
    QObject::connect(&reply, &QNetworkReply::socketStartedConnecting, &connecting, [this, &connecting] {
        if (m_server.scheme() == QLatin1String("https"))
            connecting.start(m_patience.connecting);
    });
    QObject::connect(&reply, &QNetworkReply::encrypted, &connecting, &QTimer::stop);
    QObject::connect(&reply, &QNetworkReply::downloadProgress, &loop, [&loop](qint64 received, qint64) {
        if (received > mostAnswer)
            loop.quit();
    });
    QObject::connect(&reply, &QNetworkReply::sslErrors, &loop,
                     [this](const QList<QSslError> &faults) { m_trust->faults = faults; });
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    m_waiting = &loop;
    loop.exec();
    m_waiting = nullptr;
}

}  // namespace hk

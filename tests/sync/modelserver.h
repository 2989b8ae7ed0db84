// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "sync/transport.h"
#include "sync/wire/messages.h"

#include <map>

namespace hk::test {

// The server's rules in memory, as small as they can be said: what desks must end with, whatever happens on the way. Each guard can
// be switched off, to show that it is needed.
class ModelServer : public Transport {
public:
    struct Guards {
        bool receipts = true;
        bool baseCheck = true;
    };

    explicit ModelServer(const Catalogue &catalogue) : m_catalogue(catalogue) { }

    Result<HttpReply> send(const HttpRequest &request) override;

    Guards guards;
    int pageRows = 500;
    // Every row as it stands, "entity uid field=value …", sorted.
    QStringList dump() const;
    int conflicts() const;
    // The server as it was, another history from there on.
    void putBack(const ModelServer &earlier);

private:
    using Name = std::pair<QByteArray, QByteArray>;  // entity, uid
    struct Row {
        QJsonObject values;
        qint64 version = 0;
        bool deleted = false;
        QByteArray deletedBy;  // desk
        qint64 moved = 0;  // its place in the feed
    };
    struct Desk {
        struct Receipt {
            wire::UnitResult result;
            QByteArray content;  // of the unit it is for
        };
        std::map<qint64, Receipt> receipts;
        qint64 last = 0;
        QByteArray nonce;
        QByteArray formerNonce;
        qint64 formerFirst = 0;
    };
    using Rows = std::map<Name, Row>;

    HttpReply push(const wire::PushRequest &request);
    HttpReply pull(const wire::PullRequest &request) const;
    wire::UnitResult apply(const wire::Unit &unit);
    bool applyOperation(const wire::RowOperation &operation, const wire::Unit &unit, wire::UnitResult &result);
    bool insert(const wire::RowOperation &operation, const wire::Unit &unit, wire::UnitResult &result);
    bool update(const wire::RowOperation &operation, const wire::Unit &unit, wire::UnitResult &result);
    bool remove(const wire::RowOperation &operation, const wire::Unit &unit, wire::UnitResult &result);
    void write(const Name &name, const QJsonObject &values);
    QByteArray addConflict(const wire::RowOperation &operation, const QString &group, const QJsonObject &base,
                           const QJsonObject &mine, const QJsonObject &theirs, const wire::Unit &unit);
    // The name of another row that the constraint keeps this one from; empty when it may stand.
    QByteArray inTheWay(const Name &name, const QJsonObject &values) const;
    bool isReferredTo(const Name &name) const;
    bool referencesStand(const wire::RowOperation &operation) const;
    wire::FeedRow line(const Name &name) const;

    const Catalogue &m_catalogue;
    Rows m_rows;
    std::map<QByteArray, Desk> m_desks;
    qint64 m_moved = 0;
    qint64 m_conflicts = 0;
    int m_history = 1;
    QByteArray m_device;  // whose unit is being applied
};

}  // namespace hk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "sync/wire/messages.h"

#include <QSet>

#include <map>
#include <set>
#include <tuple>

namespace hk::test {

// What an account's grant reaches: the whole school, or these buildings.
struct ModelReach {
    bool all = true;
    QSet<QByteArray> buildings;
};

// Each can be switched off, to show that it is needed.
struct ModelGuards {
    bool horizon = true;  // the feed ends before the oldest transaction that still runs
    bool receipts = true;
    bool baseCheck = true;
    bool exits = true;
    bool bytesFirst = true;  // a row names no file whose bytes are not there
};

// The rows of a school and how units change them: the server's rules as small as they can be said.
class ModelRows {
public:
    using Name = std::pair<QByteArray, QByteArray>;  // entity, uid
    struct Place {
        quint64 transaction = 0;
        qint64 sequence = 0;
        auto operator<=>(const Place &) const = default;
    };
    struct Row {
        QJsonObject values;
        qint64 version = 0;
        bool deleted = false;
        QByteArray deletedBy;  // desk
        QSet<QByteArray> scopes;
        bool forgotten = false;  // deleted so long ago that no desk is told of it any more
        Place moved;  // its place in the feed
    };
    // Of an accepted value: what whoever wrote it had seen before.
    struct Seen {
        Name row;
        QString field;
        QString before;
        QString after;
        bool operator<(const Seen &other) const
        {
            return std::tie(row, field, before, after) < std::tie(other.row, other.field, other.before, other.after);
        }
    };

    explicit ModelRows(const Catalogue &catalogue) : m_catalogue(&catalogue) { }

    // As one transaction of this number, all or nothing.
    wire::UnitResult apply(const wire::Unit &unit, const ModelReach &reach, const QByteArray &device, quint64 transaction,
                           const ModelGuards &guards);

    // Not carried out at all, for a reason outside of the rows.
    wire::UnitResult refuse(const wire::Unit &unit, const QByteArray &device, const char *code)
    {
        ++m_carriedOut[{device, unit.number}];
        return {unit.number, wire::Outcome::Rejected, QString::fromLatin1(code), {}};
    }

    const std::map<Name, Row> &rows() const { return m_rows; }
    // 400 days go by: nobody is told any more of what is deleted now.
    void forgetDeleted()
    {
        for (auto &[name, row] : m_rows)
            row.forgotten = row.deleted;
    }
    const Row *row(const Name &name) const;
    bool sees(const ModelReach &reach, const Name &name, const QSet<QByteArray> &scopes) const;
    // Rows that left a scope, and where in the feed that stands.
    const std::map<std::pair<Name, QByteArray>, Place> &exits() const { return m_exits; }
    wire::FeedRow line(const Name &name, const ModelReach &reach) const;
    int conflicts() const { return m_conflicts; }
    const std::set<Seen> &accepted() const { return m_accepted; }
    // How often units were carried out, by desk and number.
    const std::map<std::pair<QByteArray, qint64>, int> &carriedOut() const { return m_carriedOut; }

private:
    struct Doing;
    enum class Fate : quint8 { Taken, Against, Forbidden, Unknown };

    Fate applyOperation(const wire::RowOperation &operation, Doing &doing);
    Fate insert(const wire::RowOperation &operation, Doing &doing);
    Fate update(const wire::RowOperation &operation, Doing &doing);
    Fate remove(const wire::RowOperation &operation, Doing &doing);
    Fate judge(const Doing &doing) const;
    void write(const Name &name, const QJsonObject &values, const Doing &doing);
    void accept(const wire::RowOperation &operation, const QStringList &fields);
    QByteArray addConflict(const wire::RowOperation &operation, const QString &group, const QJsonObject &theirs, Doing &doing);
    // The name of another row that the constraint keeps this one from; empty when it may stand.
    QByteArray inTheWay(const Name &name, const QJsonObject &values) const;
    bool isReferredTo(const Name &name) const;
    Fate references(const wire::RowOperation &operation, const Doing &doing) const;
    bool isLimited(const QByteArray &entity) const;
    QSet<QByteArray> follow(Name name, const QList<QByteArray> &fields) const;
    QSet<QByteArray> scopesOf(const Name &name) const;
    void refreshScopes(const Doing &doing);
    Place nextPlace(const Doing &doing);

    const Catalogue *m_catalogue;
    std::map<Name, Row> m_rows;
    std::map<std::pair<Name, QByteArray>, Place> m_exits;
    std::set<Seen> m_accepted;
    std::map<std::pair<QByteArray, qint64>, int> m_carriedOut;
    qint64 m_sequence = 0;
    int m_conflicts = 0;
};

// A row's value as text, alike on desks and server; nothing is "".
QString valueText(const QJsonValue &value);

}  // namespace hk::test

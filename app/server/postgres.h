// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/uid.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

struct pg_conn;
struct pg_result;

namespace hk::server {

// A value as PostgreSQL writes it in text; none: NULL.
using Value = std::optional<QByteArray>;

Value uuidValue(const QByteArray &uid);
Value uuidsValue(const QList<QByteArray> &uids);
Value textsValue(const QList<QByteArray> &words);
Value bytesValue(const QByteArray &bytes);
Value numberValue(qint64 number);
Value textValue(const QString &text);
QList<QByteArray> uidsOfArray(const QByteArray &text);
QByteArray bytesOfHex(const QByteArray &text);
// A name as it stands in SQL.
QByteArray quoted(const QByteArray &name);

// What a statement answered.
class Rows {
public:
    explicit Rows(pg_result *result);

    int size() const;
    bool isEmpty() const { return size() == 0; }
    Value at(int row, int column) const;
    QByteArray text(int row, int column) const { return at(row, column).value_or(QByteArray()); }
    qint64 number(int row, int column) const { return text(row, column).toLongLong(); }
    bool truth(int row, int column) const { return text(row, column) == "t"; }
    int affected() const;

private:
    struct Clear {
        void operator()(pg_result *result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

// The state of what hk.refuse() refuses.
inline constexpr QByteArrayView ruleState("HK001");

// What a failed statement says of itself to programs; never values.
struct SqlFault {
    QByteArray state;  // "23505"
    QByteArray constraint;
    QByteArray rule = {};  // what hk.refuse() said: the words of a rule that desks keep as well
};

// One connection. Statements are prepared once and take their values as parameters.
class Postgres {
public:
    static Result<Postgres> open(const QByteArray &connection);

    Result<Rows> run(const QByteArray &sql, const QList<Value> &values = {});
    // The same with bytes as the last value, as they are.
    Result<Rows> runWith(const QByteArray &bytes, const QByteArray &sql, const QList<Value> &values);
    // The bytes that a statement answers as its only value, as they are; none where it answers no row.
    Result<std::optional<QByteArray>> bytesOf(const QByteArray &sql, const QList<Value> &values);
    // Several statements without values, of the program's own making.
    Result<void> script(const QByteArray &sql);
    // The lines of a COPY … TO STDOUT, as they come, until `take` has enough; after that the transaction is only good for its end.
    Result<void> copyOut(const QByteArray &sql, const std::function<bool(const QByteArray &)> &take);
    // BEGIN, SAVEPOINT and the like.
    Result<void> control(const QByteArray &sql);

    // Waits for a notification on a channel that was listened to; false: none within the time.
    Result<bool> notified(int milliseconds);

    const SqlFault &fault() const { return m_fault; }
    bool isBroken() const;

private:
    struct Finish {
        void operator()(pg_conn *connection) const;
    };
    explicit Postgres(pg_conn *connection) : m_connection(connection) { }
    Error failed(const pg_result *result);
    Result<Rows> execute(const QByteArray &sql, const QList<Value> &values, const QByteArray *bytes, bool plain);
    void cancel();
    Result<QByteArray> prepared(const QByteArray &sql);

    std::unique_ptr<pg_conn, Finish> m_connection;
    QHash<QByteArray, QByteArray> m_statements;
    SqlFault m_fault;
};

// Begins at once, and takes everything back unless it was committed.
class Transaction {
public:
    static Result<Transaction> begin(Postgres &postgres, const QByteArray &kind = {});
    Transaction(Transaction &&other) noexcept : m_postgres(std::exchange(other.m_postgres, nullptr)) { }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Postgres &postgres) : m_postgres(&postgres) { }
    Postgres *m_postgres;
};

}  // namespace hk::server

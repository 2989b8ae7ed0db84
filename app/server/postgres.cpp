// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/postgres.h"

#include <QCoreApplication>

#include <libpq-fe.h>
#include <poll.h>

#include <vector>

namespace hk::server {

namespace {

struct PostgresText {
    Q_DECLARE_TR_FUNCTIONS(hk::Server)
public:
    static QString noConnection()
    {
        return tr("The database could not be reached. Please check that it runs, and the configuration.");
    }
    static QString failed() { return tr("The database refused a step. Nothing of it was kept."); }
};

// Statements kept prepared on a connection; those of one catalogue stay far below.
constexpr qsizetype mostStatements = 2000;

}  // namespace

Value uuidValue(const QByteArray &uid)
{
    return uid.isEmpty() ? Value() : Value(uid.toHex());
}

Value uuidsValue(const QList<QByteArray> &uids)
{
    QByteArray text = "{";
    for (const QByteArray &uid : uids)
        text += (text.size() > 1 ? "," : "") + uid.toHex();
    return text + '}';
}

Value textsValue(const QList<QByteArray> &words)
{
    QByteArrayList texts;
    for (QByteArray word : words)
        texts << '"' + word.replace('\\', "\\\\").replace('"', "\\\"") + '"';
    return '{' + texts.join(',') + '}';
}

Value bytesValue(const QByteArray &bytes)
{
    return "\\x" + bytes.toHex();
}

Value numberValue(qint64 number)
{
    return QByteArray::number(number);
}

Value textValue(const QString &text)
{
    // Not isEmpty: an empty text is a text.
    const QByteArray bytes = text.toUtf8();
    return bytes.isNull() ? QByteArray("") : bytes;
}

QList<QByteArray> uidsOfArray(const QByteArray &text)
{
    QList<QByteArray> uids;
    for (const QByteArray &one : text.mid(1, text.size() - 2).split(',')) {
        if (!one.isEmpty())
            uids << uidOfUuid(one);
    }
    return uids;
}

QByteArray bytesOfHex(const QByteArray &text)
{
    return QByteArray::fromHex(text.mid(2));
}

QByteArray quoted(const QByteArray &name)
{
    QByteArray inner = name;
    return '"' + inner.replace('"', "\"\"") + '"';
}

void Rows::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

Rows::Rows(pg_result *result) : m_result(result) { }

int Rows::size() const
{
    return PQntuples(m_result.get());
}

Value Rows::at(int row, int column) const
{
    if (PQgetisnull(m_result.get(), row, column))
        return {};
    return QByteArray(PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column));
}

int Rows::affected() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toInt();
}

void Postgres::Finish::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

Result<Postgres> Postgres::open(const QByteArray &connection)
{
    Postgres postgres(PQconnectdb(connection.constData()));
    if (PQstatus(postgres.m_connection.get()) != CONNECTION_OK)
        return Error{PostgresText::noConnection(), QString::fromUtf8(PQerrorMessage(postgres.m_connection.get())).trimmed()};
    // Notices would go to stderr, with values in them.
    PQsetNoticeReceiver(
        postgres.m_connection.get(), [](void *, const PGresult *) {}, nullptr);
    PQsetClientEncoding(postgres.m_connection.get(), "UTF8");
    return Result<Postgres>(std::move(postgres));
}

bool Postgres::isBroken() const
{
    // libpq says so only after it has read the end: class 08 and the server's own good-bye (57P) tell before.
    return PQstatus(m_connection.get()) != CONNECTION_OK || m_fault.state.startsWith("08") || m_fault.state.startsWith("57P");
}

Error Postgres::failed(const pg_result *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *constraint = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
    const char *table = PQresultErrorField(result, PG_DIAG_TABLE_NAME);
    m_fault = {state ? state : "08000", constraint ? constraint : ""};
    // The message proper names values only in its detail, which is left where it is. Class 22 quotes them in the message itself.
    const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (m_fault.state == ruleState)
        m_fault.rule = message;
    const bool quotesValues = m_fault.state.startsWith("22");
    return {PostgresText::failed(),
            QStringLiteral("%1 %2 %3 %4")
                .arg(QString::fromLatin1(m_fault.state), QString::fromLatin1(m_fault.constraint), QString::fromUtf8(table),
                     quotesValues ? QString() : QString::fromUtf8(message))
                .simplified()};
}

Result<QByteArray> Postgres::prepared(const QByteArray &sql)
{
    const auto known = m_statements.constFind(sql);
    if (known != m_statements.constEnd())
        return *known;
    // The unnamed statement serves what comes too seldom to be kept.
    const QByteArray name = m_statements.size() < mostStatements ? 's' + QByteArray::number(m_statements.size()) : QByteArray("");
    PGresult *result = PQprepare(m_connection.get(), name.constData(), sql.constData(), 0, nullptr);
    const Rows made(result);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        return failed(result);
    if (!name.isEmpty())
        m_statements.insert(sql, name);
    return name;
}

Result<Rows> Postgres::execute(const QByteArray &sql, const QList<Value> &values, const QByteArray *bytes, bool plain)
{
    std::vector<const char *> texts;
    for (const Value &value : values)
        texts.push_back(value ? value->constData() : nullptr);
    std::vector<int> lengths(texts.size(), 0);
    std::vector<int> formats(texts.size(), 0);
    if (bytes) {
        texts.push_back(bytes->constData());
        lengths.push_back(int(bytes->size()));
        formats.push_back(1);
    }
    HK_TRY(const QByteArray name, prepared(sql));
    PGresult *result = PQexecPrepared(m_connection.get(), name.constData(), int(texts.size()), texts.data(), lengths.data(),
                                      formats.data(), plain ? 1 : 0);
    Rows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return failed(result);
    return Result<Rows>(std::move(rows));
}

Result<Rows> Postgres::run(const QByteArray &sql, const QList<Value> &values)
{
    return execute(sql, values, nullptr, false);
}

Result<Rows> Postgres::runWith(const QByteArray &bytes, const QByteArray &sql, const QList<Value> &values)
{
    return execute(sql, values, &bytes, false);
}

Result<std::optional<QByteArray>> Postgres::bytesOf(const QByteArray &sql, const QList<Value> &values)
{
    HK_TRY(const Rows rows, execute(sql, values, nullptr, true));
    return rows.isEmpty() ? std::optional<QByteArray>() : std::optional(rows.text(0, 0));
}

Result<void> Postgres::script(const QByteArray &sql)
{
    PGresult *result = PQexec(m_connection.get(), sql.constData());
    const Rows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
        return failed(result);
    return {};
}

Result<void> Postgres::copyOut(const QByteArray &sql, const std::function<bool(const QByteArray &)> &take)
{
    {
        PGresult *result = PQexec(m_connection.get(), sql.constData());
        const Rows begun(result);
        if (PQresultStatus(result) != PGRES_COPY_OUT)
            return failed(result);
    }
    bool wanted = true;
    char *line = nullptr;
    for (int size = PQgetCopyData(m_connection.get(), &line, 0); size > 0; size = PQgetCopyData(m_connection.get(), &line, 0)) {
        const bool goOn = !wanted || take(QByteArray::fromRawData(line, size));
        PQfreemem(line);
        if (goOn)
            continue;
        wanted = false;
        cancel();
    }
    PGresult *result = PQgetResult(m_connection.get());
    const Rows ended(result);
    while (PGresult *const rest = PQgetResult(m_connection.get()))
        PQclear(rest);
    if (wanted && PQresultStatus(result) != PGRES_COMMAND_OK)
        return failed(result);
    return {};
}

void Postgres::cancel()
{
    PGcancel *const cancel = PQgetCancel(m_connection.get());
    char ignored[256];
    (void)PQcancel(cancel, ignored, sizeof ignored);
    PQfreeCancel(cancel);
}

Result<void> Postgres::control(const QByteArray &sql)
{
    return script(sql);
}

Result<bool> Postgres::notified(int milliseconds)
{
    const auto taken = [this] {
        bool any = false;
        while (PGnotify *const notification = PQnotifies(m_connection.get())) {
            PQfreemem(notification);
            any = true;
        }
        return any;
    };
    if (taken())
        return true;
    pollfd socket{PQsocket(m_connection.get()), POLLIN, 0};
    ::poll(&socket, 1, milliseconds);
    if (PQconsumeInput(m_connection.get()) == 0)
        return Error{PostgresText::noConnection(), {}};
    return taken();
}

Result<Transaction> Transaction::begin(Postgres &postgres, const QByteArray &kind)
{
    HK_CHECK(postgres.control("BEGIN" + kind));
    return Result<Transaction>(Transaction(postgres));
}

Transaction::~Transaction()
{
    if (m_postgres)
        (void)m_postgres->control("ROLLBACK").ok();
}

Result<void> Transaction::commit()
{
    Postgres *postgres = std::exchange(m_postgres, nullptr);
    const Result<void> committed = postgres->control("COMMIT");
    if (!committed.ok())
        (void)postgres->control("ROLLBACK").ok();
    return committed;
}

}  // namespace hk::server

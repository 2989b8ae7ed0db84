// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelserver.h"

#include "base/uid.h"
#include "sync/wire/codec.h"

#include <QJsonDocument>

#include <algorithm>
#include <vector>

namespace hk::test {

namespace {

QJsonValue valueOf(const QJsonObject &values, const QString &field)
{
    const QJsonValue value = values.value(field);
    return value.isUndefined() ? QJsonValue() : value;
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

HttpReply refusal(int status, const QString &code, qint64 expected = 0)
{
    return {status, wire::encode(wire::Refusal{code, expected})};
}

QByteArray contentOf(wire::Unit unit)
{
    for (wire::RowOperation &operation : unit.operations)
        operation.version = 0;
    wire::PushRequest alone;
    alone.units = {unit};
    return wire::encode(alone);
}

bool livesThere(const QJsonObject &residency)
{
    return residency.value(QStringLiteral("state")) == QStringLiteral("active");
}

}  // namespace

Result<HttpReply> ModelServer::send(const HttpRequest &request)
{
    if (request.path == "/v1/hello") {
        wire::Hello hello;
        hello.epoch = QByteArray::number(0xe000 + m_history, 16);
        hello.limits.unitsPerPush = 3;
        return HttpReply{200, wire::encode(hello)};
    }
    if (request.path == "/v1/session") {
        HK_TRY(const auto asked, wire::decodeSignInRequest(request.body));
        Desk &desk = m_desks[asked.device];
        if (desk.nonce.isEmpty())
            desk.nonce = makeUid();
        wire::Session session;
        session.access = session.refresh = makeUid();
        session.account = makeUid();
        session.nonce = desk.nonce;
        return HttpReply{200, wire::encode(session)};
    }
    if (request.path == "/v1/push") {
        HK_TRY(const auto asked, wire::decodePushRequest(request.body));
        return push(asked);
    }
    HK_TRY(const auto asked, wire::decodePullRequest(request.body));
    return pull(asked);
}

HttpReply ModelServer::push(const wire::PushRequest &request)
{
    m_device = request.device;
    Desk &desk = m_desks[request.device];
    const qint64 first = request.units.first().number;
    if (request.nonce != desk.nonce && !(request.nonce == desk.formerNonce && first == desk.formerFirst))
        return refusal(409, QStringLiteral("nonce"));
    wire::PushAnswer answer;
    for (const wire::Unit &unit : request.units) {
        if (unit.number > desk.last + 1)
            return refusal(409, QStringLiteral("gap"), desk.last + 1);
        const auto known = desk.receipts.find(unit.number);
        const bool isKnown = guards.receipts && known != desk.receipts.end();
        // The number was given twice: the desk's file was put back from a backup.
        if (isKnown && known->second.content != contentOf(unit))
            return refusal(409, QStringLiteral("nonce"));
        const wire::UnitResult result = isKnown ? known->second.result : apply(unit);
        desk.receipts[unit.number] = {result, contentOf(unit)};
        desk.last = std::max(desk.last, unit.number);
        answer.results.append(result);
        if (result.outcome == wire::Outcome::Applied)
            continue;
        for (const wire::RowOperation &operation : unit.operations)
            answer.rows.append(line({operation.entity, operation.row}));
    }
    desk.formerNonce = request.nonce;
    desk.formerFirst = first;
    desk.nonce = answer.nonce = makeUid();
    return {200, wire::encode(answer)};
}

HttpReply ModelServer::pull(const wire::PullRequest &request) const
{
    std::vector<std::pair<qint64, Name>> feed;
    const qint64 after = request.cursor ? request.cursor->sequence : -1;
    for (const auto &[name, row] : m_rows) {
        if (row.moved > after)
            feed.emplace_back(row.moved, name);
    }
    std::sort(feed.begin(), feed.end());
    wire::PullAnswer answer;
    answer.more = int(feed.size()) > pageRows;
    if (answer.more)
        feed.resize(size_t(pageRows));
    for (const auto &[moved, name] : feed)
        answer.rows.append(line(name));
    answer.cursor = {QByteArray::number(0xe000 + m_history, 16), 1, feed.empty() ? after : feed.back().first};
    return {200, wire::encode(answer)};
}

wire::FeedRow ModelServer::line(const Name &name) const
{
    const auto found = m_rows.find(name);
    if (found == m_rows.end())
        return {wire::FeedKind::Exit, name.first, name.second};
    if (found->second.deleted)
        return {wire::FeedKind::Deleted, name.first, name.second, found->second.version};
    QJsonObject whole;
    for (const Field &field : m_catalogue.entity(name.first)->fields)
        whole.insert(QString::fromLatin1(field.name), valueOf(found->second.values, QString::fromLatin1(field.name)));
    return {wire::FeedKind::Row, name.first, name.second, found->second.version, whole};
}

wire::UnitResult ModelServer::apply(const wire::Unit &unit)
{
    const Rows before = m_rows;
    wire::UnitResult result;
    result.number = unit.number;
    for (const wire::RowOperation &operation : unit.operations) {
        if (applyOperation(operation, unit, result))
            continue;
        // Nothing of the unit is taken; what it wanted stands in conflicts.
        m_rows = before;
        result.conflicts.clear();
        result.outcome = wire::Outcome::Conflict;
        for (const wire::RowOperation &wanted : unit.operations)
            result.conflicts.append(addConflict(wanted, {}, wanted.base, wanted.values, {}, unit));
        return result;
    }
    result.outcome = result.conflicts.isEmpty() ? wire::Outcome::Applied : wire::Outcome::Conflict;
    return result;
}

bool ModelServer::applyOperation(const wire::RowOperation &operation, const wire::Unit &unit, wire::UnitResult &result)
{
    if (!referencesStand(operation))
        return false;
    switch (operation.kind) {
    case wire::OperationKind::Insert:
        return insert(operation, unit, result);
    case wire::OperationKind::Update:
        return update(operation, unit, result);
    case wire::OperationKind::Delete:
        return remove(operation, unit, result);
    }
    return false;
}

bool ModelServer::insert(const wire::RowOperation &operation, const wire::Unit &unit, wire::UnitResult &result)
{
    const Name name{operation.entity, operation.row};
    if (const auto known = m_rows.find(name); known != m_rows.end()) {
        if (!known->second.deleted)
            return known->second.values == operation.values;
        // Only who knew of the deletion brings a row back.
        if (known->second.deletedBy != m_device && known->second.version != operation.version)
            return false;
    }
    QJsonObject values = operation.values;
    if (const QByteArray other = inTheWay(name, values); !other.isEmpty()) {
        if (operation.entity != "residency" || !livesThere(values))
            return false;
        values.insert(QStringLiteral("state"), QStringLiteral("contested"));
        result.conflicts.append(
            addConflict(operation, QStringLiteral("stay"), {}, operation.values, m_rows[{operation.entity, other}].values, unit));
    }
    write(name, values);
    return true;
}

bool ModelServer::update(const wire::RowOperation &operation, const wire::Unit &unit, wire::UnitResult &result)
{
    const Name name{operation.entity, operation.row};
    const auto known = m_rows.find(name);
    if (known == m_rows.end() || known->second.deleted)
        return false;
    std::map<QString, QStringList> groups;
    for (const QString &field : operation.values.keys()) {
        const Field *declared = m_catalogue.entity(operation.entity)->field(field.toLatin1());
        groups[declared->mergeGroup.isEmpty() ? field : QString::fromLatin1(declared->mergeGroup)] << field;
    }
    QJsonObject values = known->second.values;
    for (const auto &[group, fields] : groups) {
        const auto allAre = [&](const QJsonObject &wanted) {
            return std::all_of(fields.begin(), fields.end(), [&](const QString &field) {
                return valueOf(known->second.values, field) == valueOf(wanted, field);
            });
        };
        if (allAre(operation.values))
            continue;
        if (guards.baseCheck && !allAre(operation.base)) {
            result.conflicts.append(addConflict(operation, group, operation.base, operation.values, known->second.values, unit));
            continue;
        }
        for (const QString &field : fields) {
            if (operation.values.value(field).isNull())
                values.remove(field);
            else
                values.insert(field, operation.values.value(field));
        }
    }
    if (!inTheWay(name, values).isEmpty())
        return false;
    if (values != known->second.values)
        write(name, values);
    return true;
}

bool ModelServer::remove(const wire::RowOperation &operation, const wire::Unit &, wire::UnitResult &)
{
    const Name name{operation.entity, operation.row};
    const auto known = m_rows.find(name);
    if (known == m_rows.end())
        return false;
    if (known->second.deleted)
        return true;
    if ((guards.baseCheck && known->second.values != operation.base) || isReferredTo(name))
        return false;
    known->second.deleted = true;
    known->second.deletedBy = m_device;
    ++known->second.version;
    known->second.moved = ++m_moved;
    return true;
}

void ModelServer::write(const Name &name, const QJsonObject &values)
{
    Row &row = m_rows[name];
    row.values = values;
    row.deleted = false;
    ++row.version;
    row.moved = ++m_moved;
}

QByteArray ModelServer::addConflict(const wire::RowOperation &operation, const QString &group, const QJsonObject &base,
                                    const QJsonObject &mine, const QJsonObject &theirs, const wire::Unit &unit)
{
    const QByteArray uid = makeUid();
    write({"conflict", uid},
          {{QStringLiteral("entity"), QString::fromLatin1(operation.entity)},
           {QStringLiteral("row"), QString::fromLatin1(operation.row.toHex())},
           {QStringLiteral("merge_group"), group.isEmpty() ? QJsonValue() : QJsonValue(group)},
           {QStringLiteral("base"), jsonText(base)},
           {QStringLiteral("mine"), jsonText(mine)},
           {QStringLiteral("theirs"), jsonText(theirs)},
           {QStringLiteral("mine_at"), unit.at},
           {QStringLiteral("state"), QStringLiteral("open")}});
    if (group.isEmpty())
        m_rows[{"conflict", uid}].values.remove(QStringLiteral("merge_group"));
    ++m_conflicts;
    return uid;
}

QByteArray ModelServer::inTheWay(const Name &name, const QJsonObject &values) const
{
    const auto same = [&](const QJsonObject &other, const char *field) {
        const QJsonValue value = valueOf(values, QLatin1String(field));
        return !value.isNull() && valueOf(other, QLatin1String(field)) == value;
    };
    for (const auto &[other, row] : m_rows) {
        if (other.first != name.first || other.second == name.second || row.deleted)
            continue;
        if (name.first == "student" && same(row.values, "number"))
            return other.second;
        if (name.first == "residency" && livesThere(values) && livesThere(row.values)
            && (same(row.values, "bed_id") || same(row.values, "student_id")))
            return other.second;
    }
    return {};
}

bool ModelServer::isReferredTo(const Name &name) const
{
    const QString uid = QString::fromLatin1(name.second.toHex());
    for (const auto &[other, row] : m_rows) {
        if (row.deleted)
            continue;
        for (const Field &field : m_catalogue.entity(other.first)->fields) {
            if (field.target == name.first && valueOf(row.values, QString::fromLatin1(field.name)) == uid)
                return true;
        }
    }
    return false;
}

bool ModelServer::referencesStand(const wire::RowOperation &operation) const
{
    for (const Field &field : m_catalogue.entity(operation.entity)->fields) {
        const QJsonValue value = valueOf(operation.values, QString::fromLatin1(field.name));
        if (!field.isReference() || value.isNull())
            continue;
        const auto found = m_rows.find({field.target, QByteArray::fromHex(value.toString().toLatin1())});
        if (found == m_rows.end() || found->second.deleted)
            return false;
    }
    return true;
}

QStringList ModelServer::dump() const
{
    QStringList lines;
    for (const auto &[name, row] : m_rows) {
        if (row.deleted)
            continue;
        QStringList parts{QString::fromLatin1(name.first), QString::fromLatin1(name.second.toHex())};
        for (auto it = row.values.begin(); it != row.values.end(); ++it)
            parts << it.key() + u'=' + it.value().toVariant().toString();
        lines << parts.join(u' ');
    }
    lines.sort();
    return lines;
}

int ModelServer::conflicts() const
{
    return int(m_conflicts);
}

void ModelServer::putBack(const ModelServer &earlier)
{
    m_rows = earlier.m_rows;
    m_desks = earlier.m_desks;
    m_moved = earlier.m_moved;
    ++m_history;
}

}  // namespace hk::test

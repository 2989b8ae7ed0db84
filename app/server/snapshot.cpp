// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/snapshot.h"

#include "server/pull.h"
#include "server/tablesql.h"

namespace hk::server {

namespace {

using wire::SnapshotAnswer;
using wire::SnapshotPart;

// What is selected of an entity's rows: the fields that some row shows, and where not every row does, signs that say so.
QByteArray columnsOf(const Entity &entity, const EntityRights &rights, SnapshotPart &part)
{
    QByteArrayList columns;
    QByteArrayList signs;
    QHash<int, int> signOf;
    for (const Field &field : entity.fields) {
        const Reach &reach = rights.opens(field.klass);
        if (reach.isNone())
            continue;
        part.fields << field.name;
        if (reach.all) {
            part.shownBy << -1;
            columns << quoted(field.name);
            continue;
        }
        const QByteArray shown = "scopes && '" + *reach.setting() + "'::uuid[]";
        if (!signOf.contains(int(field.klass))) {
            signOf.insert(int(field.klass), int(signs.size()));
            signs << "(CASE WHEN " + shown + " THEN '1' ELSE '0' END)";
        }
        part.shownBy << signOf.value(int(field.klass));
        columns << "CASE WHEN " + shown + " THEN " + quoted(field.name) + " END";
    }
    if (signs.isEmpty())
        part.shownBy.clear();
    else
        columns.prepend(signs.join(" || "));
    return columns.isEmpty() ? QByteArray() : ", " + columns.join(", ");
}

// What others refer to comes first: a desk then knows every row that it is told of.
QList<const Entity *> byReferences(const Catalogue &catalogue)
{
    return afterTheirNeeds(catalogue, [&catalogue](const Entity &entity) {
        QList<const Entity *> targets;
        for (const Field &field : entity.fields) {
            if (field.isReference())
                targets << catalogue.entity(field.target);
        }
        return targets;
    });
}

// Fills a page with rows of one entity after another.
class Page {
public:
    Page(Postgres &postgres, const Declarations &declarations, const Asker &asker, int most, SnapshotAnswer &answer)
        : m_postgres(postgres), m_declarations(declarations), m_asker(asker), m_most(most), m_answer(answer)
    {
    }

    bool isFull() const { return m_rows >= m_most || m_answer.lines.size() >= wire::mostSnapshotBytes; }

    Result<void> fill(const Entity &entity, const QByteArray &after)
    {
        const EntityRights rights = m_asker.of(entity.name);
        if (rights.read.isNone())
            return {};
        SnapshotPart part;
        part.entity = entity.name;
        const QByteArray columns = columnsOf(entity, rights, part);
        const QByteArray rows = " FROM " + tableOf(entity) + (after.isEmpty() ? "" : " WHERE id > '" + uuidText(after) + '\'')
            + " ORDER BY id LIMIT " + QByteArray::number(m_most - m_rows);
        if (entity.name == conflictEntityName)
            HK_CHECK(addConflicts(entity, "SELECT id" + rows, part));
        else
            HK_CHECK(addRows("SELECT id, version" + columns + rows, part));
        if (part.rows == 0)
            return {};
        m_rows += part.rows;
        m_answer.place.entity = entity.name;
        m_answer.parts << part;
        return {};
    }

private:
    Result<void> addRows(const QByteArray &select, SnapshotPart &part)
    {
        constexpr qsizetype uuidLength = 36;
        return m_postgres.copyOut("COPY (" + select + ") TO STDOUT", [&](const QByteArray &line) {
            m_answer.lines += line;
            m_answer.place.row = uidOfUuid(line.left(uuidLength));
            ++part.rows;
            return m_answer.lines.size() < wire::mostSnapshotBytes;
        });
    }

    // Few, and what the asker may see of one is for the feed's code to say.
    Result<void> addConflicts(const Entity &entity, const QByteArray &select, SnapshotPart &part)
    {
        HK_TRY(const Rows ids, m_postgres.run(select));
        QList<std::pair<QByteArray, QByteArray>> names;
        for (int i = 0; i < ids.size(); ++i)
            names.append({entity.name, uidOfUuid(ids.text(i, 0))});
        HK_TRY(const auto rows, standingOf(m_postgres, m_declarations.catalogue, m_asker, names));
        for (const wire::FeedRow &row : rows) {
            m_answer.lines += uuidText(row.row) + '\t' + QByteArray::number(row.version);
            for (const QByteArray &field : part.fields) {
                const QJsonValue value = row.values.value(QLatin1String(field));
                m_answer.lines += '\t'
                    + (value.isNull() || value.isUndefined() ? QByteArray("\\N")
                           : value.isString()                ? wire::copyText(value.toString().toUtf8())
                                                             : QByteArray::number(value.toInteger()));
            }
            m_answer.lines += '\n';
            m_answer.place.row = row.row;
            ++part.rows;
        }
        return {};
    }

    Postgres &m_postgres;
    const Declarations &m_declarations;
    const Asker &m_asker;
    int m_most;
    int m_rows = 0;
    SnapshotAnswer &m_answer;
};

// Where the feed will go on, and how much there is.
Result<void> begin(Postgres &postgres, const Declarations &declarations, const Asker &asker, SnapshotAnswer &answer)
{
    HK_TRY(answer.place.feed.transaction, feedEnd(postgres));
    answer.place.feed.sequence = -1;
    HK_TRY(const Rows rows,
           postgres.run("SELECT count(*) FROM hk.sync_row s WHERE s.school = 1 AND NOT s.deleted AND "
                        + reachedLines(declarations.catalogue, asker)));
    answer.total = rows.number(0, 0);
    return {};
}

}  // namespace

Result<Answer<SnapshotAnswer>> snapshot(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                        const wire::SnapshotRequest &request)
{
    HK_TRY(const Transaction transaction, Transaction::begin(postgres, " ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    HK_CHECK(setRights(postgres, asker));
    Answer<SnapshotAnswer> answered;
    SnapshotAnswer &answer = answered.value;
    answer.sight = asker.sight();
    HK_TRY(answer.place.feed.epoch, epochOf(postgres));
    if (request.after && request.after->feed.epoch != answer.place.feed.epoch)
        return Answer<SnapshotAnswer>::refused(409, "epoch");
    if (request.after)
        answer.place = *request.after;
    else
        HK_CHECK(begin(postgres, declarations, asker, answer));
    const int most = request.rows > 0 ? std::min(request.rows, wire::mostSnapshotRows) : wire::mostSnapshotRows;
    Page page(postgres, declarations, asker, most, answer);
    const QList<const Entity *> entities = byReferences(declarations.catalogue);
    qsizetype at = 0;
    while (request.after && at < entities.size() && entities.at(at)->name != request.after->entity)
        ++at;
    // An entity that is no longer known: all comes once more.
    const bool isKnown = at < entities.size();
    QByteArray after = request.after && isKnown ? request.after->row : QByteArray();
    for (at = isKnown ? at : 0; at < entities.size() && !page.isFull(); ++at, after.clear())
        HK_CHECK(page.fill(*entities.at(at), after));
    answer.more = page.isFull();
    return answered;
}

}  // namespace hk::server

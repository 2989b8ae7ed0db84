// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "access/rules/roles.h"
#include "matrixrows.h"
#include "serverfixture.h"
#include "sync/httptransport.h"

using namespace hk;
using namespace hk::test;

namespace {

// Somebody with one role in one scope.
struct Person {
    Role role = Role::Chief;
    std::optional<ScopeKind> kind;
    QString name;
};

QList<Person> everybody()
{
    QList<Person> people;
    for (const Role role : allRoles()) {
        if (role == Role::Owner)
            continue;
        people << Person{role, {}, roleCode(role)};
        for (const ScopeKind kind : scopesOf(role))
            people << Person{role, kind, roleCode(role) + u'-' + scopeCode(kind)};
    }
    return people;
}

// The same at the desk and at the server.
QByteArray accountOf(const Person &person)
{
    return namedUid("account " + person.name.toUtf8());
}

// One thing that somebody tries, on the desk and at the server.
struct Attempt {
    enum Verb : quint8 { Change, Delete, Insert };
    Verb verb = Change;
    QByteArray entity;
    int side = 0;
    qint64 row = 0;
    QByteArray field;
    QVariantMap values;

    bool isNobodys() const
    {
        static const QSet<QByteArray> lasting{"duty_submission", "duty_note", "duty_acknowledgement"};
        return entity == "mentor_confidence" || (verb == Delete && lasting.contains(entity));
    }
    QString text() const
    {
        static const QStringList verbs{QStringLiteral("change"), QStringLiteral("delete"), QStringLiteral("insert")};
        return QStringLiteral("%1 %2 %3 of side %4")
            .arg(verbs.at(verb), QString::fromLatin1(entity), QString::fromLatin1(field))
            .arg(side);
    }
};

}  // namespace

// Every role, entity, verb and scope through push and pull, beside what the desk's own views and guards say of the same.
class TestMatrix : public QObject {
    Q_OBJECT

    PostgresCluster m_cluster;
    SharedCatalogue m_shared;
    QTemporaryDir m_folder;
    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<SyncDesk> m_school;  // all of it
    MatrixRows m_rows{m_shared.catalogue()};
    std::map<QString, std::unique_ptr<Desk>> m_desks;
    QHash<QString, QList<Attempt>> m_attempts;  // by person
    QHash<QByteArray, QJsonValue> m_standing;  // what the server took, by row and field

private slots:
    void initTestCase()
    {
        HK_VERIFY(m_cluster.start());
        m_server = std::make_unique<ServerFixture>(m_cluster);
        HK_VERIFY(m_server->begin());
        for (const auto &entity : m_shared.catalogue().entities())
            QVERIFY2(!isTried(*entity) || changedFields().contains(entity->name), entity->name.constData());
        m_school = std::make_unique<SyncDesk>(m_shared, m_folder.filePath(QStringLiteral("school")));
        QVERIFY(foundSchool());
        m_server->keepFile(scanBytes, {}, {});
        const auto line = HttpTransport::to(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()));
        const auto sent = Synchronizer(m_school->database(), **line,
                                       {QStringLiteral("https://hall.example"), QStringLiteral("wang"), ServerFixture::password()})
                              .run();
        HK_VERIFY(sent);
        QCOMPARE(sent->conflicts + sent->rejected, 0);
        HK_VERIFY(enrol());
        HK_VERIFY(confide());
        m_server->keepFile(scanBytes, {}, {});
    }
    void cleanupTestCase()
    {
        const auto whole = m_server->run({QStringLiteral("check")});
        QVERIFY2(whole.code == 0, whole.out + whole.error);
        m_server.reset();
    }

    void reading_data() { columns(); }
    // Exactly the rows, and of each exactly the fields.
    void reading()
    {
        const Person person = fetched();
        Desk &answered = deskOf(person);
        answered.pull();
        HK_VERIFY(m_school->database().setViewer(viewerOf(person)).result());
        QStringList differences;
        for (const auto &entity : m_shared.catalogue().entities())
            differences << differencesOf(*entity, answered);
        HK_VERIFY(m_school->database().setViewer(Viewer::owner()).result());
        QVERIFY2(differences.isEmpty(), qPrintable(differences.mid(0, 20).join(u'\n')));
    }

    void writing_data() { columns(); }
    // What the desk would refuse the server refuses, and takes the rest.
    void writing()
    {
        const Person person = fetched();
        const QList<Attempt> attempts = m_attempts.value(person.name);
        Desk &desk = deskOf(person);
        QList<wire::Unit> units;
        for (const Attempt &attempt : attempts) {
            units << desk.unit({operationOf(attempt)});
            units.last().number += units.size() - 1;
        }
        const auto answer = wire::decodePushAnswer(desk.pushReply(units).body);
        HK_VERIFY(answer);
        QCOMPARE(answer->results.size(), attempts.size());
        const auto oracle = openedFor(person);
        QStringList differences;
        int taken = 0;
        for (qsizetype i = 0; i < attempts.size(); ++i) {
            const wire::UnitResult &result = answer->results.at(i);
            const bool isTaken = result.outcome == wire::Outcome::Applied || result.outcome == wire::Outcome::Merged;
            taken += isTaken ? 1 : 0;
            if (isTaken && attempts.at(i).verb == Attempt::Change)
                m_standing.insert(units.at(i).operations.first().row + attempts.at(i).field,
                                  *units.at(i).operations.first().values.constBegin());
            const Result<void> here = tried(*oracle, attempts.at(i));
            if (here.ok() != isTaken || (!isTaken && result.outcome != wire::Outcome::Rejected))
                differences << QStringLiteral("%1: the server says %2 “%3”, the desk %4")
                                   .arg(attempts.at(i).text())
                                   .arg(int(result.outcome))
                                   .arg(result.code, here.ok() ? QStringLiteral("takes it") : here.error().message);
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
        // But for what nobody may: confidential records are not the administrator's, and histories stay as they are.
        if (person.role == Role::Administrator)
            QCOMPARE(taken, int(std::count_if(attempts.begin(), attempts.end(), [](const Attempt &a) { return !a.isNobodys(); })));
    }

private:
    static void columns()
    {
        QTest::addColumn<int>("person");
        const QList<Person> people = everybody();
        for (int i = 0; i < people.size(); ++i)
            QTest::newRow(people.at(i).name.toLatin1()) << i;
    }
    static Person fetched()
    {
        QFETCH(int, person);
        return everybody().at(person);
    }
    Desk &deskOf(const Person &person)
    {
        auto &desk = m_desks[person.name];
        if (!desk) {
            desk = std::make_unique<Desk>(*m_server, person.name);
            if (desk->signIn().status != 200)
                qFatal("nobody may sign in");
        }
        return *desk;
    }
    Viewer viewerOf(const Person &person) const
    {
        const QHash<ScopeKind, QVariant> keys{{ScopeKind::Building, m_rows.side[0].building},
                                              {ScopeKind::College, m_rows.side[0].college},
                                              {ScopeKind::Department, m_rows.side[0].department},
                                              {ScopeKind::Person, m_rows.side[0].person}};
        Viewer viewer;
        viewer.account = accountOf(person);
        viewer.name = person.name;
        Sight sight = sightOf({person.role, {person.kind, {}, {}}});
        if (person.kind)
            sight.key = keys.value(*person.kind);
        viewer.sights.push_back(sight);
        viewer.deeds = rightsOf(person.role).deeds;
        return viewer;
    }

    qint64 add(const char *entity, int side, const QVariantMap &more = {})
    {
        QVariantMap row = m_rows.of(entity, side);
        row.insert(more);
        return m_school->add(entity, row);
    }
    // Two sides, and for everybody rows on both to try on.
    bool foundSchool()
    {
        for (int i = 0; i < sides; ++i) {
            MatrixSide &side = m_rows.side[i];
            side.person = i == 0 ? QStringLiteral("周导师") : QStringLiteral("吴导师");
            side.building = add("building", i);
            side.room = add("room", i);
            side.college = add("college", i);
            side.department = add("department", i);
            for (qint64 &ticket : side.ticket)
                ticket = add("ticket", i);
            side.student = add("student", i);
            add("residency", i,
                {{QStringLiteral("student_id"), side.student}, {QStringLiteral("state"), QStringLiteral("active")}});
            side.dutyPerson = add("duty_person", i, {{QStringLiteral("name"), side.person}});
            side.shift = add("duty_shift", i);
            side.log = add("duty_log", i, {{QStringLiteral("author"), side.person}});
            side.entry = add("duty_entry", i);
            side.handover = add("duty_handover", i);
            side.mentor = add("mentor", i, {{QStringLiteral("name"), side.person}});
            side.meeting = add("mentor_meeting", i, {{QStringLiteral("mentor_id"), side.mentor}});
        }
        for (const Person &person : everybody()) {
            const auto made = m_school->write([&](Writer &writer) -> Result<int> {
                for (int side = 0; side < sides; ++side) {
                    for (const auto &entity : m_shared.catalogue().entities()) {
                        if (isTried(*entity) && !entity->circle)
                            HK_CHECK(prepare(writer, person, entity->name, side));
                    }
                }
                return 0;
            });
            if (!made.ok()) {
                qWarning("%s", textOf(made).constData());
                return false;
            }
        }
        return true;
    }
    // Of the ways from urgency to priority there are nine in all; they are rules like those of clocks.
    static bool isTried(const Entity &entity) { return entity.name != "conflict" && entity.name != "ticket_priority"; }
    // What a row belongs to that can have only one such.
    Result<void> giveOwn(Writer &writer, const QByteArray &entity, int side, QVariantMap &row)
    {
        static const QHash<QByteArray, std::pair<QString, QByteArray>> owners{
            {"residency", {QStringLiteral("student_id"), "student"}},
            {"student_file", {QStringLiteral("student_id"), "student"}},
            {"duty_assignment", {QStringLiteral("shift_id"), "duty_shift"}},
            {"duty_submission", {QStringLiteral("log_id"), "duty_log"}},
            {"duty_acknowledgement", {QStringLiteral("handover_id"), "duty_handover"}}};
        const auto owner = owners.constFind(entity);
        if (owner == owners.constEnd())
            return {};
        HK_TRY(row[owner->first], insertRow(writer, owner->second, m_rows.of(owner->second, side)));
        return {};
    }
    Result<void> prepare(Writer &writer, const Person &person, const QByteArray &entity, int side)
    {
        QList<Attempt> &attempts = m_attempts[person.name];
        QVariantMap rows[3];
        for (QVariantMap &row : rows) {
            row = m_rows.of(entity, side);
            HK_CHECK(giveOwn(writer, entity, side, row));
        }
        HK_TRY(const qint64 changing, insertRow(writer, entity, rows[0]));
        HK_TRY(const qint64 going, insertRow(writer, entity, rows[1]));
        if (entity == "student" || entity == "student_file") {
            QVariantMap stay = m_rows.of("residency", side);
            stay.insert(QStringLiteral("student_id"), entity == "student" ? changing : rows[0].value(QStringLiteral("student_id")));
            stay.insert(QStringLiteral("state"), QStringLiteral("active"));
            HK_CHECK(insertRow(writer, "residency", stay));
        }
        if (entity == "student" || entity == "ticket_complainant")
            attempts << Attempt{Attempt::Change, entity, side, changing, "phone", {}};
        // A new building is nobody's: the side's own is what somebody may have.
        const qint64 changed = entity == "building" ? m_rows.side[side].building : changing;
        if (const QByteArray field = changedFields().value(entity); !field.isEmpty())
            attempts << Attempt{Attempt::Change, entity, side, changed, field, {}};
        // Whoever has a ticket, or what follows from a talk, may give it into other hands.
        if (entity == "ticket" || entity == "mentor_follow_up")
            attempts << Attempt{Attempt::Change, entity, side, changed, "owner", {}};
        attempts << Attempt{Attempt::Insert, entity, side, 0, {}, rows[2]};
        // A step goes with its ticket alone.
        if (entity != "ticket_event")
            attempts << Attempt{Attempt::Delete, entity, side, going, {}, {}};
        return {};
    }

    // Confidential records cannot be the administrator's to send: they come to the server past the desks. Of everybody's on each
    // side one is their own, others name this role or that, or nobody.
    Result<void> confide()
    {
        static const QStringList readers{QString(), QStringLiteral("counsellor"), QStringLiteral("psychologist mentor"),
                                         QStringLiteral("administrator owner building-manager")};
        server::Postgres owner = m_server->asOwner();
        for (const Person &person : everybody()) {
            for (int i = 0; i < 2 * sides; ++i)
                HK_CHECK(confideFor(owner, person, i / 2, readers.at((m_rows.number() + i) % readers.size())));
        }
        return {};
    }
    Result<void> confideFor(server::Postgres &owner, const Person &person, int side, const QString &readers)
    {
        QList<Attempt> &attempts = m_attempts[person.name];
        const QString authors[] = {QString::fromLatin1(accountOf(person).toHex()),
                                   QString::fromLatin1(accountOf({Role::Mentor, {}, QStringLiteral("mentor")}).toHex())};
        for (const QString &author : authors) {
            QVariantMap row = m_rows.of("mentor_confidence", side);
            row.insert(QStringLiteral("author_account"), author);
            row.insert(QStringLiteral("readers"), readers.isEmpty() ? QVariant() : QVariant(readers));
            attempts << Attempt{Attempt::Insert, "mentor_confidence", side, 0, {}, row};
            const qint64 changing = m_school->add("mentor_confidence", row);
            const qint64 going = m_school->add("mentor_confidence", row);
            for (const qint64 added : {changing, going})
                HK_CHECK(
                    owner.run("INSERT INTO data.mentor_confidence (id, student_id, author_account, readers, day) VALUES ($1, $2, "
                              "$3, $4, $5)",
                              {server::uuidValue(uidOfRow("mentor_confidence", added)),
                               server::uuidValue(uidOfRow("student", m_rows.side[side].student)), server::textValue(author),
                               readers.isEmpty() ? server::Value() : server::textValue(readers),
                               server::textValue(row.value(QStringLiteral("day")).toString())}));
            attempts << Attempt{Attempt::Change, "mentor_confidence", side, changing, "readers", {}}
                     << Attempt{Attempt::Delete, "mentor_confidence", side, going, {}, {}};
        }
        return {};
    }

    // Accounts of one password, made at once.
    Result<void> enrol()
    {
        server::Postgres owner = m_server->asOwner();
        for (const Person &person : everybody()) {
            const QHash<ScopeKind, qint64> places{{ScopeKind::Building, m_rows.side[0].building},
                                                  {ScopeKind::College, m_rows.side[0].college},
                                                  {ScopeKind::Department, m_rows.side[0].department}};
            const bool isPlace = person.kind && places.contains(*person.kind);
            const QByteArray kind = person.kind ? scopeCode(*person.kind).toLatin1() : QByteArray("");
            const QByteArray account = accountOf(person);
            HK_CHECK(
                owner.run("INSERT INTO hk.account (id, name, title, password) SELECT $1, $2, $2, password FROM hk.account WHERE "
                          "name = 'wang'",
                          {server::uuidValue(account), server::textValue(person.name)}));
            HK_CHECK(owner.run("INSERT INTO hk.account_grant (account, role, kind, scope, person) VALUES ($1, $2, $3, $4, $5)",
                               {server::uuidValue(account), server::textValue(roleCode(person.role)), kind,
                                isPlace ? server::uuidValue(uidOfRow(kind, places.value(*person.kind))) : server::Value(),
                                server::textValue(kind == "person" ? m_rows.side[0].person : QString())}));
        }
        return {};
    }
    QByteArray uidOfRow(const QByteArray &table, qint64 row)
    {
        return m_school->single(QStringLiteral("SELECT uid FROM %1 WHERE id = %2").arg(QString::fromLatin1(table)).arg(row))
            .toByteArray();
    }

    QStringList differencesOf(const Entity &entity, const Desk &answered)
    {
        const auto found = m_school->read([&](Reader &reader) -> Result<QStringList> {
            QStringList columns{QStringLiteral("t.uid"), QStringLiteral("v.id IS NOT NULL")};
            for (const Field &field : entity.fields) {
                const QString name = QString::fromLatin1(field.name);
                columns << QStringLiteral("t.") + name << QStringLiteral("v.%1 IS t.%1").arg(name);
            }
            Statement query =
                reader.statement(QStringLiteral("SELECT %1 FROM %2 t LEFT JOIN visible_%3 v ON v.id = t.id")
                                     .arg(columns.join(u','), QString::fromLatin1(entity.table), QString::fromLatin1(entity.name)));
            HK_CHECK(query.run());
            QStringList differences;
            while (query.next()) {
                const bool seen = query.integer(1) != 0;
                const QByteArray uid = query.bytes(0);
                if (seen != answered.has(uid))
                    differences << QStringLiteral("%1: the desk shows it %2").arg(QString::fromLatin1(entity.name)).arg(seen);
                const QJsonObject values = answered.row(uid);
                for (int i = 0; seen && i < int(entity.fields.size()); ++i) {
                    const Field &field = entity.fields.at(i);
                    if (query.isNull(2 + 2 * i))
                        continue;
                    const bool open = query.integer(3 + 2 * i) != 0;
                    const QJsonValue value = values.value(QString::fromLatin1(field.name));
                    const bool same = field.isReference() || value.toVariant().toString() == query.text(2 + 2 * i);
                    if (open ? (value.isUndefined() || value.isNull() || !same) : !(value.isUndefined() || value.isNull()))
                        differences << QStringLiteral("%1.%2: the desk shows it %3")
                                           .arg(QString::fromLatin1(entity.name), QString::fromLatin1(field.name))
                                           .arg(open);
                }
            }
            return differences;
        });
        return found.ok() ? *found : QStringList{QString::fromUtf8(textOf(found))};
    }

    QJsonObject named(const Entity &entity, const QVariantMap &values)
    {
        QJsonObject object;
        for (auto value = values.begin(); value != values.end(); ++value) {
            const Field *field = entity.field(value.key().toLatin1());
            object.insert(value.key(),
                          field->isReference() ? hk::test::uidValue(uidOfRow(field->target, value->toLongLong()))
                                               : QJsonValue::fromVariant(*value));
        }
        return object;
    }
    static QVariant newValue(const Attempt &attempt)
    {
        return attempt.field == "year" ? QVariant(2900 - attempt.row % 300) : QVariant(QStringLiteral("x%1").arg(attempt.row));
    }
    wire::RowOperation operationOf(const Attempt &attempt)
    {
        const Entity &entity = *m_shared.catalogue().entity(attempt.entity);
        if (attempt.verb == Attempt::Insert)
            return insertOf(entity.name, makeUid(), named(entity, attempt.values));
        const QByteArray uid = uidOfRow(entity.table, attempt.row);
        if (attempt.verb == Attempt::Delete)
            return deleteOf(entity.name, uid, {});
        const QString field = QString::fromLatin1(attempt.field);
        const QVariant before = m_school->single(
            QStringLiteral("SELECT %1 FROM %2 WHERE id = %3").arg(field, QString::fromLatin1(entity.table)).arg(attempt.row));
        const QJsonValue base =
            m_standing.value(uid + attempt.field, before.isNull() ? QJsonValue() : QJsonValue::fromVariant(before));
        const QString word = newValue(attempt).toString() + QString::number(m_rows.number());
        return updateOf(entity.name, uid, QJsonObject{{field, base}},
                        QJsonObject{{field, attempt.field == "year" ? newValue(attempt).toJsonValue() : QJsonValue(word)}});
    }

    // The same file for whoever tries on it; what was tried is not kept.
    std::unique_ptr<SyncDesk> openedFor(const Person &person)
    {
        const QString file = m_folder.filePath(person.name);
        (void)m_school->read([](Reader &reader) { return reader.single(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); }).ok();
        m_school->close();
        if (!QFile::copy(m_school->file(), file))
            qFatal("no copy");
        m_school->reopen();
        auto desk = std::make_unique<SyncDesk>(m_shared, file, SyncDesk::Existing);
        if (!desk->database().setViewer(viewerOf(person)).result().ok())
            qFatal("no viewer");
        return desk;
    }
    static Result<void> tried(SyncDesk &desk, const Attempt &attempt)
    {
        return desk.write([&](Writer &writer) -> Result<void> {
            if (attempt.verb == Attempt::Delete)
                return deleteRow(writer, attempt.entity, attempt.row);
            if (attempt.verb == Attempt::Change)
                return updateRow(writer, attempt.entity, attempt.row, {{QString::fromLatin1(attempt.field), newValue(attempt)}});
            HK_CHECK(insertRow(writer, attempt.entity, attempt.values));
            return {};
        });
    }
};

QTEST_GUILESS_MAIN(TestMatrix)
#include "test_matrix.moc"

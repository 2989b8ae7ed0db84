// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "access/rules/roles.h"
#include "catalogue/filereference.h"
#include "serverfixture.h"
#include "sync/httptransport.h"

#include <QCryptographicHash>

using namespace hk;
using namespace hk::test;

namespace {

// Somebody with one role in one scope.
struct Person {
    Role role = Role::Chief;
    std::optional<ScopeKind> kind;
    QString name;
};

// The school's two sides: what belongs to the first is in the scope of whoever has one.
constexpr int sides = 2;

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

const QByteArray scanBytes = "%PDF-1.7";

// What is changed of each entity's rows; of histories and links nothing is.
const QHash<QByteArray, QByteArray> &changedFields()
{
    static const QHash<QByteArray, QByteArray> fields{{"community", "note"},
                                                      {"building", "note"},
                                                      {"floor", "party_group"},
                                                      {"room", "note"},
                                                      {"bed", "note"},
                                                      {"college", "name"},
                                                      {"major", "name"},
                                                      {"student_class", "name"},
                                                      {"student", "note"},
                                                      {"residency", "note"},
                                                      {"post", "note"},
                                                      {"term", "name"},
                                                      {"calendar_day", "name"},
                                                      {"calendar_year", "year"},
                                                      {"saved_view", "name"},
                                                      {"student_file", "note"},
                                                      {"department", "note"},
                                                      {"ticket", "note"},
                                                      {"ticket_event", {}},
                                                      {"ticket_link", {}},
                                                      {"ticket_file", "note"},
                                                      {"ticket_complainant", "name"},
                                                      {"ticket_category", "name"},
                                                      {"ticket_rule", "category"},
                                                      {"office_hours", "name"},
                                                      {"ticket_template", "title"},
                                                      {"ticket_column", "stage"}};
    return fields;
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
    qint64 m_building[sides] = {};
    qint64 m_room[sides] = {};
    qint64 m_college[sides] = {};
    qint64 m_department[sides] = {};
    qint64 m_ticket[sides][2] = {};  // with its history, and another one
    const QString m_mentor[sides] = {QStringLiteral("周导师"), QStringLiteral("吴导师")};
    std::map<QString, std::unique_ptr<Desk>> m_desks;
    QHash<QString, QList<Attempt>> m_attempts;  // by person
    QHash<QByteArray, QJsonValue> m_standing;  // what the server took, by row and field
    int m_count = 0;

private slots:
    void initTestCase()
    {
        HK_VERIFY(m_cluster.start());
        m_server = std::make_unique<ServerFixture>(m_cluster);
        HK_VERIFY(m_server->begin());
        for (const auto &entity : m_shared.catalogue().entities())
            QVERIFY2(entity->name == "conflict" || changedFields().contains(entity->name), entity->name.constData());
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
        if (person.role == Role::Administrator)
            QCOMPARE(taken, int(attempts.size()));
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
        const QHash<ScopeKind, QVariant> keys{{ScopeKind::Building, m_building[0]},
                                              {ScopeKind::College, m_college[0]},
                                              {ScopeKind::Department, m_department[0]},
                                              {ScopeKind::Person, m_mentor[0]}};
        Viewer viewer;
        viewer.account = QByteArray(16, 'a');
        viewer.name = person.name;
        Sight sight = sightOf({person.role, {person.kind, {}, {}}});
        if (person.kind)
            sight.key = keys.value(*person.kind);
        viewer.sights.push_back(sight);
        viewer.deeds = rightsOf(person.role).deeds;
        return viewer;
    }

    // Two sides, and for everybody rows on both to try on.
    bool foundSchool()
    {
        for (int side = 0; side < sides; ++side) {
            m_building[side] = m_school->add("building", newRow("building", side));
            m_room[side] = m_school->add("room", newRow("room", side));
            m_college[side] = m_school->add("college", newRow("college", side));
            m_department[side] = m_school->add("department", newRow("department", side));
            for (qint64 &ticket : m_ticket[side])
                ticket = m_school->add("ticket", newRow("ticket", side));
        }
        for (const Person &person : everybody()) {
            const auto made = m_school->write([&](Writer &writer) -> Result<int> {
                for (int side = 0; side < sides; ++side) {
                    for (const auto &entity : m_shared.catalogue().entities()) {
                        if (entity->name != "conflict")
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
    Result<void> prepare(Writer &writer, const Person &person, const QByteArray &entity, int side)
    {
        QList<Attempt> &attempts = m_attempts[person.name];
        QVariantMap rows[3];
        for (QVariantMap &row : rows) {
            row = newRow(entity, side);
            if (entity == "residency" || entity == "student_file") {
                HK_TRY(row[QStringLiteral("student_id")], insertRow(writer, "student", newRow("student", side)));
            }
        }
        HK_TRY(const qint64 changing, insertRow(writer, entity, rows[0]));
        HK_TRY(const qint64 going, insertRow(writer, entity, rows[1]));
        if (entity == "student" || entity == "student_file") {
            QVariantMap stay = newRow("residency", side);
            stay.insert(QStringLiteral("student_id"), entity == "student" ? changing : rows[0].value(QStringLiteral("student_id")));
            stay.insert(QStringLiteral("state"), QStringLiteral("active"));
            HK_CHECK(insertRow(writer, "residency", stay));
        }
        if (entity == "student" || entity == "ticket_complainant")
            attempts << Attempt{Attempt::Change, entity, side, changing, "phone", {}};
        // A new building is nobody's: the side's own is what somebody may have.
        const qint64 changed = entity == "building" ? m_building[side] : changing;
        if (const QByteArray field = changedFields().value(entity); !field.isEmpty())
            attempts << Attempt{Attempt::Change, entity, side, changed, field, {}};
        // Whoever has a ticket may give it into other hands.
        if (entity == "ticket")
            attempts << Attempt{Attempt::Change, entity, side, changed, "owner", {}};
        attempts << Attempt{Attempt::Delete, entity, side, going, {}, {}} << Attempt{Attempt::Insert, entity, side, 0, {}, rows[2]};
        return {};
    }

    QVariantMap newRow(const QByteArray &entity, int side)
    {
        const int n = ++m_count;
        const QString word = QStringLiteral("n%1").arg(n);
        const QString day = QDate(2030, 1, 1).addDays(n).toString(Qt::ISODate);
        QVariantMap row{{QStringLiteral("name"), word}};
        const auto set = [&](const char *field, const QVariant &value) { row.insert(QLatin1String(field), value); };
        if (entity == "building")
            set("code", word);
        if (entity == "floor" || entity == "room" || entity == "post")
            set("building_id", m_building[side]);
        if (entity == "room" || entity == "bed" || entity == "student" || entity == "floor")
            set("number", entity == "floor" ? QVariant(++m_floors[side]) : QVariant(word));
        if (entity == "room")
            set("usage", QStringLiteral("normal"));
        if (entity == "bed" || entity == "residency")
            set("room_id", m_room[side]);
        if (entity == "bed")
            set("state", QStringLiteral("usable"));
        if (entity == "major" || entity == "student_class" || entity == "student")
            set("college_id", m_college[side]);
        if (entity == "student") {
            set("status", QStringLiteral("enrolled"));
            set("phone", QString::number(13'800'000'000 + n));
            set("mentor", m_mentor[side]);
        }
        if (entity == "student_file") {
            set("kind", QStringLiteral("scan"));
            const QByteArray hash = QCryptographicHash::hash(scanBytes, QCryptographicHash::Sha256);
            set("file", FileReference{hash, word + QStringLiteral(".pdf"), QStringLiteral("pdf"), scanBytes.size()}.text());
        }
        if (entity == "residency") {
            set("state", QStringLiteral("booked"));
            set("reason", QStringLiteral("check_in"));
            set("from_date", day);
        }
        if (entity == "post") {
            set("kind", QStringLiteral("zone"));
            set("role_type", QStringLiteral("staff"));
            set("person", word);
        }
        if (entity == "term") {
            set("first_day", day);
            set("last_day", day);
            set("teaching_weeks", 18);
        }
        if (entity == "calendar_day") {
            set("day", day);
            set("kind", QStringLiteral("off"));
        }
        if (entity == "calendar_year")
            set("year", ++m_years);
        if (entity == "saved_view") {
            set("list", QStringLiteral("students"));
            set("state", QStringLiteral("{}"));
        }
        const Entity *declared = m_shared.catalogue().entity(entity);
        if (!declared->field("name"))
            row.remove(QStringLiteral("name"));
        row.insert(ticketValues(*declared, side, word));
        return row;
    }
    // Of a ticket, of what belongs to one, and of the rules that all follow.
    QVariantMap ticketValues(const Entity &entity, int side, const QString &word) const
    {
        static const QHash<QByteArray, QVariantMap> plain{
            {"ticket",
             {{QStringLiteral("opened_at"), 1},
              {QStringLiteral("source"), QStringLiteral("desk")},
              {QStringLiteral("category"), QStringLiteral("repair")},
              {QStringLiteral("priority"), QStringLiteral("normal")},
              {QStringLiteral("private"), 0}}},
            {"ticket_event",
             {{QStringLiteral("kind"), QStringLiteral("commented")}, {QStringLiteral("at"), 1}, {QStringLiteral("imported"), 0}}},
            {"ticket_complainant", {{QStringLiteral("phone"), QStringLiteral("13800000000")}}},
            {"ticket_category", {{QStringLiteral("reviewed"), 0}, {QStringLiteral("private"), 0}, {QStringLiteral("closed"), 0}}},
            {"ticket_rule",
             {{QStringLiteral("clock"), QStringLiteral("total")},
              {QStringLiteral("unit"), QStringLiteral("hours")},
              {QStringLiteral("warn_percent"), 80},
              {QStringLiteral("valid_from"), 1},
              {QStringLiteral("on_reopen"), QStringLiteral("restart")},
              {QStringLiteral("on_change"), QStringLiteral("retro")},
              {QStringLiteral("escalate_at_warning"), 0},
              {QStringLiteral("escalate_at_breach"), 1}}},
            {"ticket_column", {{QStringLiteral("most"), 5}}},
            {"office_hours", {{QStringLiteral("hours"), QStringLiteral("08:00-12:00")}, {QStringLiteral("on_days_off"), 0}}},
            {"ticket_template",
             {{QStringLiteral("kind"), QStringLiteral("answer")}, {QStringLiteral("text"), QStringLiteral("已收到")}}},
        };
        QVariantMap values = plain.value(entity.name);
        const auto set = [&](const char *field, const QVariant &value) { values.insert(QLatin1String(field), value); };
        if (entity.field("ticket_id"))
            set("ticket_id", m_ticket[side][0]);
        if (entity.name == "ticket_link")
            set("other_id", m_ticket[side][1]);
        if (entity.name == "ticket_category")
            set("code", word);
        if (entity.name == "ticket_template")
            set("title", word);
        if (entity.name == "ticket_column")
            set("stage", word);
        if (entity.name == "ticket_file") {
            const QByteArray hash = QCryptographicHash::hash(scanBytes, QCryptographicHash::Sha256);
            set("file", FileReference{hash, word + QStringLiteral(".pdf"), QStringLiteral("pdf"), scanBytes.size()}.text());
        }
        if (entity.name != "ticket")
            return values;
        set("number", word);
        set("title", word);
        set("building_id", m_building[side]);
        set("college_id", m_college[side]);
        set("department_id", m_department[side]);
        set("owner", m_mentor[side]);
        return values;
    }

    // Accounts of one password, made at once.
    Result<void> enrol()
    {
        server::Postgres owner = m_server->asOwner();
        for (const Person &person : everybody()) {
            const QHash<ScopeKind, qint64> places{
                {ScopeKind::Building, m_building[0]}, {ScopeKind::College, m_college[0]}, {ScopeKind::Department, m_department[0]}};
            const bool isPlace = person.kind && places.contains(*person.kind);
            const QByteArray kind = person.kind ? scopeCode(*person.kind).toLatin1() : QByteArray("");
            const QByteArray account = makeUid();
            HK_CHECK(
                owner.run("INSERT INTO hk.account (id, name, title, password) SELECT $1, $2, $2, password FROM hk.account WHERE "
                          "name = 'wang'",
                          {server::uuidValue(account), server::textValue(person.name)}));
            HK_CHECK(owner.run("INSERT INTO hk.account_grant (account, role, kind, scope, person) VALUES ($1, $2, $3, $4, $5)",
                               {server::uuidValue(account), server::textValue(roleCode(person.role)), kind,
                                isPlace ? server::uuidValue(uidOfRow(kind, places.value(*person.kind))) : server::Value(),
                                server::textValue(kind == "person" ? m_mentor[0] : QString())}));
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
        const QString word = newValue(attempt).toString() + QString::number(++m_count);
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

    int m_floors[sides] = {};
    int m_years = 2100;
};

QTEST_GUILESS_MAIN(TestMatrix)
#include "test_matrix.moc"

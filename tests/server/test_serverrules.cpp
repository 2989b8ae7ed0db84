// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filereference.h"
#include "serverfixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QSet>

using namespace hk;
using namespace hk::test;
using wire::Outcome;
using wire::RowOperation;

namespace {

using Operations = QList<RowOperation>;

// What a desk's trigger refuses, sent to the server by a desk that has no triggers.
struct Broken {
    Operations before;
    Operations step;
};

// The campus of a case, and what more it needs.
struct Ground {
    Campus campus;
    QByteArray floor = makeUid();  // in the second building
    QByteArray otherRoom = makeUid();  // in the first building
    QByteArray otherBed = makeUid();
    QByteArray students[2] = {makeUid(), makeUid()};
    QByteArray stays[2] = {makeUid(), makeUid()};
    QByteArray file = makeUid();

    static QByteArray scanBytes() { return "%PDF-1.7"; }
    static FileReference scan()
    {
        return {QCryptographicHash::hash(scanBytes(), QCryptographicHash::Sha256), QStringLiteral("a.pdf"), QStringLiteral("pdf"),
                scanBytes().size()};
    }

    Operations operations() const
    {
        Operations all = campus.operations();
        all[0].values.insert(QStringLiteral("gender"), QStringLiteral("male"));
        all << insertOf("floor", floor, values({{"building_id", uidValue(campus.building[1])}, {"number", 1}}))
            << insertOf("room", otherRoom,
                        values({{"building_id", uidValue(campus.building[0])},
                                {"number", word("102")},
                                {"usage", word("normal")},
                                {"capacity", 1}}))
            << insertOf("bed", otherBed,
                        values({{"room_id", uidValue(otherRoom)}, {"number", word("1")}, {"state", word("usable")}}));
        for (int i = 0; i < 2; ++i)
            all << insertOf("student", students[i],
                            values({{"number", QString::number(i)},
                                    {"name", word("孟子涵")},
                                    {"gender", word(i == 0 ? "male" : "female")},
                                    {"status", word("enrolled")}}));
        return all;
    }
    RowOperation stay(int i, const QByteArray &room, const QByteArray &bed, const char *state = "active") const
    {
        QJsonObject all = values({{"student_id", uidValue(students[i])},
                                  {"room_id", uidValue(room)},
                                  {"state", word(state)},
                                  {"reason", word("check_in")},
                                  {"gender_reason", word("亲属")}});
        if (!bed.isEmpty())
            all.insert(QStringLiteral("bed_id"), uidValue(bed));
        return insertOf("residency", stays[i], all);
    }
    RowOperation stayWithoutReason(const char *state) const
    {
        RowOperation girl = stay(1, campus.room[0], campus.bed[0], state);
        girl.values.remove(QStringLiteral("gender_reason"));
        return girl;
    }
};

RowOperation changed(const QByteArray &entity, const QByteArray &row, const char *field, const QJsonValue &from,
                     const QJsonValue &to)
{
    return updateOf(entity, row, values({{field, from}}), values({{field, to}}));
}

QHash<QString, Broken> fixedPlaces(const Ground &g)
{
    const Campus &c = g.campus;
    return {
        {QStringLiteral("floor_building_fixed"),
         {{}, {changed("floor", g.floor, "building_id", uidValue(c.building[1]), uidValue(c.building[0]))}}},
        {QStringLiteral("room_building_fixed"),
         {{}, {changed("room", c.room[0], "building_id", uidValue(c.building[0]), uidValue(c.building[1]))}}},
        {QStringLiteral("bed_room_fixed"), {{}, {changed("bed", c.bed[0], "room_id", uidValue(c.room[0]), uidValue(c.room[1]))}}},
        {QStringLiteral("room_floor_inserted"),
         {{},
          {insertOf("room", makeUid(),
                    values({{"building_id", uidValue(c.building[0])},
                            {"floor_id", uidValue(g.floor)},
                            {"number", word("103")},
                            {"usage", word("normal")}}))}}},
        {QStringLiteral("room_floor_changed"), {{}, {changed("room", c.room[0], "floor_id", QJsonValue::Null, uidValue(g.floor))}}},
        {QStringLiteral("residency_fixed"),
         {{g.stay(0, c.room[0], c.bed[0])},
          {changed("residency", g.stays[0], "bed_id", uidValue(c.bed[0]), uidValue(g.otherBed))}}},
        {QStringLiteral("student_file_fixed"),
         {{insertOf("student_file", g.file,
                    values({{"student_id", uidValue(g.students[0])}, {"kind", word("scan")}, {"file", g.scan().text()}}))},
          {changed("student_file", g.file, "student_id", uidValue(g.students[0]), uidValue(g.students[1]))}}},
    };
}

QHash<QString, Broken> stays(const Ground &g)
{
    const Campus &c = g.campus;
    const QByteArray secondBed = makeUid();
    const RowOperation another =
        insertOf("bed", secondBed, values({{"room_id", uidValue(g.otherRoom)}, {"number", word("2")}, {"state", word("usable")}}));
    const Operations full{another, g.stay(0, g.otherRoom, g.otherBed)};
    return {
        {QStringLiteral("residency_bed_inserted"), {{}, {g.stay(0, c.room[0], g.otherBed)}}},
        {QStringLiteral("residency_bed_changed"),
         {{g.stay(0, c.room[0], {})}, {changed("residency", g.stays[0], "bed_id", QJsonValue::Null, uidValue(g.otherBed))}}},
        {QStringLiteral("residency_capacity_inserted"), {full, {g.stay(1, g.otherRoom, secondBed)}}},
        {QStringLiteral("residency_capacity_changed"),
         {full + Operations{g.stay(1, g.otherRoom, secondBed, "booked")},
          {changed("residency", g.stays[1], "state", word("booked"), word("active"))}}},
        {QStringLiteral("residency_gender_inserted"), {{}, {g.stayWithoutReason("active")}}},
        {QStringLiteral("residency_gender_changed"),
         {{g.stayWithoutReason("ended")}, {changed("residency", g.stays[1], "state", word("ended"), word("active"))}}},
        {QStringLiteral("room_capacity_changed"),
         {{g.stay(0, c.room[0], c.bed[0])}, {changed("room", c.room[0], "capacity", QJsonValue::Null, 0)}}},
    };
}

QHash<QString, Broken> ticketHistories(const Ground &g)
{
    const Campus &c = g.campus;
    QByteArray tickets[2] = {makeUid(), makeUid()};
    const auto ticket = [&](int i) {
        return insertOf("ticket", tickets[i],
                        values({{"number", word("GD-261119-001")},
                                {"opened_at", 1},
                                {"title", word("热水器不热")},
                                {"source", word("desk")},
                                {"category", word("repair")},
                                {"priority", word("normal")},
                                {"private", 0},
                                {"building_id", uidValue(c.building[0])}}));
    };
    const Operations two{ticket(0), ticket(1)};
    const auto broken = [&](const char *entity, QJsonObject row, const char *field, const QJsonValue &from, const QJsonValue &to) {
        const QByteArray uid = makeUid();
        row.insert(QStringLiteral("ticket_id"), uidValue(tickets[0]));
        return Broken{two + Operations{insertOf(entity, uid, row)}, {changed(entity, uid, field, from, to)}};
    };
    const QJsonValue first = uidValue(tickets[0]);
    const QJsonValue second = uidValue(tickets[1]);
    return {
        {QStringLiteral("ticket_event_fixed"),
         broken("ticket_event", values({{"kind", word("opened")}, {"at", 1}, {"imported", 0}}), "at", 1, 2)},
        {QStringLiteral("ticket_complainant_fixed"),
         broken("ticket_complainant", values({{"name", word("孟子涵")}}), "ticket_id", first, second)},
        {QStringLiteral("ticket_file_fixed"),
         broken("ticket_file", values({{"file", g.scan().text()}}), "ticket_id", first, second)},
        {QStringLiteral("ticket_link_fixed"), broken("ticket_link", values({{"other_id", second}}), "other_id", second, first)},
    };
}

QHash<QString, Broken> allCases(const Ground &ground)
{
    QHash<QString, Broken> all = fixedPlaces(ground);
    all.insert(stays(ground));
    all.insert(ticketHistories(ground));
    return all;
}

}  // namespace

// The rules that SQLite's triggers keep on desks are kept by the server as well, each of them.
class TestServerRules : public QObject {
    Q_OBJECT

    PostgresCluster m_cluster;

private slots:
    void initTestCase() { HK_VERIFY(m_cluster.start()); }

    void everyTriggerOfADeskHasItsRule()
    {
        QSet<QString> triggers;
        for (const char *module : {"roster", "tickets"}) {
            const QDir folder(QStringLiteral(HK_SOURCE_DIR "/modules/%1/schema").arg(QLatin1String(module)));
            for (const QString &name : folder.entryList({QStringLiteral("*.sql")})) {
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                static const QRegularExpression made(QStringLiteral("CREATE TRIGGER (\\w+)"));
                for (auto match = made.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
                    triggers.insert(match.next().captured(1));
            }
        }
        const QStringList names = allCases(Ground()).keys();
        QCOMPARE(QSet<QString>(names.begin(), names.end()), triggers);
    }

    void theServerKeepsThem()
    {
        ServerFixture server(m_cluster);
        HK_VERIFY(server.begin());
        // Bytes come before the rows that name them.
        server.keepFile(Ground::scanBytes(), Ground::scan().name, Ground::scan().type);
        Desk desk(server, QStringLiteral("wang"));
        QCOMPARE(desk.signIn().status, 200);
        const Ground ground;
        QCOMPARE(desk.push(ground.operations()).outcome, Outcome::Applied);
        for (const QString &name : allCases(ground).keys()) {
            // On the same ground, with stays of its own.
            Ground own = ground;
            for (QByteArray &stay : own.stays)
                stay = makeUid();
            const Broken broken = allCases(own).value(name);
            if (!broken.before.isEmpty()) {
                const wire::UnitResult before = desk.push(broken.before);
                QVERIFY2(before.outcome == Outcome::Applied, qPrintable(name + u' ' + before.code));
            }
            const wire::UnitResult result = desk.push(broken.step);
            QVERIFY2(result.outcome == Outcome::Rejected || result.code == QLatin1String("constraint"), qPrintable(name));
            HK_VERIFY(server.asOwner().script("DELETE FROM data.residency; DELETE FROM data.bed WHERE number = '2'"));
        }
    }
};

QTEST_GUILESS_MAIN(TestServerRules)
#include "test_serverrules.moc"

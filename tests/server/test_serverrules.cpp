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
    QString words = {};  // of the rule, where it refuses for good
    const char *account = "wang";
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

// A log with an entry, somebody met and a file, a note beside it and a handover that is acknowledged.
struct NightLog {
    explicit NightLog(const Ground &g) : ground(g) { }

    const Ground &ground;
    QByteArray log = makeUid();
    QByteArray otherLog = makeUid();
    QByteArray submission = makeUid();
    QByteArray entry = makeUid();
    QByteArray otherEntry = makeUid();
    QByteArray met = makeUid();
    QByteArray file = makeUid();
    QByteArray note = makeUid();
    QByteArray handover = makeUid();
    QByteArray acknowledgement = makeUid();

    RowOperation logOf(const QByteArray &uid) const
    {
        return insertOf("duty_log", uid,
                        values({{"building_id", uidValue(ground.campus.building[0])},
                                {"author", word("陈雨桐")},
                                {"template", word("staff")},
                                {"starts_at", 1},
                                {"ends_at", 2}}));
    }
    RowOperation entryOf(const QByteArray &uid, const QByteArray &of) const
    {
        return insertOf("duty_entry", uid,
                        values({{"log_id", uidValue(of)},
                                {"kind", word("patrol")},
                                {"at", 1},
                                {"severity", word("normal")},
                                {"text", word("一切正常")},
                                {"private", 0},
                                {"follow_up", 0},
                                {"written_at", 1}}));
    }
    RowOperation metIn(const QByteArray &uid) const
    {
        return insertOf("duty_entry_student", uid, values({{"entry_id", uidValue(entry)}, {"name", word("孟子涵")}}));
    }
    RowOperation fileOf(const QByteArray &uid) const
    {
        return insertOf("duty_entry_file", uid, values({{"entry_id", uidValue(entry)}, {"file", ground.scan().text()}}));
    }
    Operations draft() const
    {
        return {logOf(log), logOf(otherLog), entryOf(entry, log), entryOf(otherEntry, otherLog), metIn(met), fileOf(file)};
    }
    Operations submitted() const
    {
        return draft()
            + Operations{
                insertOf("duty_submission", submission, values({{"log_id", uidValue(log)}, {"at", 3}, {"late", 0}})),
                insertOf("duty_note", note,
                         values({{"entry_id", uidValue(entry)}, {"kind", word("correction")}, {"at", 4}, {"text", word("更正")}}))};
    }
    Operations acknowledged() const
    {
        return draft()
            + Operations{
                insertOf("duty_handover", handover, values({{"log_id", uidValue(log)}, {"at", 3}, {"words", word("看好3层")}})),
                insertOf("duty_acknowledgement", acknowledgement, values({{"handover_id", uidValue(handover)}, {"at", 4}}))};
    }
};

QHash<QString, Broken> lockedLogs(const Ground &g)
{
    const NightLog n(g);
    const QString locked = QStringLiteral("A submitted log stays as it is; put a correction beside the entry.");
    const auto refused = [&](const RowOperation &step) { return Broken{n.submitted(), {step}, locked}; };
    return {
        {QStringLiteral("duty_submission_stays"), refused(deleteOf("duty_submission", n.submission, {}))},
        {QStringLiteral("duty_submission_fixed"), {n.submitted(), {changed("duty_submission", n.submission, "at", 3, 5)}}},
        {QStringLiteral("duty_log_locked"), refused(changed("duty_log", n.log, "summary", QJsonValue::Null, word("改过的小结")))},
        {QStringLiteral("duty_entry_added"), refused(n.entryOf(makeUid(), n.log))},
        {QStringLiteral("duty_entry_locked"),
         refused(updateOf("duty_entry", n.entry, values({{"text", word("一切正常")}, {"ticket", QJsonValue::Null}}),
                          values({{"text", word("打架")}, {"ticket", word("0198b2c4")}})))},
        {QStringLiteral("duty_entry_fixed"),
         {n.draft(), {changed("duty_entry", n.entry, "log_id", uidValue(n.log), uidValue(n.otherLog))}}},
        {QStringLiteral("duty_entry_removed"), refused(deleteOf("duty_entry", n.entry, {}))},
        {QStringLiteral("duty_entry_student_added"), refused(n.metIn(makeUid()))},
        {QStringLiteral("duty_entry_student_fixed"),
         refused(changed("duty_entry_student", n.met, "remark", QJsonValue::Null, word("情绪不好")))},
        {QStringLiteral("duty_entry_student_removed"), refused(deleteOf("duty_entry_student", n.met, {}))},
        {QStringLiteral("duty_entry_file_fixed"),
         {n.draft(), {changed("duty_entry_file", n.file, "entry_id", uidValue(n.entry), uidValue(n.otherEntry))}}},
        {QStringLiteral("duty_entry_file_added"), refused(n.fileOf(makeUid()))},
        {QStringLiteral("duty_entry_file_removed"), refused(deleteOf("duty_entry_file", n.file, {}))},
    };
}

QHash<QString, Broken> dutyHistories(const Ground &g)
{
    const NightLog n(g);
    const QByteArray person = makeUid();
    const QByteArray shifts[2] = {makeUid(), makeUid()};
    const QByteArray duty = makeUid();
    const auto shift = [&](int i) {
        return insertOf("duty_shift", shifts[i],
                        values({{"name", word("夜班")},
                                {"day", word("2026-11-20")},
                                {"starts_at", 10 * i},
                                {"ends_at", 100},
                                {"people", 1},
                                {"cancelled", 0}}));
    };
    const auto onDuty = [&](const QByteArray &uid, int i) {
        return insertOf("duty_assignment", uid,
                        values({{"shift_id", uidValue(shifts[i])}, {"person_id", uidValue(person)}, {"origin", word("hand")}}));
    };
    const Operations plan{
        insertOf("duty_person", person, values({{"name", word("陈雨桐")}, {"role_type", word("staff")}, {"on_rota", 1}})), shift(0),
        shift(1), onDuty(duty, 0)};
    const QString beside = QStringLiteral("What was put beside an entry is not rewritten; take it back instead.");
    const QString handed = QStringLiteral("A handover that was acknowledged stays as it is.");
    return {
        {QStringLiteral("duty_assignment_fixed"),
         {plan, {changed("duty_assignment", duty, "shift_id", uidValue(shifts[0]), uidValue(shifts[1]))}}},
        {QStringLiteral("duty_assignment_once"), {plan, {onDuty(makeUid(), 1)}}},
        {QStringLiteral("duty_note_fixed"), {n.submitted(), {changed("duty_note", n.note, "text", word("更正"), word("别的"))}}},
        {QStringLiteral("duty_note_stays"), {n.submitted(), {deleteOf("duty_note", n.note, {})}, beside}},
        {QStringLiteral("duty_handover_fixed"),
         {n.acknowledged(), {changed("duty_handover", n.handover, "words", word("看好3层"), word("看好5层"))}, handed}},
        {QStringLiteral("duty_handover_removed"), {n.acknowledged(), {deleteOf("duty_handover", n.handover, {})}, handed}},
        {QStringLiteral("duty_acknowledgement_stays"),
         {n.acknowledged(), {deleteOf("duty_acknowledgement", n.acknowledgement, {})}, handed}},
        {QStringLiteral("duty_acknowledgement_fixed"),
         {n.acknowledged(), {changed("duty_acknowledgement", n.acknowledgement, "at", 4, 5)}}},
    };
}

// By somebody who may write such records.
QHash<QString, Broken> confidences(const Ground &g)
{
    const QByteArray record = makeUid();
    const Operations written{
        insertOf("mentor_confidence", record, values({{"student_id", uidValue(g.students[0])}, {"day", word("2026-11-20")}}))};
    return {{QStringLiteral("mentor_confidence_fixed"),
             {written,
              {changed("mentor_confidence", record, "student_id", uidValue(g.students[0]), uidValue(g.students[1]))},
              {},
              "lin"}}};
}

QHash<QString, Broken> allCases(const Ground &ground)
{
    QHash<QString, Broken> all = fixedPlaces(ground);
    all.insert(stays(ground));
    all.insert(ticketHistories(ground));
    all.insert(lockedLogs(ground));
    all.insert(dutyHistories(ground));
    all.insert(confidences(ground));
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
        for (const char *module : {"roster", "tickets", "duty", "mentoring"}) {
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
        server.addAccount(QStringLiteral("lin"), QStringLiteral("counsellor"));
        Desk wang(server, QStringLiteral("wang"));
        Desk lin(server, QStringLiteral("lin"));
        QCOMPARE(wang.signIn().status, 200);
        QCOMPARE(lin.signIn().status, 200);
        const Ground ground;
        QCOMPARE(wang.push(ground.operations()).outcome, Outcome::Applied);
        for (const QString &name : allCases(ground).keys()) {
            // On the same ground, with stays of its own.
            Ground own = ground;
            for (QByteArray &stay : own.stays)
                stay = makeUid();
            const Broken broken = allCases(own).value(name);
            Desk &desk = qstrcmp(broken.account, "lin") == 0 ? lin : wang;
            if (!broken.before.isEmpty()) {
                const wire::UnitResult before = desk.push(broken.before);
                QVERIFY2(before.outcome == Outcome::Applied, qPrintable(name + u' ' + before.code));
            }
            const wire::UnitResult result = desk.push(broken.step);
            QVERIFY2(result.outcome == Outcome::Rejected || result.code == QLatin1String("constraint"), qPrintable(name));
            if (!broken.words.isEmpty())
                QCOMPARE(result.code, wire::ruleMark + broken.words);
            HK_VERIFY(server.asOwner().script("DELETE FROM data.residency; DELETE FROM data.bed WHERE number = '2'"));
        }
    }

    // A step of a ticket goes only with the whole ticket.
    void aHistoryIsNotCutShort()
    {
        ServerFixture server(m_cluster);
        HK_VERIFY(server.begin());
        server.keepFile(Ground::scanBytes(), Ground::scan().name, Ground::scan().type);
        Desk desk(server, QStringLiteral("wang"));
        QCOMPARE(desk.signIn().status, 200);
        const Ground ground;
        QCOMPARE(desk.push(ground.operations()).outcome, Outcome::Applied);
        const Operations written = ticketHistories(ground).value(QStringLiteral("ticket_event_fixed")).before;
        QCOMPARE(desk.push(written).outcome, Outcome::Applied);
        const QByteArray ticket = written.first().row;
        const RowOperation step = deleteOf("ticket_event", written.last().row, {});
        const wire::UnitResult result = desk.push({step});
        QCOMPARE(result.outcome, Outcome::Rejected);
        QCOMPARE(result.code,
                 wire::ruleMark + QStringLiteral("The history of a ticket is not rewritten; take the step back instead."));
        QCOMPARE(desk.push({step, deleteOf("ticket", ticket, {})}).outcome, Outcome::Applied);
    }

    // What is locked may still become a ticket, and have notes beside it; an open one may still change.
    void andNoMoreThanThem()
    {
        ServerFixture server(m_cluster);
        HK_VERIFY(server.begin());
        server.keepFile(Ground::scanBytes(), Ground::scan().name, Ground::scan().type);
        Desk desk(server, QStringLiteral("wang"));
        QCOMPARE(desk.signIn().status, 200);
        const Ground ground;
        const NightLog n(ground);
        QCOMPARE(desk.push(ground.operations()).outcome, Outcome::Applied);
        QCOMPARE(desk.push(n.submitted()).outcome, Outcome::Applied);
        for (const RowOperation &step :
             {changed("duty_entry", n.entry, "ticket", QJsonValue::Null, word("0198b2c4")),
              changed("duty_entry_file", n.file, "note", QJsonValue::Null, word("门口")),
              changed("duty_entry", n.otherEntry, "text", word("一切正常"), word("水龙头坏了")),
              insertOf("duty_note", makeUid(), values({{"entry_id", uidValue(n.entry)}, {"kind", word("settled")}, {"at", 5}})),
              insertOf("duty_handover", n.handover, values({{"log_id", uidValue(n.log)}, {"at", 6}})),
              changed("duty_handover", n.handover, "words", QJsonValue::Null, word("看好3层")),
              insertOf("duty_acknowledgement", makeUid(), values({{"handover_id", uidValue(n.handover)}, {"at", 7}})),
              deleteOf("duty_entry", n.otherEntry, {})}) {
            const wire::UnitResult result = desk.push({step});
            QVERIFY2(result.outcome == Outcome::Applied, step.entity + ' ' + result.code.toUtf8());
        }
    }

    // A new record is its sender's, and of no other account.
    void nobodyConfidesInAnothersName()
    {
        ServerFixture server(m_cluster);
        HK_VERIFY(server.begin());
        server.addAccount(QStringLiteral("lin"), QStringLiteral("counsellor"));
        server.addAccount(QStringLiteral("wu"), QStringLiteral("psychologist"));
        Desk wang(server, QStringLiteral("wang"));
        Desk lin(server, QStringLiteral("lin"));
        Desk wu(server, QStringLiteral("wu"));
        for (Desk *desk : {&wang, &lin, &wu})
            QCOMPARE(desk->signIn().status, 200);
        const Ground ground;
        QCOMPARE(wang.push(ground.operations()).outcome, Outcome::Applied);
        const auto record = [&](const QByteArray &uid, const QByteArray &author, const char *readers) {
            QJsonObject row = values({{"student_id", uidValue(ground.students[0])}, {"day", word("2026-11-20")}});
            if (!author.isEmpty())
                row.insert(QStringLiteral("author_account"), QString::fromLatin1(author.toHex()));
            if (*readers)
                row.insert(QStringLiteral("readers"), QString::fromLatin1(readers));
            return insertOf("mentor_confidence", uid, row);
        };
        const QByteArray own = makeUid();
        const QByteArray plain = makeUid();
        QCOMPARE(lin.push({record(own, lin.session.account, "")}).outcome, Outcome::Applied);
        // Where nobody signs in the desk names nobody.
        QCOMPARE(lin.push({record(plain, {}, "")}).outcome, Outcome::Applied);
        QCOMPARE(lin.push({record(makeUid(), wu.session.account, "counsellor")}).code, QStringLiteral("forbidden"));
        QCOMPARE(lin.push({record(makeUid(), makeUid(), "")}).code, QStringLiteral("forbidden"));
        QCOMPARE(wang.push({record(makeUid(), wang.session.account, "")}).code, QStringLiteral("forbidden"));
        for (Desk *desk : {&wang, &lin, &wu}) {
            desk->pull();
            QCOMPARE(desk->has(own), desk == &lin);
            QCOMPARE(desk->has(plain), desk == &lin);
        }
        QCOMPARE(lin.row(plain).value(QStringLiteral("author_account")).toString().toLatin1(), lin.session.account.toHex());
    }
};

QTEST_GUILESS_MAIN(TestServerRules)
#include "test_serverrules.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskrun.h"

#include "storage/undo/units.h"
#include "sync/quarantine.h"

namespace hk::test {

namespace {

const QString living = QStringLiteral("state = 'active'");

// Loses requests, loses answers, delivers twice, and leaves requests behind that the server carries out later.
class BadLine : public Transport {
public:
    BadLine(ModelServer &server, std::mt19937 &chance) : m_server(server), m_chance(chance) { }
    Result<HttpReply> send(const HttpRequest &request) override
    {
        const Error cut{QStringLiteral("cut"), {}};
        switch (m_chance() % 12) {
        case 0:
            return cut;
        case 1:
            (void)m_server.send(request).ok();
            break;
        case 2:
            (void)m_server.send(request).ok();
            return cut;
        case 3:
        case 4:
        case 5:
            if (request.path != "/v1/push")
                break;
            m_server.sendSlowly(request, 1 + int(m_chance() % 12));
            return cut;
        default:
            break;
        }
        return m_server.send(request);
    }

private:
    ModelServer &m_server;
    std::mt19937 &m_chance;
};

// In memory where the system offers that: a course writes a great many small files.
QString folderPattern()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/hk-desks-XXXXXX");
}

QString differences(const QStringList &here, const QStringList &there)
{
    QStringList found;
    for (const QString &line : here) {
        if (!there.contains(line))
            found << QStringLiteral("only on the desk: %1").arg(line);
    }
    for (const QString &line : there) {
        if (!here.contains(line))
            found << QStringLiteral("only on the server: %1").arg(line);
    }
    return found.join(u'\n');
}

}  // namespace

DeskRun::DeskRun(const SharedCatalogue &today, const SharedCatalogue &tomorrow, unsigned seed, const ModelGuards &guards)
    : m_chance(seed), m_tomorrow(tomorrow), m_folder(folderPattern()), m_server(tomorrow.catalogue())
{
    m_server.guards = guards;
    m_server.pageRows = 1 + below(6);
    m_server.unitsPerPush = 1 + below(4);
    m_server.offersSnapshot = seed / 2 % 2 == 0;
    m_restores = std::array{Restores::Nobody, Restores::Server, Restores::Desk}.at(size_t(below(3)));
    const int count = 2 + below(2);
    for (int i = 0; i < count; ++i) {
        const SharedCatalogue &program = oneIn(4) ? today : tomorrow;
        m_desks.push_back(std::make_unique<SyncDesk>(program, m_folder.filePath(QString::number(i))));
        m_desks.back()->giveKey(QByteArray(KeyRing::keyBytes, 'k'));
        m_desks.back()->account = QStringLiteral("desk%1").arg(i);
        // Rows that desks make at one time would have no order of their own.
        m_desks.back()->jumpClock(i * 7);
    }
    m_deskBackups.resize(m_desks.size());
    prepare();
}

void DeskRun::note(const QByteArray &what, qint64 number)
{
    m_trace << what + ' ' + QByteArray::number(number);
}

void DeskRun::prepare()
{
    SyncDesk &first = *m_desks.front();
    for (int i = 1; i <= 2; ++i) {
        const qint64 building = first.add(
            "building", {{QStringLiteral("code"), QString::number(i)}, {QStringLiteral("name"), QStringLiteral("%1号楼").arg(i)}});
        const qint64 room =
            first.add("room", {{QStringLiteral("building_id"), building}, {QStringLiteral("number"), QStringLiteral("501")}});
        for (int bed = 1; bed <= 2; ++bed)
            first.add("bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), QString::number(bed)}});
        m_buildings << first.single(QStringLiteral("SELECT uid FROM building WHERE id = %1").arg(building)).toByteArray();
    }
    for (int i = 0; i < 3; ++i)
        addStudent(first);
    house(first, false);
    (void)first.synchronise(m_server).ok();
    for (size_t i = 1; i < m_desks.size(); ++i)
        regrant(i);
}

QString DeskRun::play(int steps)
{
    for (int i = 0; i < steps; ++i)
        step();
    const QString restless = rest();
    return restless.isEmpty() ? check() : restless;
}

void DeskRun::step()
{
    const size_t which = size_t(below(int(m_desks.size())));
    const int luck = below(20);
    if (luck < 12)
        edit(*m_desks[which]);
    else if (luck < 17)
        round(which);
    else if (luck < 18)
        stopInTheMiddle(which);
    else
        fault(which);
}

void DeskRun::round(size_t which)
{
    BadLine line(m_server, m_chance);
    Synchronizer &rounds = m_desks[which]->rounds(line);
    const bool ok = rounds.run().ok();
    const SyncReport &report = rounds.report();
    note("round",
         int(which) + 10 * int(ok) + 100 * report.pushed + 10'000 * report.pulled + 1'000'000 * report.conflicts
             + 10'000'000 * report.rejected);
}

// The program ends between two writes.
void DeskRun::stopInTheMiddle(size_t which)
{
    SyncDesk &desk = *m_desks[which];
    desk.stop();
    BadLine line(m_server, m_chance);
    Synchronizer session = desk.newSession(line);
    int steps = 1 + below(9);
    while (steps > 0) {
        const Result<bool> more = session.step();
        if (!more.ok() || !*more)
            break;
        --steps;
    }
    note("stop", steps);
    if (oneIn(6))
        desk.reopen();
}

void DeskRun::fault(size_t which)
{
    SyncDesk &desk = *m_desks[which];
    const int kind = below(8);
    note("fault", kind);
    switch (kind) {
    case 0:
        desk.jumpClock((below(2) ? 1 : -1) * qint64(below(100)) * 86'400'000);
        break;
    case 1:
        m_server.advanceClock(20 * 60 * 1000);
        break;
    case 2:
        m_server.signOutAll();
        break;
    case 3:
        desk.reopenAs(m_tomorrow);
        break;
    case 4:
        if (m_restores == Restores::Server)
            restoreServer();
        else if (m_restores == Restores::Desk)
            restoreDesk(which);
        break;
    case 5:
        // Somebody has tidied up.
        desk.stop();
        QDir(desk.store().folder()).removeRecursively();
        break;
    default:
        if (which > 0)
            regrant(which);
    }
}

void DeskRun::regrant(size_t which)
{
    ModelReach reach;
    const int kind = below(4);
    reach.all = kind == 3;
    if (kind == 0 || kind == 2)
        reach.buildings << m_buildings[0];
    if (kind == 1 || kind == 2)
        reach.buildings << m_buildings[1];
    m_server.grant(m_desks[which]->account, reach);
}

void DeskRun::restoreServer()
{
    if (!m_serverBackup) {
        m_serverBackup = std::make_unique<ModelServer>(m_server);
        return;
    }
    m_server.putBack(*m_serverBackup);
    m_serverBackup.reset();
}

void DeskRun::restoreDesk(size_t which)
{
    SyncDesk &desk = *m_desks[which];
    QString &backup = m_deskBackups[which];
    if (backup.isEmpty()) {
        backup = desk.file() + QStringLiteral(".backup");
        desk.close();
        if (!QFile::copy(desk.file(), backup))
            qFatal("no backup");
    } else {
        m_ledger.writeDown(which, desk);
        desk.close();
        if (!QFile::remove(desk.file()) || !QFile::rename(backup, desk.file()))
            qFatal("no restoring");
        backup.clear();
        // What stood beside it is there only now and then.
        if (oneIn(2))
            QDir(desk.store().folder()).removeRecursively();
    }
    desk.reopen();
}

qint64 DeskRun::any(SyncDesk &desk, const QString &table, const QString &where)
{
    const auto found = desk.read([&](Reader &reader) -> Result<std::vector<qint64>> {
        // By the times at which rows were made, which are the same in every run; the keys under which they came need not be.
        Statement query = reader.statement(QStringLiteral("SELECT id FROM %1 WHERE %2 ORDER BY uid").arg(table, where));
        HK_CHECK(query.run());
        std::vector<qint64> ids;
        while (query.next())
            ids.push_back(query.integer(0));
        return ids;
    });
    return found.ok() && !found->empty() ? found->at(size_t(below(int(found->size())))) : 0;
}

void DeskRun::addStudent(SyncDesk &desk)
{
    // Few numbers, so that desks give the same one now and then.
    const QVariantMap values{{QStringLiteral("number"), QString::number(below(12))},
                             {QStringLiteral("name"), QStringLiteral("学生%1").arg(++m_value)}};
    note("student", desk.add("student", values) ? 1 : 0);
}

void DeskRun::changeStudent(SyncDesk &desk)
{
    QStringList fields{QStringLiteral("phone"), QStringLiteral("note"), QStringLiteral("home_region")};
    if (&desk.shared() == &m_tomorrow)
        fields << QStringLiteral("nickname");
    const QString field = fields.at(below(int(fields.size())));
    // Mostly a value that nobody else writes; now and then the same on two desks, or none.
    const QVariant value = oneIn(6) ? QVariant() : oneIn(6) ? QVariant(QStringLiteral("x")) : QVariant(QString::number(++m_value));
    note("change", desk.change("student", any(desk, QStringLiteral("student")), {{field, value}}) ? 1 : 0);
}

// Gives somebody a bed; `andEnd`: who has one moves, in one step.
void DeskRun::house(SyncDesk &desk, bool andEnd)
{
    const qint64 former = andEnd ? any(desk, QStringLiteral("residency"), living) : 0;
    const qint64 bed = any(desk, QStringLiteral("bed"));
    const qint64 room = desk.single(QStringLiteral("SELECT room_id FROM bed WHERE id = %1").arg(bed)).toLongLong();
    const qint64 student = former
        ? desk.single(QStringLiteral("SELECT student_id FROM residency WHERE id = %1").arg(former)).toLongLong()
        : any(desk, QStringLiteral("student"));
    const auto housed = desk.write([&](Writer &writer) -> Result<qint64> {
        if (former)
            HK_CHECK(updateRow(
                writer, "residency", former,
                {{QStringLiteral("state"), QStringLiteral("ended")}, {QStringLiteral("to_date"), QStringLiteral("2026-11-01")}}));
        return insertRow(writer, "residency",
                         {{QStringLiteral("student_id"), student},
                          {QStringLiteral("room_id"), room},
                          {QStringLiteral("bed_id"), bed},
                          {QStringLiteral("state"), QStringLiteral("active")},
                          {QStringLiteral("from_date"), QStringLiteral("2026-09-01")}});
    });
    note(andEnd ? "move" : "house", housed.ok() ? 1 : 0);
}

// A picture for somebody, another one in its place, or none any more. Few pictures, so that desks take the same one now and then.
void DeskRun::attach(SyncDesk &desk)
{
    const QByteArray bytes = "\x89PNG\r\n\x1a\n" + QByteArray::number(oneIn(3) ? -below(3) : ++m_value);
    const QVariant file = desk.takePicture(bytes, QStringLiteral("%1.png").arg(m_value));
    const qint64 known = any(desk, QStringLiteral("student_file"));
    const int kind = below(4);
    if (known == 0 || kind < 2) {
        note("picture",
             desk.add("student_file",
                      {{QStringLiteral("student_id"), any(desk, QStringLiteral("student"))},
                       {QStringLiteral("kind"), QStringLiteral("photo")},
                       {QStringLiteral("file"), file}})
                 ? 1
                 : 0);
        return;
    }
    if (kind == 2)
        note("another picture", desk.change("student_file", known, {{QStringLiteral("file"), file}}) ? 1 : 0);
    else
        note("no picture", desk.write([&](Writer &writer) { return deleteRow(writer, "student_file", known); }).ok() ? 1 : 0);
}

void DeskRun::edit(SyncDesk &desk)
{
    switch (below(12)) {
    case 0:
        addStudent(desk);
        break;
    case 1: {
        const qint64 student = any(desk, QStringLiteral("student"));
        note("delete", desk.write([&](Writer &writer) { return deleteRow(writer, "student", student); }).ok() ? 1 : 0);
        break;
    }
    case 2:
        house(desk, false);
        break;
    case 3:
        house(desk, true);
        break;
    case 4: {
        const QVariantMap ended{{QStringLiteral("state"), QStringLiteral("ended")},
                                {QStringLiteral("to_date"), QStringLiteral("2026-11-01")}};
        note("end", desk.change("residency", any(desk, QStringLiteral("residency"), living), ended) ? 1 : 0);
        break;
    }
    case 5:
        note("undo", undoLast(desk.database()).result().ok() ? 1 : 0);
        break;
    case 6:
    case 7:
        attach(desk);
        break;
    default:
        changeStudent(desk);
    }
}

// Everybody synchronises over a good line until nothing moves.
QString DeskRun::rest()
{
    for (const auto &desk : m_desks) {
        if (&desk->shared() != &m_tomorrow)
            desk->reopenAs(m_tomorrow);
    }
    for (int round = 0; round < 12; ++round) {
        int moved = 0;
        for (const auto &desk : m_desks) {
            const auto report = desk->rounds(m_server).run();
            if (!report.ok())
                return QString::fromUtf8(textOf(report));
            moved += report->pushed + report->rejected + report->pulled + (report->caughtUp ? 0 : 1);
        }
        if (moved == 0)
            return {};
    }
    return QStringLiteral("the desks do not come to rest");
}

// Small pictures come by themselves, whole.
QString DeskRun::checkFiles(SyncDesk &desk)
{
    const auto named = desk.read([](Reader &reader) { return smallPictures(reader, 1000, 1000); });
    if (!named.ok())
        return QString::fromUtf8(textOf(named));
    for (const NamedFile &one : *named) {
        if (desk.bytesOf(one.file.sha256) != m_server.files().bytes(one.file.sha256))
            return QStringLiteral("a picture has not come: %1").arg(one.file.name);
    }
    note("pictures", named->size());
    return {};
}

QString DeskRun::check()
{
    if (const QString without = m_server.rowsWithoutBytes(); !without.isEmpty())
        return without;
    for (size_t i = 0; i < m_desks.size(); ++i) {
        SyncDesk &desk = *m_desks[i];
        const QString differs = differences(desk.dump(), m_server.dump(desk.account));
        if (!differs.isEmpty())
            return QStringLiteral("desk %1: %2").arg(i).arg(differs);
        const auto steps = desk.read([](Reader &reader) { return refusedSteps(reader); });
        const int rejected = desk.single(QStringLiteral("SELECT count(*) FROM sync_unit WHERE outcome = 'rejected'")).toInt();
        if (!steps.ok() || int(steps->size()) != rejected)
            return QStringLiteral("desk %1: the quarantine is not whole").arg(i);
        note("rows", int(m_server.dump(desk.account).size()));
        if (const QString files = checkFiles(desk); !files.isEmpty())
            return QStringLiteral("desk %1: %2").arg(i).arg(files);
        if (desk.faults() != 0)
            return QStringLiteral("desk %1: the file has faults").arg(i);
        m_ledger.writeDown(i, desk);
    }
    return m_ledger.check(m_server);
}

}  // namespace hk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"
#include "bench/syncphases.h"
#include "storage/rows.h"
#include "sync/httptransport.h"
#include "sync/synchronizer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace hk::bench {

namespace {

constexpr int operationsOfUnit = 500;

// Counts what goes over the line. Heads are estimated at what Qt and Beast write of themselves.
class CountingTransport : public Transport {
public:
    explicit CountingTransport(std::unique_ptr<Transport> inner) : m_inner(std::move(inner)) { }

    Result<HttpReply> send(const HttpRequest &request) override
    {
        constexpr qint64 heads = 200;
        QElapsedTimer timer;
        timer.start();
        auto reply = m_inner->send(request);
        if (request.path == "/v1/push")
            pushWaited += double(timer.nsecsElapsed()) / 1e9;
        const bool pulls = request.path == "/v1/pull" || request.path == "/v1/snapshot";
        if (pulls)
            pullWaited += double(timer.nsecsElapsed()) / 1e9;
        if (request.path != "/v1/push" && !pulls)
            return reply;
        ++requests;
        up += request.body.size() + heads;
        for (const auto &[name, value] : request.headers)
            up += name.size() + value.size() + 4;
        if (reply.ok())
            down += reply->body.size() + heads;
        return reply;
    }

    int requests = 0;
    qint64 up = 0;
    qint64 down = 0;
    double pushWaited = 0;  // seconds
    double pullWaited = 0;

private:
    std::unique_ptr<Transport> m_inner;
};

void print(const QJsonObject &line)
{
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

QString digits(int number, int width)
{
    return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

// Writes rows in units of 500 operations.
class RosterWriter {
public:
    explicit RosterWriter(Writer &writer) : m_writer(writer) { }

    Result<qint64> add(const QByteArray &entity, const QVariantMap &values)
    {
        if (m_rows > 0 && m_rows % operationsOfUnit == 0)
            HK_CHECK(m_writer.nextUnit());
        ++m_rows;
        return insertRow(m_writer, entity, values);
    }
    int rows() const { return m_rows; }

private:
    Writer &m_writer;
    int m_rows = 0;
};

QVariantMap student(int i, qint64 college)
{
    static const QString family = QStringLiteral("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗");
    static const QString given = QStringLiteral("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚");
    return {{QStringLiteral("number"), QStringLiteral("2024") + digits(i, 7)},
            {QStringLiteral("name"), QString(family.at(i % 20)) + given.at(i / 20 % 20) + given.at(i / 400 % 20)},
            {QStringLiteral("gender"), QStringLiteral("male")},
            {QStringLiteral("ethnicity"), QStringLiteral("汉族")},
            {QStringLiteral("political_status"), QStringLiteral("league")},
            {QStringLiteral("college_id"), college},
            {QStringLiteral("grade"), 2024},
            {QStringLiteral("phone"), QStringLiteral("138") + digits(i, 8)},
            {QStringLiteral("counsellor"), QStringLiteral("周敏")}};
}

Result<void> fillRoom(RosterWriter &roster, qint64 building, int number, qint64 college, int &students)
{
    constexpr int bedsOfRoom = 4;
    HK_TRY(const qint64 room,
           roster.add("room",
                      {{QStringLiteral("building_id"), building},
                       {QStringLiteral("number"), digits(number, 4)},
                       {QStringLiteral("capacity"), bedsOfRoom}}));
    for (int b = 0; b < bedsOfRoom; ++b) {
        HK_TRY(const qint64 bed,
               roster.add("bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), QString::number(b + 1)}}));
        HK_TRY(const qint64 person, roster.add("student", student(students++, college)));
        HK_CHECK(roster.add("residency",
                            {{QStringLiteral("student_id"), person},
                             {QStringLiteral("room_id"), room},
                             {QStringLiteral("bed_id"), bed},
                             {QStringLiteral("state"), QStringLiteral("active")},
                             {QStringLiteral("from_date"), QStringLiteral("2024-09-01")}}));
    }
    return {};
}

Result<int> makeRoster(Writer &writer, int rows)
{
    constexpr int roomsOfBuilding = 500;
    RosterWriter roster(writer);
    HK_TRY(const qint64 college, roster.add("college", {{QStringLiteral("name"), QStringLiteral("计算机学院")}}));
    qint64 building = 0;
    int students = 0;
    for (int room = 0; roster.rows() < rows; ++room) {
        const QString code = QString::number(room / roomsOfBuilding + 1);
        if (room % roomsOfBuilding == 0) {
            HK_TRY(
                building,
                roster.add("building", {{QStringLiteral("code"), code}, {QStringLiteral("name"), code + QStringLiteral("号楼")}}));
        }
        HK_CHECK(fillRoom(roster, building, room % roomsOfBuilding, college, students));
    }
    return roster.rows();
}

Result<void> make(Database &database, int rows)
{
    HK_TRY(const int made,
           database.write({.kind = UnitKind::Import}, [rows](Writer &writer) { return makeRoster(writer, rows); }).result());
    print({{QStringLiteral("rows"), made}});
    return {};
}

Result<void> edit(Database &database, int count)
{
    for (int i = 1; i <= count; ++i)
        HK_CHECK(
            database
                .write({},
                       [i](Writer &writer) {
                           return updateRow(writer, "student", i, {{QStringLiteral("note"), QStringLiteral("单行 %1").arg(i)}});
                       })
                .result());
    return {};
}

// A password takes 64 MiB for a moment, by design; what rows take is another figure.
void forgetPeak(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/clear_refs").arg(process));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

// One round; the clock starts when the desk has signed in.
Result<void> synchronise(Database &database, const QString &server, const QString &process)
{
    // The tables of readings are loaded once a program.
    (void)nameReadings(QStringLiteral("王"));
    HK_TRY(auto inner, HttpTransport::to(server));
    CountingTransport line(std::move(inner));
    MemoryKeychain keychain;
    Synchronizer synchronizer(database, line,
                              {QStringLiteral("https://hall.example"), QStringLiteral("wang"), QStringLiteral("three old towers")},
                              &keychain);
    // Greeted, signed in, given the keys of encrypted fields.
    for (int i = 0; i < 3; ++i)
        HK_CHECK(synchronizer.step());
    forgetPeak(process);
    QElapsedTimer timer;
    timer.start();
    double pushSeconds = 0;
    for (;;) {
        const int pulled = synchronizer.report().pulled;
        HK_TRY(const bool more, synchronizer.step());
        if (pulled == 0 && synchronizer.report().pulled == 0)
            pushSeconds = double(timer.nsecsElapsed()) / 1e9;
        if (!more)
            break;
    }
    const SyncReport &report = synchronizer.report();
    print({{QStringLiteral("seconds"), double(timer.nsecsElapsed()) / 1e9},
           {QStringLiteral("push_seconds"), pushSeconds},
           {QStringLiteral("pushed"), report.pushed},
           {QStringLiteral("pulled"), report.pulled},
           {QStringLiteral("conflicts"), report.conflicts},
           {QStringLiteral("rejected"), report.rejected},
           {QStringLiteral("caught_up"), report.caughtUp},
           {QStringLiteral("requests"), line.requests},
           {QStringLiteral("up"), line.up},
           {QStringLiteral("down"), line.down},
           {QStringLiteral("push_waited"), line.pushWaited},
           {QStringLiteral("pull_waited"), line.pullWaited},
           {QStringLiteral("peak"), peakMebibytes(QCoreApplication::applicationPid())}});
    return {};
}

Result<void> runPhase(const ModuleHost &host, const QStringList &words)
{
    HK_TRY(const auto database, Database::open(words.value(2), host.catalogue(), host.schemas()));
    if (words.value(1) == QLatin1String("make"))
        return make(*database, words.value(3).toInt());
    if (words.value(1) == QLatin1String("edit"))
        return edit(*database, words.value(3).toInt());
    return synchronise(*database, words.value(3), words.value(4));
}

}  // namespace

double peakMebibytes(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

int runDeskPhase(const ModuleHost &host, const QStringList &words)
{
    const Result<void> done = runPhase(host, words);
    if (!done.ok())
        std::fprintf(stderr, "%s (%s)\n", qPrintable(done.error().message), qPrintable(done.error().detail));
    return done.ok() ? 0 : 1;
}

}  // namespace hk::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/demo.h"

#include "base/clock.h"
#include "duty/store/handovers.h"
#include "duty/store/presencestore.h"
#include "duty/store/queries.h"
#include "storage/rows.h"

#include <QHash>

#include <algorithm>
#include <random>

namespace hk::duty {

namespace {

constexpr qint64 hourLength = 3'600'000;
// Rows together with those of the next shift stay below what one unit holds.
constexpr int rowsOfUnit = 440;

struct DemoExtent {
    int buildings = 3;
    int daysBefore = 16;
    int daysAfter = 21;
    int staff = 6;
};

struct DemoRoom {
    qint64 id = 0;
    qint64 building = 0;
    qint64 floor = 0;
};

// What is to be followed up, until when.
struct DemoOpen {
    QString uid;
    qint64 at = 0;
    qint64 settledAt = 0;  // 0 = not yet
};

struct DemoEvent {
    const char *kind;
    const char16_t *text;
    const char16_t *done;
    const char *severity = "normal";
    const char *result = "";
    const char16_t *violation = u"";
    bool open = false;
};

constexpr DemoEvent demoEvents[] = {
    {"patrol", u"", u"各层走廊、安全出口正常"},
    {"visit", u"地面整洁，物品摆放有序", u"", "normal", "excellent"},
    {"visit", u"与同学聊近况", u"", "normal", "good"},
    {"visit", u"地面有垃圾，床铺未整理", u"当场提醒，明日复查", "normal", "failed", u"", true},
    {"talk", u"谈考研安排与作息", u"建议到学业导师处预约"},
    {"hazard", u"走廊应急灯不亮", u"已贴提示", "high", "", u"", true},
    {"facility", u"洗衣房漏水", u"关闭阀门", "normal", "", u"", true},
    {"incident", u"同学低烧，陪同去校医院", u"已联系辅导员和家长", "high"},
    {"visit", u"使用电热锅", u"暂扣并登记", "normal", "failed", u"违规电器"},
    {"patrol", u"熄灯后个别寝室喧哗", u"已劝导", "low"},
};

class DemoDuty {
public:
    DemoDuty(Writer &writer, DemoExtent extent) : m_writer(writer), m_extent(extent) { }

    Result<void> write();

private:
    Result<qint64> insert(const char *entity, const QVariantMap &values);
    Result<void> readPlaces();
    Result<void> writePeople();
    Result<void> writePosts();
    Result<void> writeWishes();
    Result<void> writeShift(const Post &post, QDate day);
    Result<qint64> writeLog(const Shift &shift, qint64 person, const QString &author, bool isDraft);
    Result<void> writeEntry(qint64 log, const Shift &shift, int number, bool isDraft);
    Result<void> submit(qint64 log, const Shift &shift, const QString &author);
    Result<void> writeHandover(qint64 log, const Shift &shift, const QString &author);
    Result<void> writeBranch();
    Result<void> writeRecords(const Shift &shift, const QString &person);
    Result<void> writeSwap();
    Result<void> writeDrafts();
    int below(int limit) { return int(m_random() % quint32(limit)); }

    Writer &m_writer;
    DemoExtent m_extent;
    std::mt19937 m_random{20261119};
    QList<std::pair<qint64, QString>> m_buildings;
    QHash<qint64, QList<DemoRoom>> m_rooms;
    QList<std::pair<qint64, QString>> m_people;  // on the rota
    qint64 m_leader = 0;
    QList<Post> m_posts;
    QHash<qint64, qint64> m_firstShift;  // of a person, yet to come
    QHash<qint64, QList<DemoOpen>> m_open;  // of a building
    Shift m_draftShift;
    qint64 m_draftPerson = 0;
    QString m_draftAuthor;
    int m_inUnit = 0;
    int m_turn = 0;
};

Result<qint64> DemoDuty::insert(const char *entity, const QVariantMap &values)
{
    ++m_inUnit;
    return insertRow(m_writer, entity, values);
}

Result<void> DemoDuty::readPlaces()
{
    Statement buildings = m_writer.statement(demoQueries()[QLatin1String("buildings")]);
    HK_CHECK(buildings.run());
    while (buildings.next() && m_buildings.size() < m_extent.buildings)
        m_buildings.append({buildings.integer(0), buildings.text(1)});
    for (const auto &[building, name] : std::as_const(m_buildings)) {
        Statement rooms = m_writer.statement(demoQueries()[QLatin1String("rooms")]);
        HK_CHECK(rooms.bind(building).run());
        while (rooms.next())
            m_rooms[building].append({rooms.integer(0), rooms.integer(1), rooms.integer(2)});
    }
    return {};
}

Result<void> DemoDuty::writePeople()
{
    static const QStringList names{QStringLiteral("陈雨桐"), QStringLiteral("周建国"), QStringLiteral("王秀兰"),
                                   QStringLiteral("刘敏"),   QStringLiteral("孙志强"), QStringLiteral("何文静"),
                                   QStringLiteral("郭凯"),   QStringLiteral("唐悦"),   QStringLiteral("冯子健"),
                                   QStringLiteral("韩雪梅"), QStringLiteral("曹立"),   QStringLiteral("彭丽")};
    const auto person = [&](const QString &name, const char *role, bool onRota, qint64 building) {
        return insert("duty_person",
                      {{QStringLiteral("name"), name},
                       {QStringLiteral("role_type"), QLatin1String(role)},
                       {QStringLiteral("building_id"), keyOrNull(building)},
                       {QStringLiteral("on_rota"), onRota ? 1 : 0}});
    };
    HK_TRY(m_leader, person(QStringLiteral("郑校长"), "leader", false, 0));
    HK_CHECK(person(QStringLiteral("林书记"), "leader", false, 0));
    for (int i = 0; i < m_extent.staff; ++i) {
        const QString name = i < names.size() ? names.at(i) : names.at(i % names.size()) + QString::number(i / names.size() + 1);
        HK_TRY(const qint64 key, person(name, "staff", true, 0));
        m_people.append({key, name});
    }
    for (const auto &[building, name] : std::as_const(m_buildings))
        HK_CHECK(person(name + QStringLiteral("学生楼长"), "student", false, building));
    return keepUsualTargets(m_writer);
}

Result<void> DemoDuty::writePosts()
{
    for (const auto &[building, name] : std::as_const(m_buildings)) {
        HK_CHECK(insert("duty_post",
                        {{QStringLiteral("name"), QStringLiteral("夜班")},
                         {QStringLiteral("building_id"), building},
                         {QStringLiteral("starts"), QStringLiteral("22:00")},
                         {QStringLiteral("ends"), QStringLiteral("06:00")}}));
    }
    HK_TRY(m_posts, dutyPosts(m_writer));
    return {};
}

Result<void> DemoDuty::writeWishes()
{
    const QDate today = campusDate(m_writer.now());
    const auto wish = [&](qint64 person, const char *kind, int from, int to, const char16_t *reason) {
        return insert("duty_wish",
                      {{QStringLiteral("person_id"), person},
                       {QStringLiteral("kind"), QLatin1String(kind)},
                       {QStringLiteral("first_day"), today.addDays(from).toString(Qt::ISODate)},
                       {QStringLiteral("last_day"), today.addDays(to).toString(Qt::ISODate)},
                       {QStringLiteral("reason"), QString::fromUtf16(reason)}});
    };
    HK_CHECK(wish(m_people.at(0).first, "absent", 9, 12, u"出差"));
    HK_CHECK(wish(m_people.at(1).first, "against", 8, 30, u"周末接孩子"));
    HK_CHECK(wish(m_people.at(2).first, "for", 10, 10, u"已与家人商量"));
    HK_CHECK(
        insert("duty_allowed",
               {{QStringLiteral("person_id"), m_people.last().first}, {QStringLiteral("building_id"), m_buildings.first().first}}));
    return {};
}

Result<void> DemoDuty::writeShift(const Post &post, QDate day)
{
    if (m_inUnit > rowsOfUnit) {
        HK_CHECK(m_writer.nextUnit());
        m_inUnit = 0;
    }
    const ShiftTime time = shiftTime(day, post.pattern.starts, post.pattern.ends);
    Shift shift{0, post.id, post.building, post.buildingName, post.name, day, time.starts, time.ends, post.people};
    HK_TRY(shift.id, insertShift(m_writer, shift));
    ++m_inUnit;
    // Beyond a week nothing is given out yet, and a few places are empty before that.
    const QDate today = campusDate(m_writer.now());
    if (day > today.addDays(7) || below(14) == 0)
        return {};
    const auto &[person, name] = m_people.at(m_turn++ % m_people.size());
    HK_CHECK(insert("duty_assignment",
                    {{QStringLiteral("shift_id"), shift.id},
                     {QStringLiteral("person_id"), person},
                     {QStringLiteral("origin"), QStringLiteral("rota")}}));
    if (shift.starts > m_writer.now() && !m_firstShift.contains(person))
        m_firstShift.insert(person, shift.id);
    if (shift.ends > m_writer.now() || below(9) == 0)
        return {};
    if (day >= today.addDays(-8))
        HK_CHECK(writeRecords(shift, name));
    // Yesterday's last one is still being written.
    if (day == today.addDays(-1) && m_draftShift.id == 0) {
        m_draftShift = shift;
        m_draftPerson = person;
        m_draftAuthor = name;
        return {};
    }
    HK_TRY(const qint64 log, writeLog(shift, person, name, false));
    HK_CHECK(writeHandover(log, shift, name));
    return submit(log, shift, name);
}

Result<qint64> DemoDuty::writeLog(const Shift &shift, qint64 person, const QString &author, bool isDraft)
{
    HK_TRY(const qint64 log,
           insert("duty_log",
                  {{QStringLiteral("shift_id"), keyOrNull(shift.id)},
                   {QStringLiteral("building_id"), keyOrNull(shift.building)},
                   {QStringLiteral("person_id"), person},
                   {QStringLiteral("author"), author},
                   {QStringLiteral("template"), shift.id == 0 ? QStringLiteral("leader") : QStringLiteral("staff")},
                   {QStringLiteral("starts_at"), shift.starts},
                   {QStringLiteral("ends_at"), shift.ends},
                   {QStringLiteral("summary"), isDraft ? QVariant() : QVariant(QStringLiteral("整体平稳"))}}));
    const int entries = isDraft ? 3 : 2 + below(2);
    for (int number = 0; number < entries; ++number)
        HK_CHECK(writeEntry(log, shift, number, isDraft));
    return log;
}

Result<void> DemoDuty::writeEntry(qint64 log, const Shift &shift, int number, bool isDraft)
{
    const DemoEvent &event = shift.id == 0 ? demoEvents[4] : demoEvents[number == 0 ? 0 : below(int(std::size(demoEvents)))];
    const qint64 at = shift.starts + number * 2 * hourLength + below(100) * qint64(60'000);
    const QList<DemoRoom> rooms = m_rooms.value(shift.building);
    const bool isInRoom = !rooms.isEmpty()
        && (QLatin1String(event.kind) == QLatin1String("visit") || QLatin1String(event.kind) == QLatin1String("talk"));
    const DemoRoom room = isInRoom ? rooms.at(below(int(rooms.size()))) : DemoRoom();
    // What is older than a week has been settled, most of it.
    const bool isOld = at < m_writer.now() - 7 * 24 * hourLength;
    HK_TRY(const qint64 entry,
           insert("duty_entry",
                  {{QStringLiteral("log_id"), log},
                   {QStringLiteral("kind"), QLatin1String(event.kind)},
                   {QStringLiteral("at"), at},
                   {QStringLiteral("building_id"), keyOrNull(shift.building)},
                   {QStringLiteral("floor_id"), keyOrNull(room.floor)},
                   {QStringLiteral("room_id"), keyOrNull(room.id)},
                   {QStringLiteral("severity"), QLatin1String(event.severity)},
                   {QStringLiteral("text"), wordsOrNull(QString::fromUtf16(event.text))},
                   {QStringLiteral("done"), wordsOrNull(QString::fromUtf16(event.done))},
                   {QStringLiteral("result"), wordsOrNull(QString::fromLatin1(event.result))},
                   {QStringLiteral("violation"), wordsOrNull(QString::fromUtf16(event.violation))},
                   {QStringLiteral("follow_up"), event.open ? 1 : 0},
                   {QStringLiteral("written_at"), std::min(at + hourLength / 2, m_writer.now())}}));
    if (QLatin1String(event.kind) == QLatin1String("talk") && room.id != 0) {
        HK_TRY(const QVariant student, m_writer.single(demoQueries()[QLatin1String("residents")], {room.id}));
        if (!student.isNull())
            HK_CHECK(insert("duty_entry_student", {{QStringLiteral("entry_id"), entry}, {QStringLiteral("student_id"), student}}));
    }
    const bool isSettled = event.open && isOld && !isDraft;
    if (event.open) {
        HK_TRY(const QVariantMap row, readRow(m_writer, "duty_entry", entry));
        m_open[shift.building].append({QString::fromLatin1(row.value(QStringLiteral("uid")).toByteArray().toHex()), at,
                                       isSettled ? at + 20 * hourLength : 0});
    }
    if (isSettled)
        HK_CHECK(insert("duty_note",
                        {{QStringLiteral("entry_id"), entry},
                         {QStringLiteral("kind"), QStringLiteral("settled")},
                         {QStringLiteral("at"), at + 20 * hourLength},
                         {QStringLiteral("by"), m_people.first().second},
                         {QStringLiteral("text"), QStringLiteral("已处理")}}));
    return {};
}

Result<void> DemoDuty::submit(qint64 log, const Shift &shift, const QString &author)
{
    const bool isLate = below(8) == 0;
    const qint64 at = std::min(shift.ends + (isLate ? 20 * hourLength : hourLength / 2), m_writer.now());
    HK_CHECK(insert("duty_submission",
                    {{QStringLiteral("log_id"), log},
                     {QStringLiteral("at"), at},
                     {QStringLiteral("by"), author},
                     {QStringLiteral("late"), isLate && at > shift.ends + usualLateHours * hourLength ? 1 : 0}}));
    return {};
}

// With all that is open in the building by then.
Result<void> DemoDuty::writeHandover(qint64 log, const Shift &shift, const QString &author)
{
    QStringList open;
    for (const DemoOpen &one : m_open.value(shift.building)) {
        if (one.at <= shift.ends && (one.settledAt == 0 || one.settledAt > shift.ends))
            open << one.uid;
    }
    HK_TRY(const qint64 handover,
           insert("duty_handover",
                  {{QStringLiteral("log_id"), log},
                   {QStringLiteral("building_id"), keyOrNull(shift.building)},
                   {QStringLiteral("at"), shift.ends},
                   {QStringLiteral("by"), author},
                   {QStringLiteral("words"), QStringLiteral("注意五楼东侧应急灯")},
                   {QStringLiteral("entries"), wordsOrNull(open.join(u' '))}}));
    if (shift.ends > m_writer.now() - 40 * hourLength)
        return {};
    HK_CHECK(insert("duty_acknowledgement",
                    {{QStringLiteral("handover_id"), handover},
                     {QStringLiteral("at"), shift.ends + hourLength},
                     {QStringLiteral("by"), m_people.at(m_turn % m_people.size()).second}}));
    return {};
}

// A leader's talk last week, and none this week.
Result<void> DemoDuty::writeBranch()
{
    Shift visit;
    visit.building = m_buildings.first().first;
    visit.starts = m_writer.now() - 8 * 24 * hourLength;
    visit.ends = visit.starts + hourLength;
    HK_TRY(const qint64 log, writeLog(visit, m_leader, QStringLiteral("郑校长"), false));
    return submit(log, visit, QStringLiteral("郑校长"));
}

// The three registers, which now and then say something else.
Result<void> DemoDuty::writeRecords(const Shift &shift, const QString &person)
{
    for (const char *source : {"desk", "summary"}) {
        if (below(6) == 0)
            continue;
        const qint64 shifted = below(7) == 0 ? hourLength : 0;
        HK_CHECK(insert("duty_record",
                        {{QStringLiteral("source"), QLatin1String(source)},
                         {QStringLiteral("day"), shift.day.toString(Qt::ISODate)},
                         {QStringLiteral("building_id"), keyOrNull(shift.building)},
                         {QStringLiteral("person"), person},
                         {QStringLiteral("starts_at"), shift.starts + shifted},
                         {QStringLiteral("ends_at"), shift.ends},
                         {QStringLiteral("shift"), shift.name}}));
    }
    return {};
}

Result<void> DemoDuty::writeSwap()
{
    if (m_firstShift.size() < 2)
        return {};
    const qint64 giver = m_people.at(0).first;
    const qint64 taker = m_people.at(1).first;
    if (!m_firstShift.contains(giver))
        return {};
    HK_CHECK(insert("duty_swap",
                    {{QStringLiteral("shift_id"), m_firstShift.value(giver)},
                     {QStringLiteral("giver_id"), giver},
                     {QStringLiteral("taker_id"), taker},
                     {QStringLiteral("state"), QStringLiteral("asked")},
                     {QStringLiteral("reason"), QStringLiteral("家中有事")},
                     {QStringLiteral("asked_at"), m_writer.now() - 5 * hourLength},
                     {QStringLiteral("asked_by"), m_people.at(0).second}}));
    return {};
}

// Written last: what is still a draft can be changed.
Result<void> DemoDuty::writeDrafts()
{
    if (m_draftShift.id == 0)
        return {};
    HK_TRY(const qint64 log, writeLog(m_draftShift, m_draftPerson, m_draftAuthor, true));
    return writeHandover(log, m_draftShift, m_draftAuthor);
}

Result<void> DemoDuty::write()
{
    HK_CHECK(readPlaces());
    if (m_buildings.isEmpty())
        return {};
    HK_CHECK(beginLongStep(m_writer));
    HK_CHECK(m_writer.nextUnit());
    HK_CHECK(writePeople());
    HK_CHECK(writePosts());
    HK_CHECK(writeWishes());
    HK_CHECK(writeBranch());
    const QDate today = campusDate(m_writer.now());
    for (int day = -m_extent.daysBefore; day <= m_extent.daysAfter; ++day) {
        for (const Post &post : std::as_const(m_posts))
            HK_CHECK(writeShift(post, today.addDays(day)));
    }
    HK_CHECK(writeSwap());
    return writeDrafts();
}

}  // namespace

Result<void> writeDutyDemo(Writer &writer, DemoSize size)
{
    return DemoDuty(writer, size == DemoSize::Small ? DemoExtent() : DemoExtent{16, 200, 60, 60}).write();
}

}  // namespace hk::duty

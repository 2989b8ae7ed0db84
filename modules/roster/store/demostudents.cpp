// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/demostudents.h"

#include <QHash>

namespace hk::roster {

namespace {

struct DemoClass {
    qint64 college = 0;
    qint64 major = 0;
    qint64 id = 0;
    int grade = 0;
    QString collegeCode;
    QString counsellor;
    QString mentor;
};

// Writes the school, then a student a bed.
class DemoSchool {
public:
    DemoSchool(DemoRows &rows, Inventor &inventor, const QDate &today)
        : m_rows(rows), m_inventor(inventor), m_today(today), m_newest(today.month() >= 9 ? today.year() : today.year() - 1)
    {
    }

    Result<void> writeClasses();
    Result<void> fill(const QList<DemoBed> &beds);

private:
    Result<qint64> addStudent(const DemoClass &group, bool female, const QString &status);
    Result<qint64> addStay(qint64 student, const DemoBed &bed, const QDate &from, const QString &state, const QString &reason,
                           const QDate &to = {}, const QString &endReason = {});
    Result<void> fillBed(const DemoBed &bed, const DemoClass &group);
    Result<void> addPosts(qint64 student, const DemoBed &bed);
    QDate arrival(const DemoClass &group) { return std::min(m_today, QDate(group.grade, 9, 1).addDays(m_inventor.below(8))); }
    // A day of this term that has passed.
    QDate lately() { return m_today.addDays(-1 - m_inventor.below(50)); }
    const DemoClass &anyClass() { return m_classes.at(m_inventor.below(int(m_classes.size()))); }

    DemoRows &m_rows;
    Inventor &m_inventor;
    QDate m_today;
    int m_newest;
    QList<DemoClass> m_classes;
    QHash<QString, int> m_numbers;  // students so far by the beginning of their numbers
    std::optional<DemoBed> m_free;  // an empty bed that somebody moved out of
};

Result<void> DemoSchool::writeClasses()
{
    for (const InventedCollege &college : Inventor::colleges()) {
        HK_TRY(const qint64 collegeId, m_rows.add("college", {{QStringLiteral("name"), college.name}}));
        for (const InventedMajor &major : college.majors) {
            HK_TRY(const qint64 majorId,
                   m_rows.add("major", {{QStringLiteral("college_id"), collegeId}, {QStringLiteral("name"), major.name}}));
            for (int grade = m_newest - 3; grade <= m_newest; ++grade) {
                const QString counsellor = m_inventor.teacher();
                for (int number = 1; number <= 3; ++number) {
                    const QString name =
                        major.shortName + QStringLiteral("%1%2").arg(grade % 100).arg(number, 2, 10, QLatin1Char('0'));
                    HK_TRY(const qint64 id,
                           m_rows.add("student_class",
                                      {{QStringLiteral("college_id"), collegeId},
                                       {QStringLiteral("major_id"), majorId},
                                       {QStringLiteral("name"), name},
                                       {QStringLiteral("grade"), grade}}));
                    m_classes.append({collegeId, majorId, id, grade, college.code, counsellor, m_inventor.teacher()});
                }
            }
        }
    }
    return {};
}

Result<qint64> DemoSchool::addStudent(const DemoClass &group, bool female, const QString &status)
{
    const InventedPerson person = m_inventor.person(female);
    const QString beginning = QString::number(group.grade) + group.collegeCode;
    const QString number = beginning + QStringLiteral("%1").arg(++m_numbers[beginning], 4, 10, QLatin1Char('0'));
    QVariantMap values{{QStringLiteral("number"), number},
                       {QStringLiteral("name"), person.name},
                       {QStringLiteral("gender"), female ? QStringLiteral("female") : QStringLiteral("male")},
                       {QStringLiteral("ethnicity"), person.ethnicity},
                       {QStringLiteral("political_status"), person.politicalStatus},
                       {QStringLiteral("college_id"), group.college},
                       {QStringLiteral("major_id"), group.major},
                       {QStringLiteral("class_id"), group.id},
                       {QStringLiteral("grade"), group.grade},
                       {QStringLiteral("phone"), person.phone},
                       {QStringLiteral("counsellor"), group.counsellor},
                       {QStringLiteral("mentor"), group.mentor},
                       {QStringLiteral("emergency_contact"), person.parent},
                       {QStringLiteral("emergency_phone"), person.parentPhone},
                       {QStringLiteral("home_region"), person.homeRegion},
                       {QStringLiteral("status"), status}};
    values.insert(QStringLiteral("card_number"), QStringLiteral("8") + number.mid(2));
    return m_rows.add("student", values);
}

Result<qint64> DemoSchool::addStay(qint64 student, const DemoBed &bed, const QDate &from, const QString &state,
                                   const QString &reason, const QDate &to, const QString &endReason)
{
    QVariantMap values{{QStringLiteral("student_id"), student}, {QStringLiteral("room_id"), bed.room},
                       {QStringLiteral("bed_id"), bed.bed},     {QStringLiteral("from_date"), from.toString(Qt::ISODate)},
                       {QStringLiteral("state"), state},        {QStringLiteral("reason"), reason}};
    if (to.isValid())
        values.insert(QStringLiteral("to_date"), to.toString(Qt::ISODate));
    if (!endReason.isEmpty())
        values.insert(QStringLiteral("end_reason"), endReason);
    return m_rows.add("residency", values);
}

Result<void> DemoSchool::fillBed(const DemoBed &bed, const DemoClass &group)
{
    const QString enrolled = QStringLiteral("enrolled");
    const QString checkIn = QStringLiteral("check_in");
    const QString active = QStringLiteral("active");
    const QString ended = QStringLiteral("ended");
    const int fate = m_inventor.below(1000);
    const QDate from = arrival(group);
    const QDate day = std::max(lately(), from);
    if (fate < 10) {
        // Stays empty; the next one who moves came from here.
        m_free = bed;
        return {};
    }
    if (fate < 17) {
        HK_TRY(const qint64 gone, addStudent(group, bed.women, QStringLiteral("left")));
        HK_TRY(const qint64 stay, addStay(gone, bed, from, ended, checkIn, day, QStringLiteral("check_out")));
        Q_UNUSED(stay)
        return {};
    }
    if (fate < 23) {
        HK_TRY(const qint64 expected, addStudent(group, bed.women, enrolled));
        const QDate due = m_today.addDays(fate < 20 ? -1 - m_inventor.below(10) : 1 + m_inventor.below(10));
        HK_TRY(const qint64 booking, addStay(expected, bed, due, QStringLiteral("booked"), checkIn));
        Q_UNUSED(booking)
        return {};
    }
    const QString status = fate < 26 ? QStringLiteral("left")
        : fate < 34                  ? QStringLiteral("suspended")
        : fate < 60                  ? QStringLiteral("internship")
                                     : enrolled;
    HK_TRY(const qint64 student, addStudent(group, bed.women, status));
    if (m_free && m_free->women == bed.women) {
        HK_TRY(const qint64 before, addStay(student, *m_free, from, ended, checkIn, day, QStringLiteral("transfer")));
        Q_UNUSED(before)
        m_free.reset();
        HK_TRY(const qint64 now, addStay(student, bed, day, active, QStringLiteral("transfer")));
        Q_UNUSED(now)
    } else {
        HK_TRY(const qint64 stay, addStay(student, bed, from, active, checkIn));
        Q_UNUSED(stay)
    }
    return addPosts(student, bed);
}

Result<void> DemoSchool::addPosts(qint64 student, const DemoBed &bed)
{
    const QString from = QDate(m_newest, 9, 10).toString(Qt::ISODate);
    const auto add = [&](const char *kind, const char *field, qint64 place) {
        return m_rows.add("post",
                          {{QStringLiteral("kind"), QLatin1String(kind)},
                           {QStringLiteral("role_type"), QStringLiteral("student")},
                           {QStringLiteral("student_id"), student},
                           {QLatin1String(field), place},
                           {QStringLiteral("from_date"), from}});
    };
    if (bed.firstOfRoom && m_inventor.chance(90)) {
        HK_TRY(const qint64 leader, add("room_leader", "room_id", bed.room));
        Q_UNUSED(leader)
    }
    if (bed.firstOfFloor) {
        HK_TRY(const qint64 chief, add("floor_chief", "floor_id", bed.floor));
        Q_UNUSED(chief)
    } else if (m_inventor.below(150) == 0) {
        HK_TRY(const qint64 pioneer, add("pioneer", "floor_id", bed.floor));
        Q_UNUSED(pioneer)
    }
    return {};
}

Result<void> DemoSchool::fill(const QList<DemoBed> &beds)
{
    qint64 building = 0;
    DemoClass ofRoom = anyClass();
    for (const DemoBed &bed : beds) {
        if (bed.building != building) {
            building = bed.building;
            m_free.reset();
            HK_TRY(const qint64 chief,
                   m_rows.add("post",
                              {{QStringLiteral("kind"), QStringLiteral("building_chief")},
                               {QStringLiteral("role_type"), QStringLiteral("staff")},
                               {QStringLiteral("person"), m_inventor.teacher()},
                               {QStringLiteral("building_id"), building},
                               {QStringLiteral("from_date"), QDate(m_newest, 9, 1).toString(Qt::ISODate)}}));
            Q_UNUSED(chief)
        }
        if (bed.firstOfRoom)
            ofRoom = anyClass();
        HK_CHECK(fillBed(bed, m_inventor.chance(12) ? anyClass() : ofRoom));
    }
    return {};
}

}  // namespace

Result<void> writeDemoStudents(DemoRows &rows, Inventor &inventor, const QList<DemoBed> &beds, const QDate &today)
{
    DemoSchool school(rows, inventor, today);
    HK_CHECK(school.writeClasses());
    return school.fill(beds);
}

}  // namespace hk::roster

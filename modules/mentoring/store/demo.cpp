// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/demo.h"

#include "base/clock.h"
#include "base/uid.h"
#include "mentoring/domain/talkday.h"
#include "mentoring/store/queries.h"
#include "storage/batches.h"
#include "storage/manyrows.h"
#include "storage/rows.h"

#include <random>

namespace hk::mentoring {

namespace {

// Rows together with those of the next student stay below what one unit holds.
constexpr int rowsOfUnit = 400;

struct DemoSubject {
    const char16_t *subject;
    const char *topic;
    const char16_t *content;
    const char16_t *advice;
    const char16_t *followUp;
};
constexpr DemoSubject subjects[] = {
    {u"期中复习安排", "study", u"高数与大学物理进度偏慢，一起排了四周的复习表，约定每周三晚答疑。",
     u"先做课后题再看题解，错题单独整理。", u"两周后看错题本"},
    {u"科研训练选题", "research", u"对图像识别感兴趣，已读两篇综述，谈了实验室的开放课题。", u"先复现一个公开数据集上的结果。",
     u"交一页选题说明"},
    {u"竞赛组队", "skills", u"想参加程序设计竞赛，缺队友，训练时间与实验课冲突。", u"联系校队教练，周末参加训练赛。", u""},
    {u"大创项目进展", "project", u"问卷已发放，回收率偏低，预算尚未使用。", u"缩小样本范围，先完成两个楼栋。", u"提交中期报告初稿"},
    {u"考研与就业", "career", u"还在犹豫考研还是就业，家里希望回本地工作。", u"列出三所目标院校，同时投两份实习简历。", u""},
    {u"宿舍适应", "wellbeing", u"与室友作息不同，睡眠不足，情绪基本平稳。", u"先与室友商量熄灯时间，必要时找辅导员。",
     u"下周再问睡眠情况"}};

struct DemoStudent {
    qint64 id = 0;
    QString number;
    QString name;
    QVariant college;
};

class DemoTalks {
public:
    explicit DemoTalks(Writer &writer)
        : m_writer(writer),
          m_pairings(
              writer,
              QStringLiteral("INSERT INTO mentor_pairing (uid, mentor_id, student_id, student_name, student_number, from_date) "
                             "VALUES (?, ?, ?, ?, ?, ?)")),
          m_meetings(
              writer,
              QStringLiteral("INSERT INTO mentor_meeting (id, uid, mentor_id, student_id, student_name, student_number, "
                             "session, month, day, part, start_time, minutes, kind, form, state, place, topic, subject, content, "
                             "advice, imported) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
          m_followUps(
              writer,
              QStringLiteral("INSERT INTO mentor_follow_up (uid, meeting_id, student_id, student_name, student_number, text, "
                             "due_day, owner, asked_by, state, answer, done_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    {
    }

    Result<void> write(int mentors, int studentsEach, int months);

private:
    Result<void> begin(int wanted);
    Result<qint64> addMentor(int index);
    Result<void> addPair(qint64 mentor, const DemoStudent &student);
    Result<void> addTalk(qint64 mentor, const DemoStudent &student, QDate day, const QString &session = {});
    Result<void> addGroup(qint64 mentor, const QList<DemoStudent> &students, QDate day);
    Result<void> addFollowUp(const DemoStudent &student, const DemoSubject &subject, QDate talked);
    Result<void> makeRoom(int rows);
    Result<void> flush();
    int below(int limit) { return int(m_random() % quint32(limit)); }

    Writer &m_writer;
    ManyRows m_pairings;
    ManyRows m_meetings;
    ManyRows m_followUps;
    std::mt19937 m_random{20261118};
    QList<DemoStudent> m_students;
    QString m_mentor;
    QDate m_today;
    qint64 m_meeting = 0;
    int m_inUnit = 0;
};

Result<void> DemoTalks::begin(int wanted)
{
    if (m_writer.batch() == 0) {
        Batch deed;
        deed.kind = QStringLiteral("edit");
        deed.at = m_writer.now();
        HK_TRY(const qint64 batch, beginBatch(m_writer, deed));
        HK_CHECK(m_writer.setBatch(batch));
    }
    HK_CHECK(m_writer.nextUnit());
    m_today = campusDate(m_writer.now());
    Statement rows = m_writer.statement(demoQueries()[QLatin1String("students")]);
    HK_CHECK(rows.bind(QStringLiteral(":limit"), wanted).run());
    while (rows.next())
        m_students.append({rows.integer(0), rows.text(1), rows.text(2), rows.value(3)});
    HK_TRY(const QVariant last, m_writer.single(demoQueries()[QLatin1String("lastMeeting")]));
    m_meeting = last.toLongLong();
    return {};
}

Result<void> DemoTalks::flush()
{
    HK_CHECK(m_pairings.end());
    HK_CHECK(m_meetings.end());
    return m_followUps.end();
}

Result<void> DemoTalks::makeRoom(int rows)
{
    m_inUnit += rows;
    if (m_inUnit < rowsOfUnit)
        return {};
    m_inUnit = rows;
    HK_CHECK(flush());
    return m_writer.nextUnit();
}

Result<qint64> DemoTalks::addMentor(int index)
{
    static const QStringList families{QStringLiteral("孙"), QStringLiteral("钱"), QStringLiteral("吴"), QStringLiteral("郑"),
                                      QStringLiteral("冯"), QStringLiteral("沈"), QStringLiteral("韩"), QStringLiteral("杨")};
    static const QStringList givens{QStringLiteral("立新"), QStringLiteral("慧敏"), QStringLiteral("建平"), QStringLiteral("晓东"),
                                    QStringLiteral("素芳"), QStringLiteral("国强"), QStringLiteral("雅琴")};
    const int families8 = int(families.size());
    m_mentor = families.at(index % families8) + givens.at((index + index / families8) % int(givens.size()));
    if (index >= families8 * int(givens.size()))
        m_mentor += QString::number(index);
    HK_CHECK(makeRoom(1));
    return insertRow(m_writer, "mentor",
                     {{QStringLiteral("name"), m_mentor},
                      {QStringLiteral("number"), QStringLiteral("T%1").arg(index + 1, 4, 10, QLatin1Char('0'))},
                      {QStringLiteral("team"), index % 2 == 0 ? QStringLiteral("学业导师") : QStringLiteral("科研导师")},
                      {QStringLiteral("most_students"), 8}});
}

Result<void> DemoTalks::addPair(qint64 mentor, const DemoStudent &student)
{
    HK_CHECK(makeRoom(2));
    HK_CHECK(m_pairings.add({makeUid(m_writer.now()), mentor, student.id, student.name, student.number,
                             QDate(m_today.addMonths(-4).year(), m_today.addMonths(-4).month(), 1).toString(Qt::ISODate)}));
    return updateRow(m_writer, "student", student.id, {{QStringLiteral("mentor"), m_mentor}});
}

Result<void> DemoTalks::addTalk(qint64 mentor, const DemoStudent &student, QDate day, const QString &session)
{
    static const QStringList forms{QStringLiteral("face"),  QStringLiteral("face"),  QStringLiteral("face"),
                                   QStringLiteral("phone"), QStringLiteral("video"), QStringLiteral("online")};
    static const QStringList places{QStringLiteral("导师工作室"), QStringLiteral("学院 302"), QStringLiteral("社区会客厅")};
    const bool isPlan = day > m_today;
    const bool isMissed = !isPlan && session.isEmpty() && below(14) == 0;
    const DemoSubject &subject = subjects[below(int(std::size(subjects)))];
    HK_CHECK(makeRoom(2));
    ++m_meeting;
    const QString form = session.isEmpty() ? forms.at(below(int(forms.size()))) : forms.constFirst();
    const auto text = [](const char16_t *words) { return QVariant(QString::fromUtf16(words)); };
    HK_CHECK(m_meetings.add({m_meeting,
                             makeUid(m_writer.now()),
                             mentor,
                             student.id,
                             student.name,
                             student.number,
                             textOrNull(session),
                             monthNumber(day),
                             day.toString(Qt::ISODate),
                             QVariant(),
                             QStringLiteral("%1:30").arg(14 + below(6)),
                             isMissed || isPlan ? QVariant() : QVariant(below(10) == 0 ? 3 : 20 + 5 * below(7)),
                             session.isEmpty() ? QStringLiteral("single") : QStringLiteral("group"),
                             form,
                             isPlan         ? QStringLiteral("scheduled")
                                 : isMissed ? QStringLiteral("missed")
                                            : QStringLiteral("held"),
                             form == QLatin1String("face") ? QVariant(places.at(below(int(places.size())))) : QVariant(),
                             QString::fromLatin1(subject.topic),
                             text(subject.subject),
                             isPlan || isMissed ? QVariant() : text(subject.content),
                             isPlan || isMissed ? QVariant() : text(subject.advice),
                             0}));
    if (isPlan || isMissed || !session.isEmpty() || subject.followUp[0] == u'\0' || below(2) == 0)
        return {};
    return addFollowUp(student, subject, day);
}

Result<void> DemoTalks::addFollowUp(const DemoStudent &student, const DemoSubject &subject, QDate talked)
{
    // Rows refer to the talk, so it goes first.
    HK_CHECK(m_meetings.end());
    const QDate due = talked.addDays(14);
    const bool isDone = due < m_today && below(4) != 0;
    const bool isForAnother = below(3) == 0;
    return m_followUps.add({makeUid(m_writer.now()), m_meeting, student.id, student.name, student.number,
                            QString::fromUtf16(subject.followUp), due.toString(Qt::ISODate),
                            isForAnother ? QStringLiteral("陈雨桐") : m_mentor, m_mentor,
                            !isDone            ? QStringLiteral("open")
                                : isForAnother ? QStringLiteral("done")
                                               : QStringLiteral("closed"),
                            isDone ? QVariant(QStringLiteral("已看过，有改进。")) : QVariant(),
                            isDone ? QVariant(due.toString(Qt::ISODate)) : QVariant()});
}

Result<void> DemoTalks::addGroup(qint64 mentor, const QList<DemoStudent> &students, QDate day)
{
    const QString session = QString::fromLatin1(makeUid(m_writer.now()).toHex());
    // What is said to a group is said to all.
    const std::mt19937 before = m_random;
    for (const DemoStudent &student : students) {
        m_random = before;
        HK_CHECK(addTalk(mentor, student, day, session));
    }
    return {};
}

Result<void> DemoTalks::write(int mentors, int studentsEach, int months)
{
    HK_CHECK(begin(mentors * studentsEach));
    for (int index = 0; index < mentors && (index + 1) * studentsEach <= m_students.size(); ++index) {
        HK_TRY(const qint64 mentor, addMentor(index));
        const QList<DemoStudent> own = m_students.mid(qsizetype(index) * studentsEach, studentsEach);
        for (const DemoStudent &student : own)
            HK_CHECK(addPair(mentor, student));
        // Some mentors keep to the quota, some lag behind it.
        const int diligence = index % 4;
        for (int back = months - 1; back >= 0; --back) {
            const QDate month = QDate(m_today.year(), m_today.month(), 1).addMonths(-back);
            for (const DemoStudent &student : own) {
                const int talks = diligence == 3 ? below(3) : diligence == 2 ? 1 + below(2) : 2;
                for (int i = 0; i < talks; ++i) {
                    const QDate day = month.addDays(3 + i * 13 + below(9));
                    if (day <= m_today)
                        HK_CHECK(addTalk(mentor, student, day));
                }
            }
            if (index % 3 == 0 && month.addDays(9) <= m_today)
                HK_CHECK(addGroup(mentor, own.mid(0, 3), month.addDays(9)));
        }
        if (!own.isEmpty())
            HK_CHECK(addTalk(mentor, own.constFirst(), m_today.addDays(2 + index % 5)));
    }
    return flush();
}

}  // namespace

Result<void> writeMentoringDemo(Writer &writer, DemoSize size)
{
    DemoTalks talks(writer);
    return size == DemoSize::Small ? talks.write(7, 6, 4) : talks.write(1'200, 8, 4);
}

}  // namespace hk::mentoring

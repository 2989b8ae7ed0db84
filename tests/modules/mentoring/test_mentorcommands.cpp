// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentordesk.h"

#include "mentoring/mentoringcommands.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace hk;
using hk::test::MentorDesk;
using hk::test::refused;
using hk::test::textOf;

// The verbs of the command line, as scripts call them.
class MentorCommandsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MentorDesk> m_desk;

    Result<CommandAnswer> run(const QString &line)
    {
        const QStringList arguments = line.split(u' ', Qt::SkipEmptyParts);
        for (const Command &command : m_desk->module().commands()) {
            if (command.verb == arguments.first())
                return command.run(m_desk->database(), arguments.mid(1));
        }
        return Error{QStringLiteral("no verb")};
    }
    QJsonValue answered(const QString &line)
    {
        const auto answer = run(line);
        if (!answer.ok())
            qWarning("%s", textOf(answer).constData());
        return answer.ok() ? answer->json : QJsonValue();
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<MentorDesk>();
        HK_VERIFY(m_desk->open());
    }

    void fromPairToQuota()
    {
        QCOMPARE(answered(u"meeting pair --mentor 孙教授 --student 20260001 --from 2026-09-01"_qs)[u"pairs"_qs].toInt(), 1);
        const QJsonArray made =
            answered(u"meeting new --mentor T0012 --student 20260001 --day 2026-11-10 --words 期中复习 --form 面谈 "
                     u"--topic 学业 --minutes 30 --follow-up 看错题本 --due 2026-11-24"_qs)[u"meetings"_qs]
                .toArray();
        QCOMPARE(made.size(), 1);
        const QJsonArray quota = answered(u"quota --month 2026-11"_qs).toArray();
        QCOMPARE(quota.size(), 1);
        const QJsonObject line = quota.first().toObject();
        QCOMPARE(line[u"mentor"_qs].toString(), u"孙教授"_qs);
        QCOMPARE(line[u"student"_qs].toString(), u"孟子涵"_qs);
        QCOMPARE(line[u"required"_qs].toInt(), 2);
        QCOMPARE(line[u"held"_qs].toInt(), 1);
        QCOMPARE(line[u"owed"_qs].toInt(), 1);
        QCOMPARE(answered(u"quota --month 2026-11 --behind"_qs).toArray().size(), 1);
        refused(run(u"quota --month November"_qs), "is no month");
        refused(run(u"quota --mentor 没有"_qs), "no mentor");
        const QJsonArray listed = answered(u"meeting list --student 20260001"_qs).toArray();
        QCOMPARE(listed.first()[u"day"_qs].toString(), u"2026-11-10"_qs);
        const QJsonValue shown = answered(QStringLiteral("meeting show %1").arg(made.first().toInteger()));
        QCOMPARE(shown[u"topic"_qs].toString(), u"study"_qs);
        QCOMPARE(shown[u"content"_qs].toString(), u"期中复习"_qs);
        const QJsonArray follow = answered(u"follow list"_qs).toArray();
        QCOMPARE(follow.first()[u"due"_qs].toString(), u"2026-11-24"_qs);
        const qint64 id = follow.first()[u"id"_qs].toInteger();
        refused(run(QStringLiteral("follow move %1 done").arg(id)), "what came of it");
        QCOMPARE(answered(QStringLiteral("follow move %1 done --text 已看").arg(id))[u"state"_qs].toString(), u"closed"_qs);
        QCOMPARE(answered(u"meeting mentors"_qs).toArray().size(), 2);
    }

    void groupsPlansAndStates()
    {
        const QJsonArray group =
            answered(u"meeting new --mentor 孙教授 --student 20260001,20260002 --day 2026-11-10 --words 选课"_qs)[u"meetings"_qs]
                .toArray();
        QCOMPARE(group.size(), 2);
        const QJsonArray plan =
            answered(
                u"meeting new --mentor 孙教授 --student 20260001 --day 2026-11-25 --time 14:30 --state 预约"_qs)[u"meetings"_qs]
                .toArray();
        QCOMPARE(plan.size(), 1);
        m_desk->now += 7 * MentorDesk::day;
        const QString id = QString::number(plan.first().toInteger());
        QCOMPARE(answered(u"meeting state "_qs + id + u" missed"_qs)[u"state"_qs].toString(), u"missed"_qs);
        refused(run(u"meeting new --mentor 孙教授 --student 1 --day 2026-11-10 --words x"_qs), "no student");
        refused(run(u"meeting new --mentor 孙教授 --student 20260001 --day gestern --words x"_qs), "is no day");
        refused(run(u"meeting new --mentor 孙教授 --student 20260001 --day 2026-11-10 --words x --form 飞鸽"_qs), "no form");
        refused(run(u"meeting fly"_qs), "Use:");
    }
};

QTEST_GUILESS_MAIN(MentorCommandsTest)
#include "test_mentorcommands.moc"

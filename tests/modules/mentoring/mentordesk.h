// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accessschema.h"
#include "access/rules/roles.h"
#include "base/uid.h"
#include "mentoring/mentoringmodule.h"
#include "mentoring/store/meetings.h"
#include "mentoring/store/pairings.h"
#include "mentoring/store/quotas.h"
#include "module/calendarstore.h"
#include "roster/rostermodule.h"
#include "storage/corecatalogue.h"
#include "storage/integrity.h"
#include "storage/rows.h"
#include "storage/undo/units.h"
#include "support/resulttext.h"

#include <QTemporaryDir>

namespace hk::test {

// A data file with the roster's and the mentors' tables and the shipped work calendar: two colleges, a building, three students,
// two mentors. It is 2026-11-19 (a Thursday), noon, until the clock is put on.
class MentorDesk {
public:
    static constexpr qint64 noon = 1795060800000;
    static constexpr qint64 day = 24LL * 3'600'000;

    Result<void> open()
    {
        HK_CHECK(declareCore(m_catalogue));
        HK_CHECK(m_roster.declare(m_catalogue));
        HK_CHECK(m_mentoring.declare(m_catalogue));
        HK_CHECK(m_catalogue.checkWhole());
        HK_CHECK(reopen());
        HK_CHECK(m_database->write({}, writeFirstCalendar).result());
        for (int i = 0; i < 2; ++i)
            college[i] =
                add("college", {{QStringLiteral("name"), i == 0 ? QStringLiteral("计算机学院") : QStringLiteral("文学院")}});
        for (int i = 0; i < 3; ++i) {
            student[i] = add("student",
                             {{QStringLiteral("number"), QStringLiteral("2026000%1").arg(i + 1)},
                              {QStringLiteral("name"), QStringList{u"孟子涵"_qs, u"李想"_qs, u"王一诺"_qs}.at(i)},
                              {QStringLiteral("college_id"), college[i == 2 ? 1 : 0]},
                              {QStringLiteral("counsellor"), i == 2 ? QStringLiteral("刘敏") : QStringLiteral("陈雨桐")},
                              {QStringLiteral("status"), QStringLiteral("enrolled")}});
        }
        building = add("building",
                       {{QStringLiteral("code"), QStringLiteral("3")},
                        {QStringLiteral("name"), QStringLiteral("3号楼")},
                        {QStringLiteral("gender"), QStringLiteral("mixed")}});
        const qint64 room = add("room",
                                {{QStringLiteral("building_id"), building},
                                 {QStringLiteral("number"), QStringLiteral("502")},
                                 {QStringLiteral("usage"), QStringLiteral("normal")},
                                 {QStringLiteral("capacity"), 4}});
        add("residency",
            {{QStringLiteral("student_id"), student[0]},
             {QStringLiteral("room_id"), room},
             {QStringLiteral("state"), QStringLiteral("active")},
             {QStringLiteral("from_date"), QStringLiteral("2026-09-01")},
             {QStringLiteral("reason"), QStringLiteral("check_in")}});
        for (int i = 0; i < 2; ++i) {
            mentoring::Mentor made;
            made.name = i == 0 ? QStringLiteral("孙教授") : QStringLiteral("钱老师");
            made.number = i == 0 ? QStringLiteral("T0012") : QStringLiteral("T0047");
            made.mostStudents = 2;
            const auto added = m_database->write({}, [&](Writer &writer) { return mentoring::addMentor(writer, made); }).result();
            if (!added.ok())
                return added.error();
            mentor[i] = *added;
        }
        return {};
    }
    Result<void> reopen()
    {
        m_database.reset();
        HK_TRY(m_database,
               Database::open(path(), m_catalogue, {coreSchema(), accessSchema(), m_roster.schema(), m_mentoring.schema()},
                              {.clock = [this] { return now; }}));
        return {};
    }
    void close() { m_database.reset(); }

    Database &database() { return *m_database; }
    mentoring::MentoringModule &module() { return m_mentoring; }
    const Catalogue &catalogue() const { return m_catalogue; }
    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("desk.hk")); }

    template <class Job> auto write(Job job) { return m_database->write({}, std::move(job)).result(); }
    template <class Job> auto read(Job job) { return m_database->read(std::move(job)).result(); }

    qint64 add(const QByteArray &entity, const QVariantMap &values)
    {
        const auto added = write([&](Writer &writer) { return insertRow(writer, entity, values); });
        if (!added.ok())
            qWarning("%s: %s", entity.constData(), textOf(added).constData());
        return added.ok() ? *added : 0;
    }
    QVariant single(const QString &sql)
    {
        const auto value = read([&](Reader &reader) { return reader.single(sql); });
        return value.ok() ? *value : QVariant(value.error().detail);
    }
    int rows(const char *table) { return single(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).toInt(); }

    Result<qint64> pair(int mentorIndex, int studentIndex, const QDate &from, bool beyond = false)
    {
        return write([&](Writer &writer) {
            return mentoring::pairStudent(writer, {mentor[mentorIndex], student[studentIndex], from, {}, beyond});
        });
    }
    mentoring::Talk talk(int mentorIndex, const QList<int> &students, const QDate &on = QDate(2026, 11, 10))
    {
        mentoring::Talk made;
        made.mentor = mentor[mentorIndex];
        for (const int index : students)
            made.students.append({student[index], {}, {}, {}, false, 0});
        made.kind = students.size() > 1 ? QStringLiteral("group") : QStringLiteral("single");
        made.day = mentoring::TalkDay(on);
        made.minutes = 30;
        made.content = QStringLiteral("谈了期中复习安排");
        return made;
    }
    Result<QList<qint64>> record(const mentoring::Talk &talk)
    {
        return write([&](Writer &writer) { return mentoring::recordTalk(writer, talk); });
    }
    // Of a talk that must be taken.
    QList<qint64> recorded(const mentoring::Talk &talk)
    {
        const auto made = record(talk);
        if (!made.ok())
            qWarning("%s", textOf(made).constData());
        return made.ok() ? *made : QList<qint64>();
    }
    mentoring::TalkView view(qint64 meeting)
    {
        const auto found = read([&](Reader &reader) { return mentoring::talkView(reader, meeting); });
        return found.ok() ? *found : mentoring::TalkView();
    }
    // "孙教授 孟子涵 2/1/1" for each pair of a month: asked for, held, owed.
    QStringList quota(const QDate &month)
    {
        const auto lines = read([&](Reader &reader) { return mentoring::quotaOfMonth(reader, month, campusDate(now)); });
        QStringList found;
        for (const mentoring::QuotaLine &line : lines.ok() ? *lines : QList<mentoring::QuotaLine>()) {
            const mentoring::Quota &quota = line.outlook.quota;
            found << QStringLiteral("%1 %2 %3/%4/%5")
                         .arg(line.mentorName, line.studentName)
                         .arg(quota.required)
                         .arg(quota.held)
                         .arg(quota.owed());
        }
        return found;
    }
    // The account of a role, in one place or everywhere; people of one name and role are told apart by their sign-in names.
    Result<void> signIn(Role role, const QString &name, std::optional<ScopeKind> scope = {}, const QVariant &key = {},
                        const QString &signInName = {})
    {
        Viewer viewer;
        viewer.account = accountOf(role, name, signInName);
        viewer.name = name;
        viewer.signInName = signInName;
        viewer.everything = role == Role::Owner;
        Sight sight = sightOf({role, {scope, {}, {}}});
        sight.key = key;
        viewer.sights.push_back(sight);
        viewer.deeds = rightsOf(role).deeds;
        return m_database->setViewer(viewer, keys ? keys : std::make_shared<KeyRing>()).result();
    }
    static QByteArray accountOf(Role role, const QString &name, const QString &signInName = {})
    {
        return namedUid((roleCode(role) + name + signInName).toUtf8());
    }
    Result<void> signOut() { return m_database->setViewer(Viewer::owner(), keys ? keys : std::make_shared<KeyRing>()).result(); }
    QStringList faults()
    {
        const auto found = read([&](Reader &reader) { return checkIntegrity(reader, m_mentoring.integrityRules()); });
        QStringList faults;
        for (const IntegrityFault &fault : found.ok() ? *found : QList<IntegrityFault>{{QString::fromUtf8(textOf(found)), {}}})
            faults << fault.rule + u' ' + fault.subject;
        return faults;
    }

    qint64 now = noon;
    qint64 college[2] = {}, student[3] = {}, mentor[2] = {}, building = 0;
    std::shared_ptr<const KeyRing> keys;

private:
    QTemporaryDir m_folder;
    roster::RosterModule m_roster;
    mentoring::MentoringModule m_mentoring;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;
};

// Fails unless it was refused in words that hold these.
template <class T> void refused(const Result<T> &result, const char *words)
{
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(QString::fromUtf8(words)), qPrintable(result.error().message + result.error().detail));
}

}  // namespace hk::test

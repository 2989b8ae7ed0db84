// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutydesk.h"

using namespace hk;
using namespace hk::test;

// Who has which logs, and who plans: by role, and by building and person. Logs are told apart by their building: 3, 5, and one of
// none.
class DutyRightsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DutyDesk> m_desk;
    qint64 m_logs[3] = {};
    qint64 m_shifts[2] = {};

    // Of the logs, those for which this goes well.
    template <class Job> QString those(Job job)
    {
        static const char *const names[] = {"3", "5", "none"};
        QStringList found;
        for (int i = 0; i < 3; ++i) {
            if (job(m_logs[i]))
                found << QString::fromLatin1(names[i]);
        }
        return found.join(u' ');
    }
    QString seen()
    {
        return those([&](qint64 log) {
            return m_desk->single(QStringLiteral("SELECT count(*) FROM visible_duty_log WHERE id = %1").arg(log)).toInt() == 1
                && m_desk->single(QStringLiteral("SELECT count(*) FROM visible_duty_entry WHERE log_id = %1").arg(log)).toInt()
                == 1;
        });
    }
    QString written()
    {
        return those([&](qint64 log) {
            return m_desk->write([&](Writer &writer) {
                             return updateRow(writer, "duty_log", log, {{u"summary"_qs, u"改"_qs}});
                         })
                .ok();
        });
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<DutyDesk>();
        HK_VERIFY(m_desk->open());
        const char16_t *authors[] = {u"陈雨桐", u"周建国", u"刘敏"};
        for (int i = 0; i < 3; ++i) {
            const QVariant building = i < 2 ? QVariant(m_desk->building[i]) : QVariant();
            m_logs[i] = m_desk->add("duty_log",
                                    {{u"author"_qs, QString::fromUtf16(authors[i])},
                                     {u"building_id"_qs, building},
                                     {u"starts_at"_qs, 1},
                                     {u"ends_at"_qs, 2}});
            m_desk->add("duty_entry",
                        {{u"log_id"_qs, m_logs[i]}, {u"kind"_qs, u"patrol"_qs}, {u"at"_qs, 1}, {u"written_at"_qs, 1}});
        }
        for (int i = 0; i < 2; ++i)
            m_shifts[i] = m_desk->add("duty_shift",
                                      {{u"name"_qs, u"夜班"_qs},
                                       {u"building_id"_qs, m_desk->building[i]},
                                       {u"day"_qs, u"2026-11-20"_qs},
                                       {u"starts_at"_qs, 1},
                                       {u"ends_at"_qs, 2}});
    }

    void logsAndPlans_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("scope");
        QTest::addColumn<QString>("sees");
        QTest::addColumn<QString>("writes");
        QTest::addColumn<int>("shifts");
        QTest::addColumn<int>("plans");
        const auto row = [](const char *title, Role role, int scope, const char *sees, const char *writes, int shifts, int plans) {
            QTest::newRow(title) << int(role) << scope << QString::fromLatin1(sees) << QString::fromLatin1(writes) << shifts
                                 << plans;
        };
        const int building = int(ScopeKind::Building);
        const int person = int(ScopeKind::Person);
        row("chief of building 3", Role::Chief, building, "3", "3", 1, 0);
        row("chief, own logs", Role::Chief, person, "5", "5", 2, 0);
        row("counsellor of building 3", Role::Counsellor, building, "3", "3", 1, 1);
        row("counsellor, own logs", Role::Counsellor, person, "5", "5", 2, 2);
        row("building manager", Role::BuildingManager, building, "3", "3", 1, 1);
        row("counsellor of the school", Role::Counsellor, -1, "3 5 none", "3 5 none", 2, 2);
        row("administrator", Role::Administrator, -1, "3 5 none", "3 5 none", 2, 2);
        row("reviewer", Role::Reviewer, -1, "", "", 2, 0);
        row("mentor", Role::Mentor, -1, "", "", 0, 0);
        row("psychologist", Role::PsychologicalCounsellor, -1, "", "", 0, 0);
        row("auditor", Role::Auditor, -1, "", "", 0, 0);
    }
    void logsAndPlans()
    {
        QFETCH(int, role);
        QFETCH(int, scope);
        const QVariant keys[]{m_desk->building[0], QVariant(), u"周建国"_qs};
        HK_VERIFY(m_desk->signIn(Role(role), u"周建国"_qs, scope < 0 ? std::optional<ScopeKind>() : std::optional(ScopeKind(scope)),
                                 scope < 0 ? QVariant() : keys[scope]));
        QTEST(seen(), "sees");
        QTEST(written(), "writes");
        QTEST(m_desk->single(u"SELECT count(*) FROM visible_duty_shift"_qs).toInt(), "shifts");
        int plans = 0;
        for (const qint64 shift : m_shifts)
            plans += m_desk->write([&](Writer &writer) {
                               return updateRow(writer, "duty_shift", shift, {{u"note"_qs, u"改"_qs}});
                           })
                         .ok();
        QTEST(plans, "plans");
    }

    // What a submitted entry says does not change with the ticket that it becomes.
    void theTicketOfAnEntryIsAllThatChanges()
    {
        const qint64 entry = m_desk->single(u"SELECT min(id) FROM duty_entry"_qs).toLongLong();
        HK_VERIFY(m_desk->submit(m_logs[0]));
        const auto change = [&](const QVariantMap &values) {
            return m_desk->write([&](Writer &writer) { return updateRow(writer, "duty_entry", entry, values); });
        };
        refused(change({{u"ticket"_qs, u"0198b2c4"_qs}, {u"text"_qs, u"打架"_qs}}), "submitted log");
        refused(change({{u"text"_qs, u"打架"_qs}}), "submitted log");
        HK_VERIFY(change({{u"ticket"_qs, u"0198b2c4"_qs}}));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return duty::correctEntry(writer, entry, u"更正"_qs); }));
        const qint64 note = m_desk->single(u"SELECT id FROM duty_note"_qs).toLongLong();
        refused(m_desk->write([&](Writer &writer) { return deleteRow(writer, "duty_note", note); }), "beside an entry");
    }
};

QTEST_GUILESS_MAIN(DutyRightsTest)
#include "test_dutyrights.moc"

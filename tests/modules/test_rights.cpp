// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/errands.h"
#include "roster/rosterdesk.h"

#include "access/rules/roles.h"
#include "catalogue/filereference.h"
#include "module/personreport.h"
#include "roster/store/moves.h"
#include "storage/lists.h"
#include "storage/searchindex.h"
#include "storage/undo/units.h"

using namespace hk;
using hk::test::RosterDesk;
using hk::test::SmallHouse;

namespace {

// A small school with a row of everything, on both sides of every scope.
struct School {
    RosterDesk desk;
    std::unique_ptr<SmallHouse> house;
    qint64 college[2] = {};
    // 0 and 1 live in building 3 (colleges 0 and 1), 2 in building 4 (college 0), 3 nowhere (college 1).
    qint64 student[4] = {};
    qint64 stay[3] = {};
    qint64 file[4] = {};  // of each student
    qint64 department[2] = {};
    // 0 and 3 are department 0's, 0 and 1 in building 3; each is about the student of its number.
    qint64 errand[4] = {};

    Result<void> build()
    {
        HK_CHECK(desk.open(test::declareErrands));
        house = std::make_unique<SmallHouse>(desk);
        for (int i = 0; i < 2; ++i) {
            college[i] = desk.add("college", {{QStringLiteral("name"), QStringLiteral("学院%1").arg(i)}});
            department[i] = desk.add("department", {{QStringLiteral("name"), QStringLiteral("部门%1").arg(i)}});
        }
        for (int i = 0; i < 4; ++i) {
            student[i] = desk.add("student",
                                  {{QStringLiteral("number"), QStringLiteral("2025000%1").arg(i)},
                                   {QStringLiteral("name"), QStringLiteral("学生%1").arg(i)},
                                   {QStringLiteral("gender"), i == 2 ? QStringLiteral("female") : QStringLiteral("male")},
                                   {QStringLiteral("college_id"), college[i % 2]},
                                   {QStringLiteral("phone"), QStringLiteral("1380000000%1").arg(i)},
                                   {QStringLiteral("mentor"), i < 2 ? QStringLiteral("周导师") : QStringLiteral("吴导师")}});
        }
        for (int i = 0; i < 4; ++i)
            file[i] = desk.add("student_file", fileOf(i));
        for (int i = 0; i < 4; ++i)
            errand[i] = desk.add("errand", errandOf(i));
        stay[0] = desk.add("residency", test::stay(student[0], house->room501, house->bed501[0]));
        stay[1] = desk.add("residency", test::stay(student[1], house->room501, house->bed501[1]));
        stay[2] = desk.add("residency", test::stay(student[2], house->room101, house->bed101));
        return stay[2] != 0 && errand[3] != 0 ? Result<void>() : Error{desk.refusal, {}};
    }

    QVariantMap fileOf(int index) const
    {
        const FileReference scan{QByteArray(32, char('a' + index)), QStringLiteral("扫描.pdf"), QStringLiteral("pdf"), 7};
        return {{QStringLiteral("student_id"), student[index]},
                {QStringLiteral("kind"), QStringLiteral("scan")},
                {QStringLiteral("file"), scan.text()}};
    }
    QVariantMap errandOf(int index) const
    {
        // Crosswise, so that no two scopes hold the same ones.
        return {{QStringLiteral("title"), QStringLiteral("漏水")},
                {QStringLiteral("department_id"), department[index == 0 || index == 3 ? 0 : 1]},
                {QStringLiteral("building_id"), index < 2 ? house->men : house->women},
                {QStringLiteral("student_id"), student[index]}};
    }
    Viewer as(Role role, std::optional<ScopeKind> kind = {}, const QVariant &key = {}) const
    {
        const RoleRights &rights = rightsOf(role);
        Viewer viewer;
        viewer.account = QByteArray(16, char('a' + int(role)));
        viewer.name = roleCode(role);
        viewer.everything = role == Role::Owner;
        Sight sight = sightOf({role, {kind, {}, {}}});
        sight.key = key;
        viewer.sights.push_back(sight);
        viewer.deeds = rights.deeds;
        return viewer;
    }
    void open(const Viewer &viewer) { QVERIFY(desk.database().setViewer(viewer).result().ok()); }

    QList<qint64> ids(const QByteArray &view)
    {
        return desk
            .read([&](Reader &reader) -> Result<QList<qint64>> {
                Statement query = reader.statement(QStringLiteral("SELECT id FROM %1 ORDER BY id").arg(QString::fromLatin1(view)));
                HK_CHECK(query.run());
                QList<qint64> found;
                while (query.next())
                    found << query.integer(0);
                return found;
            })
            .value();
    }
};

}  // namespace

class RightsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_school = std::make_unique<School>();
        HK_VERIFY(m_school->build());
    }

    void nobodySeesNothing()
    {
        m_school->open(Viewer::nobody());
        for (const auto &entity : m_school->desk.catalogue().entities())
            QVERIFY2(m_school->ids("visible_" + entity->name).isEmpty(), entity->name.constData());
        QVERIFY(m_school->ids("student_list").isEmpty());
        QVERIFY(m_school->ids("change_list").isEmpty());
        QCOMPARE(m_school->desk.addStudent(QStringLiteral("1"), QStringLiteral("甲")), 0);
    }

    // The file says that it is all: an account that a stay in another building is hidden from does not give it out.
    void onlyWhoSeesAllGivesItOut()
    {
        const Viewer counsellor = viewer(int(Role::Counsellor), int(ScopeKind::Building));
        m_school->open(counsellor);
        QVERIFY(isGivenOut(m_school->student[0]));
        m_school->open(viewer(int(Role::BuildingManager), int(ScopeKind::Building)));
        QVERIFY(!isGivenOut(m_school->student[0]));  // identity numbers are masked for a manager
        m_school->open(Viewer::owner());
        QVariantMap before = test::stay(m_school->student[0], m_school->house->room101, m_school->house->bed101);
        before[QStringLiteral("state")] = QStringLiteral("ended");
        before[QStringLiteral("from_date")] = QStringLiteral("2024-09-01");
        before[QStringLiteral("to_date")] = QStringLiteral("2025-01-10");
        QVERIFY2(m_school->desk.add("residency", before) != 0, qPrintable(m_school->desk.refusal));
        QVERIFY(isGivenOut(m_school->student[0]));
        m_school->open(counsellor);
        QVERIFY(!isGivenOut(m_school->student[0]));
    }

    // Whom each role sees, in each scope.
    void students_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("scope");
        QTest::addColumn<QList<int>>("seen");
        const QList<int> all{0, 1, 2, 3};
        for (const Role role : allRoles()) {
            const bool people = role == Role::Owner || rightsOf(role).read.contains(Area::People);
            const QByteArray name = roleCode(role).toLatin1();
            QTest::newRow(name + " school") << int(role) << -1 << (people ? all : QList<int>());
            for (const ScopeKind kind : scopesOf(role))
                QTest::newRow(name + ' ' + scopeCode(kind).toLatin1())
                    << int(role) << int(kind) << (people ? inScope(int(kind)) : QList<int>());
        }
    }
    void students()
    {
        QFETCH(int, role);
        QFETCH(int, scope);
        QFETCH(QList<int>, seen);
        m_school->open(viewer(role, scope));
        QList<qint64> expected;
        for (const int index : seen)
            expected << m_school->student[index];
        QCOMPARE(m_school->ids("visible_student"), expected);
        QCOMPARE(m_school->ids("student_list"), expected);
        // Files are seen where their student is; which they are only by those who see sensitive fields.
        QList<qint64> files;
        for (const int index : seen)
            files << m_school->file[index];
        QCOMPARE(m_school->ids("visible_student_file"), files);
        const bool open = rightsOf(Role(role)).classes.contains(FieldClass::Sensitive);
        QCOMPARE(m_school->desk.single(QStringLiteral("SELECT count(file) FROM visible_student_file")).toInt(),
                 open ? int(seen.size()) : 0);
        for (const auto &text : {QStringLiteral("2025"), QStringLiteral("学生"), QStringLiteral("xs")}) {
            const auto hits = m_school->desk.read([&](Reader &reader) { return searchRows(reader, "student", text, 50); });
            HK_VERIFY(hits);
            QList<qint64> found;
            for (const SearchMatch &hit : *hits)
                found << hit.id;
            std::sort(found.begin(), found.end());
            QCOMPARE(found, expected);
        }
    }

    void errands_data() { scopes(); }
    // What is passed to a department is seen by those whose work it is, each in the own scope; a handler's is the department alone.
    void errands()
    {
        QFETCH(int, role);
        QFETCH(int, scope);
        static const QSet<Role> closed{Role::Mentor, Role::PsychologicalCounsellor, Role::Auditor};
        static const QSet<Role> writers{Role::Owner,           Role::Administrator, Role::Counsellor,
                                        Role::BuildingManager, Role::Chief,         Role::Handler};
        const bool reads = !closed.contains(Role(role));
        const bool lacksDepartment = Role(role) == Role::Handler && scope < 0;
        const QList<int> own = lacksDepartment    ? QList<int>()
            : scope == int(ScopeKind::Department) ? QList<int>{0, 3}
                                                  : inScope(scope);
        m_school->open(viewer(role, scope));
        QList<qint64> expected;
        for (const int index : own)
            expected << m_school->errand[index];
        QCOMPARE(m_school->ids("visible_errand"), reads ? expected : QList<qint64>());
        for (int i = 0; i < 4; ++i)
            QCOMPARE(m_school->desk.change("errand", m_school->errand[i], {{QStringLiteral("title"), QStringLiteral("x")}}),
                     writers.contains(Role(role)) && own.contains(i));
        const bool places = Role(role) != Role::Auditor;
        const bool limited = scope == int(ScopeKind::Building);
        QCOMPARE(m_school->ids("visible_department").size(), places ? 2 : 0);
        QCOMPARE(m_school->ids("visible_building").size(), !places ? 0 : limited ? 1 : 2);
    }

    void aHandlerPassesOnlyTheDepartmentsOwnOn()
    {
        m_school->open(viewer(int(Role::Handler), int(ScopeKind::Department)));
        QCOMPARE(m_school->ids("visible_student"), QList<qint64>());
        const QVariantMap other{{QStringLiteral("department_id"), m_school->department[1]}};
        QVERIFY(
            !m_school->desk.change("errand", m_school->errand[1], {{QStringLiteral("department_id"), m_school->department[0]}}));
        QVERIFY(!m_school->desk.change("errand", m_school->errand[0], other));
        QVERIFY(!m_school->desk.change("department", m_school->department[0], {{QStringLiteral("note"), QStringLiteral("x")}}));
        // Also for who sees students elsewhere: what the department has is the department's.
        Viewer both = viewer(int(Role::Handler), int(ScopeKind::Department));
        both.sights.push_back(m_school->as(Role::Chief, ScopeKind::Building, m_school->house->men).sights.front());
        m_school->open(both);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(m_school->desk.change("errand", m_school->errand[i], {{QStringLiteral("title"), QStringLiteral("y")}}),
                     i != 2);
        QVERIFY(!m_school->desk.change("errand", m_school->errand[0], {{QStringLiteral("student_id"), m_school->student[3]}}));
        // Once a department is gone its grants reach nothing.
        m_school->open(m_school->as(Role::Handler, ScopeKind::Department, QVariant()));
        QCOMPARE(m_school->ids("visible_errand"), QList<qint64>());
        QCOMPARE(m_school->ids("visible_building").size(), 2);
    }

    void phonesAreMaskedForThoseWhoMayNotSeeThem()
    {
        m_school->open(viewer(int(Role::Chief), int(ScopeKind::Building)));
        QCOMPARE(m_school->desk.single(QStringLiteral("SELECT phone FROM visible_student")).toString(),
                 QStringLiteral("138****0000"));
        QCOMPARE(m_school->desk.single(QStringLiteral("SELECT phone FROM student_list")).toString(), QStringLiteral("138****0000"));
        // A phone that may not be seen finds nobody.
        const auto hidden =
            m_school->desk.read([](Reader &reader) { return searchRows(reader, "student", QStringLiteral("0000"), 9); });
        HK_VERIFY(hidden);
        QVERIFY(hidden->empty());
        m_school->open(viewer(int(Role::BuildingManager), int(ScopeKind::Building)));
        QCOMPARE(m_school->desk.single(QStringLiteral("SELECT phone FROM visible_student")).toString(),
                 QStringLiteral("13800000000"));
        const auto found =
            m_school->desk.read([](Reader &reader) { return searchRows(reader, "student", QStringLiteral("00000"), 9); });
        HK_VERIFY(found);
        QCOMPARE(found->size(), 1U);
    }

    // A mask is for rows: two grants, one with phones for building 3, one without for building 4.
    void masksFollowTheGrant()
    {
        Viewer two = viewer(int(Role::BuildingManager), int(ScopeKind::Building));
        const Viewer other = m_school->as(Role::Chief, ScopeKind::Building, m_school->house->women);
        two.sights.push_back(other.sights.front());
        m_school->open(two);
        QCOMPARE(m_school->ids("visible_student"),
                 QList<qint64>({m_school->student[0], m_school->student[1], m_school->student[2]}));
        QCOMPARE(phoneOf(0), QStringLiteral("13800000000"));
        QCOMPARE(phoneOf(2), QStringLiteral("138****0002"));
    }

    // Which beds are taken is known beyond the scope, by whom is not.
    void aCollegeKnowsWhichBedsAreFree()
    {
        m_school->open(viewer(int(Role::Counsellor), int(ScopeKind::College)));
        QCOMPARE(m_school->ids("visible_residency").size(), 3);
        QCOMPARE(m_school->ids("visible_building").size(), 2);
        QCOMPARE(m_school->desk.single(QStringLiteral("SELECT sum(taken) FROM room_figures")).toInt(), 3);
        QCOMPARE(m_school->desk.single(QStringLiteral("SELECT count(*) FROM residency_list")).toInt(), 2);
        m_school->open(viewer(int(Role::Reviewer), -1));
        QCOMPARE(m_school->desk.single(QStringLiteral("SELECT sum(taken) FROM room_figures")).toInt(), 3);
        QCOMPARE(m_school->ids("residency_list").size(), 0);
    }

    void writing_data() { scopes(); }
    // Every entity that a role may not write refuses; of one that it may, rows outside its scope do.
    void writing()
    {
        QFETCH(int, role);
        QFETCH(int, scope);
        const Viewer who = viewer(role, scope);
        m_school->open(who);
        const auto mayWrite = [&](Area area) { return who.everything || who.sights.front().write.contains(area); };
        const QList<int> own = inScope(scope);
        for (int i = 0; i < 4; ++i) {
            const bool allowed = mayWrite(Area::People) && own.contains(i);
            QCOMPARE(m_school->desk.change("student", m_school->student[i], {{QStringLiteral("note"), QStringLiteral("x")}}),
                     allowed);
            QCOMPARE(m_school->desk.change("student_file", m_school->file[i], {{QStringLiteral("note"), QStringLiteral("x")}}),
                     allowed);
            QCOMPARE(m_school->desk.add("student_file", m_school->fileOf(i)) != 0, allowed);
        }
        QCOMPARE(m_school->desk.change("room", m_school->house->room501, {{QStringLiteral("note"), QStringLiteral("x")}}),
                 mayWrite(Area::Places));
        QCOMPARE(m_school->desk.change("room", m_school->house->room101, {{QStringLiteral("note"), QStringLiteral("x")}}),
                 mayWrite(Area::Places) && scope != int(ScopeKind::Building));
        QCOMPARE(m_school->desk.change("college", m_school->college[0], {{QStringLiteral("name"), QStringLiteral("新名")}}),
                 mayWrite(Area::Organisation));
        for (int i = 0; i < 3; ++i) {
            const bool mine = own.contains(i);
            QCOMPARE(m_school->desk.change("residency", m_school->stay[i], {{QStringLiteral("note"), QStringLiteral("x")}}),
                     mayWrite(Area::Housing) && mine);
        }
        QCOMPARE(m_school->desk.add("term",
                                    {{QStringLiteral("name"), QStringLiteral("t")},
                                     {QStringLiteral("first_day"), QStringLiteral("2026-09-01")},
                                     {QStringLiteral("last_day"), QStringLiteral("2027-01-10")},
                                     {QStringLiteral("teaching_weeks"), 18}})
                     != 0,
                 mayWrite(Area::Calendar));
    }

    void aManagerMovesStudentsWithinTheBuildingOnly()
    {
        m_school->open(viewer(int(Role::BuildingManager), int(ScopeKind::Building)));
        const roster::Move within{m_school->house->room502, m_school->house->bed502[0], QDate(2026, 11, 19)};
        HK_VERIFY(m_school->desk.write([&](Writer &writer) { return roster::transfer(writer, m_school->student[0], within); }));
        const auto stolen = m_school->desk.write(
            [&](Writer &writer) { return roster::checkOut(writer, m_school->student[2], QDate(2026, 11, 19)); });
        QVERIFY(!stolen.ok());
        // Somebody who lives nowhere is not this building's to take in.
        QCOMPARE(
            m_school->desk.add("residency", test::stay(m_school->student[3], m_school->house->room502, m_school->house->bed502[1])),
            0);
        // Who checks somebody out no longer sees them, and can still take the step back.
        HK_VERIFY(m_school->desk.write(
            [&](Writer &writer) { return roster::checkOut(writer, m_school->student[1], QDate(2026, 11, 19)); }));
        QVERIFY(!m_school->ids("visible_student").contains(m_school->student[1]));
        HK_VERIFY(undoLast(m_school->desk.database()).result());
        QVERIFY(m_school->ids("visible_student").contains(m_school->student[1]));
    }

    void nobodyUndoesSomebodyElsesStep()
    {
        m_school->open(m_school->as(Role::Administrator));
        QVERIFY(m_school->desk.change("student", m_school->student[0], {{QStringLiteral("note"), QStringLiteral("admin")}}));
        const qint64 unit = m_school->desk.single(QStringLiteral("SELECT max(id) FROM change_unit")).toLongLong();
        m_school->open(viewer(int(Role::Counsellor), int(ScopeKind::College)));
        QVERIFY(!undoUnit(m_school->desk.database(), unit).result().ok());
        const auto nothing = undoLast(m_school->desk.database()).result();
        QVERIFY(!nothing.ok());
        QVERIFY(m_school->ids("change_list").isEmpty());
        m_school->open(m_school->as(Role::Administrator));
        HK_VERIFY(undoLast(m_school->desk.database()).result());
    }

    void aRowCannotBeGivenAway()
    {
        m_school->open(viewer(int(Role::Counsellor), int(ScopeKind::College)));
        QVERIFY(!m_school->desk.change("student", m_school->student[0], {{QStringLiteral("college_id"), m_school->college[1]}}));
        QVERIFY(m_school->desk.add("student",
                                   {{QStringLiteral("number"), QStringLiteral("7")},
                                    {QStringLiteral("name"), QStringLiteral("新生")},
                                    {QStringLiteral("college_id"), m_school->college[0]}})
                != 0);
        QCOMPARE(m_school->desk.add("student",
                                    {{QStringLiteral("number"), QStringLiteral("8")},
                                     {QStringLiteral("name"), QStringLiteral("新生")},
                                     {QStringLiteral("college_id"), m_school->college[1]}}),
                 0);
    }

private:
    static void scopes()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("scope");
        for (const Role role : allRoles()) {
            QTest::newRow(roleCode(role).toLatin1() + " school") << int(role) << -1;
            for (const ScopeKind kind : scopesOf(role))
                QTest::newRow(roleCode(role).toLatin1() + ' ' + scopeCode(kind).toLatin1()) << int(role) << int(kind);
        }
    }
    // The students in the scope that a viewer is given; in a department there is none.
    static QList<int> inScope(int scope)
    {
        static const QHash<int, QList<int>> students{{-1, {0, 1, 2, 3}},
                                                     {int(ScopeKind::Building), {0, 1}},
                                                     {int(ScopeKind::College), {0, 2}},
                                                     {int(ScopeKind::Person), {2, 3}}};
        return students.value(scope);
    }
    // Whether it comes as far as asking for the records.
    bool isGivenOut(qint64 student)
    {
        auto asked = std::make_shared<bool>(false);
        const auto records = [asked](Reader &, qint64) -> Result<QList<PersonSection>> {
            *asked = true;
            return Error{QStringLiteral("enough"), {}};
        };
        (void)writePersonReport(m_school->desk.database(), records, {}, {student, QStringLiteral("none.xlsx"), {}, 0})
            .result()
            .ok();
        return *asked;
    }
    Viewer viewer(int role, int scope) const
    {
        const QHash<ScopeKind, QVariant> keys{{ScopeKind::Building, m_school->house->men},
                                              {ScopeKind::College, m_school->college[0]},
                                              {ScopeKind::Department, m_school->department[0]},
                                              {ScopeKind::Person, QStringLiteral("吴导师")}};
        return scope < 0 ? m_school->as(Role(role)) : m_school->as(Role(role), ScopeKind(scope), keys.value(ScopeKind(scope)));
    }
    QString phoneOf(int index)
    {
        return m_school->desk
            .single(QStringLiteral("SELECT phone FROM visible_student WHERE id = %1").arg(m_school->student[index]))
            .toString();
    }

    std::unique_ptr<School> m_school;
};

QTEST_GUILESS_MAIN(RightsTest)
#include "test_rights.moc"

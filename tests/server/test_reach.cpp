// SPDX-License-Identifier: GPL-3.0-or-later
#include "../modules/roster/errands.h"
#include "roster/rostermodule.h"
#include "server/reach.h"
#include "storage/corecatalogue.h"
#include "support/resulttext.h"

using namespace hk;
using hk::server::EntityRights;
using hk::server::Reach;

// What the server makes of an account's grants, by itself: what they reach of each entity.
class ReachTest : public QObject {
    Q_OBJECT

    Catalogue m_catalogue;
    const QByteArray m_repairs = QByteArray(16, 'r');
    const QByteArray m_building = QByteArray(16, 'b');

    EntityRights rights(const QList<Grant> &grants, const char *entity) const
    {
        return server::rightsOfGrants(m_catalogue, grants, QByteArray(16, 'a')).value(entity);
    }
    Grant handler() const { return {Role::Handler, {ScopeKind::Department, m_repairs, {}}}; }

private slots:
    void initTestCase()
    {
        roster::RosterModule module;
        HK_VERIFY(declareCore(m_catalogue));
        HK_VERIFY(module.declare(m_catalogue));
        HK_VERIFY(test::declareErrands(m_catalogue));
        HK_VERIFY(m_catalogue.checkWhole());
    }

    void aHandlerReachesTheDepartmentsWork()
    {
        const EntityRights errand = rights({handler()}, "errand");
        for (const Reach &reach : {errand.read, errand.write, errand.opens(FieldClass::Contact)}) {
            QVERIFY(!reach.all);
            QCOMPARE(reach.scopes, QSet<QByteArray>{m_repairs});
        }
        QVERIFY(errand.opens(FieldClass::Sensitive).isNone());
        // Whoever the student is, and nothing besides.
        QCOMPARE(errand.writePast.value(Area::People).scopes, QSet<QByteArray>{m_repairs});
        QCOMPARE(errand.writePast.keys(), QList{Area::People});
        const Grant chief{Role::Chief, {ScopeKind::Building, m_building, {}}};
        QVERIFY(rights({chief}, "errand").writePast.isEmpty());
        QCOMPARE(rights({chief, handler()}, "errand").writePast.value(Area::People).scopes, QSet<QByteArray>{m_repairs});
        QVERIFY(rights({handler()}, "building").read.all);
        QVERIFY(rights({handler()}, "building").write.isNone());
        QVERIFY(rights({handler()}, "department").read.all);
        for (const char *person : {"student", "student_file", "residency", "post"})
            QVERIFY2(rights({handler()}, person).read.isNone(), person);
    }

    // A grant of before there were departments.
    void withoutADepartmentThereIsNoWork()
    {
        const QList<Grant> grants{{Role::Handler, {}}};
        QVERIFY(rights(grants, "errand").read.isNone());
        QVERIFY(rights(grants, "errand").write.isNone());
        QVERIFY(rights(grants, "building").read.all);
        QVERIFY(rights({{Role::Administrator, {}}}, "errand").write.all);
    }

    void scopesOfSeveralGrantsAddUp()
    {
        const QList<Grant> grants{handler(), {Role::Chief, {ScopeKind::Building, m_building, {}}}};
        QCOMPARE(rights(grants, "errand").read.scopes, (QSet<QByteArray>{m_repairs, m_building}));
        QCOMPARE(rights(grants, "errand").opens(FieldClass::Contact).scopes, QSet<QByteArray>{m_repairs});
        QCOMPARE(rights(grants, "student").read.scopes, QSet<QByteArray>{m_building});
        const Grant counsellor{Role::Counsellor, {ScopeKind::Person, {}, QStringLiteral("林老师")}};
        QCOMPARE(rights({counsellor}, "errand").read.scopes, rights({counsellor}, "student").read.scopes);
        QCOMPARE(rights({counsellor}, "errand").read.scopes.size(), 1);
    }

    void someRolesHaveNoBusinessThere()
    {
        for (const Role role : {Role::Mentor, Role::PsychologicalCounsellor, Role::Auditor})
            QVERIFY(rights({{role, {}}}, "errand").read.isNone());
        QVERIFY(rights({{Role::Reviewer, {}}}, "errand").read.all);
        QVERIFY(rights({{Role::Reviewer, {}}}, "errand").write.isNone());
    }
};

QTEST_GUILESS_MAIN(ReachTest)
#include "test_reach.moc"

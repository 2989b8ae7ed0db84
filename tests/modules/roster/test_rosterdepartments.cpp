// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands.h"
#include "rosterdesk.h"

#include "module/references.h"
#include "roster/store/names.h"
#include "storage/undo/units.h"

using namespace hk;
using namespace hk::test;

namespace {

QVariantMap named(const QString &name)
{
    return {{QStringLiteral("name"), name}};
}

}  // namespace

// Departments as names: each once, merged where one is written in two ways, kept while work stands on them.
class RosterDepartmentsTest : public QObject {
    Q_OBJECT

    RosterDesk m_desk;
    qint64 m_repairs = 0, m_security = 0;

    qint64 saved(qint64 id, const QVariantMap &values)
    {
        const auto done = m_desk.write([&](Writer &writer) { return roster::saveName(writer, "department", id, values); });
        m_desk.refusal = done.ok() ? QString() : done.error().message;
        return done.ok() ? *done : 0;
    }
    Result<void> merged(qint64 from, qint64 into)
    {
        return m_desk.write([&](Writer &writer) { return roster::mergeNames(writer, "department", from, into); });
    }
    Result<void> deleted(qint64 id)
    {
        return m_desk.write([&](Writer &writer) { return roster::deleteName(writer, "department", id); });
    }
    QStringList names()
    {
        const auto tree = m_desk.read([](Reader &reader) { return roster::nameTree(reader); });
        QStringList found;
        for (const roster::NameNode &node : tree.ok() ? tree->departments : std::vector<roster::NameNode>())
            found << node.name;
        return found;
    }
    qint64 errandOf(qint64 department)
    {
        return m_desk.add("errand",
                          {{QStringLiteral("title"), QStringLiteral("漏水")}, {QStringLiteral("department_id"), department}});
    }
    int errandsOf(qint64 department)
    {
        return m_desk.single(QStringLiteral("SELECT count(*) FROM errand WHERE department_id = %1").arg(department)).toInt();
    }

private slots:
    void init()
    {
        HK_VERIFY(m_desk.open(declareErrands));
        HK_VERIFY(m_desk.write([](Writer &writer) -> Result<void> {
            for (const char *table : {"errand", "stamp", "department"}) {
                Statement all = writer.statement(QStringLiteral("DELETE FROM main.") + QLatin1String(table));
                HK_CHECK(all.run());
            }
            return {};
        }));
        m_repairs = saved(0, named(u"后勤维修中心"_qs));
        m_security = saved(0, named(u"保卫处"_qs));
        QVERIFY(m_repairs != 0 && m_security != 0);
    }

    void aNameIsTakenOnce()
    {
        QCOMPARE(names(), QStringList({u"保卫处"_qs, u"后勤维修中心"_qs}));
        QCOMPARE(saved(0, named(u"保卫处"_qs)), 0);
        QVERIFY2(m_desk.refusal.contains(u"保卫处"_qs), qPrintable(m_desk.refusal));
        QCOMPARE(saved(0, named(u" "_qs)), 0);
        QCOMPARE(saved(m_repairs, named(u"保卫处"_qs)), 0);
        QCOMPARE(saved(m_repairs, {{QStringLiteral("name"), u"维修中心"_qs}, {QStringLiteral("phone"), u"8110"_qs}}), m_repairs);
        QCOMPARE(names(), QStringList({u"保卫处"_qs, u"维修中心"_qs}));
        // The office's phone is for everybody.
        const Entity *department = m_desk.catalogue().entity("department");
        QVERIFY(department->area == Area::Organisation && department->scopes.isEmpty());
        QVERIFY(department->field("phone")->klass == FieldClass::Basic);
        HK_VERIFY(deleted(m_security));
        QCOMPARE(names(), QStringList{u"维修中心"_qs});
        HK_VERIFY(undoLast(m_desk.database()).result());
        QCOMPARE(names().size(), 2);
    }

    void itIsFoundAsPeopleTypeIt()
    {
        for (const QString &text : {u"维修"_qs, u"hqwx"_qs}) {
            const auto choices = m_desk.read([&](Reader &reader) { return referenceChoices(reader, "department", text, 9); });
            HK_VERIFY(choices);
            QCOMPARE(choices->size(), 1U);
            QCOMPARE(choices->front().id, m_repairs);
        }
    }

    void workKeepsItThere()
    {
        QVERIFY(errandOf(m_repairs) != 0);
        const auto refusal = deleted(m_repairs);
        QVERIFY(!refusal.ok());
        QVERIFY2(refusal.error().message.contains(QStringLiteral("department")), qPrintable(refusal.error().message));
        QCOMPARE(names().size(), 2);
    }

    void twoSpellingsBecomeOne()
    {
        const qint64 misspelt = saved(0, named(u"后勤维修中新"_qs));
        QVERIFY(errandOf(misspelt) != 0 && errandOf(misspelt) != 0 && errandOf(m_repairs) != 0 && errandOf(m_security) != 0);
        HK_VERIFY(merged(misspelt, m_repairs));
        QCOMPARE(names().size(), 2);
        QCOMPARE(errandsOf(m_repairs), 3);
        QCOMPARE(errandsOf(m_security), 1);
        HK_VERIFY(undoLast(m_desk.database()).result());
        QCOMPARE(names().size(), 3);
        QCOMPARE(errandsOf(misspelt), 2);
    }

    // Where one is named for ever it stays, and nothing has moved.
    void whatCannotMoveHoldsIt()
    {
        QVERIFY(errandOf(m_repairs) != 0);
        QVERIFY(m_desk.add("stamp", {{QStringLiteral("title"), u"x"_qs}, {QStringLiteral("department_id"), m_repairs}}) != 0);
        const auto refusal = merged(m_repairs, m_security);
        QVERIFY(!refusal.ok());
        QVERIFY2(refusal.error().message.contains(QStringLiteral("department")), qPrintable(refusal.error().message));
        QCOMPARE(errandsOf(m_repairs), 1);
        QCOMPARE(names().size(), 2);
    }

    void tooMuchForOneStep()
    {
        HK_VERIFY(m_desk.write([&](Writer &writer) -> Result<void> {
            for (int i = 0; i < 481; ++i)
                HK_CHECK(insertRow(writer, "errand", {{QStringLiteral("title"), i}, {QStringLiteral("department_id"), m_repairs}}));
            return {};
        }));
        QVERIFY(!merged(m_repairs, m_security).ok());
        QCOMPARE(errandsOf(m_repairs), 481);
        HK_VERIFY(merged(m_security, m_repairs));
        QCOMPARE(names(), QStringList{u"后勤维修中心"_qs});
    }
};

QTEST_GUILESS_MAIN(RosterDepartmentsTest)
#include "test_rosterdepartments.moc"

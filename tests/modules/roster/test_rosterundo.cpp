// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterdesk.h"

#include "storage/units.h"

using hk::test::RosterDesk;

namespace {

struct Sample {
    QByteArray entity;
    QVariantMap values;
    QVariantMap others;  // another value for each field that may change
};

}  // namespace

// For every entity of the roster: insert, each field, delete; undo gives what was before, and after reopening redo gives what
// was done.
class RosterUndoTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_desk = std::make_unique<RosterDesk>();
        HK_VERIFY(m_desk->open());
        m_ids.clear();
        for (const char *entity :
             {"community", "building", "floor", "room", "bed", "college", "major", "student_class", "student"}) {
            for (int which : {1, 2}) {
                const qint64 id = m_desk->add(entity, sample(entity, which).values);
                QVERIFY2(id != 0, qPrintable(m_desk->refusal));
                m_ids[entity].append(id);
            }
        }
    }

    void everythingCanBeUndone_data()
    {
        QTest::addColumn<QByteArray>("entity");
        for (const char *entity :
             {"community", "building", "floor", "room", "bed", "college", "major", "student_class", "student", "residency", "post"})
            QTest::newRow(entity) << QByteArray(entity);
    }
    void everythingCanBeUndone()
    {
        QFETCH(QByteArray, entity);
        const Sample row = sample(entity, 3);
        const hk::Entity *declared = m_desk->catalogue().entity(entity);
        QVERIFY(declared);
        qint64 id = 0;
        backAndForth("insert", [&] { return (id = m_desk->add(entity, row.values)) != 0; });
        for (const hk::Field &field : declared->fields) {
            const QString name = QString::fromLatin1(field.name);
            if (field.encrypted) {
                // Without a key it is refused; with one test_secrets takes it back and does it again.
                QVERIFY2(!m_desk->change(entity, id, {{name, QStringLiteral("11010120050101100X")}}), field.name.constData());
                continue;
            }
            if (field.fixed) {
                const QVariant other = row.others.value(name, m_ids.value(field.target).value(1));
                QVERIFY2(!m_desk->change(entity, id, {{name, other}}), field.name.constData());
                continue;
            }
            QVERIFY2(row.others.contains(name), field.name.constData());
            QVariantMap change{{name, row.others.value(name)}};
            // A post has either a student or a person.
            if (name == QLatin1String("student_id"))
                change.insert(QStringLiteral("person"), QVariant());
            if (name == QLatin1String("person"))
                change.insert(QStringLiteral("student_id"), QVariant());
            backAndForth(field.name.constData(), [&] { return m_desk->change(entity, id, change); });
        }
        backAndForth("delete", [&] {
            const auto gone = m_desk->write([&](hk::Writer &writer) { return hk::deleteRow(writer, entity, id); });
            return gone.ok();
        });
    }

private:
    qint64 some(const char *entity, int which) { return m_ids.value(entity).value(which); }
    QString text(const char *what, int which) { return QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(which); }

    Sample sample(const QByteArray &entity, int n);
    Sample placeSample(const QByteArray &entity, int n);
    Sample studentSample(int n);
    Sample residencySample();
    Sample postSample();

    QString dump()
    {
        QString all;
        for (const auto &entity : m_desk->catalogue().entities()) {
            if (QLatin1String(entity->context) != QLatin1String("roster"))
                continue;
            QStringList columns{QStringLiteral("id"), QStringLiteral("hex(uid)")};
            for (const hk::Field &field : entity->fields)
                columns << QStringLiteral("quote(%1)").arg(QString::fromLatin1(field.name));
            all += m_desk
                       ->single(QStringLiteral("SELECT group_concat(line, char(10)) FROM (SELECT %1 AS line FROM %2 ORDER BY id)")
                                    .arg(columns.join(QStringLiteral(" || '|' || ")), QString::fromLatin1(entity->table)))
                       .toString()
                + QStringLiteral("\n--\n");
        }
        return all;
    }

    template <class Deed> void backAndForth(const char *what, Deed deed)
    {
        const QString before = dump();
        QVERIFY2(deed(), qPrintable(QLatin1String(what) + QLatin1String(": ") + m_desk->refusal));
        const QString after = dump();
        QVERIFY2(before != after, what);
        HK_VERIFY(hk::undoLast(m_desk->database()).result());
        QCOMPARE(dump(), before);
        HK_VERIFY(m_desk->open());
        QCOMPARE(dump(), before);
        HK_VERIFY(hk::redoLast(m_desk->database()).result());
        QCOMPARE(dump(), after);
    }

    std::unique_ptr<RosterDesk> m_desk;
    QHash<QByteArray, QList<qint64>> m_ids;
};

Sample RosterUndoTest::placeSample(const QByteArray &entity, int n)
{
    const QString note = QStringLiteral("note");
    if (entity == "community")
        return {entity,
                {{QStringLiteral("name"), text("community", n)}},
                {{QStringLiteral("name"), text("another", n)}, {note, text("n", n)}}};
    if (entity == "building")
        return {entity,
                {{QStringLiteral("code"), QString::number(n)}, {QStringLiteral("name"), text("building", n)}},
                {{QStringLiteral("community_id"), some("community", 1)},
                 {QStringLiteral("code"), QStringLiteral("90")},
                 {QStringLiteral("name"), text("another", n)},
                 {QStringLiteral("gender"), QStringLiteral("female")},
                 {QStringLiteral("floors"), 7},
                 {QStringLiteral("manager"), text("m", n)},
                 {note, text("n", n)}}};
    if (entity == "floor")
        return {entity,
                {{QStringLiteral("building_id"), some("building", 0)}, {QStringLiteral("number"), n}},
                {{QStringLiteral("number"), 9},
                 {QStringLiteral("party_group"), text("p", n)},
                 {QStringLiteral("league_group"), text("l", n)}}};
    if (entity == "room")
        return {entity,
                {{QStringLiteral("building_id"), some("building", 0)},
                 {QStringLiteral("number"), QString::number(500 + n)},
                 {QStringLiteral("usage"), QStringLiteral("normal")}},
                {{QStringLiteral("floor_id"), some("floor", 1)},
                 {QStringLiteral("number"), QStringLiteral("599")},
                 {QStringLiteral("capacity"), 6},
                 {QStringLiteral("type"), text("t", n)},
                 {QStringLiteral("usage"), QStringLiteral("holiday")},
                 {QStringLiteral("gender"), QStringLiteral("male")},
                 {note, text("n", n)}}};
    return {entity,
            {{QStringLiteral("room_id"), some("room", 0)},
             {QStringLiteral("number"), QString::number(n)},
             {QStringLiteral("state"), QStringLiteral("usable")}},
            {{QStringLiteral("number"), QStringLiteral("9")},
             {QStringLiteral("state"), QStringLiteral("repair")},
             {note, text("n", n)}}};
}

Sample RosterUndoTest::studentSample(int n)
{
    Sample sample{"student",
                  {{QStringLiteral("number"), QString::number(202400 + n)},
                   {QStringLiteral("name"), text("student", n)},
                   {QStringLiteral("status"), QStringLiteral("enrolled")}},
                  {{QStringLiteral("gender"), QStringLiteral("female")},
                   {QStringLiteral("political_status"), QStringLiteral("party")},
                   {QStringLiteral("college_id"), some("college", 1)},
                   {QStringLiteral("major_id"), some("major", 1)},
                   {QStringLiteral("class_id"), some("student_class", 1)},
                   {QStringLiteral("grade"), 2025},
                   {QStringLiteral("status"), QStringLiteral("internship")}}};
    for (const char *field : {"number", "name", "ethnicity", "phone", "second_phone", "card_number", "counsellor", "mentor",
                              "emergency_contact", "emergency_phone", "home_region", "note"})
        sample.others.insert(QLatin1String(field), text(field, 100 + n));
    return sample;
}

Sample RosterUndoTest::residencySample()
{
    return {"residency",
            {{QStringLiteral("student_id"), some("student", 0)},
             {QStringLiteral("room_id"), some("room", 0)},
             {QStringLiteral("from_date"), QStringLiteral("2025-09-01")},
             {QStringLiteral("to_date"), QStringLiteral("2026-07-01")},
             {QStringLiteral("state"), QStringLiteral("ended")},
             {QStringLiteral("reason"), QStringLiteral("check_in")}},
            {{QStringLiteral("bed_id"), some("bed", 0)},
             {QStringLiteral("from_date"), QStringLiteral("2025-09-02")},
             {QStringLiteral("to_date"), QStringLiteral("2026-07-02")},
             {QStringLiteral("state"), QStringLiteral("contested")},
             {QStringLiteral("reason"), QStringLiteral("stay")},
             {QStringLiteral("end_reason"), QStringLiteral("check_out")},
             {QStringLiteral("gender_reason"), text("g", 1)},
             {QStringLiteral("note"), text("n", 1)}}};
}

Sample RosterUndoTest::postSample()
{
    return {"post",
            {{QStringLiteral("kind"), QStringLiteral("zone")},
             {QStringLiteral("role_type"), QStringLiteral("student")},
             {QStringLiteral("student_id"), some("student", 0)},
             {QStringLiteral("zone"), text("z", 1)}},
            {{QStringLiteral("kind"), QStringLiteral("pioneer")},
             {QStringLiteral("role_type"), QStringLiteral("staff")},
             {QStringLiteral("student_id"), some("student", 1)},
             {QStringLiteral("person"), text("p", 1)},
             {QStringLiteral("building_id"), some("building", 0)},
             {QStringLiteral("floor_id"), some("floor", 0)},
             {QStringLiteral("room_id"), some("room", 0)},
             {QStringLiteral("zone"), text("z", 2)},
             {QStringLiteral("from_date"), QStringLiteral("2026-09-01")},
             {QStringLiteral("to_date"), QStringLiteral("2026-10-01")},
             {QStringLiteral("note"), text("n", 1)}}};
}

Sample RosterUndoTest::sample(const QByteArray &entity, int n)
{
    const QString name = QStringLiteral("name");
    const QString collegeId = QStringLiteral("college_id");
    if (entity == "college")
        return {entity, {{name, text("college", n)}}, {{name, text("another", n)}}};
    if (entity == "major")
        return {entity,
                {{collegeId, some("college", 0)}, {name, text("major", n)}},
                {{collegeId, some("college", 1)}, {name, text("another", n)}}};
    if (entity == "student_class")
        return {entity,
                {{collegeId, some("college", 0)}, {name, text("class", n)}},
                {{QStringLiteral("major_id"), some("major", 1)},
                 {collegeId, some("college", 1)},
                 {name, text("another", n)},
                 {QStringLiteral("grade"), 2024}}};
    if (entity == "student")
        return studentSample(n);
    if (entity == "residency")
        return residencySample();
    if (entity == "post")
        return postSample();
    return placeSample(entity, n);
}

QTEST_GUILESS_MAIN(RosterUndoTest)
#include "test_rosterundo.moc"

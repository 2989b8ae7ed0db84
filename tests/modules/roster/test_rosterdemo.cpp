// SPDX-License-Identifier: GPL-3.0-or-later
#include "rosterdesk.h"

#include "roster/rostercommands.h"
#include "storage/integrity.h"
#include "storage/lists.h"
#include "storage/undo/units.h"

using hk::test::RosterDesk;

// The invented school is whole, always the same, and quickly written and sorted.
class RosterDemoTest : public QObject {
    Q_OBJECT
private slots:
    void theSmallSchoolKeepsEveryRule()
    {
        RosterDesk desk;
        HK_VERIFY(desk.open());
        HK_VERIFY(write(desk, hk::DemoSize::Small));
        const qint64 students = desk.single(QStringLiteral("SELECT count(*) FROM student")).toLongLong();
        QVERIFY2(students > 1600 && students < 1728, qPrintable(QString::number(students)));
        const auto faults =
            desk.read([&](hk::Reader &reader) { return hk::checkIntegrity(reader, desk.module().integrityRules()); });
        HK_VERIFY(faults);
        QVERIFY2(faults->isEmpty(), faults->isEmpty() ? "" : qPrintable(faults->first().rule + faults->first().subject));
        for (const char *what : {"state = 'booked' AND from_date < '2026-11-19'", "state = 'ended' AND end_reason = 'transfer'",
                                 "state = 'ended' AND end_reason = 'check_out'"})
            QVERIFY2(desk.single(QStringLiteral("SELECT count(*) FROM residency WHERE ") + QLatin1String(what)).toInt() > 0, what);
        QVERIFY(desk.single(QStringLiteral("SELECT count(*) FROM not_left_list")).toInt() > 0);
        QVERIFY(desk.single(QStringLiteral("SELECT count(*) FROM post")).toInt() > 300);
        QCOMPARE(desk.single(QStringLiteral("SELECT count(*) FROM department WHERE phone <> ''")).toInt(), 8);

        const auto answer = hk::roster::rosterCommands().front().run(desk.database(), {});
        HK_VERIFY(answer);
        QCOMPARE(answer->json.toArray().size(), 6);
        QCOMPARE(answer->json.toArray().at(0).toObject().value(QStringLiteral("building")).toString(), QStringLiteral("1号楼"));
        const auto wrong =
            hk::roster::rosterCommands().front().run(desk.database(), {QStringLiteral("--by"), QStringLiteral("moon")});
        QVERIFY(!wrong.ok());
        QVERIFY(wrong.error().message.contains(QStringLiteral("--by")));
    }

    void twiceTheSame()
    {
        QStringList prints;
        for (int i = 0; i < 2; ++i) {
            RosterDesk desk;
            HK_VERIFY(desk.open());
            HK_VERIFY(write(desk, hk::DemoSize::Small));
            prints
                << desk
                       .single(QStringLiteral(
                           "SELECT group_concat(number || name || coalesce(place, '') || coalesce(phone, '')) FROM student_list"))
                       .toString();
        }
        QVERIFY(prints.at(0).size() > 10000);
        QCOMPARE(prints.at(0), prints.at(1));
    }

    void placesSortByNumber()
    {
        RosterDesk desk;
        HK_VERIFY(desk.open());
        for (const char *code : {"12", "3", "2"}) {
            const qint64 building = desk.add(
                "building", {{QStringLiteral("code"), QLatin1String(code)}, {QStringLiteral("name"), QLatin1String(code)}});
            for (const char *room : {"1101", "502", "98"})
                desk.add("room",
                         {{QStringLiteral("building_id"), building},
                          {QStringLiteral("number"), QLatin1String(room)},
                          {QStringLiteral("usage"), QStringLiteral("normal")}});
        }
        const auto rows = desk.read([](hk::Reader &reader) -> hk::Result<QStringList> {
            QStringList places;
            HK_CHECK(hk::eachListRow(reader, {"roster.rooms"}, [&](const hk::ListRow &row) {
                places << row.cells.at(0).toString();
                return true;
            }));
            return places;
        });
        HK_VERIFY(rows);
        QCOMPARE(rows->join(u' '), QStringLiteral("2-98 2-502 2-1101 3-98 3-502 3-1101 12-98 12-502 12-1101"));
    }

private:
    static hk::Result<void> write(RosterDesk &desk, hk::DemoSize size)
    {
        return desk.write([&](hk::Writer &writer) { return desk.module().writeDemo(writer, size); });
    }
};

QTEST_GUILESS_MAIN(RosterDemoTest)
#include "test_rosterdemo.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutydesk.h"

#include "sheets/workbook.h"
#include "sheets/writer.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace hk;
using namespace hk::test;

// The verbs of the command line, registers from files, and the workbook.
class DutyCommandsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DutyDesk> m_desk;

    Result<CommandAnswer> run(const QString &line)
    {
        const QStringList arguments = line.split(u' ', Qt::SkipEmptyParts);
        m_desk->now += 60'000;
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
    QString file(const char *name, const QString &sheet, const QStringList &headers, const QList<QStringList> &rows)
    {
        const QString path = m_desk->path(name);
        auto writer = WorkbookWriter::create(path);
        std::vector<SheetColumn> columns;
        for (const QString &header : headers)
            columns.push_back({header});
        if (!writer.ok() || !(*writer)->beginTable(sheet, columns).ok())
            return {};
        for (const QStringList &row : rows) {
            if (!(*writer)->addRow(row).ok())
                return {};
        }
        return (*writer)->close().ok() ? path : QString();
    }
    Result<Batch> import(const QString &path)
    {
        const auto importers = m_desk->module().importers();
        const auto plan = m_desk->read([&](Reader &reader) { return importers.front()->plan(reader, path, {}, {}, {}); });
        if (!plan.ok())
            return plan.error();
        const auto done = m_desk->write([&](Writer &writer) { return importers.front()->apply(writer, *plan, {}); });
        return done.ok() ? Result<Batch>(done->batch) : done.error();
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<DutyDesk>();
        HK_VERIFY(m_desk->open());
    }

    void fromRotaToHandover()
    {
        const QJsonObject trial = answered(QStringLiteral("duty rota --from 2026-11-19 --to 2026-11-24 --dry-run")).toObject();
        QCOMPARE(trial[QStringLiteral("duties")].toArray().size(), 6);
        QVERIFY(trial[QStringLiteral("best")].toBool() && !trial[QStringLiteral("written")].toBool());
        QCOMPARE(m_desk->rows("duty_shift"), 0);
        const auto rota = run(QStringLiteral("duty rota --from 2026-11-19 --to 2026-11-24"));
        HK_VERIFY(rota);
        QCOMPARE(rota->exitCode, 0);
        QCOMPARE(m_desk->rows("duty_assignment"), 6);
        const QJsonArray plan = answered(QStringLiteral("duty plan --from 2026-11-19 --to 2026-11-19 --building 3号楼")).toArray();
        QCOMPARE(plan.size(), 1);
        QCOMPARE(plan.first()[QStringLiteral("ends")].toString(), QStringLiteral("2026-11-20T06:00:00+08:00"));
        m_desk->now += 19 * DutyDesk::hour;
        QJsonObject log = answered(QStringLiteral("duty log new --day 2026-11-19 --shift 夜班")).toObject();
        const QString key = QString::number(log[QStringLiteral("id")].toInt());
        log = answered(
                  QStringLiteral("duty log add %1 --kind 突发事件 --at 01:30 --place 3-502 --text 漏水 --student 20260001 --open")
                      .arg(key))
                  .toObject();
        const QJsonObject entry = log[QStringLiteral("entries")].toArray().first().toObject();
        QCOMPARE(entry[QStringLiteral("at")].toString(), QStringLiteral("2026-11-20T01:30:00+08:00"));
        QCOMPARE(entry[QStringLiteral("place")].toString(), QStringLiteral("3-502"));
        const QString entryKey = QString::number(entry[QStringLiteral("id")].toInt());
        QVERIFY(!answered(QStringLiteral("duty log ticket %1 --category repair").arg(entryKey))[QStringLiteral("ticket")].isNull());
        const QJsonObject handed = answered(QStringLiteral("duty handover give %1 --text 看水").arg(key)).toObject();
        QCOMPARE(handed[QStringLiteral("entries")].toArray().size(), 1);
        QVERIFY(answered(QStringLiteral("duty log submit %1").arg(key))[QStringLiteral("submitted")].isString());
        refused(run(QStringLiteral("duty log add %1 --kind patrol --at 02:00").arg(key)), "stays as it is");
        QVERIFY(!answered(QStringLiteral("duty log correct %1 --text 更正").arg(entryKey))[QStringLiteral("notes")]
                     .toArray()
                     .isEmpty());
        QCOMPARE(answered(QStringLiteral("duty handover list")).toArray().size(), 1);
        const QString handover = QString::number(handed[QStringLiteral("id")].toInt());
        QVERIFY(answered(QStringLiteral("duty handover acknowledge %1").arg(handover))[QStringLiteral("acknowledged")].isString());
        QCOMPARE(answered(QStringLiteral("duty handover list")).toArray().size(), 0);
    }

    void aLogOutsideOfThePlanIsBegun()
    {
        const QJsonObject log =
            answered(QStringLiteral("duty log new --day 2026-11-19 --starts 19:00 --ends 20:30 --building 3号楼 --person 陈雨桐"))
                .toObject();
        QCOMPARE(log[QStringLiteral("starts")].toString(), QStringLiteral("2026-11-19T19:00:00+08:00"));
        QCOMPARE(log[QStringLiteral("author")].toString(), QStringLiteral("陈雨桐"));
        const auto wrong = run(QStringLiteral("duty log new --day 2026-11-19 --starts 19:00 --ends late"));
        QVERIFY(!wrong.ok());
    }

    // A register that comes again: what agrees is left, each line finds its own record, and the same line twice is one.
    void aRegisterThatComesAgain()
    {
        const auto line = [](const char16_t *place, const char16_t *words) {
            RegisterRow row;
            row.source = RegisterSource::Desk;
            row.day = QDate(2026, 11, 18);
            row.person = QStringLiteral("张三");
            row.place = QString::fromUtf16(place);
            row.words = QString::fromUtf16(words);
            return row;
        };
        RegisterRows rows;
        rows.rows = {line(u"3号楼", u"走访"), line(u"5号楼", u"谈心"), line(u"3号楼", u"走访")};
        const auto decide = [&] { return m_desk->read([&](Reader &reader) { return decideRows(reader, rows); }); };
        const auto actions = [&] {
            QList<ImportAction> all;
            for (const RegisterRow &row : rows.rows)
                all << row.action;
            return all;
        };
        HK_VERIFY(decide());
        QCOMPARE(actions(), (QList<ImportAction>{ImportAction::Insert, ImportAction::Insert, ImportAction::Same}));
        for (int i = 0; i < 2; ++i)
            m_desk->add("duty_record",
                        {{QStringLiteral("source"), QStringLiteral("desk")},
                         {QStringLiteral("day"), QStringLiteral("2026-11-18")},
                         {QStringLiteral("building_id"), m_desk->building[i]},
                         {QStringLiteral("person"), QStringLiteral("张三")},
                         {QStringLiteral("words"), rows.rows[size_t(i)].words}});
        HK_VERIFY(decide());
        QCOMPARE(actions(), (QList<ImportAction>{ImportAction::Same, ImportAction::Same, ImportAction::Same}));
        rows.rows[1].words = QStringLiteral("谈心两次");
        HK_VERIFY(decide());
        QCOMPARE(rows.rows[1].action, ImportAction::Update);
        QCOMPARE(rows.rows[1].known, m_desk->single(QStringLiteral("SELECT max(id) FROM duty_record")).toLongLong());
        QCOMPARE(rows.rows[0].action, ImportAction::Same);
    }

    void aRotaThatCannotBeDrawnUpSaysWhy()
    {
        for (const qint64 person : m_desk->person)
            m_desk->add("duty_wish",
                        {{QStringLiteral("person_id"), person},
                         {QStringLiteral("kind"), QStringLiteral("absent")},
                         {QStringLiteral("first_day"), QStringLiteral("2026-11-21")},
                         {QStringLiteral("last_day"), QStringLiteral("2026-11-21")}});
        const auto rota = run(QStringLiteral("duty rota --from 2026-11-20 --to 2026-11-22"));
        HK_VERIFY(rota);
        QCOMPARE(rota->exitCode, 3);
        const QJsonObject gap = rota->json[QStringLiteral("gaps")].toArray().first().toObject();
        QCOMPARE(gap[QStringLiteral("day")].toString(), QStringLiteral("2026-11-21"));
        QCOMPARE(gap[QStringLiteral("people")].toArray().size(), 3);
        QVERIFY2(rota->text.contains(QStringLiteral("陈雨桐 is absent")), qPrintable(rota->text));
        QCOMPARE(answered(QStringLiteral("duty gaps --from 2026-11-20 --to 2026-11-22")).toArray().size(), 1);
    }

    void wrongUseIsTold_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"duty", "duty nothing", "duty rota", "duty plan --from yesterday", "duty log", "duty log add x --kind patrol --at 1",
              "duty bulletin --week 2026-W60", "report duty", "report duty --out x.xlsx --part nothing"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void wrongUseIsTold()
    {
        QFETCH(QString, line);
        const auto answer = run(line);
        QVERIFY(!answer.ok() && isWrongUse(answer.error()));
    }

    void threeRegistersAreReadAndCompared()
    {
        const QString desk =
            file("desk.xlsx", QStringLiteral("值班台登记"),
                 {QStringLiteral("日期"), QStringLiteral("值班人"), QStringLiteral("楼栋"), QStringLiteral("起止时间"),
                  QStringLiteral("卫生")},
                 {{QStringLiteral("2026.11.18"), QStringLiteral("陈 雨桐、周建国"), QStringLiteral("3号楼"),
                   QStringLiteral("22：00-次日6:00"), QStringLiteral("良好")},
                  {QStringLiteral("someday"), QStringLiteral("刘敏"), QStringLiteral("3号楼"), QString(), QString()}});
        const QString summary =
            file("summary.xlsx", QStringLiteral("学院值班汇总"),
                 {QStringLiteral("值班日期"), QStringLiteral("姓名"), QStringLiteral("开始时间"), QStringLiteral("结束时间")},
                 {{QStringLiteral("2026-11-18"), QStringLiteral("陈雨桐"), QStringLiteral("23:00"), QStringLiteral("6:00")}});
        QVERIFY(!desk.isEmpty() && !summary.isEmpty());
        const auto first = import(desk);
        HK_VERIFY(first);
        QCOMPARE(first->rows, 3);
        QCOMPARE(first->inserted, 2);
        QCOMPARE(first->refused, 1);
        const auto again = import(desk);
        HK_VERIFY(again);
        QCOMPARE(again->unchanged, 2);
        HK_VERIFY(import(summary));
        QCOMPARE(
            m_desk->single(QStringLiteral("SELECT source || words FROM duty_record WHERE person = '陈雨桐' AND source = 'desk'"))
                .toString(),
            QStringLiteral("deskHygiene: 良好"));
        const QJsonArray lines = answered(QStringLiteral("duty compare --from 2026-11-18 --to 2026-11-18")).toArray();
        QCOMPARE(lines.size(), 2);
        QHash<QString, QJsonArray> differences;
        for (const QJsonValue line : lines)
            differences.insert(line[QStringLiteral("person")].toString(), line[QStringLiteral("differences")].toArray());
        QCOMPARE(differences[QStringLiteral("陈雨桐")], (QJsonArray{QStringLiteral("other-times")}));
        QCOMPARE(differences[QStringLiteral("周建国")], (QJsonArray{QStringLiteral("not-in-summary")}));
        HK_VERIFY(undoBatch(m_desk->database(), first->id).result());
        QCOMPARE(m_desk->rows("duty_record"), 1);
    }

    void whatIsOwedAndWhatWasVisited()
    {
        const qint64 leader = m_desk->add(
            "duty_person",
            {{QStringLiteral("name"), QStringLiteral("郑校长")}, {QStringLiteral("role_type"), QStringLiteral("leader")}});
        const auto owed = [&] {
            QStringList measures;
            for (const QJsonValue line : answered(QStringLiteral("duty presence")).toArray()) {
                if (line[QStringLiteral("person")].toString() == QStringLiteral("郑校长")
                    && line[QStringLiteral("owed")].toInt() > 0)
                    measures << line[QStringLiteral("measure")].toString();
            }
            return measures;
        };
        QCOMPARE(owed(), (QStringList{QStringLiteral("talk"), QStringLiteral("branch")}));
        const auto log = m_desk->write([&](Writer &writer) {
            return beginLog(
                writer,
                {.building = m_desk->building[0], .person = leader, .starts = m_desk->now - DutyDesk::hour, .ends = m_desk->now});
        });
        HK_VERIFY(log);
        EntryDraft talk;
        talk.kind = QStringLiteral("talk");
        talk.at = m_desk->now - DutyDesk::hour;
        talk.text = QStringLiteral("谈学习");
        talk.place.room = m_desk->room[0];
        talk.students.append({m_desk->student, {}, {}, {}});
        m_desk->entry(*log, talk);
        // A draft does not count yet.
        QCOMPARE(owed().size(), 2);
        HK_VERIFY(m_desk->submit(*log));
        QCOMPARE(owed(), QStringList{QStringLiteral("branch")});
        const QJsonArray rooms = answered(QStringLiteral("duty coverage")).toArray();
        QCOMPARE(rooms.size(), 3);
        QCOMPARE(rooms[0][QStringLiteral("weeks")].toInt(-1), 0);
        QVERIFY(rooms[1][QStringLiteral("weeks")].isNull());
        QCOMPARE(rooms[1][QStringLiteral("standing")].toString(), QStringLiteral("owed"));
        QCOMPARE(answered(QStringLiteral("duty bulletin"))[QStringLiteral("rooms_checked")].toInt(), 1);
        QVERIFY(!answered(QStringLiteral("duty owed")).toArray().isEmpty());
    }

    void theWorkbookHoldsEverything()
    {
        HK_VERIFY(run(QStringLiteral("duty rota --from 2026-11-16 --to 2026-11-22")));
        const QString path = m_desk->path("duty.xlsx");
        const QJsonValue written = answered(QStringLiteral("report duty --week 2026-W47 --out ") + path);
        QCOMPARE(written[QStringLiteral("rows")].toInt(), 7);
        const auto sheets = readWorkbook(path);
        HK_VERIFY(sheets);
        QCOMPARE(sheets->size(), size_t(6));
        QString all;
        for (const CellRow &row : sheets->front().rows) {
            for (const Cell &cell : row)
                all += cell.text + u'|';
        }
        QVERIFY2(all.contains(QStringLiteral("3号楼")) && all.contains(QStringLiteral("夜班")), qPrintable(all));
    }

    void demonstrationDataAreWhole_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("small") << int(DemoSize::Small);
    }
    void demonstrationDataAreWhole()
    {
        QFETCH(int, size);
        HK_VERIFY(m_desk->write([&](Writer &writer) { return m_desk->module().writeDemo(writer, DemoSize(size)); }));
        QVERIFY2(m_desk->faults().isEmpty(), qPrintable(m_desk->faults().join(u'\n')));
        QVERIFY(m_desk->rows("duty_log") > 10);
        QVERIFY(m_desk->single(QStringLiteral("SELECT count(*) FROM duty_log_row WHERE submitted_at IS NULL")).toInt() >= 1);
        QVERIFY(!answered(QStringLiteral("duty handover list")).toArray().isEmpty());
        QVERIFY(!answered(QStringLiteral("duty gaps")).toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(DutyCommandsTest)
#include "test_dutycommands.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentordesk.h"

#include "mentoring/exchange/talkdays.h"
#include "mentoring/exchange/talkimporter.h"
#include "sheets/writer.h"
#include "storage/batches.h"

using namespace hk;
using namespace hk::mentoring;
using hk::test::MentorDesk;

// The records of real life: a row a talk, and a booklet with several days in a cell.
class MentorImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MentorDesk> m_desk;
    const std::unique_ptr<Importer> m_importer = makeTalkImporter();

    ImportPlan plan(const QString &file)
    {
        auto made = m_desk->read([&](Reader &reader) { return m_importer->plan(reader, file, {}, {}, {}); });
        if (!made.ok())
            qWarning("%s", test::textOf(made).constData());
        return made.ok() ? std::move(*made) : ImportPlan();
    }
    Batch import(const QString &file)
    {
        const ImportPlan planned = plan(file);
        const auto done = m_desk->database()
                              .write({.verb = "mentoring.import", .kind = UnitKind::Import},
                                     [&](Writer &writer) { return m_importer->apply(writer, planned, {}); })
                              .result();
        if (!done.ok())
            qWarning("%s", test::textOf(done).constData());
        return done.ok() ? done->batch : Batch();
    }
    static QString sample() { return QStringLiteral(HK_TEST_DATA "/mentor-meetings.xlsx"); }
    QString written(const QList<QStringList> &rows)
    {
        const QString path = m_desk->folder() + QStringLiteral("/own.xlsx");
        auto writer = WorkbookWriter::create(path);
        std::vector<SheetColumn> columns;
        for (const QString &header : rows.first())
            columns.push_back({header});
        (void)(*writer)->beginTable(QStringLiteral("谈话记录"), columns).ok();
        for (const QStringList &row : rows.mid(1))
            (void)(*writer)->addRow(row).ok();
        (void)(*writer)->close().ok();
        return path;
    }
    int count(const QString &where)
    {
        return m_desk->single(QStringLiteral("SELECT count(*) FROM mentor_meeting WHERE ") + where).toInt();
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<MentorDesk>();
        HK_VERIFY(m_desk->open());
    }

    // A file that tells of a talk which was planned tells that it took place.
    void aPlannedTalkBecomesHeld()
    {
        Talk plan = m_desk->talk(0, {0}, QDate(2026, 11, 25));
        plan.state = u"scheduled"_qs;
        m_desk->recorded(plan);
        m_desk->now += 14 * MentorDesk::day;
        const QString file = written({{u"导师姓名"_qs, u"学号"_qs, u"学生姓名"_qs, u"谈话日期"_qs, u"谈话内容"_qs, u"后续跟进"_qs},
                                      {u"孙教授"_qs, u"20260001"_qs, u"孟子涵"_qs, u"2026-11-25"_qs, u"谈了选课"_qs, u"再约"_qs}});
        const Batch batch = import(file);
        QCOMPARE(batch.updated, 1);
        QCOMPARE(count(u"state = 'held'"_qs), 1);
        QCOMPARE(m_desk->rows("mentor_meeting"), 1);
        QCOMPARE(m_desk->single(u"SELECT asked_by || owner FROM mentor_follow_up"_qs).toString(), u"孙教授孙教授"_qs);
        QCOMPARE(import(file).unchanged, 1);
    }

    void aSheetThatNamesMentorsByNumberAsksInTheirNames()
    {
        const QStringList headers = u"导师工号 学号 学生姓名 谈话日期 谈话内容 后续跟进"_qs.split(u' ');
        const QStringList talk = u"T0012 20260001 孟子涵 2026-11-10 谈了选课 再约"_qs.split(u' ');
        import(written({headers, talk}));
        QCOMPARE(m_desk->single(u"SELECT owner FROM mentor_follow_up"_qs).toString(), u"孙教授"_qs);
    }

    void theSampleHas187And97Talks()
    {
        const ImportPlan planned = plan(sample());
        QCOMPARE(planned.refused(), 0);
        QCOMPARE(planned.rows(), 187 + 97);
        QCOMPARE(std::count_if(planned.items.begin(), planned.items.end(), [](const ImportItem &item) { return item.sheet == 0; }),
                 187);
        const Batch batch = import(sample());
        QCOMPARE(batch.inserted, 284);
        QCOMPARE(batch.refused, 0);
        QCOMPARE(count(u"1"_qs), 284);
        // Vague days stay vague.
        QCOMPARE(count(u"part = 'early' AND day IS NULL"_qs) + count(u"part = 'middle' AND day IS NULL"_qs)
                     + count(u"part = 'late' AND day IS NULL"_qs),
                 15);
        QCOMPARE(count(u"day IS NULL AND part IS NULL"_qs), 0);
        QCOMPARE(count(u"student_number = '202604900041' AND month = 202609 AND part = 'middle'"_qs), 1);
        QCOMPARE(count(u"student_number = '202501900040' AND day IN ('2026-11-03', '2026-11-14', '2026-11-18')"_qs), 3);
        // The booklet's mentor is in its title, and the same as in the rows.
        QCOMPARE(m_desk->rows("mentor"), 3);
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM mentor WHERE number = 'T0047'"_qs).toInt(), 1);
        QCOMPARE(m_desk->rows("mentor_pairing"), 60);
        // A day by which nothing is asked for asks for nothing.
        QCOMPARE(m_desk->rows("mentor_follow_up"), 95);
        QCOMPARE(m_desk->single(u"SELECT due_day FROM mentor_follow_up WHERE student_number = '202301900000'"_qs).toString(),
                 u"2026-10-02"_qs);
        QCOMPARE(count(u"subject = '心理疏导' AND topic = 'wellbeing'"_qs), count(u"subject = '心理疏导'"_qs));
        QCOMPARE(count(u"form = 'phone'"_qs) > 0, true);
        const QStringList faults = m_desk->faults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void onceMoreNothingIsNew()
    {
        import(sample());
        const Batch again = import(sample());
        QCOMPARE(again.unchanged, 284);
        QCOMPARE(again.inserted + again.updated + again.refused, 0);
        QCOMPARE(m_desk->rows("mentor_follow_up"), 95);
    }

    void anImportIsTakenBack()
    {
        const Batch batch = import(sample());
        const auto undone = undoBatch(m_desk->database(), batch.id).result();
        HK_VERIFY(undone);
        for (const char *table : {"mentor_meeting", "mentor_follow_up", "mentor_pairing"})
            QCOMPARE(m_desk->rows(table), 0);
        QCOMPARE(m_desk->rows("mentor"), 2);
    }

    void theQuotaOfTheSample()
    {
        import(sample());
        const QStringList lines = m_desk->quota(QDate(2026, 11, 1));
        QCOMPARE(lines.size(), 60);
        // Two in November, 3 minutes and online though one was; three in the booklet.
        QVERIFY(lines.contains(u"孙教授 罗强洋 2/2/0"_qs));
        QVERIFY(lines.contains(u"钱老师 田超建 2/3/0"_qs));
        QVERIFY(lines.contains(u"钱老师 顾晨怡 2/1/1"_qs));
    }

    void studentsOfTheRosterAreMeant()
    {
        const QString file = written({{u"导师姓名"_qs, u"学生姓名"_qs, u"学号"_qs, u"谈话日期"_qs, u"谈话内容"_qs, u"后续跟进"_qs},
                                      {u"孙教授"_qs, u"孟子涵"_qs, u"20260001"_qs, u"2026-11-03"_qs, u"甲"_qs, u""_qs},
                                      {u"孙教授"_qs, u"李想"_qs, u""_qs, u"2026-11-04"_qs, u"乙"_qs, u"交提纲"_qs},
                                      {u"孙教授"_qs, u"别人"_qs, u"20260003"_qs, u"2026-11-05"_qs, u"丙"_qs, u""_qs},
                                      {u"孙教授"_qs, u"孟子涵"_qs, u"20260001"_qs, u""_qs, u"丁"_qs, u""_qs},
                                      {u""_qs, u"孟子涵"_qs, u"20260001"_qs, u"2026-11-06"_qs, u"戊"_qs, u""_qs}});
        const ImportPlan planned = plan(file);
        QCOMPARE(planned.rows(), 5);
        QCOMPARE(planned.refused(), 2);
        QCOMPARE(planned.warnings(), 1);  // a number that is another's
        import(file);
        QCOMPARE(count(u"student_id IS NOT NULL"_qs), 2);
        QCOMPARE(count(u"student_id IS NULL AND student_name = '别人'"_qs), 1);
        QCOMPARE(m_desk->single(u"SELECT mentor FROM student WHERE number = '20260002'"_qs).toString(), u"孙教授"_qs);
        // What changed is brought up to date.
        const QString later = written({{u"导师姓名"_qs, u"学生姓名"_qs, u"学号"_qs, u"谈话日期"_qs, u"谈话内容"_qs, u"谈话时长"_qs},
                                       {u"孙教授"_qs, u"孟子涵"_qs, u"20260001"_qs, u"2026-11-03"_qs, u"甲"_qs, u"25分钟"_qs},
                                       {u"孙教授"_qs, u"李想"_qs, u"20260002"_qs, u"2026-11-04"_qs, u"乙"_qs, u""_qs}});
        const Batch batch = import(later);
        QCOMPARE(batch.updated, 1);
        QCOMPARE(batch.unchanged, 1);
        QCOMPARE(count(u"minutes = 25"_qs), 1);
        const QString back = m_desk->folder() + QStringLiteral("/refused.xlsx");
        HK_VERIFY(m_importer->writeRefused(planned, back));
        QCOMPARE(plan(back).refused(), 2);
    }

    void days_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("month");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char16_t *text, int month, const char16_t *expected) {
            QTest::newRow(QString::fromUtf16(text).toUtf8()) << QString::fromUtf16(text) << month << QString::fromUtf16(expected);
        };
        row(u"9.5、9.19", 9, u"2026-09-05 2026-09-19");
        row(u"9.5，9.19", 0, u"2026-09-05 2026-09-19");
        row(u"9月5日、19日", 0, u"2026-09-05 2026-09-19");
        row(u"5、19日", 9, u"2026-09-05 2026-09-19");
        row(u"9月上旬", 0, u"2026-09/early");
        row(u"中旬", 10, u"2026-10/middle");
        row(u"十月", 0, u"");
        row(u"10月底", 10, u"2026-10/late");
        row(u"11月", 0, u"2026-11/");
        row(u"2026年9月上旬", 0, u"2026-09/early");
        row(u"1月8日", 0, u"2027-01-08");
        row(u"2026-09-11", 0, u"2026-09-11");
        row(u"20260918", 0, u"2026-09-18");
        row(u"2026.9.18", 0, u"2026-09-18");
        row(u"9.31", 0, u"");
        row(u"面谈", 9, u"");
    }
    void days()
    {
        QFETCH(QString, text);
        QFETCH(int, month);
        MonthHint hint = monthHintIn({u"2026年秋季学期导师工作手册"_qs});
        hint.month = month;
        QStringList found;
        for (const TalkDay &day : talkDaysIn({CellKind::Text, text}, hint, false).days)
            found << (day.isVague() ? monthText(day.month()) + u'/' + code(day.part()) : day.text());
        QTEST(found.join(u' '), "expected");
    }

    void aNumberMayBeOneDayOrAnother()
    {
        const MonthHint hint = monthHintIn({u"2026年秋季学期"_qs});
        const TalkDays vague = talkDaysIn({CellKind::Number, u"9.1"_qs}, hint, false);
        QVERIFY(vague.ambiguous);
        QCOMPARE(vague.days, QList<TalkDay>{TalkDay(2026, 9, MonthPart::Whole)});
        QCOMPARE(talkDaysIn({CellKind::Number, u"9.16"_qs}, hint, false).days, QList<TalkDay>{TalkDay(QDate(2026, 9, 16))});
        QCOMPARE(talkDaysIn({CellKind::Number, u"46290"_qs}, hint, false).days, QList<TalkDay>{TalkDay(QDate(2026, 9, 25))});
    }
};

QTEST_GUILESS_MAIN(MentorImportTest)
#include "test_mentorimport.moc"

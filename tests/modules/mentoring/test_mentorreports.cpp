// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentordesk.h"

#include "mentoring/exchange/talkics.h"
#include "mentoring/reportcommand.h"
#include "sheets/workbook.h"

#include <QFile>
#include <QJsonObject>

using namespace hk;
using namespace hk::mentoring;
using hk::test::MentorDesk;
using hk::test::refused;

// What is handed out: figures, booklets, forms, and the calendar of talks to come.
class MentorReportsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MentorDesk> m_desk;

    QString path(const char *name) const { return m_desk->folder() + u'/' + QLatin1String(name); }
    Result<CommandAnswer> report(const QString &line)
    {
        return reportCommand().run(m_desk->database(), line.split(u' ', Qt::SkipEmptyParts));
    }
    static QStringList cells(const QString &file)
    {
        QStringList texts;
        const auto sheets = readWorkbook(file);
        for (const Sheet &sheet : sheets.ok() ? *sheets : std::vector<Sheet>()) {
            texts << u'#' + sheet.info.name;
            for (const CellRow &row : sheet.rows) {
                for (const Cell &cell : row)
                    texts << cell.text;
            }
        }
        texts.removeAll(QString());
        return texts;
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<MentorDesk>();
        HK_VERIFY(m_desk->open());
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        HK_VERIFY(m_desk->pair(1, 2, QDate(2026, 9, 1)));
        Talk talk = m_desk->talk(0, {0});
        talk.minutes = 3;
        talk.followUps = {{u"看错题本"_qs, QDate(2026, 11, 24), {}, u"task"_qs, {}, false}};
        talk.nextDay = QDate(2026, 11, 26);
        talk.nextTime = QTime(14, 30);
        talk.place = u"导师工作室"_qs;
        m_desk->recorded(talk);
    }

    void figures()
    {
        const auto answer = report(QStringLiteral("mentoring --month 2026-11 --out ") + path("figures.xlsx"));
        HK_VERIFY(answer);
        QCOMPARE(answer->json[u"rows"_qs].toInt(), 2);
        const QStringList texts = cells(path("figures.xlsx"));
        for (const QString &wanted : {u"孙教授"_qs, u"孟子涵"_qs, u"Of 2 pairs 0 have what is asked for; 3 talks are owed."_qs})
            QVERIFY2(texts.contains(wanted), qPrintable(wanted));
        QVERIFY(!texts.filter(u"more in"_qs).isEmpty());
        QVERIFY(!texts.filter(u"3 minute"_qs).isEmpty());
        // Nothing of what was said.
        QVERIFY(texts.filter(u"期中复习"_qs).isEmpty());
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM audit_entry WHERE subject = 'mentoring.figures'"_qs).toInt(), 1);
        refused(report(u"mentoring"_qs), "--out FILE");
        refused(report(u"mentoring --month 11 --out x.xlsx"_qs), "is no month");
    }

    void bookletAndForm()
    {
        HK_VERIFY(report(QStringLiteral("booklet --mentor 孙教授 --from 2026-09 --to 2026-11 --out ") + path("booklet.xlsx")));
        QStringList texts = cells(path("booklet.xlsx"));
        for (const QString &wanted :
             {u"孟子涵"_qs, u"谈了期中复习安排"_qs, u"看错题本 (until 2026-11-24)"_qs, u"Signatures"_qs, u"Mentor"_qs})
            QVERIFY2(texts.contains(wanted), qPrintable(wanted + texts.join(u'|')));
        QVERIFY(texts.filter(u"王一诺"_qs).isEmpty());
        const qint64 meeting = m_desk->single(u"SELECT id FROM mentor_meeting"_qs).toLongLong();
        HK_VERIFY(report(QStringLiteral("talk --meeting %1 --out %2").arg(meeting).arg(path("form.xlsx"))));
        texts = cells(path("form.xlsx"));
        for (const QString &wanted : {u"20260001"_qs, u"2026-11-10"_qs, u"导师工作室"_qs, u"Signatures"_qs})
            QVERIFY2(texts.contains(wanted), qPrintable(wanted));
        QCOMPARE(
            m_desk->single(u"SELECT count(*) FROM audit_entry WHERE subject IN ('mentoring.booklet', 'mentoring.talk')"_qs).toInt(),
            2);
        refused(report(QStringLiteral("booklet --mentor 没有 --out ") + path("none.xlsx")), "no mentor");
        QVERIFY(!QFile::exists(path("none.xlsx")));
        // Who reads figures alone does not get what was said.
        HK_VERIFY(m_desk->signIn(Role::Reviewer, u"校领导"_qs));
        refused(report(QStringLiteral("booklet --mentor 孙教授 --out ") + path("none.xlsx")), "may not give out");
        HK_VERIFY(report(QStringLiteral("mentoring --month 2026-11 --out ") + path("review.xlsx")));
        QVERIFY(cells(path("review.xlsx")).filter(u"孟子涵"_qs).isEmpty());
    }

    void talksToComeStandInTheCalendar()
    {
        HK_VERIFY(report(QStringLiteral("talks --out ") + path("talks.ics")));
        QFile file(path("talks.ics"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray ics = file.readAll().replace("\r\n ", "");
        for (const char *wanted : {"DTSTART;TZID=Asia/Shanghai:20261126T143000", "DTEND;TZID=Asia/Shanghai:20261126T150000",
                                   "BEGIN:VALARM", "LOCATION:导师工作室", "SUMMARY:Talk: 孙教授\\, 孟子涵"})
            QVERIFY2(ics.contains(wanted), ics.constData());
        QVERIFY(!ics.contains("期中"));
        const QByteArray whole = talksIcs({{QByteArray(16, 'u'), u"甲"_qs, u"乙"_qs, QDate(2026, 12, 1)}}, MentorDesk::noon);
        QVERIFY(whole.contains("DTSTART;VALUE=DATE:20261201") && !whole.contains("VTIMEZONE"));
    }
};

QTEST_GUILESS_MAIN(MentorReportsTest)
#include "test_mentorreports.moc"

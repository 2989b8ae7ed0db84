// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutydesk.h"

using namespace hk;
using namespace hk::test;

// Logs from the first entry to the acknowledged handover: what locks, what is put beside, and what becomes a ticket.
class DutyLogsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DutyDesk> m_desk;
    qint64 m_shift = 0;  // tonight's
    qint64 m_log = 0;

    Entry entryTold(qint64 key)
    {
        const auto found = m_desk->read([&](Reader &reader) { return entriesOf(reader, {key}); });
        return found.ok() && !found->isEmpty() ? found->first() : Entry();
    }
    template <class Deed> Result<void> beside(Deed deed, qint64 entry, const char16_t *text)
    {
        return m_desk->write([=](Writer &writer) { return deed(writer, entry, QString::fromUtf16(text)); });
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<DutyDesk>();
        HK_VERIFY(m_desk->open());
        m_shift = m_desk->shift(m_desk->today());
        HK_VERIFY(m_desk->give(m_shift, m_desk->person[0]));
        m_log = m_desk->log(m_shift, m_desk->person[0]);
        QVERIFY(m_log != 0);
        m_desk->now += 19 * DutyDesk::hour;  // 2026-11-20, 07:00
    }

    void entriesKeepTheirRealDates()
    {
        const duty::Log log = m_desk->told(m_log);
        QCOMPARE(log.author, QStringLiteral("陈雨桐"));
        QCOMPARE(log.form, QStringLiteral("staff"));
        const auto at = [&](int hour, int minute) {
            return campusTime(momentInShift(QTime(hour, minute), log.starts, log.ends)).toString(QStringLiteral("MM-dd HH:mm"));
        };
        QCOMPARE(at(23, 40), QStringLiteral("11-19 23:40"));
        QCOMPARE(at(1, 30), QStringLiteral("11-20 01:30"));
        QCOMPARE(at(6, 0), QStringLiteral("11-20 06:00"));
        QCOMPARE(at(21, 50), QStringLiteral("11-19 21:50"));
        QCOMPARE(at(6, 20), QStringLiteral("11-20 06:20"));
        m_desk->entry(m_log, m_desk->incident(momentInShift(QTime(1, 30), log.starts, log.ends)));
        m_desk->entry(m_log, m_desk->incident(momentInShift(QTime(23, 40), log.starts, log.ends)));
        const QList<Entry> entries = m_desk->told(m_log).entries;
        QCOMPARE(campusDate(entries[0].said.at), QDate(2026, 11, 19));
        QCOMPARE(campusDate(entries[1].said.at), QDate(2026, 11, 20));
        QCOMPARE(entries[0].placeText, QStringLiteral("3-502"));
    }

    void theSameLogIsGoneOnWith()
    {
        QCOMPARE(m_desk->log(m_shift, m_desk->person[0]), m_log);
        QVERIFY(m_desk->log(m_shift, m_desk->person[1]) != m_log);
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("missing");
        QTest::newRow("a visit needs a room") << QStringLiteral("visit") << QStringLiteral("place");
        QTest::newRow("a talk needs somebody") << QStringLiteral("talk") << QStringLiteral("students,text");
        QTest::newRow("a hazard needs words") << QStringLiteral("hazard") << QStringLiteral("text");
        QTest::newRow("a patrol needs nothing") << QStringLiteral("patrol") << QString();
    }
    void whatIsMissingIsSaid()
    {
        QFETCH(QString, kind);
        EntryDraft entry;
        entry.kind = kind;
        entry.at = m_desk->now;
        QStringList missing;
        for (const QByteArray &field : entryProblems(entry).keys())
            missing << QString::fromLatin1(field);
        QTEST(missing.join(u','), "missing");
    }

    void submittedItIsLocked()
    {
        const qint64 entry = m_desk->entry(m_log, m_desk->incident(m_desk->now));
        EntryDraft edited = m_desk->incident(m_desk->now);
        edited.text = QStringLiteral("洗衣房水管漏水");
        const auto edit = [&] {
            return m_desk->write([&](Writer &writer) { return editEntry(writer, entry, edited); }, "duty.editEntry");
        };
        refused(beside(correctEntry, entry, u"x"), "edit the entry instead");
        HK_VERIFY(edit());
        HK_VERIFY(m_desk->submit(m_log));
        QVERIFY(!m_desk->told(m_log).isDraft());
        refused(m_desk->submit(m_log), "already");
        refused(edit(), "stays as it is");
        refused(m_desk->write([&](Writer &writer) { return removeEntry(writer, entry); }), "stays as it is");
        refused(m_desk->write([&](Writer &writer) { return addEntry(writer, m_log, edited); }), "stays as it is");
        refused(m_desk->write([&](Writer &writer) { return writeSummary(writer, m_log, QStringLiteral("x")); }), "stays as it is");
        // Past the store it is refused as well.
        refused(m_desk->write([&](Writer &writer) {
            return updateRow(writer, "duty_entry", entry, {{QStringLiteral("text"), QStringLiteral("x")}});
        }),
                "stays as it is");
        refused(m_desk->write([&](Writer &writer) { return deleteRow(writer, "duty_entry", entry); }), "stays as it is");
        // Neither the submission nor the edit before it is taken back.
        refused(undoLast(m_desk->database()).result(), "stays as it is");
        QCOMPARE(entryTold(entry).said.text, edited.text);
    }

    void correctionsStandBesideWithTheirDay()
    {
        const qint64 entry = m_desk->entry(m_log, m_desk->incident(m_desk->now));
        HK_VERIFY(m_desk->submit(m_log));
        m_desk->now += DutyDesk::day;
        refused(beside(correctEntry, entry, u"  "), "Write");
        HK_VERIFY(beside(correctEntry, entry, u"是水房，不是洗衣房"));
        Entry told = entryTold(entry);
        QCOMPARE(told.said.text, QStringLiteral("洗衣房漏水"));
        QCOMPARE(told.notes.size(), 1);
        QCOMPARE(campusDate(told.notes.first().at), QDate(2026, 11, 21));
        HK_VERIFY(undoLast(m_desk->database()).result());
        told = entryTold(entry);
        QCOMPARE(told.notes.size(), 1);
        QVERIFY(told.notes.first().takenBack);
    }

    void lateIsMarked_data()
    {
        QTest::addColumn<int>("hours");  // after the shift
        QTest::addColumn<bool>("late");
        QTest::newRow("in time") << 12 << false;
        QTest::newRow("late") << 13 << true;
    }
    void lateIsMarked()
    {
        QFETCH(int, hours);
        m_desk->entry(m_log, m_desk->incident(m_desk->now));
        m_desk->now = m_desk->told(m_log).ends + hours * DutyDesk::hour;
        HK_VERIFY(m_desk->submit(m_log));
        QTEST(m_desk->told(m_log).isLate, "late");
    }

    void anEmptyLogIsNotSubmitted() { refused(m_desk->submit(m_log), "empty"); }

    void whatIsOpenIsSettledAndOpenedAgain()
    {
        const qint64 entry = m_desk->entry(m_log, m_desk->incident(m_desk->now));
        const auto open = [&] {
            const auto found =
                m_desk->read([&](Reader &reader) { return openEntries(reader, {m_desk->building[0]}, m_desk->now); });
            return found.ok() ? int(found->size()) : -1;
        };
        QCOMPARE(open(), 1);
        HK_VERIFY(beside(settleEntry, entry, u"已修好"));
        QCOMPARE(open(), 0);
        refused(beside(settleEntry, entry, u""), "Nothing");
        m_desk->now += 1000;
        HK_VERIFY(beside(reopenEntry, entry, u"又漏了"));
        QCOMPARE(open(), 1);
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(open(), 0);
    }

    void theNextOneAcknowledges()
    {
        HK_VERIFY(m_desk->give(m_desk->shift(m_desk->today()), m_desk->person[1]));
        const qint64 open = m_desk->entry(m_log, m_desk->incident(m_desk->now));
        EntryDraft settled = m_desk->incident(m_desk->now);
        settled.isOpen = false;
        m_desk->entry(m_log, settled);
        const auto handed =
            m_desk->write([&](Writer &writer) { return handOver(writer, m_log, 0, QStringLiteral("看水")); }, "duty.handOver");
        HK_VERIFY(handed);
        HK_VERIFY(m_desk->submit(m_log));
        const auto waiting = [&] {
            const auto found = m_desk->read([&](Reader &reader) { return unacknowledged(reader, {}, m_desk->now); });
            return found.ok() ? *found : QList<Handover>();
        };
        QCOMPARE(waiting().size(), 1);
        const Handover handover = waiting().first();
        QCOMPARE(handover.takerName, QStringLiteral("周建国"));
        QCOMPARE(handover.entries.size(), 1);
        QCOMPARE(handover.entries.first().id, open);
        const auto acknowledge = [&] {
            return m_desk->write([&](Writer &writer) { return acknowledgeHandover(writer, *handed, QStringLiteral("收到")); },
                                 "duty.acknowledge");
        };
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("陈雨桐"), ScopeKind::Building, m_desk->building[0]));
        refused(acknowledge(), "whoever takes over");
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("刘敏"), ScopeKind::Building, m_desk->building[0]));
        refused(acknowledge(), "周建国");
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("周建国"), ScopeKind::Building, m_desk->building[0]));
        HK_VERIFY(acknowledge());
        QVERIFY(waiting().isEmpty());
        refused(acknowledge(), "already");
        refused(undoLast(m_desk->database()).result(), "acknowledged");
    }

    void anEntryBecomesATicket()
    {
        EntryDraft draft = m_desk->incident(m_desk->now);
        draft.severity = QStringLiteral("high");
        draft.students.append({m_desk->student, {}, {}, {}});
        const qint64 entry = m_desk->entry(m_log, draft);
        HK_VERIFY(m_desk->submit(m_log));
        const auto make = [&] {
            return m_desk->write([&](Writer &writer) { return makeTicketOf(writer, m_desk->tickets(), entry); }, "duty.makeTicket");
        };
        const auto uid = make();
        HK_VERIFY(uid);
        refused(make(), "already");
        QCOMPARE(m_desk->rows("ticket"), 1);
        QCOMPARE(m_desk->single(QStringLiteral("SELECT source || category || priority FROM ticket")).toString(),
                 QStringLiteral("duty-logsafetyurgent"));
        const auto news = m_desk->read([&](Reader &reader) { return m_desk->tickets()->whatBecame(reader, *uid); });
        HK_VERIFY(news);
        QVERIFY((*news)->isOpen);
        QCOMPARE(entryTold(entry).ticket, QString::fromLatin1(uid->toHex()));
        for (const auto &[entity, row] : {std::pair<QByteArray, qint64>{"ticket", (*news)->id}, {"student", m_desk->student}}) {
            const auto links = m_desk->read([&](Reader &reader) { return m_desk->module().linkedTo(reader, entity, row); });
            HK_VERIFY(links);
            QCOMPARE(links->size(), 1);
            QCOMPARE(links->first().id, entry);
        }
        // One step back takes both.
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->rows("ticket"), 0);
        QVERIFY(entryTold(entry).ticket.isEmpty());
        refused(m_desk->write([&](Writer &writer) { return makeTicketOf(writer, nullptr, entry); }), "not installed");
    }

    void inConfidenceOnlyKindAndSeverityGoOut()
    {
        EntryDraft draft = m_desk->incident(m_desk->now);
        draft.isPrivate = true;
        draft.text = QStringLiteral("情绪低落需关注");
        draft.students.append({m_desk->student, {}, {}, {}});
        const qint64 entry = m_desk->entry(m_log, draft);
        HK_VERIFY(m_desk->submit(m_log));
        const auto finds = [&] {
            const auto hits = m_desk->read([](Reader &reader) { return searchDuty(reader, {QStringLiteral("情绪低落")}); });
            return hits.ok() && hits->size() == 1;
        };
        QVERIFY(finds());
        const auto bulletin = m_desk->read([&](Reader &reader) { return readBulletin(reader, m_desk->today()); });
        HK_VERIFY(bulletin);
        QCOMPARE(bulletin->problems.size(), 1);
        QVERIFY(!bulletinText(*bulletin).contains(draft.text));
        QCOMPARE(m_desk->single(QStringLiteral("SELECT text FROM duty_entry_list")).toString(), QStringLiteral("****"));
        const qint64 met = m_desk->single(QStringLiteral("SELECT id FROM duty_entry_student")).toLongLong();
        const auto withheld = [&](const RowAskedFor &row) {
            const auto answer = m_desk->read([&](Reader &reader) { return m_desk->module().withholds(reader, row); });
            return !answer.ok() || *answer;
        };
        QVERIFY(!withheld({"duty_entry", entry}));
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("周建国"), ScopeKind::Building, m_desk->building[0]));
        QVERIFY(!finds());
        QVERIFY(withheld({"duty_entry", entry}) && withheld({"duty_entry_student", met}));
        QVERIFY(withheld({"duty_entry", 0, {}}) && withheld({"duty_note", 0, {{QStringLiteral("entry_id"), entry}}}));
        QVERIFY(!withheld({"duty_entry", 0, {{QStringLiteral("private"), 0}}}) && !withheld({"duty_log", m_log}));
        QCOMPARE(entryTold(entry).said.text, withheldWords());
        QVERIFY(entryTold(entry).said.students.isEmpty() && entryTold(entry).placeText.isEmpty());
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("陈雨桐"), ScopeKind::Building, m_desk->building[0]));
        QCOMPARE(entryTold(entry).said.text, draft.text);
        QVERIFY(!withheld({"duty_entry", entry}) && !withheld({"duty_entry_student", met}));
    }

    void whatIsWrittenInConfidenceIsNotUndoneByOthers()
    {
        EntryDraft draft = m_desk->incident(m_desk->now);
        draft.isPrivate = true;
        draft.text = QStringLiteral("情绪低落需关注");
        draft.violation = QStringLiteral("藏酒");
        draft.result = QStringLiteral("failed");
        const qint64 entry = m_desk->entry(m_log, draft);
        QCOMPARE(m_desk->single(QStringLiteral("SELECT violation || coalesce(result, '-') FROM duty_entry_list")).toString(),
                 QStringLiteral("****-"));
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("周建国"), ScopeKind::Building, m_desk->building[0]));
        const Entry seen = entryTold(entry);
        QVERIFY(seen.said.violation.isEmpty() && seen.said.result.isEmpty());
        refused(m_desk->write([&](Writer &writer) { return editEntry(writer, entry, seen.said); }), "in confidence");
        refused(m_desk->write([&](Writer &writer) { return removeEntry(writer, entry); }), "in confidence");
        refused(beside(settleEntry, entry, u"x"), "in confidence");
        refused(m_desk->write([&](Writer &writer) { return makeTicketOf(writer, m_desk->tickets(), entry); }), "in confidence");
        HK_VERIFY(m_desk->signOut());
        QCOMPARE(entryTold(entry).said.text, draft.text);
        // A ticket of it is for few, too.
        HK_VERIFY(m_desk->write([&](Writer &writer) { return makeTicketOf(writer, m_desk->tickets(), entry); }));
        QCOMPARE(m_desk->single(QStringLiteral("SELECT private FROM ticket")).toInt(), 1);
    }

    void whomATicketIsAboutDidNotReportIt()
    {
        EntryDraft draft = m_desk->incident(m_desk->now);
        draft.students.append({m_desk->student, {}, {}, {}});
        const qint64 entry = m_desk->entry(m_log, draft);
        HK_VERIFY(m_desk->write([&](Writer &writer) { return makeTicketOf(writer, m_desk->tickets(), entry); }));
        QCOMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM ticket WHERE student_id IS NOT NULL")).toInt(), 0);
    }

    void withTheTicketNothingElseChanges()
    {
        const qint64 entry = m_desk->entry(m_log, m_desk->incident(m_desk->now));
        HK_VERIFY(m_desk->submit(m_log));
        const auto write = [&](const QVariantMap &values) {
            return m_desk->write([&](Writer &writer) { return updateRow(writer, "duty_entry", entry, values); });
        };
        const QString uid(32, u'a');
        refused(write({{QStringLiteral("ticket"), uid}, {QStringLiteral("text"), QStringLiteral("x")}}), "stays as it is");
        HK_VERIFY(write({{QStringLiteral("ticket"), uid}}));
    }

    void aLogOutsideOfThePlan()
    {
        const qint64 leader = m_desk->add(
            "duty_person",
            {{QStringLiteral("name"), QStringLiteral("郑校长")}, {QStringLiteral("role_type"), QStringLiteral("leader")}});
        const auto begin = [&] {
            return m_desk->write([&](Writer &writer) {
                return beginLog(writer,
                                {.building = m_desk->building[1],
                                 .person = leader,
                                 .starts = m_desk->now,
                                 .ends = m_desk->now + DutyDesk::hour});
            });
        };
        const auto key = begin();
        HK_VERIFY(key);
        duty::Log log = m_desk->told(*key);
        QCOMPARE(log.author, QStringLiteral("郑校长"));
        QCOMPARE(log.form, QStringLiteral("leader"));
        QCOMPARE(log.shift, 0);
        QVERIFY(*begin() != *key);
        const auto edit = [&](const LogHead &head) {
            return m_desk->write([&](Writer &writer) { return editLog(writer, *key, head); }, "duty.editLog");
        };
        HK_VERIFY(edit({QStringLiteral("staff"), log.starts, log.ends + DutyDesk::hour, QStringLiteral("与学生座谈")}));
        refused(edit({QStringLiteral("staff"), log.ends, log.starts, {}}), "from when to when");
        log = m_desk->told(*key);
        QCOMPARE(log.summary, QStringLiteral("与学生座谈"));
        QCOMPARE(log.ends, m_desk->now + 2 * DutyDesk::hour);
        HK_VERIFY(m_desk->submit(*key));
        refused(edit({QStringLiteral("staff"), log.starts, log.ends, {}}), "stays as it is");
        // When a shift was is the plan's to say.
        HK_VERIFY(m_desk->write([&](Writer &writer) { return editLog(writer, m_log, {QStringLiteral("student"), 1, 2, {}}); }));
        QCOMPARE(campusTime(m_desk->told(m_log).starts).time(), QTime(22, 0));
    }

    void aFormAsksForWhatBelongsIntoIt()
    {
        QCOMPARE(logForm(QStringLiteral("leader")).kinds.first(), QStringLiteral("talk"));
        QCOMPARE(logForm(QStringLiteral("student")).kinds.first(), QStringLiteral("patrol"));
        QCOMPARE(logForm(QStringLiteral("?")).kinds.first(), QStringLiteral("patrol"));
        QCOMPARE(kindsMissing(QStringLiteral("leader"), {QStringLiteral("visit"), QStringLiteral("hazard")}),
                 QStringList{QStringLiteral("talk")});
        for (const char *role : {"leader", "staff", "student"}) {
            QStringList kinds = logForm(QLatin1String(role)).kinds;
            QVERIFY(!summaryPrompt(QLatin1String(role)).isEmpty());
            for (const Choice &choice : m_desk->database().catalogue().entity("duty_entry")->field("kind")->choices) {
                QVERIFY2(kinds.removeOne(choice.code), qPrintable(choice.code));
                QVERIFY(!entryPrompt(QLatin1String(role), choice.code).isEmpty());
            }
            QVERIFY(kinds.isEmpty());
        }
        QVERIFY(entryPrompt(QStringLiteral("leader"), QStringLiteral("talk"))
                != entryPrompt(QStringLiteral("staff"), QStringLiteral("talk")));
    }

    void photographsAreOfTheirEntry()
    {
        FileReference photo{QByteArray(32, 'p'), QStringLiteral("水房.jpg"), QStringLiteral("jpeg"), 2000};
        EntryDraft draft = m_desk->incident(m_desk->now);
        draft.files.append(photo);
        draft.until = m_desk->now + 60'000;
        const qint64 entry = m_desk->entry(m_log, draft);
        QCOMPARE(entryTold(entry).files.size(), 1);
        QCOMPARE(entryTold(entry).said.until, draft.until);
        photo.sha256 = QByteArray(32, 'q');
        const auto add = [&] {
            return m_desk->write([&](Writer &writer) { return addEntryFile(writer, entry, photo); }, "duty.addFile");
        };
        HK_VERIFY(add());
        QCOMPARE(entryTold(entry).said.files.size(), 2);
        draft.files = {photo};
        HK_VERIFY(m_desk->write([&](Writer &writer) { return editEntry(writer, entry, draft); }));
        QCOMPARE(entryTold(entry).files.size(), 1);
        QCOMPARE(entryTold(entry).files.first().file.sha256, photo.sha256);
        HK_VERIFY(m_desk->submit(m_log));
        photo.sha256 = QByteArray(32, 'r');
        refused(add(), "stays as it is");
    }

    void aLogStandsOnPaper()
    {
        EntryDraft draft = m_desk->incident(m_desk->now);
        m_desk->entry(m_log, draft);
        draft.isPrivate = true;
        draft.text = QStringLiteral("情绪低落需关注");
        m_desk->entry(m_log, draft);
        const auto paper = m_desk->read([&](Reader &reader) { return logPaper(reader, m_log); });
        HK_VERIFY(paper);
        QCOMPARE(paper->rows, 2);
        QVERIFY(paper->html.contains(QStringLiteral("洗衣房漏水")) && paper->html.contains(QStringLiteral("3-502")));
        QVERIFY(!paper->html.contains(draft.text));
    }

    void whatOneMayTakeStandsFirst()
    {
        const auto hand = [&](qint64 taker) {
            m_desk->now += 1000;
            return m_desk->write([&](Writer &writer) { return handOver(writer, m_log, taker, QStringLiteral("x")); });
        };
        const auto forZhou = hand(m_desk->person[1]);
        const auto forLiu = hand(m_desk->person[2]);
        HK_VERIFY(forZhou);
        HK_VERIFY(forLiu);
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("刘敏"), ScopeKind::Building, m_desk->building[0]));
        const auto waiting = m_desk->read([&](Reader &reader) { return unacknowledged(reader, {}, m_desk->now); });
        HK_VERIFY(waiting);
        QCOMPARE(waiting->size(), 2);
        QCOMPARE(waiting->first().id, *forLiu);
        QVERIFY(waiting->first().mayTake && !waiting->last().mayTake);
        // One that is for somebody who has left is taken by whoever makes the plan.
        HK_VERIFY(m_desk->signIn(Role::Counsellor, QStringLiteral("辅导员"), ScopeKind::Building, m_desk->building[0]));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return acknowledgeHandover(writer, *forZhou, {}); }));
    }

    void aDraftIsInNoBulletin()
    {
        EntryDraft visit;
        visit.kind = QStringLiteral("visit");
        visit.at = m_desk->now;
        visit.place.room = m_desk->room[0];
        m_desk->entry(m_log, visit);
        m_desk->entry(m_log, m_desk->incident(m_desk->now));
        const auto checked = [&] {
            const auto bulletin = m_desk->read([&](Reader &reader) { return readBulletin(reader, m_desk->today()); });
            return bulletin.ok() ? bulletin->roomsChecked : -1;
        };
        QCOMPARE(checked(), 0);
        HK_VERIFY(m_desk->submit(m_log));
        // Where something was reported nobody has looked the room over.
        QCOMPARE(checked(), 1);
    }

    void logsBelongToTheirBuildingAndAuthor()
    {
        m_desk->entry(m_log, m_desk->incident(m_desk->now));
        const auto logs = [&] { return m_desk->single(QStringLiteral("SELECT count(*) FROM visible_duty_entry")).toInt(); };
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("别人"), ScopeKind::Building, m_desk->building[1]));
        QCOMPARE(logs(), 0);
        HK_VERIFY(m_desk->signIn(Role::Counsellor, QStringLiteral("陈雨桐"), ScopeKind::Person, QStringLiteral("陈雨桐")));
        QCOMPARE(logs(), 1);
        HK_VERIFY(m_desk->signIn(Role::Reviewer, QStringLiteral("校领导")));
        QCOMPARE(logs(), 0);
    }

    // One chief sees what another one writes, and leaves it to them.
    void nobodyWritesInAnothersLog()
    {
        const qint64 entry = m_desk->entry(m_log, m_desk->incident(m_desk->now));
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("周建国"), ScopeKind::Building, m_desk->building[0]));
        const EntryDraft said = entryTold(entry).said;
        refused(m_desk->write([&](Writer &writer) { return editEntry(writer, entry, said); }), "who alone writes");
        refused(m_desk->write([&](Writer &writer) { return removeEntry(writer, entry); }), "who alone writes");
        refused(m_desk->write([&](Writer &writer) { return addEntry(writer, m_log, said); }), "who alone writes");
        refused(m_desk->write([&](Writer &writer) { return submitLog(writer, m_log); }), "who alone writes");
        HK_VERIFY(m_desk->signIn(Role::Counsellor, QStringLiteral("辅导员"), ScopeKind::Building, m_desk->building[0]));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return editEntry(writer, entry, said); }));
        HK_VERIFY(m_desk->signIn(Role::Chief, QStringLiteral("陈雨桐"), ScopeKind::Building, m_desk->building[0]));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return submitLog(writer, m_log); }));
    }

    void whatAStudentMayHaveNamesNobodyElse()
    {
        EntryDraft draft = m_desk->incident(m_desk->now);
        draft.text = QStringLiteral("与室友争执");
        draft.students.append({m_desk->student, {}, {}, QStringLiteral("已安抚")});
        m_desk->entry(m_log, draft);
        const auto records = m_desk->read([&](Reader &reader) { return dutyRecords(reader, m_desk->student); });
        HK_VERIFY(records);
        QCOMPARE(records->first().rows.size(), 1);
        QVERIFY(!records->first().rows.first().join(u' ').contains(draft.text));
        QVERIFY(records->first().rows.first().contains(QStringLiteral("已安抚")));
    }
};

QTEST_GUILESS_MAIN(DutyLogsTest)
#include "test_dutylogs.moc"

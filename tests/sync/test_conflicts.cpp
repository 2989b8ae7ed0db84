// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelserver.h"
#include "roster/store/waiting.h"
#include "storage/undo/units.h"
#include "sync/conflicts.h"
#include "syncdesk.h"

using namespace hk;
using namespace hk::test;

namespace {

QVariantMap someone(const QString &number, const QString &name)
{
    return {{QStringLiteral("number"), number}, {QStringLiteral("name"), name}, {QStringLiteral("gender"), QStringLiteral("male")}};
}

Result<bool> settleByRoster(Writer &writer, const QByteArray &entity, qint64 row, bool holds)
{
    return roster::RosterModule().settleClaim(writer, entity, row, holds, QDate(2026, 11, 20));
}

Result<bool> withholds(Reader &reader, const RowAskedFor &row)
{
    return tickets::TicketsModule().withholds(reader, row);
}

}  // namespace

class ConflictsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_server = std::make_unique<ModelServer>(m_shared.catalogue());
        m_desks.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name : {"a", "b"})
            m_desks.push_back(std::make_unique<SyncDesk>(m_shared, m_folder->filePath(QLatin1String(name))));
        QVERIFY(a().add("student", someone(QStringLiteral("1"), QStringLiteral("孟子涵"))));
        settle();
    }

    void twoFieldsOfOnePersonAreOneConflictOnBothDesks()
    {
        disagree();
        for (SyncDesk *desk : {&a(), &b()}) {
            const QList<Conflict> conflicts = openOf(*desk);
            QCOMPARE(conflicts.size(), 1);
            const Conflict &conflict = conflicts.first();
            QCOMPARE(conflict.kind, ConflictKind::Fields);
            QCOMPARE(conflict.title, QStringLiteral("1 孟子涵"));
            QCOMPARE(conflict.records.size(), 2);
            QCOMPARE(conflict.fields.size(), 2);
            QCOMPARE(fieldOf(conflict, "phone").mineText, QStringLiteral("13900002222"));
            QCOMPARE(fieldOf(conflict, "phone").theirsText, QStringLiteral("13900001111"));
            QCOMPARE(fieldOf(conflict, "home_region").mineText, QStringLiteral("浙江"));
        }
    }

    void bothSidesSayWhenAndWhere()
    {
        const QString uid = a().single(QStringLiteral("SELECT lower(hex(uid)) FROM student")).toString();
        const QString here = a().single(QStringLiteral("SELECT lower(hex(device)) FROM sync_desk")).toString();
        QVERIFY(a().add("conflict",
                        {{QStringLiteral("entity"), QStringLiteral("student")},
                         {QStringLiteral("row"), uid},
                         {QStringLiteral("merge_group"), QStringLiteral("phone")},
                         {QStringLiteral("mine"), QStringLiteral("{\"phone\":\"13900002222\"}")},
                         {QStringLiteral("theirs"), QStringLiteral("{\"phone\":\"13900001111\"}")},
                         {QStringLiteral("mine_at"), qint64(1795060000000)},
                         {QStringLiteral("device"), QString(32, u'a')},
                         {QStringLiteral("theirs_at"), qint64(1795050000000)},
                         {QStringLiteral("theirs_device"), here},
                         {QStringLiteral("state"), QStringLiteral("open")}}));
        const QList<Conflict> conflicts = openOf(a());
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().mineAt, qint64(1795060000000));
        QCOMPARE(conflicts.first().theirsAt, qint64(1795050000000));
        QVERIFY(conflicts.first().theirsHere && !conflicts.first().mineHere);
    }

    void aChoicePerFieldReachesTheOtherDesk()
    {
        disagree();
        ConflictDecision decision{openOf(b()).first().id};
        decision.fields.insert("phone", {ConflictSide::Mine, {}});
        decision.fields.insert("home_region", {ConflictSide::Own, QStringLiteral("上海")});
        HK_VERIFY(resolve(b(), decision));
        QCOMPARE(openOf(b()).size(), 0);
        settle();
        for (SyncDesk *desk : {&a(), &b()}) {
            QCOMPARE(openOf(*desk).size(), 0);
            QCOMPARE(desk->single(QStringLiteral("SELECT phone || home_region FROM student")).toString(),
                     QStringLiteral("13900002222上海"));
            QCOMPARE(desk->dump(), m_server->dump());
        }
        QCOMPARE(m_server->conflicts(), 2);
    }

    void keepingTheServersWritesNoRow()
    {
        disagree();
        const int before = changesOf("student");
        HK_VERIFY(resolve(b(), {openOf(b()).first().id}));
        QCOMPARE(changesOf("student"), before);
        QCOMPARE(openOf(b()).size(), 0);
        QCOMPARE(b().single(QStringLiteral("SELECT phone FROM student")).toString(), QStringLiteral("13900001111"));
    }

    void aDecisionIsTakenBackAsOneStep()
    {
        disagree();
        HK_VERIFY(resolve(b(), {openOf(b()).first().id, ConflictSide::Mine}));
        QCOMPARE(b().single(QStringLiteral("SELECT phone FROM student")).toString(), QStringLiteral("13900002222"));
        HK_VERIFY(undoLast(b().database()).result());
        QCOMPARE(b().single(QStringLiteral("SELECT phone FROM student")).toString(), QStringLiteral("13900001111"));
        QCOMPARE(openOf(b()).size(), 1);
    }

    void whatBothDecideIsDecidedOnce()
    {
        disagree();
        HK_VERIFY(resolve(a(), {openOf(a()).first().id}));
        HK_VERIFY(resolve(b(), {openOf(b()).first().id}));
        settle();
        QCOMPARE(openOf(a()).size() + openOf(b()).size(), 0);
        const auto again = resolve(b(), {1});
        QVERIFY(!again.ok());
    }

    void anEditOfADeletedRowComesBackWhole()
    {
        QVERIFY(b().change("student", studentOf(b()), {{QStringLiteral("phone"), QStringLiteral("13900003333")}}));
        HK_VERIFY(b().synchronise(*m_server));
        HK_VERIFY(a().synchronise(*m_server));
        QVERIFY(a().change("student", studentOf(a()), {{QStringLiteral("home_region"), QStringLiteral("浙江")}}));
        HK_VERIFY(b().write([this](Writer &writer) { return deleteRow(writer, "student", studentOf(b())); }));
        HK_VERIFY(b().synchronise(*m_server));
        settle();
        const QList<Conflict> conflicts = openOf(a());
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().kind, ConflictKind::Deleted);
        QCOMPARE(conflicts.first().row, 0);
        HK_VERIFY(resolve(b(), {openOf(b()).first().id, ConflictSide::Mine}));
        settle();
        for (SyncDesk *desk : {&a(), &b()}) {
            QCOMPARE(desk->single(QStringLiteral("SELECT name || phone || home_region FROM student")).toString(),
                     QStringLiteral("孟子涵13900003333浙江"));
            QCOMPARE(openOf(*desk).size(), 0);
            QCOMPARE(desk->dump(), m_server->dump());
        }
    }

    void aDeletionOfAnEditedRow()
    {
        QVERIFY(a().change("student", studentOf(a()), {{QStringLiteral("phone"), QStringLiteral("13900001111")}}));
        HK_VERIFY(b().write([this](Writer &writer) { return deleteRow(writer, "student", studentOf(b())); }));
        HK_VERIFY(a().synchronise(*m_server));
        settle();
        QCOMPARE(openOf(b()).size(), 1);
        QCOMPARE(openOf(b()).first().kind, ConflictKind::Edited);
        HK_VERIFY(resolve(b(), {openOf(b()).first().id, ConflictSide::Mine}));
        settle();
        QCOMPARE(a().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 0);
        QCOMPARE(a().dump(), m_server->dump());
    }

    void ofTwoStudentsInOneBedTheOtherOneGivesWay()
    {
        contest();
        const QList<Conflict> conflicts = openOf(a());
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().kind, ConflictKind::Contested);
        QVERIFY(conflicts.first().mineTitle.contains(QStringLiteral("白一诺")));
        QVERIFY(conflicts.first().theirsTitle.contains(QStringLiteral("孟子涵")));
        QCOMPARE(conflicts.first().contest, Contest::TwoClaimants);
        HK_VERIFY(resolve(a(), {conflicts.first().id, ConflictSide::Mine}));
        settle();
        for (SyncDesk *desk : {&a(), &b()}) {
            QCOMPARE(livingIn(*desk), QStringLiteral("白一诺"));
            QCOMPARE(openOf(*desk).size(), 0);
            QCOMPARE(desk->dump(), m_server->dump());
            QCOMPARE(desk->faults(), 0);
        }
    }

    void ofTwoBedsOfOneStudentTheOtherOneIsFreeAgain()
    {
        furnish();
        house(a(), 1, 1);
        house(b(), 1, 2);
        HK_VERIFY(a().synchronise(*m_server));
        settle();
        const QList<Conflict> conflicts = openOf(a());
        QCOMPARE(conflicts.size(), 1);
        const Conflict &conflict = conflicts.first();
        QCOMPARE(conflict.kind, ConflictKind::Contested);
        QCOMPARE(conflict.contest, Contest::TwoThings);
        // Whom it is about, and between what is to be chosen.
        QCOMPARE(conflict.title, QStringLiteral("1 孟子涵"));
        QVERIFY2(conflict.mineTitle.endsWith(QStringLiteral("501 2")), qPrintable(conflict.mineTitle));
        QVERIFY2(conflict.theirsTitle.endsWith(QStringLiteral("501 1")), qPrintable(conflict.theirsTitle));
        HK_VERIFY(resolve(a(), {conflict.id, ConflictSide::Mine}));
        settle();
        for (SyncDesk *desk : {&a(), &b()}) {
            QCOMPARE(desk->single(QStringLiteral("SELECT group_concat(b.number) FROM residency r JOIN bed b ON b.id = r.bed_id "
                                                 "WHERE r.state = 'active'"))
                         .toString(),
                     QStringLiteral("2"));
            QCOMPARE(openOf(*desk).size(), 0);
        }
    }

    void whatBothEnteredIsNoTwoPlaces()
    {
        furnish();
        house(a(), 1, 1);
        house(b(), 1, 1);
        HK_VERIFY(a().synchronise(*m_server));
        settle();
        const QList<Conflict> conflicts = openOf(a());
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().contest, Contest::Twice);
        QCOMPARE(conflicts.first().title, QStringLiteral("1 孟子涵"));
        HK_VERIFY(resolve(a(), {conflicts.first().id}));
        settle();
        QCOMPARE(openOf(b()).size(), 0);
        QCOMPARE(livingIn(b()), QStringLiteral("孟子涵"));
    }

    void theFirstOneKeepsTheBed()
    {
        contest();
        HK_VERIFY(resolve(b(), {openOf(b()).first().id}));
        settle();
        for (SyncDesk *desk : {&a(), &b()}) {
            QCOMPARE(livingIn(*desk), QStringLiteral("孟子涵"));
            QCOMPARE(desk->single(QStringLiteral("SELECT count(*) FROM residency WHERE state = 'contested'")).toInt(), 0);
        }
    }

    // As the bed map does it, which knows of no conflicts.
    void whoeverGivesTheBedDecidesTheConflict_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("living");
        QTest::newRow("to the later one") << QStringLiteral("2") << QStringLiteral("白一诺");
        QTest::newRow("to the one who has it") << QStringLiteral("1") << QStringLiteral("孟子涵");
    }
    void whoeverGivesTheBedDecidesTheConflict()
    {
        QFETCH(const QString, number);
        QFETCH(const QString, living);
        contest();
        QCOMPARE(openOf(a()).size(), 1);
        const qint64 claim = claimOf(a(), number);
        HK_VERIFY(a().write([claim](Writer &writer) { return roster::settleContest(writer, claim, QDate(2026, 11, 20)); }));
        QCOMPARE(openOf(a()).size(), 0);
        QCOMPARE(livingIn(a()), living);
        HK_VERIFY(undoLast(a().database()).result());
        QCOMPARE(openOf(a()).size(), 1);
        QVERIFY(!openOf(a()).first().settled);
        HK_VERIFY(redoLast(a().database()).result());
        settle();
        for (SyncDesk *desk : {&a(), &b()}) {
            QCOMPARE(openOf(*desk).size(), 0);
            QCOMPARE(desk->dump(), m_server->dump());
        }
    }

    void aClaimThatIsWithdrawnOrDeletedIsNoConflict()
    {
        contest();
        const qint64 claim = claimOf(b(), QStringLiteral("2"));
        HK_VERIFY(b().write([claim](Writer &writer) { return roster::withdrawClaim(writer, claim, QDate(2026, 11, 20)); }));
        QCOMPARE(openOf(b()).size(), 0);
        HK_VERIFY(undoLast(b().database()).result());
        QCOMPARE(openOf(b()).size(), 1);
        HK_VERIFY(b().write([claim](Writer &writer) { return deleteRow(writer, "residency", claim); }));
        QCOMPARE(openOf(b()).size(), 0);
        settle();
        QCOMPARE(openOf(a()).size(), 0);
    }

    // A disagreement about a field is none about the claim.
    void otherConflictsStayOpen()
    {
        contest();
        QVERIFY(a().change("student", studentOf(a()), {{QStringLiteral("phone"), QStringLiteral("13900001111")}}));
        QVERIFY(b().change("student", studentOf(b()), {{QStringLiteral("phone"), QStringLiteral("13900002222")}}));
        HK_VERIFY(a().synchronise(*m_server));
        settle();
        QCOMPARE(openOf(a()).size(), 2);
        const qint64 claim = claimOf(a(), QStringLiteral("2"));
        QVERIFY(a().change("residency", claim, {{QStringLiteral("note"), QStringLiteral("x")}}));
        QCOMPARE(openOf(a()).size(), 2);
        HK_VERIFY(a().write([claim](Writer &writer) { return roster::settleContest(writer, claim, QDate(2026, 11, 20)); }));
        QCOMPARE(openOf(a()).size(), 1);
        QCOMPARE(openOf(a()).first().kind, ConflictKind::Fields);
    }

    void anAccountSeesWhatItsRightsAllow()
    {
        disagree();
        Sight basic;
        basic.read = basic.write = {Area::Common, Area::People};
        basic.classes = {FieldClass::Basic};
        Viewer viewer;
        viewer.name = QStringLiteral("counter");
        viewer.sights = {basic};
        HK_VERIFY(b().database().setViewer(viewer).result());
        const QList<Conflict> masked = openOf(b());
        QCOMPARE(masked.size(), 1);
        QVERIFY(fieldOf(masked.first(), "phone").closed);
        QCOMPARE(fieldOf(masked.first(), "phone").mineText, closedMark());
        QVERIFY(!fieldOf(masked.first(), "phone").mine.isValid());
        QVERIFY(!resolve(b(), {masked.first().id, ConflictSide::Mine}).ok());
        basic.read = basic.write = {Area::Common, Area::Places};
        viewer.sights = {basic};
        HK_VERIFY(b().database().setViewer(viewer).result());
        QCOMPARE(openOf(b()).size(), 0);
    }

    // Nobody reads them in passing, and whoever may decide takes either side by choosing it.
    void confidentialWordsAreMaskedAndChosen()
    {
        const qint64 record = confide();
        QVERIFY(a().change("mentor_confidence", record, {{QStringLiteral("text"), QStringLiteral("前一版")}}));
        const qint64 there = b().single(QStringLiteral("SELECT id FROM mentor_confidence")).toLongLong();
        QVERIFY(b().change("mentor_confidence", there, {{QStringLiteral("text"), QStringLiteral("后一版")}}));
        HK_VERIFY(a().synchronise(*m_server));
        settle();
        const QList<Conflict> conflicts = openOf(b());
        QCOMPARE(conflicts.size(), 1);
        const ConflictField masked = fieldOf(conflicts.first(), "text");
        QVERIFY(masked.confidential && !masked.closed);
        QVERIFY(!masked.mine.isValid() && !masked.theirs.isValid());
        for (const QString &text : {masked.baseText, masked.mineText, masked.theirsText})
            QCOMPARE(text, closedMark());
        const auto whole = b().read([&](Reader &reader) { return openConflict(reader, conflicts.first().id, {}, Secrets::Whole); });
        HK_VERIFY(whole);
        QCOMPARE(fieldOf(*whole, "text").baseText, QStringLiteral("最初"));
        QCOMPARE(fieldOf(*whole, "text").mineText, QStringLiteral("后一版"));
        QCOMPARE(fieldOf(*whole, "text").theirsText, QStringLiteral("前一版"));
        HK_VERIFY(resolve(b(), {conflicts.first().id, ConflictSide::Mine}));
        settle();
        for (SyncDesk *desk : {&a(), &b()}) {
            QCOMPARE(confidedTo(*desk), QStringLiteral("后一版"));
            QCOMPARE(openOf(*desk).size(), 0);
        }
    }

    void aConfidentialRecordComesBack()
    {
        const qint64 record = confide();
        const qint64 there = b().single(QStringLiteral("SELECT id FROM mentor_confidence")).toLongLong();
        HK_VERIFY(a().write([record](Writer &writer) { return deleteRow(writer, "mentor_confidence", record); }));
        QVERIFY(b().change("mentor_confidence", there, {{QStringLiteral("text"), QStringLiteral("后一版")}}));
        HK_VERIFY(a().synchronise(*m_server));
        settle();
        const QList<Conflict> conflicts = openOf(a());
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().kind, ConflictKind::Deleted);
        HK_VERIFY(resolve(a(), {conflicts.first().id, ConflictSide::Mine}));
        settle();
        QCOMPARE(confidedTo(b()), QStringLiteral("后一版"));
    }

    // Of a confidential record that is gone only whoever wrote it there learns, whatever else an account sees.
    void aGoneConfidentialRecordIsNobodyElses()
    {
        const qint64 record = confide();
        const qint64 there = b().single(QStringLiteral("SELECT id FROM mentor_confidence")).toLongLong();
        HK_VERIFY(a().write([record](Writer &writer) { return deleteRow(writer, "mentor_confidence", record); }));
        QVERIFY(b().change("mentor_confidence", there, {{QStringLiteral("text"), QStringLiteral("后一版")}}));
        HK_VERIFY(a().synchronise(*m_server));
        settle();
        Sight all;
        all.read = all.write = {Area::Common, Area::People, Area::Confidences};
        all.classes = {FieldClass::Basic, FieldClass::Contact, FieldClass::Sensitive, FieldClass::Confidential};
        Viewer viewer;
        viewer.account = QByteArray(16, 'p');
        viewer.name = QStringLiteral("心理老师");
        viewer.sights = {all};
        HK_VERIFY(a().database().setViewer(viewer, a().keys()).result());
        QCOMPARE(openOf(a()).size(), 0);
        viewer.sights = {};
        viewer.everything = true;
        HK_VERIFY(a().database().setViewer(viewer, a().keys()).result());
        QCOMPARE(openOf(a()).size(), 0);
    }

    // A private ticket is known to be there by whoever has the building; what it says, and which version stands, is others' affair.
    void whatIsWithheldIsDecidedByOthers()
    {
        const qint64 ticket = a().add("ticket", privateTicket());
        QVERIFY(ticket);
        settle();
        const qint64 there = b().single(QStringLiteral("SELECT id FROM ticket")).toLongLong();
        QVERIFY(a().change("ticket", ticket, {{QStringLiteral("description"), QStringLiteral("她说不想再读书了")}}));
        QVERIFY(b().change("ticket", there, {{QStringLiteral("description"), QStringLiteral("她想休学")}}));
        HK_VERIFY(a().synchronise(*m_server));
        settle();
        Sight all;
        all.read = all.write = {Area::Common, Area::People, Area::Places, Area::Tickets};
        all.classes = {FieldClass::Basic, FieldClass::Contact, FieldClass::Sensitive};
        Viewer viewer;
        viewer.account = QByteArray(16, 'l');
        viewer.name = QStringLiteral("刘敏");
        viewer.sights = {all};
        HK_VERIFY(a().database().setViewer(viewer).result());
        const QList<Conflict> conflicts = openOf(a());
        QCOMPARE(conflicts.size(), 1);
        QVERIFY(conflicts.first().withheld);
        for (const ConflictField &field : conflicts.first().fields) {
            QVERIFY(field.closed && !field.mine.isValid() && !field.theirs.isValid());
            QCOMPARE(field.mineText, closedMark());
        }
        for (const ConflictSide side : {ConflictSide::Server, ConflictSide::Mine})
            QVERIFY(!resolve(a(), {conflicts.first().id, side}).ok());
        viewer.name = QStringLiteral("陈静");
        HK_VERIFY(a().database().setViewer(viewer).result());
        QCOMPARE(fieldOf(openOf(a()).first(), "description").mineText, QStringLiteral("她想休学"));
        HK_VERIFY(resolve(a(), {conflicts.first().id, ConflictSide::Mine}));
        QCOMPARE(openOf(a()).size(), 0);
    }

    // A ticket that is gone is whoever's it was, as far as that is known.
    void whatIsGoneStaysWithheld()
    {
        const qint64 ticket = a().add("ticket", privateTicket());
        settle();
        const qint64 there = b().single(QStringLiteral("SELECT id FROM ticket")).toLongLong();
        HK_VERIFY(a().write([ticket](Writer &writer) { return deleteRow(writer, "ticket", ticket); }));
        QVERIFY(b().change("ticket", there, {{QStringLiteral("description"), QStringLiteral("她想休学")}}));
        HK_VERIFY(a().synchronise(*m_server));
        settle();
        Sight all;
        all.read = all.write = {Area::Common, Area::People, Area::Places, Area::Tickets};
        all.classes = {FieldClass::Basic};
        Viewer viewer;
        viewer.account = QByteArray(16, 'l');
        viewer.name = QStringLiteral("刘敏");
        viewer.sights = {all};
        HK_VERIFY(a().database().setViewer(viewer).result());
        const QList<Conflict> conflicts = openOf(a());
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().row, 0);
        QVERIFY(conflicts.first().withheld);
        QVERIFY(fieldOf(conflicts.first(), "description").closed);
    }

private:
    // A record on both desks, which have the school's key of it.
    qint64 confide()
    {
        const QByteArray key = KeyRing::makeKey();
        for (SyncDesk *desk : {&a(), &b()})
            desk->giveKey(key, FieldClass::Confidential);
        const qint64 record = a().add("mentor_confidence",
                                      {{QStringLiteral("student_id"), studentOf(a())},
                                       {QStringLiteral("author"), QStringLiteral("陈静")},
                                       {QStringLiteral("day"), QStringLiteral("2026-11-20")},
                                       {QStringLiteral("text"), QStringLiteral("最初")}});
        settle();
        return record;
    }
    static QString confidedTo(SyncDesk &desk)
    {
        const auto text = desk.read([](Reader &reader) -> Result<QString> {
            HK_TRY(const QVariant id, reader.single(QStringLiteral("SELECT id FROM mentor_confidence")));
            return readSecret(reader, "mentor_confidence", id.toLongLong(), "text");
        });
        return text.ok() ? *text : text.error().message;
    }
    static QVariantMap privateTicket()
    {
        return {{QStringLiteral("number"), QStringLiteral("GD-261120-001")},
                {QStringLiteral("opened_at"), qint64(1795060000000)},
                {QStringLiteral("title"), QStringLiteral("室友深夜哭泣")},
                {QStringLiteral("source"), QStringLiteral("phone")},
                {QStringLiteral("category"), QStringLiteral("other")},
                {QStringLiteral("priority"), QStringLiteral("normal")},
                {QStringLiteral("private"), 1},
                {QStringLiteral("owner"), QStringLiteral("陈静")}};
    }
    SyncDesk &a() { return *m_desks[0]; }
    SyncDesk &b() { return *m_desks[1]; }
    static qint64 studentOf(SyncDesk &desk)
    {
        return desk.single(QStringLiteral("SELECT id FROM student WHERE number = '1'")).toLongLong();
    }
    static QList<Conflict> openOf(SyncDesk &desk)
    {
        const auto conflicts = desk.read([](Reader &reader) { return openConflicts(reader, withholds); });
        return conflicts.ok() ? *conflicts : QList<Conflict>();
    }
    static ConflictField fieldOf(const Conflict &conflict, const QByteArray &name)
    {
        for (const ConflictField &field : conflict.fields) {
            if (field.field->name == name)
                return field;
        }
        return {};
    }
    static qint64 claimOf(SyncDesk &desk, const QString &number)
    {
        return desk
            .single(QStringLiteral("SELECT r.id FROM residency r JOIN student s ON s.id = r.student_id WHERE s.number = '%1'")
                        .arg(number))
            .toLongLong();
    }
    static QString livingIn(SyncDesk &desk)
    {
        return desk
            .single(QStringLiteral("SELECT s.name FROM residency r JOIN student s ON s.id = r.student_id WHERE r.state = 'active'"))
            .toString();
    }
    static Result<void> resolve(SyncDesk &desk, const ConflictDecision &decision)
    {
        return desk.write([decision](Writer &writer) { return resolveConflict(writer, decision, settleByRoster, withholds); });
    }
    int changesOf(const QString &entity)
    {
        return b().single(QStringLiteral("SELECT count(*) FROM change WHERE entity = '%1'").arg(entity)).toInt();
    }
    int changesOf(const char *entity) { return changesOf(QLatin1String(entity)); }
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            HK_VERIFY(a().synchronise(*m_server));
            HK_VERIFY(b().synchronise(*m_server));
        }
    }
    // a's values stand, b's are refused.
    void disagree()
    {
        QVERIFY(a().change(
            "student", studentOf(a()),
            {{QStringLiteral("phone"), QStringLiteral("13900001111")}, {QStringLiteral("home_region"), QStringLiteral("江苏")}}));
        QVERIFY(b().change(
            "student", studentOf(b()),
            {{QStringLiteral("phone"), QStringLiteral("13900002222")}, {QStringLiteral("home_region"), QStringLiteral("浙江")}}));
        HK_VERIFY(a().synchronise(*m_server));
        settle();
    }
    // A room of two beds, and two students.
    void furnish()
    {
        const qint64 building =
            a().add("building", {{QStringLiteral("code"), QStringLiteral("3")}, {QStringLiteral("name"), QStringLiteral("3号楼")}});
        const qint64 room =
            a().add("room", {{QStringLiteral("building_id"), building}, {QStringLiteral("number"), QStringLiteral("501")}});
        for (const char *number : {"1", "2"})
            QVERIFY(a().add("bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), QLatin1String(number)}}));
        QVERIFY(a().add("student", someone(QStringLiteral("2"), QStringLiteral("白一诺"))));
        settle();
    }
    static void house(SyncDesk &desk, int student, int bed)
    {
        const auto id = [&](const QString &sql) { return desk.single(sql).toLongLong(); };
        QVERIFY(
            desk.add("residency",
                     {{QStringLiteral("student_id"), id(QStringLiteral("SELECT id FROM student WHERE number = '%1'").arg(student))},
                      {QStringLiteral("room_id"), id(QStringLiteral("SELECT id FROM room"))},
                      {QStringLiteral("bed_id"), id(QStringLiteral("SELECT id FROM bed WHERE number = '%1'").arg(bed))},
                      {QStringLiteral("from_date"), QStringLiteral("2026-11-19")},
                      {QStringLiteral("state"), QStringLiteral("active")}}));
    }
    // One bed, given on a to 孟子涵 and on b to 白一诺, who comes second.
    void contest()
    {
        furnish();
        house(a(), 1, 1);
        house(b(), 2, 1);
        HK_VERIFY(a().synchronise(*m_server));
        settle();
    }

    SharedCatalogue m_shared;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ModelServer> m_server;
    std::vector<std::unique_ptr<SyncDesk>> m_desks;
};

QTEST_GUILESS_MAIN(ConflictsTest)
#include "test_conflicts.moc"

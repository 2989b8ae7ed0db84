// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "access/deskkeys.h"
#include "mentoring/store/confidences.h"
#include "servertest.h"
#include "sync/httptransport.h"

#include <QDirIterator>

using namespace hk;
using namespace hk::test;

namespace {

// Words that stand nowhere else.
const QString secret = QStringLiteral("保密暗记 zq-secret-7001");

// The words, or any of them, as a file or an answer may hold them.
bool holds(const QByteArray &bytes)
{
    for (const QString &text : {secret, secret.section(u' ', 0, 0), secret.section(u' ', 1, 1)}) {
        if (bytes.contains(text.toUtf8())
            || bytes.contains(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t)))))
            return true;
    }
    return false;
}

}  // namespace

// A confidential record between desks: its author and those whom it names have it, and nobody else, the server among them.
class TestConfidences : public ServerTest {
    Q_OBJECT

    // Somebody's desk, where nobody signs in, and the account that it synchronises with.
    struct Place {
        Place(TestConfidences &test, const QString &accountName, const QString &name = {})
            : folder(test.m_folder->filePath(accountName + u"-desk"_qs + name)), account(accountName), m_test(test)
        {
            if (!QDir().mkpath(folder))
                qFatal("no folder");
            desk = std::make_unique<SyncDesk>(test.m_shared, folder + u"/desk.hallkeeper"_qs);
            HK_VERIFY(openDesk(desk->database(), keychain));
        }
        void settle()
        {
            const auto line = HttpTransport::to(m_test.address());
            HK_VERIFY(line);
            const SyncAccount with{u"https://hall.example"_qs, account, ServerFixture::password()};
            const auto report = Synchronizer(desk->database(), **line, with, &keychain).run();
            HK_VERIFY(report);
            QCOMPARE(report->conflicts + report->rejected, 0);
        }
        qint64 confide(const QList<Role> &readers)
        {
            const qint64 student = desk->single(u"SELECT id FROM student"_qs).toLongLong();
            const auto made = desk->write([&](Writer &writer) { return mentoring::confide(writer, student, secret, readers); });
            if (!made.ok())
                qWarning("%s", textOf(made).constData());
            return made.ok() ? *made : 0;
        }
        QString opened(const QByteArray &uid)
        {
            const qint64 row =
                desk->single(u"SELECT id FROM mentor_confidence WHERE uid = x'%1'"_qs.arg(QString::fromLatin1(uid.toHex())))
                    .toLongLong();
            const auto text = row == 0 ? Result<QString>(QString()) : mentoring::openConfidence(desk->database(), row).result();
            return text.ok() ? *text : u"closed"_qs;
        }
        int records() { return desk->single(u"SELECT count(*) FROM main.mentor_confidence"_qs).toInt(); }
        // All that the desk ever wrote to the disk, what the rows were called among it.
        QByteArray bytes()
        {
            desk->database().waitForIdle();
            QByteArray all;
            for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
                QFile file(it.next());
                if (file.open(QIODevice::ReadOnly))
                    all += file.readAll();
            }
            return all;
        }

        QString folder;
        QString account;
        MemoryKeychain keychain;
        std::unique_ptr<SyncDesk> desk;

    private:
        TestConfidences &m_test;
    };

private slots:
    void whoItDoesNotNameNeverGetsIt()
    {
        m_server->addAccount(u"sun"_qs, u"mentor"_qs);
        m_server->addAccount(u"qian"_qs, u"mentor"_qs);
        m_server->addAccount(u"wu"_qs, u"psychologist"_qs);
        // Another mentor whom people call the same.
        HK_VERIFY(m_server->asOwner().script("UPDATE hk.account SET title = '孙教授' WHERE name IN ('sun', 'qian')"));
        Place school(*this, u"wang"_qs);
        QVERIFY(school.desk->add("student",
                                 {{u"number"_qs, u"20260001"_qs}, {u"name"_qs, u"孟子涵"_qs}, {u"status"_qs, u"enrolled"_qs}})
                != 0);
        school.settle();
        Place sun(*this, u"sun"_qs);
        Place qian(*this, u"qian"_qs);
        Place wu(*this, u"wu"_qs);
        for (Place *place : {&sun, &qian, &wu})
            place->settle();
        const qint64 rows[] = {sun.confide({}), sun.confide({Role::PsychologicalCounsellor})};
        QByteArray uids[2];
        for (int i = 0; i < 2; ++i)
            uids[i] = sun.desk->single(u"SELECT uid FROM mentor_confidence WHERE id = %1"_qs.arg(rows[i])).toByteArray();
        for (int i = 0; i < 2; ++i) {
            for (Place *place : {&sun, &school, &qian, &wu})
                place->settle();
        }
        QCOMPARE(sun.opened(uids[0]), secret);
        QCOMPARE(sun.opened(uids[1]), secret);
        QCOMPARE(wu.opened(uids[0]), QString());
        QCOMPARE(wu.opened(uids[1]), secret);
        QCOMPARE(wu.records(), 1);
        for (Place *place : {&school, &qian}) {
            QCOMPARE(place->records(), 0);
            const QByteArray bytes = place->bytes();
            QVERIFY(bytes.contains(u"孟子涵"_qs.toUtf8()));
            QVERIFY2(!holds(bytes), qPrintable(place->account));
            for (const QByteArray &uid : uids)
                QVERIFY2(!bytes.contains(uid) && !bytes.contains(uid.toHex()), qPrintable(place->account));
        }
        // Nor is it in plain words where it was written and read, or at the server.
        QVERIFY(!holds(sun.bytes()));
        QVERIFY(!holds(wu.bytes()));
        QVERIFY(!wu.bytes().contains(uids[0]));
        QVERIFY(!holds(dumped()));
        QVERIFY(!holds(m_server->log()));
        QVERIFY(dumped().contains(u"孟子涵"_qs.toUtf8()));
    }

    // A desk that does not ask itself whether it may is asked by the server.
    void whoMayReadItMayNotWriteIt()
    {
        m_server->addAccount(u"sun"_qs, u"mentor"_qs);
        m_server->addAccount(u"wu"_qs, u"psychologist"_qs);
        Place school(*this, u"wang"_qs);
        QVERIFY(school.desk->add("student",
                                 {{u"number"_qs, u"20260001"_qs}, {u"name"_qs, u"孟子涵"_qs}, {u"status"_qs, u"enrolled"_qs}})
                != 0);
        school.settle();
        Place sun(*this, u"sun"_qs);
        Place wu(*this, u"wu"_qs);
        sun.settle();
        const qint64 row = sun.confide({Role::PsychologicalCounsellor});
        const QByteArray uid = sun.desk->single(u"SELECT uid FROM mentor_confidence WHERE id = %1"_qs.arg(row)).toByteArray();
        sun.settle();
        wu.settle();
        const qint64 there = wu.desk->single(u"SELECT id FROM mentor_confidence"_qs).toLongLong();
        QVERIFY(wu.desk->change("mentor_confidence", there, {{u"readers"_qs, u"psychologist counsellor"_qs}}));
        HK_VERIFY(wu.desk->write([there](Writer &writer) { return deleteRow(writer, "mentor_confidence", there); }));
        const auto line = HttpTransport::to(address());
        HK_VERIFY(line);
        const auto report = Synchronizer(wu.desk->database(), **line,
                                         {u"https://hall.example"_qs, u"wu"_qs, ServerFixture::password()}, &wu.keychain)
                                .run();
        HK_VERIFY(report);
        QCOMPARE(report->rejected, 2);
        sun.settle();
        QCOMPARE(sun.opened(uid), secret);
        QCOMPARE(sun.desk->single(u"SELECT readers FROM mentor_confidence"_qs).toString(), u"psychologist"_qs);
    }

    // A second computer of the author has it too; who is no longer named lets it go, and the file with it.
    void itGoesWhereItsAuthorIsAndComesBack()
    {
        m_server->addAccount(u"sun"_qs, u"mentor"_qs);
        m_server->addAccount(u"wu"_qs, u"psychologist"_qs);
        Place school(*this, u"wang"_qs);
        QVERIFY(school.desk->add("student",
                                 {{u"number"_qs, u"20260001"_qs}, {u"name"_qs, u"孟子涵"_qs}, {u"status"_qs, u"enrolled"_qs}})
                != 0);
        school.settle();
        Place sun(*this, u"sun"_qs);
        Place wu(*this, u"wu"_qs);
        sun.settle();
        const qint64 row = sun.confide({Role::PsychologicalCounsellor});
        const QByteArray uid = sun.desk->single(u"SELECT uid FROM mentor_confidence WHERE id = %1"_qs.arg(row)).toByteArray();
        sun.settle();
        wu.settle();
        QCOMPARE(wu.opened(uid), secret);
        // Its author alone changes it.
        const qint64 there = wu.desk->single(u"SELECT id FROM mentor_confidence"_qs).toLongLong();
        QVERIFY(!wu.desk->write([&](Writer &writer) { return mentoring::deleteConfidence(writer, there); }).ok());
        HK_VERIFY(sun.desk->write([&](Writer &writer) { return mentoring::editConfidence(writer, row, {}, {}); }));
        sun.settle();
        wu.settle();
        QCOMPARE(wu.records(), 0);
        Place again(*this, u"sun"_qs, u"again"_qs);
        again.settle();
        QCOMPARE(again.opened(uid), secret);
    }

private:
    // Every value of every table, as pg_dump would write it.
    QByteArray dumped() const
    {
        server::Postgres owner = m_server->asOwner();
        const auto tables =
            owner.run("SELECT schemaname || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname IN ('hk', 'data')");
        QByteArray all;
        for (int i = 0; tables.ok() && i < tables->size(); ++i) {
            const auto rows = owner.run("SELECT t::text FROM " + tables->text(i, 0) + " t");
            for (int row = 0; rows.ok() && row < rows->size(); ++row)
                all += rows->text(row, 0) + '\n';
        }
        return all;
    }

    SharedCatalogue m_shared;
};

QTEST_GUILESS_MAIN(TestConfidences)
#include "test_confidences.moc"

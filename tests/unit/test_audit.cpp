// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessfile.h"

#include "access/audit.h"

using namespace hk;
using hk::test::AccessFile;

class AuditTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_file = std::make_unique<AccessFile>();
        m_file->makeOwner();
        for (int i = 0; i < 20; ++i)
            HK_VERIFY(m_file->write([&](Writer &writer) {
                AuditEntry entry;
                entry.deed = AuditDeed::Export;
                entry.subject = u"roster.students"_qs;
                entry.fields = QStringList{u"phone"_qs, u"emergency_phone"_qs};
                entry.rows = i;
                return writeAudit(writer, entry);
            }));
        QVERIFY(firstFault().isEmpty());
    }

    void tampering_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const char *sql, const char *named) {
            QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(named);
        };
        row("edited rows", "UPDATE audit_entry SET rows = 3 WHERE id = 10", "10");
        row("edited name", "UPDATE audit_entry SET name = 'x' WHERE id = 7", "7");
        row("edited time", "UPDATE audit_entry SET at = at + 1 WHERE id = 9", "9");
        row("edited outcome", "UPDATE audit_entry SET success = 0 WHERE id = 4", "4");
        row("words moved between fields",
            "UPDATE audit_entry SET subject = subject || ' phone', fields = 'emergency_phone' WHERE id = 5", "5");
        row("dropped", "DELETE FROM audit_entry WHERE id = 8", "9");
        row("first dropped", "DELETE FROM audit_entry WHERE id = 1", "2");
        row("tail cut", "DELETE FROM audit_entry WHERE id > 15", "15");
        row("everything cut", "DELETE FROM audit_entry", "0");
        row("flipped mark", "UPDATE audit_entry SET mark = zeroblob(32) WHERE id = 12", "12");
    }
    void tampering()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        QVERIFY(m_file->execute(sql));
        QVERIFY2(firstFault().contains(named), qPrintable(firstFault()));
    }

    void swappedEntriesAreFound()
    {
        QVERIFY(m_file->execute(u"UPDATE audit_entry SET id = 1000 WHERE id = 6"_qs));
        QVERIFY(m_file->execute(u"UPDATE audit_entry SET id = 6 WHERE id = 7"_qs));
        QVERIFY(m_file->execute(u"UPDATE audit_entry SET id = 7 WHERE id = 1000"_qs));
        QVERIFY(!firstFault().isEmpty());
    }

    void onlyAuditorsReadTheLog()
    {
        HK_VERIFY(m_file->write([](Writer &writer) {
            return addAccount(writer, {u"shen"_qs, u"沈审计"_qs, u"quiet river bend"_qs, {{Role::Auditor, {}}}});
        }));
        HK_VERIFY(m_file->write([](Writer &writer) {
            return addAccount(writer, {u"guan"_qs, u"管理员"_qs, u"quiet river bank"_qs, {{Role::Administrator, {}}}});
        }));
        QVERIFY(m_file->signIn(u"guan"_qs, u"quiet river bank"_qs).account);
        const auto reading = [](Reader &reader) { return auditEntries(reader, {}, 100); };
        QVERIFY(!m_file->read(reading).ok());
        const auto own = m_file->read([](Reader &reader) { return ownSignIns(reader, 10); });
        HK_VERIFY(own);
        QCOMPARE(own->size(), 1);
        QVERIFY(m_file->signIn(u"shen"_qs, u"quiet river bend"_qs).account);
        const auto entries = m_file->read(reading);
        HK_VERIFY(entries);
        QCOMPARE(entries->first().deed, AuditDeed::SignIn);
        QCOMPARE(entries->first().name, u"沈审计"_qs);
        QVERIFY(entries->size() > 24);
    }

    void failedSignInsAreWrittenDown()
    {
        HK_VERIFY(signOut(m_file->database()).result());
        (void)m_file->signIn(u"zhou"_qs, u"wrong"_qs);
        (void)m_file->signIn(u"zhou"_qs, AccessFile::ownerPassword());
        const auto own = m_file->read([](Reader &reader) { return ownSignIns(reader, 2); });
        HK_VERIFY(own);
        QVERIFY(own->at(0).success);
        QVERIFY(!own->at(1).success);
        QVERIFY(firstFault().isEmpty());
    }

private:
    QString firstFault()
    {
        const auto fault = m_file->read([](Reader &reader) { return checkAudit(reader); });
        return fault.ok() && fault->fault ? fault->fault->subject : QString();
    }

    std::unique_ptr<AccessFile> m_file;
};

QTEST_GUILESS_MAIN(AuditTest)
#include "test_audit.moc"

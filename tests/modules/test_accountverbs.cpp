// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/workbook.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace {

const QByteArray zhou = "three blue doors\n";
const QByteArray lin = "green tea 88 cups\n";

}  // namespace

// Accounts as the command line meets them: nobody gets past their rights with it.
class AccountVerbsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    struct Answer {
        int exitCode = -1;
        QJsonValue json;
        QString error;
    };
    Answer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start(QStringLiteral(HK_BIN_DIR "/hallkeeper-cli"),
                      QStringList{u"--db"_qs, m_file, u"--lang"_qs, u"en"_qs, u"--json"_qs} + arguments);
        process.write(input);
        process.closeWriteChannel();
        Answer answer;
        if (!process.waitForFinished(50000))
            return answer;
        answer.exitCode = process.exitCode();
        answer.json = QJsonDocument::fromJson('[' + process.readAllStandardOutput() + ']').array().at(0);
        answer.error = QString::fromUtf8(process.readAllStandardError());
        return answer;
    }
    Answer as(const char *name, const QByteArray &password, const QStringList &arguments, const QByteArray &more = {}) const
    {
        return run(QStringList{u"--user"_qs, QString::fromLatin1(name), u"--password-stdin"_qs} + arguments, password + more);
    }

private slots:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"a.sqlite"_qs);
        QCOMPARE(run({u"init"_qs}).exitCode, 0);
        QCOMPARE(run({u"import"_qs, u"roster"_qs, QStringLiteral(HK_TEST_DATA "/roster-clean.xlsx")}).exitCode, 0);
        QCOMPARE(run({u"find"_qs, u"2"_qs}).exitCode, 0);
        QCOMPARE(run({u"user"_qs, u"add"_qs, u"lin"_qs, u"--role"_qs, u"counsellor"_qs}, lin).exitCode, 1);
        const Answer owner = run({u"user"_qs, u"add"_qs, u"zhou"_qs, u"--role"_qs, u"owner"_qs}, zhou);
        QCOMPARE(owner.exitCode, 0);
        m_recoveryCode = owner.json[u"recovery_code"_qs].toString().toUtf8();
        QCOMPARE(m_recoveryCode.size(), 41);
        m_building =
            as("zhou", zhou, {u"occupancy"_qs, u"--by"_qs, u"building"_qs}).json.toArray().at(0)[u"building"_qs].toString();
        QVERIFY(!m_building.isEmpty());
    }

    void whoIsNotKnownGetsNothing()
    {
        for (const QStringList &verb : {QStringList{u"find"_qs, u"2"_qs},
                                        {u"check"_qs},
                                        {u"undo"_qs},
                                        {u"import"_qs, u"list"_qs},
                                        {u"occupancy"_qs},
                                        {u"user"_qs, u"list"_qs},
                                        {u"audit"_qs}}) {
            const Answer stranger = run(verb);
            QCOMPARE(stranger.exitCode, 1);
            QVERIFY(stranger.json.isUndefined() || stranger.json.isNull());
            QCOMPARE(as("nobody", zhou, verb).exitCode, 1);
        }
        // A few wrong passwords are free.
        for (int i = 0; i < 3; ++i)
            QCOMPARE(as("zhou", "wrong\n", {u"find"_qs, u"2"_qs}).exitCode, 1);
        QCOMPARE(as("zhou", zhou, {u"find"_qs, u"2"_qs}).exitCode, 0);
    }

    void aFileGoesToAStudentAndComesBack()
    {
        const QString number = u"202301900000"_qs;
        const QString path = m_folder.filePath(u"申请.pdf"_qs);
        QFile pdf(path);
        QVERIFY(pdf.open(QIODevice::WriteOnly) && pdf.write("%PDF-1.7 mark") > 0);
        pdf.close();
        const Answer added = as("zhou", zhou, {u"file"_qs, u"add"_qs, number, path});
        QVERIFY2(added.exitCode == 0, qPrintable(added.error));
        QCOMPARE(as("zhou", zhou, {u"file"_qs, u"add"_qs, number, path}).exitCode, 1);
        QCOMPARE(as("zhou", zhou, {u"file"_qs, u"add"_qs, u"0"_qs, path}).exitCode, 1);
        QCOMPARE(as("zhou", zhou, {u"file"_qs, u"send"_qs, number, path}).exitCode, 2);
        const QJsonArray listed = as("zhou", zhou, {u"file"_qs, u"list"_qs, number}).json.toArray();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.at(0)[u"name"_qs].toString(), u"申请.pdf"_qs);
        QCOMPARE(listed.at(0)[u"here"_qs].toBool(), true);
        const QString copy = m_folder.filePath(u"copy.pdf"_qs);
        QCOMPARE(as("zhou", zhou, {u"file"_qs, u"save"_qs, number, u"申请.pdf"_qs, copy}).exitCode, 0);
        QFile saved(copy);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("%PDF-1.7 mark"));
        QCOMPARE(as("zhou", zhou, {u"file"_qs, u"save"_qs, number, u"申请.pdf"_qs, copy}).exitCode, 1);
        // Somebody without sensitive fields knows that there is one, and no more.
        QCOMPARE(as("zhou", zhou, {u"user"_qs, u"add"_qs, u"he"_qs, u"--role"_qs, u"mentor"_qs}, lin).exitCode, 0);
        QCOMPARE(as("he", lin, {u"user"_qs, u"own-password"_qs}, "brown tea 77 cups\n").exitCode, 0);
        const QByteArray he = "brown tea 77 cups\n";
        const QJsonArray closed = as("he", he, {u"file"_qs, u"list"_qs, number}).json.toArray();
        QCOMPARE(closed.size(), 1);
        QVERIFY(closed.at(0)[u"name"_qs].isNull());
        QCOMPARE(as("he", he, {u"file"_qs, u"save"_qs, number, u"申请.pdf"_qs, m_folder.filePath(u"c.pdf"_qs)}).exitCode, 1);
        QCOMPARE(as("zhou", zhou, {u"check"_qs}).exitCode, 0);
    }

    void aManagerSeesTheOwnBuildingOnly()
    {
        const Answer made =
            as("zhou", zhou, {u"user"_qs, u"add"_qs, u"wu"_qs, u"--role"_qs, u"building-manager"_qs, u"--building"_qs, m_building},
               lin);
        QVERIFY2(made.exitCode == 0, qPrintable(made.error));
        // A password that somebody else has set is not good for work.
        QCOMPARE(as("wu", lin, {u"find"_qs, u"2"_qs}).exitCode, 1);
        QCOMPARE(as("wu", lin, {u"user"_qs, u"own-password"_qs}, "brown tea 77 cups\n").exitCode, 0);
        const QByteArray wu = "brown tea 77 cups\n";
        const QJsonArray hits = as("wu", wu, {u"find"_qs, u"2"_qs}).json.toArray();
        QVERIFY(!hits.isEmpty());
        int students = 0;
        for (const QJsonValue &hit : hits) {
            if (hit[u"kind"_qs] == u"student"_qs) {
                QCOMPARE(hit[u"building"_qs].toString(), m_building);
                ++students;
            }
        }
        const QString out = m_folder.filePath(u"wu.xlsx"_qs);
        QCOMPARE(as("wu", wu, {u"export"_qs, u"students"_qs, u"--out"_qs, out}).json[u"rows"_qs].toInt(), students);
        QCOMPARE(as("wu", wu, {u"import"_qs, u"roster"_qs, QStringLiteral(HK_TEST_DATA "/roster-clean.xlsx")}).exitCode, 1);
        QCOMPARE(as("wu", wu, {u"backup"_qs, u"--out"_qs, m_folder.filePath(u"b.hkbackup"_qs)}).exitCode, 1);
        QCOMPARE(as("wu", wu, {u"check"_qs}).exitCode, 1);
        QCOMPARE(as("wu", wu, {u"user"_qs, u"list"_qs}).exitCode, 1);
        QCOMPARE(as("wu", wu, {u"audit"_qs}).exitCode, 1);
        QCOMPARE(as("wu", wu, {u"undo"_qs}).exitCode, 1);
        QCOMPARE(as("wu", wu, {u"import"_qs, u"undo"_qs, u"1"_qs}).exitCode, 1);
        QVERIFY(as("wu", wu, {u"import"_qs, u"list"_qs}).json.toArray().isEmpty());
    }

    // In an invented school, which has departments.
    void aHandlerIsOfADepartment()
    {
        const QString school = m_file;
        const auto back = qScopeGuard([&] { m_file = school; });
        m_file = m_folder.filePath(u"invented.sqlite"_qs);
        QCOMPARE(run({u"init"_qs, u"--demo"_qs, u"small"_qs}).exitCode, 0);
        QCOMPARE(run({u"user"_qs, u"add"_qs, u"zhou"_qs, u"--role"_qs, u"owner"_qs}, zhou).exitCode, 0);
        const QStringList add{u"user"_qs, u"add"_qs, u"wu"_qs, u"--role"_qs, u"handler"_qs};
        const Answer nowhere = as("zhou", zhou, add, lin);
        QCOMPARE(nowhere.exitCode, 1);
        QVERIFY2(nowhere.error.contains(u"department"_qs), qPrintable(nowhere.error));
        QCOMPARE(as("zhou", zhou, add + QStringList{u"--building"_qs, u"1号楼"_qs}, lin).exitCode, 1);
        const Answer unknown = as("zhou", zhou, add + QStringList{u"--department"_qs, u"月球部"_qs}, lin);
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.error.contains(u"月球部"_qs), qPrintable(unknown.error));
        const QStringList inDepartment{u"--department"_qs, u"后勤维修中心"_qs};
        const Answer made = as("zhou", zhou, add + inDepartment, lin);
        QVERIFY2(made.exitCode == 0, qPrintable(made.error));
        QCOMPARE(
            as("zhou", zhou, QStringList{u"user"_qs, u"grant"_qs, u"wu"_qs, u"--role"_qs, u"chief"_qs} + inDepartment).exitCode, 1);
        const QJsonArray accounts = as("zhou", zhou, {u"user"_qs, u"list"_qs}).json.toArray();
        QCOMPARE(accounts.at(0)[u"grants"_qs].toArray(),
                 (QJsonArray{QJsonObject{{u"role"_qs, u"handler"_qs}, {u"scope"_qs, u"后勤维修中心"_qs}}}));
        QCOMPARE(as("wu", lin, {u"user"_qs, u"own-password"_qs}, "brown tea 77 cups\n").exitCode, 0);
        // Places, and nobody.
        const QJsonArray hits = as("wu", "brown tea 77 cups\n", {u"find"_qs, u"1"_qs}).json.toArray();
        QVERIFY(!hits.isEmpty());
        for (const QJsonValue &hit : hits)
            QVERIFY(hit[u"kind"_qs] != u"student"_qs);
    }

    void theAuditorReadsWhatWasGivenOut()
    {
        QCOMPARE(as("zhou", zhou, {u"user"_qs, u"add"_qs, u"shen"_qs, u"--role"_qs, u"auditor"_qs}, lin).exitCode, 0);
        QCOMPARE(as("shen", lin, {u"user"_qs, u"own-password"_qs}, "quiet river bend\n").exitCode, 0);
        const QByteArray shen = "quiet river bend\n";
        const QString out = m_folder.filePath(u"zhou.xlsx"_qs);
        QCOMPARE(as("zhou", zhou, {u"export"_qs, u"students"_qs, u"--out"_qs, out, u"--level"_qs, u"internal"_qs}).exitCode, 0);
        QCOMPARE(as("zhou", zhou, {u"export"_qs, u"students"_qs, u"--out"_qs, out}).exitCode, 0);
        const QJsonArray log = as("shen", shen, {u"audit"_qs, u"--of"_qs, u"zhou"_qs}).json.toArray();
        QList<QJsonArray> exported;
        for (const QJsonValue &entry : log) {
            if (entry[u"deed"_qs] == u"export"_qs)
                exported << entry[u"fields"_qs].toArray();
        }
        QCOMPARE(exported.size(), 2);
        QVERIFY(exported.at(0).contains(u"phone"_qs));
        QVERIFY(exported.at(1).isEmpty());
        QVERIFY(as("shen", shen, {u"find"_qs, u"2"_qs}).json.toArray().isEmpty());
        QCOMPARE(as("zhou", zhou, {u"check"_qs}).exitCode, 0);
    }

    void theLastOneWhoAdministersStays()
    {
        QCOMPARE(as("zhou", zhou, {u"user"_qs, u"close"_qs, u"zhou"_qs}).exitCode, 1);
        QCOMPARE(as("zhou", zhou, {u"user"_qs, u"grant"_qs, u"zhou"_qs, u"--role"_qs, u"mentor"_qs}).exitCode, 1);
        QCOMPARE(as("zhou", zhou, {u"user"_qs, u"add"_qs, u"x1"_qs, u"--role"_qs, u"king"_qs}, lin).exitCode, 1);
    }

    // With a Secret Service, which a CTest entry of its own starts, and without one.
    void thePasswordIsRemembered()
    {
        const QStringList unattended{u"--user"_qs, u"zhou"_qs, u"find"_qs, u"2"_qs};
        QCOMPARE(run(unattended).exitCode, 1);
        const Answer remembered = as("zhou", zhou, {u"user"_qs, u"remember"_qs});
        if (!qEnvironmentVariableIsSet("HK_SECRET_SERVICE")) {
            QCOMPARE(remembered.exitCode, 1);
            QVERIFY(remembered.error.contains(u"keychain"_qs));
            QVERIFY(!QDir(m_folder.path()).entryList(QDir::Files).contains(u"password"_qs));
            return;
        }
        QVERIFY2(remembered.exitCode == 0, qPrintable(remembered.error));
        QVERIFY(!run(unattended).json.toArray().isEmpty());
        QCOMPARE(run({u"--user"_qs, u"shen"_qs, u"find"_qs, u"2"_qs}).exitCode, 1);
        // The log is sealed from the first start on: nothing that could not be vouched for.
        QCOMPARE(as("zhou", zhou, {u"check"_qs}).json.toArray(), QJsonArray());
        QCOMPARE(as("zhou", zhou, {u"user"_qs, u"forget"_qs}).exitCode, 0);
        QCOMPARE(run(unattended).exitCode, 1);
    }

    void aStudentGetsTheirOwnData()
    {
        const QJsonArray hits = as("zhou", zhou, {u"find"_qs, u"2"_qs}).json.toArray();
        QString number;
        for (const QJsonValue &hit : hits) {
            if (hit[u"kind"_qs] == u"student"_qs)
                number = hit[u"number"_qs].toString();
        }
        QVERIFY(!number.isEmpty());
        const QString out = m_folder.filePath(u"own.xlsx"_qs);
        QCOMPARE(as("zhou", zhou, {u"person-data"_qs, number}).exitCode, 2);
        QCOMPARE(as("zhou", zhou, {u"person-data"_qs, u"nobody"_qs, u"--out"_qs, out}).exitCode, 1);
        const Answer given = as("zhou", zhou, {u"person-data"_qs, number, u"--out"_qs, out});
        QVERIFY2(given.exitCode == 0, qPrintable(given.error));
        const auto sheets = hk::readWorkbook(out);
        QVERIFY(sheets.ok());
        QStringList texts;
        for (const hk::Sheet &sheet : *sheets) {
            for (const hk::CellRow &row : sheet.rows) {
                for (const hk::Cell &cell : row)
                    texts << cell.text;
            }
        }
        QVERIFY(texts.contains(number));
        // Nobody else's number is in it.
        for (const QJsonValue &hit : hits) {
            if (hit[u"kind"_qs] == u"student"_qs && hit[u"number"_qs].toString() != number)
                QVERIFY(!texts.contains(hit[u"number"_qs].toString()));
        }
        const QString wus = m_folder.filePath(u"wu-own.xlsx"_qs);
        QCOMPARE(as("shen", "quiet river bend\n", {u"person-data"_qs, number, u"--out"_qs, wus}).exitCode, 1);
        QVERIFY(!QFile::exists(wus));
    }

    void aForgottenPasswordIsSetAnew()
    {
        QCOMPARE(run({u"user"_qs, u"recover"_qs, u"zhou"_qs}, "123\nblue doors are three\n").exitCode, 1);
        const Answer recovered = run({u"user"_qs, u"recover"_qs, u"zhou"_qs}, m_recoveryCode + "\nblue doors are three\n");
        QVERIFY2(recovered.exitCode == 0, qPrintable(recovered.error));
        QVERIFY(recovered.json[u"recovery_code"_qs].toString().toUtf8() != m_recoveryCode);
        QCOMPARE(as("zhou", zhou, {u"find"_qs, u"2"_qs}).exitCode, 1);
        QCOMPARE(as("zhou", "blue doors are three\n", {u"find"_qs, u"2"_qs}).exitCode, 0);
        QCOMPARE(run({u"user"_qs, u"recover"_qs, u"zhou"_qs}, m_recoveryCode + "\nthree blue doors\n").exitCode, 1);
        const Answer fresh = as("zhou", "blue doors are three\n", {u"user"_qs, u"recovery-code"_qs});
        QCOMPARE(fresh.json[u"recovery_code"_qs].toString().size(), 41);
    }

private:
    QByteArray m_recoveryCode;
    QString m_building;
};

QTEST_GUILESS_MAIN(AccountVerbsTest)
#include "test_accountverbs.moc"

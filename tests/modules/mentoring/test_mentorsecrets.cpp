// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentordesk.h"

#include "access/signin.h"
#include "base/log.h"
#include "mentoring/exchange/booklet.h"
#include "mentoring/exchange/quotareport.h"
#include "mentoring/store/confidences.h"
#include "mentoring/store/notes.h"
#include "mentoring/store/search.h"
#include "module/listexport.h"
#include "module/personreport.h"
#include "sheets/workbook.h"
#include "storage/backup.h"
#include "storage/files/filestore.h"
#include "storage/searchindex.h"

#include <QBuffer>
#include <QDirIterator>

using namespace hk;
using namespace hk::mentoring;
using hk::test::MentorDesk;

namespace {

constexpr int planted = 50;

// Words that stand nowhere else, in Chinese and Latin letters.
QString mark(int i)
{
    return QStringLiteral("保密暗记%1 zq-secret-%2").arg(QChar(char16_t(0x4e00 + 137 * i))).arg(7000 + i);
}

}  // namespace

// What is confidential can be found nowhere: not in the data file, what SQLite writes beside it, backups, exports, logs, searches
// or undo texts. With accounts, as a desk has them.
class MentorSecretsTest : public QObject {
    Q_OBJECT

    MentorDesk m_desk;
    QList<qint64> m_records;

    void signIn(const QString &name, const QString &password)
    {
        const auto came = hk::signIn(m_desk.database(), name, password).result();
        HK_VERIFY(came);
        QVERIFY2(came->account, qPrintable(came->refusal));
    }
    // Every file of the folder and below it, byte by byte.
    void verifyNoMarks(const QString &folder)
    {
        int files = 0;
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            ++files;
            for (int i = 0; i < planted; ++i) {
                // The whole, and each half of it alone.
                for (const QString &text : {mark(i), mark(i).section(u' ', 0, 0), mark(i).section(u' ', 1, 1)}) {
                    QVERIFY2(!bytes.contains(text.toUtf8()), qPrintable(file.fileName()));
                    QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
                    QVERIFY2(!bytes.contains(wide), qPrintable(file.fileName()));
                    // The same with the bytes of each sign turned around.
                    for (qsizetype at = 0; at + 1 < wide.size(); at += 2)
                        std::swap(wide[at], wide[at + 1]);
                    QVERIFY2(!bytes.contains(wide), qPrintable(file.fileName()));
                }
            }
        }
        QVERIFY(files > 0);
    }
    QString sheetTexts(const QString &path)
    {
        QString all;
        const auto sheets = readWorkbook(path);
        for (const Sheet &sheet : sheets.ok() ? *sheets : std::vector<Sheet>()) {
            for (const CellRow &row : sheet.rows) {
                for (const Cell &cell : row)
                    all += cell.text + u'\n';
            }
        }
        return all;
    }

    // What the change log tells whoever has signed in, of all that was done.
    QList<OperationInfo> operations()
    {
        QList<OperationInfo> all;
        m_unitTexts.clear();
        const qint64 last = m_desk.single(u"SELECT max(id) FROM change_unit"_qs).toLongLong();
        for (qint64 unit = 1; unit <= last; ++unit) {
            const auto told = m_desk.read([&](Reader &reader) { return operationsOf(reader, unit); });
            const auto text = m_desk.read([&](Reader &reader) { return describeUnit(reader, unit); });
            all += told.ok() ? *told : QList<OperationInfo>();
            m_unitTexts << (text.ok() ? text->text : QString());
        }
        return all;
    }

    QStringList m_unitTexts;

private slots:
    void initTestCase()
    {
        startLog(m_desk.folder() + QStringLiteral("/logs"));
        HK_VERIFY(m_desk.open());
        HK_VERIFY(openForOwner(m_desk.database()));
        HK_VERIFY(m_desk.write([](Writer &writer) {
            return makeOwner(writer, {u"zhou"_qs, u"周主任"_qs, u"three blue doors"_qs, {}});
        }));
        signIn(u"zhou"_qs, u"three blue doors"_qs);
        HK_VERIFY(m_desk.write([](Writer &writer) -> Result<void> {
            HK_CHECK(addAccount(
                writer,
                {u"sun"_qs, u"孙教授"_qs, u"green tea 88 cups"_qs, {{Role::Mentor, {ScopeKind::Person, {}, u"孙教授"_qs}}}}));
            HK_CHECK(
                addAccount(writer, {u"wang"_qs, u"王心理"_qs, u"green tea 88 cups"_qs, {{Role::PsychologicalCounsellor, {}}}}));
            HK_CHECK(addAccount(writer, {u"admin"_qs, u"管理员"_qs, u"green tea 88 cups"_qs, {{Role::Administrator, {}}}}));
            return {};
        }));
        HK_VERIFY(m_desk.pair(0, 0, QDate(2026, 9, 1)));
        signIn(u"sun"_qs, u"green tea 88 cups"_qs);
        for (int i = 0; i < planted; ++i) {
            const auto made = m_desk.database()
                                  .write({.verb = "mentoring.confide"},
                                         [&](Writer &writer) {
                                             return confide(writer, m_desk.student[0], mark(i), {Role::PsychologicalCounsellor});
                                         })
                                  .result();
            HK_VERIFY(made);
            m_records << *made;
        }
        HK_VERIFY(m_desk.write(
            [&](Writer &writer) { return editConfidence(writer, m_records[1], mark(2), {Role::PsychologicalCounsellor}); }));
        HK_VERIFY(undoLast(m_desk.database()).result());
        // A note that only some may read is one of them.
        HK_VERIFY(m_desk.write([&](Writer &writer) {
            return writeNote(writer, m_desk.student[0], {u"study"_qs, mark(12), QList<Role>{Role::PsychologicalCounsellor}});
        }));
        HK_VERIFY(m_desk.write([&](Writer &writer) { return deleteConfidence(writer, m_records[3]); }));
        HK_VERIFY(undoLast(m_desk.database()).result());
    }

    void itsReadersOpenIt()
    {
        for (const char16_t *name : {u"sun", u"wang"}) {
            signIn(QString::fromUtf16(name), u"green tea 88 cups"_qs);
            const auto text = openConfidence(m_desk.database(), m_records[7]).result();
            HK_VERIFY(text);
            QCOMPARE(*text, mark(7));
        }
        for (const char16_t *name : {u"admin"}) {
            signIn(QString::fromUtf16(name), u"green tea 88 cups"_qs);
            QVERIFY(!openConfidence(m_desk.database(), m_records[7]).result().ok());
        }
        signIn(u"zhou"_qs, u"three blue doors"_qs);
        QVERIFY(!openConfidence(m_desk.database(), m_records[7]).result().ok());
    }

    void nowhereInTheFiles()
    {
        signIn(u"wang"_qs, u"green tea 88 cups"_qs);
        // An error and an opening leave nothing in the log either.
        (void)openConfidence(m_desk.database(), 999'999).result();
        (void)openConfidence(m_desk.database(), m_records[9]).result();
        m_desk.database().waitForIdle();
        verifyNoMarks(m_desk.folder());
        // What is not confidential is found in this way.
        QFile file(m_desk.path());
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains(u"孟子涵"_qs.toUtf8()));
        // A file that is attached and says the same lies there encrypted, and the backup takes it as it is.
        QBuffer paper;
        paper.setData(QByteArray("%PDF-1.4\n") + mark(11).toUtf8() + "\n%%EOF\n");
        QVERIFY(paper.open(QIODevice::ReadOnly));
        const auto taken = m_desk.read([&](Reader &reader) {
            return FileStore(reader.dataFile()).take(paper, u"记录.pdf"_qs, reader.keys(), FieldClass::Confidential);
        });
        HK_VERIFY(taken);
        QVERIFY(FileStore(m_desk.path()).has(taken->sha256));
        verifyNoMarks(m_desk.folder());
        const QString backup = m_desk.folder() + QStringLiteral("/backup.hkb");
        signIn(u"zhou"_qs, u"three blue doors"_qs);
        HK_VERIFY(writeBackup(m_desk.database(), backup).result());
        verifyNoMarks(m_desk.folder());
        m_desk.close();
        verifyNoMarks(m_desk.folder());
        HK_VERIFY(m_desk.reopen());
    }

    void nowhereInExports()
    {
        for (const char16_t *name : {u"sun", u"zhou"}) {
            signIn(QString::fromUtf16(name), name[0] == u'z' ? u"three blue doors"_qs : u"green tea 88 cups"_qs);
            QString all;
            for (const char *list : {"mentoring.meetings", "mentoring.pairings", "mentoring.followUps", "roster.students"}) {
                ExportOrder order{{list}, {}, {}, m_desk.folder() + QStringLiteral("/list.xlsx")};
                order.level = name[0] == u'z' ? ExportLevel::Whole : ExportLevel::Internal;
                HK_VERIFY(exportAndRecord(m_desk.database(), order, {}).result());
                all += sheetTexts(order.path);
            }
            const QString path = m_desk.folder() + QStringLiteral("/booklet.xlsx");
            HK_VERIFY(m_desk.read([&](Reader &reader) -> Result<int> {
                HK_TRY(const Booklet booklet, readBooklet(reader, m_desk.mentor[0], QDate(2026, 9, 1), QDate(2026, 11, 1)));
                return writeBooklet(path, booklet, {});
            }));
            all += sheetTexts(path);
            QVERIFY(all.contains(u"孟子涵"_qs));
            for (int i = 0; i < planted; ++i)
                QVERIFY(!all.contains(mark(i).section(u' ', 1, 1)));
        }
        // The file of a student's own data says that they are left out.
        signIn(u"zhou"_qs, u"three blue doors"_qs);
        const QString own = m_desk.folder() + QStringLiteral("/person.xlsx");
        const auto records = [this](Reader &reader, qint64 student) { return m_desk.module().recordsOf(reader, student); };
        HK_VERIFY(writePersonReport(m_desk.database(), records, {}, {m_desk.student[0], own, {}, 0}).result());
        QVERIFY(!sheetTexts(own).contains(u"zq-secret"_qs));
        QVERIFY(sheetTexts(own).contains(u"Confidential records are left out"_qs));
        verifyNoMarks(m_desk.folder());
    }

    void nowhereInSearchesAndUndoTexts()
    {
        signIn(u"sun"_qs, u"green tea 88 cups"_qs);
        for (const QString &words : {mark(4), u"zq"_qs, u"保密暗记"_qs}) {
            QVERIFY(m_desk.read([&](Reader &reader) { return searchTalks(reader, {words, 20}); })->isEmpty());
            QVERIFY(m_desk.read([&](Reader &reader) { return searchRows(reader, "mentor_confidence", words, 20); })->empty());
        }
        const QList<OperationInfo> all = operations();
        QVERIFY(!all.isEmpty());
        for (const OperationInfo &each : all)
            QVERIFY(!each.after.contains(u"zq-secret"_qs) && !each.before.contains(u"zq-secret"_qs)
                    && !each.row.contains(u"zq-"_qs));
        for (const QString &text : m_unitTexts)
            QVERIFY2(!text.contains(u"zq-secret"_qs), qPrintable(text));
    }

    // Others do not see in the history that there was something either.
    void othersSeeNoTrace()
    {
        signIn(u"admin"_qs, u"green tea 88 cups"_qs);
        for (const OperationInfo &each : operations())
            QVERIFY2(!each.entity.contains(u"onfidential"_qs), qPrintable(each.row));
    }
};

QTEST_GUILESS_MAIN(MentorSecretsTest)
#include "test_mentorsecrets.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/accessschema.h"
#include "access/signin.h"
#include "module/listexport.h"
#include "roster/rostermodule.h"
#include "sheets/workbook.h"
#include "storage/corecatalogue.h"
#include "storage/rows.h"
#include "storage/searchindex.h"
#include "storage/undo/units.h"
#include "support/resulttext.h"

#include <QTemporaryDir>

using namespace hk;

namespace {

constexpr int planted = 50;

QString mark(int i)
{
    return QStringLiteral("11010120050101%1X").arg(1000 + i);
}

}  // namespace

// Encrypted fields: the identity number of students, on a desk whose owner has an account.
class SecretsTest : public QObject {
    Q_OBJECT

    template <class Job> auto write(Job job) { return m_database->write({}, std::move(job)).result(); }
    template <class Job> auto read(Job job) { return m_database->read(std::move(job)).result(); }

private slots:
    void initTestCase()
    {
        HK_VERIFY(declareCore(m_catalogue));
        HK_VERIFY(m_module.declare(m_catalogue));
        open();
        HK_VERIFY(openForOwner(*m_database));
        HK_VERIFY(write([](Writer &writer) { return makeOwner(writer, {u"zhou"_qs, u"周主任"_qs, u"three blue doors"_qs, {}}); }));
        signIn(u"zhou"_qs, u"three blue doors"_qs);
        for (int i = 0; i < planted; ++i) {
            const auto id = write([&](Writer &writer) {
                return insertRow(writer, "student",
                                 {{u"number"_qs, QString::number(20250000 + i)},
                                  {u"name"_qs, QStringLiteral("学生%1").arg(i)},
                                  {u"status"_qs, u"enrolled"_qs},
                                  {u"identity_number"_qs, mark(i)}});
            });
            HK_VERIFY(id);
            m_students << *id;
        }
        for (const auto &[name, role] : {std::pair(u"lin"_qs, Role::Counsellor), std::pair(u"wu"_qs, Role::BuildingManager)}) {
            HK_VERIFY(write([&](Writer &writer) {
                return addAccount(writer, {name, name, u"green tea 88 cups"_qs, {{role, {}}}});
            }));
        }
    }
    void init() { signIn(u"zhou"_qs, u"three blue doors"_qs); }

    void theFileHoldsNoPlainText()
    {
        HK_VERIFY(write([&](Writer &writer) {
            return updateRow(writer, "student", m_students[0], {{u"identity_number"_qs, u"changed once"_qs}});
        }));
        HK_VERIFY(undoLast(*m_database).result());
        const QDir folder(m_folder.path());
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (int i = 0; i < planted; ++i) {
                const QString text = mark(i);
                QVERIFY2(!bytes.contains(text.toUtf8()), qPrintable(name));
                QVERIFY2(!bytes.contains(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)),
                         qPrintable(name));
            }
            QVERIFY2(!bytes.contains("changed once"), qPrintable(name));
        }
    }

    void onlyReadSecretShowsIt()
    {
        const auto row = read([&](Reader &reader) { return readRow(reader, "student", m_students[3]); });
        HK_VERIFY(row);
        QCOMPARE(row->value(u"identity_number"_qs).toString(), u"****"_qs);
        QCOMPARE(secret(3), mark(3));
        const auto hits = read([](Reader &reader) { return searchRows(reader, "student", mark(3), 10); });
        HK_VERIFY(hits);
        QVERIFY(hits->empty());
        const qint64 unit = read([](Reader &reader) { return reader.single(u"SELECT max(unit) FROM change"_qs); })->toLongLong();
        const auto operations = read([&](Reader &reader) { return operationsOf(reader, unit); });
        HK_VERIFY(operations);
        for (const OperationInfo &operation : *operations)
            QVERIFY2(!operation.after.contains(u':'), qPrintable(operation.after));
    }

    void undoAndRedoKeepIt()
    {
        HK_VERIFY(write([&](Writer &writer) {
            return updateRow(writer, "student", m_students[5], {{u"identity_number"_qs, u"another"_qs}});
        }));
        QCOMPARE(secret(5), u"another"_qs);
        HK_VERIFY(undoLast(*m_database).result());
        QCOMPARE(secret(5), mark(5));
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(secret(5), u"another"_qs);
        HK_VERIFY(undoLast(*m_database).result());
    }

    void anUnchangedTextIsNotWrittenAnew()
    {
        const QString before = stored(7);
        HK_VERIFY(write([&](Writer &writer) {
            return updateRow(writer, "student", m_students[7], {{u"identity_number"_qs, mark(7)}, {u"note"_qs, u"x"_qs}});
        }));
        HK_VERIFY(write([&](Writer &writer) {
            return updateRow(writer, "student", m_students[7], {{u"identity_number"_qs, u"****"_qs}});
        }));
        QCOMPARE(stored(7), before);
    }

    void aCiphertextDoesNotOpenElsewhere()
    {
        const QString mine = stored(8);
        const QString other = stored(9);
        putStored(8, other);
        QVERIFY(secret(8).isEmpty());
        putStored(8, mine);
        QCOMPARE(secret(8), mark(8));
    }

    void theKeyGoesWithTheRole()
    {
        signIn(u"lin"_qs, u"green tea 88 cups"_qs);
        QCOMPARE(secret(10), mark(10));
        signIn(u"wu"_qs, u"green tea 88 cups"_qs);
        QVERIFY(secret(10).isEmpty());
        const auto isClosed = [](Reader &reader) -> Result<bool> {
            return !reader.keys().opens(FieldClass::Sensitive) && !reader.keys().opens(FieldClass::Confidential);
        };
        QVERIFY(m_database->read(isClosed).result().value());
        HK_VERIFY(signOut(*m_database).result());
        QVERIFY(secret(10).isEmpty());
        // Taken away with the role, given again with it.
        signIn(u"zhou"_qs, u"three blue doors"_qs);
        const qint64 lin =
            read([](Reader &reader) { return reader.single(u"SELECT id FROM account WHERE name = 'lin'"_qs); })->toLongLong();
        HK_VERIFY(write([&](Writer &writer) { return setGrants(writer, lin, {{Role::Mentor, {}}}); }));
        signIn(u"lin"_qs, u"green tea 88 cups"_qs);
        QVERIFY(secret(10).isEmpty());
        signIn(u"zhou"_qs, u"three blue doors"_qs);
        HK_VERIFY(write([&](Writer &writer) { return setGrants(writer, lin, {{Role::Counsellor, {}}}); }));
        HK_VERIFY(write([&](Writer &writer) { return resetPassword(writer, lin, u"brown tea 77 cups"_qs); }));
        signIn(u"lin"_qs, u"brown tea 77 cups"_qs);
        QCOMPARE(secret(10), mark(10));
        HK_VERIFY(
            write([](Writer &writer) { return changeOwnPassword(writer, u"brown tea 77 cups"_qs, u"green tea 88 cups"_qs); }));
        signIn(u"lin"_qs, u"green tea 88 cups"_qs);
        QCOMPARE(secret(10), mark(10));
    }

    void anExportOpensItAndIsWrittenDown()
    {
        for (const ExportLevel level : {ExportLevel::Whole, ExportLevel::Internal, ExportLevel::Public}) {
            ExportOrder order{{"roster.students"}, {"number", "identity_number", "phone"}, {}, m_folder.filePath(u"list.xlsx"_qs)};
            order.level = level;
            const auto info = exportAndRecord(*m_database, order, {}).result();
            HK_VERIFY(info);
            QCOMPARE(info->fields.contains(u"identity_number"_qs), level == ExportLevel::Whole);
            QCOMPARE(fileHolds(order.path, mark(20)), level == ExportLevel::Whole);
            const QVariant fields =
                *read([](Reader &reader) { return reader.single(u"SELECT fields FROM audit_entry ORDER BY id DESC LIMIT 1"_qs); });
            QCOMPARE(fields.toString().contains(u"identity_number"_qs), level == ExportLevel::Whole);
        }
    }

    // One that does not open is left out and counted, the others are there.
    void aDamagedValueStopsNoExport()
    {
        const auto put = [this](int i, const QString &value) {
            HK_VERIFY(m_database
                          ->write({.kind = UnitKind::Pulled},
                                  [&](Writer &writer) {
                                      Statement moved =
                                          writer.statement(u"UPDATE main.student SET identity_number = ? WHERE id = ?"_qs);
                                      return moved.bind(value).bind(m_students[i]).run();
                                  })
                          .result());
        };
        const QString whole = stored(22);
        put(22, stored(21));
        ExportOrder order{{"roster.students"}, {"number", "identity_number"}, {}, m_folder.filePath(u"damaged.xlsx"_qs)};
        order.level = ExportLevel::Whole;
        HK_VERIFY(exportAndRecord(*m_database, order, {}).result());
        QVERIFY(fileHolds(order.path, mark(21)));
        QVERIFY(!fileHolds(order.path, mark(22)));
        QVERIFY(fileHolds(order.path, u"1 value(s) are damaged and could not be read. Check the data file."_qs));
        put(22, whole);
        HK_VERIFY(exportAndRecord(*m_database, order, {}).result());
        QVERIFY(fileHolds(order.path, mark(22)));
        QVERIFY(!fileHolds(order.path, u"1 value(s) are damaged and could not be read. Check the data file."_qs));
    }

private:
    void open()
    {
        auto opened = Database::open(m_folder.filePath(u"desk.hk"_qs), m_catalogue,
                                     {coreSchema(), accessSchema(), m_module.schema()}, {.viewer = Viewer::nobody()});
        if (!opened.ok())
            qFatal("%s", test::textOf(opened).constData());
        m_database = std::move(*opened);
    }
    void signIn(const QString &name, const QString &password)
    {
        const auto came = hk::signIn(*m_database, name, password).result();
        HK_VERIFY(came);
        QVERIFY2(came->account, qPrintable(came->refusal));
    }
    QString secret(int i)
    {
        const auto text = read([&](Reader &reader) { return readSecret(reader, "student", m_students[i], "identity_number"); });
        return text.ok() ? *text : QString();
    }
    QString stored(int i)
    {
        return read([&](Reader &reader) {
                   return reader.single(u"SELECT identity_number FROM main.student WHERE id = ?"_qs, {m_students[i]});
               })
            ->toString();
    }
    void putStored(int i, const QString &text)
    {
        HK_VERIFY(write([&](Writer &writer) {
            Statement update = writer.statement(u"UPDATE student SET identity_number = ? WHERE id = ?"_qs);
            return update.bind(text).bind(m_students[i]).run();
        }));
    }
    static bool fileHolds(const QString &path, const QString &text)
    {
        const auto sheets = readWorkbook(path);
        bool found = false;
        for (const Sheet &sheet : sheets.ok() ? *sheets : std::vector<Sheet>()) {
            for (const CellRow &row : sheet.rows)
                found = found || std::any_of(row.begin(), row.end(), [&](const Cell &cell) { return cell.text == text; });
        }
        return found;
    }

    QTemporaryDir m_folder;
    roster::RosterModule m_module;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;
    QList<qint64> m_students;
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "test_secrets.moc"

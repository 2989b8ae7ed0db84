// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/host.h"
#include "storage/corecatalogue.h"
#include "storage/sqlfile.h"
#include "support/resulttext.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>

// For every module that is installed: tables and catalogue say the same, lists show columns that exist, and every statement
// can be prepared and reads no large table from end to end unless its file says why.
class ModuleSqlTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_host.load(QStringLiteral(HK_MODULE_DIR));
        QVERIFY(!m_host.modules().empty());
        for (const hk::LoadedModule &module : m_host.modules())
            QVERIFY2(module.instance, qPrintable(module.id + module.problem));
        HK_VERIFY(m_host.catalogue().checkWhole());
        auto opened = hk::Database::open(m_folder.filePath(QStringLiteral("rules.hk")), m_host.catalogue(), m_host.schemas());
        HK_VERIFY(opened);
        m_database = std::move(*opened);
    }

    void tablesHoldTheFields()
    {
        for (const auto &entity : m_host.catalogue().entities()) {
            QHash<QString, QString> columns = columnsOf(entity->table);
            QCOMPARE(columns.take(QStringLiteral("id")), QStringLiteral("INTEGER"));
            QCOMPARE(columns.take(QStringLiteral("uid")), QStringLiteral("BLOB"));
            for (const hk::Field &field : entity->fields) {
                const QByteArray what = entity->name + '.' + field.name;
                const QString type = columns.take(QString::fromLatin1(field.name));
                QVERIFY2(type == typeOf(field.type), (what + " is " + type.toLatin1()).constData());
                QVERIFY2(field.title && !entity->titleText(field).isEmpty(), what.constData());
                QVERIFY2((field.type == hk::FieldType::Choice) == !field.choices.isEmpty(), what.constData());
            }
            QVERIFY2(columns.isEmpty(), qPrintable(QString::fromLatin1(entity->table) + u' ' + columns.keys().join(u' ')));
        }
    }

    void listsShowWhatTheirViewsHave()
    {
        for (const auto &list : m_host.catalogue().lists()) {
            QStringList columns{QStringLiteral("id")};
            for (const hk::ListColumn &column : list->columns) {
                columns << QString::fromLatin1(column.name);
                if (!column.sortBy.isEmpty())
                    columns << QString::fromLatin1(column.sortBy);
            }
            prepare(QStringLiteral("SELECT %1 FROM %2").arg(columns.join(QStringLiteral(", ")), QString::fromLatin1(list->view)),
                    list->id);
        }
    }

    void statementsAreWholeAndQuick()
    {
        // Tables that stay small in any school, and lists that come with the question.
        static const QStringList small{QStringLiteral("community"), QStringLiteral("building"), QStringLiteral("floor"),
                                       QStringLiteral("college"),   QStringLiteral("major"),    QStringLiteral("student_class"),
                                       QStringLiteral("class"),     QStringLiteral("CONSTANT"), QStringLiteral("post"),
                                       QStringLiteral("json_each")};
        int statements = 0;
        for (const hk::LoadedModule &module : m_host.modules()) {
            QDirIterator files(QStringLiteral(":/hallkeeper/%1/store/queries").arg(module.id), {QStringLiteral("*.sql")});
            while (files.hasNext()) {
                const QString path = files.next();
                const hk::SqlFile file(path);
                for (const QString &name : file.names()) {
                    ++statements;
                    const QString sql = file[QLatin1String(name.toLatin1())];
                    for (const QString &step : planOf(sql, path + u' ' + name)) {
                        const QString scanned =
                            step.startsWith(QLatin1String("SCAN ")) ? step.section(u' ', 1, 1).section(u'.', -1) : QString();
                        if (scanned.isEmpty() || scanned.startsWith(u'(') || small.contains(scanned))
                            continue;
                        QVERIFY2(!file.scanReason(name).isEmpty(), qPrintable(path + u' ' + name + u' ' + step));
                    }
                }
            }
        }
        QVERIFY(statements > 0);
    }

    void readingStatementsKeepToVisibleViews()
    {
        for (const hk::LoadedModule &module : m_host.modules()) {
            QDirIterator files(QStringLiteral(":/hallkeeper/%1/store/queries").arg(module.id), {QStringLiteral("*.sql")});
            while (files.hasNext()) {
                const QString path = files.next();
                const hk::SqlFile file(path);
                for (const QString &name : file.names()) {
                    const QString sql = file[QLatin1String(name.toLatin1())];
                    if (!sql.startsWith(QLatin1String("SELECT")) && !sql.startsWith(QLatin1String("WITH")))
                        continue;
                    for (const auto &entity : m_host.catalogue().entities()) {
                        const QRegularExpression base(
                            QStringLiteral("\\b(FROM|JOIN)\\s+%1\\b").arg(QString::fromLatin1(entity->table)));
                        QVERIFY2(!sql.contains(base), qPrintable(path + u' ' + name));
                    }
                }
            }
        }
    }

private:
    static QString typeOf(hk::FieldType type)
    {
        switch (type) {
        case hk::FieldType::Integer:
        case hk::FieldType::Boolean:
        case hk::FieldType::Moment:
        case hk::FieldType::Reference:
            return QStringLiteral("INTEGER");
        case hk::FieldType::Number:
            return QStringLiteral("REAL");
        default:
            return QStringLiteral("TEXT");
        }
    }

    QHash<QString, QString> columnsOf(const QByteArray &table)
    {
        return *m_database
                    ->read([=](hk::Reader &reader) -> hk::Result<QHash<QString, QString>> {
                        hk::Statement query = reader.statement(QStringLiteral("SELECT name, type FROM pragma_table_info(?)"));
                        query.bind(QString::fromLatin1(table));
                        HK_CHECK(query.run());
                        QHash<QString, QString> columns;
                        while (query.next())
                            columns.insert(query.text(0), query.text(1));
                        return columns;
                    })
                    .result();
    }

    QStringList planOf(const QString &sql, const QString &where)
    {
        const auto plan = m_database
                              ->read([=](hk::Reader &reader) -> hk::Result<QStringList> {
                                  hk::Statement query = reader.statement(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
                                  bindNulls(query, sql);
                                  HK_CHECK(query.run());
                                  QStringList steps;
                                  while (query.next())
                                      steps << query.text(3);
                                  return steps;
                              })
                              .result();
        if (!plan.ok())
            QTest::qFail(qPrintable(where + u' ' + plan.error().detail), __FILE__, __LINE__);
        return plan.ok() ? *plan : QStringList();
    }

    // The driver wants a value for every place; a plan does not depend on it.
    static void bindNulls(hk::Statement &query, const QString &sql)
    {
        for (qsizetype i = 0; i < sql.count(u'?'); ++i)
            query.bind(QVariant());
        static const QRegularExpression place(QStringLiteral(":[a-zA-Z]+"));
        for (auto found = place.globalMatch(sql); found.hasNext();)
            query.bind(found.next().captured(), QVariant());
    }

    void prepare(const QString &sql, const QByteArray &where) { (void)planOf(sql, QString::fromLatin1(where)); }

    QTemporaryDir m_folder;
    hk::ModuleHost m_host;
    std::unique_ptr<hk::Database> m_database;
};

QTEST_GUILESS_MAIN(ModuleSqlTest)
#include "test_modulesql.moc"

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
        static const QStringList small{QStringLiteral("community"), QStringLiteral("building"),  QStringLiteral("floor"),
                                       QStringLiteral("college"),   QStringLiteral("major"),     QStringLiteral("student_class"),
                                       QStringLiteral("class"),     QStringLiteral("CONSTANT"),  QStringLiteral("post"),
                                       QStringLiteral("json_each"), QStringLiteral("department")};
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

    void statementsInTheSourcesAreWholeAndQuick_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *folder : {"app/access", "app/module", "app/storage", "app/sync", "modules"}) {
            QDirIterator files(m_sources + u'/' + QLatin1String(folder), {QStringLiteral("*.cpp")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (!statementsIn(path).isEmpty())
                    QTest::newRow(qPrintable(path.mid(m_sources.size() + 1))) << path;
            }
        }
    }

    // Statements that stand beside the one function that runs them. What is filled in while the program runs is tried with one
    // table and one column after another, until they make sense.
    void statementsInTheSourcesAreWholeAndQuick()
    {
        QFETCH(const QString, file);
        for (const SourceStatement &statement : statementsIn(file)) {
            const QString where = QStringLiteral("line %1: %2").arg(statement.line).arg(statement.sql);
            const std::optional<QStringList> plan = planOfAny(filledIn(statement.sql));
            QVERIFY2(plan, qPrintable(where));
            for (const QString &step : *plan) {
                const QString scanned =
                    step.startsWith(QLatin1String("SCAN ")) ? step.section(u' ', 1, 1).section(u'.', -1) : QString();
                // Full text and values inside one row are no tables to be read through.
                if (scanned.isEmpty() || isFew(scanned) || !statement.scanReason.isEmpty()
                    || (step.contains(QLatin1String("VIRTUAL TABLE INDEX")) && !step.endsWith(QLatin1String(" 0:"))))
                    continue;
                QTest::qFail(qPrintable(where + u' ' + step), __FILE__, __LINE__);
            }
        }
    }

    void readingStatementsKeepToVisibleViews()
    {
        for (const hk::LoadedModule &module : m_host.modules()) {
            QDirIterator files(QStringLiteral(":/hallkeeper/%1/store/queries").arg(module.id), {QStringLiteral("*.sql")});
            while (files.hasNext()) {
                const QString path = files.next();
                // What tables follow from that are derived is the same for everybody, so it is read past the views.
                if (path.endsWith(QLatin1String("/derive.sql")))
                    continue;
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
    struct SourceStatement {
        QString sql;
        qsizetype line = 0;
        QString scanReason;
    };

    // The texts in a source file that are whole statements; a comment "scan: reason" in the lines above says why one may read a
    // large table from end to end.
    static QList<SourceStatement> statementsIn(const QString &path)
    {
        static const QRegularExpression literal(QStringLiteral("QStringLiteral\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"));
        static const QRegularExpression piece(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
        static const QRegularExpression whole(
            QStringLiteral("^(SELECT .* FROM |SELECT 1 |INSERT (OR \\w+ )?INTO |UPDATE \\S+ SET |DELETE FROM |WITH \\w+ )"));
        static const QRegularExpression reason(QStringLiteral("// scan: (.+)"));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QString source = QString::fromUtf8(file.readAll());
        QList<SourceStatement> found;
        for (auto match = literal.globalMatch(source); match.hasNext();) {
            const QRegularExpressionMatch text = match.next();
            SourceStatement statement;
            for (auto part = piece.globalMatch(text.captured(1)); part.hasNext();)
                statement.sql += part.next()
                                     .captured(1)
                                     .replace(QLatin1String("\\\""), QLatin1String("\""))
                                     .replace(QLatin1String("\\\\"), QLatin1String("\\"));
            // Parts of triggers see rows that a statement does not.
            if (!whole.match(statement.sql).hasMatch() || statement.sql.contains(QLatin1String("OLD.")))
                continue;
            const QStringList before = source.left(text.capturedStart()).split(u'\n');
            statement.line = before.size();
            const auto said = reason.match(before.mid(before.size() - 8).join(u'\n'));
            statement.scanReason = said.captured(1);
            found << statement;
        }
        return found;
    }

    // Every way to fill in the places of a template: a table, a column, all columns that are written, a condition, nothing, values.
    QStringList filledIn(const QString &form)
    {
        // What a row is looked for in is a list of values.
        static const QRegularExpression list(QStringLiteral(" IN \\(%[1-9]\\)"));
        const QString sql = QString(form).replace(list, QStringLiteral(" IN (?, ?)"));
        static const QStringList fillings{QStringLiteral("student"),
                                          QStringLiteral("id"),
                                          QStringLiteral("building"),
                                          QStringLiteral("change_list"),
                                          QStringLiteral("uid, at"),
                                          QStringLiteral("1"),
                                          QString(),
                                          QStringLiteral("?, ?")};
        // As many columns as values.
        static const QRegularExpression written(QStringLiteral("^INSERT INTO (\\w+) \\(%1\\) VALUES"));
        if (const auto match = written.match(sql); match.hasMatch()) {
            const QStringList columns = columnsOf(match.captured(1).toLatin1()).keys();
            return {QString(sql).replace(QLatin1String("%1"), columns.mid(0, sql.count(u'?')).join(QLatin1String(", ")))};
        }
        static const QRegularExpression place(QStringLiteral("%([1-9])"));
        int places = 0;
        for (auto match = place.globalMatch(sql); match.hasNext();)
            places = qMax(places, match.next().captured(1).toInt());
        QStringList filled{sql};
        for (int i = 1; i <= places; ++i) {
            QStringList more;
            for (const QString &text : std::as_const(filled)) {
                for (const QString &filling : fillings)
                    more << QString(text).replace(QStringLiteral("%%1").arg(i), filling);
            }
            filled = more;
        }
        return filled;
    }

    // Tables that stay small in any school; what a page could not place yet.
    static bool isFew(const QString &table)
    {
        static const QStringList few{
            QStringLiteral("setting"),        QStringLiteral("batch"),         QStringLiteral("term"),
            QStringLiteral("calendar_year"),  QStringLiteral("calendar_day"),  QStringLiteral("saved_view"),
            QStringLiteral("account"),        QStringLiteral("account_grant"), QStringLiteral("data_key"),
            QStringLiteral("data_key_share"), QStringLiteral("migration"),     QStringLiteral("capture_context"),
            QStringLiteral("sight_key"),      QStringLiteral("building"),      QStringLiteral("college"),
            QStringLiteral("department"),     QStringLiteral("CONSTANT"),      QStringLiteral("json_each"),
            QStringLiteral("sync_desk"),      QStringLiteral("sync_held")};
        return few.contains(table) || table.startsWith(u'(') || table.contains(QLatin1String("sqlite_"))
            || table.startsWith(QLatin1String("pragma_"));
    }

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

    // The plan of the first that makes sense, as the writer would run it, who has the tables that only live while the program runs.
    std::optional<QStringList> planOfAny(const QStringList &statements)
    {
        const auto plan = m_database
                              ->write({},
                                      [=](hk::Writer &writer) -> hk::Result<QStringList> {
                                          for (const QString &sql : statements) {
                                              hk::Statement query = writer.statement(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
                                              bindNulls(query, sql);
                                              if (!query.run().ok())
                                                  continue;
                                              QStringList steps;
                                              while (query.next())
                                                  steps << query.text(3);
                                              return steps;
                                          }
                                          return hk::Error{};
                                      })
                              .result();
        return plan.ok() ? std::optional(*plan) : std::nullopt;
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

    const QString m_sources = QStringLiteral(HK_SOURCE_DIR);
    QTemporaryDir m_folder;
    hk::ModuleHost m_host;
    std::unique_ptr<hk::Database> m_database;
};

QTEST_GUILESS_MAIN(ModuleSqlTest)
#include "test_modulesql.moc"

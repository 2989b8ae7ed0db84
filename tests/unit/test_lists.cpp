// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "storage/lists.h"
#include "storage/rows.h"
#include "support/resulttext.h"
#include "support/samplecatalogue.h"

#include <QTemporaryDir>

using namespace hk;

class TestLists : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;

    QStringList numbers(const ListQuery &query)
    {
        const auto rows = m_database
                              ->read([&](Reader &reader) -> Result<QStringList> {
                                  HK_TRY(const auto ids, listIds(reader, query));
                                  HK_TRY(const auto found, listRows(reader, query.list, ids));
                                  QStringList cells;
                                  for (const ListRow &row : found)
                                      cells << row.cells.front().toString();
                                  return cells;
                              })
                              .result();
        return rows.ok() ? *rows : QStringList{QString::fromUtf8(test::textOf(rows))};
    }

private slots:
    void initTestCase()
    {
        HK_VERIFY(test::declareSample(m_catalogue));
        auto opened = Database::open(m_folder.filePath(QStringLiteral("lists.sqlite")), m_catalogue, test::sampleSchemas());
        HK_VERIFY(opened);
        m_database = std::move(*opened);
        HK_VERIFY(
            m_database
                ->write({},
                        [](Writer &w) -> Result<void> {
                            const QStringList names{QStringLiteral("张三"), QStringLiteral("李_四"), QStringLiteral("欧阳五")};
                            for (int i = 0; i < 3; ++i) {
                                HK_CHECK(
                                    insertRow(w, "person",
                                              {{QStringLiteral("number"), QStringLiteral("n%1").arg(i)},
                                               {QStringLiteral("name"), names.at(i)},
                                               {QStringLiteral("phone"), i == 0 ? QVariant(QStringLiteral("5（家）")) : QVariant()},
                                               {QStringLiteral("grade"), 2023 + i},
                                               {QStringLiteral("born"), QStringLiteral("200%1-09-0%1").arg(i + 3)},
                                               {QStringLiteral("state"), i == 1 ? QVariant(QStringLiteral("away")) : QVariant()}}));
                            }
                            return {};
                        })
                .result());
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *column, const QString &text, const QString &expected) {
            QTest::newRow(name) << QByteArray(column) << text << expected.split(u' ', Qt::SkipEmptyParts);
        };
        row("part of a name", "name", QStringLiteral("五"), QStringLiteral("n2"));
        row("initials", "name", QStringLiteral("zs"), QStringLiteral("n0"));
        row("compound surname", "name", QStringLiteral("ouyang"), QStringLiteral("n2"));
        row("wildcards are letters", "name", QStringLiteral("_"), QStringLiteral("n1"));
        row("number", "grade", QStringLiteral("2024"), QStringLiteral("n1"));
        row("more than", "grade", QStringLiteral(">2023"), QStringLiteral("n1 n2"));
        row("range", "grade", QStringLiteral("2023-2024"), QStringLiteral("n0 n1"));
        row("full width", "grade", QStringLiteral("２０２５"), QStringLiteral("n2"));
        row("month", "born", QStringLiteral("2004.09"), QStringLiteral("n1"));
        row("days", "born", QStringLiteral("2003-09-03..2004-12"), QStringLiteral("n0 n1"));
        row("days with points", "born", QStringLiteral("2003.09.03..2004.09.04"), QStringLiteral("n0 n1"));
        row("months with strokes", "born", QStringLiteral("2003/09..2004/09"), QStringLiteral("n0 n1"));
        row("one digit", "born", QStringLiteral("2004-9-4"), QStringLiteral("n1"));
        row("one digit ends", "born", QStringLiteral("2003-9-4..2004-9-4"), QStringLiteral("n1"));
        row("open end", "born", QStringLiteral("2004-09.."), QStringLiteral("n1 n2"));
        row("open beginning", "born", QStringLiteral("..2004-9"), QStringLiteral("n0 n1"));
        row("Chinese date", "born", QStringLiteral("２００４年９月"), QStringLiteral("n1"));
        row("half a date", "born", QStringLiteral("2004-0"), QStringLiteral("n1"));
        row("no date", "born", QStringLiteral("x.."), QString());
        row("full width brackets", "phone", QStringLiteral("（家）"), QStringLiteral("n0"));
        row("the same, whole", "phone", QStringLiteral("=5（家）|x"), QStringLiteral("n0"));
        row("typed in full width", "number", QStringLiteral("ｎ２"), QStringLiteral("n2"));
        row("choice", "state", QStringLiteral("Away"), QStringLiteral("n1"));
        row("unknown choice", "state", QStringLiteral("nowhere"), QString());
        row("empty", "state", QStringLiteral("="), QStringLiteral("n0 n2"));
    }
    void filters()
    {
        QFETCH(QByteArray, column);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(numbers({.list = "test.persons", .filters = {{column, text}}}), expected);
    }

    void filtersMoments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const QDate today = campusDate(systemNow());
        const auto row = [](const QString &text, bool found) { QTest::newRow(qPrintable(text)) << text << found; };
        const auto written = [](const QDate &day, const char *form) { return day.toString(QString::fromLatin1(form)); };
        row(written(today, "yyyy-M-d"), true);
        row(written(today, "yyyy.MM.dd") + QStringLiteral("..") + written(today, "yyyy.MM.dd"), true);
        row(written(today, "yyyy/MM") + QStringLiteral("..") + written(today, "yyyy/MM"), true);
        row(written(today, "yyyy-MM") + QStringLiteral(".."), true);
        row(QStringLiteral("..") + written(today, "yyyy-M"), true);
        row(written(today.addDays(2), "yyyy-MM-dd") + QStringLiteral(".."), false);
        row(QStringLiteral("..") + written(today.addDays(-2), "yyyy-MM-dd"), false);
        row(QStringLiteral("yesterday"), false);
    }
    void filtersMoments()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        const ListQuery query{.list = "core.changes", .filters = {{"at", text}}};
        const auto ids = m_database->read([&](Reader &r) { return listIds(r, query); }).result();
        HK_VERIFY(ids);
        QCOMPARE(!ids->empty(), found);
    }

    void sorts()
    {
        QCOMPARE(numbers({.list = "test.persons", .sort = "grade", .descending = true}),
                 QStringList({QStringLiteral("n2"), QStringLiteral("n1"), QStringLiteral("n0")}));
        const auto first = m_database->read([](Reader &r) { return listIds(r, {.list = "test.persons"}, 2); }).result();
        QCOMPARE(first->size(), size_t(2));
    }

    void readsTheChangeLog()
    {
        const auto rows = m_database
                              ->read([](Reader &r) -> Result<std::vector<ListRow>> {
                                  HK_TRY(const auto ids, listIds(r, {.list = "core.changes"}, 1));
                                  return listRows(r, "core.changes", ids);
                              })
                              .result();
        HK_VERIFY(rows);
        QCOMPARE(rows->size(), size_t(1));
        QCOMPARE(rows->front().cells.at(4).toString(), QStringLiteral("n2 欧阳五"));
    }

    void refusesWhatItDoesNotKnow()
    {
        QVERIFY(!m_database->read([](Reader &r) { return listIds(r, {.list = "no.list"}); }).result().ok());
        QVERIFY(
            !m_database->read([](Reader &r) { return listIds(r, {.list = "test.persons", .sort = "uid; drop"}); }).result().ok());
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"

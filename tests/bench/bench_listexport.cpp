// SPDX-License-Identifier: GPL-3.0-or-later
// Exports 100,000 rows × 15 columns of a list, beside the floor: the bare prepared query and a bare libxlsxwriter loop in
// constant-memory mode. At most 1.3 × of it.
#include "module/listexport.h"
#include "support/resulttext.h"
#include "support/samplecatalogue.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <cstdio>

using namespace hk;

namespace {

constexpr int rows = 100'000;
constexpr int columns = 15;
constexpr int rounds = 5;

Result<void> declareWide(Catalogue &catalogue)
{
    HK_CHECK(test::declareSample(catalogue));
    List list{"test.wide", "visible_person", "person", "test", "Persons", {}, "number"};
    const char *fields[] = {"number", "name", "phone", "born", "height", "grade", "state"};
    for (int i = 0; i < columns; ++i)
        list.columns.append({fields[i % 7], QByteArray("person.") + fields[i % 7]});
    return catalogue.add(list);
}

bool fill(const QString &path)
{
    bool done = false;
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fill"));
        raw.setDatabaseName(path);
        raw.open();
        QSqlQuery query(raw);
        done =
            query.exec(QStringLiteral("INSERT INTO person (uid, number, name, phone, born, height, grade, state) "
                                      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                                      "SELECT randomblob(16), printf('2024%06d', i), '孟子涵' || i % 997, printf('138%08d', i), "
                                      "date('2004-01-01', '+' || i % 900 || ' days'), "
                                      "1.5 + i % 50 / 100.0, 2020 + i % 4, CASE i % 2 WHEN 0 THEN 'here' ELSE 'away' END FROM n"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("fill"));
    return done;
}

double floorSeconds(const QString &path, const QString &out)
{
    QElapsedTimer timer;
    timer.start();
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("floor"));
        raw.setDatabaseName(path);
        raw.open();
        QSqlQuery query(raw);
        query.setForwardOnly(true);
        query.exec(QStringLiteral(
            "SELECT number, name, phone, born, height, grade, state, number, name, phone, born, height, grade, state, number "
            "FROM person ORDER BY number"));
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        const QByteArray file = out.toUtf8();
        lxw_workbook *book = workbook_new_opt(file.constData(), &options);
        lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
        lxw_format *dates = workbook_add_format(book);
        format_set_num_format(dates, "yyyy-mm-dd");
        for (lxw_row_t row = 0; query.next(); ++row) {
            for (int i = 0; i < columns; ++i) {
                const auto column = lxw_col_t(i);
                const QVariant value = query.value(i);
                const int kind = i % 7;
                if (kind == 4 || kind == 5) {
                    worksheet_write_number(sheet, row, column, value.toDouble(), nullptr);
                } else if (kind == 3) {
                    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
                    worksheet_write_number(sheet, row, column, double(QDate(1899, 12, 30).daysTo(day)), dates);
                } else {
                    worksheet_write_string(sheet, row, column, value.toString().toUtf8().constData(), nullptr);
                }
            }
        }
        workbook_close(book);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("floor"));
    return double(timer.nsecsElapsed()) / 1e9;
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.sqlite"));
    Catalogue catalogue;
    if (!declareWide(catalogue).ok() || !Database::open(path, catalogue, test::sampleSchemas()).ok() || !fill(path)) {
        std::fputs("no data\n", stderr);
        return 1;
    }
    auto opened = Database::open(path, catalogue, test::sampleSchemas());
    double best = 1e9;
    double floor = 1e9;
    for (int round = 0; round < rounds; ++round) {
        floor = std::min(floor, floorSeconds(path, folder.filePath(QStringLiteral("floor.xlsx"))));
        const ExportOrder order{{"test.wide"},           {},         {}, folder.filePath(QStringLiteral("list.xlsx")),
                                QStringLiteral("bench"), systemNow()};
        QElapsedTimer timer;
        timer.start();
        const auto done =
            (*opened)->read([&order](Reader &reader) { return exportList(reader, order, {}); }, ReadLane::Bulk).result();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e9);
        if (!done.ok() || done->rows != rows) {
            std::fprintf(stderr, "%s\n", test::textOf(done).constData());
            return 1;
        }
    }
    std::printf("{\"rows\": %d, \"export_s\": %.3f, \"floor_s\": %.3f, \"ratio\": %.2f, \"limit\": 1.3}\n", rows, best, floor,
                best / floor);
    return best <= 1.3 * floor ? 0 : 1;
}

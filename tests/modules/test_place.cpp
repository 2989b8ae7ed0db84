// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/placename.h"

#include <QTest>

using Place = hk::PlaceName;

class PlaceTest : public QObject {
    Q_OBJECT

private slots:
    void readsAddresses_data();
    void readsAddresses();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void readsBuildings_data();
    void readsBuildings();
    void readsBeds_data();
    void readsBeds();
    void suggestsDigitsForLetters();
    void tellsFloors();
    void writesWhatItReads();
};

void PlaceTest::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *text, const char *place, const char *known = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(known) << QString::fromUtf8(place);
    };
    row("3-502-2", "3-502-2");
    row("3-502", "3-502");
    row("南苑3栋502-2", "南苑3-502-2");
    row("南苑3-502-2", "南苑3-502-2");
    row("3#502", "3-502");
    row("3#502-2", "3-502-2");
    row("3号楼502室2床", "3-502-2");
    row("3号楼502室2号床", "3-502-2");
    row("3号楼502", "3-502");
    row("3号楼 5楼 502", "3-502");
    row("3号楼5层502室", "3-502");
    row("三号楼502", "3-502");
    row("十二栋1203-4", "12-1203-4");
    row("412/2", "3-412-2", "3");
    row("412", "3-412", "3");
    row("412室", "3-412", "3");
    row("A412", "A-412");
    row("A412 ", "3-A412", "3");
    row("3-0412", "3-412");
    row("３－５０２－２", "3-502-2");
    row("3—502—2", "3-502-2");
    row("3栋502/2", "3-502-2");
    row("女生公寓2号楼502-1", "女生公寓2-502-1");
    row("3号楼2单元502室1床", "3-2单元502-1");
    row("4楼402", "3-402", "3");
    row("5-502", "5-502", "3");
    row("502-2", "3-502-2", "3");
    row("502 2床", "3-502-2", "3");
    row("3号楼502-二号床", "3-502-2");
    row("3-502-A", "3-502-A");
}

void PlaceTest::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, known);
    const auto place = hk::parsePlace(text, known);
    QVERIFY(place);
    QTEST(hk::placeText(*place), "place");
}

void PlaceTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "空", "张三", "3-1O4-3", "待定", "3-5", "2026-09-01", "13800000001"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void PlaceTest::refusesWhatIsNone()
{
    QFETCH(QString, text);
    const auto place = hk::parsePlace(text);
    QVERIFY2(!place, place ? qPrintable(hk::placeText(*place)) : "");
}

void PlaceTest::readsBuildings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *text, const char *code, const char *name) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(code) << QString::fromUtf8(name);
    };
    row("3号楼", "3", "3号楼");
    row("3栋", "3", "3号楼");
    row("3#", "3", "3号楼");
    row("3", "3", "3号楼");
    row("03", "3", "3号楼");
    row("３ 号楼", "3", "3号楼");
    row("三号楼", "3", "3号楼");
    row("第三宿舍楼", "3", "3号楼");
    row("二十一栋", "21", "21号楼");
    row("南苑3栋", "南苑3", "南苑3栋");
    row("女生公寓2号楼", "女生公寓2", "女生公寓2号楼");
    row("A座", "A", "A栋");
    row("紫荆公寓", "紫荆公寓", "紫荆公寓");
    row("东一", "东一", "东一");
}

void PlaceTest::readsBuildings()
{
    QFETCH(QString, text);
    const auto building = hk::parseBuilding(text);
    QVERIFY(building);
    QTEST(building->code, "code");
    QTEST(building->name, "name");
}

void PlaceTest::readsBeds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bed");
    const auto row = [](const char *text, const char *bed) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(bed);
    };
    row("2号床", "2");
    row("2床", "2");
    row("02", "2");
    row("２", "2");
    row("二号床", "2");
    row("床位3", "3");
    row("A", "A");
    row("B床", "B");
    row("1号", "1");
    row("上铺", "");
    row("0", "");
    row("", "");
}

void PlaceTest::readsBeds()
{
    QFETCH(QString, text);
    QTEST(hk::parseBed(text).value_or(QString()), "bed");
}

void PlaceTest::suggestsDigitsForLetters()
{
    const auto place = hk::suggestPlace(QStringLiteral("3-1O4-3"));
    QVERIFY(place);
    QCOMPARE(hk::placeText(*place), QStringLiteral("3-104-3"));
    QVERIFY(!hk::suggestPlace(QStringLiteral("3-104-3")));
    QVERIFY(!hk::suggestPlace(QStringLiteral("OK")));
}

void PlaceTest::tellsFloors()
{
    QCOMPARE(hk::floorOfRoom(QStringLiteral("502")), std::optional(5));
    QCOMPARE(hk::floorOfRoom(QStringLiteral("1203")), std::optional(12));
    QCOMPARE(hk::floorOfRoom(QStringLiteral("A412")), std::optional(4));
    QCOMPARE(hk::floorOfRoom(QStringLiteral("12")), std::nullopt);
    QCOMPARE(hk::roomWithoutBuilding(QStringLiteral("3502"), QStringLiteral("3")), std::optional(QStringLiteral("502")));
    QCOMPARE(hk::roomWithoutBuilding(QStringLiteral("302"), QStringLiteral("3")), std::nullopt);
}

void PlaceTest::writesWhatItReads()
{
    for (const char *text : {"3-502-2", "南苑3-502-2", "女生公寓2-502", "A-412-1", "3-2单元502-1"}) {
        const auto place = hk::parsePlace(QString::fromUtf8(text));
        QVERIFY(place);
        QCOMPARE(hk::placeText(*place), QString::fromUtf8(text));
    }
}

QTEST_APPLESS_MAIN(PlaceTest)
#include "test_place.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"

#include <QSet>
#include <QtTest>

#include <thread>

using namespace hk;

namespace {

QStringList fullOf(const QString &name)
{
    QStringList full;
    const QList<Reading> readings = nameReadings(name);
    for (const Reading &reading : readings)
        full += reading.full;
    return full;
}

}  // namespace

class TestPinyin : public QObject {
    Q_OBJECT

private slots:
    void surnamesFirst_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("initials");
        const auto row = [](const QString &name, const char *full, const char *initials) {
            QTest::newRow(full) << name << QString::fromLatin1(full) << QString::fromLatin1(initials);
        };
        row(u"张三"_qs, "zhangsan", "zs");
        row(u"曾小明"_qs, "zengxiaoming", "zxm");
        row(u"单小明"_qs, "shanxiaoming", "sxm");
        row(u"解明"_qs, "xieming", "xm");
        row(u"仇明"_qs, "qiuming", "qm");
        row(u"欧阳明"_qs, "ouyangming", "oym");
        row(u"查明"_qs, "zhaming", "zm");
        row(u"区明"_qs, "ouming", "om");
        row(u"朴明"_qs, "piaoming", "pm");
        row(u"盖明"_qs, "geming", "gm");
        row(u"覃明"_qs, "qinming", "qm");
        row(u"尉迟明"_qs, "yuchiming", "ycm");
        row(u"长孙明"_qs, "zhangsunming", "zsm");
        row(u"万俟明"_qs, "moqiming", "mqm");
        row(u"令狐明"_qs, "linghuming", "lhm");
        row(u"缪明"_qs, "miaoming", "mm");
        row(u"乐明"_qs, "yueming", "ym");
        row(u"翟明"_qs, "zhaiming", "zm");
        row(u"召明"_qs, "shaoming", "sm");
        row(u"冼明"_qs, "xianming", "xm");
        row(u"洗明"_qs, "xianming", "xm");
        row(u"秘明"_qs, "biming", "bm");
        row(u"黑明"_qs, "heming", "hm");
        row(u"重明"_qs, "chongming", "cm");
        row(u"种明"_qs, "chongming", "cm");
        row(u"那明"_qs, "naming", "nm");
        row(u"折明"_qs, "sheming", "sm");
        row(u"员明"_qs, "yunming", "ym");
        row(u"贠明"_qs, "yunming", "ym");
        row(u"尹明"_qs, "yinming", "ym");
        row(u"牟明"_qs, "muming", "mm");
        row(u"褚明"_qs, "chuming", "cm");
        row(u"佘明"_qs, "sheming", "sm");
        row(u"俞明"_qs, "yuming", "ym");
        row(u"郇明"_qs, "xunming", "xm");
        row(u"单于明"_qs, "chanyuming", "cym");
        row(u"澹台明"_qs, "tantaiming", "ttm");
        row(u"夏侯明"_qs, "xiahouming", "xhm");
        row(u"卜明"_qs, "buming", "bm");
        row(u"歐陽明"_qs, "ouyangming", "oym");
        row(u"吕明"_qs, "lvming", "lm");
        row(u"罗晟"_qs, "luosheng", "ls");
        row(u"张  三"_qs, "zhangsan", "zs");
        row(u"李长乐"_qs, "lichangle", "lcl");
        row(u"白珩"_qs, "baiheng", "bh");
        row(u"古丽·买买提"_qs, "gulimaimaiti", "glmmt");
        row(u"Anna Li"_qs, "annali", "al");
        row(u"李Ａnna"_qs, "lianna", "la");
        row(u"张三2"_qs, "zhangsan2", "zs2");
        row(u"张䶮"_qs, "zhangyan", "zy");
        row(u"李㛃"_qs, "lijie", "lj");
        row(u"王𬭎"_qs, "wanghong", "wh");
        row(u"王𬱖"_qs, "wangdi", "wd");
        row(u"王𠅤"_qs, "wangxi", "wx");
    }
    void surnamesFirst()
    {
        QFETCH(QString, name);
        QFETCH(QString, full);
        QFETCH(QString, initials);
        const QList<Reading> readings = nameReadings(name);
        QVERIFY(!readings.isEmpty());
        QCOMPARE(readings.first().full, full);
        QCOMPARE(readings.first().initials, initials);
        QVERIFY(readings.size() <= 4);
    }

    void otherReadings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("full");
        QTest::newRow("surname read commonly") << u"曾明"_qs << u"cengming"_qs;
        QTest::newRow("two surnames") << u"覃明"_qs << u"tanming"_qs;
        QTest::newRow("u for v") << u"吕明"_qs << u"luming"_qs;
        QTest::newRow("u for v in the given name") << u"王绿"_qs << u"wanglu"_qs;
        QTest::newRow("v kept") << u"王绿"_qs << u"wanglv"_qs;
        QTest::newRow("given name of two readings") << u"罗晟"_qs << u"luocheng"_qs;
        QTest::newRow("compound read plainly") << u"尉迟明"_qs << u"weichiming"_qs;
        QTest::newRow("both") << u"乐乐"_qs << u"yueyue"_qs;
    }
    void otherReadings()
    {
        QFETCH(QString, name);
        QFETCH(QString, full);
        const QStringList readings = fullOf(name);
        QVERIFY2(readings.contains(full), qPrintable(readings.join(u' ')));
        QCOMPARE(QSet<QString>(readings.begin(), readings.end()).size(), readings.size());
    }

    void neverMoreThanFour() { QCOMPARE(nameReadings(u"万俟晟乐长行朝"_qs).size(), 4); }

    void theUnreadableIsLeftOut()
    {
        QCOMPARE(fullOf(u"张㼆三"_qs), QStringList{u"zhangsan"_qs});
        QVERIFY(nameReadings(u"·— "_qs).isEmpty());
        QVERIFY(nameReadings(QString()).isEmpty());
        QCOMPARE(fullOf(u"张"_qs + QChar(0xd800) + u"三"_qs), QStringList{u"zhangsan"_qs});
    }

    void texts()
    {
        QCOMPARE(textReading(u"南苑3号楼"_qs), (Reading{u"nanyuan3haolou"_qs, u"ny3hl"_qs}));
        QCOMPARE(textReading(u"软件工程 Ｂ班"_qs), (Reading{u"ruanjiangongchengbban"_qs, u"rjgcbb"_qs}));
        QCOMPARE(textReading(u"绿色、旅游"_qs), (Reading{u"lvselvyou"_qs, u"lsly"_qs}));
        QCOMPARE(textReading(QString()), Reading{});
    }

    void fromTwoThreads()
    {
        const auto read = [] {
            for (char16_t code = 0x4e00; code < 0x5000; ++code)
                textReading(QString(QChar(code)));
        };
        std::thread one(read);
        std::thread two(read);
        one.join();
        two.join();
        QCOMPARE(textReading(u"三"_qs).full, u"san"_qs);
    }

    void fortyThousandNames()
    {
        QStringList names;
        for (int i = 0; i < 40000; ++i) {
            names += QString(QChar(char16_t(0x4e00 + i % 500))) + QChar(char16_t(0x5200 + (i * 7) % 2000))
                + QChar(char16_t(0x6200 + (i * 13) % 2000));
        }
        qsizetype letters = 0;
        QBENCHMARK_ONCE
        {
            for (const QString &name : std::as_const(names)) {
                const QList<Reading> readings = nameReadings(name);
                letters += readings.isEmpty() ? 0 : readings.first().full.size();
            }
        }
        QVERIFY(letters > 40000 * 6);
    }
};

QTEST_APPLESS_MAIN(TestPinyin)
#include "test_pinyin.moc"

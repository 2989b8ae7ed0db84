// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QtTest>

using namespace hk;

class TestText : public QObject {
    Q_OBJECT

private slots:
    void halfWidth_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("half");
        QTest::newRow("digits") << u"２０２６１２３４"_qs << u"20261234"_qs;
        QTest::newRow("letters") << u"Ａｂｚ"_qs << u"Abz"_qs;
        QTest::newRow("punctuation") << u"（３－５０２）！～"_qs << u"(3-502)!~"_qs;
        QTest::newRow("ideographic space") << u"张　三"_qs << u"张 三"_qs;
        QTest::newRow("Chinese stops stay") << u"好。“一”、二"_qs << u"好。“一”、二"_qs;
        QTest::newRow("beyond the BMP") << u"𬭎１"_qs << u"𬭎1"_qs;
        QTest::newRow("empty") << QString() << QString();
    }
    void halfWidth()
    {
        QFETCH(QString, text);
        QTEST(toHalfWidth(text), "half");
    }

    void blanks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("squeezedText");
        QTest::addColumn<QString>("bare");
        QTest::newRow("trim") << u"  张三\t\n"_qs << u"张三"_qs << u"张三"_qs;
        QTest::newRow("fold") << u"张 \t　 三"_qs << u"张 三"_qs << u"张三"_qs;
        QTest::newRow("no-break space") << u"\u00a0Room\u00a0\u00a0502\u00a0"_qs << u"Room 502"_qs << u"Room502"_qs;
        QTest::newRow("byte order mark") << u"\ufeff学号"_qs << u"学号"_qs << u"学号"_qs;
        QTest::newRow("zero width") << u"2026\u200b12\u200d34\u2060"_qs << u"20261234"_qs << u"20261234"_qs;
        QTest::newRow("control characters") << QString(u"a\u0000b\u0007c"_qs) << u"abc"_qs << u"abc"_qs;
        QTest::newRow("only blanks") << u" \u200b　 "_qs << QString() << QString();
        QTest::newRow("blank beside zero width") << u"a \u200b b"_qs << u"a b"_qs << u"ab"_qs;
    }
    void blanks()
    {
        QFETCH(QString, text);
        QFETCH(QString, squeezedText);
        QFETCH(QString, bare);
        QCOMPARE(squeezed(text), squeezedText);
        QCOMPARE(withoutBlanks(text), bare);
    }

    void han()
    {
        const auto isHanText = [](const QString &text) { return isHan(text.toUcs4().first()); };
        for (const QString &character :
             {u"张"_qs, u"〇"_qs, u"々"_qs, u"㛃"_qs, u"䶮"_qs, u"龥"_qs, u"𠅤"_qs, u"𪜀"_qs, u"𫝀"_qs, u"𬭎"_qs, u"𬱖"_qs,
              u"\U0002ebf0"_qs, u"𰀀"_qs, u"\U00031350"_qs, u"豈"_qs, u"\U0002f800"_qs})
            QVERIFY2(isHanText(character), qPrintable(character));
        for (const QString &character : {u"a"_qs, u"1"_qs, u"。"_qs, u"，"_qs, u"　"_qs, u"あ"_qs, u"한"_qs, u"😀"_qs, u"（"_qs})
            QVERIFY2(!isHanText(character), qPrintable(character));
        QVERIFY(hasHan(u"A栋"_qs));
        QVERIFY(hasHan(u"x𬭎"_qs));
        QVERIFY(!hasHan(u"B2-305"_qs));
    }

    void spaced_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("han") << u"水管漏水"_qs << u"水 管 漏 水"_qs;
        QTest::newRow("mixed") << u"3号楼WiFi断网"_qs << u"3 号 楼 WiFi 断 网"_qs;
        QTest::newRow("stops") << u"坏了，请修。"_qs << u"坏 了 ， 请 修 。"_qs;
        QTest::newRow("beyond the BMP") << u"张𬭎1"_qs << u"张 𬭎 1"_qs;
        QTest::newRow("blanks are not doubled") << u"空调 坏\n了"_qs << u"空 调 坏\n了"_qs;
        QTest::newRow("Latin") << u"room 502"_qs << u"room 502"_qs;
        QTest::newRow("empty") << QString() << QString();
    }
    void spaced()
    {
        QFETCH(QString, text);
        QTEST(spacedHan(text), "tokens");
    }

    void phrases_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("phrase");
        QTest::newRow("one character") << u"漏"_qs << u"\"漏\""_qs;
        QTest::newRow("word") << u"漏水"_qs << u"\"漏 水\""_qs;
        QTest::newRow("two words") << u" 漏水　３号楼 "_qs << u"\"漏 水\" \"3 号 楼\""_qs;
        QTest::newRow("operators") << u"a OR b NOT c"_qs << u"\"a\" \"OR\" \"b\" \"NOT\" \"c\""_qs;
        QTest::newRow("quotes and stars") << u"\"漏\"* ^水 (a:b)"_qs << u"\"漏\" \"水\" \"a b\""_qs;
        QTest::newRow("room") << u"3-502"_qs << u"\"3 502\""_qs;
        QTest::newRow("nothing to search") << u"-- \"\" *"_qs << QString();
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << QString();
    }
    void phrases()
    {
        QFETCH(QString, words);
        QTEST(phraseForSearch(words), "phrase");
    }

    void masks_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("masked");
        QTest::newRow("mobile") << u"13800005521"_qs << u"138****5521"_qs;
        QTest::newRow("blanks and dashes") << u"138-0000 5521"_qs << u"138****5521"_qs;
        QTest::newRow("full width") << u"１３８００００５５２１"_qs << u"138****5521"_qs;
        QTest::newRow("country") << u"+86 13800005521"_qs << u"138****5521"_qs;
        QTest::newRow("two in a cell") << u"13800005521/13900000007"_qs << u"138****5521/139****0007"_qs;
        QTest::newRow("land line") << u"83640001"_qs << u"****001"_qs;
        QTest::newRow("short") << u"6688"_qs << u"****"_qs;
        QTest::newRow("masked before") << u"138****0007"_qs << u"138****0007"_qs;
        QTest::newRow("empty") << QString() << QString();
    }
    void masks()
    {
        QFETCH(QString, plain);
        QTEST(maskedPhone(plain), "masked");
    }

    void identities()
    {
        QCOMPARE(maskedIdentity(u"330402199901012719"_qs), u"3304**********2719"_qs);
        QCOMPARE(maskedIdentity(u" 33040219990101271x "_qs), u"3304**********271x"_qs);
        QCOMPARE(maskedIdentity(u"E12345678"_qs), u"E******78"_qs);
        QCOMPARE(maskedIdentity(u"1234"_qs), u"****"_qs);
        QCOMPARE(maskedIdentity(u"3304**********2719"_qs), u"3304**********2719"_qs);
        QCOMPARE(maskedIdentity(QString()), QString());
    }

    void recognisesMasked()
    {
        for (const QString &value : {u"138****0007"_qs, u"138＊＊＊＊0007"_qs, u"张*"_qs, u"张*三"_qs, u"*三"_qs, u"张**"_qs,
                                     u"138xxxx0007"_qs, u"3304**********2719"_qs, u"••••0007"_qs})
            QVERIFY2(isMasked(value), qPrintable(value));
        for (const QString &value : {u"13800000007"_qs, u"张三"_qs, u"Maxxx"_qs, u"3*4"_qs, QString(), u"33040219990101271X"_qs})
            QVERIFY2(!isMasked(value), qPrintable(value));
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "test_text.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filereference.h"
#include "catalogue/list.h"

#include <QtTest>

using namespace hk;

namespace {

FileReference scan()
{
    return {QByteArray(32, '\xa5'), u"张三 身份证.jpg"_qs, u"jpeg"_qs, 123456};
}

}  // namespace

class TestFileReference : public QObject {
    Q_OBJECT

private slots:
    void aReferenceIsOneText()
    {
        const QString text = scan().text();
        QCOMPARE(text,
                 u"{\"name\":\"张三 身份证.jpg\",\"sha256\":\""_qs + u"a5"_qs.repeated(32)
                     + u"\",\"size\":123456,\"type\":\"jpeg\"}"_qs);
        QCOMPARE(FileReference::of(text), scan());
        const ColumnInfo column{.type = FieldType::File};
        QCOMPARE(column.display(text), scan().name);
    }

    void nothingElseIsAReference_data()
    {
        QTest::addColumn<QString>("text");
        const QString text = scan().text();
        const auto with = [&](const QString &was, const QString &is) { return QString(text).replace(was, is); };
        QTest::newRow("nothing") << QString();
        QTest::newRow("no JSON") << u"a5a5"_qs;
        QTest::newRow("a blank more") << with(u","_qs, u", "_qs);
        QTest::newRow("a key more") << with(u"{"_qs, u"{\"a\":1,"_qs);
        QTest::newRow("a key twice") << with(u"\"size\""_qs, u"\"size\":1,\"size\""_qs);
        QTest::newRow("a key less") << with(u",\"type\":\"jpeg\""_qs, {});
        QTest::newRow("capital hash") << with(u"a5"_qs, u"A5"_qs);
        QTest::newRow("short hash") << with(u"a5a5a5"_qs, u"a5"_qs);
        QTest::newRow("size in words") << with(u"123456"_qs, u"\"123456\""_qs);
        QTest::newRow("size broken") << with(u"123456"_qs, u"123456.5"_qs);
        QTest::newRow("nothing in it") << with(u"123456"_qs, u"0"_qs);
        QTest::newRow("too large") << with(u"123456"_qs, QString::number(mostFileBytes + 1));
        QTest::newRow("type of no kind") << with(u"jpeg"_qs, u"exe"_qs);
        QTest::newRow("name of another type") << with(u".jpg"_qs, u".pdf"_qs);
        QTest::newRow("name that runs") << with(u".jpg"_qs, u".jpg.exe"_qs);
        QTest::newRow("folder in the name") << with(u"张三 "_qs, u"../"_qs);
        QTest::newRow("name turned around") << with(u"张三 "_qs, u"\u202e"_qs);
        QTest::newRow("no name") << with(scan().name, {});
        QTest::newRow("long name") << with(u"张三"_qs, u"三"_qs.repeated(200));
    }
    void nothingElseIsAReference()
    {
        QFETCH(QString, text);
        QVERIFY(text.isEmpty() || text != scan().text());
        QVERIFY(!FileReference::of(text));
    }

    void theFirstBytesTellTheType_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        const QByteArray jpeg("\xff\xd8\xff\xe0 JFIF");
        QTest::newRow("jpeg") << jpeg << u"IMG_1.JPG"_qs << u"jpeg"_qs;
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n....") << u"a.png"_qs << u"png"_qs;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7") << u"申请.pdf"_qs << u"pdf"_qs;
        QTest::newRow("webp") << QByteArray("RIFF\1\2\3\4WEBPVP8 ") << u"a.webp"_qs << u"webp"_qs;
        QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                            "ftypheic",
                                            12)
                              << u"a.heic"_qs << u"heic"_qs;
        QTest::newRow("gif") << QByteArray("GIF89a") << u"a.gif"_qs << u"gif"_qs;
        QTest::newRow("docx") << QByteArray("PK\x03\x04word") << u"a.docx"_qs << u"docx"_qs;
        QTest::newRow("xlsx") << QByteArray("PK\x03\x04xl") << u"a.xlsx"_qs << u"xlsx"_qs;
        QTest::newRow("text") << u"备注：\r\n\t钥匙"_qs.toUtf8() << u"a.txt"_qs << u"txt"_qs;
        QTest::newRow("text of no UTF-8") << QByteArray("\xb1\xb8\xd7\xa2\r\n") << u"a.txt"_qs << u"txt"_qs;
        QTest::newRow("a program as a picture") << QByteArray("MZ\x90\0\3", 5) << u"a.jpg"_qs << QString();
        QTest::newRow("a program as a text") << QByteArray("MZ\x90\0\3", 5) << u"a.txt"_qs << QString();
        QTest::newRow("a picture as a program") << jpeg << u"a.exe"_qs << QString();
        QTest::newRow("a picture as another") << jpeg << u"a.png"_qs << QString();
        QTest::newRow("a page") << QByteArray("<html><script>") << u"a.html"_qs << QString();
        QTest::newRow("without ending") << jpeg << u"photo"_qs << QString();
        QTest::newRow("empty") << QByteArray() << u"a.txt"_qs << QString();
    }
    void theFirstBytesTellTheType()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, name);
        QFETCH(QString, type);
        QCOMPARE(fileTypeOf(head, name), type);
        if (!type.isEmpty()) {
            QVERIFY(beginsAs(head, type));
            QVERIFY(!beginsAs(QByteArray("MZ\x90\0\3", 5), type));
        }
    }

    void namesBecomeWhatFileSystemsTake()
    {
        QCOMPARE(fileNameOf(u"C:\\学生\\张三.jpg"_qs), u"张三.jpg"_qs);
        QCOMPARE(fileNameOf(u"/home/a/ 张三.jpg "_qs), u"张三.jpg"_qs);
        QCOMPARE(fileNameOf(u"a\u202egpj.exe\n"_qs), u"agpj.exe"_qs);
        QCOMPARE(fileNameOf(u"..\\"_qs), QString());
        for (const QString &letter : {u"三"_qs, u"\U00020000"_qs}) {
            const QString cut = fileNameOf(letter.repeated(300) + u".jpeg"_qs);
            QVERIFY(cut.size() <= mostFileName && cut.size() >= mostFileName - 1);
            QVERIFY(cut.endsWith(u".jpeg"));
            QCOMPARE(fileNameOf(cut), cut);
            QCOMPARE(QString::fromUtf8(cut.toUtf8()), cut);
        }
    }
};

QTEST_GUILESS_MAIN(TestFileReference)
#include "test_filereference.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/resulttext.h"
#include "sync/wire/packing.h"

#include <QRandomGenerator>
#include <QTest>

#include <zstd.h>

using namespace hk;
using namespace hk::wire;

namespace {

constexpr qint64 most = 1024 * 1024;

}  // namespace

// Bodies as they travel: small, whole, and never larger when unpacked than was agreed.
class TestPacking : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWas()
    {
        for (const QByteArray &text :
             {QByteArray(), QByteArray("{}"), QByteArray(most, 'x'), QByteArray("花名册").repeated(10'000)}) {
            const QByteArray body = packed(text);
            QVERIFY(isPacked(body));
            const auto back = unpacked(body, most);
            HK_VERIFY(back);
            QCOMPARE(*back, text);
        }
        QVERIFY(!isPacked("{\"error\":\"busy\"}"));
    }

    // A few kilobytes that would fill the memory end at the limit.
    void bombsEndAtTheLimit()
    {
        const QByteArray bomb = packed(QByteArray(64 * most, '\0'));
        QVERIFY(bomb.size() < 64 * 1024);
        QVERIFY(!unpacked(bomb, most).ok());
        QVERIFY(!unpacked(packed(QByteArray(most + 1, 'x')), most).ok());
    }

    void wideWindowsAreRefused()
    {
        QByteArray text(20 * most, '\0');
        for (char &c : text)
            c = char(QRandomGenerator::global()->bounded(256));
        ZSTD_CCtx *const context = ZSTD_createCCtx();
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, 24);
        ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
        QByteArray body(qsizetype(ZSTD_compressBound(size_t(text.size()))), '\0');
        ZSTD_outBuffer out{body.data(), size_t(body.size()), 0};
        ZSTD_inBuffer in{text.constData(), size_t(text.size()), 0};
        QVERIFY(!ZSTD_isError(ZSTD_compressStream2(context, &out, &in, ZSTD_e_continue)));
        QCOMPARE(ZSTD_compressStream2(context, &out, &in, ZSTD_e_end), size_t(0));
        ZSTD_freeCCtx(context);
        body.resize(qsizetype(out.pos));
        const auto wide = unpacked(body, 64 * most);
        QVERIFY(!wide.ok());
        QVERIFY2(wide.error().detail.contains(QLatin1String("memory")), qPrintable(wide.error().detail));
    }

    void brokenFramesAreRefused()
    {
        const QByteArray body = packed(QByteArray("{\"rows\":[]}").repeated(1000));
        for (qsizetype length = 0; length < body.size(); ++length)
            QVERIFY(!unpacked(body.left(length), most).ok());
        QVERIFY(!unpacked(body + body, most).ok());
        QVERIFY(!unpacked(body + 'x', most).ok());
        // No change of a byte crashes; what still unpacks is for the decoder to judge.
        for (qsizetype at = 0; at < body.size(); ++at) {
            QByteArray wrong = body;
            wrong[at] = char(wrong.at(at) ^ 0x55);
            (void)unpacked(wrong, most).ok();
        }
    }
};

QTEST_GUILESS_MAIN(TestPacking)
#include "test_packing.moc"

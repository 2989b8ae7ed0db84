// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/packing.h"

#include <QCoreApplication>

#include <zstd.h>

#include <memory>

namespace hk::wire {

namespace {

constexpr int level = 3;
// 8 MiB: how far back a frame may refer, and so what unpacking it takes.
constexpr int mostWindowLog = 23;
constexpr qsizetype pieceBytes = 256 * 1024;

struct FreeUnpacker {
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

Error unreadableFrame(const char *why)
{
    return {QCoreApplication::translate("hk::Wire",
                                        "What came over the network could not be read. Nothing was changed. Perhaps one of the two "
                                        "programs is too old."),
            QString::fromLatin1(why)};
}

}  // namespace

QByteArray packed(const QByteArray &text)
{
    QByteArray body(qsizetype(ZSTD_compressBound(size_t(text.size()))), '\0');
    const size_t size = ZSTD_compress(body.data(), size_t(body.size()), text.constData(), size_t(text.size()), level);
    return ZSTD_isError(size) ? QByteArray() : body.left(qsizetype(size));
}

bool isPacked(const QByteArray &body)
{
    return body.startsWith("\x28\xb5\x2f\xfd");
}

Result<QByteArray> unpacked(const QByteArray &body, qint64 most)
{
    const std::unique_ptr<ZSTD_DCtx, FreeUnpacker> context(ZSTD_createDCtx());
    if (!context || ZSTD_isError(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, mostWindowLog)))
        return unreadableFrame("no memory");
    QByteArray text;
    ZSTD_inBuffer in{body.constData(), size_t(body.size()), 0};
    for (size_t left = 1; left != 0;) {
        const qsizetype before = text.size();
        // One byte more than is allowed tells too much from just enough.
        const qsizetype room = std::min<qsizetype>(pieceBytes, most + 1 - before);
        if (room <= 0)
            return unreadableFrame("too large when unpacked");
        text.resize(before + room);
        ZSTD_outBuffer out{text.data() + before, size_t(room), 0};
        left = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(left))
            return unreadableFrame(ZSTD_getErrorName(left));
        text.resize(before + qsizetype(out.pos));
        if (left != 0 && out.pos == 0 && in.pos == in.size)
            return unreadableFrame("cut off");
    }
    if (in.pos != in.size)
        return unreadableFrame("more than one frame");
    if (text.size() > most)
        return unreadableFrame("too large when unpacked");
    return text;
}

}  // namespace hk::wire

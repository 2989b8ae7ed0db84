// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/sealedfile.h"

#include "base/rawbytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>

namespace hk {

namespace {

const QByteArray sealedMagic = QByteArrayLiteral("HKFILE1\n");
constexpr qsizetype sealedExtra = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype streamHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype sealedHash = 32;
constexpr qsizetype openBytes = 8 + qsizetype(sizeof(qint64)) + sealedHash;
static_assert(KeyRing::keyBytes == crypto_secretstream_xchacha20poly1305_KEYBYTES);

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(hk::Files)
public:
    static QString damaged() { return tr("The file is damaged: its encrypted copy on this computer does not open."); }
    static QString gone() { return tr("The file is not on this computer."); }
};

std::optional<SealedHeader> headerOf(const QByteArray &bytes)
{
    if (bytes.size() != openBytes || !bytes.startsWith(sealedMagic))
        return {};
    return SealedHeader{qFromBigEndian<qint64>(bytes.constData() + sealedMagic.size()), bytes.last(sealedHash)};
}

// The plain bytes of a file, block by block.
class SealedReader : public QIODevice {
public:
    explicit SealedReader(const QString &file) : m_file(file) { }
    ~SealedReader() override
    {
        sodium_memzero(&m_state, sizeof m_state);
        sodium_memzero(m_plain.data(), size_t(m_plain.size()));
    }

    Result<void> begin(const QByteArray &sha256, const KeyRing &keys)
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return Error{FileText::gone(), m_file.errorString()};
        m_open = m_file.read(openBytes);
        const auto header = headerOf(m_open);
        const QByteArray stream = m_file.read(streamHeader);
        if (!header || header->sha256 != sha256 || stream.size() != streamHeader)
            return Error{FileText::damaged(), {}};
        const QByteArray key = keys.key(header->key);
        if (key.isEmpty() || sodium_init() < 0)
            return Error{closedText(keys.pauseOf(header->key)), {}};
        if (crypto_secretstream_xchacha20poly1305_init_pull(&m_state, rawBytes(stream), rawBytes(key)) != 0)
            return Error{FileText::damaged(), {}};
        // The first block tells a wrong key before anybody has begun with what comes out.
        if (!nextBlock())
            return Error{FileText::damaged(), {}};
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        return {};
    }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_plain.size() && m_ended; }
    qint64 bytesAvailable() const override { return m_plain.size() - m_at + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_damaged)
            return -1;
        qint64 given = 0;
        while (given < most) {
            if (m_at == m_plain.size()) {
                if (m_ended)
                    break;
                if (!nextBlock()) {
                    m_damaged = true;
                    setErrorString(FileText::damaged());
                    return given > 0 ? given : -1;
                }
            }
            const qint64 part = std::min<qint64>(most - given, m_plain.size() - m_at);
            std::copy_n(m_plain.constData() + m_at, part, data + given);
            m_at += part;
            given += part;
        }
        return given > 0 || most == 0 ? given : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool nextBlock()
    {
        const QByteArray sealed = m_file.read(sealedBlock + sealedExtra);
        if (sealed.size() < sealedExtra)
            return false;
        m_plain.resize(sealed.size() - sealedExtra);
        m_at = 0;
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&m_state, rawBytes(m_plain), nullptr, &tag, rawBytes(sealed),
                                                       quint64(sealed.size()), rawBytes(m_open), quint64(m_open.size()))
            != 0) {
            m_plain.clear();
            return false;
        }
        m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        // Behind the end stands nothing.
        return !m_ended || m_file.atEnd();
    }

    QFile m_file;
    QByteArray m_open;
    crypto_secretstream_xchacha20poly1305_state m_state{};
    QByteArray m_plain;
    qsizetype m_at = 0;
    bool m_ended = false;
    bool m_damaged = false;
};

}  // namespace

QByteArray SealedHeader::bytes() const
{
    QByteArray number(sizeof(qint64), Qt::Uninitialized);
    qToBigEndian(key, number.data());
    return sealedMagic + number + sha256;
}

std::optional<SealedHeader> sealedHeader(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? headerOf(source.read(openBytes)) : std::nullopt;
}

Result<std::unique_ptr<QIODevice>> openSealed(const QString &file, const QByteArray &sha256, const KeyRing &keys)
{
    auto reader = std::make_unique<SealedReader>(file);
    HK_CHECK(reader->begin(sha256, keys));
    return std::unique_ptr<QIODevice>(std::move(reader));
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/filewriter.h"

#include "base/rawbytes.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sodium.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace hk {

namespace {

struct WriterText {
    Q_DECLARE_TR_FUNCTIONS(hk::Files)
public:
    static QString unwritable() { return tr("The file could not be stored. Is the disk full?"); }
    static QString other() { return tr("What came is not the file that was meant. Please try again."); }
};

// A power cut after the name was given must not leave a name without bytes.
bool bytesReachDisk(QFile &file)
{
#ifdef Q_OS_UNIX
    return file.flush() && fsync(file.handle()) == 0;
#else
    return file.flush();
#endif
}

void nameReachesDisk(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        (void)fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

}  // namespace

struct FileWriter::Stream {
    crypto_secretstream_xchacha20poly1305_state state{};
    ~Stream() { sodium_memzero(&state, sizeof state); }
};

FileWriter::FileWriter(FileReference file, const QString &arriving, QString path)
    : m_file(std::move(file)), m_path(std::move(path)), m_target(arriving), m_guard(arriving), m_stream(std::make_unique<Stream>())
{
}

FileWriter::~FileWriter()
{
    if (!m_rest.isEmpty())
        sodium_memzero(m_rest.data(), size_t(m_rest.size()));
}

Result<std::unique_ptr<FileWriter>> FileWriter::begin(const FileReference &file, const KeyRing &keys, qint64 key,
                                                      const QString &arriving, const QString &path)
{
    const QByteArray secret = keys.key(key);
    if (secret.isEmpty() || sodium_init() < 0)
        return Error{closedText(keys.pauseOf(key)), {}};
    std::unique_ptr<FileWriter> writer(new FileWriter(file, arriving, path));
    if (!writer->m_target.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error{WriterText::unwritable(), writer->m_target.errorString()};
    writer->m_open = SealedHeader{key, file.sha256}.bytes();
    QByteArray stream(crypto_secretstream_xchacha20poly1305_HEADERBYTES, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&writer->m_stream->state, rawBytes(stream), rawBytes(secret));
    if (writer->m_target.write(writer->m_open + stream) != writer->m_open.size() + stream.size())
        return Error{WriterText::unwritable(), writer->m_target.errorString()};
    return writer;
}

bool FileWriter::push(const QByteArray &plain, bool last)
{
    QByteArray sealed(plain.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_stream->state, rawBytes(sealed), nullptr, rawBytes(plain), quint64(plain.size()),
                                               rawBytes(m_open), quint64(m_open.size()),
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    return m_target.write(sealed) == sealed.size();
}

Result<void> FileWriter::add(const QByteArray &plain)
{
    // Of a file that is only written anew the type was asked before.
    if (m_size == 0 && !plain.isEmpty() && !m_file.type.isEmpty() && !beginsAs(plain, m_file.type))
        return Error{WriterText::other(), {}};
    m_size += plain.size();
    if (m_size > m_file.size)
        return Error{WriterText::other(), {}};
    m_hash.addData(plain);
    m_rest += plain;
    qsizetype at = 0;
    for (; m_rest.size() - at > sealedBlock; at += sealedBlock) {
        if (!push(m_rest.mid(at, sealedBlock), false))
            return Error{WriterText::unwritable(), m_target.errorString()};
    }
    m_rest.remove(0, at);
    return {};
}

Result<void> FileWriter::finish()
{
    if (m_size != m_file.size || m_hash.result() != m_file.sha256)
        return Error{WriterText::other(), {}};
    if (!push(m_rest, true) || !bytesReachDisk(m_target))
        return Error{WriterText::unwritable(), m_target.errorString()};
    m_target.close();
    HK_CHECK(replaceFile(m_target.fileName(), m_path));
    m_guard.keep();
    nameReachesDisk(QFileInfo(m_path).path());
    return {};
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synchronizer.h"
#include "sync/wire/codec.h"
#include "sync/wire/files.h"

#include <QCoreApplication>

#include <algorithm>

// The bytes of files in a round: those that steps name before the steps, those that rows name after the rows. A request carries one
// part, so that a round may stop anywhere and begin again there.

namespace hk {

namespace {

// Pictures up to this size come without being asked for: the newest, some 200 MiB at most, and so many before it is seen again
// whether somebody has changed something meanwhile.
constexpr qint64 smallPicture = 200 * 1024;
constexpr qsizetype mostSmall = 1000;
constexpr int smallAtOnce = 20;
constexpr int mostRestarts = 3;

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(hk::Sync)
public:
    static QString notThere() { return tr("The server does not have this file, or does not show it to this account."); }
    static QString closed()
    {
        return tr("This file can be kept here only for somebody who may open it. Please sign in with an account that may, and open "
                  "it again.");
    }
};

// As many bytes as there are, up to these; a stream may give fewer at once.
QByteArray readFrom(QIODevice &stream, qint64 most)
{
    QByteArray bytes;
    while (bytes.size() < most) {
        const QByteArray more = stream.read(most - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

}  // namespace

void Synchronizer::tellOfFile(const FileNews &news) const
{
    if (m_onFile)
        m_onFile(news);
}

// True: the server has all of these that this desk has. Otherwise one request was made, or none could be.
Result<bool> Synchronizer::deliver(const QList<NamedFile> &files)
{
    if (!m_features.contains(QLatin1String(wire::filesFeature)))
        return true;
    const FileStore store(m_database.path());
    QList<FileReference> unknown;
    for (const NamedFile &named : files) {
        const QByteArray &hash = named.file.sha256;
        if (!m_out.there.contains(hash) && !m_out.lost.contains(hash) && !m_out.missing.contains(hash) && store.has(hash))
            unknown << named.file;
    }
    if (!unknown.isEmpty()) {
        HK_CHECK(askForState(unknown.first(std::min<qsizetype>(unknown.size(), wire::mostFilesOfState))));
        return false;
    }
    const auto next = std::find_if(files.begin(), files.end(),
                                   [this](const NamedFile &named) { return m_out.missing.contains(named.file.sha256); });
    if (next == files.end())
        return true;
    HK_CHECK(sendPart(*next));
    return false;
}

Result<void> Synchronizer::askForState(const QList<FileReference> &files)
{
    HK_TRY(const HttpReply reply, ask("/v1/blob/state", wire::encode(wire::FileStateRequest{m_state.device, files})));
    // Who may write no files is told so by the push.
    if (reply.status == 403) {
        for (const FileReference &file : files)
            m_out.lost.insert(file.sha256);
        return {};
    }
    if (reply.status != 200)
        return failed(refusalOf(reply));
    const auto answer = wire::decodeFileStateAnswer(reply.body);
    if (!answer.ok())
        return failed(strangeAnswer(answer.error().detail));
    for (const FileReference &file : files)
        m_out.there.insert(file.sha256);
    for (const wire::MissingFile &missing : answer->missing) {
        m_out.there.remove(missing.sha256);
        m_out.missing.insert(missing.sha256, missing.parts);
    }
    return {};
}

// The bytes of the next part that the server wants; empty where they cannot be had, and then it is no longer waited for.
QByteArray Synchronizer::nextPart(const NamedFile &named)
{
    const QByteArray hash = named.file.sha256;
    const int number = m_out.missing.value(hash).constFirst();
    if (m_out.reading != hash || m_out.next > number) {
        const FileStore store(m_database.path());
        const auto keys = m_database.keys();
        if (store.has(hash) && !store.mayOpen(hash, *keys)) {
            m_filesClosed = true;
            return {};
        }
        auto opened = store.open(hash, *keys);
        m_out.reading = hash;
        m_out.next = 0;
        m_out.bytes = opened.ok() ? std::move(*opened) : nullptr;
    }
    QByteArray part;
    for (; m_out.bytes && m_out.next <= number; ++m_out.next) {
        const qint64 size = wire::bytesOfPart(named.file.size, m_out.next);
        part = readFrom(*m_out.bytes, size);
        if (size == 0 || part.size() != size)
            m_out.bytes.reset();
    }
    if (m_out.bytes)
        return part;
    // Cut or damaged: the steps that name it will be refused, and shown as such.
    m_out.lost.insert(hash);
    m_out.missing.remove(hash);
    m_out.stop();
    return {};
}

Result<void> Synchronizer::sendPart(const NamedFile &named)
{
    const QByteArray hash = named.file.sha256;
    const QByteArray part = nextPart(named);
    if (part.isEmpty())
        return {};
    const int number = m_out.missing.value(hash).constFirst();
    HK_TRY(const HttpReply reply, askFor({"PUT", wire::pathOf({hash, number}), part, wire::filePartType}));
    // It forgot that the file was to come, or found it to be another than it says.
    if (reply.status == 404 && ++m_out.restarts <= mostRestarts) {
        m_out.missing.remove(hash);
        return {};
    }
    if (reply.status == 422) {
        m_out.lost.insert(hash);
        m_out.missing.remove(hash);
        return {};
    }
    if (reply.status != 200)
        return failed(refusalOf(reply));
    const auto answer = wire::decodeFilePartAnswer(reply.body);
    if (!answer.ok())
        return failed(strangeAnswer(answer.error().detail));
    QList<int> &missing = m_out.missing[hash];
    missing.removeFirst();
    tellOfFile({hash, std::min((number + 1) * filePartBytes, named.file.size), answer->whole});
    if (answer->whole || missing.isEmpty()) {
        m_out.missing.remove(hash);
        m_out.stop();
    }
    if (answer->whole)
        m_out.there.insert(hash);
    return {};
}

// The server wants files first. Of what it has had once it is asked again what it has; the rest is no longer here.
Result<void> Synchronizer::resolveFiles(const HttpReply &reply)
{
    HK_TRY(const wire::Refusal refusal, wire::decodeRefusal(reply.body));
    // What was said to be lost is not asked for again.
    if (std::all_of(refusal.files.begin(), refusal.files.end(),
                    [this](const QByteArray &hash) { return m_out.lost.contains(hash); }))
        return failed(strangeAnswer(QStringLiteral("blob")));
    for (const QByteArray &hash : refusal.files) {
        const bool isDoubted = m_out.doubted.contains(hash);
        if (m_out.there.remove(hash) && !isDoubted)
            m_out.doubted.insert(hash);
        else
            m_out.lost.insert(hash);
    }
    return {};
}

QList<QByteArray> Synchronizer::lostAmong(const QList<NamedFile> &files) const
{
    QList<QByteArray> lost;
    for (const NamedFile &named : files) {
        if (m_out.lost.contains(named.file.sha256) && !lost.contains(named.file.sha256))
            lost << named.file.sha256;
    }
    return lost;
}

void Synchronizer::want(const FileReference &file, FieldClass klass)
{
    const bool isKnown = std::any_of(m_in.wanted.begin(), m_in.wanted.end(),
                                     [&](const NamedFile &named) { return named.file.sha256 == file.sha256; });
    m_in.refused.remove(file.sha256);
    if (!isKnown)
        m_in.wanted.append({file, klass});
}

// Whether there is a file to fetch, which then is the current one.
Result<bool> Synchronizer::hasFileToFetch()
{
    if (!m_features.contains(QLatin1String(wire::filesFeature)))
        return false;
    if ((m_report.pulled > 0 && !m_in.lookedNow) || !m_in.looked) {
        // What was not shown may be now.
        m_in.refused.clear();
        m_in.lookedNow = true;
        HK_TRY(m_in.small, m_database.read([](Reader &reader) { return smallPictures(reader, smallPicture, mostSmall); }).result());
        m_in.looked = true;
    }
    const FileStore store(m_database.path());
    while (!m_in.current && (!m_in.wanted.isEmpty() || !m_in.small.isEmpty())) {
        const bool isWanted = !m_in.wanted.isEmpty();
        if (!isWanted && m_in.batch == smallAtOnce)
            return false;
        const NamedFile next = isWanted ? m_in.wanted.takeFirst() : m_in.small.takeFirst();
        const QByteArray &hash = next.file.sha256;
        if (store.has(hash)) {
            if (isWanted)
                tellOfFile({hash, next.file.size, true});
            continue;
        }
        if (m_in.refused.contains(hash) && !isWanted)
            continue;
        m_in.batch += isWanted ? 0 : 1;
        HK_CHECK(beginFile(next, isWanted));
    }
    return m_in.current.has_value();
}

Result<void> Synchronizer::beginFile(const NamedFile &named, bool isWanted)
{
    const auto keys = m_database.keys();
    if (!keys->opens(named.klass)) {
        if (isWanted)
            tellOfFile({named.file.sha256, 0, true, FileText::closed()});
        return {};
    }
    m_in.stop();
    HK_TRY(m_in.writer, FileStore(m_database.path()).begin(named.file, *keys, named.klass));
    m_in.current = named;
    return {};
}

Result<void> Synchronizer::fetchPart()
{
    const FileReference file = m_in.current->file;
    HK_TRY(const HttpReply reply, askFor({"GET", wire::pathOf({file.sha256, m_in.next}), {}, wire::filePartType}));
    if (reply.status == 404) {
        m_in.refused.insert(file.sha256);
        m_in.stop();
        tellOfFile({file.sha256, 0, true, FileText::notThere()});
        return {};
    }
    if (reply.status != 200)
        return failed(refusalOf(reply));
    if (reply.body.size() != wire::bytesOfPart(file.size, m_in.next))
        return endFile(strangeAnswer(QStringLiteral("part")).error);
    if (const auto added = m_in.writer->add(reply.body); !added.ok())
        return endFile(added.error());
    if (++m_in.next < wire::partsOf(file.size)) {
        tellOfFile({file.sha256, m_in.next * filePartBytes, false});
        return {};
    }
    if (const auto whole = m_in.writer->finish(); !whole.ok())
        return endFile(whole.error());
    m_in.stop();
    ++m_report.files;
    tellOfFile({file.sha256, file.size, true});
    return {};
}

// Without it, for this time: what is wrong with one file keeps nobody from the rest.
Result<void> Synchronizer::endFile(const Error &error)
{
    const QByteArray hash = m_in.current->file.sha256;
    m_in.refused.insert(hash);
    m_in.stop();
    tellOfFile({hash, 0, true, error.message});
    return {};
}

}  // namespace hk

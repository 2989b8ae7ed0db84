// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/connectionhandle.h"
#include "storage/datafile.h"
#include "storage/lane.h"
#include "storage/rights/visibility.h"
#include "storage/writesession.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <array>

namespace hk {

struct Database::Private {
    QString path;
    QList<SchemaSource> schemas;
    QString readOnlyReason;
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<WriteSession> session;
    std::optional<Error> noWriter;  // why it could not begin; the writer's own
    // Ended in reverse order, each after its last job.
    std::unique_ptr<Lane> writer;
    std::unique_ptr<Lane> interactive;
    std::unique_ptr<Lane> bulk;
    // A sign-in ends on a lane, and pages ask on the main thread.
    mutable QMutex viewerMutex;
    Viewer viewer;
    std::shared_ptr<const KeyRing> keys = std::make_shared<KeyRing>();

    Lane &readingLane(ReadLane lane) const { return lane == ReadLane::Interactive ? *interactive : *bulk; }
};

Database::Database(const Catalogue &catalogue, Clock clock)
    : d(std::make_unique<Private>()), m_catalogue(catalogue), m_clock(std::move(clock))
{
}

Database::~Database()
{
    d->bulk.reset();
    d->interactive.reset();
    if (d->writer)
        d->writer->runNow([this](std::unique_ptr<Connection> &connection) {
            d->session.reset();
            connection.reset();
        });
    d->writer.reset();
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Catalogue &catalogue,
                                                 const QList<SchemaSource> &schemas, const OpenOptions &options)
{
    qRegisterMetaType<ChangeSet>();
    std::unique_ptr<Database> database(new Database(catalogue, options.clock));
    Private &d = *database->d;
    d.path = path;
    d.schemas = schemas;
    d.viewer = options.viewer;
    d.writer = std::make_unique<Lane>(QStringLiteral("hk-writer"));
    Result<void> opened;
    bool searchIsOld = false;
    d.writer->runNow([&](std::unique_ptr<Connection> &connection) {
        Result<DataFile> file = openDataFile(path, catalogue, schemas, options);
        if (!file.ok()) {
            opened = file.error();
            return;
        }
        d.lock = std::move(file->lock);
        d.readOnlyReason = file->readOnlyReason;
        connection = std::move(file->writer);
        searchIsOld = file->searchIsOld;
    });
    if (!opened.ok())
        return opened.error();
    // Before all that is written, and while others read already.
    d.writer->enqueue([&d, &catalogue, schemas, options, &clock = database->m_clock](std::unique_ptr<Connection> &connection) {
        if (!connection)
            return;
        if (const Result<void> begun = beginWriting(*connection, catalogue, schemas, options); !begun.ok())
            d.noWriter = begun.error();
        else
            d.session = std::make_unique<WriteSession>(*connection, catalogue, clock, schemas);
    });
    d.interactive = std::make_unique<Lane>(QStringLiteral("hk-reader"));
    d.bulk = std::make_unique<Lane>(QStringLiteral("hk-bulk"));
    if (searchIsOld)
        d.writer->runNow([&](std::unique_ptr<Connection> &) {
            if (d.noWriter)
                opened = *d.noWriter;
        });
    if (!opened.ok())
        return opened.error();
    // Side by side: each reads the whole schema.
    std::array<Result<void>, 2> readers;
    QSemaphore done;
    for (Lane *lane : {d.interactive.get(), d.bulk.get()}) {
        lane->enqueue([&, &read = readers.at(lane == d.bulk.get())](std::unique_ptr<Connection> &connection) {
            auto reading = openForReading(path, catalogue, schemas, options.viewer);
            if (reading.ok())
                connection = std::move(*reading);
            else
                read = reading.error();
            done.release();
        });
    }
    done.acquire(int(readers.size()));
    for (const Result<void> &read : readers)
        HK_CHECK(read);
    return database;
}

QString Database::path() const
{
    return d->path;
}

bool Database::isReadOnly() const
{
    return !d->readOnlyReason.isEmpty();
}

QString Database::readOnlyReason() const
{
    return d->readOnlyReason;
}

Viewer Database::viewer() const
{
    const QMutexLocker locker(&d->viewerMutex);
    return d->viewer;
}

std::shared_ptr<const KeyRing> Database::keys() const
{
    const QMutexLocker locker(&d->viewerMutex);
    return d->keys;
}

bool Database::opens(FieldClass klass) const
{
    const QMutexLocker locker(&d->viewerMutex);
    return d->keys->opens(klass);
}

QString Database::closedReason(FieldClass klass) const
{
    const QMutexLocker locker(&d->viewerMutex);
    return d->keys->opens(klass) ? QString() : closedText(d->keys->pauseOf(klass));
}

QFuture<Result<void>> Database::setViewer(const Viewer &viewer, std::shared_ptr<const KeyRing> keys)
{
    {
        const QMutexLocker locker(&d->viewerMutex);
        d->viewer = viewer;
        d->keys = keys;
    }
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    struct Outcome {
        QMutex mutex;
        Result<void> result;
        int waiting = 3;
    };
    auto outcome = std::make_shared<Outcome>();
    for (Lane *lane : {d->writer.get(), d->interactive.get(), d->bulk.get()}) {
        const bool writes = lane == d->writer.get();
        lane->enqueue([this, viewer, keys, writes, outcome, promise](std::unique_ptr<Connection> &connection) {
            Result<void> shown;
            if (connection) {
                // A reading connection refuses every write, that of its own views too.
                if (!writes)
                    shown = connection->execute(QStringLiteral("PRAGMA query_only = OFF"));
                if (shown.ok())
                    shown = showViews(*connection, m_catalogue, d->schemas, viewer);
                if (!writes)
                    (void)connection->execute(QStringLiteral("PRAGMA query_only = ON")).ok();
                connection->setKeys(keys);
                if (shown.ok() && writes)
                    shown = guardFor(*connection, m_catalogue, viewer);
            }
            const QMutexLocker locker(&outcome->mutex);
            if (!shown.ok())
                outcome->result = shown;
            if (--outcome->waiting > 0)
                return;
            promise->addResult(outcome->result);
            promise->finish();
        });
    }
    emit viewerChanged();
    return future;
}

void Database::setKeys(const Viewer &viewer, std::shared_ptr<const KeyRing> keys)
{
    const QMutexLocker locker(&d->viewerMutex);
    if (d->viewer.account != viewer.account || d->viewer.everything != viewer.everything)
        return;
    d->keys = keys;
    for (Lane *lane : {d->writer.get(), d->interactive.get(), d->bulk.get()})
        lane->enqueue([keys](std::unique_ptr<Connection> &connection) {
            if (connection)
                connection->setKeys(keys);
        });
}

void Database::setLogKey(std::shared_ptr<const LogKey> key)
{
    for (Lane *lane : {d->writer.get(), d->interactive.get(), d->bulk.get()})
        lane->enqueue([key](std::unique_ptr<Connection> &connection) {
            if (connection)
                connection->setLogKey(key);
        });
}

void Database::waitForIdle()
{
    for (Lane *lane : {d->writer.get(), d->interactive.get(), d->bulk.get()})
        lane->runNow([](std::unique_ptr<Connection> &) {});
}

void Database::enqueueRead(ReadLane lane, std::function<void(Reader &)> job)
{
    d->readingLane(lane).enqueue([this, job = std::move(job)](std::unique_ptr<Connection> &connection) {
        // One transaction a job: all its statements see the same state of the data.
        (void)connection->statement(QStringLiteral("BEGIN")).run().ok();
        Reader reader(*connection, m_catalogue);
        job(reader);
        (void)connection->statement(QStringLiteral("COMMIT")).run().ok();
    });
}

void Database::enqueueWrite(const UnitSpec &unit, std::function<Result<void>(Writer &)> job,
                            std::function<void(const Result<void> &)> done)
{
    d->writer->enqueue([this, unit, job = std::move(job), done = std::move(done)](std::unique_ptr<Connection> &) {
        if (!d->session) {
            done(d->noWriter.value_or(Error{d->readOnlyReason, {}}));
            return;
        }
        Result<ChangeSet> changes = d->session->run(unit, job);
        if (!changes.ok()) {
            done(changes.error());
            return;
        }
        changes->pulled = unit.kind == UnitKind::Pulled;
        if (!changes->isEmpty())
            emit changed(*changes);
        done({});
    });
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/export.h"
#include "base/result.h"
#include "catalogue/catalogue.h"
#include "catalogue/sight.h"
#include "storage/connection.h"
#include "storage/unit.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QStringList>

#include <functional>
#include <memory>
#include <type_traits>

namespace hk {

class Lane;

// The tables of one owner (the core, a module): numbered SQL files under a resource folder, run in order, once each.
struct SchemaSource {
    QString owner;  // "roster"
    QString migrations;  // ":/hallkeeper/roster/schema": its files NNNN_what.sql
    QStringList views;  // SQL files that publish TEMP views over the visible views, in order
    // Brings the owner's tables that only follow from others up to date, at the end of every write and in its transaction: edits,
    // undo, imports, what is pulled. Every row is named to it. What it writes is no change of its own.
    std::function<Result<void>(Writer &, const ChangeSet &)> derive = {};
    // Adds to an edit or an import what follows from it in the owner's own rows: part of the step, so it is undone, audited and
    // sent with it, and refused where the account may not write it.
    std::function<Result<void>(Writer &, const ChangeSet &)> complete = {};
};

enum class ReadLane : quint8 {
    Interactive,  // what a person waits for
    Bulk,  // exports, reports, whole lists
};

struct OpenOptions {
    bool readOnly = false;
    Viewer viewer = Viewer::owner();  // until `setViewer` names another
    Clock clock = systemNow;
};

// One data file: its writer thread and its two reading threads own all connections. The caller's thread never waits unless
// it asks a future for its result. Futures of writes resolve after the commit.
class HK_STORAGE_API Database : public QObject {
    Q_OBJECT
public:
    // Opens (or makes) the file, with a verified backup beside it before a migration. While another program has the file
    // for writing it opens read-only: see `readOnlyReason`.
    static Result<std::unique_ptr<Database>> open(const QString &path, const Catalogue &catalogue,
                                                  const QList<SchemaSource> &schemas, const OpenOptions &options = {});
    ~Database() override;

    QString path() const;
    bool isReadOnly() const;
    // Why nothing can be written, as a sentence; empty when it can.
    QString readOnlyReason() const;
    const Catalogue &catalogue() const { return m_catalogue; }
    const Clock &clock() const { return m_clock; }

    // Opens the data for somebody else. Jobs given before still run for the former viewer, those given after for the new one.
    QFuture<Result<void>> setViewer(const Viewer &viewer, std::shared_ptr<const KeyRing> keys = std::make_shared<KeyRing>());
    // Other keys for the same person, for the jobs given from now on; nothing when the data are open for somebody else by now.
    void setKeys(const Viewer &viewer, std::shared_ptr<const KeyRing> keys);
    // The key of the audit log's marks, for the jobs given from now on.
    void setLogKey(std::shared_ptr<const LogKey> key);
    // For whom the jobs given from now on run. May be asked on any thread.
    Viewer viewer() const;
    // The keys of the jobs given from now on, for what works with files outside of a job. May be asked on any thread.
    std::shared_ptr<const KeyRing> keys() const;
    // Whether encrypted fields of this class can be read and written.
    bool opens(FieldClass klass) const;
    // Why they cannot, and when they can again, as a sentence; empty where they can.
    QString closedReason(FieldClass klass) const;

    // Runs `job(Reader &)`, which returns some Result<T>.
    template <class Job> auto read(Job job, ReadLane lane = ReadLane::Interactive) -> QFuture<std::invoke_result_t<Job, Reader &>>
    {
        using Answer = std::invoke_result_t<Job, Reader &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        enqueueRead(lane, [promise, job = std::move(job)](Reader &reader) mutable {
            promise->addResult(job(reader));
            promise->finish();
        });
        return future;
    }

    // Runs `job(Writer &)` in a transaction of its own; commits when the Result is ok, else nothing has changed.
    template <class Job> auto write(const UnitSpec &unit, Job job) -> QFuture<std::invoke_result_t<Job, Writer &>>
    {
        using Answer = std::invoke_result_t<Job, Writer &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        // The answer waits in `answer` until the commit has told whether it holds.
        auto answer = std::make_shared<std::optional<Answer>>();
        enqueueWrite(
            unit,
            [answer, job = std::move(job)](Writer &writer) mutable -> Result<void> {
                answer->emplace(job(writer));
                if (!(*answer)->ok())
                    return (*answer)->error();
                return {};
            },
            [promise, answer](const Result<void> &outcome) {
                if (outcome.ok())
                    promise->addResult(std::move(**answer));
                else
                    promise->addResult(Answer(outcome.error()));
                promise->finish();
            });
        return future;
    }

    // Waits until every job given so far has ended.
    void waitForIdle();

signals:
    // Rows were written and committed; arrives on the thread of the receiver.
    void changed(const hk::ChangeSet &changes);
    // The data are open for somebody else: whatever is shown must be read again.
    void viewerChanged();

private:
    Database(const Catalogue &catalogue, Clock clock);
    void enqueueRead(ReadLane lane, std::function<void(Reader &)> job);
    void enqueueWrite(const UnitSpec &unit, std::function<Result<void>(Writer &)> job,
                      std::function<void(const Result<void> &)> done);

    struct Private;
    std::unique_ptr<Private> d;
    const Catalogue &m_catalogue;
    Clock m_clock;
};

}  // namespace hk

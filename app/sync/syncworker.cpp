// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncworker.h"

#include "access/deskkeys.h"
#include "access/schoolkeys.h"
#include "storage/settings.h"
#include "storage/sqlerror.h"
#include "sync/conflicts.h"
#include "sync/outbox.h"
#include "sync/quarantine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <utility>

namespace hk {

namespace {

constexpr int mostDoublings = 16;
constexpr std::chrono::minutes termPace{1};
constexpr int shortestHold = 1000;  // milliseconds; a server that does not hold the question is not asked without end

QString authoritiesSetting()
{
    return QStringLiteral("sync.authorities");
}

QString leftSetting()
{
    return QStringLiteral("sync.left");
}

// By which the keychain knows the password, beside those that accounts have it remember for the command line.
QString keychainAccount(const QString &name)
{
    return QStringLiteral("sync ") + name;
}

struct Standing {
    std::optional<DeskState> desk;
    QString authorities;
    bool left = false;
};

Result<Standing> standingOfDesk(Reader &reader)
{
    Standing standing;
    HK_TRY(standing.desk, deskState(reader));
    HK_TRY(const QJsonValue authorities, readSetting(reader, authoritiesSetting()));
    HK_TRY(const QJsonValue left, readSetting(reader, leftSetting()));
    standing.authorities = authorities.toString();
    standing.left = left.toBool();
    return standing;
}

struct Counts {
    int waiting = 0;
    int refused = 0;
    int conflicts = 0;
    qint64 caughtUpAt = 0;
    qint64 verifiedAt = 0;
};

Result<Counts> countsOf(Reader &reader)
{
    Counts counts;
    HK_TRY(counts.waiting, waitingUnits(reader));
    HK_TRY(counts.refused, refusedCount(reader));
    HK_TRY(counts.conflicts, openConflictCount(reader));
    HK_TRY(const auto desk, deskState(reader));
    counts.caughtUpAt = desk ? desk->caughtUpAt : 0;
    counts.verifiedAt = desk ? desk->verifiedAt : 0;
    return counts;
}

// Between half and one and a half of it.
std::chrono::milliseconds pollPause(const SyncPace &pace)
{
    return pace.poll / 2 + std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64(pace.poll.count()) + 1));
}

// A name or address that never got in leaves nothing in the file.
Result<void> forgetVainSetUp(Writer &writer)
{
    Statement forget = writer.statement(QStringLiteral("DELETE FROM sync_desk WHERE caught_up_at IS NULL"));
    return forget.run();
}

}  // namespace

SyncWorker::SyncWorker(Database &database, Keychain *keychain, LineMaker line, const SyncPace &pace)
    : m_database(database), m_keychain(keychain), m_line(std::move(line)), m_pace(pace), m_soon(this), m_next(this), m_terms(this)
{
    for (QTimer *timer : {&m_soon, &m_next})
        timer->setSingleShot(true);
    m_soon.setInterval(m_pace.soon);
    connect(&m_soon, &QTimer::timeout, this, &SyncWorker::onEdit);
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (m_state.stage == SyncStage::UpToDate && m_synchronizer && m_synchronizer->canWait())
            waitForNews();
        else
            round();
    });
    m_terms.setInterval(termPace);
    connect(&m_terms, &QTimer::timeout, this, [this] { (void)closeOverdueKeys(m_database, m_keychain).ok(); });
    const auto soon = [this] {
        if (m_state.stage != SyncStage::Off)
            m_soon.start();
    };
    connect(&m_database, &Database::changed, this, soon);
    // Another person may see other conflicts and refused steps.
    connect(&m_database, &Database::viewerChanged, this, soon);
}

SyncWorker::~SyncWorker() = default;

bool SyncWorker::isEnding() const
{
    return QThread::currentThread()->isInterruptionRequested();
}

void SyncWorker::begin()
{
    const auto standing = m_database.read(standingOfDesk).result();
    m_terms.start();
    if (m_database.isReadOnly() || !standing.ok() || !standing->desk)
        return;
    m_setup = {standing->desk->server, standing->desk->account, standing->authorities};
    emit setupKnown(m_setup);
    if (standing->left)
        return;
    m_state.server = m_setup.server;
    m_state.account = m_setup.name;
    if (m_keychain) {
        const auto known = rememberedPassword(m_database, *m_keychain, keychainAccount(m_setup.name));
        if (known.ok())
            m_password = *known;
    }
    countWaiting();
    if (m_password)
        round();
    else
        enter(SyncStage::NeedsPassword);
}

void SyncWorker::setUp(const SyncSetup &setup, const QString &password)
{
    if (m_busy)
        return emit setUpEnded(
            QCoreApplication::translate("hk::SyncService", "The program is still synchronising; please wait a moment."),
            SetUpField::None);
    const auto standing = m_database.read(standingOfDesk).result();
    m_isNew = standing.ok() && !standing->desk;
    m_setup = setup;
    m_password = password;
    m_settingUp = true;
    // What the server handed out opens with the password also while it cannot be reached.
    (void)openSchoolKeys(m_database, password).ok();
    m_synchronizer.reset();
    m_state = {};
    m_state.server = setup.server;
    m_state.account = setup.name;
    round();
}

void SyncWorker::givePassword(const QString &password)
{
    setUp(m_setup, password);
}

void SyncWorker::syncNow()
{
    m_failures = 0;
    poke();
}

void SyncWorker::verifyNow()
{
    m_verifies = true;
    m_saidLater = false;
    syncNow();
}

void SyncWorker::allowRemovals()
{
    if (m_synchronizer)
        m_synchronizer->allowRemovals();
    syncNow();
}

// With the next round, which begins at once.
void SyncWorker::fetchFile(const FileReference &file, FieldClass klass)
{
    m_wanted.append({file, klass});
    syncNow();
}

void SyncWorker::countAgain()
{
    if (m_state.stage == SyncStage::Off)
        return;
    countWaiting();
    publish();
}

void SyncWorker::leave()
{
    m_wanted.clear();
    m_next.stop();
    m_soon.stop();
    m_synchronizer.reset();
    m_password.reset();
    if (m_keychain)
        (void)forgetPassword(m_database, *m_keychain, keychainAccount(m_setup.name)).ok();
    const auto left =
        m_database.write({.kind = UnitKind::Pulled}, [](Writer &writer) { return storeSetting(writer, leftSetting(), true); });
    (void)left.result().ok();
    m_state = {};
    publish();
}

// A line and a session anew; the password and the address may have changed.
bool SyncWorker::connectAnew()
{
    if (m_synchronizer)
        return true;
    Result<std::unique_ptr<Transport>> line = m_line(m_setup);
    if (!line.ok()) {
        failed(line.error());
        return false;
    }
    m_transport = std::move(*line);
    m_synchronizer = std::make_unique<Synchronizer>(m_database, *m_transport,
                                                    SyncAccount{m_setup.server, m_setup.name, *m_password}, m_keychain);
    m_synchronizer->onFile([this](const FileNews &news) {
        if (news.ended)
            m_wanted.removeIf([&news](const NamedFile &named) { return named.file.sha256 == news.sha256; });
        if (!isEnding())
            emit fileMoved(news);
    });
    return true;
}

void SyncWorker::round()
{
    if (m_busy || !m_password || isEnding())
        return;
    m_next.stop();
    m_busy = true;
    roundsUntilDone();
    m_busy = false;
}

// The server answers when it has something, or after a while without; an edit here ends the wait.
void SyncWorker::waitForNews()
{
    if (m_busy || !m_synchronizer || isEnding())
        return;
    m_busy = m_listening = true;
    m_again = false;
    QElapsedTimer held;
    held.start();
    const Result<bool> news = m_synchronizer->wait();
    m_busy = m_listening = false;
    if (isEnding())
        return;
    if (!news.ok() && !m_again)
        return failed(news.error());
    if (m_again || !news.ok() || *news)
        round();
    else
        m_next.start(held.hasExpired(shortestHold) ? std::chrono::milliseconds(0) : pollPause(m_pace));
}

void SyncWorker::roundsUntilDone()
{
    do {
        m_again = false;
        const bool first = m_state.lastAt == 0;
        enter(m_settingUp || !m_synchronizer ? SyncStage::Connecting : first ? SyncStage::FirstSync : SyncStage::Working);
        if (!connectAnew())
            return;
        if (m_verifies)
            m_synchronizer->verifyNext();
        int steps = 0;
        for (const NamedFile &named : m_wanted)
            m_synchronizer->want(named.file, named.klass);
        const Result<SyncReport> report = m_synchronizer->run([&] { afterStep(++steps, first); });
        if (isEnding())
            return;
        if (!report.ok())
            return failed(report.error());
        m_failures = 0;
        m_state.since = 0;
        tellVerified(*report);
        countWaiting();
    } while (m_again || m_state.waiting > 0);
    enter(SyncStage::UpToDate);
    m_next.start(m_synchronizer->canWait() ? std::chrono::milliseconds(0) : pollPause(m_pace));
}

void SyncWorker::tellVerified(const SyncReport &report)
{
    if (!m_verifies)
        return;
    m_verifies = !report.verified;
    if (report.verified)
        emit verified(report.mended);
    else if (!std::exchange(m_saidLater, true))
        emit verified(std::nullopt);
}

void SyncWorker::afterStep(int steps, bool first)
{
    // Greeted and signed in.
    if (m_settingUp && steps == 2)
        finishSetUp();
    const SyncReport &report = m_synchronizer->report();
    m_state.received = report.expected > 0 ? int(report.received) : report.pulled;
    m_state.expected = int(report.expected);
    if (!m_settingUp && !isEnding())
        enter(first ? SyncStage::FirstSync : SyncStage::Working);
}

void SyncWorker::finishSetUp()
{
    const auto stored =
        m_database.write({.kind = UnitKind::Pulled}, [authorities = m_setup.authorities](Writer &writer) -> Result<void> {
            HK_CHECK(storeSetting(writer, leftSetting(), {}));
            return storeSetting(writer, authoritiesSetting(), authorities.isEmpty() ? QJsonValue() : QJsonValue(authorities));
        });
    (void)stored.result().ok();
    m_settingUp = false;
    // Without a keychain it is asked for at the next start.
    if (m_keychain)
        (void)rememberPassword(m_database, *m_keychain, keychainAccount(m_setup.name), *m_password).ok();
    emit setupKnown(m_setup);
    emit setUpEnded({}, SetUpField::None);
}

SyncStage SyncWorker::stageOf(const Error &error) const
{
    if (isDiskFull(error))
        return SyncStage::DiskFull;
    if (m_transport && m_transport->isDistrusted())
        return SyncStage::Distrusted;
    switch (m_synchronizer ? m_synchronizer->trouble() : SyncTrouble::Strange) {
    case SyncTrouble::Line:
    case SyncTrouble::Busy:
        return SyncStage::Offline;
    case SyncTrouble::Password:
        return SyncStage::NeedsPassword;
    case SyncTrouble::TooOld:
        return SyncStage::TooOld;
    case SyncTrouble::ManyRemovals:
        return SyncStage::AsksRemovals;
    default:
        return SyncStage::Refused;
    }
}

void SyncWorker::failed(const Error &error)
{
    const SyncStage stage = stageOf(error);
    if (m_settingUp)
        return failSetUp(error);
    if (stage == SyncStage::NeedsPassword) {
        m_password.reset();
        m_synchronizer.reset();
    }
    countWaiting();
    enter(stage, error.message);
    // A certificate that is not the server's may be that of a network which wants a sign-in of its own first.
    if (stage == SyncStage::Offline || stage == SyncStage::DiskFull || stage == SyncStage::Refused
        || stage == SyncStage::Distrusted)
        retryLater();
}

void SyncWorker::failSetUp(const Error &error)
{
    const SyncTrouble trouble = m_synchronizer ? m_synchronizer->trouble() : SyncTrouble::None;
    const bool distrusted = m_transport && m_transport->isDistrusted();
    const SetUpField field = distrusted     ? SetUpField::Authorities
        : !m_synchronizer                   ? (m_setup.authorities.isEmpty() ? SetUpField::Server : SetUpField::Authorities)
        : trouble == SyncTrouble::Password  ? SetUpField::Password
        : trouble == SyncTrouble::Forbidden ? SetUpField::Name
                                            : SetUpField::Server;
    m_settingUp = false;
    undoSetUp();
    emit setUpEnded(error.message, field);
}

// Back to what the file says: no server, or the one that it belongs to.
void SyncWorker::undoSetUp()
{
    m_synchronizer.reset();
    m_password.reset();
    if (m_isNew)
        (void)m_database.write({.kind = UnitKind::Pulled}, forgetVainSetUp).result().ok();
    const auto standing = m_database.read(standingOfDesk).result();
    m_state = {};
    m_setup = {};
    if (standing.ok() && standing->desk) {
        m_setup = {standing->desk->server, standing->desk->account, standing->authorities};
        if (!standing->left) {
            m_state.server = m_setup.server;
            m_state.account = m_setup.name;
            m_state.stage = SyncStage::NeedsPassword;
            countWaiting();
        }
    }
    emit setupKnown(m_setup);
    publish();
}

// Full jitter, so that a school's desks do not come back all at once.
void SyncWorker::retryLater()
{
    const int doublings = std::min(m_failures++, mostDoublings);
    const qint64 most = std::min<qint64>(m_pace.retryMost.count(), m_pace.retryFirst.count() << doublings);
    const qint64 asked = m_synchronizer ? qint64(m_synchronizer->retryAfter()) * 1000 : 0;
    m_next.start(std::chrono::milliseconds(asked + QRandomGenerator::global()->bounded(most + 1)));
}

void SyncWorker::onEdit()
{
    const int before = m_state.waiting;
    countWaiting();
    publish();
    if (m_state.waiting > before || (m_state.waiting > 0 && m_state.stage == SyncStage::UpToDate))
        poke();
}

void SyncWorker::poke()
{
    if (m_listening)
        m_transport->interrupt();
    if (m_busy)
        m_again = true;
    else
        round();
}

void SyncWorker::countWaiting()
{
    const auto counts = m_database.read(countsOf).result();
    if (!counts.ok())
        return;
    m_state.waiting = counts->waiting;
    m_state.refused = counts->refused;
    m_state.conflicts = counts->conflicts;
    m_state.lastAt = counts->caughtUpAt;
    m_state.verifiedAt = counts->verifiedAt;
}

void SyncWorker::enter(SyncStage stage, const QString &problem)
{
    const bool trouble = stage >= SyncStage::Offline;
    if (!trouble && stage >= SyncStage::UpToDate)
        m_state.since = 0;
    else if (trouble && m_state.since == 0)
        m_state.since = m_database.clock()();
    m_state.stage = stage;
    m_state.problem = problem;
    publish();
}

void SyncWorker::publish()
{
    if (m_state == m_published)
        return;
    m_published = m_state;
    emit stateChanged(m_state);
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncservice.h"

#include "sync/httptransport.h"
#include "sync/syncworker.h"

#include <QMetaObject>

namespace hk {

namespace {

LineMaker httpLine()
{
    return [](const SyncSetup &setup) -> Result<std::unique_ptr<Transport>> {
        HK_TRY(std::unique_ptr<Transport> line, HttpTransport::to(setup.server, setup.authorities));
        return line;
    };
}

}  // namespace

SyncService::SyncService(Database &database, Keychain *keychain, LineMaker line, const SyncPace &pace, QObject *parent)
    : QObject(parent),
      m_database(database),
      m_keychain(keychain),
      m_worker(new SyncWorker(database, keychain, line ? std::move(line) : httpLine(), pace))
{
    qRegisterMetaType<SyncState>();
    qRegisterMetaType<SyncSetup>();
    qRegisterMetaType<SetUpField>();
    qRegisterMetaType<std::optional<int>>();
    qRegisterMetaType<FileNews>();
    m_thread.setObjectName(QStringLiteral("sync"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SyncWorker::stateChanged, this, &SyncService::take);
    connect(m_worker, &SyncWorker::setupKnown, this, [this](const SyncSetup &setup) {
        m_setup = setup;
        emit changed();
    });
    connect(m_worker, &SyncWorker::setUpEnded, this, &SyncService::setUpEnded);
    connect(m_worker, &SyncWorker::verified, this, &SyncService::verified);
    connect(m_worker, &SyncWorker::fileMoved, this, &SyncService::fileMoved);
    m_thread.start();
}

SyncService::~SyncService()
{
    // Leaves every loop of events of the thread, that of a request among them.
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

template <class Call> void SyncService::inThread(Call call)
{
    QMetaObject::invokeMethod(m_worker, std::move(call), Qt::QueuedConnection);
}

void SyncService::begin()
{
    inThread([worker = m_worker] { worker->begin(); });
}

void SyncService::setUp(const SyncSetup &setup, const QString &password)
{
    inThread([worker = m_worker, setup, password] { worker->setUp(setup, password); });
}

void SyncService::givePassword(const QString &password)
{
    inThread([worker = m_worker, password] { worker->givePassword(password); });
}

void SyncService::syncNow()
{
    inThread([worker = m_worker] { worker->syncNow(); });
}

void SyncService::verifyNow()
{
    inThread([worker = m_worker] { worker->verifyNow(); });
}

void SyncService::allowRemovals()
{
    inThread([worker = m_worker] { worker->allowRemovals(); });
}

void SyncService::leave()
{
    inThread([worker = m_worker] { worker->leave(); });
}

void SyncService::fetchFile(const FileReference &file, FieldClass klass)
{
    inThread([worker = m_worker, file, klass] { worker->fetchFile(file, klass); });
}

void SyncService::countAgain()
{
    inThread([worker = m_worker] { worker->countAgain(); });
}

void SyncService::take(const SyncState &state)
{
    m_state = state;
    emit changed();
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/systemkeychain.h"

#include <QCoreApplication>
#include <QMutex>
#include <QSemaphore>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <atomic>
#include <chrono>

namespace hk {

namespace {

struct SystemKeychainText {
    Q_DECLARE_TR_FUNCTIONS(hk::Keychain)
public:
    static QString none()
    {
        return tr("This computer offers no keychain to the program: there is no service that keeps passwords, or it cannot be "
                  "reached.");
    }
    static QString refused() { return tr("The keychain of this computer was not opened for the program."); }
    static QString silent() { return tr("The keychain of this computer does not answer."); }
};

const QString service = QStringLiteral("org.hallkeeper.Hallkeeper");
// Long enough for a person to type the keychain's own password.
constexpr std::chrono::milliseconds patience{60'000};

}  // namespace

// Carries jobs to the keychain's thread and waits for what it answers.
class SystemKeychain::Courier {
public:
    struct Answer {
        QKeychain::Error error = QKeychain::OtherError;
        QString detail;
        QByteArray secret;
    };

    static Error errorOf(const Answer &answer)
    {
        const bool refused = answer.error == QKeychain::AccessDenied || answer.error == QKeychain::AccessDeniedByUser;
        return {refused ? SystemKeychainText::refused() : SystemKeychainText::none(), answer.detail};
    }

    Courier()
    {
        m_thread.setObjectName(QStringLiteral("hk-keychain"));
        m_place.moveToThread(&m_thread);
    }
    ~Courier()
    {
        m_thread.quit();
        m_thread.wait();
    }

    // `make` makes the job on the keychain's thread, `take` has its answer.
    template <class Make, class Take> Result<Answer> ask(Make make, Take take)
    {
        const QMutexLocker oneAtATime(&m_mutex);
        if (!m_thread.isRunning())
            m_thread.start();
        // QtKeychain asks one thing after the other: behind one that hangs nothing is answered.
        if (m_last && !m_last->isAnswered)
            return Error{SystemKeychainText::silent(), {}};
        // Outlives this call when the keychain answers too late.
        auto question = std::make_shared<Question>();
        m_last = question;
        QMetaObject::invokeMethod(
            &m_place,
            [question, make, take] {
                auto *job = make();
                QObject::connect(job, &QKeychain::Job::finished, job, [question, job, take](QKeychain::Job *) {
                    question->answer = {job->error(), job->errorString(), take(*job)};
                    question->isAnswered = true;
                    question->answered.release();
                });
                job->start();
            },
            Qt::QueuedConnection);
        if (!question->answered.tryAcquire(1, int(patience.count())))
            return Error{SystemKeychainText::silent(), {}};
        return question->answer;
    }

private:
    struct Question {
        QSemaphore answered;
        Answer answer;
        std::atomic<bool> isAnswered = false;
    };

    QMutex m_mutex;
    QThread m_thread;
    QObject m_place;
    std::shared_ptr<Question> m_last;
};

SystemKeychain::SystemKeychain() : m_courier(std::make_unique<Courier>()) { }

SystemKeychain::~SystemKeychain() = default;

Result<void> SystemKeychain::store(const QString &name, const QByteArray &secret)
{
    HK_TRY(const Courier::Answer answer,
           m_courier->ask(
               [name, secret] {
                   auto *job = new QKeychain::WritePasswordJob(service);
                   job->setKey(name);
                   job->setBinaryData(secret);
                   return job;
               },
               [](QKeychain::WritePasswordJob &) { return QByteArray(); }));
    if (answer.error != QKeychain::NoError)
        return Courier::errorOf(answer);
    return {};
}

Result<std::optional<QByteArray>> SystemKeychain::read(const QString &name)
{
    HK_TRY(const Courier::Answer answer,
           m_courier->ask(
               [name] {
                   auto *job = new QKeychain::ReadPasswordJob(service);
                   job->setKey(name);
                   return job;
               },
               [](QKeychain::ReadPasswordJob &job) { return job.binaryData(); }));
    if (answer.error == QKeychain::EntryNotFound)
        return std::optional<QByteArray>();
    if (answer.error != QKeychain::NoError)
        return Courier::errorOf(answer);
    return std::optional(answer.secret);
}

Result<void> SystemKeychain::remove(const QString &name)
{
    HK_TRY(const Courier::Answer answer,
           m_courier->ask(
               [name] {
                   auto *job = new QKeychain::DeletePasswordJob(service);
                   job->setKey(name);
                   return job;
               },
               [](QKeychain::DeletePasswordJob &) { return QByteArray(); }));
    if (answer.error != QKeychain::NoError && answer.error != QKeychain::EntryNotFound)
        return Courier::errorOf(answer);
    return {};
}

}  // namespace hk

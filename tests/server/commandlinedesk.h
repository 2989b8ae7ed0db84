// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverfixture.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QTimer>

namespace hk::test {

// A desk as people without a window have it: a data file, and the program that works on it and ends.
class CommandLineDesk {
public:
    struct Said {
        int code = -1;  // -1: it was killed
        QJsonObject out;
        QByteArray error;
    };

    CommandLineDesk(QString file, QString account) : m_file(std::move(file)), m_account(std::move(account)) { }

    const QString &file() const { return m_file; }

    // Begins and returns at once: for tests that have something else to do meanwhile.
    void begin(const QStringList &words, const QByteArray &input = {})
    {
        m_process = std::make_unique<QProcess>();
        m_process->start(QStringLiteral(HK_BIN_DIR "/hallkeeper-cli"),
                         QStringList{QStringLiteral("--db"), m_file, QStringLiteral("--json")} + words);
        m_process->write(input);
        m_process->closeWriteChannel();
    }
    void beginSync(const QString &address)
    {
        begin({QStringLiteral("sync"), QStringLiteral("--server"), address, QStringLiteral("--user"), m_account,
               QStringLiteral("--password-stdin")},
              ServerFixture::password().toUtf8() + '\n');
    }
    bool isRunning() const { return m_process && m_process->state() != QProcess::NotRunning; }
    // In the middle of whatever it does.
    void kill() { m_process->kill(); }
    // Turns the loop of events meanwhile, so that a line of the test's own works.
    Said end()
    {
        if (isRunning()) {
            QEventLoop loop;
            QObject::connect(m_process.get(), &QProcess::finished, &loop, &QEventLoop::quit);
            QTimer::singleShot(120'000, &loop, &QEventLoop::quit);
            loop.exec();
        }
        const bool ended = m_process->exitStatus() == QProcess::NormalExit && !isRunning();
        return {ended ? m_process->exitCode() : -1, QJsonDocument::fromJson(m_process->readAllStandardOutput()).object(),
                m_process->readAllStandardError()};
    }
    Said run(const QStringList &words, const QByteArray &input = {})
    {
        begin(words, input);
        return end();
    }
    Said synchronise(const QString &address)
    {
        beginSync(address);
        return end();
    }

private:
    QString m_file;
    QString m_account;
    std::unique_ptr<QProcess> m_process;
};

}  // namespace hk::test

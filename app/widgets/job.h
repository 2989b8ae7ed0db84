// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "module/importer.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

namespace hk {

// A long work as the status bar shows it. Ends once: by end(), or when the last holder lets it go.
class HK_WIDGETS_API Job : public QObject {
    Q_OBJECT
public:
    explicit Job(QString title);
    ~Job() override;

    QString title() const { return m_title; }
    int done() const { return m_done; }
    int total() const { return m_total; }  // 0: not known
    bool isCancelled() const { return m_cancelled->load(); }
    bool hasEnded() const { return m_ended; }

    // What the work itself is given: may be told from any thread, and may outlive the job.
    JobControl control();

    void setProgress(int done, int total);
    void cancel();
    void end();

signals:
    void progressed();
    void ended();

private:
    struct Channel;
    void takeProgress();

    QString m_title;
    int m_done = 0;
    int m_total = 0;
    bool m_ended = false;
    std::shared_ptr<Channel> m_channel;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/news.h"

#include "base/log.h"
#include "server/postgres.h"

#include <chrono>

namespace hk::server {

namespace {

constexpr int patience = 500;  // milliseconds: how soon a stop is heard
constexpr int horizonPause = 50;

Result<bool> isPast(Postgres &postgres, const QByteArray &transaction)
{
    HK_TRY(const Rows rows, postgres.run("SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8", {transaction}));
    return rows.truth(0, 0);
}

}  // namespace

NewsListener::NewsListener(const Configuration &configuration, HttpBell &bell)
    : m_configuration(configuration), m_bell(bell), m_thread([this] { run(); })
{
}

NewsListener::~NewsListener()
{
    m_stopped = true;
    m_thread.join();
}

void NewsListener::run()
{
    while (!m_stopped) {
        if (const Result<void> ended = listen(); !ended.ok())
            qCWarning(hkLog, "news: %s", qPrintable(ended.error().detail));
        // What was said meanwhile was not heard.
        m_bell.ring();
        for (int i = 0; i < 4 && !m_stopped; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(patience));
    }
}

Result<void> NewsListener::listen()
{
    HK_TRY(Postgres postgres, Postgres::open(m_configuration.service));
    HK_CHECK(postgres.control(QByteArray("LISTEN ") + newsChannel));
    m_bell.ring();
    // Rows of a transaction show in the feed only when all that began before it have ended: they are news a second time then.
    QByteArray unseen;
    while (!m_stopped) {
        HK_TRY(const bool news, postgres.notified(unseen.isEmpty() ? patience : horizonPause));
        if (news) {
            HK_TRY(const Rows now, postgres.run("SELECT pg_snapshot_xmax(pg_current_snapshot())"));
            unseen = now.text(0, 0);
        }
        bool isSeen = false;
        if (!unseen.isEmpty()) {
            HK_TRY(isSeen, isPast(postgres, unseen));
        }
        if (news || isSeen)
            m_bell.ring();
        if (isSeen)
            unseen.clear();
    }
    return {};
}

}  // namespace hk::server

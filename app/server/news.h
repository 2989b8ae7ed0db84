// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/configuration.h"
#include "server/http.h"

#include <thread>

namespace hk::server {

// The channel on which a push tells every server that the feed has moved.
constexpr const char *newsChannel = "hk_feed";

// Rings a bell whenever the feed has moved, whichever server moved it. On a thread and a connection of its own.
class NewsListener {
public:
    NewsListener(const Configuration &configuration, HttpBell &bell);
    ~NewsListener();
    NewsListener(const NewsListener &) = delete;
    NewsListener &operator=(const NewsListener &) = delete;

private:
    void run();
    Result<void> listen();

    const Configuration &m_configuration;
    HttpBell &m_bell;
    std::atomic<bool> m_stopped = false;
    std::thread m_thread;
};

}  // namespace hk::server

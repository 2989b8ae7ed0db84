// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace hk {

// Hands the future's answer to `then` on the thread of `context`, never after `context` is gone. (QFuture::then with a context
// that dies first asserts in Qt 6.4.)
template <class T, class Then> void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        QFuture<T> done = watcher->future();
        if (done.isResultReadyAt(0))
            then(done.takeResult());
    });
    watcher->setFuture(future);
}

}  // namespace hk

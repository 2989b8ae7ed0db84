// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslSocket>

#include <memory>

namespace hk::test {

// Where a server listens: bare on this machine, or behind TLS whose authority stands in a file.
struct Door {
    quint16 port = 0;
    QString authorities = {};
};

// What somebody sends who means no good: `piece` is sent `times` times, or until the other side has had enough.
struct HostileCase {
    const char *name;
    QByteArray head;
    QByteArray piece = {};
    int times = 0;
    int status = 0;  // what a bare server answers; 0: any refusal, or none at all
};

QList<HostileCase> hostileFrames();
QList<HostileCase> hostilePaths();
// Bodies that are no message of ours, whatever is asked.
QList<QByteArray> hostileBodies();

// A connection that is open; none where there is nobody.
std::unique_ptr<QSslSocket> openDoor(const Door &door);
void write(QSslSocket &socket, const QByteArray &bytes);
// All until the other side closes, or until the answer is whole.
QByteArray readAnswer(QSslSocket &socket, int milliseconds = 30'000);
int statusOf(const QByteArray &answer);
// Sends it all and reads the answer.
QByteArray answerTo(const Door &door, const HostileCase &hostile);
// Nobody was let in, and nothing of the inside shows.
bool isRefusal(const QByteArray &answer);

}  // namespace hk::test

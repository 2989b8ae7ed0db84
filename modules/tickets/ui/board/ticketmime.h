// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMimeData>

namespace hk::tickets {

// Tickets while they are dragged over the board.
inline const QString ticketMimeType = QStringLiteral("application/x-hallkeeper-tickets");

inline QMimeData *ticketMime(const QList<qint64> &tickets)
{
    QByteArray text;
    for (const qint64 ticket : tickets)
        text += QByteArray::number(ticket) + ' ';
    auto *data = new QMimeData;
    data->setData(ticketMimeType, text.trimmed());
    return data;
}

inline QList<qint64> ticketsIn(const QMimeData *data)
{
    QList<qint64> tickets;
    for (const QByteArray &word : data->data(ticketMimeType).split(' ')) {
        if (const qint64 ticket = word.toLongLong(); ticket > 0)
            tickets.append(ticket);
    }
    return tickets;
}

}  // namespace hk::tickets

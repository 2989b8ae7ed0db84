// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/intake.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace hk::tickets {

// Tickets that are likely about the same thing, each with a link that adds to it what was about to become a new one.
class LikeList : public QWidget {
    Q_OBJECT
public:
    explicit LikeList(QWidget *parent = nullptr);

    // Hidden while there is none.
    void showLike(const QList<LikeTicket> &tickets);

signals:
    void joined(qint64 ticket, const QString &number);

private:
    QLabel *m_title;
    QWidget *m_rows = nullptr;
};

// "GD-1118-021 · 2026-11-18 · In progress"
QString likeWords(const LikeTicket &ticket);

}  // namespace hk::tickets

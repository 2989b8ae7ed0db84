// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace hk::tickets {

// Another ticket, by its number, words of its title or who reported it; those that a person may not know of are not offered.
class TicketField : public QLineEdit {
    Q_OBJECT
public:
    // `own` is not offered.
    TicketField(const UiContext &context, qint64 own, QWidget *parent = nullptr);

    qint64 ticket() const { return m_ticket; }  // 0 = none is meant yet
    // What was typed last is not understood yet; understood() follows.
    bool isReading() const { return m_pause.isActive() || m_reading; }

signals:
    void understood();

private:
    void look();
    void choose(const QModelIndex &index);

    UiContext m_context;
    qint64 m_own;
    qint64 m_ticket = 0;
    bool m_reading = false;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    QTimer m_pause;
    quint64 m_generation = 0;
};

}  // namespace hk::tickets

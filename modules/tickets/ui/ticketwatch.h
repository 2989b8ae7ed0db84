// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/automation.h"
#include "tickets/store/board.h"
#include "widgets/workbench.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace hk::tickets {

// Watches the clocks while the window is open: brings the stored states up to date when time alone changes one, takes the automatic
// actions that this brings about, and tells the
// person of what presses: one digest a day, one warning and one breach a ticket, nothing in quiet hours and nothing of what was put
// off.
class TicketWatch : public QObject {
    Q_OBJECT
public:
    explicit TicketWatch(const UiContext &context);

signals:
    // What is due is another thing now.
    void timePassed();

private:
    struct Pressing {
        qint64 ticket = 0;
        QString number;
        QString title;
        Severity severity = Severity::Plan;
        QString words;
        qint64 due = 0;
        bool putOff = false;
    };
    struct Look {
        QList<Pressing> pressing;  // the first of each column
        int overdue = 0;
        int dueToday = 0;
        int followUps = 0;
    };
    static Result<Look> read(Reader &reader, const BoardFilter &filter, qint64 now);
    void plan();
    void advance();
    void act();
    void actOn(QList<qint64> tickets);
    void remind();
    void sayReminders(int count);
    void sayReminder(const Card &card, const Reminder &reminder);
    void look();
    void tell(const Look &look);
    bool sayDigest(const Look &look);
    void sayPressing(const QList<Pressing> &pressing, Severity severity);
    bool isQuiet() const;
    QString keyOf(const QString &what) const;

    UiContext m_context;
    QTimer m_next;
    QTimer m_regular;
    QTimer m_soon;
    QHash<qint64, Severity> m_told;
    bool m_first = true;
    bool m_acting = false;
    quint64 m_generation = 0;
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/intake.h"
#include "tickets/ui/ticketspage.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace hk::tickets {

// All commands of the tickets in the registry. They are about what is chosen on the page that is shown, and can be used as far as
// all of that allows the step.
class TicketsActions : public QObject {
    Q_OBJECT
public:
    explicit TicketsActions(const UiContext &context);
    ~TicketsActions() override;

    void addPage(TicketsPage *page);
    // Pages that are open read anew what time has changed.
    void refreshPages();

private:
    void addSteps();
    void addOthers();
    void addOne(const char *id, const QString &text, const char *icon, const QKeySequence &keys, void (TicketsActions::*run)(),
                const char *writes = "ticket");
    TicketsPage *shownPage() const;
    Chosen chosen() const;
    void begin(EventKind kind);
    void newTicket();
    void link();
    void untie();
    void untieFrom(qint64 ticket, const LikeTicket &other);
    void edit();
    void correctComplainant();
    void ifKnown(const std::function<void(qint64 ticket)> &then);
    void openComplainant(qint64 ticket, qint64 row);
    void openForm(qint64 ticket);
    void remove();
    void refreshSoon();
    void readAllowed();
    void allow(const QList<EventKind> &steps, const QString &reason);

    UiContext m_context;
    QHash<QString, QPointer<TicketsPage>> m_pages;
    QTimer m_soon;
    quint64 m_generation = 0;
};

}  // namespace hk::tickets

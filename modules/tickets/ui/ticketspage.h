// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"
#include "tickets/store/figurescope.h"
#include "widgets/page.h"
#include "widgets/workbench.h"

namespace hk::tickets {

class BoardBar;

inline constexpr char boardPageId[] = "tickets.board";
inline constexpr char listPageId[] = "tickets.list";
inline constexpr char calendarPageId[] = "tickets.calendar";

// The tickets that a command is about: those chosen on the page that is shown.
struct Chosen {
    QList<qint64> tickets = {};
    QString number = {};  // where it is one, and known

    qint64 sole() const { return tickets.size() == 1 ? tickets.first() : 0; }
    bool operator==(const Chosen &) const = default;
};

// What the pages of the tickets have in common.
class TicketsPage : public Page {
    Q_OBJECT
public:
    explicit TicketsPage(const UiContext &context) : m_context(context) { }

    virtual Chosen chosen() const { return {}; }
    // Time has passed: what is due is another thing now.
    virtual void refresh() { }

signals:
    // Others are chosen, or what was chosen has changed.
    void chosenChanged();

protected:
    void sayProblem(const Error &error);
    // Keeps the filters of board and calendar under names, and forgets them.
    void keepFiltersOf(BoardBar &bar);
    // A layout with the margins of a page, for its one widget.
    void fillWith(QWidget *content);

    UiContext m_context;
};

// Buildings and colleges that a person looks at, and nothing else.
BoardFilter filterOf(const QList<ScopeChoice> &choices);

// The same for figures.
FigureScope figureScopeOf(const BoardFilter &filter);

// What the tickets of a page depend on.
bool concernsTickets(const ChangeSet &changes);

}  // namespace hk::tickets

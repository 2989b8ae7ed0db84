// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/scope.h"
#include "storage/lists.h"
#include "widgets/page.h"
#include "widgets/workbench.h"

#include <QDate>

#include <vector>

class QLayout;

namespace hk::roster {

inline constexpr char studentsPageId[] = "roster.students";
inline constexpr char bedMapPageId[] = "roster.bedMap";
inline constexpr char residenciesPageId[] = "roster.residencies";
inline constexpr char postsPageId[] = "roster.posts";
inline constexpr char occupancyPageId[] = "roster.occupancy";
inline constexpr char namesPageId[] = "roster.names";

// Whom and which bed a page is showing: what check-in, transfer and check-out begin with. 0 = none.
struct Subject {
    qint64 student = 0;
    qint64 room = 0;
    qint64 bed = 0;
    bool isTarget = false;  // the bed is where the student is to go, not where the student is
};

// What the person looks at, as the store takes it.
Scope scopeOf(const QList<ScopeChoice> &choices);

// What the pages of the roster have in common. The commands are what the actions "<page id>.new" and so on do.
class RosterPage : public Page {
    Q_OBJECT
public:
    explicit RosterPage(const UiContext &context);

    virtual Subject subject() const { return {}; }
    virtual void newItem() { }
    virtual void editItem() { }
    virtual void deleteItem() { }
    virtual void editSelection() { }

protected:
    QDate today() const;
    // Says in the message bar what was done, with the way back.
    void sayDone(const QString &text);
    void sayProblem(const Error &error);
    Scope scope() const;
    // Filters for the columns "building" and "college" that keep to those looked at; none when all are.
    std::vector<ColumnFilter> scopeFilters() const;
    std::vector<ColumnFilter> buildingFilters() const;
    // Whether the account sees nothing of such rows however many there are, or what it sees is limited: then an empty page says so.
    bool seesOnlyPart(const char *entity) const;
    // A layout with the margins of a page, for its one widget.
    void fillWith(QWidget *content);
    // Lets a panel beside a list begin where the list's table does, below its line of views.
    static void alignBelowBar(QLayout *column);

    UiContext m_context;
};

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "tickets/domain/deadlinewords.h"
#include "tickets/store/rules.h"

#include <vector>

namespace hk::tickets {

// A ticket as a card shows it.
struct Card {
    qint64 id = 0;
    QString number;
    QString title;  // "(private)" where the account may not know more
    QString category;  // title
    QString place;
    QString person;  // owner, else the department, else empty
    Stage stage = Stage::New;
    bool urgent = false;
    bool isPrivate = false;
    DeadlineWords deadline;
    std::optional<qint64> due;
};

enum class DueFilter : quint8 { All, Overdue, Today, ThisWeek, Waiting };

// What the board and the list look at; empty is all.
struct BoardFilter {
    QList<qint64> buildings = {};
    QList<qint64> colleges = {};
    QString category = {};
    QString owner = {};
    bool mine = false;  // owner or lead is the account's person
    bool untaken = false;  // of mine, also what nobody has taken yet
    qint64 department = 0;
    QString departmentName = {};  // for people
    DueFilter due = DueFilter::All;

    bool operator==(const BoardFilter &) const = default;
};

// The columns, from the left.
const QList<Stage> &boardStages();

struct BoardColumn {
    Stage stage = Stage::New;  // Resolved: waiting for the follow-up
    int count = 0;
    int overdue = 0;
    int most = 0;  // that it should hold by the school's rule; 0 = any number
    std::vector<Card> cards;  // by what is due first; the first ones
};

struct Board {
    std::vector<BoardColumn> columns;  // New, Accepted, Dispatched, InProgress, Waiting, Resolved
    int total = 0;
    int overdue = 0;
    int dueToday = 0;
};

Result<Board> readBoard(Reader &reader, const Rules &rules, const BoardFilter &filter, qint64 now, int cardsAColumn = 200);
// All of one stage, those that are closed too, by what is due first.
Result<std::vector<Card>> cardsInStage(Reader &reader, const Rules &rules, const BoardFilter &filter, Stage stage, qint64 now);
// What waits and has to be asked for again by now.
Result<std::vector<Card>> cardsToAskAgain(Reader &reader, const Rules &rules, const BoardFilter &filter, qint64 now);
Result<std::optional<Card>> readCard(Reader &reader, const Rules &rules, qint64 ticket, qint64 now);
// Everything that is due within the days, by when it is due (campus days), for the calendar of what falls due.
struct DueDay {
    QDate day;
    std::vector<Card> cards;
};
Result<QList<DueDay>> dueBetween(Reader &reader, const Rules &rules, const BoardFilter &filter, const QDate &first,
                                 const QDate &last, qint64 now);

// People and departments that a ticket can be given to.
struct Handler {
    qint64 id = 0;
    QString name;
};
Result<QList<Handler>> departments(Reader &reader);
Result<QStringList> owners(Reader &reader);
// The buildings by name.
Result<QList<Handler>> allBuildings(Reader &reader);

}  // namespace hk::tickets

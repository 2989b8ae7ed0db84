// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "tickets/domain/policy.h"
#include "tickets/domain/priorities.h"

#include <QHash>

namespace hk::tickets {

// What the clocks of all tickets follow: the usual rules with the school's own after them, and the offices' hours over the work
// calendar.
struct Rules {
    Policies policies;
    WorkTimes works;
};

Result<Rules> readRules(Reader &reader);

// A category to choose from: a usual one, or one of the school's own.
struct Category {
    QString code;
    QString title;  // in the interface's language
    QString path;  // with what it stands under: "维修 / 水电"
    QString parent;  // code
    qint64 department = 0;  // takes its tickets where nothing else is said; 0 = none
    QString departmentName;
    QString owner;
    bool reviewed = false;
    bool isPrivate = false;
    bool closed = false;  // for new tickets
    QString urgency;  // of new tickets, where nothing else is said
    QString impact;
};

// In the order in which they are offered; `all` with those that take no new tickets.
Result<QList<Category>> categories(Reader &reader, bool all = false);
// Whether new tickets of the category, or of what it stands under, are private.
Result<bool> isUsuallyPrivate(Reader &reader, const QString &category);
// What each is called here, by its code.
Result<QHash<QString, QString>> categoryTitles(Reader &reader);
// The title of a usual category, or the code itself.
QString categoryTitle(const QString &code);
// The code of the one that a person means by its code, title or a synonym; empty when it is none.
QString categoryMeant(const QList<Category> &known, const QString &text);

// The usual priorities with the school's own.
Result<Priorities> readPriorities(Reader &reader);

// "08:30-12:00 14:00-17:30"; what is no time is left out.
QList<OfficeSlot> officeSlots(const QString &text);

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/sight.h"
#include "module/cellclean.h"
#include "tickets/exchange/ledgerplan.h"

#include <QSet>

namespace hk::tickets {

QString LedgerKnown::personKey(const LedgerRow &row)
{
    return row.text(StudentNumber) + u'\n' + row.text(ReportedBy) + u'\n' + row.text(Phone) + u'\n' + row.text(PlaceField);
}

Result<LedgerKnown> LedgerKnown::read(Reader &reader, const LedgerRows &rows)
{
    LedgerKnown known;
    QSet<QString> numbers;
    for (const LedgerRow &row : rows.rows) {
        if (const QString number = row.text(Number); !number.isEmpty()) {
            numbers.insert(number);
        } else if (const auto opened = row.moment(OpenedAt); opened && !known.byMoment.contains(*opened / 1000)) {
            HK_TRY(const QList<LedgerTicket> tickets, ledgerTicketsOpened(reader, *opened, *opened + 1000));
            known.byMoment.insert(*opened / 1000, tickets);
        }
        const QString place = row.text(PlaceField);
        if (!place.isEmpty() && !known.places.contains(place)) {
            HK_TRY(const Place meant, placeMeant(reader, place));
            HK_TRY(const QString text, placeText(reader, meant));
            known.places.insert(place, meant);
            known.placeTexts.insert(place, text);
        }
        const QString person = personKey(row);
        if (!known.students.contains(person)) {
            HK_TRY(const auto student,
                   studentMeant(reader, {0, row.text(ReportedBy), row.text(StudentNumber), row.text(Phone)},
                                known.places.value(place).room));
            known.students.insert(person, student.value_or(MeantStudent()));
        }
    }
    HK_TRY(const QList<LedgerTicket> tickets, ledgerTickets(reader, QStringList(numbers.begin(), numbers.end())));
    for (const LedgerTicket &ticket : tickets)
        known.byNumber[ticket.number.toUpper()].append(ticket);
    HK_TRY(const QList<Department> departments, allDepartments(reader));
    for (const Department &department : departments)
        known.departments.insert(comparable(department.name), department);
    const Entity *const department = reader.catalogue().entity("department");
    known.mayAddDepartments = department && reader.viewer().mayWrite(*department);
    return known;
}

}  // namespace hk::tickets

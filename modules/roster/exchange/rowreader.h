// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "module/celldate.h"
#include "module/sheetlayout.h"
#include "roster/exchange/rosterrow.h"

namespace hk::roster {

// Reads the persons of one sheet by its layout. Values that cannot be read are left out with a warning, persons without
// number or name are refused.
class RowReader {
public:
    RowReader(const Sheet &sheet, const SheetLayout &layout, const Catalogue &catalogue, const QStringList &hints,
              RosterRows &into);

    // False when it was cancelled.
    bool read(const JobControl &control);

private:
    const Cell &filled(int row, int column);
    const Cell &cellOf(int row, const char *field);
    void readPerson(int row);
    void readResidents(int row);
    void readValues(int row, RosterRow &person);
    void readValue(int row, int column, StudentValue value, RosterRow &person);
    void readPhones(int row, int column, StudentValue value, RosterRow &person);
    void readPlace(int row, RosterRow &person);
    void readDates(int row, RosterRow &person);
    void refuse(RosterRow &person, int column, const QString &reason);
    void tell(Severity severity, int row, int column, const QString &reason, const QString &consequence,
              const QString &suggestion = {});
    void noteSheet();

    const Sheet &m_sheet;
    const SheetLayout &m_layout;
    const Entity *m_student;
    MergedAreas m_merged;
    std::optional<YearHint> m_year;
    RosterRows &m_into;
    QString m_section;  // building of the section that the row stands in
    std::vector<int> m_last;  // by column: the last row with something in it
    std::vector<bool> m_mergedDown;
    int m_filledDown = 0;
};

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "module/celldate.h"
#include "module/sheetlayout.h"
#include "roster/exchange/columnprobe.h"
#include "roster/exchange/rosterrow.h"

#include <QDate>
#include <QHash>

namespace hk::roster {

// What a file says beside its cells: titles that may name a year, and the day on which it is read.
struct ReadHints {
    QStringList titles = {};
    QDate today = {};
};

// Reads the persons of one sheet by its layout. Values that cannot be read are left out with a warning, persons without
// number or name are refused.
class RowReader {
public:
    RowReader(const Sheet &sheet, const SheetLayout &layout, const Catalogue &catalogue, const ReadHints &hints, RosterRows &into);

    // False when it was cancelled.
    bool read(const JobControl &control);

private:
    const Cell &filled(int row, int column);
    void readPerson(int row);
    void readResidents(int row);
    void readValues(int row, RosterRow &person);
    void readValue(int row, int column, StudentValue value, RosterRow &person);
    void readPhones(int row, int column, StudentValue value, RosterRow &person);
    void readPlace(int row, RosterRow &person);
    void readBed(int row, RosterRow &person);
    void readDates(int row, RosterRow &person);
    void readEnd(int row, RosterRow &person);
    void readState(int row, RosterRow &person);
    void moveOut(int row, int column, RosterRow &person);
    void refuse(RosterRow &person, int column, const QString &reason);
    void tell(Severity severity, int row, int column, const QString &reason, const QString &consequence,
              const QString &suggestion = {});
    bool isSecret(int column) const;
    void noteSheet();
    std::optional<BuildingName> buildingOf(const QString &words);
    QString choiceOf(StudentValue value, const QString &words);

    // Where each field stands, looked up once; -1 = not in the sheet.
    struct Columns {
        explicit Columns(const SheetLayout &layout);
        int number, name, major, community, building, unit, place, room, bed, from, to, secondPhone, state;
        std::vector<int> values;  // by column: the StudentValue it holds, -1 = none
        std::vector<bool> shared;  // by column: a merged cell belongs to every row it covers
    };

    const Sheet &m_sheet;
    const SheetLayout &m_layout;
    const Entity *m_student;
    const Entity *m_residency;
    Columns m_columns;
    MergedAreas m_merged;
    std::optional<YearHint> m_year;
    QDate m_today;
    RosterRows &m_into;
    QString m_section;  // building of the section that the row stands in
    std::vector<int> m_last;  // by column: the last row with something in it
    std::vector<bool> m_mergedDown;
    int m_filledDown = 0;
    // A file says the same few things over and over.
    QHash<QString, std::optional<BuildingName>> m_buildings;
    QHash<QPair<int, QString>, QString> m_choices;
    QHash<QString, StayState> m_states;
};

}  // namespace hk::roster

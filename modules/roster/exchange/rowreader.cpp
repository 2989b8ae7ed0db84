// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/rowreader.h"

#include "base/text.h"
#include "module/cellclean.h"
#include "module/importsheets.h"
#include "module/sheetheader.h"
#include "roster/exchange/pivotperson.h"
#include "roster/exchange/rosterfields.h"

#include <QCoreApplication>

#include <QSet>

#include <algorithm>

namespace hk::roster {

namespace {

struct ReadText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RowReader)
};

// A merged cell of one of these belongs to every row it covers; of the others each row needs its own.
bool isShared(const QByteArray &field)
{
    static const QList<QByteArray> own{"number",          "name",           "bed", "phone", "second_phone", "card_number",
                                       "emergency_phone", "identity_number"};
    return !field.isEmpty() && !own.contains(field) && !field.startsWith(occupantField);
}

QString leftOut()
{
    return ReadText::tr("The row goes in without this value.");
}

}  // namespace

RowReader::Columns::Columns(const SheetLayout &layout)
    : number(columnOf(layout, "number")),
      name(columnOf(layout, "name")),
      major(columnOf(layout, "major")),
      community(columnOf(layout, "community")),
      building(columnOf(layout, "building")),
      unit(columnOf(layout, "unit")),
      place(columnOf(layout, "place")),
      room(columnOf(layout, "room")),
      bed(columnOf(layout, "bed")),
      from(columnOf(layout, "from_date")),
      to(columnOf(layout, "to_date")),
      secondPhone(columnOf(layout, "second_phone")),
      state(columnOf(layout, "stay_state"))
{
    const auto &names = studentFields();
    for (const QByteArray &field : layout.mapping) {
        const auto found = field.isEmpty() ? names.end() : std::find(names.begin(), names.end(), field);
        values.push_back(found == names.end() ? -1 : int(found - names.begin()));
        shared.push_back(isShared(field));
    }
}

RowReader::RowReader(const Sheet &sheet, const SheetLayout &layout, const Catalogue &catalogue, const ReadHints &hints,
                     RosterRows &into)
    : m_sheet(sheet),
      m_layout(layout),
      m_student(catalogue.entity("student")),
      m_residency(catalogue.entity("residency")),
      m_columns(layout),
      m_merged(sheet.info.merged),
      m_year(yearIn(titleTexts(sheet, layout) + QStringList{sheet.info.name} + hints.titles)),
      m_today(hints.today),
      m_into(into),
      m_last(layout.mapping.size(), -1),
      m_mergedDown(layout.mapping.size(), false)
{
    for (size_t column = 0; column < layout.mapping.size(); ++column)
        m_mergedDown[column] = m_merged.isMergedDown(int(column));
}

bool RowReader::read(const JobControl &control)
{
    const int end = std::min(m_layout.lastRow, int(m_sheet.rows.size()) - 1);
    for (int row = m_layout.firstRow; row <= end; ++row) {
        if (row % 1024 == 0 && control.isCancelled())
            return false;
        const RowKind kind = rowKind(m_sheet, m_layout, row);
        if (kind == RowKind::Section) {
            for (const Cell &cell : m_sheet.rows[size_t(row)]) {
                if (const QString building = buildingInTitle(cellWords(cell)); !building.isEmpty())
                    m_section = building;
            }
        }
        if (kind != RowKind::Thing)
            continue;
        if (m_layout.pivoted)
            readResidents(row);
        else
            readPerson(row);
        for (size_t column = 0; column < m_last.size(); ++column) {
            if (cellAt(m_sheet, row, int(column)).kind != CellKind::Empty)
                m_last[column] = row;
        }
    }
    noteSheet();
    return true;
}

// The cell itself; when it is empty, what a merged area shows over it, or what stands above it in a column where the rows of a
// room leave it blank.
const Cell &RowReader::filled(int row, int column)
{
    const Cell &own = cellAt(m_sheet, row, column);
    if (own.kind != CellKind::Empty || column < 0)
        return own;
    if (!m_columns.shared[size_t(column)])
        return own;
    if (const CellRange *area = m_merged.areaAt(row, column))
        return cellAt(m_sheet, area->firstRow, area->firstColumn);
    const int above = m_last[size_t(column)];
    if (m_mergedDown[size_t(column)] || above < 0)
        return own;
    // A bed without a room, or a room without a building, makes no sense by itself: it stands under the last one.
    const auto has = [&](int other) { return cellAt(m_sheet, row, other).kind != CellKind::Empty; };
    const bool ofRoom = column == m_columns.room || column == m_columns.place;
    const bool ofBuilding = column == m_columns.building || column == m_columns.community || column == m_columns.unit;
    const bool belongs = (ofRoom && has(m_columns.bed)) || (ofBuilding && (has(m_columns.room) || has(m_columns.bed)));
    if (!belongs)
        return own;
    ++m_filledDown;
    return cellAt(m_sheet, above, column);
}

void RowReader::readPerson(int row)
{
    RosterRow person;
    person.sheet = m_layout.sheet;
    person.row = row;
    person.numberColumn = m_columns.number;
    person.nameColumn = m_columns.name;
    person.majorColumn = m_columns.major;
    const Cell &numberCell = cellAt(m_sheet, row, person.numberColumn);
    const QString written = cellWords(numberCell);
    const QString nameWritten = cellWords(cellAt(m_sheet, row, person.nameColumn));
    person.name = cleanName(nameWritten);
    if (person.name.isEmpty() && (saysNothing(written) && numberCell.kind != CellKind::Error)) {
        // An empty bed, unless something of a person stands in the row.
        const bool somebody =
            std::any_of(m_layout.mapping.begin(), m_layout.mapping.end(), [&, column = 0](const QByteArray &field) mutable {
                const int at = column++;
                return (field == "phone" || field == "gender" || field == "card_number")
                    && !saysNothing(cellWords(cellAt(m_sheet, row, at)));
            });
        if (!somebody)
            return;
    }
    const Cleaned number = cleanStudentNumber(numberCell);
    person.number = number.value;
    if (number.value.isEmpty())
        refuse(person, person.numberColumn, number.fault);
    else if (person.name.isEmpty())
        refuse(person, person.nameColumn, ReadText::tr("There is no name."));
    else if (!number.fault.isEmpty())
        tell(Severity::Warning, row, person.numberColumn, number.fault, ReadText::tr("The row goes in as %1.").arg(number.value),
             number.suggestion);
    if (!person.name.isEmpty() && isMasked(person.name))
        tell(Severity::Note, row, person.nameColumn, ReadText::tr("The name is masked."),
             ReadText::tr("A known name stays as it is."));
    readValues(row, person);
    readPlace(row, person);
    readDates(row, person);
    readState(row, person);
    m_into.rows.push_back(std::move(person));
}

void RowReader::readResidents(int row)
{
    RosterRow shared;
    shared.sheet = m_layout.sheet;
    shared.row = row;
    readValues(row, shared);
    readPlace(row, shared);
    QStringList beds;
    for (const QByteArray &field : m_layout.mapping) {
        const QString bed = QString::fromUtf8(field.mid(int(sizeof(occupantField)) - 1));
        if (field.startsWith(occupantField) && !beds.contains(bed))
            beds.append(bed);
    }
    for (const QString &bed : beds) {
        QStringList texts;
        int first = -1;
        for (int column = 0; column < int(m_layout.mapping.size()); ++column) {
            if (m_layout.mapping[size_t(column)] != QByteArray(occupantField) + bed.toUtf8())
                continue;
            first = first < 0 ? column : first;
            // Line breaks part name and number, so the cell is taken as it stands.
            texts.append(cellAt(m_sheet, row, column).kind == CellKind::Error ? QString() : cellAt(m_sheet, row, column).text);
        }
        const PivotPerson occupant = parsePivotPerson(texts.join(QLatin1Char(' ')));
        if (occupant.isNobody())
            continue;
        RosterRow person = shared;
        person.column = person.numberColumn = person.nameColumn = person.bedColumn = first;
        person.name = occupant.name;
        person.bed = bed;
        if (!occupant.className.isEmpty())
            person.values[StudentClass] = occupant.className;
        if (!occupant.phone.isEmpty())
            person.values[Phone] = occupant.phone;
        const Cleaned number = cleanStudentNumber({occupant.number.isEmpty() ? CellKind::Empty : CellKind::Text, occupant.number});
        person.number = number.value;
        if (number.value.isEmpty())
            refuse(person, first, number.fault);
        else if (person.name.isEmpty())
            refuse(person, first, ReadText::tr("There is no name."));
        m_into.rows.push_back(std::move(person));
    }
}

void RowReader::readDates(int row, RosterRow &person)
{
    const int from = m_columns.from;
    const Cell &cell = filled(row, from);
    const QString words = cellWords(cell);
    if (cell.kind == CellKind::Error)
        tell(Severity::Warning, row, from, ReadText::tr("The cell shows an error."), leftOut());
    else if (!saysNothing(words)) {
        if (const auto day = readDay(cell, m_year, m_sheet.info.since1904))
            person.from = day->toString(Qt::ISODate);
        else
            tell(Severity::Warning, row, from, ReadText::tr("This cannot be read as a date."), leftOut());
    }
    readEnd(row, person);
}

// A day that has come ends the stay; one to come (of a contract) or "until now" leaves it.
void RowReader::readEnd(int row, RosterRow &person)
{
    static const QSet<QString> goesOn{u"至今"_qs,   u"今"_qs,     u"现在"_qs,   u"目前"_qs, u"在住"_qs,    u"未退宿"_qs, u"未退"_qs,
                                      u"未离校"_qs, u"未离宿"_qs, u"未搬出"_qs, u"长期"_qs, u"present"_qs, u"now"_qs};
    const int to = m_columns.to;
    const Cell &cell = filled(row, to);
    const QString words = cellWords(cell);
    if (cell.kind == CellKind::Error) {
        tell(Severity::Warning, row, to, ReadText::tr("The cell shows an error."), leftOut());
        return;
    }
    if (saysNothing(words) || goesOn.contains(comparable(words)))
        return;
    const auto day = readDay(cell, m_year);
    if (!day)
        tell(Severity::Warning, row, to, ReadText::tr("This cannot be read as a date."), leftOut());
    else if (*day <= m_today)
        moveOut(row, to, person);
}

void RowReader::readState(int row, RosterRow &person)
{
    const int column = m_columns.state;
    const QString words = cellWords(filled(row, column));
    if (words.isEmpty())
        return;
    auto known = m_states.constFind(words);
    if (known == m_states.constEnd())
        known = m_states.insert(words, stayStateMeant(m_layout.headers[size_t(column)], words));
    if (*known == StayState::Unknown && saysNothing(words))
        return;
    if (*known == StayState::Unknown)
        tell(Severity::Warning, row, column,
             ReadText::tr("This is no known %1.").arg(m_residency->titleText(*m_residency->field("state"))), leftOut());
    else if (*known == StayState::Ended)
        moveOut(row, column, person);
    else
        person.booked = *known == StayState::Booked;
}

void RowReader::moveOut(int row, int column, RosterRow &person)
{
    if (person.hasRoom())
        tell(Severity::Warning, row, column, ReadText::tr("The student has moved out of this place."),
             ReadText::tr("The row goes in without its place."));
    person.room.clear();
    person.bed.clear();
}

void RowReader::refuse(RosterRow &person, int column, const QString &reason)
{
    person.refused = true;
    tell(Severity::Error, person.row, column, reason, ReadText::tr("The row is left out."));
}

// Whether what stands in the column is kept encrypted, and so is shown masked.
bool RowReader::isSecret(int column) const
{
    const int value = column < 0 || size_t(column) >= m_columns.values.size() ? -1 : m_columns.values[size_t(column)];
    return value >= 0 && m_student->field(studentFields()[size_t(value)])->encrypted;
}

void RowReader::tell(Severity severity, int row, int column, const QString &reason, const QString &consequence,
                     const QString &suggestion)
{
    ImportProblem problem;
    problem.severity = severity;
    problem.sheet = m_layout.sheet;
    problem.sheetName = m_sheet.info.name;
    problem.row = row;
    problem.column = column;
    problem.value = row < 0 ? QString() : cellAt(m_sheet, row, column).text;
    if (row > m_layout.headerRow && isSecret(column))
        problem.value = maskedIdentity(problem.value);
    problem.reason = reason;
    problem.consequence = consequence;
    problem.item = row < 0 ? -1 : int(m_into.rows.size());
    problem.suggestion = suggestion;
    m_into.problems.append(problem);
}

void RowReader::noteSheet()
{
    m_into.problems += sheetNotes(m_sheet, m_layout);
    if (const int number = m_columns.number; number >= 0 && plainHeader(m_layout.headers[size_t(number)]).contains(u"学籍号"_qs)) {
        tell(Severity::Warning, m_layout.headerRow, number,
             ReadText::tr("“%1” may be the national number, which is not the school's student number.")
                 .arg(m_layout.headers[size_t(number)]),
             ReadText::tr("It is taken as the student number."));
        m_into.problems.back().item = -1;
    }
    if (m_filledDown > 0)
        tell(Severity::Note, -1, -1,
             ReadText::tr("%n blank cell(s) of room or building were filled in from the row above.", nullptr, m_filledDown), {});
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "roster/exchange/cellclean.h"
#include "roster/exchange/rowreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::roster {

namespace {

struct ValueText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RowReader)
};

std::optional<BuildingName> buildingOf(const QString &words)
{
    return saysNothing(words) ? std::nullopt : parseBuilding(words);
}

}  // namespace

void RowReader::readValues(int row, RosterRow &person)
{
    const auto &names = studentFields();
    for (int column = 0; column < int(m_layout.mapping.size()); ++column) {
        const QByteArray &field = m_layout.mapping[size_t(column)];
        if (field.isEmpty())
            continue;
        if (const auto found = std::find(names.begin(), names.end(), field); found != names.end())
            readValue(row, column, StudentValue(found - names.begin()), person);
    }
}

void RowReader::readValue(int row, int column, StudentValue value, RosterRow &person)
{
    const Cell &cell = filled(row, column);
    const QString words = cellWords(cell);
    const auto warn = [&](const QString &reason) {
        tell(Severity::Warning, row, column, reason, ValueText::tr("The row goes in without this value."));
    };
    if (cell.kind == CellKind::Error) {
        warn(ValueText::tr("The cell shows an error."));
        return;
    }
    if (words.isEmpty() || (saysNothing(words) && value != PoliticalStatus))
        return;
    if (value != StudentNote && isMasked(words)) {
        tell(Severity::Note, row, column, ValueText::tr("The value is masked."), ValueText::tr("A known value stays as it is."));
        return;
    }
    switch (value) {
    case Gender:
    case PoliticalStatus:
    case StudentStatus: {
        const Field *field = m_student->field(studentFields()[value]);
        if (const Choice *choice = choiceMeant(*m_student, *field, withoutBlanks(toHalfWidth(words))))
            person.values[value] = choice->code;
        else if (!saysNothing(words))
            warn(ValueText::tr("This is no known %1.").arg(m_student->titleText(*field)));
        break;
    }
    case Grade: {
        const Cleaned grade = cleanGrade(cell);
        person.values[Grade] = grade.value;
        if (!grade.fault.isEmpty())
            warn(grade.fault);
        break;
    }
    case Phone:
    case SecondPhone:
    case EmergencyPhone:
        readPhones(row, column, value, person);
        break;
    case Counsellor:
    case Mentor:
    case EmergencyContact:
        person.values[value] = cleanName(words);
        break;
    case CardNumber:
        person.values[value] = wholeNumber(withoutBlanks(toHalfWidth(words)));
        break;
    case StudentNote:
        person.values[value] = cell.text.trimmed();
        break;
    default:
        person.values[value] = hasHan(words) ? withoutBlanks(words) : words;
    }
}

void RowReader::readPhones(int row, int column, StudentValue value, RosterRow &person)
{
    const CleanedPhones phones = cleanPhones(cellAt(m_sheet, row, column));
    if (!phones.fault.isEmpty())
        tell(Severity::Warning, row, column, phones.fault, ValueText::tr("The row goes in without this value."));
    if (phones.first.isEmpty())
        return;
    person.values[value] = phones.first;
    if (phones.second.isEmpty())
        return;
    if (value == Phone && columnOf(m_layout, "second_phone") < 0)
        person.values[SecondPhone] = phones.second;
    else
        // There is one field for it only, so both stay together.
        person.values[value] = phones.first + QStringLiteral(" / ") + phones.second;
}

void RowReader::readPlace(int row, RosterRow &person)
{
    const auto warn = [&](int column, const QString &reason, const QString &suggestion = {}) {
        tell(Severity::Warning, row, column, reason, ValueText::tr("The row goes in without this value."), suggestion);
    };
    std::optional<BuildingName> building = buildingOf(cellWords(cellOf(row, "building")));
    if (!building)
        building = buildingOf(m_section.isEmpty() ? m_layout.building : m_section);
    if (building)
        person.building = *building;
    const QString community = cellWords(cellOf(row, "community"));
    person.community = saysNothing(community) ? QString() : withoutBlanks(community);
    const auto take = [&](const Place &place) {
        if (!place.buildingName.isEmpty()) {
            person.building = {place.building, place.buildingName};
            person.roomNamesBuilding = true;
        }
        person.room = place.room;
        person.bed = place.bed;
    };
    for (const char *field : {"place", "room"}) {
        const int column = columnOf(m_layout, field);
        const QString words = cellWords(filled(row, column));
        if (column < 0 || saysNothing(words) || !person.room.isEmpty())
            continue;
        person.roomColumn = column;
        if (filled(row, column).kind == CellKind::Error)
            warn(column, ValueText::tr("The cell shows an error."));
        else if (const auto place = parsePlace(wholeNumber(words), person.building.code))
            take(*place);
        else {
            const auto meant = suggestPlace(words, person.building.code);
            warn(column,
                 meant ? ValueText::tr("There is a letter in place of a digit.")
                       : ValueText::tr("This is no address that can be read."),
                 meant ? placeText(*meant) : QString());
        }
    }
    const QString unit = parseBed(cellWords(cellOf(row, "unit")).remove(QStringLiteral("单元"))).value_or(QString());
    if (!unit.isEmpty() && !person.room.isEmpty() && !person.room.contains(QStringLiteral("单元")))
        person.room = unit + QStringLiteral("单元") + person.room;
    const int bedColumn = columnOf(m_layout, "bed");
    if (m_layout.pivoted || bedColumn < 0) {
        person.bedColumn = person.roomColumn;
    } else {
        person.bedColumn = bedColumn;
        const Cell &cell = cellAt(m_sheet, row, bedColumn);
        const QString words = wholeNumber(cellWords(cell));
        if (cell.kind == CellKind::Error)
            warn(bedColumn, ValueText::tr("The cell shows an error."));
        else if (const auto bed = saysNothing(words) ? std::nullopt : parseBed(words))
            person.bed = *bed;
        else if (const auto place = saysNothing(words) ? std::nullopt : parsePlace(words, person.building.code);
                 place && !place->room.isEmpty())
            take(*place);
        else if (!saysNothing(words))
            warn(bedColumn, ValueText::tr("This is no bed that can be read."));
    }
    if (!person.room.isEmpty() && person.building.code.isEmpty()) {
        warn(person.roomColumn, ValueText::tr("The file does not say which building this room is in."));
        person.room.clear();
        person.bed.clear();
    }
}

}  // namespace hk::roster

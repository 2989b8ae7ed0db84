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

void takePlace(const Place &place, RosterRow &person)
{
    if (!place.buildingName.isEmpty()) {
        person.building = {place.building, place.buildingName};
        person.roomNamesBuilding = true;
    }
    person.room = place.room;
    person.bed = place.bed;
}

}  // namespace

std::optional<BuildingName> RowReader::buildingOf(const QString &words)
{
    if (saysNothing(words))
        return std::nullopt;
    auto known = m_buildings.constFind(words);
    if (known == m_buildings.constEnd())
        known = m_buildings.insert(words, parseBuilding(words));
    return *known;
}

// The code of the choice that these words mean, or empty.
QString RowReader::choiceOf(StudentValue value, const QString &words)
{
    const QPair<int, QString> key(value, words);
    auto known = m_choices.constFind(key);
    if (known == m_choices.constEnd()) {
        const Field *field = m_student->field(studentFields()[value]);
        const QString plain = toHalfWidth(words);
        const Choice *choice = choiceMeant(*m_student, *field, plain);
        if (!choice)
            choice = choiceMeant(*m_student, *field, withoutBlanks(plain));
        known = m_choices.insert(key, choice ? choice->code : QString());
    }
    return *known;
}

void RowReader::readValues(int row, RosterRow &person)
{
    for (int column = 0; column < int(m_columns.values.size()); ++column) {
        if (const int value = m_columns.values[size_t(column)]; value >= 0)
            readValue(row, column, StudentValue(value), person);
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
    case StudentStatus:
        person.values[value] = choiceOf(value, words);
        if (person.values[value].isEmpty() && !saysNothing(words))
            warn(ValueText::tr("This is no known %1.").arg(m_student->titleText(*m_student->field(studentFields()[value]))));
        break;
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
    case IdentityNumber: {
        const Cleaned identity = cleanIdentityNumber(cell);
        person.values[value] = identity.value;
        if (!identity.fault.isEmpty())
            warn(identity.fault);
        break;
    }
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
    if (value == Phone && m_columns.secondPhone < 0)
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
    std::optional<BuildingName> building = buildingOf(cellWords(filled(row, m_columns.building)));
    if (!building)
        building = buildingOf(m_section.isEmpty() ? m_layout.building : m_section);
    if (building)
        person.building = *building;
    const QString community = cellWords(filled(row, m_columns.community));
    person.community = saysNothing(community) ? QString() : withoutBlanks(community);
    for (const int column : {m_columns.place, m_columns.room}) {
        const QString words = cellWords(filled(row, column));
        if (column < 0 || saysNothing(words) || !person.room.isEmpty())
            continue;
        person.roomColumn = column;
        if (filled(row, column).kind == CellKind::Error)
            warn(column, ValueText::tr("The cell shows an error."));
        else if (const auto place = parsePlace(wholeNumber(words), person.building.code))
            takePlace(*place, person);
        else {
            const auto meant = suggestPlace(words, person.building.code);
            warn(column,
                 meant ? ValueText::tr("There is a letter in place of a digit.")
                       : ValueText::tr("This cannot be read as an address."),
                 meant ? placeText(*meant) : QString());
        }
    }
    const QString unit = parseBed(cellWords(filled(row, m_columns.unit)).remove(QStringLiteral("单元"))).value_or(QString());
    if (!unit.isEmpty() && !person.room.isEmpty() && !person.room.contains(QStringLiteral("单元")))
        person.room = unit + QStringLiteral("单元") + person.room;
    readBed(row, person);
    if (!person.room.isEmpty() && person.building.code.isEmpty()) {
        warn(person.roomColumn, ValueText::tr("The file does not say which building this room is in."));
        person.room.clear();
        person.bed.clear();
    }
}

// The bed's own column; in a list of this program it holds the whole place.
void RowReader::readBed(int row, RosterRow &person)
{
    const int column = m_columns.bed;
    person.bedColumn = m_layout.pivoted || column < 0 ? person.roomColumn : column;
    if (m_layout.pivoted || column < 0)
        return;
    const auto warn = [&](const QString &reason) {
        tell(Severity::Warning, row, column, reason, ValueText::tr("The row goes in without this value."));
    };
    const Cell &cell = cellAt(m_sheet, row, column);
    if (cell.kind == CellKind::Error) {
        warn(ValueText::tr("The cell shows an error."));
        return;
    }
    const QString words = wholeNumber(cellWords(cell));
    if (saysNothing(words))
        return;
    if (const auto bed = parseBed(words))
        person.bed = *bed;
    else if (const auto place = parsePlace(words, person.building.code); place && !place->room.isEmpty())
        takePlace(*place, person);
    else
        warn(ValueText::tr("This cannot be read as a bed."));
}

}  // namespace hk::roster

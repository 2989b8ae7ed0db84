// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/rosterplan.h"

#include "base/pinyin.h"
#include "base/text.h"
#include "module/cellclean.h"
#include "module/importsheets.h"
#include "roster/exchange/bedclaims.h"
#include "roster/exchange/placement.h"
#include "roster/exchange/problemat.h"
#include "roster/exchange/rosterfields.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace hk::roster {

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RosterPlan)
};

bool agree(const QString &one, const QString &other)
{
    return one.isEmpty() || other.isEmpty() || one == other || comparable(one) == comparable(other);
}

// The first thing that two rows of one person say differently, as a field's name; empty when all agrees.
QByteArray disagreement(const RosterRow &one, const RosterRow &other)
{
    for (size_t value = 0; value < StudentValueCount; ++value) {
        if (!agree(one.values[value], other.values[value]))
            return studentFields()[value];
    }
    if (one.hasRoom() && other.hasRoom()
        && (one.building.code != other.building.code || one.room != other.room || !agree(one.bed, other.bed)))
        return "place";
    return agree(one.from, other.from) ? QByteArray() : QByteArray("from_date");
}

void mergeInto(RosterRow &first, const RosterRow &later)
{
    for (size_t value = 0; value < StudentValueCount; ++value) {
        if (first.values[value].isEmpty())
            first.values[value] = later.values[value];
    }
    if (!first.hasRoom() && later.hasRoom()) {
        first.building = later.building;
        first.room = later.room;
    }
    if (first.bed.isEmpty() && later.hasRoom())
        first.bed = later.bed;
    if (first.from.isEmpty())
        first.from = later.from;
}

class Planner {
public:
    Planner(RosterPlan &plan, const RosterSnapshot &snapshot, const std::vector<Sheet> &sheets)
        : m_plan(plan), m_snapshot(snapshot), m_sheets(sheets)
    {
    }

    void tellPersonsApart();
    void tellOddNumbers();
    void tellLooseMajors();
    void setBookedAside();
    void decideAll();
    void findGone();

private:
    void refuse(int index, int column, const QString &reason);
    void decide(int index);

    RosterPlan &m_plan;
    const RosterSnapshot &m_snapshot;
    const std::vector<Sheet> &m_sheets;
};

void Planner::refuse(int index, int column, const QString &reason)
{
    RosterRow &row = m_plan.rows[size_t(index)];
    row.refused = true;
    m_plan.problems.append(problemAt(m_sheets, row, index, Severity::Error, column, reason));
}

// One number is one person: compared with the data first, then within the file, where the earlier row holds.
void Planner::tellPersonsApart()
{
    QHash<QString, int> first;
    QHash<QByteArray, QString> titles;
    for (const ImportField &field : rosterFields())
        titles.insert(field.name, field.title);
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        RosterRow &row = m_plan.rows[size_t(index)];
        RowDecision &decision = m_plan.decisions[size_t(index)];
        if (row.refused || decision.leftOut)
            continue;
        decision.student = m_snapshot.studentByNumber.value(row.number, -1);
        const bool masked = isMasked(row.name);
        if (decision.student < 0 && masked) {
            refuse(index, row.nameColumn, PlanText::tr("The name is masked, and the student is not known yet."));
            continue;
        }
        if (decision.student >= 0 && !masked) {
            const QString known = m_snapshot.students[size_t(decision.student)].name;
            if (known != row.name && !mayBeSamePerson(known, row.name)) {
                refuse(index, row.numberColumn, PlanText::tr("This number belongs to another student, %1.").arg(known));
                continue;
            }
        }
        const auto earlier = first.constFind(row.number);
        if (earlier == first.constEnd()) {
            first.insert(row.number, index);
            continue;
        }
        RosterRow &other = m_plan.rows[size_t(*earlier)];
        const QString where = rowInWords(m_sheets, other, row);
        if (comparable(other.name) != comparable(row.name) && !masked && !isMasked(other.name)) {
            refuse(index, row.numberColumn, PlanText::tr("The number already stands for another person in %1.").arg(where));
            continue;
        }
        if (const QByteArray field = disagreement(other, row); !field.isEmpty()) {
            refuse(index, row.numberColumn,
                   PlanText::tr("The student already stands in %1, with another value: %2.").arg(where, titles.value(field)));
            continue;
        }
        mergeInto(other, row);
        decision.sameAs = *earlier;
    }
}

// Where nearly all numbers have one length, another length is likely a slip.
void Planner::tellOddNumbers()
{
    QMap<qsizetype, int> lengths;
    int all = 0;
    for (const RosterRow &row : m_plan.rows) {
        if (!row.refused) {
            ++lengths[row.number.size()];
            ++all;
        }
    }
    const auto usual = std::max_element(lengths.cbegin(), lengths.cend());
    if (all < 20 || usual == lengths.cend() || usual.value() * 100 < all * 95)
        return;
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        const RosterRow &row = m_plan.rows[size_t(index)];
        const RowDecision &decision = m_plan.decisions[size_t(index)];
        if (row.refused || !decision.counts() || decision.student >= 0 || row.number.size() == usual.key())
            continue;
        ImportProblem problem = problemAt(
            m_sheets, row, index, Severity::Warning, row.numberColumn,
            PlanText::tr("The student number has %1 characters, the others have %2.").arg(row.number.size()).arg(usual.key()));
        problem.consequence = PlanText::tr("The row goes in as it is.");
        m_plan.problems.append(problem);
    }
}

// An import begins stays. One that is only booked is left to the check-in; it must be known already to be kept.
void Planner::setBookedAside()
{
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        RosterRow &row = m_plan.rows[size_t(index)];
        if (row.refused || !row.booked || !row.hasRoom())
            continue;
        const int student = m_plan.decisions[size_t(index)].student;
        RowDecision decision;
        if (student >= 0)
            decideStay(row, m_snapshot.students[size_t(student)], m_snapshot, decision);
        if (student < 0 || decision.moves) {
            ImportProblem problem = problemAt(m_sheets, row, index, Severity::Warning, row.bedColumn,
                                              PlanText::tr("The student has not moved in yet."), placeText(row.place()));
            problem.consequence = PlanText::tr("The row goes in without its place.");
            m_plan.problems.append(problem);
        }
        row.room.clear();
        row.bed.clear();
    }
}

// A major belongs to a college; without one it can only be a major that is known already.
void Planner::tellLooseMajors()
{
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        RosterRow &row = m_plan.rows[size_t(index)];
        const int student = m_plan.decisions[size_t(index)].student;
        const bool hasCollege =
            !row.values[College].isEmpty() || (student >= 0 && !m_snapshot.students[size_t(student)].values[College].isEmpty());
        if (row.refused || hasCollege || row.values[Major].isEmpty() || m_snapshot.onlyMajor(row.values[Major]))
            continue;
        m_plan.problems.append(problemAt(m_sheets, row, index, Severity::Warning, std::max(0, row.majorColumn),
                                         PlanText::tr("The file does not say which college this major belongs to."),
                                         row.values[Major]));
        row.values[Major].clear();
    }
}

void Planner::decideAll()
{
    for (int index = 0; index < int(m_plan.rows.size()); ++index)
        decide(index);
}

void Planner::decide(int index)
{
    const RosterRow &row = m_plan.rows[size_t(index)];
    RowDecision &decision = m_plan.decisions[size_t(index)];
    if (row.refused) {
        decision.action = ImportAction::Refuse;
        return;
    }
    if (decision.student < 0) {
        decision.action = ImportAction::Insert;
        decision.moves = row.hasRoom();
        return;
    }
    const KnownStudent &student = m_snapshot.students[size_t(decision.student)];
    decision.renames = !isMasked(row.name) && row.name != student.name;
    for (size_t value = 0; value < StudentValueCount; ++value)
        decision.changed[value] = !row.values[value].isEmpty() && !agree(row.values[value], student.values[value]);
    for (size_t value = 0; value < StudentValueCount; ++value)
        decision.changed[value] = decision.changed[value] || (!row.values[value].isEmpty() && student.values[value].isEmpty());
    decideStay(row, student, m_snapshot, decision);
    if (decision.moves || decision.fillsBed || decision.startsBooked)
        decision.action = ImportAction::Move;
    else
        decision.action = decision.changesPerson() || decision.fromChanges ? ImportAction::Update : ImportAction::Same;
}

void Planner::findGone()
{
    QSet<QString> numbers;
    QSet<QString> buildings;
    for (size_t index = 0; index < m_plan.rows.size(); ++index) {
        const RosterRow &row = m_plan.rows[index];
        numbers.insert(row.number);
        if (row.hasRoom())
            buildings.insert(row.building.code);
    }
    for (int index = 0; index < int(m_snapshot.students.size()); ++index) {
        const KnownStudent &student = m_snapshot.students[size_t(index)];
        if (student.stay.room >= 0 && !numbers.contains(student.number)
            && buildings.contains(m_snapshot.placeOf(student.stay).building))
            m_plan.gone.push_back(index);
    }
}

}  // namespace

bool RowDecision::changesPerson() const
{
    return renames || std::find(changed.begin(), changed.end(), true) != changed.end();
}

RosterPlan planRoster(RosterRows read, const RosterSnapshot &snapshot, const std::vector<Sheet> &sheets, const PlanWishes &wishes)
{
    RosterPlan plan;
    plan.rows = std::move(read.rows);
    plan.problems = std::move(read.problems);
    plan.decisions.resize(plan.rows.size());
    for (const int index : wishes.leftOut)
        plan.decisions[size_t(index)].leftOut = true;
    for (const int index : wishes.refused)
        plan.rows[size_t(index)].refused = true;
    Planner planner(plan, snapshot, sheets);
    Placement(plan, snapshot, sheets).settle();
    planner.tellPersonsApart();
    planner.tellOddNumbers();
    planner.tellLooseMajors();
    planner.setBookedAside();
    BedClaims(plan, snapshot, sheets, wishes.gone).settle();
    planner.decideAll();
    planner.findGone();
    settleProblems(plan.problems, [&plan](int row) { return plan.rows[size_t(row)].refused; });
    return plan;
}

bool mayBeSamePerson(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty() || comparable(one) == comparable(other))
        return true;
    if (hasHan(one) && hasHan(other)) {
        // A surname may be written by two code units.
        const auto surname = [](const QString &name) { return name.left(name.at(0).isHighSurrogate() ? 2 : 1); };
        if (surname(one) == surname(other))
            return true;
    } else if (!hasHan(one) && !hasHan(other)) {
        const QStringList words = comparable(QString(other).replace(QLatin1Char(' '), QLatin1Char('-'))).split(QLatin1Char('-'));
        const QStringList own = comparable(QString(one).replace(QLatin1Char(' '), QLatin1Char('-'))).split(QLatin1Char('-'));
        if (words.contains(own.first()) || words.contains(own.last()))
            return true;
    }
    const QList<Reading> readings = nameReadings(one);
    return std::any_of(readings.begin(), readings.end(), [others = nameReadings(other)](const Reading &reading) {
        return std::any_of(others.begin(), others.end(), [&](const Reading &candidate) { return candidate.full == reading.full; });
    });
}

}  // namespace hk::roster

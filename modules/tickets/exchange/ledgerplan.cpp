// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/ledgerplan.h"

#include "base/clock.h"
#include "module/cellclean.h"
#include "module/importsheets.h"
#include "module/sheetlayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::tickets {

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::LedgerPlan)
};

// What has happened to a ticket. Of one that is worked on here a file does not tell it.
bool isHistory(LedgerField field)
{
    static const QSet<int> history{OpenedAt,   AcceptedBy, AcceptedAt, DepartmentField, DispatchedAt, StartedAt,
                                   StageField, Outcome,    ResolvedAt, Stars,           FollowUp};
    return history.contains(field);
}

// What is not said of a new ticket. Whether it is private its category says when it is written.
void fillNew(LedgerRow &row)
{
    const auto usual = [&row](LedgerField field, const QVariant &value) {
        if (row.values[field].isNull())
            row.values[field] = value;
    };
    usual(CategoryField, QStringLiteral("other"));
    usual(Priority, QStringLiteral("normal"));
    usual(Source, QStringLiteral("ledger"));
    const Stage reached = row.moment(StartedAt)                      ? Stage::InProgress
        : row.moment(DispatchedAt)                                   ? Stage::Dispatched
        : row.moment(AcceptedAt) || !row.values[AcceptedBy].isNull() ? Stage::Accepted
                                                                     : Stage::New;
    usual(StageField, code(reached));
}

class Planner {
public:
    Planner(LedgerPlan &plan, const LedgerKnown &known, const std::vector<Sheet> &sheets, const std::vector<SheetLayout> &layouts)
        : m_plan(plan), m_known(known), m_sheets(sheets), m_layouts(layouts)
    {
    }

    void decideAll();

private:
    void decide(int index);
    bool isTold(int index);
    bool find(int index);
    void compare(int index);
    void lookUp(int index);
    void tell(int index, Severity severity, LedgerField field, const QString &reason, const QString &consequence = {});
    void refuse(int index, LedgerField field, const QString &reason);
    QVariant comparableValue(const LedgerRow &row, LedgerField field) const;

    LedgerPlan &m_plan;
    const LedgerKnown &m_known;
    const std::vector<Sheet> &m_sheets;
    const std::vector<SheetLayout> &m_layouts;
    QHash<QString, int> m_rowOfNumber;
    QHash<qint64, int> m_rowOfTicket;
};

void Planner::decideAll()
{
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        LedgerDecision &decision = m_plan.decisions[size_t(index)];
        if (m_plan.rows[size_t(index)].refused)
            decision.action = ImportAction::Refuse;
        else
            decide(index);
    }
}

void Planner::decide(int index)
{
    LedgerDecision &decision = m_plan.decisions[size_t(index)];
    if (isTold(index) || !find(index))
        return;
    const LedgerRow &row = m_plan.rows[size_t(index)];
    decision.place = m_known.places.value(row.text(PlaceField));
    decision.student = m_known.students.value(LedgerKnown::personKey(row));
    if (!decision.ticket) {
        if (row.values[Words].isNull()) {
            refuse(index, Words, PlanText::tr("What it is about is withheld, and the ticket is not known yet."));
            return;
        }
        decision.after = row;
        fillNew(decision.after);
    } else {
        compare(index);
    }
    if (decision.action == ImportAction::Insert || decision.action == ImportAction::Update)
        lookUp(index);
}

// Whether an earlier row has the same number; it goes with that one, or is refused.
bool Planner::isTold(int index)
{
    const LedgerRow &row = m_plan.rows[size_t(index)];
    const QString number = row.text(Number).toUpper();
    if (number.isEmpty())
        return false;
    if (!m_rowOfNumber.contains(number)) {
        m_rowOfNumber.insert(number, index);
        return false;
    }
    const int earlier = m_rowOfNumber.value(number);
    const LedgerRow &other = m_plan.rows[size_t(earlier)];
    bool alike = true;
    for (int field = 0; field < LedgerFieldCount; ++field) {
        const auto of = LedgerField(field);
        alike = alike && (row.values[of].isNull() || saysTheSame(of, comparableValue(row, of), comparableValue(other, of)));
    }
    if (alike)
        m_plan.decisions[size_t(index)].sameAs = earlier;
    else
        refuse(index, Number, PlanText::tr("This number already stands in row %1, with something else.").arg(other.row + 1));
    return true;
}

// The ticket of the data that a row means, if there is one; false when that is not clear.
bool Planner::find(int index)
{
    const LedgerRow &row = m_plan.rows[size_t(index)];
    LedgerDecision &decision = m_plan.decisions[size_t(index)];
    const bool isNumbered = !row.values[Number].isNull();
    QList<LedgerTicket> meant = isNumbered ? m_known.byNumber.value(row.text(Number).toUpper())
                                           : m_known.byMoment.value(row.moment(OpenedAt).value_or(0) / 1000);
    if (!isNumbered) {
        meant.removeIf([&](const LedgerTicket &ticket) {
            return m_rowOfTicket.contains(ticket.id) || !saysTheSame(Words, ticket.words(), row.values[Words])
                || !saysTheSame(PlaceField, ticket.placeText, comparableValue(row, PlaceField));
        });
    }
    if (meant.isEmpty())
        return true;
    if (isNumbered && meant.size() > 1) {
        refuse(index, Number,
               PlanText::tr("%n ticket(s) have this number here; which one is meant is not clear.", nullptr, int(meant.size())));
        return false;
    }
    const LedgerTicket &ticket = meant.constFirst();
    const bool otherTime = !saysTheSame(OpenedAt, ticket.openedAt, row.values[OpenedAt]);
    const bool otherWords = !row.values[Words].isNull() && !saysTheSame(Words, ticket.words(), row.values[Words]);
    if (otherTime && otherWords) {
        refuse(index, Number,
               PlanText::tr("This number belongs to another ticket, reported on %1.")
                   .arg(campusTime(ticket.openedAt).toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
        return false;
    }
    m_rowOfTicket.insert(ticket.id, index);
    decision.ticket = ticket;
    return true;
}

// Of a place what the program would write; all else as it is.
QVariant Planner::comparableValue(const LedgerRow &row, LedgerField field) const
{
    const QVariant &value = row.values[field];
    return field == PlaceField ? QVariant(m_known.placeTexts.value(value.toString(), value.toString())) : value;
}

void Planner::compare(int index)
{
    const LedgerRow &row = m_plan.rows[size_t(index)];
    LedgerDecision &decision = m_plan.decisions[size_t(index)];
    decision.before = rowOf(*decision.ticket);
    decision.after = decision.before;
    for (int each = 0; each < LedgerFieldCount; ++each) {
        const auto field = LedgerField(each);
        const QVariant value = comparableValue(row, field);
        if (field == Number || row.values[field].isNull() || saysTheSame(field, decision.before.values[field], value))
            continue;
        if (!decision.ticket->mayKnow || (decision.ticket->isLive() && isHistory(field))) {
            decision.kept.append(field);
            continue;
        }
        decision.after.values[field] = value;
        decision.changed.append(field);
    }
    for (const LedgerField field : std::as_const(decision.kept))
        tell(index, Severity::Warning, field,
             decision.ticket->mayKnow
                 ? PlanText::tr("The ticket is worked on here; what has happened to it is not taken from a file.")
                 : PlanText::tr("The ticket is private, and you are not among those who handle it."),
             PlanText::tr("The value stays as it is."));
    decision.action = decision.changed.isEmpty() ? ImportAction::Same : ImportAction::Update;
}

// What the row names and the data do not know.
void Planner::lookUp(int index)
{
    const LedgerRow &row = m_plan.rows[size_t(index)];
    const LedgerDecision &decision = m_plan.decisions[size_t(index)];
    const auto isNew = [&](LedgerField field) {
        return !row.values[field].isNull() && (decision.action == ImportAction::Insert || decision.changes(field));
    };
    if (isNew(PlaceField) && decision.place.room == 0 && decision.place.floor == 0 && decision.place.building == 0)
        tell(index, Severity::Warning, PlaceField, PlanText::tr("This place is not known."),
             PlanText::tr("It goes in as it is written."));
    const bool isPersonNew = isNew(ReportedBy) || isNew(StudentNumber);
    if (isPersonNew && decision.student.student == 0)
        tell(index, Severity::Warning, row.values[ReportedBy].isNull() ? StudentNumber : ReportedBy,
             PlanText::tr("Nobody in the roster is meant for certain."), PlanText::tr("The name goes in as it is written."));
    if (!isNew(DepartmentField) || m_known.departments.contains(comparable(row.text(DepartmentField))))
        return;
    if (m_known.mayAddDepartments)
        tell(index, Severity::Note, DepartmentField, PlanText::tr("This department is new."), PlanText::tr("It is added."));
    else
        tell(index, Severity::Warning, DepartmentField, PlanText::tr("This department is not known."));
}

void Planner::tell(int index, Severity severity, LedgerField field, const QString &reason, const QString &consequence)
{
    const LedgerRow &row = m_plan.rows[size_t(index)];
    ImportItem at;
    at.sheet = row.sheet;
    at.row = row.row;
    at.column = std::max(0, columnOf(m_layouts[size_t(row.sheet)], ledgerFieldNames()[field]));
    ImportProblem problem = problemAt(m_sheets, at, severity, reason, row.text(field));
    problem.item = index;
    if (!consequence.isEmpty())
        problem.consequence = consequence;
    m_plan.problems.append(problem);
}

void Planner::refuse(int index, LedgerField field, const QString &reason)
{
    m_plan.rows[size_t(index)].refused = true;
    m_plan.decisions[size_t(index)].action = ImportAction::Refuse;
    tell(index, Severity::Error, field, reason);
}

}  // namespace

LedgerPlan planLedger(LedgerRows read, const LedgerKnown &known, const std::vector<Sheet> &sheets,
                      const std::vector<SheetLayout> &layouts)
{
    LedgerPlan plan;
    plan.rows = std::move(read.rows);
    plan.problems = std::move(read.problems);
    plan.decisions.resize(plan.rows.size());
    Planner(plan, known, sheets, layouts).decideAll();
    settleProblems(plan.problems, [&plan](int row) { return plan.rows[size_t(row)].refused; });
    return plan;
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/talkplan.h"

#include "base/text.h"
#include "module/importsheets.h"
#include "module/sheetlayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::mentoring {

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::TalkPlan)
};

bool saysTheSame(const QVariant &one, const QVariant &other)
{
    return withoutBlanks(one.toString()) == withoutBlanks(other.toString());
}

class Planner {
public:
    Planner(TalkPlan &plan, const TalkKnown &known, const std::vector<Sheet> &sheets, const std::vector<SheetLayout> &layouts)
        : m_plan(plan), m_known(known), m_sheets(sheets), m_layouts(layouts)
    {
    }

    void decideAll();

private:
    void decide(int index);
    bool findMentor(int index);
    void findStudent(int index);
    void findTalk(int index);
    void pair(int index);
    MeantMentor newMentor(const TalkRow &row);
    QString studentKeyOf(int index) const;
    QString pairKeyOf(int index) const;
    void tell(int index, Severity severity, const QByteArray &field, const QString &reason, const QString &consequence = {});

    TalkPlan &m_plan;
    const TalkKnown &m_known;
    const std::vector<Sheet> &m_sheets;
    const std::vector<SheetLayout> &m_layouts;
    QHash<QString, int> m_taken;  // how many of the known talks of a key were found again
    QSet<QString> m_paired;
    QSet<QString> m_toldStudents;
};

void Planner::decideAll()
{
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        if (m_plan.rows[size_t(index)].refused)
            m_plan.decisions[size_t(index)].action = ImportAction::Refuse;
        else
            decide(index);
    }
}

void Planner::decide(int index)
{
    if (!findMentor(index))
        return;
    findStudent(index);
    findTalk(index);
    pair(index);
}

// By the staff number, else by a name that only one has; else a new one.
bool Planner::findMentor(int index)
{
    const TalkRow &row = m_plan.rows[size_t(index)];
    TalkDecision &decision = m_plan.decisions[size_t(index)];
    QList<qint64> named;
    for (const TalkKnown::Mentor &mentor : m_known.mentors) {
        if (!row.mentorNumber.isEmpty() && mentor.number == row.mentorNumber) {
            if (!row.mentor.isEmpty() && mentor.name != row.mentor) {
                m_plan.rows[size_t(index)].refused = true;
                decision.action = ImportAction::Refuse;
                tell(index, Severity::Error, "mentor_number", PlanText::tr("This staff number belongs to %1.").arg(mentor.name));
                return false;
            }
            decision.mentor.id = mentor.id;
            return true;
        }
        if (mentor.name == row.mentor && (row.mentorNumber.isEmpty() || mentor.number.isEmpty()))
            named << mentor.id;
    }
    if (named.size() > 1) {
        m_plan.rows[size_t(index)].refused = true;
        decision.action = ImportAction::Refuse;
        tell(index, Severity::Error, "mentor",
             PlanText::tr("%n mentor(s) have this name; which one is meant is not clear.", nullptr, int(named.size())));
        return false;
    }
    if (named.size() == 1)
        decision.mentor.id = named.constFirst();
    else
        decision.mentor = newMentor(row);
    return true;
}

MeantMentor Planner::newMentor(const TalkRow &row)
{
    const QString name = row.mentor.isEmpty() ? row.mentorNumber : row.mentor;
    for (int i = 0; i < int(m_plan.newMentors.size()); ++i) {
        const TalkKnown::Mentor &each = m_plan.newMentors.at(i);
        if (each.name == name && (each.number == row.mentorNumber || row.mentorNumber.isEmpty()))
            return {0, i};
    }
    m_plan.newMentors.append({0, name, row.mentorNumber});
    return {0, int(m_plan.newMentors.size()) - 1};
}

void Planner::findStudent(int index)
{
    const TalkRow &row = m_plan.rows[size_t(index)];
    TalkDecision &decision = m_plan.decisions[size_t(index)];
    QString reason;
    if (!row.studentNumber.isEmpty()) {
        const auto known = m_known.byNumber.constFind(row.studentNumber);
        if (known != m_known.byNumber.constEnd() && (row.student.isEmpty() || known->name == row.student)) {
            decision.student = *known;
            return;
        }
        reason = known == m_known.byNumber.constEnd() ? PlanText::tr("The roster has nobody with this number.")
                                                      : PlanText::tr("By the roster this number is %1's.").arg(known->name);
    } else {
        const QList<KnownStudent> named = m_known.byName.value(row.student);
        if (named.size() == 1) {
            decision.student = named.constFirst();
            return;
        }
        reason = named.isEmpty()
            ? PlanText::tr("The roster has nobody of this name.")
            : PlanText::tr("%n student(s) have this name; which one is meant is not clear.", nullptr, int(named.size()));
    }
    // Said once of each, not of every talk.
    const QString who = row.studentNumber + u'\n' + row.student;
    if (m_toldStudents.contains(who))
        return;
    m_toldStudents.insert(who);
    tell(index, Severity::Warning, row.studentNumber.isEmpty() ? "student" : "student_number", reason,
         PlanText::tr("The talks go in under name and number as they are written."));
}

QString Planner::studentKeyOf(int index) const
{
    const TalkRow &row = m_plan.rows[size_t(index)];
    const auto &student = m_plan.decisions[size_t(index)].student;
    return studentKey(student ? student->id : 0, row.studentNumber, row.student);
}

QString Planner::pairKeyOf(int index) const
{
    return pairKey(m_plan.decisions[size_t(index)].mentor.key(), studentKeyOf(index));
}

// The n-th talk of a day in the file is the n-th of that day in the data.
void Planner::findTalk(int index)
{
    const TalkRow &row = m_plan.rows[size_t(index)];
    TalkDecision &decision = m_plan.decisions[size_t(index)];
    decision.followUpIsNew = !row.followUp.isEmpty();
    const QString key = talkKey(pairKeyOf(index), row.day);
    const QList<KnownTalk> known = m_known.talks.value(key);
    const int at = m_taken[key]++;
    if (at >= known.size())
        return;
    decision.talk = known.at(at);
    for (int each = 0; each < TalkFieldCount; ++each) {
        const auto field = TalkField(each);
        if (!row.values[field].isNull() && !saysTheSame(row.values[field], decision.talk->values[field]))
            decision.changed << field;
    }
    decision.followUpIsNew = decision.followUpIsNew && !decision.talk->followUps.contains(row.followUp);
    decision.becomesHeld = !decision.talk->held;
    const bool isSame = decision.changed.isEmpty() && !decision.followUpIsNew && !decision.becomesHeld;
    decision.action = isSame ? ImportAction::Same : ImportAction::Update;
}

// Who talk with each other are mentor and student. Where the data have another mentor now, the talks may be older: the pairing
// stays as it is.
void Planner::pair(int index)
{
    TalkDecision &decision = m_plan.decisions[size_t(index)];
    const QString key = pairKeyOf(index);
    if (m_known.pairs.contains(key))
        return;
    const bool isAnothers = decision.student && !m_known.mentorsNow.value(decision.student->id).isEmpty();
    decision.pairs = !isAnothers;
    const bool isFirst = !m_paired.contains(key);
    m_paired.insert(key);
    if (isAnothers && isFirst)
        tell(index, Severity::Note, "mentor", PlanText::tr("The student has another mentor now."),
             PlanText::tr("The talks go in; the pairing stays as it is."));
}

void Planner::tell(int index, Severity severity, const QByteArray &field, const QString &reason, const QString &consequence)
{
    const TalkRow &row = m_plan.rows[size_t(index)];
    ImportItem at;
    at.sheet = row.sheet;
    at.row = row.row;
    at.column = std::max(0, columnOf(m_layouts[size_t(row.sheet)], field));
    const QString value = field == "student" ? row.student
        : field == "student_number"          ? row.studentNumber
        : field == "mentor_number"           ? row.mentorNumber
                                             : row.mentor;
    ImportProblem problem = problemAt(m_sheets, at, severity, reason, value);
    problem.item = index;
    if (!consequence.isEmpty())
        problem.consequence = consequence;
    m_plan.problems.append(problem);
}

}  // namespace

TalkPlan planTalks(TalkRows read, const TalkKnown &known, const std::vector<Sheet> &sheets, const std::vector<SheetLayout> &layouts)
{
    TalkPlan plan;
    plan.rows = std::move(read.rows);
    plan.problems = std::move(read.problems);
    plan.decisions.resize(plan.rows.size());
    Planner(plan, known, sheets, layouts).decideAll();
    settleProblems(plan.problems, [&plan](int row) { return plan.rows[size_t(row)].refused; });
    return plan;
}

}  // namespace hk::mentoring

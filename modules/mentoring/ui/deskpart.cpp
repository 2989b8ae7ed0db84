// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/deskpart.h"

#include "base/clock.h"
#include "mentoring/store/followups.h"
#include "mentoring/ui/mentoringpage.h"
#include "mentoring/ui/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::mentoring {

namespace {

constexpr int deskRows = 5;
constexpr int daysAhead = 3;
constexpr int dueOrder = 16;
constexpr int backOrder = 34;
constexpr int behindOrder = 40;
constexpr double percent = 100;

struct DeskText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Desk)
};

DeskGroup groupOf(DeskGroup group, const QList<FollowUp> &followUps, QDate today)
{
    for (const FollowUp &each : followUps) {
        ++group.total;
        const bool overdue = each.due.isValid() && each.due < today && each.isOpen();
        group.overdue += overdue ? 1 : 0;
        if (group.total > deskRows)
            continue;
        const StatusKind status = overdue        ? StatusKind::Overdue
            : each.due == today && each.isOpen() ? StatusKind::Due
                                                 : StatusKind::Plan;
        group.rows.push_back({{},
                              each.text,
                              each.studentName,
                              each.isBack() ? each.owner : each.askedBy,
                              status,
                              each.due.isValid() ? DeskText::tr("by %1").arg(each.due.toString(Qt::ISODate)) : QString(),
                              "mentor_follow_up",
                              each.id});
    }
    return group;
}

// By mentor, those who owe most first.
DeskGroup behindGroup(const QList<QuotaLine> &lines)
{
    DeskGroup group{
        DeskText::tr("Mentors behind this month"), {}, StatusKind::Warning, behindOrder, {}, 0, QLatin1String(quotaPageId)};
    QList<MentorRow> rows = byMentor(lines);
    rows.removeIf([](const MentorRow &row) { return row.months.constFirst().worst < Standing::Behind; });
    std::stable_sort(rows.begin(), rows.end(), [](const MentorRow &a, const MentorRow &b) {
        return a.months.constFirst().owed > b.months.constFirst().owed;
    });
    for (const MentorRow &row : std::as_const(rows)) {
        const MonthCell &cell = row.months.constFirst();
        if (++group.total <= deskRows)
            group.rows.push_back(
                {{}, row.name, row.team, {}, statusOf(cell.worst), DeskText::tr("%n talk(s) owed", nullptr, cell.owed), {}, 0});
    }
    return group;
}

}  // namespace

Result<DeskPart> makeDeskPart(Reader &reader, const QList<ScopeChoice> &choices, qint64 now)
{
    DeskPart part;
    const QDate today = campusDate(now);
    const QString person = reader.viewer().name;
    HK_TRY(const QList<FollowUp> due, followUpsToDo(reader, person, today.addDays(daysAhead)));
    HK_TRY(const QList<FollowUp> back, followUpsToRead(reader, person));
    HK_TRY(const QList<QuotaLine> lines, quotaOfMonth(reader, today, today, quotaScopeOf(choices)));
    const QString page = QLatin1String(followUpsPageId);
    part.groups = {
        groupOf({DeskText::tr("Follow-ups due"), {}, StatusKind::Due, dueOrder, {}, 0, page}, due, today),
        groupOf({DeskText::tr("Follow-ups that came back"), QStringLiteral("flag"), {}, backOrder, {}, 0, page}, back, today),
        behindGroup(lines)};
    part.groups.erase(
        std::remove_if(part.groups.begin(), part.groups.end(), [](const DeskGroup &group) { return group.rows.empty(); }),
        part.groups.end());
    if (const MonthCell sum = sumOf(lines); sum.asked > 0) {
        DeskFigure figure{DeskText::tr("Mentor quota this month"), percent * sum.done / sum.asked, 0, QStringLiteral("%")};
        figure.page = QLatin1String(quotaPageId);
        HK_TRY(const TermsSaid said, termsSaidOf(reader, today));
        if (said != TermsSaid::Known) {
            figure.status = StatusKind::Info;
            figure.statusText = DeskText::tr("no terms entered");
        }
        part.figures = {figure};
    }
    return part;
}

}  // namespace hk::mentoring

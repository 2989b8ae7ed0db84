// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/settings/mentoringsettings.h"

#include "mentoring/store/pairings.h"
#include "mentoring/store/rules.h"
#include "module/references.h"
#include "widgets/look/fonts.h"
#include "widgets/settings/settinglist.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace hk::mentoring {

namespace {

constexpr int mostColleges = 500;
constexpr int mostMeetings = 31;
constexpr int mostDays = 31;
constexpr int mostShortMinutes = 240;
constexpr int mostCopies = 1000;

struct SettingText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::MentoringSettings)
};

QVariantMap valuesOf(const StoredRule &stored)
{
    const QuotaRule &rule = stored.rule;
    return {{QStringLiteral("college_id"), stored.college == 0 ? QVariant() : QVariant(stored.college)},
            {QStringLiteral("team"), stored.team.isEmpty() ? QVariant() : QVariant(stored.team)},
            {QStringLiteral("valid_from"), stored.validFrom.isValid() ? QVariant(stored.validFrom) : QVariant()},
            {QStringLiteral("meetings"), rule.meetings},
            {QStringLiteral("least_days"), rule.leastDays},
            {QStringLiteral("group_counts"), rule.groupCounts ? 1 : 0},
            {QStringLiteral("online_counts"), rule.onlineCounts ? 1 : 0},
            {QStringLiteral("vacation_counts"), rule.vacationCounts ? 1 : 0},
            {QStringLiteral("short_minutes"), rule.shortMinutes},
            {QStringLiteral("copies"), rule.copies}};
}

QVariantMap storedRule(QVariantMap values)
{
    const QDate day = values.value(QStringLiteral("valid_from")).toDate();
    values.insert(QStringLiteral("valid_from"), day.isValid() ? QVariant(day.toString(Qt::ISODate)) : QVariant());
    return values;
}

QString whomText(const StoredRule &stored, const QList<SettingOption> &colleges)
{
    QStringList parts;
    for (const SettingOption &college : colleges) {
        if (stored.college != 0 && college.key.toLongLong() == stored.college)
            parts << college.title;
    }
    if (!stored.team.isEmpty())
        parts << stored.team;
    return parts.isEmpty() ? SettingText::tr("The whole school") : parts.join(QStringLiteral(" · "));
}

QString countsText(const QuotaRule &rule)
{
    QStringList parts{SettingText::tr("one-to-one")};
    if (rule.groupCounts)
        parts << SettingText::tr("groups");
    if (rule.onlineCounts)
        parts << SettingText::tr("online");
    if (rule.vacationCounts)
        parts << SettingText::tr("months without teaching too");
    return parts.join(SettingText::tr(", "));
}

QString distanceText(const QuotaRule &rule)
{
    return rule.leastDays == 0 ? SettingText::tr("any") : SettingText::tr("%n day(s)", nullptr, rule.leastDays);
}

Result<QList<SettingOption>> collegeOptions(Reader &reader)
{
    HK_TRY(const std::vector<ReferenceChoice> colleges, referenceChoices(reader, "college", {}, mostColleges));
    QList<SettingOption> options;
    for (const ReferenceChoice &college : colleges)
        options.append({college.id, college.title});
    return options;
}

// While the school has said nothing for all, the usual rule stands there, and editing it makes it the school's own.
Result<QList<SettingRow>> ruleRows(Reader &reader)
{
    HK_TRY(const QuotaRules rules, readQuotaRules(reader));
    HK_TRY(const QList<SettingOption> colleges, collegeOptions(reader));
    QList<StoredRule> all = rules.rules;
    const bool hasGeneral = std::any_of(all.begin(), all.end(), [](const StoredRule &each) {
        return each.college == 0 && each.team.isEmpty() && !each.validFrom.isValid();
    });
    if (!hasGeneral)
        all.prepend(StoredRule());
    QList<SettingRow> rows;
    for (const StoredRule &each : std::as_const(all)) {
        const QString since = each.validFrom.isValid() ? each.validFrom.toString(Qt::ISODate)
            : each.id == 0                             ? SettingText::tr("as usual")
                                                       : SettingText::tr("always");
        rows.append(
            {each.id,
             {whomText(each, colleges), since, QString::number(each.rule.meetings), distanceText(each.rule), countsText(each.rule)},
             valuesOf(each)});
    }
    return rows;
}

Result<std::vector<SettingField>> ruleFields(Reader &reader)
{
    HK_TRY(const QList<SettingOption> colleges, collegeOptions(reader));
    HK_TRY(QStringList known, teams(reader));
    // A group that no mentor is in any more keeps its rule.
    HK_TRY(const QuotaRules rules, readQuotaRules(reader));
    for (const StoredRule &rule : rules.rules)
        known << rule.team;
    known.removeAll(QString());
    known.removeDuplicates();
    QList<SettingOption> groups;
    for (const QString &team : std::as_const(known))
        groups.append({team, team});
    const auto number = [](const char *name, const QString &label, int most, const QString &hint) {
        return SettingField{QLatin1String(name), label, SettingKind::Number, false, {}, hint, 0, most};
    };
    const auto truth = [](const char *name, const QString &label) {
        return SettingField{QLatin1String(name), label, SettingKind::Truth};
    };
    SettingField college{QStringLiteral("college_id"), SettingText::tr("College of the mentor"), SettingKind::Choice, false,
                         colleges};
    college.none = SettingText::tr("every college");
    SettingField team{QStringLiteral("team"), SettingText::tr("Mentor group"), SettingKind::Choice, false, groups};
    team.none = SettingText::tr("every group");
    return std::vector<SettingField>{
        college,
        team,
        number("meetings", SettingText::tr("Talks a month"), mostMeetings, SettingText::tr("With each student")),
        number("least_days", SettingText::tr("Days between two talks"), mostDays,
               SettingText::tr("From one month into the next too; 0: any")),
        truth("group_counts", SettingText::tr("Group talks count")),
        truth("online_counts", SettingText::tr("Online talks count")),
        truth("vacation_counts", SettingText::tr("Months without teaching count")),
        {QStringLiteral("valid_from"),
         SettingText::tr("For months from"),
         SettingKind::Day,
         false,
         {},
         SettingText::tr("Empty: always")},
        number("short_minutes", SettingText::tr("Minutes of a short talk"), mostShortMinutes,
               SettingText::tr("As many or fewer are pointed out")),
        number("copies", SettingText::tr("Talks with the same words"), mostCopies, SettingText::tr("As many are pointed out"))};
}

SettingSubject ruleSubject()
{
    SettingSubject subject{"mentor_rule",
                           QStringLiteral("mentoring.rules"),
                           SettingText::tr("How often mentors talk with each student"),
                           SettingText::tr("Rule of the quota"),
                           {SettingText::tr("For whom"), SettingText::tr("Since"), SettingText::tr("Talks a month"),
                            SettingText::tr("Days between"), SettingText::tr("What counts")},
                           valuesOf({})};
    subject.rows = ruleRows;
    subject.fields = ruleFields;
    subject.stored = storedRule;
    subject.verb = "mentoring.settings";
    subject.widths = {200, 110, 90, 90};
    subject.named = {"college", "mentor"};
    return subject;
}

QLabel *makeNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Body, Token::Text2);
    return note;
}

}  // namespace

std::unique_ptr<QWidget> makeMentoringSettings(const UiContext &context)
{
    auto settings = std::make_unique<QWidget>();
    settings->setAccessibleName(SettingText::tr("Settings of mentoring"));
    auto *column = new QVBoxLayout(settings.get());
    column->setContentsMargins(0, 0, 0, 0);
    const SettingSubject subject = ruleSubject();
    auto *title = new QLabel(subject.title);
    setTextRole(title, TextRole::PanelTitle);
    column->addWidget(title);
    column->addWidget(
        makeNote(SettingText::tr("A group's rule goes before a college's, and that before the school's; of two the one "
                                 "that began last.")));
    column->addWidget(new SettingList(context, subject));
    column->addWidget(
        makeNote(SettingText::tr("Which months have teaching follows from the terms and the work calendar, on the page "
                                 "“Calendar”.")));
    return settings;
}

}  // namespace hk::mentoring

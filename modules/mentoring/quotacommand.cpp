// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "mentoring/mentoringcommands.h"
#include "mentoring/mentoringjson.h"
#include "mentoring/store/pairings.h"
#include "mentoring/store/quotas.h"
#include "module/arguments.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace hk::mentoring {

namespace {

struct QuotaCommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::QuotaCommand)
public:
    static QString summary() { return tr("What each mentor owes each student in a month, and what it takes"); }
    static QString noMonth(const QString &word) { return tr("“%1” is no month, such as 2026-11.").arg(word); }
    static QString noMentor(const QString &name) { return tr("There is no mentor “%1”, or more than one.").arg(name); }
    static QString empty() { return tr("Nobody is mentor and student in this month."); }
};

QJsonObject lineJson(const QuotaLine &line)
{
    const Quota &quota = line.outlook.quota;
    return {{QStringLiteral("mentor"), line.mentorName},
            {QStringLiteral("mentor_number"), valueOrNull(line.mentorNumber)},
            {QStringLiteral("student"), line.studentName},
            {QStringLiteral("student_number"), valueOrNull(line.studentNumber)},
            {QStringLiteral("required"), quota.required},
            {QStringLiteral("held"), quota.held},
            {QStringLiteral("owed"), quota.owed()},
            {QStringLiteral("standing"), code(line.outlook.standing)},
            {QStringLiteral("working_days_left"), line.outlook.daysLeft}};
}

struct ShownQuota {
    QList<QuotaLine> lines;
    TermsSaid terms = TermsSaid::Known;
};

Result<ShownQuota> readQuota(Reader &reader, const QString &mentor, QDate month, QDate today)
{
    QuotaScope scope;
    if (!mentor.isEmpty()) {
        HK_TRY(scope.mentor, mentorTyped(reader, mentor));
        if (scope.mentor == 0)
            return Error{QuotaCommandText::noMentor(mentor)};
    }
    ShownQuota shown;
    HK_TRY(shown.terms, termsSaidOf(reader, month));
    HK_TRY(shown.lines, quotaOfMonth(reader, month, today, scope));
    return shown;
}

Result<CommandAnswer> runQuota(Database &database, const QStringList &arguments)
{
    const auto given =
        Arguments::of(arguments, {QStringLiteral("month"), QStringLiteral("mentor")}, {QStringLiteral("behind")}, 0, 0);
    if (!given.ok())
        return wrongUse(given.error().message);
    const QDate today = campusDate(database.clock()());
    const QString word = given->option(QStringLiteral("month"));
    const QDate month = word.isEmpty() ? QDate(today.year(), today.month(), 1) : monthOfText(word);
    if (!month.isValid())
        return wrongUse(QuotaCommandText::noMonth(word));
    const QString mentor = given->option(QStringLiteral("mentor"));
    const bool behind = given->has(QStringLiteral("behind"));
    HK_TRY(const ShownQuota shown, database.read([=](Reader &reader) { return readQuota(reader, mentor, month, today); }).result());
    QJsonArray json;
    QStringList texts;
    for (const QuotaLine &line : shown.lines) {
        if (behind && line.outlook.quota.owed() == 0)
            continue;
        json.append(lineJson(line));
        const Quota &quota = line.outlook.quota;
        QStringList parts{line.mentorName, line.studentNumber + u' ' + line.studentName,
                          QStringLiteral("%1/%2").arg(quota.held).arg(quota.required), words(line.outlook)};
        texts << parts.join(QStringLiteral(" · "));
    }
    if (texts.isEmpty())
        texts << QuotaCommandText::empty();
    if (const QString said = words(shown.terms, month); !said.isEmpty())
        texts << said;
    return CommandAnswer{json, texts.join(u'\n')};
}

}  // namespace

Command quotaCommand()
{
    return {QStringLiteral("quota"), QStringLiteral("quota [--month 2026-11] [--mentor NAME] [--behind]"),
            QuotaCommandText::summary(), runQuota};
}

}  // namespace hk::mentoring

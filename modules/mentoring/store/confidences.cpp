// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/confidences.h"

#include "access/disclosure.h"
#include "base/clock.h"
#include "mentoring/store/queries.h"
#include "storage/rights/authorship.h"
#include "storage/rows.h"

#include <QCoreApplication>

namespace hk::mentoring {

namespace {

struct ConfidenceText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Confidences)
public:
    static Error noText() { return {tr("Write something.")}; }
    static Error notYours() { return {tr("Only its author may change a confidential record. Nothing was changed.")}; }
};

QString codesOf(const QList<Role> &readers)
{
    QStringList codes;
    for (const Role role : readers)
        codes << roleCode(role);
    return codes.join(u' ');
}

Confidence confidenceFrom(const Statement &row)
{
    Confidence found{row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4)};
    for (const QString &code : row.text(5).split(u' ', Qt::SkipEmptyParts)) {
        if (const auto role = roleOfCode(code))
            found.readers << *role;
    }
    found.day = QDate::fromString(row.text(6), Qt::ISODate);
    return found;
}

// Of those whom it names the author alone changes it.
Result<void> requireAuthor(Reader &reader, qint64 confidence)
{
    Statement row = reader.statement(confidenceQueries()[QLatin1String("authorOf")]);
    HK_CHECK(row.bind(confidence).run());
    if (!row.next())
        return ConfidenceText::notYours();
    HK_TRY(const bool own, isAuthorHere(reader, row.text(0)));
    if (!own)
        return ConfidenceText::notYours();
    return {};
}

}  // namespace

Result<QList<Confidence>> confidencesOf(Reader &reader, qint64 student)
{
    Statement rows = reader.statement(confidenceQueries()[QLatin1String("ofStudent")]);
    HK_CHECK(rows.bind(student).run());
    QList<Confidence> found;
    while (rows.next())
        found << confidenceFrom(rows);
    return found;
}

Result<Confidence> confidenceOf(Reader &reader, qint64 confidence)
{
    Statement row = reader.statement(confidenceQueries()[QLatin1String("one")]);
    HK_CHECK(row.bind(confidence).run());
    if (row.next())
        return confidenceFrom(row);
    // The error of a row that is gone, or not for this account.
    HK_CHECK(readRow(reader, "mentor_confidence", confidence));
    return Confidence();
}

const QList<Role> &possibleReaders()
{
    static const QList<Role> roles{Role::PsychologicalCounsellor, Role::Counsellor, Role::Mentor};
    return roles;
}

QString readersText(const QList<Role> &readers)
{
    QStringList titles;
    for (const Role role : readers)
        titles << roleTitle(role);
    return titles.isEmpty() ? ConfidenceText::tr("the author alone") : titles.join(ConfidenceText::tr(", "));
}

Result<qint64> confide(Writer &writer, qint64 student, const QString &text, const QList<Role> &readers)
{
    if (text.trimmed().isEmpty())
        return ConfidenceText::noText();
    HK_TRY(const QString author, authorHere(writer));
    return insertRow(writer, "mentor_confidence",
                     {{QStringLiteral("student_id"), student},
                      {QStringLiteral("author"), textOrNull(accountName(writer))},
                      {QStringLiteral("author_account"), textOrNull(author)},
                      {QStringLiteral("readers"), textOrNull(codesOf(readers))},
                      {QStringLiteral("day"), campusDate(writer.now()).toString(Qt::ISODate)},
                      {QStringLiteral("text"), text.trimmed()}});
}

Result<void> editConfidence(Writer &writer, qint64 confidence, const QString &text, const QList<Role> &readers)
{
    HK_CHECK(requireAuthor(writer, confidence));
    QVariantMap values{{QStringLiteral("readers"), textOrNull(codesOf(readers))}};
    if (!text.trimmed().isEmpty())
        values.insert(QStringLiteral("text"), text.trimmed());
    return updateRow(writer, "mentor_confidence", confidence, values);
}

Result<void> deleteConfidence(Writer &writer, qint64 confidence)
{
    HK_CHECK(requireAuthor(writer, confidence));
    return deleteRow(writer, "mentor_confidence", confidence);
}

QFuture<Result<QString>> openConfidence(Database &database, qint64 confidence)
{
    return discloseSecret(database, "mentor_confidence", confidence, "text");
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/students.h"

#include "base/text.h"
#include "roster/store/queries.h"
#include "storage/rows.h"
#include "storage/sqlerror.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace hk::roster {

namespace {

struct StudentText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Students)
public:
    static QString numberMissing() { return tr("A student needs a number."); }
    static QString nameMissing() { return tr("A student needs a name."); }
    static QString phone() { return tr("A phone number has digits only."); }
    static QString grade() { return tr("Please give the year, such as 2026."); }
    static QString numberTaken(const QString &number)
    {
        return tr("Another student already has the number %1. Nothing was changed.").arg(number);
    }
    static Error hasHistory()
    {
        return {tr("This student has residencies or posts and cannot be deleted. Set the status to \"left\" instead; nothing was "
                   "changed.")};
    }
};

Result<QList<NamedRow>> namedRows(Statement query)
{
    HK_CHECK(query.run());
    QList<NamedRow> rows;
    while (query.next())
        rows.append({query.integer(0), query.text(1)});
    return rows;
}

QLatin1String completionQuery(Completion what)
{
    switch (what) {
    case Completion::Counsellor:
        return QLatin1String("counsellors");
    case Completion::Mentor:
        return QLatin1String("mentors");
    case Completion::Ethnicity:
        return QLatin1String("ethnicities");
    case Completion::HomeRegion:
        break;
    }
    return QLatin1String("homeRegions");
}

Result<void> checkStudent(const QVariantMap &values, bool isNew)
{
    QVariantMap whole = values;
    for (const QString &needed : {QStringLiteral("number"), QStringLiteral("name")}) {
        if (isNew && !whole.contains(needed))
            whole.insert(needed, QVariant());
    }
    const QMap<QByteArray, QString> problems = studentProblems(whole);
    if (!problems.isEmpty())
        return Error{problems.first()};
    return {};
}

Error inWords(const Error &error, const QVariantMap &values)
{
    if (uniqueColumns(error).contains(QLatin1String("student.number")))
        return Error{StudentText::numberTaken(values.value(QStringLiteral("number")).toString()), error.detail};
    return error;
}

// The first column of the first row, 0 when there is none.
Result<qint64> keyOf(Statement query)
{
    HK_CHECK(query.run());
    return query.next() ? query.integer(0) : 0;
}

Result<QList<qint64>> keysOf(Statement query)
{
    HK_CHECK(query.run());
    QList<qint64> keys;
    while (query.next())
        keys << query.integer(0);
    return keys;
}

}  // namespace

QMap<QByteArray, QString> studentProblems(const QVariantMap &values)
{
    static const QRegularExpression number(QStringLiteral("^[0-9+][0-9 +()/,;、-]*$"));
    QMap<QByteArray, QString> wrong;
    const auto isBlank = [&values](const QString &field) {
        return values.contains(field) && values.value(field).toString().trimmed().isEmpty();
    };
    if (isBlank(QStringLiteral("number")))
        wrong.insert("number", StudentText::numberMissing());
    if (isBlank(QStringLiteral("name")))
        wrong.insert("name", StudentText::nameMissing());
    for (const char *field : {"phone", "second_phone", "emergency_phone"}) {
        const QString text = toHalfWidth(values.value(QLatin1String(field)).toString()).trimmed();
        if (!text.isEmpty() && !number.match(text).hasMatch())
            wrong.insert(field, StudentText::phone());
    }
    const QVariant grade = values.value(QStringLiteral("grade"));
    if (!grade.isNull() && (grade.toInt() < 1900 || grade.toInt() > 2200))
        wrong.insert("grade", StudentText::grade());
    return wrong;
}

Result<std::optional<StudentSummary>> studentSummary(Reader &reader, qint64 student)
{
    HK_TRY(const auto found, studentSummaries(reader, {student}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<QList<StudentSummary>> studentSummaries(Reader &reader, const QList<qint64> &students)
{
    QJsonArray ids;
    for (const qint64 student : students)
        ids.append(student);
    Statement query = reader.statement(studentQueries()[QLatin1String("summaries")]);
    query.bind(QStringLiteral(":ids"), QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
    HK_CHECK(query.run());
    QHash<qint64, StudentSummary> found;
    while (query.next())
        found.insert(query.integer(0),
                     {query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5), query.text(6),
                      query.text(7), query.text(8)});
    QList<StudentSummary> summaries;
    for (const qint64 student : students) {
        if (const auto at = found.constFind(student); at != found.constEnd())
            summaries.append(*at);
    }
    return summaries;
}

Result<std::optional<StudentDetails>> studentDetails(Reader &reader, qint64 student)
{
    Statement query = reader.statement(studentQueries()[QLatin1String("details")]);
    query.bind(student);
    HK_CHECK(query.run());
    if (!query.next())
        return std::optional<StudentDetails>();
    StudentDetails details;
    details.id = student;
    for (int column = 0; column < query.columns(); ++column)
        details.values.insert(query.columnName(column), query.isNull(column) ? QVariant() : query.value(column));
    details.residency = details.values.take(QStringLiteral("residency_id")).toLongLong();
    details.room = details.values.take(QStringLiteral("room_id")).toLongLong();
    details.bed = details.values.take(QStringLiteral("bed_id")).toLongLong();
    return std::optional(details);
}

Result<QStringList> completions(Reader &reader, Completion what)
{
    Statement query = reader.statement(studentQueries()[completionQuery(what)]);
    HK_CHECK(query.run());
    QStringList values;
    while (query.next())
        values << query.text(0);
    return values;
}

Result<QList<NamedRow>> colleges(Reader &reader)
{
    return namedRows(reader.statement(studentQueries()[QLatin1String("colleges")]));
}

Result<qint64> addStudent(Writer &writer, const QVariantMap &values)
{
    HK_CHECK(checkStudent(values, true));
    auto added = insertRow(writer, "student", values);
    if (!added.ok())
        return inWords(added.error(), values);
    return added;
}

Result<void> editStudent(Writer &writer, qint64 student, const QVariantMap &values)
{
    HK_CHECK(checkStudent(values, false));
    auto edited = updateRow(writer, "student", student, values);
    if (!edited.ok())
        return inWords(edited.error(), values);
    return {};
}

Result<qint64> saveStudent(Writer &writer, qint64 student, const QVariantMap &values)
{
    if (student == 0)
        return addStudent(writer, values);
    HK_CHECK(editStudent(writer, student, values));
    return student;
}

Result<void> deleteStudent(Writer &writer, qint64 student)
{
    Statement history = writer.statement(studentQueries()[QLatin1String("historyOf")]);
    history.bind(QStringLiteral(":id"), student);
    HK_TRY(const qint64 entries, keyOf(std::move(history)));
    if (entries > 0)
        return StudentText::hasHistory();
    HK_TRY(const qint64 booking, keyOf(std::move(writer.statement(studentQueries()[QLatin1String("bookingOf")]).bind(student))));
    if (booking != 0)
        HK_CHECK(deleteRow(writer, "residency", booking));
    HK_TRY(const QList<qint64> files,
           keysOf(std::move(writer.statement(studentQueries()[QLatin1String("filesOf")]).bind(student))));
    for (const qint64 file : files)
        HK_CHECK(deleteRow(writer, "student_file", file));
    return deleteRow(writer, "student", student);
}

}  // namespace hk::roster

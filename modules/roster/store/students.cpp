// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/students.h"

#include "roster/store/queries.h"
#include "storage/rows.h"
#include "storage/sqlerror.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct StudentText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Students)
public:
    static Error numberMissing() { return {tr("A student needs a number.")}; }
    static Error nameMissing() { return {tr("A student needs a name.")}; }
    static Error numberTaken(const QString &number)
    {
        return {tr("Another student already has the number %1. Nothing was changed.").arg(number)};
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
    const auto blank = [&](const QString &field) { return values.value(field).toString().trimmed().isEmpty(); };
    const QString number = QStringLiteral("number");
    const QString name = QStringLiteral("name");
    if ((isNew || values.contains(number)) && blank(number))
        return StudentText::numberMissing();
    if ((isNew || values.contains(name)) && blank(name))
        return StudentText::nameMissing();
    return {};
}

Error inWords(const Error &error, const QVariantMap &values)
{
    if (uniqueColumns(error).contains(QLatin1String("student.number")))
        return StudentText::numberTaken(values.value(QStringLiteral("number")).toString());
    return error;
}

// The first column of the first row, 0 when there is none.
Result<qint64> keyOf(Statement query)
{
    HK_CHECK(query.run());
    return query.next() ? query.integer(0) : 0;
}

}  // namespace

Result<std::optional<qint64>> studentByNumber(Reader &reader, const QString &number)
{
    Statement query = reader.statement(studentQueries()[QLatin1String("byNumber")]);
    query.bind(number);
    HK_CHECK(query.run());
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

Result<std::optional<StudentSummary>> studentSummary(Reader &reader, qint64 student)
{
    Statement query = reader.statement(studentQueries()[QLatin1String("summary")]);
    query.bind(student);
    HK_CHECK(query.run());
    if (!query.next())
        return std::optional<StudentSummary>();
    return std::optional(StudentSummary{query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5),
                                        query.text(6), query.text(7), query.text(8)});
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

Result<QList<NamedRow>> majors(Reader &reader, qint64 college)
{
    return namedRows(std::move(reader.statement(studentQueries()[QLatin1String("majors")]).bind(college)));
}

Result<QList<NamedRow>> classes(Reader &reader, qint64 college)
{
    return namedRows(std::move(reader.statement(studentQueries()[QLatin1String("classes")]).bind(college)));
}

Result<qint64> findOrMakeCollege(Writer &writer, const QString &name)
{
    HK_TRY(const qint64 found, keyOf(std::move(writer.statement(studentQueries()[QLatin1String("collegeByName")]).bind(name))));
    if (found != 0)
        return found;
    return insertRow(writer, "college", {{QStringLiteral("name"), name}});
}

Result<qint64> findOrMakeMajor(Writer &writer, qint64 college, const QString &name)
{
    HK_TRY(const qint64 found,
           keyOf(std::move(writer.statement(studentQueries()[QLatin1String("majorByName")]).bind(college).bind(name))));
    if (found != 0)
        return found;
    return insertRow(writer, "major", {{QStringLiteral("college_id"), college}, {QStringLiteral("name"), name}});
}

Result<qint64> findOrMakeClass(Writer &writer, qint64 college, qint64 major, const QString &name, std::optional<int> grade)
{
    HK_TRY(const qint64 found,
           keyOf(std::move(writer.statement(studentQueries()[QLatin1String("classByName")]).bind(college).bind(name))));
    if (found != 0)
        return found;
    const auto reference = [](qint64 id) { return id == 0 ? QVariant() : QVariant(id); };
    return insertRow(writer, "student_class",
                     {{QStringLiteral("college_id"), reference(college)},
                      {QStringLiteral("major_id"), reference(major)},
                      {QStringLiteral("name"), name},
                      {QStringLiteral("grade"), grade ? QVariant(*grade) : QVariant()}});
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
    return deleteRow(writer, "student", student);
}

}  // namespace hk::roster

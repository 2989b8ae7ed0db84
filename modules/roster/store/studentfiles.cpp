// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/studentfiles.h"

#include "roster/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::roster {

namespace {

struct StudentFileText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::StudentFiles)
public:
    static QString thereAlready(const QString &name) { return tr("The student has this file already, as “%1”.").arg(name); }
};

}  // namespace

Result<QList<StudentFile>> filesOfStudent(Reader &reader, qint64 student)
{
    Statement query = reader.statement(studentQueries()[QLatin1String("files")]);
    HK_CHECK(query.bind(student).run());
    QList<StudentFile> files;
    while (query.next())
        files.append({query.integer(0), query.text(1), FileReference::of(query.text(2)), query.text(3)});
    return files;
}

Result<qint64> addStudentFile(Writer &writer, qint64 student, const FileReference &file, const QString &kind)
{
    HK_TRY(const QList<StudentFile> files, filesOfStudent(writer, student));
    const auto same = std::find_if(files.begin(), files.end(),
                                   [&](const StudentFile &known) { return known.file && known.file->sha256 == file.sha256; });
    if (same != files.end())
        return Error{StudentFileText::thereAlready(same->file->name), {}};
    return insertRow(
        writer, "student_file",
        {{QStringLiteral("student_id"), student}, {QStringLiteral("kind"), kind}, {QStringLiteral("file"), file.text()}});
}

QString usualKind(const FileReference &file)
{
    if (isPicture(file.type))
        return QStringLiteral("photo");
    return file.type == QLatin1String("pdf") ? QStringLiteral("scan") : QStringLiteral("other");
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/disclosure.h"
#include "module/personreport.h"
#include "roster/rostercommands.h"
#include "roster/store/studentfiles.h"
#include "storage/files/filestore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace hk::roster {

namespace {

struct FileCommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::FileCommands)
public:
    static QString summary() { return tr("Adds a file to a student, lists their files, or saves one of them"); }
    static QString use() { return tr("Use: file add NUMBER FILE | file list NUMBER | file save NUMBER NAME TARGET"); }
    static QString noStudent(const QString &number) { return tr("There is no student with the number %1.").arg(number); }
    static QString unreadable(const QString &file) { return tr("“%1” could not be read.").arg(file); }
    static QString noFile(const QString &name) { return tr("The student has no file of the name “%1”.").arg(name); }
    static QString there(const QString &path)
    {
        return tr("“%1” is there already. Nothing was saved.").arg(QDir::toNativeSeparators(path));
    }
    static QString added(const QString &name) { return tr("%1 was added.").arg(name); }
    static QString saved(const QString &name) { return tr("%1 was saved. The copy is not encrypted.").arg(name); }
    static QString notHere() { return tr("not on this computer"); }
    static QString closed() { return tr("closed to your account"); }
};

Result<qint64> studentOf(Database &database, const QString &number)
{
    HK_TRY(const qint64 student, database.read([number](Reader &reader) { return studentNumbered(reader, number); }).result());
    if (student == 0)
        return Error{FileCommandText::noStudent(number), {}};
    return student;
}

Result<QList<StudentFile>> filesOf(Database &database, qint64 student)
{
    return database.read([student](Reader &reader) { return filesOfStudent(reader, student); }).result();
}

Result<CommandAnswer> addFile(Database &database, qint64 student, const QString &path)
{
    const auto take = [path](Reader &reader) -> Result<FileReference> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{FileCommandText::unreadable(path), file.errorString()};
        return FileStore(reader.dataFile()).take(file, QFileInfo(path).fileName(), reader.keys(), FieldClass::Sensitive);
    };
    HK_TRY(const FileReference file, database.read(take, ReadLane::Bulk).result());
    HK_CHECK(database
                 .write({.verb = "roster.addFile"},
                        [student, file](Writer &writer) { return addStudentFile(writer, student, file, usualKind(file)); })
                 .result());
    return CommandAnswer{QJsonObject{{QStringLiteral("name"), file.name}, {QStringLiteral("size"), file.size}},
                         FileCommandText::added(file.name)};
}

Result<CommandAnswer> listFiles(Database &database, qint64 student)
{
    HK_TRY(const QList<StudentFile> files, filesOf(database, student));
    const FileStore store(database.path());
    QJsonArray json;
    QStringList lines;
    for (const StudentFile &file : files) {
        const bool here = file.file && store.has(file.file->sha256);
        json.append(QJsonObject{{QStringLiteral("name"), file.file ? QJsonValue(file.file->name) : QJsonValue()},
                                {QStringLiteral("kind"), file.kind},
                                {QStringLiteral("size"), file.file ? QJsonValue(file.file->size) : QJsonValue()},
                                {QStringLiteral("here"), here}});
        QStringList words{file.file ? file.file->name : FileCommandText::closed()};
        if (file.file && !here)
            words << FileCommandText::notHere();
        lines << words.join(QStringLiteral(" · "));
    }
    return CommandAnswer{json, lines.join(u'\n')};
}

Result<CommandAnswer> saveFile(Database &database, qint64 student, const QString &name, const QString &target)
{
    HK_TRY(const QList<StudentFile> files, filesOf(database, student));
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const StudentFile &file) { return file.file && file.file->name == name; });
    if (found == files.end())
        return Error{FileCommandText::noFile(name), {}};
    const QString path = QFileInfo(target).isDir() ? QDir(target).filePath(name) : target;
    if (QFileInfo::exists(path))
        return Error{FileCommandText::there(path), {}};
    HK_TRY(const FileReference file, discloseFile(database, "student_file", found->id, "file").result());
    HK_CHECK(FileStore(database.path()).save(file.sha256, *database.keys(), path));
    return CommandAnswer{QJsonObject{{QStringLiteral("file"), path}}, FileCommandText::saved(name)};
}

Result<CommandAnswer> runFile(Database &database, const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    const qsizetype wanted = verb == QLatin1String("add") ? 3 : verb == QLatin1String("list") ? 2 : 4;
    if (arguments.size() != wanted || (wanted == 4 && verb != QLatin1String("save")))
        return wrongUse(FileCommandText::use());
    HK_TRY(const qint64 student, studentOf(database, arguments.at(1)));
    switch (wanted) {
    case 2:
        return listFiles(database, student);
    case 3:
        return addFile(database, student, arguments.at(2));
    default:
        return saveFile(database, student, arguments.at(2), arguments.at(3));
    }
}

}  // namespace

Command fileCommand()
{
    return {QStringLiteral("file"), QStringLiteral("file add NUMBER FILE | file list NUMBER | file save NUMBER NAME TARGET"),
            FileCommandText::summary(), runFile};
}

}  // namespace hk::roster

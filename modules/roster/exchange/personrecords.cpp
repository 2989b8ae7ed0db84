// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/personrecords.h"

#include "base/text.h"
#include "roster/store/posts.h"
#include "roster/store/residencies.h"
#include "roster/store/studentfiles.h"
#include "storage/rows.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::PersonRecords)
};

// Whoever the student named belongs to somebody else: enough to know who is meant.
QString maskedOther(const Field &field, const QString &value)
{
    if (field.isPhone)
        return maskedPhone(value);
    return value.isEmpty() ? QString() : value.left(1) + QStringLiteral("**");
}

QString word(Reader &reader, const char *entity, const char *field, const QString &code)
{
    const Entity &known = *reader.catalogue().entity(entity);
    const Choice *choice = choiceOf(*known.field(field), code);
    return choice ? known.titleText(*choice) : code;
}

Result<QString> shown(Reader &reader, qint64 student, const Entity &entity, const Field &field, const QVariant &value)
{
    if (value.isNull() || value.toString().isEmpty())
        return QString();
    if (field.encrypted) {
        const Result<QString> secret = readSecret(reader, entity.name, student, field.name);
        if (!secret.ok() && reader.keys().pauseOf(field.klass) != KeyPause::None)
            return secret;
        if (!secret.ok())
            return Error{RecordWords::tr("Your account sees only a part of what is known of this student. Please ask somebody who "
                                         "may see all of it."),
                         secret.error().detail};
        return secret;
    }
    if (field.isReference())
        return rowTitle(reader, field.target, value.toLongLong());
    if (const Choice *choice = choiceOf(field, value.toString()))
        return entity.titleText(*choice);
    return value.toString();
}

Result<PersonSection> personSection(Reader &reader, qint64 student)
{
    const Entity &entity = *reader.catalogue().entity("student");
    HK_TRY(const QVariantMap row, readRow(reader, "student", student));
    PersonSection section{RecordWords::tr("Person"), {}, {}, {}};
    for (const Field &field : entity.fields) {
        if (field.type == FieldType::LongText)
            continue;
        HK_TRY(const QString text, shown(reader, student, entity, field, row.value(QString::fromLatin1(field.name))));
        const bool ofAnother = field.mergeGroup == "emergency";
        section.rows.append({entity.titleText(field), ofAnother ? maskedOther(field, text) : text});
        if (field.klass != FieldClass::Basic && !ofAnother && !text.isEmpty())
            section.fields << QString::fromLatin1(field.name);
    }
    return section;
}

// The bytes are given out as they are, from the student's page; here it says which there are.
Result<PersonSection> fileSection(Reader &reader, qint64 student)
{
    PersonSection section{RecordWords::tr("Files"), {RecordWords::tr("Kind"), RecordWords::tr("File")}, {}, {}};
    HK_TRY(const QList<StudentFile> files, filesOfStudent(reader, student));
    for (const StudentFile &file : files)
        section.rows.append({word(reader, "student_file", "kind", file.kind), file.file ? file.file->name : QString()});
    if (!files.isEmpty())
        section.fields << QStringLiteral("file");
    return section;
}

QString day(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

}  // namespace

Result<QList<PersonSection>> personRecords(Reader &reader, qint64 student)
{
    HK_TRY(const PersonSection person, personSection(reader, student));
    PersonSection stays{RecordWords::tr("Residencies"),
                        {RecordWords::tr("Bed"), RecordWords::tr("From"), RecordWords::tr("To"), RecordWords::tr("State"),
                         RecordWords::tr("Reason"), RecordWords::tr("Reason of the end")},
                        {},
                        {}};
    HK_TRY(const QList<Residency> residencies, residenciesOfStudent(reader, student));
    for (const Residency &stay : residencies)
        stays.rows.append({stay.place, day(stay.from), day(stay.to), word(reader, "residency", "state", stay.state),
                           word(reader, "residency", "reason", stay.reason),
                           word(reader, "residency", "end_reason", stay.endReason)});
    PersonSection posts{RecordWords::tr("Posts"),
                        {RecordWords::tr("Post"), RecordWords::tr("Place"), RecordWords::tr("Zone"), RecordWords::tr("From"),
                         RecordWords::tr("To")},
                        {},
                        {}};
    HK_TRY(const QList<Post> held, postsOfStudent(reader, student));
    for (const Post &post : held)
        posts.rows.append({word(reader, "post", "kind", post.kind), post.place, post.zone, day(post.from), day(post.to)});
    HK_TRY(const PersonSection files, fileSection(reader, student));
    return QList<PersonSection>{person, stays, posts, files};
}

}  // namespace hk::roster

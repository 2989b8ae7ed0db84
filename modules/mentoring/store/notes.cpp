// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/notes.h"

#include "base/clock.h"
#include "mentoring/store/confidences.h"
#include "mentoring/store/keepers.h"
#include "mentoring/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>

namespace hk::mentoring {

namespace {

struct NoteText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Notes)
public:
    static Error noText() { return {tr("Write something.")}; }
    static Error notYours(const QString &author)
    {
        return {tr("This note is %1's, who alone can change it. Nothing was changed.").arg(author)};
    }
};

// A confidential record has one text, which is encrypted whole: the topic stands before it.
QString withTopic(const Reader &reader, const NewNote &note)
{
    const Entity &entity = *reader.catalogue().entity("mentor_note");
    const Choice *topic = choiceOf(*entity.field("topic"), note.topic);
    return topic ? entity.titleText(*topic) + u'\n' + note.text.trimmed() : note.text.trimmed();
}

Result<void> requireNoteAuthor(Reader &reader, qint64 note)
{
    HK_TRY(const QVariantMap row, readRow(reader, "mentor_note", note));
    const QString author = row.value(QStringLiteral("author")).toString();
    if (author == accountName(reader) || writesAll(reader, "mentor_note"))
        return {};
    return NoteText::notYours(author);
}

}  // namespace

Result<QList<Note>> notesOf(Reader &reader, qint64 student)
{
    Statement rows = reader.statement(meetingQueries()[QLatin1String("notes")]);
    HK_CHECK(rows.bind(student).run());
    QList<Note> found;
    while (rows.next())
        found.append({rows.integer(0), rows.text(1), dayAt(rows, 2), rows.text(4), rows.text(3)});
    return found;
}

Result<void> writeNote(Writer &writer, qint64 student, const NewNote &note)
{
    if (note.text.trimmed().isEmpty())
        return NoteText::noText();
    if (note.readers) {
        HK_CHECK(confide(writer, student, withTopic(writer, note), *note.readers));
        return {};
    }
    HK_CHECK(insertRow(writer, "mentor_note",
                       {{QStringLiteral("student_id"), student},
                        {QStringLiteral("author"), textOrNull(accountName(writer))},
                        {QStringLiteral("day"), campusDate(writer.now()).toString(Qt::ISODate)},
                        {QStringLiteral("topic"), textOrNull(note.topic)},
                        {QStringLiteral("text"), note.text.trimmed()}}));
    return {};
}

Result<void> editNote(Writer &writer, qint64 note, const NewNote &changed)
{
    if (changed.text.trimmed().isEmpty())
        return NoteText::noText();
    HK_CHECK(requireNoteAuthor(writer, note));
    return updateRow(writer, "mentor_note", note,
                     {{QStringLiteral("topic"), textOrNull(changed.topic)}, {QStringLiteral("text"), changed.text.trimmed()}});
}

Result<void> deleteNote(Writer &writer, qint64 note)
{
    HK_CHECK(requireNoteAuthor(writer, note));
    return deleteRow(writer, "mentor_note", note);
}

}  // namespace hk::mentoring

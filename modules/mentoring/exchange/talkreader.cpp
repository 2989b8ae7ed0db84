// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/talkreader.h"

#include "base/text.h"
#include "module/cellclean.h"
#include "module/importsheets.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hk::mentoring {

namespace {

struct ReadText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::TalkReader)
};

QVariant saidOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

// "田超建 202501900040", "田超建(202501900040)": a name and a number in one cell.
struct NameAndNumber {
    QString name;
    QString number;
};
NameAndNumber partedStudent(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\D*?)[\\s(:,/]*([A-Za-z]?\\d{6,})[\\s)]*$"));
    static const QRegularExpression turned(QStringLiteral("^([A-Za-z]?\\d{6,})[\\s(:,/]*(\\D+?)[\\s)]*$"));
    const QString plain = squeezed(toHalfWidth(text));
    if (const auto match = form.match(plain); match.hasMatch())
        return {match.captured(1), match.captured(2)};
    if (const auto match = turned.match(plain); match.hasMatch())
        return {match.captured(2), match.captured(1)};
    return {text, {}};
}

}  // namespace

TalkReader::TalkReader(const Sheet &sheet, const SheetLayout &layout, const QStringList &titles, TalkRows &into)
    : m_sheet(sheet), m_layout(layout), m_cells(sheet, layout), m_into(into)
{
    const QStringList all = titleTexts(sheet, layout) + QStringList{sheet.info.name} + titles;
    m_hint = monthHintIn(all);
    readMentorOfSheet(all);
}

// "…学业导师工作手册(导师:钱老师 T0047)": a booklet is one mentor's.
void TalkReader::readMentorOfSheet(const QStringList &titles)
{
    static const QRegularExpression form(QStringLiteral(
        "(?:导师|指导教师|指导老师|教师)\\s*(?:姓名)?\\s*:\\s*([^\\s():,;]+)(?:[\\s,(]*(?:工号)?:?\\s*([A-Za-z]*\\d{2,}))?"));
    for (const QString &title : titles) {
        const auto match = form.match(squeezed(toHalfWidth(title)));
        if (!match.hasMatch())
            continue;
        m_mentor = cleanName(match.captured(1));
        m_mentorNumber = match.captured(2);
        return;
    }
}

bool TalkReader::read(const JobControl &control)
{
    if (!m_cells.eachThing(control, [this](int row) { readRow(row); }))
        return false;
    noteSheet();
    return true;
}

void TalkReader::readRow(int row)
{
    TalkRow talk;
    talk.sheet = m_layout.sheet;
    talk.row = row;
    readPeople(row, talk);
    readTexts(row, talk);
    readChoices(row, talk);
    readFollowUp(row, talk);
    if (talk.student.isEmpty() && talk.studentNumber.isEmpty())
        refuse(talk, "student", ReadText::tr("The row does not say with whom."));
    else if (talk.mentor.isEmpty() && talk.mentorNumber.isEmpty())
        refuse(talk, "mentor", ReadText::tr("Neither the row nor a title says which mentor."));
    else
        addDays(row, talk);
}

void TalkReader::readPeople(int row, TalkRow &talk)
{
    talk.mentor = cleanName(m_cells.words("mentor", row));
    talk.mentorNumber = withoutBlanks(toHalfWidth(wholeNumber(m_cells.words("mentor_number", row))));
    if (talk.mentor.isEmpty() && talk.mentorNumber.isEmpty()) {
        talk.mentor = m_mentor;
        talk.mentorNumber = m_mentorNumber;
    }
    const NameAndNumber student = partedStudent(m_cells.words("student", row));
    talk.student = cleanName(student.name);
    talk.studentNumber = student.number;
    if (m_cells.words("student_number", row).isEmpty())
        return;
    const Cleaned cleaned = cleanStudentNumber(m_cells.cell("student_number", row));
    if (!cleaned.fault.isEmpty())
        warn(row, "student_number", cleaned.fault);
    if (!cleaned.value.isEmpty())
        talk.studentNumber = cleaned.value;
}

void TalkReader::readTexts(int row, TalkRow &talk)
{
    for (const TalkField field : {PlaceField, SubjectField})
        talk.values[field] = saidOrNull(m_cells.words(talkFieldNames()[field], row));
    // Line breaks belong to what somebody wrote.
    for (const TalkField field : {ProblemsField, ContentField, AdviceField, RemarkField}) {
        const QByteArray &name = talkFieldNames()[field];
        talk.values[field] = saidOrNull(m_cells.words(name, row).isEmpty() ? QString() : m_cells.cell(name, row).text.trimmed());
    }
    if (const QString said = m_cells.words("minutes", row); !said.isEmpty()) {
        static const QRegularExpression form(QStringLiteral("^(\\d{1,4})(?:\\.0+)?\\s*(?:分钟|分|min)?$"));
        const auto match = form.match(toHalfWidth(said));
        const int minutes = match.captured(1).toInt();
        if (minutes >= 1 && minutes <= 1440)
            talk.values[MinutesField] = minutes;
        else
            warn(row, "minutes", ReadText::tr("This is no number of minutes."));
    }
}

void TalkReader::readChoices(int row, TalkRow &talk)
{
    for (const TalkField field : {KindField, FormField, TopicField}) {
        const QByteArray &name = talkFieldNames()[field];
        const QString said = m_cells.words(name, row);
        if (said.isEmpty())
            continue;
        const QString code = choiceMeantBy(field, said);
        if (code.isEmpty())
            warn(row, name, ReadText::tr("This is no known %1.").arg(talkFieldTitle(name).toLower()));
        talk.values[field] = saidOrNull(code);
    }
    // "心理疏导" tells the topic as well.
    if (talk.values[TopicField].isNull() && !talk.values[SubjectField].isNull())
        talk.values[TopicField] = saidOrNull(choiceMeantBy(TopicField, talk.values[SubjectField].toString()));
}

// A day alone asks for nothing.
void TalkReader::readFollowUp(int row, TalkRow &talk)
{
    talk.followUp = m_cells.words("follow_up", row);
    const QString due = m_cells.words("due_day", row);
    if (due.isEmpty())
        return;
    if (talk.followUp.isEmpty()) {
        ++m_dueAlone;
        return;
    }
    const auto day = readDay(m_cells.cell("due_day", row), m_hint.year, m_sheet.info.since1904);
    if (day)
        talk.due = *day;
    else
        warn(row, "due_day", ReadText::tr("This cannot be read as a day."));
}

void TalkReader::addDays(int row, TalkRow talk)
{
    MonthHint hint = m_hint;
    hint.month = monthIn(m_cells.words("month", row));
    const Cell &said = m_cells.cell("day", row);
    const bool isEmpty = said.kind == CellKind::Empty || saysNothing(cellWords(said));
    TalkDays days = isEmpty ? TalkDays() : talkDaysIn(said, hint, m_sheet.info.since1904);
    // Who wrote only the month has said that much.
    if (isEmpty && hint.month > 0 && hint.yearOf(hint.month) && !talk.values[ContentField].isNull())
        days.days << TalkDay(*hint.yearOf(hint.month), hint.month, MonthPart::Whole);
    for (const QString &piece : std::as_const(days.unread)) {
        if (!days.days.isEmpty())
            warn(row, "day", ReadText::tr("“%1” cannot be read as a day.").arg(piece),
                 ReadText::tr("The other days of the cell go in."));
    }
    if (days.days.isEmpty()) {
        refuse(talk, "day",
               isEmpty ? ReadText::tr("The row does not say when it was.") : ReadText::tr("This cannot be read as a day."));
        return;
    }
    if (days.ambiguous)
        warn(row, "day", ReadText::tr("As a number this may be one day or another of its month."),
             ReadText::tr("Only the month goes in."));
    for (const TalkDay &day : std::as_const(days.days)) {
        if (hint.month > 0 && day.month().month() != hint.month)
            warn(row, "day", ReadText::tr("This day is not in the month of the row."), ReadText::tr("The day goes in."));
        m_vague += day.isVague() ? 1 : 0;
        talk.day = day;
        m_into.rows.push_back(talk);
        // What follows is asked for once.
        talk.followUp.clear();
        talk.due = {};
    }
}

void TalkReader::refuse(TalkRow talk, const QByteArray &field, const QString &reason)
{
    m_into.problems.append(problem(Severity::Error, talk.row, field, reason));
    talk.refused = true;
    m_into.rows.push_back(std::move(talk));
}

void TalkReader::warn(int row, const QByteArray &field, const QString &reason, const QString &consequence)
{
    ImportProblem warning = problem(Severity::Warning, row, field, reason);
    if (!consequence.isEmpty())
        warning.consequence = consequence;
    m_into.problems.append(warning);
}

ImportProblem TalkReader::problem(Severity severity, int row, const QByteArray &field, const QString &reason) const
{
    return m_cells.problem(severity, row, field, reason, int(m_into.rows.size()));
}

void TalkReader::noteSheet()
{
    m_into.problems += sheetNotes(m_sheet, m_layout);
    if (m_dueAlone > 0)
        m_into.problems += noteOf(
            m_sheet, m_layout.sheet,
            ReadText::tr("%n row(s) name a day by which nothing is asked for; nothing follows from them.", nullptr, m_dueAlone));
    if (m_vague > 0)
        m_into.problems +=
            noteOf(m_sheet, m_layout.sheet,
                   ReadText::tr("Of %n talk(s) only a part of the month is said; it goes in as it is.", nullptr, m_vague));
}

}  // namespace hk::mentoring

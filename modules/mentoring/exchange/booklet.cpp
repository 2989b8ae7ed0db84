// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/booklet.h"

#include "mentoring/exchange/talkrow.h"
#include "mentoring/store/pairkeys.h"
#include "mentoring/store/queries.h"

#include <QCoreApplication>

namespace hk::mentoring {

namespace {

struct BookletText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Booklet)
};

QString minutesText(int minutes)
{
    return minutes > 0 ? BookletText::tr("%n minute(s)", nullptr, minutes) : QString();
}

QString whenText(const Talk &talk)
{
    QStringList parts{talk.day.text()};
    if (talk.time.isValid())
        parts << talk.time.toString(QStringLiteral("HH:mm"));
    return parts.join(u' ');
}

QString followUpsText(const QList<FollowUp> &followUps)
{
    QStringList lines;
    for (const FollowUp &each : followUps) {
        QString line = each.text;
        if (each.due.isValid())
            line += BookletText::tr(" (until %1)").arg(each.due.toString(Qt::ISODate));
        if (!each.answer.isEmpty())
            line += QStringLiteral(": ") + each.answer;
        lines << line;
    }
    return lines.join(u'\n');
}

QString subjectText(const Talk &talk)
{
    QStringList parts{shownValue(TopicField, talk.topic.isEmpty() ? QVariant() : QVariant(talk.topic)), talk.subject};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

QString stateNote(const TalkView &view)
{
    return view.talk.state == QLatin1String("missed")   ? BookletText::tr("missed")
        : view.talk.state == QLatin1String("scheduled") ? BookletText::tr("scheduled")
                                                        : QString();
}

// Names over empty cells that are signed by hand.
ReportTable signatures(const QStringList &names)
{
    ReportTable table{BookletText::tr("Signatures"), {}, {}};
    ReportRow empty;
    for (const QString &name : names) {
        table.columns.push_back({name});
        table.columns.push_back({BookletText::tr("Date")});
        empty.push_back({QStringLiteral("＿＿＿＿＿＿")});
        empty.push_back({QStringLiteral("＿＿＿＿＿＿")});
    }
    table.rows.push_back(std::move(empty));
    return table;
}

ReportSheet studentSheet(const Booklet &booklet, const ReportMaker &maker)
{
    const Mentor &mentor = booklet.mentor;
    ReportSheet sheet{BookletText::tr("Students"), BookletText::tr("Booklet of mentor %1").arg(mentor.name)};
    QStringList who{BookletText::tr("Mentor: %1").arg(QString(mentor.name + u' ' + mentor.number).trimmed())};
    if (!mentor.collegeName.isEmpty())
        who << BookletText::tr("College: %1").arg(mentor.collegeName);
    who << BookletText::tr("Months: %1 to %2").arg(monthText(booklet.first), monthText(booklet.last));
    sheet.lines = who + makerLines(maker);
    ReportTable table{{},
                      {{BookletText::tr("Student number")},
                       {BookletText::tr("Student")},
                       {BookletText::tr("Class")},
                       {BookletText::tr("From"), FigureKind::Date},
                       {BookletText::tr("To"), FigureKind::Date},
                       {BookletText::tr("Talks held"), FigureKind::Count}},
                      {},
                      BookletText::tr("Total"),
                      BookletText::tr("There are no students in this time.")};
    for (const Pairing &student : booklet.students) {
        const PairedTime paired{student.from, student.to};
        int held = 0;
        for (const TalkView &view : booklet.talks) {
            const bool isTheirs = studentKey(view.studentId, view.studentNumber, view.student)
                == studentKey(student.student, student.studentNumber, student.studentName);
            const bool isInTime = paired.meets(view.talk.day.first(), view.talk.day.last());
            held += isTheirs && isInTime && view.talk.state == QLatin1String("held") ? 1 : 0;
        }
        table.rows.push_back({{student.studentNumber},
                              {student.studentName},
                              {student.className},
                              {student.from.isValid() ? QVariant(student.from) : QVariant()},
                              {student.to.isValid() ? QVariant(student.to) : QVariant()},
                              {held}});
    }
    sheet.tables = {std::move(table), signatures({BookletText::tr("Mentor"), BookletText::tr("College")})};
    return sheet;
}

ReportSheet talkSheet(const Booklet &booklet, const ReportMaker &maker)
{
    ReportSheet sheet{BookletText::tr("Talks"), BookletText::tr("Talks of mentor %1").arg(booklet.mentor.name), makerLines(maker)};
    ReportTable table{{},
                      {{BookletText::tr("Day")},
                       {BookletText::tr("Student")},
                       {BookletText::tr("Form")},
                       {BookletText::tr("Kind")},
                       {BookletText::tr("Minutes"), FigureKind::Count},
                       {BookletText::tr("Topic")},
                       {BookletText::tr("Problems")},
                       {BookletText::tr("What was talked about")},
                       {BookletText::tr("Advice")},
                       {BookletText::tr("Follow-up")},
                       {BookletText::tr("Remark")}},
                      {},
                      {},
                      BookletText::tr("There are no talks in this time.")};
    for (const TalkView &view : booklet.talks) {
        const Talk &talk = view.talk;
        QStringList remark{stateNote(view), view.remark};
        remark.removeAll(QString());
        table.rows.push_back({{whenText(talk)},
                              {QString(view.student + u' ' + view.studentNumber).trimmed()},
                              {shownValue(FormField, talk.form)},
                              {shownValue(KindField, talk.kind)},
                              {talk.minutes > 0 ? QVariant(talk.minutes) : QVariant()},
                              {subjectText(talk)},
                              {talk.problems},
                              {talk.content},
                              {talk.advice},
                              {followUpsText(view.followUps)},
                              {remark.join(u'\n')}});
    }
    sheet.tables = {std::move(table), signatures({BookletText::tr("Mentor"), BookletText::tr("College")})};
    sheet.landscape = true;
    return sheet;
}

}  // namespace

Result<Booklet> readBooklet(Reader &reader, qint64 mentor, QDate first, QDate last)
{
    Booklet booklet;
    booklet.first = first;
    booklet.last = last;
    HK_TRY(booklet.mentor, mentorOf(reader, mentor, lastOfMonth(last)));
    HK_TRY(const QList<Pairing> students, pairingsOfMentor(reader, mentor));
    for (const Pairing &student : students) {
        if ((!student.from.isValid() || student.from <= lastOfMonth(last)) && (!student.to.isValid() || student.to >= first))
            booklet.students << student;
    }
    QList<qint64> talks;
    {
        Statement rows = reader.statement(meetingQueries()[QLatin1String("booklet")]);
        rows.bind(QStringLiteral(":mentor"), mentor).bind(QStringLiteral(":first"), monthNumber(first));
        HK_CHECK(rows.bind(QStringLiteral(":last"), monthNumber(last)).run());
        while (rows.next())
            talks << rows.integer(0);
    }
    for (const qint64 talk : std::as_const(talks)) {
        HK_TRY(const TalkView view, talkView(reader, talk));
        booklet.talks << view;
    }
    return booklet;
}

std::vector<ReportSheet> bookletSheets(const Booklet &booklet, const ReportMaker &maker)
{
    return {studentSheet(booklet, maker), talkSheet(booklet, maker)};
}

std::vector<ReportSheet> talkFormSheets(const TalkView &view, const ReportMaker &maker)
{
    const Talk &talk = view.talk;
    ReportSheet sheet{BookletText::tr("Record of a talk"), BookletText::tr("Record of a talk"), makerLines(maker)};
    ReportTable table{{}, {{BookletText::tr("Item")}, {BookletText::tr("Content")}}, {}};
    const auto add = [&table](const QString &item, const QString &content) { table.rows.push_back({{item}, {content}}); };
    add(BookletText::tr("Day and time"), whenText(talk));
    add(BookletText::tr("Length"), minutesText(talk.minutes));
    add(BookletText::tr("Place"), talk.place);
    add(BookletText::tr("Student"), view.student);
    add(BookletText::tr("Student number"), view.studentNumber);
    add(BookletText::tr("Class"), view.className);
    add(BookletText::tr("Mentor"), view.mentor);
    add(BookletText::tr("Form"), shownValue(FormField, talk.form));
    add(BookletText::tr("Kind"), shownValue(KindField, talk.kind));
    add(BookletText::tr("Topic"), subjectText(talk));
    add(BookletText::tr("Problems"), talk.problems);
    add(BookletText::tr("What was talked about"), talk.content);
    add(BookletText::tr("Advice"), talk.advice);
    add(BookletText::tr("Follow-up"), followUpsText(view.followUps));
    add(BookletText::tr("Remark"), view.remark);
    sheet.tables = {std::move(table), signatures({BookletText::tr("Student"), BookletText::tr("Mentor")})};
    return {sheet};
}

Result<int> writeBooklet(const QString &path, const Booklet &booklet, const ReportMaker &maker)
{
    HK_CHECK(writeReport(path, bookletSheets(booklet, maker)));
    return int(booklet.talks.size());
}

Result<void> writeTalkForm(const QString &path, const TalkView &talk, const ReportMaker &maker)
{
    return writeReport(path, talkFormSheets(talk, maker));
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands do to the data, and the files that they write.
#include "base/clock.h"
#include "mentoring/exchange/booklet.h"
#include "mentoring/exchange/handout.h"
#include "mentoring/exchange/talkics.h"
#include "mentoring/ui/mentoringactions.h"
#include "mentoring/ui/sheetpdf.h"
#include "storage/rows.h"
#include "widgets/actionregistry.h"
#include "widgets/dialogs.h"
#include "widgets/form/formdialog.h"
#include "widgets/whendone.h"

#include <QApplication>

namespace hk::mentoring {

namespace {

constexpr int monthsOfBooklet = 5;

struct BookletTime {
    QString title;
    QDate first;
    QDate last;
};

}  // namespace

void MentoringActions::run(const QByteArray &verb, const QString &done, std::function<Result<void>(Writer &)> job)
{
    whenDone(m_context.database.write({.verb = verb}, [job = std::move(job)](Writer &writer) { return job(writer); }), this,
             [this, done](const Result<void> &answer) {
                 ActionRegistry &actions = m_context.actions;
                 if (!answer.ok())
                     m_context.workbench.say({StatusKind::Warning, answer.error().message});
                 else
                     m_context.workbench.say(
                         {StatusKind::Done, done, tr("Undo"), [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
             });
}

void MentoringActions::setState(const QString &state, const QByteArray &verb, const QString &done)
{
    if (const qint64 meeting = chosen().meeting; meeting != 0)
        run(verb, done, [meeting, state](Writer &writer) { return setTalkState(writer, meeting, state); });
}

void MentoringActions::hold()
{
    setState(QStringLiteral("held"), "mentoring.hold", tr("The talk was held."));
}

void MentoringActions::miss()
{
    setState(QStringLiteral("missed"), "mentoring.miss", tr("The student did not come."));
}

void MentoringActions::remove()
{
    if (const qint64 meeting = chosen().meeting; meeting != 0)
        run("mentoring.deleteMeeting", tr("The talk was deleted."),
            [meeting](Writer &writer) { return deleteTalk(writer, meeting); });
}

void MentoringActions::ask()
{
    const Chosen now = chosen();
    if (now.student == 0)
        return;
    const std::vector<FormSection> sections{{{}, {"kind", "text", "due_day", "owner"}}};
    auto *dialog = new FormDialog(m_context, "mentor_follow_up", tr("Ask for a follow-up"), sections, QApplication::activeWindow());
    dialog->form().setVerb("mentoring.follow");
    dialog->form().setStore([now](Writer &writer, qint64, const QVariantMap &values) {
        const auto value = [&values](const char *name) { return values.value(QLatin1String(name)).toString(); };
        NewFollowUp asked;
        asked.text = value("text");
        asked.due = QDate::fromString(value("due_day"), Qt::ISODate);
        asked.owner = value("owner");
        asked.kind = value("kind").isEmpty() ? asked.kind : value("kind");
        return askFollowUp(writer, now.meeting, now.student, asked);
    });
    dialog->form().createNew({{QStringLiteral("kind"), QStringLiteral("task")}});
    dialog->open();
}

void MentoringActions::moveFollowUp(const QString &state, const QString &question, const QString &done)
{
    const qint64 followUp = chosen().followUp;
    if (followUp == 0)
        return;
    QString answer;
    if (!question.isEmpty()) {
        const auto text = m_context.dialogs.askText(QApplication::activeWindow(), done, question);
        if (!text)
            return;
        answer = *text;
    }
    run("mentoring." + state.toLatin1(), done,
        [followUp, state, answer](Writer &writer) { return hk::mentoring::moveFollowUp(writer, followUp, state, answer); });
}

void MentoringActions::accept()
{
    moveFollowUp(QStringLiteral("accepted"), {}, tr("The follow-up was accepted."));
}

// Of a referral that it was taken up comes back, and nothing of what was said there.
void MentoringActions::finish()
{
    const qint64 id = chosen().followUp;
    if (id == 0)
        return;
    whenDone(m_context.database.read([id](Reader &reader) { return followUp(reader, id); }), this,
             [this, id](const Result<FollowUp> &known) {
                 if (!known.ok()) {
                     m_context.workbench.say({StatusKind::Warning, known.error().message});
                     return;
                 }
                 if (known->kind == QLatin1String("task"))
                     moveFollowUp(QStringLiteral("done"), tr("What came of it?"), tr("The follow-up is done."));
                 else
                     finishReferral(id);
             });
}

void MentoringActions::finishReferral(qint64 id)
{
    const QStringList answers{tr("The student came; it goes on."), tr("The student came; nothing more is needed."),
                              tr("The student did not come."), tr("Given on to somebody else.")};
    const int choice = m_context.dialogs.choose(QApplication::activeWindow(), tr("Referral"),
                                                tr("What comes back says nothing of what was talked about."), answers);
    if (choice < 0)
        return;
    run("mentoring.done", tr("The follow-up is done."), [id, answer = answers.at(choice)](Writer &writer) {
        return hk::mentoring::moveFollowUp(writer, id, QStringLiteral("done"), answer);
    });
}

void MentoringActions::decline()
{
    moveFollowUp(QStringLiteral("declined"), tr("Why is it declined?"), tr("The follow-up was declined."));
}

void MentoringActions::close()
{
    moveFollowUp(QStringLiteral("closed"), {}, tr("The follow-up was closed."));
}

void MentoringActions::askAgain()
{
    moveFollowUp(QStringLiteral("open"), tr("What is still missing?"), tr("The follow-up was asked for again."));
}

void MentoringActions::endPairing()
{
    const qint64 pairing = chosen().pairing;
    if (pairing == 0)
        return;
    run("mentoring.endPairing", tr("The pairing ends today."),
        [pairing](Writer &writer) { return hk::mentoring::endPairing(writer, pairing, campusDate(writer.now()), {}); });
}

void MentoringActions::byRoster()
{
    const auto job = [](Writer &writer) { return pairByRoster(writer, campusDate(writer.now())); };
    whenDone(m_context.database.write({.verb = "mentoring.pair"}, job), this, [this](const Result<int> &pairs) {
        if (pairs.ok())
            m_context.workbench.say({StatusKind::Done, tr("%n pair(s) were made.", nullptr, *pairs)});
        else
            m_context.workbench.say({StatusKind::Warning, pairs.error().message});
    });
}

void MentoringActions::editMentor()
{
    const qint64 mentor = chosen().mentor;
    if (mentor == 0)
        return;
    const std::vector<FormSection> sections{{{}, {"name", "number", "college_id", "team", "most_students", "note"}}};
    auto *dialog = new FormDialog(m_context, "mentor", tr("Edit the mentor"), sections, QApplication::activeWindow());
    dialog->form().setVerb("mentoring.editMentor");
    dialog->form().editRow(mentor);
    dialog->open();
}

QString MentoringActions::pathFor(const QString &title, const QString &name, const QString &filters)
{
    return m_context.dialogs.saveFile(QApplication::activeWindow(), title, name, filters);
}

void MentoringActions::tellWritten(const Result<int> &rows, const QString &path)
{
    if (!rows.ok()) {
        m_context.workbench.say({StatusKind::Warning, rows.error().message});
        return;
    }
    m_context.workbench.say(
        {StatusKind::Done, tr("The file was written."), tr("Open"), [this, path] { m_context.dialogs.openOutside(path); }});
}

void MentoringActions::writeForm()
{
    const qint64 meeting = chosen().meeting;
    if (meeting == 0)
        return;
    const QString path = pathFor(tr("Form of the talk"), tr("Record of a talk.pdf"), tr("PDF (*.pdf);;Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    const ReportMaker maker{m_context.database.viewer().name, m_context.clock()};
    const auto write = [=](Reader &reader) -> Result<int> {
        HK_TRY(const TalkView view, talkView(reader, meeting));
        if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
            HK_CHECK(writeSheetsPdf(path, talkFormSheets(view, maker)));
        } else {
            HK_CHECK(writeTalkForm(path, view, maker));
        }
        return 1;
    };
    whenDone(handOut(m_context.database, QStringLiteral("mentoring.talk"), path, write), this,
             [this, path](const Result<int> &rows) { tellWritten(rows, path); });
}

// Of the months that somebody chooses.
void MentoringActions::writeBooklet()
{
    const qint64 mentor = chosen().mentor;
    if (mentor == 0)
        return;
    const QDate today = campusDate(m_context.clock());
    const QDate month(today.year(), today.month(), 1);
    // A school year begins in August.
    const QDate year = schoolYearBegins(month);
    const QList<BookletTime> times{{tr("The last six months"), month.addMonths(-monthsOfBooklet), month},
                                   {tr("This school year, since %1").arg(monthText(year)), year, month},
                                   {tr("The school year before"), year.addYears(-1), year.addMonths(-1)},
                                   {tr("This month"), month, month}};
    QStringList titles;
    for (const BookletTime &time : times)
        titles << time.title;
    const int choice = m_context.dialogs.choose(QApplication::activeWindow(), tr("Booklet"), tr("Of which months?"), titles);
    if (choice < 0)
        return;
    const BookletTime time = times.at(choice);
    const QString path = pathFor(tr("Booklet"), tr("Booklet of a mentor.pdf"), tr("PDF (*.pdf);;Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    const ReportMaker maker{m_context.database.viewer().name, m_context.clock()};
    const auto write = [=](Reader &reader) -> Result<int> {
        HK_TRY(const Booklet booklet, readBooklet(reader, mentor, time.first, time.last));
        if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
            HK_CHECK(writeSheetsPdf(path, bookletSheets(booklet, maker)));
            return int(booklet.talks.size());
        }
        return hk::mentoring::writeBooklet(path, booklet, maker);
    };
    whenDone(handOut(m_context.database, QStringLiteral("mentoring.booklet"), path, write), this,
             [this, path](const Result<int> &rows) { tellWritten(rows, path); });
}

void MentoringActions::writeCalendar()
{
    const QString path = pathFor(tr("Talks to come"), tr("Talks.ics"), tr("Calendars (*.ics)"));
    if (path.isEmpty())
        return;
    const auto write = [path, person = m_context.database.viewer().name, now = m_context.clock()](Reader &reader) -> Result<int> {
        HK_TRY(const QList<ComingTalk> talks, comingTalks(reader, campusDate(now), person));
        return writeTalksIcs(path, talks, now);
    };
    whenDone(writeAndRecord(m_context.database, QStringLiteral("mentoring.talks"), path, write), this,
             [this, path](const Result<int> &rows) { tellWritten(rows, path); });
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/meetings/talkpanel.h"

#include "mentoring/ui/meetings/confidencedialog.h"
#include "mentoring/ui/meetings/notedialog.h"
#include "mentoring/ui/words.h"
#include "widgets/controls/factsheet.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::mentoring {

TalkPanel::TalkPanel(const UiContext &context, QWidget *parent)
    : Panel(parent),
      m_context(context),
      m_title(new QLabel(this)),
      m_line(new QLabel(this)),
      m_more(iconButton(QStringLiteral("more"), QStringLiteral("talk.more"), tr("More for the talk"), this)),
      m_facts(new FactSheet)
{
    setObjectName(QStringLiteral("talkPanel"));
    m_title->setObjectName(QStringLiteral("talk.title"));
    m_title->setWordWrap(true);
    setTextRole(m_title, TextRole::PageTitle);
    m_line->setWordWrap(true);
    setTextRole(m_line, TextRole::Body, Token::Text2);
    m_facts->setObjectName(QStringLiteral("talk.facts"));
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_more, 0, Qt::AlignTop);
    column->addLayout(first);
    column->addWidget(m_line);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setBackgroundRole(QPalette::Base);
    // The facts stand together at the top.
    auto *sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    auto *facts = new QVBoxLayout(sheet);
    facts->addWidget(m_facts);
    facts->addStretch(1);
    onTheme(sheet,
            [facts](const Theme &theme) { facts->setContentsMargins(theme.px(16), theme.px(4), theme.px(12), theme.px(12)); });
    scroll->setWidget(sheet);
    scroll->setAccessibleName(tr("Details of the talk"));
    body()->addWidget(head);
    body()->addWidget(scroll, 1);
    onTheme(this, [this, column](const Theme &theme) {
        column->setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(8));
        column->setSpacing(theme.px(4));
        setMinimumWidth(theme.px(metrics::detailMinimumWidth));
    });
    showAll({});
}

void TalkPanel::setMenu(QMenu *menu)
{
    connect(m_more, &QToolButton::clicked, menu, [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

Result<TalkPanel::Shown> TalkPanel::read(Reader &reader, qint64 meeting)
{
    Shown shown;
    HK_TRY(shown.view, talkView(reader, meeting));
    if (shown.view.studentId != 0) {
        HK_TRY(shown.notes, notesOf(reader, shown.view.studentId));
        HK_TRY(shown.confidences, confidencesOf(reader, shown.view.studentId));
    }
    return shown;
}

void TalkPanel::showTalk(qint64 meeting)
{
    const quint64 generation = ++m_generation;
    if (meeting == 0) {
        m_meeting = 0;
        showAll({});
        return;
    }
    whenDone(m_context.database.read([meeting](Reader &reader) { return read(reader, meeting); }), this,
             [this, meeting, generation](const Result<Shown> &answer) {
                 if (generation != m_generation)
                     return;
                 m_meeting = answer.ok() ? meeting : 0;
                 showAll(answer.ok() ? *answer : Shown());
             });
}

QString TalkPanel::word(const char *field, const QString &code) const
{
    return choiceWord(m_context.catalogue, "mentor_meeting", field, code);
}

void TalkPanel::showAll(const Shown &shown)
{
    m_view = shown.view;
    m_facts->clear();
    const bool there = m_meeting != 0;
    m_title->setVisible(there);
    m_more->setVisible(there);
    m_title->setText(m_view.student + QStringLiteral("　") + m_view.talk.day.text());
    QStringList line{m_view.mentor, word("form", m_view.talk.form), word("kind", m_view.talk.kind),
                     word("state", m_view.talk.state)};
    line.removeAll(QString());
    m_line->setText(there ? line.join(QStringLiteral(" · ")) : tr("Choose a talk to read it here."));
    if (there) {
        addTalk(m_view);
        addGroup(m_view);
        addFollowUps(m_view.followUps);
        addNotes(shown.notes);
        addConfidences(shown.confidences);
    }
    emit this->shown();
}

void TalkPanel::addTalk(const TalkView &view)
{
    const Talk &talk = view.talk;
    const auto add = [this](const QString &label, const QString &value) {
        if (!value.isEmpty())
            m_facts->addFact(label, value);
    };
    if (view.studentId != 0)
        m_facts->addLink(tr("Student"), view.studentNumber + u' ' + view.student,
                         [this, student = view.studentId] { m_context.workbench.openItem("student", student); });
    else
        add(tr("Student"), tr("%1 (not in the roster)").arg(QString(view.studentNumber + u' ' + view.student).trimmed()));
    add(tr("Class"), view.className);
    QStringList when;
    if (talk.time.isValid())
        when << talk.time.toString(QStringLiteral("HH:mm"));
    if (talk.minutes > 0)
        when << tr("%n minute(s)", nullptr, talk.minutes);
    add(tr("Time"), when.join(tr(", ")));
    add(tr("Place"), talk.place);
    QStringList about{word("topic", talk.topic), talk.subject};
    about.removeAll(QString());
    add(tr("Topic"), about.join(QStringLiteral(" · ")));
    add(tr("Problems"), talk.problems);
    add(tr("What was talked about"), talk.content);
    add(tr("Advice"), talk.advice);
    add(tr("Remark"), view.remark);
    if (talk.nextDay.isValid())
        add(tr("Next talk"),
            QString(talk.nextDay.toString(Qt::ISODate) + u' ' + talk.nextTime.toString(QStringLiteral("HH:mm"))).trimmed());
}

void TalkPanel::addGroup(const TalkView &view)
{
    if (view.session.isEmpty())
        return;
    m_facts->addHeading(tr("Those who took part"));
    for (const Present &present : view.talk.students)
        m_facts->addFact(present.name, present.missed ? tr("did not come") : present.remark);
}

void TalkPanel::addFollowUps(const QList<FollowUp> &followUps)
{
    if (followUps.isEmpty())
        return;
    m_facts->addHeading(tr("What follows"));
    for (const FollowUp &each : followUps) {
        QStringList words{each.text, choiceWord(m_context.catalogue, "mentor_follow_up", "state", each.state), each.owner};
        words.removeAll(QString());
        m_facts->addLink(each.due.isValid() ? tr("by %1").arg(each.due.toString(Qt::ISODate)) : tr("some day"),
                         words.join(QStringLiteral(" · ")),
                         [this, id = each.id] { m_context.workbench.openItem("mentor_follow_up", id); });
    }
}

void TalkPanel::addNotes(const QList<Note> &notes)
{
    if (notes.isEmpty())
        return;
    m_facts->addHeading(tr("Free notes"));
    const QString name = m_context.database.viewer().name;
    for (const Note &note : notes) {
        QStringList words{choiceWord(m_context.catalogue, "mentor_note", "topic", note.topic), note.text};
        words.removeAll(QString());
        m_facts->addFact(QStringList{note.day.toString(Qt::ISODate), note.author}.join(u' ').trimmed(),
                         words.join(QStringLiteral(" · ")));
        if (note.author == name)
            m_facts->addLink({}, tr("Edit this note…"), [this, note, student = m_view.studentId] {
                auto *dialog = new NoteDialog(m_context, student, note, window());
                dialog->open();
            });
    }
}

void TalkPanel::addConfidences(const QList<Confidence> &confidences)
{
    if (confidences.isEmpty())
        return;
    m_facts->addHeading(tr("Confidential records"));
    for (const Confidence &each : confidences) {
        m_facts->addFact(tr("For"), readersText(each.readers));
        const QString label = QStringList{each.day.toString(Qt::ISODate), each.author}.join(u' ').trimmed();
        m_facts->addSecret("text", label, [this, id = each.id] { return openConfidence(m_context.database, id); });
        if (each.author == m_context.database.viewer().name)
            m_facts->addLink({}, tr("Edit this record…"), [this, each] {
                auto *dialog = new ConfidenceDialog(m_context, each.student, each, window());
                dialog->open();
            });
    }
}

}  // namespace hk::mentoring

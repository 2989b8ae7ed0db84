// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/meetings/talkdialog.h"

#include "base/clock.h"
#include "mentoring/ui/meetings/studentsfield.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/datefield.h"
#include "widgets/controls/dialogbody.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/form/fieldeditor.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::mentoring {

namespace {

constexpr int talkWidth = 640;
constexpr int contentHeight = 96;
constexpr int smallTextHeight = 60;
constexpr int draftMilliseconds = 400;

QList<ChoiceFieldItem> choicesOf(const Entity &entity, const char *field)
{
    QList<ChoiceFieldItem> items;
    for (const Choice &choice : entity.field(field)->choices)
        items.append({choice.code, entity.titleText(choice)});
    return items;
}

}  // namespace

TalkDialog::TalkDialog(const UiContext &context, const TalkOrder &order, QWidget *parent)
    : QDialog(parent), m_context(context), m_order(order), m_message(new MessageBar(this))
{
    setObjectName(QStringLiteral("talkDialog"));
    setWindowTitle(order.meeting != 0 ? tr("Edit the talk") : order.isPlan ? tr("Schedule a talk") : tr("New talk"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->hide();
    build();
    connectFields();
    if (m_order.meeting == 0)
        offerDraft();
    load();
}

void TalkDialog::build()
{
    // Of this window from the start, and made in the order in which the keyboard goes through them.
    auto *inner = new QWidget(this);
    auto *fields = new QVBoxLayout(inner);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addWidget(m_message);
    addMain(fields);
    addFollowUp(fields);
    addMore(fields);
    fields->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    m_scroll->setWidget(inner);
    m_save = new QPushButton(m_order.isPlan ? tr("Schedule the talk") : tr("Save the talk"), this);
    m_save->setObjectName(QStringLiteral("talk.save"));
    m_save->setToolTip(tr("Save (Ctrl+Enter)"));
    auto *whole = new QVBoxLayout;
    whole->addWidget(m_scroll, 1);
    layOutDialog(*this, whole, m_save, talkWidth);
    onTheme(inner, [fields](const Theme &theme) { fields->setSpacing(theme.px(metrics::fieldToField)); });
    showMore(m_order.meeting != 0 || m_order.isPlan);
}

FormField *TalkDialog::makeField(const QString &label, QWidget *editor, const char *name)
{
    editor->setObjectName(QLatin1String(name));
    return new FormField(label, editor, editor->parentWidget());
}

QBoxLayout *TalkDialog::sideBySide(const QList<QWidget *> &widgets)
{
    auto *line = new QHBoxLayout;
    for (QWidget *widget : widgets)
        line->addWidget(widget, 1, Qt::AlignTop);
    onTheme(this, [line](const Theme &theme) { line->setSpacing(theme.px(metrics::fieldToField)); });
    return line;
}

QPlainTextEdit *TalkDialog::makeText(int height, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setTabChangesFocus(true);
    onTheme(text, [text, height](const Theme &theme) { text->setFixedHeight(theme.px(height)); });
    return text;
}

void TalkDialog::addMain(QBoxLayout *fields)
{
    const Entity &meeting = *m_context.catalogue.entity("mentor_meeting");
    m_mentor = makeFieldEditor(m_context.database, meeting, *meeting.field("mentor_id"), this);
    m_day = new DateField(campusDate(m_context.clock()), this);
    m_minutes = new QLineEdit(this);
    m_students = new StudentsField(m_context, this);
    m_form = new ChoiceField(this);
    m_topic = new ChoiceField(this);
    m_subject = new QLineEdit(this);
    m_content = makeText(contentHeight, this);
    m_form->setChoices(choicesOf(meeting, "form"));
    m_form->setValue(Talk().form);
    m_topic->setChoices(choicesOf(meeting, "topic"));
    m_mentorField = makeField(tr("Mentor"), m_mentor, "talk.mentor");
    m_studentsField = makeField(tr("Student"), m_students, "talk.students");
    m_dayField = makeField(tr("Day"), m_day, "talk.day");
    m_contentField = makeField(tr("What was talked about"), m_content, "talk.content");
    for (FormField *field : {m_mentorField, m_studentsField, m_dayField})
        field->setRequired(true);
    m_contentField->setRequired(!m_order.isPlan);
    m_minutesField = makeField(tr("Minutes"), m_minutes, "talk.minutes");
    fields->addLayout(sideBySide({m_mentorField, m_dayField, m_minutesField}));
    fields->addWidget(m_studentsField);
    fields->addLayout(sideBySide({makeField(tr("Form"), m_form, "talk.form"), makeField(tr("Topic"), m_topic, "talk.topic"),
                                  makeField(tr("Subject"), m_subject, "talk.subject")}));
    fields->addWidget(m_contentField);
}

// Of a talk that is written already follow-ups have steps of their own.
void TalkDialog::addFollowUp(QBoxLayout *fields)
{
    m_follow = new QWidget(this);
    m_followUp = new QLineEdit(m_follow);
    m_due = new DateField(campusDate(m_context.clock()), m_follow);
    m_owner = new QLineEdit(m_follow);
    m_followUpField = makeField(tr("What follows"), m_followUp, "talk.followUp");
    auto *line =
        sideBySide({m_followUpField, makeField(tr("Until"), m_due, "talk.due"), makeField(tr("Done by"), m_owner, "talk.owner")});
    line->setContentsMargins(0, 0, 0, 0);
    m_follow->setLayout(line);
    fields->addWidget(m_follow);
    m_follow->setVisible(m_order.meeting == 0 && !m_order.isPlan);
}

void TalkDialog::addMore(QBoxLayout *fields)
{
    m_moreButton = new QToolButton(this);
    m_more = new QWidget(this);
    m_moreButton->setObjectName(QStringLiteral("talk.more"));
    m_moreButton->setCheckable(true);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_moreButton->setFocusPolicy(Qt::StrongFocus);
    m_moreButton->setText(tr("More: time, place, problems, advice, next talk"));
    m_time = new QLineEdit(m_more);
    m_time->setPlaceholderText(QStringLiteral("14:30"));
    m_place = new QLineEdit(m_more);
    m_problems = makeText(smallTextHeight, m_more);
    m_advice = makeText(smallTextHeight, m_more);
    m_nextDay = new DateField(campusDate(m_context.clock()), m_more);
    m_nextTime = new QLineEdit(m_more);
    m_nextTime->setPlaceholderText(QStringLiteral("14:30"));
    m_nextField = makeField(tr("Next talk on"), m_nextDay, "talk.nextDay");
    auto *column = new QVBoxLayout(m_more);
    column->setContentsMargins(0, 0, 0, 0);
    m_timeField = makeField(tr("Time"), m_time, "talk.time");
    m_nextTimeField = makeField(tr("At"), m_nextTime, "talk.nextTime");
    column->addLayout(sideBySide({m_timeField, makeField(tr("Place"), m_place, "talk.place")}));
    column->addWidget(makeField(tr("Problems"), m_problems, "talk.problems"));
    column->addWidget(makeField(tr("Advice"), m_advice, "talk.advice"));
    column->addLayout(sideBySide({m_nextField, m_nextTimeField}));
    onTheme(m_more, [column](const Theme &theme) { column->setSpacing(theme.px(metrics::fieldToField)); });
    fields->addWidget(m_moreButton, 0, Qt::AlignLeft);
    fields->addWidget(m_more);
}

void TalkDialog::connectFields()
{
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(draftMilliseconds);
    connect(&m_draftSoon, &QTimer::timeout, this, &TalkDialog::writeDraft);
    connect(m_moreButton, &QToolButton::toggled, this, &TalkDialog::showMore);
    connect(m_save, &QPushButton::clicked, this, &TalkDialog::save);
    const auto edited = [this] {
        check(false);
        m_draftSoon.start();
    };
    connect(m_mentor, &FieldEditor::edited, this, edited);
    connect(m_students, &StudentsField::changed, this, [this, edited] {
        fitHeight();
        edited();
    });
    for (DateField *day : {m_day, m_nextDay, m_due})
        connect(day, &DateField::dateChanged, this, edited);
    for (QLineEdit *line : {m_time, m_minutes, m_subject, m_place, m_nextTime, m_followUp, m_owner})
        connect(line, &QLineEdit::textEdited, this, edited);
    for (ChoiceField *choices : {m_form, m_topic})
        connect(choices, &ChoiceField::valueChanged, this, edited);
    for (QPlainTextEdit *text : {m_content, m_problems, m_advice})
        connect(text, &QPlainTextEdit::textChanged, this, edited);
}

void TalkDialog::showMore(bool shown)
{
    const QSignalBlocker quiet(m_moreButton);
    m_moreButton->setChecked(shown);
    m_moreButton->setIcon(themedIcon(shown ? u"chevron-down" : u"chevron-right"));
    m_more->setVisible(shown);
    fitHeight();
}

void TalkDialog::fitHeight()
{
    fitToFields(*this, *m_scroll);
}

void TalkDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitHeight();
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/meetings/notedialog.h"

#include "mentoring/store/confidences.h"
#include "mentoring/ui/words.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/dialogs.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/whendone.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hk::mentoring {

namespace {

constexpr int noteWidth = 520;
constexpr int noteHeight = 140;
const QString everybody = QStringLiteral("all");
const QString some = QStringLiteral("some");

}  // namespace

NoteDialog::NoteDialog(const UiContext &context, qint64 student, const Note &note, QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_student(student),
      m_known(note),
      m_message(new MessageBar(this)),
      m_topic(new ChoiceField(this)),
      m_text(new QPlainTextEdit(this)),
      m_whose(new ChoiceField(this)),
      m_roles(new QWidget(this)),
      m_save(new QPushButton(tr("Save the note"), this))
{
    setObjectName(QStringLiteral("noteDialog"));
    setWindowTitle(note.id != 0 ? tr("Edit the note") : tr("Free note"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->setClosable(false);
    m_message->hide();
    m_save->setObjectName(QStringLiteral("note.save"));
    build();
    m_topic->setValue(note.topic.isEmpty() ? QVariant() : QVariant(note.topic));
    m_text->setPlainText(note.text);
    m_whose->setValue(everybody);
    connect(m_save, &QPushButton::clicked, this, &NoteDialog::save);
    connect(m_whose, &ChoiceField::valueChanged, this, &NoteDialog::showReaders);
    showReaders();
    m_text->setFocus();
}

void NoteDialog::build()
{
    const Entity &entity = *m_context.catalogue.entity("mentor_note");
    QList<ChoiceFieldItem> topics;
    for (const Choice &choice : entity.field("topic")->choices)
        topics.append({choice.code, entity.titleText(choice)});
    m_topic->setChoices(topics);
    m_topic->setObjectName(QStringLiteral("note.topic"));
    m_text->setObjectName(QStringLiteral("note.text"));
    m_text->setTabChangesFocus(true);
    m_field = new FormField(tr("Note"), m_text, this);
    m_field->setRequired(true);
    m_field->setHint(tr("It is no talk, and counts for no quota"));
    QBoxLayout *const fields = this->fields();
    fields->addWidget(makeStudentLine(m_context, m_student, this));
    fields->addWidget(m_message);
    fields->addWidget(new FormField(tr("Topic"), m_topic, this));
    fields->addWidget(m_field);
    buildReaders(fields);
    if (m_known.id != 0) {
        auto *remove = new QPushButton(tr("Delete this note"), this);
        remove->setObjectName(QStringLiteral("note.delete"));
        remove->setAutoDefault(false);
        setRole(remove, ControlRole::Link);
        connect(remove, &QPushButton::clicked, this, &NoteDialog::remove);
        fields->addWidget(remove, 0, Qt::AlignLeft);
    }
    layOut(m_save, noteWidth);
    onTheme(m_text, [this](const Theme &theme) { m_text->setFixedHeight(theme.px(noteHeight)); });
}

void NoteDialog::buildReaders(QBoxLayout *fields)
{
    m_whose->setObjectName(QStringLiteral("note.readers"));
    m_whose->setChoices({{everybody, tr("Everybody who has the student")}, {some, tr("Only I, and those whom I name")}});
    auto *whose = new FormField(tr("Who may read it"), m_whose, this);
    const Entity *confidence = m_context.catalogue.entity("mentor_confidence");
    const bool maySeal = m_context.database.viewer().mayWrite(*confidence) && m_context.database.opens(FieldClass::Confidential);
    m_whose->setEnabled(maySeal);
    if (!maySeal)
        whose->setHint(m_context.database.closedReason(FieldClass::Confidential));
    auto *column = new QVBoxLayout(m_roles);
    column->setContentsMargins(0, 0, 0, 0);
    for (const Role role : possibleReaders()) {
        auto *box = new QCheckBox(roleTitle(role), m_roles);
        box->setObjectName(QStringLiteral("note.") + roleCode(role));
        column->addWidget(box);
        m_readers.append({role, box});
    }
    auto *note = new QLabel(tr("It is kept as a confidential record: encrypted, in no list, search or export. Every opening is "
                               "written down."),
                            m_roles);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Caption, Token::Text3);
    column->addWidget(note);
    fields->addWidget(whose);
    fields->addWidget(m_roles);
    // Who reads a note that is there is not changed: others have read it by now.
    whose->setVisible(m_known.id == 0);
}

bool NoteDialog::isForSome() const
{
    return m_known.id == 0 && m_whose->value().toString() == some;
}

void NoteDialog::showReaders()
{
    m_roles->setVisible(isForSome());
    m_save->setText(isForSome() ? tr("Save encrypted") : tr("Save the note"));
    fitHeight();
}

NewNote NoteDialog::note() const
{
    NewNote made{m_topic->value().toString(), m_text->toPlainText()};
    if (!isForSome())
        return made;
    made.readers.emplace();
    for (const auto &[role, box] : m_readers) {
        if (box->isChecked())
            *made.readers << role;
    }
    return made;
}

void NoteDialog::save()
{
    const NewNote made = note();
    const bool isEmpty = made.text.trimmed().isEmpty();
    m_field->setError(isEmpty ? tr("Write something.") : QString());
    if (isEmpty)
        return;
    if (m_known.id != 0)
        write("mentoring.note", tr("The note was saved."),
              [made, note = m_known.id](Writer &writer) { return editNote(writer, note, made); });
    else
        write(isForSome() ? "mentoring.confide" : "mentoring.note",
              isForSome() ? tr("The confidential record was saved.") : tr("The note was saved."),
              [made, student = m_student](Writer &writer) { return writeNote(writer, student, made); });
}

void NoteDialog::remove()
{
    write("mentoring.note", tr("The note was deleted."), [note = m_known.id](Writer &writer) { return deleteNote(writer, note); });
}

void NoteDialog::write(const QByteArray &verb, const QString &done, std::function<Result<void>(Writer &)> job)
{
    if (!m_save->isEnabled())
        return;
    m_save->setEnabled(false);
    whenDone(m_context.database.write({.verb = verb}, std::move(job)), this, [this, done](const Result<void> &answer) {
        m_save->setEnabled(true);
        if (!answer.ok()) {
            m_message->say(StatusKind::Overdue, answer.error().message);
            return;
        }
        ActionRegistry &actions = m_context.actions;
        m_context.workbench.say(
            {StatusKind::Done, done, tr("Undo"), [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
        accept();
    });
}

void NoteDialog::reject()
{
    if (m_text->toPlainText().trimmed() != m_known.text.trimmed()) {
        const Question question{tr("Leave without saving?"), tr("What you typed here will be lost."), tr("Leave")};
        if (!m_context.dialogs.confirm(this, question))
            return;
    }
    QDialog::reject();
}

}  // namespace hk::mentoring

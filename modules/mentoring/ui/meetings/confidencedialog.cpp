// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/meetings/confidencedialog.h"

#include "mentoring/ui/words.h"
#include "widgets/actionregistry.h"
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

constexpr int confidenceWidth = 520;
constexpr int confidenceHeight = 140;

}  // namespace

ConfidenceDialog::ConfidenceDialog(const UiContext &context, qint64 student, const Confidence &record, QWidget *parent)
    : FittedDialog(parent),
      m_context(context),
      m_student(student),
      m_record(record),
      m_message(new MessageBar(this)),
      m_text(new QPlainTextEdit(this)),
      m_field(nullptr),
      m_open(new QPushButton(tr("Open it"), this)),
      m_delete(new QPushButton(tr("Delete this record"), this)),
      m_save(new QPushButton(tr("Save encrypted"), this))
{
    setObjectName(QStringLiteral("confidenceDialog"));
    setWindowTitle(tr("Confidential record"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_save->setObjectName(QStringLiteral("confidence.save"));
    m_open->setObjectName(QStringLiteral("confidence.open"));
    m_delete->setObjectName(QStringLiteral("confidence.delete"));
    m_text->setObjectName(QStringLiteral("confidence.text"));
    m_text->setTabChangesFocus(true);
    m_message->setClosable(false);
    m_message->hide();
    build();
    connect(m_save, &QPushButton::clicked, this, &ConfidenceDialog::save);
    connect(m_open, &QPushButton::clicked, this, &ConfidenceDialog::openText);
    connect(m_delete, &QPushButton::clicked, this, &ConfidenceDialog::remove);
    showRecord();
}

void ConfidenceDialog::build()
{
    m_field = new FormField(tr("What only those named below may read"), m_text, this);
    m_field->setRequired(true);
    QBoxLayout *const fields = this->fields();
    fields->addWidget(makeStudentLine(m_context, m_student, this));
    fields->addWidget(m_message);
    fields->addWidget(m_field);
    for (QPushButton *button : {m_open, m_delete}) {
        button->setAutoDefault(false);
        setRole(button, ControlRole::Link);
    }
    fields->addWidget(m_open, 0, Qt::AlignLeft);
    auto *label = new QLabel(tr("Besides the author it may be read by"), this);
    setTextRole(label, TextRole::Caption, Token::Text2);
    fields->addWidget(label);
    for (const Role role : possibleReaders()) {
        auto *box = new QCheckBox(roleTitle(role), this);
        box->setObjectName(QStringLiteral("confidence.") + roleCode(role));
        fields->addWidget(box);
        m_readers.append({role, box});
    }
    auto *note = new QLabel(tr("It is encrypted and stands in no list, search or export. Every opening is written down."), this);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Caption, Token::Text3);
    fields->addWidget(note);
    fields->addWidget(m_delete, 0, Qt::AlignLeft);
    layOut(m_save, confidenceWidth);
    onTheme(m_text, [this](const Theme &theme) { m_text->setFixedHeight(theme.px(confidenceHeight)); });
}

// One that is there is read by those whom it names, and changed by its author alone.
void ConfidenceDialog::showRecord()
{
    const bool isNew = m_record.id == 0;
    const bool isAuthor = isNew || m_record.author == m_context.database.viewer().name;
    for (const auto &[role, box] : std::as_const(m_readers)) {
        box->setChecked(isNew ? role == Role::PsychologicalCounsellor : m_record.readers.contains(role));
        box->setEnabled(isAuthor);
    }
    m_open->setVisible(!isNew);
    m_delete->setVisible(!isNew && isAuthor);
    m_save->setVisible(isAuthor);
    // Before a word of it is written.
    if (const bool maySeal = m_context.database.opens(FieldClass::Confidential); isNew && !maySeal) {
        m_text->setEnabled(false);
        m_save->setEnabled(false);
        m_message->say(StatusKind::Warning, m_context.database.closedReason(FieldClass::Confidential));
    }
    m_text->setReadOnly(!isNew);
    if (isNew)
        m_text->setFocus();
    else
        m_field->setHint(QStringList{m_record.day.toString(Qt::ISODate), m_record.author}.join(u' ').trimmed());
}

// Written down first, as every opening is.
void ConfidenceDialog::openText()
{
    whenDone(openConfidence(m_context.database, m_record.id), this, [this](const Result<QString> &text) {
        if (!text.ok()) {
            m_message->say(StatusKind::Warning, text.error().message);
            return;
        }
        m_open->hide();
        m_opened = *text;
        m_text->setPlainText(*text);
        m_text->setReadOnly(m_save->isHidden());
        m_text->setFocus();
    });
}

void ConfidenceDialog::save()
{
    const QString text = m_text->toPlainText();
    // Who has not opened it changes who may read it, and nothing else.
    const bool needsText = m_record.id == 0 || !m_text->isReadOnly();
    const bool lacks = needsText && text.trimmed().isEmpty();
    m_field->setError(lacks ? tr("Write something.") : QString());
    if (lacks)
        return;
    QList<Role> readers;
    for (const auto &[role, box] : std::as_const(m_readers)) {
        if (box->isChecked())
            readers << role;
    }
    write(tr("The confidential record was saved."), "mentoring.confide",
          [text, readers, student = m_student, record = m_record.id](Writer &writer) -> Result<void> {
              if (record != 0)
                  return editConfidence(writer, record, text, readers);
              HK_CHECK(confide(writer, student, text, readers));
              return {};
          });
}

void ConfidenceDialog::remove()
{
    write(tr("The confidential record was deleted."), "mentoring.confide",
          [record = m_record.id](Writer &writer) { return deleteConfidence(writer, record); });
}

void ConfidenceDialog::write(const QString &done, const QByteArray &verb, std::function<Result<void>(Writer &)> job)
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
        m_text->clear();
        ActionRegistry &actions = m_context.actions;
        m_context.workbench.say(
            {StatusKind::Done, done, tr("Undo"), [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
        accept();
    });
}

void ConfidenceDialog::reject()
{
    if (m_text->toPlainText().trimmed() != m_opened.trimmed()) {
        const Question question{tr("Leave without saving?"), tr("What you typed here will be lost."), tr("Leave")};
        if (!m_context.dialogs.confirm(this, question))
            return;
    }
    QDialog::reject();
}

}  // namespace hk::mentoring

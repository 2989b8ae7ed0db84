// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/meetings/confidencedialog.h"

#include "mentoring/store/confidences.h"
#include "widgets/controls/dialogbody.h"
#include "widgets/controls/formfield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/dialogs.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
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

ConfidenceDialog::ConfidenceDialog(const UiContext &context, qint64 student, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_student(student),
      m_message(new MessageBar(this)),
      m_text(new QPlainTextEdit(this)),
      m_field(nullptr),
      m_save(new QPushButton(tr("Save encrypted"), this))
{
    setObjectName(QStringLiteral("confidenceDialog"));
    setWindowTitle(tr("Confidential record"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_save->setObjectName(QStringLiteral("confidence.save"));
    m_text->setObjectName(QStringLiteral("confidence.text"));
    m_text->setTabChangesFocus(true);
    m_message->setClosable(false);
    m_message->hide();
    m_field = new FormField(tr("What only those named below may read"), m_text, this);
    m_field->setRequired(true);
    auto *fields = new QVBoxLayout;
    fields->addWidget(m_message);
    fields->addWidget(m_field);
    auto *label = new QLabel(tr("Besides the author it may be read by"), this);
    setTextRole(label, TextRole::Caption, Token::Text2);
    fields->addWidget(label);
    for (const Role role : possibleReaders()) {
        auto *box = new QCheckBox(roleTitle(role), this);
        box->setObjectName(QStringLiteral("confidence.") + roleCode(role));
        box->setChecked(role == Role::PsychologicalCounsellor);
        fields->addWidget(box);
        m_readers.append({role, box});
    }
    auto *note = new QLabel(tr("It is encrypted and stands in no list, search or export. Every opening is written down."), this);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Caption, Token::Text3);
    fields->addWidget(note);
    layOutDialog(*this, fields, m_save, confidenceWidth);
    onTheme(m_text, [this](const Theme &theme) { m_text->setFixedHeight(theme.px(confidenceHeight)); });
    connect(m_save, &QPushButton::clicked, this, &ConfidenceDialog::save);
    m_text->setFocus();
}

void ConfidenceDialog::save()
{
    const QString text = m_text->toPlainText();
    m_field->setError(text.trimmed().isEmpty() ? tr("Write something.") : QString());
    if (text.trimmed().isEmpty() || !m_save->isEnabled())
        return;
    QList<Role> readers;
    for (const auto &[role, box] : std::as_const(m_readers)) {
        if (box->isChecked())
            readers << role;
    }
    m_save->setEnabled(false);
    const auto job = [text, readers, student = m_student](Writer &writer) { return confide(writer, student, text, readers); };
    whenDone(m_context.database.write({.verb = "mentoring.confide"}, job), this, [this](const Result<qint64> &answer) {
        m_save->setEnabled(true);
        if (!answer.ok()) {
            m_message->say(StatusKind::Overdue, answer.error().message);
            return;
        }
        m_text->clear();
        m_context.workbench.say({StatusKind::Done, tr("The confidential record was saved.")});
        accept();
    });
}

void ConfidenceDialog::reject()
{
    if (!m_text->toPlainText().trimmed().isEmpty()) {
        const Question question{tr("Leave without saving?"), tr("What you typed here will be lost."), tr("Leave")};
        if (!m_context.dialogs.confirm(this, question))
            return;
    }
    QDialog::reject();
}

}  // namespace hk::mentoring

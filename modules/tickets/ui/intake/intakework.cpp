// SPDX-License-Identifier: GPL-3.0-or-later
// Saving a report, joining it to another, and what survives of it when nobody saves.
#include "tickets/store/steps.h"
#include "tickets/ui/intake/intakedialog.h"
#include "tickets/ui/intake/priorityfields.h"
#include "tickets/ui/intake/wherefield.h"
#include "tickets/ui/ticketspage.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/choicefield.h"
#include "widgets/controls/messagebar.h"
#include "widgets/dialogs.h"
#include "widgets/files/filestrip.h"
#include "widgets/form/draft.h"
#include "widgets/whendone.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>

namespace hk::tickets {

void IntakeDialog::save()
{
    if (!m_save->isEnabled())
        return;
    m_saveWanted = m_where->isReading();
    check(true);
    if (m_saveWanted)
        return;
    if (m_files->isBusy()) {
        m_message->say(StatusKind::Info, tr("The files are still being taken in. Please wait a moment."));
        return;
    }
    const NewTicket report = ticket();
    if (!intakeProblems(report).isEmpty() || !m_priority->check())
        return;
    m_save->setEnabled(false);
    m_draftSoon.stop();
    const auto job = [report](Writer &writer) { return openTicket(writer, report); };
    whenDone(m_context.database.write({.verb = "tickets.newTicket"}, job), this,
             [this](const Result<qint64> &answer) { took(answer); });
}

void IntakeDialog::took(const Result<qint64> &answer)
{
    m_save->setEnabled(true);
    if (!answer.ok()) {
        m_message->say(StatusKind::Overdue, answer.error().message);
        return;
    }
    m_done = true;
    dropDraft(draftPlace());
    Workbench &workbench = m_context.workbench;
    const qint64 id = *answer;
    workbench.say(
        {StatusKind::Done, tr("The ticket was saved."), tr("Open it"), [&workbench, id] { workbench.openItem("ticket", id); }});
    // On the tickets' own pages the new one is chosen at once.
    if (m_context.actions.context() == QLatin1String(boardPageId) || m_context.actions.context() == QLatin1String(listPageId))
        workbench.openItem("ticket", id);
    accept();
}

// What was typed is taken in with its reporter, and merged into the ticket that is there already.
void IntakeDialog::joinInstead(qint64 ticket, const QString &number)
{
    check(true);
    const NewTicket report = this->ticket();
    if (!m_save->isEnabled() || m_files->isBusy() || !intakeProblems(report).isEmpty() || !m_priority->check())
        return;
    m_save->setEnabled(false);
    m_draftSoon.stop();
    const auto job = [report, ticket](Writer &writer) { return joinReport(writer, report, ticket); };
    whenDone(m_context.database.write({.verb = "tickets.newTicket"}, job), this, [this, number](const Result<qint64> &answer) {
        m_save->setEnabled(true);
        if (!answer.ok()) {
            m_message->say(StatusKind::Overdue, answer.error().message);
            return;
        }
        m_done = true;
        dropDraft(draftPlace());
        ActionRegistry &actions = m_context.actions;
        m_context.workbench.say({StatusKind::Done, tr("Added to %1.").arg(number), tr("Undo"),
                                 [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
        m_context.workbench.openItem("ticket", *answer);
        accept();
    });
}

bool IntakeDialog::isTyped() const
{
    return !m_where->text().trimmed().isEmpty() || !m_words->toPlainText().trimmed().isEmpty() || !m_files->files().isEmpty();
}

void IntakeDialog::reject()
{
    // While it is being saved there is nothing to leave.
    if (!m_save->isEnabled())
        return;
    if (!m_done && isTyped()) {
        const Question question{tr("Leave without saving?"), tr("What you typed here will be lost."), tr("Leave")};
        if (!m_context.dialogs.confirm(this, question))
            return;
    }
    m_draftSoon.stop();
    if (isTyped())
        dropDraft(draftPlace());
    QDialog::reject();
}

QString IntakeDialog::draftPlace() const
{
    return draftKey(m_context.database, "ticket", {}, m_context.database.viewer().account);
}

void IntakeDialog::writeDraft()
{
    if (m_done)
        return;
    // What is private is kept nowhere but in the data.
    if (!isTyped() || m_private->isChecked()) {
        dropDraft(draftPlace());
        return;
    }
    Draft draft{m_context.clock(), {}};
    const auto keep = [&draft](const char *name, const QVariant &value) {
        if (value.isValid() && !value.toString().isEmpty())
            draft.values.insert(QLatin1String(name), value);
    };
    keep("where", m_where->text());
    if (m_where->reporter())
        keep("student", m_where->reporter()->student);
    keep("words", m_words->toPlainText());
    keep("category", m_category->value());
    keep("source", m_source->value());
    draft.values.insert(m_priority->draft());
    keep("owner", m_owner->text());
    keep("name", m_name->text());
    keep("phone", m_phone->text());
    keep("department", m_department->value());
    keepDraft(m_context.database, draftPlace(), draft,
              {{QStringLiteral("student"), "student"}, {QStringLiteral("department"), "department"}});
}

void IntakeDialog::offerDraft()
{
    m_message->hide();
    const auto draft = keptDraft(draftPlace(), m_context.clock());
    if (!draft)
        return;
    const QString when = campusTime(draft->at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_message->say(StatusKind::Info, tr("What you typed here at %1 was not saved.").arg(when), tr("Bring it back"));
    connect(m_message, &MessageBar::actionClicked, this, [this, draft = *draft] {
        whenDone(readDraft(m_context.database, draft), this, [this](const Result<QVariantMap> &values) {
            if (!values.ok()) {
                m_message->say(StatusKind::Overdue, values.error().message);
                return;
            }
            fillFrom(*values);
            m_message->hide();
        });
    });
    connect(m_message, &MessageBar::closed, this, [this] { dropDraft(draftPlace()); });
}

void IntakeDialog::fillFrom(const QVariantMap &values)
{
    const auto value = [&values](const char *name) { return values.value(QLatin1String(name)); };
    m_words->setPlainText(value("words").toString());
    if (const qint64 student = value("student").toLongLong(); student != 0) {
        m_where->setStudent(student);
    } else {
        m_where->setText(value("where").toString());
        emit m_where->textEdited(m_where->text());
    }
    m_category->setProperty("wanted", value("category"));
    m_category->setValue(value("category"));
    m_source->setValue(value("source"));
    m_priority->restore(values);
    m_owner->setText(value("owner").toString());
    m_name->setText(value("name").toString());
    m_phone->setText(value("phone").toString());
    m_department->setProperty("wanted", value("department"));
    m_department->setValue(value("department"));
}

void IntakeDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsFiles(*event->mimeData()))
        event->acceptProposedAction();
}

void IntakeDialog::dropEvent(QDropEvent *event)
{
    if (m_files->take(*event->mimeData()))
        event->acceptProposedAction();
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to the log and the entry that are chosen.
#include "duty/store/entrytickets.h"
#include "duty/ui/log/entrydialog.h"
#include "duty/ui/log/logpage.h"
#include "widgets/dialogs.h"
#include "widgets/whendone.h"

namespace hk::duty {

template <class Job> void LogPage::write(const QByteArray &verb, Job job, const QString &words)
{
    whenDone(m_context.database.write({.verb = verb}, std::move(job)), this,
             [this, words](const auto &done) { tell(done, words); });
}

void LogPage::writeEntry(qint64 entry)
{
    if (!m_shown.log)
        return;
    const Entry *const known = entry == 0 ? nullptr : current();
    auto *dialog = new EntryDialog(m_context, *m_shown.log, known ? std::optional<Entry>(*known) : std::nullopt, this);
    connect(dialog, &EntryDialog::saved, this, [this](qint64 key) {
        m_wantedEntry = key;
        load();
    });
    dialog->open();
}

void LogPage::beside(const QString &action)
{
    const Entry *const entry = current();
    if (!entry)
        return;
    const bool isCorrection = action == QLatin1String("correct");
    const auto text = m_context.dialogs.askText(this, isCorrection ? tr("Put a correction beside") : tr("Settle what is open"),
                                                isCorrection ? tr("What is right") : tr("How it was settled"));
    if (!text)
        return;
    const auto job = [key = entry->id, text = *text, isCorrection](Writer &writer) {
        return isCorrection ? correctEntry(writer, key, text) : settleEntry(writer, key, text);
    };
    write(isCorrection ? "duty.correct" : "duty.settle", job,
          isCorrection ? tr("The correction stands beside the entry.") : tr("The entry is settled."));
}

void LogPage::makeTicket()
{
    const Entry *const entry = current();
    if (!entry)
        return;
    write(
        "duty.makeTicket", [key = entry->id, tickets = tickets()](Writer &writer) { return makeTicketOf(writer, tickets, key); },
        tr("A ticket was made of the entry."));
}

void LogPage::handOverNow()
{
    const auto words = m_context.dialogs.askText(this, tr("Hand over"), tr("What the next one has to look after"));
    if (!words || !m_shown.log)
        return;
    write(
        "duty.handOver", [log = m_shown.log->id, words = *words](Writer &writer) { return handOver(writer, log, 0, words); },
        tr("It was handed over; the next one has to acknowledge it."));
}

void LogPage::submit()
{
    if (!m_shown.log)
        return;
    const Question question{tr("Submit the log?"), tr("It stays as it is then; corrections are put beside its entries."),
                            tr("Submit")};
    if (!m_context.dialogs.confirm(this, question))
        return;
    write(
        "duty.submit", [log = m_shown.log->id](Writer &writer) { return submitLog(writer, log); }, tr("The log was submitted."));
}

void LogPage::acknowledge()
{
    if (m_shown.waiting.isEmpty())
        return;
    write(
        "duty.acknowledge", [key = m_shown.waiting.first().id](Writer &writer) { return acknowledgeHandover(writer, key, {}); },
        tr("The handover was acknowledged."));
}

bool LogPage::act(const QString &action)
{
    if (action == QLatin1String("newEntry") || action == QLatin1String("editEntry")) {
        const Entry *const entry = action == QLatin1String("newEntry") ? nullptr : current();
        if (m_shown.log && m_shown.log->isDraft())
            writeEntry(entry ? entry->id : 0);
    } else if (action == QLatin1String("removeEntry")) {
        if (const Entry *const entry = current())
            write(
                "duty.deleteEntry", [key = entry->id](Writer &writer) { return removeEntry(writer, key); },
                tr("The entry was deleted."));
    } else if (action == QLatin1String("correct") || action == QLatin1String("settle")) {
        beside(action);
    } else if (action == QLatin1String("ticket")) {
        makeTicket();
    } else if (action == QLatin1String("handOver")) {
        handOverNow();
    } else if (action == QLatin1String("submit")) {
        submit();
    } else if (action == QLatin1String("acknowledge")) {
        acknowledge();
    } else {
        return false;
    }
    return true;
}

}  // namespace hk::duty

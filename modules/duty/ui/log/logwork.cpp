// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to the log and the entry that are chosen.
#include "duty/store/entrytickets.h"
#include "duty/ui/log/entrydialog.h"
#include "duty/ui/log/handoverdialog.h"
#include "duty/ui/log/logdialog.h"
#include "duty/ui/log/logpage.h"
#include "duty/ui/printpaper.h"
#include "widgets/dialogs.h"
#include "widgets/list/listpanel.h"
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

// What is put beside the entry, with its words: a correction, that it is settled, or that it is open again.
void LogPage::beside(const QString &action)
{
    struct Beside {
        QByteArray verb;
        QString title;
        QString label;
        QString done;
        Result<void> (*write)(Writer &, qint64, const QString &);
    };
    const QHash<QString, Beside> all{
        {QStringLiteral("correct"),
         {"duty.correct", tr("Put a correction beside"), tr("What is right"), tr("The correction stands beside the entry."),
          correctEntry}},
        {QStringLiteral("settle"),
         {"duty.settle", tr("Settle what is open"), tr("How it was settled"), tr("The entry is settled."), settleEntry}},
        {QStringLiteral("reopen"),
         {"duty.reopen", tr("Open the entry again"), tr("Why it is not settled"), tr("The entry is open again."), reopenEntry}}};
    const Entry *const entry = current();
    const Beside deed = all.value(action);
    if (!entry)
        return;
    const qint64 key = entry->id;
    const auto text = m_context.dialogs.askText(this, deed.title, deed.label);
    if (!text)
        return;
    write(
        deed.verb, [key, text = *text, put = deed.write](Writer &writer) { return put(writer, key, text); }, deed.done);
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

void LogPage::startLog()
{
    auto *dialog = new LogDialog(m_context, buildings(), this);
    connect(dialog, &LogDialog::saved, this, [this](qint64 log) { showItem("duty_log", log); });
    dialog->open();
}

void LogPage::editLog()
{
    if (m_shown.log && m_shown.log->isDraft())
        (new LogDialog(m_context, *m_shown.log, this))->open();
}

void LogPage::handOverNow()
{
    if (m_shown.log)
        (new HandOverDialog(m_context, *m_shown.log, this))->open();
}

void LogPage::submit()
{
    if (!m_shown.log)
        return;
    QStringList missing;
    if (const QStringList kinds = missingKinds(); !kinds.isEmpty())
        missing << tr("The form asks for what is not in it yet: %1").arg(kinds.join(QStringLiteral("、")));
    if (m_shown.log->shift != 0 && m_shown.handovers.isEmpty())
        missing << tr("Nothing was handed over to the next one yet.");
    const Question question{tr("Submit the log?"), tr("It stays as it is then; corrections are put beside its entries."),
                            tr("Submit"), missing};
    if (!m_context.dialogs.confirm(this, question))
        return;
    write(
        "duty.submit", [log = m_shown.log->id](Writer &writer) { return submitLog(writer, log); }, tr("The log was submitted."));
}

void LogPage::acknowledge()
{
    if (!m_shown.waiting.isEmpty())
        takeOver(m_shown.waiting.first());
}

void LogPage::takeOver(const Handover &handover)
{
    (new TakeOverDialog(m_context, handover, m_shown.kinds, this))->open();
}

// The log that is chosen on its sheet, or the list as it is seen.
void LogPage::print()
{
    const int what = m_shown.log ? m_context.dialogs.choose(this, tr("Print"), tr("What is printed?"),
                                                            {tr("the log that is chosen"), tr("the list of logs")})
                                 : 1;
    if (what == 0)
        printPaper(m_context, this, tr("Duty log"), "duty.entries",
                   [log = m_shown.log->id](Reader &reader) { return logPaper(reader, log); });
    else if (what == 1)
        m_list->print();
}

bool LogPage::act(const QString &action)
{
    if (action == QLatin1String("newEntry") || action == QLatin1String("editEntry")) {
        const Entry *const entry = action == QLatin1String("newEntry") ? nullptr : current();
        if (m_shown.log && m_shown.log->isDraft() && (!entry || entry->mayKnow))
            writeEntry(entry ? entry->id : 0);
    } else if (action == QLatin1String("removeEntry")) {
        if (const Entry *const entry = current())
            write(
                "duty.deleteEntry", [key = entry->id](Writer &writer) { return removeEntry(writer, key); },
                tr("The entry was deleted."));
    } else if (action == QLatin1String("correct") || action == QLatin1String("settle") || action == QLatin1String("reopen")) {
        beside(action);
    } else if (action == QLatin1String("ticket")) {
        makeTicket();
    } else if (action == QLatin1String("startLog")) {
        startLog();
    } else if (action == QLatin1String("editLog")) {
        editLog();
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

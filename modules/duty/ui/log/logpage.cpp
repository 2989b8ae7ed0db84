// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/log/logpage.h"

#include "base/clock.h"
#include "duty/domain/logform.h"
#include "duty/domain/shift.h"
#include "duty/dutycatalogue.h"
#include "duty/ui/linestable.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/factsheet.h"
#include "widgets/controls/messagebar.h"
#include "widgets/controls/pageheader.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/files/filespanel.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hk::duty {

namespace {

constexpr int detailsWidth = 560;
constexpr int factsHeight = 160;
constexpr int entriesHeight = 120;
constexpr int daysLookedBack = 30;
constexpr qint64 dayLength = qint64(24) * 3'600'000;
constexpr int buttonsInRow = 4;

QString momentWords(qint64 at)
{
    return campusTime(at).toString(QStringLiteral("MM-dd HH:mm"));
}

}  // namespace

LogPage::LogPage(const UiContext &context)
    : DutyPage(context),
      m_list(new ListPanel(context, "duty.logs")),
      m_message(new MessageBar),
      m_head(new Panel),
      m_about(new QLabel),
      m_entries(new LinesTable("log.entries", tr("Entries of the log"))),
      m_tabs(new TabStrip(TabStrip::Place::Panel)),
      m_stack(new QStackedWidget),
      m_facts(new FactSheet),
      m_files(new FilesPanel(context,
                             {"duty_entry_file", tr("Photographs and papers of the entry"), "duty.addFile", "duty.removeFile",
                              "duty.editEntry", addEntryFile})),
      m_splitter(new QSplitter)
{
    build();
    connect(m_list, &ListPanel::currentChanged, this, &LogPage::showLog);
    connect(m_list, &ListPanel::opened, this, [this](qint64 id) {
        showLog(id);
        m_entries->setFocus();
    });
    connect(m_list, &ListPanel::stateChanged, this, &Page::headerChanged);
    connect(m_entries, &QTreeWidget::currentItemChanged, this, &LogPage::showEntry);
    connect(m_entries, &QTreeWidget::itemActivated, this, [this] { act(QStringLiteral("editEntry")); });
    connect(m_message, &MessageBar::actionClicked, this, &LogPage::acknowledge);
    scopeChanged();
}

void LogPage::build()
{
    m_list->setEmptyText(
        tr("Duty logs will be listed here"),
        tr("Begin the log of a shift that runs now, or one outside of the plan; who writes it hands over with it."),
        QStringLiteral("duty"), QStringLiteral("duty.startLog"));
    m_list->bar().setCountWords([](int count) { return tr("%Ln log(s)", nullptr, count); },
                                [](int count) { return tr("of %Ln log(s)", nullptr, count); });
    m_message->setClosable(false);
    m_message->hide();
    m_message->setObjectName(QStringLiteral("log.waiting"));
    m_splitter->setObjectName(QStringLiteral("duty.logSplitter"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(makeDetails());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_message);
    column->addWidget(m_splitter, 1);
    fillWith(content);
    setFocusProxy(&m_list->table());
}

QWidget *LogPage::makeDetails()
{
    m_about->setObjectName(QStringLiteral("log.about"));
    m_about->setWordWrap(true);
    setTextRole(m_about, TextRole::Body, Token::Text2);
    m_head->setTitle(tr("Log"));
    m_head->body()->addWidget(m_about);
    m_head->body()->addWidget(m_entries, 1);
    makeTabs();
    m_head->body()->addWidget(m_tabs);
    m_head->body()->addWidget(m_stack);
    m_head->addToHead(actionButton(m_context.actions.action(QStringLiteral("duty.editLog")), ControlRole::Flat, m_head));
    auto *line = new QGridLayout;
    int cell = 0;
    for (const char *action : {"duty.editEntry", "duty.correct", "duty.settle", "duty.reopen", "duty.ticket", "duty.handOver",
                               "duty.submit", "duty.removeEntry"}) {
        line->addWidget(actionButton(m_context.actions.action(QLatin1String(action)), ControlRole::Normal, m_head),
                        cell / buttonsInRow, cell % buttonsInRow);
        ++cell;
    }
    m_head->body()->addLayout(line);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->addWidget(m_head);
    // With large text the window is too low for all of it.
    auto *details = new QScrollArea;
    details->setWidget(right);
    details->setWidgetResizable(true);
    details->setFrameShape(QFrame::NoFrame);
    details->setFocusPolicy(Qt::NoFocus);
    details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    details->viewport()->setAutoFillBackground(false);
    right->setAutoFillBackground(false);
    onTheme(right, [this, column, line, details](const Theme &theme) {
        column->setContentsMargins(0, theme.px(metrics::filterRowHeight), 0, 0);
        const int padding = theme.px(metrics::panelPadding);
        m_about->setContentsMargins(padding, theme.px(6), padding, theme.px(6));
        line->setContentsMargins(padding, theme.px(6), padding, theme.px(10));
        line->setSpacing(theme.px(6));
        m_stack->setFixedHeight(theme.px(factsHeight));
        m_entries->setMinimumHeight(theme.px(entriesHeight));
        m_entries->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        m_facts->setContentsMargins(padding, theme.px(6), padding, 0);
        details->setMinimumWidth(theme.px(detailsWidth));
    });
    return details;
}

void LogPage::makeTabs()
{
    m_tabs->setObjectName(QStringLiteral("log.tabs"));
    m_tabs->setAccessibleName(tr("What is shown of the entry"));
    m_tabs->addTab(tr("Entry"));
    m_tabs->addTab(tr("Files"));
    m_stack->addWidget(scrolled(m_facts));
    m_stack->addWidget(m_files);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

PageActions LogPage::headerActions() const
{
    return {{QStringLiteral("duty.acknowledge"), QStringLiteral("duty.startLog"), QStringLiteral("shell.exportList"),
             QStringLiteral("shell.print")},
            QStringLiteral("duty.newEntry")};
}

QJsonObject LogPage::saveState() const
{
    return {{QStringLiteral("list"), m_list->state().toJson()}};
}

void LogPage::restoreState(const QJsonObject &state)
{
    if (!state.isEmpty())
        m_list->setState(ListState::fromJson(state.value(QStringLiteral("list")).toObject()));
}

std::optional<ShownList> LogPage::shownList() const
{
    return m_list->shownList();
}

void LogPage::scopeChanged()
{
    DutyPage::scopeChanged();
}

bool LogPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity == "duty_log") {
        m_list->showItem(id);
        showLog(id);
        return true;
    }
    const auto job = [entity, id](Reader &reader) -> Result<qint64> {
        if (entity == "duty_handover") {
            HK_TRY(const auto handover, handoverOf(reader, id));
            return handover ? handover->log : 0;
        }
        HK_TRY(const QList<Entry> entries, entriesOf(reader, {id}));
        return entries.isEmpty() ? 0 : entries.first().log;
    };
    if (entity == "duty_entry")
        m_wantedEntry = id;
    if (entity == "duty_handover")
        m_wantedHandover = id;
    whenDone(m_context.database.read(job), this, [this](const Result<qint64> &log) {
        if (log.ok() && *log != 0)
            showItem("duty_log", *log);
    });
    return entity == "duty_entry" || entity == "duty_handover";
}

const tickets::TicketIntake *LogPage::tickets() const
{
    return m_context.modules ? m_context.modules->find<tickets::TicketIntake>(QStringLiteral("tickets")) : nullptr;
}

void LogPage::showLog(qint64 log)
{
    m_log = log;
    load();
}

void LogPage::load()
{
    const auto job = [log = m_log, buildings = buildings(), now = m_context.clock(),
                      tickets = tickets()](Reader &reader) -> Result<Shown> {
        Shown shown;
        HK_TRY(shown.waiting, unacknowledged(reader, buildings, now));
        HK_TRY(const qint64 key, log != 0 ? Result<qint64>(log) : latestLog(reader, now - daysLookedBack * dayLength, buildings));
        if (key == 0)
            return shown;
        HK_TRY(shown.log, dutyLog(reader, key));
        HK_TRY(shown.handovers, handoversOfLog(reader, key));
        for (const Handover &handover : std::as_const(shown.waiting)) {
            for (const Entry &entry : handover.entries)
                shown.kinds.insert(entry.said.kind, entryKindText(reader, entry.said.kind));
        }
        for (const Entry &entry : shown.log ? shown.log->entries : QList<Entry>()) {
            shown.kinds.insert(entry.said.kind, entryKindText(reader, entry.said.kind));
            if (entry.ticket.isEmpty() || !tickets)
                continue;
            HK_TRY(const auto news, tickets->whatBecame(reader, QByteArray::fromHex(entry.ticket.toLatin1())));
            if (news)
                shown.tickets.insert(entry.ticket, *news);
        }
        return shown;
    };
    whenDone(m_context.database.read(job), this, [this, generation = ++m_generation](const Result<Shown> &shown) {
        if (generation != m_generation)
            return;
        if (shown.ok())
            show(*shown);
        else
            say(shown.error());
    });
}

QString LogPage::standingOf(const Entry &entry) const
{
    if (!entry.ticket.isEmpty()) {
        const auto news = m_shown.tickets.constFind(entry.ticket);
        return news == m_shown.tickets.constEnd() ? tr("ticket") : news->number;
    }
    if (!entry.said.isOpen)
        return {};
    return entry.isSettled ? tr("settled") : tr("open");
}

void LogPage::show(const Shown &shown)
{
    m_shown = shown;
    if (m_log == 0 && shown.log && !m_list->isFiltered()) {
        m_log = shown.log->id;
        m_list->showItem(m_log);
    }
    QList<TableLine> lines;
    const QList<Entry> entries = shown.log ? shown.log->entries : QList<Entry>();
    for (const Entry &entry : entries) {
        std::optional<StatusKind> status;
        if (entry.isOpen())
            status = entry.said.severity == QLatin1String("high") ? StatusKind::Warning : StatusKind::Plan;
        if (entry.isSettled || (!entry.ticket.isEmpty() && !m_shown.tickets.value(entry.ticket).isOpen))
            status = StatusKind::Done;
        const QString words = entry.said.text.isEmpty() ? entry.said.done : entry.said.text;
        lines.append({{momentWords(entry.said.at), shown.kinds.value(entry.said.kind), entry.placeText, words.section(u'\n', 0, 0),
                       standingOf(entry)},
                      status,
                      entry.id});
    }
    m_entries->setLines({tr("Time"), tr("Kind"), tr("Place"), tr("What"), tr("Follow-up")}, {92, 76, 76, 190, 96}, lines);
    if (m_wantedEntry != 0 && m_entries->choose(m_wantedEntry))
        m_wantedEntry = 0;
    else if (m_entries->currentItem() == nullptr && m_entries->topLevelItemCount() > 0)
        m_entries->setCurrentItem(m_entries->topLevelItem(0));
    showHead();
    showWaiting();
    showEntry();
    const auto wanted = std::find_if(m_shown.waiting.cbegin(), m_shown.waiting.cend(), [this](const Handover &handover) {
        return handover.id == m_wantedHandover && handover.mayTake;
    });
    if (wanted != m_shown.waiting.cend() && m_shown.log && m_shown.log->id == wanted->log) {
        m_wantedHandover = 0;
        takeOver(*wanted);
    }
}

// Who wrote the log of which shift, how it stands, and what its form still asks for.
void LogPage::showHead()
{
    if (!m_shown.log) {
        m_head->setTitle(tr("Log"));
        m_about->setText(tr("Choose a log."));
        return;
    }
    const Log &log = *m_shown.log;
    m_head->setTitle(log.author, QStringList{log.buildingName, log.shiftName}.join(u' ').trimmed());
    const QString state = log.isDraft() ? tr("Draft, not submitted yet")
        : log.isLate                    ? tr("Submitted %1, written late").arg(momentWords(*log.submittedAt))
                                        : tr("Submitted %1").arg(momentWords(*log.submittedAt));
    QStringList about{campusDate(log.starts).toString(Qt::ISODate) + u' ' + spanText(log.starts, log.ends),
                      log.shift == 0 ? tr("outside of the plan") : QString(),
                      tr("form: %1").arg(choiceTitle(m_context.catalogue, "duty_log", "template", log.form)), state};
    const QStringList missing = missingKinds();
    if (!missing.isEmpty())
        about << tr("not in it yet: %1").arg(missing.join(QStringLiteral("、")));
    about.removeAll(QString());
    const QString line = about.join(QStringLiteral(" · "));
    m_about->setText(log.summary.isEmpty() ? line : line + u'\n' + log.summary);
}

// What the form of a draft asks for and nothing was written of.
QStringList LogPage::missingKinds() const
{
    QStringList words;
    if (!m_shown.log || !m_shown.log->isDraft())
        return words;
    QStringList written;
    for (const Entry &entry : m_shown.log->entries)
        written << entry.said.kind;
    for (const QString &kind : kindsMissing(m_shown.log->form, written))
        words << choiceTitle(m_context.catalogue, "duty_entry", "kind", kind);
    return words;
}

// The oldest handover first, as long as nobody has acknowledged it.
void LogPage::showWaiting()
{
    if (m_shown.waiting.isEmpty() || !m_shown.waiting.first().mayTake) {
        m_message->hide();
        return;
    }
    const Handover &first = m_shown.waiting.first();
    QStringList parts{first.buildingName, tr("handed over by %1, %2").arg(first.by, momentWords(first.at)),
                      first.entries.isEmpty() ? QString() : tr("%n open", nullptr, int(first.entries.size())),
                      first.words.section(u'\n', 0, 0)};
    parts.removeAll(QString());
    m_message->say(StatusKind::Due, parts.join(QStringLiteral(" · ")), tr("Acknowledge"));
}

const Entry *LogPage::current() const
{
    if (!m_shown.log)
        return nullptr;
    const qint64 id = m_entries->currentId();
    const QList<Entry> &entries = m_shown.log->entries;
    const auto found = std::find_if(entries.begin(), entries.end(), [id](const Entry &entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

void LogPage::showEntry()
{
    m_facts->clear();
    if (const Entry *const entry = current()) {
        const EntryDraft &said = entry->said;
        m_facts->addFact(tr("Time"), campusTime(said.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        m_facts->addFact(tr("Severity"), choiceTitle(m_context.catalogue, "duty_entry", "severity", said.severity));
        if (said.until)
            m_facts->addFact(tr("Until"), campusTime(*said.until).toString(QStringLiteral("HH:mm")));
        if (!said.text.isEmpty())
            m_facts->addFact(tr("What was seen"), said.text);
        if (!said.done.isEmpty())
            m_facts->addFact(tr("What was done"), said.done);
        QStringList met;
        for (const MetStudent &student : said.students)
            met << student.name;
        if (!met.isEmpty())
            m_facts->addFact(tr("Students met"), met.join(QStringLiteral("、")));
        if (!said.people.isEmpty())
            m_facts->addFact(tr("Others there"), said.people);
        if (!said.result.isEmpty())
            m_facts->addFact(tr("State of the room"), choiceTitle(m_context.catalogue, "duty_entry", "result", said.result));
        if (!said.violation.isEmpty())
            m_facts->addFact(tr("Violation"), said.violation);
        if (const auto news = m_shown.tickets.constFind(entry->ticket); news != m_shown.tickets.constEnd())
            m_facts->addLink(tr("Ticket"), news->number + u' ' + news->stageWords,
                             [this, id = news->id] { m_context.workbench.openItem("ticket", id); });
        for (const EntryNote &note : entry->notes) {
            const QString kind = note.kind == QLatin1String("correction") ? tr("Correction")
                : note.kind == QLatin1String("settled")                   ? tr("Settled")
                                                                          : tr("Open again");
            m_facts->addFact(kind,
                             momentWords(note.at) + u' ' + note.by + QStringLiteral(": ") + note.text
                                 + (note.takenBack ? tr(" (taken back)") : QString()));
        }
    }
    for (const Handover &handover : std::as_const(m_shown.handovers))
        m_facts->addFact(tr("Handed over"),
                         handover.acknowledgedAt
                             ? tr("acknowledged by %1, %2").arg(handover.acknowledgedBy, momentWords(*handover.acknowledgedAt))
                             : tr("waits for %1").arg(handover.takerName.isEmpty() ? tr("the next one") : handover.takerName));
    showFiles();
    emit possibleChanged();
}

void LogPage::showFiles()
{
    const Entry *const entry = current();
    QList<HeldFile> files;
    if (entry) {
        for (const EntryFile &file : entry->files)
            files.append({file.id, {}, file.file, file.note});
    }
    m_files->setLocked(!entry || !entry->mayKnow || !m_shown.log->isDraft());
    m_files->showFiles(entry ? entry->id : 0, files);
    m_tabs->setTabText(1, files.isEmpty() ? tr("Files") : tr("Files %1").arg(files.size()));
}

QStringList LogPage::possible() const
{
    QStringList all{QStringLiteral("startLog")};
    if (!m_shown.waiting.isEmpty() && m_shown.waiting.first().mayTake)
        all << QStringLiteral("acknowledge");
    if (!m_shown.log)
        return all;
    all << QStringLiteral("handOver");
    const Entry *const entry = current();
    if (m_shown.log->isDraft()) {
        all << QStringLiteral("newEntry") << QStringLiteral("submit") << QStringLiteral("editLog");
        if (entry && entry->mayKnow)
            all << QStringLiteral("editEntry") << QStringLiteral("removeEntry");
    } else if (entry && entry->mayKnow) {
        all << QStringLiteral("correct");
    }
    if (!entry || !entry->mayKnow)
        return all;
    if (entry->isOpen())
        all << QStringLiteral("settle");
    if (entry->said.isOpen && entry->isSettled)
        all << QStringLiteral("reopen");
    if (entry->ticket.isEmpty() && tickets())
        all << QStringLiteral("ticket");
    return all;
}

}  // namespace hk::duty

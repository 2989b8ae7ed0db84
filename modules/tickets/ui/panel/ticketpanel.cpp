// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/panel/ticketpanel.h"

#include "access/disclosure.h"
#include "tickets/store/steps.h"
#include "tickets/ui/panel/checklines.h"
#include "tickets/ui/panel/clocklist.h"
#include "tickets/ui/panel/stephistory.h"
#include "tickets/ui/ticketmenu.h"
#include "tickets/ui/words.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/factsheet.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/controls/iconview.h"
#include "widgets/controls/pageheader.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/files/filespanel.h"
#include "widgets/linkedfacts.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::tickets {

namespace {

constexpr int stepButtons = 2;
constexpr int filesTab = 2;
constexpr int historyTab = 1;

}  // namespace

TicketPanel::TicketPanel(const UiContext &context, QWidget *parent)
    : Panel(parent),
      m_context(context),
      m_number(new QLabel(this)),
      m_status(new StatusLabel(StatusKind::Plan, {}, this)),
      m_title(new QLabel(this)),
      m_line(new QLabel(this)),
      m_more(iconButton(QStringLiteral("more"), QStringLiteral("ticket.more"), tr("More steps"), this)),
      m_close(iconButton(QStringLiteral("close"), QStringLiteral("ticket.close"), tr("Close the details (Esc)"), this)),
      m_head(makeHead()),
      m_tabs(new TabStrip(TabStrip::Place::Panel, this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("ticketPanel"));
    makeTabs();
    body()->addWidget(m_head);
    body()->addWidget(m_tabs);
    body()->addWidget(m_stack, 1);
    onTheme(this, [this](const Theme &theme) { setMinimumWidth(theme.px(metrics::detailMinimumWidth)); });
    connect(m_close, &QToolButton::clicked, this, &TicketPanel::closeWanted);
    connect(m_more, &QToolButton::clicked, this, &TicketPanel::openMenu);
    showNothing();
}

QWidget *TicketPanel::makeHead()
{
    auto *head = new QWidget(this);
    setTextRole(m_number, TextRole::Body, Token::Text2);
    setTextRole(m_title, TextRole::PanelTitle);
    setTextRole(m_line, TextRole::Body, Token::Text2);
    m_number->setObjectName(QStringLiteral("ticket.number"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setObjectName(QStringLiteral("ticket.status"));
    m_title->setObjectName(QStringLiteral("ticket.title"));
    m_line->setObjectName(QStringLiteral("ticket.line"));
    for (QLabel *label : {m_title, m_line}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *first = new QHBoxLayout;
    first->addWidget(m_number);
    first->addStretch(1);
    first->addWidget(m_close);
    m_stepPlace = new QHBoxLayout;
    m_stepPlace->addStretch(1);
    m_stepPlace->addWidget(m_more);
    auto *column = new QVBoxLayout(head);
    column->addLayout(first);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_status, 0, Qt::AlignLeft);
    column->addLayout(m_stepPlace);
    onTheme(head, [this, column, first](const Theme &theme) {
        column->setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8));
        column->setSpacing(theme.px(4));
        first->setSpacing(theme.px(8));
        m_stepPlace->setSpacing(theme.px(8));
    });
    return head;
}

QScrollArea *TicketPanel::makeScroll(QWidget *inner, const char *name)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setObjectName(QLatin1String(name));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setBackgroundRole(QPalette::Base);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->addWidget(inner);
    column->addStretch(1);
    onTheme(page,
            [column](const Theme &theme) { column->setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(12)); });
    scroll->setWidget(page);
    return scroll;
}

QWidget *TicketPanel::makeOverview()
{
    auto *overview = new QWidget;
    m_words = new QLabel(overview);
    m_words->setObjectName(QStringLiteral("ticket.words"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_words, TextRole::Body);
    m_clocks = new ClockList(overview);
    m_checks = new CheckLines(overview);
    connect(m_checks, &CheckLines::edited, this, &TicketPanel::keepChecks);
    m_facts = new FactSheet(overview);
    auto *column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addWidget(m_clocks);
    column->addWidget(m_checks);
    column->addWidget(m_facts);
    onTheme(overview, [column](const Theme &theme) { column->setSpacing(theme.px(12)); });
    return overview;
}

void TicketPanel::makeTabs()
{
    m_history = new StepHistory;
    m_historyScroll = makeScroll(m_history, "ticket.historyScroll");
    FilesOwner owner{"ticket_file",        tr("Files of the ticket"), "tickets.addFile",
                     "tickets.removeFile", "tickets.editTicket",      addTicketFile};
    m_files = new FilesPanel(m_context, owner, m_stack);
    m_stack->addWidget(makeScroll(makeOverview(), "ticket.overviewScroll"));
    m_stack->addWidget(m_historyScroll);
    m_stack->addWidget(m_files);
    m_tabs->setObjectName(QStringLiteral("ticket.tabs"));
    m_tabs->addTab(tr("Overview"));
    m_tabs->addTab(tr("History"));
    m_tabs->addTab(tr("Files"));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

int TicketPanel::tab() const
{
    return m_tabs->currentIndex();
}

void TicketPanel::setTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void TicketPanel::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void TicketPanel::setOffersSteps(bool offers)
{
    m_offersSteps = offers;
    m_more->setVisible(offers && m_ticket != 0 && !m_title->isHidden());
    if (m_steps != nullptr)
        m_steps->setVisible(offers);
}

void TicketPanel::focusFirst()
{
    const auto buttons = m_steps != nullptr ? m_steps->findChildren<QPushButton *>() : QList<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
    m_tabs->setFocus();
}

// Escape leaves the details before it leaves the page.
bool TicketPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_close->isVisibleTo(this)
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return Panel::event(event);
}

void TicketPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_close->isVisibleTo(this))
        emit closeWanted();
    else
        Panel::keyPressEvent(event);
}

void TicketPanel::showTicket(qint64 ticket)
{
    m_ticket = ticket;
    const quint64 generation = ++m_generation;
    if (ticket == 0) {
        showNothing();
        return;
    }
    const auto job = [ticket, now = m_context.clock()](Reader &reader) -> Result<std::optional<TicketView>> {
        HK_TRY(const Rules rules, readRules(reader));
        return ticketView(reader, rules, ticket, now);
    };
    whenDone(m_context.database.read(job), this, [this, generation](const Result<std::optional<TicketView>> &answer) {
        if (generation != m_generation)
            return;
        if (answer.ok() && *answer)
            showAll(**answer);
        else
            showNothing();
    });
}

void TicketPanel::showNothing()
{
    m_ticket = 0;
    m_numberText.clear();
    m_number->clear();
    m_title->clear();
    m_line->setText(tr("Choose a ticket to see everything about it here."));
    m_line->setAlignment(Qt::AlignCenter);
    m_line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    for (QWidget *part : std::initializer_list<QWidget *>{m_status, m_more, m_tabs, m_stack, m_title})
        part->hide();
    delete std::exchange(m_steps, nullptr);
    m_shownSteps.clear();
    m_files->showFiles(0, {});
    body()->setStretch(0, 1);
}

void TicketPanel::showAll(const TicketView &view)
{
    const bool another = m_numberText != view.card.number;
    m_numberText = view.card.number;
    for (QWidget *part : std::initializer_list<QWidget *>{m_status, m_more, m_tabs, m_stack, m_title})
        part->show();
    m_more->setVisible(m_offersSteps);
    body()->setStretch(0, 0);
    m_number->setText(view.round > 1 ? tr("%1 · round %2").arg(view.card.number).arg(view.round) : view.card.number);
    m_title->setText(view.card.title);
    QStringList line{view.stage, view.level, view.card.category, placeWords(view.card)};
    line.removeAll(QString());
    m_line->setText(line.join(QStringLiteral("　")));
    m_line->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_status->setStatus(statusOf(view.card.deadline.severity), view.card.deadline.text);
    m_status->setVisible(!view.card.deadline.text.isEmpty());
    showSteps(view);
    // What the title says already is not said twice.
    const bool saysMore = !view.description.isEmpty() && view.description != view.card.title;
    m_words->setText(saysMore ? view.description : QString());
    m_words->setVisible(saysMore);
    m_checks->showList(view.checklist, view.prepared, !view.steps.isEmpty() && !isClosed(view.state.stage));
    m_clocks->showClocks(m_ticket, view.clocks);
    showFacts(view);
    if (!view.isHidden)
        addLinkedRows(m_context, m_facts, "ticket", m_ticket,
                      [this, generation = m_generation] { return generation == m_generation; });
    m_history->showHistory(view.history);
    m_tabs->setTabText(historyTab, tr("History %1").arg(view.history.size()));
    QList<HeldFile> files;
    for (const AttachedFile &file : view.files)
        files.append({file.id, {}, file.file, file.note});
    m_files->showFiles(m_ticket, files);
    m_tabs->setTabText(filesTab, files.isEmpty() ? tr("Files") : tr("Files %1").arg(files.size()));
    if (another)
        m_historyScroll->verticalScrollBar()->setValue(0);
}

// The one or two steps that come next in the course; all others are behind "More".
void TicketPanel::showSteps(const TicketView &view)
{
    static const QList<EventKind> course{EventKind::Accepted,   EventKind::Resumed,          EventKind::Started,
                                         EventKind::Dispatched, EventKind::Resolved,         EventKind::FollowedUp,
                                         EventKind::Reopened,   EventKind::WaitingForStudent};
    QList<EventKind> next;
    for (const EventKind kind : course) {
        const bool offered = view.steps.contains(kind) && next.size() < stepButtons;
        // Who dispatched it waits for the department; sending it on to another is behind "More".
        if (offered && !(kind == EventKind::Dispatched && view.state.stage != Stage::Accepted))
            next.append(kind);
    }
    if (m_steps != nullptr && next == m_shownSteps)
        return;
    const bool hadFocus = m_steps != nullptr && m_steps->isAncestorOf(focusWidget());
    if (m_steps != nullptr) {
        m_steps->hide();
        m_steps->deleteLater();
    }
    m_shownSteps = next;
    m_steps = new QWidget(m_head);
    auto *row = new QHBoxLayout(m_steps);
    row->setContentsMargins(0, 0, 0, 0);
    for (const EventKind kind : std::as_const(next)) {
        if (QAction *const action = m_context.actions.action(commandOf(kind)))
            row->addWidget(actionButton(action, ControlRole::Normal, m_steps));
    }
    onTheme(m_steps, [row](const Theme &theme) { row->setSpacing(theme.px(8)); });
    m_stepPlace->insertWidget(0, m_steps);
    m_steps->setVisible(m_offersSteps);
    if (hadFocus)
        focusFirst();
}

void TicketPanel::showFacts(const TicketView &view)
{
    m_facts->clear();
    m_facts->addHeading(tr("Who works on it"));
    m_facts->addFact(tr("In charge"), view.owner);
    if (!view.lead.isEmpty() && view.lead != view.owner)
        m_facts->addFact(tr("First receiver"), view.lead);
    if (!view.helpers.isEmpty())
        m_facts->addFact(tr("Helpers"), view.helpers.join(QStringLiteral("、")));
    m_facts->addFact(tr("Department"), view.departmentName);
    showComplainant(view);
    m_facts->addHeading(tr("Ticket"));
    m_facts->addFact(tr("Opened"), momentWords(view.openedAt));
    m_facts->addFact(tr("How it came"), view.source);
    QStringList urgency{view.urgency, view.impact};
    urgency.removeAll(QString());
    m_facts->addFact(tr("Priority"),
                     urgency.isEmpty()
                         ? view.priority
                         : tr("%1 (%2)", "priority, and how soon and how many").arg(view.priority, urgency.join(tr(", "))));
    if (view.state.waiting && !view.state.waiting->reason.isEmpty())
        m_facts->addFact(tr("Waiting for"), view.state.waiting->reason);
    if (view.state.waiting && view.state.waiting->askAgain)
        m_facts->addFact(tr("Ask again on"), campusDate(*view.state.waiting->askAgain).toString(Qt::ISODate));
    if (view.state.snoozedUntil.value_or(0) > m_context.clock())
        m_facts->addFact(tr("Put off until"), campusDate(*view.state.snoozedUntil).toString(Qt::ISODate));
    if (const auto &asked = view.state.extensionAsked)
        m_facts->addFact(tr("Extension asked"),
                         QStringList{asked->until ? momentWords(*asked->until) : QString(), asked->by, asked->reason}
                             .filter(QRegularExpression(QStringLiteral(".")))
                             .join(QStringLiteral("　")));
    if (!view.note.isEmpty())
        m_facts->addFact(tr("Note"), view.note);
    addTies(tr("Tied to"), view.linked);
    addTies(tr("Same place and category"), view.earlier);
}

void TicketPanel::showComplainant(const TicketView &view)
{
    m_facts->addHeading(tr("Who reported it"));
    if (!view.complainant) {
        m_facts->addFact(tr("Name"), view.mayKnowReporter ? tr("nobody was named") : tr("not shown to your account"));
        return;
    }
    const Complainant &complainant = *view.complainant;
    Workbench &workbench = m_context.workbench;
    if (complainant.student != 0 && !complainant.name.isEmpty())
        m_facts->addLink(tr("Name"), complainant.name,
                         [&workbench, student = complainant.student] { workbench.openItem("student", student); });
    else
        m_facts->addFact(tr("Name"), complainant.name);
    if (!complainant.number.isEmpty())
        m_facts->addFact(tr("Student number"), complainant.number);
    m_facts->addMasked("phone", tr("Phone"), complainant.phone, [this, row = view.complainantRow] {
        return recordShown(m_context.database, "ticket_complainant", row, {QStringLiteral("phone")});
    });
    if (!view.splitFrom.isEmpty())
        m_facts->addFact(tr("As told in"), view.splitFrom);
}

void TicketPanel::addTies(const QString &heading, const QList<LikeTicket> &tickets)
{
    if (tickets.isEmpty())
        return;
    m_facts->addHeading(heading);
    Workbench &workbench = m_context.workbench;
    for (const LikeTicket &tied : tickets)
        m_facts->addLink(campusDate(tied.openedAt).toString(QStringLiteral("yyyy-MM-dd")), tied.number,
                         [&workbench, id = tied.id] { workbench.openItem("ticket", id); });
}

void TicketPanel::keepChecks(const QString &checklist)
{
    const auto job = [ticket = m_ticket, checklist](Writer &writer) {
        return editTicket(writer, ticket, {{QStringLiteral("checklist"), checklist}});
    };
    whenDone(m_context.database.write({.verb = "tickets.editTicket"}, job), this, [this](const Result<void> &done) {
        if (!done.ok())
            m_context.workbench.say({StatusKind::Warning, done.error().message});
        showTicket(m_ticket);
    });
}

void TicketPanel::openMenu()
{
    Chosen chosen;
    chosen.tickets = {m_ticket};
    chosen.number = m_numberText;
    showTicketMenu(m_context, chosen, this, m_more->mapToGlobal(QPoint(0, m_more->height())));
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/ticketsactions.h"

#include "tickets/domain/titles.h"
#include "tickets/store/privacy.h"
#include "tickets/store/steps.h"
#include "tickets/store/ticketview.h"
#include "tickets/ui/intake/intakedialog.h"
#include "tickets/ui/steps/stepform.h"
#include "tickets/ui/steps/steporder.h"
#include "tickets/ui/ticketmenu.h"
#include "widgets/actionregistry.h"
#include "widgets/form/formdialog.h"
#include "widgets/quiethours.h"
#include "widgets/whendone.h"

#include <QApplication>
#include <QCursor>
#include <QMenu>

namespace hk::tickets {

namespace {

const QString ticketsContext = QStringLiteral("tickets");
constexpr int courseOrder = 400;
constexpr int besidesOrder = 500;
constexpr int stepsOfCourse = 8;

// The steps of every day have keys; the letter is that of the English word.
QKeySequence keysOf(EventKind kind)
{
    static const QHash<EventKind, Qt::Key> keys{
        {EventKind::Accepted, Qt::Key_A},          {EventKind::Dispatched, Qt::Key_D}, {EventKind::Started, Qt::Key_S},
        {EventKind::WaitingForStudent, Qt::Key_W}, {EventKind::Resumed, Qt::Key_U},    {EventKind::Resolved, Qt::Key_R},
        {EventKind::FollowedUp, Qt::Key_F},        {EventKind::HandedOver, Qt::Key_H}, {EventKind::Escalated, Qt::Key_E},
        {EventKind::Commented, Qt::Key_M},
    };
    return keys.contains(kind) ? QKeySequence(Qt::CTRL | Qt::SHIFT | keys.value(kind)) : QKeySequence();
}

// In the menus stand those of the course and those that many need; the others are in a ticket's own menu and in the palette.
MenuPlace menuOf(int number, EventKind kind)
{
    static const QList<EventKind> besides{EventKind::HandedOver, EventKind::Escalated, EventKind::ExtensionAsked,
                                          EventKind::Merged,     EventKind::Split,     EventKind::Declined};
    if (number < stepsOfCourse)
        return MenuPlace::Data;
    return besides.contains(kind) ? MenuPlace::Edit : MenuPlace::None;
}

}  // namespace

TicketsActions::TicketsActions(const UiContext &context) : m_context(context)
{
    addSteps();
    addOthers();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &TicketsActions::readAllowed);
    allow({}, tr("Choose a ticket first."));
}

TicketsActions::~TicketsActions()
{
    m_context.actions.removeAll(QStringLiteral("tickets."));
}

void TicketsActions::addSteps()
{
    int number = 0;
    for (const StepCommand &command : stepCommands()) {
        const MenuPlace menu = menuOf(number, command.kind);
        const QString text = command.kind == EventKind::WaitingForStudent ? tr("Wait for something") : title(command.kind);
        ActionSpec spec{QLatin1String(command.id),
                        stepForm(command.kind).asksNothing() ? text : text + QStringLiteral("…"),
                        QLatin1String(command.icon),
                        keysOf(command.kind),
                        menu,
                        (menu == MenuPlace::Data ? courseOrder : besidesOrder) + number};
        spec.context = ticketsContext;
        spec.writes = "ticket_event";
        m_context.actions.add(spec, this, [this, kind = command.kind] { begin(kind); });
        ++number;
    }
}

void TicketsActions::addOthers()
{
    ActionSpec spec{QStringLiteral("tickets.newTicket"),
                    tr("New ticket"),
                    QStringLiteral("add"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                    MenuPlace::New,
                    50};
    spec.writes = "ticket";
    m_context.actions.add(spec, this, [this] { newTicket(); });
    ActionSpec ledger{QStringLiteral("tickets.import"), tr("Import a ledger…"), QStringLiteral("import"), {}, MenuPlace::None};
    ledger.needs = Deed::Import;
    m_context.actions.add(ledger, this, [this] { m_context.workbench.openImport({}, QStringLiteral("tickets")); });
    ActionSpec quiet{QStringLiteral("tickets.quietHours"), tr("Quiet hours…"), QStringLiteral("moon"), {}, MenuPlace::Tools, 620};
    m_context.actions.add(quiet, this, [this] { askQuietHours(m_context, QApplication::activeWindow()); });
    addOne("tickets.new", tr("New ticket"), "add", QKeySequence(Qt::CTRL | Qt::Key_N), &TicketsActions::newTicket);
    addOne("tickets.link", tr("Tie to another ticket…"), "link", {}, &TicketsActions::link);
    addOne("tickets.untie", tr("Untie from another ticket"), "link", {}, &TicketsActions::untie);
    addOne("tickets.complainant", tr("Correct who reported it…"), "person", {}, &TicketsActions::correctComplainant,
           "ticket_complainant");
    addOne("tickets.edit", tr("Edit the words of the ticket"), "edit", QKeySequence(Qt::Key_F2), &TicketsActions::edit);
    addOne("tickets.delete", tr("Delete a ticket opened in error"), "delete", QKeySequence(Qt::Key_Delete),
           &TicketsActions::remove);
}

void TicketsActions::addOne(const char *id, const QString &text, const char *icon, const QKeySequence &keys,
                            void (TicketsActions::*run)(), const char *writes)
{
    ActionSpec spec{QLatin1String(id), text, QLatin1String(icon), keys, MenuPlace::None, besidesOrder};
    spec.context = ticketsContext;
    spec.writes = writes;
    spec.inPalette = qstrcmp(id, "tickets.new") != 0;
    m_context.actions.add(spec, this, [this, run] { (this->*run)(); });
}

void TicketsActions::addPage(TicketsPage *page)
{
    m_pages.insert(page->id(), page);
    connect(page, &TicketsPage::chosenChanged, this, &TicketsActions::refreshSoon);
}

void TicketsActions::refreshPages()
{
    for (const QPointer<TicketsPage> &page : std::as_const(m_pages)) {
        if (page)
            page->refresh();
    }
}

TicketsPage *TicketsActions::shownPage() const
{
    return m_pages.value(m_context.actions.context());
}

Chosen TicketsActions::chosen() const
{
    const TicketsPage *const page = shownPage();
    return page != nullptr ? page->chosen() : Chosen();
}

void TicketsActions::begin(EventKind kind)
{
    const Chosen chosen = this->chosen();
    StepOrder order;
    order.kind = kind;
    order.tickets = chosen.tickets;
    order.number = chosen.number;
    beginStep(m_context, order, QApplication::activeWindow());
}

void TicketsActions::newTicket()
{
    openIntake(m_context, QApplication::activeWindow());
}

void TicketsActions::link()
{
    const Chosen chosen = this->chosen();
    StepOrder order;
    order.link = true;
    order.number = chosen.number;
    if (chosen.sole() != 0)
        order.tickets = chosen.tickets;
    beginStep(m_context, order, QApplication::activeWindow());
}

// From the one that it is tied to; of several, the one that is chosen.
void TicketsActions::untie()
{
    const qint64 ticket = chosen().sole();
    if (ticket == 0)
        return;
    const QPoint place = QCursor::pos();
    whenDone(m_context.database.read([ticket](Reader &reader) { return linkedTickets(reader, ticket); }), this,
             [this, ticket, place](const Result<QList<LikeTicket>> &ties) {
                 if (!ties.ok() || ties->isEmpty()) {
                     m_context.workbench.say(
                         {StatusKind::Info, ties.ok() ? tr("It is not tied to another ticket.") : ties.error().message});
                     return;
                 }
                 if (ties->size() == 1) {
                     untieFrom(ticket, ties->first());
                     return;
                 }
                 auto *menu = new QMenu(QApplication::activeWindow());
                 menu->setAttribute(Qt::WA_DeleteOnClose);
                 for (const LikeTicket &tie : *ties)
                     menu->addAction(tie.number + u'　' + tie.title, this, [this, ticket, tie] { untieFrom(ticket, tie); });
                 menu->popup(place);
             });
}

void TicketsActions::untieFrom(qint64 ticket, const LikeTicket &other)
{
    const auto done = m_context.database.write(
        {.verb = "tickets.unlink"}, [ticket, id = other.id](Writer &writer) { return unlinkTickets(writer, ticket, id); });
    whenDone(done, this, [this, number = other.number](const Result<void> &answer) {
        ActionRegistry &actions = m_context.actions;
        if (answer.ok())
            m_context.workbench.say({StatusKind::Done, tr("Untied from %1.").arg(number), tr("Undo"),
                                     [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
        else
            m_context.workbench.say({StatusKind::Warning, answer.error().message});
    });
}

// What no clock looks at; everything else is a step.
void TicketsActions::edit()
{
    ifKnown([this](qint64 ticket) { openForm(ticket); });
}

void TicketsActions::correctComplainant()
{
    ifKnown([this](qint64 ticket) {
        const auto row = m_context.database.read([ticket](Reader &reader) { return complainantRow(reader, ticket); });
        whenDone(row, this, [this, ticket](const Result<qint64> &known) {
            if (known.ok())
                openComplainant(ticket, *known);
        });
    });
}

// Of a private ticket only for whoever may know of it.
void TicketsActions::ifKnown(const std::function<void(qint64 ticket)> &then)
{
    const qint64 ticket = chosen().sole();
    if (ticket == 0)
        return;
    const auto known = m_context.database.read([ticket](Reader &reader) { return mayKnow(reader, ticket); });
    whenDone(known, this, [this, ticket, then](const Result<bool> &may) {
        if (may.ok() && *may)
            then(ticket);
        else
            m_context.workbench.say({StatusKind::Warning, may.ok() ? privateError().message : may.error().message});
    });
}

void TicketsActions::openComplainant(qint64 ticket, qint64 row)
{
    const std::vector<FormSection> sections{
        {tr("Who reported it"),
         {"student_id", "name", "number", "phone"},
         tr("A student of the roster, or a name as it was told. With everything empty nobody is named.")}};
    auto *dialog =
        new FormDialog(m_context, "ticket_complainant", tr("Correct who reported it"), sections, QApplication::activeWindow());
    dialog->form().setVerb("tickets.setComplainant");
    dialog->form().setStore([ticket](Writer &writer, qint64 id, const QVariantMap &changed) -> Result<qint64> {
        HK_CHECK(setComplainant(writer, ticket, changed));
        return id;
    });
    if (row == 0)
        dialog->form().createNew({{QStringLiteral("ticket_id"), ticket}});
    else
        dialog->form().editRow(row);
    dialog->open();
}

void TicketsActions::openForm(qint64 ticket)
{
    const std::vector<FormSection> sections{
        {tr("Ticket"), {"title", "source", "description", "place", "urgency", "impact", "private", "checklist", "note"}}};
    auto *dialog = new FormDialog(m_context, "ticket", tr("Edit the words of the ticket"), sections, QApplication::activeWindow());
    dialog->form().setVerb("tickets.editTicket");
    dialog->form().setStore([](Writer &writer, qint64 id, const QVariantMap &changed) -> Result<qint64> {
        HK_CHECK(editTicket(writer, id, changed));
        return id;
    });
    dialog->form().editRow(ticket);
    dialog->open();
}

void TicketsActions::remove()
{
    const Chosen chosen = this->chosen();
    const qint64 ticket = chosen.sole();
    if (ticket == 0)
        return;
    const auto done = m_context.database.write({.verb = "tickets.deleteTicket"},
                                               [ticket](Writer &writer) { return deleteTicket(writer, ticket); });
    whenDone(done, this, [this, number = chosen.number](const Result<void> &answer) {
        if (!answer.ok()) {
            m_context.workbench.say({StatusKind::Warning, answer.error().message});
            return;
        }
        ActionRegistry &actions = m_context.actions;
        m_context.workbench.say({StatusKind::Done, tr("%1 was deleted.").arg(number), tr("Undo"),
                                 [&actions] { actions.trigger(QStringLiteral("shell.undo")); }});
    });
}

void TicketsActions::refreshSoon()
{
    m_soon.start();
}

void TicketsActions::readAllowed()
{
    const QList<qint64> tickets = chosen().tickets;
    const quint64 generation = ++m_generation;
    if (tickets.isEmpty()) {
        allow({}, tr("Choose a ticket first."));
        return;
    }
    const auto job = [tickets, now = m_context.clock()](Reader &reader) { return allowedSteps(reader, tickets, now); };
    whenDone(m_context.database.read(job), this, [this, generation](const Result<QList<EventKind>> &steps) {
        if (generation == m_generation)
            allow(steps.ok() ? *steps : QList<EventKind>(), tr("What is chosen does not allow this step now."));
    });
}

void TicketsActions::allow(const QList<EventKind> &steps, const QString &reason)
{
    for (const StepCommand &command : stepCommands()) {
        const bool allowed = steps.contains(command.kind);
        m_context.actions.setEnabled(QLatin1String(command.id), allowed, allowed ? QString() : reason);
    }
    const bool sole = chosen().sole() != 0;
    for (const char *id : {"tickets.link", "tickets.untie", "tickets.complainant", "tickets.edit", "tickets.delete"})
        m_context.actions.setEnabled(QLatin1String(id), sole, sole ? QString() : tr("Choose one ticket first."));
}

}  // namespace hk::tickets

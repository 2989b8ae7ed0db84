// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/conflictspage.h"

#include "access/disclosure.h"
#include "shell/sync/conflictcard.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/messagebar.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hk {

ConflictsPage::ConflictsPage(const WindowContext &context, ActionRegistry &actions, Workbench &workbench)
    : m_context(context),
      m_actions(actions),
      m_workbench(workbench),
      m_stack(new QStackedWidget),
      m_note(new MessageBar),
      m_list(new QVBoxLayout)
{
    auto *none = new EmptyState;
    none->setContent(QStringLiteral("sync"), tr("No conflicts"),
                     tr("When two people change the same thing without knowing of each other, both values are listed here until "
                        "somebody decides."));
    auto *inner = new QWidget;
    inner->setLayout(m_list);
    m_note->setClosable(false);
    m_note->setObjectName(QStringLiteral("conflicts.note"));
    m_list->addWidget(m_note);
    m_list->addStretch(1);
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("conflicts.list"));
    area->setAccessibleName(tr("Conflicts"));
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    m_stack->addWidget(none);
    m_stack->addWidget(area);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    // Whoever has decided the last one stays on the page.
    setFocusPolicy(Qt::ClickFocus);
    onTheme(this, [this](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        m_list->setContentsMargins(margin, theme.px(10), margin, margin);
        m_list->setSpacing(theme.px(metrics::panelGap));
    });
    read();
}

void ConflictsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    read();
}

void ConflictsPage::dataChanged(const ChangeSet &changes)
{
    // Every row may be one that a conflict is about; few are open.
    if (isVisible() && !changes.isEmpty())
        read();
}

bool ConflictsPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity != "conflict")
        return false;
    m_wanted = id;
    read();
    return true;
}

void ConflictsPage::read()
{
    const quint64 generation = ++m_generation;
    const auto future = m_context.database.read(
        [withholds = discretionOf(m_context.modules)](Reader &reader) { return openConflicts(reader, withholds); });
    whenDone(future, this, [this, generation](const Result<QList<Conflict>> &answer) {
        if (generation != m_generation)
            return;
        if (answer.ok())
            show(*answer);
        else
            m_workbench.say({StatusKind::Warning, answer.error().message});
    });
}

void ConflictsPage::show(const QList<Conflict> &conflicts)
{
    // Whatever else was written leaves alone what somebody is just choosing.
    if (m_shown == conflicts) {
        if (m_wanted != 0 && !m_cards.empty())
            open(std::exchange(m_wanted, 0));
        return;
    }
    m_shown = conflicts;
    // What is open stays open, and whoever was choosing in it keeps the keyboard.
    qint64 openId = 0;
    bool hadFocus = false;
    for (ConflictCard *card : std::exchange(m_cards, {})) {
        openId = card->isOpen() ? card->id() : openId;
        if (card->isAncestorOf(focusWidget())) {
            hadFocus = true;
            setFocus(Qt::OtherFocusReason);
        }
        m_list->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    for (const Conflict &conflict : conflicts)
        addCard(conflict);
    m_stack->setCurrentIndex(conflicts.isEmpty() ? 0 : 1);
    m_note->setVisible(!conflicts.isEmpty());
    if (m_cards.empty())
        return;
    m_note->say(StatusKind::Info,
                tr("%n conflict(s): both values are kept, nothing is lost. Until somebody decides, the server's stand.", nullptr,
                   int(m_cards.size())));
    open(m_wanted != 0 ? std::exchange(m_wanted, 0) : openId);
    if (hadFocus)
        m_cards.front()->takeFocus();
}

void ConflictsPage::addCard(const Conflict &conflict)
{
    auto *card = new ConflictCard(conflict, m_context.clock());
    connect(card, &ConflictCard::decided, this, &ConflictsPage::decide);
    connect(card, &ConflictCard::showWanted, this, [this, conflict](const QStringList &fields) { reveal(conflict, fields); });
    connect(card, &ConflictCard::opened, this, [this, card] {
        for (ConflictCard *other : m_cards) {
            if (other != card)
                other->setOpen(false);
        }
        card->reveal(wholeOf(card->conflict()));
    });
    m_list->insertWidget(m_list->count() - 1, card);
    m_cards.push_back(card);
}

// Into the audit log first.
void ConflictsPage::reveal(const Conflict &conflict, const QStringList &fields)
{
    const auto refused = [this](const Error &error) { m_workbench.say({StatusKind::Warning, error.message}); };
    const auto future = recordShown(m_context.database, conflict.entity, conflict.rowUid, fields);
    whenDone(future, this, [this, id = conflict.id, fields, refused](const Result<void> &answer) {
        if (!answer.ok()) {
            refused(answer.error());
            return;
        }
        const auto read = m_context.database.read([id, withholds = discretionOf(m_context.modules)](Reader &reader) {
            return openConflict(reader, id, withholds, Secrets::Whole);
        });
        whenDone(read, this, [this, fields, refused](const Result<Conflict> &whole) {
            if (whole.ok())
                showWhole(*whole, fields);
            else
                refused(whole.error());
        });
    });
}

void ConflictsPage::showWhole(const Conflict &whole, const QStringList &fields)
{
    QList<ConflictField> &kept = m_whole[whole.id];
    for (const ConflictField &field : whole.fields) {
        if (!fields.contains(QString::fromLatin1(field.field->name)))
            continue;
        kept.removeIf([&field](const ConflictField &other) { return other.field == field.field; });
        kept.append(field);
    }
    for (ConflictCard *card : m_cards) {
        if (card->id() == whole.id)
            card->reveal(wholeOf(card->conflict()));
    }
}

// What was shown whole stays so as the conflict stands now; confidential words that have changed are asked for anew.
QList<ConflictField> ConflictsPage::wholeOf(const Conflict &now) const
{
    QList<ConflictField> whole;
    for (const ConflictField &kept : m_whole.value(now.id)) {
        for (const ConflictField &field : now.fields) {
            if (field.field == kept.field && (!field.confidential || field.state == kept.state))
                whole.append(field.confidential ? kept : field);
        }
    }
    return whole;
}

void ConflictsPage::open(qint64 record)
{
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [record](const ConflictCard *card) { return card->holds(record); });
    (found != m_cards.end() ? *found : m_cards.front())->setOpen(true);
}

void ConflictsPage::decide(const ConflictDecision &decision)
{
    const auto job = [decision, settle = m_context.settleClaim, withholds = discretionOf(m_context.modules)](Writer &writer) {
        return resolveConflict(writer, decision, settle, withholds);
    };
    const auto future = m_context.database.write({.verb = resolveVerb}, job);
    whenDone(future, this, [this](const Result<void> &answer) {
        if (answer.ok())
            m_workbench.say({StatusKind::Done, tr("The conflict is decided."), tr("Undo"),
                             [&actions = m_actions] { actions.trigger(QStringLiteral("shell.undo")); }});
        else
            m_workbench.say({StatusKind::Warning, answer.error().message});
    });
}

}  // namespace hk

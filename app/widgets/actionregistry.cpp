// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actionregistry.h"

#include "widgets/look/icons.h"

#include <algorithm>
#include <utility>

namespace hk {

struct ActionRegistry::Entry {
    ActionSpec spec;
    std::unique_ptr<QAction> action;
    QKeySequence shortcut;
    bool enabled = true;
    QString reason;
    QString tip;
    QString shut;  // by the gate, for ever
};

namespace {

bool contains(const QString &outer, const QString &inner)
{
    return outer.isEmpty() || inner == outer || inner.startsWith(outer + u'.');
}

// Whether both could be meant by one press of the keys.
bool overlap(const QString &first, const QString &second)
{
    return contains(first, second) || contains(second, first);
}

}  // namespace

ActionRegistry::ActionRegistry(QObject *parent) : QObject(parent) { }

ActionRegistry::~ActionRegistry() = default;

QAction *ActionRegistry::add(const ActionSpec &spec)
{
    if (m_byId.contains(spec.id)) {
        m_problems << QStringLiteral("%1: this id is taken").arg(spec.id);
        return nullptr;
    }
    QKeySequence shortcut = spec.shortcut;
    if (m_own.contains(spec.id))
        shortcut = QKeySequence(m_own.value(spec.id), QKeySequence::PortableText);
    QList<QKeySequence> wanted = spec.otherShortcuts;
    wanted << spec.shortcut << shortcut;
    for (const QKeySequence &keys : std::as_const(wanted)) {
        const Entry *holder = holderOf(keys, spec.context, spec.id);
        if (!holder)
            continue;
        const bool chosenByPerson = keys == shortcut && shortcut != spec.shortcut;
        const bool freedByPerson = keys == spec.shortcut && shortcut != spec.shortcut;
        if (freedByPerson)
            continue;
        if (chosenByPerson) {
            shortcut = {};  // the settings file was edited by hand: the program's own keys win
            continue;
        }
        if (m_own.contains(holder->spec.id)) {
            shortcut = {};  // the person gave these keys to another action
            continue;
        }
        m_problems
            << QStringLiteral("%1: %2 belongs to %3").arg(spec.id, keys.toString(QKeySequence::PortableText), holder->spec.id);
        return nullptr;
    }

    auto entry = std::make_unique<Entry>();
    entry->spec = spec;
    entry->action = std::make_unique<QAction>();
    entry->action->setObjectName(spec.id);
    entry->action->setCheckable(spec.checkable);
    entry->action->setShortcutContext(Qt::WindowShortcut);
    if (!spec.icon.isEmpty())
        entry->action->setIcon(themedIcon(spec.icon));
    entry->shortcut = shortcut;
    if (m_gate)
        entry->shut = m_gate(spec);
    refresh(*entry);
    QAction *action = entry->action.get();
    m_byId.insert(spec.id, entry.get());
    m_entries.push_back(std::move(entry));
    emit actionsChanged();
    return action;
}

QAction *ActionRegistry::add(const ActionSpec &spec, QObject *context, std::function<void()> run)
{
    QAction *action = add(spec);
    if (action)
        connect(action, &QAction::triggered, context, [run = std::move(run)] { run(); });
    return action;
}

void ActionRegistry::removeAll(const QString &prefix)
{
    const auto first = std::remove_if(m_entries.begin(), m_entries.end(), [this, &prefix](const std::unique_ptr<Entry> &entry) {
        const bool goes = entry->spec.id.startsWith(prefix);
        if (goes)
            m_byId.remove(entry->spec.id);
        return goes;
    });
    if (first == m_entries.end())
        return;
    m_entries.erase(first, m_entries.end());
    emit actionsChanged();
}

QAction *ActionRegistry::action(const QString &id) const
{
    const Entry *entry = find(id);
    return entry ? entry->action.get() : nullptr;
}

const ActionSpec *ActionRegistry::spec(const QString &id) const
{
    const Entry *entry = find(id);
    return entry ? &entry->spec : nullptr;
}

QStringList ActionRegistry::ids() const
{
    QStringList ids;
    for (const auto &entry : m_entries)
        ids << entry->spec.id;
    return ids;
}

QString ActionRegistry::whyShut(const QString &id) const
{
    const Entry *entry = find(id);
    return entry ? entry->shut : QString();
}

void ActionRegistry::setLocked(bool locked)
{
    if (std::exchange(m_locked, locked) == locked)
        return;
    for (const auto &entry : m_entries)
        refresh(*entry);
}

void ActionRegistry::setEnabled(const QString &id, bool enabled, const QString &reason)
{
    Entry *entry = find(id);
    if (!entry || (entry->enabled == enabled && entry->reason == reason))
        return;
    entry->enabled = enabled;
    entry->reason = reason;
    refresh(*entry);
}

void ActionRegistry::setTip(const QString &id, const QString &tip)
{
    Entry *entry = find(id);
    if (!entry || entry->tip == tip)
        return;
    entry->tip = tip;
    refresh(*entry);
}

void ActionRegistry::setText(const QString &id, const QString &text)
{
    Entry *entry = find(id);
    if (!entry || entry->spec.text == text)
        return;
    entry->spec.text = text;
    refresh(*entry);
}

void ActionRegistry::setContext(const QString &context)
{
    if (m_context == context)
        return;
    m_context = context;
    for (const auto &entry : m_entries)
        refresh(*entry);
}

bool ActionRegistry::trigger(const QString &id)
{
    QAction *found = action(id);
    if (!found || !found->isEnabled())
        return false;
    found->trigger();
    return true;
}

Result<void> ActionRegistry::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    Entry *entry = find(id);
    if (!entry)
        return Error{tr("This command is not there.")};
    if (const Entry *holder = holderOf(shortcut, entry->spec.context, id))
        return Error{tr("%1 already stands for “%2”. Choose other keys, or change that one first.")
                         .arg(shortcut.toString(QKeySequence::NativeText), holder->spec.text)};
    entry->shortcut = shortcut;
    if (shortcut == entry->spec.shortcut)
        m_own.remove(id);
    else
        m_own.insert(id, shortcut.toString(QKeySequence::PortableText));
    refresh(*entry);
    emit shortcutsChanged();
    return {};
}

Result<void> ActionRegistry::resetShortcut(const QString &id)
{
    const ActionSpec *known = spec(id);
    return known ? setShortcut(id, known->shortcut) : Result<void>();
}

ActionRegistry::Entry *ActionRegistry::find(const QString &id) const
{
    return m_byId.value(id, nullptr);
}

const ActionRegistry::Entry *ActionRegistry::holderOf(const QKeySequence &shortcut, const QString &context,
                                                      const QString &except) const
{
    if (shortcut.isEmpty())
        return nullptr;
    for (const auto &entry : m_entries) {
        if (entry->spec.id == except || !overlap(entry->spec.context, context))
            continue;
        if (entry->shortcut == shortcut || entry->spec.otherShortcuts.contains(shortcut))
            return entry.get();
    }
    return nullptr;
}

void ActionRegistry::refresh(Entry &entry)
{
    QAction &action = *entry.action;
    action.setText(entry.spec.text);
    QList<QKeySequence> shortcuts;
    if (!entry.shortcut.isEmpty())
        shortcuts << entry.shortcut;
    shortcuts += entry.spec.otherShortcuts;
    action.setShortcuts(shortcuts);
    QString tip = entry.tip.isEmpty() ? entry.spec.text : entry.tip;
    if (!entry.shortcut.isEmpty())
        tip += QStringLiteral(" (%1)").arg(entry.shortcut.toString(QKeySequence::NativeText));
    const QString reason = entry.shut.isEmpty() ? entry.reason : entry.shut;
    if ((!entry.enabled || !entry.shut.isEmpty()) && !reason.isEmpty())
        tip += u'\n' + reason;
    action.setToolTip(tip);
    action.setEnabled(!m_locked && entry.shut.isEmpty() && entry.enabled && contains(entry.spec.context, m_context));
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "base/result.h"
#include "catalogue/sight.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hk {

// Where an action stands in the menu bar; None: only in the palette and by its shortcut.
enum class MenuPlace : quint8 { None, File, Edit, View, Data, Tools, Help, New };

// Something a person can do, said once; menus, tool tips, shortcuts, headers and the palette are fed from it.
struct ActionSpec {
    QString id;  // "roster.newStudent"
    QString text;  // "New student", translated, without "&" and "…" unless it asks for more
    QString icon = {};  // id of a themed icon
    QKeySequence shortcut = {};
    MenuPlace menu = MenuPlace::None;
    int order = 500;  // in its menu; a new hundred begins a group
    QString context = {};  // "": everywhere; "roster.students": only while that page is shown
    bool checkable = false;
    QList<QKeySequence> otherShortcuts = {};  // that do the same, not changeable
    bool inPalette = true;
    QByteArray writes = {};  // entities whose rows it writes, parted by blanks: who may write none of them is not offered it
    std::optional<Deed> needs = {};
};

// All actions of the window by id. The QAction objects are the registry's: put them into any widget, but change enabling,
// text and shortcuts here.
class HK_WIDGETS_API ActionRegistry : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(QObject *parent = nullptr);
    ~ActionRegistry() override;

    // Says why an action may not be used here at all, whatever its page says; empty: it may. Asked when an action is added.
    using Gate = std::function<QString(const ActionSpec &)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }
    // Why the gate keeps the action shut; empty when it does not.
    QString whyShut(const QString &id) const;
    // While the window is locked nothing can be used.
    void setLocked(bool locked);

    // Refuses an id that is taken, and a shortcut that another action has where both could be meant: the action then is not
    // there (null), and problems() says so. A shortcut that the person chose takes the place of the one given.
    QAction *add(const ActionSpec &spec);
    // The same, run by `run` while `context` lives.
    QAction *add(const ActionSpec &spec, QObject *context, std::function<void()> run);
    // Takes the actions away whose ids begin so: "roster.".
    void removeAll(const QString &prefix);

    QAction *action(const QString &id) const;
    const ActionSpec *spec(const QString &id) const;
    QStringList ids() const;  // in the order of adding
    QStringList problems() const { return m_problems; }

    // Both the page shown and the owner decide whether an action can be used; the reason is told in its tool tip.
    void setEnabled(const QString &id, bool enabled, const QString &reason = {});
    void setText(const QString &id, const QString &text);
    // What it would do just now, for its tool tip; empty: its text says it.
    void setTip(const QString &id, const QString &tip);
    // The page that is shown.
    void setContext(const QString &context);
    QString context() const { return m_context; }

    bool trigger(const QString &id);

    // The person's own shortcut; refused with a sentence when another action has it. An empty one takes it away.
    Result<void> setShortcut(const QString &id, const QKeySequence &shortcut);
    Result<void> resetShortcut(const QString &id);
    // The person's own shortcuts by id, to be kept; call load before adding.
    QHash<QString, QString> ownShortcuts() const { return m_own; }
    void loadOwnShortcuts(const QHash<QString, QString> &shortcuts) { m_own = shortcuts; }

signals:
    void actionsChanged();  // added, removed, or a text or shortcut changed
    void shortcutsChanged();

private:
    struct Entry;
    Entry *find(const QString &id) const;
    const Entry *holderOf(const QKeySequence &shortcut, const QString &context, const QString &except) const;
    void refresh(Entry &entry);

    std::vector<std::unique_ptr<Entry>> m_entries;
    QHash<QString, Entry *> m_byId;
    QHash<QString, QString> m_own;
    QStringList m_problems;
    Gate m_gate;
    bool m_locked = false;
    QString m_context;
};

}  // namespace hk

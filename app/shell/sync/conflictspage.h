// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/windowcontext.h"
#include "sync/conflicts.h"
#include "widgets/page.h"

#include <QHash>

#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace hk {

class ActionRegistry;
class ConflictCard;
class MessageBar;

// What two people wrote differently, until somebody decides.
class HK_SHELL_API ConflictsPage : public Page {
    Q_OBJECT
public:
    ConflictsPage(const WindowContext &context, ActionRegistry &actions, Workbench &workbench);

    static QString pageId() { return QStringLiteral("shell.conflicts"); }
    QString id() const override { return pageId(); }
    PageActions headerActions() const override { return {{QStringLiteral("shell.syncNow")}, {}}; }
    bool showItem(const QByteArray &entity, qint64 id) override;
    void dataChanged(const ChangeSet &changes) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void show(const QList<Conflict> &conflicts);
    void decide(const ConflictDecision &decision);
    void open(qint64 record);
    void addCard(const Conflict &conflict);
    void reveal(const Conflict &conflict, const QStringList &fields);
    void showWhole(const Conflict &whole, const QStringList &fields);
    QList<ConflictField> wholeOf(const Conflict &now) const;

    const WindowContext &m_context;
    ActionRegistry &m_actions;
    Workbench &m_workbench;
    QStackedWidget *m_stack;
    MessageBar *m_note;
    QVBoxLayout *m_list;
    std::vector<ConflictCard *> m_cards;
    std::optional<QList<Conflict>> m_shown;
    QHash<qint64, QList<ConflictField>> m_whole;  // by conflict: the fields that somebody asked to see whole
    qint64 m_wanted = 0;  // to be opened once it has been read
    quint64 m_generation = 0;
};

}  // namespace hk

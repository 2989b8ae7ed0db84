// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/undocontrol.h"

#include "storage/undo/units.h"
#include "widgets/actionregistry.h"
#include "widgets/whendone.h"
#include "widgets/workbench.h"

namespace hk {

namespace {

const QString undoId = QStringLiteral("shell.undo");
const QString redoId = QStringLiteral("shell.redo");

struct Available {
    std::optional<UnitInfo> undo;
    std::optional<UnitInfo> redo;
};

}  // namespace

UndoControl::UndoControl(Database &database, ActionRegistry &actions, Workbench &workbench, QObject *parent)
    : QObject(parent), m_database(database), m_actions(actions), m_workbench(workbench)
{
    ActionSpec undo{undoId, tr("Undo"), QStringLiteral("undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), MenuPlace::Edit, 100};
    ActionSpec redo{redoId, tr("Redo"), QStringLiteral("redo"), QKeySequence(Qt::CTRL | Qt::Key_Y), MenuPlace::Edit, 110};
    redo.otherShortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)};
    actions.add(undo, this, [this] { this->undo(); });
    actions.add(redo, this, [this] { this->redo(); });
    actions.setEnabled(undoId, false);
    actions.setEnabled(redoId, false);
    connect(&database, &Database::changed, this, [this] {
        // What stood against a step may be gone, once anything but an undo was written.
        if (!m_working)
            m_passed.clear();
        refresh();
    });
}

void UndoControl::refresh()
{
    const quint64 generation = ++m_generation;
    const auto future = m_database.read([passed = m_passed](Reader &reader) -> Result<Available> {
        HK_TRY(std::optional<UnitInfo> undo, undoable(reader, passed));
        HK_TRY(std::optional<UnitInfo> redo, redoable(reader));
        return Available{std::move(undo), std::move(redo)};
    });
    whenDone(future, this, [this, generation](const Result<Available> &answer) {
        if (generation != m_generation || !answer.ok())
            return;
        showAvailable(undoId, tr("Undo: %1"), answer->undo, tr("Nothing to undo"));
        showAvailable(redoId, tr("Redo: %1"), answer->redo, tr("Nothing to redo"));
    });
}

void UndoControl::showAvailable(const QString &id, const QString &tip, const std::optional<UnitInfo> &unit, const QString &none)
{
    if (m_database.isReadOnly()) {
        m_actions.setEnabled(id, false, m_database.readOnlyReason());
        return;
    }
    m_actions.setTip(id, unit ? tip.arg(unit->text) : QString());
    m_actions.setEnabled(id, unit.has_value(), none);
}

void UndoControl::undo()
{
    if (std::exchange(m_working, true))
        return;
    const auto step = std::make_shared<qint64>(0);
    whenDone(undoLast(m_database, m_passed, step), this, [this, step](const Result<UnitInfo> &answer) {
        m_working = false;
        if (!answer.ok()) {
            if (*step != 0 && isStoodAgainst(answer.error()))
                passOver(*step, answer.error().message);
            else
                showRefusal(answer.error());
            return;
        }
        m_workbench.say({StatusKind::Info, tr("Undone: %1").arg(answer->text), tr("Redo"), [this] { redo(); }});
    });
}

void UndoControl::redo()
{
    if (std::exchange(m_working, true))
        return;
    whenDone(redoLast(m_database), this, [this](const Result<UnitInfo> &answer) {
        m_working = false;
        if (!answer.ok()) {
            showRefusal(answer.error());
            return;
        }
        m_workbench.say({StatusKind::Info, tr("Done again: %1").arg(answer->text), tr("Undo"), [this] { undo(); }});
    });
}

// Whoever asks once more means the step before it.
void UndoControl::passOver(qint64 step, const QString &refusal)
{
    m_passed.append(step);
    refresh();
    const auto future = m_database.read([passed = m_passed](Reader &reader) { return undoable(reader, passed); });
    whenDone(future, this, [this, refusal](const Result<std::optional<UnitInfo>> &next) {
        if (!next.ok() || !*next) {
            showRefusal({refusal, {}});
            return;
        }
        const QAction *action = m_actions.action(undoId);
        const QString keys = action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
        showRefusal({keys.isEmpty() ? tr("%1 Undo once more to take back the step before it.").arg(refusal)
                                    : tr("%1 Press %2 again to take back the step before it.").arg(refusal, keys),
                     {}});
    });
}

void UndoControl::showRefusal(const Error &error)
{
    m_workbench.say({StatusKind::Warning, error.message});
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/undocontrol.h"

#include "storage/undo/inverse.h"
#include "storage/undo/units.h"
#include "widgets/actionregistry.h"
#include "widgets/whendone.h"
#include "widgets/workbench.h"

#include <algorithm>

namespace hk {

namespace {

const QString undoId = QStringLiteral("shell.undo");
const QString redoId = QStringLiteral("shell.redo");

struct Available {
    std::optional<UnitInfo> undo;
    std::optional<UnitInfo> redo;
};

using Rows = QHash<QByteArray, QSet<qint64>>;

// The step before one that is passed over, and the rows of that one.
struct Beside {
    std::optional<UnitInfo> next;
    Rows rows;
};

Result<Rows> rowsOf(Reader &reader, qint64 step)
{
    HK_TRY(const auto operations, readOperations(reader, step));
    Rows rows;
    for (const Operation &operation : operations)
        rows[operation.entity].insert(operation.row);
    return rows;
}

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
    connect(&database, &Database::changed, this, [this](const ChangeSet &changes) {
        reconsider(changes);
        refresh();
    });
}

// What stood against a step may be gone once anything but an undo was written here, or others have written its rows again.
void UndoControl::reconsider(const ChangeSet &changes)
{
    if (!changes.pulled) {
        if (!m_working)
            m_passed.clear();
        return;
    }
    m_passed.removeIf([&changes](const Passed &passed) {
        for (auto it = passed.rows.begin(); it != passed.rows.end(); ++it) {
            const auto written = changes.entities.constFind(it.key());
            if (written == changes.entities.constEnd())
                continue;
            const auto isIts = [&it](qint64 id) { return it->contains(id); };
            if (written->all || std::any_of(written->ids.begin(), written->ids.end(), isIts))
                return true;
        }
        return false;
    });
}

QList<qint64> UndoControl::passed() const
{
    QList<qint64> steps;
    for (const Passed &passed : m_passed)
        steps << passed.step;
    return steps;
}

void UndoControl::refresh()
{
    const quint64 generation = ++m_generation;
    const auto future = m_database.read([passed = passed()](Reader &reader) -> Result<Available> {
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
    whenDone(undoLast(m_database, passed(), step), this, [this, step](const Result<UnitInfo> &answer) {
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
    m_passed.append(Passed{step, {}});
    refresh();
    const auto future = m_database.read([step, passed = passed()](Reader &reader) -> Result<Beside> {
        HK_TRY(std::optional<UnitInfo> next, undoable(reader, passed));
        HK_TRY(Rows rows, rowsOf(reader, step));
        return Beside{std::move(next), std::move(rows)};
    });
    whenDone(future, this, [this, step, refusal](const Result<Beside> &beside) {
        if (!beside.ok() || !beside->next) {
            showRefusal({refusal, {}});
            return;
        }
        for (Passed &passed : m_passed) {
            if (passed.step == step)
                passed.rows = beside->rows;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shortcutlist.h"

#include "widgets/actionregistry.h"
#include "widgets/fuzzymatch.h"
#include "widgets/look/status.h"
#include "widgets/look/theme.h"
#include "widgets/menutitles.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace hk {

namespace {

class FoundShortcuts : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTyped(const QString &typed)
    {
        m_typed = typed;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_typed.trimmed().isEmpty())
            return true;
        for (int column = 0; column < ShortcutModel::ColumnCount; ++column) {
            const QString text = sourceModel()->index(row, column, parent).data(Qt::DisplayRole).toString();
            if (text.contains(m_typed.trimmed(), Qt::CaseInsensitive))
                return true;
        }
        return FuzzyText(sourceModel()->index(row, 0, parent).data(Qt::DisplayRole).toString()).score(m_typed) > 0;
    }

private:
    QString m_typed;
};

}  // namespace

ShortcutModel::ShortcutModel(const ActionRegistry &actions, QObject *parent) : QAbstractTableModel(parent), m_actions(actions)
{
    refill();
    connect(&actions, &ActionRegistry::actionsChanged, this, &ShortcutModel::refill);
    connect(&actions, &ActionRegistry::shortcutsChanged, this, [this] {
        if (!m_ids.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void ShortcutModel::refill()
{
    beginResetModel();
    m_ids = m_actions.ids();
    endResetModel();
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    const QString id = m_ids.value(index.row());
    const ActionSpec *spec = m_actions.spec(id);
    if (!spec)
        return {};
    const QAction *action = m_actions.action(id);
    if (role == IdRole)
        return id;
    if (role == Qt::DecorationRole && index.column() == CommandColumn)
        return action->icon();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case CommandColumn:
        return spec->text;
    case KeysColumn: {
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys << sequence.toString(QKeySequence::NativeText);
        return keys.join(QStringLiteral("   "));
    }
    case MenuColumn:
        return menuTitle(spec->menu);
    default:
        return {};
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CommandColumn:
        return tr("Command");
    case KeysColumn:
        return tr("Keys");
    case MenuColumn:
        return tr("Menu");
    default:
        return {};
    }
}

ShortcutTable::ShortcutTable(ActionRegistry &actions, bool editable, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_found(new FoundShortcuts(this)), m_search(new QLineEdit), m_table(new QTreeView)
{
    m_found->setSourceModel(new ShortcutModel(actions, this));
    m_search->setObjectName(QStringLiteral("shortcuts.search"));
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(tr("Search commands and keys"));
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("shortcuts.table"));
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setModel(m_found);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    const Theme theme = themeOf(this);
    m_table->setColumnWidth(ShortcutModel::CommandColumn, theme.px(260));
    m_table->setColumnWidth(ShortcutModel::KeysColumn, theme.px(180));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    if (editable)
        layout->addWidget(makeEditor());
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &typed) { static_cast<FoundShortcuts *>(m_found)->setTyped(typed); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showChosen(); });
    connect(m_found, &QAbstractItemModel::modelReset, this, [this] { showChosen(); });
    showChosen();
}

QWidget *ShortcutTable::makeEditor()
{
    auto *editor = new QWidget;
    m_keys = new QKeySequenceEdit;
    m_keys->setObjectName(QStringLiteral("shortcuts.keys"));
    m_keys->setAccessibleName(tr("New keys"));
    auto *label = new QLabel(tr("New keys"));
    label->setBuddy(m_keys);
    m_set = new QPushButton(tr("Set"));
    m_set->setObjectName(QStringLiteral("shortcuts.set"));
    m_reset = new QPushButton(tr("Default"));
    m_reset->setObjectName(QStringLiteral("shortcuts.reset"));
    m_answer = new QLabel;
    m_answer->setObjectName(QStringLiteral("shortcuts.answer"));
    m_answer->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_keys, 1);
    row->addWidget(m_set);
    row->addWidget(m_reset);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_answer);
    connect(m_set, &QPushButton::clicked, this, &ShortcutTable::apply);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        const Result<void> done = m_actions.resetShortcut(chosenId());
        m_answer->setText(done.ok() ? QString() : done.error().message);
        showChosen();
    });
    return editor;
}

QString ShortcutTable::chosenId() const
{
    return m_table->currentIndex().data(ShortcutModel::IdRole).toString();
}

void ShortcutTable::showChosen()
{
    if (!m_keys)
        return;
    const QAction *action = m_actions.action(chosenId());
    m_keys->setEnabled(action);
    m_set->setEnabled(action);
    m_reset->setEnabled(action);
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    if (action)
        m_answer->clear();
}

void ShortcutTable::apply()
{
    const Result<void> done = m_actions.setShortcut(chosenId(), m_keys->keySequence());
    if (done.ok())
        showChosen();
    m_answer->setText(done.ok() ? QString() : done.error().message);
}

ShortcutList::ShortcutList(ActionRegistry &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutList"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new ShortcutTable(actions, false));
    const Theme theme = themeOf(this);
    const QSize wanted(theme.px(640), theme.px(560));
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
}

}  // namespace hk

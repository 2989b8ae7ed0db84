// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/importhistory.h"

#include "base/clock.h"
#include "widgets/controls/panel.h"
#include "widgets/importwizard/importundo.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace hk {

namespace {

constexpr int timeColumnWidth = 150;
constexpr int fileWidth = 320;
constexpr int countWidth = 76;

}  // namespace

void BatchModel::setBatches(QList<Batch> batches)
{
    beginResetModel();
    m_batches = std::move(batches);
    endResetModel();
}

const Batch *BatchModel::batch(int row) const
{
    return row >= 0 && row < m_batches.size() ? &m_batches.at(row) : nullptr;
}

int BatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_batches.size());
}

int BatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 7;
}

QVariant BatchModel::data(const QModelIndex &index, int role) const
{
    const Batch &batch = m_batches.at(index.row());
    const int counts[] = {batch.inserted, batch.updated, batch.unchanged, batch.refused};
    const bool number = index.column() >= 2 && index.column() <= 5;
    if (role == Qt::TextAlignmentRole)
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0:
        return campusTime(batch.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case 1:
        return batch.file;
    case 6:
        return batch.undone ? tr("taken back") : QString();
    default:
        return QLocale().toString(counts[index.column() - 2]);
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= 2 && section <= 5 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Time"), tr("File"), tr("New"), tr("Updated"), tr("Same"), tr("Refused"), tr("State")};
    return titles.value(section);
}

ImportHistory::ImportHistory(const UiContext &context, const QString &kind, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_kind(kind),
      m_model(new BatchModel(this)),
      m_table(new QTableView(this)),
      m_undo(new QPushButton(tr("Undo this import…"), this))
{
    m_table->setObjectName(QStringLiteral("importHistory"));
    m_table->setAccessibleName(tr("Earlier imports"));
    m_undo->setObjectName(QStringLiteral("undoImport"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *panel = new Panel(this);
    panel->setTitle(tr("Earlier imports"));
    panel->addToHead(m_undo);
    panel->body()->addWidget(m_table);
    panel->body()->setContentsMargins(1, 0, 1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    onTheme(this, [this](const Theme &theme) {
        m_table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
        const int widths[] = {timeColumnWidth, fileWidth, countWidth, countWidth, countWidth, countWidth};
        for (int column = 0; column < 6; ++column)
            m_table->setColumnWidth(column, theme.px(widths[column]));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportHistory::updateButton);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const Batch *batch = m_model->batch(m_table->currentIndex().row()))
            undoImport(m_context, this, batch->id);
    });
    connect(&context.database, &Database::changed, this, &ImportHistory::load);
    load();
}

void ImportHistory::load()
{
    const auto job = [](Reader &reader) { return batches(reader); };
    whenDone(m_context.database.read(job), this, [this](Result<QList<Batch>> all) {
        if (!all.ok())
            return;
        QList<Batch> mine;
        std::copy_if(all->begin(), all->end(), std::back_inserter(mine),
                     [this](const Batch &batch) { return m_kind.isEmpty() || batch.kind == m_kind; });
        std::sort(mine.begin(), mine.end(), [](const Batch &a, const Batch &b) { return a.id > b.id; });
        m_model->setBatches(std::move(mine));
        updateButton();
    });
}

void ImportHistory::updateButton()
{
    const Batch *batch = m_model->batch(m_table->currentIndex().row());
    const bool may = m_context.database.viewer().may(Deed::Import);
    m_undo->setEnabled(may && batch != nullptr && !batch->undone && !m_context.database.isReadOnly());
    m_undo->setToolTip(may ? QString() : tr("Your account may not import, nor take an import back."));
}

}  // namespace hk

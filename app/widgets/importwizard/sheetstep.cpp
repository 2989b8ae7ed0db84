// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/sheetstep.h"

#include "widgets/controls/panel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

namespace hk {

namespace {

constexpr int shownRows = 60;
constexpr int listWidth = 300;
constexpr int rowNumberWidth = 48;
constexpr int rawColumnWidth = 110;
constexpr int maximumHeaderRow = 1000;

}  // namespace

void RawSheetModel::show(std::vector<CellRow> rows, int headerRow, int headerRows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_headerRow = headerRow;
    m_headerRows = headerRows;
    m_columns = 0;
    for (const CellRow &row : m_rows)
        m_columns = std::max(m_columns, int(row.size()));
    endResetModel();
}

int RawSheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RawSheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant RawSheetModel::data(const QModelIndex &index, int role) const
{
    const bool header = index.row() >= m_headerRow && index.row() < m_headerRow + m_headerRows;
    if (role == Qt::DisplayRole) {
        const CellRow &row = m_rows[size_t(index.row())];
        return size_t(index.column()) < row.size() ? row[size_t(index.column())].text : QString();
    }
    if (role == Qt::BackgroundRole && header)
        return themeOf(nullptr).color(Token::InfoTint);
    return {};
}

QVariant RawSheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Vertical ? QVariant(section + 1) : QVariant(columnName(section));
}

SheetStep::SheetStep(ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_importer(new QComboBox(this)),
      m_sheets(new QListWidget(this)),
      m_header(new QSpinBox(this)),
      m_grid(new QTableView(this)),
      m_model(new RawSheetModel(this))
{
    m_sheets->setObjectName(QStringLiteral("importSheets"));
    m_sheets->setAccessibleName(tr("Sheets"));
    m_sheets->setWordWrap(true);
    m_header->setObjectName(QStringLiteral("headerRow"));
    m_header->setMinimum(1);
    m_header->setMaximum(maximumHeaderRow);
    m_grid->setObjectName(QStringLiteral("rawSheet"));
    m_grid->setAccessibleName(tr("Rows of the sheet"));
    m_grid->setModel(m_model);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_grid->setTabKeyNavigation(false);
    m_grid->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_grid->verticalHeader()->setToolTip(tr("A click on a row's number makes it the header"));
    m_sheets->setFrameShape(QFrame::NoFrame);
    auto *left = new Panel(this);
    left->setTitle(tr("Sheets"));
    left->body()->addWidget(m_sheets);
    left->body()->setContentsMargins(1, 0, 1, 1);
    auto *leftSide = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(leftSide);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_importer);
    leftLayout->addWidget(left, 1);
    m_importer->setObjectName(QStringLiteral("importKind"));
    m_importer->setAccessibleName(tr("What the file holds"));
    m_importer->setToolTip(tr("What the file holds"));
    for (const Importer *importer : session.importers())
        m_importer->addItem(importer->title());
    m_importer->setVisible(m_importer->count() > 1);
    auto *right = new Panel(this);
    right->setTitle(tr("First rows"));
    auto *label = new QLabel(tr("Header in row"), right);
    label->setBuddy(m_header);
    right->addToHead(label);
    right->addToHead(m_header);
    right->body()->addWidget(m_grid);
    right->body()->setContentsMargins(1, 0, 1, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(leftSide);
    layout->addWidget(right, 1);
    onTheme(this, [this, leftSide, leftLayout, layout](const Theme &theme) {
        leftSide->setFixedWidth(theme.px(listWidth));
        leftLayout->setSpacing(theme.px(metrics::panelGap));
        layout->setSpacing(theme.px(metrics::panelGap));
        m_grid->verticalHeader()->setDefaultSectionSize(theme.px(metrics::rowCompact));
        m_grid->verticalHeader()->setFixedWidth(theme.px(rowNumberWidth));
        m_grid->horizontalHeader()->setDefaultSectionSize(theme.px(rawColumnWidth));
    });
    connect(&session, &ImportSession::planned, this, &SheetStep::takePlan);
    connect(&session, &ImportSession::failed, this, &SheetStep::showImporter);
    connect(m_importer, &QComboBox::activated, this,
            [this](int chosen) { emit importerChosen(*m_session.importers()[size_t(chosen)]); });
    connect(m_sheets, &QListWidget::currentRowChanged, this, &SheetStep::showSheet);
    connect(m_sheets, &QListWidget::itemChanged, this, &SheetStep::setUsed);
    connect(m_header, &QSpinBox::valueChanged, this, [this](int value) { setHeader(value - 1); });
    connect(m_grid->verticalHeader(), &QHeaderView::sectionClicked, this, [this](int row) { m_header->setValue(row + 1); });
}

// Who reads the file now, whatever was asked for.
void SheetStep::showImporter()
{
    const std::vector<const Importer *> &importers = m_session.importers();
    m_importer->setCurrentIndex(int(std::find(importers.begin(), importers.end(), &m_session.importer()) - importers.begin()));
}

void SheetStep::takePlan()
{
    const ImportPlan &plan = *m_session.plan();
    m_layouts = plan.layouts;
    m_changed = false;
    showImporter();
    const QSignalBlocker quiet(m_sheets);
    m_sheets->clear();
    int first = -1;
    for (size_t i = 0; i < m_layouts.size(); ++i) {
        const SheetLayout &layout = m_layouts[i];
        QString text = plan.sheets[size_t(layout.sheet)].name;
        if (!layout.note.isEmpty())
            text += u'\n' + layout.note;
        auto *item = new QListWidgetItem(text, m_sheets);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(layout.used ? Qt::Checked : Qt::Unchecked);
        if (layout.used && first < 0)
            first = int(i);
    }
    m_sheets->setCurrentRow(std::max(0, first));
    showSheet(m_sheets->currentRow());
}

void SheetStep::showSheet(int row)
{
    if (row < 0 || size_t(row) >= m_layouts.size())
        return;
    const SheetLayout &layout = m_layouts[size_t(row)];
    m_model->show(m_session.importer().rows(*m_session.plan(), layout.sheet, 0, shownRows), layout.headerRow, layout.headerRows);
    const QSignalBlocker quiet(m_header);
    m_header->setValue(layout.headerRow + 1);
    m_header->setEnabled(layout.used);
}

void SheetStep::setHeader(int row)
{
    const int sheet = m_sheets->currentRow();
    if (sheet < 0 || m_layouts[size_t(sheet)].headerRow == row)
        return;
    SheetLayout &layout = m_layouts[size_t(sheet)];
    layout.headerRow = row;
    layout.headerRows = 1;
    layout.firstRow = row + 1;
    // What the columns mean is to be found anew under the other header.
    layout.mapping.clear();
    layout.headers.clear();
    m_changed = true;
    showSheet(sheet);
}

void SheetStep::setUsed(QListWidgetItem *item)
{
    SheetLayout &layout = m_layouts[size_t(m_sheets->row(item))];
    layout.used = item->checkState() == Qt::Checked;
    m_changed = true;
    showSheet(m_sheets->row(item));
}

}  // namespace hk

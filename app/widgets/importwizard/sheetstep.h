// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/importwizard/importsession.h"

#include <QAbstractTableModel>
#include <QWidget>

class QComboBox;
class QListWidget;
class QListWidgetItem;
class QSpinBox;
class QTableView;

namespace hk {

// The first rows of a sheet as they stand.
class RawSheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<CellRow> rows, int headerRow, int headerRows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<CellRow> m_rows;
    int m_columns = 0;
    int m_headerRow = -1;
    int m_headerRows = 1;
};

// What the file holds, which sheets are read and why others are not, and where the header stands.
class HK_WIDGETS_API SheetStep : public QWidget {
    Q_OBJECT
public:
    explicit SheetStep(ImportSession &session, QWidget *parent = nullptr);

    bool isChanged() const { return m_changed; }
    std::vector<SheetLayout> layouts() const { return m_layouts; }

signals:
    void importerChosen(const hk::Importer &importer);

private:
    void showImporter();
    void takePlan();
    void showSheet(int row);
    void setHeader(int row);
    void setUsed(QListWidgetItem *item);

    ImportSession &m_session;
    std::vector<SheetLayout> m_layouts;
    QComboBox *m_importer;
    QListWidget *m_sheets;
    QSpinBox *m_header;
    QTableView *m_grid;
    RawSheetModel *m_model;
    bool m_changed = false;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/moduleui.h"

#include <QAbstractListModel>
#include <QListView>

namespace hk {

// Things to do under the heads of their groups.
class HK_SHELL_API DeskModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setGroups(const std::vector<DeskGroup> &groups);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    // The group whose head this is, and else the row.
    const DeskGroup *headAt(int row) const;
    const DeskRow *rowAt(int row) const;

private:
    struct Place {
        size_t group = 0;
        int row = -1;  // -1: the head
    };
    const Place *placeAt(int row) const;
    QString words(int row) const;

    std::vector<DeskGroup> m_groups;
    std::vector<Place> m_places;
};

// The list of the desk: Enter, or a click, opens the thing itself.
class HK_SHELL_API DeskList : public QListView {
    Q_OBJECT
public:
    explicit DeskList(QWidget *parent = nullptr);

    void setGroups(const std::vector<DeskGroup> &groups);

signals:
    void itemOpened(const QByteArray &entity, qint64 id);
    void pageOpened(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QModelIndex &index);

    DeskModel *m_model;
};

}  // namespace hk

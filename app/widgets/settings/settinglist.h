// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settingdialog.h"
#include "widgets/workbench.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace hk {

class Reader;

// One row as the list shows it and as the dialog edits it; `id` 0: there is none yet, but it may be edited.
struct SettingRow {
    qint64 id = 0;
    QStringList cells;
    QVariantMap values;  // by the dialog's fields
};

// What all rows of one kind are like.
struct SettingSubject {
    QByteArray entity;
    QString objectName;
    QString title;  // of the list
    QString rowTitle;  // of the dialog
    QStringList columns;
    QVariantMap fresh = {};  // a new row
    std::function<Result<QList<SettingRow>>(Reader &)> rows = {};
    std::function<Result<std::vector<SettingField>>(Reader &)> fields = {};
    // From the dialog's fields to the row's.
    std::function<QVariantMap(const QVariantMap &)> stored = {};
    SettingDialog::Check check = {};
    bool isFixed = false;  // its rows are known; none is added
    QByteArray verb = {};  // of its changes
    QList<int> widths = {};  // of the columns before the last one; as usual where it says none
    QList<QByteArray> named = {};  // entities whose rows it names
};

// The rows of one kind, with buttons to add, edit and delete one.
class HK_WIDGETS_API SettingList : public QWidget {
    Q_OBJECT
public:
    SettingList(const UiContext &context, SettingSubject subject, QWidget *parent = nullptr);

private:
    void refresh();
    void fitRows();
    void choose();
    void open(const SettingRow &row);
    void openWith(const SettingRow &row, const std::vector<SettingField> &fields);
    void remove();
    const SettingRow *chosen() const;

    UiContext m_context;
    SettingSubject m_subject;
    QList<SettingRow> m_rows;
    QTreeWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_delete;
    QTimer m_soon;
};

}  // namespace hk

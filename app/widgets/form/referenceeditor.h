// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form/fieldeditor.h"

#include <QTimer>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace hk {

// A row of another entity, found while typing by name, number, pinyin or initials. What a name is enough for can be created on the
// way.
class HK_WIDGETS_API ReferenceEditor : public FieldEditor {
    Q_OBJECT
public:
    ReferenceEditor(Database &database, const Field &field, QWidget *parent);

    QVariant value() const override { return m_value; }
    void setValue(const QVariant &value) override;
    QString problem() const override;
    QWidget *control() const override;
    void setAlike(const QVariantMap &alike) override { m_alike = alike; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void choose(const QModelIndex &index);
    bool canCreate() const;

    Database &m_database;
    const Field &m_field;
    QLineEdit *m_line;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    QTimer m_pause;
    QVariant m_value;
    QVariantMap m_alike;
    quint64 m_generation = 0;
};

}  // namespace hk

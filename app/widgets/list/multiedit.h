// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "base/result.h"
#include "widgets/workbench.h"

#include <QDialog>
#include <QVariantMap>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hk {

struct Entity;
class FieldEditor;
class Writer;

// Gives one field of several rows the same value: one write, one undo.
class HK_WIDGETS_API MultiEdit : public QDialog {
    Q_OBJECT
public:
    // So many rows are one step of the change log at most.
    static constexpr int mostRows = 500;

    // How a module writes a row; without it the row is written as it is.
    using Store = std::function<Result<void>(Writer &, qint64 id, const QVariantMap &values)>;

    MultiEdit(const UiContext &context, const Entity &entity, const std::vector<qint64> &ids, Store store, QWidget *parent);

private:
    void showField();
    void apply();

    UiContext m_context;
    const Entity &m_entity;
    std::vector<qint64> m_ids;
    Store m_store;
    QComboBox *m_fields;
    QVBoxLayout *m_place;
    FieldEditor *m_editor = nullptr;
    QLabel *m_problem;
    QPushButton *m_apply;
};

}  // namespace hk

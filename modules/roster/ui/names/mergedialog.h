// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

#include <QDialog>

class QPushButton;

namespace hk {
class ChoiceField;
class FormField;
}  // namespace hk

namespace hk::roster {

// Which name another spelling becomes.
class MergeDialog : public QDialog {
    Q_OBJECT
public:
    MergeDialog(const UiContext &context, const QByteArray &entity, qint64 from, const QString &name,
                const QList<std::pair<qint64, QString>> &others, QWidget *parent);

private:
    void save();

    UiContext m_context;
    QByteArray m_entity;
    qint64 m_from;
    QString m_name;
    ChoiceField *m_into;
    FormField *m_field;
    QPushButton *m_save;
};

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form/fieldeditor.h"

class QLineEdit;

namespace hk {

class DateField;

// A day as ISO text.
class HK_WIDGETS_API DateEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit DateEditor(QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QString problem() const override;
    QWidget *control() const override;

private:
    DateField *m_day;
};

// A day and a time of the campus as UTC milliseconds.
class HK_WIDGETS_API MomentEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit MomentEditor(QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QString problem() const override;
    QWidget *control() const override;

private:
    DateField *m_day;
    QLineEdit *m_time;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form/fieldeditor.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace hk {

class LineEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit LineEditor(QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *control() const override;

protected:
    QLineEdit *m_line;
};

// Says which file it is; which it shall be is chosen where the file can be looked at.
class FileNameEditor : public LineEditor {
    Q_OBJECT
public:
    explicit FileNameEditor(QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;

private:
    QString m_reference;
};

class NumberEditor : public LineEditor {
    Q_OBJECT
public:
    NumberEditor(bool whole, QWidget *parent);

    QVariant value() const override;
    QString problem() const override;

private:
    bool m_whole;
};

class LongTextEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit LongTextEditor(QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *control() const override;

private:
    QPlainTextEdit *m_text;
};

class BooleanEditor : public FieldEditor {
    Q_OBJECT
public:
    explicit BooleanEditor(QWidget *parent);

    QVariant value() const override;
    void setValue(const QVariant &value) override;
    QWidget *control() const override;

private:
    QCheckBox *m_box;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "catalogue/list.h"

#include <QLineEdit>
#include <QTimer>

namespace hk {

// One field of the filter row: what is typed is told a moment after the last key, at once on Enter.
class HK_WIDGETS_API FilterField : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterField(const ColumnInfo &column, QWidget *parent = nullptr);

    const QByteArray &column() const { return m_column.name; }
    // As ColumnFilter has it.
    virtual QString filter() const;
    virtual void setFilter(const QString &filter);

signals:
    void edited();
    // Down, and Esc in an empty field: back to the rows.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

    const ColumnInfo m_column;
    QTimer m_pause;
};

// A field whose values are few: a list of check boxes opens under it.
class HK_WIDGETS_API ChoiceFilter : public FilterField {
    Q_OBJECT
public:
    explicit ChoiceFilter(const ColumnInfo &column, QWidget *parent = nullptr);

    QString filter() const override { return m_codes.join(u','); }
    void setFilter(const QString &filter) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void open();

    QStringList m_codes;
};

FilterField *makeFilterField(const ColumnInfo &column, QWidget *parent);

// The values that a column's check list offers; none for a column that is typed.
std::vector<ChoiceTitle> filterChoices(const ColumnInfo &column);
// A column's filter in words: "Status: enrolled, on placement".
QString filterInWords(const ColumnInfo &column, const QString &filter);

}  // namespace hk

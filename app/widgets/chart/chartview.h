// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QList>
#include <QWidget>

#include <optional>

class QChartView;
class QLabel;
class QStackedLayout;
class QTableView;

namespace hk {

class Dialogs;

enum class ChartKind { Bars, HorizontalBars, Lines };

struct ChartSeries {
    QString name;
    QList<double> values;  // one for each category; NaN where there is none
};

struct ChartData {
    ChartKind kind = ChartKind::Bars;
    QString title;  // what is to be seen, as a finding
    QString note = {};  // small at the right: "1,126 answers"
    QString unit = {};  // of the values: "%"
    QStringList categories;
    QList<ChartSeries> series;
    int decimals = 0;
    std::optional<double> mark = {};  // a line across, such as a passing mark
};

// A chart in the theme's colours under its title. Values show under the pointer; its menu copies it, saves it as PNG or SVG
// and shows its numbers as a table.
class HK_WIDGETS_API ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(Dialogs &dialogs, QWidget *parent = nullptr);

    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }

    void showNumbers(bool shown);
    bool showsNumbers() const;
    // By the file's suffix, png or svg; false when it cannot be written.
    bool save(const QString &file);
    void copy();

    // "3号楼: 561 people", as a tool tip says it.
    QString valueText(int series, int category) const;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    void saveAs(const QString &suffix);

    Dialogs &m_dialogs;
    ChartData m_data;
    QLabel *m_title;
    QLabel *m_note;
    QStackedLayout *m_stack;
    QChartView *m_chart;
    QTableView *m_numbers;
};

}  // namespace hk

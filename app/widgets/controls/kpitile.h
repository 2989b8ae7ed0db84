// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/look/status.h"

#include <QAbstractButton>
#include <QList>

#include <optional>

namespace hk {

// One figure of a KpiTile, in words ready to be shown.
struct Kpi {
    QString label;
    QString figure;  // "1,684"
    QString unit;
    QString before;  // "Last week 1,689"
    QList<double> line = {};  // the last weeks, oldest first; fewer than two: no line
    std::optional<StatusKind> status = {};  // only past a threshold
    QString statusWords = {};
};

// A figure with its unit, its run over the last weeks and last week's value. A click opens what it counts.
class HK_WIDGETS_API KpiTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit KpiTile(QWidget *parent = nullptr);

    void setKpi(const Kpi &kpi);
    const Kpi &kpi() const { return m_kpi; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLine(QPainter &painter, const QRectF &rect) const;

    Kpi m_kpi;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/status.h"

#include <QTreeWidget>

#include <optional>

namespace hk::duty {

// A row of words, with a status in its last column where it has one.
struct TableLine {
    QStringList cells;
    std::optional<StatusKind> status = {};
    qint64 id = 0;
};

// A table of few rows, read at once, whose last column is painted as a status.
class LinesTable : public QTreeWidget {
    Q_OBJECT
public:
    explicit LinesTable(const char *name, const QString &title, QWidget *parent = nullptr);

    // `widths` in logical pixels; 0 = as wide as its words.
    void setLines(const QStringList &titles, const QList<int> &widths, const QList<TableLine> &lines);
    qint64 currentId() const;
    bool choose(qint64 id);

    static constexpr int idRole = Qt::UserRole + 1;
    static constexpr int statusRole = Qt::UserRole + 2;
};

}  // namespace hk::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;

namespace hk {
class PrefixCombo;
class StatusLabel;
}  // namespace hk

namespace hk::tickets {

// What a filter may choose from.
struct BoardOffers {
    QList<Category> categories;
    QList<Handler> departments;
    QStringList owners;
};

Result<BoardOffers> boardOffers(Reader &reader);

// Above the board and the calendar: whose tickets, of what category, whose they are, when due; at the right how many there are.
class BoardBar : public QWidget {
    Q_OBJECT
public:
    explicit BoardBar(bool withDue, QWidget *parent = nullptr);

    void setOffers(const BoardOffers &offers);
    // The choices over what the window looks at.
    BoardFilter filter(BoardFilter scope) const;
    bool isFiltered() const;
    void clear();
    void setCounts(int total, int overdue, int dueToday);

    QJsonObject state() const;
    void setState(const QJsonObject &state);

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PrefixCombo *addCombo(const QString &prefix, const char *name);
    static void choose(PrefixCombo &combo, const QVariant &wanted);
    void fit();

    PrefixCombo *m_view;
    PrefixCombo *m_category;
    PrefixCombo *m_owner;
    PrefixCombo *m_due;
    QLabel *m_total;
    StatusLabel *m_overdue;
    StatusLabel *m_dueToday;
    // Chosen before the offers were there.
    QJsonObject m_wanted;
};

}  // namespace hk::tickets

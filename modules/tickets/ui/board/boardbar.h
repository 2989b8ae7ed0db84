// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/savedviews.h"
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
    std::vector<SavedView> saved;
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
    // To keep what is chosen under a name; to forget what was kept.
    void saveWanted(const QJsonObject &state);
    void forgetWanted(qint64 saved);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void viewActivated(int index);
    static QStringList namesOf(const BoardOffers &offers);
    qint64 savedView() const;
    void leaveSaved();
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
    std::vector<SavedView> m_saved;
    QStringList m_names;  // of what is offered
    QString m_base;  // whose tickets the saved choice shows
    int m_lastView = 0;
};

}  // namespace hk::tickets

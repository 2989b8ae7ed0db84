// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/ui/rosterpage.h"

#include <QList>

class QSplitter;
class QStackedWidget;

namespace hk {
class ListPanel;
class PrefixCombo;
}  // namespace hk

namespace hk::roster {

class ResidencyPanel;

// Who lives and lived where: all residencies, those booked who have not come, those who should have left. Beside them the history
// of the bed and of the student, and who lived somewhere on a day.
class ResidenciesPage : public RosterPage {
    Q_OBJECT
public:
    explicit ResidenciesPage(const UiContext &context);

    QString id() const override { return QLatin1String(residenciesPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    bool showItem(const QByteArray &entity, qint64 id) override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownList> shownList() const override;
    bool canPrint() const override { return true; }
    void print() override;

    Subject subject() const override;
    void editItem() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    ListPanel *addList(const QByteArray &list, const QString &title, const QString &emptyTitle, const QString &emptySentence);
    ListPanel *list() const;
    void chooseList(int index);
    void choose(qint64 residency);

    PrefixCombo *m_which;
    QStackedWidget *m_lists;
    QList<ListPanel *> m_panels;
    ResidencyPanel *m_panel;
    QSplitter *m_splitter;
    QDate m_day;  // on which who is due has come
};

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/ui/ticketspage.h"

class QSplitter;

namespace hk {
class ListPanel;
}

namespace hk::tickets {

class TicketPanel;

// All tickets in a list, also those that are long done; beside it the details of the chosen one.
class ListPage : public TicketsPage {
    Q_OBJECT
public:
    explicit ListPage(const UiContext &context);

    QString id() const override { return QLatin1String(listPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    bool showItem(const QByteArray &entity, qint64 id) override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownList> shownList() const override;
    bool canPrint() const override { return true; }
    void print() override;

    Chosen chosen() const override;
    void refresh() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void takeChosen();

    ListPanel *m_list;
    TicketPanel *m_panel;
    QSplitter *m_splitter;
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/ui/rosterpage.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace hk {
class EntityForm;
class FactSheet;
class ListPanel;
}  // namespace hk

namespace hk::roster {

class CoveragePanel;

// Who holds which post where, and which floors have a party or league group.
class PostsPage : public RosterPage {
    Q_OBJECT
public:
    explicit PostsPage(const UiContext &context);

    QString id() const override { return QLatin1String(postsPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    bool mayLeave() override;
    bool showItem(const QByteArray &entity, qint64 id) override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownList> shownList() const override;
    bool canPrint() const override { return true; }
    void print() override;

    void newItem() override;
    void editItem() override;
    void deleteItem() override;

private:
    QWidget *makeDetails();
    EntityForm *form();
    bool isFormOpen() const;
    bool closeForm();
    void showForm();
    void choose(qint64 post);
    void showPost(const QVariantMap &row, const QString &place);
    void endPost();
    void warnOfOverlap();

    ListPanel *m_list;
    QSplitter *m_splitter;
    QStackedWidget *m_right;
    QLabel *m_title;
    FactSheet *m_facts;
    QPushButton *m_end;
    QWidget *m_buttons;
    CoveragePanel *m_coverage;
    EntityForm *m_form = nullptr;
    qint64 m_post = 0;
    quint64 m_generation = 0;
};

}  // namespace hk::roster

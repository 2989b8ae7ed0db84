// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/ui/mentoringpage.h"

#include <functional>

namespace hk {
class ListPanel;
}

namespace hk::mentoring {

// A list of the module over the whole page: pairings, follow-ups.
class ListPage : public MentoringPage {
    Q_OBJECT
public:
    struct Face {
        const char *page;
        const char *list;
        QByteArray entity;
        PageActions actions;
        QString openAction;  // what Enter does
    };
    ListPage(const UiContext &context, Face face);

    QString id() const override { return QLatin1String(m_face.page); }
    PageActions headerActions() const override { return m_face.actions; }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    bool showItem(const QByteArray &entity, qint64 id) override;
    void scopeChanged() override;
    std::optional<ShownList> shownList() const override;
    bool canPrint() const override { return true; }
    void print() override;
    Chosen chosen() const override;

    ListPanel &list() const { return *m_list; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readChosen(qint64 id);

    Face m_face;
    ListPanel *m_list;
    Chosen m_chosen;
    quint64 m_generation = 0;
};

std::unique_ptr<MentoringPage> makePairingsPage(const UiContext &context);
std::unique_ptr<MentoringPage> makeFollowUpsPage(const UiContext &context);

}  // namespace hk::mentoring

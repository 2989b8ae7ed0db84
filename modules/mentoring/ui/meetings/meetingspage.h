// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/ui/mentoringpage.h"

class QSplitter;

namespace hk {
class ListPanel;
}

namespace hk::mentoring {

class TalkPanel;

// All talks in a list; beside it the chosen one with what follows from it, the student's notes and confidential records.
class MeetingsPage : public MentoringPage {
    Q_OBJECT
public:
    explicit MeetingsPage(const UiContext &context);

    QString id() const override { return QLatin1String(meetingsPageId); }
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

protected:
    void showEvent(QShowEvent *event) override;

private:
    bool openRecord(qint64 confidence);

    ListPanel *m_list;
    TalkPanel *m_panel;
    QSplitter *m_splitter;
};

}  // namespace hk::mentoring

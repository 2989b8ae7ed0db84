// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/bulletin.h"
#include "duty/ui/dutypage.h"

class QCheckBox;
class QLabel;
class QStackedWidget;
class QPlainTextEdit;

namespace hk {
class ChoiceField;
class TabStrip;
}  // namespace hk

namespace hk::duty {

class CoverageModel;
class CoverageView;
class LinesTable;

// What is owed, which rooms were visited, what three registers tell, and the week's bulletin.
class PresencePage : public DutyPage {
    Q_OBJECT
public:
    explicit PresencePage(const UiContext &context);

    QString id() const override { return QLatin1String(presencePageId); }
    PageActions headerActions() const override;
    std::optional<ShownReport> shownReport() const override;
    bool act(const QString &action) override;
    QStringList possible() const override { return {QStringLiteral("copyBulletin"), QStringLiteral("targets")}; }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;

protected:
    void load() override;

private:
    struct Shown {
        Presence presence;
        Presence owed;
        QList<RoomVisits> rooms;
        int visitWeeks = usualVisitWeeks;
        QList<ThreeWayLine> comparison;
        Bulletin bulletin;
        Terms terms;
    };
    QWidget *makeBar();
    void show(const Shown &shown);
    void showPresence(const Presence &presence);
    void showRooms();
    void showComparison();
    void goTo(QDate day);

    TabStrip *m_tabs;
    QLabel *m_week;
    QLabel *m_finding;
    QStackedWidget *m_stack;
    LinesTable *m_table;
    CoverageModel *m_coverage;
    CoverageView *m_rooms;
    QCheckBox *m_onlyOwed;
    QPlainTextEdit *m_text;
    QDate m_monday;
    Shown m_shown;
};

}  // namespace hk::duty

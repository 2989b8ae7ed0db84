// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/exchange/quotareport.h"
#include "mentoring/ui/mentoringpage.h"

class QLabel;
class QListWidget;
class QSplitter;
class QTableView;

namespace hk {
class Panel;
}

namespace hk::mentoring {

class HeatModel;
class PairModel;

// Who owes talks: mentors by months as a heat map, beside it the students of the chosen one with what it takes, and what is pointed
// out.
class QuotaPage : public MentoringPage {
    Q_OBJECT
public:
    explicit QuotaPage(const UiContext &context);

    QString id() const override { return QLatin1String(quotaPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownReport> shownReport() const override;
    Chosen chosen() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeDetails();
    void step(int months);
    void read();
    void readLines();
    void showReport(const QuotaReport &report);
    void showLines(const QList<QuotaLine> &lines);
    void showRemarks();

    QDate m_month;
    QLabel *m_monthLabel = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_terms = nullptr;
    HeatModel *m_heat;
    PairModel *m_pairs;
    QTableView *m_map;
    QTableView *m_lines = nullptr;
    QListWidget *m_remarks = nullptr;
    Panel *m_linesPanel = nullptr;
    QSplitter *m_splitter;
    std::optional<QuotaReport> m_report;
    qint64 m_mentor = 0;
    QDate m_shownMonth;
    bool m_stale = true;
    quint64 m_generation = 0;
    quint64 m_linesGeneration = 0;
};

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/importwizard/importsession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;

namespace hk {

class CountStrip;
class Panel;
class PreviewGrid;
class PreviewModel;
class PrefixCombo;
class ProblemList;
class StatusLabel;

// What importing would do, row by row, and every problem at its cell.
class HK_WIDGETS_API PreviewStep : public QWidget {
    Q_OBJECT
public:
    PreviewStep(ImportSession &session, QWidget *parent = nullptr);

    // The next problem (F8) or the one before.
    void stepProblem(int by);

private:
    void fillFilters();
    void takePlan();
    void showRows();
    void showCounts();
    void showAccepted();
    void acceptShown();
    void goToProblem(int problem);

    ImportSession &m_session;
    PreviewModel *m_model;
    CountStrip *m_counts;
    PrefixCombo *m_sheets;
    PrefixCombo *m_filters;
    QCheckBox *m_all;
    PreviewGrid *m_grid;
    Panel *m_panel;
    StatusLabel *m_refused;
    StatusLabel *m_warnings;
    ProblemList *m_problems;
    bool m_following = false;
};

}  // namespace hk

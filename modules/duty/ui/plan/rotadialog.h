// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/rotamaking.h"
#include "widgets/controls/fitteddialog.h"
#include "widgets/workbench.h"

#include <atomic>
#include <thread>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace hk {
class ChoiceField;
class DateField;
class MessageBar;
}  // namespace hk

namespace hk::duty {

class LinesTable;

// Draws up a rota and shows it before anything is given out: how much everybody gets, and why places stay empty.
class RotaDialog : public FittedDialog {
    Q_OBJECT
public:
    RotaDialog(const UiContext &context, QDate first, QDate last, const QList<qint64> &buildings, QWidget *parent);
    ~RotaDialog() override;

private:
    void build();
    RotaRequest request() const;
    void drawUp();
    void forget();
    void show(const RotaDraft &draft);
    void give();

    UiContext m_context;
    QList<qint64> m_buildings;
    MessageBar *m_message;
    DateField *m_first;
    DateField *m_last;
    ChoiceField *m_role;
    QPushButton *m_try;
    QLabel *m_summary;
    LinesTable *m_loads;
    QPlainTextEdit *m_gaps;
    QPushButton *m_give;
    std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
    std::optional<RotaDraft> m_draft;
    std::thread m_drawing;  // ends with the dialog
    quint64 m_generation = 0;
};

void openRota(const UiContext &context, QDate first, QDate last, const QList<qint64> &buildings, QWidget *parent);

}  // namespace hk::duty

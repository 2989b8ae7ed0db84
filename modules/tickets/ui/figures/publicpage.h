// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/exchange/figuresreport.h"
#include "tickets/ui/figures/figurepages.h"
#include "tickets/ui/figures/periodbar.h"

#include <QTimer>

class QLabel;
class QStackedWidget;
class QTreeWidget;

namespace hk {
class EmptyState;
}

namespace hk::tickets {

// The sheet that the school may read of a week, as it will be written.
class PublicPage : public Page {
    Q_OBJECT
public:
    explicit PublicPage(const UiContext &context);

    QString id() const override { return QLatin1String(publicPageId); }
    PageActions headerActions() const override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownReport> shownReport() const override;

    // As text to be pasted, into the clipboard.
    void copyText();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Loaded {
        PublicSheet sheet;
        Terms terms;
    };
    void load();
    void show(const Loaded &loaded);

    UiContext m_context;
    PeriodBar *m_bar;
    QLabel *m_summary;
    QTreeWidget *m_lines;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    std::optional<Loaded> m_shown;
    QTimer m_soon;
    bool m_loaded = false;
    quint64 m_generation = 0;
};

}  // namespace hk::tickets

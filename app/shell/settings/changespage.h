// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/windowcontext.h"
#include "storage/undo/units.h"
#include "widgets/page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTreeWidget;

namespace hk {

class ListPanel;

// The change log: every row that was written, and beside it what its step changed, field by field; any step can be undone from
// here.
class ChangesPage : public Page {
    Q_OBJECT
public:
    explicit ChangesPage(const UiContext &context);

    QString id() const override { return QStringLiteral("shell.changes"); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    std::optional<ShownList> shownList() const override;
    bool canPrint() const override { return true; }
    void print() override;

private:
    QWidget *makeDetails();
    void showChange(qint64 change);
    void undoShown();

    const UiContext &m_context;
    ListPanel *m_list;
    QSplitter *m_splitter;
    QLabel *m_title = nullptr;
    QLabel *m_when = nullptr;
    QTreeWidget *m_operations = nullptr;
    QPushButton *m_undo = nullptr;
    qint64 m_unit = 0;
    quint64 m_generation = 0;
};

}  // namespace hk
